"""Kinds of mention that unseen articles hold: each case is invented and stands for its kind."""

import pytest
from texts import quotes

ONE = {
    "who speaks about somebody":
        ("Ida Lund går. Om Ida Lund siger Bo Krag: »Hun er dygtig«.", "Bo Krag"),
    "who speaks about a successor":
        ("Om sin efterfølger Ida Lund siger Bo Krag, at hun er dygtig.", "Bo Krag"),
    "who speaks about a role":
        ("Om formanden siger Bo Krag: »Han er dygtig«.", "Bo Krag"),
    "who told the police, and is not told about":
        ("Efter Ida Lund fortalte politiet, at hun var bange, gik alle.", "Ida Lund"),
    "the subject behind the verb of an infinitive":
        ("Bo Krag holdt talen. På fem sider starter han med at fastslå, at havnen er lukket.",
         "Bo Krag"),
    "the young, behind a verb and a preposition":
        ("Planen er ikke nok for de unge, som kræver, at kajen lukkes.", "de unge"),
    "the young, who open a sentence":
        ("De unge kræver, at kajen lukkes.", "De unge"),
    "the young for de":
        ("»Kajen er grim,« siger de unge. De mener, at den skal lukkes.", "de unge"),
    "a country's minister at the top, who is named below":
        ("Norges minister siger, at kablet er dyrt.\n\nForsvarsminister Ida Lund bor her.",
         "Ida Lund"),
    "the head of a section at the top, who is named below":
        ("»Vi er glade,« lyder det fra chefen for havnen.\n\nHavnechef Ida Lund kom med Bo Krag.",
         "Ida Lund"),
    "who stands at the head of somebody":
        ("Ida Lund, der står i spidsen for lodserne, svarer her. Bo Krag lytter.\n\nIfølge lederen "
         "af lodsgruppen går det godt.", "Ida Lund"),
    "two women who are nobody alone":
        ("Lærer Ea Holm kom med en kvinde, Ida Lund.\n\nSiden lod de to kvinder forstå, at alt går "
         "godt.", "de to kvinder"),
    "a role in a headline where nobody is named":
        ("Ny rektor glæder sig til ro\n\n- Jeg er spændt, siger hun om skolen.", "Ny rektor"),
    "a degree written in one before a name":
        ("- Kajen er for smal, siger stud.scient. Ida Lund fra Vestby.", "Ida Lund"),
    "a degree with a space before its noun":
        ("» Kajen er for smal, « siger ph. d.- studerende Ida Lund fra Vestby.", "Ida Lund"),
    "a degree after a role and a comma":
        ("Kajen er for smal, siger tidl. havnefoged, dr. med. Ida Lund.", "Ida Lund"),
    "a degree after a role and og":
        ("Ifølge lektor og ph.d. Ida Lund er kajen for smal.", "Ida Lund"),
    "who adds something after a tag":
        ("»Vi venter,« siger Bo Krag og føjer til, at kajen er ny.", "Bo Krag"),
    "whose guess marked words are":
        ("Bo Krag bor her. ”Kajen larmer,” er Ida Lunds bud på, hvorfor folk flytter.", "Ida Lund"),
    "a document behind a passive":
        ("Kajen er lukket, understreges det i brevet.", "brevet"),
    "no document behind a passive":
        ("Kajen er lukket, understreges det i dag.", ""),
    "with what words somebody acts":
        ("På tavlen har Ida Lund hængt et billede op fra havnen med ordene »Vi ses i maj«.",
         "Ida Lund"),
    "with what words a letter ends":
        ("Brevet fylder en side og slutter med ordene »tak for nu«.", "Brevet"),
    "with what words somebody leaves, before the verb":
        ("Bo Krag sov. Med ordene »tak for nu« forlod Ida Lund mødet.", "Ida Lund"),
    "who has used a phrase":
        ("Provsten i Vestby har i sit svar brugt udtrykket »helt væk«.", "Provsten i Vestby"),
    "a letter that is told of just before":
        ("Et brev fra havnen er lækket. Kajen er »ikke malet i år«, fremgår det.",
         "Et brev fra havnen"),
    "an illness is no judgement":
        ("I brevet står intet om sygdommen. Kajen er »ikke malet i år«, fremgår det.", "brevet"),
    "a report in which something is named":
        ("I havnens årsrapport omtales den som »en dyr affære«.", "havnens årsrapport"),
    "a paper in which something is named":
        ("Kajen kaldes »en dyr affære« i norsk avis.", "norsk avis"),
    "a letter in which somebody is named, at its head":
        ("I brevet bliver Ida Lund kaldt »en dyr affære«.", "brevet"),
    "a report in which it was written, with an adverbial":
        ("I rapporten var der klokken 7.00 skrevet, at kajen er ny.", "rapporten"),
    "a report in which words in marks stand":
        ("Bo Krag venter tab. I rapporten tages der forbehold for »uklare krav fra nord«.",
         "rapporten"),
    "words in marks after what somebody is said to say":
        ("Bo Krag spurgte havnen. Ida Lund siger, at der er kajer nok. De ventes i maj – »hvis vi "
         "kan finde nogen«.", "Ida Lund"),
    "a tag after what measurements show":
        ("Målingerne viser »ingen fejl af betydning«, siger Ida Lund.", "Ida Lund"),
    "who laughed, as the speaker tells":
        ("- Det var ingen fejl. Men da jeg spurgte ham, grinede han.\n\n- Det var trist, siger Ida "
         "Lund.", "Ida Lund"),
    "a stage name and the name behind it":
        ("Rapperen Zorva, der i virkeligheden hedder Ida Lund, er her. - Jeg er træt, siger Zorva.",
         "Ida Lund"),
    "a name and the stage name behind it":
        ("Ida Lund, bedre kendt som Zorva, er her. - Jeg er træt, siger Zorva.", "Ida Lund"),
    "a boat with a name is nobody else":
        ("Båden Zorva, der hedder så efter Ida Lund, er her. - Jeg er træt, siger Bo Krag.",
         "Bo Krag"),
    "a study of so many people, with a stop in the number":
        ("Kajen er for smal. Det viser en undersøgelse af 11.400 lodser, som er ny.",
         "en undersøgelse af 11.400 lodser"),
    "a poll among so many people":
        ("Kajen er for smal. Det viser en rundspørge blandt 212 lodser, som er ny.",
         "en rundspørge blandt 212 lodser"),
    "a body in a place as a source, before the verb":
        ("Ifølge 3F i Vestby er kajen for smal.", "3F i Vestby"),
    "an agency in a place as a source, before the verb":
        ("Ifølge Ritzau i Vestby er kajen for smal.", "Ritzau"),
    "a person in a place as a source, before the verb":
        ("Ifølge Ida Lund i Vestby er kajen for smal.", "Ida Lund"),
    "one paper, counted":
        ("Ét blad kaldte kajen »en perle«.", "Ét blad"),
    "the school's head, who is named below with a compound":
        ("Skole i krise\n\nSeks lærere er trætte.\n\nI en mail skriver skolens leder, at kajen er "
         "ny.\n\nSkoleleder Ida Lund svarer ikke.", "Ida Lund"),
    "a mail of which somebody is told in the same sentence":
        ("Bo Krag skriver i en mail, at alt var godt. En kvinde måtte ifølge mailen gå »før tid«.",
         "Bo Krag"),
    "a headline's words that are said again inside longer ones":
        ("»Helt forkert«: Havn lukker kaj\n\n»Det er helt forkert,« siger Ida Lund.", "Ida Lund"),
    "what somebody self calls a thing":
        ("Ida Lund vandt. Et vindskift, som hun selv kalder »rent held«, bragte Bo Krag op.",
         "Ida Lund"),
    "a role, a name and a relative clause before a verb of calling":
        ("Havnens rådgiver, Ida Lund, som ikke har set den, kalder kajen »meget spændende«.",
         "Ida Lund"),
    "one of them, who never had what they paid":
        ("En af dem, der har købt en båd, hun aldrig har set, skriver under opslaget, at hun er "
         "træt.", "En af dem"),
    "a body in a clause of place behind a report":
        ("Han peger på en rapport fra 2024, hvor Havnestyrelsen konkluderede, at kajen var ny.",
         "Havnestyrelsen"),
    "who reports before a clause of place in which nobody does":
        ("Ida Lund sagde på et møde i går, hvor Bo Krag var med, at kajen er ny.", "Ida Lund"),
    "somebody who is at another's place":
        ("En kvinde var hos Ida Lund. Kvinden siger, at kajen er ny.", "En kvinde"),
    "somebody behind a participle of saying":
        ("En erklæret modstander er kommet. Han siger, at kajen er ny.", "En erklæret modstander"),
    "who speaks not without pride":
        ("- Det går fint, siger Ida Lund ikke uden stolthed.", "Ida Lund"),
    "who speaks and is not surprising":
        ("- Kajen er god, siger Ida Lund ikke overraskende.", "Ida Lund"),
    "a tag between a relative clause and its verb":
        ("Lodsen, der faldt i vandet, fortæller Ida Lund, har det godt.", "Ida Lund"),
    "a newsroom's own who is named":
        ("- Det går fint, siger vores udsendte Ida Lund.", "Ida Lund"),
    "who says it after one year":
        ("Ét år siger Ida Lund, at kajen er ny.", "Ida Lund"),
    "one of three, who is named":
        ("En af de tre kvinder er danske Ida Lund, som var lods. Hun siger, at kajen er ny.",
         "Ida Lund"),
    "who answers the reporter: who has spoken in whole sentences":
        ("»Jeg er træt,« siger Bo Krag.\n\nLods Ida Lund siger, at mange savner »at være nogen«."
         "\n\nEr du bitter?\n\n»Nej. Jeg er bare træt.«", "Bo Krag"),
    "a report and its title before what it shows":
        ("Foreningen har lavet en rapport, »Blå Kaj«, som viser, at kajen er for smal.",
         "en rapport"),
    "what somebody could be heard to shout":
        ("Lods Ida Lund kunne høres råbe, at kajen var for smal.", "Ida Lund"),
    "an order in a ruling, to a body":
        ("I afgørelsen påbydes hjemmet Solby at se til dem, der er syge, »mindst hver anden time«.",
         "afgørelsen"),
    "a letter in which somebody is glad":
        ("Formand Ida Lund er kommet. I brevet er hun »en del mere glad«.", "Ida Lund"),
    "who was told what another is":
        ("Ida Lund klagede til en lods, men fik at vide, at Krag var »af den gamle skole«.\n\n"
         "- Så holdt jeg op.", "Ida Lund"),
    "somebody by a role, who is named with it further down":
        ("En tidligere deltager siger, at kajen er ny.\n\nDeltageren, Ida Lund, vandt i maj.",
         "Ida Lund"),
    "somebody by a role that another has further down":
        ("En tidligere deltager siger, at kajen er ny.\n\nDeltager Ida Lund vandt i maj.",
         "En tidligere deltager"),
    "a document for den after ifølge":
        ("Ida Lund læser op af havnens rapport. Ifølge den er kajen for smal.",
         "havnens rapport"),
    "a title in marks as a source":
        ("Ifølge »Havn og hav 2021« gik salget af torsk tilbage i hele landet.",
         "»Havn og hav 2021«"),
    "some per cent, after an adverbial that looks like a conjunction":
        ("For eksempel mener 34 pct., at kajen er for smal.", "34 pct."),
    "a person after an adverbial that looks like a conjunction":
        ("For eksempel mener kaptajn Ida Lund, at kajen er for smal.", "Ida Lund"),
    "one of so many":
        ("Hver fjerde mener, at kajen er for smal.", "Hver fjerde"),
    "some per cent under a bullet":
        ("Sådan svarede de.\n\n • 12 % mener, at kajen er for smal.", "12 %"),
    "two after såvel":
        ("Såvel fiskere som rederi mener, at kajen er for smal.", "Såvel fiskere som rederi"),
    "three after både":
        ("Kajen må lukke nu, advarer både lodser, bådejere og forskere.",
         "lodser, bådejere og forskere"),
    "a group for den":
        ("Lodserne har stiftet en gruppe. Den forlanger, at kajen bliver bredere.", "en gruppe"),
    "some of several for de":
        ("Enkelte i rådet vil have en ny kaj. Det er billigere nu, mener de.",
         "Enkelte i rådet"),
    "marks after a verb that a clause of time leads up to":
        ("Da havnen åbnede i 2010, lovede minister Ida Lund (F) \"mindst ti nye kajer om året\". "
         "Det blev Bo Krag glad for.", "Ida Lund"),
    "who is told by a nationality and a new role":
        ("Nordmanden Bo Krag vandt. Leo Holm tabte.\n\n»Det er min første sejr,« lød det fra den "
         "norske målmand.", "Bo Krag"),
    "nobody from elsewhere for a nationality and a new role":
        ("Svenskeren Bo Krag vandt.\n\n»Det er min første sejr,« lød det fra den norske sprinter.",
         "den norske sprinter"),
    "who goes on after a question of one's own":
        ("Nogle sejlere siger, at vinden vender.\n\n- Hvad skal lodsen så gøre, spørger Bo Krag."
         "\n\n- Vi venter bare, lød det.", "Bo Krag"),
    "the papers in which it stands, before the verb":
        ("I dokumenterne fremgik det, at broen skal stå på engen.", "dokumenterne"),
    "who confirms it, behind a passive and fra":
        ("I går blev det bekræftet fra rederiet, at to både er sunket.", "rederiet"),
    "who says so after marks, not named before":
        ("»Taget faldt ned,« som en fisker siger til Kystposten.", "en fisker"),
    "who calls it so after marks":
        ("Ida Lund forstår godt, hvorfor planen »stiller øen på land«, som hun kalder det.",
         "Ida Lund"),
    "what the replik says stands somewhere":
        ("- Det bliver værre, hvis det ender, som der står i vores plan, siger Bo Krag.",
         "Bo Krag"),
    "a report that a pronoun takes up":
        ("Hun nævner en ny rapport fra Havnerådet. Den viser, at broen er for smal.",
         "en ny rapport fra Havnerådet"),
    "who gives a message that takes up the sentence":
        ("Landet er klar til mere.\n\nDen besked gav minister Ida Lund (S) onsdag.", "Ida Lund"),
    "from whom a message comes that takes up the sentence":
        ("Vi tager af sted nu.\n\nDen melding kommer fra Bo Krag.", "Bo Krag"),
    "whose letter opens with these words":
        ("Havnen er altid fuld.\n\nMed de ord begyndte Ida Lund sit brev.", "Ida Lund"),
    "where on the net or the wall it is written":
        ("»Hvem bestemmer her?« skriver lauget på opslagstavlen.", "lauget"),
    "a paper on the net by its address":
        ("Ifølge kystposten.dk holdt en vogn på kajen.\n\nEn hund blev fundet, skriver netavisen.",
         "kystposten.dk"),
    "a king by his office":
        ("Kong Valdemar Lund sender en hilsen.\n\nI brevet fortæller kongen, at han er ked af det.",
         "Valdemar Lund"),
    "a minister beside the head of government":
        ("Ifølge miljøminister Ida Lund er det godt. Statsminister Bo Krag kom også forbi.\n\n"
         "- Vi er klar, siger ministeren.", "Ida Lund"),
    "who ends with these words":
        ("Vi har alle fået et brev, slutter havnechefen.", "havnechefen"),
    "who signs a replik in its paragraph":
        ("Bo Krag kom.\n\n- Det går, siger Bo Krag.\n\n- Det var en trist kamp. Det er slet ikke "
         "sjovt. Leo Holm, sportsredaktør, Sport Kyst", "Leo Holm"),
    "who calls it so, behind a passive":
        ("Papiret fra havnen beskrives som »varmt« og »venligt« af Det Blå Hus.", "Det Blå Hus"),
    "a role that is the subject of the sentence with marked words":
        ("Den østlandske præsident glæder sig til et »meget stort møde om havneforhold«.\n\n"
         "Østlands præsident, Bo Krag, venter, at mødet kommer.", "Bo Krag"),
    "hearsay about another, by who spoke before":
        ("Bo Krag siger, at han havde en »god samtale« med lederen. Leo Holm var angiveligt "
         "»parat til at hjælpe« byen.", "Bo Krag"),
    "a relative clause that no comma closes":
        ("De beboere, der bor ved den nye havn siger, at det larmer for meget.", "De beboere"),
    "a title after a name that no comma closes":
        ("Ida Lund, formand for Havnerådet i Vestby siger til Kystposten:\n\n- Vi skal videre.",
         "Ida Lund"),
    "an adverbial between commas before at":
        ("Til Kystposten sagde direktør for Havnens Kraner, Bo Krag, efter ulykken, at kranen "
         "skulle have været lukket.", "Bo Krag"),
    "a title in marks before the name":
        ("- Vi har en ny bro, fortæller »brogeneral« Ida Lund, der også bygger huse.", "Ida Lund"),
    "after an infinitive that opens the sentence":
        ("Bo Krag tog et billede, og efter at have set på det mener konsulent Ida Lund fra "
         "Naturtjenesten, at der er to svar.", "Ida Lund"),
    "who writes so, told at length":
        ("Endelig lukkes ruten, så »de ældre og cyklisterne bliver ladt i stikken«, som "
         "fotografen fra det nordlige, Ida Lund, skriver.", "Ida Lund"),
    "a role before og and another role":
        ("Læge lover svar.\n\n- Det er sært, sagde overlæge og klinisk lektor Bo Krag.\n\n"
         "Læge lover svar\n\n- Jeg har travlt, forsikrer overlægen.", "Bo Krag"),
    "a role with a participle before it":
        ("Sådan lyder det fra Ida Lund, der er vagthavende meteorolog ved Vejrtjenesten.\n\n"
         "- Det bliver tørt, lød det fra den vagthavende meteorolog.", "Ida Lund"),
    "a title with its field before the name":
        ("Den liberale rådmand for vej- og havneforvaltningen Ida Lund bad om ro. Vred var hun "
         "over borgmester Bo Krags plan.\n\n- Ja, undskyld, jeg er vred.", "Ida Lund"),
    "a title with its field opens the paragraph below":
        ("- Han griner i skægget.\n\nDen liberale rådmand for vej- og havneforvaltningen Ida "
         "Lund måtte sige undskyld. Vred var hun over borgmester Bo Krags plan.", "Ida Lund"),
    "what somebody calls himself":
        ("Bo Krag bor i Vestby og vil altid betegne sig selv som en »havnenørd«.", "Bo Krag"),
    "a verb of command":
        ("Det skete, da minister Ida Lund beordrede, at alle geder skulle flyttes.", "Ida Lund"),
    "no role is a fart":
        ("Ida Lund er glad.\n\nIndsamling tager fart: »Behold vores gamle bro.«", "Ida Lund"),
    "a headline's words, said again below by another than its colon tells":
        ("Havnerådet vil flytte broen: - Det er som at miste en ven\n\nBo Krag bor her.\n\n"
         "Hør, hvad der sker:\n\n- Det er som at miste en god ven, siger Bo Krag.\n\n"
         "Ida Lund er glad:\n\n- Det bliver godt.", "Ida Lund"),
    "who took a picture has no part in the story":
        ("Ida Lund fik stjålet sin cykel. Foto: Maja Dam Krag, KYST TV\n\n- Jeg savner den.",
         "Ida Lund"),
    "who took a picture, of the same gender as who speaks":
        ("Ifølge Bo Krag er det slut. | Foto: Leo Holm - KYST TV\n\n- Folk råber, siger han.",
         "Bo Krag"),
    "in brackets after the marks":
        ("Hallen lukker.\n\n»Vi finder et andet sted.« (Bo Krag, formand)", "Bo Krag"),
    "on a line of its own":
        ("Vi spurgte på torvet.\n\n»Gaden skal være for alle.«\n\n– Ida Lund, boghandler",
         "Ida Lund"),
    "on a line of its own, without a dash":
        ("Vi spurgte på torvet.\n\n»Gaden skal være for alle.«\n\nIda Lund, 34 år", "Ida Lund"),
    "after the quote, with Sådan":
        ("Hallen lukker.\n\n»Vi havde håbet.« Sådan lyder det fra formand Bo Krag.", "Bo Krag"),
    "a year is nobody":
        ("Bo Krag synger.\n\n»Det er mig.« Sådan lød det tilbage i 1988.", "Bo Krag"),
    "the lead-in's, though the tag names nobody":
        ("Ida Lund er her.\n\nBo Krag afviser det og siger:\n\n- Min dør er åben, lyder det.",
         "Bo Krag"),
    "a role that opens the lead-in":
        ("Minister Ida Lund kom. Bo Krag gik.\n\nMinisteren afviser "
         "kritikken:\n\n- Nej, lyder det.",
         "Ida Lund"),
    "a nickname in marks": ("- Vi gav alt, siger Bo »Bølgen« Krag.", "Bo Krag"),
    "a foreign given name before an initial":
        ("Lindgard B. Holm er her.\n\n- Vi må vente, siger han.", "Lindgard B. Holm"),
    "a surname in the middle of a name":
        ("Bo Dalgas Krag kom. Leo Hald gik.\n\n- Det går, siger Dalgas.", "Bo Dalgas Krag"),
    "a middle name of another is somebody's last":
        ("Bo Dalgas Krag kom. Ida Dalgas er kok.\n\n- Det går, siger Dalgas.", "Ida Dalgas"),
    "a club is nobody though a person's role follows":
        ("Årets klub blev Fladbæk Gymnastik, og det var formand Ida Holm, der kom."
         "\n\n- Jeg fik det at vide, siger hun.", "Ida Holm"),
    "a talsmand with the body and a title before the name":
        ("Ifølge en talsmand for Havnetilsynet, fader Ida Lund, er broen lukket. Bo Krag er her."
         "\n\n- Den var farlig, siger talsmanden.", "Ida Lund"),
    "a role that acts in the last clause":
        ("Oppositionsleder Leo Holm blev indkaldt. Præsident Bo Krag sagde, at døren var åben, men "
         "oppositionslederen sagde nej tak. Han mener, at det er for sent.", "Leo Holm"),
    "who is behind the verb of a clause before men":
        ("Efter kampen var Bo Krag skuffet, men erkender, at de andre var bedst.", "Bo Krag"),
    "a spokesman of somebody who is named after him":
        ("En talsmand for Bo Krags største rival, Leo Holm, afviser, at Krag har vundet.",
         "En talsmand for Bo Krags største rival"),
    "a body with a relative clause":
        ("Tre er døde. Det oplyser det selskab, hvor de var ansat.", "det selskab"),
    "a phrase that an apposition parts":
        ("Derfor gjorde den unges forsvarer, advokat Bo Krag, opmærksom på, at døren var lukket.",
         "Bo Krag"),
    "what stands in a plan, among other things":
        ("Broen er væk. Men i aftalen står blandt andet, at den skal males.", "aftalen"),
    "a role with its letters in brackets before a name":
        ("»Man får mere i løn,« siger lærer og tidligere tillidsmand (TR) Ida Holm.", "Ida Holm"),
    "several behind the verb of a clause before og":
        ("Nu rejser andre byplanlæggere sig og påpeger, at det regner.",
         "andre byplanlæggere"),
    "whose name a farm's stands beside":
        ("Jonas Dam, Møllerup Strandgård, har været formand siden 2019. Nu svarer han.\n\nHvornår "
         "lukkede I?\n\n- Det har været en proces.", "Jonas Dam"),
    "a name after a relative clause":
        ("Det er ikke så, forklarer lederen af havneorganisationen DK-Kaj, der står bag tallene, "
         "Rafi Omar.", "Rafi Omar"),
    "a yearbook with a capital, owned":
        ("Havnens Årsrapport viser, at syv skibe kom.", "Havnens Årsrapport"),
    "several who say it apart from each other":
        ("Broen er lukket. Det siger flere naboer uafhængigt af hinanden.", "flere naboer"),
    "a surname misspelt where it stands alone":
        ("Minister Leo Vandersmed er her. Leo Holm gik.\n\n»Vi ser på det,« siger Vandesmed.",
         "Leo Vandersmed"),
    "a person with a broadcaster's name":
        ("Minister Ida Fox kom. Leo Holm er kok.\n\n- Det er godt, siger ministeren.", "Ida Fox"),
    "a role that is said to be somebody":
        ("Klubbens nye formand er Ida Holm. Hun afløser Anne Krag.\n\nHallen er kold, indrømmer "
         "den nye formand.", "Ida Holm"),
    "a board for short, where a sentence opens with the noun":
        ("Nævn vil annullere. En kendelse fra Klagenævn for Havne siger nej.\n\n»Aftalen "
         "annulleres,« skriver nævnet.", "Klagenævn for Havne"),
    "the town named last":
        ("En chef fra Vestby Kommune siger, at det går.\n\nEn undtagelse er Nordby Kommune:\n\n"
         "»Vi har opsagt aftalen,« skriver kommunen.", "Nordby Kommune"),
    "a site that something is said by":
        ("De ni skal ifølge kystbladet.dk arbejde i Vestby.", "kystbladet.dk"),
    "a surname like a verb":
        ("Leo Skriver er økonom.\n\nDet er dyrt, mener Leo Skriver, der er ansat i byen.",
         "Leo Skriver"),
    "overfor whom somebody says it":
        ("Chefen, Ida Lund, oplyser overfor Kystnet, at broen lukker.", "Ida Lund"),
    "an adverb in -vis before the verb":
        ("Afslutningsvis afviser Kystnet, at det bliver dyrt.", "Kystnet"),
    "who comes to say something":
        ("Ida Lund er kommet til at sige, at broen lukker.", "Ida Lund"),
    "judgments show it":
        ("Tre firmaer skal betale. Det viser to domme fra Havneretten.",
         "to domme fra Havneretten"),
    "whose words lyder takes up, reported just before":
        ("Havnen lukker.\n\nDet oplyser Havnerådet ifølge Ritzau.\n\nKajen er lukket, lyder "
         "det.", "Havnerådet"),
    "whose words lyder takes up, told of just before":
        ("Skolelederne er ikke begejstrede. Det bliver for dyrt, lyder det.", "Skolelederne"),
    "a row of repliks, told whose below":
        ("Et sparekatalog viser, at bussen koster.\n\nNu kommer der underskrifter.\n\n- Uden bus "
         "flytter vi.\n\n- Min vej er med bus.\n\nSådan begrunder nogle borgere deres vrede.",
         "nogle borgere"),
    "a surname in -s before a verb":
        ("Bo Dalgas bor i Vestby.\n\n- Broen er gammel, siger Dalgas.", "Bo Dalgas"),
    "a surname in -s and a pronoun":
        ("Bo Nees kom i går.\n\n- Jeg er glad, siger han.", "Bo Nees"),
    "a genitive before a noun":
        ("Ida Lunds bil er væk.\n\n- Det er en skam, siger hun.", "Ida Lund"),
    "a role before a name where the sentence opens":
        ("Vred formand\n\nFormand for klubben Bo Krag er vred.\n\n- Nej, siger han.", "Bo Krag"),
    "two with titles":
        ("Rektor Ida Lund og lærer Bo Krag siger, at skolen er fuld.", "Ida Lund og Bo Krag"),
    "the two of them":
        ("Læge Ida Lund og professor Bo Krag mødtes.\n\n- Nej, siger de to forskere.",
         "Ida Lund og Bo Krag"),
    "a list of three":
        ("I dag har Vestby, Nordby og Sydby klaget.\n\n- Nej, skriver de tre byer.",
         "Vestby, Nordby og Sydby"),
    "a second noun phrase":
        ("Siden har Kystvagten og uafhængige eksperter konkluderet, at olien forsvinder.",
         "Kystvagten og uafhængige eksperter"),
    "the agency's name after its noun":
        ("Broen er lukket, skriver nyhedsbureauet dpa.",
         "nyhedsbureauet dpa"),
    "no late adjective": ("Broen er lukket, skriver Ritzau tidligt i dag.", "Ritzau"),
    "whose call it is":
        ("Ida Lund er her.\n\nIda Lunds opfordring lyder:\n\n- Kom i gang.", "Ida Lund"),
    "an authority with its with-phrase":
        ("Broen er farlig, skriver Tilsynet med Havnevæsenet.", "Tilsynet med Havnevæsenet"),
    "half a ministry's name in a relative clause":
        ("Tallene er fra Havne- og Fiskeriministeriet, som siger, at det går.",
         "Havne- og Fiskeriministeriet"),
    "an object pronoun ends it":
        ("»Her var liv,« fortalte en ældre dame mig på torvet.",
         "en ældre dame"),
    "somebody's grandmother":
        ("Bo Krag er kok. Min farmor plejede at sige, at kaffe hjælper.",
         "Min farmor"),
    "a signed text's author":
        ("Kystpostens anmelder var glad.\n\n- En stor aften, lyder det i anmeldelsen.",
         "Kystpostens anmelder"),
    "a long title before a name in apposition":
        ("Det er svært, vurderer tidligere chef for grønne investeringer i Kystbanken, Bo Krag.",
         "Bo Krag"),
    "an adjective that looks like an adverb, before a name":
        ("- Vi gav alt, siger en glad Bo Krag efter kampen.", "Bo Krag"),
    "an adjective that looks like an adverb, before a noun":
        ("- Vi gav alt, siger en åbent skuffet træner.", "en åbent skuffet træner"),
    "a described source":
        ("Det siger en centralt placeret kilde i havnen, at broen lukker.\n\n"
         "- Nu er det slut, siger en centralt placeret kilde til Kystposten.",
         "en centralt placeret kilde"),
    "a date before the verb":
        ("Den 14. maj erkendte Havnekoncernen, at olien var dens.", "Havnekoncernen"),
    "a phrase of time before the verb": ("En dag sagde Ida Lund, at det var nok.", "Ida Lund"),
    "a phrase of time after the auxiliary":
        ("Bo Krag kom. Han har de seneste dage sagt, at det er nok.", "Bo Krag"),
    "an adverbial between a relative and its verb":
        ("Det glæder Ida Lund, som i en bisætning sagde, at hun bliver.", "Ida Lund"),
    "an adverbial after a pronoun":
        ("Ida Lund rejste. Alt var stille, da hun i går i Oslo sagde, at det er slut.",
         "Ida Lund"),
    "a conjunction and a pronoun before the verb":
        ("Bo Krag rejste, da han lovede vælgerne, at skatten falder.", "Bo Krag"),
    "an occasion after the role":
        ("- Jeg faldt for fristelsen, erkendte salgschefen i grundlovsforhøret.",
         "salgschefen"),
    "two nouns with og before the verb":
        ("Efter sporene og fundet mener politiet ikke, at han gik selv.", "politiet"),
    "a passive with af before it":
        ("Planen bliver af Ida Lund kaldt »en skandale«.", "Ida Lund"),
    "a passive with af after it": ("Planen blev kaldt »tåbelig« af Bo Krag.", "Bo Krag"),
    "an age and a relative clause":
        ("Sejleren Bo Krag, 30, som blev fløjet i land, fortalte, at han var glad.", "Bo Krag"),
    "dashes between subject and verb":
        ("Styrmanden Bo Krag – som var den første, der så båden – mener, at den sank.", "Bo Krag"),
    "a degree written apart": ("»Jo,« siger dr. med. Ida Lund fra Vestby.", "Ida Lund"),
    "a degree after a title": ("»Jo,« siger direktør lic. techn. Bo Krag.", "Bo Krag"),
    "a short form in brackets before the name":
        ("»Nej,« siger den nye leder af hjælpekorpset (FNHK), Bo Krag, i aftes.", "Bo Krag"),
    "two titles before the name":
        ("»Nej,« sagde de jyske byråds formand, borgmester og læge Bo Krag (S).", "Bo Krag"),
    "two roles and a name":
        ("»Jo,« siger Kystpostens chefredaktør og administrerende direktør, Bo Krag.",
         "Bo Krag"),
    "the bank after its description":
        ("Landets fjerdestørste bank, Kyst Sparekasse (KS), meddelte, at renten falder.",
         "Kyst Sparekasse"),
    "many of a kind":
        ("I retten har en række af fremtrædende embedsmænd forklaret, at de var bange.",
         "en række af fremtrædende embedsmænd"),
    "where man is": ("På kommunen indrømmer man, at det gik galt.", "kommunen"),
    "a participle after the source":
        ("Broen er ifølge lokale sømænd gået af brug.", "lokale sømænd"),
    "a verb that no list holds, after marks":
        ("Bo Krag er her.\n\n»Det er slut,« forsætter Ida Lund. Alle gik hjem.", "Ida Lund"),
    "a verb with a particle, after marks":
        ("Bo Krag er her.\n\n»Det er slut,« faldt Ida Lund ind i samtalen.", "Ida Lund"),
    "kom det fra": ("Bo Krag er her.\n\n»Nej,« kom det fra Ida Lund, der gik.", "Ida Lund"),
    "a name's word": ("Ida Lund og Bo Krag er her.\n\n»Nej,« lyder Lunds ord.", "Ida Lund"),
    "an adverbial with at":
        ("Bo Krag er her.\n\n»Nej,« siger Ida Lund med henvisning til, at Bo Krag er gået.",
         "Ida Lund"),
    "an adverbial after the perfect":
        ("Bo Krag er her.\n\n»Det er slut«, har Ida Lund sagt flere gange.", "Ida Lund"),
    "vil vide": ("Retten er fuld.\n\n»Hvorfor?« vil dommeren vide.", "dommeren"),
    "an unlisted verb, a name and a place":
        ("Ida Lund er her.\n\n- Det er noget vrøvl, tordner Bo Krag i et opslag.", "Bo Krag"),
    "an unlisted verb, a role and a name":
        ("Ida Lund er her.\n\n- Det er en skandale, raser naboen Bo Krag.", "Bo Krag"),
    "an unlisted verb and a role":
        ("Havnen er lukket.\n\n- Det er en skandale, istemmer kollegaen.", "kollegaen"),
    "a clause before a verb is no tag":
        ("Ida Lund er her.\n\n- Da jeg kom, stod Bo Krag i døren.", "Ida Lund"),
    "a friend of two":
        ("»Nej,« siger en nær ven af både Ida Lund og Bo Krag.",
         "en nær ven af både Ida Lund og Bo Krag"),
    "a role and a colon before the words":
        ("Retten er fuld.\n\nDommeren: – Har du forstået det?", "Dommeren"),
    "a role and a colon on a line of their own":
        ("Retten er fuld.\n\nAnklageren:\n\n– Har du kendt ham?", "Anklageren"),
    "the accused and a colon":
        ("Retten er fuld.\n\nDen sigtede: – Jeg modtager dommen.", "Den sigtede"),
    "a ministry and a colon":
        ("Ida Lund er her.\n\nHavneministeriet: – Vi drøfter sagen.", "Havneministeriet"),
    "a pronoun before any name":
        ("»Jeg græd,« siger hun.\n\nIda Lund er 52 år og bor i Vestby.", "Ida Lund"),
    "a name in the reporter's question":
        ("Træner Ida Lund er klar.\n\n– Vi er klar, siger hun.\n\nHvad tror du, at Bo Krag "
         "mener?\n\n– Det ved jeg ikke.", "Ida Lund"),
    "whose the words are":
        ("Vi spurgte på torvet.\n\n– Vandet er væk.\n\nOrdene er Ida Lunds. Lund bor her.",
         "Ida Lund"),
    "a role with two fields":
        ("Ifølge rådmand for teknik og miljø i Vestby Kommune, Bo Krag, falder renten.",
         "Bo Krag"),
    "a noun with an article after the source":
        ("Sagen er ifølge de tre ledere et tydeligt tegn på, at alt går galt.",
         "de tre ledere"),
    "an object pronoun is no subject":
        ("Ida Lund kom. Hun mindede dem om, at der er brug for hænder.", "Ida Lund"),
    "what the words themselves say was known":
        ("– Siden den dag har de borgere vidst, at det lukker, siger Bo Krag.", "Bo Krag"),
    "two by their title":
        ("Fiskerne Ida Lund og Bo Krag er rolige. Det sker tit, lyder det fra fiskerne.",
         "Ida Lund og Bo Krag"),
    "a place and an age between role and name":
        ("Det er et mødested, mener købmand\n\nVestby: Købmand i Vestby, 47-årige Ida Lund, "
         "er glad.", "Ida Lund"),
    "mener without at":
        ("Hun mødte borgere på øen, der mener, broen er forkert.", "borgere på øen"),
    "a headline's quote without a full stop":
        ("Råb fra Vestby: »Hvis ingen gør noget, dør vores avis«\n\nRedaktør Bo Krag er "
         "bekymret.\n\n- Det er slemt, siger Bo Krag.", "Bo Krag"),
    "one verb more before the reporting one":
        ("Krag satte sig i vidneskranken lørdag og fortalte, at han var udenbys "
         "den dag.",
         "Krag"),
    "a subject shared over og":
        ("Ida Lund var gæst i det første program og sagde, at hun følte sig "
         "alene.",
         "Ida Lund"),
    "a subject shared over men":
        ("Ida Lund giftede sig sidste år med Bo Krag, som er ældre end hende, "
         "men fortalte, at alderen aldrig har været et problem.",
         "Ida Lund"),
    "a subject shared over og after Men":
        ("Bo Krag er sur.\n\nMen den 31-årige skuespiller langer ud efter "
         "anmelderne og siger, at det må stoppe.",
         "Bo Krag"),
    "a question that a shared subject asks":
        ("Ida Lund roste tidligere konkurrencer, der blev støttet af byen, og "
         "spurgte, hvornår der kommer en ny.",
         "Ida Lund"),
    "an owner in -s' who opens a sentence":
        ("Ida Lund og Eva Holm har sat skilte op.\n\nLunds søn Emil var 13 år, da "
         "han blev syg.\n\n- Det ønsker jeg ikke for nogen, sagde hun.",
         "Ida Lund"),
    "what somebody has become is nobody else":
        ("Bo Krag vandt løbet. Han er blevet en kendt foredragsholder i "
         "landet.\n\nHan sagde, at det er godt at løbe.",
         "Bo Krag"),
    "what somebody wants to become is nobody":
        ("Bo Krag er træner i Vestby. Hans drøm er at blive landstræner.\n\nDen "
         "tidligere træner for Sydby siger, at han er klar.",
         "Bo Krag"),
    "an anklager is not the anklagede":
        ("Den anklagede Bo Krag blev afhørt af anklageren.\n\nAnklageren spurgte, "
         "om det var rigtigt.",
         "anklageren"),
    "a source close to somebody is another":
        ("En kilde tæt på Bo Krag sagde i går, at han er vred.",
         "En kilde tæt på Bo Krag"),
    "a friend from somebody's club is another":
        ("En ven fra Bo Krags klub sagde i går, at han er vred.",
         "En ven fra Bo Krags klub"),
    "ingen opens another phrase":
        ("Han udviste ifølge de retslige dokumenter ingen tegn på anger.",
         "de retslige dokumenter"),
    "efter opens a clause":
        ("Valget kommer, efter en af Ida Lunds egne ministre havde udtalt, at "
         "Bo Krag bør gå.",
         "en af Ida Lunds egne ministre"),
    "a title with a capital in an apposition":
        ("Veteranen, Spanier Bo Krag, vandt.\n\n- Ja, siger Krag.",
         "Bo Krag"),
    "a title with a capital after an adjective":
        ("Den konservative Unionist Andrea Krag var der og sagde: »Ja.«",
         "Andrea Krag"),
    "whom somebody told follows the name":
        ("Bo Ross er træner.\n\n- Vi vandt, fortalte Ross BBC Vestby.",
         "Bo Ross"),
    "an article with a capital where the sentence opens":
        ("Udenrigsminister Walid al-Rahim kom.\n\nAl-Rahim sagde, at det går "
         "bedre.",
         "Walid al-Rahim"),
    "a band from somewhere":
        ("The Low Tide: Hvad er rap?\n\nThe Low Tide fra Vestby mener, at rap er "
         "kunst.",
         "The Low Tide"),
    "who goes online to tell":
        ("Ida Lund, 37, gik på Instagram for at fortælle, at hun forlader "
         "projektet.",
         "Ida Lund"),
    "somebody by a party":
        ("Ida Lund sidder i Repræsentanternes Hus.\n\nDemokraten fra Texas siger, "
         "at det er løgn.",
         "Ida Lund"),
    "forlyder det fra":
        ("Broen er lukket, forlyder det fra Vestbys borgmester Bo Krag.",
         "Bo Krag"),
    "a clause between an object and what it is called":
        ("Ida Lund kaldte Bo Krag, som er formand, for \"hysterisk og "
         "hævngerrig\".",
         "Ida Lund"),
    "her allies are a phrase":
        ("Hendes allierede insisterer på, at hun bliver.",
         "Hendes allierede"),
    "one versus another":
        ("Hun var bekymret for sagen Lund v. Krag, siger Eva Holm.",
         "Eva Holm"),
    "a clause between an object and its description":
        ("Betjente beskriver skyderiet, som fandt sted i nat, som \"helt "
         "tilfældigt og meningsløst\".",
         "Betjente"),
    "a form of address with a stop":
        ("Hr. Adler er præst i Vestby. Bo Krag kom.\n\n- Nej, siger hr. Adler.",
         "Adler"),
    "a day opens the sentence of a shared subject":
        ("Sidste uge vidnede Bo Krag, en embedsmand i Vestby, for retten og "
         "fortalte, at de var anholdt.",
         "Bo Krag"),
    "two adjectives and one noun":
        ("Tolden rammer bønder, mener kinesiske og amerikanske eksperter.",
         "kinesiske og amerikanske eksperter"),
    "a name and an office between commas":
        ("Terry Branting, amerikansk ambassadør i Kina, som er ny, udtalte, at "
         "byen er skadet.",
         "Terry Branting"),
    "an initial after a title and a name":
        ("Broen er lukket, siger politileder Murray J. Paulsen.",
         "Murray J. Paulsen"),
    "a mother at the end of a long phrase":
        ("Hun sagsøger dem efter at have fået tilsendt en besked ved en fejl "
         "fra moderen, der klagede over, at det regner.",
         "moderen"),
    "a mood opens the sentence":
        ("Fornøjet over spillernes indsats på en svær bane tilføjede Bo Krag: "
         "»Godt gået.«",
         "Bo Krag"),
    "an age that is another's":
        ("33-årige Bo Krag er spiller. Eva Holm har klaget.\n\nDen 34-årige "
         "siger, at det er slemt.",
         "Eva Holm"),
    "a club's manager":
        ("- Han er skadet, fortalte Vestby-manager Bo Krag.",
         "Bo Krag"),
    "a surname without its article":
        ("Udenrigsminister Walid al-Rahim kom.\n\nRahim sagde, at det går bedre.",
         "Walid al-Rahim"),
    "no Dane has letters that Danish has not":
        ("Karolina Plšek slog Ida Lund. Plšek jublede, og Plšek var bedst.\n\n"
         "- Jeg spillede godt, siger danskeren.", "Ida Lund"),
    "a paper by its country":
        ("Le Soir skriver, at han er væk.\n\nIfølge det franske medie er han anholdt.", "Le Soir"),
    "a team": ("Vestby Cykler skriver, at rytteren er ude.\n\n- Trist, skriver holdet.",
               "Vestby Cykler"),
    "help from somebody":
        ("Hun fik hjælp af en læge fra klinikken, som siger, at alt er godt.",
         "en læge fra klinikken"),
    "a count and how exact it is":
        ("Mange skoler svarede. Blandt dem siger næsten halvdelen, at de mangler lærere.",
         "næsten halvdelen"),
    "a count by an ordinal":
        ("Mange skoler svarede. Her svarer godt hver tredje, at de mangler lærere.",
         "godt hver tredje"),
    "more than half":
        ("Mange skoler svarede. Her svarer mere end halvdelen, at de mangler lærere.",
         "mere end halvdelen"),
    "a time is no count":
        ("- Nej, sagde Ida Lund over 30 minutter senere.", "Ida Lund"),
    "two roles before a name, one of them on no list":
        ("- Det går, sagde rådmand og lokal stemmesluger Bo Krag.", "Bo Krag"),
    "an owner with dots":
        ("»Det var en flot tale,« lyder det glad fra K.P.s lokale korrespondent Bo Krag.",
         "Bo Krag"),
    "who is cited by another":
        ("Kystradioen citerer flere fiskere for at sige, at broen lukker.", "flere fiskere"),
    "a relative with an adverbial and an apposition before its verb":
        ("Mange husker Bo Krag, der foran sin gamle skole, en rød bygning i Vestby, "
         "forklarede, at han var glad.",
         "Bo Krag"),
    "a tag with the speaker's own words as its object":
        ("- Hvad skete der den aften? Det ved kun føreren, indledte anklager Ida Lund sin tale.",
         "Ida Lund"),
    "two bodies after a noun with de":
        ("Ifølge de lokale aviser Kystposten og Havnebladet lukker broen.",
         "de lokale aviser Kystposten og Havnebladet"),
    "a role and a name in som X sagde":
        ("»Og jeg er glad for, at broen holder«, som borgmester Bo Krag (S) forklarede i januar.",
         "Bo Krag"),
    "a title with two fields in som X sagde":
        ("»Og jeg er glad for, at broen holder«, som havne- og færgeminister Bo Krag (S) sagde.",
         "Bo Krag"),
    "so it sounds, in the next paragraph":
        ("Det bliver uden os.\n\nSå klar lyder meldingen fra Havneunionen.", "Havneunionen"),
    "a relative with der between a verb and its clause":
        ("Senere uddybede Ida Lund, der er rådgiver ved Havnens Politi, at alle var i land.",
         "Ida Lund"),
    "whom a spokesman speaks for, behind a long owner":
        ("Det er for sent, siger en talsmand for Det Nordiske Fiskeriråds formand, Ida Lund.",
         "en talsmand for Det Nordiske Fiskeriråds formand"),
    "who made a picture is nobody":
        ("Vestby tabte, og træner Ida Lund er ikke tilfreds.\n\n- Vi gav alt, siger hun.\n\n"
         "Spillerne efter kampen. Foto: Ane Krag\n\n- Vi må se på os selv, siger hun.",
         "Ida Lund"),
    "who is named in a caption":
        ("Vestby tabte, og træner Ida Lund er ikke tilfreds.\n\n- Vi gav alt, siger hun.\n\n"
         "Anføreren Ane Krag scorede to mål. Arkivfoto: Bo Holm/Kystfoto\n\n"
         "- Vi må se på os selv, siger hun.",
         "Ida Lund"),
    "the man who was told as one":
        ("En 41-årig mand stod i retten.\n\nAnklageren i sagen læste op.\n\n"
         "»Jeg vil hjem,« sagde manden.",
         "En 41-årig mand"),
    "the head of another body than the leader named":
        ("Kystpartiets leder, Bo Krag, siger, at havnen er lukket.\n\n"
         "Præsidenten for Det Nordiske Fiskeriråd har skrevet, at han kommer.",
         "Præsidenten for Det Nordiske Fiskeriråd"),
    "a role of the next paragraph is nobody's of this one":
        ("I retten sad anklager Bo Krag. Han rejste sig.\n\nJeg kom her med Ida, tilhører\n\n"
         "Anklageren siger, at salen er fuld.",
         "Bo Krag"),
    "an economist who is an analyst":
        ("Chefanalytiker Ida Lund kom. Bo Krag, der er fisker, gik.\n\n"
         "»Det er dyrt,« siger boligøkonomen.",
         "Ida Lund"),
    "a brewery for short":
        ("Havnebryg sælger et lager, oplyser Havnebryg. Det følger planen, oplyser bryggeriet.",
         "Havnebryg"),
    "who sends a tweet":
        ("Havnens Politi oplyser, at alle er i land.\n\n»Vi siger mere siden,« hed det i et tweet.",
         "Havnens Politi"),
    "where reasons are given":
        ("Ida Lund fik prisen.\n\n- Det er en stor bog, lød det i motiveringen.", "motiveringen"),
    "a tag with whom one told":
        ("»Følg mig eller bliv hjemme«, havde Ida Lund advaret sine kolleger.", "Ida Lund"),
    "a station whose name begins like a person's":
        ("Ifølge de lokale medier KBC og Bay News lukker broen.",
         "de lokale medier KBC og Bay News"),
    "marked words in what somebody expects":
        ('Ida Lund siger nej. Men hun forventer, at et nyt forslag kommer "før eller siden".',
         "Ida Lund"),
    "one marked word on how somebody feels":
        ("Direktør i Kystbanken Bo Krag er »usikker« på, om prisen holder.", "Bo Krag"),
    "one marked word, an apposition before it":
        ("På øen er lederen af skolen, Bo Krag, »stolt« over den nye sal.", "Bo Krag"),
    "who is named in a paragraph without a verb":
        ("Talen gør ikke indtryk på retoriker Ida Lund.\n\n»Den var for kort,« siger hun.\n\n"
         "Byens nye par, borgmester Bo Krag, fru Eva Krag og hele familien på rådhuset mandag.\n\n"
         "»Men han begyndte godt,« siger hun.",
         "Ida Lund"),
    "where it stands, with a relative behind":
        ("Ida Lund lytter.\n\nI talen, som kan ses herover, står der blandt andet:\n\n"
         "»Vi har haft byens bedste som mål.«",
         "talen"),
    "fra after a passive":
        ("Broen er lukket, oplyses det fra trafikafdelingen hos Vestby politi.",
         "trafikafdelingen hos Vestby politi"),
    "fra before a passive":
        ("Fra ministeriet meddeles det, at broen er lukket.", "ministeriet"),
    "af after a passive in s":
        ("Det hævdes af fiskerne, at kutterne er tomme.", "fiskerne"),
    "both, and the second with adverbs":
        ("Broen er grim, mener både beboerne og nu også politiet.",
         "beboerne og nu også politiet"),
    "a name and a body without a second comma":
        ("Formand Ida Lund, Landsforeningen af Danske Fiskere mener, at kvoten er lav.",
         "Ida Lund"),
    "a colon after the subject leads over":
        ("To ministre kom. Blandt andre minister Bo Krag, der var glad. Således sagde ministeren:"
         "\n\n»Jeg vil gerne berolige alle.«", "Bo Krag"),
    "a role in a mood is who is known":
        ("Vestbys borgmester, Ida Lund, åbnede broen. Bo Krag var her.\n\n- Det er stort, lyder "
         "det fra en noget begejstret borgmester.", "Ida Lund"),
    "what an access to files shows":
        ("Broen var revnet. Det viser en aktindsigt fra Vestby.", "en aktindsigt fra Vestby"),
    "what somebody shows in a work":
        ("Ida Lund viser i sin nye ph.d., at broer er dyre.", "Ida Lund"),
    "a report with a relative clause before at":
        ("Nu viser en undersøgelse, som er bestilt af Vestby Færger, at rækværket er slidt.",
         "en undersøgelse"),
    "a degree in two fields":
        ("»Jeg vil forstå det,« fortæller ph.d. i fiskeri og havbrug Ida Lund.", "Ida Lund"),
    "a center against something":
        ("Broen er farlig. Det vurderer Havnerådets Center mod Ulykker, der har set den.",
         "Havnerådets Center mod Ulykker"),
    "a name that begins with a digit":
        ("Kutteren er solgt. Det skriver Fagbladet 8F.", "Fagbladet 8F"),
    "a noun and a name after ifølge":
        ("Ifølge fiskerne og 8F kom de i går for at se havnen.", "fiskerne og 8F"),
    "a body and another by name":
        ("Broen er lukket, siger politiet og Kystvagten.", "politiet og Kystvagten"),
    "a name and a number of others":
        ("Broen er grim, mener geolog Ida Lund og to kolleger.", "Ida Lund og to kolleger"),
    "a body and a person with a title":
        ("Broen er klar, fastslog både Kystvagten og transportminister Bo Krag.",
         "Kystvagten og transportminister Bo Krag"),
    "a title whose body follows is whom the next quote names":
        ("Broen lukker. Det siger direktør for byens havneforening Havneringen. »Det er nemt,« "
         "siger Ida Lund.", "Ida Lund"),
    "two offices the other way round":
        ("Miljø- og fiskeriminister Ida Lund afviser kritik. Bo Krag kom.\n\nDet går godt, siger "
         "fiskeri- og miljøministeren.", "Ida Lund"),
    "a noun with a small letter elsewhere is no given name":
        ("Ida Lund kom med skibet Havgus.\n\n- Det går, siger Ida Lund.\n\nSkibet Havgus "
         "lander i morgen.\n\n- Vi glæder os.", "Ida Lund"),
    "whom the paragraph below a headline opens with, after a title":
        ("VESTBY: - Det gik godt, men så vendte det.\n\nFormand for Havnens Udvalg, Bo Krag, var "
         "ikke glad i går.", "Bo Krag"),
    "a medium called by a role":
        ("Fiskeren Bo Krag kom. Havnen lukker, skriver Fiskeren.", "Fiskeren"),
    "mediet after a medium called by a role":
        ("Bo Krag er redaktør på fagbladet Fiskeren. Nu kommer Ida Lund. Det skriver mediet.",
         "Fiskeren"),
    "de after a group with an adjective":
        ("De lokale udvalg skrev et brev. De foreslår, at ruten er fast.",
         "De lokale udvalg"),
    "de after a number of bodies in the same sentence":
        ("Det går, siger Ida Lund, efter at fem vrede danske foreninger har sendt et brev, hvor de "
         "skriver, at planen er ulovlig.", "fem vrede danske foreninger"),
    "her takes up a document without the verb before it":
        ("Tilsynet har et regnskab. Her fremgår det, at broen er slidt.",
         "et regnskab"),
    "an adverbial of two words that opens with for":
        ("For eksempel mente anklager Bo Krag, at chefen skulle straffes.", "Bo Krag"),
    "an apposition that says where somebody works":
        ("Ordføreren for festen, professor i havne ved Vestby Universitet Bo Krag, siger, at det "
         "går.", "Bo Krag"),
    "a name after a place that looks like a role":
        ("Provst i Jæger Herred, Bo Krag, bekræfter, at sagen er slut.", "Bo Krag"),
    "a person and some relatives":
        ("Vinden gør det, mener ingeniør Bo Krag og hans to sønner.", "Bo Krag og hans to sønner"),
    "a noun behind a phrase that ends in a bare noun":
        ("I skuret stikker en kvinde i kittel hovedet ind.\n\n»Vi sover,« siger kvinden.",
         "en kvinde i kittel"),
    "a group as the subject that two verbs share":
        ("Nu svarer fagfolk ham og siger, at regnestykket ikke går op.", "fagfolk"),
    "a word in -ende that opens the sentence":
        ("Minister Ida Lund kom. Grundlæggende mener ministeren, at haverne er for små.",
         "Ida Lund"),
    "the document in which somebody is called something":
        ("De to sider bliver i rapporten kaldt »umulige«.", "rapporten"),
    "a headline in capitals before a name":
        ("HAVNEN PÅ ØERNE GENÅBNES Dronning Ida vil ikke danse. »Nej tak,« lød det fra Dronningen.",
         "Ida"),
    "two groups of people":
        ("Broen er for lang, siger læger og skippere i en ny rapport.", "læger og skippere"),
    "den that stands for a document":
        ("Bo Krag henviser til en rapport, som Vestby Universitet har læst. Den viser, at to ud "
         "af tre fisk er væk.", "en rapport"),
    "what stands in a document that den stands for":
        ("Det sker, efter at en rapport er kommet. Af den fremgår det, at fjorden er død.",
         "en rapport"),
    "whose verdict it is, with a relative clause":
        ("Ida Lund kom. »Det er et rod,« lyder den hårde dom fra klubben, der også mener, at broen "
         "er dyr.", "klubben"),
    "somebody's lawyer, who is named below":
        ("Hun skal dømmes, men hendes advokat mener, at sagen er tynd.", "hendes advokat"),
    "bodies that spoke together":
        ("Kystlisten, Havnepartiet og Nyt Land påstår, at togene er dyre.\n\n"
         "Partierne mener, at det haster.", "Kystlisten, Havnepartiet og Nyt Land"),
    "a source that is no speaker of the next verb":
        ("- Sådan ser jeg det, siger Bo Krag ifølge Kystposten og tilføjer, at ingen kan klage.",
         "Bo Krag"),
    "a medium in brackets below the words":
        ("Direktør Bo Krag bad om færre planer:\n\n»Vi har nok af dem.«\n\n(Vestby Tidende)",
         "Bo Krag"),
    "who answers, with the picture's credit between, written twice":
        ("Bo Krag sagde nej. Da avisen fanger Ida Lund, lyder hendes svar:\n\n"
         "Foto: Leo Holm Vis mere Foto: Leo Holm\n\n»Det ved jeg ikke.«", "Ida Lund"),
    "a given name for short":
        ("Alle rejste sig for Th. Lund fra Vestby. - Tak for i aften, sagde Th. Lund. Så gik "
         "han.", "Th. Lund"),
    "a body in -s Politi, and then the name":
        ("Det blæser. Det oplyser vagtchefen ved Vestkredsens Politi Bo Krag.", "Bo Krag"),
    "a body with af in its name":
        ("Den tidligere rektor Bo Krag er spændt.\n\nSom formand i Foreningen af Bådbyggere "
         "venter han på svar.\n\n- Jeg sover dårligt, lyder det.", "Bo Krag"),
    "a mood before the name in a headline":
        ("Ida Lund vil ikke klage.\n\nRasende Bøje: Nu må nogen vågne\n\nDet sagde hun også "
         "i går, at broen skal lukkes.", "Ida Lund"),
    "a body, and when it told":
        ("Kystradioen i påsken har meddelt, at skibet sank.", "Kystradioen"),
    "people from a place, by a relative clause":
        ("Kysten har talt med en mand i Vestby, der siger, at broen er smal.",
         "en mand i Vestby"),
    "folk are not the thing named after them":
        ("Planen er en fejl, siger folk, der har samlet ind til at redde øens båd, Hvalen, "
         "fra ophug.", "folk"),
    "a list of people without names":
        ("Broen er for smal, siger lærere, forældre og elever på øen.",
         "lærere, forældre og elever på øen"),
    "a tag inside the words before another tag":
        ("- Man lærer, så længe man lever, siger folk, siger Bo Krag.", "Bo Krag"),
    "a verb and op as a tag":
        ("- Skolen mangler et tag, følger Bo Krag op.", "Bo Krag"),
    "what somebody comes round to":
        ("Ida Lund kom ind på, at broen er for smal.", "Ida Lund"),
    "a mood of who is known already":
        ("Træner Ida Lund så alle mål. - Vi sov i timen, sagde en slukøret træner og gik.",
         "Ida Lund"),
    "a seller":
        ("Kysten ringer til Osman Krag, som undskylder.\n\n- Bilen var fyldt forkert, siger "
         "juletræssælgeren.", "Osman Krag"),
    "a word for no person after a lead-in":
        ("Bo Krag var ikke glad.\n\n- Banen var våd, sagde han og tilføjede:\n\n- Vi må øve "
         "os, sagde kanten.", "Bo Krag"),
    "what they did is no tag":
        ("Bo P. Krag, Vestby Mark: - Byen dør ud. Først tog de skolen, og da vi råbte op, "
         "lukkede de biblioteket. Det er skidt.", "Bo P. Krag"),
    "who works at what has a title in marks":
        ("Bo Krag fra »Havets Stjerne« siger, at skuden sejler.", "Bo Krag"),
    "a pronoun after a verb that no list holds":
        ("Ida Lund kom.\n\n- Er der ingen lods, ender det på klippen. Det er synd, siger Bo Krag.",
         "Bo Krag"),
    "somebody who speaks for a minister named in full":
        ("En talskvinde for minister Ida Lund mener, at kajen er for smal.",
         "En talskvinde for minister Ida Lund"),
    "somebody who works for one of that office":
        ("Leder Bo Krag er glad. Krags stabsleder siger, at kajen er for smal.",
         "Krags stabsleder"),
    "several before a name that is no source":
        ("Den bedste er ifølge lodserne Bo Krag fra Nordby.", "lodserne"),
    "several with their names":
        ("Ifølge lodserne Bo Krag og Ida Lund er kajen for smal.", "Bo Krag og Ida Lund"),
    "a participle with an owner":
        ("Ifølge Kystpostens udsendte er kajen for smal.", "Kystpostens udsendte"),
    "where it is written, in a compound":
        ("»Kajen er smal,« skriver Havbanken i et morgenbrev.", "Havbanken"),
    "after forleden":
        ("Forleden tilskyndede formand Ida Lund til, at kajen lukker.", "Ida Lund"),
    "after a word of time and efter":
        ("Kort efter har formanden oplyst, at kajen er for smal.", "formanden"),
    "after a year that ends in efter":
        ("Året efter oplyste formanden, at kajen er for smal.", "formanden"),
    "after a holiday":
        ("Juleaften oplyste formanden, at kajen er for smal.", "formanden"),
    "after two words that end in set":
        ("Samlet set mener formanden, at kajen er for smal.", "formanden"),
    "after modsat":
        ("Modsat Leo Holm mener Ida Lund, at kajen er for smal.", "Ida Lund"),
    "after ikke that denies nothing":
        ("Ikke desto mindre har Ida Lund oplyst, at kajen er for smal.", "Ida Lund"),
    "from whom words in marks sound":
        ("Der er trangt, så »de store må vente udenfor«, som det lyder hos Bo Krag.", "Bo Krag"),
    "nobody in the beginning":
        ("Til at begynde med hed det, at kajen var for smal.", ""),
    "whose words stand above a heading":
        ("- Kajen er smal.\n\nNy kaj på vej\n\nOrdene kommer fra Ida Lund, der er lods.",
         "Ida Lund"),
    "what sounded so, from somebody":
        ("– Jeg går nu.\n\nSådan lød slutningen på en tale fra formand Ida Lund. Det fortæller "
         "Kystposten.", "Ida Lund"),
    "a definite noun that takes up one told before":
        ("Avisen skrev om en spejder, der ringede.\n\nHavnen svarede, og spejderen forklarede, at "
         "der var mørkt.", "en spejder"),
    "of a body after a comma, who speaks in a relative clause":
        ("- Det er fint, lyder det fra anklager Bo Krag, Vestbys Politi, som tilføjer, at dommen "
         "er hård.", "Bo Krag"),
    "faderen, after en far":
        ("Kystposten har talt med en far til en pige. Faderen siger, at skolen er for lille.",
         "en far til en pige"),
    "a plan that shows something":
        ("Byen får flere broer.\n\nDet viser en plan, som Bo Krag har lavet.", "en plan"),
    "no minister of another field":
        ("Boligminister Bo Krag (K) kom i haven.\n\n- Vi ser på det, sagde minister Bo Krag.\n\n"
         "I maj sagde justitsministeren til folk i haven, at de fik svar.", "justitsministeren"),
    "no trade of who just spoke and has another":
        ("- Det stormer, siger Ida Lund, der er trafikchef i Havnen.\n\nSkibet skulle sejle, men "
         "styrmanden måtte meddele, at det blev i havn.", "styrmanden"),
    "a body called by its last word in the definite":
        ("Vestbys Karruselfond fik et brev.\n\nKarruselfonden skriver nu, at hestene er slidte.",
         "Vestbys Karruselfond"),
    "a paper called by its last word in the definite":
        ("Dagens Tribune har set planen.\n\nBo Krag rejser i dag, skriver Tribunen.",
         "Dagens Tribune"),
    "no paper for a party":
        ("Ida Lund er ny, skriver Vestby Ugeblad. Nu er hun spidskandidat, oplyser partiet.",
         "partiet"),
    "whom an abbreviated degree stands before":
        ("»Dyret er dødt,« fortæller stud.scient. i geologi Bo Krag.", "Bo Krag"),
    "nobody who reports himself":
        ("Byen er vred på ejerne. Ida Lund ser helst, at ejerne selv melder sig på banen:\n\n"
         "- Hvad kan vi gøre?", "Ida Lund"),
    "whoever a clause of time stands before, and an infinitive":
        ("Det blæste. Da bølgen kom, valgte styrmanden at meddele, at turen var slut.",
         "styrmanden"),
    "somebody of an age behind a clause of time":
        ("En 52-årig kvinde er fængslet.\n\nFør døren gik i, nåede den 52-årige at sige, at hun er "
         "syg.", "En 52-årig kvinde"),
    "a body with for in its name, before a relative clause":
        ("Det sker efter aftale med Nævnet for Sikker Sejlads, som anbefaler, at man går.",
         "Nævnet for Sikker Sejlads"),
    "who is something according to himself":
        ("Bo Krag er fyldt 80. Han har ifølge sig selv aldrig været syg.", "Bo Krag"),
    "who is something by her own account":
        ("Leo Holm er rejst. Ifølge eget udsagn er Ida Lund byens bedste til at bage.", "Ida Lund"),
    "who is so, behind the verb":
        ("Leo Holm er rejst. I Vestby Roklub er formand Ida Lund \"glad, men træt\".", "Ida Lund"),
    "who says more, behind a name that is praised":
        ("»Vi var klar,« siger Bo Krag, der især roste lodsen Leo Holm:\n\n»Han reddede os alle.«",
         "Bo Krag"),
    "who says more, behind a second verb":
        ("»Vi var klar,« siger Bo Krag og takker lodsen Leo Holm:\n\n»Han reddede os alle.«",
         "Bo Krag"),
    "an athlete by weight":
        ("Bo Krag tabte til franske Guy Morel.\n\n- Jeg så kun stjerner, siger den danske "
         "letvægter.", "Bo Krag"),
    "who has a whole role, not the one whose role it ends in":
        ("- Vandet er grønt, siger Bo Krag, der er driftsleder på værket.\n\n- Børnene er "
         "glade, siger leder Ida Lund.\n\n- Folk er søde, siger driftslederen.", "Bo Krag"),
    "a firm by what it makes":
        ("Møbelproducent Skjold lukker.\n\nDen har 80 ansatte. Det oplyser selskabet.", "Skjold"),
    "the accused, told by an age":
        ("Straffen er to år til en 41-årig kvinde, der stjal kobber.\n\nHun troede, at det var "
         "skrot, forklarede tiltalte i retten.", "en 41-årig kvinde"),
    "one of several, with a superlative in two words":
        ("Tre af de mest stædige lodser i byen siger nu, at de går.",
         "Tre af de mest stædige lodser i byen"),
    "what words stand on, told in the paragraph above":
        ("På muren hænger et banner.\n\n»Ned med molen«, står der.", "et banner"),
    "who disagrees":
        ("Broen er farlig, siger Ida Lund, men Bo Krag er uenig.\n\n- Den er god nok.", "Bo Krag"),
    "who denies what another says":
        ("Ifølge Ida Lund er broen farlig, men det afviser Bo Krag.\n\n- Den er god nok.",
         "Bo Krag"),
    "who disagrees by a role, after a replik":
        ("Bo Krag er havnechef.\n\n- Vi går, siger Ida Lund, men havnechefen er rolig.\n\n- Det "
         "er godt nok.", "Bo Krag"),
    "who is only told of behind a replik":
        ("- Vi går, siger Ida Lund, men Bo Krag er syg.\n\n- Han kommer i morgen.", "Ida Lund"),
    "who answers the reporter, after a body was reported":
        ("- Vi kan ikke mere, siger lods Bo Krag.\n\nBroen er lukket, oplyser Vestby Havn.\n\n"
         "Skal det gå ud over børnene?\n\n- Sådan er loven.", "Bo Krag"),
    "a body for short by what stands behind its hyphen":
        ("EU-Kommissionen foreslår en kvote.\n\nKommissionen oplyser, at torsken forsvinder.",
         "EU-Kommissionen"),
    "a person behind a body and what sort of body it is":
        ("Direktør i brancheforeningen Solenergi Camilla Dam advarer om, at prisen stiger.",
         "Camilla Dam"),
    "a source that opens a sentence behind a heading without a stop":
        ("Dyre kajer Ifølge Ida Lund, der er lods i Vestby, er kajen for smal.", "Ida Lund"),
    "who is meant by vedkommende":
        ("En ansat i rederiet kalder tonen »grov«. Ida Lund er her.\n\n»Vi er bange,« siger "
         "vedkommende.", "En ansat i rederiet"),
    "the place where somebody speaks":
        ("Ida Lund kører igen.\n\n- Nu er der fart på, lyder det fra førerhuset.", "Ida Lund"),
    "the speaker before an adverbial with forlængelse":
        ("Kajen er ny, oplyser den norske kystvagt i forlængelse af sit møde.",
         "den norske kystvagt"),
    "who opened the sentence before lyder det":
        ("Ifølge Ida Lund er kajen smal.\n\nHavnens formand bad byrådet om at vente. Planen er for "
         "dyr, lød det.", "Havnens formand"),
    "no body from a heading in capitals":
        ("Rederiet Nordsol skriver, at der skal spares.\n\nBØDER PÅ VEJ\n\nSelskabet afviser ikke, "
         "at det bliver dyrt.", "Nordsol"),
    "a body with a trade before its name":
        ("Det går godt hos grossisten Solhuset i Vestby.\n\nSolhuset fik et overskud på ti kroner, "
         "oplyser selskabet.", "Solhuset"),
    "a letter that a newsroom has, which is nobody's who spoke":
        ("- Vi klager, siger Bo Krag.\n\nKajen er for smal, lyder det i et brev, som avisen er i "
         "besiddelse af.", "et brev"),
    "the speaker before, for where somebody is from":
        ("Bo Krag er direktør. - Nej, siger Bo Krag.\n\nPræsident René Dam afviser, at de er snydt."
         "\n\n- Alle er lige, skriver schweizeren.", "René Dam"),
    "a minister, who is nobody of a given name alone":
        ("En af dem er 24-årige Viggo.\n\n- Ja, siger han.\n\nKirkeministeren oplyser, at det er "
         "slut.", "Kirkeministeren"),
    "an age and a former trade, of the one whose trade is not told":
        ("Palle Holm fik ret.\n\n- Ja, siger advokat Gry Dam.\n\nByen betaler.\n\nI retten "
         "forklarede den 63-årige tidligere havnefoged, at han ringede.", "Palle Holm"),
    "a medium without the adverbial behind its name":
        ("Ida Lund er ifølge den svenske avis Havets Star uden for fare.", "Havets Star"),
    "where words stand that the reporter takes up with som":
        ("Nu kan folk bruge »fleksible kajer«, som det hedder i en mail fra havnen.",
         "en mail fra havnen"),
    "who posts something":
        ("Havnens egen profil på Twitter:\n\n- Hvad så vi lige?", "Havnens egen profil"),
    "an adjective, a medium and its name as a label":
        ("Den lokale avis Kystposten:\n\n- Et barn vandt.", "Kystposten"),
    "who wrote what stands behind a place":
        ("Vestby: \"Vi har kæmpet, men nu er det slut. Tak.\"\n\nSådan skrev ejerne af caféen, "
         "Ida Lund og Bo Krag, søndag.", "Ida Lund og Bo Krag"),
    "who goes on in marks left open, in which others answer":
        ("Ida Lund. Lektor ved Vestby Universitet:\n\n”Det er sært. Når man spørger dem, svarer "
         "de fleste, at det ved de ikke.\n\nDet er interessant.”", "Ida Lund"),
    "a letters' body for which no pronoun stands":
        ("HK Vestegnen oplyser, at alle skal mødes. Bo Krag kom. Han siger, at det er slut.",
         "Bo Krag"),
    "an experiment that shows something":
        ("Lodser over 60 sover bedre. Det viser et forsøg i havnen, som netop er udgivet.",
         "et forsøg i havnen"),
    "a subject with a relative clause, and whom it tells":
        ("Ofret, der i dag er 41 år, fortalte nævningene, at broen var glat.", "Ofret"),
    "a subject and whom it tells":
        ("Ofret fortalte nævningene, at broen var glat.", "Ofret"),
    "several with a relative clause, and what they call so":
        ('Flere medlemmer, som avisen har talt med, beskriver havnemødet som "en kamp".',
         "Flere medlemmer"),
    "who calls a thing so that opens the sentence":
        ("Bogen, som alle har læst, kalder Ida Lund »kedelig«.", "Ida Lund"),
    "a document with a relative clause before a pronoun":
        ("Bo Krag er lærer. I brevet, som er sendt til byen, kalder han broen »grim«.", "Bo Krag"),
    "a person between hvor and the verb":
        ("Retten så mails, hvor Bo Krag omtaler gæsterne som »får«.", "Bo Krag"),
    "a pronoun between som and the verb":
        ("Partiet Havnelisten er imod broen, som de betegner som »alt for dyr«.", "Havnelisten"),
    "whose reviewer":
        ("Broen fik fem stjerner af Kystposten, hvis anmelder kalder den »stor kunst«.",
         "Kystposten"),
    "a role before what it calls so":
        ("I bladet kalder en embedsmand regnskabet for »et rod«.", "en embedsmand"),
    "a subject before a verb with sig":
        ("Havnens tjeneste glæder sig over det, men understreger, at broen er ny.",
         "Havnens tjeneste"),
    "a time before it sounds somewhere":
        ("I februar lød det i et skriftligt svar, at broen er ny.", "et skriftligt svar"),
    "an adverbial of time inside a clause that calls something so":
        ("Ida Lund fortalte, at lodsen om morgenen havde kaldt vejret »grimt«.", "lodsen"),
    "one of them, who is named":
        ("- Det gør ondt, siger en af dem, 71-årige Rosa Krag, til Kystposten.", "Rosa Krag"),
    "one of them":
        ("- Det gør ondt, siger en af dem, der var med.", "en af dem"),
    "an age without a noun, and then a pronoun":
        ("Røveren slap væk.\n\nEn 17-årig er anholdt. Han siger, at han var hjemme.",
         "En 17-årig"),
    "the same as an object":
        ("Røveren slap væk.\n\nPolitiet afhørte en 17-årig, der stod der. Han siger, at han var "
         "hjemme.", "en 17-årig"),
    "several behind a count and an adjective":
        ("Ni tidligere elever er vrede. I brevet siger de, at skolen er kold.",
         "Ni tidligere elever"),
    "marked words that begin with som":
        ("Lyden var »som et bræt«, sagde Bo Krag.", "Bo Krag"),
    "what something is called, before the verb":
        ("Et »rod« kaldte ministeren det i går.", "ministeren"),
    "what a name is called, before the verb":
        ("En »skandale« kalder Ida Lund forløbet.", "Ida Lund"),
    "who is the subject behind the verb of the sentence with marked words":
        ("Bo Krag gik i går. I maj måtte han rette en tekst om, at byen »burde få et liv«.",
         "Bo Krag"),
    "a title and a name that open the sentence with marked words":
        ("Leo Holm er tiltalt. Forsvarer Bo Krag bad retten se det som »sort humor på et job«.",
         "Bo Krag"),
    "a body that opens the sentence with marked words":
        ("Leo Holm er lods. Instituttet havde udsendt et varsel om »kuling med stød af storm«.",
         "Instituttet"),
    "who wrote what another passes on":
        ("En dreng er bortvist, efter at han i går skrev, at skolen »burde ryge i luften«.\n\n"
         "Det oplyser rektor Ida Lund.", "En dreng"),
    "behind a bullet":
        ("Broen lukker.\n\n* Politiet oplyser, at den er glat.", "Politiet"),
    "sources before a verb that is a noun, too":
        ("Ifølge flere kilder arbejder Vestby på en ny bro.", "flere kilder"),
    "an agency to which a body speaks":
        ("Forbundet FKN er vred over for Ritzau. Forbundet kalder broen »et skilderi«.",
         "Forbundet FKN"),
    "a firm that no authority is meant by":
        ("Kystvagten leder efter folk, oplyser den. Rederiet afviser, at skibet var ladt.",
         "Rederiet"),
    "a body and den in one sentence":
        ("Den nye ambassade i Vestby har sendt en note, hvori den kræver, at muren »straks« "
         "falder.", "Den nye ambassade i Vestby"),
    "whose promise it is":
        ("Leo Holm kom. På trods af borgmester Bo Krags løfter om »ro« lukker skolen.", "Bo Krag"),
    "whose threat it is, by a pronoun":
        ("Ida Lund kom. Hendes trussel om »krig« var ny.", "Ida Lund"),
    "who used a word":
        ("Ida Lund brugte selv ordet »rod« i går.", "Ida Lund"),
    "what somebody gave thanks for":
        ("Ida Lund takkede for »hjælp og varme« fra alle.", "Ida Lund"),
    "what is told to have been shouted":
        ("Manden skal have råbt »læg dig ned«, siger et vidne.", "Manden"),
    "what was shouted, by a source":
        ("Manden råbte ifølge kvinden »giv mig tasken« på dansk.", "Manden"),
    "with which words somebody left":
        ("Leo Holm kom. Med ordene »nu er det nok« forlod Bo Krag mødet.", "Bo Krag"),
    "behind a bullet and a label, with an apposition":
        ("Kajen er lukket.\n\n* Norge: Landets havneminister, Elias Dal, kalder det »et rod«.",
         "Elias Dal"),
    "several behind a count and two adjectives":
        ("Ni nuværende og tidligere elever er vrede. I brevet siger de, at skolen er kold.",
         "Ni nuværende og tidligere elever"),
    "a trade that is a verb, too":
        ("Bo Krag er rektor. En underviser er nævnt. I en sms skriver han, at det er løgn.",
         "En underviser"),
    "a body's name behind whom somebody speaks for and to":
        ("Det oplyser en talsmand for rådet til avisen El Kaj. Ifølge talsmanden er broen ny.",
         "en talsmand for rådet"),
    "what somebody describes with hvordan":
        ("Bo Krag har over for Kystradioen beskrevet, hvordan skibet drejede.", "Bo Krag"),
    "a field of two words and a given name with a hyphen":
        ("Hækken er høj, siger chef for Vej og Park Mette-Marie Juul. Hun siger, at den skal ned.",
         "Mette-Marie Juul"),
    "two who speak, the second of no list":
        ("Hækken er høj, siger Bo Krag og Zorvan Kaleb.", "Bo Krag og Zorvan Kaleb"),
    "a source before a mean":
        ("Der er ifølge selskabet i gennemsnit to passagerer med bussen.", "selskabet"),
    "a body with for in its name that a relative clause follows":
        ("Den ene er Foreningen Fortov for Alle, der kalder planen »et skridt på vejen«.",
         "Foreningen Fortov for Alle"),
    "whom one of somebody's own is cited by":
        ("Bo Krag fik intet, siger han.\n\n- Jeg har fået noget, siger min datter.", "Bo Krag"),
    "an unlisted name, a place and a trade as a label":
        ("Vi mødte nogle på torvet:\n\nKetto Fog, Vestby, pensionist:\n\n- Det er fint.",
         "Ketto Fog"),
    "an officer, and who is out of danger":
        ("Manden blev kørt bort, men er ifølge vagtchefen uden for fare.", "vagtchefen"),
    "a replik inside a paragraph, behind a sentence that reports":
        ("Livredder Ida Lund siger, at flaget er rødt. - Heller ikke til knæene. Det er alvor.",
         "Ida Lund"),
    "who leads a kindergarten":
        ("Leder af børnehaven Ida Krag fortæller, at alle har øvet sig.", "Ida Krag"),
    "several, and where they write":
        ("Broen er lukket. Det oplyser begge klubber på deres hjemmesider.", "begge klubber"),
    "what support somebody expresses":
        ("Ida Lund udtrykker sin »fulde støtte« til havnen.", "Ida Lund"),
    "who calls a thing so that opens the clause":
        ("Bandet spillede i fjor. Den koncert beskrev Kystpostens anmelder som »en bølge«.",
         "Kystpostens anmelder"),
    "a document that calls somebody so":
        ("Rapporten kalder Ida Lund »ufin«.", "Rapporten"),
    "a medium that ends in a given name":
        ("Holdets træner, Primo Hribar, siger til Sportni Dan, at Vestby er bedst.",
         "Primo Hribar"),
    "a body behind det, which goes on after what it will not do":
        ("Det lokale politi vil ikke sige mere, men oplyser, at broen er lukket.",
         "Det lokale politi"),
    "a document before a sum in all":
        ("Udbyttet var ifølge anklageskriftet i alt 74.000 kroner og en kasse øl.",
         "anklageskriftet"),
    "who calls a thing with what it is about so":
        ("Sammenligningen med pap kalder Bo Hougaard »noget vrøvl«.", "Bo Hougaard"),
    "as somebody says it, behind a quote":
        ("Ida Lund bor her. Bo Krag kom.\n\n»Kajen er slidt … hver dag,« som hun siger med et "
         "smil.",
         "Ida Lund"),
    "a nickname in marks behind a tag":
        ("Bo Krag kom.\n\n- Kajen er slidt, siger 'Pip', der spiller tromme.", "Pip"),
    "a number of somebody behind a tag":
        ("'Kajen er grim,' skrev en.\n\n'Den er slidt,' lød en fjerde i en lang række klager.",
         "en fjerde i en lang række klager"),
    "two who wrote, by their number":
        ("»Kajen er slidt,« skriver havnefoged Ida Lund og lods Bo Krag.\n\n»Vi maler den,« "
         "skriver de to i mailen.", "Ida Lund og Bo Krag"),
    "who says it in an agreement":
        ("Partierne i Vestby skrev i deres aftale: »Kajen skal males.«", "Partierne i Vestby"),
    "who is asked, with a relative":
        ("Hun endte med at spørge i afdelingen, der foreslog, at de kiggede på lønnen.",
         "afdelingen"),
    "whom a picture is for":
        ("Planen kommer som en spand koldt vand for lodserne, som nu melder om en »tung uro«.",
         "lodserne"),
    "a boss of a place":
        ("Det siger Bo Krag, direktør for havnen i Vestby.\n\nVestby-bossen mener heller ikke, at "
         "kajen holder.", "Bo Krag"),
    "nobody whom a question names":
        ("Havnefoged Ida Lund tog imod os.\n\nEa Holm gik grædende forbi. Hvorfor fik hun ikke "
         "lov?\n\n»Der var ikke plads til alle.«", "Ida Lund"),
    "no writer whose name stands alone above":
        ("Mona Friis\n\nHavnefoged efter stormen: - Det var en grim nat\n\nVestby fik storm.\n\n"
         "- Det var en grim nat, siger havnefoged Ida Lund.", "Ida Lund"),
    "whose team it is":
        ("Bo Krags mandskab vandt i Vestby.\n\n- Det var skønt, siger den danske landstræner.",
         "Bo Krag"),
    "an age of who was told of as the subject":
        ("Ea Holm sagde ja til jobbet.\n\nSelv var Bo Krag foged i 2014 sammen med Ea Holm.\n\n"
         "- Det var fint, erkendte den 46-årige foged.", "Bo Krag"),
    "whose kind of event is named with it":
        ("Endnu en festival lukker\n\nDen lille festival Mosefest er aflyst. Det skriver "
         "festivalen på nettet.", "Mosefest"),
    "who sends a greeting":
        ("Ida Lund kom. Bandet Karse har sendt denne hilsen til sine fans:\n\n»Vi er kede af det.«",
         "Karse"),
    "no name inside the title of a prize":
        ("Ea Holm modtog prisen ’Lifetime in Line’.\n\n»Det var stort,« sagde hun.", "Ea Holm"),
    "an unnamed person who is named behind a comma":
        ("Ida Lund fik prisen af sin tidligere elev, tegneren Bo Krag.\n\nHan kaldte den »en "
         "gave«.",
         "Bo Krag"),
    "a firm with a sign between its words":
        ("Ida Lund bor her.\n\nHytte & Hygge oplyser, at firmaet er lukket.", "Hytte & Hygge"),
    "the study behind a conclusion":
        ("Folk sidder for meget. Sådan lyder konklusionen i en ny undersøgelse fra Vestby "
         "Universitet.", "en ny undersøgelse fra Vestby Universitet"),
    "he who is named in the next paragraph":
        ("- Jeg har ventet længe, forklarede han.\n\nHan er Bo Krag, formand for klubben.\n\n- "
         "Flot, sagde lods Per Dam.\n\n- Kom i maj, sagde Bo Krag.", "Bo Krag"),
    "who is quoted by another":
        ("Ea Holm citerede en gammel kollega:\n\n»Mens jeg står her, venter de andre.«",
         "en gammel kollega"),
    "a short form of a compound name, with a verb before it":
        ("Det siger Lodsforbundet. Ledelsen på havnen fastholdt ifølge forbundet kravet.",
         "Lodsforbundet"),
    "whose message it is, behind a replik":
        ("- Vi er færdige.\n\nSå klar er Bo Krags udmelding fra kajen.\n\n- Jeg er glad, siger "
         "lærling Ea Holm.", "Ea Holm"),
    "no place behind a name":
        ("Fisker Bo Krag, Sønder Vile ved Vestby, vil være først.\n\n- Vi er de første, siger han.",
         "Bo Krag"),
    "no courtyard with a saint's name":
        ("I Sct. Hans Gård er der åbent. Skomager i byen, Bo Krag, ser det.\n\n- Det er godt, "
         "siger han.", "Bo Krag"),
    "they who spoke in the sentence before":
        ("Naboerne tier.\n\nAvisen har talt med de to mænd i båden, der fortæller, at det regnede. "
         "De fortæller også, at de købte is.", "de to mænd i båden"),
    "a count that somebody made":
        ("Kajen er slidt. Det viser en gennemgang foretaget af Kystposten.",
         "en gennemgang foretaget af Kystposten"),
    "no paper for an age":
        ("Her kørte den 52-årige mand fra Vestby galt. Det skriver Fagbladet Gods.\n\nDen 52-årige "
         "siger selv til fagbladet, at han er øm.", "den 52-årige mand fra Vestby"),
    "no paper for she":
        ("En 17-årig pige ringede, skriver Vestby-Bladet.\n\nHun fortalte, at der kom en bil.",
         "En 17-årig pige"),
    "who answers whom the reporter asked":
        ("TV Vest har spurgt driftslederen i selskabet, hvorfor der er åbent.\n\n- Vi har sat lys "
         "op, siger Bo Krag.\n\nDriftslederen oplyser, at porten lukker klokken 18.", "Bo Krag"),
    "who goes on in a lead-in, though a pronoun could be another":
        ("- Det er sjovt, siger Ea Holm, inden Ida Lund supplerer:\n\n- Jeg griner, siger hun.",
         "Ida Lund"),
    "no square for he":
        ("Den 71-årige er tiltalt for at have hængt en plakat op på Vestby Torv, hvori han kalder "
         "lægen »fuskeren«.", "Den 71-årige"),
    "what somebody tells of, in marks":
        ("De ansatte fortæller om en »trykkende stilhed«, når der bliver spurgt.", "De ansatte"),
    "who is meant by a relative behind another":
        ("Det var smeden, der gav arkene til formanden Ida Lund, der smilede og lovede, at de "
         "bliver læst.", "Ida Lund"),
    "what alone somebody could tell":
        ("Det eneste, Bo Krag kunne fortælle, var, at kajen er lukket.", "Bo Krag"),
    "who does not hide it, with the verb first":
        ("Her lagde Ida Lund ikke skjul på, at hun gerne vil væk.", "Ida Lund"),
    "as a paper wrote":
        ("Som Kystposten torsdag skrev, vil havnen sejle om aftenen.", "Kystposten"),
    "who said marked words to somebody":
        ("Bo Krag erkender, at han har sagt ‘Min mormor hopper højere end dig’ til spilleren.",
         "Bo Krag"),
    "who described, behind a row of repliks":
        ("Opråbet er nyt.\n\n- Der skal sejle noget.\n\nSådan begrunder nogle af øboerne deres "
         "vrede i et opråb.", "nogle af øboerne"),
    "an unnamed description behind a lead-in about somebody":
        ("En af dem er Liva. Hun går til dans, men i aften er der ingen, der danser:\n\n- Det er "
         "sjovt, lyder det fra en glad femteklasseelev.", "Liva"),
    "no one in a question for she":
        ("Havnefoged Ida Lund tog imod.\n\nEa Holm gik grædende forbi. Hvorfor fik hun ikke "
         "lov?\n\n»Der var ikke plads.«\n\nHar du fortrudt?\n\n»Nej,« siger hun og går.",
         "Ida Lund"),
    "a trade and others behind a name":
        ("Den danske profil Bo Krag og de øvrige lodser mente, at kajen var for glat.",
         "Bo Krag og de øvrige lodser"),
    "a firm of two words behind a role":
        ("Det svarer Ulla Holm, talskvinde for Hytte & Hygge, da vi ringer.\n\nHytte & Hygge "
         "oplyser, at kajen er ny.", "Hytte & Hygge"),
    "no paper of two words for an age":
        ("Det skriver Fagbladet Gods.\n\nHer kørte den 52-årige mand fra Vestby galt.\n\nBo Krag "
         "så det, siger Bo Krag.\n\nDen 52-årige siger selv til fagbladet, at han er øm.",
         "den 52-årige mand fra Vestby"),
    "a role told in the next sentence":
        ("Alle kender Henny Dam. Hun har boet der i 33 år og har i lige så mange år været "
         "beboerformand i Vestby.\n\n- Godt, siger byggeleder Poul Krag.\n\nDet er dyrt, oplyser "
         "formanden.", "Henny Dam"),
    "no sample as a speaker":
        ("Prøver har vist spor af salt. Derfor lukkes kajen, oplyser Havnestyrelsen.\n\nPrøver har "
         "vist spor af sand. Årsagen er, at »der er sket en fejl«, lyder det.", "Havnestyrelsen"),
    "what somebody has said, in marks with a verb":
        ("Bo Krag kom. Han erkender, at han har sagt ‘Min mormor hopper højere end dig’ til Ea.",
         "Bo Krag"),
    "where somebody lives, behind the name":
        ("Og fisker Bo Krag, Sønder Vile ved Vestby, vil være først ude.\n\n- Vi må ud, når der er "
         "vand.", "Bo Krag"),
    "he who is told with his name below, before others":
        ("- Jeg har ventet længe, forklarede han.\n\nHan er Bo Krag, formand for klubben.\n\nDen "
         "er dyr.\n\n- Flot, sagde Per Dam.", "Per Dam"),
    "a club whose name stands in marks":
        ("Bag strejken står klubben ’Sporene er Vores’, som har lovet, at alt går roligt til.",
         "klubben ’Sporene er Vores’"),
    "a paper's own on the spot before a verb":
        ("Ifølge Kystpostens udsendte ser det ud til, at flere kommer.", "Kystpostens udsendte"),
    "an adviser who is named in the next replik by role":
        ("En rådgiver for Krags modstander, Claude Dam, benægter, at Krag fører.\n\n- Det er et "
         "ønske, siger rådgiveren Marie Holm.\n\nRådgiveren tilføjer, at optællingen går i gang.",
         "Marie Holm"),
    "a firm of two words with og":
        ("- Jeg er rystet, siger revisionsekspert Bodil Dam fra rådgivningsvirksomheden Tjek og "
         "Tal.",
         "Bodil Dam"),
    "criticism on the same day":
        ("Ministeriet vidste det. Sådan lyder kritikken fra forældre- og lærerforeninger samme "
         "dag, som svaret kom.", "forældre- og lærerforeninger"),
    "a pensioner by where he is from":
        ("»Jeg måtte ud i haven.«\n\nOrdene er 74-årige Ejnar Dams. Han fik et brev.\n\n»Nej,« "
         "siger Ejnar Dam. Pensionisten fra Vestby siger, at han fryser.", "Ejnar Dam"),
    "a given name without its h":
        ("Det glæder formand Elisabeth Dam, siger hun.\n\n- Det er for lidt, siger Elisabet Dam.",
         "Elisabeth Dam"),
    "who denies, with an adverb between commas":
        ("Søndag afviser Vestlands leder, Idris Dam, dog, at de to lande er i krig.", "Idris Dam"),
    "a letter and a relative without a comma":
        ("Planen er ny. Af et brev som TV Vest har fået, fremgår det, at kajen er lukket.",
         "et brev"),
    "a case about something":
        ("Anklageren i den første sag om forbudte garn i bugten står fast på, at de skal have en "
         "bøde.", "Anklageren i den første sag om forbudte garn i bugten"),
    "a count over something":
        ("Rejserne gik hver sin vej. Det viser Havnestyrelsens opgørelse over rejser.",
         "Havnestyrelsens opgørelse over rejser"),
    "a professor emeritus who stands against another":
        ("Lektor Dorthe Dam mener ikke, at det er nok. Heroverfor står professor emeritus Bo Krag."
         "\n\n- Den, der betaler, må lukke.", "Bo Krag"),
    "a post that has spoken for itself":
        ("I opslaget står der, at kajen er lukket. Det forklarer lejrchef Bo Krag.\n\nI opslaget "
         "står der desuden, at pladsen er tom.", "opslaget"),
    "the mayor, and no deputy mayor named since":
        ("Det siger borgmesteren, Bo Krag (V).\n\n- Det er tyndt, siger 2. viceborgmester Ida Lund "
         "(S).\n\nBorgmesteren afviser, at han har gemt sig.", "Bo Krag"),
    "a longer title for one of fewer parts":
        ("På tirsdag fejrer brovægtsmester Helge Dam jubilæum. Ea Holm kommer.\n\n- Jeg spiser min "
         "mad, siger vægtmesteren.", "Helge Dam"),
    "who has a jubilee":
        ("På tirsdag fejrer smed Helge Dam jubilæum.\n\n- Det er hårdt, husker jubilaren.",
         "Helge Dam"),
    "a deputy of a body, who has a trade, too":
        ("Næstformand i stiftelsen, dyrlæge Mads Dam, er glad. Ea Holm ser på.\n\n- Vi ved det "
         "ikke, siger næstformanden.", "Mads Dam"),
    "they of the only firm just named":
        ("Ved 21-tiden kom der endelig lyd fra Alpesol A/S. Som svar skriver de, at de hjælper.",
         "Alpesol A/S"),
    "a lady in a clause of time":
        ("Bo Krag og koret måtte gå i land, da en kvinde ringede og sagde, at der var hul i "
         "skroget.",
         "en kvinde"),
    "a ministry beside its minister":
        ("Minister Tove Dam taler nu. Dam og hendes daværende ministerium har forklaret, at alt er "
         "godt.", "Dam og hendes daværende ministerium"),
    "to whom somebody says it":
        ("Syv ud af ti kommuner over for Kystposten siger, at de er klar.",
         "Syv ud af ti kommuner"),
    "the firm of the same sentence":
        ("Aktien i Lillebælt Bulk falder, efter at selskabet har meddelt, at man skifter revisor.",
         "Lillebælt Bulk"),
    "whose words a subheading takes up":
        ("Det siger foged Poul Krag.\n\nBølgen er »et dyr for sig«\n\nFoged Poul Krag husker "
         "natten.\n\nOgså Verner Dam fortæller om den:\n\n- Bølgen er et dyr for sig, siger "
         "Verner Dam.",
         "Verner Dam"),
    "in an interview that was shown":
        ("Videre siger Bo Krag i interviewet, der blev vist på TV Vest torsdag, at byen er smuk.",
         "Bo Krag"),
    "one from a class who spoke":
        ("Det siger elev Ea Holm.\n\nEn af dem er en fra musiklinjen, der mener, at det er "
         "forkert.\n\n»Man skal ikke hjem for det,« siger hun.", "en fra musiklinjen"),
    "a bare plural calls":
        ("Bilisten råber ad pigen. En opførsel, som trafikforskere kalder \"livsfarlig\".",
         "trafikforskere"),
    "two papers and a third":
        ("Skibet er fundet ved kysten, skriver to aviser og Kystposten.",
         "to aviser og Kystposten"),
    "neighbours and a name":
        ("To naboer og Ida Lund siger, at skibet er fundet.",
         "To naboer og Ida Lund"),
    "kin of somebody by role":
        ("Dagen efter skrev kromandens hustru en mail til banken. I mailen skriver hun, at kroen "
         "er solgt.",
         "kromandens hustru"),
    "who wants to know":
        ("Her ville Ida Lund fra Klub Vest vide, om lodsen selv var kommet med båden.",
         "Ida Lund"),
    "people who act in the sentence":
        ("- Det er slut, siger Bo Krag til TV Vest.\n\nI går stod beboerne på trappen, fordi de "
         "mener, at havnen bliver revet ned.",
         "beboerne"),
    "brothers by their surname":
        ("Der er flere i samme båd, blandt andet brødrene Krag i Vestby. Bo Krag har fået nej af "
         "Vestby Kommune.\n\nDe mener, at kommunen har målt forkert.",
         "brødrene Krag"),
    "a place with a particle":
        ("Skibet sank i nat.\n\nDet oplyser brandvæsenet i Vale de Torva på et pressemøde.",
         "brandvæsenet i Vale de Torva"),
    "who will not speak of one thing, before a pronoun":
        ("- Vi er glade, siger Birthe Dam.\n\nRådgiver Anja Toft vil ikke udtale sig om "
         "motivet.\n\n- Det kan jeg slet ikke gå ind i, siger hun.",
         "Anja Toft"),
    "a cutter that has a woman's name in marks":
        ("Ole Dam, der har kutteren »Else Marie«, frygter for fiskeriet.\n\n– Vi har været her i "
         "200 år, siger fiskeren.",
         "Ole Dam"),
    "the accused who acts in the sentence before, and says two sentences":
        ("Anklager Bo Krag kræver otte års fængsel.\n\n- Det er en grov sag, siger Bo "
         "Krag.\n\nDen sigtede rystede på hovedet.\n\n- Jeg sov. Jeg aner ikke, hvad de taler om, "
         "sagde han.",
         "Den sigtede"),
    "a neighbour who acts in the sentence before, and says two sentences":
        ("Anklager Bo Krag kræver otte års fængsel.\n\n- Det er en grov sag, siger Bo Krag.\n\nEn "
         "nabo rystede på hovedet.\n\n- Jeg sov. Jeg aner ikke, hvad de taler om, sagde han.",
         "En nabo"),
    "two people, the first with where he is from":
        ("- Vi er glade, siger Per Dam fra Vestby og Ida Lund fra Østby.",
         "Per Dam og Ida Lund"),
    "a minister whom nobody asked, after another's replik":
        ("Ministeren vil ikke svare.\n\n- Det er uhørt, siger Ida Lund.\n\nMinisteren oplyser, at "
         "den åbner i maj.",
         "Ministeren"),
    "what came later is told":
        ("Politiet sagde nej for senere at oplyse, at en mand er anholdt.",
         "Politiet"),
    "another given name with an h before it":
        ("- Det går skidt, siger Anne Jensen.\n\n- Det går godt, siger Hanne Jensen.",
         "Hanne Jensen"),
    "who is chair by a pronoun of another gender":
        ("Bo Krag mødte Ida Lund. Han er formand for havnen.\n\nFormanden siger, at broen er grim.",
         "Formanden"),
    "words without a verb before a clause":
        ("Godt, at broen lukker, siger Ida Lund.",
         "Ida Lund"),
    "they of a place of work":
        ("Ida Lund arbejder på Novo Skjold. Hendes børn er trætte. De mener, at broen er grim.",
         ""),
    "a thing in a clause of time":
        ("Ida Lund rejste sig, da klokken ringede og sagde, at timen var slut.",
         "Ida Lund"),
    "who is from a club in marks":
        ("- Den er fin, siger Ida Lund fra klubben »Blå Kaj«, som siger, at den er ny.",
         "Ida Lund"),
    "who confirms the only words":
        ("- Broen er lukket.\n\nDet bekræfter Ida Lund.",
         "Ida Lund"),
    "who then wanted to know":
        ("Så ville Ida Lund vide, om broen holder.",
         "Ida Lund"),
    "a surname like a square's":
        ("Anders Plads er formand for klubben. Han siger, at broen er ny.",
         "Anders Plads"),
    "who had to admit it after the marks":
        ("»Bilagene mangler,« måtte Ida Lund til sidst erkende.", "Ida Lund"),
    "who is said to have said it":
        ("Ida Lund kom. »Kajen er lukket«, skal hun have sagt til politiet.", "Ida Lund"),
    "auditors who point something out":
        ("Revisorerne påtaler, at bilagene mangler.", "Revisorerne"),
    "a tag after a verb that no list holds and a plural that may be one":
        ("De grønne aktier Ternen og Vestas begynder dagen med fald på over 4 procent, skriver "
         "TV 2.", "TV 2"),
    "a tag after the past of a strong verb":
        ("Lørdag aften stjal demonstranter skiltet, skriver Kystposten.", "Kystposten"),
    "back reference in a paragraph that a credit follows":
        ("Et stævne blev holdt. Siden er 11 bud blevet afvist.\n\nStævner holdes på havnen. Det "
         "understreger Vestby Kommune.\nFoto: Bo Krag", "Vestby Kommune"),
    "the police named last of two":
        ("Ifølge lokalpolitiet i Odby er det skidt.\n\n- Det er slemt, siger Ida Lund, vagtchef "
         "ved Nordkystens Politi.\n\nIfølge politiet er bilen grå.", "Nordkystens Politi"),
    "han for a man whose name women bear abroad":
        ("- Stuen blev tømt, fortæller vagtchef Jess Krag.\n\n- De vil slet ikke tale med os, "
         "siger han.", "Jess Krag"),
    "a subject before an apposition and a time":
        ("Det kom frem, efter at den nye borgmester, Bo Krag, natten til torsdag fortalte, at "
         "han går.", "Bo Krag"),
    "who is accused of marked words":
        ("Direktør i Havnerådet Bo Krag anklagede i avisen denne uge Vestby Kommune for at "
         "\"sove i timen\".", "Bo Krag"),
    "what somebody calls on others to do":
        ("Ida Lund opfordrer alle til at »tage det roligt«.", "Ida Lund"),
    "what somebody declares something to be":
        ("Før mødet udråber Bo Krag nu havnen som en »fjende«.", "Bo Krag"),
    "as somebody put it in a talk":
        ("»Kajen er grim«, som Bo Krag udtrykte det i sin tale. Ida Lund sov.", "Bo Krag"),
    "a name before de and a noun":
        ("Bo Krag lovede de fremmødte fiskere, at han vil lytte.", "Bo Krag"),
    "a role after an adjective that no list holds":
        ("- Vi forstår det ikke, siger en travl lods hos Nordisk Havneråd, Ida Lund.",
         "Ida Lund"),
    "a person called by a show in marks":
        ("Bo Krag er med i showet.\n\n- Ja, siger han.\n\n- Vi er glade, siger 'Dans på "
         "kajen'-deltageren, der har en mand.", "Bo Krag"),
    "a name after a title in marks and a role":
        ("- Vi er glade, siger \"Dans på kajen\"-deltageren Bo Krag.", "Bo Krag"),
    "who uses something to say it":
        ("Havnelisten har brugt en ny rapport fra Institut for Støj til at gøre gældende, at "
         "kranen larmer.", "Havnelisten"),
    "a call that sounds from somebody":
        ("Fra politiet lyder der en opfordring til, at folk bliver hjemme.", "politiet"),
    "what was said in connection with something":
        ("Det var et kup, som dronning Ida gjorde.\n\nDet fortæller Dronningen i et interview i "
         "forbindelse med, at hun har haft tronen i 50 år.", "Ida"),
    "a sentence that goes on with at":
        ("Formand Ida Lund siger torsdag, at kajen er lukket. Og at hun er klar til flere "
         "skridt.", "Ida Lund"),
    "who told whom, behind a relative clause":
        ("Gruppen bestod af 15 mand, har borgere, der så brandene, fortalt politiet.",
         "borgere"),
    "critics of somebody are not that person":
        ("Ida Lund-kritikere går. Borgmester Ida Lund siger, at kajen er grim.", "Ida Lund"),
    "a case named after somebody":
        ("Ida Lund-sagen er slut, siger Lund.", "Ida Lund"),
    "those who criticise somebody":
        ("Ida Lund-kritikerne siger, at kajen er grim.", "Ida Lund-kritikerne"),
    "a surname in small letters":
        ("Bo Holm-hansen siger, at kajen er grim.", "Bo Holm-hansen"),
    "a given name and an initial":
        ("Bo K: Vi kommer for sent\n\nBo Krag viste sig frem i går.", "Bo Krag"),
    "a document that shows how":
        ("En ny rapport viser, hvordan fiskere bliver syge af larmen.", "En ny rapport"),
    "a document in which something is mentioned":
        ("I rapporten nævnes, at kajen er grim.", "rapporten"),
    "a headline's short sentence behind a colon":
        ("Bo Krag raser over havnen: \"De larmer\"\n\nBo Krag er sur.", "Bo Krag"),
    "the victim without a name, by age":
        ("Det siger Bo Krag.\n\nOfferet er en ung mand på 17 år, som er syg. »Ja,« siger Bo "
         "Krag.\n\nDen 17-årige er i god form. Over for politiet forklarer han, at overfaldet "
         "skete på kajen.", "en ung mand på 17 år"),
    "a child told of between two repliks":
        ("- Vi er glade, siger Bo Krag.\n\nIda Holm, som den vordende mor hedder, har i "
         "forvejen en lille dreng.\n\n- Hun er som en søster, fortæller han.", "Bo Krag"),
    "a replik after a body that is only reported":
        ("- Der er brug for regler, siger Bo Krag, der leder arbejdet.\n\nLarm er ifølge Den "
         "Nordiske Kommission mod Støj »al lyd, som ingen har bedt om«.\n\n- Der er behov for "
         "en ny lov.", "Bo Krag"),
    "a star of a show who was called by her trade":
        ("Papika Steen fortæller i det nye afsnit af 'Øen', hvorfor hun er alene\n\nPå film har "
         "Papika Steen dannet par med navne som Bo Krag, Jens Holm og Emil Lind.\n\nMen privat "
         "har der ikke været det store at berette, efter skuespilleren blev skilt.\n\nDet "
         "fortæller stjernen i et interview med Casper Lund.", "Papika Steen"),
    "han beside a business with its founder's name":
        ("Bo Krag Maskiner har fyret ni. Bestyrelsesformand Emil Lind siger, at det er slut, og "
         "han siger videre, at der er flere.", "Emil Lind"),
    "udtryk for at without a comma":
        ("Mange var vrede, og flere gav udtryk for at kampen om kajen er en kamp for byen.",
         "flere"),
    "a study that shows first of all":
        ("Det nye studie viser først og fremmest, at vejret er forskelligt.", "Det nye studie"),
    "a minister in Greenland":
        ("Naalakkersuisoq for fiskeri, Bo Krag, er glad.\n\n- Vi holdt mødet, siger "
         "naalakkersuisoq.", "Bo Krag"),
    "what somebody sees something as":
        ("Bo Krag ser det som »højst usandsynligt«, at kajen åbner.", "Bo Krag"),
    "who answers to a question":
        ("Til et spørgsmål om, hvorvidt kajen stod under vand, svarer Ida Lund »absolut«.",
         "Ida Lund"),
    "hun after words with en and an infinitive":
        ("Det var en chance for Bo Krag for endnu en gang at udspørge statsministeren. Ida Lund "
         "kom. Hun siger, at det er »fair nok«.", "Ida Lund"),
    "two names behind a title with a hyphen":
        ("Sådan så S-formand Mette Jensen Lars Lund Krags angreb på hende.\n\n- Nej, siger Lars "
         "Lund Krag.\n\n- Ja, siger Mette Jensen.", "Mette Jensen"),
    "a body of two words before a name":
        ("Formand i Havnerådet Tænk Anja Lund er glad.\n\n- Det er godt, siger formand i "
         "Havnerådet Tænk Anja Lund.", "Anja Lund"),
    "a report from a body with for in its name":
        ("En ny rapport fra Institut for Menneskers Støj er ude. Ifølge rapporten er kajen grim.",
         "En ny rapport fra Institut for Menneskers Støj"),
    "a replik that tells of whom people see":
        ("- Mange, jeg har mødt, ser først Ida Lund, og så lukker jeg ned, siger Bo Krag.",
         "Bo Krag"),
    "a body that reported goes on after a citizen":
        ("- Der var røg overalt, siger beboer Ole Bruun.\n\nBrandvæsenet oplyser, at branden er "
         "slukket.\n\n- Vi har ikke fundet nogen personer i huset.", "Brandvæsenet"),
    "the officer after the victim":
        ("To mænd er såret, oplyser vagtchef Ole Bruun.\n\nOfferet er en 25-årig mand. Han er "
         "kørt på hospitalet, fortæller han.", "Ole Bruun"),
    "who is put in prison":
        ("Forsvarer Ole Bruun siger, at sagen er tynd.\n\nRetten har fængslet en 24-årig mand. "
         "Han nægter, at han var til stede.", "en 24-årig mand"),
    "whom one meets by the bus":
        ("- Vi gør alt, siger Karen Toft.\n\nVed bussen møder vi en ældre dame. Hun siger, at "
         "bussen altid er forsinket.", "en ældre dame"),
    "a negation of another word":
        ("Der mangler læger. Det siger ikke bare Ole Bruun, men også Karen Toft.", "Ole Bruun"),
    "a negation in a name":
        ("Der er ingen penge. Det siger formanden for Aldrig Mere Krig, Ole Bruun.",
         "Ole Bruun"),
    "a group named after somebody":
        ("Jens Olsen-gruppen oplyser, at overskuddet stiger. Jens Olsen gik.",
         "Jens Olsen-gruppen"),
    "somebody whose surname is kept back":
        ("- Det er løgn, siger anklager Mads Poulsen.\n\nMads P. forklarede, at han sov.",
         "Mads P"),
    "a subject behind the verb and a time":
        ("Efter mødet med formanden, Ole Bruun, onsdag sagde Karen Toft, at hun går.",
         "Karen Toft"),
    "who is used to say it":
        ("Ole Bruun har brugt Karen Toft til at sige, at han går.", "Karen Toft"),
    "a country before de and a noun":
        ("Rusland advarer de baltiske lande om, at prisen stiger.", "Rusland"),
    "two names behind a verb":
        ("I går bad Ole Bruun Karen Toft om at »holde mund«.", "Ole Bruun"),
    "several before what they call something":
        ("I Vestby kalder de unge læger planen »en katastrofe«.", "de unge læger"),
}  # fmt: skip

