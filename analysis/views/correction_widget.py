"""A form in a notebook: click a quote or use the keyboard; each answer is saved at once.

When the text has the focus: ``n`` goes to the quote whose speaker is most likely wrong, ``c``
confirms, ``s`` opens a field beside the quote to type another speaker (Enter saves, Escape
cancels), ``x`` says that it is not a quote, ``u`` undoes the last answer. ``p`` asks whether a
name is a person of other articles: ``c`` says yes, ``x`` no, ``s`` types another person.

It needs the extra ``widgets``. Each answer is saved as a row of ``data/corrections.csv`` or
``data/people.csv``.
"""

import re
from dataclasses import replace
from html import escape
from pathlib import Path

import anywidget
import pandas as pd
import traitlets
from ipywidgets import HTML, Button, Combobox, Dropdown, HBox, Layout, Text, ToggleButtons, VBox

from analysis.charts.theme import Theme
from analysis.core.vocabulary import KINDS
from analysis.corrections.anchoring import anchor
from analysis.corrections.applying import apply
from analysis.corrections.rows import UNKNOWN, read_corrections, record, withdraw
from analysis.tables.news import News
from analysis.views.people_panel import PeoplePanel
from analysis.views.reading_view import reading_view

SHOWN = 90  # characters of a quote beside the form
_OPENING = ("»", "«", "”", "“", "„", '"', "–", "-")  # what a quote in its speaker's words follows


class Reading(anywidget.AnyWidget):
    """A reading view that reports the quote clicked, the words marked and the keys pressed."""

    _esm = (Path(__file__).parent / "templates" / "correction.js").read_text(encoding="utf-8")
    _css = """
    .reading [data-quote] { cursor: pointer; }
    .reading [data-quote]:hover, .reading .chosen { outline: 2px solid #1a1a1a; }
    .read { padding: 0 0.6em; }
    .read:focus { outline: 2px solid #1F4E8C; outline-offset: -2px; }
    .reading sup, .read .note { user-select: none; }
    .read .note { display: inline-block; margin-left: 0.5em; padding: 0.1em 0.5em;
                  font: 0.8rem/1.4 sans-serif; border-radius: 4px;
                  background: #1a1a1a; color: #fff; }
    .form-fields[inert] { opacity: 0.5; }
    .other-speaker { margin: 0 0.5em; min-width: 16em; }
    """
    html = traitlets.Unicode("").tag(sync=True)
    quote = traitlets.Int(-1).tag(sync=True)
    marked = traitlets.Unicode("")
    note = traitlets.Unicode("").tag(sync=True)  # the text beside the quote
    words = traitlets.Dict({"speaker": "", "speakers": []}).tag(sync=True)
    command = traitlets.Dict({}).tag(sync=True)
    answered = traitlets.Int(0).tag(sync=True)  # the number of the last finished command


