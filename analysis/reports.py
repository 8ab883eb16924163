"""Reporting clauses: who is said to say what, read off one sentence."""

from dataclasses import dataclass

from analysis import danish
from analysis.cues import Cue, find_cues, is_cue
from analysis.phrases import Phrase, in_list, phrase_after, phrase_before
from analysis.tokens import CLOSED, Tokens

_REACH = 16  # tokens between a cue and its content clause at the most, appositions aside
_ASKS = frozenset(
    "spørger spurgte spurgt spørge fortæller fortalte fortalt forklarer forklarede forklaret afslører "
    "afslørede afsløret oplyser oplyste oplyst kræver krævede beskriver beskrev uddyber redegør "
    "forklare fortælle oplyse præciserer".split()
)
_SOURCES = frozenset(row[0].split()[0] for row in danish.rows("source_prepositions.tsv"))
_FRONTED = CLOSED["adverb"] | CLOSED["subordinator"] | CLOSED["linker"] | {"som"}
_OBJECT = 9  # tokens between a cue and the marked words that are its object at the most
_CLOSES = frozenset("»«”“\"’'")
_TAG_BEFORE = frozenset((",", "?", "!", "…", "...", ";", "-", "–")) | _CLOSES
_NO_VERBS = (
    CLOSED["auxiliary"] | CLOSED["adverb"] | CLOSED["subordinator"] | {"eller", "heller", "der"}
)
_INFINITIVES = frozenset(
    "få gå se stå være have blive ske bo tro slå nå give tage lade gøre".split()
)


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
    """Return the reporting clauses of the sentence from ``first`` to before ``last``.

    Parameters
    ----------
    hidden
        Tokens within marks: no cue is looked for there.
    """
    reports = []
    for cue in find_cues(tokens, first, last):
        if any(a <= cue.first < b for a, b in hidden):
            continue
        if report := _report(tokens, cue, first, last, hidden):
            reports.append(report)
    for i in range(first, last):
        if tokens.lower[i] in _SOURCES and not any(a <= i < b for a, b in hidden):
            if source := _source(tokens, i, first, last):
                reports.append(source)
    return sorted(reports, key=lambda report: report.cue)


def _report(tokens: Tokens, cue: Cue, first: int, last: int, hidden: list[Phrase]) -> Report | None:
    """Return the reporting clause that ``cue`` makes, if it makes one."""
    lower, i = tokens.lower, cue.first
    mention, start, elided, inverted = _subject(tokens, cue, first, last)
    if mention and _first_person(tokens, mention):
        return None
    if cue.strength == "document" and not (mention and is_document(tokens, mention)):
        return None
    spot = (i, cue.last)
    after = max(cue.last, (cue.particle or 0) + 1, mention[1] if mention and inverted else 0)
    content = _complement(tokens, cue, after, last)
    before = lower[i - 1] if i > first else ""
    tagged = before in _TAG_BEFORE and (inverted or cue.impersonal)
    if content is not None and _saying(tokens, cue) and not _refused(tokens, cue, first, content):
        if mention or elided or cue.impersonal:
            return Report("content", spot, mention, start, content, content, elided, cue.strength)
        return None
    colon = _colon(tokens, after, last)
    if (
        tagged
        and i > first
        and cue.form == "finite"
        and cue.strength != "name"
        and (mention or cue.impersonal)
    ):
        kind = "tag"
    elif lower[first] in CLOSED["linker"] and i <= first + 3 and inverted:
        kind = "back"
        if cue.strength in ("tag", "clause"):
            return None
    elif _leads(cue, colon) and (mention or elided or cue.impersonal):
        kind, after = "lead", colon
    else:
        marks = [a for a, _ in hidden if after <= a <= min(after + _OBJECT, last - 1)]
        if cue.strength == "tag" or cue.particle or not marks or _reflexive(tokens, cue):
            return None
        if not (mention or elided or cue.impersonal):
            return None
        kind, after = "object", marks[0]
    begin = i if kind == "tag" else start
    return Report(kind, spot, mention, begin, after, None, elided, cue.strength)