NOBODY = {
    "a medium that asks people": "Kystradioen har spurgt folk på torvet, hvad de siger til det.",
    "a title that is somebody's answer": "»Bølgen« er Ida Lunds svar på »Havet«.",
    "what stands there": "På kajen, hvor bådene før lå i tre rækker, står der nu en mur.",
    "who is standing there": "Ved »Bølgen« stod der pludselig Ida Lund.",
    "somebody says ja tak": "Hun solgte båden, og nu - to år efter - siger hun ja tak til en ny.",
    "a question of who says it": ("Ny kaj Hvem siger, at havnen skal lukke?"),
    "what somebody is going to explain": (
        "Ida Lund har travlt, for i morgen skal hun forklare, hvordan havnen virker."
    ),
    "it only ended so": "Løberen, der ellers var favorit, sluttede sidst i går.",
    "a message that came to somebody": "Det blæser.\n\nDen besked har Ida Lund også fået.",
    "somebody asks to do more": "Og da lodsen gjorde, som Bo bad om, bad hun også om at få en båd.",
    "what is proposed otherwise": "Planen er ny. Det har fiskernes forening ellers foreslået.",
    "what becomes clear": "Bo Krag tog jobbet. Men siden stod det klart, at han frøs.",
    "a question that was not answered": "Havnen har ikke forklaret, om og hvornår broen åbner.",
    "what something is for": "Uret sender beskeder for at fortælle, hvor skibet er.",
    "a question that opens an article": "Er hans svar, at broen er glat, som det ser ud til?",
    "what is not known": "Broen er lukket. Det fremgår ikke, hvem der kommer.",
    "who was asked": "Bo Krag blev på et møde torsdag i Vestby direkte spurgt, om han er rask.",
    "a question that has no answer": "Hvor mange penge der er, har politiet ikke oplyst.",
    "who is asked to explain": "Avisen bad Ida Lund om at forklare, hvem der kom.",
    "news that pleases": "Rådet gav udtryk for glæde over nyheden om, at båden sejlede.",
    "a call to leave something": "Ida Lund opfordrer desuden til at forstå reglerne.",
    "beautifully said": "Bo Krag kalder havet byens hjerte. Det er smukt sagt.",
    "a passive state": "Planen er beskrevet som »det rene vanvid«.",
    "somebody was warned": "Besætningen er blevet advaret om, at uvejret kom.",
    "the time says something": "Det siger lidt om tidens smag, at huset er rødt.",
    "eyes that are seen": "Hun så et glimt i de grønne øjne. Alle gik.",
    "a need": "Små børn kræver konstant opsyn, hvilket koster penge.",
    "the reporter's own opinion": "Efter min mening er broen grim.",
    "to think oneself able": "Ida Lund mener sig i stand til at løbe langt.",
    "the writer's own jeg": "Til dem, der klager, vil jeg sige, at broen er sikker.",
    "klager is a noun": "Snart kom der klager over, at broen var lukket.",
    "results report nothing": "Ida Lund håber, at resultaterne afslører, hvilke dyr der bor her.",
    "advice to do something": "Ida Lunds råd er at købe en båd.",
    "no to something": "Nævnet har sagt nej til, at der bygges et hus.",
    "told by nobody": "De fik at vide, at vejen var spærret.",
    "what stands clear": "Klokken seks stod det klart, at broen var lukket.",
    "what is not confirmed": "Kystunionen selv har ikke bekræftet, at skibet er solgt.",
    "what a relative's noun holds": "Bo Krag, der lagde skjul på sin uro over, at broen lukker.",
    "a title with a relative": '"Den blå bro", som er lavet af Bo Krag, handler om en lods.',
    "a term in what somebody hopes": 'Ida Lund håber, at byen får en "blå plan" til næste år.',
    "one marked word of a thing": "Husene på øen er »rustne« på taget.",
    "what nobody can say": "Ingen kan sige, at det var held.",
    "what was never answered": "Ida Lund har aldrig svaret på, om det er sandt, at hun er gift.",
    "somebody had to see it": "Kranen var for stor. Det måtte Havnevagten erkende i går.",
    "somebody will not say it": (
        "Mange tror, at broen lukker til sommer. Det vil Ida Lund ikke sige noget om."
    ),
    "a signature after a dash under words without marks": (
        "Vi finder en løsning før jul\n\n— Havneminister Bo Krag (N)\n\nDet regner."
    ),
    "what somebody says to something": "Vi vil høre de unge, hvad de siger til, at kajen lukker.",
    "what something means for somebody": "For lodserne vil det sige, at de skal flytte.",
    "what the council asked about": "Hun glemte, hvad rådet spurgte om i sagen om kajen i går.",
    "a message that was deleted": "Tre lodser skal gå.\n\nDen besked har havnen siden slettet.",
    "what somebody has yet to explain": (
        "Havnen skal inden 1. maj forklare nævnet, hvordan man vil undgå flere huller."
    ),
    "advice in a list under a heading": (
        "Tre gode råd\n\n- Kog vandet i fem minutter.\n\n- Skyl grydens bund bagefter.\n\n"
        "- Lad aldrig låget ligge i solen, mens du spiser."
    ),
    "a headline that opens with a place or a field": "Vestby: Broen lukker nu\n\nHer er stille.",
    "a clause before a headline's colon": "Lærer fandt urne: Den var tom\n\nHer er stille.",
    "a film's title behind a headline's colon": 'Ny film: "En rejse"\n\n"En rejse" er lavet her.',
    "a house that is lent": 'Restauranten "Den Gyldne Ål" lægger hus til festen.',
    "something that is noticed": "Personalet har lagt mærke til, at der bliver sunget.",
    "what the reporter adds": "Endelig kan det nævnes, at tennisbanen er lukket.",
    "none who told": "Der var ingen fra holdet, som fortalte dem, hvad de skulle gøre.",
    "a book's title and its pages": "Bo Krag: »Visdom«. 212 sider. 249,95 kr.",
    "what the reader is to do": "Det bør du gøre nu:\n\n- Bind møblerne fast.\n\n- Luk vinduerne.",
    "a leading article": "LEDER: Amtet skylder et svar\n\nDet er en sær forestilling.",
    "what a thing takes": "Skal der bygges, kræver det en bevilling.",
    "suppositions that somebody denies": "Formodninger om, at kajen skred, afkræfter Bo Krag.",
    "what a newspaper asks": "Politiken har spurgt 38 kommuner, om de har fået besked.",
    "what should have been said": "Hendes håndværker burde have sagt til hende, at rækkefølgen "
    "betød noget.",
    "too much to ask": "Naboerne synes, at det er for meget at forlange af børn, at de går så "
    "langt.",
    "who would like to know, in a clause": "For dem, der vil vide, hvordan det gik, er der et "
    "møde.",
    "a result of somebody's words": "Så dum var Bo Krags forklaring, at dommeren lo.",
    "what readers would like to know": "Læserne vil gerne vide, hvem der vinder.",
    "what a club cannot confirm": "Bo Krag er fyret, kan klubben ikke bekræfte.",
    "rumours that a club confirms": "Rygterne, som har svirret i ugevis, kan klubben nu bekræfte.",
    "who it will be, the club tells on Friday": (
        "Hvem der bliver den næste formand, kan klubben oplyse fredag."
    ),
    "a headline that tells house owners something": (
        "Boligejere: Så meget stiger din skat\n\nRegeringen har et nyt forslag."
    ),
    "who praises somebody for something": (
        "De unge fiskere, der kæmper mod byens borgmester, Bo Krag, kritiserer Havnerådet for ikke "
        "at være hurtigt nok."
    ),
    "what somebody has never said": "Kajen er lukket. Sådan har Bo Krag aldrig sagt det.",
    "what somebody does not say": "Kajen er lukket. Det siger Bo Krag ikke.",
    "somebody accused of something": "Bo Krag er anklaget for at stjæle »nye sko«.",
    "what one had to see, behind a clause": (
        "Da brandfolkene nåede frem, måtte de konstatere, at huset ikke stod til at redde."
    ),
    "what one had to see, behind an apposition": (
        "Direktøren, Ole Bruun, måtte torsdag erkende, at pengene er tabt."
    ),
    "a film in a headline": "Ole Bruun i ny film: »Jeg flyver«\n\nFilmen er ny.",
    "a phrase with som before a tag": "Som medlem af to bestyrelser, siger Ole Bruun.",
}

