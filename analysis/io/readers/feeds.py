"""Feeds with whole articles (RSS and Atom), and WordPress exports, an extended RSS.

RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), its module for whole texts
(https://web.resource.org/rss/1.0/modules/content/), Atom (RFC 4287) and WordPress' extension
(WXR). Most newspaper feeds have only a headline and a summary: these are reported, and nothing is
downloaded.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, tostring

from analysis.io.articles import Story
from analysis.io.readers.base import Trouble
from analysis.io.readers.markup import bare_letters, blocks, plain, roles_of

_ROOTS = frozenset(("rss", "rdf", "feed"))
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_WORDPRESS = re.compile(r"https?://wordpress\.org/export/[\d.]+/")
_EXTENSION = re.compile(r"mrss|itunes|wordpress|yahoo|google", re.IGNORECASE)
_NO_ARTICLES = re.compile(
    r"attachment|nav_menu_item|revision|custom_css|oembed_cache|wp_.+|.*_font_.+"
)
_WHOLE = 1_000  # characters from which a description is a whole text, not a summary
_FEWEST = 3  # paragraphs from which it is
_CUT = re.compile(r"(?:\[(?:…|\.{3})\]|…|\.{3})\s*$")
_SHORTCODE = re.compile(
    r"\[/\w+\]|\[(\w+)(?:\s+\w+=[^\[\]]*)\]|\[(?:gallery|audio|video|playlist|embed)\]"
)
_CAPTION = re.compile(r"\[(?:wp_)?caption\b[^\]]*\](.{0,2000}?)\[/(?:wp_)?caption\]", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")
_ADDRESS = re.compile(r"^[ \t]*https?://\S+[ \t]*$", re.MULTILINE)  # of a video or a post
_APPEARED = re.compile(  # what WordPress puts below each article of a feed
    r"(?:The post|Indlægget) .+ (?:appeared first on|first appeared on|blev først \w+ \w+) .+"
)
_MAIL = re.compile(r"\S+@\S+\s*\((.+)\)")
_SUMMARY = "only a summary"
_CURE = (
    "save the articles' pages as .html, or ask the newspaper for a feed with whole texts; "
    "nothing is downloaded"
)


def is_feed(root: Element) -> bool:
    """Return whether the root of an XML file is that of a feed."""
    return bare_tag(root.tag) in _ROOTS


def read_feed(root: Element) -> Iterator[Story | Trouble]:
    """Yield each item with an article, and a Trouble for the other items."""
    items = [element for element in root.iter() if bare_tag(element.tag) in ("item", "entry")]
    if not items:
        raise Trouble("is a feed without items", "save it again when it has some")
    channel = next((child for child in root if bare_tag(child.tag) == "channel"), root)
    medium, names = words_of(_child(channel, "title")), _names(channel)
    left: Counter[str] = Counter()
    for item in items:
        if what := _left_out(item):
            left[what] += 1
        else:
            yield _story(item, medium, names)
    for what, n in left.items():
        yield Trouble(
            f"has {n} of {len(items)} items that are not articles: {what}",
            _CURE if what == _SUMMARY else "nothing: such items are not read",
            read=left.total() < len(items),
        )


def _left_out(item: Element) -> str:
    """Return why an item is not an article: not published in WordPress, or only a summary."""
    said = {
        bare_tag(child.tag): words_of(child) for child in item if _WORDPRESS.match(_space(child))
    }
    if _NO_ARTICLES.fullmatch(said.get("post_type", "post")):
        return "pictures, menus or settings of WordPress"
    if said.get("status", "publish") != "publish":
        return "not published"
    if not _text(item)[0]:
        return "without a text" if said else _SUMMARY
    return ""


def _story(item: Element, medium: str, names: Mapping[str, str]) -> Story:
    """Make a Story of a feed item of the outlet ``medium``, with the writers' full ``names``."""
    found, summary = _text(item)
    lead = " ".join(plain(summary).split())
    if (
        lead
        and not _CUT.search(lead)
        and bare_letters(lead) not in bare_letters("".join(w for _, w in found))
    ):
        found = [("p", lead), *found]
    source = _child(item, "source")
    return Story(
        "\n\n".join(words for _, words in found),
        title=plain(words_of(_child(item, "title"))),
        author=" og ".join(names.get(name, name) for name in _authors(item)),
        date=_date(item),
        credit=words_of(_child(source, "title")) or words_of(source) or medium,
        own=_own(item),
        **roles_of(found),
    )


