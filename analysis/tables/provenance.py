"""What a figure or table was made from: version, rules, articles, corrections and samples."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from analysis import __version__
from analysis.core.paths import PROGRAM

if TYPE_CHECKING:  # News has methods that call this module
    from analysis.tables.news import News

SHORT = 8  # characters of a digest, enough to distinguish two collections
APPLIED = ("applied", "already so")


def provenance(news: News) -> dict[str, str]:
    """Return what the tables were made from, to be recorded with everything made of them.

    Parameters
    ----------
    news
        The linked tables, as ``load`` gives them.

    Returns
    -------
    dict
        ``program``, its name and version; ``rules``, a digest of code, word lists, model and
        libraries; ``articles``, their number and a digest of names and texts, independent of
        their order; ``corrections``, how many apply; ``samples``, their random samples with
        seeds. Equal values mean equal tables.

    Examples
    --------
    >>> provenance(news)["corrections"]
    '0'
    """
    texts = sorted(zip(news.articles["article"], news.articles["text"], strict=True))
    made = hashlib.blake2b(digest_size=SHORT // 2)
    for part in (part for pair in texts for part in pair):
        raw = part.encode("utf-8", "surrogateescape")
        made.update(len(raw).to_bytes(8))
        made.update(raw)
    rows = news.corrections[news.corrections["status"].isin(APPLIED)]
    names = {name.strip() for cell in rows["sample"].dropna() for name in cell.split(";")}
    return {
        "program": f"{PROGRAM} {__version__}",
        "rules": news.rules[:SHORT] or "not known",
        "articles": f"{len(texts):,} ({made.hexdigest()})",
        "corrections": f"{rows['row'].nunique():,}",
        "samples": "; ".join(sorted(names)) or "none",
    }


def stamp(news: News) -> str:
    """Return ``provenance`` in one line, for the foot or the metadata of a file."""
    known = provenance(news)
    return f"{known.pop('program')}; " + "; ".join(f"{name} {is_}" for name, is_ in known.items())
