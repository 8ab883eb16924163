"""Write what is taken from spaCy as data: ``python scripts/spacy_rules.py``.

``tokenizer.json`` has its rules for Danish tokens, which ``analysis/text/affixes.py`` applies, and
``small_words.tsv`` the stop words of five languages, for ``analysis/io/language_id.py``. So a build
need not import spaCy, which takes long. A test compares both with the installed spaCy.
"""

import json
from importlib import import_module
from pathlib import Path

from spacy.attrs import ORTH
from spacy.lang.da import Danish

FOLDER = Path(__file__).parents[1] / "analysis" / "lang" / "da"
LANGUAGES = ("da", "en", "de", "sv", "nb")
SOURCE = (
    "spaCy 3.8 (MIT), spacy/lang/da and spacy/lang/punctuation.py, written by "
    "scripts/spacy_rules.py: patterns of what is parted from a word before, behind and inside it, "
    "that of an address, and chunks with tokens of their own"
)
NOTICE = """\
# Small words of Danish and of the languages that it is told from: the language, its words.
# Source: spaCy 3.8 (MIT), spacy/lang/{da,en,de,sv,nb}/stop_words.py, by scripts/spacy_rules.py.
"""


def tokenizer() -> str:
    """Return the rules for tokens of the installed spaCy."""
    given = Danish.Defaults
    rules = {
        "source": SOURCE,
        "before": [one for one in given.prefixes if one.strip()],
        "behind": [one for one in given.suffixes if one.strip()],
        "inside": [one for one in given.infixes if one.strip()],
        "address": given.url_match.__self__.pattern,
        "special": {
            chunk: [token[ORTH] for token in tokens]
            for chunk, tokens in sorted(given.tokenizer_exceptions.items())
            if chunk.strip()
        },
    }
    return json.dumps(rules, ensure_ascii=False, indent=0) + "\n"


def small_words() -> str:
    """Return the stop words of the installed spaCy."""
    words = {code: import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS for code in LANGUAGES}
    return NOTICE + "".join(f"{code}\t{' '.join(sorted(words[code]))}\n" for code in LANGUAGES)


if __name__ == "__main__":
    (FOLDER / "tokenizer.json").write_text(tokenizer(), encoding="utf-8")
    (FOLDER / "small_words.tsv").write_text(small_words(), encoding="utf-8")
