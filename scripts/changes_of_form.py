"""Changes of an annotated article's form after which a reader would give the same answers.

Each is a function that takes an article and random numbers and returns the article changed, or one
that makes such a function of words to put in. ``changed_articles.py`` has the table of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from annotated import Annotated, Change, Cut, Edit, capital, edited

from analysis import lang
from analysis.lang import marks

PARTICIPLE = {present: done for _, present, _, done, _ in lang.rows("reporting_verbs.tsv")}
PRONOUNS = ("han", "hun", "de", "den", "det", "de to")
PLAIN = ("siger", "fortæller", "forklarer", "oplyser", "understreger", "vurderer", "uddyber")
JOINT = r"(?<=\w{3}), (?=(?:men|fordi|så|for|hvis|når|og) (?:\w+ ){0,2}(?:jeg|vi|os|mig)\b)"
ENDS = r"(?=\.?(?:\n|$)|\. [A-ZÆØÅ])"


@dataclass(frozen=True)
class Reporting:
    """A reporting clause beside a row of the annotation; places are start and end in the text."""

    row: int
    said: tuple[int, int]
    cue: tuple[int, int]
    mention: tuple[int, int]
    end: int  # of what stands beside the words said, with the full stop of a tag
    ends: bool  # whether the sentence ends there
    named: bool  # whether the mention is the speaker's name in full


def tags(article: Annotated, kind: str = "direct") -> Iterator[Reporting]:
    """Yield the tags after words said: ``- Ja, [siger Bo Lund.]``."""
    yield from _clauses(article, kind, r"\W{{1,5}}(?P<cue>{cue}) (?P<mention>{mention})(?!\w)")


def openings(article: Annotated) -> Iterator[Reporting]:
    """Yield the reporting clauses before ``at``: ``[Bo Lund siger], at det går``."""
    yield from _clauses(article, "indirect", r"(?P<mention>{mention}) (?P<cue>{cue}),? at $")


def _clauses(article: Annotated, kind: str, form: str) -> Iterator[Reporting]:
    text = article.text
    for row in article.gold[article.gold["kind"] == kind].itertuples():
        if not (row.cue and row.mention):
            continue
        pattern = re.compile(form.format(cue=re.escape(row.cue), mention=re.escape(row.mention)))
        before = max(0, row.start - len(row.cue) - len(row.mention) - 6)
        if form.endswith("$"):
            found = pattern.search(text, before, row.start)
        else:
            found = pattern.match(text, row.end)
        if found:
            ends = re.compile(ENDS).match(text, found.end()) is not None
            stop = found.end() + (ends and text[found.end() : found.end() + 1] == ".")
            said, named = (row.start, row.end), row.mention == row.speaker
            places = found.span("cue"), found.span("mention")
            yield Reporting(row.Index, said, *places, stop, ends, named)


def cue_replaced(verbs: tuple[str, ...] | dict[str, str], find=tags) -> Change:
    """Return a change that puts another verb for a plain one."""

    def change(article: Annotated, rng: Random) -> Annotated:
        def other(verb: str) -> str:
            return verbs[verb] if isinstance(verbs, dict) else rng.choice(verbs)

        plain = [r for r in find(article) if article.words(r.cue) in PLAIN]
        return edited(article, [(*r.cue, other(article.words(r.cue))) for r in plain])

    return change


def in_the_perfect(find) -> Change:
    """Return a change that puts a cue in the perfect: ``har Bo Lund sagt``."""

    def change(article: Annotated, _: Random) -> Annotated:
        edits: list[Edit] = []
        for r in find(article):
            more = re.compile(r", [A-ZÆØÅ]| og | der ").match(article.text, r.mention[1])
            if (done := PARTICIPLE.get(article.words(r.cue))) and not more:
                after = r.mention[0] > r.cue[0]
                edits += [(*r.cue, "har" if after else f"har {done}")]
                edits += [(r.mention[1], r.mention[1], f" {done}")] if after else []
        return edited(article, edits)

    return change


def cue_phrase(article: Annotated, rng: Random) -> Annotated:
    """Return an article with phrases for plain cues: ``lyder det fra Bo Lund``."""
    phrases = ("lyder det fra {}", "slår {} fast", "føjer {} til", "lyder meldingen fra {}")
    return edited(
        article,
        [
            (r.cue[0], r.mention[1], rng.choice(phrases).format(article.words(r.mention)))
            for r in tags(article)
            if article.words(r.cue) in PLAIN and r.named
        ],
    )


def put_in(texts: tuple[str, ...], where: str, find=tags) -> Change:
    """Return a change that puts words in after the cue, or after the mention."""

    def change(article: Annotated, rng: Random) -> Annotated:
        edits = []
        for r in find(article):
            place = r.cue[1] if where == "cue" else r.mention[1]
            fits = r.named if where == "name" else article.words(r.cue) in PLAIN
            inside = where == "cue" and find is tags  # siger i dag Ida Lund, siger han i dag
            fits &= not (inside and article.words(r.mention).lower() in PRONOUNS)
            if fits and (r.ends or where == "cue") and rng.random() < 0.7:
                edits.append((place, place, rng.choice(texts)))
        return edited(article, edits)

    return change


def movable(article: Annotated) -> Iterator[tuple[Reporting, str, str]]:
    """Yield tags that end their sentence, with the closing mark and the stop of what is said.

    Only of words that open a paragraph, where no row without a cue stands before them: the tag
    would be no longer that of both.
    """
    rows = article.gold.sort_values("start")
    above = rows.shift()
    waiting = rows.index[(above["cue"] == "") & (above["speaker"] == rows["speaker"])]
    for r in tags(article):
        opens = re.search(
            rf"(?:\n|^)(?:[{marks.DASHES}] |[{marks.ALL}])$", article.text[: r.said[0]]
        )
        last = article.text[r.end : r.end + 1] in ("", "\n") and opens and r.row not in waiting
        if r.ends and last and article.words(r.cue) in PLAIN:
            between = article.words((r.said[1], r.cue[0]))
            close = "".join(sign for sign in between if sign in marks.ALL)
            yield r, close, between[0] if between[0] in "?!" else "."


def tag_moved(form: str) -> Change:
    """Return a change that puts a tag elsewhere, as a sentence of its own."""

    def change(article: Annotated, _: Random) -> Annotated:
        edits: list[Edit] = []
        for r, close, stop in movable(article):
            cue, mention = article.words(r.cue), article.words(r.mention)
            gap = " " if close else "\n\n"
            if form == "before":
                at = r.said[0] - (1 if close else 2)
                edits.append((at, at, f"{capital(mention)} {cue}:{gap}"))
                edits.append((r.said[1], r.end, stop + close))
            else:
                wording = form.format(cue=cue, mention=mention)
                edits.append((r.said[1], r.end, f"{stop}{close}{gap}{wording}."))
        return edited(article, edits)

    return change


def tag_in_the_middle(article: Annotated, _: Random) -> Annotated:
    """Return an article with tags inside what is said, before a conjunction."""
    edits: list[Edit] = []
    cuts: list[Cut] = []
    for r, close, stop in movable(article):
        found = re.search(JOINT, article.words(r.said)[20:-20])
        if found and "." not in article.words(r.said)[20 + found.end() :]:
            a, b = (r.said[0] + 20 + place for place in found.span())
            opening = article.text[r.said[0] - 1] if close else ""
            tag = f"{article.words(r.cue)} {article.words(r.mention)}, {opening}"
            edits += [(a, b, f",{close} {tag}"), (r.said[1], r.end, stop + close)]
            cuts.append((r.row, a, b))
    return edited(article, edits, cuts)


def clause_moved(form: str) -> Change:
    """Return a change that puts ``X siger, at …`` in another form: ``…, siger X``."""

    def change(article: Annotated, _: Random) -> Annotated:
        text, edits = article.text, []
        for r in openings(article):
            first, (start, end) = r.mention[0], r.said
            whole = text[first - 1] == "\n" and re.match(r"\.(?:\n|$)", text[end : end + 2])
            said = article.words(r.said)
            simple = not re.search(
                r"\b(?:ikke|også|aldrig|altid|kun|selv)\b|, (?:men|og|at) ", said
            )
            if whole and simple and article.words(r.cue) in (*PLAIN, "mener"):
                mention = article.words(r.mention)
                mention = mention if r.named else mention[0].lower() + mention[1:]
                wording = form.format(cue=article.words(r.cue), mention=mention)
                edits += [(first, start, ""), (start, start + 1, text[start].upper())]
                edits += [(end, end + 1, f"{wording}.")]
        return edited(article, edits)

    return change


def exclaimed(article: Annotated, rng: Random) -> Annotated:
    """Return an article in which an exclamation mark or dots stand before tags, no comma."""
    commas = [r.said[1] for r in tags(article) if article.text[r.said[1]] == ","]
    return edited(article, [(at, at + 1, rng.choice(("!", "...", "…"))) for at in commas])


def goes_on(article: Annotated, rng: Random) -> Annotated:
    """Return an article in which a tag leads over to the replik below it that has none."""
    alone = {row.start for row in article.gold.itertuples() if not row.cue}
    verbs = (" og fortsætter:", " og tilføjer:", ", inden turen går videre:", ":")
    edits: list[Edit] = []
    for r in tags(article):
        below = r.end + len("\n\n- ")
        if below in alone and article.text[r.mention[1] : below - 2] == ".\n\n":
            edits.append((r.mention[1], r.end, rng.choice(verbs)))
    return edited(article, edits)


def named_above(article: Annotated, _: Random) -> Annotated:
    """Return an article with the speaker's name and a colon above a replik, and no tag."""
    edits: list[Edit] = []
    for r, close, stop in movable(article):
        if r.named:
            at = r.said[0] - (1 if close else 2)
            edits.append((at, at, article.words(r.mention) + (": " if close else ":\n\n")))
            edits.append((r.said[1], r.end, stop + close))
    return edited(article, edits)
