"""Gender from the text: by pronouns first, then by the given name; otherwise unknown."""

from collections import Counter

from analysis.lang.forms import fold
from analysis.text.nouns import gender as of_given_name
from analysis.text.tokens import PRONOUN_GENDERS

GENDERS = ("woman", "man", "unknown")
_WORDS = {"f": "woman", "m": "man"}
_MOST = 0.8  # of the pronouns must agree: one may refer to somebody else


def of_pronoun(mention: str) -> str | None:
    """Return the gender that a pronoun beside a quote shows."""
    return _WORDS.get(PRONOUN_GENDERS.get(fold(mention), ""))


def gender(name: str, pronouns: Counter) -> tuple[str, str | None]:
    """Return the gender of a person, and its evidence: ``pronoun``, ``name`` or nothing.

    Pronouns in the text win over the list of given names. A name of both women and men, a name
    that is not in the list, and a title are no evidence.
    """
    if pronouns:
        found, n = pronouns.most_common(1)[0]
        return (found, "pronoun") if n >= _MOST * pronouns.total() else ("unknown", None)
    given = _WORDS.get(of_given_name(name.split()[0])) if " " in name else None
    return (given, "name") if given else ("unknown", None)
