"""Seconds that TextDescriptives takes for the readability of a folder's texts, for ``bench.py``.

It is run by a Python of its own: TextDescriptives wants an older NumPy than this package.
"""

import sys
import time
from pathlib import Path

import spacy
import textdescriptives

nlp = spacy.blank("da")
nlp.add_pipe("sentencizer")
nlp.add_pipe("textdescriptives/readability")
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
textdescriptives.extract_df(list(nlp.pipe(texts[:20])))
start = time.perf_counter()
textdescriptives.extract_df(list(nlp.pipe(texts)))
print(time.perf_counter() - start)
