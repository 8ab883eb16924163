"""Words in quotation marks: whether they are a whole sentence, a quote, or a title."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER, fold
from analysis.quotation.cues import takes_clause
from analysis.quotation.quotation_marks import Stretch
from analysis.quotation.quote import Offsets
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

_SENTENCE_ENDS = re.compile(r"[.?!:] ")
_SO = re.compile(  # er; er formanden, Bo Krag,; I byen er formand Bo Krag
    r" (?:er|var)(?: [^.:;?!]{2,60}, [^.,:;?!]{3,40},"
    rf"|(?: [{LOWER}-]+){{0,2}}(?: [{UPPER}][{LOWER}-]+){{2,4}})?$"
)
_ABOUT = re.compile(r" (?:over|på|for|ved|af)\b")
_NAMED = re.compile(rf"[{UPPER}][\w-]+ [{UPPER}][\w-]+,?$|\b[Hh][au]n$|[{UPPER}][\w-]+,? er ")
_UNCLAIMED = 4  # the fewest words in quotation marks that are a quote without a reporting clause
_SENTENCE = 3  # the fewest words of a sentence without a full stop that no pronoun opens
_WORKS = tuple(WORDS["work"])
_LABEL = 12  # tokens before few words in marks in which a work is looked for
_PRONOUNS = CLOSED["personal"] | CLOSED["first_person"]


def is_sentence(tokens: Tokens, stretch: Stretch) -> bool:
    """Return whether quoted words without a full stop are a sentence (a headline's quote)."""
    first, last = tokens.around(stretch.first, stretch.last)
    if last - first < _SENTENCE:
        before = tokens.lower[max(0, first - _LABEL) : first]
        works = any(word.endswith(_WORKS) for word in before)
        if works or tokens.lower[first] not in _PRONOUNS:
            return False  # "Vinden vender"; Ny film: "Jeg flyver"
    if not tokens.capital(first):
        return False
    return tokens.any_tagged(first, last, "VERB.Fin")


def is_whole(text: str, stretch: Stretch, inner: str) -> bool:
    """Return whether the quoted words ``inner`` are a whole sentence, or one that goes on."""
    if not inner or inner[0].islower():
        return False
    after = text[stretch.end : stretch.end + 1]
    return inner[-1] in ".?!,…" or after in ".?!,\n" or not stretch.closed


def is_said(text: str, stretch: Stretch, inner: str, before: str) -> bool:
    """Return whether words in quotation marks without a reporting clause are a quote.

    They are if they are long, or a predicate (``Ida Lund er »helt enig«``, ``er »stolt« over
    det``). Otherwise, one or two words are a nickname, a term or a pun.
    """
    if not inner[:1].islower() or text[stretch.start] not in marks.QUOTES:
        return False
    n_words = inner.count(" ") + 1
    is_so = _SO.search(before) is not None and not _is_name(_SENTENCE_ENDS.split(before)[-1])
    return n_words >= _UNCLAIMED or (is_so and (n_words > 1 or _feels(text, stretch, before)))


def _feels(text: str, stretch: Stretch, before: str) -> bool:
    """Return whether one marked word says how somebody named feels (``er »stolt« over det``)."""
    clause = _SENTENCE_ENDS.split(before)[-1].removesuffix(" er").removesuffix(" var")
    return _ABOUT.match(text, stretch.end) is not None and _NAMED.search(clause) is not None


def _is_name(before: str) -> bool:
    """Return whether what stands before ``er`` is called so (``Temaet er »mere fisk«``)."""
    words = before.split(maxsplit=1)
    return bool(words) and fold(words[0]) in lang.words("words_about_words.txt")


def is_title(text: str, tokens: Tokens, stretch: Stretch, first: int) -> bool:
    """Return whether quoted words look like a title: few, with a capital, no article before."""
    words = text[stretch.first : stretch.last].split()
    if not words:
        return True
    if first > 0 and tokens.lower[first - 1] in lang.words("words_about_words.txt"):
        return True  # ordet »vores«
    before = tokens.lower[first - 1] if first > 0 else ""
    judged = before == ":" or before in WORDS["judges"] or before in WORDS["shouts"]
    judged = judged or tokens.lower[max(0, first - 2) : first] in (["står", "der"], ["stod", "der"])
    says = takes_clause(before) or before in WORDS["said"]
    judged = judged or (says and _has_verb(tokens, first))
    return len(words) <= 6 and words[0][0].isupper() and words[-1][-1] not in ".!?," and not judged


def _has_verb(tokens: Tokens, first: int) -> bool:
    """Return whether a finite verb stands in the marks that open at ``first``."""
    closes = (k for k in range(first + 1, len(tokens)) if tokens.text[k] in CLOSERS)
    return tokens.any_tagged(first + 1, next(closes, first), "VERB.Fin")


def covers(tokens: Tokens, marks: list[Offsets], span: Offsets) -> bool:
    """Return whether the whole reported clause is in quotation marks, except ``og`` between.

    So are the words behind an article that opens it (``En »skandale«, lyder det``).
    """
    return bool(marks) and all(
        any(h0 <= k < h1 for h0, h1 in marks)
        or tokens.lower[k] in CLOSED["coordinator"]
        or (k == span[0] and tokens.lower[k] in CLOSED["indefinite_article"])
        for k in range(*span)
        if tokens.word(k)
    )
