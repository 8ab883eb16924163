"""An article as Factiva prints it: with facts on lines without labels, or with codes."""

import re

from analysis import lang
from analysis.io.articles import Story
from analysis.io.bylines import names_after_opening, signed
from analysis.io.fact_lines import is_day, person_name
from analysis.io.readers.printed import Part
from analysis.lang.forms import fold

CODE = re.compile(r"(?:HD|BY|WC|PD|SN|CR|ET|SC|PG|LA|CY|LP|TD|ART|CO|IN|NS|RE|PUB|AN)\s{2,}")
_HEAD = 20  # lines that may stand above the text
_MOST_NAMES = 6  # words of the line that names the authors
_N_WORDS = re.compile(r"[\d.,]+ \w+")  # `310 ord`, in the language of the user interface
_JOINERS = frozenset("og and af de von van der".split())
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b|all rights reserved", re.IGNORECASE)


def is_search(part: Part) -> bool:
    """Return whether paragraphs are the search and its time, below the last article."""
    ended = any(line and line.kind == "end" for line in part.lines)
    return not ended and "factiva" in fold(part.paragraphs[-1].words)


def read_factiva(part: Part) -> Story | None:
    """Return the article that Factiva printed; None if it is from another archive."""
    if sum(bool(CODE.match(p.words)) for p in part.paragraphs) > 2:
        return _coded(part)
    last = part.lines[-1]
    if not last or last.kind != "end" or "id" not in last.facts:
        return None
    return _in_order(part)


def _in_order(part: Part) -> Story | None:
    """Read headline, author, words, date, time, outlet, code, page, language and copyright."""
    head = [p.words for p in part.paragraphs[:_HEAD]]
    day = next((n for n, words in enumerate(head) if is_day(words)), 0)
    end = next((n for n, words in enumerate(head) if n > day and _COPYRIGHT.search(words)), 0)
    if not 1 < day < end:
        return None
    title, author = _title_and_author(
        [p.words for p in part.slice(0, day).text if not _N_WORDS.fullmatch(p.words)]
    )
    names = [p.words for p in part.slice(day, end).text if not p.words[0].isdigit()]
    return Story(
        "\n\n".join(p.words for p in part.paragraphs[end + 1 : part.tail]),
        title=title,
        author=author,
        date=head[day],
        credit=names[0] if names else "",
    )


def _title_and_author(above: list[str]) -> tuple[str, str]:
    """Return headline and author from the lines above the date: section, headline, author."""
    for number, words in enumerate(above[1:], start=1):
        if names := names_after_opening(words):
            return above[number - 1], person_name(names)
    if len(above) > 1 and _is_author(above[-1]):
        return above[-2], person_name(above[-1])
    return (above[-1] if above else ""), ""


def _is_author(words: str) -> bool:
    """Return whether a line is names of people, each word capitalised, or an agency's name."""
    names = [word for word in words.replace(",", " ").split() if word not in _JOINERS]
    if len(names) < 2:
        return fold(words) in map(fold, lang.words("known_organisations.txt"))
    return len(names) <= _MOST_NAMES and all(name[0].isupper() for name in names)


def _coded(part: Part) -> Story:
    """Read lines that begin with codes; a line without one continues the line above."""
    fields: dict[str, list[str]] = {}
    code = ""
    for paragraph in part.paragraphs:
        match = CODE.match(paragraph.words)
        code = match.group().strip() if match else code
        fields.setdefault(code, []).append(paragraph.words[match.end() if match else 0 :].strip())
    said = {name: " ".join(" ".join(words).split()) for name, words in fields.items()}
    return Story(
        "\n\n".join([*fields.get("LP", []), *fields.get("TD", [])]),
        title=said.get("HD", ""),
        author=person_name(signed(said.get("BY", ""))),
        date=said.get("PD", ""),
        credit=said.get("SN", ""),
    )
