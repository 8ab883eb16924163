"""Bodies: whom ``foreningen`` and ``avisen`` are short for, and names that look like no body's."""

import pytest
from texts import quotes

SPEAKERS = {
    "whose chair's name stands behind its own":
        ("Minister Bo Krag sejler.\n\nFormand for Havnen Ida Lund er »dybt skuffet«.",
         ["Ida Lund"]),
    "of whom somebody speaks, three paragraphs before":
        ("Broen bliver dyr, siger en talsmand for Rent Vand til Bo Krag.\n\nDet regner.\n\n"
         "Bo Krag er uenig.\n\nForeningen mener, at broen er god.",
         ["en talsmand for Rent Vand", "Rent Vand"]),
    "whose director stands after it":
        ("Det er koldt.\n\nBlå Tange får ros. - Den er god, siger Blå Tanges direktør, Ida "
         "Lund.\n\nBo Krag sejler.\n\nDet regner.\n\nIfølge firmaet er havet varmt.",
         ["Ida Lund", "Blå Tange"]),
    "in which a director speaks":
        ("I Rent Hav vurderer direktør Ida Lund, at havet er koldt.\n\n"
         "Foreningen anbefaler, at man går hjem.", ["Ida Lund", "Rent Hav"]),
    "a medium that is told, and not who is far nearer":
        ("- Den er god, siger Ida Lund til Sydkysten.\n\nBo Krag roser Havnetilsynet. Det er "
         "lukket.\n\nIfølge avisen er broen ny.", ["Ida Lund", "Sydkysten"]),
    "a medium by its name":
        ("Vestby Folkeblad åbner et hus. Havnefonden betaler.\n\nBo Krag sejler.\n\nDet regner.\n\n"
         "Ifølge mediet er huset dyrt.", ["Vestby Folkeblad"]),
    "no medium that only passes words on":
        ("Blå Tange lukker. Det skriver Sydkysten.\n\n- Den er god, sagde Blå Tanges direktør Ida "
         "Lund.\n\nFirmaet siger, at det er trist.", ["Sydkysten", "Ida Lund", "Blå Tange"]),
    "behind somebody's name with a title":
        ("- Den er god, siger direktør Ida Lund fra firmaet Blå Tange, som har et anlæg.\n\n"
         "Ifølge Blå Tange er havet varmt.\n\n- Ja, siger direktøren.",
         ["Ida Lund", "Blå Tange", "Ida Lund"]),
    "a site on the web":
        ("Det er dyrt, siger Bo Krag til avisen kystfolk.dk.\n\nIfølge avisen er broen ny.",
         ["Bo Krag", "kystfolk.dk"]),
    "a small letter before the capital":
        ("Det er dyrt, siger Bo Krag om firmaet iHav.\n\nIfølge virksomheden er broen ny.",
         ["Bo Krag", "iHav"]),
    "a number before the name":
        ("Ida Lund handler i butikken 7-Sol.\n\nIfølge butikken er isen ny.", ["7-Sol"]),
    "a noun that only ends like a court":
        ("Bo Krag sejler med Rent Hav.\n\nVejret bliver godt.\n\nVirksomheden siger, at det går.",
         ["Virksomheden"]),
    "a firm's form ends its name":
        ("Der er ifølge Nordkrog A/S langt større fokus på havet.", ["Nordkrog A/S"]),
    "a station's number ends its name":
        ("I dag udgør hajer ifølge Radio 8 tre procent af fiskene.", ["Radio 8"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_body_is_found_for_the_noun_that_takes_it_up(text, speakers):
    assert quotes(text)["speaker"].tolist() == speakers