class CorrectionForm:
    """The form: ``whole`` is the widget to show.

    Parameters
    ----------
    news
        The tables as the rules made them, without corrections.
    theme
        Colours and language.
    path
        The file of corrections.
    people
        The file of people; by default ``people.csv`` beside ``path``.
    coder
        The coder's name: each coder has their own rows.
    """

    def __init__(
        self, news: News, theme: Theme, path: Path, *, people: Path | None = None, coder: str = ""
    ) -> None:
        self.theme, self.path = theme, path
        self.people = PeoplePanel(
            news, theme, people or path.with_name("people.csv"), ask=self._ask, answer=self._settle
        )
        self.one = news.only([])  # the article that is open, as the rules made it
        wide = Layout(width="32em")
        order = news.articles.sort_values("n_quotes", ascending=False, kind="stable")
        self.article = Dropdown(
            options=[(theme.article(one), one) for one in news.articles["article"]],
            value=order["article"].iloc[0],
            description=theme.say("form_article"), layout=wide,
        )  # fmt: skip
        self.view = Reading()
        self.about = HTML()
        self.speaker = Combobox(
            description=theme.say("form_speaker"), placeholder=theme.say("form_unknown"),
            ensure_option=False, layout=wide,
        )  # fmt: skip
        self.kind = ToggleButtons(
            options=[(theme.say(f"kind_{kind}"), kind) for kind in KINDS],
            description=theme.say("form_kind"), style={"button_width": "auto"},
        )  # fmt: skip
        buttons = {}
        for name, style, act in (
            ("save", "primary", self._save), ("right", "", self._right),
            ("none", "", self._none), ("add", "primary", self._add),
        ):  # fmt: skip
            buttons[name] = Button(description=theme.say(f"form_{name}"), button_style=style,
                                   layout=Layout(width="auto"))  # fmt: skip
            buttons[name].on_click(act)
            buttons[name].add_class(f"form-{name}")
        self.buttons = buttons
        self.message, self.progress = HTML(), HTML()
        self.history: list[tuple[dict, dict | None]] = []  # rows, and what they replaced
        self.initials = Text(value=coder, description=theme.say("form_coder"), layout=wide)
        self.fields = VBox([self.speaker, self.kind, HBox(list(buttons.values()))])
        self.fields.add_class("form-fields")
        keys = HTML(escape(theme.say("form_keys")))
        self.whole = VBox([
            self.initials, self.article, self.progress, keys, self.people.whole, self.view,
            self.about, self.fields, self.message,
        ])  # fmt: skip
        self.whole.add_class("form-whole")
        self.article.observe(self._open, "value")
        self.initials.observe(self._open, "value")
        self.view.observe(self._pick, ["quote", "marked"])
        self.view.observe(self._command, "command")
        self._open()

    @property
    def machine(self) -> News:
        """The tables as the rules made them, with the people of the user's file."""
        return self.people.news

    # -- what is shown ------------------------------------------------------------------------

    def _open(self, change: object = None) -> None:
        """Show the article with the corrections made so far; read it again if ``change``."""
        if change or self.one.articles.empty:
            self.one = self.machine.only([self.article.value])
        rows = read_corrections(self.path)
        self.rows = rows[rows["coder"] == self.coder]
        self.news = self._named(apply(self.one, self.rows, source=str(self.path)))
        self.view.quote, self.view.marked = -1, ""
        self.view.html = reading_view(self.news, self.article.value, theme=self.theme).data
        self.speaker.options = list(self.news.speakers["speaker"])
        self.view.words = {"speaker": self.theme.say("form_speaker"),
                           "speakers": list(self.speaker.options)}  # fmt: skip
        self.progress.value = escape(self.theme.say(
            "form_progress", n=self.theme.number(len(self._done())),
            all=self.theme.count("quote", len(self.machine.quotes)),
        ))  # fmt: skip
        n = int((self.news.quotes["method"] == "corrected").sum())
        self.message.value = escape(self.theme.say("form_corrected", n=n)) if n else ""
        self._pick()

    def _named(self, news: News) -> News:
        """Return ``news`` with the person of each speaker that a correction has added."""
        known = self.machine.speakers.drop_duplicates("speaker").set_index("speaker")["person"]
        names = news.speakers["speaker"]
        person = news.speakers["person"].fillna(names.map(known)).fillna(names)
        return replace(news, speakers=news.speakers.assign(person=person))

    def _pick(self, _change: object = None) -> None:
        """Fill the fields with the clicked quote, or empty them for a new one."""
        quote, marked = self._quote, self.view.marked
        self.people.close()
        self.view.note = ""
        words = marked if quote is None else quote["text"]
        label = self.theme.say("form_marked" if quote is None else "form_chosen")
        short = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
        self.about.value = (
            f"<b>{escape(label)}:</b> »{escape(short)}«" if words
            else escape(self.theme.say("form_hint"))
        )  # fmt: skip
        self.fields.layout.display = "" if words else "none"
        for name, button in self.buttons.items():
            button.layout.display = "none" if (name == "add") == (quote is not None) else ""
        if quote is not None:
            self.speaker.value = quote["speaker"] if pd.notna(quote["speaker"]) else ""
            self.kind.value = quote["kind"]
        elif marked:  # nothing of the quote before
            self.speaker.value = ""
            self.kind.value = "direct" if self._opens(marked) else "indirect"

    def _opens(self, marked: str) -> bool:
        """Return whether the marked words begin with a quotation mark or dash, or follow one."""
        before, found, _ = self.news.articles["text"].iloc[0].partition(marked)
        return marked.startswith(_OPENING) or (bool(found) and before.rstrip().endswith(_OPENING))

    @property
    def _quote(self) -> dict | None:
        found = self.news.quotes[self.news.quotes["quote"] == self.view.quote]
        return found.iloc[0].to_dict() if len(found) else None

    # -- the keyboard -------------------------------------------------------------------------

    def _command(self, change: dict) -> None:
        """Run the command of a key and show the result at once, before the next key."""
        asked = change["new"]
        with self.view.hold_sync():
            try:
                self._do(asked.get("name"), asked.get("value", ""))
            except Exception as error:  # JupyterLab shows it only in a log
                self._tell(self.theme.say("form_failed", why=repr(error)), wrong=True)
                raise
            finally:
                self.view.answered = asked.get("count", 0)

    def _do(self, name: str | None, value: str | int) -> None:
        if name == "pick":
            self.view.marked, self.view.quote = "", int(value)
        elif name == "mark":
            self.view.quote, self.view.marked = -1, str(value)
        elif name == "next":
            self._next()
        elif name == "people":
            self._ask()
        elif self.people.question and name in ("confirm", "none", "speaker"):
            same = {"confirm": self.people.question.person, "none": None}
            self._settle(same.get(name, str(value)))
        elif name == "undo":
            self._undo()
        elif self._quote is None:
            self._tell(self.theme.say("form_hint"))
        elif name == "speaker":
            self.speaker.value = value
            self._save()
        elif name == "confirm":
            self._right()
        elif name == "none":
            self._none()

    def _done(self) -> set[tuple[str, int]]:
        """Return the articles and places that this coder has answered."""
        rows = self.rows[self.rows["start"] != ""]
        return {(a, int(float(s))) for a, s in zip(rows["article"], rows["start"], strict=True)}

    def _next(self) -> None:
        """Choose the quote most likely wrong that this coder has not answered."""
        done = self._done()
        quotes = self.machine.quotes.sort_values("confidence", na_position="first", kind="stable")
        keys = zip(quotes["article"], quotes["start"], strict=True)
        for article, start in keys:
            if (article, int(start)) in done:
                continue
            if self.article.value != article:
                self.article.value = article
            if self._choose(start):
                return
        self._tell(self.theme.say("form_all_done"))

    def _choose(self, start: int) -> bool:
        """Choose the quote that begins at ``start``: a correction renumbers the quotes."""
        here = self.news.quotes.loc[self.news.quotes["start"] == start, "quote"]
        self.view.quote = int(here.iloc[0]) if len(here) else -1
        return len(here) > 0

    def _undo(self) -> None:
        """Undo the last answer, and restore the one before it."""
        if not self.history:
            self._tell(self.theme.say("form_nothing_to_undo"))
            return
        row, before = self.history.pop()
        if "person" in row:
            self.people.take_back(row)
            self._reopen()
            self._tell(self.theme.say("form_undone"))
            return
        withdraw(self.path, row)
        if before:
            record(self.path, before)
        if self.article.value != row["article"]:
            self.article.value = row["article"]
        self._open()
        self._choose(row["start"])
        self._tell(self.theme.say("form_undone"))

    @property
    def coder(self) -> str:
        """The coder's name, as written in the field."""
        return self.initials.value.strip()

    # -- people across articles ---------------------------------------------------------------

    def _ask(self) -> None:
        """Show the next question about people, with its article and quote."""
        self.people.close()
        if not self.people.left:
            self._tell(self.theme.say("form_no_people"))
            return
        one = self.people.left[0]
        if self.article.value != one.read:
            self.article.value = one.read
        said = self.news.quotes[self.news.quotes["speaker"] == one.name]
        self.view.quote = int(said["quote"].iloc[0]) if len(said) else -1
        self.view.note = self.people.open()

    def _settle(self, person: str | None) -> None:
        """Save the person whose name was asked about."""
        try:
            row = self.people.settle(person, self.coder)
        except (ValueError, OSError) as error:
            self._tell(self.theme.say("form_failed", why=str(error)), wrong=True)
            return
        self.history.append((row, None))
        self._reopen()
        self._tell(self.theme.say("form_saved", file=self.people.path.name, what=row["person"]))

    def _reopen(self) -> None:
        """Show the article with its people joined again, and the same quote chosen."""
        chosen = self._quote
        self._open(True)
        if chosen is not None:
            self._choose(chosen["start"])

    # -- what is saved ------------------------------------------------------------------------

    def _save(self, _button: object = None) -> None:
        quote = self._quote
        if quote is None:
            return
        changed = {"speaker": self.speaker.value.strip() or UNKNOWN, "kind": self.kind.value}
        added = pd.isna(quote["machine_kind"])
        self._record("add" if added else "change", self._held(quote), **changed)

    def _right(self, _button: object = None) -> None:
        if quote := self._quote:
            self._record("confirm", self._held(quote))

    def _none(self, _button: object = None) -> None:
        if quote := self._quote:
            self._record("none", self._held(quote))

    def _add(self, _button: object = None) -> None:
        text = self.news.articles["text"].iloc[0]
        words = r"\s+".join(map(re.escape, self.view.marked.split()))
        places = [match.span() for match in re.finditer(words, text)]
        if len(places) != 1:
            why = self.theme.say("form_twice" if places else "form_nowhere")
            self._tell(self.theme.say("form_failed", why=why), wrong=True)
            return
        changed = {"speaker": self.speaker.value.strip() or UNKNOWN, "kind": self.kind.value}
        self._record("add", anchor(text, *places[0]), **changed)

    def _held(self, quote: dict) -> dict[str, object]:
        """Return the values that identify a quote: the rules' words if a correction moved them."""
        text, table = self.news.articles["text"].iloc[0], self.news.corrections
        moved = table[(table["quote"] == quote["quote"]) & table["machine_start"].notna()]
        start, end = quote["start"], quote["end"]
        if len(moved):
            start, end = moved[["machine_start", "machine_end"]].iloc[-1]
        return anchor(text, int(start), int(end))

    def _record(self, action: str, held: dict[str, object], **values: str) -> None:
        """Save one correction, show the corrected article, and report that it is saved."""
        row = {"article": self.article.value, "action": action, "coder": self.coder} | held | values
        rows = read_corrections(self.path)
        same = rows[
            (rows["article"] == row["article"])
            & (rows["text"] == row["text"])
            & (rows["start"] == str(row["start"]))
            & (rows["coder"] == self.coder)
        ]
        before = same.iloc[-1].drop("row").to_dict() if len(same) else None
        chosen = self._quote
        try:
            record(self.path, row, instead_of=self._moved(row))
        except (ValueError, OSError) as error:
            self._tell(self.theme.say("form_failed", why=str(error)), wrong=True)
            return
        what = values.get("speaker") or self.theme.say(
            "form_none" if action == "none" else "form_right"
        )
        self.history.append((row, before))
        self._open()
        self._choose(row["start"] if chosen is None else chosen["start"])
        self._tell(self.theme.say("form_saved", file=self.path.name, what=what))

    def _moved(self, new: dict) -> list[dict]:
        """Return the rows about the same words from before the article was edited."""
        table = self.news.corrections
        here = table.loc[(table["start"] == new["start"]) & table["quote"].notna(), "row"]
        rows = read_corrections(self.path)
        same = rows["row"].isin(here) & (rows["text"] == new["text"])
        return rows[same & (rows["coder"] == self.coder)].to_dict("records")

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        colour = "#b00020" if wrong else "#00664b"
        self.view.note = text
        self.message.value = f'<span style="color:{colour}">{escape(text)}</span>'


__all__ = ["CorrectionForm"]
