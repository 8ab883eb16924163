"""Saved web pages: the article, paragraph by paragraph, without what stands around it."""

import quopri
import sys

import pandas as pd
import pytest
from bring import INPUTS, bring, paragraphs, zipped

from analysis import load

pytest.importorskip("trafilatura")

LEAD = "Den gamle bro over Krog Å lukker fra mandag morgen, oplyser kommunen til Kystposten."
MORE = "Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning."


def page(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="da"><head><meta charset="utf-8">{head}</head><body>'
        f"<article><h1>Broen lukker i to uger</h1><p>{LEAD}</p>{body}<p>{MORE}</p></article>"
        "</body></html>"
    )


def story(tmp_path, html: str | bytes, name: str = "a.html") -> list[tuple[str, str]]:
    raw = html if isinstance(html, bytes) else html.encode()
    (tmp_path / name).write_bytes(raw)
    (article,), problems = bring(tmp_path / name)
    assert problems == []
    return paragraphs(article)


def test_a_saved_page_becomes_its_article_paragraph_by_paragraph():
    (article,), problems = bring(INPUTS / "page.html")
    assert problems == []
    assert paragraphs(article) == [
        ("headline", "Broen over Krog Å lukker i to uger"),
        ("byline", "Af Asta Lindholt"),
        ("lead", "Den gamle bro over Krog Å lukker fra mandag morgen, fordi den nordlige pille "
         "skal repareres, oplyser kommunen."),
        ("body", "Omkring 4.000 bilister kører over broen hver dag, og de må nu en omvej på elleve "
         "kilometer gennem Vangby."),
        ("body", "- Vi ved godt, at det er besværligt, men pillen kan ikke vente til efter "
         "sommerferien, siger borgmester Ib Vangsø."),
        ("subheading", "Skolebussen kører en anden vej"),
        ("body", "Skolebussen får en ny rute, så længe arbejdet står på. Den kører et kvarter "
         "tidligere end ellers, skriver kommunen på sin hjemmeside."),
        ("body", "»Vores børn skal op klokken seks nu. Det havde vi gerne vidst noget før,« siger "
         "Tove Krogh, der bor på den nordlige side af åen."),
        ("body", "Arbejdet koster 2,4 millioner kroner og skal være færdigt den 1. juni, hvis "
         "vejret holder tørt."),
    ]  # fmt: skip
    assert (article.title, article.author) == (
        "Broen over Krog Å lukker i to uger", "Asta Lindholt",
    )  # fmt: skip
    assert (article.date, article.date_precision) == (pd.Timestamp("2026-05-14"), "day")


@pytest.mark.parametrize(
    "furniture",
    ["LÆS OGSÅ: Færgen sejler igen", "Læs også: Færgen sejler igen", "Annonce", "Del artiklen",
     "Artiklen fortsætter under annoncen", "Tilmeld dig vores nyhedsbrev"],
)  # fmt: skip
def test_adverts_and_links_to_other_articles_are_dropped(furniture, tmp_path):
    found = story(tmp_path, page(f"<p>{furniture}</p>"))
    assert found == [("headline", "Broen lukker i to uger"), ("lead", LEAD), ("body", MORE)]


def test_a_long_paragraph_that_begins_like_an_advert_is_kept(tmp_path):
    words = "Annoncer i lokalavisen er blevet dyrere, siger Tove Krogh, og det mærker hun. " * 3
    assert ("body", words.strip()) in story(tmp_path, page(f"<p>{words}</p>"))


def test_a_short_article_keeps_its_paragraphs_and_leaves_out_the_menu(tmp_path):
    html = (
        '<html><body><div class="menu"><a href="/">Forside</a><a href="/sport">Sport</a></div>'
        "<div><h1>Broen lukker</h1><p>Den er gammel.</p><p>- Ja, siger Ib.</p></div></body></html>"
    )
    assert story(tmp_path, html) == [
        ("headline", "Broen lukker"), ("lead", "Den er gammel."), ("body", "- Ja, siger Ib."),
    ]  # fmt: skip


