"""What stood in a plan when we last met about it, thing by thing (S42)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from accountplan.base.text import Wording, say
from accountplan.model.account import Account, Action, EvaluationNote
from accountplan.model.account_change import AccountChange
from accountplan.model.differences import KeyChange
from accountplan.model.scores import MarkScore
from accountplan.present.changes.context import Context as Sides
from accountplan.present.changes.values import word_value
from accountplan.present.parts import word_score
from accountplan.present.settings import FirmSettings

from .then import NEW, REWRITTEN, Then, flatten

HEAD = ("status", "lead", "temperature", "level", "unit")
"""Keys that the lines under the name show, and which therefore say there what they were."""
FIGURES = "figures"


class Earlier:
    """One account as it was at the last meeting. Whatever is asked, the answer is empty for what is as it was; all answers are when nobody knows."""

    def __init__(self, settings: FirmSettings, sides: Sides | None = None, change: AccountChange | None = None) -> None:
        self._settings = settings
        self._then = Then(settings, sides)
        self._sides = sides
        self._change = change

    @property
    def differs(self) -> bool:
        """Whether there is anything to tell."""
        return self._change is not None

    @property
    def score(self) -> str:
        """The score that it had, when another one is printed now."""
        if not (self._change and self._change.before and self._change.after):
            return ""
        one, other = (word_score(self._settings, side.score) for side in (self._change.before, self._change.after))
        return "" if one == other else self._then.say(say("was {before}", before=one))

    @property
    def facts(self) -> tuple[str, ...]:
        """What the lines under its name said otherwise: its tier, who leads it and so on; or that it is new."""
        return tuple(self._then.say(each) for each in self._list_facts())

    def _list_facts(self) -> Iterator[Wording]:
        if self.tier:
            yield self.tier
        yield from (self._then.key(each) for each in self._change.values if each.name in HEAD) if self._change else ()

    @property
    def tier(self) -> str:
        """The tier that it was in, or that it is new."""
        if self._change is None:
            return ""
        before, after = self._change.tiers
        if self._change.before is None:
            return self._then.say(NEW)
        if before == after:
            return ""
        return self._then.say(say("was tier {tier}", tier=before) if before else say("had no tier"))

    def mark(self, mark: MarkScore) -> str:
        """What a mark was, and what its criterion weighed."""
        if not (self._change and self._change.before):
            return ""
        before = self._change.before.score.marks.get(mark.criterion)
        return self._then.join(self._list_marked(before, mark)) if before else self._then.say(NEW)

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
        return self._then.join(self._word_figure(each, shown[each.name]) for each in found)

    def _word_figure(self, each: KeyChange, year: str) -> Wording:
        if each.before is None or self._sides is None:
            return say("{year} is new", year=year)
        return say("{year} was {before}", year=year, before=word_value(each, each.before, self._sides))

    def text(self, path: Sequence[str]) -> str:
        """Whether a text is new, or says something else; how its lines are broken makes no difference."""
        before = self._account
        if before is None or self._change is None or self._sides is None:
            return ""
        one, other = (flatten(_get(each, path)) for each in (before, self._sides.after.accounts[self._change.id]))
        if one == other:
            return ""
        return self._then.say(REWRITTEN if one else NEW)

    def line(self, path: Sequence[str], text: str) -> str:
        """Whether a line of a list of texts is new."""
        before = self._account
        if before is None:
            return ""
        known: tuple[str, ...] = _get(before, path)
        return "" if flatten(text) in map(flatten, known) else self._then.say(NEW)

    @property
    def _account(self) -> Account | None:
        """The plan of then; None when it says the same, or was not there."""
        if self._change is None or self._sides is None:
            return None
        return self._sides.before.accounts.get(self._change.renamed or self._change.id)

    def item(self, key: str, item: object) -> str:
        """What an item of a list said otherwise, such as one of ``risks``."""
        return self._then.item(self._change.lists, key, item) if self._change else ""

    def key(self, name: str) -> str:
        """What a single key said, such as ``evaluation.next``."""
        found = [each for each in self._change.values if each.name == name and each.before is not None] if self._change else []
        return self._then.join(say("was {before}", before=self._then.value(each)) for each in found)

    def note(self, note: EvaluationNote) -> str:
        """Whether somebody wrote down since then what an evaluation said."""
        before = self._account
        return self._then.say(NEW) if before and note not in before.evaluation.notes else ""

    def count_new(self, key: str) -> int:
        """How many items of a list are new."""
        return len([item for each in self._change.lists if each.key == key for item in each.new]) if self._change else 0

    def action(self, action: Action) -> str:
        """What became of an action, or what it said otherwise."""
        if self._change is None:
            return ""
        made = self._change.actions
        if action in made.new:
            return self._then.say(NEW)
        if action in made.done:
            return self._then.say(say("was open"))
        before = next((each.before for each in (*made.moved, *made.changed) if each.after == action), None)
        return self._then.join(self._list_promised(before, action)) or self._then.say(REWRITTEN) if before else ""

    def _list_promised(self, before: Action, after: Action) -> Iterator[Wording]:
        """Another day, other hands, other hours: what else is said of an action has no words of its own."""
        words = self._settings.words
        if before.when != after.when:
            yield say("was {before}", before=self._then.day(before.when)) if before.when else say("had no day")
        if before.who != after.who:
            yield say("was of {names}", names=self._settings.who(before.who)) if before.who else say("was of nobody")
        if before.hours != after.hours:
            yield say("hours were {before}", before=words.plain(before.hours)) if before.hours is not None else say("hours are new")


def _get(noun: Any, path: Sequence[str]) -> Any:
    for key in path:
        noun = getattr(noun, key)
    return noun
