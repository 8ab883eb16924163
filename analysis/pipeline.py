"""The spaCy pipeline: article in, ``Doc`` with paragraphs, sentences, quotes and speakers out.

The components stand in ``nlp`` in the order in which they need each other. What they find lies with
its evidence in ``doc.user_data`` ("paragraphs", "quotes", "speakers"), and at last in ``doc.spans``
("paragraphs", "quotes", "cues", "mentions"), so that displaCy can show it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import tee

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis.io.articles import Article, parse
from analysis.quotation.extract import find_quotes
from analysis.speakers.attribute import find_speakers
from analysis.text.sentences import sentence_offsets
from analysis.text.tokenizer import ChunkTokenizer, keep_abbreviations, part_marks
from analysis.text.tokens import ParsedText

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


def analyse(
    articles: Iterable[Article], nlp: Language
) -> Iterator[tuple[Article, Doc | ParsedText]]:
    """Yield each article with its ``Doc``, in order and one batch at a time.

    Where the pipeline has our own components alone, nobody else looks at the ``Doc``; a
    ``ParsedText`` holds the same in a fraction of the time.
    """
    if set(nlp.pipe_names) == set(COMPONENTS):
        for article in articles:
            yield article, find_speakers(find_quotes(parsed_text(article, nlp.tokenizer)))
        return
    articles, again = tee(articles)
    docs = nlp.pipe((make_doc(article, nlp) for article in again), disable=[SHOWN])
    yield from zip(articles, docs, strict=True)


def parsed_text(article: Article, tokenizer: ChunkTokenizer) -> ParsedText:
    """Return the tokens and sentences of ``article``, its paragraphs in ``user_data``."""
    starts, ends = tokenizer.offsets(article.text)
    places = sentence_offsets(article.text, article.paragraphs)
    # A start inside a token is the token's, as in a Doc; white space at the top opens the first.
    opens = sorted({0, *(starts[max(0, bisect_right(starts, at) - 1)] for at in places)})
    return ParsedText(article.text, starts, ends, opens, {"paragraphs": article.paragraphs})


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