def test_an_article_in_layers_of_boxes_is_read(tmp_path):
    box = '<div class="r"><a href="/f"><span>LÆS OGSÅ</span><span>Færgen sejler</span></a></div>'
    html = (
        '<html><head><meta property="og:title" content="Broen lukker i to uger"></head><body>'
        '<div id="app"><div class="layout"><article itemscope><header><div class="head">'
        '<h1 class="title"><span>Broen lukker i to uger</span></h1></div></header>'
        f'<div itemprop="articleBody"><div class="p"><p><span>{LEAD}</span></p></div>{box}'
        '<div class="p"><p>- Det er <em>slemt</em>, siger Ib.</p></div>'
        f'<div class="p"><p>{MORE}</p></div></div></article></div></div></body></html>'
    )
    assert story(tmp_path, html) == [
        ("headline", "Broen lukker i to uger"), ("lead", LEAD),
        ("body", "- Det er slemt, siger Ib."), ("body", MORE),
    ]  # fmt: skip


def test_a_line_break_parts_paragraphs_and_joins_no_words(tmp_path):
    found = story(tmp_path, page("<p>- Det går ikke, siger hun.<br><br>Så gik hun hjem igen.</p>"))
    assert found[2:4] == [("body", "- Det går ikke, siger hun."), ("body", "Så gik hun hjem igen.")]


def test_paragraphs_of_a_block_quote_stay_apart(tmp_path):
    quoted = "<blockquote><p>Vi skal op klokken seks.</p><p>Det er tidligt.</p></blockquote>"
    found = [words for _, words in story(tmp_path, page(quoted))]
    assert found[2:4] == ["Vi skal op klokken seks.", "Det er tidligt."]


def test_words_in_bold_and_links_keep_their_spaces(tmp_path):
    body = '<p>Der er <b>ingen</b> tid at <a href="/x">spilde</a>, siger <i>Ib</i> Vangsø.</p>'
    assert story(tmp_path, page(body))[2] == (
        "body", "Der er ingen tid at spilde, siger Ib Vangsø.",
    )  # fmt: skip


def test_the_year_of_a_copyright_is_no_date(tmp_path):
    html = page("").replace("</body>", "<footer><p>Copyright 2019 Kystposten</p></footer></body>")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert bring(tmp_path)[0][0].date is None


@pytest.mark.parametrize(
    "head",
    ['<meta property="article:published_time" content="2026-05-14T06:30:00+02:00">',
     '<script type="application/ld+json">{"@context": "https://schema.org", "@type": '
     '"NewsArticle", "headline": "Broen lukker i to uger", "datePublished": "2026-05-14T06:30:00Z",'
     ' "author": {"@type": "Person", "name": "Asta Lindholt"}}</script>'],
    ids=["meta", "JSON-LD"],
)  # fmt: skip
def test_the_date_that_a_page_gives_as_its_own_is_read(head, tmp_path):
    (tmp_path / "a.html").write_text(page("", head), encoding="utf-8")
    assert bring(tmp_path)[0][0].date == pd.Timestamp("2026-05-14")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_page_in_another_encoding_is_read(encoding, tmp_path):
    found = story(tmp_path, page("").encode(encoding))
    assert found == [("headline", "Broen lukker i to uger"), ("lead", LEAD), ("body", MORE)]


def test_a_page_with_an_xml_declaration_is_read(tmp_path):
    html = '<?xml version="1.0" encoding="utf-8"?>' + page("")
    assert ("lead", LEAD) in story(tmp_path, html, "a.xhtml")


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "no-such-letters"])
def test_a_page_saved_with_its_pictures_in_one_file_is_read(charset, tmp_path):
    encoding = "utf-8" if charset == "no-such-letters" else charset
    html = quopri.encodestring(page("").encode(encoding)).decode("ascii")
    mhtml = (
        "From: <Saved by Blink>\nSubject: Broen lukker\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--x--"\n\n----x--\n'
        f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: quoted-printable\n"
        f"\n{html}\n----x--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        "iVBORw0KGgo=\n----x----\n"
    )
    found = story(tmp_path, mhtml, "a.mhtml")
    assert found == [("headline", "Broen lukker i to uger"), ("lead", LEAD), ("body", MORE)]


