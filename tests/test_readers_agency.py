"""What agencies deliver: NewsML-G2, NewsML 1, NITF, Ritzau's own XML and ninjs."""

import json

import pandas as pd
import pytest
from bring import INPUTS, bring, paragraphs

DAY = pd.Timestamp("2026-05-14")
LEAD = "Den gamle bro over Krog Å lukker fra mandag morgen."
SAID = "- Pillen kan ikke vente, siger borgmester Ib Vangsø."


def test_newsml_g2_gives_an_article_for_each_item_with_text():
    (bridge, ferry), (problem,) = bring(INPUTS / "newsml.xml")
    assert paragraphs(bridge) == [
        ("headline", "Broen over Krog Å lukker i to uger"), ("byline", "Af Asta Lindholt"),
        ("lead", LEAD), ("subheading", "Skolebussen kører en anden vej?"), ("body", SAID),
    ]  # fmt: skip
    assert (bridge.date, bridge.credit, bridge.author) == (DAY, "Kystbureauet", "Asta Lindholt")
    assert (bridge.article, bridge.member) == ("newsml/0", "0")
    assert paragraphs(ferry)[-1] == ("body", "Den har ligget ved kaj i to måneder.")
    assert (problem.member, problem.read) == ("article 3", False)
    assert "without a text" in problem.reason and "holds the text" in problem.cure


def test_nitf_gives_title_byline_lead_and_subheadings():
    (article,), problems = bring(INPUTS / "story.nitf")
    assert problems == []
    assert paragraphs(article) == [
        ("headline", "Broen over Krog Å lukker i to uger"), ("byline", "Af Asta Lindholt"),
        ("lead", LEAD), ("body", "Omvejen er på elleve kilometer."),
        ("subheading", "Skolebussen kører en anden vej"), ("body", SAID),
    ]  # fmt: skip
    assert (article.date, article.credit) == (DAY, "Kystbureauet")


def test_ninjs_of_every_version_gives_an_article_for_each_item():
    (bridge, ferry), (problem,) = bring(INPUTS / "ninjs.json")
    assert [role for role, _ in paragraphs(bridge)] == [
        "headline", "byline", "lead", "subheading", "body",
    ]  # fmt: skip
    assert (bridge.date, bridge.credit, bridge.author) == (DAY, "Kystbureauet", "Asta Lindholt")
    assert (ferry.title, ferry.author) == ("Færgen sejler igen", "Tove Krogh")
    assert problem.member == "row 3" and "of the type 'picture'" in problem.reason


def test_ninjs_is_read_from_json_lines_too(tmp_path):
    items = json.loads((INPUTS / "ninjs.json").read_text(encoding="utf-8"))
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, items)))
    articles, (problem,) = bring(tmp_path)
    assert [article.member for article in articles] == ["0", "1"] and problem.member == "row 3"


def xml(tmp_path, text: str, encoding: str = "utf-8"):
    (tmp_path / "a.xml").write_bytes(text.encode(encoding))
    return bring(tmp_path / "a.xml")


NEWSML_1 = """<?xml version="1.0" encoding="{encoding}"?>
<NewsML><NewsItem>
 <NewsManagement><FirstCreated>20260514T063000+0200</FirstCreated></NewsManagement>
 <NewsComponent>
  <AdministrativeMetadata><Source><Party FormalName="Kystposten"/></Source></AdministrativeMetadata>
  <NewsComponent>
   <NewsLines><HeadLine>Broen lukker i to uger</HeadLine><ByLine>Asta Lindholt</ByLine>
    <DateLine>{dateline}</DateLine></NewsLines>
   <ContentItem><DataContent>{content}</DataContent></ContentItem>
  </NewsComponent>
 </NewsComponent>
</NewsItem></NewsML>"""
CONTENTS = {
    "NITF": "<nitf><body><body.head><hedline><hl1>En anden rubrik</hl1></hedline></body.head>"
    f"<body.content><block><p>{LEAD}</p><p>{SAID}</p></block></body.content></body></nitf>",
    "paragraphs": f"<p>{LEAD}</p> <p>{SAID}</p>",
    "HTML as characters": f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SAID}&lt;/p&gt;",
    "plain text": f"{LEAD}\n\n{SAID}",
}


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_newsml_1_is_read_whatever_it_holds(content, encoding, tmp_path):
    text = NEWSML_1.format(content=content, encoding=encoding, dateline="Krogby")
    (article,), problems = xml(tmp_path, text, encoding)
    assert problems == []
    assert paragraphs(article) == [
        ("headline", "Broen lukker i to uger"), ("byline", "Af Asta Lindholt"),
        ("lead", LEAD), ("body", SAID),
    ]  # fmt: skip
    assert (article.date, article.credit) == (DAY, "Kystposten")


