"""Quotation marks and dashes, from one table (``da/quotation_marks.tsv``).

All code that looks for marks takes them from here, so that there is one definition.

Attributes
----------
DASHES
    Dashes that open a line of direct speech.
BULLETS
    Signs other than dashes that open an item of a list.
DOUBLE, SINGLE
    Quotation marks by width; of the single ones, ``’`` and ``'`` are also apostrophes.
NARROW
    The single guillemets.
QUOTES
    ``DOUBLE`` and ``NARROW``: the marks that are never anything but quotation marks.
APOSTROPHES
    The characters inside and at the end of words.
CLOSERS
    The marks that may close a quotation, including apostrophes.
ALL
    All quotation marks.
ALONE_OPENERS, ALONE_CLOSERS
    Marks that, if no quotation is open, certainly open or close one in Danish print.
STYLE
    Each mark's style: ``guillemets``, ``curly`` or ``straight``.
"""

from analysis import lang

_ROWS = lang.rows("quotation_marks.tsv")
_MARKS = [row for row in _ROWS if row[1] != "dash"]

BULLETS = "•*·"
DASHES = "".join(sign for sign, style, *_ in _ROWS if style == "dash")
STYLE = {sign: style for sign, style, *_ in _MARKS}
DOUBLE = "".join(sign for sign, _, width, *_ in _MARKS if width == "double")
NARROW = "".join(s for s, style, width, *_ in _MARKS if width == "single" and style == "guillemets")
SINGLE = "".join(s for s, style, width, *_ in _MARKS if width != "double" and s not in NARROW)
APOSTROPHES = "".join(sign for sign, _, width, *_ in _MARKS if width == "apostrophe")
QUOTES = DOUBLE + NARROW
ALL = QUOTES + SINGLE
CLOSERS = "".join(sign for sign, _, _, use, _ in _MARKS if use != "opens")
ALONE_OPENERS = "".join(sign for sign, *_, alone in _MARKS if alone == "opens")
ALONE_CLOSERS = "".join(sign for sign, *_, alone in _MARKS if alone == "closes")
