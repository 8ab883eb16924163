"""People across articles: who is one person, of what gender, and what the user knows of them."""
