"""Parts of names that no capital shows: titles in marks, nicknames, particles, degrees."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_genitive
from analysis.quotation.phrases import skip_bracket
from analysis.text.nouns import endings
from analysis.text.tokens import CLOSERS, WORDS, Tokens

_GLUED = frozenset(
    ("-", *(f"{mark}s" for mark in marks.APOSTROPHES))
)  # what goes on with the word before it: BT's anmelder
_AFTER_TITLE = re.compile(rf"\w[{re.escape(marks.ALL)}]-\w")
_STOPS = frozenset(".,:;?!")
_NICKNAME = 5  # tokens of a nickname with its marks
_TITLE = 12  # tokens of a title in marks inside a phrase at the most


def part_ends(tokens: Tokens, j: int, last: int, named: bool) -> int | None:
    """Return where a title in marks, a parted genitive or the rest of a name at ``j`` ends."""
    if tokens.text[j] in marks.ALL and (end := title_ends(tokens, j, last)):
        return end
    if tokens.text[j] in marks.ALL and (end := _nickname_ends(tokens, j, last)):
        return end
    if end := _parted_genitive(tokens, j, last) or _degree_ends(tokens, j, last):
        return end
    if is_genitive(tokens.lower[j - 1]) and (end := skip_bracket(tokens, j, last)) > j:
        return end  # Kystunionens (KU) regler
    return _particles_end(tokens, j, last) if named else None


def title_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the title in marks that opens at ``j`` ends, if it is one (``… for "Navn"``)."""
    before = tokens.lower[j - 1]
    if before not in WORDS["before_title"] and not endings("bodies_before_names.txt").fit(before):
        return None
    for k in range(j + 2, min(last, j + _TITLE)):
        if tokens.text[k] in CLOSERS:
            return k + 1
    return None


def title_begins(tokens: Tokens, first: int, end: int) -> int | None:
    """Return where the title in marks opens that closes before ``end`` (``Bo fra "Bølgen"``)."""
    if tokens.text[end - 1] not in CLOSERS:
        return None
    since = max(first, end - _TITLE)
    i = next((k for k in range(end - 2, since, -1) if tokens.text[k] in marks.ALL), None)
    return i if i and tokens.capital(i + 1) and title_ends(tokens, i, end) == end else None


def name_in_marks(tokens: Tokens, i: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of a name that stands in marks alone at ``i`` (``siger »Pip«, der …``)."""
    if i + 2 >= last or tokens.text[i] not in marks.ALL:
        return None
    end = i + 1
    while end < last and tokens.capital(end):
        end += 1
    closed = i + 1 < end < min(last, i + _NICKNAME) and tokens.text[end] in marks.ALL
    alone = closed and (end + 1 >= last or not tokens.capital(end + 1))
    return (i + 1, end) if alone else None


def named_by_title(tokens: Tokens, i: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of a person called by a title in marks at ``i`` (``"Dans"-deltageren``)."""
    if i >= last or tokens.text[i] not in marks.ALL:
        return None
    near = range(i + 1, min(last, i + _TITLE))
    within = (k for k in near if _AFTER_TITLE.search(tokens.text[k]))  # kajen'-deltageren
    end = next(within, None)
    if end is None:
        parted = (k for k in near if tokens.text[k - 1] in CLOSERS and tokens.text[k][0] == "-")
        end = next(parted, None)
    if end is None or any(tokens.text[k] in _STOPS for k in range(i + 1, end)):
        return None
    end += 1
    while end < last and tokens.capital(end):
        end += 1
    return i, end


def _nickname_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the nickname in marks at ``j`` ends inside a name (``Ida »Bølgen« Lund``)."""
    if not tokens.capital(j - 1):
        return None
    for k in range(j + 2, min(last - 1, j + _NICKNAME)):
        if tokens.text[k] in marks.ALL:
            return k + 1 if tokens.capital(k + 1) else None
    return None


def _parted_genitive(tokens: Tokens, i: int, last: int) -> int | None:
    """Return the token after ``’`` and ``s`` at ``i`` where they end the word before."""
    parted = i + 1 < last and tokens.text[i] in marks.APOSTROPHES and tokens.lower[i + 1] == "s"
    return i + 2 if parted and tokens.end[i] == tokens.start[i + 1] else None


def _degree_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the rest of a degree at ``j`` ends, if it is written apart (``dr. med.``)."""
    end = degree_ends(tokens, j - 1, last)
    return end if j < end < last and tokens.word(end) else None


def degree_ends(tokens: Tokens, i: int, last: int) -> int:
    """Return where the degree at ``i`` ends, or ``i``.

    (``ph.d.``, ``ph. d.-studerende``, ``dr. med.``, ``stud.scient.``.)
    """
    word, rest = tokens.lower[i], tokens.lower[i + 1 : min(last, i + 5)]
    if word == "ph" and rest[:2] == [".", "d."]:
        return i + 5 if rest[2:3] == ["-"] and i + 4 < last else i + 3
    if word == "ph.d" or f"{word.partition('.')[0]}." in WORDS["degree"]:
        whole = "." in word[:-1] and rest[:1] == ["."]
        return i + 2 if whole else i + 3 if rest[1:2] == ["."] else i + (word[-1] == ".")
    return i


def _particles_end(tokens: Tokens, i: int, last: int) -> int | None:
    """Return where the particles of a name at ``i`` end (``von der Aue``), if they are such."""
    j = i
    while j < last and tokens.lower[j] in lang.words("name_particles.txt"):
        j += 1
    return j if i < j < last and tokens.capital(j) else None


def is_glued(tokens: Tokens, j: int) -> bool:
    """Return whether a sign at ``j`` goes on with the word before it (``A/S``, ``M/F Sol``)."""
    before = tokens.text[j - 1]
    form = tokens.text[j] == "/" and len(before) == 1 and before.isupper()
    return (form or tokens.text[j] in _GLUED) and tokens.end[j - 1] == tokens.start[j]
