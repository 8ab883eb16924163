"""The bundled typefaces of figures, and the styles in which figures use them."""

from enum import Enum
from importlib.resources import files

from matplotlib.font_manager import FontEntry, FontProperties, fontManager

SANS, SERIF, SPARE = "Source Sans 3", "Source Serif 4", "DejaVu Sans"
FAMILIES = {"source-sans-3": SANS, "source-serif-4": SERIF}


class Style(Enum):
    """A cut of a typeface: family, weight and slant."""

    HEADLINE = (SERIF, 600, "normal")
    TEXT = (SANS, 400, "normal")
    ITALIC = (SANS, 400, "italic")
    VALUE = (SANS, 600, "normal")
    BOLD = (SANS, 700, "normal")
    BOLD_ITALIC = (SANS, 700, "italic")

    def font(self) -> FontProperties:
        """Return the font; letters that it lacks come from DejaVu Sans."""
        family, weight, slant = self.value
        return FontProperties(
            family=[family, SPARE], weight=weight, style="italic" if slant == "italic" else "normal"
        )


def register() -> None:
    """Register the bundled typefaces with Matplotlib, by family, weight and slant.

    ``fontManager.addfont`` would take ``Source Sans 3 SemiBold`` for a family of its own.
    """
    if any(entry.name == SANS for entry in fontManager.ttflist):
        return
    for path in sorted(files("analysis").joinpath("fonts").iterdir(), key=lambda file: file.name):
        if path.name.endswith(".ttf"):
            family, weight, slant = path.name.removesuffix(".ttf").rsplit("-", 2)
            entry = FontEntry(
                fname=str(path), name=FAMILIES[family], weight=int(weight), style=slant,
                size="scalable",
            )  # fmt: skip
            fontManager.ttflist.append(entry)
    # Weight 600 of the spare family is its bold; without an entry Matplotlib warns for every text.
    bold = fontManager.findfont(FontProperties(family=SPARE, weight=700))
    spare = FontEntry(fname=str(bold), name=SPARE, weight=600, style="normal", size="scalable")
    fontManager.ttflist.append(spare)


register()
