"""Bodies: what shows of which sort an organisation is, and that a name is one's."""

from analysis import lang
from analysis.lang.forms import ENDINGS, fold, is_genitive
from analysis.quotation.cues import is_cue
from analysis.text.nouns import is_domain, names_medium, publishes
from analysis.text.tokens import WORDS

_BEFORE = 80  # characters before a name that tell whose it is
_AFTER = 30
_OF_ROLE = 5  # words from a role to the body that it belongs to, at the most
_TOLD = 8  # words from a verb of saying to whom somebody is told something, at the most


def sort_of_noun(noun: str) -> str:
    """Return what sort of body a noun is for: a medium, a party, an authority or another."""
    if publishes(noun):
        return "medium"
    if noun.endswith(ENDINGS["party"]):
        return "party"
    return "authority" if noun.endswith(ENDINGS["authority"]) else ""


def sort_of_name(name: str) -> str:
    """Return what sort of body a name tells by its words, or nothing (``Vestby Ugeblad``)."""
    words = fold(name).split()
    stations = not lang.words("numbered_names.txt").isdisjoint(name.split())
    agency = not WORDS["agency"].isdisjoint(name.split())
    if names_medium(words[-1]) or stations or agency or is_domain(name):
        return "medium"
    return next(filter(None, map(sort_of_noun, (words[-1], words[0]))), "")


def shown_sort(text: str, start: int, end: int) -> str:
    """Return what the words beside the name at ``text[start:end]`` show it to be.

    ``medium`` where it passes words on (``skriver Kysten``, ``siger han til Kysten``), ``body``
    where somebody speaks for it or leads it (``talsmand for Kysten``, ``leder af taksterne ved
    Kysten``, ``Kystens direktør``, ``I Kysten siger direktør Ida Lund``).
    """
    words = fold(text[max(0, start - _BEFORE) : start]).replace(",", " ").split()
    *_, link = ["", *words]
    after = [word.strip(",.") for word in fold(text[end : end + _AFTER]).split()] or [""]
    if link in lang.words("verbs_of_media.txt") or _is_told(words):
        return "medium"
    linked = link in WORDS["role_link"]
    near = words[-_OF_ROLE:] if linked else after[:1] if is_genitive(text[start:end]) else []
    if linked and is_cue(after[0]):
        near += after[1:2]
    return "body" if any(word.endswith(ENDINGS["leads_body"]) for word in near) else ""


def _is_told(words: list[str]) -> bool:
    """Return whether ``til`` ends words in which a verb of saying stands near."""
    return words[-1:] == ["til"] and any(map(is_cue, words[-_TOLD:-1]))
