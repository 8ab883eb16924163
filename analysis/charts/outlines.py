"""Letters as outlines in an SVG: those of a text are placed once, for all widths of its chart."""

from functools import lru_cache
from typing import Any

from matplotlib.ft2font import FT2Font
from matplotlib.textpath import TextToPath


class Outlines(TextToPath):
    """Matplotlib's outlines of texts, which are kept.

    It places letters at one size, which a drawing then scales. A chart is drawn at several widths
    with nearly the same texts, and Matplotlib would place their letters for each of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._outlines: dict[str, Any] = {}  # of letters, by their name in an SVG
        self._places = lru_cache(maxsize=5_000)(self._placed)

    def get_glyphs_with_font(
        self, font: FT2Font, s: str, glyph_map: dict[str, Any] | None = None,
        return_new_glyphs_only: bool = False, *, features: Any = None, language: Any = None,  # noqa: FBT002 - as Matplotlib
    ) -> tuple[list, dict[str, Any], list]:  # fmt: skip
        """Return the letters of ``s`` with their places, and their outlines, as Matplotlib does."""
        places = self._places(font, s, features, language)
        drawn = {} if glyph_map is None else glyph_map
        new = {name: self._outlines[name] for name, *_ in places if name not in drawn}
        if not return_new_glyphs_only:
            drawn.update(new)
        return places, new if return_new_glyphs_only else drawn, []

    def _placed(
        self, font: FT2Font, text: str, features: Any, language: Any
    ) -> list[tuple[str, float, float, float]]:
        """Return names, places and scales of the letters of ``text``; keep outlines of new ones."""
        places, new, _ = super().get_glyphs_with_font(
            font, text, self._outlines, True, features=features, language=language
        )
        self._outlines.update(new)
        return places


OUTLINES = Outlines()
