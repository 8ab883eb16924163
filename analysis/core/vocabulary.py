"""The closed vocabularies of the tables: kinds, marks, methods and roles."""

KINDS = ("direct", "partial", "indirect")
MARKED = ("direct", "partial")  # the kinds with the speaker's own words
MARKS = ("dash", "guillemets", "curly", "straight", "none")
SPEAKER_KINDS = ("person", "organisation", "group", "document", "unnamed")
METHODS = ("name", "role", "pronoun", "phrase", "continued", "lead-in", "none")
