"""Measures of quotation: how much, where, by whom, and how concentrated.

Every measure takes ``News`` and returns a new tidy DataFrame. Only the story counts: bylines,
promos and credit lines are left out. Each word is counted once: words in quotation marks or
after a dash are ``direct`` or ``partial``, other reported words ``indirect``. So the kinds and
the reporter's own words add up to all words.
"""

from analysis.measures.quotation.density import quote_density
from analysis.measures.quotation.evenness import concentration
from analysis.measures.quotation.positions import first_and_last, quote_strip
from analysis.measures.quotation.shares import speaker_share

__all__ = ["concentration", "first_and_last", "quote_density", "quote_strip", "speaker_share"]
