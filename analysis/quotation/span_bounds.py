"""Bounds of spans: labels and marks at their ends, main clauses and what joins them."""

import re

from analysis import lang
from analysis.quotation.report import Report
from analysis.text.tokens import CLOSED, DASHES, WORDS, Tokens

Span = tuple[int, int]
_DATELINE = 3  # words of a place in capitals at the most
_HEADING = 6  # capitals of a place or a body at the most: DR P4, FC BOLD
_AFTER_PLACE = DASHES | {":"}
_HEAD = 4  # tokens of a date before the first sentence, and one more
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_TELLS_MORE = CLOSED["and_but"] | {"ligesom"}
JOINS = CLOSED["clause_joint"]
SUBJECTS = CLOSED["first_person"] | CLOSED["personal"] | {"det", "der", "den"}
ADVERBIAL = CLOSED["subordinator"] - CLOSED["interrogative"] - {"om", "så"}
_EVEN = (  # what opens such a clause in two words
    ["selv", "om"],
    ["på", "trods"],
    ["først", "da"],
    ["først", "når"],
)


def trim(tokens: Tokens, first: int, last: int) -> Span | None:
    """Return the tokens without punctuation at both ends, or nothing."""
    first = after_label(tokens, first)
    while first < last and not tokens.word(first):
        first = after_label(tokens, first + 1)
    while first < last and not (tokens.word(last - 1) or is_compounded(tokens, last - 1)):
        last -= 1
    return (first, last) if first < last else None


def is_compounded(tokens: Tokens, i: int) -> bool:
    """Return whether a noun at ``i`` goes on with marked words (``"Brug Havnen"-kampagnen``)."""
    word = tokens.text[i]
    return len(word) > 1 and word[0] in DASHES and tokens.end[i - 1] == tokens.start[i]


def after_label(tokens: Tokens, first: int) -> int:
    """Return the token after a time of day or a place in capitals, and a colon, at ``first``.

    (``21.48: Det blæser``; ``NY HAVN: Det blæser``; ``NY HAVN – Det blæser``.) A heading in
    capitals needs no colon (``TRAVLT PÅ HAVNEN Det blæser``), nor does the number of a line in a
    list (``2. Det blæser``).
    """
    if number := _list_number(tokens, first):
        return first + number
    place = first
    while place < min(len(tokens), first + _DATELINE) and tokens.text[place].isupper():
        place += 1
    capitals = sum(map(len, tokens.text[first:place]))
    if capitals > 2 and place < len(tokens) and tokens.text[place] in _AFTER_PLACE:
        return place + 1
    if place - first > 1 and capitals > _HEADING and tokens.capital(place):
        return place
    if first < _HEAD and tokens.text[first + 1 : first + 2] == [":"] and tokens.capital(first):
        return first + 2  # Vestby: Det blæser
    clock = first
    while clock + 2 < len(tokens) and tokens.lower[clock] in WORDS["before_clock"]:
        clock += 1  # Opdateret klokken 9.40: Det blæser
    timed = _CLOCK.fullmatch(tokens.text[clock]) if clock + 1 < len(tokens) else None
    return clock + 2 if timed and tokens.text[clock + 1] == ":" else first


def _list_number(tokens: Tokens, first: int) -> int:
    """Return how many tokens number a line of a list at ``first``: ``2.``, or ``2`` and ``.``.

    The number before or after it stands at a line's start, too (no ``2. Verdenskrig``).
    """
    if first >= len(tokens) or not tokens.text[first].rstrip(".").isdecimal():
        return 0
    if not _opens_line(tokens, first):
        return 0
    after = first + 1 + (tokens.text[first + 1 : first + 2] == ["."])
    stop = tokens.text[after - 1].endswith(".")
    if not stop or after >= len(tokens) or not tokens.capital(after):
        return 0
    number = int(tokens.text[first].rstrip("."))
    others = {f"{one}{point}" for one in (number - 1, number + 1) for point in (".", "")}
    listed = (k for k, word in enumerate(tokens.text) if word in others)
    return after - first if any(_opens_line(tokens, k) for k in listed) else 0


def _opens_line(tokens: Tokens, i: int) -> bool:
    """Return whether a token opens a line."""
    return i == 0 or tokens.start[i] > tokens.end[i - 1] + 1


