"""The spaCy pipeline: article in, ``Doc`` with paragraphs, sentences, quotes and speakers out.

The components stand in ``nlp`` in the order in which they need each other. What they find lies with
its evidence in ``doc.user_data`` ("paragraphs", "quotes", "speakers"), and at last in ``doc.spans``
("paragraphs", "quotes", "cues", "mentions"), so that displaCy can show it.
"""

from collections.abc import Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis.io.articles import Article, parse
from analysis.quotation import extract  # noqa: F401  (it registers a component)
from analysis.speakers import attribute  # noqa: F401  (it registers a component)
from analysis.text import sentences  # noqa: F401  (it registers a component)
from analysis.text.tokenizer import ChunkTokenizer, keep_abbreviations, part_marks

SHOWN = "danish_spans"  # for who looks at a Doc; tables are made without
COMPONENTS = ("danish_paragraphs", "danish_sentences", "danish_quotes", "danish_speakers", SHOWN)


def pipeline(model: str | Language | None = None) -> Language:
    """Return the pipeline, on ``spacy.blank("da")`` or on a trained Danish pipeline.

    Parameters
    ----------
    model
        Name or path of an installed spaCy pipeline for Danish, or the pipeline itself. Without
        one the rules work alone, offline.
    """
    if model is None:
        nlp = spacy.blank("da")
    elif isinstance(model, Language):
        nlp = model
    else:
        nlp = spacy.load(model)
    if nlp.lang != "da":
        raise ValueError(f"the pipeline {model!r} is for {nlp.lang!r}; one for 'da' is needed")
    if not isinstance(nlp.tokenizer, ChunkTokenizer):
        part_marks(nlp.tokenizer, nlp.Defaults)
        keep_abbreviations(nlp.tokenizer)
        nlp.tokenizer = ChunkTokenizer(nlp.tokenizer)
    nlp.max_length = 100_000_000  # articles are short; a book among them must not stop the rest
    for name in COMPONENTS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    return nlp


def analyse(articles: Iterable[Article], nlp: Language) -> Iterator[tuple[Article, Doc]]:
    """Yield each article with its ``Doc``, in order and one batch at a time."""
    articles, again = tee(articles)
    docs = nlp.pipe((make_doc(article, nlp) for article in again), disable=[SHOWN])
    return zip(articles, docs, strict=True)


def make_doc(article: Article, nlp: Language) -> Doc:
    """Return the tokens of ``article``, its text and paragraphs in ``doc.user_data``."""
    doc = nlp.make_doc(article.text)
    doc.user_data["text"] = article.text  # spaCy would put it together again, token by token
    doc.user_data["paragraphs"] = article.paragraphs
    return doc


@Language.component("danish_paragraphs")
def mark_paragraphs(doc: Doc) -> Doc:
    """Find the paragraphs of a ``Doc`` that was made from bare text: ``nlp("…")``."""
    if "paragraphs" not in doc.user_data:
        doc.user_data["paragraphs"] = parse(doc.text).paragraphs
    return doc
