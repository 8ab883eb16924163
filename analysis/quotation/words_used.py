"""Words in marks that somebody acts with: ``gik med ordene »…«``, ``har brugt udtrykket »…«``."""

from collections.abc import Iterator

from analysis.lang import marks
from analysis.quotation.animacy import is_somebody, names_document
from analysis.quotation.cues import Cue
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report, Subject
from analysis.quotation.subjects import subject
from analysis.text.nouns import SENT
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

TELLING_WORDS = WORDS["words_used"]  # one of them stands before the marked words
_USES = 12  # tokens from "bruger" to what is used at the most


def words_used(tokens: Tokens, first: int, last: int) -> Iterator[Report]:
    """Yield a report for words in marks with which somebody acts, or which somebody uses.

    What stands on a sign is nobody's (``et skilt med ordene »…«``).
    """
    for i in tokens.among(TELLING_WORDS, first, last):
        if i == first or i + 1 >= last or tokens.text[i + 1] not in marks.ALL:
            continue
        if tokens.lower[i - 1 : i + 1] != ["med", "ordene"]:
            acting, begin = _using(tokens, i, first, last), i
        elif i - 1 == first:
            acting, begin = _after_words(tokens, i, last), i - 1
        else:
            acting, begin = _acting(tokens, i - 1, first, last), i - 1
        who = acting.phrase if acting else None
        if acting and who and (is_somebody(tokens, who) or names_document(tokens, who)):
            yield Report("object", (begin, i + 1), who, acting.start, i + 1)


def _after_words(tokens: Tokens, i: int, last: int) -> Subject | None:
    """Return who acts after words in marks that open a sentence (``Med ordene »…« gik X``)."""
    ends = (k for k in range(i + 2, last - 2) if tokens.text[k] in CLOSERS)
    verb = next((k + 1 for k in ends if tokens.is_tagged(k + 1, "VERB.Fin")), None)
    return Subject(phrase_after(tokens, verb + 1, last), i - 1) if verb else None


def _using(tokens: Tokens, i: int, first: int, last: int) -> Subject | None:
    """Return who uses the words that follow token ``i`` (``har brugt udtrykket »…«``)."""
    near = range(i - 1, max(first, i - _USES) - 1, -1)
    verb = next((k for k in near if tokens.lower[k] in WORDS["uses"]), None)
    if verb is None or not CLOSED["negation"].isdisjoint(tokens.lower[verb:i]):
        return None  # bruger ikke ordet »…«
    return _of_verb(tokens, verb, first, last)


def _acting(tokens: Tokens, i: int, first: int, last: int) -> Subject | None:
    """Return who acts with the words that follow ``med`` at token ``i``."""
    verbs = (k for k in range(i - 1, first - 1, -1) if tokens.is_tagged(k, "VERB.Fin"))
    verb = next(verbs, None)
    if verb is None or _bears_words(tokens, i - 1):
        return None
    acting = _of_verb(tokens, verb, first, last)
    bears = acting.phrase is not None and acting.phrase[1] == i
    return None if bears else acting


def _of_verb(tokens: Tokens, verb: int, first: int, last: int) -> Subject:
    """Return the subject of the verb at a token."""
    form = "finite" if tokens.is_tagged(verb, "VERB.Fin") else "participle"
    return subject(tokens, Cue(verb, verb + 1, "tag", form), first, last)


def _bears_words(tokens: Tokens, noun: int) -> bool:
    """Return whether words stand on a thing that nobody sends (``holder en fane med ordene``)."""
    new = tokens.lower[noun - 1] in CLOSED["indefinite_article"]
    return new and not tokens.lower[noun].endswith(tuple(SENT))
