"""The progress of a build: files done, articles per second, time left; only on a terminal."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from analysis.build.chunking import Part
from analysis.io.discovery import find_files

FORM = (
    "{{desc}} {{percentage:3.0f}}%|{{bar:24}}| {{n_fmt}}/{{total_fmt}} {files}, {{postfix}}, {left}"
)


class Words(NamedTuple):
    """What a build says while it runs; a program that calls it may say it in another language."""

    articles: str = "articles"
    files: str = "files"
    left: str = "{remaining} left"
    waiting: str = (
        "Another build is writing to {out}; waiting for it to end (Ctrl-C stops waiting)."
    )


ENGLISH = Words()


class Progress:
    """A progress bar that counts files, because the number of articles is not known before."""

    def __init__(self, sources: Iterable[str | Path], words: Words) -> None:
        shown = sys.stderr.isatty()
        total = len(find_files(sources)[0]) if shown else None
        self.words = words
        self.bar = tqdm(
            total=total, disable=not shown, desc=words.articles, dynamic_ncols=True,
            bar_format=FORM.format(files=words.files, left=words.left),
        )  # fmt: skip
        self.articles = 0
        self.last = ""

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *error: object) -> None:
        self.bar.close()

    def add(self, part: Part, articles: int) -> None:
        """Note that a part is done. A file with members in several parts counts once."""
        if self.bar.disable:
            return
        files = {item.source for item in part.items} - {self.last}
        self.last = part.items[-1].source
        self.articles += articles
        rate = self.articles / max(self.bar.format_dict["elapsed"], 1e-9)
        self.bar.set_postfix_str(f"{rate:,.0f} {self.words.articles}/s", refresh=False)
        self.bar.update(len(files))
