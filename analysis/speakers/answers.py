"""What a question of whom words stand for is answered with."""

from typing import NamedTuple

from analysis.speakers.entities import Entity
from analysis.speakers.ranker import Choice


class Answer(NamedTuple):
    """Whom words stand for, and what they tell; ``Discourse.learn`` alone notes that.

    Attributes
    ----------
    entity, method
        Who or what is meant, if anything, and how that was found.
    gender
        The gender of the pronoun that stands for the entity.
    kind
        What a name of unknown kind is taken for, as it stands beside a cue.
    roles
        The nouns by which a phrase calls the entity.
    stands_in
        The role that stands for an entity of which no role is known.
    short
        The noun that is short for the entity, an organisation.
    choice
        The place of the words, and how likely the answer is.
    """

    entity: Entity | None
    method: str = "none"
    gender: str = ""
    kind: str = ""
    roles: tuple[str, ...] = ()
    stands_in: str = ""
    short: str = ""
    choice: tuple[int, Choice] | None = None


NOBODY = Answer(None)