def test_the_text_is_told_from_a_caption_beside_it(tmp_path):
    caption = "<ContentItem><DataContent><p>Broen set fra syd.</p></DataContent></ContentItem>"
    text = NEWSML_1.format(content=CONTENTS["NITF"], encoding="utf-8", dateline="")
    (article,), _ = xml(tmp_path, text.replace("<ContentItem>", f"{caption}<ContentItem>"))
    assert [words for _, words in paragraphs(article)][2:] == [LEAD, SAID]


def test_the_day_of_publication_counts_before_the_day_of_filing(tmp_path):
    text = NEWSML_1.format(content=CONTENTS["NITF"], encoding="utf-8", dateline="2026-05-15")
    assert xml(tmp_path, text)[0][0].date == pd.Timestamp("2026-05-15")


RITZAU = """<?xml version="1.0"?><ListOfRBNews><RBNews xmlns:i="urn:i">
<PublishDate>2026-05-14T06:30:00.123</PublishDate><headline>Broen lukker i to uger</headline>
<subtitle i:nil="true"/><origin>/ritzau/</origin>
<content>&lt;p&gt;{lead}&lt;/p&gt;
&lt;p&gt;- Der er &amp;amp;quot;ingen&amp;amp;quot; vej. /ritzau/&lt;/p&gt;</content>
<byLine>Asta Lindholt</byLine></RBNews></ListOfRBNews>"""


def test_ritzau_s_own_xml_is_read(tmp_path):
    (article,), problems = xml(tmp_path, RITZAU.format(lead=LEAD))
    assert problems == []
    assert paragraphs(article) == [
        ("headline", "Broen lukker i to uger"), ("byline", "Af Asta Lindholt"), ("lead", LEAD),
        ("body", '- Der er "ingen" vej.'), ("credit", "/ritzau/"),
    ]  # fmt: skip
    assert (article.date, article.credit, article.author) == (DAY, "ritzau", "Asta Lindholt")


BODIES = {
    "text without paragraphs": ("Broen lukker.", ["Broen lukker."]),
    "a block without paragraphs": ("<block>Broen lukker.</block>", ["Broen lukker."]),
    "text beside paragraphs": ("Broen lukker.<p>Den er gammel.</p>Slut.",
                               ["Broen lukker.", "Den er gammel.", "Slut."]),
    "line breaks": ("<p>Broen lukker.<br/>Den er gammel.</p>", ["Broen lukker.", "Den er gammel."]),
    "a list": ("<ul><li>Broen lukker.</li><li>Den er gammel.</li></ul>",
               ["Broen lukker.", "Den er gammel."]),
    "words in bold": ("<p>Broen <em>lukker</em> nu.</p>", ["Broen lukker nu."]),
    "a comment": ("<p>Broen<!-- x --> lukker.</p>", ["Broen lukker."]),
    "letters of HTML": ("<p>Broen p&aring; &AElig;r&oslash;&nbsp;lukker.</p>",
                        ["Broen på Ærø lukker."]),
}  # fmt: skip
DOCTYPE = '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">'


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_no_words_of_a_nitf_body_are_lost(body, expected, tmp_path):
    text = f"{DOCTYPE}<nitf><body><body.content>{body}</body.content></body></nitf>"
    (article,), problems = xml(tmp_path, text)
    assert problems == [] and [words for _, words in paragraphs(article)] == expected


def test_a_second_headline_and_the_people_of_a_byline_are_read(tmp_path):
    head = (
        "<hedline><hl1>Broen lukker</hl1><hl2>Skolebussen må køre udenom</hl2></hedline>"
        "<byline>Af <person>Asta Lindholt</person>, <person>Bo Krog</person><byttl>Journalister"
        "</byttl></byline>"
    )
    body = f"<body><body.head>{head}</body.head><body.content><p>{LEAD}</p></body.content></body>"
    (article,), _ = xml(tmp_path, f"<nitf>{body}</nitf>")
    assert paragraphs(article) == [
        ("headline", "Broen lukker"), ("byline", "Af Asta Lindholt og Bo Krog"),
        ("headline", "Skolebussen må køre udenom"), ("lead", LEAD),
    ]  # fmt: skip


# -- attacks and damage ---------------------------------------------------------------------------

ENTITIES = "".join(
    f'<!ENTITY {name} "{10 * f"&{before};"}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "ha">{ENTITIES}]><nitf><body><p>&i;</p></body></nitf>'
EXTERNAL = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><nitf><body><p>&a;</p></body></nitf>'
)
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]><nitf><p>x</p></nitf>'