ROW = {
    "a headline's words, of a person and no study":
        ("»Jeg slæber mig på arbejde«\n\nEn ny undersøgelse fra havnen viser, at lodser er syge. "
         "Hver fjerde mener, at det er stress.\n\n»Sådan har det været længe,« siger Ida Lund.",
         ["Ida Lund", "En ny undersøgelse fra havnen", "Hver fjerde", "Ida Lund"]),
    "no word of the marks before which a colon stands":
        ("Ida Lund er formand. Bo Krag går.\n\nNy formand: \"Alle har ret til en kaj i fred\"",
         ["Ida Lund"]),
    "no rules go on in a replik":
        ("Alle skal have en båd, står der i vedtægterne.\n\n- Det er stort for os alle.\n\n"
         "- Vi er glade, siger Bo Krag.", ["vedtægterne", "Bo Krag", "Bo Krag"]),
    "a committee's head before she is named":
        ("Siloer pynter ikke, mener udvalgsformand.\n\n- Kønt bliver det ikke, siger næstformanden "
         "i udvalget Bo Krag.\n\n- Det går, siger Ida Lund (S), formand for udvalget.",
         ["Ida Lund", "Bo Krag", "Ida Lund"]),
    "no document says a replik":
        ("Hvad sker der?\n\n- Vi beholder vores bro.\n\nDer er ro. Den lukker næste år. Det "
         "fremgår af et katalog.\n\nIda Lund er vred.\n\n- Det er dumt, siger Ida Lund.",
         ["Ida Lund", "et katalog", "Ida Lund"]),
    "a verb that leads over, with a thing as its subject":
        ("Krise i landet lokker unge ud på vandet: »Det gav bare mening at sejle lidt«\n\nIda "
         "Lund er ung.\n\n- Det gav bare god mening at sejle lidt, siger Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "a role that the next quote names":
        ("Det var ifølge fondens direktør en fejl.\n\n- Vi så det for sent, sagde Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "two in turn":
        ("Ida Lund og Bo Krag er her.\n\n»Nej,« siger hun.\n\n»Jo,« siger "
         "han.\n\n»Det passer ikke.«",
         ["Ida Lund", "Bo Krag", "Ida Lund"]),
    "the reporter asks":
        ("Bo Krag går.\n\n- Jeg er træt, siger Bo Krag.\n\n- Og hvad siger du til kritikken?\n\n"
         "- Den hører med, siger Bo Krag.", ["Bo Krag", "", "Bo Krag"]),
    "who is described in marks":
        ("Minister Ida Lund sparer. Bo Krag fra Togklubben er »dybt skuffet«.", ["Bo Krag"]),
    "the man of that age":
        ("En 47-årig kvinde og en 61-årig mand kom i retten.\n\n- Nej, sagde den 61-årige mand.",
         ["en 61-årig mand"]),
    "the company named last":
        ("Nordlys Energi hæver prisen. Selskabet skriver, at gassen er dyr.", ["Nordlys Energi"]),
    "the sentence goes on about him":
        ("Ida Lund og Bo Krag er uenige.\n\nSamme melding kommer fra Bo Krag. Han har skrevet til "
         "minister Per Holm.\n\nHer kræver han svar på, hvad der sker.\n\n- Det er "
         "sort, siger han.",
         ["Bo Krag", "Bo Krag"]),
    "a role in mid-sentence keeps him in mind":
        ("Lektor Bo Krag har tal. En betjent blev ramt.\n\nStigningen er stor, "
         "men lektoren maner til "
         "ro.\n\n- Se på tallene, siger han.", ["Bo Krag"]),
    "somebody's adviser is another":
        ("Bo Krag har sparet op. Det er ikke populært hos hans "
         "bankrådgiver.\n\n- Jeg får skæld ud, "
         "siger han.", ["Bo Krag"]),
    "an unlisted given name, and the surname alone":
        ("Zhorabek Tulun vandt løbet i går. Tulun er glad.\n\n- Jeg er stolt, siger han.",
         ["Zhorabek Tulun"]),
    "a place that ends like a role":
        ("Chefen, biskop i Roskilde Stift Bo Krag, er vred.\n\n- Det er slemt, siger biskoppen.",
         ["Bo Krag"]),
    "no name is in the word that opens the sentence":
        ("Især Ida Lund er vred.\n\n- Det er slemt, siger Lund.", ["Ida Lund"]),
    "a paper's word of honour":
        ("Ifølge Kystpostens redaktør er broen lukket.\n\n- Det er slemt, siger redaktøren.",
         ["Kystpostens redaktør", "Kystpostens redaktør"]),
    "an adjective and its country":
        ("Norges statsminister, Bo Krag, mødtes med Frankrigs præsident, Ida Lund.\n\n"
         "- Vi står sammen, sagde den franske præsident.\n\n"
         "- Det er godt, sagde den norske regeringschef.", ["Ida Lund", "Bo Krag"]),
    "an inhabitant is the one most named":
        ("Ida Lund slog Bo Krag i finalen. Lund var bedst.\n\nKrag blev toer.\n\n"
         "Ida Lund jublede.\n\n- Det var stort, siger danskeren.", ["Ida Lund"]),
    "the first part of a role names its owner":
        ("FN's generalsekretær, Ida Lund, er her. Novos topchef, Bo Krag, er her.\n\n"
         "- Volden må stoppe, siger FN-chefen.", ["Ida Lund"]),
    "another first part is another role":
        ("Politidirektør Ida Lund er her. Rektor Bo Krag er her.\n\n"
         "- Vi er klar, siger skolelederen.", ["Bo Krag"]),
    "an age before the name of a relation":
        ("Hendes lærling, 19-årige Emil, nikker.\n\n- Jeg lærer det, siger han.", ["Emil"]),
    "a role after a name and a preposition is another's":
        ("Ida Lund, mødtes med Ruslands præsident, Bo Krag.\n\n"
         "- Det er godt, siger præsidenten.", ["Bo Krag"]),
    "the stop of a partial stands inside its marks":
        ("En borger spurgte Ida Lund, om broen lukker.\n\nLund svarede, at det er "
         "på tide, at \"nogen tager ansvar for den gamle bro\".",
         ["En borger", "Ida Lund", "Ida Lund"]),
    "a partial in what a source says":
        ("Bo Krag sagde, at hans farfar var \"en stor mand\".\n\nIfølge Kystposten "
         "førte Krag sine folk gennem \"en meget tyk tåge og kraftig regn\".",
         ["Bo Krag", "Bo Krag", "Kystposten", "Kystposten"]),
    "a partial in what she says in her own statement":
        ("Bo Krag er sur.\n\n\"Stort\", skrev han.\n\nI Ida Lunds udmelding siger "
         "hun, at hendes stab har kontaktet \"de rette myndigheder om sagen\".",
         ["Bo Krag", "Ida Lund", "Ida Lund"]),
    "an owner who opens a sentence is in mind":
        ("Bo Krag kom i går.\n\n- Ja, sagde Krag.\n\nLunds stemme er derimod hård "
         "som sten. Ida Lund var syg sidste år.\n\n- Jeg har besluttet mig, sagde "
         "hun.",
         ["Bo Krag", "Ida Lund"]),
    "a family name that comes first":
        ("Park Byeong-jun henviste til tal og sagde, at der var færre.\n\nPark "
         "nævnte, at kontrollen er hård.",
         ["Park Byeong-jun", "Park Byeong-jun"]),
    "an acronym's noun with a capital is no name":
        ("Byen bør spare, siger investor og AI-bruger Ida Lund.\n\n- Ja, siger "
         "Lund.",
         ["Ida Lund", "Ida Lund"]),
    "whom a remark is to does not make it":
        ("Den konservative Ida Lund kom og sagde, at hun er vred.\n\nSom en "
         "bemærkning til Eva Holm tilføjede hun: »Gå nu.«",
         ["Ida Lund", "Ida Lund"]),
    "whom she writes to is another":
        ("Ida Lund er vred.\n\nOm Bo Krag siger hun, at han er dygtig.\n\nI et brev "
         "til Eva Holm skriver hun, at det er slut.",
         ["Ida Lund", "Ida Lund"]),
    "marks left open say that the same one goes on":
        ("Bo Krag sagde: \"Vi vil ud.\"\n\nIda Lund kom også og sagde: \"Jeg siger "
         "bare, at de skal lytte.\n\n\"Planen er upopulær i hele landet, og det "
         "ved de godt.\"",
         ["Bo Krag", "Ida Lund", "Ida Lund"]),
    "the sentence before is about her, by a pronoun":
        ("Ida Lund talte i Vestby.\n\n- Ja, sagde hun.\n\nHun nævnte byens formand "
         "Bo Krag ved navn.\n\n»Kan I huske hans svar?«",
         ["Ida Lund", "Ida Lund"]),
    "a firm, and a factory beside it":
        ("Novaglas siger, at priserne stiger. Fabrikken Vestby-fabrikken er "
         "stor.\n\n- Det er umuligt, udtaler firmaet.",
         ["Novaglas", "Novaglas"]),
    "an airline once, and again further down":
        ("Air Kysten siger, at en mand savnes.\n\nFlyselskabet meddeler, at det "
         "leder efter ham.\n\nFlyselskabet er ikke vendt tilbage. Flyselskabet "
         "siger, at det er trist.",
         ["Air Kysten", "Air Kysten", "Air Kysten"]),
    "a report in which it stood":
        ("Politiet i Vestby kom. Politiet siger, at de "
         "leder.\n\nRetsmedicineren udsendte en foreløbig rapport fredag, hvor "
         "der stod, at dødsårsagen var et skud.",
         ["Politiet i Vestby", "en foreløbig rapport"]),
    "marked words in what somebody did":
        ("Politiet siger, at de leder.\n\nIdrætslederen i Vestby, Bo Krag, "
         "takkede politiet for dets \"omhu og jagt på retfærdighed\".",
         ["Politiet", "Bo Krag"]),
    "what somebody is known for":
        ("Svømmeren Ida Lund vandt i går.\n\n- Ja, siger Ida Lund.\n\nDen dobbelte "
         "verdensmester siger, at hun var overrasket.",
         ["Ida Lund", "Ida Lund"]),
    "an age, then a profession":
        ("Vest-stjernen Bo Krag langer ud efter filmen.\n\nDen 31-årige "
         "skuespiller siger, at det må stoppe.\n\nSkuespilleren siger, at han er "
         "træt.",
         ["Bo Krag", "Bo Krag"]),
    "an attack asks for nothing":
        ("Angrebet krævede \"omfattende planlægning og forberedelser\", sagde "
         "anklagerne.",
         ["anklagerne", "anklagerne"]),
    "marks after a comma, left open":
        ("Krag fortsatte, \"I kan se dem her foran mig lige nu.\n\n\"Og de vil have "
         "magten tilbage med alle midler.\"",
         ["Krag", "Krag"]),
    "a word or two in marks before a tag":
        ("Ida Lund aflyste af \"følelsesmæssige årsager\", sagde showets skaber.",
         ["showets skaber", "showets skaber"]),
    "a law is no man":
        ("Ifølge lokal lovgivning må ingen komme ind.\n\nGregor Subano, træneren "
         "for holdet, har trænet to af dem.\n\n- Det er slemt, sagde han.",
         ["lokal lovgivning", "Gregor Subano"]),
    "a name, an age and who that is":
        ("Nils Termen, 68, en elektriker, som deltog i protesten, sagde, at "
         "håbet er ude.\n\n- Vi sidder fast, sagde han.",
         ["Nils Termen", "Nils Termen"]),
    "a boy without a name":
        ("En haj bed en 13-årig dreng. Chad Hammer hjalp ham. Hammer siger, at "
         "det var slemt.\n\n- Jeg blev bidt, sagde drengen.",
         ["Chad Hammer", "en 13-årig dreng"]),
    "a band goes on as de":
        ("Global Wave oplyser, at de har vundet.\n\nDe mener, at det er godt.",
         ["Global Wave", "Global Wave"]),
    "a prize won five times":
        ("Cristian Roland er spiller. Han talte til folk.\n\n- Det er løgn, sagde "
         "den femdobbelte vinder af Guldskoen.\n\n- Ja, tilføjede spilleren.",
         ["Cristian Roland", "Cristian Roland"]),
    "a name of no known kind is a woman's":
        ("Det er vrede.\n\n- Vi græder, sagde Steinholt til mig.\n\n"
         "Hun fortsatte: »Det er ikke unormalt.«\n\nEva Holm er fra Vestby.",
         ["Steinholt", "Steinholt"]),
    "letters are no woman's name":
        ("Skakken er slut.\n\nEva Holm er væk.\n\n- Det er trist, siger FIKS.\n\n"
         "- Ja, siger hun.", ["FIKS", "Eva Holm"]),
    "another country's minister":
        ("Norges udenrigsminister Ida Lund kom.\n\nSveriges udenrigsminister fortalte, at mødet er "
         "slut.", ["Sveriges udenrigsminister"]),
    "a tag without marks, and the quote after it goes on":
        ("Else Holm ser på sin mand. Bo Holm bliver umulig at have gående, siger hun "
         "tørt. »Jeg har givet ham til pinse, så skal han have fundet sig noget.«",
         ["Else Holm", "Else Holm"]),
    "same next paragraph":
        ("Ida Lund er træner. Kystens Bo Krag er rask igen, siger hun.\n\n"
         "»Men han skal hvile sig først.«",
         ["Ida Lund", "Ida Lund"]),
    "mener at then continued":
        ("Andre forskere peger på vulkaner, men Ida Lund mener, at havet er "
         "forklaringen.\n\n"
         "»Jeg hælder til strømmene, men det er en mavefornemmelse.«",
         ["Ida Lund", "Ida Lund"]),
    "an older man who opened the sentence":
        ("Bo Krag leder mødet. En ældre herre bad om ordet, men fik nej.\n\n"
         "\"Så skriver jeg til avisen,\" mumlede han på vej ud.",
         ["En ældre herre"]),
    "subject of the sentence before, foreign name":
        ("Jeppe Dahl har skrevet bogen. Reto Sandler fra universitetet i Bern har "
         "analyseret prøver fra 73 stammer. Han fortæller i en mail, at træerne "
         "voksede langsomt.",
         ["Reto Sandler"]),
    "his wife opens the lead in":
        ("- Det er dyrt, siger Rune Dal.\n\n"
         "Hans kone er mere fortrøstningsfuld.\n\n"
         "- Det næste bliver vel billigere.",
         ["Rune Dal", "Hans kone"]),
    "his wife by name before":
        ("Rune Dal og Pernille Dal vil flytte.\n\n"
         "- Det er dyrt, siger Rune Dal.\n\n"
         "Hans kone er mere fortrøstningsfuld.\n\n"
         "- Det næste bliver vel billigere.",
         ["Rune Dal", "Pernille Dal"]),
    "couple first name":
        ("Tove og Palle Kilde er hjemme igen.\n\n"
         "\"De var så søde,\" siger Tove.",
         ["Tove Kilde"]),
    "mindes partial":
        ("\"De var så søde,\" siger Tove Kilde.\n\n"
         "Maden var et kapitel for sig. Palle Holm mindes \"et kar med agurker og en "
         "mand, der sov ovenpå\".",
         ["Tove Kilde", "Palle Holm"]),
    "konkluderes i":
        ("I en mentalundersøgelse konkluderes det, at manden ikke var sindssyg.",
         ["en mentalundersøgelse"]),
    "hvori det hedder":
        ("Flertallet vedtog til slut en dagsorden, hvori det hedder, at ministeren "
         "skal afgive en redegørelse.",
         ["en dagsorden"]),
    "hvor der stod":
        ("Ida Lund fandt i papirerne en seddel, hvor der stod: \"Tak for brødet.\"",
         ["en seddel"]),
    "sagde jeg":
        ("Ida Lund svarede, at det var en sag for rådet.\n\n"
         "\"Jamen, jeg er jo medlem,\" sagde jeg.\n\n"
         "Det vidste hun ikke.",
         ["Ida Lund", ""]),
    "ville vide":
        ("\"Jeg bestilte en karbonade,\" sagde Bo Krag.\n\n"
         "\"Fik De karbonaden?\" ville dommer Aage Ris vide.\n\n"
         "\"Det siger de.\"",
         ["Bo Krag", "Aage Ris", "Bo Krag"]),
    "question and answer":
        ("Ida Lund er vagt. Pigen Mia Dal vil låne telefonen.\n\n"
         "\"Jeg fryser,\" siger Mia.\n\n"
         "\"Hvem skal du ringe til?\" spørger Ida.\n\n"
         "\"Min mor. Hun fylder år.\"",
         ["Mia Dal", "Ida Lund", "Mia Dal"]),
    "an aged person without a name is no judge":
        ("En 26-årig skibskok står tiltalt. Den 26-årige skibskok, der slog en "
         "turist ned, påstod i retten, at han intet husker.\n\n"
         "\"Jeg bestilte en karbonade,\" sagde han.\n\n"
         "\"Fik De den?\" spurgte dommer Aage Ris.",
         ["En 26-årig skibskok", "En 26-årig skibskok", "Aage Ris"]),
    "kokken is the skibskok":
        ("En skibskok står tiltalt for vold.\n\n"
         "Dommer Aage Ris læste dommen op.\n\n"
         "\"Skal jeg sidde med det samme?\" spurgte kokken.",
         ["En skibskok"]),
    "Pastor":
        ("Pastor Anker Ruge udtaler, at den gamle bolig er fugtig.",
         ["Anker Ruge"]),
    "Enkefru":
        ("Enkefru Thora Blik har afleveret bogen.\n\n"
         "\"Hvad ved han om mod?\" siger hun.",
         ["Thora Blik"]),
    "a clause after the tag is the reporter's":
        ("I morgen har hun fri, siger Ida Lund, men hun kommer nok alligevel.",
         ["Ida Lund"]),
    "spår between":
        ("Det bliver, spår Ida Lund, et mareridt.",
         ["Ida Lund"]),
    "anslår":
        ("Hernede er der, anslår Ida Lund, 120 piger under 18 år.",
         ["Ida Lund"]),
    "a list of parties":
        ("Regeringen må trække forslaget tilbage. Sådan lyder kravet fra "
         "Enhedslisten, Alternativet og Radikale Venstre.",
         ["Enhedslisten, Alternativet og Radikale Venstre"]),
    "sine følgere":
        ("Ida Lund fortalte i weekenden sine 140.000 følgere, at hun er flyttet.",
         ["Ida Lund"]),
    "Ida i weekenden fortalte sine":
        ("Det skete, efter at Ida Lund i weekenden fortalte sine 140.000 følgere, at "
         "hun er flyttet.",
         ["Ida Lund"]),
    "da hun kaldte":
        ("Lærer Lone Fris havde svært ved at overdøve uroen, da hun kaldte de små "
         "årgange »en pædagogisk udfordring«.",
         ["Lone Fris"]),
    "rækker ud efter":
        ("Han rækker ud efter statistikken, der ganske rigtigt siger, at der i fjor "
         "var 19 sager.",
         ["statistikken"]),
    "ryger der ifølge":
        ("Hver gang en skole lukker, ryger der ifølge Ida Lund 40 cykler ud af "
         "trafikken.",
         ["Ida Lund"]),
    "fandt det":
        ("Tiltalte er dømt før, og Ida Lund fandt det \"direkte stødende\", at han var "
         "mønstret ud.",
         ["Ida Lund"]),
    "copula":
        ("Den sidste kunde var Karl Holm, der købte tændstikker.\n\n"
         "\"Jeg havde tændstikker i forvejen,\" siger han.",
         ["Karl Holm"]),
    "and they threaten":
        ("Forældrene er vrede. I et brev skriver de, at børnene »bliver gidsler«, og "
         "de truer med at holde dem hjemme.",
         ["Forældrene", "Forældrene"]),
    "kommer det fra":
        ("Villy Dal sidder i stolen.\n\n"
         "- Sig det med hunden, kommer det fra Villy Dal.",
         ["Villy Dal"]),
    "the father breaks in":
        ("Rasa Kova er studerende.\n\n"
         "»Vi bliver,« siger Rasa Kova.\n\n"
         "Faderen, der er ingeniør, afbryder hende:\n\n"
         "»Skriv, at vi ikke går.«",
         ["Rasa Kova", "Faderen"]),
    "big brother":
        ("- Jeg løb bare, siger Mikkel Brin.\n\n"
         "Storebror Magnus Brin var mere kortfattet.\n\n"
         "- Det var på tide.",
         ["Mikkel Brin", "Magnus Brin"]),
    "brothers":
        ("Brødrene Mikkel og Magnus Brin vandt.\n\n"
         "– Jeg så bare bolden, sagde Mikkel med et stort grin.",
         ["Mikkel Brin"]),
    "group leader":
        ("Senator Harold Whit går af. Republikanernes gruppeleder i Senatet, Thomas "
         "Brand, roser Whit for at træde tilbage. Det er det rigtige at gøre, lyder "
         "det fra gruppelederen.",
         ["Thomas Brand"]),
    "minister without a name":
        ("Mogens Hvid er ordfører for Venstre. Sundhedsministeren svarer ikke på "
         "spørgsmål, men oplyser i en mail, at børn bliver undtaget.",
         ["Sundhedsministeren"]),
    "himself in the sentence":
        ("Ebbe Krag var hans elev. Bent Rosen er tilbage. Han selv afviser enhver "
         "tale om et comeback. Man kan kun komme tilbage, hvis man har været væk, "
         "mener han.",
         ["Bent Rosen"]),
    "agreed, said the defender":
        ("John Tran var rasende. Dommeren så forkert. Det var Benny Rask enig i.\n\n"
         "– Jeg er ikke nogen engel, sagde midterforsvareren.",
         ["Benny Rask"]),
    "viste en tælling":
        ("En trafiktælling, som kommunen fik foretaget i foråret, viste, at der "
         "kører 4.300 biler gennem gaden.",
         ["En trafiktælling"]),
    "råder til":
        ("Ida Lund råder til, at man opsiger på skrift.",
         ["Ida Lund"]),
    "firms before names and the man from them":
        ("Det er for tidligt, mener eksperten Bo Krag fra firmaet Skjold Data.\n\n"
         "- Vent og se, siger han.",
         ["Bo Krag", "Bo Krag"]),
    "an article in a name":
        ("Det Hvide Hus skriver, at sagen følges.",
         ["Det Hvide Hus"]),
    "a museum for short":
        ("Vestby Fjord Museum graver på marken. Det er ifølge museet planen, at der "
         "graves videre.",
         ["Vestby Fjord Museum"]),
    "a role with its place is nobody who was named":
        ("- Vi klappede, siger læreren Ida Lund.\n\n"
         "Guvernøren i Vestby siger, at mødet var ulovligt.",
         ["Ida Lund", "Guvernøren i Vestby"]),
    "who is asked is no subject":
        ("Forsvareren, Ida Lund, spurgte bartenderen, om han havde drukket.",
         ["Ida Lund"]),
    "a surname of two":
        ("Minister Graham Toll går af. I et brev skriver Toll, at han er træt.\n\n"
         "Hans hustru, Fiona Toll, rejste med.",
         ["Graham Toll"]),
    "the bearer of a role, further off":
        ("En ven til de to, Jonas, var med. Han siger, at føreren var ædru.",
         ["Jonas"]),
    "the only one who says it":
        ("Leif Holm, som har solgt sin kutter, er den eneste, der siger det:\n\n"
         "»Vi var for dygtige.«",
         ["Leif Holm"]),
    "a role and a name together":
        ("Både ministeren og Eva Holm siger, at valget handler om velfærd.",
         ["ministeren og Eva Holm"]),
    "who acts in the sentence before, not who reported":
        ("Hun mener, at skolen bør vente, siger Ida Lund. Men den idé falder ikke i "
         "god jord hos rektor Bo Krag.\n\n"
         "- Det har vi prøvet.",
         ["Ida Lund", "Bo Krag"]),
    "a role found in the paragraph before":
        ("Det gør Bo Krag træt. Han gav 900 kroner for kortet.\n\n"
         "- Det var billigt, siger gymnasieeleven.",
         ["Bo Krag"]),
    "a newspaper's kind where a sentence opens":
        ("Avisen Kystposten skriver, at broen er lukket.",
         ["Kystposten"]),
    "a time of day and a colon":
        ("21.48: Ifølge Kystnet er 3.200 husstande uden strøm.",
         ["Kystnet"]),
    "lyder det goes on with the sentence before":
        ("Koncernen fastholder, at fabrikken åbner. Det sker til tiden, lyder det.",
         ["Koncernen", "Koncernen"]),
    "the owner of an opinion":
        ("Ida Lund leder skolen. Hendes klare vurdering er, at eleverne trives.",
         ["Ida Lund"]),
    "it is somebody's opinion":
        ("Det er politiets opfattelse, at branden var påsat.",
         ["politiet"]),
    "a message from somebody":
        ("Meldingen fra kommunen er, at broen åbner til maj.",
         ["kommunen"]),
    "told by somebody":
        ("De fik at vide af politiet, at vejen var spærret.",
         ["politiet"]),
    "a group by number":
        ("Mindst 30.000 minearbejdere gik i strejke i går. De kræver, at lønnen "
         "hæves.",
         ["Mindst 30.000 minearbejdere"]),
    "nobody is quoted who is named in the words":
        ("Bo Brok er træner.\n\n- Vi spillede elendigt, siger han.\n\nAngriberen Milan Had er "
         "skadet.\n\n- Milan er vores bedste mand.\n\n- Vi giver ikke op, siger Brok.",
         ["Bo Brok", "Bo Brok", "Bo Brok"]),
    "a surname of two words":
        ("Minister Karen Thorn Friis (V) vil ændre det.\n\n- Vi gør det nu, siger Thorn "
         "Friis.\n\n- Det er tid, siger Karen Thorn.",
         ["Karen Thorn Friis", "Karen Thorn Friis"]),
    "a foreign name and its last two words":
        ("Landets leder Thu Zar Min holdt tale.\n\n- Vi står sammen, siger Zar Min.",
         ["Thu Zar Min"]),
    "a hyphen left out":
        ("Direktør Ole Bak-Hansen er glad.\n\n- Det går, siger Bak-Hansen.\n\n- Vi vokser, "
         "siger Ole Bak Hansen.",
         ["Ole Bak-Hansen", "Ole Bak-Hansen"]),
    "a given name without its hyphen":
        ("Mette-Marie Lund har en butik.\n\n- Folk er flinke, siger Mette Marie.",
         ["Mette-Marie Lund"]),
    "a middle initial and the surname":
        ("Lektor Emma S. Holt har set på det.\n\n- Det er sjældent, siger S. Holt.",
         ["Emma S. Holt"]),
    "an organisation whose name begins with a common word":
        ("Organisationen Rent Hav har målt vandet.\n\n- Det er for meget, skriver "
         "organisationen.\n\nRent Hav siger, at byen må handle.",
         ["Rent Hav", "Rent Hav"]),
    "a firm behind its trade":
        ("Medicinfirmaet Nova Plus fyrer 200.\n\n- Vi beklager, skriver selskabet.",
         ["Nova Plus"]),
    "a duo":
        ("Duoen Nord & Syd vinder.\n\n- Tak, siger Nord & Syd.",
         ["Nord & Syd"]),
    "initials after what they are":
        ("Nordens miljøorganisation NMO slår alarm.\n\n- Vi mangler telte, siger "
         "organisationen.",
         ["NMO"]),
    "a body described before":
        ("Den svenske ambassade lukker.\n\n- Vi lukker i dag, oplyser ambassaden.",
         ["Den svenske ambassade"]),
    "a body after an article":
        ("Et lokalt firma bygger broen.\n\n- Vi er klar, skriver firmaet.",
         ["Et lokalt firma"]),
    "the last part of a compound":
        ("Men skoledistriktet ser anderledes på det. Reglen er klar, skriver distriktet.",
         ["skoledistriktet"]),
    "whose body it is":
        ("Færgen er væk. Landets redningstjeneste leder. Den var fuld, siger redningstjenesten.",
         ["Landets redningstjeneste"]),
    "a team with a hyphen":
        ("Cykelholdet Nord-Bik har fyret en rytter.\n\n»Vi taler sammen,« skriver holdet.",
         ["Nord-Bik"]),
    "a family":
        ("Her bor familien Holm-Tran.\n\n- Vi har søgt i seks år, siger familien.",
         ["familien Holm-Tran"]),
    "a group by its noun":
        ("En gruppe tidligere elever står her.\n\n- Hun er savnet, siger gruppen.",
         ["En gruppe tidligere elever"]),
    "a report from somebody":
        ("Rapporten fra Kurs kom fredag.\n\nI rapporten står der, at taget er utæt.",
         ["Rapporten fra Kurs"]),
    "a nationality where somebody is introduced":
        ("Franske Ines Moro tabte til Petra Kral fra Tjekkiet.\n\n- Jeg var dårlig, sagde "
         "franskmanden.",
         ["Ines Moro"]),
    "a spokesman of a ministry":
        ("Talsmand for landets havneministerium Lin Wei afviser det.\n\n- Vi advarer alle, "
         "siger talsmanden.",
         ["Lin Wei"]),
    "somebody with what tells who they are":
        ("Ejeren af hunden er ked af det.\n\n- Jeg sover ikke, siger hun.\n\n- Den var god, "
         "siger ejeren.",
         ["Ejeren af hunden", "Ejeren af hunden"]),
    "the same one in fewer words":
        ("- Vi vågnede, fortæller en beboer i opgangen.\n\n- Så løb vi ned, siger beboeren.",
         ["en beboer i opgangen", "en beboer i opgangen"]),
    "a mother to somebody":
        ("En mor til tre fra Båring stod på trappen.\n\n»Jeg sender ingen af sted,« sagde hun.",
         ["En mor til tre fra Båring"]),
    "a mother told before":
        ("Det var en mor fra Vestby, der klagede.\n\n- Han var helt blå, fortæller moren.",
         ["en mor fra Vestby"]),
    "a subject behind a title":
        ("- Bliv siddende, sagde Kenzo Mori.\n\nPremierminister Haru Kita vendte om. På vejen "
         "sagde han, at »alt tæller«.",
         ["Kenzo Mori", "Haru Kita"]),
    "a name in one word, in apposition":
        ("- Den er farlig, siger Sidsel Ravn.\n\nMoren, Linh, peger på hækken.\n\n- Den er ny, "
         "siger hun.",
         ["Sidsel Ravn", "Linh"]),
    "a relative by one name":
        ("Sønnen Darius er smed.\n\n- Jeg har set regnskabet, siger han.",
         ["Darius"]),
    "a role after a bracket":
        ("Leder Anne Vestby tørrer borde af.\n\n- Jeg er træt, siger hun.\n\nPå rådhuset sidder "
         "Kirsten Dam (F), formand for Udvalget for Leg.\n\n- Det gør indtryk, siger "
         "udvalgsformanden.",
         ["Anne Vestby", "Kirsten Dam"]),
    "another's chef, who is named later":
        ("Koncernens pressechef i Norden afviser, at der er fejl.\n\n- Alt virker, siger "
         "han.\n\nDirektør Sanne Kragh fra Passagerpulsen er vred.\n\n- Giv os pengene, siger "
         "hun.",
         ["Koncernens pressechef i Norden", "Koncernens pressechef i Norden", "Sanne Kragh"]),
    "a surname in -s before a supine":
        ("Her har Asbjørn Riis fulgt sagen.\n\n- Det er værre nu, siger han.",
         ["Asbjørn Riis"]),
    "who sends a mail":
        ("Havneforvaltningen oplyser i en mail, at alle får plads.\n\n- Vi gør vores bedste, "
         "hedder det i mailen.",
         ["Havneforvaltningen", "Havneforvaltningen"]),
    "a group in the singular, as they":
        ("Nede ad perronen har en gruppe elever fra Vestby åbnet en pose chips.\n\n- Den bedste "
         "tur! råber de.",
         ["en gruppe elever fra Vestby"]),
    "who acts behind the verb":
        ("Koleraen spreder sig.\n\n- I går kom 214, siger dr. Naja Habib.\n\nSygdommen har "
         "ifølge FN ramt alle. Alligevel møder hun på arbejde.\n\n- Hvad skal jeg ellers gøre?",
         ["Naja Habib", "FN", "Naja Habib"]),
    "a role behind the verb":
        ("Instruktøren Theis Bram har lavet filmen.\n\n- Den er god, siger foreningens "
         "forkvinde.\n\nSelv er instruktøren vokset op over et værksted.\n\n- Min far sagde "
         "ikke noget.",
         ["foreningens forkvinde", "Theis Bram"]),
    "a trade of who just spoke":
        ("Chaufførernes talsmand, Børge Hald, har kørt i 34 år.\n\n- Det er fint, siger "
         "han.\n\nAlt var lettere før, mener buschaufføren.",
         ["Børge Hald", "Børge Hald"]),
    "an age without a noun":
        ("En 16-årig dreng blev ramt. Kriminolog Ahmed Bak har studeret fans.\n\n- De elsker "
         "hinanden, siger han.\n\nDen 16-årige har fået en trøje.\n\n- Jeg holder med de andre, "
         "siger han.",
         ["Ahmed Bak", "En 16-årig dreng"]),
    "an apposition of four words":
        ("Udfordreren, den tidligere skoleinspektør Bo Bewe, mener, at der snydes.",
         ["Bo Bewe"]),
    "no place for a name in an apposition":
        ("Klubkammeraterne, to brødre fra Vestby, afviste, at de snød.",
         ["Klubkammeraterne"]),
    "where somebody lives after the name":
        ("Formanden, gdr. Aksel Toft, Ø. Bording, siger, at prisen falder.",
         ["Aksel Toft"]),
    "another one":
        ("»Nej,« skrev en mand.\n\n»Jo,« svarede en anden.",
         ["en mand", "en anden"]),
    "a body before a colon":
        ("Klubben fulgte op på Twitter: »Tak for kampen.«",
         ["Klubben"]),
    "a body praises":
        ("»Hun er god,« siger Karin Krag.\n\nRigsarkivet roste hendes arbejde for at være »af "
         "en høj kvalitet«.",
         ["Karin Krag", "Rigsarkivet"]),
    "what critics say in the question":
        ("»Klokker er smukke,« siger Malene Vig.\n\nDine kritikere siger, at du romantiserer. "
         "Gør du det?\n\n»Ja.«",
         ["Malene Vig", "Dine kritikere", "Malene Vig"]),
    "an initial and a particle":
        ("Delegationens leder, statssekretær W. van der Schelt, sagde, at bordet var tomt.",
         ["W. van der Schelt"]),
    "a mayor who is no county's":
        ("Borgmesteren siger, at byen betaler. Amtsborgmester Holger Trap vil ikke udtale sig.",
         ["Borgmesteren"]),
    "one of several, as she":
        ("Direktør C.F. Lund siger nej.\n\nEn af de kvindelige indtastere siger, at hun ser "
         "grønt.\n\n»Min mand ler,« siger hun.",
         ["En af de kvindelige indtastere", "En af de kvindelige indtastere"]),
    "one of them by name":
        ("Erna Kjøl siger, at det trækker.\n\nEn af dem, Sivamal Nadara, har fem års skole og "
         "forklarer:\n\n»Jeg kom i fjor.«",
         ["Erna Kjøl", "Sivamal Nadara"]),
    "a name with an abbreviation":
        ("Kr. Bidstrup (Skattelisten) foreslog, at andre byder.\n\n- Hvilket? spurgte Bidstrup.",
         ["Kr. Bidstrup", "Kr. Bidstrup"]),
    "words on a note":
        ("»Jeg kommer igen,« siger Lone Krag.\n\nSøndag var der en seddel på døren. »Hvem "
         "passer på os?« stod der.",
         ["Lone Krag", "en seddel på døren"]),
    "a committee, at an hour":
        ("Dommerkomiteen så på billederne. Kl. 22.40 meddelte komiteen, at resultatet stod.",
         ["Dommerkomiteen"]),
    "a police district of two halves":
        ("»Det er alvorligt,« siger vagtchefen ved Nord- og Østbyens Politi.\n\nIfølge "
         "vagtchefen er vejen lukket.",
         ["vagtchefen ved Nord- og Østbyens Politi", "vagtchefen ved Nord- og Østbyens Politi"]),
    "an apposition that is nobody new":
        ("»Hun kan godt,« siger styrmanden, en skægget mand i fyrrerne.\n\nHan fortæller, at "
         "færgen er gammel.",
         ["styrmanden", "styrmanden"]),
    "who is told by place, and a name":
        ("Guvernøren i Arepa-regionen, Yolvi Mamanchu, skriver, at veje er spærret.",
         ["Yolvi Mamanchu"]),
    "an association by one name":
        ("I patientforeningen Søvnløs er man glad. Mange venter, lyder det fra foreningen.",
         ["Søvnløs"]),
    "a foreign coach in apposition":
        ("Hendes træner, spanske Josu Arriz, vil ikke klage. Det var det bedste hold, fastslår "
         "han.",
         ["Josu Arriz"]),
    "a titled subject, and another in its clause":
        ("- Jeg styrtede, siger Jeppe Rosen.\n\nSportsdirektør Liev Krey er rasende over, at "
         "svinget, hvor Rosen røg ned, var uden skilte.\n\n- Vi har advaret, siger han.",
         ["Jeppe Rosen", "Liev Krey"]),
    "the team's doctor is not who was told of":
        ("Løbet sluttede. For danske Jeppe Rosen blev det en sort dag. Han styrtede.\n\n- Jeg "
         "var træt, siger Rosen.\n\nHoldets belgiske læge oplyser, at bruddet er rent.",
         ["Jeppe Rosen", "Holdets belgiske læge"]),
    "Sådan, and who told it":
        ("»Jeg kunne ikke holde den.«\n\nSådan beskrev en grædende Danica Jovi kampen. »Sol,« "
         "sagde Cecilie Brand.",
         ["Danica Jovi", "Cecilie Brand"]),
    "young men, as they":
        ("To unge mænd trækker på skuldrene.\n\n- Prins hvem? siger de.",
         ["To unge mænd"]),
    "a firm in apposition":
        ("Filmselskabet, Tallow Lane Film, oplyser, at det intet ved.\n\n»Vi undersøger det,« "
         "skriver selskabet.",
         ["Tallow Lane Film", "Tallow Lane Film"]),
    "the paper that was called one":
        ("Det var avisen The London Trib, som bragte det. Politiet i Vestby siger, at sagen er "
         "ny.\n\nHan rejste i fjor, skriver avisen.",
         ["Politiet i Vestby", "The London Trib"]),
    "a party is no paper":
        ("Avisen El Yerb siger, at valget er ovre.\n\nRegeringspartiet afviser historien som "
         "»ren fiktion«.",
         ["El Yerb", "Regeringspartiet"]),
    "a name below the first quote":
        ("- Først gik lyset.\n\nCorazon Mado har ikke mistet humøret.\n\nGuvernøren siger, at "
         "hjælpen kommer.",
         ["Corazon Mado", "Guvernøren"]),
    "it, for the group just named":
        ("19 er anholdt, oplyser Vestby Politi.\n\nBag aktionen står gruppen Sidste Frist. I en "
         "mail skriver den, at blokaden fortsætter.",
         ["Vestby Politi", "Sidste Frist"]),
    "her advice":
        ("Brandchef Stava Mandre siger, at ilden er delt.\n\n- Kør ikke, lyder hendes råd.",
         ["Stava Mandre", "Stava Mandre"]),
    "a party in brackets before an infinitive":
        ("Minister Henning Lund (Borgerligt Forbund) lagde ud med at fortælle, at skolerne er "
         "klar.",
         ["Henning Lund"]),
    "it says it all":
        ("- At han blev valgt først, siger vel det hele.\n\n- Tomas er rolig, siger Henning "
         "Stab.",
         ["Henning Stab", "Henning Stab"]),
    "who wrote the post":
        ("Sofie Degn stod på scenen.\n\n- Du var den blideste, lyder det i et opslag, hun skrev "
         "i går.",
         ["Sofie Degn"]),
    "words from the rostrum":
        ("Forsamlingen fik læst og påskrevet af Antonio Vala:\n\n- Vi har spist kage i ti år, "
         "lød det fra talerstolen.",
         ["Antonio Vala"]),
    "each paper has its reviewer":
        ("»Det er godt,« skriver Rampens anmelder.\n\n»Det er slet,« skriver Morgenavisens "
         "anmelder.",
         ["Rampens anmelder", "Morgenavisens anmelder"]),
    "two with double titles":
        ("Arbejdspsykolog og lektor Henning Thrane og sociolog og ph.d. Signe Amt er "
         "trætte.\n\nGrænsen er væk, lyder det fra de to kolleger.",
         ["Henning Thrane og Signe Amt"]),
    "a foreign particle":
        ("Broen er lukket, oplyser Diario do Douro.",
         ["Diario do Douro"]),
    "it stands in a document":
        ("Ministeren tog afsted. I slutdokumentet fra Lima står, at aftalen holder.",
         ["slutdokumentet fra Lima"]),
    "she is spoken of, and not who speaks":
        ("Ekspert Keld Ram er glad.\n\n- Det bliver godt, siger han.\n\nHoldet savner anføreren "
         "Nanna Ibs. Hun er skadet.\n\nIbs følger kampen hjemmefra.\n\n- Hun plejer at "
         "bestemme, og jeg ved ikke, hvem der nu skal.",
         ["Keld Ram", "Keld Ram"]),
    "two who are named together before a colon":
        ("Veninderne Laura og Ida kunne synge med:\n\n- Vi har glædet os.",
         ["Laura og Ida"]),
    "who says it before a colon":
        ("- Hun er stor, siger Michael Reit:\n\n- Det bliver godt for kansleren.",
         ["Michael Reit", "Michael Reit"]),
    "who backs her":
        ("- Det gik skidt, siger Nadja Nad.\n\nHun bakkes op af Sanne Troels.\n\n- Det er ikke "
         "godt nok, siger hun.",
         ["Nadja Nad", "Sanne Troels"]),
    "a paper whose reviewer writes":
        ("Der er fem stjerner fra Kystposten, hvis anmelder beskriver koncerten som »stærk«.",
         ["Kystposten"]),
    "a chairman who is a retired doctor, too":
        ("Det går hospicets bestyrelsesformand, den pensionerede overlæge Arne Bøll, på.\n\nNu "
         "bliver der strammet op, lover formanden.",
         ["Arne Bøll"]),
    "it explains somebody":
        ("Ifølge Euro Row er der kun otte minutter. Det forklarer Gaspar Merc, som er "
         "sportschef.\n\n- Formlen er vedtaget, siger han.",
         ["Euro Row", "Gaspar Merc"]),
    "a committee behind the verb":
        ("Dengang sendte havneudvalget et brev til alle: »Vi vil have ro.«",
         ["havneudvalget"]),
    "a post is the club's":
        ("Klubben Holby Ræve klager. Det meddeler klubben på Facebook.\n\n- Jakub Wolni gjorde "
         "det ikke, lyder det i opslaget.",
         ["Holby Ræve", "Holby Ræve"]),
    "a role without an article and its body, named further down":
        ("Det er dyrt, siger cheføkonom for Huslejerådet.\n\n- Vi er bekymrede, siger Bo Krag, der "
         "er cheføkonom i Huslejerådet.",
         ["Bo Krag"] * 2),
    "an agency after whoever it heard it from":
        ("To er såret efter en brand. Det oplyser brandchefen i Vestby, Bo Krag, på et "
         "pressemøde. Det skriver nyhedsbureauet Nordnyt.",
         ["Bo Krag"]),
    "an adjective before whom it goes with":
        ("Det er ærgerligt for den unge rytter, der understreger, at løbet er det bedste. "
         "Rytteren hedder Bo Krag.",
         ["Bo Krag"]),
    "it sounds according to somebody":
        ("På mange nye ure slettes alt om natten, lyder det ifølge Ida Lund.",
         ["Ida Lund"]),
    "a body's update":
        ("Bo Krag styrtede. Det skriver danskerens klub, Unia Holm, på nettet.\n\nIfølge klubbens "
         "opdatering har han brækket en arm.",
         ["Unia Holm"] * 2),
    "an adjective in -s before a statement":
        ("Ida Lund og Bo Krag er vrede.\n\nBroen skal lukkes, lyder det i den fælles udtalelse.",
         ["den fælles udtalelse"]),
    "a role after a name in -s without a genitive's mark":
        ("- Jo længere det varer, jo værre er det, siger Sol Tours salgsdirektør.\n\nBo Krag er "
         "salgsdirektør i Sol Tours.",
         ["Bo Krag"]),
    "a short form in small letters":
        ("Den Vestlige Komité for Rettigheder (Vekor) er vred.\n\n- Det skete om natten, lyder det "
         "fra Vekor.",
         ["Vestlige Komité for Rettigheder"]),
    "several quotes with og before one tag":
        ("»Hun sang da alle sine sange« og »Det gjorde ondt på hende«, lød det fra to gæster.",
         ["to gæster"] * 2),
    "a relative clause between the subject and what is said":
        ("Til avisen fortæller ejeren af en butik, der kun kendes som Bo, at han hørte et skud.",
         ["ejeren af en butik"]),
    "a relative clause after whom it is said to":
        ("Østlands hær oplyser til NBO, der er et nyhedsbureau, at den ikke kommenterer rygter.",
         ["Østlands hær"]),
    "a name that ends like a role":
        ("Kokken Bo Krag har fået tre stjerner.\n\n- Jeg er glad, siger Bo Krag.\n\nI en "
         "meddelelse skriver Madguiden om Krags succes:\n\n- Med dette hold når kroen toppen.",
         ["Bo Krag", "Madguiden"]),
    "no name that a relative clause ends in":
        ("Fire skibe er på vej. Det meddeler en unavngiven kilde i det forbund, der støtter "
         "Østlands præsident, Bo Krag.",
         ["en unavngiven kilde i det forbund"]),
    "an adjective before two roles":
        ("- Det bliver stort, siger førende ekspert i netværk og formand for havnen Bo Krag.",
         ["Bo Krag"]),
    "an article after a name":
        ("Sådan beskriver Ida Lund ifølge NBO Nyt det skyderi, der fandt sted i Vestby.",
         ["NBO Nyt"]),
    "an office that somebody is in":
        ("Bo Krag fik lige sin første sejr som landstræner, da holdet slog Norge og Ola "
         "Berg.\n\nDet var ikke for stort, sagde den danske landstræner til avisen.",
         ["Bo Krag"]),
    "an office in what somebody says of himself":
        ("Foreningens førstemand, Leif Sin, har sagt, at det bliver hans sidste år som "
         "formand.\n\n– Jeg er træt, siger den afgående formand.\n\nIda Lund kommer måske.",
         ["Leif Sin"] * 2),
    "a father who is known for something else":
        ("Bo Krag nød sejren. Krag blev nemlig far i maj.\n\nDen danske badmintonstjerne slog "
         "Østlands Lin Wan Po.\n\n- Jeg vidste, at Wan Po var stærk, siger badmintonstjernen.",
         ["Bo Krag"]),
    "a second trade that no list holds":
        ("Broen er for dyr. Sådan lød dommen fra journalist og slagerkender Bo Krag.",
         ["Bo Krag"]),
    "a company after an adverb in -å":
        ("Nu lukker også Trælund Møbler A/S butikken i Vestby. »Vi kan ikke mere,« siger "
         "virksomheden.",
         ["Trælund Møbler A/S"]),
    "no company that something was written on":
        ("Bo Krag er vred. Det skrev han på Trælund Chat A/S i går. »Vi kan ikke mere,« siger "
         "virksomheden.",
         ["Bo Krag", "virksomheden"]),
    "a role that the reporter asks about is nobody's":
        ("»Jeg har det godt,« siger Ida Lund.\n\nHvad siger havnedirektøren til det?\n\n»Han er "
         "dygtig,« siger borgmesteren.",
         ["Ida Lund"] * 2),
    "a party's politician with a given name from far away":
        ("Bo Krag er vred.\n\n- Jeg er forarget, siger Bo Krag.\n\nSF's Xilo Lund har en anden "
         "oplevelse.\n\n- Det er ikke glemt.", ["Bo Krag", "Xilo Lund"]),
    "another's words after the reporter told more":
        ("Sagen går videre. - Det er absurd, siger kunstneren Leo Holm. Også hans forsvarer, Ida "
         "Krag, undrer sig. - Det undrer mig. - Det er for galt, siger hun.",
         ["Leo Holm", "Ida Krag", "Ida Krag"]),
    "a headline that says the words of a quote in another order":
        ("Bånd chokerer: - Den slags der kun sker på film\n\nKystnet har et bånd.\n\n- Det er "
         "kun den slags, som sker på film, siger Leo Holm.\n\n- Det er en ommer, siger Ida "
         "Krag.", ["Leo Holm", "Leo Holm", "Ida Krag"]),
    "a role of the only one who is named as a speaker below":
        ("- Nu er det nok.\n\nDet skriver formanden for Havnerådet.\n\nPriserne falder.\n\n- Vi "
         "venter ikke, mener Ida Holm.", ["Ida Holm", "Ida Holm"]),
    "who is described, not whose somebody is":
        ("EU's chefforhandler, Karl Dornvig, er »meget ked af resultatet«.\n\n- Aftalen er god.",
         ["Karl Dornvig", "Karl Dornvig"]),
    "marks left open go on in the next paragraph":
        ("Salgschef Leo Dam siger: »Vi laver eftersyn.«\n\n»Regningen bliver mindre.\n\nAnlægget "
         "renser sig selv,« siger direktør Ida Lund.",
         ["Leo Dam", "Ida Lund", "Ida Lund"]),
    "names above the words of each":
        ("Vi spurgte to økonomer.\n\nIda Holm, cheføkonom i Kystbanken\n\n»Priserne er høje."
         "«\n\nKommer der en krise?\n\n»Der er en risiko.«\n\nBo Krag, cheføkonom i Sydbanken"
         "\n\n»Krisen strammer.«",
         ["Ida Holm", "Ida Holm", "Bo Krag"]),
    "names below the words of each":
        ("Vi spurgte på torvet.\n\n»Gaden er for alle.«\n\nIda Lund, 34 år\n\n»Det er den ikke.«"
         "\n\nBo Krag, 50 år", ["Ida Lund", "Bo Krag"]),
    "a person beside the school she visits":
        ("Onsdag besøgte borgmester Ida Lund Vestby Skole. Jonas Hvid viste rundt.\n\n»Vi kom,« "
         "siger han.\n\n»Det var godt,« siger borgmesteren.",
         ["Jonas Hvid", "Ida Lund"]),
    "the police beside a name":
        ("Der er ild i et hus, siger vagtchef ved Vestkystens Politi Bo Krag.\n\nIngen er ramt, "
         "oplyser politiet.",
         ["Bo Krag", "Vestkystens Politi"]),
    "a name of two halves without its hyphen":
        ("Midt og Vestkystens Politi har spærret vejen.\n\nIngen er ramt, oplyser politiet.",
         ["Midt og Vestkystens Politi"]),
    "a role of a body of two halves":
        ("- Huset brænder, siger vagtchefen ved Midt og Vestkystens Politi.\n\n- Ingen er ramt, "
         "siger vagtchefen.",
         ["vagtchefen ved Midt og Vestkystens Politi"] * 2),
    "a couple in apposition":
        ("»Vi har solgt.« Sådan skriver Fiskehusets ejere, Ida og Bo Krag Lund.\n\n»Vi er trætte,« "
         "skriver ejeren, Ida Lund, og Bo Lund er enig.",
         ["Ida og Bo Krag Lund", "Ida Lund"]),
    "a body misspelt once":
        ("Havnedirektoratet har spærret broen.\n\nHavnedirektoraret oplyser, at broen er lukket."
         "\n\nHavnedirektionen siger, at den er åben.",
         ["Havnedirektoratet", "Havnedirektionen"]),
    "a short form by letters of one word":
        ("Kystvagtstyrelsen (KVST) har lukket broen.\n\nKVST siger, at den er farlig. Det passer, "
         "siger VKS.",
         ["Kystvagtstyrelsen", "VKS"]),
    "a party's letters after a name are no short form of it":
        ("Sofie Friis (SF) er her. Broen er farlig, siger SF.", ["SF"]),
    "owners who are counted":
        ("De tre ejere af gården glæder sig. Det giver mere mælk, forudser ejerne.",
         ["De tre ejere af gården"]),
    "the medium by the noun before its name, not one credited":
        ("Bo Krag siger til Ritzau, at det går.\n\nIfølge det grønlandske medie Kajak var mange i "
         "byen.\n\nAktionen varede ifølge mediet flere timer.",
         ["Bo Krag", "Kajak", "Kajak"]),
    "media parted by their nouns":
        ("Avisen Kystposten skriver om sagen.\n\nI dag siger Kajak, at det går. Det er dyrt, "
         "skriver mediet.\n\nDet er billigt, skriver avisen.",
         ["Kajak", "Kajak", "Kystposten"]),
    "who is named by the role that told of somebody":
        ("Manden er i landet, siger en talsmand for byen.\n\nDet er sent, oplyser talsmanden, Bo "
         "Krag, i en mail.\n\nDet er tidligt, siger en talsmand for havnen.\n\nDet er godt, "
         "oplyser borgmesteren, Ida Lund.",
         ["Bo Krag", "Bo Krag", "en talsmand for havnen", "Ida Lund"]),
    "a role before a body, a title and a name":
        ("Ifølge en talsmand for Rent Hav, fader Bo Krag, går det.\n\n»Ja,« siger talsmanden.",
         ["Bo Krag", "Bo Krag"]),
    "a role before a shop with an apostrophe":
        ("Flere gange har købmand i Dagli’Krogen i Vestby, Bo Krag, set det.\n\n»Ja,« siger "
         "købmanden.",
         ["Bo Krag"]),
    "a station with a number":
        ("Det skriver norsk TV 2.\n\nBroen er gammel, skriver TV 2.\n\n- Ja, siger TV 2 Kysts "
         "reporter Bo Krag fra Vestby.\n\n- Nej, siger vært på Radio 4 Ida Lund.",
         ["TV 2", "Bo Krag", "Ida Lund"]),
    "an adverb of place opens the sentence":
        ("Lokalt kunne lærer Bo Krag fortælle, at skolen lukker.", ["Bo Krag"]),
    "a headline's role, said at more length below":
        ("Mange er ikke klar, mener it-ekspert\n\nDet er sent. Det siger Ida Lund, der er "
         "it-sikkerhedsekspert.", ["Ida Lund", "Ida Lund"]),
    "who is behind something":
        ("Fonden bag Vestby Badehotel bygger om. Hotellet bliver større, oplyser fonden.",
         ["Fonden bag Vestby Badehotel"]),
    "what they call a joint statement":
        ("Broen er gammel, siger de fire lande i en samlet udtalelse.\n\nDen er væk, siger "
         "ministeren i en officiel erklæring.",
         ["de fire lande", "ministeren"]),
    "a second speaker in apposition":
        ("Broen er gammel, siger både Bo Krag og Vestbys borgmester, Ida Lund.",
         ["Bo Krag og Ida Lund"]),
    "a place of work in two parts after a name":
        ("Bo Krag, forsker ved Institut for Hav, Vestby Universitet, mener, at broen er gammel.\n\n"
         "Ida Lund, professor, Kystens Universitet, siger, at den er ny.",
         ["Bo Krag", "Ida Lund"]),
    "owners named after a comma":
        ("Ejerne af huset, Jens Dal og Bo Krag, er her.\n\n- Vi er trætte, siger ejerne.",
         ["Jens Dal og Bo Krag"]),
    "a couple with its noun before":
        ("Parret Ida og Bo Krag er her.\n\n- Vi er trætte, siger parret.", ["Ida og Bo Krag"]),
    "a duo that is called by two words":
        ("Popduoen Hav og Bølge er her.\n\n- Vi er trætte, skriver duoen.", ["Hav og Bølge"]),
    "they are the band that opens the sentence":
        ("Bandet Bølgen er her.\n\n- Vi er trætte, skriver de.", ["Bølgen"]),
    "a short form of a name that tells its kind":
        ("Styrelsen for Havsikkerhed (HAVSIK) mener, at det blæser.\n\nDet er slemt, siger "
         "HAVSIK.",
         ["Styrelsen for Havsikkerhed"] * 2),
    "whose secretary somebody is, by an apostrophe alone":
        ("Flyet er vendt. Det oplyser Det Grønne Hus.\n\nTuren fortsætter, lyder det fra Det "
         "Grønne Hus' pressesekretær, Ida Lund.\n\n- Ja, siger Jens' mor.",
         ["Det Grønne Hus", "Ida Lund", "Jens' mor"]),
    "a firm's legal form":
        ("Det går, oplyser Skjold Vind A/S.\n\n- Ja, siger Skjold Vind A/S' direktør, Bo Krag.\n\n"
         "- Nej, siger formand i Bølgen I/S Ida Lund.\n\nDet går, oplyser virksomheden.",
         ["Skjold Vind A/S", "Bo Krag", "Ida Lund", "Bølgen I/S"]),
    "a name that opens with what it is":
        ("Foreningen af Danske Havne klager.\n\nDet er dyrt, mener foreningen.\n\nDet er slemt, "
         "mener Styrelsen for Hav og Havne.\n\nDet går, mener styrelsen.",
         ["Foreningen af Danske Havne", "Styrelsen for Hav og Havne",
          "Styrelsen for Hav og Havne"]),
    "a centre":
        ("Center for Havforskning er nyt.\n\nDet er dyrt, mener centret.",
         ["Center for Havforskning"]),
    "who opens the clause after men":
        ("Temaet er vækst, men Bo L. Krag, formand for Fisk & Havn, Muslinger, erkendte i sin "
         "tale, at det går.", ["Bo L. Krag"]),
    "a name after og opens the next clause":
        ("»Jeg er klar,« sagde Ida Lund og Bo Krag har kun ros til hende:\n\n"
         "»Det var flot,« siger han.",
         ["Ida Lund", "Bo Krag"]),
    "a pronoun for a role, of whom the next quote tells the name":
        ("Formanden for Havneringen glædede sig.\n\nMen straks sagde han, at det ikke holdt."
         "\n\n- Vi stod i kø, sagde Bo Krag.", ["Bo Krag"] * 2),
    "skolen is not the two who speak with one voice":
        ("Nu er det slut, mener både naboer og skolen. Skolen siger, at det er sent.",
         ["naboer og skolen", "Skolen"]),
    "a line of a page is nobody":
        ("Broen er ny, siger Bo Krag.\n\nLuk annonce\n\n- Det går, siger han.",
         ["Bo Krag"] * 2),
    "what stands in it, and further on":
        ("Havnetilsynet klager. Havnen har nu udsendt en rapport. Heri står, at chefen er "
         "trist.\n\nDer står videre, at broen lukker.", ["en rapport"] * 2),
    "who goes on is a he, by the paragraph below":
        ("Bo Krag er fisker.\n\nPå væggen hænger et billede af en dame. Hun ser ud i rummet.\n\n"
         "- Vi vil bare gerne hjem nu.\n\nHan smiler.\n\n- Det er svært, siger Bo Krag.",
         ["Bo Krag"] * 2),
    "a lawyer told by whose lawyer it is, and then by name":
        ("Hun skal dømmes, men hendes advokat mener, at sagen er tynd.\n\n"
         "- Det er forkert, siger advokat Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "lawyers of two":
        ("Hun skal dømmes, men hendes advokat mener, at sagen er tynd.\n\n"
         "- Det er forkert, siger advokat Ida Lund.\n\n- Nej, siger advokat Bo Krag.",
         ["hendes advokat", "Ida Lund", "Bo Krag"]),
    "a source that opens the paragraph below is no signature":
        ("Bo Krag er fisker.\n\n- Vi har det godt, siger Bo Krag.\n\n- Vi sejler.\n\n"
         "Ifølge Kystposten, der er en avis", ["Bo Krag", "Bo Krag"]),
    "headings with a name and role, and the reporter's questions":
        ("Kysten spurgte begge to.\n\nIda Lund, kandidat i Vestby\n\nHvad er dit "
         "mål?\n\n- Byen skal have en svømmehal.\n\nHvem skal betale?\n\n- Det finder vi "
         "ud af.\n\nBo Krag, kandidat i Vestby\n\nHvad er dit mål?\n\n- Mere ro om aftenen.",
         ["Ida Lund", "Ida Lund", "Bo Krag"]),
    "questions with a dash, and who answers, below":
        ("- Hvornår begyndte du at synge?\n\n- Som barn, hjemme hos mormor.\n\n- Hvem "
         "lytter du selv til?\n\n- Kun fuglene.\n\nIda Lund, 43, leder af Vestby Kor.",
         ["", "Ida Lund", "", "Ida Lund"]),
    "his lawyer, and then the lawyer by name":
        ("Hans advokat siger, at dommen er for hård.\n\n- Vi anker, siger advokat Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "a label with a place and an unknown given name":
        ("Bo Krag, Vestby: - Sikke et vejr.\n\nKathy Dammer, Vestby: - Jeg holder på ham.",
         ["Bo Krag", "Kathy Dammer"]),
    "names and ages before a dash":
        ("Vi spurgte på kajen.\n\nBo Krag, 12 år - Den er god. Den er ny.\n\nIda Lund, 9 år - Jeg "
         "vil hellere svømme.", ["Bo Krag", "Ida Lund"]),
    "who goes on after a paragraph with a body as source in passing":
        ("- Den løb, siger Bo Krag.\n\nAndre så den også, men Bo Krag bor ved åen, hvor der ifølge "
         "Naturrådet er oddere.\n\n- Så satte den sig.", ["Bo Krag", "Naturrådet", "Bo Krag"]),
    "a role in the headline, whose bearer is named below":
        ("Gartner i sorg: - De var som familie\n\nArtiklen er gammel.\n\nIda Lund kom for sent."
         "\n\n- Det var trist, siger Ida Lund.\n\nLeo Holm mener, at roser er stærke.",
         ["Ida Lund", "Ida Lund", "Leo Holm"]),
    "several in the headline":
        ("Naboer efter branden: - Vi så intet\n\nIda Lund bor i gaden.\n\n- Det kom brat, siger "
         "Ida Lund.", ["Naboer", "Ida Lund"]),
    "who is told below as those who say such figures, past headings":
        ("- Fire hunde er stjålet.\n\nFlest på landet\n\n- Her løber de tit væk.\n\nNye vaner"
         "\n\nSådan lyder tallene, som Vestbys Politi oplyser til Kystposten.",
         ["Vestbys Politi"] * 2),
    "whose names stand under such words":
        ("Ida Lund er glad.\n\n- Luk ikke vores bro.\n\nSådan lyder nogle af de ord, naboer har "
         "skrevet under på.", ["naboer"]),
    "a heading in the words of who speaks below":
        ("- Det er hårdt, siger Bo Krag.\n\nDommeren læste op.\n\n- Han er helt færdig\n\n"
         "Hans advokat, Ida Lund, siger, at han er syg.", ["Bo Krag", "Ida Lund", "Ida Lund"]),
    "a heading with nobody below":
        ("- Det er fint, siger Bo Krag.\n\n- Jeg er bange\n\nUlve er der nok af på heden.",
         ["Bo Krag", ""]),
    "who leads over behind another's tag":
        ("- Vi skal spare, siger Ida Lund, mens Bo Krag er mere i tvivl:\n\n- Vi må se på det.",
         ["Ida Lund", "Bo Krag"]),
    "a mayor of another town, named below":
        ("- Vi venter, siger borgmesteren i Hejby, Bo Krag.\n\nBorgmesteren i Sallev siger, at "
         "han hører efter.\n\n- Vi tager det med, forklarer Leo Holm fra Midterpartiet.",
         ["Bo Krag", "Leo Holm", "Leo Holm"]),
    "whose age is told by på":
        ("Bo Krag på 31 år sejler. Også Ida Lund (67) er med.\n\n- Den er god, siger den 31-årige.",
         ["Bo Krag"]),
    "whose age is told by a relative clause":
        ("Ida Lund, der er 67 år, sejler med Bo Krag.\n\n- Den er god, siger den 67-årige.",
         ["Ida Lund"]),
    "an age that a loan has, and no person":
        ("Vestbanken har et lån i Nordbanken på 10 år, siger Bo Krag.\n\n- Ja, siger han.",
         ["Bo Krag", "Bo Krag"]),
    "an age, and a verb whose subject follows":
        ("Ida Lund (67) er læge.\n\nIfølge den 67-årige skiller Vestby sig ud fra de andre.",
         ["Ida Lund"]),
    "an age, and a trade that no list holds before a name":
        ("Ifølge den 67-årige hjulmager Ida Lund er broen ny.", ["Ida Lund"]),
    "two whose ages stand between them":
        ("Læge Bo Krag på 38 år og lærer Ida Lund (34) er venner.\n\nDet er godt, mener de.",
         ["Bo Krag og Ida Lund"]),
    "two, of whom a clause tells what the first is":
        ("Bo Krag, der er smed i Vestby, og maler Ida Lund er venner.\n\nDet er godt, mener de.",
         ["Bo Krag og Ida Lund"]),
    "a relative clause after where somebody is from":
        ("- Den er god, siger Ida Lund fra Vestby, der er lektor.\n\n- Jo, siger lektoren.",
         ["Ida Lund", "Ida Lund"]),
    "another will not say anything, before a pronoun":
        ("- Den er god, siger Bo Krag.\n\nDirektør Per Holm har ikke ønsket at udtale sig til "
         "Kystposten.\n\n- Vi sejler videre, siger han.", ["Bo Krag", "Bo Krag"]),
    "another was asked in vain, before a replik without a tag":
        ("- Den er god, siger Bo Krag.\n\nKystposten har forgæves forsøgt at få en kommentar fra "
         "direktør Per Holm.\n\n- Vi sejler videre.", ["Bo Krag", "Bo Krag"]),
    "another will not take part, who goes on below":
        ("- Den er god, siger Bo Krag.\n\nPer Holm har ikke ønsket at udtale sig.\n\nHan "
         "skriver, at broen er ny.", ["Bo Krag", "Per Holm"]),
    "who will not do something else":
        ("- Den er god, siger Bo Krag.\n\nPer Holm vil ikke stille op til valget.\n\n- Jeg er "
         "træt, siger han.", ["Bo Krag", "Per Holm"]),
    "who will not be interviewed but writes":
        ("- Den er god, siger Bo Krag.\n\nPer Holm ønsker ikke at udtale sig, men sender en mail."
         "\n\n- Vi sejler videre, skriver han.", ["Bo Krag", "Per Holm"]),
    "beside whom somebody lives":
        ("- Den er god, siger Bo Krag.\n\nHan bor ved siden af Per Holm.\n\n- Ja, siger han.",
         ["Bo Krag", "Bo Krag"]),
    "by whom somebody is backed":
        ("- Den er god, siger Bo Krag.\n\nHan bakkes op af Per Holm.\n\n- Ja, siger han.",
         ["Bo Krag", "Per Holm"]),
    "a surname that a spouse in passing has, too":
        ("- Den er god, siger Bo Krag, der er gift med Else Krag.\n\n- Ja, siger Krag.",
         ["Bo Krag", "Bo Krag"]),
    "a surname of two who both speak":
        ("- Den er god, siger Bo Krag.\n\n- Jo, siger Else Krag.\n\n- Ja, siger Krag.",
         ["Bo Krag", "Else Krag", "Else Krag"]),
    "a trade of the team, after a sister in passing":
        ("Bo Krag kom ind, og han var glad. Hans søster, Tove Krag, så på.\n\n- Den er god, siger "
         "Vestby-løberen.", ["Bo Krag"]),
    "a trade of the team, after somebody he met":
        ("Bo Krag kom ind, og han var glad. Det var efter et møde med Per Holm.\n\n- Den er god, "
         "siger Vestby-løberen.", ["Bo Krag"]),
    "a correspondent in a country whose president is named":
        ("USA's præsident, Ole Bang, talte.\n\n- Ja, siger Kystpostens USA-korrespondent Bo Krag."
         "\n\n- Den er god, siger den erfarne USA-korrespondent.", ["Bo Krag", "Bo Krag"]),
    "an office, and who serves it":
        ("Ifølge Rigsanklageren er det en fejl.\n\n- Ja, siger rådgiver for Rigsanklageren Bo "
         "Krag.", ["Rigsanklageren", "Bo Krag"]),
    "a medium in short, and then by its noun":
        ("Kajen er lukket, skriver Le Phare (LP).\n\nBroen er ny, skriver LP.\n\nIfølge det "
         "franske medie er broen god.", ["Le Phare", "Le Phare", "Le Phare"]),
    "a word that opens a sentence before a given name":
        ("Den er god. Hvorimod Bo er ung. Bo Krag sejler.\n\n- Ja, siger Bo.", ["Bo Krag"]),
    "a trade that no list holds after a verb that facts have, too":
        ("- Ja, siger hjulmager Ida Lund.\n\nI går understregede hjulmageren, at byen er god.",
         ["Ida Lund", "Ida Lund"]),
    "a body whose name comes below":
        ("Alle er ifølge politiet ude.\n\nDet brænder stadig, oplyser Vestkystens Politi.",
         ["Vestkystens Politi"] * 2),
    "a body where two of its kind come below":
        ("Alle er ifølge politiet ude.\n\nDet brænder stadig, oplyser Vestkystens Politi og "
         "Nordøens Politi.", ["politiet", "Vestkystens Politi og Nordøens Politi"]),
    "a role before the colon of a headline":
        ("Vred træner: Dommeren så ingenting\n\n- Det er en skandale, siger Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "a role of one word before the colon of a headline, and who has it at more length":
        ("Forsker: Torsken kommer ikke tilbage\n\n- Nej, siger havneforsker Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "media before the colon of a headline":
        ("Medier: Rederiet er solgt\n\n- Nej, siger Ida Lund.", ["Medier", "Ida Lund"]),
    "a role with a body's letters in a headline":
        ("Flåden vokser, siger Nato-admiral\n\n- Ja, siger den norske admiral Olav Tveit.",
         ["Olav Tveit", "Olav Tveit"]),
    "words in marks that open a headline":
        ("'Vi har aldrig haft travlt': Havn vokser\n\nIda Lund smiler.\n\n'Vi har aldrig haft "
         "travlt', siger Bo Krag.", ["Bo Krag", "Bo Krag"]),
    "a few words behind a headline's colon that are said below":
        ("Kajen lukker i Vestby: \"En skændsel\"\n\nIda Lund er her. Bo Krag kalder det "
         "\"en skændsel\".", ["Bo Krag", "Bo Krag"]),
    "a heading in marks before whom it takes its words from":
        ("- Jeg er træt, siger Bo Krag.\n\n»Han var ikke til at stoppe«\n\nVed målet stod også "
         "træner Ida Lund.\n\n- Vi havde en plan, siger hun.", ["Bo Krag", "Ida Lund", "Ida Lund"]),
    "who answers the reporter again after another has spoken":
        ("Bo Krag sagde op.\n\n– Hvornår vidste du det?\n\n»Det vidste jeg i bussen.«\n\n– Og "
         "chefen?\n\n»Han tav.«\n\nMester Ole Dam kommer ind.\n\n»Jeg ser håndbold,« siger Ole "
         "Dam.\n\n– Hvad savner du?\n\n»Holdet.«",
         ["", "Bo Krag", "", "Bo Krag", "Ole Dam", "", "Bo Krag"]),
    "a row of repliks of one who is named in it, under what a body says":
        ("Træner Bo Krag har fundet holdet. Det oplyser Dansk Kurveunion.\n\n- Det er en ung flok."
         "\n\n- Nogle har jeg kun kendt kort, siger Bo Krag.",
         ["Dansk Kurveunion", "Bo Krag", "Bo Krag"]),
    "who made a picture, in a line of names and a slash":
        ("Ida Lund bor her. Bo Krag er bager.\n\nLeo Holm / Kystfoto\n\n- Jeg sejler, siger han.",
         ["Bo Krag"]),
    "who made a picture, after its caption":
        ("Bo Krag er bager.\n\nHavnen fra luften. Leo Holm / TV 2\n\n- Jeg sejler, siger han.",
         ["Bo Krag"]),
    "whose moods end a tag before the next verb":
        ("- Kajen er dyr, messer Ida Lund begejstret og tilføjer:\n\n- Den bliver flot!",
         ["Ida Lund", "Ida Lund"]),
    "whose moods end a tag in the perfect":
        ("- Kajen er dyr, har Ida Lund sagt begejstret og tilføjer:\n\n- Den bliver flot!",
         ["Ida Lund", "Ida Lund"]),
    "a tag of no known verb with the medium":
        ("- Kajen larmer. Det er en dyr bro, messer havnefoged Ida Lund til KV Sporten.",
         ["Ida Lund"]),
    "a tag of no known verb with when it was":
        ("- Det er dyrt, messer Ida Lund efter løbet.", ["Ida Lund"]),
    "a tag of no known verb after a list":
        ("- Broen er grim mod vores venner, vores havn og mod byen, messer chef Ida Lund til TV.",
         ["Ida Lund"]),
    "a tag of no known verb after a joined clause and one more":
        ("- Broen er fin, og når de går der, kan de se byen, messer Bo Krag til KV Nyt.",
         ["Bo Krag"]),
    "a tag of no known verb with a title and one name":
        ("- Det er et gammelt problem, messer minister Lund.", ["Lund"]),
    "a tag of no known verb with a role and where":
        ("- Det er dyrt, messer byens korrespondent i Vestby, Ida Lund.", ["Ida Lund"]),
    "a tag of no known verb with a longer phrase":
        ("- Det er godt, messer Bo Krag i et interview med Ritzau tirsdag.", ["Bo Krag"]),
    "a tag of no known verb with a body's role and where":
        ("- Det er dyrt, messer KV Nyheders nye korrespondent i Vestby, Ida Lund, som er glad.",
         ["Ida Lund"]),
    "a mail between verb and role":
        ("- Byen er god nok, siger i en mail indsatsleder ved Nordfjords Beredskab, Ida Lund.",
         ["Ida Lund"]),
    "who acts after men in the last sentence before a replik":
        ("Leo Holm er lærer.\n\nI dag slog han ikke folk som Bo Krag. Men læreren sejlede godt og "
         "blev nummer to.\n\n- Det er godt.", ["Leo Holm"]),
    "a tag after three dots":
        ("- Det er dyrt... siger Ida Lund.\n\n- Ja … men smukt ... siger Bo Krag.",
         ["Ida Lund", "Bo Krag"]),
    "words in single marks before who calls it so":
        ("Kajen er lukket.\n\nDen er blevet kaldt 'et skridt i den rigtige retning' af Ida Lund.",
         ["Ida Lund"]),
    "a subject behind ligesom and another's name":
        ("Ligesom Bo Krag kalder Ida Lund broen »ny«. Ligesom Bo Krag mener hun, at den er god.",
         ["Ida Lund", "Ida Lund"]),
    "what another says behind ligesom":
        ("Ligesom Bo Krag siger, er broen »helt ny«.", ["Bo Krag"]),
    "an age or an unlisted trade before a verb that calls":
        ("Ida Lund, 48 år, kalder broen »ny«. Bo Krag, ravsliber i Vestby, kalder den »grim«.",
         ["Ida Lund", "Bo Krag"]),
    "a body and its place before a relative clause":
        ("Politiet i Vestby, der kalder sagen »helt vild«, kommer.", ["Politiet i Vestby"]),
    "a person and a body of two words before a relative clause":
        ("Ida Lund fra Danske Havne, der kalder sagen »vild«, er gået.", ["Ida Lund"]),
    "a person and their body behind a preposition before a relative clause":
        ("Zorvan Kaleb er uenig med Bo Krag fra Danske Havne, der kalder sagen »helt vild«.",
         ["Bo Krag"]),
    "a number of a list before a subject":
        ("1. En af lodserne siger, at broen er ny.", ["En af lodserne"]),
    "a verb without a speaker before a tag, and before det":
        ("Det kræver ekstra »hjælp fra naboerne«, siger Ida Lund. Mange venter, og det kræver "
         "ekstra »hjælp«. Det siger Bo Krag.", ["Ida Lund", "Ida Lund", "Bo Krag", "Bo Krag"]),
    "what a document calls something before det":
        ("Havnerapporten kalder den »grim og dyr«. Det siger Ida Lund.", ["Havnerapporten"]),
    "there is no talk of it":
        ("Der er ikke tale om »en stor fejl«, fortæller Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "som and a role behind marked words, before a tag":
        ("Nogle begår »vold og hærværk« som syge gæster, siger Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "somebody told by an age between som and a verb that calls":
        ("Forløbet, som den 24-årige kalder »en stor dag for byen«, er slut.", ["den 24-årige"]),
    "a tag with a place behind a replik that ends in a relative clause":
        ("- Vi mister de både, som vi bruger, forklarer på Facebook lods Ida Lund, som er formand.",
         ["Ida Lund"]),
    "a pronoun before any name: who opens the next paragraph":
        ("Der er 34 på afdelingen.\n\n- Jeg går hjem, siger hun.\n\nLærke Dal har været her i "
         "år.\n\n"
         "- Vi har plads, siger formand Pia Storm.", ["Lærke Dal", "Pia Storm"]),
    "an assessment is no she":
        ("Ifølge selskabets egen miljøvurdering er alt \"i orden\".\n\nDen deler Zorva Kaleb "
         "ikke.\n\n"
         "- Her er revner, siger hun.",
         ["selskabets egen miljøvurdering", "selskabets egen miljøvurdering", "Zorva Kaleb"]),
    "of whom it is told in a document, and where it stands":
        ("I notatet står meget. Om en dreng hedder det kort: »Hentet af onkel.«", ["notatet"]),
    "what some country's papers say":
        ("I Italien forlyder det, at broen lukker.", [""]),
    "some side and somebody's side":
        ("Fra anden side meldes det, at broen er åben. Broen er lukket, lyder det fra politiets "
         "side.",
         ["", "politiet"]),
    "somebody in the hall":
        ("- Det går ikke, sagde Bo Krag.\n\nHertil lød det fra salen:\n\n- Det lovede du os!",
         ["Bo Krag", "salen"]),
    "a report that somebody made speaks for itself":
        ("Forsker Bo Krag har målt. En opgørelse, han lavede i marts, viser, at broen synker.",
         ["En opgørelse"]),
    "no body says I":
        ("- Vi måler støjen, siger Ida Lund.\n\nKommunen oplyser, at måleren er sat op. Den står "
         "hos Bo "
         "Krag.\n\n- Den vækker jeg ikke nogen med.", ["Ida Lund", "Kommunen", "Bo Krag"]),
    "what somebody does something with is no name":
        ("- Jeg bagte, fortæller Ida Lund.\n\nStrikketøjet har hun altid med. Det er først nu, hun "
         "sælger det.\n\n- Jeg blev fyret i maj.", ["Ida Lund", "Ida Lund"]),
    "the leader of a district, by a compound":
        ("- Nej, siger Ida Lund, formand for Vestby Lærerkreds.\n\n- Jo, siger Bo "
         "Krag.\n\nKredsformanden "
         "mener, at det er for dyrt.", ["Ida Lund", "Bo Krag", "Ida Lund"]),
    "the subject of the last clause":
        ("Formand Jens Krag bød velkommen, og Kurt Dal blev valgt som dirigent. Han mente, at "
         "mødet var "
         "lovligt.", ["Kurt Dal"]),
    "the only one of the sentence before":
        ("- Det går, sagde Holger Rask.\n\nFirmaet Vind ApS var mødt op ved Rolf Thorup. Han "
         "lovede, at "
         "alle kan købe andele.", ["Holger Rask", "Rolf Thorup"]),
    "a role behind its verb, taken up by a pronoun":
        ("Formand Jens Krag bød velkommen, og Kurt Dal ledte mødet. Han mente, at det var "
         "lovligt.\n\nI "
         "sin beretning kom formanden ind på året. Han fortalte, at alt gik godt.",
         ["Kurt Dal", "Jens Krag"]),
    "the first word of a title in marks":
        ("- Nej, siger Bo Krag.\n\nIda Lund, der er talskvinde for gruppen »Storm siger fra«, "
         "kom med en "
         "mappe. Hun bad om, at alle læste den.", ["Bo Krag", "Ida Lund"]),
    "a union is no agency, and one at a yard is its own":
        ("\"Vi håbede,\" siger Bo Krag ifølge Reuters.\n\nFagforeningen på værftet kalder planen "
         "\"en "
         "krig\".", ["Bo Krag", "Fagforeningen på værftet"]),
    "somebody under another name, in marks":
        ("En af dem er 31-årige \"Zorvan\", der sad inde.\n\n- Nålen gik igennem, siger "
         "han.\n\n- Alt er "
         "fint, siger Bo Krag.", ["Zorvan", "Bo Krag"]),
    "of whom another told":
        ("Holdlægen mener, at Bo Krag kan cykle om en uge. Det er også planen, bekræfter han selv.",
         ["Holdlægen", "Bo Krag"]),
    "a replik after a report":
        ("- Jeg er træt, siger Ida Lund.\n\nI rapporten står, at \"det går galt\".\n\n- Vi skriver "
         "det ikke for sjov.\n\nLedelsen svarer.\n\n- Vi er enige, siger chef Bo Krag.",
         ["Ida Lund", "rapporten", "Ida Lund", "Bo Krag"]),
    "a name of no list that opens the paragraph above":
        ("En betjent så det.\n\n- Han løb, siger betjenten.\n\nZorva Kaleb, som var der, gemte "
         "sig.\n\n"
         "- Vi legede, siger hun.", ["En betjent", "Zorva Kaleb"]),
    "what an article is called":
        ("Interview: \"Vi har ikke råd\"\n\nVi har mødt Ida Lund på havnen.\n\nHvorfor "
         "ikke?\n\n- Vi har "
         "ikke råd, det er det hele.", ["Ida Lund", "Ida Lund"]),
    "the medium that the paragraph names":
        ("Vestkystens Amtsblad:\n\n»Man er tavs.«\n\nAnderledes ser Fjord-Tidende på det. Bladet "
         "mener, at "
         "broen er fin.", ["Vestkystens Amtsblad", "Fjord-Tidende"]),
    "the paper with an article in English":
        ("Avisen Kysten skriver, at han går.\n\nHan har fået et tilbud. Det hævder The Harbour. "
         "Han har "
         "ifølge avisen bedt om tid.", ["Kysten", "The Harbour", "The Harbour"]),
    "who comes to say something, and who is brought to it":
        ("Formanden kom til at sige, at mødet var slut. Det fik en kvinde på bagerste række til at "
         "spørge, om der var mere kaffe.", ["Formanden", "en kvinde på bagerste række"]),
    "a dead man speaks no more":
        ("- Vi fandt jollen, siger Ida Lund.\n\nEn lystfisker blev fundet ved kysten. Han havde "
         "ingen "
         "vest på.\n\n- Det er vigtigt at have på. Også når det er stille.", ["Ida Lund", "Ida "
         "Lund"]),
    "a minister who was only reported":
        ("- Så er det slut, siger skipper Bo Krag.\n\nMinisteren har lovet, at alle får besked. "
         "Det fik de ikke.\n\n"
         "- Jeg sad i bilen.", ["Bo Krag", "Ministeren", "Bo Krag"]),
    "who says yes to what another asks":
        ("- Send nogen, siger Bo Krag.\n\n- Er nogen kommet til skade? svarer en vagt.\n\n- Ja, "
         "mig!",
         ["Bo Krag", "en vagt", "Bo Krag"]),
    "who is named only at the end":
        ("En 47-årig mand ringede.\n\n- Send nogen, siger den 47-årige.\n\nManden, der hedder Bo "
         "Krag, er "
         "sigtet.", ["Bo Krag"]),
    "a role before while, and another's name":
        ("- Det gik stærkt, siger 77-årige Bo Krag.\n\n- Maden var god, lyder det fra "
         "pensionisten, mens "
         "hustruen Gerda hjælper ham.", ["Bo Krag", "Bo Krag"]),
    "so it was then, and a tag":
        ("Bo Krag og Ida Rask så det.\n\n- Da sad vi oven på tyven, tilføjer Rask.", ["Ida Rask"]),
    "Mrs and a name with particles":
        ("Gartner Ida von der Lund vil have eg.\n\n- Det er hendes sag, siger fru von der Lund.",
         ["Ida von der Lund"]),
    "a minister many times":
        ("Ministeren gentagne gange henviste til, at »alt er fint«.", ["Ministeren"]),
    "a language is no source":
        ("\"Undskyld. Min stemme er væk\", stod der på spansk.", [""]),
    "what somebody rejects as":
        ("Det afviser Bo Krag som \"noget sludder\". Ida Lund kaldte i et interview med TV 2 "
         "sine egne "
         "folk for \"nikkedukker\".", ["Bo Krag", "Ida Lund"]),
    "what somebody is really called":
        ("- Teltet landede i fjorden, fortæller Bamse, som er lejrchef og til daglig hedder Ida "
         "Lund.",
         ["Ida Lund"]),
    "a dash without a space after it":
        ("Håndbold: -Det er svært, siger Bo Krag. De var glade. -Jeg ville bare se det, siger "
         "Ida Lund.",
         ["Bo Krag", "Ida Lund"]),
    "another's words that end a replik":
        ("Ida Lund var nervøs, indrømmer hun.\n\n- Jeg spurgte, om han kunne. \"Ikke så godt,\" "
         "sagde han "
         "så.", ["Ida Lund", "Ida Lund"]),
    "his wife works there":
        ("- Der var stille, siger Bo Krag.\n\nHan begyndte som ung. Hans kone arbejder i "
         "hallen.\n\n- Vi "
         "har lige købt hus.", ["Bo Krag", "Bo Krag"]),
    "a verb like a noun before who acts":
        ("Hver torsdag klokken halv elleve begynder Ida Lund at lytte efter poter på "
         "gangen.\n\n- Han er "
         "sød, siger hun.\n\nHer er rart, mener Gry Dal.", ["Ida Lund", "Gry Dal"]),
    "a firm in the headline, without an article":
        ("Havvindfirma får ordre\n\nProducenten Bredal Offshore skal levere ti tårne. Det oplyser "
         "selskabet.", ["Bredal Offshore"]),
    "a group that was only reported":
        ("- Det er dyrt, siger Ida Lund.\n\nNogle forskere peger på gassen. Andre mener, at det er "
         "husene.\n\n- Men et barn har godt af at være ude.", ["Ida Lund", "Andre", "Ida Lund"]),
    "who answers the reporter: who was reported last, and has spoken":
        ("\"Jeg gik ned,\" siger Bo Krag.\n\n\"Det er vildt,\" siger Ida Lund.\n\nBo Krag "
         "fortæller, at de "
         "har en kopi.\n\nHavde I øvet det?\n\n\"På papir, ja.\"",
         ["Bo Krag", "Ida Lund", "Bo Krag", "Bo Krag"]),
    "no tag whose subject is I, too":
        ("- Det er en gal idé, sagde Ea og jeg først. Men nu er vi i gang, siger Bo Krag.",
         ["Bo Krag"]),
    "no tag before what is said":
        ("- Hvis bageren glemmer et brød, siger han undskyld, siger Bo Krag.", ["Bo Krag"]),
    "a second source behind men":
        ("Ifølge Bo Krag er der leveret 48 pumper, men ifølge Ida Lund var der solgt 61.",
         ["Bo Krag", "Ida Lund"]),
    "who confirms a replik has not said it":
        ("- Kajen er slidt, siger Ida Lund.\n\n- Vi har spurgt alle.\n\nDet bekræfter foged Bo "
         "Krag, som siger, at alle svarede.", ["Ida Lund", "Ida Lund", "Bo Krag"]),
    "whose message a replik is":
        ("Ea Holm kom.\n\n- Vi er færdige.\n\nSå klar er Bo Krags udmelding fra kajen.\n\n- Ja, "
         "siger lærling Ea Holm.", ["Bo Krag", "Ea Holm"]),
    "he who is told with his name below":
        ("- Jeg har ventet længe, forklarede han.\n\nHan er Bo Krag, formand for "
         "klubben.\n\nFormanden for udvalget, Per Dam, kom.\n\n- Flot, sagde Per Dam.",
         ["Bo Krag", "Per Dam"]),
    "who tells nothing inside another's words":
        ("Retten mener, at papirerne slet ikke fortæller, hvem der ejede navnet.", ["Retten"]),
    "the next replik answers it":
        ("Smeden Bo Krag er kommet til mødet.\n\n- De skal væk, siger han.\n\nUlve er der ikke "
         "mange af, fortæller Ida Lund, der er seniorforsker.\n\nForskeren understreger, at en "
         "ulv ikke altid er skyld i det.\n\n- Det kan også være en ræv.\n\n- Min nabo har kat, "
         "svarer smeden.",
         ["Bo Krag", "Ida Lund", "Ida Lund", "Ida Lund", "Bo Krag"]),
    "who answers a bare question after others were reported":
        ("- Det er tørt, siger havnefoged Ida Lund.\n\nHvornår kan de sejle igen?\n\n- Når det "
         "regner.\n\nIfølge havnefogeden kommer der regn. Bo Krag fra Vestby venter, siger han.",
         ["Ida Lund", "Ida Lund", "Ida Lund", "Bo Krag"]),
    "who answers a joke of the reporter's":
        ("Træneren, Bo Krag, sagde, at dommeren var ringe.\n\nHos vinderne sang Kaj Holm "
         "for.\n\n- Jeg har lovet konen, at jeg stopper, grinede han.\n\nGør han så det?\n\n- "
         "Hun læser ikke avis.", ["Bo Krag", "Kaj Holm", "Kaj Holm"]),
    "others are no one who says I":
        ("»Vi har travlt,« siger Ida Lund, overlæge i Vestby.\n\nNogle forskere peger på biler. "
         "Andre mener, at det er husene.\n\n»Jeg siger ikke, at folk skal lade være. Men luft "
         "er godt.«", ["Ida Lund", "Andre", "Ida Lund"]),
    "several of them are no one who goes on":
        ("»Vi ventede i bilen,« siger Ida Lund, der var med færgen.\n\nHøjttalerne var tavse, "
         "fortæller flere af dem.\n\n»Vi kunne jo se på solen, at den var gal. Altså på månen.«",
         ["Ida Lund", "flere af dem", "Ida Lund"]),
    "who was told by somebody of theirs":
        ("»Jeg tæller piller,« siger Ida Lund fra Vestby.\n\nHun må ikke skifte medicin, har "
         "hendes læge fortalt hende.\n\n»Folk siger, at jeg kan få noget andet. Men det går "
         "ikke.«", ["Ida Lund", "hendes læge", "Ida Lund"]),
    "what stands in a journal":
        ("Bo Krag roede ud to gange, »fordi man jo skal«, som han siger. Det står der ikke "
         "noget om i journalen. Dér står der: »Regn. Lys tændt.«", ["Bo Krag", "journalen"]),
    "whom the reporter asks":
        ("Direktør Bo Krag siger, at det er dyrt.\n\nSpørger man minister Ida Lund, er der "
         "»ikke noget at gøre«.", ["Bo Krag", "Ida Lund"]),
    "who thinks otherwise in the sentence before":
        ("»Katten klager ikke,« siger dyrlæge Bo Krag.\n\nFirmaet Pels skriver, at »børstning "
         "er godt«. Dyreven Ida Lund, der har skrevet en bog, er af en anden mening.\n\n»Prøv "
         "det. Og find så katten.«", ["Bo Krag", "Pels", "Ida Lund"]),
    "who signs behind the marks":
        ("»Det er nu,« siger lektor Bo Krag.\n\nEa Holm er med for at lære.\n\n»Danmark har en "
         "god plads. Men viden er noget, man har i hovedet.« Ida Lund, Nordlinien.",
         ["Bo Krag", "Ida Lund"]),
    "who is set as a label in a headline":
        ("Maritime forskere: »Vi mangler folk, der kan læse isen«\n\nHvert forår kalder skolen "
         "unge til Vestby.\n\n»Jeg er tryg,« siger lektor Bo Krag.",
         ["Maritime forskere", "Bo Krag"]),
    "who took the floor":
        ("Sagen begyndte med oplæsning af anklager Ea Holm, der siger, at den er "
         "alvorlig.\n\nDen 52-årige sagde ikke noget. I stedet var det hans forsvarer, Ida "
         "Lund, der tog ordet.\n\nDet anerkendes, at muren væltede.\n\n»Min klient var ikke i "
         "stand til at overskue noget.«", ["Ea Holm", "Ida Lund"]),
    "an asked man answers the lawyer":
        ("K. V., som manden kaldes her, nægtede. Han forklarede, at han var blændet.\n\n»Jeg så "
         "kun lygter,« sagde han.\n\nAnklageren, Ida Lund, spurgte, om han havde set på "
         "måleren.\n\n»Ja, den stod på 70, måske 75.«",
         ["K. V.", "K. V.", "Ida Lund", "K. V."]),
    "an argument that falls flat":
        ("Rektor Ida Lund og kredsformand Ea Holm er uenige.\n\n»Børnene bliver færre,« siger "
         "Ida Lund.\n\nDet argument preller af på kredsformanden. Hun peger på, at der er flere "
         "elever.\n\n»Regningen bliver større.«", ["Ida Lund", "Ea Holm", "Ea Holm"]),
    "no, said to who answered":
        ("Kaj Holm sagde, at ingen søger job i Vestby.\n\n- Jeg havde en kok i mandags.\n\n- "
         "Det lyder ikke godt, svarede Bo Krag.\n\n- Nej.",
         ["Kaj Holm", "Kaj Holm", "Bo Krag", "Kaj Holm"]),
    "who is named with the first replik":
        ("Forældre er vrede\n\nFormanden beklager, men lukningen står fast\n\n- Hvis mine "
         "elever regnede sådan, fik de det tilbage.\n\nIda Lund er lærer i Vestby og mor til "
         "tre.\n\n- Vi er trætte, siger formand Bo Krag.", ["Ida Lund", "Bo Krag"]),
    "a":
        ("Bo Krag roede ud to gange. Det står der ikke noget om i journalen. Dér står der: "
         "»Regn. Lys tændt.«", ["journalen"]),
    "b":
        ("Bo Krag roede ud to gange. På døren hang en seddel. Dér stod der: »Regn. Lys tændt.«",
         ["en seddel"]),
    "c":
        ("Bo Krag roede ud to gange. I fyrjournalen står der: »Regn. Lys tændt.«",
         ["fyrjournalen"]),
    "e":
        ("- Hvad så? lød spørgsmålet fra Ida Lund til formanden fra rådet.", ["Ida Lund"]),
    "f":
        ("- Hvad så? lød det fra salen.", ["salen"]),
    "who answered a mail":
        ("I en mail advarede en ansat i Vestby om, at det er dyrt. Mailen blev besvaret af "
         "direktør Bo Krag.\n\n»Den tager jeg,« skrev han.", ["en ansat i Vestby", "Bo Krag"]),
    "who goes on behind a tag, before another":
        ("»Jeg holdt ind til siden,« fortæller Bo Krag. »Så kørte jeg hjem.«\n\nHun vil helst "
         "ikke tale om det. Ida Lund er ny.", ["Bo Krag", "Bo Krag"]),
    "the farmer who owns the field":
        ("- Jeg ved det, siger Ida Lund.\n\nKollegaen, forsker Bo Krag, siger i en mail, at det "
         "er nyt.\n\nLandmanden, der ejer marken, må ikke pløje. Det tager han pænt.\n\n- Jeg "
         "har sagt det, siger han.", ["Ida Lund", "Bo Krag", "Landmanden"]),
    "it was she who got the prize":
        ("- Filmen er ny, siger Ea Holm.\n\nUnder den første pris var det en glad Ida Lund, der "
         "fik prisen.\n\n»Jeg græd,« sagde hun bagefter.", ["Ea Holm", "Ida Lund"]),
    "whose turn it is":
        ("Inden da har en præst været oppe, men til sidst bliver det borgmester Ida Lunds tur. "
         "Her siger hun nogle ord. - Broen er flot, siger hun.", ["Ida Lund"]),
    "two titles before a subject":
        ("- Vi græd, siger Ea Holm.\n\nVeninden og kollegaen Ida Lund er ikke overrasket. På "
         "nettet har hun skrevet, at hun gættede det.\n\n- Hun sagde nej tak, skriver hun.",
         ["Ea Holm", "Ida Lund", "Ida Lund"]),
    "a needlewoman is no he":
        ("Det havde læge Bo Krag hængt op, og han var ikke glad, da der stod en syerske i "
         "haven.\n\n»Jeg ville have en murer,« indrømmer han.", ["Bo Krag"]),
    "ck for kk":
        ("Formanden, skovejer Arne Lykke, holder hovedet koldt. - Vi står godt, fastslår Arne "
         "Lycke.", ["Arne Lykke"]),
    "in it stands":
        ("»Der er ingen plan,« har Bo Krag sagt. Nej, for planen ligger her. I den står der, at "
         "»alt samles senest i april«.", ["Bo Krag", "planen"]),
    "what one thought, in a report":
        ("På mødet oplyste Bo Krag, at politiet havde fundet en vogn, som man mente var 'den "
         "rigtige kasse', og at den nu står i Vestby.", ["Bo Krag", "Bo Krag"]),
    "a degree, og and a role before a name":
        ("Bankerne er i deres ret, vurderer cand.jur. og ekspert i bankret Bo Krag fra Vestby.",
         ["Bo Krag"]),
    "whose consultants":
        ("- Man skal behandle bierne, siger Bo Krag.\n\nDen pointe går igen hos foreningens "
         "konsulenter. De anbefaler, at man tæller.", ["Bo Krag", "foreningens konsulenter"]),
    "the management is no name":
        ("- Vi tager en dag, siger Bo Krag. Ledelsen har lovet os det, og så kommer der en "
         "plan.\n\nDet er forkert, lyder det fra slagteriet.", ["Bo Krag", "slagteriet"]),
    "what the answer is there":
        ("Ministerens talskvinde afviste det torsdag. Ministeren har tillid, sagde "
         "hun.\n\nAmbassaden henviser til udenrigsministeriet i London. Her lød svaret, at man "
         "ikke siger noget.", ["Ministerens talskvinde", "udenrigsministeriet i London"]),
    "the adviser who is named next":
        ("En rådgiver for Bo Krag afviser, at det er sandt.\n\n- Det er drømme, siger "
         "rådgiveren Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "the adviser of an opponent, who is named next":
        ("Kaj Holm har vundet.\n\nEn rådgiver for Holms modstander, Bo Krag, benægter, at Holm "
         "er nær flertal.\n\n- Det er drømme, siger rådgiveren Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "who remembers somebody as something":
        ("Også komiker Bo Krag husker Ida Lund som en »meget larmende kvinde«, og Kaj Holm "
         "kalder hende en »skøn plage«.", ["Bo Krag", "Kaj Holm"]),
    "a cross-country skier is a skier":
        ("- Jeg var tom, siger langrendsløber Bo Krag.\n\nHan er ked af det. Kaj Holm er hans "
         "træner.\n\n- Jeg har glædet mig, siger skiløberen.", ["Bo Krag", "Bo Krag"]),
    "a colleague of the one who is named in the words":
        ("Skuespilleren Ida Lund er død.\n\nBlandt dem, der sørger, er hendes makker, Bo Krag, "
         "der er ulykkelig.\n\n»Ida lærte mig at vente. Nu venter jeg,« skriver skuespilleren "
         "på nettet.", ["Bo Krag"]),
    "an actor of an age, who sends a greeting":
        ("Ida Lund spillede over for Ea Holm. Den 59-årige skuespiller er heller ikke "
         "tavs.\n\nHun kommer også ind på, at Ida Lund stillede op i 2015.\n\n»Vi blev aldrig "
         "enige, og jeg savner det,« skriver hun.", ["Ea Holm", "Ea Holm"]),
    "the first that somebody says":
        ("Det skyldtes Bo Krag, der vogtede målet.\n\n»Nu. Så kom den sgu,« er det første, han "
         "får frem, da Kystposten får fat i ham.", ["Bo Krag"]),
    "whom an envoy asks":
        ("»Jeg er træt,« siger Bo Krag.\n\n»Hvornår går det op for dig?« ville Kystpostens "
         "udsendte vide.\n\n»På tirsdag, vil jeg tro.«",
         ["Bo Krag", "Kystpostens udsendte", "Bo Krag"]),
    "later is nobody":
        ("Politiet har senere på natten ringet til sygehuset, der siger, at manden har det godt.",
         ["sygehuset"]),
    "both of them":
        ("Så er der bryllup på vej for Bo Krag og hans forlovede, Ida Lund.\n\nDet fortæller de "
         "begge til Kystposten.", ["Bo Krag og Ida Lund"]),
    "a predicate is nobody":
        ("Byen har fået Ida Lund. Hun er lunken over for nationale skatte, mener at det er på "
         "tide, og at byen er glemt.", ["Ida Lund"]),
    "a party with a stop in brackets":
        ("Ida Lund (Rad. Venstre), der er næstformand i udvalget i Vestby Kommune, siger, at "
         "depotet er lukket.", ["Ida Lund"]),
    "a name behind its body, with must":
        ("Det ser sort ud, må teamchef hos Team Vandkanten Bo Krag fortælle.", ["Bo Krag"]),
    "the doctors underline":
        ("Forbundet frygter ikke, at der er tale om noget langvarigt, og lægestaben "
         "understreger, at turen ikke er i fare.", ["lægestaben"]),
    "one with a doubled letter, who is told of in a clause":
        ("- Jeg har ikke sovet, siger Thea Hoa Brodersen.\n\nDa båden lagde til, og borgmester "
         "Bo Krag havde sagt velkommen, kom øjeblikket. Du kan se, hvad der skete, da Thea Hoa "
         "Broddersen rakte buketten frem.\n\n- Han kiggede på den, og så gav vi hånd.",
         ["Thea Hoa Brodersen", "Thea Hoa Brodersen"]),
    "who breaks in, in the last clause of a lead-in":
        ("- Jeg er nervøs, må Ida Lund sige, mens hun står på en stige, før kompagnonen Bo Krag "
         "blander sig fra gulvet:\n\n- Hun er nervøs, fordi der er vådt.",
         ["Ida Lund", "Bo Krag"]),
    "one with an initial and no h":
        ("Formand Thorvald E. Kjær er glad. - Vi har jorden, fastslår Torvald E. Kjær. Han "
         "siger, at alt er godt.", ["Thorvald E. Kjær", "Thorvald E. Kjær"]),
    "one with an initial, ck for kk":
        ("Formanden, skovejer Arne D. Lykke, er glad. - Vi står godt, fastslår Arne D. Lycke.",
         ["Arne D. Lykke"]),
    "what an entry says further":
        ("I et opslag skriver formanden, Ida Lund:\n\n»I 22 år har vi talt cykler. Nu er det "
         "slut,« skriver hun.\n\nDet vil gå ud over de små stier, hedder det videre.",
         ["Ida Lund", "Ida Lund"]),
    "who wrote the letter":
        ("I dagens anledning havde formand Bo Krag (V) også skrevet et brev i Kystposten. Her "
         "bad han alle om at komme.\n\n- I morgen tager jeg hatten af, lyder det i brevet.",
         ["Bo Krag"]),
    "a stop before a relative clause":
        ("- Det har såret dem, sagde Ida Lund., der mente, at han havde »plantet en tidsel«.",
         ["Ida Lund", "Ida Lund", "Ida Lund"]),
    "what others ask in somebody's words":
        ("For Ida Lund er det ikke kun poserne.\n\n- Når folk kommer ned med posen, spørger de, "
         "hvem der skal have den. Så får vi snakket.", ["Ida Lund"]),
    "a podcast's title and two daughters":
        ("I podcasten »De stille senge« fortæller hans døtre, Ida Lund og Ea Holm, hvordan der "
         "blev lagt lagner på.", ["Ida Lund og Ea Holm"]),
    "who admitted it":
        ("Museet brød sin egen aftale.\n\nDet medgav direktør Bo Krag i går.", ["Bo Krag"]),
    "researchers in a headline without marks":
        ("Forskere: Ny pjece er fuld af fejl\n\nPjecen er ny. - Det er grimt, siger forsker Ida "
         "Lund.", ["Forskere", "Ida Lund"]),
    "an expert in a headline is the researcher below":
        ("Ekspert: Serien bør kunne høres\n\nRetten i Vestby stoppede en serie.\n\n- Det skal "
         "vejes, siger medieforsker Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "a headline behind a line of the page":
        ("Læsetid: 3 min.\n\nPatientadvokat: Systemet er en hammer\n\n- Det er grimt, siger "
         "advokat Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "who says yes in a replik":
        ("- Det skal man ikke udelukke. De, der var med, siger jo ja.\n\n- Det gør indtryk, "
         "siger Ida Lund.", ["Ida Lund", "Ida Lund"]),
    "what the staff says, in a replik":
        ("- Vi ringer hver dag, siger Ida Lund.\n\n- Gå ikke i panik, og gør, som personalet "
         "siger, så skal det nok gå.", ["Ida Lund", "Ida Lund"]),
    "so drastic it is not":
        ("”Man burde fjerne fradraget,” siger Bo Krag.\n\n”Så fik alle det samme med.”\n\nSå "
         "drastisk er regeringens forslag imidlertid ikke.", ["Bo Krag", "Bo Krag"]),
    "a member behind a long title, who is he":
        ("'Det er en belastning,' siger formand Kaj Holm.\n\nMen medlem af udvalget for De "
         "Konservative, Bo Krag, er den, der gjorde formanden opmærksom på det. Han kalder det "
         "for 'sjusk'.", ["Kaj Holm", "Bo Krag"]),
    "who calculates":
        ("Vestbys statistiske kontor har beregnet, at to millioner bor der.",
         ["Vestbys statistiske kontor"]),
    "what two deny behind another's answer":
        ("Pjecen er svær. Hertil har ministeren svaret, at den er »læst igennem«, men det er "
         "ikke rigtigt, hævder to forskere.", ["ministeren", "ministeren", "to forskere"]),
    "a hall is no name":
        ("Døren til sal C i Retten i Vestby blev lukket op onsdag. Hun har nægtet.\n\n»Er der "
         "kun en dement mand tilbage?«\n\n»Den ene var hans datter,« havde anklager Ida Lund "
         "slået fast.", ["Ida Lund", "Ida Lund"]),
    "an organisation that spoke last":
        ("Nordisk Fødevareorganisation er der.\n\nForeningen Rent Vand sagde, at pumpen er gået "
         "i stå.\n\nOrganisationen tilføjer, at byerne »er ved at give op«.",
         ["Foreningen Rent Vand", "Foreningen Rent Vand", "Foreningen Rent Vand"]),
    "a mother in a line below the top":
        ("Serie er stoppet\n\nRetten i Vestby sagde nej.\n\n- Vi venter, siger Ida "
         "Lund.\n\nRasende mor: 'De lukker munden på os'\n\nSerien er optaget i Vestby.",
         ["Ida Lund", "Rasende mor"]),
    "a rector in a line below the top":
        ("Serie er stoppet\n\nRetten i Vestby sagde nej.\n\n- Vi venter, siger Ida "
         "Lund.\n\nTidligere rektor om serien: - Det er kun toppen\n\nSerien er optaget i "
         "Vestby.", ["Ida Lund", "Tidligere rektor"]),
    "a teaser at the end is nobody's":
        ("Skole lukker\n\nByen er træt.\n\n- Vi venter, siger Ida Lund.\n\nHun går nu hjem til "
         "sin kat.\n\nAnnonce\n\nFandt mønt under gulvet: - Jeg var ved at smide den "
         "ud\n\nVestby\n\nNy skole åbner", ["Ida Lund", ""]),
    "a shared auxiliary over og":
        ("Formanden, Bo Krag, har skrevet til ministeriet og bedt om, at kvoten kan flyttes.",
         ["Bo Krag"]),
    "what citizens think is too much":
        ("Borgerne er trætte. Og så mener de, at det er for meget at forlange af dem, at de "
         "skal med to busser.", ["Borgerne"]),
    "who answered in a lead":
        ("Derfor troede hun heller ikke på det, da manden sagde, at Bo selv var kravlet op.",
         ["manden"]),
    "a worker who wants no name, adds":
        ("En anden ansat i Vestby, der vil være anonym, tilføjer, at ejeren var advaret to "
         "gange, og han kan meget vel have fortsat.", ["En anden ansat i Vestby"]),
    "Swedish police in a headline":
        ("Svensk politi efter skud: Vi leder efter to personer\n\nEn mand er død.",
         ["Svensk politi"]),
    "who has demanded something and put on pressure":
        ("De ni lande har flere gange krævet, at præsidenten løslader lægerne og lagt pres på "
         "FN.", ["De ni lande"]),
    "who it was that told him nobody says":
        ("Bo Krag ville ikke svare på, hvem der i ugens løb fortalte ham, at taksten var for "
         "høj.", []),
    "a minister in a clause, on Thursday":
        ("Uroen begyndte, da hans minister, Bo Krag, i torsdags sagde, at der ikke findes en "
         "udvej.", ["Bo Krag"]),
    "the winner, with what is told of him, is the one named":
        ("Ida Lund har vundet tre millioner.\n\nVinderen, der arbejder i en børnehave, siger, "
         "at hun køber et hus.", ["Ida Lund"]),
    "the singer again, whose age is told":
        ("Bo Krag har aflyst. Ea Holm er hans agent.\n\n- Jeg er syg, siger sangeren Bo "
         "Krag.\n\nSangeren, der fylder 50, oplyser, at han kommer igen.",
         ["Bo Krag", "Bo Krag"]),
    "a third time in a row":
        ("Ida Lund siger, at det er tredje gang på rad. Politiet siger, at sagen er lukket.",
         ["Ida Lund", "Politiet"]),
    "but that, for a paper that passes it on":
        ("Bo Krag forklarede i retten, at han slog, men at det var selvforsvar, skriver "
         "Kystposten.", ["Bo Krag"]),
    "several neighbours go on":
        ("Flere naboer siger, at de hørte skud. »Vi troede, det var fyrværkeri.«",
         ["Flere naboer", "Flere naboer"]),
    "whoever is only named in a lead-in":
        ("Ida Lund fik en idé, inden Bo Krag kom hjem:\n\n- Vi flytter til Spanien.",
         ["Ida Lund"]),
    "whose name others shout":
        ("Direktør Bo Krag stopper.\n\n- Folk råber »Bo Krag, gå hjem«, siger direktøren.",
         ["Bo Krag"]),
    "a mayor of another town in a report":
        ("Borgmester Ida Lund og Bo Krag har været uvenner.\n\nIda Lund fortæller, at "
         "borgmesteren i Nørby kaldte aftalen »en gave til byen«.",
         ["Ida Lund", "borgmesteren i Nørby"]),
    "who for the last years has said so":
        ("Formand Ida Lund, der de seneste år har sagt, at havnen bør udvides, er gået af.",
         ["Ida Lund"]),
    "a replik, and what the reporter adds":
        ("Ida Lund er vejchef.\n\n- Det går nok. Ida Lund tilføjer, at broen er ny. Kommunen "
         "har brugt 40 millioner på den.", ["Ida Lund", "Ida Lund"]),
    "a firm that dismissed him and wrote":
        ("Klubben har fyret Bo Krag og lagt en meddelelse på nettet. I meddelelsen lyder det, "
         "at tilliden er væk.", ["en meddelelse"]),
    "those concerned got a letter from a municipality":
        ("De berørte har fået brev fra Vestby Kommune. De skriver, at vandet skal koges.",
         ["Vestby Kommune"]),
    "a second line that is no heading":
        ("Ung mand dræbt\n\nKæresten er knust\n\n- Han var mit livs kærlighed, siger hun.",
         ["Kæresten"]),
    "a pupil, and another by name":
        ("En elev siger, at maden er kold. Eleven Bo Krag, 14, siger, at den er god.",
         ["En elev", "Bo Krag"]),
    "a vet who is named and told her goes on":
        ("- Jeg blev bange, siger Ida Lund.\n\nHunden er farlig, har dyrlæge Bo Krag fortalt "
         "hende.\n\n- Den skal aflives.", ["Ida Lund", "Bo Krag", "Bo Krag"]),
    "so simple was the explanation":
        ("- Jeg stopper.\n\nSå enkel var Bo Krags forklaring, da han ikke mødte op.",
         ["Bo Krag"]),
    "one of the pieces of advice":
        ("Hold nu op, lyder et af rådene til de unge fra Ida Lund.", ["Ida Lund"]),
    "a role in a heading is no one new":
        ("Bøger er dyre\n\nByen har to biblioteker.\n\n- Bøger er dyre, siger Bo Krag, der "
         "leder et bibliotek.\n\nForfatteren er splittet\n\nIda Lund har selv skrevet sig op, "
         "fortæller hun.\n\n- Jeg ville se det, siger forfatteren.",
         ["Bo Krag", "Ida Lund", "Ida Lund"]),
}  # fmt: skip


SPANS = {
    "a tag inside what is said, and så with vi":
        ("- Broen var ikke klar, siger Ida Lund, så vi skulle bygge en ny.",
         ["Broen var ikke klar", "så vi skulle bygge en ny"]),
    "no tag of no known verb, behind a clause that opens with an adverb":
        ("- Nu hvor han er klar, spiller Bo Krag for Hejby.",
         ["Nu hvor han er klar, spiller Bo Krag for Hejby"]),
    "no tag of no known verb, behind a clause without a conjunction":
        ("- Men hver gang vi mødes, klager Bo Krag om båden.",
         ["Men hver gang vi mødes, klager Bo Krag om båden"]),
    "a tag of a known verb before one of none":
        ("- Det er slut, klager Bo Krag om båden. Jeg er træt, siger Ida Lund.",
         ["Det er slut, klager Bo Krag om båden. Jeg er træt"]),
    "no tag, and så without":
        ("- Broen var ikke klar, siger Ida Lund, så mødet blev flyttet.", ["Broen var ikke klar"]),
    "a passive after a clause is no tag":
        ("- Hvis bådene klarer sig, efterlades de syge og svage på øen.",
         ["Hvis bådene klarer sig, efterlades de syge og svage på øen"]),
    "a line without a verb before who told it":
        ("Kajen er lukket for alle.\n\nFlere billeder fra havnen\n\nDet oplyser Ida Lund.",
         ["Kajen er lukket for alle"]),
    "a byline before who told it":
        ("Kajen er lukket for alle.\n\nAf Leo Holm\n\nDet oplyser Ida Lund.",
         ["Kajen er lukket for alle"]),
    "a caption before who told it":
        ("Kajen er lukket for alle.\n\nHavnen fra luften. Foto: Leo Holm\n\nDet oplyser Ida Lund.",
         ["Kajen er lukket for alle"]),
    "a button before who told it":
        ("Kajen er lukket for alle.\n\nSe video: Her vælter skiltet\n\nDet oplyser Ida Lund.",
         ["Kajen er lukket for alle"]),
    "a headline before who told it":
        ("Kajen i Vestby lukket\n\nDet oplyser Ida Lund.", ["Kajen i Vestby lukket"]),
    "a title in marks that opens marked words":
        ("»»Bølgen« handler om to brødre. Den tog mig ni år,« siger Ida Lund.",
         ["Bølgen« handler om to brødre. Den tog mig ni år"]),
    "a guess that somebody makes":
        ("Havnerådet gætter på, at hver tredje båd er solgt.", ["hver tredje båd er solgt"]),
    "what somebody notes":
        ("Især hæfter Ida Lund sig ved, at kajen er tør.", ["kajen er tør"]),
    "a tag between dashes after a conjunction":
        ("Kajen er ny. Men - siger Havneretten - den er så smal, at ingen kan vende.",
         ["den er så smal, at ingen kan vende"]),
    "a tag between dashes in a clause":
        ("Kajen er - siger Havneretten - for smal til to.",
         ["Kajen er - siger Havneretten - for smal til to"]),
    "a source in an adverbial clause":
        ("Ida Lund vil have en ny kaj, fordi bådene ifølge Bo Krag ligger for tæt.",
         ["bådene ifølge Bo Krag ligger for tæt"]),
    "a source in a clause of place":
        ("Båden lå ved kajen, hvor Bo Krag ifølge lodsen sov.", ["hvor Bo Krag ifølge lodsen sov"]),
    "a condition that opens with its verb":
        ("Skal havnen vokse, mener Bo Krag, at byen må bygge en ny kaj.",
         ["byen må bygge en ny kaj"]),
    "no condition where a question is broken":
        ("Er det klogt, spørger Bo Krag, at byen bygger en ny kaj?",
         ["Er det klogt, spørger Bo Krag, at byen bygger en ny kaj"]),
    "a second clause that leads up to an answer":
        ("Lodsen mente, at kajen var for smal, og da Ida Lund blev spurgt, om hun var enig, "
         "svarede hun:\n\n- Jeg har målt den.",
         ["kajen var for smal", "Jeg har målt den"]),
    "something that stands there, in marks":
        ("Ida Lund skriver:\n\n»I det brev, vi fik i går, står der noget, som ikke passer.«",
         ["I det brev, vi fik i går, står der noget, som ikke passer"]),
    "what something might have been named":
        ("Ida Lund sagde, at havnen snarere burde have heddet \"Den tomme kaj\".",
         ["havnen snarere burde have heddet \"Den tomme kaj"]),
    "one's own words, sentences after the tag that breaks in":
        ("- Alligevel, fortsatte Bo Krag, har vi for få lodser. Kajen er tom. Selv sejler jeg "
         "ikke.",
         ["Alligevel", "har vi for få lodser. Kajen er tom. Selv sejler jeg ikke"]),
    "the reporter's sentences after the tag that breaks in":
        ("- Alligevel, fortsatte Bo Krag, har vi for få lodser. Han ejer selv tre både.",
         ["Alligevel", "har vi for få lodser"]),
    "a heading in capitals that no colon closes":
        ("FRIST FOR HAVNEN Nu bliver der bygget en kaj. Sådan lyder det fra Ida Lund.",
         ["Nu bliver der bygget en kaj"]),
    "what the reporter adds after marked words":
        ("Ida Lund slog fast, at »der er ro på havnen«, og så blev hun løftet op på en kasse.",
         ["der er ro på havnen"]),
    "what the reporter adds of what somebody knew":
        ("Bo Krag siger, at broen er lukket, men det hørte han først i aftes.",
         ["broen er lukket"]),
    "what the reporter adds of what they do not say":
        ("Fiskerne siger, at de sejlede, og desuden oplyser de intet.", ["de sejlede"]),
    "what the speaker adds without at":
        ("Bo Krag siger, broen er lukket, men det kræver penge.",
         ["broen er lukket, men det kræver penge"]),
    "a second tag after marked words":
        ("Ida Lund sagde, at »fiskerne må holde kursen på havet,« sagde hun.",
         ["fiskerne må holde kursen på havet"]),
    "a verb with its object and no tag":
        ("Havnerådet forklarer det med, at Bo Krag (S), siger ét på kajen og noget andet her.",
         ["Bo Krag (S), siger ét på kajen og noget andet her"]),
    "a whole clause in marks, like a title":
        ("Ida Lund siger, at »Havnen er lukket«.", ["Havnen er lukket"]),
    "a title in marks in a clause":
        ("Ida Lund siger, at hun læser »Havnen« igen.", ["hun læser »Havnen« igen"]),
    "what somebody cries":
        ("Bo Krag råbte 'Frihed og fisk' fra molen.", ["Frihed og fisk"]),
    "a place and a dash at the start":
        ("VESTBY – Øen er fuld af gæster. Det mener Ida Lund.", ["Øen er fuld af gæster"]),
    "a second verb of saying inside the marks":
        ("»Vi bliver sure, når alt er nyt, siger Ida Lund og henviser til, at ingen finder vej.«",
         ["Vi bliver sure, når alt er nyt", "ingen finder vej"]),
    "a guess":
        ("Bo Krag skyder på, at broen bliver dyr.", ["broen bliver dyr"]),
    "the reporter's sentences between repliks of one paragraph":
        ("– Man vil mærke det, siger Ida Lund, der er rektor. – Jeg siger, at vi må finde penge. "
         "Heller ikke musikken er noget, som rektoren er stolt af. – Vi er blevet bedt om at "
         "spare. Rektoren afviser dog, at skolen har sovet. – Nej, det har vi ikke.",
         ["Man vil mærke det", "Jeg siger, at vi må finde penge",
          "Vi er blevet bedt om at spare", "skolen har sovet", "Nej, det har vi ikke"]),
    "it is he who adds something with ligesom":
        ("Bo Krag fortæller, at arbejdet er i gang, ligesom han også venter, at flere kommer.",
         ["arbejdet er i gang"]),
    "who has an opinion does more after og":
        ("Efter Bo Krags mening er det et slag mod aftalen, og han vil ikke love, at den holder.",
         ["er det et slag mod aftalen"]),
    "what is set against ikke after men":
        ("Bo Krag siger, at ønskerne ikke duer til at blive drøftet her, men er en sag for "
         "byrådet.",
         ["ønskerne ikke duer til at blive drøftet her, men er en sag for byrådet"]),
    "a clause without at that holds one with at":
        ("Hun mener, planerne er skabt af, at de ældre er få.",
         ["planerne er skabt af, at de ældre er få"]),
    "another reports after a dash":
        ("Rådet siger, at det er dyrt - og samtidig mener Vestby Kommune ikke, at vejen holder.",
         ["det er dyrt", "vejen holder"]),
    "what a noun and til lead to":
        ("- Det var flot, siger Bo Krag med henvisning til, at både far og søn går efter guld.",
         ["Det var flot"]),
    "a clause with selv da":
        ("Selv da båden sank, troede de endnu på det, men så kom bølgen.", []),
    "what a document shows by somebody's words":
        ("Ifølge Ida Lund viser brevet Vestbys »gode vilje til samarbejde«.",
         ["viser brevet Vestbys »gode vilje til samarbejde", "gode vilje til samarbejde"]),
    "a report after a dash":
        ("Der er en hval i fjorden i dag - det mener i hvert fald tandlæge Ida Lund.",
         ["Der er en hval i fjorden i dag"]),
    "the credit of a picture is nobody's words":
        ("Her er båden. (Foto: Ida Lund / Kystposten)\n\nSådan siger Bo Krag.", []),
    "a clause ends before the credit of a picture":
        ("Ifølge Bo Krag er det slut, fordi folk råber. | Foto: Leo Holm - KYST TV",
         ["er det slut, fordi folk råber"]),
    "a name with a dash below words without marks":
        ("Broen er kold om vinteren, og ingen kommer.\n\n— Bo Krag, fører af færgen \"Bølgen.\""
         "\n\n- Min eneste vej er over broen\n\n- Den skal blive!",
         ["Min eneste vej er over broen", "Den skal blive"]),
    "a source that opens the second of two clauses":
        ("De ville have erstatning, ifølge chaufføren var ruden slået ind.",
         ["var ruden slået ind"]),
    "the reporter's own clause after a tag and men":
        ("Broen er for gammel, mener Kystrådet, men ministeren glæder sig over den.",
         ["Broen er for gammel"]),
    "a replik with marked words in it that nobody expects":
        ("- Det er den rene »søndagstur«, som ingen forventer, at vi fuldfører, siger rytter Bo "
         "Krag.", ["Det er den rene »søndagstur«, som ingen forventer, at vi fuldfører"]),
    "words without a clause after a tag and men":
        ("Hun var lidt våd, lød det fra Ida Holms kollega, men ellers i god form.",
         ["Hun var lidt våd, lød det fra Ida Holms kollega, men ellers i god form"]),
    "what a party knows":
        ("Partiet ved det godt, siger Ida Holm, men ingen har spurgt.", ["Partiet ved det godt"]),
    "no place in capitals before a colon":
        ("NY HAVN: Der er torsk i havet. Det mener Ida Lund.", ["Der er torsk i havet"]),
    "a clause at once after its verb":
        ("Ida Lund, direktør for Kystnet, mener det er afgørende, at byen bliver hørt.",
         ["det er afgørende, at byen bliver hørt"]),
    "a sentence with an abbreviation before a name":
        ("Ni er ansat hos Brdr. Lund. Det skriver Kystavisen.", ["Ni er ansat hos Brdr. Lund"]),
    "a clause of the reporter's after the tag":
        ("I morgen har hun fri, siger Ida Lund, men hun kommer nok alligevel.",
         ["I morgen har hun fri"]),
    "a verb without a subject after the content":
        ("Ida Lund mener, at faldet er overdrevet, og fastholder sit råd.",
         ["faldet er overdrevet"]),
    "a clause that breaks off at der":
        ("Hernede er der, anslår Ida Lund, 120 piger under 18 år.",
         ["Hernede er der, anslår Ida Lund, 120 piger under 18 år"]),
    "formal der before the source":
        ("Hver gang en skole lukker, ryger der ifølge Ida Lund 40 cykler ud.",
         ["Hver gang en skole lukker, ryger der ifølge Ida Lund 40 cykler ud"]),
    "a tag with its object":
        ("Hun skal have job til april, har kommunen meddelt hende.",
         ["Hun skal have job til april"]),
    "in a place that has something":
        ("I banken, der har pant i huset, afviser direktør Bo Krag, at nogen "
         "presses.",
         ["nogen presses"]),
    "where it stands, before a colon":
        ("I talen, som kan ses herover, står der blandt andet:\n\n»Vi har nået vores mål.«",
         ["Vi har nået vores mål"]),
    "a place beside an owner":
        ("Men ifølge DR's korrespondent i Vestby, Ida Lund, er det for sent.",
         ["er det for sent"]),
    "it comes from somebody":
        ("Bo Krag sidder her.\n\n"
         "- Jeg har været på kur, kom det tørt fra ham.",
         ["Jeg har været på kur"]),
    "a body makes it public":
        ("Havnerådet offentliggjorde onsdag, at broen skal males.", ["broen skal males"]),
    "it is told by nobody":
        ("Efter en lang dag er det så meldt ud, at broen lukker.", ["broen lukker"]),
    "the reporter's next verb, with its adverb behind it":
        ("Ida Lund siger, at havnen må lukke nu og kræver samtidig et møde.",
         ["havnen må lukke nu"]),
    "an adverb behind a verb of the same clause":
        ("Ida Lund siger, at de unge er glade for byen og tænker også på deres venner.",
         ["de unge er glade for byen og tænker også på deres venner"]),
    "no place before a colon at the start":
        ("Vestby: Havnen er fuld. Det siger Ida Lund.", ["Havnen er fuld"]),
    "a place before a colon, behind the date":
        (" date 2018-04 Vestby: Havnen er fuld.\n\nDet siger Ida Lund.", ["Havnen er fuld"]),
    "a term in marks, and its noun":
        ('Det skal være slut med de såkaldte "fit for sea"-regler, lyder det fra Ida Lund.',
         ['Det skal være slut med de såkaldte "fit for sea"-regler']),
    "few words that sound so":
        ("Sludder, lyder det fra andre fiskere, som har set broen.", ["Sludder"]),
    "no tag where somebody only demanded it":
        ("- Vi vil ikke betale det, som kommunen krævede. Det er vi glade for, siger Bo Krag.",
         ["Vi vil ikke betale det, som kommunen krævede. Det er vi glade for"]),
    "a source between dashes in what somebody says":
        ("Ida Lund meddelte, at hun går af – ifølge hende selv – efter at have mistet tilliden.",
         ["hun går af – ifølge hende selv – efter at have mistet tilliden"]),
    "nobody in particular points it out":
        ("Derudover fremhæves det, at planen ikke var klar.", ["planen ikke var klar"]),
    "a condition without om, joined by og":
        ("Ida Lund siger, at hun læser planen, og mangler der penge, går hun hjem.",
         ["hun læser planen, og mangler der penge, går hun hjem"]),
    "an infinitive inside what is said, before the colon":
        ("Ida Lund siger, at hun er ved at skrive en plan, og at hun læser alt:\n\n»Kom bare.«",
         ["hun er ved at skrive en plan, og at hun læser alt", "Kom bare"]),
    "of whom a source tells, and not who it is":
        ("Ifølge beboerne har han løjet, ligesom han har gemt pengene.",
         ["har han løjet, ligesom han har gemt pengene"]),
    "a source at the end, with a relative clause":
        ("Broen er for grim ifølge Ida Lund, der er maler, og som bor i Vestby.",
         ["Broen er for grim"]),
    "a source inside a clause, with a relative clause":
        ("Broen er ifølge Ida Lund, der er maler, alt for grim.",
         ["Broen er ifølge Ida Lund, der er maler, alt for grim"]),
    "a long subject between a verb and its rest":
        ("Her gør formanden for broudvalget i Havnenes Råd, Ida Lund (M), dog opmærksom på, at "
         "broen er ny.", ["broen er ny"]),
    "a verb that goes on with what is said":
        ("»Broen er ny,« siger Ida Lund og fortsætter med, at den er dyr.",
         ["Broen er ny", "den er dyr"]),
    "a verb that goes on with something else":
        ("»Broen er ny,« siger Ida Lund og fortsætter med at male.", ["Broen er ny"]),
    "what somebody takes note of":
        ("Ida Lund noterer sig, at broen er ny.", ["broen er ny"]),
    "a clause that says when somebody spoke":
        ("- Det er, hvad det altid har været, sagde Ida Lund, da hun kom ud.",
         ["Det er, hvad det altid har været"]),
    "a tag at the colon of the next quote":
        ("Ida Lund kom. Men det er for lidt, lyder det:\n\n»Vi vil have mere.«",
         ["Men det er for lidt", "Vi vil have mere"]),
    "an adverbial clause before the colon":
        ("Da Ida Lund bliver spurgt, lyder svaret:\n\n»Vi vil have mere.«", ["Vi vil have mere"]),
    "a label after a bullet":
        ("• Breve: Det koster en bro, siger Ida Lund", ["Det koster en bro"]),
    "a credit inside a replik":
        ("- Det er slut, siger Ida Lund.\n\n- Nu er det havnen. Foto: Leo Holm 2 af 3 Bo Krag bor "
         "her.", ["Det er slut", "Nu er det havnen"]),
    "the reporter goes on after a replik, with a name in full":
        ("Ida Lund er vred. - Det er slut, siger hun. - Vi går nu. Ida Lund tilføjer, at broen er "
         "ny.", ["Det er slut", "Vi går nu", "broen er ny"]),
    "what marked words mean":
        ("I bogen skriver Ida Lund, at \"Bo talte om den grimme bro\", hvormed hun mener den nye.",
         ["Bo talte om den grimme bro"]),
    "what another said, in somebody's marked words":
        ("Ida Lund er glad.\n\n»Jeg var træt. Da vi sad der, sagde han, at det var fint.«",
         ["Jeg var træt. Da vi sad der, sagde han, at det var fint"]),
    "the reporter's clause with an object before its verb":
        ("Leo Holm siger, at kajen er smal, men det afviser formanden.", ["kajen er smal"]),
    "the reporter tells who agrees":
        ("Leo Holm siger, at kajen er smal, og det er Ida Lund enig i.", ["kajen er smal"]),
    "the reporter tells what people do":
        ("Leo Holm siger, at kajen er smal, men det kan folk glemme.", ["kajen er smal"]),
    "the reporter tells who denies it":
        ("Leo Holm siger, at kajen er smal, hvilket formanden afviser.", ["kajen er smal"]),
    "a clause of what is said, with somebody as its predicate":
        ("Leo Holm siger, kajen er smal, men det er formanden, der bestemmer.",
         ["kajen er smal, men det er formanden, der bestemmer"]),
    "the reporter's clause behind men, with somebody as its predicate":
        ("Leo Holm siger, at kajen er smal, men det er formanden, der bestemmer.",
         ["kajen er smal"]),
    "a short sentence in marks after a headline's colon":
        ("Unge sover i bussen: »Det er skørt«\n\nIda Lund kom.", ["Det er skørt"]),
    "where a source in a relative clause with hvor begins and ends":
        ("Bo Krag er læge og bor i byen, hvor han ifølge Kystposten har ry for at være sød.",
         ["hvor han ifølge Kystposten har ry for at være sød"]),
    "a particle far behind its verb, past relative clauses":
        ("Derfor gjorde Ida Lund, der forsvarer en mand på 24, som er tiltalt, gældende, at dommen "
         "er for hård.", ["dommen er for hård"]),
    "people who stand there":
        ("- Når vi åbner lugen, står der mænd på kajen og fryser. Det er synd, siger Ida Lund.",
         ["Når vi åbner lugen, står der mænd på kajen og fryser. Det er synd"]),
    "so many who stand there":
        ("- Da jeg kom, stod der to store skibe i vejen, siger Ida Lund.",
         ["Da jeg kom, stod der to store skibe i vejen"]),
    "a sentence that is written somewhere":
        ("På døren hang en seddel. »Vi er lukket«, står der i dag på den.", ["Vi er lukket"]),
    "the time at which a line was written":
        ("Opdateret klokken 9.40: Broen er åben igen, lyder det fra Havnevagten.",
         ["Broen er åben igen"]),
    "what somebody says in a headline, after a colon":
        ("Byen lukker broen: Det er på tide, siger Ida Lund\n\nBroen er gammel.",
         ["Det er på tide"]),
    "a colon in what somebody says":
        ("Det er enkelt: Man skal blive hjemme, siger Ida Lund.",
         ["Det er enkelt: Man skal blive hjemme"]),
    "what nobody will confirm":
        ("Ifølge Kystposten virkede fyret ikke, men det har hverken lodser eller havn villet "
         "bekræfte.", ["virkede fyret ikke"]),
    "what nobody will comment on":
        ("Bo Krag siger, at fyret er slukket, men havnen vil ikke kommentere sagen.",
         ["fyret er slukket"]),
    "a league with a number":
        ("Ifølge Kystposten har en klub fra den tyske 2. Bundesliga set på ham.",
         ["har en klub fra den tyske 2. Bundesliga set på ham"]),
    "words in marks that end a headline":
        ("Bo Krag bliver i Vestby: »Den nemmeste aftale i mit liv«\n\nHan er målmand.",
         ["Den nemmeste aftale i mit liv"]),
    "a title in marks that ends a headline":
        ("Vestby får ny film: »Havnens heste«\n\nDen vises i dag.", []),
    "after a source whose age and trade are told":
        ("Ifølge Ida Lund på 51 år, lektor i tang, er årsagen enkel.", ["er årsagen enkel"]),
    "who is not of the same mind":
        ("Ida Lund mener, at broen skal lukke, men Bo Krag er uenig.", ["broen skal lukke"]),
    "who denies what a source says":
        ("Ifølge Ida Lund er broen farlig, men det afviser Bo Krag.", ["er broen farlig"]),
    "few words that stand somewhere":
        ("På skiltet står der »Velkommen til molen«.", ["Velkommen til molen"]),
    "a phrase and its relative clause before what stands there":
        ("På skiltet, der hænger over døren, står der »Velkommen til molen«.",
         ["Velkommen til molen"]),
    "an article before marked words and a tag":
        ("En »pinlig fejl«, lyder det fra byen.", ["pinlig fejl"]),
    "a title in marks before a verb that calls":
        ("»Vinden« kalder Ida Lund sin nye bog.", []),
    "who asks before who answers":
        ("Da hun spurgte ham om det, svarede Bo Krag, at »det kom an på humøret«.",
         ["det kom an på humøret"]),
    "a verb with ikke behind its subject is no tag":
        ("- Så længe de ringer, råber de ikke ad os. Det er godt, siger Ida Lund.",
         ["Så længe de ringer, råber de ikke ad os. Det er godt"]),
    "what people are called":
        ("De »løse fugle«, som de kaldes, er her, mener Ida Lund.",
         ["De »løse fugle«, som de kaldes, er her"]),
    "a promise of nobody, a book and a work":
        ("Et løfte om »ro« er lidt. Byens bog om »ro« er ny. Ida Lunds ros til »Havnens heste« "
         "varmer.", []),
    "a relative clause with what another calls so inside what is said":
        ("Ida Lund siger, at hun mødte Bo Krag, som kaldte broen »grim«, og at hun gik.",
         ["hun mødte Bo Krag, som kaldte broen »grim«, og at hun gik", "grim"]),
    "a relative clause without som inside what is said":
        ("Ida Lund siger, at hun hørte det, han selv kaldte »larm«.",
         ["hun hørte det, han selv kaldte »larm", "larm"]),
    "what another calls so after mens":
        ("Ida Lund siger, at broen er ny, mens Bo Krag kalder den »grim«.",
         ["broen er ny", "grim"]),
    "marked words behind a comma that end a clause before its tag":
        ("Kajen er lukket, »for den er for farlig«, siger Ida Lund.",
         ["Kajen er lukket, »for den er for farlig", "for den er for farlig"]),
    "marked words that begin with a number, inside a clause":
        ("Kajen bruges cirka »6 gange om dagen«, skriver Kystposten.",
         ["Kajen bruges cirka »6 gange om dagen", "6 gange om dagen"]),
    "a clause without at behind a verb and an adverb":
        ("Ida Lund mener blandt andet, der bør bygges en ny bro.", ["der bør bygges en ny bro"]),
    "a source that opens the next clause":
        ("Kajen er åben, siger Ida Lund, og efter hendes mening er den for smal.",
         ["Kajen er åben", "er den for smal"]),
    "another report that opens the next clause, under a source":
        ("Tiden fastsættes ifølge Ida Lund af rådet, men hun opfordrer til, at alle taler sammen.",
         ["Tiden fastsættes ifølge Ida Lund af rådet", "alle taler sammen"]),
    "some of those, behind a tag":
        ("Syv har meldt sig, oplyser Ida Lund, blandt dem et par fra Vestby.",
         ["Syv har meldt sig, oplyser Ida Lund, blandt dem et par fra Vestby"]),
    "a dash and hvilket end a clause":
        ("Ea Holm fortalte, at hun er flyttet fra sin mand - hvilket han også bekræftede.",
         ["hun er flyttet fra sin mand"]),
    "a paper's tag behind a clause":
        ("Brevet kommer også ind på, at planen er farlig, skriver Kystposten, som citerer det.",
         ["planen er farlig"]),
    "who signs a replik":
        ("Fra Bo Krag lød det:- Stemningen er god. Vi er på toppen. (hla)",
         ["Stemningen er god. Vi er på toppen"]),
    "a condition and its tag":
        ("Skal der bygges, kræver det en bevilling, siger Bo Krag, og den er der søgt om.",
         ["Skal der bygges, kræver det en bevilling, siger Bo Krag, og den er der søgt om"]),
    "minutes after what happened":
        ("- Så må jeg ringe hjem.\n\nSådan lød det fra Ida Lund få minutter efter, at rådet "
         "stemte.",
         ["Så må jeg ringe hjem"]),
    "a clause of time before what is said":
        ("En af dem, Bo Krag fra Vestby, sagde, da retten blev hævet, at han hellere ville hjem.",
         ["han hellere ville hjem"]),
    "not before a lady shouts":
        ("Først da en dame råbte over hækken, at man går ind bagfra, kom vi i tanke om det.",
         ["man går ind bagfra"]),
    "what it led to is the reporter's":
        ("Bo Krag siger, at arbejdet først går i gang om et år, og det fik i aftes 80 naboer til "
         "at møde op på torvet.",
         ["arbejdet først går i gang om et år"]),
    "a source in a clause of place between commas":
        ("Der er et dyr i haven, hvor et bæverpar, ifølge Miljøvagten, har fået tre unger.",
         ["hvor et bæverpar, ifølge Miljøvagten, har fået tre unger"]),
    "what it led the speaker to is theirs":
        ("Ida Lund siger, at naboen larmede hele natten, og det fik hende til at ringe til "
         "politiet.",
         ["naboen larmede hele natten, og det fik hende til at ringe til politiet"]),
    "but it is not right":
        ("Ministeren siger, at broen er ny, men det er ikke rigtigt, mener Bo Krag.",
         ["broen er ny", "det er ikke rigtigt"]),
    "what is demanded ends before what else was done":
        ("De ni lande har flere gange krævet, at præsidenten løslader lægerne og lagt pres på "
         "FN.", ["præsidenten løslader lægerne"]),
    "two clauses of one who says them, parted by a dash":
        ("Toget kørte af sporet – men ingen kom til skade, oplyser Banedanmark.",
         ["Toget kørte af sporet – men ingen kom til skade"]),
    "cheated and forgotten":
        ("Ida Lund har skrevet, at hun føler sig snydt og glemt.",
         ["hun føler sig snydt og glemt"]),
    "the number of a line in a list":
        ("1. Vinden tager til i morgen, vurderer lods.\n\n2. Havnen bliver for lille, siger Ida "
         "Lund.\n\n3. maj lukker havnen, siger Ida Lund.",
         ["Vinden tager til i morgen", "Havnen bliver for lille", "3. maj lukker havnen"]),
    "a marked infinitive inside what is told":
        ("I går fortalte Ida Lund, at Bo Krag havde opfordret hende til at »sagsøge havnen« i "
         "stedet for at tale.",
         [
             "Bo Krag havde opfordret hende til at »sagsøge havnen« i stedet for at tale",
             "sagsøge havnen",
         ]),
    "der behind at, before a source":
        ("Lukningen skyldes, at der ifølge vagtchef Bo Krag har været et hav af sager i nat.",
         ["der ifølge vagtchef Bo Krag har været et hav af sager i nat"]),
    "a tag with an adverbial between subject and verb":
        ("En af de største opgaver, forklarede formand Ida Lund i sin tale, bliver at bygge en "
         "ny kaj.",
         [
             "En af de største opgaver, forklarede formand Ida Lund i sin tale, bliver at bygge "
             "en ny kaj",
         ]),
    "another's tag with an adverbial behind what is said":
        ("Bo Krag siger, at kajen er for dyr, skriver Havnerådet i en meddelelse.",
         ["kajen er for dyr"]),
    "two sentences that go on with at":
        ("Ida Lund siger, at kajen er lukket. Og at hun er klar. Og at gå der er farligt.",
         ["kajen er lukket", "hun er klar"]),
    "the reporter's clause behind men":
        ("Ida Lund siger, at skolen skal lukke, men politiet er ikke overbevist.",
         ["skolen skal lukke"]),
    "the reporter's clause behind men and an adverb":
        ("Ida Lund siger, at skolen skal lukke, men tidligere har hun været usikker.",
         ["skolen skal lukke"]),
    "what is said goes on with men at":
        ("Ida Lund siger, at skolen skal lukke, men at det bliver dyrt.",
         ["skolen skal lukke, men at det bliver dyrt"]),
    "what is said goes on with men and no verb":
        ("Ida Lund siger, at skolen skal lukke, men ikke før maj.",
         ["skolen skal lukke, men ikke før maj"]),
    "a clause that leads up behind og":
        ("Kajen er lukket, og selvom den er ny, siger Bo Krag, at det bliver dyrt.",
         ["det bliver dyrt"]),
    "a number that is part of a name":
        ("2. Verdenskrig ændrede alt, mener historiker Ole Bruun.",
         ["2. Verdenskrig ændrede alt"]),
    "a clause with at as the subject of the reporter's":
        ("Karen Toft siger, at hun er klar. Men at Ole Bruun ikke er med, overrasker kollegerne.",
         ["hun er klar"]),
    "what is said behind a circumstance":
        ("Ole Bruun fortæller i forbindelse med, at han er fyldt 50, at han stopper.",
         ["han stopper"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ONE.values(), ids=ONE)
def test_a_mention_is_whole_and_stands_for_its_speaker(text, speaker):
    assert quotes(text)["speaker"].tolist()[-1:] == [speaker]


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nothing_is_reported_where_nobody_says_it(text):
    assert len(quotes(text)) == 0


@pytest.mark.parametrize(("text", "speakers"), ROW.values(), ids=ROW)
def test_each_quote_has_the_speaker_a_reader_would_give_it(text, speakers):
    assert quotes(text)["speaker"].tolist() == speakers


@pytest.mark.parametrize(("text", "spans"), SPANS.values(), ids=SPANS)
def test_reported_speech_begins_and_ends_where_a_reader_would_say(text, spans):
    assert quotes(text)["text"].tolist() == spans


def test_a_nickname_in_marks_is_no_quote():
    assert quotes("- Vi gav alt, siger Bo »Bølgen« Krag.")["text"].tolist() == ["Vi gav alt"]
