"""Questions about people across articles, in the form: whether this name is that person."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from ipywidgets import HTML, Button, HBox, Layout, VBox

from analysis.charts.theme import Theme
from analysis.people.own import read_people, settle, unsettle
from analysis.people.questions import Question, questions
from analysis.people.table import with_people
from analysis.tables.news import News


class PeoplePanel:
    """The questions, one at a time; ``whole`` is the widget to show.

    Parameters
    ----------
    news
        The linked tables; the panel's ``news`` has its people joined again after each answer.
    theme
        Language.
    path
        The user's people, ``data/people.csv``.
    ask, answer
        Called by the buttons: ``ask`` for the next question, ``answer`` with the person's name,
        or None for somebody else.
    """

    def __init__(
        self, news: News, theme: Theme, path: Path, *, ask: Callable[[], None],
        answer: Callable[[str | None], None],
    ) -> None:  # fmt: skip
        self.theme, self.path = theme, path
        self.question: Question | None = None
        self.text = HTML()
        self.next, self.yes, self.no = (
            Button(description=theme.say(f"form_{name}", n=""), layout=Layout(width="auto"))
            for name in ("people", "same", "apart")
        )
        for button, name in ((self.next, "people"), (self.yes, "same"), (self.no, "apart")):
            button.add_class(f"form-{name}")
        self.next.on_click(lambda _: ask())
        self.yes.on_click(lambda _: answer(self.question and self.question.person))
        self.no.on_click(lambda _: answer(None))
        self.answers = HBox([self.yes, self.no])
        self.whole = VBox([HBox([self.next]), self.text, self.answers])
        self._join(news)
        self.close()

    def _join(self, news: News) -> None:
        known, _ = read_people(self.path)
        self.news = with_people(news, known)
        self.left = questions(self.news, known)
        label = self.theme.say("form_people", n=self.theme.number(len(self.left)))
        self.next.description = label

    def open(self) -> str:
        """Show the next open question and return it as text; empty if there is none."""
        self.close()
        if not self.left:
            return ""
        self.question = one = self.left[0]
        say = self.theme.say
        facts = [
            say(f"form_{side}", facts=", ".join(facts))
            for side, facts in (("here", one.here), ("there", one.there)) if facts
        ]  # fmt: skip
        asked = say(
            f"form_ask_{one.reason}", name=one.name, person=one.person,
            article=self.theme.article(one.read),
        )  # fmt: skip
        self.text.value = f"<b>{escape(asked)}</b><br>{escape(' '.join(facts))}"
        self.answers.layout.display = ""
        return " ".join([asked, *facts])

    def close(self) -> None:
        """Close the question without an answer."""
        self.question, self.text.value = None, ""
        self.answers.layout.display = "none"

    def settle(self, person: str | None, coder: str) -> dict[str, str]:
        """Save the answer to the question: the person's name, or None for somebody else.

        Returns
        -------
        dict of str to str
            The row that was added to the user's people.
        """
        one = self.question
        if one is None:
            raise ValueError("no question is open")
        row = settle(
            self.path, one.name, person or self._other(one), article=one.article, coder=coder
        )
        self.close()
        self._join(self.news)
        return row

    def _other(self, one: Question) -> str:
        """Return a name for somebody else of the same name: with the role, or a number."""
        if not one.joined:
            return one.name
        role = one.here[0] if one.here else "2"
        taken, name, number = set(self.news.people["person"]), f"{one.name} ({role})", 2
        while name in taken:
            name, number = f"{one.name} ({number})", number + 1
        return name

    def take_back(self, row: dict[str, str]) -> None:
        """Undo an answer."""
        unsettle(self.path, row)
        self.close()
        self._join(self.news)


__all__ = ["PeoplePanel"]