@pytest.mark.parametrize("text", [LAUGHS, EXTERNAL, PARAMETER], ids=["laughs", "file", "parameter"])
def test_xml_that_defines_entities_is_refused_and_the_others_go_on(text, tmp_path):
    (tmp_path / "b.txt").write_text("Broen lukker i dag.")
    (tmp_path / "a.xml").write_text(text)
    articles, (problem,) = bring(tmp_path)
    assert [article.article for article in articles] == ["b"]
    assert "defines entities" in problem.reason and "without them" in problem.cure


DAMAGED = {
    "cut off": ("<nitf><body><p>Broen lukker", "is not complete XML", "copy or export it again"),
    "another kind": ("<opml><body/></opml>", "of an unknown kind (<opml>)", "NewsML-G2"),
    "text": ("Broen lukker.", "is not complete XML", "again"),
    "an unknown encoding": ('<?xml version="1.0" encoding="x-yz"?><nitf/>', "not complete XML", ""),
    "no text": ("<nitf><body><body.content/></body></nitf>", "holds no text", "article"),
}


@pytest.mark.parametrize(("text", "reason", "cure"), DAMAGED.values(), ids=DAMAGED)
def test_xml_that_cannot_be_read_says_why(text, reason, cure, tmp_path):
    articles, (problem,) = xml(tmp_path, text)
    assert articles == [] and reason in problem.reason and cure in problem.cure


NINJS_3 = {
    "uri": "urn:kystbureauet:1", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text",
    "language": "da", "versionCreated": "2026-05-14T06:30:00+02:00",
    "copyrightHolder": "Kystbureauet", "by": "Asta Lindholt",
    "headlines": [{"role": "main", "value": "Broen lukker i to uger"}],
    "bodies": [{"contentType": "text/html", "value": f"<p>{LEAD}</p><p>{SAID}</p>"}],
}  # fmt: skip


def test_ninjs_3_has_names_with_capitals_inside(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(NINJS_3))
    (article,), problems = bring(tmp_path / "a.json")
    assert problems == [] and article.title == "Broen lukker i to uger"
    assert (article.date, article.credit, article.author) == (DAY, "Kystbureauet", "Asta Lindholt")
    assert paragraphs(article)[-2:] == [("lead", LEAD), ("body", SAID)]


def test_a_body_of_any_name_is_read_the_one_with_paragraphs_first(tmp_path):
    item = {"uri": "http://a.example/1", "versioncreated": "2026-05-14", "headline_main": "Broen",
            "body_main": f"{LEAD} {SAID}", "body_richtext": f"<p>{LEAD}</p><p>{SAID}</p>",
            "body_sportsml": "<p>2-1</p>"}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(item), "utf-8")
    (article,), problems = bring(tmp_path / "a.json")
    assert problems == [] and article.date == DAY
    assert paragraphs(article) == [("headline", "Broen"), ("lead", LEAD), ("body", SAID)]


@pytest.mark.parametrize("kind", ["picture", "event", "video"])
def test_a_ninjs_item_of_another_type_is_no_article(tmp_path, kind):
    item = {"uri": "http://a.example/1", "type": kind, "headline": "Broen", "body_text": LEAD}
    (tmp_path / "a.json").write_text(json.dumps(item), "utf-8")
    articles, (told,) = bring(tmp_path / "a.json")
    assert articles == [] and f"of the type '{kind}'" in told.reason and not told.read


def test_a_ninjs_item_with_a_description_alone_has_no_text(tmp_path):
    item = {k: v for k, v in NINJS_3.items() if k != "bodies"}
    item["descriptions"] = [{"role": "summary", "value": "En bro."}]
    (tmp_path / "a.json").write_text(json.dumps(item))
    articles, (problem,) = bring(tmp_path / "a.json")
    assert articles == [] and "has no text" in problem.reason


def test_a_block_quote_in_an_agencys_body_is_a_reply(tmp_path):
    item = {
        "uri": "urn:a", "headline": "Broen lukker", "versioncreated": "2026-05-14T08:00:00Z",
        "body_html": "<p>Broen lukker, siger Bo Krag.</p><blockquote>Vi venter.</blockquote>"
        "<blockquote>Det er slemt.<footer>Ida Lund</footer></blockquote>",
    }  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(item), encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.json")
    assert [words for _, words in paragraphs(article)[1:]] == [
        "Broen lukker, siger Bo Krag.", "– Vi venter.", "Ida Lund: »Det er slemt.«",
    ]  # fmt: skip


G2 = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'
NEWS = (
    "<newsItem><itemMeta><itemClass qcode='ninat:{}'/></itemMeta><contentMeta><contentCreated>"
    "2026-05-14</contentCreated><headline>Broen lukker</headline></contentMeta><contentSet>"
    "<inlineData>Broen lukker i dag, siger Ida Lund.</inlineData></contentSet></newsItem>"
)
EVENT = "<conceptItem><concept><name>Møde om broen</name></concept></conceptItem>"


