"""Women among the people of each source type, and researchers among the experts."""

import numpy as np
import pandas as pd

from analysis.core.vocabulary import MARKED
from analysis.measures.source_types.sources import sources_of, typed_first, with_share
from analysis.tables.news import News, takes_news

EXPERTS = ("researcher", "analyst")


@takes_news
def type_gender(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of women among the people of each source type.

    One row for each type, the largest first, and one with a missing ``type`` for people without
    one. women_share = women ÷ (women + men); each person counts once.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``type``, ``women``, ``men``, ``unknown``, ``women_share`` and its 95 % Wilson interval
        ``women_share_low``, ``women_share_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women by function in the news.

    Examples
    --------
    >>> an.type_gender(news)[["type", "women", "men"]].values.tolist()
    [['politician', 1, 0], ['citizen', 0, 1]]
    """
    sources = sources_of(news, kinds)
    people = sources[sources["kind"] == "person"].drop_duplicates("person")
    own = news.people.drop_duplicates("person").set_index("person")["type"]
    people = people.assign(type=people["person"].map(own))
    gender = people["gender"].fillna("unknown")
    table = pd.DataFrame({
        name: (gender == value).groupby(people["type"], dropna=False).sum()
        for name, value in (("women", "woman"), ("men", "man"), ("unknown", "unknown"))
    }).astype("int64").rename_axis("type").reset_index()  # fmt: skip
    table = with_share(table, "women", table["women"] + table["men"])
    return typed_first(table, "women")


@takes_news
def expert_gender(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of women among experts (researchers and analysts), by people and quotes.

    One row for each unit, ``people`` and ``quotes``. women_share = women ÷ (women + men); people
    of unknown gender are counted separately.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``unit``, ``women``, ``men``, ``unknown`` and ``women_share``, NaN if no gender is known.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women among experts.

    Examples
    --------
    >>> source_types.expert_gender(news)[["unit", "women", "men"]].values.tolist()
    [['people', 0, 0], ['quotes', 0, 0]]
    """
    sources = sources_of(news, kinds)
    experts = sources[sources["type"].isin(EXPERTS) & (sources["kind"] == "person")]
    gender = experts["gender"].fillna("unknown")
    rows = []
    for unit in ("people", "quotes"):
        if unit == "people":
            counts = gender[~experts["person"].duplicated()].value_counts()
        else:
            counts = experts["n_quotes"].groupby(gender).sum()
        women, men = int(counts.get("woman", 0)), int(counts.get("man", 0))
        known = women + men
        rows.append((unit, women, men, int(counts.get("unknown", 0)),
                     women / known if known else np.nan))  # fmt: skip
    return pd.DataFrame(rows, columns=["unit", "women", "men", "unknown", "women_share"])


@takes_news
def researcher_share(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of researchers among all experts.

    One row for each ``unit``: ``people``, each counted once, and ``sources``, which include
    groups and institutions, once per article. researchers_share = researchers ÷ (researchers +
    analysts).

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``unit``, ``researchers``, ``analysts``, ``researchers_share`` and its 95 % Wilson
        interval ``researchers_share_low``, ``researchers_share_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Albæk, Munk Christiansen & Togeby, Eksperter i medierne: dagspressens brug af forskere
    1961–2001 (Magtudredningen).

    Examples
    --------
    >>> said = ["- Ja, siger professor Ida Lund.", "- Nej, siger analytiker Bo Krag."]
    >>> experts = an.load([{"text": text} for text in said])
    >>> source_types.researcher_share(experts)[["unit", "researchers_share"]].values.tolist()
    [['people', 0.5], ['sources', 0.5]]
    """
    sources = sources_of(news, kinds)
    experts = sources[sources["type"].isin(EXPERTS)]
    people = experts[experts["kind"] == "person"].drop_duplicates(["person", "type"])
    rows = []
    for unit, some in (("people", people), ("sources", experts)):
        counts = some["type"].value_counts()
        rows.append((unit, int(counts.get("researcher", 0)), int(counts.get("analyst", 0))))
    table = pd.DataFrame(rows, columns=["unit", "researchers", "analysts"])
    return with_share(table, "researchers", table["researchers"] + table["analysts"])
