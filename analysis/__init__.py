"""Citatstreg: who speaks in Danish news, how much, and how readably."""

from analysis.tables import News, load

__all__ = ["News", "load"]
