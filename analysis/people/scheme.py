"""A scheme of source types: words with their class (role, organisation, …) and type."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeGuard

from analysis import lang
from analysis.lang.forms import fold, has_capital, is_genitive, lemmas, nominative

SCHEME = "source_types.tsv"
WHAT = ("role", "organisation", "ambiguous", "place", "story")
NONE = "-"
WORD = re.compile(r"[\w&'’]+(?:[./-][\w&'’]+)*\.?")
_RUN = re.compile(r"\w+")
_STORY = 3  # the fewest different words of a field that make an article a story of it
_SHORT = 4  # the fewest letters of an ending of a compound


@dataclass
class Scheme:
    """Words by class, each with its type; made from rows (type, class, word)."""

    types: tuple[str, ...] = ()
    words: dict[str, dict[str, str]] = field(default_factory=lambda: {what: {} for what in WHAT})
    whole: set[tuple[str, str]] = field(default_factory=set)
    _tails: set[tuple[str, str]] = field(default_factory=set, repr=False)
    _found: dict = field(default_factory=dict, repr=False)
    _roles: dict[str, tuple[str, bool] | None] = field(default_factory=dict, repr=False)

    def add(self, type_: str, what: str, word: str) -> None:
        """Add a row of the file."""
        bare = word.removeprefix("=")
        self.words[what][bare] = type_
        if word != bare or has_capital(bare):
            self.whole.add((what, bare))
        else:
            self._tails.add((what, bare[-_SHORT:]))
        if type_ != NONE and type_ not in self.types:
            self.types = (*self.types, type_)

    def find(self, what: str, word: str) -> tuple[int, str] | None:
        """Return the length and type of the longest entry that ``word`` is or ends in.

        An organisation's entry without a type excludes the word: ``bestyrelse``.
        """
        key = what, word
        if key not in self._found:
            found = self._find(what, word, lemmas(fold(word)))
            is_none = what == "organisation" and found and found[1] == NONE
            self._found[key] = None if is_none else found
        return self._found[key]

    def _find(self, what: str, word: str, forms: Iterable[str]) -> tuple[int, str] | None:
        known = self.words[what]
        for form in (word, nominative(word)):
            if form in known:
                return len(form), known[form]
        longest, found = 0, None
        for form in forms:
            part = form if form in known else self._ending(what, form, longest)
            if len(part) > longest:
                longest, found = len(part), known[part]
        return (longest, found) if found else None

    def _ending(self, what: str, form: str, longest: int) -> str:
        """Return the longest entry that ``form`` ends in and that is longer than ``longest``."""
        if (what, form[-_SHORT:]) not in self._tails:
            return ""
        ends = (form[start:] for start in range(1, len(form) - max(_SHORT - 1, longest)))
        known = self.words[what]
        return next((end for end in ends if end in known and (what, end) not in self.whole), "")

    def role(self, word: str) -> tuple[str, bool] | None:
        """Return the type of a role and whether it is ambiguous."""
        if word not in self._roles:
            forms = lemmas(fold(word))
            plain, open_ = (self._find(what, word, forms) for what in ("role", "ambiguous"))
            if open_ and (plain is None or open_[0] >= plain[0]):
                self._roles[word] = open_[1], True
            else:
                self._roles[word] = (plain[1], False) if plain else None
        return self._roles[word]

    def place(self, name: str) -> str | None:
        """Return the type of a state or capital that speaks, or is the owner of what follows."""
        known = self.words["place"]
        return known.get(name) or known.get(nominative(name))

    def story(self, text: str) -> str | None:
        """Return the type whose field an article is about, if it has many words of that field."""
        known = self.words["story"]
        if not known:
            return None
        words = fold(text).replace(".", " ").replace(",", " ").split()
        counts = Counter(known[word] for word in known.keys() & words)
        return next((type_ for type_, n in counts.most_common(1) if n >= _STORY), None)

    def organisation(self, text: str) -> str | None:
        """Return the type of the first organisation named in ``text``, longer names first."""
        low = f" {fold(text)} "
        for name in self._phrases(low):
            if re.search(rf"(?<!\w){re.escape(name)}", text if has_capital(name) else low):
                return self.words["organisation"][name]
        words = WORD.findall(text)
        found = [(word, one) for word in words if (one := self.find("organisation", word))]
        # Ukraines sikkerhedsråd: the last part says more than the owner's name
        found.sort(key=lambda pair: pair[0][0].isupper() and is_genitive(pair[0]))
        return found[0][1][1] if found else None

    def _phrases(self, low: str) -> list[str]:
        """Return the names of several words in ``low``, longer ones first."""
        if "phrases" not in self._found:
            begins = defaultdict(list)
            for k, name in enumerate(n for n in self.words["organisation"] if " " in n):
                begins[re.split(r"\W", fold(name), maxsplit=1)[0]].append((-len(name), k, name))
            self._found["phrases"] = begins
        begins = self._found["phrases"]
        first = {"", *_RUN.findall(low)} & begins.keys()
        near = (one for word in first for one in begins[word])
        return [name for _, _, name in sorted(one for one in near if fold(one[2]) in low)]


@cache
def built_in() -> Scheme:
    """Return the scheme of twelve types that comes with the package."""
    scheme = Scheme()
    for row in lang.rows(SCHEME):
        scheme.add(*row)
    return scheme


def is_scheme(path: str | Path | None) -> TypeGuard[str | Path]:
    """Return whether there is a file that replaces the built-in scheme."""
    return path is not None and Path(path).is_file()


def read_scheme(path: str | Path | None) -> tuple[Scheme, list[tuple[str, str, str]]]:
    """Read the user's scheme, which replaces the built-in one.

    Returns the scheme, and line, reason and cure of each line that cannot be used. Without a file,
    it is the built-in scheme.
    """
    if not is_scheme(path):
        return built_in(), []
    scheme, problems = Scheme(), []
    lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = [cell.strip() for cell in line.split("\t")]
        if len(row) == 3 and all(row) and row[1] in WHAT and row[2].strip("="):
            scheme.add(*row)
        else:
            cure = f"write type, one of {', '.join(WHAT)}, and a word, separated by tabs"
            problems.append((f"line {number}", "is not a valid line of a scheme", cure))
    return scheme, problems
