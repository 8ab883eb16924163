"""The spaCy pipeline: article in, ``Doc`` with paragraphs, sentences, quotes and speakers out.

The components stand in ``nlp`` in the order in which they need each other. What they find lies in
``doc.spans`` ("paragraphs", "quotes", "cues", "mentions"), so that displaCy can show it, and with
its evidence in ``doc.user_data["quotes"]`` and ``doc.user_data["speakers"]``.
"""

from collections.abc import Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis import sentences  # noqa: F401  (it registers a component)
from analysis.articles import Article, Paragraph, parse
from analysis.rules import quotes, speakers  # noqa: F401  (they register components)
from analysis.rules.tokens import keep_paragraphs
from analysis.tokenizer import ChunkTokenizer, part_marks

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
    """Return the tokens of ``article`` with its paragraphs in ``doc.spans["paragraphs"]``."""
    doc = nlp.make_doc(article.text)
    doc.user_data["text"] = article.text  # spaCy would put it together again, token by token
    return _with_paragraphs(doc, article.paragraphs)


@Language.component("danish_paragraphs")
def mark_paragraphs(doc: Doc) -> Doc:
    """Find the paragraphs of a ``Doc`` that was made from bare text: ``nlp("…")``."""
    if "paragraphs" in doc.spans:
        return doc
    return _with_paragraphs(doc, parse(doc.text).paragraphs)


def _with_paragraphs(doc: Doc, paragraphs: Iterable[Paragraph]) -> Doc:
    """Set ``doc.spans["paragraphs"]``, each span labelled with its role."""
    spans = [
        doc.char_span(p.start, p.end, label=p.role, alignment_mode="expand") for p in paragraphs
    ]
    doc.spans["paragraphs"] = spans
    keep_paragraphs(doc)
    return doc
