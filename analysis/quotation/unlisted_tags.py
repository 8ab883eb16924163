"""Tags whose verb no list holds: their form alone tells (``»…,« skreg tilskuerne``)."""

from analysis.quotation.animacy import is_nobody, names_somebody
from analysis.quotation.cues import source_links
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.text.tokens import CLOSED, WORDS, Tokens

_OPENS_CLAUSE = CLOSED["subordinator"] | CLOSED["preposition"] | CLOSED["relative"]
_NO_VERBS = CLOSED["auxiliary"] | CLOSED["adverb"] | CLOSED["subordinator"] | {"eller", "heller"}


def tag_after_marks(tokens: Tokens, i: int, last: int) -> Report | None:
    """Return a tag whose verb no list holds, which begins at ``i`` after marked words.

    After a whole sentence in marks and a comma, a finite verb with somebody after it is a tag,
    whatever the verb is (``»Nu er det nok,« skreg tilskuerne``; ``», faldt Ida Lund ind``). So is
    one with ``jeg``.
    """
    asks = tokens.lower[i : i + 1] in (["vil"], ["ville"]) and "vide" in tokens.lower[i + 2 : i + 6]
    if i + 1 >= last or not (asks or _may_report(tokens, i)):
        return None
    begin = i + 3 if tokens.lower[i + 1 : i + 3] == ["det", "fra"] else i + 1  # kom det fra hende
    if tokens.lower[begin] in ("jeg", "vi"):  # the writer, who has no name here
        return Report("tag", (i, begin), (begin, begin + 1), i, begin + 1, strength="tag")
    mention = phrase_after(tokens, begin, last)
    if mention is None or mention[0] != begin or is_nobody(tokens, mention):
        return None
    if source_links(tokens.lower[i]):  # lyder hendes ord
        mention = _owner_within(tokens, mention)
    if mention is None or tokens.lower[slice(*mention)] in (["den"], ["det"]):
        return None
    return Report("tag", (i, begin), mention, i, mention[1], strength="tag")


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
        word = tokens.lower[i]
        if tokens.text[i - 1] not in ",?!…" or tokens.capital(i):
            continue
        if not word.endswith(("er", "ede", "te", "år")) or word in _NO_VERBS:
            continue
        mention = phrase_after(tokens, i + 1, last)
        if mention is None or mention[0] != i + 1 or is_nobody(tokens, mention):
            continue
        if end := _plain_end(tokens, first, mention, last):
            return Report("tag", (i, i + 1), mention, i, end)
    return None


def _plain_end(tokens: Tokens, first: int, mention: Phrase, last: int) -> int | None:
    """Return where a tag ends whose verb alone stands before ``mention``, if it is one.

    It says who speaks, and ends there or goes on with an adverbial.
    """
    begin, after = mention
    pronoun = tokens.lower[begin] in CLOSED["he_or_she"]
    if not (pronoun or tokens.capital(begin) or names_somebody(tokens, mention)):
        return None
    to = after + (tokens.lower[after : after + 1] == ["til"])
    if to >= last or tokens.lower[to] in (".", ",", ":", "og"):
        return to
    where = tokens.lower[after] in WORDS["after_unlisted"]
    return after if where and not pronoun and not _opens_clause(tokens, first, begin) else None


def _opens_clause(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether what stands before a verb may be an adverbial, which the verb follows."""
    return any(tokens.lower[k] in _OPENS_CLAUSE for k in range(first, i))
