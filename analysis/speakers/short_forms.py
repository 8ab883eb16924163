"""What ``selskabet`` or ``avisen`` is short for: an organisation that was named before."""

from collections.abc import Callable, Iterable
from functools import cached_property
from operator import itemgetter

from analysis import lang
from analysis.lang.forms import ENDINGS, fold, stems
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.bodies import shown_sort, sort_of_name, sort_of_noun
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, may_be_body, once
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.noun_phrases import is_compound, is_joined
from analysis.speakers.origins import country_of
from analysis.text.tokens import WORDS

_FIRST = itemgetter(0)
_NOUN = 3  # letters of a noun's stem at the least that tells an organisation by its name's end
_OF_ITS_OWN = frozenset(("bag", "på", "ved", "hos"))  # before what tells which body it is
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
        if whole := self._behind_hyphen(start, words):
            return Answer(whole, "role")
        if not _OF_ITS_OWN.isdisjoint(words.split()):
            return NOBODY  # holdet bag festivalen, fagforeningen på værftet
        tiers = self._bodies(start, noun)
        if not _is_short(words, noun):
            alike = _ending_in(noun, (*tiers[0], *tiers[1])) if fold(words) == noun else []
            return Answer(max(alike, key=_FIRST)[1], "role") if alike else NOBODY
        return self._short(start, noun, tiers)

    def _short(self, start: int, noun: str, tiers: list[list[tuple[int, Entity]]]) -> Answer:
        """Return the body for a noun that is short for many (``selskabet``, ``organisationen``)."""
        spoke, named, *_ = tiers
        if told := self._named_here(start, noun):
            return Answer(told, "role")
        opened = self._table.back(start, 0)
        if alike := _ending_in(noun, (*spoke, *named)):
            return Answer(max(alike, key=_FIRST)[1], "role")
        if called := [one for one in (*spoke, *named) if _is_called(one[1], noun)]:
            return Answer(max(called, key=_FIRST)[1], "role")
        since = self._table.back(start, _NEAR)
        near = [[one for one in told if since <= one[0] < start] for told in tiers]
        here = [[one for one in spoke if opened <= one[0] < start]]
        if entity := _last_of(here, lambda one: _is_of_sort(one, noun)) or _last_of(
            near, lambda one: self._is_surely_of_sort(one, noun)
        ):
            return Answer(entity, "role", short=noun)
        if entity := self._discourse.shortened(noun) or self._only_one(tiers[:3], noun):
            return Answer(entity, "role")
        entity = _last_of(near, lambda one: _is_of_sort(one, noun))
        return Answer(entity, "role", short=noun) if entity else NOBODY

    def spoke_just_before(self, start: int, noun: str) -> Entity | None:
        """Return the body that spoke last, in this paragraph or the one before, for ``noun``.

        Only for a noun that fits any body: it comes before one whose name ends so
        (``organisationen`` after what Rent Hav said, though Vestby Havneorganisation is above).
        """
        if noun not in WORDS["any_body"]:
            return None
        since = self._table.back(start, 1)
        spoken = [one for one in self._bodies(start, noun)[0] if since <= one[0]]
        last = max(spoken, key=_FIRST)[1] if spoken else None
        return last if last and self._is_surely_of_sort(last, noun) else None

    def _named_here(self, start: int, noun: str) -> Entity | None:
        """Return the only body of several words that the sentence of ``start`` names before it.

        (``Skjold Datas kasse er ifølge selskabet tom``.)
        """
        if sort_of_noun(noun):
            return None
        near = self._table.names.between(self._table.sentence_start(start), start)
        told = once(m.entity for m in near if self._may_speak(m) and m.entity.kind != "person")
        bodies = [one for one in told if one.kind == "organisation" or " " in one.name]
        fits = len(bodies) == 1 and self._is_surely_of_sort(bodies[0], noun)
        return bodies[0] if fits else None

    def medium_here(self, start: int, words: str, noun: str) -> Entity | None:
        """Return the medium that a paragraph names last, for ``avisen`` or ``bladet`` in it."""
        if sort_of_noun(noun) != "medium" or not _is_short(words, noun):
            return None
        opened = self._table.back(start, 0)
        told = ([one for one in tier if opened <= one[0]] for tier in self._bodies(start, noun))
        _, named, shown, *_ = told
        said = self._discourse.placed.between(opened, start)
        spoke = [one for one in said if one[1].kind in ("organisation", "unknown")]
        named = [one for one in named if self._is_surely_of_sort(one[1], noun)]
        fitting = [one for one in (*spoke, *named, *shown) if _is_of_sort(one[1], noun)]
        return max(fitting, key=_FIRST)[1] if fitting else None

    def _behind_hyphen(self, start: int, words: str) -> Entity | None:
        """Return the body last named before ``start`` whose name is a hyphen and ``words`` more.

        (``EU-Kommissionen``: ``Kommissionen``.)
        """
        behind = f"-{fold(words)}"
        told = (m.entity for m in reversed(self._table.names.before(start)))
        bodies = (one for one in told if one.kind != "person")
        return next((one for one in bodies if fold(one.name).endswith(behind)), None)

    def _only_one(self, tiers: list[list[tuple[int, Entity]]], noun: str) -> Entity | None:
        """Return the only body named so far that is surely of a noun's sort, however far back."""
        sure = once(one for told in tiers for _, one in told if self._is_surely_of_sort(one, noun))
        if not sort_of_noun(noun):
            spoke = {id(one) for _, one in tiers[0]}
            sure = [
                one for one in sure if id(one) in spoke or "body" in self._shown.get(id(one), set())
            ]
        return sure[0] if len(sure) == 1 else None

    def _is_surely_of_sort(self, entity: Entity, noun: str) -> bool:
        """Return whether what a body is called, or stands beside it, says it is of a noun's sort.

        For ``avisen`` somebody must tell it something, or its name be a medium's; for
        ``myndigheden`` its name an authority's; for others nothing may say that it is a medium.
        """
        if not _is_of_sort(entity, noun):
            return False
        sort, own = sort_of_noun(noun), sort_of_name(entity.name)
        shown = self._shown.get(id(entity), set())
        if sort == "medium":
            called = "medium" in map(sort_of_noun, entity.roles)
            return own == "medium" or (not own and (called or "medium" in shown))
        if sort == "party" or own == "party":
            return sort == own or not own
        if sort == "authority":
            return own == sort
        return own != "medium" and shown != {"medium"}

    @cached_property
    def _shown(self) -> dict[int, set[str]]:
        """Return by ``id`` what the words beside each body's name show."""
        shown: dict[int, set[str]] = {}
        for m in self._table.names:
            if m.entity.kind != "person":
                sort = shown_sort(self._table.text, m.start, m.end)
                shown.setdefault(id(m.entity), set()).add(sort)
        return shown

    def _bodies(self, start: int, noun: str) -> list[list[tuple[int, Entity]]]:
        """Return the organisations before ``start``, and where they are named, the surest first.

        Those that spoke, those that are named, names of no known kind that the words beside them
        show to be a body's of the sort of ``noun``, those that open a sentence, and those who
        spoke and may be an organisation.
        """
        whole = self._discourse.short_forms
        spoken = self._discourse.placed.before(start)
        names = [m for m in self._table.names.before(start) if self._may_speak(m)]
        told = [(m, whole.get(m.entity.name, m.entity)) for m in names]
        unknown = [(m, entity) for m, entity in told if entity.kind == "unknown"]
        return [
            [one for one in spoken if one[1].kind == "organisation"],
            [(m.start, entity) for m, entity in told if entity.kind == "organisation"],
            [(m.start, entity) for m, entity in unknown if self._is_shown(entity, noun)],
            [(m.start, entity) for m, entity in unknown if m.subject],
            [one for one in spoken if may_be_body(one[1])],
        ]

    def _may_speak(self, mention: Mention) -> bool:
        """Return whether a name is no compound or state, and no place (``på Facebook``)."""
        name, start = mention.entity.name, mention.start
        if is_compound(name) or _is_state(name):
            return False
        return fold(self._table.text[max(start - 3, 0) : start]) != "på "

    def _is_shown(self, entity: Entity, noun: str) -> bool:
        """Return whether a name, or the words beside it, show a medium, or a body for others."""
        sort = "medium" if sort_of_noun(noun) == "medium" else "body"
        return sort in (sort_of_name(entity.name), *self._shown.get(id(entity), set()))


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
    alone = [one for one in told if not is_joined(one[1].name)] if bare else []
    return [one for one in alone if _has_word_ending(fold(one[1].name), bare, noun)]


