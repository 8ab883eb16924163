"""Noun phrases beside a cue: the words that name the speaker, before it or after it."""

from functools import lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import describes, is_definite, is_genitive, nominative
from analysis.quotation.adverbials import (
    ADVERBS,
    is_day,
    is_time,
    opens_adverbial,
    skip_adverbs,
    skip_determiners,
    time_begins,
)
from analysis.quotation.cues import is_cue
from analysis.text.nouns import is_document, is_organisation, is_role
from analysis.text.tokens import CLOSED, DETERMINERS, Tokens

Phrase = tuple[int, int]  # tokens from the first to before the last

_LINKS = frozenset(
    ("for", "fra", "til", "med", "af", "i", "på", "ved", "bag", "hos", "uden", "blandt", "om")
)
_BELONG_TO = frozenset(row[0] for row in lang.rows("kin_nouns.tsv")) | {
    "bedsteforældre", "forældre", "mødre", "fædre", "ven", "veninde", "venner"
}  # fmt: skip
_CLAUSE_WORDS = (
    CLOSED["relative"] | CLOSED["subordinator"] | CLOSED["coordinator"] | CLOSED["auxiliary"]
)
_STARTS = DETERMINERS | CLOSED["personal"]
_NO_STARTS = (
    _CLAUSE_WORDS
    | CLOSED["preposition"]
    | CLOSED["first_person"]
    | CLOSED["interrogative"]
    | CLOSED["linker"]
)
_NO_ENDS = _LINKS | {"og", "samt"}
_NO_NOUNS = _CLAUSE_WORDS | CLOSED["preposition"] | ADVERBS
_BEFORE_VERB = ADVERBS | CLOSED["auxiliary"]
_OPENS_ADVERBIAL = CLOSED["preposition"] - {"fra"}
_OWNERS = CLOSED["possessive"] | {"den", "det", "de"}  # and articles: a noun follows
_OPENS_SECOND = CLOSED["possessive"] | {"en", "et", "den", "de", "flere", "andre"}  # after og
_PRONOUNS = CLOSED["personal"] | CLOSED["interrogative"]
_OBJECTS = CLOSED["object"] | {"sig", "hinanden"}
_GLUED = frozenset(
    ("-", *(f"{mark}s" for mark in marks.APOSTROPHES))
)  # what goes on with the word before it: BT's anmelder
_QUANTITIES_OF = (["en", "række"], ["en", "del"], ["et", "par"], ["en", "gruppe"], ["et", "hold"])
_FINITE = CLOSED["auxiliary"] - {"være", "blive", "blevet", "været", "haft"}
_DEGREES = frozenset(("cand.", "dr.", "exam.", "lic.", "mag.", "scient.", "stud."))
_NOBODY = (["det", "hele"], ["alt"], ["noget"], ["meget"], ["lidt"], ["intet"])  # it says it all
_ARTICLES = frozenset(("den", "det", "en", "et"))
_OPENS_ANOTHER = (
    _ARTICLES
    | CLOSED["possessive"]
    | CLOSED["reflexive_possessive"]
    | {"ingen", "intet", "nogen", "noget"}
)
_DESCRIBED = ("NOUN", "NOUN.Gen", "ADJ", "PROPN", "VERB.Part")  # by a participle before it
_NOMINAL = ("ADJ", "DET", "NOUN", "NOUN.Gen", "NUM", "PROPN", "PROPN.Gen")
_KEPT = 1 << 14  # words whose class is remembered
_BRACKET = 8  # tokens of a party or an abbreviation in brackets at the most
_NICKNAME = 5  # tokens of a nickname with its marks
_TITLE = 12  # tokens of a title in marks inside a phrase at the most


def skip_bracket(tokens: Tokens, i: int, last: int) -> int:
    """Return the token after the bracket that opens at ``i`` (``Ida Lund (S)``), or ``i``."""
    if i < last and tokens.text[i] == "(":
        closes = (k + 1 for k in range(i + 1, min(i + _BRACKET, last)) if tokens.text[k] == ")")
        return next(closes, i)
    return i


