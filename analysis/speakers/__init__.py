"""Speakers: names, roles, references, and the speaker of each quote."""
