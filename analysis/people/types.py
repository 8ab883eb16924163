"""Source types: what kind of source a speaker is, from words that stand beside the name.

``docs/source-types.md`` is the codebook. A type is who somebody is, not what they do in the story.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pandas as pd

from analysis import lang
from analysis.people.own import Known
from analysis.quotation.cues import is_cue
from analysis.tables.schemas import News

SCHEME = "source_types.tsv"
WHAT = ("role", "organisation", "ambiguous")
TYPE_METHODS = ("own", "party", "role", "organisation", "elsewhere", "fallback")
NONE = "-"
# The employer decides: a union's economist speaks for the union (docs/source-types.md).
_EMPLOYER_FIRST = {("analyst", "interest"), ("researcher", "analyst")}
_LAST = "citizen"  # an occupation comes before family, age and residence (GMMP's rule)
_FIRST = "researcher"  # an academic title comes before a practical one
_WORD = re.compile(r"[\w&'’]+(?:[./-][\w&'’]+)*\.?")
_BREAK = re.compile(r"[.:;?!»«”“\"–]\s|\n|\s[–-]\s")
_FORMER = re.compile(r"\b(tidligere|forhenværende|eks-)", re.IGNORECASE)
_ENDINGS = ("ernes", "erne", "enes", "ene", "ens", "ets", "ers", "er", "en", "et", "ne",
            "es", "ns", "ts", "s", "e", "n", "t", "r")  # fmt: skip
_IRREGULAR = {"mænd": "mand", "kvinder": "kvinde", "mødre": "mor", "fædre": "far",
              "brødre": "bror", "døtre": "datter", "børn": "barn", "folk": "mand"}  # fmt: skip
_SHORT = 4  # letters that an ending of a compound has at least
_MOST_MENTIONS = 6  # of a name that are looked at in an article
_NEAR = 1  # words between a name and what somebody is, family or age
_BEFORE, _AFTER = 90, 110  # characters around a name


@dataclass
class Scheme:
    """Words by what they are, each with its type; made of rows (type, what, word)."""

    types: tuple[str, ...] = ()
    words: dict[str, dict[str, str]] = field(default_factory=lambda: {what: {} for what in WHAT})
    whole: set[tuple[str, str]] = field(default_factory=set)
    _found: dict = field(default_factory=dict, repr=False)

    def add(self, type_: str, what: str, word: str) -> None:
        """Add a row of the file."""
        bare = word.removeprefix("=")
        self.words[what][bare] = type_
        if word != bare or bare != bare.lower():
            self.whole.add((what, bare))
        if type_ != NONE and type_ not in self.types:
            self.types = (*self.types, type_)

    def find(self, what: str, word: str) -> tuple[int, str] | None:
        """Return the length and type of the longest entry that ``word`` is or ends in."""
        key = what, word
        if key not in self._found:
            self._found[key] = self._find(what, word)
        return self._found[key]

    def _find(self, what: str, word: str) -> tuple[int, str] | None:
        known = self.words[what]
        for form in (word, word.removesuffix("s").rstrip("'’")):
            if form in known:
                return len(form), known[form]
        found = (
            (len(form) - start, known[form[start:]])
            for form in _forms(word.lower())
            for start in range(len(form))
            if form[start:] in known and self._ends(what, form, start)
        )
        return max(found, key=lambda one: one[0], default=None)

    def _ends(self, what: str, form: str, start: int) -> bool:
        """Return whether an entry may be the end of ``form`` from ``start`` on, or all of it."""
        part = form[start:]
        return start == 0 or (len(part) >= _SHORT and (what, part) not in self.whole)

    def role(self, word: str) -> tuple[str, bool] | None:
        """Return the type of a role and whether it is ambiguous."""
        plain, open_ = self.find("role", word), self.find("ambiguous", word)
        if open_ and (plain is None or open_[0] >= plain[0]):
            return open_[1], True
        return (plain[1], False) if plain else None

    def organisation(self, text: str) -> str | None:
        """Return the type of the first organisation named in ``text``, longer names first."""
        low = f" {text.lower()} "
        phrases = [name for name in self._phrases() if name.lower() in low]
        for name in sorted(phrases, key=len, reverse=True):
            if re.search(rf"(?<!\w){re.escape(name)}", text if name != name.lower() else low):
                return self.words["organisation"][name]
        words = _WORD.findall(text)
        found = [(word, one) for word in words if (one := self.find("organisation", word))]
        # Ukraines sikkerhedsråd: what somebody owns says more than the owner's name
        found.sort(key=lambda pair: pair[0][0].isupper() and pair[0].endswith("s"))
        return found[0][1][1] if found else None

    def _phrases(self) -> list[str]:
        if "phrases" not in self._found:
            self._found["phrases"] = [n for n in self.words["organisation"] if " " in n]
        return self._found["phrases"]


def _forms(word: str) -> list[str]:
    """Return ``word`` and what it may be without the endings of number, case and the definite."""
    forms = [word, *(word.removesuffix(e) for e in _ENDINGS if word.endswith(e))]
    forms = [form for form in forms if len(form) > 1]
    forms += [f[:-1] for f in forms[1:] if len(f) > 3 and f[-1] == f[-2]]
    forms += [f + "e" for f in forms[1:] if len(f) > 3]
    for many, one in _IRREGULAR.items():
        if word.endswith(many):
            forms.append(word.removesuffix(many) + one)
    return forms


@cache
def built_in() -> Scheme:
    """Return the scheme of twelve types that comes with the package."""
    scheme = Scheme()
    for row in lang.rows(SCHEME):
        scheme.add(*row)
    return scheme


def read_scheme(path: str | Path | None) -> tuple[Scheme, list[tuple[str, str, str]]]:
    """Read the user's scheme, which stands in place of the built-in one.

    Returns the scheme, and line, reason and cure of each line that cannot be used. Without the
    file it is the built-in scheme.
    """
    if path is None or not Path(path).is_file():
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
            cure = f"write type, one of {', '.join(WHAT)}, and a word, parted by tabs"
            problems.append((f"line {number}", "is no line of a scheme", cure))
    return scheme, problems


def with_types(
    news: News,
    known: Iterable[Known] = (),
    scheme: Scheme | None = None,
) -> News:
    """Add ``type``, ``type_method`` and ``former`` to ``speakers``, the first two to ``people``."""
    scheme = scheme or built_in()
    own = {(one.article, one.person): one.type for one in known if one.type}
    texts = dict(zip(news.articles["article"], news.articles["text"], strict=True))
    columns = ("article", "speaker", "person", "kind", "role", "party")
    rows = list(zip(*(news.speakers[name] for name in columns), strict=True))
    found: list[tuple[str | None, str | None, bool]] = []
    for article, speaker, person, kind, role, party in rows:
        by_hand = own.get((article, person)) or own.get(("", person))
        phrases = _phrases(texts.get(article, ""), speaker, kind, role)
        former = any(_FORMER.search(phrase) for phrase, _ in phrases)
        if by_hand:
            found.append((by_hand, "own", former))
            continue
        has_party = isinstance(party, str)
        type_, method = _typed(scheme, speaker, kind, has_party, phrases)
        found.append((type_, method, former))
    _elsewhere(rows, found)
    speakers = news.speakers.assign(
        type=pd.array([one[0] for one in found], dtype="str"),
        type_method=pd.array([one[1] for one in found], dtype="str"),
        former=[one[2] for one in found],
    )
    return replace(news, speakers=speakers, people=_people(news.people, rows, found, own))


def _phrases(text: str, speaker: str, kind: str, role: object) -> list[tuple[str, bool]]:
    """Return the words beside each mention of a name; True where they stand before it."""
    if kind != "person":
        return []
    phrases = [(role, True)] if isinstance(role, str) else []
    at = text.find(speaker)
    for _ in range(_MOST_MENTIONS):
        if at < 0:
            break
        end = at + len(speaker)
        before = _BREAK.split(text[max(0, at - _BEFORE) : at])[-1]
        after = _BREAK.split(text[end : end + _AFTER])[0]
        phrases.append((before, True))
        if after.startswith((",", " (", " fra ", " ved ", " i ", " hos ")):
            phrases.append((after, False))
        at = text.find(speaker, end)
    return phrases


def _typed(
    scheme: Scheme, speaker: str, kind: str, has_party: bool, phrases: list[tuple[str, bool]]
) -> tuple[str | None, str | None]:
    """Return the type of a speaker and how it was found, by the words of its own article."""
    if kind == "document":
        return None, None
    if has_party and (type_ := scheme.organisation("partiet")):
        return type_, "party"
    if (named := scheme.words["organisation"].get(speaker)) or (
        named := scheme.words["organisation"].get(speaker.lower())
    ):
        return named, "organisation"
    if kind == "organisation" and (type_ := scheme.organisation(speaker)):
        return type_, "organisation"
    if kind != "person":
        phrases = [(speaker, False)]
    decisions = [one for phrase, before in phrases for one in _read(scheme, phrase, before)]
    if kind != "person" and not decisions and (type_ := scheme.organisation(speaker)):
        return type_, "organisation"
    rank = {"organisation": 0, "role": 1, "fallback": 3}  # an office before a trade
    decisions.sort(key=lambda d: (2 if d[0] == _LAST else rank[d[1]], d[0] != _FIRST))
    return decisions[0] if decisions else (None, None)


def _read(scheme: Scheme, phrase: str, before: bool) -> list[tuple[str, str]]:
    """Return the types that one phrase beside a name gives, with the method of each."""
    words = _near(phrase, before)
    for k, word in enumerate(words):
        if is_cue(word.lower()):
            break  # siger Ida Lund: what stands beyond is another clause
        if word[0].isupper() and "-" not in word and not (k == 0 or word.isupper()):
            continue
        role = scheme.role(word)
        if role is None:
            continue
        if role == (_LAST, False) and k > _NEAR:
            continue
        return _decided(scheme, phrase, word, *role)
    return _employed(scheme, phrase, before)


def _decided(
    scheme: Scheme, phrase: str, word: str, type_: str, is_open: bool
) -> list[tuple[str, str]]:
    """Return the type that a role gives, with the organisation beside it in mind."""
    employer = scheme.organisation(phrase.replace(word, " ", 1))
    if employer and (is_open or (type_, employer) in _EMPLOYER_FIRST):
        return [(employer, "organisation")]
    if is_open:
        return [(type_, "fallback")] if type_ != NONE else []
    return [(type_, "role")]


def _employed(scheme: Scheme, phrase: str, before: bool) -> list[tuple[str, str]]:
    """Return the type of the employer beside a name: ``X fra Y``, ``Y's X``."""
    if before:
        last = phrase.split()[-1:]
        beside = last[0] if last and last[0].endswith("s") and last[0][0].isupper() else ""
    else:
        match = re.match(r",? (?:fra|hos) ([^,]+)", phrase)
        beside = match[1] if match else ""
    type_ = scheme.organisation(beside) if beside else None
    return [(type_, "organisation")] if type_ and type_ != scheme.organisation("partiet") else []


