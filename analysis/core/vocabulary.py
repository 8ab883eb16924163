"""The closed vocabularies of the tables: kinds, marks, methods and roles."""

KINDS = ("direct", "partial", "indirect")
MARKED = ("direct", "partial")  # the kinds whose words are the speaker's own
MARKS = ("dash", "guillemets", "curly", "straight", "none")
SPEAKER_KINDS = ("person", "organisation", "group", "document", "unnamed")
METHODS = ("name", "role", "pronoun", "phrase", "continued", "lead-in", "none")
