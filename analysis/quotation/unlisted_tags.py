"""Tags whose verb no list holds: their form alone tells (``»…,« skreg tilskuerne``)."""

from analysis.quotation.adverbials import skip_adverbs, skip_manner
from analysis.quotation.animacy import is_nobody, names_somebody
from analysis.quotation.clauses import has_finite_verb, leads_up
from analysis.quotation.cues import source_links
from analysis.quotation.phrases import Phrase, skip_bracket
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.text.nouns import is_medium, is_role, names_medium
from analysis.text.tokens import CLOSED, WORDS, Tokens

_OPENS_CLAUSE = CLOSED["subordinator"] | CLOSED["preposition"] | CLOSED["relative"]
_OPENS_ADVERBIAL = _OPENS_CLAUSE - {"at"}
_JOINS = CLOSED["clause_joint"] | {"at"}
_SUBJECTS = CLOSED["third_person"] | WORDS["clause_subject"] | {"jeg", "du"}
_PAUSES = (",", "?", "!", "…", "...")  # before a tag
_SHORT = 8  # words of a phrase that ends a tag at the most
_NO_VERBS = (
    CLOSED["auxiliary"]
    | CLOSED["adverb"]
    | CLOSED["subordinator"]
    | WORDS["perceives"]
    | {"eller", "heller"}
)


def tag_after_marks(tokens: Tokens, i: int, last: int) -> Report | None:
    """Return a tag whose verb no list holds, which begins at ``i`` after marked words.

    After a whole sentence in marks and a comma, a finite verb with somebody after it is a tag,
    whatever the verb is (``»Nu er det nok,« skreg tilskuerne``; ``», faldt Ida Lund ind``). So is
    one with ``jeg``.
    """
    if i + 1 < last and tokens.lower[i] in WORDS["perfect"]:
        return _perfect_tag(tokens, i, last)
    asks = tokens.lower[i : i + 1] in (["vil"], ["ville"]) and "vide" in tokens.lower[i + 2 : i + 6]
    if i + 1 >= last or not (asks or _may_report(tokens, i)):
        return None
    begin = i + 3 if tokens.lower[i + 1 : i + 3] == ["det", "fra"] else i + 1  # kom det fra hende
    if tokens.lower[begin] in ("jeg", "vi"):  # the writer, who has no name here
        return Report("tag", (i, begin), (begin, begin + 1), i, begin + 1, strength="tag")
    end = tokens.lower.index("vide", i + 2) if asks else last
    mention = phrase_after(tokens, begin, end)
    if mention is None or mention[0] != begin or is_nobody(tokens, mention):
        return None
    if source_links(tokens.lower[i]):  # lyder hendes ord
        mention = _owner_within(tokens, mention)
    if mention is None or tokens.lower[slice(*mention)] in (["den"], ["det"]):
        return None
    return Report("tag", (i, begin), mention, i, mention[1], strength="tag")


def _perfect_tag(tokens: Tokens, i: int, last: int) -> Report | None:
    """Return a tag in the perfect, which begins at ``i``: somebody and a participle follow.

    (``»…,« har Ida Lund grublet``, ``- …, har hun fnyst til avisen.``)
    """
    mention = phrase_after(tokens, i + 1, last)
    if mention is None or mention[0] != i + 1 or is_nobody(tokens, mention):
        return None
    verb = skip_adverbs(tokens, mention[1], last)
    if verb >= last or not _is_participle(tokens, verb, last):
        return None
    return Report("tag", (verb, verb + 1), mention, i, verb + 1, strength="tag")


