"""The table ``people``, and the person of each speaker."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from analysis.people.genders import gender, of_pronoun
from analysis.people.joining import Named, join
from analysis.people.own import Known
from analysis.tables.schemas import LOADED, News, loaded

HAVE_ROW = ("person", "organisation")


def with_people(
    news: News, known: Iterable[Known] = (), own: Iterable[str] = (), *, source: str = ""
) -> News:
    """Join the speakers of all articles into people.

    Parameters
    ----------
    news
        The linked tables.
    known, own
        What ``read_people`` gives: the user's rows, and the columns that they add.
    source
        Where those stand, for ``problems``.

    Returns
    -------
    News
        ``people``, one row for each person and organisation, those with most quotes first;
        ``speakers`` with the column ``person`` that links to it. A row of the user's that fits
        nobody has a row in ``problems``.
    """
    known = list(known)
    speakers = news.speakers.copy()
    told, quoted = from_quotes(news)
    hand = {(one.article, name.casefold()): one.person for one in known for name in one.names}
    joined = join(_named(speakers, told))
    columns = [speakers[name] for name in ("article", "speaker", "kind")]
    keys = list(zip(*columns[:2], strict=True))
    person = []
    for article, name, kind in zip(*columns, strict=True):
        whole = joined[kind, name]
        places = ((article, name), ("", name), ("", whole))
        set_by = (hand[a, n.casefold()] for a, n in places if (a, n.casefold()) in hand)
        person.append(next(set_by, whole))
    speakers["person"] = pd.array(person, dtype="str")
    kinds = [
        "organisation" if kind != "person" and ("organisation", joined[kind, name]) in joined
        else kind for name, kind in zip(*columns[1:], strict=True)
    ]  # fmt: skip
    speakers["kind"] = pd.array(kinds, dtype="str")
    chosen = speakers.assign(quoted_words=[quoted.get(key, 0) for key in keys])
    chosen = chosen.merge(news.articles[["article", "date"]], on="article", how="left")
    table = _table(chosen[chosen["kind"].isin(HAVE_ROW)], told, known, list(own))
    return replace(
        news, people=table, speakers=speakers,
        problems=_problems(news.problems, known, set(person), source),
    )  # fmt: skip


def from_quotes(news: News) -> tuple[dict[tuple[str, str], Counter], dict]:
    """Return, by article and speaker, the genders that pronouns show, and the quoted words."""
    quotes = news.quotes.dropna(subset=["speaker"])
    told: dict[tuple[str, str], Counter] = defaultdict(Counter)
    pronouns = quotes[quotes["method"] == "pronoun"]
    columns = (pronouns[name] for name in ("article", "speaker", "mention"))
    for article, speaker, mention in zip(*columns, strict=True):
        if found := of_pronoun(mention):
            told[article, speaker][found] += 1
    own = quotes[quotes["kind"] != "indirect"]
    return told, own.groupby(["article", "speaker"])["n_words"].sum().to_dict()


def _named(speakers: pd.DataFrame, told: dict[tuple[str, str], Counter]) -> list[Named]:
    """Return each name of the collection once, with all that its articles say."""
    names: dict[tuple[str, str], Named] = {}
    columns = (speakers[name] for name in ("article", "speaker", "kind", "role", "party"))
    for article, speaker, kind, role, party in zip(*columns, strict=True):
        one = names.setdefault((kind, speaker), Named(speaker, kind))
        if isinstance(role, str):
            one.roles.add(role)
        if isinstance(party, str):
            one.parties.add(party)
        one.genders.update(told.get((article, speaker), ()))
    for one in names.values():
        if one.kind == "person" and not one.genders:
            one.genders |= {gender(one.name, Counter())[0]} - {"unknown"}
    return list(names.values())


def _table(
    speakers: pd.DataFrame, told: dict[tuple[str, str], Counter], known: list[Known],
    own: list[str],
) -> pd.DataFrame:  # fmt: skip
    """Return the table ``people`` of the speakers' rows."""
    hand = {one.person: one for one in known}
    speakers = speakers.sort_values("date", kind="stable")
    first, last = (speakers.groupby("person")["date"].agg(end) for end in ("min", "max"))
    gathered: dict[str, _Row] = defaultdict(_Row)
    columns = ("person", "article", "speaker", "kind", "role", "party", "mentions", "n_quotes",
               "quoted_words")  # fmt: skip
    for person, *values in zip(*(speakers[name] for name in columns), strict=True):
        gathered[person].add(person, *values, pronouns=told.get((values[0], values[1])))
    rows = []
    for person, row in gathered.items():
        set_by = hand.get(person)
        kind = (set_by and set_by.kind) or row.kinds.most_common(1)[0][0]
        rows.append({
            "person": person, "kind": kind, **_gender(person, kind, row.pronouns, set_by),
            "aliases": _listed(row.aliases), "roles": _listed(row.roles),
            "parties": _listed(row.parties),
            "first_date": first[person], "last_date": last[person],
            "n_articles": len(row.articles), "n_articles_quoted": len(row.quoted_in),
            "mentions": row.mentions, "n_quotes": row.n_quotes, "quoted_words": row.words,
        })  # fmt: skip
    table = loaded("people", rows)
    for column in own:
        cells = [hand[p].more.get(column, "") if p in hand else "" for p in table["person"]]
        name = column if column not in LOADED["people"] else f"own_{column}"
        table[name] = pd.array([cell or None for cell in cells], dtype="str")
    return table.sort_values(
        ["quoted_words", "n_quotes", "mentions", "person"], ascending=[False, False, False, True]
    ).reset_index(drop=True)


