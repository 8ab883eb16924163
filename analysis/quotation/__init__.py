"""Quotes: which words are quoted, and by which cue."""
