"""People across articles: which names are one person, gender, and the user's own data."""
