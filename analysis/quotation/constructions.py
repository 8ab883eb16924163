"""Constructions: how a verb of saying, its subject and what stands around them report speech."""

from collections.abc import Callable
from string import digits
from typing import Literal

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import ENDINGS, fold, lemmas
from analysis.quotation.adverbials import skip_adverbs, skip_manner
from analysis.quotation.animacy import is_nobody, is_somebody, is_thing, names_document
from analysis.quotation.clause import FINITE, TAG_BEFORE, Clause
from analysis.quotation.clauses import (
    QUESTIONS,
    follows_marks,
    has_finite_verb,
    leads_up,
    refused,
)
from analysis.quotation.cues import ends_with_particle, is_cue
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.quotation.unlisted_tags import is_whole_clause
from analysis.text.nouns import is_medium, is_role, names_medium
from analysis.text.tokens import CLOSED, CLOSERS, DASHES, WORDS, Tokens

_THEN = frozenset(("da", "når"))
_OBJECT = 9  # tokens between a cue and the marked words that are its object at the most
_CLAUSE = 25  # tokens between a cue and marked words with a relative clause between them
_PUT = 20  # tokens between "som" and "udtrykker det" at the most
_NOBODY = CLOSED["nothing"] | {"ingen"}
_AND_ME = (["og", "jeg"], ["og", "vi"])
_OPENS_ADVERBIAL = CLOSED["subordinator"] - CLOSED["interrogative"]
# Each construction returns its report, NOTHING where it fits but nobody is reported to say
# anything, or None where it does not fit, so that the next one is tried.
NOTHING: Literal[False] = False


def _put_at_length(c: Clause) -> Report | None:
    """As in ``…, som byens borgmester, Ida Lund, udtrykker det``."""
    it = c.word(c.i + 1) == "det"
    says = c.cue.strength == "tag" if it else c.cue.strength == "say" and c.word(c.i - 1) == ","
    told = c.inverted and c.mention is not None and not it  # »…« som læge, siger Ida Lund
    if says and not told and (put := _put_so(c)):
        return Report("tag", (c.i, c.cue.last), put, put[0] - 1, c.i + 1 + it, strength="tag")
    return None


def _put_so(c: Clause) -> Phrase | None:
    """Return who puts it so, at some length: ``som byens borgmester, Ida Lund, udtrykker det``.

    Without ``det`` words in marks stand before it.
    """
    tokens, verb = c.tokens, c.i
    near = range(max(c.first + 1, verb - _PUT), verb - 1)
    opens = [k for k in near if tokens.lower[k] == "som" and not c.is_hidden(k)]
    if tokens.lower[verb + 1 : verb + 2] == ["det"]:
        so = next((k for k in opens if tokens.text[k - 1] in TAG_BEFORE), None)
    else:
        marked = (k for k in opens if not CLOSERS.isdisjoint(tokens.text[k - 2 : k]))
        so = next((k for k in marked if not has_finite_verb(tokens, k + 1, verb)), None)
    return (so + 1, verb - (tokens.lower[verb - 1] == ",")) if so else None


def _nobody(c: Clause) -> Literal[False] | None:
    """``Jeg siger, at …``, ``man siger, at …``, ``det siger sig selv``: nobody is named.

    Nor is anybody by a fact (``resultaterne bekræfter, at …``).
    """
    if c.lower[c.i - 1 : c.i + 1] == ["det", "sige"] and c.lower[c.i - 2] in ("vil", "ville"):
        return NOTHING  # for havnen vil det sige, at
    asked = c.lower[c.start : c.start + 2] == ["hvem", "der"]  # hvem der fortalte ham, at
    if asked or _may_be_told(c) or _is_unsaid(c):
        return NOTHING
    if c.mention is None or c.cue.impersonal:
        return None
    if c.inverted and c.lower[c.after : c.after + 2] in _AND_ME:
        return NOTHING  # - Det er galt, sagde Bo og jeg først.
    if c.lower[c.mention[0]] == "ingen" and c.lower[c.i - 1] in CLOSED["relative"]:
        return NOTHING  # der var ingen fra havnen, som fortalte, at …
    evident = c.lower[c.i] in lang.words("verbs_of_evidence.txt")
    fact = evident and not c.tokens.capital(c.mention[0]) and is_thing(c.tokens, c.mention)
    none = c.cue.form == "infinitive" and c.lower[slice(*c.mention)] == ["ingen"]  # ingen kan sige
    return NOTHING if fact or none or is_nobody(c.tokens, c.mention) else None


