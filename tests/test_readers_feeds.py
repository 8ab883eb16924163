"""Feeds with whole articles, exports of WordPress, and trafilatura's XML."""

import pytest
from bring import bring, paragraphs

LEAD = "Den gamle bro over Krog Å lukker fra mandag."
REPLY = "- Vi venter, siger Ib Vangsø."
SAILS = "Færgen til Vangø sejler igen."
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<image><title>logo</title></image><title>Kystposten</title>{}</channel></rss>"
)
ITEM = (
    "<item><media:title>Et billede</media:title><title>Broen &amp;amp; byen</title>"
    "<link>https://kystposten.example/1</link><dc:creator><![CDATA[Ida Lund]]></dc:creator>"
    "<category>Trafik</category><category>Vangby</category>"
    "<pubDate>Thu, 14 May 2026 23:30:00 +0200</pubDate>{}</item>"
)


def whole(markup: str) -> str:
    return f"<content:encoded><![CDATA[{markup}]]></content:encoded>"


def feed(folder, *parts, name="a.rss"):
    (folder / name).write_text(RSS.format("".join(parts)), encoding="utf-8")
    return bring(folder)


def test_an_item_with_its_whole_text_is_an_article(tmp_path):
    [article], problems = feed(tmp_path, ITEM.format(whole(
        f"<p>{LEAD}</p><figure><figcaption>Broen set fra syd.</figcaption></figure>"
        f"<p>{REPLY}</p><p>The post <a>Broen</a> appeared first on <a>Kystposten</a>.</p>"
    )))  # fmt: skip
    assert problems == []
    assert (str(article.date)[:10], article.credit, article.author) == (
        "2026-05-14", "Kystposten", "Ida Lund",
    )  # fmt: skip
    assert article.own == '{"link": "https://kystposten.example/1", "category": "Trafik, Vangby"}'
    assert paragraphs(article) == [
        ("headline", "Broen & byen"), ("byline", "Af Ida Lund"), ("lead", LEAD),
        ("caption", "Broen set fra syd."), ("body", REPLY),
    ]  # fmt: skip


def test_all_authors_of_an_item_are_kept_and_its_number_is_no_date(tmp_path):
    names = "<dc:creator>Ida Lund</dc:creator><dc:creator>Bo Krag</dc:creator>"
    item = f"<item><title>Broen</title><guid isPermaLink='false'>1987</guid>{names}{{}}</item>"
    [article], _ = feed(tmp_path, item.format(whole(f"<p>{LEAD}</p><p>{REPLY}</p>")))
    assert (article.author, article.date) == ("Ida Lund og Bo Krag", None)


@pytest.mark.parametrize(
    ("summary", "lead"),
    [
        ("Omvejen er lang.", ["Omvejen er lang."]),
        (LEAD, []),
        ("Den gamle bro over Krog Å [&amp;#8230;]", []),
        ("Noget helt andet end teksten…", []),
    ],
)
def test_a_summary_is_the_lead_if_the_text_does_not_say_it(summary, lead, tmp_path):
    said = f"<description>{summary}</description>" + whole(f"<p>{LEAD}</p><p>{REPLY}</p>")
    [article], _ = feed(tmp_path, ITEM.format(said))
    assert article.story.split("\n")[1:] == [*lead, LEAD, REPLY]


def test_a_feed_of_summaries_is_told_that_they_are_no_articles(tmp_path):
    items = [ITEM.format(f"<description>{LEAD}</description>")] * 3
    articles, [problem] = feed(tmp_path, *items)
    assert articles == [] and not problem.read
    assert problem.reason == "has 3 of 3 items that are not articles: only a summary"
    assert "nothing is downloaded" in problem.cure
    articles, [problem] = feed(tmp_path, *items, ITEM.format(whole(f"<p>{SAILS}</p>")))
    assert len(articles) == 1 and problem.read and "3 of 4 items" in problem.reason