def _has_word_ending(name: str, stems_of: tuple[str, ...], definite: str) -> bool:
    """Return whether a word of a name ends in one of some stems, and the name is more than that.

    (``Klagenævn for Udbud`` for ``nævnet``; a sentence may open with ``Nævn`` alone;
    ``Vestbyfestivalen`` for ``festivalen``.)
    """
    return name not in stems_of and any(
        word.endswith((*stems_of, definite)) for word in name.split()
    )


def _is_called(entity: Entity, noun: str) -> bool:
    """Return whether a noun, or a compound of it, stands before a body's name (``avisen``)."""
    bare = stems(noun)
    called = (known.endswith(noun) or known in bare for known in entity.roles)
    return entity.kind == "organisation" and any(called)


def _last_of(
    tiers: list[list[tuple[int, Entity]]], fits: Callable[[Entity], bool]
) -> Entity | None:
    """Return the body named last of the first tier in which one fits."""
    fitting = ([one for one in told if fits(one[1])] for told in tiers)
    return next((max(some, key=_FIRST)[1] for some in fitting if some), None)


def _is_of_sort(entity: Entity, noun: str) -> bool:
    """Return whether no noun before a body's name says that it is of another sort than ``noun``.

    (``avisen Kystposten`` is no ``partiet``.)
    """
    known = {_broad(one) for one in entity.roles} if entity.kind == "organisation" else set()
    own = sort_of_name(entity.name)
    if _broad(noun) and own and own != _broad(noun):
        return False  # Vestby Ugeblad is no partiet, Havnenævnet no avisen
    private = noun.endswith(ENDINGS["private"])
    if (own == "authority" and private) or (own == "medium" and not private and not _broad(noun)):
        return False  # Kystvagten is no rederiet, Kystavisen no museet
    return not known or _broad(noun) in known


def _broad(noun: str) -> str:
    """Return the sort of body of a noun: a medium, a party or another."""
    sort = sort_of_noun(noun)
    return sort if sort != "authority" else ""