def phrase_after(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """Return the noun phrase that begins at ``i``, adverbs passed over, if one does.

    It takes in what belongs to the name (``chef for udvikling i Energinet Hanne Storm``,
    ``politiet i Hamburg``) and ends before what does not (``til Ritzau``, ``i en mail``).
    """
    i, counted = _skip_to_phrase(tokens, i, last)
    if not (counted or (i < last and tokens.word(i) and _may_begin(tokens, i))):
        return None
    if tokens.lower[i] in CLOSED["personal"] and not _determines(tokens, i, last):
        return i, i + 1
    return _noun_phrase(tokens, i, _phrase_end(tokens, i, counted or i, last))


def _phrase_end(tokens: Tokens, i: int, j: int, last: int) -> int:
    """Return where the phrase that begins at ``i`` and goes to ``j`` at the least ends."""
    named, linked = False, False  # a name at the head; a preposition before here
    while j < last:
        if j > i and (end := _whole_at(tokens, j, last, named and not linked)):
            j = end
            continue
        if not _belongs(tokens, i, j, last, named, linked):
            break
        linked = linked or (j > i and tokens.lower[j] in _LINKS)
        named = named or (not linked and _heads_name(tokens, i, j))
        j += 1
    return j


def _skip_to_phrase(tokens: Tokens, i: int, last: int) -> tuple[int, int | None]:
    """Return where a phrase begins from ``i`` on, and where its count ends (``_count_ends``)."""
    after = skip_adverbs(tokens, i, last)
    for k in range(i, after + 1):
        if end := _count_ends(tokens, k, last):
            return k, end
    return after, None


def _count_ends(tokens: Tokens, i: int, last: int) -> int | None:
    """Return where a count of people ends that begins at ``i``, if one does.

    (``næsten halvdelen``, ``mere end 40``, ``hver femte``.)
    """
    k = i
    while k < last and tokens.lower[k] in CLOSED["approximation"]:
        k += 1
    word = tokens.lower[k] if k < last else ""
    if word in ("hver", "hvert"):
        ordinal = k + 1 < last and tokens.lower[k + 1] in CLOSED["ordinal"]
        return k + 2 if ordinal else None
    counts = word in CLOSED["part"] or word[:1].isdigit()
    return k + 1 if k > i and counts and not is_time(tokens, k, min(k + 2, last)) else None


def _heads_name(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether the word at ``j`` is a name's in a phrase from ``i`` (no ``Ejeren af X``)."""
    common = j == i and _nominal(tokens.lower[j])
    return tokens.capital(j) and not common and not _is_owner(tokens, j)


def _is_owner(tokens: Tokens, j: int) -> bool:
    """Return whether a name at ``j`` is surely a genitive (``DR's korrespondent i Vestby``)."""
    word = tokens.text[j]
    return nominative(word, sure=True) != word and tokens.is_tagged(j, "PROPN.Gen")


def _whole_at(tokens: Tokens, j: int, last: int, named: bool) -> int | None:
    """Return where a title in marks, a parted genitive or the rest of a name at ``j`` ends."""
    if tokens.text[j] in marks.ALL and (end := _title_ends(tokens, j, last)):
        return end
    if tokens.text[j] in marks.ALL and (end := _nickname_ends(tokens, j, last)):
        return end
    if end := _parted_genitive(tokens, j, last) or _degree_ends(tokens, j, last):
        return end
    if _genitive(tokens, j - 1) and (end := skip_bracket(tokens, j, last)) > j:
        return end  # Kystunionens (KU) regler
    return _particles_end(tokens, j, last) if named else None


def _degree_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the rest of a degree at ``j`` ends, if it is written apart (``dr. med.``)."""
    parted = j + 1 < last and tokens.lower[j - 1] in _DEGREES and tokens.lower[j + 1] == "."
    return j + 2 if parted and tokens.end[j] == tokens.start[j + 1] else None


def _noun_phrase(tokens: Tokens, i: int, end: int) -> Phrase | None:
    """Return the tokens without what is no noun phrase at their ends, or nothing if none is left.

    ``Også Ida Lund``, ``i går Ida Lund`` and ``fået Ida Lund`` begin with it; ``Ida Lund således``
    and ``regeringen i dag`` end with it; ``Derudover`` and ``Forud for mødet`` are nothing else.
    """
    start = i
    while end > i and tokens.lower[end - 1] in _NO_ENDS:
        end -= 1
    while i < end and _opens_badly(tokens, i, end):
        i += 1
    while end > i + 1 and _ends_badly(tokens, i, end - 1):
        end -= 1
    if i >= end or (i > start and tokens.is_tagged(i, "ADP")):
        return None
    if _is_manner_phrase(tokens, i, end) or tokens.lower[i:end] in _NOBODY:
        return None
    end = _head_end(tokens, i, end)
    while end > i + 1 and tokens.lower[end - 1] in _LINKS:
        end -= 1  # en måling fra i søndags
    return i, _adverbial_start(tokens, i, end)


def _adverbial_start(tokens: Tokens, i: int, end: int) -> int:
    """Return where a phrase ends before an adverbial of time (``avisen i sidste måned``)."""
    starts = (k for k in range(i + 1, end - 1) if tokens.lower[k] == "i")
    return next((k for k in starts if is_time(tokens, k + 1, end)), end)


def _ends_badly(tokens: Tokens, i: int, k: int) -> bool:
    """Return whether the last word of a phrase, at ``k``, says when or how and is no part of it."""
    if tokens.capital(k) or _nominal(tokens.lower[k]):
        return False
    manner = tokens.lower[i] in ("en", "den") and tokens.lower[k].endswith("t")  # en anden tørt
    manner = manner or (tokens.lower[k].endswith("t") and tokens.is_tagged(k - 1, "NOUN"))
    ending = manner or tokens.capital(k - 1)  # Ritzau tidligt, flere kilder uafhængigt
    return tokens.is_tagged(k, "ADV") or (ending and tokens.is_tagged(k, "ADJ"))


def _is_manner_phrase(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether the tokens only say how (``lidt nedladende``, ``smukt``)."""
    if end == i + 1 and tokens.lower[i].endswith("t") and not _nominal(tokens.lower[i]):
        return not tokens.capital(i) and tokens.is_tagged(i, "ADJ")
    if tokens.lower[i] not in ("lidt", "meget", "noget", "ganske", "temmelig"):
        return False
    return all(tokens.is_tagged(k, "ADJ", "ADV", "VERB.Part") for k in range(i + 1, end))


def _head_end(tokens: Tokens, i: int, end: int) -> int:
    """Return where the phrase ends before the adverbials that follow it.

    (``Han i dag i Oslo``, ``ledelsen i en pressemeddelelse``, ``piloten to timer efter starten``.)
    """
    if tokens.lower[i] in ("han", "hun") and end - i > 1 and tokens.lower[i + 1] != "og":
        return i + 1
    for k in range(i + 1, end - 1):
        if tokens.lower[k] not in _OPENS_ADVERBIAL or tokens.capital(k + 1):
            continue
        if opens_adverbial(tokens, k, end):
            return k
    return time_begins(tokens, i, end) or end


def _is_name(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` has a capital that is not merely a sentence's first."""
    return tokens.capital(i) and i > 0 and tokens.word(i - 1)


@lru_cache(_KEPT)
def _nominal(word: str) -> bool:
    """Return whether ``word`` is a noun or a pronoun whatever stands around it.

    Where this is known by the word alone no sentence needs to be tagged.
    """
    if word in _STARTS or word in CLOSED["first_person"]:
        return True
    bare = nominative(word)
    if word.endswith("-årige"):
        return True  # den 24-årige
    return is_role(word) or is_organisation(bare) or is_document(bare)


def _opens_badly(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether no noun phrase begins with token ``i``: it is an adverb or a participle."""
    if _is_name(tokens, i) or _nominal(tokens.lower[i]):
        return False
    if is_day(tokens, i):
        return True  # i går politiske ordførere
    if tokens.is_tagged(i, "ADV"):
        described = i + 1 < end and tokens.is_tagged(i + 1, "ADJ")  # meget kendte forskere
        return not described and not _count_ends(tokens, i, end)
    if i + 1 >= end or tokens.capital(i) or not tokens.is_tagged(i, "VERB.Part"):
        return False
    return tokens.is_tagged(i + 1, "PROPN", "DET", "PRON") or tokens.lower[i + 1].endswith(
        ("en", "et", "ne", "ere")
    )


def _belongs(tokens: Tokens, i: int, j: int, last: int, named: bool, linked: bool) -> bool:
    """Return whether token ``j`` goes on with the phrase that begins at ``i``."""
    word = tokens.lower[j]
    if not tokens.word(j) and word != "&":
        glued = j > i and _is_glued(tokens, j)
        parted = tokens.text[j - 1].endswith("-") or _lists(tokens, j, last)
        return glued or (word == "," and (parted or between_adjectives(tokens, j, last)))
    if word in ("og", "samt", "&"):
        return _joins(tokens, i, j, last, linked)
    if j == i or (word[0].isdigit() and tokens.text[j - 1] in lang.words("numbered_names.txt")):
        return True
    if word in _LINKS:
        return _links(tokens, j, last, named and not linked)
    return tokens.capital(j) or (not _parts_phrase(tokens, j, last) and _describes(tokens, i, j))


def between_adjectives(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a comma parts two adjectives of one noun (``en ny, stor rapport``)."""
    if comma + 2 >= last or not tokens.is_tagged(comma - 1, "ADJ", "VERB.Part"):
        return False
    return tokens.is_tagged(comma + 1, "ADJ", "VERB.Part") and tokens.is_tagged(comma + 2, "NOUN")


def _is_glued(tokens: Tokens, j: int) -> bool:
    """Return whether a sign at ``j`` goes on with the word before it (``Skjold A/S``)."""
    form = tokens.text[j] == "/" and tokens.text[j - 1] in ("A", "I", "K", "P")
    return (form or tokens.text[j] in _GLUED) and tokens.end[j - 1] == tokens.start[j]


def _lists(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a list of names goes on after a comma (``Kystlisten, Havnen og Ida Lund``)."""
    if not tokens.capital(comma - 1):
        return False
    k = comma + 1
    while k < last and (tokens.capital(k) or tokens.text[k] == ","):
        k += 1
    ends = comma + 1 < k < last - 1 and tokens.word(k - 1) and tokens.lower[k] == "og"
    return ends and tokens.capital(k + 1)


def _parts_phrase(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether the word at ``j`` opens what is no part of a noun phrase."""
    word = tokens.lower[j]
    if word in _CLAUSE_WORDS or word in CLOSED["preposition"] or word in _OBJECTS:
        return True
    if not _nominal(word) and _ends_by_verb(tokens, j):
        return True
    if word in _OPENS_ANOTHER and j > 0 and tokens.is_tagged(j - 1, "NOUN"):
        return True  # ifølge de tre ledere et tydeligt tegn
    if word not in ADVERBS or _owned(tokens, j) or _in_opening(tokens, j, last):
        return False
    return tokens.lower[j - 1] != "og" or not _role_follows(tokens, j, last)


def _in_opening(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether a word like an adverb stands between an article and its noun or name.

    (``en glad Bo Krag``, ``en lige så stolt lærer``.)
    """
    k = j
    while k > 0 and tokens.lower[k - 1] in ADVERBS:
        k -= 1
    if k == 0 or tokens.lower[k - 1] not in ("en", "et"):
        return False
    while j < last and tokens.lower[j] in ADVERBS:
        j += 1
    return j < last and tokens.word(j) and tokens.is_tagged(j, "ADJ", "NOUN", "PROPN", "VERB.Part")


def _ends_by_verb(tokens: Tokens, j: int) -> bool:
    """Return whether the word at ``j`` is a verb after a whole phrase, and describes no noun."""
    if tokens.is_tagged(j, "VERB.Fin"):
        noun = is_document(tokens.lower[j - 1]) or tokens.lower[j - 1].endswith("-årige")
        return noun or tokens.is_tagged(j - 1, "NOUN")
    if tokens.lower[j].endswith("ende") or not tokens.is_tagged(j, "VERB.Part"):
        return False
    described = j + 1 < len(tokens) and tokens.is_tagged(j + 1, *_DESCRIBED)
    return not described and tokens.is_tagged(j - 1, "NOUN", "PROPN", "PROPN.Gen")


def _describes(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether a small word at ``j`` goes on with what stands before it in the phrase."""
    if tokens.lower[j - 1] in ("fru", "hr.") or tokens.lower[j] in ("von", "van"):
        return True
    if j + 1 < len(tokens) and tokens.is_tagged(j, "VERB.Part") and tokens.is_tagged(j + 1, "DET"):
        return False  # ifølge Havne Times kontaktet en læge
    if tokens.text[j] in lang.words("known_organisations.txt"):
        return True  # nyhedsbureauet dpa
    if tokens.capital(j - 1) and tokens.is_tagged(j, "VERB.Fin"):
        return False  # en mand fra Randers erkendte
    if "." in tokens.text[j - 1][1:-1]:
        return False  # ifølge kystbladet.dk arbejde der
    name_before = (
        tokens.capital(j - 1)
        and not _genitive(tokens, j - 1)
        and tokens.lower[j - 1] not in CLOSED["possessive"]
        and not (tokens.lower[j - 1] in _ARTICLES and not tokens.is_tagged(j, "VERB.Fin"))
    )
    return not name_before and not _is_last_noun(tokens, i, j - 1)


def _before_bracket(tokens: Tokens, first: int, end: int) -> int:
    """Return where a bracket opens that closes before ``end`` (``Ida Lund (Havnelisten)``)."""
    if tokens.text[end - 1] != ")":
        return end
    since = max(first, end - _BRACKET)
    return next((k for k in range(end - 1, since, -1) if tokens.text[k] == "("), end)


def phrase_before(tokens: Tokens, first: int, i: int) -> Phrase | None:
    """Return the noun phrase that ends before ``i``, in the clause that begins at ``first``."""
    lower = tokens.lower
    j = i
    while j > first and lower[j - 1] in _BEFORE_VERB and not tokens.capital(j - 1):
        j -= 1
    if j <= first:
        return None
    end = _before_bracket(tokens, first, j)
    if lower[end - 1] in ("han", "hun", "de"):
        return end - 1, end
    if lower[end - 1] == ",":
        return _before_comma(tokens, first, end - 1)
    start = _clause_start(tokens, first, end)
    if start < end and lower[start] in ("han", "hun") and not tokens.capital(end - 1):
        return start, start + 1
    return _noun_phrase(tokens, start, end)


def last_phrase(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the noun phrase that ends at ``end``, by the parts of speech alone."""
    k = end
    while k > first and (
        tokens.is_tagged(k - 1, *_NOMINAL)
        or tokens.capital(k - 1)
        or (k - 2 > first and tokens.lower[k - 1] in _LINKS and _may_have_link(tokens, k - 2))
        or (k - 2 > first and tokens.lower[k - 1] == "og" and tokens.text[k - 2].endswith("-"))
    ):
        k -= 1
    return _noun_phrase(tokens, k, end) if k < end else None


def _may_have_link(tokens: Tokens, i: int) -> bool:
    """Return whether a noun goes with the preposition after it (``borgere på øen``)."""
    word = tokens.lower[i]
    return _nominal(word) or (tokens.is_tagged(i, "NOUN") and word.endswith(("er", "re", "ne")))


def _before_comma(tokens: Tokens, first: int, comma: int) -> Phrase | None:
    """Return the phrase before a relative clause or an apposition that ends at ``comma``."""
    first = _after_but(tokens, first, comma)
    commas = [k for k in range(first, comma) if tokens.lower[k] == ","]
    if not commas:
        return _from_clause_start(tokens, first, comma)
    if len(commas) > 1 and _opens_with_name(tokens, first, commas[0]):
        return first, commas[0]  # Ida Lund, læge, Vestby Sygehus
    if all(tokens.capital(k) or not tokens.word(k) for k in range(commas[-1] + 1, comma)):
        named = _clause_start(tokens, first, _before_ages(tokens, commas)), comma
        return _named_before(tokens, first, named) or named
    for opening in (k for k in reversed(commas) if _opens_aside(tokens, k, comma)):
        if phrase := _from_clause_start(tokens, first, _before_age(tokens, opening)):
            return _named_before(tokens, first, phrase) or phrase
    return _from_clause_start(tokens, first, commas[0])


def _after_but(tokens: Tokens, first: int, end: int) -> int:
    """Return where the last clause after ``, men`` begins, or ``first``."""
    but = (k + 2 for k in range(end - 3, first, -1) if tokens.lower[k : k + 2] == [",", "men"])
    return next(but, first)


def _before_ages(tokens: Tokens, commas: list[int]) -> int:
    """Return the last of some commas that no age or number stands before, or else the first."""
    told = (k for k in reversed(commas[1:]) if not tokens.lower[k - 1].isdigit())
    return next(told, commas[0])


def _opens_aside(tokens: Tokens, opening: int, comma: int) -> bool:
    """Return whether a relative clause or an apposition stands between two commas."""
    relative = tokens.lower[opening + 1] in CLOSED["relative"]
    return relative or not _verbal(tokens, opening + 1, comma)


def _opens_with_name(tokens: Tokens, first: int, comma: int) -> bool:
    """Return whether a full name and nothing else opens a sentence before ``comma``."""
    return comma - first > 1 and all(map(tokens.capital, range(first, comma)))


def _named_before(tokens: Tokens, first: int, phrase: Phrase) -> Phrase | None:
    """Return the full name that opens a sentence before an apposition without a capital.

    (``Ida Lund, 68, en elektriker, som …``; ``Ida Lund, professor, Vestby Universitet, …``.)
    """
    comma = phrase[0] - 1
    if comma <= first or tokens.text[comma] != "," or tokens.capital(phrase[0]):
        return None
    end = _before_age(tokens, comma)
    return (first, end) if _opens_with_name(tokens, first, end) else None


def _before_age(tokens: Tokens, comma: int) -> int:
    """Return the comma before an age that ends at ``comma`` (``Ida Lund, 30, som …``), or it."""
    aged = tokens.text[comma - 1].isdigit() and tokens.lower[comma - 2] == ","
    return comma - 2 if aged else comma


def _from_clause_start(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the tokens from the start of their clause to ``end``, if there are any."""
    start = _clause_start(tokens, first, end)
    return (start, end) if start < end else None


def _verbal(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether an auxiliary verb stands among the tokens: then they are a clause."""
    return any(tokens.lower[k] in CLOSED["auxiliary"] for k in range(first, last))


def _clause_start(tokens: Tokens, first: int, end: int) -> int:
    """Return where the noun phrase that ends at ``end`` begins: after what parts clauses."""
    k = end
    while k > first:
        word = tokens.lower[k - 1]
        if word == "end" and tokens.lower[k - 2] in ("mere", "flere", "færre", "mindre"):
            k -= 2
            continue
        if not _in_phrase(tokens, k - 1, first, end):
            break
        k -= 1
    return k


_PARTING = CLOSED["relative"] | CLOSED["subordinator"] | CLOSED["coordinator"] - {"for"}


def _in_phrase(tokens: Tokens, i: int, first: int, end: int) -> bool:
    """Return whether token ``i`` may stand inside a noun phrase that ends before ``end``."""
    word = tokens.lower[i]
    if word == ",":
        return in_list(tokens, i, end) or (i > first and between_adjectives(tokens, i, end))
    if word in (";", ":", "–") or tokens.text[i] in marks.QUOTES:
        return False
    if word in ("og", "samt") and i > first and _coordinated(tokens, first, i, end):
        return True
    if word in CLOSED["auxiliary"]:
        return tokens.capital(i)
    if word == ")":
        return i + 1 == end or not _ends_dateline(tokens, first, i)
    after = word == "efter" and i > first and tokens.word(i - 1)  # dagen efter mødet
    return word not in _PARTING or after or (tokens.capital(i) and i > first)


def _ends_dateline(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether ``)`` at ``i`` ends a dateline (``SARAJEVO (AP) Serbere i …``)."""
    opens = next((k for k in range(i, first, -1) if tokens.lower[k] == "("), first)
    return opens > first and tokens.text[opens - 1].isupper()


def in_list(tokens: Tokens, comma: int, end: int) -> bool:
    """Return whether the comma stands in a list of names (``Norge, Sverige og Island``)."""
    joined = any(tokens.lower[k] == "og" for k in range(comma + 1, end))
    return joined and comma > 0 and tokens.capital(comma - 1) and tokens.capital(comma + 1)


def _coordinated(tokens: Tokens, first: int, i: int, end: int) -> bool:
    """Return whether ``og`` at ``i`` joins two names, or two halves of one."""
    if tokens.text[i - 1].endswith("-"):
        return True  # Børne- og Undervisningsministeriet
    if tokens.capital(i - 1) and i + 1 < end and (tokens.capital(i + 1) or end - i > 2):
        return True
    return i + 1 < end and not has_finite_verb(tokens, first, i)


def has_finite_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a finite verb stands among the tokens, so that they may be a clause."""
    if any(word in _FINITE for word in tokens.lower[first:last]):
        return True
    return any(tokens.is_tagged(k, "VERB.Fin") for k in range(first, last))


def _may_begin(tokens: Tokens, i: int) -> bool:
    """Return whether a noun phrase can begin with token ``i``."""
    word = tokens.lower[i]
    if word == "det":
        return tokens.lower[i + 1 : i + 2] not in ([","], ["."], [":"], ["at"])
    return word in _STARTS or tokens.capital(i) or word not in _NO_STARTS


def _determines(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether ``de`` at ``i`` goes with a noun that follows (``de to mødre``)."""
    if tokens.lower[i] != "de" or i + 1 >= last or not tokens.word(i + 1):
        return False
    word = tokens.lower[i + 1]
    return word not in _NO_NOUNS


def _owned(tokens: Tokens, i: int) -> bool:
    """Return whether an owner or an article stands before token ``i``, so that a noun follows."""
    before = tokens.lower[i - 1]
    return _genitive(tokens, i - 1) or before in _OWNERS


def _genitive(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` has the form of a genitive."""
    return is_genitive(tokens.lower[i])


def _parted_genitive(tokens: Tokens, i: int, last: int) -> int | None:
    """Return the token after ``’`` and ``s`` at ``i`` where they end the word before."""
    parted = i + 1 < last and tokens.text[i] in marks.APOSTROPHES and tokens.lower[i + 1] == "s"
    return i + 2 if parted and tokens.end[i] == tokens.start[i + 1] else None


def _particles_end(tokens: Tokens, i: int, last: int) -> int | None:
    """Return where the particles of a name at ``i`` end (``von der Aue``), if they are such."""
    j = i
    while j < last and tokens.lower[j] in lang.words("name_particles.txt"):
        j += 1
    return j if i < j < last and tokens.capital(j) else None


def _is_last_noun(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether token ``i`` looks like a noun that no other noun follows."""
    word = tokens.lower[i]
    if i > first and (word in CLOSED["preposition"] or _attributive(tokens, i)):
        return False
    if i > first and _owned(tokens, i) and not describes(word) and word not in ADVERBS:
        return tokens.lower[i - 1] not in ("den", "det", "de")
    described = tokens.lower[first + 1 : i]  # den vedtagne model
    if (
        described
        and tokens.lower[first] in ("den", "det", "en", "et")
        and all(w.endswith("e") and not tokens.capital(first) for w in described)
        and not word.endswith(("e", "s", "en", "et"))
        and not tokens.capital(i)
    ):
        return True
    if i == first and word.endswith(("ere", "er", "or")) and len(word) > 6:
        return not tokens.capital(i + 1)
    if len(word) < 5 or not is_definite(word):
        return False
    if i == first + 2 and tokens.lower[first:i] in _QUANTITIES_OF:
        return False  # en række interne notater
    return i == first or tokens.lower[i - 1] not in ("en", "et", "noget", "hvert", "intet")


def _attributive(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` describes the noun after it (``en centralt placeret kilde``)."""
    if tokens.capital(i) or not tokens.word(i + 1) or not tokens.is_tagged(i, "ADJ", "VERB.Part"):
        return False
    return tokens.is_tagged(i + 1, "NOUN", "ADJ", "VERB.Part") and not tokens.capital(i + 1)


def _joins(tokens: Tokens, i: int, j: int, last: int, linked: bool) -> bool:
    """Return whether ``og`` at ``j`` joins a second name to the phrase that began at ``i``."""
    if j + 1 >= last or tokens.lower[i] in CLOSED["personal"]:
        return False
    if tokens.end[j - 1] == tokens.start[j] or tokens.text[j - 1].endswith("-"):
        return True
    word = tokens.lower[j + 1]
    role = is_role(tokens.lower[j - 1]) or (linked and is_role(tokens.lower[i]))
    if role and _role_follows(tokens, j + 1, last):
        return True
    if _two_adjectives(tokens, i, j):
        return True
    if tokens.capital(j - 1) and _second_follows(tokens, j + 1, last, linked):
        return True
    if linked and _fields(tokens, j):
        return True
    return (tokens.capital(j + 1) and tokens.capital(j - 1)) or word in _OPENS_SECOND


def _two_adjectives(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether ``og`` at ``j`` joins two adjectives of the phrase that began at ``i``.

    (``store og stærke skibe``; at its beginning the tags tell: ``danske og svenske eksperter``.)
    """
    forms = all(tokens.lower[k].endswith("e") for k in (j - 1, j + 1))
    tags = tokens.is_tagged(j - 1, "ADJ") and tokens.is_tagged(j + 1, "ADJ")
    return forms and not tokens.capital(j + 1) and (j > i + 1 or tags)


def _fields(tokens: Tokens, j: int) -> bool:
    """Return whether ``og`` at ``j`` joins two fields (``for børnene og de unge``, ``for A og B``).

    (``rådmand for teknik og miljø``.)
    """
    if not tokens.capital(j - 1) and is_definite(tokens.lower[j + 1]):
        return True
    return tokens.lower[j - 2] == "for" and tokens.is_tagged(j + 1, "NOUN")


def _second_follows(tokens: Tokens, i: int, last: int, linked: bool) -> bool:
    """Return whether a second speaker stands at ``i``, after a name and ``og``.

    (``rektor Ida Lund og lærer Bo Krag``, ``Kystvagten og uafhængige eksperter``.)
    """
    return titled_name(tokens, i, last) or (not linked and _phrase_follows(tokens, i, last))


def titled_name(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a role and a name after it stand at ``i`` (``lærer Bo Krag``)."""
    while i < last and tokens.is_tagged(i, "ADJ", "NOUN.Gen") and not tokens.capital(i):
        i += 1
    return i + 1 < last and is_role(tokens.lower[i]) and tokens.capital(i + 1)


def _phrase_follows(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a plural or definite noun stands at ``i`` and no clause begins with it."""
    while i < last and tokens.is_tagged(i, "ADJ", "NOUN.Gen") and not tokens.capital(i):
        i += 1
    if i >= last or not tokens.is_tagged(i, "NOUN") or tokens.capital(i) or is_cue(tokens.lower[i]):
        return False
    if not tokens.lower[i].endswith(("er", "re", "ne", "en", "et")):
        return False
    return i + 1 >= len(tokens) or not tokens.is_tagged(i + 1, "VERB.Fin")


def _role_follows(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a second role stands at ``i`` (``forsker og tidligere chef for havnen``)."""
    while i < last and tokens.is_tagged(i, "ADJ", "ADV") and not tokens.capital(i):
        i += 1
    if i >= last:
        return False
    stem, _, noun = tokens.text[i].rpartition("-")
    if stem.isupper() and noun.islower():
        return i + 1 < last and tokens.capital(i + 1)  # investor og AI-bruger Ida Lund
    return is_role(tokens.lower[i]) and not tokens.capital(i)


def _links(tokens: Tokens, j: int, last: int, named: bool) -> bool:
    """Return whether the preposition at ``j`` goes on with the phrase and opens no adverbial."""
    if j + 1 >= last:
        return False
    if tokens.lower[j] == "til":
        return _is_kin_to(tokens, j, last)
    if not tokens.word(j + 1):
        return _title_ends(tokens, j + 1, last) is not None
    return _opens_no_adverbial(tokens, j, last, named)


def _is_kin_to(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether ``til`` at ``j`` tells whose relative somebody is, and nobody who is told.

    (``en mor til tre``; but ``siger hans far til avisen``.)
    """
    after = skip_determiners(tokens, j + 1, last)
    if tokens.lower[j - 1] not in _BELONG_TO or after >= last or tokens.capital(after):
        return False
    return tokens.word(after) and not is_organisation(tokens.lower[after])


def _opens_no_adverbial(tokens: Tokens, j: int, last: int, named: bool) -> bool:
    """Return whether the preposition at ``j`` with the word after it belongs to the noun before."""
    word = tokens.lower[j]
    after = skip_determiners(tokens, j + 1, last)
    noun = tokens.lower[after] if after < last else ""
    body = tokens.capital(j + 1) and is_organisation(tokens.lower[j - 1])
    if word == "med" or (word == "for" and named and body):
        return body  # Center for Nordiske Studier, Tilsynet med Havnen
    if word == "fra" and tokens.capital(j + 1):
        return True  # en talsmand fra Facebook
    if tokens.lower[j - 1 : j + 2] == ["en", "af", "dem"]:
        return True
    if opens_adverbial(tokens, j, last):
        return False
    if word == "om":
        return tokens.lower[j - 1] == "uden"
    if word == "uden":
        return tokens.lower[j + 1] in ("om", "for")
    if noun.isdigit() or tokens.lower[j + 1] in _PRONOUNS:
        return _determines(tokens, j + 1, last)
    return word == "fra" or not named


def _nickname_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the nickname in marks at ``j`` ends inside a name (``Ida »Bølgen« Lund``)."""
    if not tokens.capital(j - 1):
        return None
    for k in range(j + 2, min(last - 1, j + _NICKNAME)):
        if tokens.text[k] in marks.ALL:
            return k + 1 if tokens.capital(k + 1) else None
    return None


def _title_ends(tokens: Tokens, j: int, last: int) -> int | None:
    """Return where the title in marks that opens at ``j`` ends, if it is one (``… for "Navn"``)."""
    if tokens.lower[j - 1] not in ("for", "om", "på", "i", "filmen", "bogen", "bandet"):
        return None
    for k in range(j + 2, min(last, j + _TITLE)):
        if tokens.text[k] in marks.QUOTES:
            return k + 1
    return None
