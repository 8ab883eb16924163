"""The spaCy pipeline: article in, ``Doc`` with paragraphs, sentences, quotes and speakers out.

The components are in ``nlp`` in the order in which they need each other. If earlier ones are left
out, each makes what it needs. Results with their evidence are in ``doc.user_data`` ("paragraphs",
"quotes", "speakers"), and finally in ``doc.spans`` ("paragraphs", "quotes", "cues", "mentions"),
so that displaCy can show them. Tokenizer, components and the encoders of results are entry points
of the package: spaCy finds them by name, without an import.
"""

import analysis.core.spacy_import  # noqa: F401 - before what needs spaCy

# isort: split
from collections.abc import Callable
from functools import cache
from threading import get_ident

import spacy
import srsly.msgpack
from spacy.language import Language, create_tokenizer
from spacy.tokens import Doc
from spacy.util import registry

from analysis.io.articles import parse
from analysis.parsing import COMPONENTS, SHOWN
from analysis.quotation.extract import find_quotes
from analysis.serialization import decode, encode
from analysis.speakers.attribute import find_speakers, set_spans
from analysis.text.sentences import mark_sentences
from analysis.text.tokenizer import ChunkTokenizer, keep_abbreviations, part_marks

TOKENIZER = "citatstreg.Tokenizer.v1"
VOCABULARY = 300_000  # words that spaCy keeps before a shared pipeline is replaced by a new one


def pipeline(model: str | Language | None = None) -> Language:
    """Return the pipeline, on ``spacy.blank("da")`` or on a trained Danish pipeline.

    Parameters
    ----------
    model
        Name or path of an installed spaCy pipeline for Danish, or the pipeline itself. By default
        only the rules are used.
    """
    if model is None:
        nlp = spacy.blank("da")
    elif isinstance(model, Language):
        nlp = model
    else:
        nlp = spacy.load(model)
    if nlp.lang != "da":
        raise ValueError(f"the pipeline {model!r} is for {nlp.lang!r}; one for 'da' is needed")
    for name in COMPONENTS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    return nlp


def shared_pipeline(model: str) -> Language:
    """Return the pipeline on a trained one that all calls of this thread share.

    A new one is made when its vocabulary has grown large.

    Parameters
    ----------
    model
        As for ``pipeline``, by name or path.
    """
    if len(_made(model, get_ident()).vocab.strings) > VOCABULARY:
        _made.cache_clear()
    return _made(model, get_ident())


@cache
def _made(model: str, _thread: int) -> Language:
    return pipeline(model)


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # spaCy types it not
def our_tokenizer() -> Callable[[Language], ChunkTokenizer]:
    """Return the function that makes a new pipeline's tokenizer, as spaCy's configuration needs."""
    return lambda nlp: _chunked(nlp, create_tokenizer()(nlp))


def _chunked(nlp: Language, tokenizer: spacy.tokenizer.Tokenizer) -> ChunkTokenizer:
    part_marks(tokenizer, nlp.Defaults)
    keep_abbreviations(tokenizer)
    return ChunkTokenizer(tokenizer)


def _factory(name: str, component: Callable[[Doc], Doc]) -> Callable[[Language, str], Callable]:
    """Register a component; the first of them gives the pipeline our tokenizer."""

    def make(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy gives it
        if not isinstance(nlp.tokenizer, ChunkTokenizer):
            nlp.tokenizer = _chunked(nlp, nlp.tokenizer)
        nlp.config["nlp"]["tokenizer"] = {"@tokenizers": TOKENIZER}
        nlp.max_length = 100_000_000  # articles are short; a book must not stop the rest
        return component

    return Language.factory(name, func=make)


def mark_paragraphs(doc: Doc) -> Doc:
    """Find the paragraphs of a ``Doc`` that was made from bare text: ``nlp("…")``."""
    if "paragraphs" not in doc.user_data:
        doc.user_data["paragraphs"] = parse(doc.text).given_paragraphs
    return doc


def _with_quotes(doc: Doc) -> Doc:
    mark_paragraphs(doc)
    return find_quotes(doc if doc.has_annotation("SENT_START") else mark_sentences(doc))


def _with_speakers(doc: Doc) -> Doc:
    return find_speakers(doc if "quotes" in doc.user_data else _with_quotes(doc))


def _with_spans(doc: Doc) -> Doc:
    return set_spans(doc if "speakers" in doc.user_data else _with_speakers(doc))


make_paragraphs = _factory("citatstreg_paragraphs", mark_paragraphs)
make_sentences = _factory("citatstreg_sentences", mark_sentences)
make_quotes = _factory("citatstreg_quotes", _with_quotes)
make_speakers = _factory("citatstreg_speakers", _with_speakers)
make_spans = _factory(SHOWN, _with_spans)

# As the entry points do, where the package is used without being installed.
srsly.msgpack.msgpack_encoders.register("citatstreg", func=encode)
srsly.msgpack.msgpack_decoders.register("citatstreg", func=decode)
