"""A text through the public road: its article, its ``Doc``, its tables, its quotes."""

from functools import cache

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from analysis.io.articles import Article, parse
from analysis.parsing import make_doc
from analysis.pipeline import pipeline
from analysis.tables.news import News
from analysis.tables.rows import tables


@cache
def nlp() -> Language:
    """Return the pipeline without a model, made once for all tests."""
    return pipeline()


def read(text: str, key: str = "text") -> tuple[Article, Doc]:
    """Return the article of ``text`` and its analysed ``Doc``."""
    article = parse(text, key)
    return article, nlp()(make_doc(article, nlp()))


def news(*texts: str, **named: str) -> News:
    """Return the tables of ``texts``, named a, b, c, …, and of those given by name."""
    keyed = dict(zip("abcdefghij", texts, strict=False)) | named
    return tables([parse(text, key) for key, text in keyed.items()], [], None)


def quotes(text: str) -> pd.DataFrame:
    """Return the quotes table of ``text``, with "" for what is missing."""
    table = news(text).quotes
    columns = ["kind", "mark", "text", "cue", "mention", "speaker", "method"]
    return table[columns].fillna("")