def _names(channel: Element) -> dict[str, str]:
    """Return the full names of WordPress writers by login name."""
    authors = [
        {bare_tag(child.tag): words_of(child) for child in author}
        for author in channel
        if bare_tag(author.tag) == "author" and _WORDPRESS.match(_space(author))
    ]
    return {
        said["author_login"]: said.get("author_display_name") or said["author_login"]
        for said in authors
        if said.get("author_login")
    }


def _text(item: Element) -> tuple[list[tuple[str, str]], str]:
    """Return the blocks of an item's whole text, none if it has none, and its summary."""
    summary = _inner(_child(item, "description", "summary"))
    whole = _inner(item.find(f"{{{_CONTENT}}}encoded")) or _inner(_child(item, "content"))
    if any(_WORDPRESS.match(_space(child)) for child in item):
        whole, summary = _of_wordpress(whole), ""
    found = _blocks(whole or summary)
    long = len(found) >= _FEWEST or sum(len(words) for _, words in found) >= _WHOLE
    if whole:
        return found, summary
    return (found, "") if long else ([], summary)


def _blocks(markup: str) -> list[tuple[str, str]]:
    """Return the blocks of a text, without the line that WordPress puts below it."""
    found = blocks(markup)
    return found[:-1] if found and _APPEARED.fullmatch(found[-1][1]) else found


def _of_wordpress(text: str) -> str:
    """Return a WordPress text as HTML: blank lines separate paragraphs, shortcodes are removed."""
    text = _CAPTION.sub(r"\n\n<figcaption>\1</figcaption>\n\n", text)
    text = _ADDRESS.sub("", _SHORTCODE.sub("\n\n", text))
    return _BLANK.sub("\n<p>", text)


def _authors(item: Element) -> list[str]:
    """Return the names of the writers of an item."""
    named = [words_of(child) for child in item.findall(f"{{{_DUBLIN_CORE}}}creator")]
    named += [
        _MAIL.sub(r"\1", words_of(_child(child, "name")) or words_of(child))
        for child in item
        if bare_tag(child.tag) == "author" and _space(child) in ("", _ATOM)
    ]
    return list(dict.fromkeys(name for name in named if name and "@" not in name))


def _date(item: Element) -> str:
    """Return the date of publication of an item, as written there."""
    names = ("post_date", "pubdate", "published", "date", "issued", "updated", "modified")
    said = {bare_tag(child.tag): words_of(child) for child in reversed(item)}
    return next((said[name] for name in names if said.get(name)), "")


def _own(item: Element) -> str:
    """Return the address of an item and its categories, as JSON."""
    links = [
        child.get("href") or words_of(child) for child in item if bare_tag(child.tag) == "link"
    ]
    names = [
        child.get("label") or child.get("term") or words_of(child)
        for child in item
        if bare_tag(child.tag) == "category"
    ]
    own = {"link": next(filter(None, links), ""), "category": ", ".join(filter(None, names))}
    return json.dumps({name: words for name, words in own.items() if words}, ensure_ascii=False)


def _child(element: Element | None, *names: str) -> Element | None:
    """Return the first child with the first of these names, not in an extension's namespace."""
    children = [c for c in (() if element is None else element) if not _EXTENSION.search(_space(c))]
    return next(
        (child for name in names for child in children if bare_tag(child.tag) == name), None
    )


def _inner(element: Element | None) -> str:
    """Return the text of an element, or its XHTML as HTML."""
    if element is None:
        return ""
    if not len(element):
        return element.text or ""
    for inside in element.iter():
        inside.tag = bare_tag(inside.tag)
    return tostring(element, "unicode")


def words_of(element: Element | None) -> str:
    """Return the words of an element on one line."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def bare_tag(tag: str) -> str:
    """Return a tag without its namespace and letter case."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _space(element: Element) -> str:
    """Return the namespace of an element."""
    return element.tag.rpartition("}")[0].lstrip("{")
