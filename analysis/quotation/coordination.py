"""Coordination: where ``og`` and commas join words to one noun phrase, and part no clauses."""

from analysis.lang.forms import ENDINGS, is_definite, lemmas, stems
from analysis.quotation.adverbials import skip_adverbs
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.cues import first_words
from analysis.quotation.name_parts import degree_ends
from analysis.quotation.phrases import determines
from analysis.text.nouns import can_speak, is_role, names_several
from analysis.text.tokens import CLOSED, WORDS, Tokens

_TITLED = 8  # words after og within which a name follows two titles
_OPENS_SECOND = CLOSED["possessive"] | WORDS["opens_second"] | WORDS["numeral"]  # after og


def joins(tokens: Tokens, i: int, j: int, last: int, linked: bool) -> bool:
    """Return whether ``og`` at ``j`` joins a second name to the phrase that began at ``i``."""
    if j + 1 >= last or _is_pronoun(tokens, i, last):
        return False
    if tokens.end[j - 1] == tokens.start[j] or tokens.text[j - 1].endswith("-"):
        return True
    word = tokens.lower[j + 1]
    if _opens_with_role(tokens, i, j, last, linked) and _second_role(tokens, j + 1, last):
        return True
    if tokens.capital(j - 1) and _second_follows(tokens, j + 1, last, linked):
        return True
    if _two_adjectives(tokens, i, j) or _and_body(tokens, i, j, last) or _people(tokens, j, last):
        return True
    names = tokens.capital(j + 1) and tokens.capital(j - 1)
    return names or word in _OPENS_SECOND or (linked and _fields(tokens, j))


def _opens_with_role(tokens: Tokens, i: int, j: int, last: int, linked: bool) -> bool:
    """Return whether the phrase that began at ``i`` is a role, to which ``og`` at ``j`` adds."""
    opening = tokens.lower[i : i + 2] if linked else ()  # ekspert i X; førende ekspert i X
    role = is_role(tokens.lower[j - 1]) or any(map(is_role, opening))
    role = role or degree_ends(tokens, i, j) == j  # cand.jur. og ekspert i bankret
    return role or _is_title_of_no_list(tokens, i, j, last)


def _is_title_of_no_list(tokens: Tokens, i: int, j: int, last: int) -> bool:
    """Return whether a bare noun before ``og`` at ``j`` is a title: a role and a name follow.

    (``ravsliber og stifter af Havnen Ida Lund``.)
    """
    bare = j == i + 1 and tokens.is_tagged(i, "NOUN") and not is_definite(tokens.lower[i])
    if not bare or tokens.capital(i) or not role_follows(tokens, j + 1, last):
        return False
    following = range(j + 2, min(last, j + _TITLED))
    return any(tokens.capital(k) for k in following) and not any(
        tokens.is_tagged(k, "VERB.Fin") for k in following
    )


def second_of_both(tokens: Tokens, i: int, j: int, last: int) -> int | None:
    """Return where the second of two begins after ``og`` at ``j``, if ``både`` opens them at ``i``.

    (``både beboerne og nu også kommunen``; after a comma ``både beboerne, havnen og kommunen``.)
    """
    if "både" not in tokens.lower[max(0, i - 1) : i + 1]:
        return None
    if tokens.lower[j] != "og" and tokens.lower[j : j + 3 : 2] != [",", "og"]:
        return None
    second = skip_adverbs(tokens, j + 1, last)
    return second if second < last and tokens.word(second) else None