def _is_participle(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a word is a participle; many that end a clause look like nouns (``rådet``)."""
    ends = i + 1 >= last or not tokens.word(i + 1)
    return tokens.is_tagged(i, "VERB.Part") or (ends and tokens.lower[i].endswith("et"))


def _owner_within(tokens: Tokens, mention: Phrase) -> Phrase | None:
    """Return the owner in a phrase (``Lunds`` of ``Lunds ord``), if there is one."""
    first, last = mention
    owners = [k for k in range(first, last - 1) if tokens.is_tagged(k, "NOUN.Gen", "PROPN.Gen")]
    return (first, owners[-1] + 1) if owners else None


def _may_report(tokens: Tokens, i: int) -> bool:
    """Return whether the word at ``i`` may be a verb of saying: finite and no auxiliary."""
    word = tokens.lower[i]
    if word in _NO_VERBS or tokens.capital(i) or not tokens.word(i):
        return False
    return tokens.is_tagged(i, "VERB.Fin") or word.endswith("ede")


def plain_tag(tokens: Tokens, first: int, last: int) -> Report | None:
    """Return a tag whose verb no list holds: after a comma, before a name or a pronoun, at the end.

    Writers let people nod, mumble and correct in more ways than a list can know
    (``- Det er ulve, retter Storm.``); the form alone tells.
    """
    for i in range(first + 2, last - 1):
        if tokens.lower[i] in WORDS["perfect"] and (tag := _plain_perfect(tokens, first, i, last)):
            return tag
        if tokens.text[i - 1] not in _PAUSES or not _is_verb(tokens, i):
            continue
        begin = skip_adverbs(tokens, i + 1, last)
        mention = phrase_after(tokens, begin, last)
        if mention is None or mention[0] != begin or is_nobody(tokens, mention):
            continue
        if end := _plain_end(tokens, (first, i), mention, last):
            return Report("tag", (i, i + 1), mention, i, end)
    return None


def _plain_perfect(tokens: Tokens, first: int, i: int, last: int) -> Report | None:
    """Return a tag in the perfect at ``i`` that ends or is followed by an adverbial, if one.

    A whole clause stands before it (no ``Da vi kom, har Ida Lund sovet``).
    """
    if tokens.text[i - 1] not in _PAUSES or not is_whole_clause(tokens, first, i):
        return None
    tag = _perfect_tag(tokens, i, last)
    if tag is None or tag.mention is None:
        return None
    pronoun = tokens.lower[tag.mention[0]] in CLOSED["third_person"]
    end = tag.last
    ends = end >= last or tokens.lower[end] in (".", ":")
    if not (ends or _adverbial_follows(tokens, end, last)):
        return None
    somebody = pronoun or tokens.capital(tag.mention[0]) or names_somebody(tokens, tag.mention)
    return tag if somebody else None


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Return whether the word at ``i`` has the form of a finite verb and is no auxiliary."""
    word = tokens.lower[i]
    if tokens.capital(i) or word in _NO_VERBS:
        return False
    return word.endswith(("er", "ede", "te", "år")) or tokens.is_tagged(i, "VERB.Fin")


def _plain_end(tokens: Tokens, said: Phrase, mention: Phrase, last: int) -> int | None:
    """Return where a tag ends whose verb follows ``said`` and stands before ``mention``, if one.

    It says who speaks, and ends there or goes on with an adverbial.
    """
    begin, after = mention[0], skip_bracket(tokens, mention[1], last)
    pronoun = tokens.lower[begin] in CLOSED["third_person"]
    if not (pronoun or tokens.capital(begin) or _has_role(tokens, mention)):
        return None
    if leads_up(tokens, *said):
        return None  # Når bådene klarer sig, efterlades Ida Lund
    to = after + (tokens.lower[after : after + 1] == ["til"])
    if to >= last or tokens.lower[to] in (".", ",", ":", "og"):
        return to
    if is_whole_clause(tokens, *said):
        ends = not pronoun and _ends_in_phrase(tokens, after, last)
        ends = ends and not _is_fronted(tokens, *said)
        return after if ends or _adverbial_follows(tokens, after, last) else None
    where = tokens.lower[after] in WORDS["after_unlisted"] or _is_particle(tokens, after, last)
    return after if where and not pronoun and not _opens_clause(tokens, said[0], begin) else None


def _has_role(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether a phrase ends in somebody, or one who is told more of.

    (``byens korrespondent i Frankrig``, ``formand Ida Lund fra Vest``.)
    """
    first, last = mention
    link = (k for k in range(first + 1, last) if tokens.lower[k] in CLOSED["preposition"])
    head = next(link, last)
    titled = any(is_role(tokens.lower[k]) for k in range(first, head))
    return titled or names_somebody(tokens, mention) or names_somebody(tokens, (first, head))


def _is_particle(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a particle at ``i`` ends the clause (``remser Ida Lund op``)."""
    ends = i + 1 >= last or not tokens.word(i + 1)
    return ends and tokens.lower[i] in WORDS["verb_particle"]


def _adverbial_follows(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a particle, an adverb or the medium follows (``remser hun op``).

    (``tolker Ida Lund til Kystposten``.) Any other preposition is not enough: speakers join clauses
    by commas as well.
    """
    named = tokens.text[i + 1] if tokens.lower[i] == "til" and i + 1 < last else ""
    to_medium = is_medium(named) or names_medium(named) or named in WORDS["agency"]
    if to_medium or _is_particle(tokens, i, last):
        return True
    after = skip_manner(tokens, i, last)
    return after > i and (after >= last or not tokens.word(after) or tokens.lower[after] == "og")


def _ends_in_phrase(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a phrase with a preposition at ``i`` ends the sentence, and is short.

    (``raser Ida Lund efter løbet``, ``om den nye bro``, ``fra firmaet Vest, som …``, ``i
    Vestby, Ida Lund``.)
    """
    if tokens.lower[i] not in CLOSED["preposition"]:
        return False
    stop = next((k for k in range(i + 1, last) if not tokens.word(k)), last)
    more = stop + 1 < last and tokens.lower[stop] == ","
    told = more and (tokens.lower[stop + 1] in ("som", "der") or tokens.capital(stop + 1))
    ends = stop >= last or tokens.lower[stop] == "." or told
    return ends and stop - i <= _SHORT and not has_finite_verb(tokens, i, stop)


def _is_fronted(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether all before a verb may be a clause that it follows.

    A conjunction stands before its verb, or a subject that opens no main clause.
    (``Sådan som det ser ud nu, ligger Ida Lund i spidsen``, ``Hver gang vi mødes, taler …``.)
    """
    if any(tokens.text[k] == "," for k in range(first, verb - 1)):
        return False
    for k in range(first, verb - 1):
        if tokens.is_tagged(k, "VERB.Fin") or tokens.lower[k] in CLOSED["auxiliary"]:
            return False
        subject = k > first + 1 and tokens.lower[k] in CLOSED["personal"] | CLOSED["first_person"]
        if subject or tokens.lower[k] in _OPENS_CLAUSE - CLOSED["preposition"]:
            return True
    return False


def is_whole_clause(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether a main clause ends before the comma at ``verb``, so that it begins another.

    A clause that opens with its subject has a verb before its first comma; one that opens with
    anything else may be an adverbial, which ``verb`` then follows (``Da vi kom, stod Ida Lund i
    døren``), unless a pronoun follows its own verb (``For mig er det nok``).
    """
    if tokens.text[verb - 1] != ",":
        return True  # after a question or a call
    comma = next(k for k in range(first, verb) if tokens.text[k] == ",")
    if _joins_adverbial(tokens, first, verb - 1):
        return False
    begin = first + (tokens.lower[first] in CLOSED["clause_joint"])
    if tokens.lower[begin] in CLOSED["personal"] | CLOSED["first_person"] | WORDS["clause_subject"]:
        return comma > begin + 1
    opens = tokens.lower[begin] in _OPENS_CLAUSE or tokens.is_tagged(begin, "VERB.Fin")
    if tokens.lower[begin] in CLOSED["subordinator"] or not opens:
        return not opens and has_finite_verb(tokens, begin, comma)
    return any(
        tokens.is_tagged(k, "VERB.Fin") and tokens.lower[k + 1] in _SUBJECTS
        for k in range(begin + 1, comma)
    )


def _joins_adverbial(tokens: Tokens, first: int, comma: int) -> bool:
    """Return whether a joined adverbial ends at the comma before a verb, which then follows it.

    (``Bo går, og når han går, raser Ida Lund``; but not ``og når han går, er jeg glad, raser Ida
    Lund`` or ``den er lang og for smal, raser Ida Lund``.)
    """
    for k in range(comma - 1, first - 1, -1):
        if tokens.text[k] == ",":
            return False
        if tokens.lower[k] in _JOINS and tokens.lower[k + 1] in _OPENS_ADVERBIAL:
            clause = tokens.lower[k + 1] in CLOSED["subordinator"] | CLOSED["relative"]
            return clause or has_finite_verb(tokens, k + 1, comma)
    return False


def _opens_clause(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether what stands before a verb may be an adverbial, which the verb follows."""
    return any(tokens.lower[k] in _OPENS_CLAUSE for k in range(first, i))
