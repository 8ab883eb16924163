"""Reporting clauses: who is said to say what, read off one sentence."""

from dataclasses import dataclass

from analysis import lang
from analysis.quotation.clauses import colon, complement, leads_up, refused
from analysis.quotation.cues import Cue, find_cues
from analysis.quotation.phrases import Phrase, phrase_after
from analysis.quotation.subjects import subject
from analysis.text.nouns import is_document
from analysis.text.tokens import CLOSED, Tokens

_OBJECT = 9  # tokens between a cue and the marked words that are its object at the most
_PUT = 14  # tokens between "som" and "udtrykker det" at the most
_OPINION = 7  # tokens between "efter" and "opfattelse" at the most
_TAG_BEFORE = frozenset((*",?!…;-–»«”“\"'’", "..."))
_NOBODY = CLOSED["first_person"] | {"det", "der", "dette", "sig"}
_NO_VERBS = CLOSED["auxiliary"] | CLOSED["adverb"] | CLOSED["subordinator"] | {"eller", "heller"}
_SOURCES = frozenset(row[0].split()[0] for row in lang.rows("source_prepositions.tsv"))


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting clause.

    Attributes
    ----------
    kind
        ``tag`` (``…, siger X``), ``content`` (``X siger, at …``), ``lead`` (``X siger:``), ``back``
        (``Det siger X``), ``object`` (``X kalder det "…"``) or ``source`` (``ifølge X``).
    cue, mention
        Tokens of the cue and of the words that name the speaker; the mention is missing where the
        clause has none of its own.
    first, last
        Tokens of the whole clause, as far as it is told apart from the words reported.
    content
        The token at which the reported clause begins, for ``content`` and ``source``.
    elided
        Whether the subject is that of the clause before (``og tilføjer, at …``).
    """

    kind: str
    cue: Phrase
    mention: Phrase | None
    first: int
    last: int
    content: int | None = None
    elided: bool = False
    strength: str = "say"


def find_reports(tokens: Tokens, first: int, last: int, hidden: list[Phrase] = ()) -> list[Report]:
    """Return the reporting clauses of the sentence from token ``first`` to before ``last``.

    No cue is looked for among the ``hidden`` tokens, which stand in marks.
    """

    def open_at(i: int) -> bool:
        return not any(a <= i < b for a, b in hidden)

    cues = (cue for cue in find_cues(tokens, first, last) if open_at(cue.first))
    found = [_report(tokens, cue, first, last, hidden) for cue in cues]
    words = tokens.lower[first:last]
    if not _SOURCES.isdisjoint(words):
        places = (i for i, word in enumerate(words, first) if word in _SOURCES and open_at(i))
        found += [_source(tokens, i, first, last) for i in places]
    return sorted(filter(None, found), key=lambda report: report.cue)


def _report(tokens: Tokens, cue: Cue, first: int, last: int, hidden: list[Phrase]) -> Report | None:
    """Return the reporting clause that ``cue`` makes, if it makes one."""
    lower, i = tokens.lower, cue.first
    if cue.strength == "tag" and (put := _put_so(tokens, i, first)):
        return Report("tag", (i, cue.last), put, put[0] - 1, i + 2, strength="tag")
    mention, start, elided, inverted = subject(tokens, cue, first, last)
    if mention and _is_nobody(tokens, mention):
        return None
    if cue.strength == "document" and not (mention and _says_document(tokens, mention)):
        return None
    after = max(cue.last, (cue.particle or 0) + 1, mention[1] if mention and inverted else 0)
    after += cue.impersonal and not mention and lower[after : after + 1] == ["det"]
    told = bool(mention or elided or cue.impersonal)
    reflexive = lower[i + 1 : i + 2] == ["sig"]  # it changes the sense: svare sig, kalde sig

    def report(kind: str, begin: int, end: int, content: int | None = None) -> Report:
        return Report(kind, (i, cue.last), mention, begin, end, content, elided, cue.strength)

    content = complement(tokens, cue, after, last)
    says = cue.strength not in ("tag", "name") and not reflexive
    inside = content is not None and inverted and _interrupts(tokens, first, i, after)
    if content is not None and says and not inside and not refused(tokens, cue, first, content):
        return report("content", start, content, content) if told else None
    end = colon(tokens, after, last)
    if end is not None and told and (cue.impersonal and not mention or _follows(tokens, first, i)):
        return report("lead", start, end)  # ``Da hun bliver spurgt, lyder svaret:``
    verb = start if cue.form == "participle" else i  # the finite one: ``har hun sagt``
    tagged = verb > first and lower[verb - 1] in _TAG_BEFORE and (inverted or cue.impersonal)
    calls = cue.strength == "name" and lower[after : after + 1] == ["det"]  # "…", kalder hun det
    if tagged and (cue.strength != "name" or calls) and told and not reflexive:
        perfect = lower[verb] in ("har", "havde") and _closes(tokens, cue.last, last)
        if cue.form == "finite" or (cue.form == "participle" and perfect):
            return report("tag", verb, after + calls)
    so = lower[start] == "som" and cue.strength != "name"
    if so and start > first and lower[start - 1] in _TAG_BEFORE and inverted:
        end = after + (lower[after : after + 1] == ["det"])  # som hun udtrykker det
        if end >= last or not tokens.word(end) or lower[end] in ("til", "selv"):
            return Report("tag", (i, cue.last), mention, start, end, strength="tag")
    if lower[first] in CLOSED["linker"] and i <= first + 3 and inverted:
        return report("back", start, after) if cue.strength not in ("tag", "clause") else None
    if end is not None and told and cue.strength not in ("clause", "name", "document"):
        return report("lead", start, end)
    marks = [a for a, _ in hidden if after <= a <= min(after + _OBJECT, last - 1)]
    if marks and told and cue.strength != "tag" and not cue.particle and not reflexive:
        return report("object", start, marks[0])
    return None


def _follows(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether a clause of time or condition opens the sentence, and the verb follows it."""
    return first < verb and tokens.lower[first] in CLOSED["subordinator"] - CLOSED["interrogative"]