def test_pictures_inside_a_page_do_not_count_as_its_size(tmp_path):
    picture = f'<img src="data:image/png;base64,{"A" * 21_000_000}">'
    assert story(tmp_path, page(picture))[1:] == [("lead", LEAD), ("body", MORE)]


def test_what_a_browser_saves_beside_a_page_is_passed_over_without_a_word(tmp_path):
    (tmp_path / "a.html").write_text(page(""), encoding="utf-8")
    for folder in ("a_files", "a-filer"):
        (tmp_path / folder).mkdir()
        for name in ("ad.html", "style.css", "app.js", "photo.jpg"):
            (tmp_path / folder / name).write_text("x")
    articles, problems = bring(tmp_path)
    assert [article.article for article in articles] == ["a"] and problems == []


def test_what_a_browser_saves_beside_a_page_is_passed_over_in_an_archive_too(tmp_path):
    files = {"b/a.htm": page(""), "b/a_files/ad.html": "x", "b/a_files/app.js": "x"}
    (tmp_path / "pages.zip").write_bytes(zipped(files))
    articles, problems = bring(tmp_path)
    assert [article.article for article in articles] == ["pages/b/a.htm"] and problems == []


def test_a_folder_that_only_ends_like_that_is_read(tmp_path):
    (tmp_path / "press_files").mkdir()
    (tmp_path / "press_files" / "a.txt").write_text("Broen lukker i dag.")
    assert [article.article for article in bring(tmp_path)[0]] == ["a"]


def test_scripts_and_hidden_text_are_no_words_of_the_article(tmp_path):
    body = '<script>alert("Skjult")</script><noscript>Skjult</noscript><style>.Skjult{}</style>'
    assert "Skjult" not in repr(story(tmp_path, page(body)))


@pytest.mark.parametrize(
    "html",
    ["<html><body></body></html>", "<html><body><nav>Forside</nav></body></html>",
     '<html><body><div id="root"></div><script>start()</script></body></html>'],
)  # fmt: skip
def test_a_page_without_an_article_says_what_to_do(html, tmp_path):
    (tmp_path / "a.html").write_text(html)
    articles, (problem,) = bring(tmp_path)
    assert articles == []
    assert "holds no article" in problem.reason and "save it again" in problem.cure


