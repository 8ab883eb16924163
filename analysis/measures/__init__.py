"""Measures of the tables: a module for each family."""
