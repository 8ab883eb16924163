"""Markdown: facts above the text, replies that look like lists, marks that are no words."""

import json

import pytest
from bring import bring, paragraphs

LEAD = "Den gamle bro over Krog Å lukker fra mandag."


def read(folder, text, name="a.md"):
    (folder / name).write_text(text, encoding="utf-8")
    return bring(folder)


def test_a_clipped_page_is_read_with_the_facts_above_it(tmp_path):
    [article], problems = read(
        tmp_path,
        f"""---
title: "Broen lukker: nu"
source: "https://kystposten.example/bro"
author:
  - "[[Ida Lund]]"
  - "[[folk/Bo Krag|Bo Krag]]"
published: 2026-05-14
site: Kystposten
description: "Omvej."
tags: [bro, trafik]
---
{LEAD.replace("gamle bro", "**gamle bro**").replace("Krog Å", "[Krog Å](https://a.example)")}
- Vi venter, siger Ib Vangsø.
– Det er for *galt*, siger Bo Krag.

## Omvej

![Broen set fra syd](x.jpg)

> Vi skal med færgen.
""",
    )
    assert problems == []
    assert (article.title, str(article.date)[:10], article.credit, article.author) == (
        "Broen lukker: nu", "2026-05-14", "Kystposten", "Ida Lund og Bo Krag",
    )  # fmt: skip
    assert paragraphs(article)[2:] == [
        ("lead", LEAD), ("body", "- Vi venter, siger Ib Vangsø."),
        ("body", "– Det er for galt, siger Bo Krag."), ("subheading", "Omvej"),
        ("body", "Vi skal med færgen."),
    ]  # fmt: skip
    assert json.loads(article.own) == {
        "source": "https://kystposten.example/bro", "description": "Omvej.", "tags": "bro, trafik",
    }  # fmt: skip


def test_the_first_heading_is_the_headline_where_no_fact_says_it(tmp_path):
    [article], _ = read(tmp_path, f"# Broen lukker\n\n{LEAD}\n", "2026-05-14 bro.md")
    assert article.title == "Broen lukker" and str(article.date)[:10] == "2026-05-14"
    assert article.story.split("\n") == ["Broen lukker", LEAD]


@pytest.mark.parametrize("front", ["a: b: c", "- a\n- b", "a: [", "just words"])
def test_facts_that_cannot_be_read_are_named_or_left_out(front, tmp_path):
    articles, problems = read(tmp_path, f"---\n{front}\n---\n{LEAD}\n")
    assert len(articles) + len(problems) == 1
    assert all("not YAML" in p.reason and "quotation marks" in p.cure for p in problems)
    assert all(a.story == LEAD for a in articles)


def test_a_rule_in_the_text_opens_no_facts(tmp_path):
    [article], _ = read(tmp_path, f"{LEAD}\n\n---\n\nOmvejen er lang.\n")
    assert article.story.split("\n") == [LEAD, "Omvejen er lang."]


def test_aliases_of_aliases_fill_no_memory(tmp_path):
    lines = "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(12))
    [article], _ = read(tmp_path, f"---\na0: &a0 [x, y]\n{lines}---\n{LEAD}\n")
    assert json.loads(article.own)["a0"] == "x, y" and len(article.own) < 1_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3. maj lukker broen.\n\n14. maj åbner den.",
            ["3. maj lukker broen.", "14. maj åbner den."],
        ),
        ("1. maj lukker broen.\n2. maj åbner den.", ["1. maj lukker broen.", "2. maj åbner den."]),
        (
            "3. dec. lukker broen.\n4) dec. åbner den.",
            ["3. dec. lukker broen.", "4) dec. åbner den."],
        ),
        ("2. division er slut.\n\nDen er\n14. maj.", ["2. division er slut.", "Den er 14. maj."]),
        (
            "1. division er slut.\n\n1. plads til Krog.",
            ["1. division er slut.", "1. plads til Krog."],
        ),
        ("2026. Et år senere.", ["2026. Et år senere."]),
        (
            "1. Køb brød.\n2. Gå hjem.\n\n5. juni er fri.",
            ["Køb brød.", "Gå hjem.", "5. juni er fri."],
        ),
        ("1. Marmelade.\n2. Junglen.", ["Marmelade.", "Junglen."]),
    ],
)
def test_a_number_that_opens_a_line_is_kept_unless_it_counts_a_list(text, expected, tmp_path):
    [article], _ = read(tmp_path, f"{LEAD}\n\n{text}\n")
    assert [words for _, words in paragraphs(article)] == [LEAD, *expected]
