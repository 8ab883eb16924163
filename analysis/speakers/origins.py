"""Origins: of which country somebody or a role is."""

import re
from functools import cache, lru_cache

from analysis import lang
from analysis.lang.forms import fold, is_genitive, nominative, stems
from analysis.speakers.entities import Entity
from analysis.text.tokens import WORDS

_FOREIGN = re.compile(rf"[^\W\d_a-z{''.join(WORDS['letter'])}]", re.IGNORECASE)


def of_another_country(words: str, qualifiers: set[str]) -> bool:
    """Return whether a role is a country's (``Norges minister``), and somebody is of another."""
    owner = words.split()[0]
    country = country_of(owner) if owner[0].isupper() and is_genitive(owner) else ""
    if not country:
        return False
    others = {country_of(known) for known in qualifiers} - {""}
    return bool(others) and country not in others


@lru_cache(1 << 12)
def country_of(word: str) -> str:
    """Return the country of a name, an adjective or an inhabitant, in small letters, or nothing."""
    known = _countries()
    bare = fold(word)
    forms = (bare, nominative(bare), bare.removesuffix("e"), *stems(bare))
    return next((known[one] for one in forms if one in known), "")


@cache
def _countries() -> dict[str, str]:
    """Return the country of each word in ``lang/da/countries.tsv``."""
    return {fold(form): fold(row[0]) for row in lang.rows("countries.tsv") for form in row}


def may_be_from(entity: Entity, country: str) -> bool:
    """Return whether neither a name nor what stands beside it says that somebody is not from there.

    No Dane has letters in the name that Danish and its neighbours do not have (``Plšek``).
    Anybody may be from no country in particular.
    """
    if country == country_of("dansk") and _FOREIGN.search(entity.name):
        return False
    known = {country_of(word) for word in (*entity.qualifiers, *entity.roles)} - {""}
    return not (known and country) or country in known


def is_from(entity: Entity, country: str) -> bool:
    """Return whether what stands beside a name says that somebody is from a country."""
    return any(country_of(word) == country for word in (*entity.qualifiers, *entity.roles))