def _put_so(tokens: Tokens, verb: int, first: int) -> Phrase | None:
    """Return who puts it so, at some length: ``som byens borgmester, Ida Lund, udtrykker det``."""
    if tokens.lower[verb + 1 : verb + 2] != ["det"]:
        return None
    for k in range(max(first, verb - _PUT), verb - 1):
        if tokens.lower[k] == "som" and k > first and tokens.text[k - 1] in _TAG_BEFORE:
            return k + 1, verb - (tokens.lower[verb - 1] == ",")
    return None


def _interrupts(tokens: Tokens, first: int, verb: int, after: int) -> bool:
    """Return whether a tag breaks into a clause (``Det er godt, siger hun, at broen lukker``)."""
    if verb <= first or tokens.lower[verb - 1] != "," or tokens.lower[after : after + 1] != [","]:
        return False
    words = [tokens.lower[k] for k in range(first, verb) if tokens.word(k)]
    clause = any(word in CLOSED["auxiliary"] for word in words)
    return clause and words[0] not in CLOSED["subordinator"] and not leads_up(tokens, first, verb)


def _closes(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a clause ends at ``i`` or goes on with an adverbial only."""
    return i >= last or not tokens.word(i) or tokens.lower[i] in CLOSED["preposition"]


def _is_nobody(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether the subject is ``jeg``, ``man``, ``det``: nobody whom the article names."""
    return mention[1] - mention[0] == 1 and tokens.lower[mention[0]].rstrip(".") in _NOBODY


def _says_document(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether a mention is a document's: a report, a study, a strategy."""
    for i in range(*mention):
        if tokens.lower[i] in CLOSED["preposition"]:
            return False
        if is_document(tokens.lower[i]) and (i == mention[0] or not tokens.capital(i)):
            return True
    return False


def _source(tokens: Tokens, i: int, first: int, last: int) -> Report | None:
    """Return the report of a source preposition at ``i``: ``ifølge X``, ``efter X' mening``."""
    lower = tokens.lower
    for opening, *closing in lang.rows("source_prepositions.tsv"):
        start = i + len(opening.split())
        if lower[i:start] != opening.split():
            continue
        if not closing:
            mention = phrase_after(tokens, start, last)
            fronted = i == first or lower[i - 1] in CLOSED["coordinator"]
            if mention and lower[mention[1] - 2] == "fra" and not fronted:
                mention = (mention[0], mention[1] - 2)
            if mention:
                return Report("source", (i, start), mention, i, mention[1], mention[1])
        for j in range(start + 1, min(last, start + _OPINION) if closing else 0):
            if lower[j] == closing[0]:
                return Report("source", (i, j + 1), (start, j), i, j + 1, j + 1)
            if not tokens.word(j):
                break
    return None


def plain_tag(tokens: Tokens, first: int, last: int) -> Report | None:
    """Return a tag whose verb no list holds: after a comma, before a name or a pronoun, at the end.

    Writers let people nod, mumble and correct in more ways than a list can know
    (``- Det er ulve, retter Storm.``); the form alone tells.
    """
    for i in range(first + 2, last - 1):
        word = tokens.lower[i]
        if tokens.text[i - 1] not in ",?!…" or tokens.capital(i):
            continue
        if not word.endswith(("er", "ede", "te", "år")) or word in _NO_VERBS:
            continue
        mention = phrase_after(tokens, i + 1, last)
        if mention is None or mention[0] != i + 1 or _is_nobody(tokens, mention):
            continue
        named = tokens.lower[i + 1] in ("han", "hun") or tokens.capital(i + 1)
        after = mention[1] + (tokens.lower[mention[1] : mention[1] + 1] == ["til"])
        if named and (after >= last or tokens.lower[after] in (".", ",", ":", "og")):
            return Report("tag", (i, i + 1), mention, i, after)
    return None