def _may_be_told(c: Clause) -> bool:
    """Return whether the reporter tells something of their own (``Endelig kan det nævnes, at``)."""
    verb = c.lower[c.cue.last - 1]
    passive = c.cue.impersonal and c.mention is None and verb.endswith(ENDINGS["passive"])
    modal = c.lower[c.i - 2 : c.i + 1] if c.lower[c.i] == "det" else c.lower[c.i - 2 : c.i]
    return passive and not WORDS["may"].isdisjoint(modal)


def _is_unsaid(c: Clause) -> bool:
    """Return whether nobody said it.

    (``Han burde have sagt, at …``; ``det er for meget at forlange, at …``.)
    """
    before = c.lower[max(0, c.i - 4) : c.i]
    if c.cue.form == "participle" and "have" in before:
        return not WORDS["counterfactual"].isdisjoint(before)
    too = before[:1] and before[0] in WORDS["copula"] and before[1::2] == ["for", "at"]
    return c.cue.form == "infinitive" and bool(too)


def _no_document(c: Clause) -> Literal[False] | None:
    """``Ida Lund viser, at …``: a verb that only documents report with."""
    if c.cue.strength != "document":
        return None
    shown = c.mention and names_document(c.tokens, c.mention)
    return None if shown or (c.mention and _in_own_work(c)) else NOTHING


def _in_own_work(c: Clause) -> bool:
    """Return whether somebody shows something in a document of their own (``viser i sin bog``)."""
    if c.word(c.after) != "i" or c.word(c.after + 1) not in CLOSED["reflexive_possessive"]:
        return False
    work = phrase_after(c.tokens, c.after + 1, c.last)
    return work is not None and names_document(c.tokens, work)


def _content_clause(c: Clause) -> Report | Literal[False] | None:
    """As in ``Ida Lund siger, at broen lukker``."""
    if c.content is None or c.reflexive or _only_tags(c):
        return None
    if c.cue.strength == "name" and c.lower[c.content - 1] != "hvordan":
        return None  # beskriver, hvordan broen faldt
    finite = c.cue.form == "finite"
    asked = c.lower[c.content - 1] in QUESTIONS
    if asked and _asks_people(c):
        return NOTHING
    if asked and c.mention and c.i == c.first + 1 and c.lower[c.first] == "det":
        return None  # Det oplyser selskabet, hvor de var ansat
    if finite and c.inverted and _follows_words(c):
        return None
    if finite and c.inverted and _interrupts(c):
        return None
    if refused(c.tokens, c.cue, c.first, c.content):
        return None
    return c.report("content", c.start, c.content, c.content) if c.has_source else NOTHING


def _only_tags(c: Clause) -> bool:
    """Return whether a verb reports words set off, and no content clause."""
    return c.cue.strength in ("tag", "think") and not _wants_to_know(c)


def _wants_to_know(c: Clause) -> bool:
    """Return whether somebody asks (``Så ville Ida Lund vide, om broen holder``).

    In a clause of its own it is no question asked (``dem, der vil vide, om broen holder``).
    """
    verbs = c.lower[c.i] in WORDS["knows"] and c.cue.form == "infinitive"
    before = c.lower[c.first : c.i]
    main = (CLOSED["relative"] | CLOSED["subordinator"] - {"så", "da"}).isdisjoint(before)
    wants = verbs and main and not WORDS["wants"].isdisjoint(before)
    asks = wants and c.content is not None and c.lower[c.content - 1] in QUESTIONS
    return asks and c.mention is not None and c.lower[c.mention[0]] not in WORDS["many"]