def _is_pronoun(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether ``han`` or ``de`` stands at ``i`` by itself (not ``de lokale aviser``)."""
    return tokens.lower[i] in CLOSED["personal"] and not determines(tokens, i, last)


def _two_adjectives(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether ``og`` at ``j`` joins two adjectives of the phrase that began at ``i``.

    (``store og stærke skibe``; at its beginning the tags tell: ``danske og svenske eksperter``.)
    """
    forms = all(tokens.lower[k].endswith("e") for k in (j - 1, j + 1))
    tags = tokens.is_tagged(j - 1, "ADJ") and tokens.is_tagged(j + 1, "ADJ")
    return forms and not tokens.capital(j + 1) and (j > i + 1 or tags)


def _people(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether ``og`` at ``j`` joins groups of people (``siger læger og forældre``)."""
    if _lists_people(tokens, j - 2, last):
        return True
    if j + 2 < last and tokens.is_tagged(j + 2, "VERB.Fin"):
        return False  # siger læger og ledere kræver
    both = (tokens.lower[j - 1], tokens.lower[j + 1])
    return all(map(names_several, both))


def _fields(tokens: Tokens, j: int) -> bool:
    """Return whether ``og`` at ``j`` joins two fields (``for børnene og de unge``, ``for A og B``).

    (``rådmand for teknik og miljø``.)
    """
    if not tokens.capital(j - 1) and is_definite(tokens.lower[j + 1]):
        return True
    named = j + 2 < len(tokens) and tokens.capital(j + 2)
    studied = tokens.lower[j - 2] == "i" and named  # ph.d. i fysik og kemi Bo Krag
    return (tokens.lower[j - 2] == "for" or studied) and tokens.is_tagged(j + 1, "NOUN")


def _and_body(tokens: Tokens, i: int, j: int, last: int) -> bool:
    """Return whether ``og`` at ``j`` joins a name to a definite noun, and no clause begins with it.

    (``siger kommunen og Kystvagten.``; ``ifølge fiskerne og Kystvagten er``; ``to fiskere og Bo``.)
    """
    noun = tokens.lower[j - 1]
    if not names_several(noun) and not (
        is_definite(noun) and any(map(can_speak, (noun, *stems(noun))))
    ):
        return False
    k = j + 1
    while k < last and tokens.capital(k):
        k += 1
    source = tokens.lower[i - 1 : i] == ["ifølge"] and tokens.is_tagged(k, "VERB.Fin")
    return k > j + 1 and (source or k >= last or tokens.text[k] in ",.")


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
    if i >= last or not tokens.is_tagged(i, "NOUN") or tokens.capital(i):
        return False
    if tokens.lower[i] in first_words():  # og føjer til
        return False
    word = tokens.lower[i]
    if not word.endswith(ENDINGS["plural_or_definite"]):
        return False
    if word.endswith("er") and not any(map(can_speak, (word, *lemmas(word)))):
        return False  # siger Ida Lund og vinker
    return i + 1 >= len(tokens) or not tokens.is_tagged(i + 1, "VERB.Fin")


def role_follows(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a second role stands at ``i`` (``forsker og tidligere chef for havnen``)."""
    while i < last and tokens.is_tagged(i, "ADJ", "ADV") and not tokens.capital(i):
        i += 1
    if i >= last:
        return False
    stem, _, noun = tokens.text[i].rpartition("-")
    if stem.isupper() and noun.islower():
        return i + 1 < last and tokens.capital(i + 1)  # investor og AI-bruger Ida Lund
    return is_role(tokens.lower[i]) and not tokens.capital(i)


def _second_role(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a second role stands at ``i``, one of the list or before a name."""
    end = degree_ends(tokens, i, last)  # lektor og ph.d. Ida Lund
    degree = i < end < last and tokens.capital(end)
    return degree or role_follows(tokens, i, last) or _titles(tokens, i, last)


def _titles(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a noun that stands before a name is at ``i``: a role that no list holds.

    (``rådmand og socialdemokratisk stemmesluger Ida Lund``.)
    """
    bare = i > 1 and not is_definite(tokens.lower[i - 2])  # journalist og slagerkender Bo Krag
    while i < last and tokens.is_tagged(i, "ADJ") and not tokens.capital(i):
        i += 1
    if i + 1 >= last or tokens.capital(i) or not tokens.capital(i + 1):
        return False
    return (bare or tokens.is_tagged(i, "NOUN")) and not is_definite(tokens.lower[i])


def between_adjectives(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a comma parts two adjectives of one noun (``en ny, stor rapport``)."""
    if comma + 2 >= last or not tokens.is_tagged(comma - 1, "ADJ", "VERB.Part"):
        return False
    return tokens.is_tagged(comma + 1, "ADJ", "VERB.Part") and tokens.is_tagged(comma + 2, "NOUN")


def lists_names(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a list of names goes on after a comma (``Kystlisten, Havnen og Ida Lund``)."""
    if not tokens.capital(comma - 1):
        return _lists_people(tokens, comma, last)
    k = comma + 1
    while k < last and (tokens.capital(k) or tokens.text[k] == ","):
        k += 1
    ends = comma + 1 < k < last - 1 and tokens.word(k - 1) and tokens.lower[k] == "og"
    return ends and tokens.capital(k + 1)


def _lists_people(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a list of people goes on after a comma (``lærere, forældre og elever``)."""
    k = comma + 1
    if k + 2 >= last or tokens.text[comma] != "," or tokens.lower[k + 1] != "og":
        return False
    nouns = (tokens.lower[n] for n in (comma - 1, k, k + 2))
    return sum(any(map(can_speak, (noun, *lemmas(noun)))) for noun in nouns) > 1


def in_list(tokens: Tokens, comma: int, end: int) -> bool:
    """Return whether the comma stands in a list of names (``Norge, Sverige og Island``)."""
    joined = any(tokens.lower[k] == "og" for k in range(comma + 1, end))
    return joined and comma > 0 and tokens.capital(comma - 1) and tokens.capital(comma + 1)


def is_coordinated(tokens: Tokens, first: int, i: int, end: int) -> bool:
    """Return whether ``og`` at ``i`` joins two names, or two halves of one."""
    if tokens.text[i - 1].endswith("-"):
        return True  # Børne- og Undervisningsministeriet
    if tokens.capital(i - 1) and i + 1 < end and (tokens.capital(i + 1) or end - i > 2):
        return True
    return i + 1 < end and not has_finite_verb(tokens, first, i)
