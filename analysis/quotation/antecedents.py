"""Antecedents: what a relative clause goes with (``Ida Lund, der``; ``et brev, hvori det``)."""

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_definite, lemmas, stems
from analysis.quotation.adverbials import is_time, skip_adverbs
from analysis.quotation.cues import taken_up
from analysis.quotation.name_parts import title_begins
from analysis.quotation.opening_subjects import of_sentence
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import last_phrase, phrase_before
from analysis.quotation.report import Subject
from analysis.text.nouns import (
    can_speak,
    given_names,
    is_document,
    is_medium,
    is_organisation,
    is_role,
)
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

_NAME = 5  # words of a person's name at the most
_SUBJECTS = CLOSED["first_person"] | CLOSED["third_person"]
_ONE_OF = (["den", "eneste"], ["den", "første"], ["den", "sidste"], ["en", "af", "dem"])


def is_relative(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether ``der`` or ``som`` at ``start`` is the subject of the verb.

    Nothing stands between them, or adverbials alone (``som i en bemærkning sagde``), and no other
    subject (``som man mente``).
    """
    subject = tokens.lower[start] == "som" and start + 1 < verb
    subject = subject and tokens.lower[start + 1] in _SUBJECTS
    subject = subject and not tokens.is_tagged(start + 2, "ADJ", "NUM", "NOUN")  # de seneste år
    if subject or tokens.lower[start] not in CLOSED["relative"]:
        return False
    k = skip_adverbs(tokens, start + 1, verb)
    timed = k < verb and is_time(tokens, k, verb)  # som senere samme dag sagde
    return verb - start <= 3 or k == verb or timed or tokens.is_tagged(k, "ADP", "ADV")


def of_relative(tokens: Tokens, first: int, comma: int, start: int) -> Subject:
    """Return what a relative clause goes with: the last name before ``comma``, or the phrase there.

    Where nothing stands before it in this stretch, it goes with the clause before.
    """
    comma = _before_title(tokens, first, comma)
    if titled := _with_title(tokens, first, comma):
        return Subject(titled, start)
    phrase = phrase_before(tokens, first, comma) or last_phrase(tokens, first, comma)
    if (
        phrase
        and tokens.lower[slice(*phrase)] in _ONE_OF
        and tokens.lower[phrase[0] - 1] in WORDS["copula"]
    ):
        return Subject(of_sentence(tokens, first, phrase[0]), start)
    phrase = phrase and _without_clause(tokens, phrase, first, comma)
    phrase = last_name(tokens, (phrase and _from_whom(tokens, phrase)) or phrase)
    phrase = (phrase and (_of_body(tokens, phrase) or _from_body(tokens, phrase))) or phrase
    told = phrase is not None and any(map(tokens.word, range(*phrase)))  # no ", der" behind a stop
    return Subject(phrase if told else None, start, elided=not told)


def _without_clause(tokens: Tokens, phrase: Phrase, first: int, comma: int) -> Phrase | None:
    """Return the noun phrase that ends before a comma, without a clause or adverb before it."""
    if _is_clause(tokens, phrase, first, comma):
        phrase = _after_reading(tokens, phrase, comma)
        phrase = last_phrase(tokens, phrase[0], comma) or phrase
    if _is_adverb(tokens, phrase):  # har senere på natten ringet til sygehuset, der
        return last_phrase(tokens, phrase[1], comma)
    return phrase


def _is_clause(tokens: Tokens, phrase: Phrase, first: int, comma: int) -> bool:
    """Return whether more than a noun phrase stands before a comma: a verb, or a preposition."""
    return (
        tokens.is_tagged(phrase[0], "ADP")
        or (tokens.is_tagged(phrase[0], "VERB.Fin", "VERB.Inf") and phrase[0] > first)
        or holds_verb(tokens, (phrase[0], comma))
        or _has_participle(tokens, phrase)
        or _opens_with_predicate(tokens, phrase)
    )


def _is_adverb(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is an adverb or a comparative alone (``senere``)."""
    first, last = phrase
    return last - first == 1 and tokens.lower[first] in WORDS["later"]


def _before_title(tokens: Tokens, first: int, end: int) -> int:
    """Return where a phrase ends before a comma and its title (``en rapport, »Blå Kaj«, som``)."""
    if end <= first or tokens.text[end - 1] not in CLOSERS:
        return end
    opens = (k for k in range(end - 2, first + 1, -1) if tokens.text[k] in marks.ALL)
    mark = next(opens, None)
    return mark - 1 if mark and tokens.lower[mark - 1] == "," else end


def _with_title(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return a noun and the title in marks that ends behind it (``klubben »Blå Kaj«, som``)."""
    title = title_begins(tokens, first, end) if end > first + 2 else None
    noun = last_phrase(tokens, first, title) if title else None
    if noun is None or (tokens.lower[noun[0] - 1] == "fra" and tokens.capital(noun[0] - 2)):
        return None  # Ida Lund fra klubben »Blå Kaj«, som
    return noun[0], end


def _after_reading(tokens: Tokens, phrase: Phrase, comma: int) -> Phrase:
    """Return a phrase without ``læst op af`` (``læst op af et brev fra en ven, som``)."""
    read = tokens.lower[phrase[0] + 1 : phrase[0] + 3] == ["op", "af"]
    return (phrase[0] + 3, comma) if read and phrase[0] + 3 < comma else phrase


def _of_body(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the person before a comma and the body they are of (``Bo Krag, Havnerådet, som``)."""
    comma = phrase[0] - 1
    body = tokens.capital(phrase[0]) and is_organisation(tokens.lower[phrase[1] - 1])
    if not body or comma < 2 or tokens.lower[comma] != ",":
        return None
    name = last_name(tokens, (max(0, comma - _NAME), comma))
    return (
        name if name and tokens.text[name[0]] in given_names() and name[1] > name[0] + 1 else None
    )


def _from_body(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return a person and the body after ``fra`` (``uenig med Bo Krag fra Havnevagten, som``)."""
    link = phrase[0] - 1
    if link < 2 or tokens.lower[link] != "fra" or not tokens.capital(link - 1):
        return None
    name = last_name(tokens, (max(0, link - _NAME), link))
    return (name[0], phrase[1]) if name and tokens.text[name[0]] in given_names() else None


def _from_whom(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the person after a thing and ``fra``, ``af`` or ``for``: who speaks of the two.

    (``hjælp af en læge på øen, som siger``, ``en hilsen fra formanden, der siger``, ``lyder den
    hårde dom fra bladet, der mener``; but not ``en læge fra klinikken``.)
    """
    first, last = phrase
    links = (k for k in range(first + 1, last - 1) if tokens.lower[k] in ("fra", "af", "for"))
    link = next((k for k in links if tokens.is_tagged(k - 1, "NOUN")), None)
    if link is None or tokens.capital(link - 1):
        return None
    noun = tokens.lower[link - 1]
    sounds = not WORDS["sounds"].isdisjoint(tokens.lower[max(0, first - 2) : first])
    if not sounds and any(map(can_speak, (noun, *stems(noun)))):
        return None
    whom = phrase_after(tokens, link + 1, last)
    words = tokens.lower[slice(*whom)] if whom else []
    forms = {form for word in words for form in (word, *lemmas(word))}
    speaks = any(is_role(form) or is_organisation(form) or is_medium(form) for form in forms)
    return whom if speaks else None


def _has_participle(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a participle parts a phrase in two.

    (``modtaget af ministeren``, ``lederne indført nye regler``, ``fået en besked fra moderen``,
    ``senere ringet til sygehuset``.)
    """
    first, last = phrase
    return any(
        tokens.is_tagged(k, "VERB.Part")
        and not tokens.capital(k)
        and (
            tokens.lower[k + 1] == "af"
            or k == first
            or (k == first + 1 and tokens.is_tagged(first, "ADV", "ADJ"))
            or tokens.is_tagged(k - 1, "NOUN", "PROPN")
        )
        for k in range(first, last - 1)
    )


def _opens_with_predicate(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether an adjective and a preposition open a phrase (``trist for rytteren, som``)."""
    first, last = phrase
    adjective = tokens.is_tagged(first, "ADJ") and not tokens.capital(first)
    return adjective and first + 2 < last and tokens.lower[first + 1] in CLOSED["preposition"]


def holds_verb(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a finite verb stands inside what should be a noun phrase."""
    first, last = phrase
    return any(
        tokens.is_tagged(k, "VERB.Fin") and not tokens.capital(k) and not is_role(tokens.lower[k])
        for k in range(first + 1, last)
        if tokens.word(k)
    )


def last_name(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """Return the name that ends ``phrase``, or the whole of it if none does."""
    if phrase is None or not tokens.capital(phrase[1] - 1):
        return phrase
    start = phrase[1] - 1
    particles = lang.words("name_particles.txt")
    if tokens.lower[start - 1] == "og" and tokens.text[max(0, start - 2)].endswith("-"):
        return max(phrase[0], start - 2), phrase[1]  # Havne- og Fiskeriministeriet
    while start > phrase[0] and (
        tokens.capital(start - 1)
        or (tokens.lower[start - 1] in particles and tokens.capital(start - 2))
    ):
        start -= 1
    if start - 2 > phrase[0] and tokens.lower[start - 1] == "fra" and tokens.capital(start - 2):
        return phrase  # Ida Lund fra Danske Havne, som …
    if (body := _whole_body(tokens, phrase[0], start)) is not None:
        return body, phrase[1]
    return _from_place(tokens, phrase[0], start), phrase[1]


def _whole_body(tokens: Tokens, first: int, name: int) -> int | None:
    """Return where a body's name begins whose last part, after ``af`` or ``for``, is at ``name``.

    (``Styrelsen for Havne``; ``Foreningen Havn for Alle``.)
    """
    if tokens.lower[name - 1] not in ("af", "for"):
        return None
    if _is_body(tokens, name - 2, first):
        return name - 2
    return first if _is_body(tokens, first, first) and tokens.capital(name - 2) else None


def _is_body(tokens: Tokens, i: int, first: int) -> bool:
    """Return whether a body's noun at ``i`` opens its name (``Styrelsen for Havne``)."""
    return i >= first and tokens.capital(i) and is_organisation(tokens.lower[i])


def _from_place(tokens: Tokens, first: int, name: int) -> int:
    """Return where people from the place at ``name`` begin (``en mand i Vestby``), or ``name``.

    So do bodies that open the phrase (``Politiet i Vestby``).
    """
    if name - 2 < first or tokens.lower[name - 1] not in ("i", "fra"):
        return name
    noun = tokens.lower[name - 2]
    if name - 2 == first and is_organisation(noun) and is_definite(noun):
        return first
    if tokens.capital(name - 2) or not any(map(is_role, (noun, *lemmas(noun)))):
        return name
    people = last_phrase(tokens, first, name - 1)
    return people[0] if people and people[1] == name - 1 else name


def antecedent(tokens: Tokens, first: int, i: int) -> Phrase | None:
    """Return the document before a relative clause with its verb at ``i``, if there is one.

    (``en rapport, hvor der står, at``; ``et notat, hvoraf det fremgår, at``.)
    """
    opens = taken_up(tokens.lower, i)
    if opens is None or opens <= first:
        return None
    end = opens - (tokens.lower[opens - 1] == ",")
    documents = (k for k in range(end - 1, first, -1) if is_document(tokens.lower[k]))
    head = next(documents, None)
    phrase = last_phrase(tokens, first, head + 1) if head else None
    if phrase is None:
        return None
    return last_article(tokens, phrase) or phrase[0], phrase[1]


def last_article(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return the last ``en`` or ``et`` inside a phrase, if one stands behind its first word."""
    first, last = phrase
    articles = (
        k for k in range(last - 1, first, -1) if tokens.lower[k] in CLOSED["indefinite_article"]
    )
    return next(articles, None)