def _asks_people(c: Clause) -> bool:
    """Return whether a medium asks, which is how the reporter came to know what others say.

    (``Kystradioen har spurgt folk på torvet, hvad de siger til det``.)
    """
    asks = c.lower[c.i] in lang.words("questioning_verbs.txt")
    words = c.tokens.text[slice(*c.mention)] if asks and c.mention else []
    stations = lang.words("numbered_names.txt")
    known = stations | WORDS["paper"]
    return any(
        is_medium(fold(word)) or names_medium(word) or word.rstrip(digits) in known
        for word in words
    )


def _follows_words(c: Clause) -> bool:
    """Return whether a verb follows marked words that it may be the tag of.

    It is none where they end a clause before it (``Da X kaldte det »grimt«, svarede Y, at …``).
    """
    return follows_marks(c.tokens, c.i) and not leads_up(c.tokens, c.first, c.i)


def _interrupts(c: Clause) -> bool:
    """Return whether a tag breaks into a clause (``Det er godt, siger hun, at broen lukker``).

    A condition that opens with its verb is none (``Skal byen vokse, mener hun, at den …``).
    """
    tokens, first, verb = c.tokens, c.first, c.i
    if verb > first and {tokens.text[verb - 1], c.word(c.after)} <= DASHES:
        return True  # Men - siger retten - det er for sent
    if verb <= first or tokens.lower[verb - 1] != "," or c.word(c.after) != ",":
        return False
    words = [tokens.lower[k] for k in range(first, verb) if tokens.word(k)]
    if CLOSED["auxiliary"].isdisjoint(words):
        return False
    if (last := _last_clause(c, WORDS["leads_up"])) > first and leads_up(tokens, last, verb):
        return False  # Det gik, og når han kommer, siger hun, at …
    place = words[0] in CLOSED["preposition"] and not CLOSED["relative"].isdisjoint(words)
    asks = tokens.lower[c.last - 1] == "?"
    condition = words[0] in FINITE and not asks
    fronted = place or condition or words[0] in CLOSED["subordinator"]  # I banken, der …, siger X
    return not fronted and not leads_up(tokens, first, verb)


def _answer(c: Clause) -> Report | None:
    """``Da hun bliver spurgt, lyder svaret:`` leads over to the answer."""
    if c.colon is None or not c.has_source:
        return None
    fronted = c.mention is None or c.mention[0] == c.first + 1  # I brevet, som …, står der:
    impersonal = c.cue.impersonal and fronted
    opens = _last_clause(c, _THEN)
    if impersonal or _follows(c.tokens, opens, c.i):
        # Hvis …, er det grimt, lyder …
        whole = _follows_clause(c, opens) or any(c.opens_main(k) for k in range(opens, c.i - 1))
        begin = opens if opens > c.first else c.start
        return None if whole else c.report("lead", begin, c.colon)
    return None


def _last_clause(c: Clause, opens: frozenset[str]) -> int:
    """Return where ``og da`` opens a clause, or the sentence (``Det er sent, og da hun …``).

    The word after ``og`` or ``men`` is one of ``opens``.
    """
    pairs = (k + 1 for k in range(c.i - 2, c.first, -1) if c.lower[k] in CLOSED["and_but"])
    return next((k for k in pairs if c.lower[k] in opens), c.first)


def _follows_clause(c: Clause, first: int) -> bool:
    """Return whether a main clause stands before the comma at the cue (``Det er for lidt,``)."""
    opens = first + (c.lower[first] in CLOSED["and_but"])
    main = opens < c.i - 1 and c.lower[opens] not in _OPENS_ADVERBIAL | CLOSED["preposition"]
    return main and c.lower[c.i - 1] == "," and has_finite_verb(c.tokens, opens, c.i - 1)