def test_a_description_may_be_the_whole_text(tmp_path):
    said = f"<description><![CDATA[<p>{LEAD}</p><p>{REPLY}</p><p>{SAILS}</p>]]></description>"
    [article], _ = feed(tmp_path, ITEM.format(said))
    assert article.story.split("\n")[1:] == [LEAD, REPLY, SAILS]


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{REPLY}&lt;/p&gt;</content>',
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"<p>{LEAD}</p><p>{REPLY}</p></div></content>",
        f"<content>{LEAD}\n\n{REPLY}</content>",
    ],
)
def test_atom_is_read_however_its_text_is_written(content, tmp_path):
    (tmp_path / "a.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Vangø Avis</title><entry>'
        '<title type="html">Broen &lt;em&gt;lukker&lt;/em&gt;</title>'
        "<author><name>Ida Lund</name><email>i@v.example</email></author>"
        "<author><name>Bo Krag</name></author><updated>2026-05-16T07:30:00Z</updated>"
        f'<published>2026-05-14T06:30:00Z</published><link href="https://v.example/1"/>{content}'
        "</entry></feed>",
        encoding="utf-8",
    )
    [article], _ = bring(tmp_path)
    assert (article.title, str(article.date)[:10], article.credit, article.author) == (
        "Broen lukker", "2026-05-14", "Vangø Avis", "Ida Lund og Bo Krag",
    )  # fmt: skip
    assert article.story.split("\n")[1:] == [LEAD, REPLY]


def post(kind="post", status="publish", text=LEAD):
    return (
        "<item><title>Broen lukker</title><dc:creator>il</dc:creator>"
        "<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>"
        "<wp:post_date>2026-05-14 06:30:00</wp:post_date>"
        f"<wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status>{whole(text)}</item>"
    )


def test_of_wordpress_what_was_published_is_read(tmp_path):
    author = (
        "<wp:author><wp:author_login>il</wp:author_login>"
        "<wp:author_display_name>Ida Lund</wp:author_display_name></wp:author>"
    )
    text = (
        f"<!-- wp:paragraph -->\n{LEAD}\n\n- Vi <em>venter</em>, siger Ib Vangsø.\n\n"
        '[caption id="a" width="5"]<img src="x.jpg" /> Broen set fra syd.[/caption]\n\n'
        '[gallery ids="1,2"]\n\nhttps://video.example/1\n\nDet står [sic] i planen, siger hun.'
    )
    [article], problems = feed(
        tmp_path, author, post(text=text), post(status="draft"), post(text=""),
        post("attachment", "inherit"), post("nav_menu_item"), post("wp_block"), name="a.xml",
    )  # fmt: skip
    assert (article.title, str(article.date)[:10], article.author) == (
        "Broen lukker", "2026-05-14", "Ida Lund",
    )  # fmt: skip
    assert paragraphs(article)[2:] == [
        ("lead", LEAD), ("body", REPLY), ("caption", "Broen set fra syd."),
        ("body", "Det står [sic] i planen, siger hun."),
    ]  # fmt: skip
    assert {p.reason.partition("that are ")[2] for p in problems} == {
        "not articles: pictures, menus or settings of WordPress", "not articles: not published",
        "not articles: without a text",
    }  # fmt: skip
    assert all(p.read for p in problems)


def test_the_xml_of_trafilatura_is_read(tmp_path):
    (tmp_path / "a.xml").write_text(
        '<doc sitename="Kystposten" title="Broen lukker" author="Ida Lund; Bo Krag"'
        f' date="2026-05-14"><main><p>{LEAD}</p><head rend="h2">Omvej</head><p>{REPLY}</p></main>'
        "<comments/></doc>",
        encoding="utf-8",
    )
    [article], _ = bring(tmp_path)
    assert (str(article.date)[:10], article.credit, article.author) == (
        "2026-05-14", "Kystposten", "Ida Lund og Bo Krag",
    )  # fmt: skip
    assert paragraphs(article)[2:] == [("lead", LEAD), ("subheading", "Omvej"), ("body", REPLY)]


def test_a_feed_in_json_is_a_table(tmp_path):
    (tmp_path / "a.json").write_text(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Kystposten", "items": [{"id":'
        f' "1", "title": "Broen lukker", "content_html": "<p>{LEAD}</p><p>{REPLY}</p>",'
        ' "date_published": "2026-05-14T06:30:00Z", "authors": [{"name": "Ida Lund"}]}]}'
    )
    [article], _ = bring(tmp_path)
    assert (article.title, str(article.date)[:10], article.author) == (
        "Broen lukker", "2026-05-14", "Ida Lund",
    )  # fmt: skip
    assert article.story.split("\n")[1:] == [LEAD, REPLY]


@pytest.mark.parametrize("broken", ["<rss><channel><item><title>Bro", "<rss/>", "<feed/>", ""])
def test_a_damaged_feed_is_named(broken, tmp_path):
    (tmp_path / "a.rss").write_text(broken)
    (tmp_path / "b.txt").write_text(LEAD, encoding="utf-8")
    articles, [problem] = bring(tmp_path)
    assert len(articles) == 1 and problem.source.endswith("a.rss") and problem.cure
