"""Text fitted into the space of a figure: measured, wrapped, cut at a word."""

from functools import lru_cache

from matplotlib.textpath import text_to_path

from analysis.charts.typefaces import Style

SLACK = 0.98  # of a line is filled: small type drawn in pixels is wider than its outlines
LEAST = 40  # px: lines are not made shorter than this to be even
POINTS = 0.72  # of one px, at 100 px an inch
GAP, KERNED = 0.21, 0.07  # of the type's size: the space between two words, and how much it varies


@lru_cache(maxsize=20_000)
def text_width(text: str, px: float, style: Style = Style.TEXT) -> float:
    """Return the width in px of one line of ``text`` set ``px`` high.

    Measured on the font's outlines, as PDF and SVG draw them; small type in pixels is narrower.
    """
    font = style.font()
    font.set_size(px * POINTS)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, False)
    return width / POINTS


def wrapped(
    text: str, room: float, px: float, style: Style = Style.TEXT, *, lines: int = 3
) -> list[str]:
    """Break ``text`` into lines no wider than ``room`` px; one too long ends in "…"."""
    room *= SLACK
    done = [""]
    for word in text.split(" "):
        longer = f"{done[-1]} {word}".strip()
        if done[-1] and _wider(longer, room, px, style):
            done.append(word)
        else:
            done[-1] = longer
    if len(done) > lines:
        done = [*done[: lines - 1], " ".join(done[lines - 1 :])]
    return [shortened(line, room, px, style) for line in done]


def _wider(line: str, room: float, px: float, style: Style) -> bool:
    """Return whether a line is wider than ``room`` px; measured as a whole only if it is close.

    A text takes as long to measure as it is, and its words come in many lines.
    """
    words = line.split(" ")
    gaps = px * (len(words) - 1)
    wide = sum(text_width(word, px, style) for word in words) + GAP * gaps
    if abs(wide - room) > KERNED * gaps:
        return wide > room
    return text_width(line, px, style) > room


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