def _follows(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether a clause of time or condition opens the sentence, and the verb follows it."""
    return first < verb and tokens.lower[first] in _OPENS_ADVERBIAL


def _without_subject(c: Clause) -> Report | None:
    """As in ``…, siger til Kystposten``: who speaks is left out before the medium."""
    named = c.inverted and c.mention
    if named or c.word(c.i + 1) != "til" or c.cue.form != "finite" or c.cue.strength != "say":
        return None
    medium = phrase_after(c.tokens, c.i + 2, c.last)
    if medium is None or not c.tokens.capital(medium[0]) or not c.follows_pause(c.i):
        return None
    if medium[1] < c.last and c.word(medium[1]) not in (".", ","):
        return None
    return Report("tag", (c.i, c.i + 1), None, c.i, medium[1], None, elided=True)


def _tag(c: Clause) -> Report | None:
    """As in ``…, siger Ida Lund``; ``…, kan hun fortælle``; ``"…", kalder hun det``."""
    verb = c.i if c.cue.form == "finite" else c.start  # the finite one: ``har hun sagt``
    if not c.follows_pause(verb) or not c.has_source or c.reflexive or _has_object(c):
        return None
    if _leads_to_marks(c):
        return None
    calls = c.cue.strength == "name" and c.word(c.after) == "det"
    if not (c.inverted or c.cue.impersonal) or (c.cue.strength == "name" and not calls):
        return None
    if c.cue.form == "finite" or _is_perfect_tag(c, verb) or _is_modal_tag(c, verb):
        return c.report("tag", verb, c.after + calls)
    return None


def _leads_to_marks(c: Clause) -> bool:
    """Return whether a clause of time leads up to a verb and its object in marks behind it.

    (``Da havnen lukkede, lovede Ida Lund "en ny kaj"``.)
    """
    behind = bool(c.hidden) and all(first >= c.after for first, _ in c.hidden)
    return behind and leads_up(c.tokens, c.first, c.i)


def _is_perfect_tag(c: Clause, verb: int) -> bool:
    """Return whether a participle, its auxiliary and its subject make a tag (``…, har X sagt``).

    So does what somebody is said to have said (``»…«, skal X have sagt``).
    """
    told = c.lower[verb] in ("skal", "skulle") and c.lower[c.i - 1] == "have"
    if c.cue.form != "participle" or not (told or c.lower[verb] in ("har", "havde")):
        return False
    return _own_words(c) or _closes(c.tokens, _after_addressee(c), c.last)


def _after_addressee(c: Clause) -> int:
    """Return the token after whom somebody has told something (``har de fortalt politiet``)."""
    if c.cue.strength != "say":
        return c.after
    phrase = phrase_after(c.tokens, c.after, c.last)
    if phrase is None or phrase[0] != c.after or not is_somebody(c.tokens, phrase):
        return c.after
    return phrase[1]


def _is_modal_tag(c: Clause, verb: int) -> bool:
    """Return whether an infinitive and its modal are a tag (``…, kan kommunen oplyse``).

    A whole clause stands before them (no ``Når hun kommer, kan Ida Lund fortælle``), and who speaks
    is no pronoun (``- Hvor bådene er, kan de fortælle.``).
    """
    if c.cue.form != "infinitive" or c.lower[verb] not in WORDS["tells_modally"]:
        return False
    if c.mention is None or c.lower[c.mention[0]] in CLOSED["personal"]:
        return False
    if not CLOSED["negation"].isdisjoint(c.lower[verb : c.i]):
        return False  # …, kan klubben ikke bekræfte
    whole = is_whole_clause(c.tokens, c.first, verb) and not leads_up(c.tokens, c.first, verb)
    return whole and _closes(c.tokens, c.after, c.last)


def _closes(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a clause ends at ``i`` or goes on with an adverbial only."""
    i = skip_manner(tokens, i, last)
    if i < last and tokens.lower[i] in CLOSED["object"]:
        i += 1  # har kommunen meddelt hende
    if i + 1 < last and tokens.lower[i] == "og":  # har hun tidligere sagt og tilføjer
        return is_cue(tokens.lower[i + 1]) or tokens.is_tagged(i + 1, "VERB.Fin")
    return i >= last or not tokens.word(i) or tokens.lower[i] in CLOSED["preposition"]


def _has_object(c: Clause) -> bool:
    """Return whether the verb has another object (``…, fastholdt hun sit krav``; ``tror på``).

    A clause is one of a verb that reports only words set off (``…, har de vidst, at``).
    """
    following = c.word(c.after)
    if following in WORDS["uttered"]:
        return True  # Brænder bageren et brød, siger han undskyld
    if following == "ikke" and not _tells_how(c, c.after + 1):
        return True  # så længe det varer, råber de ikke
    thinks = c.cue.strength == "think" and (
        following == "at" or c.word(skip_adverbs(c.tokens, c.after, c.last)) == "på"
    )
    clause = c.cue.strength == "tag" and c.content is not None
    infinitive = following == "at" and c.content is None  # …, bad hun om at gå
    owned = following in CLOSED["possessive"] and not _own_words(c)
    praises = following == "for" and c.lower[c.i] in WORDS["praises"]  # roser X for …
    return thinks or clause or infinitive or owned or praises


def _tells_how(c: Clause, i: int) -> bool:
    """Return whether words after ``ikke`` say how one speaks (``siger hun ikke uden stolthed``)."""
    return c.word(i) == "uden" or c.tokens.is_tagged(i, "ADJ", "VERB.Part")


def _own_words(c: Clause) -> bool:
    """Return whether a verb's object is what somebody says, or to whom it is said.

    (``…, indledte Ida Lund sin tale``; ``…, havde hun advaret sine venner``.)
    """
    noun = c.word(c.after + 1).rpartition("-")[2]
    if c.word(c.after) not in CLOSED["reflexive_possessive"] or not _ends_at(c, c.after + 2):
        return False
    return c.cue.strength == "tag" or any(map(is_role, (noun, *lemmas(noun))))


def _ends_at(c: Clause, i: int) -> bool:
    """Return whether the clause ends at token ``i`` or goes on with an adverbial only."""
    return i >= c.last or not c.tokens.word(i) or c.lower[i] in CLOSED["preposition"]


def _as_tag(c: Clause) -> Report | None:
    """As in ``…, som hun udtrykker det``; ``»…«, som han kalder det``.

    (Also ``»…«, som det lyder fra Ida Lund``.)
    """
    sounds = c.cue.impersonal and c.lower[c.i - 2 : c.i] == ["som", "det"]
    if sounds and c.mention and c.follows_pause(c.i - 2):
        cue = (c.i, c.cue.last)
        return Report("tag", cue, c.mention, c.i - 2, c.mention[1], strength="tag")
    if c.lower[c.start] != "som" or not c.inverted:
        return None
    if c.cue.strength in ("clause", "name") and c.word(c.after) != "det":
        return None  # vi betaler, som kommunen krævede
    if c.mention and c.lower[c.mention[0]] in _NOBODY:
        return None  # »søndagstur«, som ingen forventer
    end = c.after + (c.word(c.after) == "det")
    ends = end >= c.last or not c.tokens.word(end) or c.lower[end] in WORDS["after_as"]
    if c.follows_pause(c.start) and ends:
        return Report("tag", (c.i, c.cue.last), c.mention, c.start, end, strength="tag")
    return None


def _as_source(c: Clause) -> Report | None:
    """As in ``Som Kystposten skrev, vil havnen …``: it opens the sentence, as ``ifølge X`` does."""
    told = c.cue.strength == "say" and c.inverted and c.mention and c.start == c.first
    if not told or c.lower[c.first] != "som":
        return None
    comma = skip_adverbs(c.tokens, c.after, c.last)
    if comma + 1 >= c.last or not c.opens_main(comma):
        return None
    return c.report("source", c.first, comma, comma)


def _after_dash(c: Clause) -> Report | None:
    """As in ``Der er ulve i skoven - det siger Ida Lund``."""
    says = c.cue.strength == "say" and c.cue.form == "finite" and c.inverted and c.mention
    if not says or c.lower[c.start : c.i] != ["det"] or c.start == c.first:
        return None
    dash = c.tokens.text[c.start - 1] in marks.DASHES and _closes(c.tokens, c.after, c.last)
    return c.report("tag", c.start, c.after) if dash else None


def _refers_back(c: Clause) -> Report | Literal[False] | None:
    """``Det siger Ida Lund.``, ``Det kan Ida Lund oplyse.`` take up the sentence before."""
    near = c.i <= c.first + 3 or (c.cue.form != "finite" and c.start == c.first)
    called = c.word(c.after) == "som" and c.is_hidden(c.after + 1)  # det afviser hun som "…"
    calls = c.cue.strength == "name" or called  # det kalder hun for "…"
    if c.word(c.after) == ":":
        return None  # Således sagde ministeren: it leads over to what follows
    opens = c.lower[c.first] in CLOSED["linker"] or _so_it_sounds(c)
    if not (opens and near and c.inverted) or calls:
        return None
    if c.cue.particle is not None and any(a == c.after for a, _ in c.hidden):
        return None  # Det begrunder hun med "…"
    if _untold(c):
        return NOTHING
    takes = c.cue.strength not in ("tag", "think", "clause")
    takes = takes or ends_with_particle(c.lower, c.cue, c.last)
    return c.report("back", c.start, c.after) if takes else NOTHING


def _untold(c: Clause) -> bool:
    """Return whether the sentence before is not what somebody says.

    (``Det fremgår ikke``; ``Det har Ida Lund ellers foreslået``; ``Det vil hun ikke sige``.)
    """
    if c.cue.impersonal and c.word(c.cue.last) in CLOSED["negation"]:
        return True
    if c.mention and "ellers" in c.lower[c.mention[1] : c.i]:
        return True
    denies = c.lower[c.i] in lang.words("denying_verbs.txt")
    refused_it = not CLOSED["negation"].isdisjoint(c.lower[c.first : c.i])
    return c.cue.form == "infinitive" and refused_it and not denies


def _so_it_sounds(c: Clause) -> bool:
    """Return whether ``Så klar lyder meldingen`` opens the sentence."""
    so = c.lower[c.first] == "så" and c.i == c.first + 2 and c.cue.impersonal
    return so and c.tokens.is_tagged(c.first + 1, "ADJ", "ADV")


def _lead_in(c: Clause) -> Report | None:
    """``Ida Lund siger:`` leads over to what she says."""
    if c.colon is None or not c.has_source or c.cue.strength in ("clause", "name", "document"):
        return None
    if c.cue.strength == "tag" and c.mention and not is_somebody(c.tokens, c.mention):
        return None  # Høj løn lokker flere til: »…«
    if cited := _cited(c):
        return Report("lead", (c.i, c.cue.last), cited, c.start, c.colon, None)
    return c.report("lead", c.start, c.colon)


def _cited(c: Clause) -> Phrase | None:
    """Return who is cited (``Ida Lund citerede en gammel kollega: »…«``): they say the words."""
    if c.lower[c.i] not in WORDS["cites"]:
        return None
    cited = phrase_after(c.tokens, c.after, c.last)
    return cited if cited and is_somebody(c.tokens, cited) else None


def _object(c: Clause) -> Report | None:
    """``Ida Lund kalder det "en skandale".`` has marked words as its object."""
    if _is_thought(c):
        return c.report("object", c.start, c.content or c.last)
    near = range(c.after, min(c.after + _OBJECT, c.last - 1) + 1)
    marks = [a for a, _ in c.hidden if a in near or a == _behind_particle(c) or _after_clause(c, a)]
    if not marks or not c.has_source or c.lower[marks[0] - 1] in CLOSED["so_called"]:
        return None
    if _has_other_sense(c, marks):
        return None
    if c.cue.strength == "tag" and not _utters(c, marks[0]):
        return None
    thing = c.mention and not c.cue.impersonal and is_thing(c.tokens, c.mention)
    if c.cue.strength == "clause" and thing:
        return None
    return c.report("object", c.start, marks[0])


def _called_before(c: Clause) -> Report | None:
    """As in ``En »skandale« kalder Ida Lund forløbet``: what it is called opens the sentence.

    A title is none (``»Vinden« kalder Ida Lund sin bog``).
    """
    named = c.cue.strength == "name" and c.cue.form == "finite" and c.inverted and c.mention
    first = next((a for a, b in c.hidden if b == c.i), None) if named else None
    if first is None or any(c.tokens.word(k) for k in range(c.first, first - 1)):
        return None
    articles = CLOSED["indefinite_article"]
    described = articles.intersection(c.lower[c.first : first + 2]) or c.word(c.after) == "det"
    return c.report("object", first, first) if described else None


def _has_other_sense(c: Clause, marks: list[int]) -> bool:
    """Return whether a particle or ``sig`` parts verb and object (not ``kalder sig selv``)."""
    particle = c.cue.particle is not None and c.cue.strength != "name"
    parted = particle and _behind_particle(c) not in marks
    oneself = c.cue.strength == "name" and c.word(c.i + 2) == "selv"
    return parted or (c.reflexive and not oneself)


def _behind_particle(c: Clause) -> int:
    """Return where words begin behind a verb's particle and an article or ``at``.

    (``fortæller om en »tung stilhed«``; ``opfordrer byen til at »vågne op«``.) Without a particle
    they begin behind the verb.
    """
    after = c.cue.last if c.cue.particle is None else c.cue.rest_ends
    return after + (c.word(after) in CLOSED["indefinite_article"] | {"at"})


def _is_thought(c: Clause) -> bool:
    """Return whether somebody thinks something of which some words are marked.

    (``Ida Lund forventer, at det sker "før eller siden"``: only the marked words are hers.)
    """
    thinks = c.cue.strength in ("tag", "think") and c.cue.form == "finite" and c.has_source
    if not thinks or c.content is None or c.reflexive:
        return False
    marked = (a for a, _ in c.hidden if c.content <= a < c.last)
    articles = CLOSED["indefinite_article"]  # en "plan B": a term
    return any(c.lower[a - 1] not in articles for a in marked)


def _utters(c: Clause, mark: int) -> bool:
    """Return whether a verb that reports words set off has marked ones as its object.

    (``Ida Lund udtrykker »dyb sorg«``; ``Ida Lund fortsatte, »men …``.)
    """
    goes_on = mark == c.after + 1 and c.word(c.after) == "," and not c.inverted
    told = c.cue.form == "finite" or (c.cue.form == "participle" and c.mention is not None)
    return told and (goes_on or mark == _after_source(c))


def _after_source(c: Clause) -> int:
    """Return the token after a verb, and after the source that stands behind it, if one does.

    (``råbte ifølge et vidne »stop«``.)
    """
    if c.word(c.after) != "ifølge":
        return c.after
    source = phrase_after(c.tokens, c.after + 1, c.last)
    return source[1] if source else c.after


def _after_clause(c: Clause, mark: int) -> bool:
    """Return whether a clause or an adverbial parts an object from what it is called.

    (``kalder Bo Krag, som er formand, for "…"``; ``kaldte i et interview havnen for "…"``.)
    """
    if c.cue.strength != "name" or not c.after < mark < c.last:
        return False
    return c.lower[mark - 1] in ("for", "som") and mark - c.after < _CLAUSE


CONSTRUCTIONS: dict[str, Callable[[Clause], Report | Literal[False] | None]] = {
    "put at length": _put_at_length,
    "nobody": _nobody,
    "no document": _no_document,
    "content clause": _content_clause,
    "answer": _answer,
    "without subject": _without_subject,
    "called before": _called_before,
    "tag": _tag,
    "as tag": _as_tag,
    "as source": _as_source,
    "after dash": _after_dash,
    "refers back": _refers_back,
    "lead-in": _lead_in,
    "object": _object,
}
