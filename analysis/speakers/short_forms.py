"""What ``selskabet`` or ``avisen`` is short for: an organisation that was named before."""

from collections.abc import Iterable
from operator import itemgetter

from analysis import lang
from analysis.lang.forms import ENDINGS, fold, stems
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, may_be_body
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.noun_phrases import is_compound
from analysis.speakers.origins import country_of
from analysis.text.nouns import is_medium
from analysis.text.tokens import WORDS

_FIRST = itemgetter(0)
_NOUN = 3  # letters of a noun's stem at the least that tells an organisation by its name's end
_NEAR = 2  # paragraphs back that an organisation in short form is looked for


class ShortForms:
    """Resolves the short forms of organisations."""

    def __init__(self, table: MentionTable, discourse: Discourse) -> None:
        self._table = table
        self._discourse = discourse

    def resolve(self, start: int, words: str, noun: str) -> Answer:
        """Return the organisation named last before ``start`` that ``organisationen`` is short for.

        One that spoke in the paragraph or the one before it comes first.
        """
        if not _is_short(words, noun) or "bag" in words.split():
            return NOBODY  # holdet bag festivalen
        spoke, named, *others = self._bodies(start)
        if alike := _ending_in(noun, (*spoke, *named)):
            return Answer(max(alike, key=_FIRST)[1], "role")
        if called := [one for one in (*spoke, *named) if _is_called(one[1], noun)]:
            return Answer(max(called, key=_FIRST)[1], "role")
        since = self._table.back(start, _NEAR)
        for told in (spoke, named, *others):
            fitting = [one for one in told if _is_of_sort(one[1], noun)]
            if near := [one for one in fitting if since <= one[0] < start]:
                return Answer(max(near, key=_FIRST)[1], "role", short=noun)
        return Answer(self._discourse.shortened(noun), "role")

    def _bodies(self, start: int) -> list[list[tuple[int, Entity]]]:
        """Return the organisations before ``start``, and where they are named, the surest first.

        Those that spoke, those that are named, names of no known kind that open a sentence, and
        those who spoke and may be an organisation.
        """
        spoken = self._discourse.placed.before(start)
        names = [
            m
            for m in self._table.names.before(start)
            if not (is_compound(m.entity.name) or _is_state(m.entity.name))
            and fold(self._table.text[max(m.start - 3, 0) : m.start]) != "på "  # på Facebook
        ]
        return [
            [told for told in spoken if told[1].kind == "organisation"],
            [(m.start, m.entity) for m in names if m.entity.kind == "organisation"],
            [(m.start, m.entity) for m in names if m.entity.kind == "unknown" and m.subject],
            [told for told in spoken if may_be_body(told[1])],
        ]


def _is_short(words: str, noun: str) -> bool:
    """Return whether a phrase is short for an organisation, in the definite or after an article.

    (``selskabet``, ``det franske selskab``.)
    """
    short = lang.words("organisations_for_short.txt")
    article = fold(words).startswith(("den ", "det "))
    return noun in short or (article and any(noun + end in short for end in ("en", "et", "n", "t")))


def _is_state(name: str) -> bool:
    """Return whether a name is a country's or that of a union of countries."""
    return name in WORDS["union"] or bool(country_of(name))


def _ending_in(noun: str, told: Iterable[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
    """Return those whose name ends in a noun (``forbundet``: Dansk Metalforbund)."""
    bare = tuple(stem for stem in stems(noun) if len(stem) > _NOUN)
    return [one for one in told if bare and _has_word_ending(fold(one[1].name), bare)]


def _has_word_ending(name: str, stems_of: tuple[str, ...]) -> bool:
    """Return whether a word of a name ends in one of some stems, and the name is more than that.

    (``Klagenævn for Udbud`` for ``nævnet``; a sentence may open with ``Nævn`` alone.)
    """
    return name not in stems_of and any(word.endswith(stems_of) for word in name.split())


def _is_called(entity: Entity, noun: str) -> bool:
    """Return whether a noun, or a compound of it, stands before a body's name (``avisen``)."""
    bare = stems(noun)
    called = (known.endswith(noun) or known in bare for known in entity.roles)
    return entity.kind == "organisation" and any(called)


def _is_of_sort(entity: Entity, noun: str) -> bool:
    """Return whether no noun before a body's name says that it is of another sort than ``noun``.

    (``avisen Kystposten`` is no ``partiet``.)
    """
    known = {_sort(one) for one in entity.roles} if entity.kind == "organisation" else set()
    if _sort(noun) == "party" and _sort(fold(entity.name.split()[-1])) == "medium":
        return False  # Vestby Ugeblad
    return not known or _sort(noun) in known


def _sort(noun: str) -> str:
    """Return what sort of body a noun is for: a medium, a party or another."""
    if is_medium(noun) or noun.endswith(ENDINGS["printed"]):
        return "medium"
    return "party" if noun.endswith(ENDINGS["party"]) else ""
