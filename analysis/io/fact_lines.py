"""Fact lines: lines with metadata of an article (date, outlet, page, author), not its story.

A line such as ``14. maj 2026 | Kystposten | Side 4 | 310 ord | SUNE FALK`` is split into pieces, in
any order. Each must be a fact of a known kind or a name, and at least one must be a fact.
``lang/da/clipping_lines.tsv`` lists the labels that begin such lines.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from analysis import lang
from analysis.io.bylines import names_after_opening
from analysis.io.dates import UPDATE_LABEL, read_date
from analysis.lang import marks
from analysis.lang.forms import UPPER, fold

_LONGEST_LINE = 200  # characters
_LONGEST_LABELLED = 2_000  # of an archive's lead, subjects or notice
_LONGEST_TITLE = 160
_LONGEST_DAY = 60
_KEPT = 256  # lines whose facts are cached: those of an article are needed repeatedly
_MOST_NAMES = 3  # outlet, section and author
_LONGEST_NAME = 7  # words
_PIECES = re.compile(r"\s*[|•·]\s*|,\s+|;\s+|\t+|\s{3,}|\s+[-–—/]\s+")
_ENGLISH_DAY = re.compile(r"\b([A-Z][a-z]+\.? \d{1,2}), (\d{4})\b")
_RULE = re.compile(r"={10,}|-{10,}|_{10,}")
_OF_RULES = frozenset("=-_")
_START = re.compile(
    r"\d+ (?:of|af|von) (\d+) (?:documents?|dokument(?:er|en)?|artik(?:el|ler))"
    r"|(?:document|dokument|artikel) \d+ (?:of|af|von) (\d+)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:documents?|dokumenter) \((\d+)\)", re.IGNORECASE)
_FACTIVA = re.compile(  # `Dokument KYSTP000…`, in any language of the user interface
    r"(?:AN\s+)?(?:\w{2,12} )?([A-Z]{2,7}0{1,6}(?:19|20)\d{6}[\da-z]{6,})"
    r"|(?:AN\s+)?(?:document|dokument) ([A-Z]{3,}\d{4,}[\da-z]+)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\d[\d.]* (?:ord|words|tegn)|(?:side|sider|page|pages|pg\.|s\.|p\.) ?\d+\D?.{0,30}"
    r"|\d+\. (?:sektion|section|udgave|edition|side)(?: \(.{1,20}\))?"
    r"|(?:sektion|section|udgave|edition) \w+|(?:[\w-]+ ){1,2}(?-i:Edition|EDITION)",
    re.IGNORECASE,
)
# What a date, a number or an id contains, in small letters: most lines have none of it, and are
# not examined further.
_DIGIT = re.compile(r"\d")
_HINTS = ("sektion", "section", "udgave", "edition")
_HEXADECIMAL = re.compile(r"e[a-f]{7}")
_NO_FACTS = (*marks.DASHES, *marks.ALL, ">")  # before text
_EDITION = re.compile(r"(?:[\w-]+ ){0,2}(?:edition|udgave)|final", re.IGNORECASE)
_AT_DAY = re.compile(r"(\b\d{4}|\b\w+day)((?: [A-Z][\w-]*){0,3} (?:Edition|EDITION)\b)")
_HOUR = re.compile(r"(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: [AP]M)?(?: [A-Z]{3,4})?|\d{1,4}")
_ID = re.compile(
    r"(?:(?:artikel|article|dokument|document)[- ]?(?:id|nr|nummer|number)|id)\.?[ :#]+\w*\d\w*"
    r"|(?:nr|nummer|number)\.?[ :#]+\w*\d{4}\w*|e[\da-f]{7}",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_OTHERS = (_EDITION, _HOUR, _LINK)
_CAPITALS = re.compile(f"[{UPPER}][{UPPER}.'-]*(?: [{UPPER}][{UPPER}.'-]*){{1,3}}")
_INVERTED = re.compile(r"(?P<family>[^\W\d]\S*(?: [^\W\d]\S*)?), (?P<given>[^\W\d]\S*(?: \S+)?)")
_ENDED = re.compile(rf"[.:;…][{marks.ALL})]*$")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Labels that mark a place in a document, and the field of the text on their line.
_MARKERS = {"end": "", "abstract": "", "after": "", "body": "text", "record": "id"}
_LISTED = re.compile(r"\(\d{1,3}%\)|(?:©|\(c\)|copyright) ?\(?\d{4}", re.IGNORECASE)
_SITE = re.compile(r"[\w-]+\.[a-z]{2,4}")
_NOT_A_NAME = re.compile(rf"[.?!:…]$|[{marks.QUOTES}]")


class Line(NamedTuple):
    """The content of a fact line.

    Attributes
    ----------
    kind
        ``start`` or ``end`` of an article, ``rule``, ``body`` for the word before the text,
        ``abstract`` for the word before a summary, ``after`` for the word before text about
        pictures, ``record`` for a fact below an article, otherwise ``fact``.
    facts
        The facts by field: date, updated (the date of a change), credit, author, title, lead, id,
        or the ``text`` on the line of ``body``. Empty if they are not kept.
    n_pieces
        The number of pieces in the line.
    total
        The number of articles that the line states; 0 if it states none.
    """

    kind: str
    facts: dict[str, str]
    n_pieces: int = 1
    total: int = 0


@lru_cache(_KEPT)
def read_line(words: str) -> Line | None:
    """Return the content of a fact line; None for text.

    Examples
    --------
    >>> read_line("Side 4 | Kystposten | 14. maj 2026 | BO KRAG").facts
    {'credit': 'Kystposten', 'date': '14. maj 2026', 'author': 'Bo Krag'}
    >>> read_line("Broen lukker 14. maj 2026.")
    """
    words = words.strip()
    return _marker(words) or _labelled(words) or _facts(words)


def is_day(words: str) -> bool:
    """Return whether a line is a date, optionally with weekday and time, and nothing else."""
    if len(words) > _LONGEST_DAY or len(_YEAR.findall(words)) > 1 or read_date(words)[1] != "day":
        return False
    months = [name for name, _ in lang.rows("months.tsv")]
    return all(
        word in _day_words() or is_weekday(word) or any(m.startswith(word) for m in months)
        for word in re.findall(r"[^\W\d_]+", fold(words))
    )


@cache
def _day_words() -> frozenset[str]:
    """Return the words that may stand in a line that is a day, each of a phrase alone."""
    return frozenset(word for words in lang.words("date_words.tsv") for word in words.split())


def is_weekday(word: str) -> bool:
    """Return whether a folded word is the name of a weekday."""
    return word.endswith("dag") or (word, "weekday") in lang.rows("date_words.tsv")


def person_name(words: str) -> str:
    """Return names as written in running text: not in capitals, given name first.

    Examples
    --------
    >>> person_name("IDA LUND"), person_name("Lund, Ida; Krag, Bo Emil")
    ('Ida Lund', 'Ida Lund og Bo Emil Krag')
    """
    turned = [_INVERTED.fullmatch(name.strip()) for name in words.split(";")]
    if turned and all(name and name["given"].split()[0] in _given_names() for name in turned):
        words = " og ".join(f"{name['given']} {name['family']}" for name in turned if name)
    return words.title() if words.isupper() else words


def _author(words: str) -> str:
    """Return the author after a label, without the first word of a byline."""
    return person_name(names_after_opening(words) or words)


def may_be_title(words: str) -> bool:
    """Return whether words may be a headline, by their form."""
    return len(words) <= _LONGEST_TITLE and not _ENDED.search(words) and words[0] not in "-–—"


def _marker(words: str) -> Line | None:
    """Return the content of a line that only separates articles."""
    if words[:1] in _OF_RULES and _RULE.fullmatch(words):
        return Line("end" if words[0] == "=" else "rule", {})
    if not _DIGIT.search(words):
        return None
    if match := _START.fullmatch(words):
        return Line("start", {}, total=int(match[1] or match[2]))
    if match := _TOTAL.fullmatch(words):
        return Line("fact", {}, total=int(match[1]))
    if match := _FACTIVA.fullmatch(words):
        return Line("end", {"id": match[1] or match[2]})
    return None


@cache
def _openings() -> dict[str, tuple[re.Pattern[str], list[str]]]:
    """Return, by first letter, the pattern of labels and the kind of each label."""
    kinds = {row[0]: row[1] for row in lang.rows("clipping_lines.tsv")}
    by_letter: dict[str, list[str]] = {}
    for opening in sorted(kinds, key=len, reverse=True):
        by_letter.setdefault(fold(opening[0]), []).append(opening)
    return {
        letter: (
            re.compile("|".join(map(_label, openings)), re.IGNORECASE),
            [kinds[opening] for opening in openings],
        )
        for letter, openings in by_letter.items()
    }


def _label(opening: str) -> str:
    """Return the pattern of a label as a group; a label with ``=`` matches the whole line.

    A label in capitals matches only capitals.
    """
    pattern = re.escape(opening.removesuffix("=")) + "\\Z" * opening.endswith("=")
    return f"((?-i:{pattern}))" if opening.isupper() else f"({pattern})"


def _labelled(words: str) -> Line | None:
    """Return the content of a line with a label."""
    pattern, kinds = _openings().get(fold(words[:1]), (None, []))
    match = pattern.match(words) if pattern else None
    if match is None or match.lastindex is None:
        return None
    kind = kinds[match.lastindex - 1]
    fact = words[match.end() :].strip(" :\u00a0\t")
    if kind in _MARKERS:
        field = _MARKERS[kind]
        return Line(kind, {field: fact} if field and fact else {})
    if len(words) > _LONGEST_LINE and not _may_be_long(kind, words):
        return None
    return _fact_of_label(kind, fact)


def _fact_of_label(kind: str, fact: str) -> Line:
    """Return the content of a line whose label names a kind of fact; more facts may follow."""
    if kind == "drop" or not fact:
        return Line("fact", {})
    if kind == "lead":
        return Line("fact", {kind: fact})
    first, *rest = _PIECES.split(_ENGLISH_DAY.sub(r"\1 \2", fact))
    if rest and any(_piece(piece)[0] not in ("", "name") for piece in rest):
        others = _facts(" | ".join(rest))
        return Line("fact", (others.facts if others else {}) | {kind: first}, 1 + len(rest))
    if kind == "credit":
        fact = fact.partition(";")[0]
    return Line("fact", {kind: _author(fact) if kind == "author" else fact})


def _may_be_long(kind: str, words: str) -> bool:
    """Return whether a line is a lead, subjects with weights, or a copyright notice."""
    return len(words) <= _LONGEST_LABELLED and (
        kind == "lead" or (kind == "drop" and bool(_LISTED.search(words)))
    )


def _facts(words: str) -> Line | None:
    """Return the content of a line of facts and names with at least one fact."""
    if not words or len(words) > _LONGEST_LINE or words[0] in _NO_FACTS or words[-1] in "?!":
        return None
    if not _may_hold_fact(words):
        return None
    if is_day(words):
        return Line("fact", {_kind_of_day(words): words})
    cut = (piece.strip(" ,;") for piece in _PIECES.split(_with_days_apart(words)))
    found: list[tuple[str, str]] = []
    for piece in filter(None, cut):
        found.append(_piece(piece))
        if not found[-1][0]:
            return None  # text
    kinds = [kind for kind, _ in found]
    strong = sum(kind in ("date", "updated", "count", "id") for kind in kinds)
    names = kinds.count("name")
    if not strong or names > _MOST_NAMES or kinds.count("date") > 1:
        return None
    barred = re.search(r"[|•·\t]", words)
    if names > 1 and "date" not in kinds and not barred:
        return None  # a list in a sentence
    return Line("fact", _fields(found), len(found))


def _may_hold_fact(words: str) -> bool:
    """Return whether words may have a day, a count or an id among them."""
    if _DIGIT.search(words):
        return True
    low = fold(words)
    return any(map(low.__contains__, _HINTS)) or _HEXADECIMAL.search(low) is not None


def _with_days_apart(words: str) -> str:
    """Return a line in which no comma stands inside a day, and one between a day and an edition."""
    apart = _ENGLISH_DAY.sub(r"\1 \2", words)
    return _AT_DAY.sub(r"\1,\2", apart) if "dition" in fold(words) else apart


def _fields(found: list[tuple[str, str]]) -> dict[str, str]:
    """Return the facts of a line's pieces; a name that is not a person's is the outlet's."""
    facts: dict[str, str] = {}
    for kind, value in found:
        field = ("author" if _is_person(value) else "credit") if kind == "name" else kind
        if field in ("date", "updated", "credit", "author", "id"):
            facts.setdefault(field, value)
    return facts


