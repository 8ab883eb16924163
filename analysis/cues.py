"""Cues: the verbs and phrases that report an utterance, wherever they stand in a sentence."""

from dataclasses import dataclass
from functools import cache

from analysis import danish
from analysis.tokens import CLOSED, Tokens

INFINITIVES = 10  # no particle stands further from its verb than this many tokens


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: tokens ``first`` to before ``last`` are its verb or phrase.

    ``strength`` is that of ``danish/reporting_verbs.tsv``; ``form`` is ``finite``, ``participle``
    or ``infinitive``; ``particle`` is the number of the token where a phrase's rest begins.
    ``impersonal`` cues (``lyder det``, ``hedder det``) name their speaker after ``fra`` or not at all.
    """

    first: int
    last: int
    strength: str
    form: str
    particle: int | None = None
    impersonal: bool = False


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Return every form of a reporting verb: its strength and which form it is."""
    forms: dict[str, tuple[str, str]] = {}
    for infinitive, present, past, participle, strength in danish.rows("reporting_verbs.tsv"):
        forms.setdefault(present, (strength, "finite"))
        forms.setdefault(past, (strength, "finite"))
        forms.setdefault(participle, (strength, "participle"))
        forms.setdefault(infinitive, (strength, "infinitive"))
    return forms


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Return every form of a phrase's verb: the words that must follow, strength and form."""
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for verbs, rest, strength in danish.rows("reporting_phrases.tsv"):
        kinds = ("finite", "finite", "participle", "infinitive")
        for verb, form in zip(verbs.split("|"), kinds, strict=True):
            phrases.setdefault(verb, []).append((tuple(rest.split()), strength, form))
    return phrases


_IMPERSONAL = {
    "lyder": "finite", "lød": "finite", "lydt": "participle", "hedder": "finite", "hed": "finite",
    "fremgår": "finite", "fremgik": "finite", "fremgået": "participle",
    "står": "finite", "stod": "finite",
}  # fmt: skip


def find_cues(tokens: Tokens, first: int, last: int) -> list[Cue]:
    """Return the cues among the tokens from ``first`` to before ``last``, in their order."""
    verbs, phrases, lower = _verbs(), _phrases(), tokens.lower
    passives = danish.words("reporting_passives.txt")
    cues = []
    for i in range(first, last):
        word = lower[i]
        if word in phrases:
            phrase = _phrase(lower, i, last, phrases[word])
            if phrase:
                cues.append(phrase)
                continue
        if word in verbs:
            strength, form = verbs[word]
            cues.append(Cue(i, i + 1, strength, form))
        elif word in passives and "det" in (*lower[max(0, i - 1) : i], *lower[i + 1 : i + 2]):
            cues.append(Cue(i, i + 1, "say", "finite", impersonal=True))
        elif word in _IMPERSONAL:
            if cue := _impersonal(tokens, i, last):
                cues.append(cue)
    return cues


def is_cue(word: str) -> bool:
    """Return whether ``word`` is a form of a reporting verb."""
    return word in _verbs()


def _phrase(lower: list[str], i: int, last: int, phrases: list) -> Cue | None:
    """Return the cue that a phrase's verb at ``i`` makes with its particle, if that follows."""
    for rest, strength, form in sorted(phrases, key=lambda phrase: -len(phrase[0])):
        n = len(rest)
        for j in range(i + 1, min(i + INFINITIVES, last - n + 1)):
            if tuple(lower[j : j + n]) == rest:
                end = j + n if all(lower[k] in CLOSED["adverb"] for k in range(i + 1, j)) else i + 1
                return Cue(i, end, strength, form, particle=j)
            if lower[j] in ",.:;?!":
                break
    return None


def _impersonal(tokens: Tokens, i: int, last: int) -> Cue | None:
    """Return the cue of ``lyder det fra``, ``hedder det``, ``fremgår det af``, ``står der i``."""
    lower = tokens.lower
    word = lower[i]
    following = lower[i + 1 : i + 12]
    nouns = danish.words("reporting_nouns.txt")
    if word in ("lyder", "lød", "lydt", "hedder", "hed"):
        if following[:1] == ["det"] or any(w in nouns for w in following[:5]):
            end = i + 1
            for j, w in enumerate(following):
                if w in (",", ".", ":", "?", "!", "-", "–"):
                    break
                if w in ("fra", "hos"):
                    end = i + j + 2
                    break
            return Cue(i, end, "say", _IMPERSONAL[word], impersonal=True)
        before = [lower[k] for k in range(max(0, i - 6), i)]
        if any(w in nouns for w in before):
            return Cue(i, i + 1, "clause", "finite", impersonal=True)
        return None
    if word in ("fremgår", "fremgik", "fremgået"):
        return Cue(i, i + 1, "say", "finite", impersonal=True)
    if following[:1] == ["der"] or lower[i - 1 : i] == ["der"]:
        return Cue(i, i + 1, "say", "finite", impersonal=True)
    return None
