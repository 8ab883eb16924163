"""Where the reporter means somebody without a name: by a role, or an opening pronoun."""

import re
from collections.abc import Iterator
from operator import itemgetter

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import ENDINGS, LOWER, fold
from analysis.speakers import noun_phrases
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.text.nouns import is_role
from analysis.text.tokens import HE_OR_SHE, LINKS, ROLE_LINK

_OPENING_PRONOUN = re.compile(rf"\s*(?P<word>{HE_OR_SHE.title()})\b")
_NAME = 60  # the most characters from a role to its bearer's name
_AND_ROLE = re.compile(rf" og (?P<title>[{LOWER}-]+) ")
_FROM = lang.either(ENDINGS["from"])
_NAMES = re.compile(
    rf"(?: (?:{ROLE_LINK}|med|til) [^.,;:\n]{{2,40}})?, (?:[{LOWER}-]+ ){{0,4}}"
    rf"| (?:[{LOWER}]+ ){{0,2}}hedder |(?: [{LOWER}]+){{0,3}} (?:er|var) (?:[{LOWER}]+{_FROM} )?"
)


def unnamed_mentions(table: MentionTable) -> list[tuple[int, str]]:
    """Return the places where the reporter means somebody without a name, and the words."""
    return sorted([*roles_alone(table), *_opening_pronouns(table)], key=itemgetter(0))


def _opening_pronouns(table: MentionTable) -> Iterator[tuple[int, str]]:
    """Yield the place of each ``Han`` or ``Hun`` that opens a reporter's sentence, and the word."""
    for start in table.sentences:
        match = _OPENING_PRONOUN.match(table.text, start)
        if match and not table.in_direct(match.start("word")):
            yield match.start("word"), match["word"]


def roles_alone(table: MentionTable) -> Iterator[tuple[int, str]]:
    """Yield the places where the reporter names people only by a role, with the phrase.

    A heading between paragraphs tells of nobody new (``Forfatteren er splittet``).
    """
    for start, phrase in noun_phrases.people_by_role(table.text, table.sentences):
        end = start + len(phrase)
        named = any(
            _is_named(table, start, end, m)
            for m in [*table.people.before(start, 1), *table.people.between(start, end + _NAME)]
        )
        marked = table.text[start - 1 : start] in tuple(marks.ALL)
        asked = table.asks(start)
        if not (named or marked or asked or table.in_direct(start) or table.in_subheading(start)):
            whole = table.whole(start, phrase)
            linked = noun_phrases.link(table.text, end) if whole == phrase else ""
            if not _ends_in_name(table, start, end, start + len(whole)):
                yield start, whole + linked


def _ends_in_name(table: MentionTable, start: int, end: int, last: int) -> bool:
    """Return whether what tells whose or where a role is ends in its bearer's name.

    (``Rådmanden for by- og kulturforvaltningen Ida Lund``; but ``En ven af Ida Lund``.)
    """
    named = table.people.between(end, last)
    before = table.text[start : named[-1].start].split()[-1] if named else ""
    return bool(before) and named[-1].end == last and before not in LINKS


def _is_named(table: MentionTable, start: int, end: int, m: Mention) -> bool:
    """Return whether a name beside a role at ``text[start:end]`` is its bearer's.

    (``En ven til de to, Jonas``; ``Drengen hedder Karl``.)
    """
    between = table.text[end : m.start]
    second = _AND_ROLE.fullmatch(between)
    if second and is_role(fold(second["title"])):
        return True  # Veninden og kollegaen Ida Lund
    if m.start <= end + 2 and m.end > start and not m.genitive:
        return "." not in between
    if m.start <= end or m.genitive:
        return False
    return table.is_apposed(end, m.start) or _NAMES.fullmatch(between) is not None
