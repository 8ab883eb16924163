"""Checks of a story: whether it can be an article, and what in it needs checking by hand."""

import re
from collections.abc import Iterator
from dataclasses import replace

from analysis.io.articles import READ_ROLES, Article, Problem, Story, compose
from analysis.io.language_id import other_language
from analysis.io.readers.base import LONGEST, MOST_PARAGRAPHS, Trouble

FILL = "put an article in it or remove it"
_PART = "split it into its articles, one per file or row"
_WORD_SIGN = re.compile(r"\w")
_LONGEST_FACT = 2_000  # characters of a title or another fact
_CELL = 32_767  # characters that a cell of Excel holds
NO_TEXT = re.compile("[\ud800-\udfff]")
# Danish letters read in the wrong encoding: UTF-8 as Windows-1252 (Ã¦); å and ø of MS-DOS and the
# old Macintosh, which are then signs inside a word (b†de, b›de, g¿re).
_GARBLED = re.compile("\ufffd|Ã[¦¸¥\u0085\u0098\u2020\u02dc]|(?<=[^\\W\\d_])[†‡›¾¿](?=[^\\W\\d_])")
_MAY_BE_GARBLED = re.compile("[\ufffdÃ†‡›¾¿]")


def checked(story: Story, key: str, source: str, member: str | None) -> list[Article | Problem]:
    """Return the Article of a Story with problems to check, or the Problem why there is none."""
    try:
        article = _article(story, key, source, member)
    except Trouble as trouble:
        return [Problem(source, trouble.reason, trouble.cure, member)]
    looks = (Problem(source, look.reason, look.cure, member, read=True) for look in _looks(article))
    return [article, *looks]


def _article(story: Story, key: str, source: str, member: str | None) -> Article:
    """Make an Article; raise Trouble if the story has none, or is too large for one."""
    if len(story.text) > LONGEST:
        length = f"{len(story.text):,} characters; the limit is {LONGEST:,}"
        reason = f"is too long for one article: {length}"
        raise Trouble(reason, _PART)
    for fact in ("title", "author", "date", "credit"):
        if len(getattr(story, fact)) > _LONGEST_FACT:
            reason = f"has a {fact} of {len(getattr(story, fact)):,} characters"
            raise Trouble(reason, "check that each column or field holds what its name says")
    written = story.text, story.title, story.author, story.date, story.credit
    if any(map(NO_TEXT.search, written)):
        text, title, author, date, credit = (NO_TEXT.sub("\ufffd", words) for words in written)
        story = replace(story, text=text, title=title, author=author, date=date, credit=credit)
    if "\0" in story.text + story.title:
        raise Trouble("is not text (it holds NUL characters)", "make it again from its source")
    article = compose(story, key, source, member)
    if not story.text.strip() or not any(
        paragraph.role in READ_ROLES for paragraph in article.paragraphs
    ):
        raise Trouble("holds no text", FILL)
    if not _WORD_SIGN.search(article.story):
        raise Trouble("holds no words, only punctuation", FILL)
    if len(article.paragraphs) > MOST_PARAGRAPHS:
        reason = f"has {len(article.paragraphs):,} paragraphs; the limit is {MOST_PARAGRAPHS:,}"
        raise Trouble(reason, _PART)
    return article


def _looks(article: Article) -> Iterator[Trouble]:
    """Yield what needs checking in an article that was read."""
    if article.misdated:
        reason = f"has an impossible date: {article.misdated[:40]!r}"
        yield Trouble(reason, "write it as 2026-01-14 or 14-01-2026")
    if language := other_language(article.story):
        yield Trouble(f"looks like {language}, not Danish", "remove it, if that is right")
    text = article.given_text
    if letters := _MAY_BE_GARBLED.search(text) and _GARBLED.search(text):
        place = f"{letters.group()!r} at {letters.start()}"
        reason = f"has letters that were lost or garbled ({place})"
        yield Trouble(reason, "save it again in UTF-8 in the program it came from")
    if len(text) == _CELL:
        reason = f"has {_CELL:,} characters, as many as a cell of Excel holds: its end may be lost"
        yield Trouble(reason, "export it again without Excel in between")
