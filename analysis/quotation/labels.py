"""Speakers named by labels, signatures and names in brackets, without a reporting clause."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER, fold
from analysis.quotation.animacy import names_somebody
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.quote import Offsets
from analysis.text.nouns import given_names, is_role, names_several
from analysis.text.tokens import CLOSED, WORDS, Tokens

_LABEL = 4  # the most spaces in a label
_VERBAL = CLOSED["relative"] | CLOSED["auxiliary"]
_NAMED = re.compile(
    rf"[^\W\d_{LOWER}][\w.-]+(?: [^\W\d_{LOWER}][\w.'-]*){{0,3}}(?:, [\w ]+){{0,2}}:"
)
_FULL_NAME = rf"(?P<who>[^\W\d_{LOWER}][\w.'’-]+(?: [^\W\d_{LOWER}][\w.'’-]*){{1,3}})"
_TWO_NAMES = rf"[^\W\d_{LOWER}][\w.'’-]+(?: [^\W\d_{LOWER}][\w.'’-]*){{0,3}}"
_PARTY = rf"(?: \([{UPPER}]{{1,4}}\))?"
_WHO = rf"(?:, (?=[^\n]*(?:\d|[{LOWER}]{{4}}))[^.!?:\n]{{1,60}})"  # an age or a role
_AGED_WHO = r"(?:, \d\d, [^.!?:\n]{1,60}\.)"  # Ida Lund, 43, leder af Havnen.
AND_TRADE = rf"(?:, [^,.:!?\n]{{2,30}}){{0,2}}, (?P<role>[{LOWER}-]+):"  # , Vestby, lærer:
_ASKED = re.compile(_FULL_NAME + AND_TRADE)
_WHOSE = re.compile(
    r"(?:Ordene|Citatet) (?:er|var|kommer fra|kom fra|stammer fra|tilhører) "
    rf"(?P<who>[^\W\d_{LOWER}][\w'’-]+(?: [^\W\d_{LOWER}][\w'’-]+){{0,3}})"
)
_SIGNATURE = re.compile(
    rf"(?P<dash>[{marks.DASHES}]\s*)?{_FULL_NAME}{_PARTY}"
    rf"(?(dash)(?:{_WHO}[.{marks.ALL}]*)?|(?:{_WHO}|{_AGED_WHO}))\s*"
)
_SIGNED = re.compile(rf"(?<=[.!?…])[{marks.ALL}]*\s+{_FULL_NAME}(?P<role>{_WHO})\s*$")
_SIGNED_BEHIND = re.compile(rf"\s+{_FULL_NAME}{_PARTY}(?P<role>{_WHO})?\.?\s*")
_TWO = re.compile(rf"(?P<who>{_TWO_NAMES} og {_TWO_NAMES})(?: (?:fra|i|på) [^.:!?\n]{{2,40}})?:")
_INITIALS = re.compile(rf"(?<=[.!?…])\s*\([{LOWER}]{{2,4}}\)\s*$")
_SHORTEST = 12  # characters from a sentence's stop to the end of the initials behind it at the most
_LONGEST_HEADING = 60  # characters
_LONGEST = 140  # characters of a signature after the words at the most
_OF_WORK = re.compile(
    rf"[{marks.ALL}.,]* (?:[^.\n]{{3,40}}[.,] )?\d+(?:[.,]\d+)? (?:sider|s\.|kr\b)"
)
_BRACKETED = re.compile(rf"[\s.,]*\({_FULL_NAME}(?P<role>, [^)\n]{{1,60}})?\)")


def is_heading(words: str) -> bool:
    """Return whether a paragraph has the form of a heading: short, with no mark at its end."""
    return len(words) <= _LONGEST_HEADING and words[0].isupper() and words[-1].isalnum()


def signature(text: str, start: int, end: int) -> Offsets | None:
    """Return the place of the speaker in a paragraph with only the speaker of the words before.

    (``– Ida Lund, boghandler``.)
    """
    match = _SIGNATURE.fullmatch(text, start, end)
    if match is None or fold(match["who"].split()[0]) in CLOSED["preposition"]:
        return None  # Ifølge Kystposten, der er en avis
    return match.span("who")


def signed(text: str, start: int, end: int) -> tuple[Offsets | None, int]:
    """Return the place of the speaker who signs the words in their paragraph, and where they end.

    (``- Det er slut. Ida Lund, sportsredaktør, Sport Kyst``, without a full stop.)
    """
    near = max(start, end - _LONGEST)
    match = _SIGNED.search(text[near:end])
    if match is None or not _VERBAL.isdisjoint(match["role"].replace(",", " ").split()):
        return None, end
    return (near + match.start("who"), near + match.end("who")), near + match.start()


def signed_behind(text: str, place: int, end: int) -> Offsets | None:
    """Return the place of the speaker who signs marked words up to ``place`` in their paragraph.

    (``»Det er slut.« Ida Lund, redaktør.``)
    """
    match = _SIGNED_BEHIND.fullmatch(text, place, end)
    if match is None:
        return None
    role = (match["role"] or "").replace(",", " ").split()
    person = bool(role) or match["who"].split()[0] in given_names()
    return match.span("who") if person and _VERBAL.isdisjoint(role) else None


def before_initials(text: str, start: int, end: int) -> int:
    """Return where words end before a reporter's initials (``Det er slut. (hla)``), or ``end``."""
    match = _INITIALS.search(text, max(start, end - _SHORTEST), end)
    return match.start() if match else end


