"""Which of the rules' quotes a correction is about, even if article or rules have changed."""

from dataclasses import dataclass, field
from itertools import pairwise

from analysis.corrections.anchoring import Finder
from analysis.corrections.rows import fault, position
from analysis.lang.forms import fold

SAME = 0.8  # Jaccard similarity in characters from which two spans are the same quote
MOSTLY = 0.5  # share of a quote's characters that must be in the noted words
NOWHERE = (-1, -1)  # the place of words that are not found
NOT_FOUND = (
    "the words are not in the article any more",
    "copy them again from the article, or delete the row",
)


@dataclass
class Verdict:
    """The result of one correction."""

    row: dict
    status: str = "applied"
    reason: str | None = None
    cure: str | None = None
    span: tuple[int, int] = NOWHERE
    fits: list[dict] = field(default_factory=list)  # the rules' quotes that it is about
    quotes: list[dict] = field(default_factory=list)  # what they are now
    own: bool = False  # whether its own words replace a longer quote

    def refuse(self, status: str, reason: str, cure: str | None = None) -> None:
        """Do not apply the correction, and note why."""
        self.status, self.reason, self.cure, self.quotes = status, reason, cure, []
        self.fits = []


def place(finder: Finder, row: dict, machine: list[dict]) -> Verdict:
    """Find the words of a correction, and the rules' quotes that it is about."""
    verdict = Verdict(row)
    if found := fault(row):
        verdict.refuse("cannot be used", *found)
        return verdict
    found_at = finder.find(
        row["text"], start=position(row), before=row["before"], after=row["after"]
    )
    if found_at is None:
        verdict.refuse("fits nothing", *NOT_FOUND)
        return verdict
    verdict.span = found_at
    verdict.fits = _fitting(verdict.span, machine, only_same=row["action"] == "add")
    return verdict


def _fitting(span: tuple[int, int], machine: list[dict], *, only_same: bool) -> list[dict]:
    """Return the quotes that noted words are about: the same, those mostly inside, or around.

    Of nested quotes the outer one is meant, unless the inner one is the same.
    """
    length = span[1] - span[0]
    shared = [(_shared(span, q), q["end"] - q["start"], q) for q in machine]
    same = max(shared, key=lambda s: s[0] / (length + s[1] - s[0]), default=None)
    if same and same[0] >= SAME * (length + same[1] - same[0]):
        return [same[2]]
    if only_same:
        return []
    inside = [q for common, own, q in shared if common and common >= MOSTLY * own]
    around = [q for common, _, q in shared if common and common >= SAME * length]
    fits = inside or around
    return [q for q in fits if not any(o is not q and _holds(o, q) for o in fits)]


def part_joined(verdicts: list[Verdict]) -> None:
    """Decide on several corrections of one quote that used to be several quotes.

    If they agree, the quote follows them; if not, each gets its own words back. A correction of a
    small part of a longer quote does not decide about the whole quote.
    """
    joined: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        if len(verdict.fits) == 1 and not verdict.row["new_text"]:
            joined.setdefault(id(verdict.fits[0]), []).append(verdict)
    for parties in joined.values():
        _part(parties)


def _part(parties: list[Verdict]) -> None:
    """Decide on the corrections that are all about the same quote."""
    quote = parties[0].fits[0]
    length = quote["end"] - quote["start"]
    common = [_shared(verdict.span, quote) for verdict in parties]
    if max(common) >= SAME * length:
        return
    spans = sorted(verdict.span for verdict in parties)
    parted = all(apart(one, other) for one, other in pairwise(spans))
    if len(parties) > 1 and parted and len(set(map(wanted, parties))) > 1:
        for verdict in parties:
            verdict.own = True
    elif _covered(spans, quote) < MOSTLY * length:
        for verdict in parties:
            verdict.refuse(
                "fits nothing",
                "the words are now a small part of a longer quote",
                "check that quote again; give the words that are meant in `new_text`",
            )


def _covered(spans: list[tuple[int, int]], quote: dict) -> int:
    """Return how many characters of a quote are in any of ``spans``."""
    covered, upto = 0, quote["start"]
    for start, end in sorted(spans):
        covered += _shared((max(start, upto), end), quote)
        upto = max(upto, end)
    return covered


def wanted(verdict: Verdict) -> tuple[str, ...]:
    """Return kind, speaker and words of a correction, to compare with another's."""
    row = verdict.row
    kind = "none" if row["action"] == "none" else row["kind"]
    return kind, fold(row["speaker"]), row["new_text"]


def clash(one: dict, other: dict) -> bool:
    """Return whether two quotes exclude each other.

    An indirect quote may contain a shorter one that is partial or indirect. The rules' own quotes
    never exclude each other.
    """
    if one is other or one["end"] <= other["start"] or other["end"] <= one["start"]:
        return False
    if one["method"] != "corrected" != other["method"]:
        return False
    inner, outer = sorted((one, other), key=lambda q: q["end"] - q["start"])
    longer = outer["end"] - outer["start"] > inner["end"] - inner["start"]
    nested = longer and _holds(outer, inner)
    return not (nested and outer["kind"] == "indirect" and inner["kind"] != "direct")


def _holds(outer: dict, inner: dict) -> bool:
    return outer["start"] <= inner["start"] and inner["end"] <= outer["end"]


def _shared(span: tuple[int, int], quote: dict) -> int:
    return max(0, min(span[1], quote["end"]) - max(span[0], quote["start"]))


def apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether two spans have no character in common."""
    return one[1] <= other[0] or other[1] <= one[0]
