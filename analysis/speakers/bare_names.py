"""Names without the titles and function words before them, and words that are no names."""

from functools import cache, lru_cache

from analysis import lang
from analysis.lang.forms import fold, is_definite, is_definite_plural
from analysis.speakers.name_borders import is_acronym, is_compound_role
from analysis.text.nouns import (
    endings,
    given_names,
    is_definite_title,
    is_role,
    is_role_as_written,
    is_title,
)
from analysis.text.tokens import CLOSED, FUNCTION_WORDS, WORDS

_WITH_LETTER = 2  # parts of a run that is a letter and the next sentence's first word
_KEPT = 1 << 12  # runs whose bare form is remembered
_NOT_GIVEN_NAMES = FUNCTION_WORDS - CLOSED["possessive"]  # Hans is a name, Til is none


@lru_cache(_KEPT)
def bare_name(parts: tuple[str, ...], opens: bool) -> tuple[int, tuple[str, ...], bool] | None:
    """Return a run without leading titles and function words, or nothing if no name is left.

    How many characters are left out, the parts, and whether they open the sentence as the run does.
    """
    skipped = 0
    first = opens
    while parts and not _is_named(parts, first):
        title = len(parts) > 1 and _is_title_of(parts[0], first)
        opens_run = first or len(parts) == 1 or is_acronym(parts[0])  # EN SMED OG EN HAMMER
        opener = opens_run and fold(parts[0]) in _openers()
        if not (title or opener):  # organisationen Rent Hav
            break
        skipped += len(parts[0]) + 1
        parts = parts[1:]
        first, opens = False, opens and not title
    return None if not parts or _is_no_name(parts) else (skipped, parts, opens)


@cache
def _openers() -> frozenset[str]:
    """Return the words that open a sentence and are no part of a name after them."""
    return FUNCTION_WORDS | lang.words("sentence_openers.txt")


def _is_named(parts: tuple[str, ...], first: bool) -> bool:
    """Return whether a name begins with its first part: a given name, or an article inside it.

    ``first``: the part opens its sentence.
    """
    if len(parts) < 2:
        return False
    word = fold(parts[0])
    if word in CLOSED["determiner"]:
        return not first or _is_adjective(word, parts[1:])
    return parts[0] in given_names() and word not in _NOT_GIVEN_NAMES


def _is_title_of(part: str, first: bool) -> bool:
    """Return whether a part before a name is a title, a form of address or a kind of body.

    (``Avisen Kystposten``, ``Bilfirmaet Havnen``, where the sentence opens.)
    """
    word = fold(part)
    short = word in lang.words("organisations_for_short.txt")
    kind = short or endings("bodies_before_names.txt", "pairs.txt").fit(word)
    titled = is_role(word) if first else is_role_as_written(part)
    stripped = first and kind and word not in WORDS["own_kind"]
    return titled or stripped or word in lang.words("forms_of_address.txt")


def _is_adjective(article: str, parts: tuple[str, ...]) -> bool:
    """Return whether an adjective and a noun follow an article in a name (``Det Hvide Hus``)."""
    named = article in CLOSED["definite_singular"] and len(parts) > 1 and parts[0].endswith("e")
    return named and parts[0] not in given_names()


def _is_no_name(parts: tuple[str, ...]) -> bool:
    """Return whether a word with a capital is no name but a role (``Direktøren``)."""
    word = fold(parts[0])
    organisations = lang.words("organisation_nouns.txt")
    if is_compound_role(parts[-1]) and parts[0] not in given_names():
        return True  # Grøn Bølge-frontmanden, Kystpostens EU-korrespondent
    if len(parts) == _WITH_LETTER and parts[0][1:] == "." and fold(parts[1]) in _openers():
        return True  # plan B. Den er hemmelig
    return len(parts) == 1 and (
        (len(word) == 1 and word.isalpha())  # sal C
        or is_definite_title(word)
        or (word in organisations and is_definite(word) and not is_definite_plural(word))
        or word in lang.words("organisations_for_short.txt")
        or ("-" in word and is_title(word))
    )
