"""Text fitted into the space of a figure: measured, wrapped, cut at a word."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from matplotlib.textpath import text_to_path

from analysis.charts.typefaces import Style

SLACK = 0.98  # of a line is filled: small type drawn in pixels is wider than its outlines
LEAST = 40  # px: lines are not made shorter than this to be even
POINTS = 0.72  # of one px, at 100 px an inch


def text_width(text: str, px: float, style: Style = Style.TEXT) -> float:
    """Return the width in px of one line of ``text`` set ``px`` high.

    Measured on the font's outlines, as PDF and SVG draw them; small type in pixels is narrower.
    """
    return _full_width(text, style) * (px * POINTS / text_to_path.FONT_SCALE) / POINTS


@lru_cache(maxsize=20_000)
def _full_width(text: str, style: Style) -> float:
    """Return the width of ``text`` at the size in which Matplotlib measures, in points."""
    font = style.font()
    font.set_size(text_to_path.FONT_SCALE)
    return text_to_path.get_text_width_height_descent(text, font, False)[0]


def wrapped(
    text: str, room: float, px: float, style: Style = Style.TEXT, *, lines: int = 3
) -> list[str]:
    """Break ``text`` into lines no wider than ``room`` px; one too long ends in "…"."""
    room *= SLACK
    words = [word for word in text.split(" ") if word]
    done: list[str] = []
    while words and len(done) < lines - 1:
        n = _fitting(words, room, px, style)
        done.append(" ".join(words[:n]))
        words = words[n:]
    if words or not done:
        done.append(" ".join(words))
    return [shortened(line, room, px, style) for line in done]


def _fitting(words: list[str], room: float, px: float, style: Style) -> int:
    """Return how many of ``words`` fit on a line of ``room`` px, at least one."""

    def width(n: int) -> float:
        return text_width(" ".join(words[:n]), px, style)

    space = text_width(" ", px, style)
    ends = [*accumulate(text_width(word, px, style) + space for word in words)]
    n = max(1, bisect_right(ends, room + space))  # but for kerning
    while n < len(words) and width(n + 1) <= room:
        n += 1
    while n > 1 and width(n) > room:
        n -= 1
    return n


def balanced(text: str, room: float, px: float, style: Style, *, lines: int = 3) -> list[str]:
    """Break ``text`` into as few lines as fit, of nearly even length."""
    best = wrapped(text, room, px, style, lines=lines)
    if len(best) == 1 or _cut(best):
        return best
    while room > LEAST:
        room -= 6
        narrower = wrapped(text, room, px, style, lines=lines)
        if len(narrower) > len(best) or _cut(narrower):
            break
        best = narrower
    return best


def paragraph(
    text: str, room: float, px: float, style: Style = Style.TEXT, *, lines: int = 3
) -> list[str]:
    """Break ``text`` into as few lines as fit, the last of more than one word if that can be."""
    best = wrapped(text, room, px, style, lines=lines)
    fit = best
    while len(fit) == len(best) > 1 and room > LEAST and not _cut(fit):
        if " " in fit[-1]:
            return fit
        room -= 6
        fit = wrapped(text, room, px, style, lines=lines)
    return best


def _cut(lines: list[str]) -> bool:
    return any(line.endswith("…") for line in lines)


@lru_cache(maxsize=20_000)
def shortened(text: str, room: float, px: float, style: Style = Style.TEXT) -> str:
    """Return ``text``, cut with … after a word if it is wider than ``room`` px.

    A word is cut only if it is too long by itself.
    """
    if text_width(text, px, style) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        length = (low + high + 1) // 2
        if text_width(text[:length].rstrip() + " …", px, style) <= room:
            low = length
        else:
            high = length - 1
    cut = text[:low]
    if text[low : low + 1] not in ("", " ") and " " in cut.strip():
        begins = cut.rfind(" ") + 1
        if text_width(text[begins:].split(" ")[0], px, style) > room:
            return cut.rstrip() + "…"
        cut = cut[:begins]
    return cut.rstrip(" ,;:–-") + " …" if " " in text else cut.rstrip() + "…"
