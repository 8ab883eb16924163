"""Compare sentence counting on the constructed cases: ours, spaCy's sentencizer, textstat's.

Run ``python scripts/compare_sentences.py`` to print the table that stands in docs/readability.md.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
import textstat

from analysis.text.sentences import sentence_starts

CASES = Path(__file__).parent.parent / "tests" / "data" / "sentences.tsv"


def cases() -> Iterator[tuple[str, str, list[int]]]:
    """Yield kind, text and the offsets at which its sentences start."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, case = line.split("\t")
            parts = case.replace("⏎", "\n").split("‖")
            yield kind, "".join(parts), [len("".join(parts[:n])) for n in range(len(parts))]


def table() -> str:
    """Return the comparison as a Markdown table: cases of each kind with the right number."""
    nlp = spacy.blank("da")
    nlp.add_pipe("sentencizer")
    counters: dict[str, Callable[[str], int]] = {
        "ours": lambda text: len(sentence_starts(text)),
        'blank("da") + sentencizer': lambda text: sum(
            not sentence.text.isspace() for sentence in nlp(text).sents
        ),
        "textstat 0.7.13": textstat.sentence_count,
    }
    known = list(cases())
    lines = [f"| kind | cases | {' | '.join(counters)} |", "| --- " * (len(counters) + 2) + "|"]
    for kind in [*dict.fromkeys(kind for kind, _, _ in known), "all"]:
        chosen = [(text, len(starts)) for k, text, starts in known if kind in (k, "all")]
        right = [sum(count(text) == n for text, n in chosen) for count in counters.values()]
        lines.append(f"| {kind} | {len(chosen)} | {' | '.join(map(str, right))} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
