"""What stood in a plan when we last met about it: beside what changed since stands a bar, and in words what it was, or that it is new (S42)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from accountplan.base.text import Value, Wording, say
from accountplan.model.account import Account, Action, EvaluationNote
from accountplan.model.changes import AccountChange
from accountplan.model.differences import KeyChange
from accountplan.model.scores import MarkScore
from accountplan.present.changes.context import Context as Sides
from accountplan.present.changes.values import name_part, word_value
from accountplan.present.parts import word_score
from accountplan.present.sections.measure import PAPER
from accountplan.present.settings import FirmSettings

T = TypeVar("T")
NEW, REWRITTEN = say("new"), say("rewritten")
HEAD = ("status", "lead", "temperature", "level", "unit")
"""Keys that the lines under the name show, and which therefore say there what they were."""
FIGURES = "figures"


class Barred(NamedTuple, Generic[T]):
    """A row, and what it was at the last meeting; that is empty when it is as it was, or when nobody knows."""

    row: T
    was: str


class Earlier:
    """One account as it was at the last meeting. Whatever is asked, the answer is empty for what is as it was; all answers are when nobody knows."""

    def __init__(self, settings: FirmSettings, sides: Sides | None = None, change: AccountChange | None = None) -> None:
        self._settings = settings
        self._sides = sides
        self._change = change

    @property
    def counts(self) -> bool:
        """Whether anything changed."""
        return bool(self._change and (self._change.counts or self._change.keys))

    @property
    def score(self) -> str:
        """The score that it had, when another one is printed now."""
        if not (self._change and self._change.before and self._change.after):
            return ""
        one, other = (word_score(self._settings, side.score) for side in (self._change.before, self._change.after))
        return "" if one == other else self._say(say("was {before}", before=one))

    @property
    def facts(self) -> tuple[str, ...]:
        """What the lines under its name said otherwise: its tier, who leads it and so on; or that it is new."""
        return tuple(self._say(each) for each in self._list_facts())

    def _list_facts(self) -> Iterator[Wording]:
        if self.tier:
            yield self.tier
        yield from (self._word_key(each) for each in self._change.values if each.name in HEAD) if self._change else ()

    @property
    def tier(self) -> str:
        """The tier that it was in, or that it is new."""
        if self._change is None:
            return ""
        before, after = self._change.tiers
        if self._change.before is None:
            return self._say(NEW)
        if before == after:
            return ""
        return self._say(say("was tier {tier}", tier=before) if before else say("had no tier"))

    def mark(self, mark: MarkScore) -> str:
        """What a mark was, and what its criterion weighed."""
        if not (self._change and self._change.before):
            return ""
        before = self._change.before.score.marks.get(mark.criterion)
        return self._join(self._list_marked(before, mark)) if before else self._say(NEW)

    def _list_marked(self, before: MarkScore, after: MarkScore) -> Iterator[Wording]:
        criteria = self._settings.criteria
        one, other = (None if each.mark is None else self._settings.words.value(criteria.said_mark(each.mark)) for each in (before, after))
        if one != other:
            yield say("was {before}", before=say("unknown") if one is None else one)
        if before.weight != after.weight:
            yield say("weighed {before}", before=self._settings.words.plain(before.weight))

    def figure(self, name: str, years: Iterable[str]) -> str:
        """What a figure was in those years that are shown."""
        shown = {f"{FIGURES}.{year}.{name}": year for year in years}
        found = [each for each in self._change.values if each.name in shown] if self._change else []
        return self._join(self._word_figure(each, shown[each.name]) for each in found)

    def _word_figure(self, each: KeyChange, year: str) -> Wording:
        if each.before is None or self._sides is None:
            return say("{year} is new", year=year)
        return say("{year} was {before}", year=year, before=word_value(each, each.before, self._sides))

    def text(self, path: Sequence[str]) -> str:
        """Whether a text is new, or says something else; how its lines are broken makes no difference."""
        before = self._account
        if before is None or self._change is None or self._sides is None:
            return ""
        one, other = (_flatten(_get(each, path)) for each in (before, self._sides.after.accounts[self._change.id]))
        if one == other:
            return ""
        return self._say(REWRITTEN if one else NEW)

    def line(self, path: Sequence[str], text: str) -> str:
        """Whether a line of a list of texts is new."""
        before = self._account
        if before is None:
            return ""
        known: tuple[str, ...] = _get(before, path)
        return "" if _flatten(text) in map(_flatten, known) else self._say(NEW)

    @property
    def _account(self) -> Account | None:
        """The plan of then; None when it says the same, or was not there."""
        if self._change is None or self._sides is None:
            return None
        return self._sides.before.accounts.get(self._change.renamed or self._change.id)

    def item(self, key: str, item: object) -> str:
        """What an item of a list said otherwise, such as one of ``risks``."""
        some = next((each for each in self._change.lists if each.key == key), None) if self._change else None
        if some is None:
            return ""
        if item in some.new:
            return self._say(NEW)
        found = next((each for each in some.changed if each.after == item), None)
        return self._join(map(self._word_key, found.keys)) if found else ""

    def key(self, name: str) -> str:
        """What a single key said, such as ``evaluation.next``."""
        found = [each for each in self._change.values if each.name == name and each.before is not None] if self._change else []
        return self._join(say("was {before}", before=self._word_value(each)) for each in found)

    def note(self, note: EvaluationNote) -> str:
        """Whether somebody wrote down since then what an evaluation said."""
        before = self._account
        return self._say(NEW) if before and note not in before.evaluation.notes else ""

    def count_new(self, key: str) -> int:
        """How many items of a list are new."""
        return len([item for each in self._change.lists if each.key == key for item in each.new]) if self._change else 0

    def action(self, action: Action) -> str:
        """What became of an action, or what it said otherwise."""
        if self._change is None:
            return ""
        made = self._change.actions
        if action in made.new:
            return self._say(NEW)
        if action in made.done:
            return self._say(say("was open"))
        before = next((one for one, other in (*made.moved, *made.changed) if other == action), None)
        return self._join(self._list_promised(before, action)) or self._say(REWRITTEN) if before else ""

    def _list_promised(self, before: Action, after: Action) -> Iterator[Wording]:
        """Another day, other hands, other hours: what else is said of an action has no words of its own."""
        words = self._settings.words
        if before.when != after.when:
            yield say("was {before}", before=self._day(before.when)) if before.when else say("had no day")
        if before.who != after.who:
            yield say("was of {names}", names=self._settings.who(before.who)) if before.who else say("was of nobody")
        if before.hours != after.hours:
            yield say("hours were {before}", before=words.plain(before.hours)) if before.hours is not None else say("hours are new")

    def _word_key(self, each: KeyChange) -> Wording:
        if self._sides is None:
            return ""
        name, before = name_part(each.name, self._sides), self._word_value(each)
        last = each.name.rpartition(".")[2]
        if each.before is None:
            return say("{key} is new", key=name)
        if not each.short:
            return REWRITTEN
        if last == "by":
            return say("was due by {before}", before=before)
        if last == "last":
            return say("last contact was {before}", before=before)
        return say("{key} was {before}", key=name, before=before)

    def _word_value(self, each: KeyChange) -> Value:
        """What a key said; a day as other days on this page."""
        assert self._sides
        return self._day(each.before) if isinstance(each.before, date) else word_value(each, each.before, self._sides)

    def _day(self, day: date) -> str:
        return PAPER.day(self._settings.words, day, self._settings.today)

    def _join(self, found: Iterable[Wording]) -> str:
        return "; ".join(dict.fromkeys(self._say(each) for each in found))

    def _say(self, wording: Wording) -> str:
        return self._settings.say(wording)


def _get(noun: Any, path: Sequence[str]) -> Any:
    for key in path:
        noun = getattr(noun, key)
    return noun


def _flatten(text: str | None) -> str:
    """A text on one line."""
    return " ".join((text or "").split())
