"""Text fitted into the room a figure has for it: measured, wrapped, cut."""

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

SLACK = 0.97  # of a line is filled: small type drawn in pixels runs wider than its outlines


def text_width(figure: Figure, text: str, points: float, *, bold: bool = False) -> float:
    """Return the width of one line of ``text`` in the figure's pixels.

    Measured on the font's outlines, as PDF and SVG draw them; pixels drawn small are narrower.
    """
    font = FontProperties(family=["DejaVu Sans"], weight="bold" if bold else "normal", size=points)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, False)
    return width * figure.dpi / 72


def wrapped(
    figure: Figure, text: str, room: float, points: float, *, bold: bool = False, lines: int = 3
) -> str:
    """Break ``text`` into lines no wider than ``room`` pixels; what is too long ends in …"""
    room *= SLACK
    done = [""]
    for word in text.split(" "):
        longer = f"{done[-1]} {word}".strip()
        if done[-1] and text_width(figure, longer, points, bold=bold) > room:
            done.append(word)
        else:
            done[-1] = longer
    if len(done) > lines:
        done = [*done[: lines - 1], " ".join(done[lines - 1 :])]
    return "\n".join(shortened(figure, line, room, points, bold=bold) for line in done)


def shortened(
    figure: Figure,
    text: str,
    room: float,
    points: float,
    *,
    bold: bool = False,
    middle: bool = False,
) -> str:
    """Return ``text``, cut with … where it is wider than ``room`` pixels.

    It is cut at its end, or in the middle: a surname and the end of a file's name tell apart.
    """
    if text_width(figure, text, points, bold=bold) <= room:
        return text

    def cut(length: int) -> str:
        tail = length // 2 if middle else 0
        return text[: length - tail].rstrip() + "…" + text[len(text) - tail :].lstrip()

    low, high = 0, len(text)
    while low < high:
        length = (low + high + 1) // 2
        if text_width(figure, cut(length), points, bold=bold) <= room:
            low = length
        else:
            high = length - 1
    return cut(low)