def _is_person(words: str) -> bool:
    """Return whether a name is a given name and more, and not a newspaper's."""
    first, _, rest = words.partition(" ")
    return bool(rest) and first in _given_names() and not is_medium(words)


def is_medium(words: str) -> bool:
    """Return whether a name ends like a newspaper's."""
    return fold(words).endswith(tuple(lang.words("media_endings.txt")))


@cache
def _given_names() -> frozenset[str]:
    return lang.words("given_names.tsv")


def _piece(piece: str) -> tuple[str, str]:
    """Return the kind of a piece of a line and its content; text has no kind."""
    lower = fold(piece)
    if is_day(piece):
        return _kind_of_day(piece), piece
    if _COUNT.fullmatch(piece):
        return "count", piece
    if _ID.fullmatch(piece):
        return "id", piece
    if is_weekday(lower) or any(k.fullmatch(piece) for k in _OTHERS):
        return "other", piece
    if names := names_after_opening(piece):
        return "author", person_name(names)
    if _CAPITALS.fullmatch(piece) and not is_medium(piece):
        return "author", person_name(piece)
    n_words = piece.count(" ") + 1
    if n_words <= _LONGEST_NAME and not _NOT_A_NAME.search(piece) and _begins_as_name(piece):
        return "name", piece
    return "", piece


def _kind_of_day(words: str) -> str:
    """Return the kind of a date: that of the article or of a change to it."""
    return "updated" if UPDATE_LABEL.match(words) else "date"


def _begins_as_name(piece: str) -> bool:
    """Return whether a piece begins like a name: a capital, a digit, or ``dr.dk`` and the like."""
    return piece[0].isupper() or piece[0].isdigit() or bool(_SITE.fullmatch(piece))
