"""From a text to an article: date, credit and paragraphs with their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b

from analysis import lang
from analysis.io.bylines import opens_byline, signed
from analysis.io.dates import HEADER, read_date
from analysis.io.head import Span, is_byline, line_ends, names_medium, read_around
from analysis.io.normalisation import Normalised, normalised
from analysis.lang import marks
from analysis.lang.forms import fold

READ_ROLES = ("headline", "lead", "subheading", "body", "caption")  # paragraphs that are the story
SAME_WORDS = "has the same words as"  # the beginning of the problem of a duplicate article
ROLES = (*READ_ROLES, "byline", "promo", "credit", "metadata", "embed")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its role and its place in the article's text."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """What a reader found in a file, a row or a member, before it becomes an Article.

    Attributes
    ----------
    text
        The running text with blank lines between paragraphs; of plain text the whole file.
    title, author, date, credit
        What the source gives in addition to the text, as written there; empty if missing.
    named_date
        The date in the file's name, used if neither source nor text has one.
    own
        The source's other columns, as a JSON object; empty if there are none.
    subheadings
        The paragraphs of ``text`` that the source itself marks as subheadings.
    captions
        The paragraphs that belong to pictures.
    embeds
        The paragraphs that are embedded posts from social media.
    """

    text: str
    title: str = ""
    author: str = ""
    date: str = ""
    credit: str = ""
    subheadings: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    named_date: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from its source; offsets count characters of ``text``.

    ``text`` is normalised for the rules. If it differs from the original, ``given`` holds the
    original text and maps offsets back. ``member`` is the row or member inside ``source``, None if
    the file is the article; ``misdated`` the date as written, if it is impossible; ``signed`` the
    author in a metadata line; ``own`` a JSON object with the source's other columns.
    """

    article: str
    source: str
    text: str
    date: datetime | None
    date_precision: str | None
    credit: str | None
    paragraphs: tuple[Paragraph, ...]
    member: str | None = None
    misdated: str | None = None
    given: Normalised | None = None
    signed: str | None = None
    own: str = ""

    @property
    def read(self) -> Normalised:
        """The original text, with its mapping to the normalised one."""
        return self.given or Normalised.plain(self.text)

    @property
    def given_text(self) -> str:
        """The original text."""
        return self.given.given if self.given else self.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in ``given_text`` of ``text[start:end]``."""
        return self.given.span(start, end) if self.given else (start, end)

    @property
    def given_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs with their offsets in ``given_text``."""
        return tuple(Paragraph(p.role, *self.span(p.start, p.end)) for p in self.paragraphs)

    @property
    def title(self) -> str | None:
        """The first headline; None without one."""
        return self._first("headline")

    @property
    def author(self) -> str | None:
        """The byline without its first word (``Af``), or the author in the metadata; or None."""
        byline = self._first("byline")
        return signed(byline) if byline else self.signed

    @property
    def story(self) -> str:
        """The paragraphs of the story, one per line."""
        read = (p for p in self.paragraphs if p.role in READ_ROLES)
        return "\n".join(self.text[p.start : p.end] for p in read)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits, the same for stories that differ only in case and white space."""
        letters = "".join(fold(self.story).split())
        return blake2b(letters.encode("utf-8", "replace"), digest_size=8).hexdigest()

    def _first(self, role: str) -> str | None:
        found = (self.text[p.start : p.end] for p in self.paragraphs if p.role == role)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, or that needs checking: why, and what to do about it.

    ``member`` is the row or member inside ``source``, None for the whole file. ``read`` says
    whether it was still read. ``passing`` says whether the problem may be temporary, such as a
    lack of memory or a network drive that is away.
    """

    source: str
    reason: str
    cure: str
    member: str | None = None
    read: bool = False
    passing: bool = False


_CREDIT = re.compile(
    r"(?<!\S)(?:/[^/\s][^/\n]{0,40}(?:/[^/\n]{0,40})*|\((?i:ritzau)[^)\n]{0,40}\))\s*\Z"
)
_LONGEST_TITLE = 120  # characters
_LONGEST_PROMO = 200  # characters; a paragraph of the story may begin with the same words
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE_OPENERS = re.escape(marks.DASHES) + marks.QUOTES.replace('"', "")
_OPENS_PARAGRAPH = re.compile(rf"\n[^\S\n]*(?=[{_LINE_OPENERS}])")
_STOPPED = re.compile(rf"[.?!:;…][{marks.CLOSERS})]*$")
_ENDED = re.compile(rf"{_STOPPED.pattern}|[{marks.QUOTES}]$")
_SIGNS = "▼▲►▸▶→↓*(> "  # before the words of an advert or a link
_MARKS = marks.DASHES + marks.QUOTES


