"""The lists about one of us, cut into pages (S36, S40)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, groupby, zip_longest
from typing import Generic, TypeAlias, TypeVar

from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.account import Account, Action, Contact, Tie
from accountplan.model.analysis import ClientResult, Due, Growth, Load
from accountplan.model.finding import Finding
from accountplan.model.pages import Link
from accountplan.model.stretches import Stretch, make_stretches

from . import links
from .context import Context
from .due import find_due_choices
from .meetings.decided import DecidedRow, show_decided
from .results import ResultView, list_results, show_result
from .sieve import Sieve, find_choices, show_sieve_of_rows
from .tasks import list_open_actions

MOST = 150
"""A page holds this many rows of each of its six lists, fewer than a list that has a page to itself."""

Row = TypeVar("Row")
Found: TypeAlias = tuple[Finding, ...]
Does: TypeAlias = tuple[Account, Action]
Knows: TypeAlias = tuple[Account, Contact, Tie]


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """The rows of one list on one page, and where they are in the list; None when it ended on a page before."""

    rows: Sequence[Row]
    stretch: Stretch | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page shows of the lists about a person, each in its order, and how many ``late`` things there are beside actions.

    ``decided`` is what meetings decided and this person has to carry out; only the first page has it. ``ways`` lead to the week and the calendar, ``coaches`` are those whom this person coaches, ``result`` is the year, with a stretch of the clients (``results``).
    ``sieve`` are the filters, and ``within`` holds for each list the choices that its rows fall under: nothing where there are no filters.
    """

    number: int
    late: int
    decided: tuple[DecidedRow, ...]
    ways: tuple[Link, ...]
    coaches: tuple[Link, ...]
    result: ResultView | None
    results: Stretch | None
    actions: Part[Does]
    dues: Part[Due]
    leads: Part[str]
    serves: Part[str]
    ties: Part[Knows]
    findings: Part[Found]
    sieve: Sieve | None = None
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def accounts(self) -> frozenset[str]:
        """All accounts that the page shows."""
        acted, known = (account.id for account, _ in self.actions.rows), (account.id for account, *_ in self.ties.rows)
        found = (first.account for first, *_ in self.findings.rows if first.account)
        return frozenset(
            (*self.leads.rows, *self.serves.rows, *acted, *(due.account for due in self.dues.rows if due.account), *known, *found)
        )

    @property
    def made_from(self) -> str:
        """A name for which rows these are."""
        acted = [(account.id, action.what, action.when) for account, action in self.actions.rows]
        known = [(account.id, contact.label) for account, contact, _ in self.ties.rows]
        stretches = [part.stretch for part in (self.actions, self.dues, self.leads, self.serves, self.ties, self.findings)]
        rows = (acted, self.dues.rows, self.leads.rows, self.serves.rows, known, self.findings.rows)
        cut = (self.sieve, self.within)
        return make_digest(repr((self.late, self.decided, self.ways, self.coaches, self.result, self.results, stretches, rows, cut)))


def split_lists(context: Context, id: str, load: Load) -> Iterator[Shown]:
    """The lists about a person, cut into pages."""
    actions, dues, ties = list_open_actions(context, id), context.dues.get(id, []), list_ties(context, id)
    leads, serves = (sorted(each, key=context.order.__getitem__) for each in (load.leads, load.serves))
    found = context.led_findings.get(id, [])
    decided = context.meetings.of_person(id)
    late = context.agenda.count_late(id)
    root = links.make_root_path(links.make_person_path(id))
    results = list_results(context, id)
    pages = (make_stretches(len(each), MOST) for each in (actions, dues, leads, serves, ties, found, results))
    for number, (acting, coming, leading, serving, knowing, finding, resulting) in enumerate(zip_longest(*pages), 1):
        shown = Shown(
            number,
            late,
            show_decided(context, decided, root, cut=True) if number == 1 else (),
            tuple(_list_ways(context, id)) if number == 1 else (),
            tuple(context.person(each, root) for each in context.analysis[Growth].coached_by(id)) if number == 1 else (),
            show_result(context, id, root, resulting) if number == 1 or resulting else None,
            resulting,
            _make_part(actions, acting),
            _make_part(dues, coming),
            _make_part(leads, leading),
            _make_part(serves, serving),
            _make_part(ties, knowing),
            _make_part(found, finding),
        )
        yield _cut(context, shown, results)


def _cut(context: Context, shown: Shown, results: tuple[ClientResult, ...]) -> Shown:
    """The same with the filters that leave a choice on this page, and what each row falls under."""
    choose = partial(find_choices, context)
    within = {
        "decided": tuple(each.within for each in shown.decided),
        "tasks": tuple(choose(account.id) for account, _ in shown.actions.rows),
        "duties": tuple(find_due_choices(context, due) for due in shown.dues.rows),
        "leads": tuple(map(choose, shown.leads.rows)),
        "serves": tuple(map(choose, shown.serves.rows)),
        "findings": tuple(choose(first.account) if first.account else "" for first, *_ in shown.findings.rows),
        "known": tuple(choose(account.id) for account, *_ in shown.ties.rows),
        "results": tuple(choose(each.account) for each in shown.results.of(results)) if shown.results else (),
    }
    sieve = show_sieve_of_rows(context, chain.from_iterable(within.values()), say("The heading, hours and sums are of all."))
    if sieve:
        return replace(shown, sieve=sieve, within=within)
    bare = tuple(replace(each, within="") for each in shown.decided)
    return replace(shown, decided=bare, within={key: ("",) * len(rows) for key, rows in within.items()})


def _list_ways(context: Context, id: str) -> Iterator[Link]:
    """The ways to the week and to the calendar, where there are any."""
    root = links.make_root_path(links.make_person_path(id))
    if id in context.weeks:
        yield Link(context.say(say("My week")), root + links.make_week_path(id))
    if id in context.with_calendar:
        yield Link(context.say(say("My calendar (ICS)")), root + links.make_calendar_path(id))


def _make_part(rows: Sequence[Row], stretch: Stretch | None) -> Part[Row]:
    return Part(stretch.of(rows) if stretch else (), stretch)


def list_ties(context: Context, id: str) -> list[Knows]:
    """The people at clients that this person knows, clients in rank order, the strongest ties first; who left is left out."""
    ties = groupby(context.ties.get(id, ()), key=lambda each: each[0].id)
    return [tie for _, some in ties for tie in sorted(some, key=lambda each: -(each[2].strength or 0))]