def whose(text: str, start: int, end: int) -> Offsets | None:
    """Return the place of the speaker in a paragraph such as ``Ordene er Ida Lunds``."""
    match = _WHOSE.match(text, start, end)
    return match.span("who") if match else None


def bracketed(text: str, end: int) -> Offsets | None:
    """Return the place of a name in brackets after quoted words (``(Ida Lund, læge)``)."""
    match = _BRACKETED.match(text, end)
    person = match and (match["role"] or match["who"].split()[0] in given_names())
    return match.span("who") if match and person else None  # (Vestby Tidende)


def label(text: str, tokens: Tokens, start: int, end: int) -> Offsets | None:
    """Return the place of the speaker in a paragraph with only a speaker and a colon.

    (``Dommeren:``, ``Den sigtede:``, ``Havneministeriet:``, ``Klubben på Facebook:``.)
    """
    words = text[start:end].rstrip()
    asked = _ASKED.fullmatch(words)
    if asked and is_role(fold(asked["role"])):
        return start, start + asked.end("who")  # Ida Lund, Vestby, lærer:
    if two := _TWO.fullmatch(words):
        return start, start + two.end("who")  # Ida Lund og Bo Krag fra Vestby:
    if not (words.endswith(":") and words[0].isupper()) or words.count(" ") > _LABEL:
        return None
    first, last = tokens.around(start, start + len(words) - 1)
    described = all(tokens.is_tagged(k, "ADJ") for k in range(first, last - 1))
    if described and names_several(tokens.lower[last - 1]):
        return tokens.offsets(first, last)  # Vrede naboer:
    phrase = phrase_after(tokens, first, last)
    if phrase is None or phrase[0] != first:
        return None
    posted = phrase[1] < last and _is_on_site(tokens, phrase[1], last)
    named = phrase[1] == last and names_somebody(tokens, phrase)
    return tokens.offsets(*phrase) if posted or named else None


def _is_on_site(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether the tokens from ``i`` on only say where something was posted."""
    site = tokens.lower[i] in ("på", "via") and i + 2 == last and tokens.capital(i + 1)
    return site and tokens.lower[i + 1] in lang.words("adverbial_nouns.txt")


def is_of_work(text: str, end: int) -> bool:
    """Return whether pages or a price follow marked words, a title (``»Havn«. 92 sider``).

    A stop inside the marks ends a sentence instead.
    """
    return text[end - 1] not in ".?!" and _OF_WORK.match(text, end) is not None


def named_by(start: int, before: str) -> Offsets | None:
    """Return the place of a name with a colon before quoted words (``Ida Lund, 34:``).

    What an article is called is none (``Interview:``).
    """
    if fold(before[:-1]) in WORDS["rubric"] or not _NAMED.fullmatch(before):
        return None
    return start, start + len(before) - 1
