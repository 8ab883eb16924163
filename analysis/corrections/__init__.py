"""Corrections made by hand: the file that holds them, and applying them to the tables."""
