"""Danish sentences: where one ends and the next begins."""

from spacy.language import Language
from spacy.tokens import Doc

_ENDS = frozenset(".?!…")
_CLOSES = frozenset("»«”“\"'’)]")


@Language.component("danish_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """Set where sentences start; one never crosses a paragraph."""
    starts = [False] * len(doc)
    edges = {span.start for span in doc.spans["paragraphs"]}
    edges |= {span.end for span in doc.spans["paragraphs"]}
    ended = False
    for token in doc:
        text = token.text
        if ended and not token.is_space and text not in _CLOSES and text not in _ENDS:
            starts[token.i] = not text[0].islower() and text != ","
            ended = False
        if text[0] in _ENDS:
            ended = True
        if token.i in edges:
            starts[token.i], ended = True, False
    if starts:
        starts[0] = True
    for token, start in zip(doc, starts, strict=True):
        token.is_sent_start = start
    return doc
