"""Logical subjects: who says it with an impersonal verb (``lyder det fra X``) or a passive."""

from analysis import lang
from analysis.lang.forms import ENDINGS, is_genitive, stems
from analysis.quotation.adverbials import is_time
from analysis.quotation.antecedents import antecedent
from analysis.quotation.cues import Cue, source_links
from analysis.quotation.front_field import field_start
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import phrase_before
from analysis.quotation.report import Subject
from analysis.text.nouns import can_speak, is_document
from analysis.text.tokens import CLOSED, WORDS, Tokens

_NO_SUBJECT = CLOSED["linker"] | CLOSED["adverb"] | CLOSED["preposition"]  # Om X hedder det
_FROM = WORDS["sounds_from"]


def of_passive(tokens: Tokens, cue: Cue, agent: int, first: int, last: int) -> Subject:
    """Return whom ``af`` names beside a passive (``blev af Ida Lund kaldt``)."""
    end = cue.first if agent < cue.first else last
    start = field_start(tokens, first, cue.first)
    return Subject(phrase_after(tokens, agent + 1, end), start)


def of_impersonal(tokens: Tokens, cue: Cue, first: int, last: int) -> Subject:
    """Return whom ``lyder det fra``, ``står der i``, ``fremgår det af`` name, if anybody."""
    lower, i = tokens.lower, cue.first
    start = field_start(tokens, first, i)
    links = source_links(lower[i]) or tuple(w for w in lower[cue.last - 1 : cue.last] if w in _FROM)
    if lower[cue.last - 2] in CLOSED["possessive"]:  # er hans svar
        return Subject((cue.last - 2, cue.last - 1), start, inverted=True)
    if lower[cue.last - 1] in links:
        return Subject(_no_place(tokens, cue.last, last), start, inverted=True)
    if told := antecedent(tokens, first, i):
        return Subject(told, start)
    phrase = _linked(tokens, cue.last, last, links) or _said_behind(tokens, cue.last, last)
    if phrase and not (lower[i] in WORDS["sounds"] and _says_when(tokens, phrase)):
        return Subject(phrase, start, inverted=True)
    if (link := _link_before(tokens, start, i, links)) is not None:
        return Subject(phrase_after(tokens, link + 1, i), start, inverted=True)
    told = _told_of(tokens, first, start, links) if links else _fronted(tokens, first, start, i)
    if told:
        return Subject(told, start)
    if "fra" in links and start < i and lower[start] not in _NO_SUBJECT:
        return Subject(phrase_before(tokens, first, i), start)
    return Subject(None, start, inverted=True)


def _link_before(tokens: Tokens, start: int, verb: int, links: tuple[str, ...]) -> int | None:
    """Return the preposition before a verb that names the source (``I februar`` names none)."""
    if _is_some_side(tokens, verb):
        return None  # Fra flere sider lyder det
    linked = (j for j in range(start, verb) if tokens.lower[j] in links)
    return next((j for j in linked if not is_time(tokens, j + 1, verb)), None)


def _says_when(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase after ``i`` or ``på`` is an occasion or a court, and no document.

    (``lød det i den forbindelse``; but ``lød det i brevet``.)
    """
    first, last = phrase
    if tokens.lower[first - 1] == "i" and tokens.lower[last - 1].endswith(ENDINGS["court"]):
        return True  # lød det i Havnby Byret
    if tokens.lower[first - 1] not in ("i", "på") or any(map(tokens.capital, range(first, last))):
        return False
    if tokens.lower[last - 1] in lang.words("reporting_nouns.txt"):
        return False  # lød det i et skriftligt svar
    nouns = (tokens.lower[k] for k in range(first, last))
    return not any(can_speak(form) for noun in nouns for form in (noun, *stems(noun)))


def _no_place(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return the phrase at ``first``, unless it is where who speaks stands (``talerstolen``)."""
    if first < last and tokens.lower[first] in lang.words("places_of_speech.txt"):
        return None
    phrase = phrase_after(tokens, first, last)
    nobody = phrase and (_is_some_side(tokens, phrase[1]) or _tells_where(tokens, phrase))
    return None if nobody else phrase


def _tells_where(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is a page, a year or a language, and no source (``på side 4``)."""
    opens, alone = tokens.lower[phrase[0]], phrase[1] - phrase[0] == 1
    spoken = alone and opens.endswith("sk") and not tokens.capital(phrase[0])
    return opens.isdigit() or opens in WORDS["page"] or spoken


def _is_some_side(tokens: Tokens, end: int) -> bool:
    """Return whether words up to ``end`` are ``anden side``, nobody's (no ``politiets side``)."""
    return tokens.lower[end - 1] in WORDS["side"] and not is_genitive(tokens.lower[end - 2])


def _fronted(tokens: Tokens, first: int, start: int, verb: int) -> Phrase | None:
    """Return whom ``fra`` or ``i`` names before a passive (``Fra havnen meddeles det``).

    ``Fra anden side`` names nobody.
    """
    if tokens.lower[start] in _FROM:
        return None if _is_some_side(tokens, verb) else phrase_after(tokens, start + 1, verb)
    return _in_document(tokens, first, start, verb)


def _in_document(tokens: Tokens, first: int, start: int, verb: int) -> Phrase | None:
    """Return the document in which something is said (``I en rapport konkluderes det, at``).

    A relative clause may part it from its verb (``I en mail, som Ida Lund skrev, hedder det``).
    """
    if tokens.lower[start - 1 : start] == [","]:
        start = first
    if tokens.lower[start] != "i":
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    written = phrase and any(is_document(tokens.lower[k]) for k in range(*phrase))
    return phrase if written else None


def _said_behind(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """Return whose statement stands at ``i``, or the document (``understreges det på sedlen``)."""
    if owner := _owner_of_statement(tokens, i, last):
        return owner
    i += tokens.lower[i : i + 1] == ["det"]
    placed = i < last and tokens.lower[i] in ("i", "på")
    phrase = phrase_after(tokens, i + 1, last) if placed else None
    if phrase is None or tokens.text[phrase[0]].isdigit():
        return None  # på s. 12 i planen
    return phrase if any(map(is_document, tokens.lower[slice(*phrase)])) else None


def _told_of(tokens: Tokens, first: int, start: int, links: tuple[str, ...]) -> Phrase | None:
    """Return where it stands, with a relative clause behind (``I talen, som …, står der``)."""
    if start <= first + 2 or tokens.lower[first] not in links:
        return None
    phrase = phrase_after(tokens, first + 1, start)
    end = phrase[1] if phrase and phrase[0] == first + 1 else start
    end += tokens.lower[end : end + 1] == [","]  # I brevet som vi fik, står der
    return phrase if end < start and tokens.lower[end] in CLOSED["relative"] else None


def _linked(tokens: Tokens, first: int, last: int, links: tuple[str, ...]) -> Phrase | None:
    """Return the phrase after a preposition that names the source, near token ``first``.

    None does in ``i 1988``, ``på side 4`` or ``på dansk``.
    """
    for j in range(first, min(last, first + 5)):
        if tokens.lower[j] in links and (phrase := phrase_after(tokens, j + 1, last)):
            return None if _tells_where(tokens, phrase) else phrase
        if not tokens.word(j):
            return None
    return None


def _owner_of_statement(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return ``kommunens vurdering`` after ``lyder``: an owner and what is said."""
    owner = phrase_after(tokens, first, min(last, first + 4))
    if owner is None or owner[1] - owner[0] < 2:
        return None
    said = tokens.lower[owner[1] - 1] in lang.words("reporting_nouns.txt")
    return owner if said and is_genitive(tokens.lower[owner[1] - 2]) else None
