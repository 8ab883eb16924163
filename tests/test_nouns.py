"""Nouns by their endings: what is a role, a body or a document, and what only ends like one."""

import pytest

from analysis.text.nouns import Endings, is_document, is_organisation, is_role

ROLES = "ven vennen brevven barndomsvennen leder skoleleder ministeren mormor overlægen"
NO_ROLES = "skoven loven opgaven børnehaven billeder lysbilleder stofferne humor styrken silikone"
BODIES = "rådet byrådet kredsen forening tjenesten avis lokalavis"
NO_BODIES = "området hovedstadsområdet gebyret tråd komedie fortjeneste genforening"
DOCUMENTS = "rapport dom dommen byretsdommen artikler evalueringen forsøg"
NO_DOCUMENTS = (
    "ungdom sygdommen fattigdom guddommen fordomme partikler devaluering mordforsøg genkendelsen "
    "fortællingen"
)
KINDS = [
    (is_role, ROLES, NO_ROLES),
    (is_organisation, BODIES, NO_BODIES),
    (is_document, DOCUMENTS, NO_DOCUMENTS),
]


@pytest.mark.parametrize(("kind", "those", "others"), KINDS, ids=["role", "body", "document"])
def test_a_word_is_of_a_kind_by_its_ending_but_for_those_that_only_end_so(kind, those, others):
    assert [word for word in those.split() if not kind(word)] == []
    assert [word for word in others.split() if kind(word)] == []


def test_endings_hold_whole_words_and_words_that_do_not_fit():
    known = Endings(("leder", "=ven", "!billeder"))
    assert [known.fit(word) for word in ("skoleleder", "ven", "skoven", "lysbilleder")] == [
        True, True, False, False,
    ]  # fmt: skip
