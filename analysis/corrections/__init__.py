"""Corrections made by hand: a file that is kept, and what it changes in the tables."""