def _leads(cue: Cue, colon: int | None) -> bool:
    """Return whether a colon after the cue's clause makes it a lead-in."""
    return colon is not None and cue.strength not in ("clause", "name", "document")


def _saying(tokens: Tokens, cue: Cue) -> bool:
    """Return whether a content clause of ``cue`` is an utterance (``tror, at`` and ``svarer sig`` are none)."""
    return cue.strength not in ("tag", "name") and not _reflexive(tokens, cue)


def _reflexive(tokens: Tokens, cue: Cue) -> bool:
    """Return whether ``sig`` follows the verb: that changes its sense (``svare sig``, ``kalde sig``)."""
    return tokens.lower[cue.first + 1 : cue.first + 2] == ["sig"]


def _subject(
    tokens: Tokens, cue: Cue, first: int, last: int
) -> tuple[Phrase | None, int, bool, bool]:
    """Return the subject of ``cue``: phrase, where its clause starts, whether elided, whether inverted."""
    lower, i = tokens.lower, cue.first
    if cue.impersonal:
        return _impersonal_subject(tokens, cue, first, last)
    verb = i
    if cue.form != "finite":
        verb = _auxiliary(tokens, first, i)
        if verb is None:
            if i > first and lower[i - 1] == "at":
                return _of_infinitive(tokens, first, i)
            return None, i, False, False
    start = _field_start(tokens, first, verb)
    field = lower[start:verb]
    between = phrase_after(tokens, verb + 1, cue.last - 1 if False else last)
    if cue.form != "finite":
        between = phrase_after(tokens, verb + 1, i)
    after = lower[verb + 1] if verb + 1 < last else ""
    if field and after in ("han", "hun", "de") and between:
        return between, start, False, True
    if field and after in CLOSED["first_person"] - {"man"}:
        return (verb + 1, verb + 2), start, False, True
    if not field:
        before = lower[verb - 1] if verb > first else ""
        if before in CLOSED["relative"]:
            antecedent = _antecedent(tokens, first, max(verb - 2, first))
            return antecedent, start, antecedent is None, False
        if before in ("og", "men", "samt"):
            return None, start, True, False
        if between:
            return between, start, False, True
        if before == ",":
            return phrase_before(tokens, first, verb), start, False, False
        return None, start, False, False
    if field[0] in CLOSED["relative"] and len(field) <= 3 and start > first:
        comma = start - 1 if start > first and lower[start - 1] == "," else start
        antecedent = _antecedent(tokens, first, comma)
        return antecedent, start, antecedent is None, False
    adverbial = field[0] in _FRONTED or field[0] in CLOSED["preposition"]
    if field[0] not in CLOSED["preposition"] and tokens.capital(start) and start > first:
        adverbial = False
    if adverbial and field[0] in ("det", "dette", "den") and len(field) > 1:
        adverbial = lower[start + 1] in CLOSED["adverb"]
    if adverbial and between:
        return between, start, False, True
    return phrase_before(tokens, start, verb), start, False, False


def _antecedent(tokens: Tokens, first: int, comma: int) -> Phrase | None:
    """Return the phrase before ``comma`` that a relative clause goes with: the last name, if one ends it."""
    phrase = phrase_before(tokens, first, comma)
    if phrase is None or not tokens.capital(phrase[1] - 1):
        return phrase
    start = phrase[1] - 1
    particles = danish.words("name_particles.txt")
    while start > phrase[0] and (
        tokens.capital(start - 1)
        or (tokens.lower[start - 1] in particles and tokens.capital(start - 2))
    ):
        start -= 1
    return start, phrase[1]


def _of_infinitive(tokens: Tokens, first: int, i: int) -> tuple[Phrase | None, int, bool, bool]:
    """Return the subject of an infinitive: the object of ``får X til at``, or that of its sentence."""
    at = i - 1
    if tokens.lower[at - 1] == "til" and at - 1 > first:
        end = at - 1
        return phrase_before(tokens, first, end), end, False, False
    name = next((k for k in range(at - 1, first, -1) if tokens.capital(k)), None)
    if name is not None:
        return _antecedent(tokens, first, name + 1), at, True, False
    return phrase_after(tokens, first, at), at, True, False