def main_clause(tokens: Tokens, first: int, i: int) -> int:
    """Return where the main clause around token ``i`` starts: after ``, og``, ``, men`` if any."""
    lower = tokens.lower
    first = after_label(tokens, first)
    for k in range(i - 1, first, -1):
        if lower[k] in DASHES and tokens.start[k] > tokens.end[k - 1]:
            return k + 1
        if lower[k] in JOINS and (lower[k - 1] == "," or lower[k - 1] in DASHES):
            return first if lower[k] == "så" and _leads_to(tokens, first, k) else k + 1
    return first


def _leads_to(tokens: Tokens, first: int, so: int) -> bool:
    """Return whether ``så`` takes up what opens its sentence, and the clause is one with it.

    (``Selv om skibet er gammelt, så er det …``; ``bortset fra prisen, så er det …``.)
    """
    opens = opens_adverbial(tokens, first)
    commas = sum(tokens.lower[k] == "," for k in range(first, so))
    verb = tokens.any_tagged(first, so, "VERB.Fin")
    return not verb or (opens and commas == 1)


def opens_adverbial(tokens: Tokens, first: int) -> bool:
    """Return whether an adverbial clause opens with token ``first`` (``mens``, ``selv om``)."""
    return tokens.lower[first] in ADVERBIAL or tokens.lower[first : first + 2] in _EVEN


def is_joint(tokens: Tokens, i: int) -> bool:
    """Return whether a clause of its own begins at ``i``, after a mark and ``og`` or ``men``."""
    return tokens.lower[i - 1] in CLOSED["and_but"] and not tokens.word(i - 2)


def reports_next(tokens: Tokens, other: Report) -> bool:
    """Return whether a later report opens a clause of its own behind ``og`` or ``men``.

    (``…, og efter hans mening er det farligt``; ``…, men hun mener, at …``.)
    """
    return other.kind in ("content", "source") and is_joint(tokens, other.first)


def before_joint(tokens: Tokens, i: int, least: int) -> int:
    """Return the end of what stands before the conjunction and comma before token ``i``."""
    while i > least and (tokens.lower[i - 1] == "," or tokens.lower[i - 1] in JOINS):
        i -= 1
    return i


def but_clause(tokens: Tokens, report: Report, tag: Report) -> int | None:
    """Return where a clause with ``men`` begins that another's tag reports, after what is reported.

    (``Ida Lund siger, at broen er ny, men det er ikke rigtigt, mener Bo Krag``.)
    """
    told = tag.mention is not None and tokens.lower[tag.mention[0]] not in CLOSED["personal"]
    media = tokens.lower[tag.cue[0]] in lang.words("verbs_of_media.txt")  # skriver Kystposten
    shows = media or report.strength == "document"  # Målingen viser, at …, men …, mener lægen
    if report.content is None or shows or not told or tag.mention == report.mention:
        return None
    buts = (
        k + 1
        for k in range(tag.first - 1, report.content, -1)
        if tokens.lower[k] == "men" and tokens.lower[k - 1] == "," and tokens.lower[k + 1] != "at"
    )
    but = next(buts, None)
    return but if but and tokens.any_tagged(but, tag.first, "VERB.Fin") else None


def in_dashes(tokens: Tokens, source: Report) -> bool:
    """Return whether a source stands between dashes (``– ifølge hende selv –``)."""
    last = source.last + (tokens.lower[source.last : source.last + 1] == ["selv"])
    return last < len(tokens) and {tokens.text[source.first - 1], tokens.text[last]} <= DASHES


def tells_of_who_spoke(tokens: Tokens, i: int) -> bool:
    """Return whether a clause of the one who spoke opens at ``i`` (``…, ligesom han også vil``)."""
    joined = tokens.lower[i] in _TELLS_MORE and tokens.lower[i - 1] == ","
    verb = i + 2 + (tokens.lower[i + 2 : i + 3] == ["også"])
    he = joined and tokens.lower[i + 1] in CLOSED["he_or_she"] and verb < len(tokens)
    return he and tokens.is_tagged(verb, "VERB.Fin")


def told_to_the_end(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a relative clause that opens after ``comma`` goes to the sentence's end.

    (``Broen er grim ifølge Ida Lund, der bor her, og som er maler``; but ``Broen er ifølge Ida
    Lund, der bor her, for grim``.)
    """
    commas = (k for k in range(comma + 1, last - 1) if tokens.lower[k] == ",")
    return all(
        tokens.lower[k + 1] in CLOSED["and_but"]
        and not CLOSED["relative"].isdisjoint(tokens.lower[k + 2 : k + 3])
        for k in commas
    )