@dataclass
class _Row:
    """What the articles say about one person, gathered row by row."""

    kinds: Counter = field(default_factory=Counter)
    pronouns: Counter = field(default_factory=Counter)
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    parties: dict[str, None] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    quoted_in: set[str] = field(default_factory=set)
    mentions: int = 0
    n_quotes: int = 0
    words: int = 0

    def add(
        self, person: str, article: str, speaker: str, kind: str, role: object, party: object,
        mentions: int, n_quotes: int, words: int, *, pronouns: Counter | None,
    ) -> None:  # fmt: skip
        self.kinds[kind] += 1
        self.pronouns.update(pronouns or {})
        for names, name in (
            (self.aliases, speaker if speaker != person else None),
            (self.roles, role),
            (self.parties, party),
        ):
            if isinstance(name, str):
                names.setdefault(name)
        self.articles.add(article)
        if n_quotes:
            self.quoted_in.add(article)
        self.mentions += mentions
        self.n_quotes += n_quotes
        self.words += words


def _gender(person: str, kind: str, pronouns: Counter, known: Known | None) -> dict:
    if kind != "person":
        return {"gender": None, "gender_source": None}
    if known and known.gender:
        return {"gender": known.gender, "gender_source": "own"}
    found, source = gender(person, pronouns)
    return {"gender": found, "gender_source": source}


def _listed(names: Iterable[str]) -> str | None:
    """Return names, in the order of time, parted by semicolons; None without any."""
    return "; ".join(names) or None


def _problems(
    problems: pd.DataFrame, known: list[Known], people: set[str], source: str
) -> pd.DataFrame:
    """Return ``problems`` with a row for each of the user's rows that cannot be used."""
    rows = []
    for one in known:
        found = list(one.problems)
        if not one.person and not found:
            found.append(("names nobody", "write the person's name in `person`"))
        elif one.person and one.person not in people:
            cure = "spell the name as in news.people, or add the articles' spelling to `aliases`"
            found.append((f"{one.person} is in none of the articles", cure))
        rows += [(source, f"row {one.row}", reason, cure, True) for reason, cure in found]
    if not rows:
        return problems
    new = pd.DataFrame(rows, columns=problems.columns).astype(problems.dtypes)
    return pd.concat([problems, new], ignore_index=True)


def by_person(news: News) -> News:
    """Return ``news`` with each quote's and row's ``speaker`` written as the person's name."""
    if "person" not in news.speakers:
        return news
    speakers = news.speakers
    whole = speakers.set_index(["article", "speaker"])["person"]
    changed = whole[whole.to_numpy() != whole.index.get_level_values("speaker")]
    if changed.empty:
        return news
    names = changed[~changed.index.duplicated()]
    said = news.quotes["speaker"]
    place = names.index.get_indexer(pd.MultiIndex.from_frame(news.quotes[["article", "speaker"]]))
    person = names.take(np.maximum(place, 0)).set_axis(said.index)
    return replace(
        news, speakers=speakers.assign(speaker=speakers["person"]),
        quotes=news.quotes.assign(speaker=said.where(place < 0, person).astype("str")),
    )  # fmt: skip