def test_without_trafilatura_the_extra_is_named_and_the_others_are_read(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_text(page(""), encoding="utf-8")
    (tmp_path / "b.txt").write_text("Broen lukker i dag.")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    articles, (problem,) = bring(tmp_path)
    assert [article.article for article in articles] == ["b"]
    assert "needs trafilatura, which is not installed" in problem.reason
    assert 'pip install "citatstreg[web]"' in problem.cure


@pytest.mark.parametrize(
    ("line", "day"),
    [("3. marts 2024", "2024-03-03"), ("Udgivet 3. maj 2024", "2024-05-03"),
     ("Opdateret d. 5. marts 2025", "2025-03-05"), ("1. maj 2024 kl. 9", "2024-05-01"),
     ("3/4 2024", "2024-04-03"), ("3. 4. 2024", "2024-04-03"),
     ("Publiceret: 7. oktober 2024", "2024-10-07")],
)  # fmt: skip
def test_a_day_printed_on_the_page_is_read_as_danish(line, day, tmp_path):
    (tmp_path / "a.html").write_text(page(f"<div>{line}</div>"), encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.html")
    assert (article.date, article.date_precision) == (pd.Timestamp(day), "day")


def test_the_day_of_publishing_counts_before_that_of_a_change(tmp_path):
    lines = "<div>Opdateret 9. maj 2024</div><div>Udgivet 3. maj 2024</div>"
    (tmp_path / "a.html").write_text(page(lines), encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.html")
    assert article.date == pd.Timestamp("2024-05-03")


def test_a_day_marked_for_machines_counts_before_a_printed_one(tmp_path):
    head = '<meta property="article:published_time" content="2024-05-02T08:00:00+02:00">'
    (tmp_path / "a.html").write_text(page("<div>3. maj 2024</div>", head), encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.html")
    assert article.date == pd.Timestamp("2024-05-02")


@pytest.mark.parametrize(
    "error",
    [
        ImportError("lxml.html.clean is a project of its own"),
        ModuleNotFoundError("No module named 'charset_normalizer'", name="charset_normalizer"),
        SyntaxError("invalid syntax (core.py, line 1)"),
    ],
)
@pytest.mark.parametrize(("ending", "package"), [("html", "lxml_html_clean"), ("pdf", "pdfminer")])
def test_a_package_that_is_there_but_broken_is_to_be_installed_again(
    error, ending, package, monkeypatch, tmp_path
):
    """pip calls a damaged package installed, so that the extra alone would mend nothing."""

    def broken(name):
        raise error

    monkeypatch.setattr("analysis.io.readers.base.import_module", broken)
    (tmp_path / f"a.{ending}").write_text(page(""), encoding="utf-8")
    _, (problem,) = bring(tmp_path / f"a.{ending}")
    assert f"is installed but broken ({error.args[0]})" in problem.reason
    assert f'python -m pip install --force-reinstall "{package}' in problem.cure


# -- quotations -----------------------------------------------------------------------------------

QUOTATIONS = {
    "inline": (
        "<p>Borgmesteren siger, at <q>det bliver dyrt</q>, og at det haster.</p>",
        ["Borgmesteren siger, at »det bliver dyrt«, og at det haster."],
    ),
    "a footer": (
        "<blockquote><p>Vi skal op klokken seks.</p><p>Det er tidligt.</p>"
        "<footer>— Ida Lund, bager</footer></blockquote>",
        ["Ida Lund, bager: »Vi skal op klokken seks.«", "»Det er tidligt.«"],
    ),
    "a cite": (
        "<blockquote>»Vi skal op klokken seks.« <cite>Ida Lund</cite></blockquote>",
        ["Ida Lund: »Vi skal op klokken seks.«"],
    ),
    "a figure": (
        "<figure><blockquote>Vi skal op klokken seks.</blockquote><figcaption>Ida Lund, bager"
        "</figcaption></figure>",
        ["Ida Lund, bager: »Vi skal op klokken seks.«"],
    ),
    "a pull quote that repeats the text": (
        "<p>»Vi skal op klokken seks,« siger Ida Lund.</p><figure><blockquote>Vi skal op klokken "
        "seks</blockquote><figcaption>Ida Lund</figcaption></figure>",
        ["»Vi skal op klokken seks,« siger Ida Lund."],
    ),
}


@pytest.mark.parametrize(("body", "expected"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations_keep_their_marks_and_speaker(body, expected, tmp_path):
    found = story(tmp_path, page(body))
    assert [words for _, words in found[2:-1]] == expected


def test_the_speaker_of_a_block_quote_is_the_speaker_of_its_quote(tmp_path):
    body = "<p>Det er slemt, siger Bo Krag.</p>" + QUOTATIONS["a footer"][0]
    (tmp_path / "a.html").write_text(page(body), encoding="utf-8")
    quotes = load(tmp_path / "a.html", people=None, corrections=None).quotes
    direct = quotes[quotes["kind"] == "direct"]
    assert direct["text"].tolist() == ["Vi skal op klokken seks", "Det er tidligt"]
    assert direct["speaker"].tolist() == ["Ida Lund", "Ida Lund"]


POST = (
    '<blockquote class="twitter-tweet" data-lang="da"><p lang="da" dir="ltr">»Broen er »væk« nu« '
    '<a href="#">#bro</a></p>&mdash; Ida Lund (@idalund) <a href="#">March 3, 2026</a></blockquote>'
)


@pytest.mark.parametrize("name", ["twitter-tweet", "instagram-media", "bluesky-embed"])
def test_an_embedded_post_is_no_quote_of_whoever_spoke_last(name, tmp_path):
    body = "<p>Det er slemt, siger Bo Krag.</p>" + POST.replace("twitter-tweet", name)
    (tmp_path / "a.html").write_text(page(body), encoding="utf-8")
    news = load(tmp_path / "a.html", people=None, corrections=None)
    roles = news.paragraphs.set_index("role")["text"]
    assert roles["embed"] == "»Broen er »væk« nu« #bro — Ida Lund (@idalund) March 3, 2026"
    assert news.quotes["text"].tolist()[1:] == ["Det er slemt"]  # the first is the lead's
    assert news.articles["n_words"][0] == news.paragraphs.query("role != 'embed'")["n_words"].sum()


def test_the_day_of_a_teaser_does_not_beat_the_day_the_article_was_changed(tmp_path):
    teaser = "<aside><h3>Færgen sejler</h3><p>2. marts 2024</p></aside>"
    html = page(f"<p>{LEAD} {LEAD} Ja.</p><p>Opdateret 14. maj 2026 kl. 9</p>").replace(
        "</article>", f"</article>{teaser}"
    )
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert bring(tmp_path / "a.html")[0][0].date == pd.Timestamp("2026-05-14")


INLINE = {
    "a time": ("Hun kommer <time datetime='2026-05-14'>torsdag</time> kl. 9.",
               "Hun kommer torsdag kl. 9."),
    "a label": ("Prisen er <label>fire</label> kroner.", "Prisen er fire kroner."),
    "struck out": ("Prisen er <del>tre</del> <ins>fire</ins> kroner.", "Prisen er fire kroner."),
    "hidden": ("Prisen er <span hidden>tre</span>fire kroner.", "Prisen er fire kroner."),
}  # fmt: skip


@pytest.mark.parametrize(("body", "words"), INLINE.values(), ids=INLINE)
def test_a_sentence_keeps_all_words_that_are_shown_and_no_others(body, words, tmp_path):
    assert story(tmp_path, page(f"<p>{body}</p>"))[2] == ("body", words)


def test_the_day_in_a_time_element_of_a_paragraph_is_still_read(tmp_path):
    body = "<p>Udgivet <time datetime='2026-05-14T09:00'>i går</time></p>"
    (tmp_path / "a.html").write_text(page(body), encoding="utf-8")
    assert bring(tmp_path / "a.html")[0][0].date == pd.Timestamp("2026-05-14")


def test_days_between_which_nothing_decides_are_named(tmp_path):
    html = page("").replace(f"<p>{LEAD}</p>", f"<p>3. maj 2024</p><p>5. maj 2024</p><p>{LEAD}</p>")
    (tmp_path / "a.html").write_text(html, "utf-8")
    (article,), (told,) = bring(tmp_path / "a.html")
    assert article.date == pd.Timestamp("2024-05-03") and told.read
    assert "several dates (3. maj 2024, 5. maj 2024); 3. maj 2024 was taken" in told.reason


@pytest.mark.parametrize(
    "line",
    ["Udgivet 3. maj 2024, opdateret 5. maj 2024 kl. 9", "3. maj 2024 (opdateret 5. maj 2024)",
     "Opdateret 5. maj 2024 | Udgivet 3. maj 2024",
     "Lagt på nettet 3. maj 2024, først opdateret 5. maj 2024",
     "Ændret 5. maj 2024, offentliggjort 3. maj 2024"],
)  # fmt: skip
def test_of_two_days_on_a_line_that_of_publication_is_taken(tmp_path, line):
    html = page("").replace(f"<p>{LEAD}</p>", f"<p>{line}</p><p>{LEAD}</p>")
    (tmp_path / "a.html").write_text(html, "utf-8")
    (article,), problems = bring(tmp_path / "a.html")
    assert (article.date, problems) == (pd.Timestamp("2024-05-03"), [])


# -- several articles in one page -----------------------------------------------------------------

REPLY = "- Vi venter, siger Ib Vangsø."
SAILS = "Færgen til Vangø sejler igen, og det glæder Tove Krogh, der bor på øen."
FACTS = ("14. maj 2026 | Kystposten | Sektion 1 | Side 4 | 310 ord | IDA LUND | Id: e9a1b2c3",
         "15. maj 2026 | Vangø Avis | Side 2 | 120 ord | BO KRAG | Id: e9a1b2c4")  # fmt: skip
MENU = '<header><a href="/">Mediearkiv</a></header><nav><a href="/s">Ny søgning</a></nav>'


def archived(heading: str, facts: tuple[str, str], above: str = "") -> str:
    """Return the page of an archive, with two articles one after the other."""
    texts = (("Broen lukker i to uger", f"<p>{LEAD}</p><p>{REPLY}</p>"),
             ("Færgen sejler igen", f"<p>{SAILS}</p>"))  # fmt: skip
    return f"<html><head><title>Mediearkiv</title></head><body>{MENU}{above}" + "".join(
        f"<div><{heading}>{title}</{heading}><div>{line}</div>{text}"
        "<p>Alt materiale i Infomedia er omfattet af lov om ophavsret.</p></div>"
        for (title, text), line in zip(texts, facts, strict=True)
    ) + "<footer>Kontakt</footer></body></html>"  # fmt: skip


@pytest.mark.parametrize("heading", ["h1", "h2"])
@pytest.mark.parametrize(
    "facts",
    [FACTS, tuple("".join(f"<div>{piece}</div>" for piece in f.split(" | ")) for f in FACTS)],
    ids=["one line", "a line each"],
)
def test_articles_that_an_archive_shows_in_one_page_are_told_apart(tmp_path, heading, facts):
    above = "<h1>Din søgning: bro</h1><p>2 artikler</p>" if heading == "h2" else ""
    (tmp_path / "a.html").write_text(archived(heading, facts, above), "utf-8")
    (bridge, ferry), (told,) = bring(tmp_path / "a.html")
    assert [words for role, words in paragraphs(bridge) if role in ("lead", "body")] == [
        LEAD,
        REPLY,
    ]
    assert [words for role, words in paragraphs(ferry) if role in ("lead", "body")] == [SAILS]
    assert (bridge.title, bridge.date, bridge.credit, bridge.author) == (
        "Broen lukker i to uger", pd.Timestamp("2026-05-14"), "Kystposten", "Ida Lund",
    )  # fmt: skip
    assert (ferry.title, ferry.date, ferry.credit, ferry.author) == (
        "Færgen sejler igen", pd.Timestamp("2026-05-15"), "Vangø Avis", "Bo Krag",
    )  # fmt: skip
    assert "an archive export of 2 articles" in told.reason and told.read


def test_one_article_on_an_archives_page_is_read_with_its_facts(tmp_path):
    html = f"<body>{MENU}<h1>Broen lukker</h1><div>{FACTS[0]}</div><p>{LEAD}</p></body>"
    (tmp_path / "a.html").write_text(html, "utf-8")
    (article,), (told,) = bring(tmp_path / "a.html")
    assert (article.credit, article.author) == ("Kystposten", "Ida Lund")
    assert paragraphs(article)[-1] == ("lead", LEAD) and "Side 4" in told.reason


def test_a_page_about_an_archive_is_no_archives_page(tmp_path):
    words = "Ifølge Infomedia skrev aviserne om broen 310 gange den 14. maj 2026, siger Ida Lund."
    assert ("body", words) in story(tmp_path, page(f"<p>{words}</p>"))


def test_articles_that_follow_as_one_scrolls_are_told_apart(tmp_path):
    second = (
        "<article><h1>Færgen sejler igen</h1><p>Udgivet 15. maj 2026</p>"
        f"<p>{SAILS}</p><p>Billetten koster 40 kroner, oplyser rederiet til Kystposten.</p>"
        "</article></body>"
    )
    head = '<meta property="article:published_time" content="2026-05-14">'
    html = page("", head).replace("</body>", second)
    (tmp_path / "a.html").write_text(html, "utf-8")
    (bridge, ferry), problems = bring(tmp_path / "a.html")
    assert problems == []
    assert [words for _, words in paragraphs(bridge)] == ["Broen lukker i to uger", LEAD, MORE]
    assert (bridge.date, ferry.date) == (pd.Timestamp("2026-05-14"), pd.Timestamp("2026-05-15"))
    assert ferry.title == "Færgen sejler igen" and SAILS in ferry.text
    assert LEAD not in ferry.text and ferry.article == "a/1"


def test_teasers_of_other_articles_are_no_articles(tmp_path):
    teaser = '<article><h2>Færgen sejler</h2><p><a href="/f">Læs om færgen</a></p></article>'
    html = page("").replace("</body>", teaser * 3 + "</body>")
    assert story(tmp_path, html)[0] == ("headline", "Broen lukker i to uger")


NAMED = "Ida Lund: »Vi venter på færgen.«"


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("<blockquote><p>Vi venter på færgen.</p><p>Ida Lund</p></blockquote>", NAMED),
        ("<blockquote><p>»Vi venter på færgen.«</p><p>— Ida Lund</p></blockquote>", NAMED),
        ("<blockquote>Vi venter på færgen.<br><b>Ida Lund</b></blockquote>", NAMED),
        ("<blockquote>Vi venter på færgen.</blockquote><p class='author'>Ida Lund</p>", NAMED),
        (
            "<blockquote><p>Vi venter.</p><p>Ida Lund, borgmester (V)</p></blockquote>",
            "Ida Lund, borgmester (V): »Vi venter.«",
        ),
        ("<p><q>»Vi venter«</q>, siger Ida Lund.</p>", "»Vi venter«, siger Ida Lund."),
        ("<p><q><q>Ole</q> er her</q>, siger Ida Lund.</p>", "»»Ole« er her«, siger Ida Lund."),
    ],
)
def test_a_quotation_keeps_its_speaker_and_its_own_marks(quoted, said, tmp_path):
    assert story(tmp_path, page(quoted))[2] == ("body", said)


@pytest.mark.parametrize(
    "last", ["Den sejler ikke.", "Ole kommer i morgen", "»Ida Lund«", "Hvem er Ida Lund?"]
)
def test_the_last_words_of_a_block_quote_are_no_speaker(last, tmp_path):
    quoted = f"<blockquote><p>Vi venter på færgen.</p><p>{last}</p></blockquote>"
    assert [words for _, words in story(tmp_path, page(quoted))][2:4] == [
        "Vi venter på færgen.", last,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "<div><span>12. maj 2026</span><span>Sune Falk</span></div>",
        "<p><span>Af Sune Falk</span><span>12. maj 2026</span></p>",
        '<div class="byline"><a href="/f">Sune Falk</a><time>12. maj 2026</time>\n'
        "<span>Indland</span></div>",
        "<ul><li>12. maj 2026</li><li>Af Sune Falk</li></ul>",
    ],
)
def test_day_and_author_in_an_element_each_are_read(line, tmp_path):
    html = page("").replace(f"<p>{LEAD}", f"{line}<p>{LEAD}")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    (article,), _ = bring(tmp_path)
    assert (article.author, article.date) == ("Sune Falk", pd.Timestamp("2026-05-12"))
    assert article.story.split("\n") == ["Broen lukker i to uger", LEAD, MORE]


@pytest.mark.parametrize(
    "words",
    ["<p><span>D</span><span>en gamle bro</span> lukker.</p>",
     "<p><b>Ida</b> <b>Lund</b> siger nej.</p>"],
)  # fmt: skip
def test_pieces_of_a_sentence_get_no_bars(words, tmp_path):
    assert "|" not in "".join(said for _, said in story(tmp_path, page(words)))


@pytest.mark.parametrize(
    "line",
    ["Skrevet 3. marts 2024", "Kl. 10:12 d. 3. marts 2024", "søn. 3. mar. 2024",
     "Lagt på nettet 3. marts 2024", "Søndag, den 3. marts 2024"],
)  # fmt: skip
def test_a_line_with_a_day_is_no_text(line, tmp_path):
    html = page("").replace(f"<p>{LEAD}", f"<p>{line}</p><p>{LEAD}")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    (article,), _ = bring(tmp_path)
    assert article.date == pd.Timestamp("2024-03-03")
    assert article.story.split("\n") == ["Broen lukker i to uger", LEAD, MORE]
