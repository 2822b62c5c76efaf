"""The account that a page is about, and how its sections find words, places and links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.model.analysis import Completeness, ItemState
from accountplan.model.finding import Keys
from accountplan.model.pages import Link
from accountplan.model.scores import AccountScore
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import QUESTION

NEARBY = timedelta(days=183)
"""Within half a year a date needs no year."""


@dataclass(frozen=True, slots=True)
class Empty:
    """What is missing: a word for it, the question that would fill it, and where to write the answer."""

    what: str
    question: str
    fill: Link
    line: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One account, as seen from a page that lies ``root`` away from the root of the site."""

    context: Context
    account: Account
    root: str

    def say(self, wording: Wording) -> str:
        """Say a sentence."""
        return self.context.say(wording)

    @property
    def score(self) -> AccountScore:
        """Its score."""
        return self.context.scores[self.account.id]

    @property
    def completeness(self) -> Completeness:
        """How complete its plan is."""
        return self.context.completeness[self.account.id]

    def person(self, id: str | None) -> Link | None:
        """One of us by the last name, with a link."""
        return self.context.short(id, self.root) if id else None

    def day(self, day: date | None) -> str:
        """A date in a table: without its year when it is near, a dash when there is none."""
        if day is None:
            return NOTHING
        return self.context.words.day(day, "short" if abs(day - self.context.today) < NEARBY else "medium")

    def edit(self, *keys: str | int) -> Edit | None:
        """Where a section stands in the file; None when it is not written down."""
        return parts.edit(self.context, self.account.id, keys)

    def place(self, keys: Keys) -> tuple[str, str]:
        """The line of a key (or of what stands above it) in words, and the address to edit it; no line when nothing of it is written."""
        places = self.context.portfolio.places(self.account.id)
        if places is None:
            return "", ""
        if places.span(keys[:1]) is None:
            return "", links.edit(self.context.firm, places.path)
        line = places.at(keys).line
        return self.say(say("line {line}", line=str(line))), links.edit(self.context.firm, places.path, line)

    def empty(self, what: Wording, question: Wording, keys: Keys) -> Empty:
        """An empty state."""
        line, href = self.place(keys)
        key = ".".join(str(each) for each in keys if isinstance(each, str))
        return Empty(self.say(what), self.say(question), Link(self.say(say("Fill in `{key}`", key=key)), href), line)

    def item(self, item: str) -> ItemState | None:
        """The state of an item of the plan; None when this tier does not ask for it."""
        for each in self.completeness.items:
            if each.item == item:
                return each
        return None

    def missing(self, item: str) -> Empty | None:
        """The empty state of an item that is asked for and not there."""
        state = self.item(item)
        if state is None or state.state != "missing":
            return None
        return self.empty(say("Not written down yet."), QUESTION[item], state.keys)
