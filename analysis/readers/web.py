"""Saved web pages: the article in them, without menus, adverts and links to others."""

import email
import email.policy
from collections.abc import Iterator

from analysis import danish
from analysis.articles import Story
from analysis.readers.base import Trouble, need
from analysis.readers.text import decode

REQUIREMENT = "trafilatura>=2.1,<3"
_LONGEST_FURNITURE = 150  # characters; a paragraph of the story may begin with the same words


def read_web(raw: bytes) -> Iterator[Story]:
    """Read the article of a saved page: HTML, or MHTML with the page among its parts."""
    trafilatura = need("trafilatura", REQUIREMENT)
    page = decode(_page(raw))
    found = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=False, no_fallback=False
    )
    if found is None or found.body is None:
        cure = "open the page, see that the article is shown, and save it again"
        raise Trouble("holds no article that can be told from the page around it", cure)
    parts = []
    for element in found.body.iter("p", "head", "item", "quote"):
        words = " ".join("".join(element.itertext()).split())
        inside_another = any(a.tag in ("p", "item", "quote") for a in element.iterancestors())
        if words and not inside_another and not is_furniture(words):
            parts.append((element.tag, words))
    yield Story(
        "\n\n".join(words for _, words in parts),
        title=found.title or "",
        author=(found.author or "").replace("; ", " og "),
        date=found.date or "",
        credit="",
        subheadings=tuple(words for tag, words in parts if tag == "head"),
    )


def is_furniture(words: str) -> bool:
    """Return whether a paragraph is an advert, a link to another article or a button."""
    opening = words[:40].lower()
    dropped = [opens for opens, role in danish.rows("furniture.tsv") if role == "promo"]
    return len(words) <= _LONGEST_FURNITURE and opening.startswith(
        (*dropped, *danish.words("page_furniture.txt"))
    )


def _page(raw: bytes) -> bytes:
    """Return the HTML of a page; of MHTML the first part that is HTML."""
    if raw.lstrip()[:1] == b"<":
        return raw
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            html = part.get_payload(decode=True) or b""
            charset = part.get_content_charset() or "utf-8"
            return html.decode(charset, "replace").encode() if charset != "utf-8" else html
    return raw