def _impersonal_subject(
    tokens: Tokens, cue: Cue, first: int, last: int
) -> tuple[Phrase | None, int, bool, bool]:
    """Return whom ``lyder det fra``, ``står der i``, ``fremgår det af`` name, if anybody."""
    lower, i = tokens.lower, cue.first
    start = _field_start(tokens, first, i)
    if lower[cue.last - 1] in ("fra", "hos"):
        return phrase_after(tokens, cue.last, last), start, False, True
    links = ("af",) if lower[i] in ("fremgår", "fremgik", "fremgået") else ("i", "på", "hos")
    for j in range(cue.last, min(last, cue.last + 5)):
        if lower[j] in links:
            if phrase := phrase_after(tokens, j + 1, last):
                return phrase, start, False, True
        if not tokens.word(j):
            break
    if lower[i] in ("fremgår", "fremgik"):
        for j in range(start, i):
            if lower[j] == "af":
                return phrase_after(tokens, j + 1, i), start, False, True
    if lower[i] in ("lyder", "lød") and start < i and lower[start] not in CLOSED["linker"]:
        return phrase_before(tokens, first, i), start, False, False
    return None, start, False, True


def _auxiliary(tokens: Tokens, first: int, i: int) -> int | None:
    """Return the auxiliary verb that goes with the participle or infinitive at ``i``."""
    for k in range(i - 1, max(first, i - 14) - 1, -1):
        word = tokens.lower[k]
        if word in CLOSED["auxiliary"] and word not in (
            "være",
            "været",
            "have",
            "få",
            "blive",
            "blevet",
        ):
            return k
        if word in ("at", "som", "der", ":"):
            return None
    return None


def _field_start(tokens: Tokens, first: int, verb: int) -> int:
    """Return where the clause of the verb begins: after the mark or conjunction before it."""
    lower, k = tokens.lower, verb
    while k > first:
        word = lower[k - 1]
        if word == "," and in_list(tokens, k - 1, verb):
            k -= 1
            continue
        if word in (",", ";", ":", "–", "?", "!") or tokens.text[k - 1] in _CLOSES:
            break
        if word in ("og", "men", "mens", "at", "samt", "for", "fordi") and not tokens.capital(
            k - 1
        ):
            joined = (
                word in ("og", "samt")
                and k - 2 >= first
                and (
                    tokens.capital(k - 2)
                    and k < verb
                    and tokens.capital(k)
                    or tokens.text[k - 2] == "-"
                    or tokens.text[k - 2].endswith("-")
                )
            )
            if not joined and (word != "for" or lower[k - 2] == ","):
                break
        k -= 1
    if k < verb and lower[k] in ("men", "og", "for", "samt", "mens") and tokens.capital(k):
        k += 1
    return k


def _complement(tokens: Tokens, cue: Cue, after: int, last: int) -> int | None:
    """Return the token after the ``at`` (``om``, ``hv-``) that opens the content clause of ``cue``."""
    lower = tokens.lower
    asks = lower[cue.first] in _ASKS
    j, steps, commas = after, 0, 0
    while j < last and steps < _REACH:
        word = lower[j]
        comma = lower[j - 1] == ","
        if word == "at":
            if not comma and _infinitive(tokens, j + 1, last, cue):
                return None
            return j + 1 if j + 1 < last else None
        if comma and asks and word in CLOSED["interrogative"] | {"om"}:
            return j + 1
        if comma and word in CLOSED["coordinator"] | {"at"}:
            return None
        if word in (":", ".", "?", "!", ";") or tokens.text[j] in "»«":
            return None
        if word in ("og", "men") and not tokens.capital(j + 1 if j + 1 < last else j):
            return None
        if word == ",":
            commas += 1
            if commas > 2:
                return None
            if not _at_after_comma(lower, j, last):
                if commas == 1 and cue.strength == "say" and _plain_clause(tokens, cue, j, last):
                    return j + 1
                return None
            steps = 0
        j += 1
        steps += 1
    return None


