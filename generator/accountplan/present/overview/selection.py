"""The rows of the start page for any selection of clients: a script shows the first of them that fall within what is chosen (S8).

They stand in a file of their own, which is loaded once something is chosen. A long list is cut there: the first rows of each choice stay, as far as they fit, so that
one choice alone shows what comes first within it; the script says when there may be more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from accountplan.base.text import say_n
from accountplan.model.stretches import choose_kept
from accountplan.present.context import Context
from accountplan.present.due import find_due_choices
from accountplan.present.meetings.circle import find_about_choices
from accountplan.present.meetings.decided import show_decided
from accountplan.present.sieve import find_choices

from .attention import list_gaps, show_due, show_gap, show_risk
from .changed import find_month, show_scored
from .matters import MOST, list_in_order, show_rows

KEPT = 250
"""Rows of one list in the file."""

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Listed:
    """One list: its ``key`` on the page, its rows, for each the choices of the filters that it falls under, and what to say of a list that is not whole."""

    key: str
    rows: tuple[Any, ...]
    within: tuple[str, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class SelectionView:
    """All lists; ``year`` is empty without turnover, as in the table of who matters most."""

    year: str
    lists: tuple[Listed, ...]


def make_selection(context: Context, year: str) -> SelectionView:
    """The rows of all lists of the start page that are about clients."""
    return SelectionView(year, tuple(_make_lists(context)))


def _make_lists(context: Context) -> Iterator[Listed]:
    agenda = context.agenda
    clients = _pick(context, list_in_order(context)[1], lambda each: find_choices(context, each.id))
    yield clients.listed("matters", show_rows(context, clients.found, MOST))
    risks = _pick(context, tuple(context.risks.values()), lambda each: find_choices(context, each.account))
    yield risks.listed("risk", (show_risk(context, each) for each in risks.found))
    for key, found in (("late", agenda.late), ("week", agenda.week or agenda.quarter)):
        dues = _pick(context, found, lambda each: find_due_choices(context, each))
        yield dues.listed(key, (show_due(context, each) for each in dues.found))
    gaps = _pick(context, list_gaps(context), lambda each: find_choices(context, each.account))
    yield gaps.listed("gaps", (show_gap(context, each) for each in gaps.found))
    if window := find_month(context):
        changed = _pick(context, window.scored, lambda each: find_choices(context, each.id))
        yield changed.listed("changed", (show_scored(context, each) for each in changed.found))
    if context.portfolio.meetings:
        decided = _pick(context, context.meetings.open, lambda each: find_about_choices(context, each.about, each.what.account))
        yield decided.listed("decided", show_decided(context, decided.found, ""))


@dataclass(frozen=True, slots=True)
class Picked(Generic[Thing]):
    """What is kept of a list, for each the choices that it falls under, and what to say when that is not all."""

    found: tuple[Thing, ...]
    within: tuple[str, ...]
    rest: str

    def listed(self, key: str, rows: Iterable[Any]) -> Listed:
        """The same in words: the ``rows`` that were made of it."""
        return Listed(key, tuple(rows), self.within, self.rest)


def _pick(context: Context, found: Sequence[Thing], choose: Callable[[Thing], str]) -> Picked[Thing]:
    within = [choose(each) for each in found]
    kept = choose_kept([each.split() for each in within], KEPT, MOST)
    rest = say_n(
        "Of {total} rows {n} was not looked at: there may be more in this selection.",
        "Of {total} rows {n} were not looked at: there may be more in this selection.",
        kept.left,
        total=context.words.number(len(found), 0),
    )
    return Picked(tuple(kept.of(found)), tuple(kept.of(within)), context.say(rest) if kept.left else "")