def parse(text: str, article: str = "text") -> Article:
    """Make an Article of ``text``: find date header, credit line and paragraphs."""
    return compose(Story(text), article, source="")


def compose(story: Story, article: str, source: str, member: str | None = None) -> Article:
    """Make an Article of ``story``: its title, a byline and its text, as they would be printed.

    What the source gives in addition to the text overrides a header or credit in the text.
    """
    given, body, marked = _normalised_print(story)
    text = given.text
    trimmed = (_trim(text, start, end) for start, end in _split(text, body))
    stretches, header = _without_header(text, [(a, b) for a, b in trimmed if a < b])
    stretches, credit = _without_credit(text, stretches)
    around = read_around(text, stretches)
    marked += [Paragraph("metadata", *span) for span in around.spans]
    marked += [Paragraph("credit", *credit)] if credit else []
    marked += _of_story(story, text, [span for span in stretches if span not in around.spans])
    facts = around.facts
    dates = (story.date, header, facts.get("date"), facts.get("updated"), story.named_date)
    written = next(filter(None, dates), None)
    date, precision = read_date(written or "")
    printed = _bare(text[slice(*credit)]) if credit else facts.get("credit")
    return Article(
        article, source, text, date, precision,
        _bare(_line(normalised(story.credit))) or printed or None,
        tuple(sorted(marked, key=lambda p: p.start)), member, None if date else written,
        given if text != given.given else None, facts.get("author"), story.own,
    )  # fmt: skip


def _normalised_print(story: Story) -> tuple[Normalised, int, list[Paragraph]]:
    """Return the result of ``_print`` with normalised text, and offsets in that text."""
    text, body, marked = _print(story)
    given = Normalised(text)
    if given.text == text:
        return given, body, marked
    placed = [Paragraph(p.role, given.place(p.start), given.place(p.end)) for p in marked]
    return given, given.place(body), placed


def _of_story(story: Story, text: str, stretches: list[Span]) -> Iterator[Paragraph]:
    """Yield the paragraphs with their roles: as the source marks them, otherwise by form."""
    said = {
        words: role
        for role, paragraphs in (("caption", story.captions), ("embed", story.embeds))
        for words in map(normalised, paragraphs)
    }
    rest = []
    for start, end in stretches:
        if role := said.get(text[start:end]):
            yield Paragraph(role, start, end)
        else:
            rest.append((start, end))
    yield from _roles(text, rest, frozenset(map(normalised, story.subheadings)))


def _without_header(text: str, stretches: list[Span]) -> tuple[list[Span], str]:
    """Return the stretches without the date header (``Dato: …``), and the header."""
    for place in sorted({0, 1, 2, len(stretches) - 1} & set(range(len(stretches)))):
        start, end = stretches[place]
        if match := HEADER.match(text, start, end):
            rest = _trim(text, match.end(), end)
            after = [rest] if rest[0] < rest[1] else []
            return [*stretches[:place], *after, *stretches[place + 1 :]], match.group().strip()
    return stretches, ""


def _without_credit(text: str, stretches: list[Span]) -> tuple[list[Span], Span | None]:
    """Return the stretches without the credit line (``/ritzau/``), and its place."""
    for place in (-1, 0)[: len(stretches)]:
        start, end = stretches[place]
        match = _CREDIT.search(text, start, end)
        if match and (place == -1 or match.start() == start):
            stretches = list(stretches)
            stretches[place] = _trim(text, start, match.start())
            credit = _trim(text, match.start(), end)
            return [span for span in stretches if span[0] < span[1]], credit
    return stretches, None


def same_words(
    article: str, source: str, member: str | None, fingerprint: object, seen: dict[object, str]
) -> Problem | None:
    """Return a Problem if ``article`` has the words of one ``seen`` before, or note it as seen.

    ``seen`` holds the key of the first article of each fingerprint.
    """
    first = seen.setdefault(fingerprint, article)
    if first == article:
        return None
    reason = f"{SAME_WORDS} {first}"
    cure = "remove one of them, unless it was printed twice and should count twice"
    return Problem(source, reason, cure, member, read=True)


def _print(story: Story) -> tuple[str, int, list[Paragraph]]:
    """Return the text with title and byline before it, where the rest begins, and these two."""
    title, author, rest = _line(story.title), _line(story.author), story.text
    byline = author if not author or opens_byline(author) else f"Af {author}"
    first, _, after = rest.lstrip().partition("\n")
    if title and _line(normalised(first)) == _line(normalised(title)):  # most sources repeat it
        rest = after
    if byline and byline in rest[:500]:
        byline = ""
    text, head = "", []
    for role, line in (("headline", title), ("byline", byline)):
        if line:
            head.append(Paragraph(role, len(text), len(text) + len(line)))
            text += f"{line}\n\n"
    return text + rest, len(text), head