def _at_after_comma(lower: list[str], j: int, last: int) -> bool:
    """Return whether ``, at`` follows the comma at ``j``, at once or after one apposition."""
    if j + 1 < last and lower[j + 1] in CLOSED["interrogative"] | {"at", "om"}:
        return True
    if j + 1 < last and lower[j + 1] in CLOSED["subordinator"]:
        return False
    for k in range(j + 1, min(last - 1, j + 14)):
        if is_cue(lower[k]):
            return False
        if lower[k] == ",":
            return lower[k + 1] == "at"
        if lower[k] in (":", "."):
            return False
    return False


def _plain_clause(tokens: Tokens, cue: Cue, comma: int, last: int) -> bool:
    """Return whether a content clause without ``at`` follows the comma (``Han siger, det går godt``)."""
    if comma != cue.last or comma + 2 >= last or cue.form != "finite":
        return False
    word = tokens.lower[comma + 1]
    return word in ("det", "de", "der", "han", "hun", "man", "vi")


def _infinitive(tokens: Tokens, i: int, last: int, cue: Cue) -> bool:
    """Return whether ``at`` before ``i`` marks an infinitive, not a clause."""
    if i >= last:
        return True
    word = tokens.lower[i]
    if word in _INFINITIVES:
        return True
    if cue.strength == "say" and cue.particle is None:
        return False
    bare = word in CLOSED["determiner"] | CLOSED["personal"] | CLOSED["possessive"]
    return (
        word.endswith("e")
        and not bare
        and not word.endswith(("erne", "ene"))
        and not tokens.capital(i)
    )


def _refused(tokens: Tokens, cue: Cue, first: int, content: int) -> bool:
    """Return whether somebody will not or cannot say: then nothing is reported."""
    if cue.form != "infinitive":
        return False
    lo = max(first, cue.first - 8)
    return any(tokens.lower[k] in CLOSED["negation"] for k in range(lo, content))


def _colon(tokens: Tokens, after: int, last: int) -> int | None:
    """Return the token after the colon that ends the clause, if one does."""
    for j in range(after, min(last, after + 24)):
        if tokens.lower[j] == ":":
            return j + 1
        if tokens.lower[j] in (".", "?", "!") or tokens.text[j] in '»«”“"':
            return None
    return None


def _source(tokens: Tokens, i: int, first: int, last: int) -> Report | None:
    """Return the report of a source preposition at ``i``: ``ifølge X``, ``efter X' mening``."""
    lower = tokens.lower
    for row in danish.rows("source_prepositions.tsv"):
        opening = row[0].split()
        if lower[i : i + len(opening)] != opening:
            continue
        start = i + len(opening)
        if len(row) == 1:
            mention = phrase_after(tokens, start, last)
            if mention and tokens.lower[mention[1] - 2 : mention[1] - 1] == ["fra"]:
                mention = (mention[0], mention[1] - 2)
            if mention:
                return Report("source", (i, start), mention, i, mention[1], mention[1])
        else:
            for j in range(start + 1, min(last, start + 7)):
                if lower[j] == row[1]:
                    return Report("source", (i, j + 1), (start, j), i, j + 1, j + 1)
                if not tokens.word(j):
                    break
    return None


def _first_person(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether the subject is ``jeg``, ``vi``, ``man``, ``det``: nobody whom the article names."""
    words = tokens.lower[mention[0] : mention[1]]
    return len(words) == 1 and words[0].rstrip(".") in CLOSED["first_person"] | {
        "det",
        "der",
        "dette",
    }


def is_document(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether a mention is a document's: a report, a study, a strategy."""
    documents = tuple(danish.words("documents.txt"))
    for i in range(*mention):
        if not tokens.capital(i) or i == mention[0]:
            if tokens.lower[i].endswith(documents):
                return True
            if tokens.lower[i] in CLOSED["preposition"]:
                return False
    return False


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
        if mention is None or mention[0] != i + 1 or _first_person(tokens, mention):
            continue
        named = tokens.lower[i + 1] in ("han", "hun") or tokens.capital(i + 1)
        after = mention[1] + (tokens.lower[mention[1] : mention[1] + 1] == ["til"])
        if named and (after >= last or tokens.lower[after] in (".", ",", ":", "og")):
            return Report("tag", (i, i + 1), mention, i, after)
    return None
