"""A stretch of time to look back over: how the firm stood at its beginning, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from .account import Account, Action, Signal
from .account_change import AccountChange
from .changes import Changes
from .timeline import Stand

Span: TypeAlias = Literal["month", "quarter", "year", "meeting", "day"]
"""Since when: so long ago, since the last meeting, or since a day that somebody chose."""


@dataclass(frozen=True, slots=True)
class Window:
    """From the end of a day until today. ``stand`` is how all stood on that day, by the method of then; ``changes`` are counted on one day, so that
    nothing in them changes by time alone.
    """

    span: Span
    since: date
    stand: Stand
    changes: Changes

    @property
    def scored(self) -> tuple[AccountChange, ...]:
        """The accounts that change tier or status, come or go, and those whose score moves; by consequence."""
        return tuple(each for each in self.changes.accounts if each.moves or each.gain)

    @property
    def new_signals(self) -> tuple[tuple[AccountChange, Signal], ...]:
        """The signals that were not recorded then and are open today."""
        return tuple((each, item) for each, item in self._list("new") if item.open(self.changes.after.today))

    @property
    def gone_signals(self) -> tuple[tuple[AccountChange, Signal], ...]:
        """The signals that were open then and are put right or gone by today."""
        today = self.changes.after.today
        ended = ((each, after) for each, before, after in self._list_changed() if before.open(today) and not after.open(today))
        return (*((each, item) for each, item in self._list("gone")), *ended)

    @property
    def done(self) -> tuple[tuple[AccountChange, Action], ...]:
        """The actions that were done since."""
        return tuple((each, action) for each in self.changes.accounts for action in each.actions.done)

    @property
    def promised(self) -> tuple[tuple[AccountChange, Action], ...]:
        """The actions that are new since."""
        return tuple((each, action) for each in self.changes.accounts for action in each.actions.new)

    @property
    def moved(self) -> tuple[tuple[AccountChange, Action], ...]:
        """The actions that got another day since."""
        return tuple((each, moved.after) for each in self.changes.accounts for moved in each.actions.moved)

    @property
    def dropped(self) -> tuple[tuple[AccountChange, Action], ...]:
        """The actions that were given up since."""
        return tuple((each, action) for each in self.changes.accounts for action in each.actions.dropped)

    @property
    def gone(self) -> tuple[tuple[AccountChange, Action], ...]:
        """The open actions that stand nowhere any more."""
        return tuple((each, action) for each in self.changes.accounts for action in each.actions.gone)

    @property
    def missed(self) -> tuple[tuple[Account, Action], ...]:
        """The actions whose day has come and gone since, and that are still to be done: the longest late first."""
        today, accounts = self.changes.after.today, self.changes.after.portfolio.accounts.values()
        late = [
            (account, each)
            for account in accounts
            for each in account.actions
            if each.when and each.when >= self.since and each.late(today)
        ]
        return tuple(sorted(late, key=lambda each: (-each[1].days_late(today), each[0].id)))

    def _list(self, which: Literal["new", "gone"]) -> Iterator[tuple[AccountChange, Signal]]:
        lists = ((each, items) for each in self.changes.accounts for items in each.lists if items.key == "signals")
        yield from ((each, item) for each, items in lists for item in getattr(items, which))

    def _list_changed(self) -> Iterator[tuple[AccountChange, Signal, Signal]]:
        lists = ((each, items) for each in self.changes.accounts for items in each.lists if items.key == "signals")
        yield from ((each, change.before, change.after) for each, items in lists for change in items.changed)


def find_nearest(windows: Sequence[Window], day: date) -> Window | None:
    """The stretch of time that begins nearest to a day; None when there are none."""
    return min(windows, key=lambda each: abs(each.since - day), default=None)