def _line(words: str) -> str:
    """Return ``words`` on one line."""
    return " ".join(words.split())


def _bare(credit: str) -> str:
    """Return a credit without the characters around it: ``/ritzau/``, ``(Ritzau)``."""
    credit = credit.strip("/ ")
    whole = credit[:1] == "(" and credit.find(")") == len(credit) - 1
    return credit[1:-1].strip("/ ") if whole else credit


def _split(text: str, at: int) -> list[Span]:
    """Split ``text`` from ``at`` on, at blank lines and before dashes and marks that open a line.

    Bylines and metadata lines are paragraphs of their own. If a text has no blank lines and most
    lines end like sentences, each line is a paragraph.
    """
    cuts = [match.span() for match in _BLANK.finditer(text, at)]
    head = line_ends(text, at)
    if not cuts:
        body = head[-1][1] if head else at
        lines = [line.strip() for line in text[body:].split("\n") if line.strip()]
        if len(lines) > 1 and sum(bool(_ENDED.search(line)) for line in lines) > len(lines) / 2:
            cuts = [match.span() for match in re.compile(r"\n").finditer(text, body)]
    cuts += head
    cuts += [match.span() for match in _OPENS_PARAGRAPH.finditer(text, at)]
    stretches = []
    for start, end in sorted(cuts):
        stretches.append((at, max(at, start)))
        at = max(at, end)
    return [*stretches, (at, len(text))]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of ``text[start:end]`` without white space at its ends."""
    part = text[start:end]
    bare = part.strip()
    start += len(part) - len(part.lstrip())
    return start, start + len(bare)


def _roles(text: str, stretches: list[Span], subheadings: frozenset[str]) -> Iterator[Paragraph]:
    """Give each stretch its role, from its first words, its length and its place."""
    seen_lead = False
    for number, (start, end) in enumerate(stretches):
        part = text[start:end]
        role = _furniture(part) or _byline(part, above=not seen_lead)
        if role is None and seen_lead:
            role = "subheading" if part in subheadings or _is_title(part) else "body"
        elif role is None:
            titled = number < len(stretches) - 1 and _is_headline(part, first=number == 0)
            role = "headline" if titled else "lead"
            seen_lead = role == "lead"
        yield Paragraph(role, start, end)


def _byline(part: str, *, above: bool) -> str | None:
    """Return the role of a byline; a name and a medium are one ``above`` the story alone."""
    return "byline" if is_byline(part) or (above and names_medium(part)) else None


def _is_title(part: str) -> bool:
    """Return whether a paragraph has the form of a title: short, without a stop or a mark."""
    return len(part) <= _LONGEST_TITLE and not _ENDED.search(part) and part[0] not in _MARKS


def _is_headline(part: str, *, first: bool) -> bool:
    """Return whether a paragraph above the lead has the form of a title.

    The ``first`` of an article may have words in marks (``Borgmester afviser kritik: »Vi har
    lyttet«``, ``»Vi har lyttet«, siger borgmester``).
    """
    return _is_title(part) or (first and len(part) <= _LONGEST_TITLE and not _STOPPED.search(part))


def _furniture(part: str) -> str | None:
    """Return the role of a paragraph whose first words show that it is not part of the story."""
    opening = fold(part.lstrip(_SIGNS)[:40])
    if not opening.startswith(_openers()):
        return "promo" if _is_button(part, opening) else None
    rows = lang.rows("furniture.tsv")
    role = next((role for opens, role in rows if opens_with(opening, opens)), None)
    return None if role == "promo" and len(part) > _LONGEST_PROMO else role


def _is_button(part: str, opening: str) -> bool:
    """Return whether a short line is what a page has beside each article (``Del artiklen``)."""
    words = lang.words("page_furniture.txt")
    return _is_title(part) and any(opens_with(opening, opener) for opener in words)


@cache
def _openers() -> tuple[str, ...]:
    """Return the first words that show the role of a paragraph, for ``str.startswith``."""
    return tuple(opens for opens, _ in lang.rows("furniture.tsv"))


def opens_with(opening: str, words: str) -> bool:
    """Return whether ``opening`` begins with whole ``words``: ``annoncer`` is not ``annonce``."""
    return opening.startswith(words) and not (
        words[-1].isalpha() and opening[len(words) : len(words) + 1].isalpha()
    )