def test_the_words_around_a_name_marked_in_a_headline_are_read(tmp_path):
    marked = "Borgmester <inline>Ida Lund</inline> siger <span>nej</span> i dag"
    item = NEWS.format("text").replace(">Broen lukker<", f">{marked}<")
    (tmp_path / "a.xml").write_text(G2.format(item), encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.xml")
    assert article.title == "Borgmester Ida Lund siger nej i dag"


def test_events_and_plans_of_newsml_are_no_articles(tmp_path):
    (tmp_path / "a.xml").write_text(G2.format(NEWS.format("text") + EVENT), encoding="utf-8")
    (article,), (problem,) = bring(tmp_path / "a.xml")
    assert article.title == "Broen lukker"
    assert problem.reason == "has an item that is an event or a concept, not an article"
    (tmp_path / "a.xml").write_text(G2.format(EVENT), encoding="utf-8")
    articles, (problem,) = bring(tmp_path / "a.xml")
    assert articles == [] and "an event or a concept" in problem.reason
    (tmp_path / "a.xml").write_text(G2.format(NEWS.format("event")), encoding="utf-8")
    articles, (problem,) = bring(tmp_path / "a.xml")
    assert articles == [] and problem.reason == "has an item of the class 'event', not an article"


def test_the_caption_of_a_picture_in_nitf_is_a_caption(tmp_path):
    nitf = (
        "<nitf><body><body.head><hedline><hl1>Broen lukker</hl1></hedline></body.head>"
        "<body.content><media media-type='image'><media-caption>Broen set fra syd.</media-caption>"
        "</media><p>Broen lukker i dag.</p></body.content></body></nitf>"
    )
    (tmp_path / "a.nitf").write_text(nitf, encoding="utf-8")
    (article,), _ = bring(tmp_path / "a.nitf")
    assert paragraphs(article) == [
        ("headline", "Broen lukker"), ("caption", "Broen set fra syd."),
        ("lead", "Broen lukker i dag."),
    ]  # fmt: skip


TT = f"""<html><body><article><section>
<h1>Broen over Krog Å lukker i to uger</h1>
<div class="dat"><span class="vignette">Trafik</span><span class="source">Kystbureauet</span></div>
<h4><p>{LEAD}</p></h4>
<figure><img src="a.jpg"/><div class="byline">Bo Krag/Kystbureauet</div>
<figcaption>Broen set fra syd.</figcaption></figure>
<div class="bodytext"><p>Omvejen er på elleve kilometer.</p>
<blockquote>Pillen kan ikke vente, siger borgmester Ib Vangsø.</blockquote>
<h5>Skolebussen kører en anden vej?</h5><p>Den kører nordom.</p></div>
<div class="byline">Asta Lindholt</div>
</section></article></body></html>"""
TT_PARAGRAPHS = [
    ("headline", "Broen over Krog Å lukker i to uger"), ("byline", "Af Asta Lindholt"),
    ("lead", LEAD), ("caption", "Bo Krag/Kystbureauet"), ("caption", "Broen set fra syd."),
    ("body", "Omvejen er på elleve kilometer."), ("body", SAID.replace("-", "–")),
    ("subheading", "Skolebussen kører en anden vej?"), ("body", "Den kører nordom."),
]  # fmt: skip


@pytest.mark.parametrize("field", ["body_html5", "body_richhtml5"])
def test_section_and_photo_lines_of_tt_do_not_stand_before_the_lead(tmp_path, field):
    item = {"uri": "http://tt.example/1", "type": "text", "versioncreated": "2026-05-14T06:30:00Z",
            "headline": "Broen over Krog Å lukker i to uger", field: TT,
            "body_text": "Den samme tekst.", "source": "Kystbureauet"}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(item), "utf-8")
    (article,), problems = bring(tmp_path / "a.json")
    assert problems == [] and paragraphs(article) == TT_PARAGRAPHS
    assert (article.date, article.credit) == (DAY, "Kystbureauet")


def test_section_and_photo_lines_in_newsml_do_not_stand_before_the_lead(tmp_path):
    item = (
        '<newsItem><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>'
        "<contentCreated>2026-05-14T06:30:00Z</contentCreated>"
        "<headline>Broen over Krog Å lukker i to uger</headline></contentMeta>"
        f"<contentSet><inlineXML>{TT}</inlineXML></contentSet></newsItem>"
    )
    (article,), problems = xml(tmp_path, item)
    assert problems == [] and paragraphs(article) == TT_PARAGRAPHS
