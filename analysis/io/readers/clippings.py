"""Archive exports: the articles that media archives print into one document, and their facts.

An export is a sequence of paragraphs. Beside each article are its date, outlet, number of words and
id (``analysis.io.fact_lines``), and at its end a notice or a rule. The form of no single archive is
assumed: an article begins at its number and ends at its notice; otherwise it begins at the headline
beside a fact line. Tables of contents before the articles are left out.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from analysis.io.articles import Story
from analysis.io.fact_lines import Line, may_be_title, read_line
from analysis.io.head import is_byline
from analysis.io.readers.base import Trouble
from analysis.io.readers.contents import ENTRY, without_contents, without_order
from analysis.io.readers.factiva import CODE, is_search, read_factiva
from analysis.io.readers.nexis import read_nexis
from analysis.io.readers.printed import Part, Printed, shows_article

_NEAR = 5  # the first or last paragraphs of an article, where an archive prints facts
_LONGEST_MEDIUM = 5  # words
_GOES_ON = re.compile(r";[^\S\n]*\n\s*")  # `Edition 1;` and its name, as Nexis breaks them
_MOST_SHOWN = 3  # fact lines that a message quotes


def printed(text: str) -> list[Printed]:
    """Return the paragraphs of a plain text that is an archive export; none for any other text.

    A text with the end or number of an article, or with facts beside two articles, is an export.
    """
    found = [pair for block in text.split("\n\n") for pair in _block(block)]
    whole = Part([Printed(words) for words, _ in found], [line for _, line in found])
    return whole.paragraphs if whole.parting or len(list(whole.groups())) > 1 else []


def _block(block: str) -> Iterator[tuple[str, Line | None]]:
    """Yield the paragraphs of a block of lines, each with its content as a fact line.

    Fact lines, and short lines above them, are separate.
    """
    if ";" in block:
        block = _GOES_ON.sub("; ", block)
    lines = [bare for line in block.split("\n") if (bare := line.strip())]
    run: list[str] = []
    for line in lines:
        facts = read_line(line)
        if facts and all(map(may_be_title, run)):  # headline, outlet, author
            yield from ((above, None) for above in run)
            run = []
        if run and (facts or CODE.match(line)):
            yield _together(run)
            run = []
        if facts:
            yield line, facts
        else:
            run.append(line)
    if run:
        yield _together(run)


def _together(lines: list[str]) -> tuple[str, Line | None]:
    """Return lines, of which none by itself is one of facts, as one paragraph."""
    words = "\n".join(lines)
    return words, read_line(words) if len(lines) > 1 else None


def read_clippings(paragraphs: Iterable[Printed]) -> Iterator[Story | Trouble]:
    """Yield each article of a document, and a Trouble with the lines read as metadata."""
    whole = Part.of(p for p in _lines_apart(paragraphs) if p.level >= 0)
    said = max((line.total for line in whole.lines if line), default=0)
    whole, n_entries = without_contents(whole)
    whole, n_above = without_order(whole)
    parts = [part.without_asides() for part in _parts(whole) if part.text and not is_search(part)]
    for part in parts:
        yield read_factiva(part) or read_nexis(part) or _story(part)
    yield from _looks(whole, len(parts), said, n_entries + n_above)


def _looks(whole: Part, n_parts: int, said: int, n_before: int) -> Iterator[Trouble]:
    """Yield what needs checking: lines read as metadata, and articles that were not separated.

    ``said`` is the number of articles that the document states, 0 if it states none.
    """
    lines = [line for line in whole.lines if line]
    ids = sum("id" in line.facts for line in lines)
    n_articles = max(ids, sum(map(shows_article, lines)), said)
    if n_articles > n_parts:
        yield Trouble(
            f"seems to hold {n_articles} articles, of which {n_parts} could be separated",
            "export one article per file, or keep the archive's notice at the end of each",
            read=True,
        )
    taken = [
        p.words
        for p, line in zip(*whole, strict=True)
        if line and line.kind == "fact" and (line.facts or line.n_pieces > 1)
    ]
    if taken or n_before:
        shown = "; ".join(words[:100] for words in taken[:_MOST_SHOWN])
        before = f"; {n_before} lines before the articles were left out" * bool(n_before)
        rest = f" and {len(taken) - _MOST_SHOWN} more" * (len(taken) > _MOST_SHOWN)
        yield Trouble(
            f"was read as an archive export of {n_parts} article{'s' * (n_parts != 1)}; lines "
            f"read as metadata, not as text: {shown or 'none'}{rest}{before}",
            "nothing, if that is right; otherwise export it as a table, or one article per file",
            read=True,
        )


# -- parting --------------------------------------------------------------------------------------


def _lines_apart(paragraphs: Iterable[Printed]) -> Iterator[Printed]:
    """Split a paragraph of several lines if some of them are facts or entries of a list."""
    for paragraph in paragraphs:
        lines = [line.strip() for line in paragraph.words.split("\n") if line.strip()]
        if len(lines) > 1:
            said = Part.of(map(Printed, lines)).lines
            if any(said) or any(map(ENTRY.match, lines)):
                yield from (Printed(line, paragraph.level) for line in lines)
                continue
        yield paragraph


def _parts(whole: Part) -> Iterator[Part]:
    """Split a document before numbers and after ends of articles, then at fact lines."""
    cuts = {0, len(whole.lines)}
    for number, line in enumerate(whole.lines):
        if line and line.kind in ("start", "end"):
            cuts.add(number + (line.kind == "end"))
        elif line and line.kind == "record":
            cuts.add([*whole.lines, None].index(None, number))
    for start, end in pairwise(sorted(cuts)):
        part = whole.slice(start, end)
        inner = sorted({0, *_beginnings(part), len(part.lines)})
        yield from (part.slice(first, last) for first, last in pairwise(inner))


def _beginnings(part: Part) -> list[int]:
    """Return the beginnings of articles after the first: headlines above facts, or facts."""
    titled = [
        number
        for number, paragraph in enumerate(part.paragraphs)
        if paragraph.level == 1 and any(part.lines[number + 1 : number + 1 + _NEAR])
    ]
    groups = list(part.groups())
    if len(titled) > 1 or len(groups) < 2:
        return titled[1:]
    return [number for number in _at_groups(part, groups) if part.slice(number).text]


def _at_groups(part: Part, groups: list[tuple[int, int]]) -> list[int]:
    """Return the beginnings of articles after the first; the first group of facts has the order."""
    first = groups[0][0]
    if first and part.paragraphs[first - 1].is_title:  # facts below the headline
        return [start - part.paragraphs[start - 1].is_title for start, _ in groups[1:]]
    if first <= 1:  # above it
        return [start for start, _ in groups[1:]]
    return [end for _, end in groups]  # below the article


# -- one article ----------------------------------------------------------------------------------


def _story(part: Part) -> Story:
    """Make a Story of the paragraphs of one article."""
    facts: dict[str, str] = {}
    kept: list[Printed] = []
    tail = part.tail
    for number, (paragraph, line) in enumerate(zip(*part, strict=True)):
        if line is None or not (number >= tail or _is_near(kept, facts, line)):
            kept.append(paragraph)
            continue
        facts = line.facts | facts
        if "text" in line.facts:
            kept.append(Printed(line.facts["text"]))
    numbered = part.lines[0] is not None and part.lines[0].kind == "start"
    if (numbered or "credit" not in facts) and (medium := _medium(part)):
        facts["credit"] = medium.words
        kept.remove(medium)
    title = _headline(part, kept) or facts.get("title", "")
    text = [p for p in kept if p.words != title]
    return Story(
        "\n\n".join(filter(None, [facts.get("lead"), *(p.words for p in text)])),
        title=title,
        author=facts.get("author", ""),
        date=facts.get("date") or facts.get("updated", ""),
        credit=facts.get("credit", ""),
        subheadings=tuple(p.words for p in text if p.level),
    )


def _headline(part: Part, kept: list[Printed]) -> str:
    """Return the headline without a label, which Nexis and ProQuest print above all facts."""
    if found := next((p.words for p in kept[:2] if p.level == 1), ""):
        return found
    kinds = [line.kind if line else "text" for line in part.lines]
    if kept and kinds[0] == "start" and kept[0].is_title:
        return kept[0].words
    opens = next((kind for kind in kinds if kind != "rule"), "")
    return kept[0].words if kept and "record" in kinds and opens == "text" else ""


def _is_near(kept: list[Printed], facts: dict[str, str], line: Line) -> bool:
    """Return whether a line is so near the headline that it is a fact line."""
    if line.kind != "fact" or "id" in line.facts:
        return True
    return len(kept) <= _NEAR and not ("date" in facts and "date" in line.facts)


def _medium(part: Part) -> Printed | None:
    """Return the paragraph above a date that is the outlet's name, as Nexis prints it."""
    near = part.slice(0, _NEAR + 1)
    dated = (line is not None and "date" in line.facts for line in near.lines)
    day = next((n for n, found in enumerate(dated) if found), 0)
    if not day or near.lines[day - 1] is not None:
        return None
    above = near.paragraphs[day - 1]
    short = above.words.count(" ") < _LONGEST_MEDIUM and above.level != 1
    others = [p for p in part.text[: day + 2] if p is not above]
    if short and above.is_title and not is_byline(above.words) and any(p.is_title for p in others):
        return above
    return None