def _near(phrase: str, before: bool) -> list[str]:
    """Return the words of a phrase in which a role can stand, the likeliest first."""
    if not before:
        return _WORD.findall(phrase)[:6]
    return _WORD.findall(phrase)[::-1][:5]


def _elsewhere(rows: list[tuple], found: list[tuple]) -> None:
    """Give speakers without a type, or with a fallback, the type of other articles."""
    types: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for (_, _, person, kind, *_), (type_, method, _) in zip(rows, found, strict=True):
        if method in ("own", "party", "role", "organisation"):
            types[person, kind][type_] += 1
    for k, ((_, _, person, kind, *_), (_, method, former)) in enumerate(
        zip(rows, found, strict=True)
    ):
        open_ = method in (None, "fallback") and kind in ("person", "organisation")
        if open_ and types[person, kind]:
            found[k] = types[person, kind].most_common(1)[0][0], "elsewhere", former


def _people(people: pd.DataFrame, rows: list, found: list, own: dict) -> pd.DataFrame:
    """Return ``people`` with the type of most articles, the surest method first."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for (_, _, person, *_), (type_, method, _) in zip(rows, found, strict=True):
        if type_:
            counts[person][type_, method] += 1
    best = {}
    for person, counter in counts.items():
        order = sorted(counter, key=lambda one: (TYPE_METHODS.index(one[1]), -counter[one], one))
        best[person] = order[0]
        if best[person][1] == "own" and ("", person) not in own:  # set in one article only
            best[person] = next((one for one in order if one[1] != "own"), best[person])
    chosen = [best.get(person, (None, None)) for person in people["person"]]
    return people.assign(
        type=pd.array([one[0] for one in chosen], dtype="str"),
        type_method=pd.array([one[1] for one in chosen], dtype="str"),
    )
