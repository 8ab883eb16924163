"""What a story must have to be an article, and what about it needs checking."""

import re
from collections.abc import Iterator
from dataclasses import replace

from analysis.io.articles import READ_ROLES, Article, Problem, Story, compose
from analysis.io.language_id import other_language
from analysis.io.readers.base import LONGEST, MOST_PARAGRAPHS, Trouble

FILL = "put an article in it or remove it"
_PART = "split it into its articles, one a file or a row"
_LONGEST_FACT = 2_000  # characters of a title or another fact
_CELL = 32_767  # characters that a cell of Excel holds
_NO_TEXT = re.compile("[\ud800-\udfff]")
# Danish letters of one encoding read as another: UTF-8 as Windows-1252 (Ã¦); MS-DOS's and the old
# Macintosh's å and ø, which stand inside a word then (b†de, b›de, g¿re).
_GARBLED = re.compile("\ufffd|Ã[¦¸¥\u0085\u0098\u2020\u02dc]|(?<=[^\\W\\d_])[†‡›¾¿](?=[^\\W\\d_])")
_MAY_BE_GARBLED = re.compile("[\ufffdÃ†‡›¾¿]")


def checked(story: Story, key: str, source: str, member: str | None) -> list[Article | Problem]:
    """Return the Article of a Story with what needs checking, or the Problem why there is none."""
    try:
        article = _article(story, key, source, member)
    except Trouble as trouble:
        return [Problem(source, trouble.reason, trouble.cure, member)]
    looks = (Problem(source, look.reason, look.cure, member, read=True) for look in _looks(article))
    return [article, *looks]


def _article(story: Story, key: str, source: str, member: str | None) -> Article:
    """Make an Article; raise Trouble if there is none in the story, or more than one can be."""
    if len(story.text) > LONGEST:
        reason = f"is too long for one article: {len(story.text):,} characters of {LONGEST:,}"
        raise Trouble(reason, _PART)
    for fact in ("title", "author", "date", "credit"):
        if len(getattr(story, fact)) > _LONGEST_FACT:
            reason = f"has a {fact} of {len(getattr(story, fact)):,} characters"
            raise Trouble(reason, "see that each column or field holds what its name says")
    written = story.text, story.title, story.author, story.date, story.credit
    if any(map(_NO_TEXT.search, written)):
        text, title, author, date, credit = (_NO_TEXT.sub("\ufffd", words) for words in written)
        story = replace(story, text=text, title=title, author=author, date=date, credit=credit)
    if "\0" in story.text + story.title:
        raise Trouble("is not text (it holds NUL characters)", "write it again from its source")
    article = compose(story, key, source, member)
    if not story.text.strip() or not any(
        paragraph.role in READ_ROLES for paragraph in article.paragraphs
    ):
        raise Trouble("holds no text", FILL)
    if not any(map(str.isalnum, article.story)) and "_" not in article.story:
        raise Trouble("holds no words, only marks", FILL)
    if len(article.paragraphs) > MOST_PARAGRAPHS:
        reason = f"has {len(article.paragraphs):,} paragraphs, of {MOST_PARAGRAPHS:,} at most"
        raise Trouble(reason, _PART)
    return article


def _looks(article: Article) -> Iterator[Trouble]:
    """Yield what needs checking in an article that was read."""
    if article.misdated:
        reason = f"has an impossible date: {article.misdated[:40]!r}"
        yield Trouble(reason, "write it as 2026-01-14 or 14-01-2026")
    if language := other_language(article.story):
        yield Trouble(f"looks like {language}, not Danish", "remove it if so")
    text = article.given_text
    if letters := _MAY_BE_GARBLED.search(text) and _GARBLED.search(text):
        place = f"{letters.group()!r} at {letters.start()}"
        reason = f"has letters that were lost or mistaken ({place})"
        yield Trouble(reason, "save it again in UTF-8 from where it came")
    if len(text) == _CELL:
        reason = f"has {_CELL:,} characters, as many as a cell of Excel holds: its end may be lost"
        yield Trouble(reason, "export it again without Excel in between")
