"""The closed vocabularies of the tables; ``tables.schemas`` refuses any other value."""

KINDS = ("direct", "partial", "indirect")
MARKED = ("direct", "partial")  # the kinds with the speaker's own words
MARKS = ("dash", "guillemets", "curly", "straight", "none")
SPEAKER_KINDS = ("person", "organisation", "group", "document", "unnamed")
METHODS = ("name", "role", "pronoun", "phrase", "continued", "lead-in", "none")  # of the rules
STATUSES = (  # of corrections
    "applied", "already so", "overruled", "fits nothing", "cannot be used", "article not here",
)  # fmt: skip
