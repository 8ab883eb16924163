"""Saved web pages: the articles in them, without menus, adverts and links to others."""

import email
import email.policy
import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache

from analysis import lang
from analysis.io.articles import Story, opens_with
from analysis.io.dates import PUBLICATION_LABEL, UPDATE_LABEL, line_date, read_date
from analysis.io.fact_lines import read_line
from analysis.io.head import is_byline
from analysis.io.readers.base import MEGABYTE, Trouble, need, too_large
from analysis.io.readers.clippings import read_clippings
from analysis.io.readers.markup import HEADINGS, blocks
from analysis.io.readers.pages import archive_print, separated
from analysis.io.readers.preparation import prepared
from analysis.io.readers.text import decode
from analysis.lang.forms import fold

LARGEST_PAGE = 20 * MEGABYTE  # not counting pictures saved in the same file
_LONGEST_FURNITURE = 150  # characters; a paragraph of the story may begin with the same words
_PICTURE = re.compile(r"data:[\w/+.-]+;base64,[\w/+=]*", re.ASCII)
_NEAR = 5  # blocks below the headline among which a page prints its date
_SHOWN = 3  # dates that a message names
_PIECES = re.compile(  # `Udgivet 3. maj 2024, opdateret 5. maj 2024`: two dates, each with its word
    rf"[\s,;|·•(–-]+(?={PUBLICATION_LABEL.pattern}|{UPDATE_LABEL.pattern})", re.IGNORECASE
)
_TITLES = ("title", "h1", *HEADINGS)
# Machine-readable dates of a page, which htmldate reads correctly.
_DATE_MARK = re.compile(
    r"published_time|datePublished|dateCreated|dateModified|<time\b[^>]*\bdatetime\s*="
    r"|<meta\b[^>]*(?:name|property|itemprop)\s*=\s*[\"']?[\w.:-]*(?:date|time)",
    re.IGNORECASE,
)
# Only dates that the page gives as its own, not the copyright year at its foot. Results must not
# change from day to day, so "later than today" is not used as a limit.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}


def read_web(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the articles of a saved page: HTML, or MHTML with the page among its parts."""
    need("trafilatura", "trafilatura", "web")
    page = _PICTURE.sub("", decode(_page(raw)))
    if len(page) > LARGEST_PAGE:
        raise too_large(LARGEST_PAGE)
    if printed := archive_print(page):
        yield from read_clippings(printed)
        return
    for article in separated(page):
        yield from _read(article)


def _read(page: str) -> Iterator[Story | Trouble]:
    """Yield the article of a page, and a Trouble if its date needs checking."""
    trafilatura = need("trafilatura", "trafilatura", "web")
    quoted, posts = prepared(page)
    found = trafilatura.bare_extraction(
        quoted, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params=_DATES, prune_xpath="//noscript|//template", config=_config(),
    )  # fmt: skip
    if found is None or found.body is None or found.body.tag != "body":
        cure = "open the page, check that the article is shown, and save it again"
        raise Trouble("holds no article that can be separated from the page around it", cure)
    body = need("lxml.etree", "trafilatura", "web").tostring(found.body, encoding="unicode")
    parts = [(tag, words) for tag, words in blocks(body) if not is_furniture(words)]
    head = _below_headline(quoted)
    printed = [] if _DATE_MARK.search(page) else _printed_dates(head)
    yield Story(
        "\n\n".join(words for _, words in parts),
        title=found.title or "",
        author=_author(head, found.author or ""),
        date=(printed[0] if printed else found.date) or "",
        subheadings=tuple(words for tag, words in parts if tag in HEADINGS),
        embeds=posts,
    )
    if len(printed) > 1:
        reason = f"prints several dates ({', '.join(printed[:_SHOWN])}); {printed[0]} was taken"
        cure = "check it, or give the article with its date in a table"
        yield Trouble(reason, cure, read=True)


def _below_headline(page: str) -> list[tuple[str, str]]:
    """Return the blocks of a page, those from the headline on first."""
    found = blocks(page)
    tags = [tag for tag, _ in found]
    start = tags.index("h1") + 1 if "h1" in tags else 0
    return found[start:] + found[:start]


def _author(head: list[tuple[str, str]], found: str) -> str:
    """Return the author that trafilatura found, or that of a line below the headline.

    The line is preferred if it names fewer words: trafilatura takes all words of such a line for
    names, and misses a line without a class.
    """
    lines = (read_line(words) for _, words in head[:_NEAR])
    said = next((line.facts["author"] for line in lines if line and "author" in line.facts), "")
    said = said or next((words for _, words in head[:_NEAR] if is_byline(words)), "")
    return said if said and (not found or said in found) else found.replace("; ", " og ")


def _printed_dates(head: list[tuple[str, str]]) -> list[str]:
    """Return the printed dates of a page without machine-readable ones, the likeliest first.

    There are several if it is unclear which of them is the article's.

    htmldate misreads printed Danish months (`Udgivet 3. maj 2024` as 1 January), so it is used only
    if the page has machine-readable dates or prints none. A line with the date of publication comes
    first, then one near the headline, then one with the date of a change, then any other: the
    teaser of another article may have a date too.
    """
    dated = [
        (_rank(piece, number), day)
        for number, (tag, words) in enumerate(head)
        if tag not in _TITLES
        for piece in _PIECES.split(words)
        if (day := line_date(piece))
    ]
    best = min((rank for rank, _ in dated), default=0)
    likeliest = {read_date(day): day for rank, day in reversed(dated) if rank == best}
    return list(likeliest.values())[::-1]


def _rank(words: str, number: int) -> int:
    """Return the rank of a line with a date; ``number`` is its place below the headline."""
    if UPDATE_LABEL.search(words):
        return 2
    if PUBLICATION_LABEL.search(words):
        return 0
    return 1 if number < _NEAR else 3


@cache
def _config() -> ConfigParser:
    """Return trafilatura's settings, with which a short article keeps all paragraphs."""
    config = need("trafilatura.settings", "trafilatura", "web").use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return config


def is_furniture(words: str) -> bool:
    """Return whether a paragraph is an advert, a link to another article or a button."""
    opening = fold(words[:40])
    dropped = [opens for opens, role in lang.rows("furniture.tsv") if role == "promo"]
    return len(words) <= _LONGEST_FURNITURE and any(
        opens_with(opening, words) for words in (*dropped, *lang.words("page_furniture.txt"))
    )


def _page(raw: bytes) -> bytes:
    """Return the HTML of a page; from MHTML, the first part that is HTML."""
    if raw.lstrip()[:1] == b"<":
        return raw
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            html = part.get_payload(decode=True)
            if not isinstance(html, bytes):
                return b""
            try:
                return html.decode(part.get_content_charset() or "utf-8").encode()
            except (
                LookupError,
                UnicodeDecodeError,
            ):  # the page states a wrong encoding; its bytes decide
                return html
    return raw
