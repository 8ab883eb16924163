"""Notebooks executed into pages, with an index of findings."""
