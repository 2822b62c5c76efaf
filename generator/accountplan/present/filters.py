"""Filters over lists of accounts: a checkbox for each value in use, and one rule of the stylesheet for each checkbox.

Nothing checked shows everything; what is checked within a filter is shown, and filters narrow one another. It works in the
stylesheet alone (``:has()``). Rules and rows know filters and values by their number only: no word of a plan gets into CSS.
The numbers are the same on all pages, so that one stylesheet serves them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from accountplan.base.order import make_sort_key
from accountplan.base.text import Text, say
from accountplan.model.account import Account

from .context import Context
from .vocabulary import SEGMENT, STATUSES, TEMPERATURE, name_segment

FILTERS_CSS = "assets/accounts-filters.css"
"""The stylesheet that makes the filters of all pages work."""
MOST = 40
"""A filter with more values than this helps nobody."""
MOST_SEGMENTS = 20
"""Segments with a filter, those that most accounts have: the stylesheet has a rule for each two filters."""
FOLDED = 9
"""A filter with more values than this is folded."""

DANGER: Mapping[str, Text] = {"serious": say("serious"), "signs": say("with signs"), "calm": say("no signs"), "unknown": say("not known")}

Value = str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One checkbox: its id, the value as the plans write it (empty for none), its words, and how many rows have the value; ``absent`` when no row of the page has it."""

    id: str
    value: str
    text: str
    count: str
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A set of checkboxes about one thing; ``about`` is what the address calls it. ``absent`` when the rows of the page leave no choice."""

    id: str
    about: str
    name: str
    choices: tuple[Choice, ...]
    folded: bool
    absent: bool = False

    @property
    def number(self) -> int:
        """From how many values one chooses."""
        return len([each for each in self.choices if not each.absent])


@dataclass(frozen=True, slots=True)
class Filters:
    """All filters, and for each account the ids of the choices that it falls under, with spaces between."""

    filters: tuple[Filter, ...]
    rows: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a filter is about: its key in the plans, its name, the value of an account, the values in order, and what a value is called."""

    about: str
    name: str
    value: Callable[[Account], Value]
    order: tuple[Value, ...]
    word: Callable[[str], str]


def find_filters(context: Context) -> Filters:
    """The filters over all accounts, made once for all pages."""
    return context.once(("filters",), lambda: show_filters(context))


def join_choices(rows: Iterable[str]) -> str:
    """The choices that any of some rows falls under."""
    return " ".join(
        sorted({choice for row in rows for choice in row.split()}, key=lambda each: [int(part) for part in each[1:].split("-")])
    )


def show_filters(context: Context) -> Filters:
    """The filters with at least two and not too many values."""
    accounts = context.ranked
    made: list[Filter] = []
    rows: dict[str, list[str]] = {account.id: [] for account in accounts}
    for dimension in _list_dimensions(context):
        counts = Counter(dimension.value(account) for account in accounts)
        values = [value for value in (*dimension.order, None) if value in counts]
        if 2 <= len(values) <= MOST:
            number = len(made)
            made.append(_show_filter(context, dimension, number, [(value, counts[value]) for value in values]))
            for account in accounts:
                rows[account.id].append(f"f{number}-{values.index(dimension.value(account))}")
    return Filters(tuple(made), {id: " ".join(choices) for id, choices in rows.items()})


def _show_filter(context: Context, dimension: Dimension, number: int, values: list[tuple[Value, int]]) -> Filter:
    none = context.say(say("none"))
    choices = tuple(
        Choice(f"f{number}-{place}", value or "", none if value is None else dimension.word(value), context.words.number(count, 0))
        for place, (value, count) in enumerate(values)
    )
    return Filter(f"f{number}", dimension.about, dimension.name, choices, len(choices) > FOLDED)


def _list_dimensions(context: Context) -> Iterable[Dimension]:
    accounts, portfolio, say_ = context.ranked, context.portfolio, context.say
    tiers = tuple(tier.id for tier in portfolio.tiers.tiers)
    yield Dimension("tier", say_(say("Tier")), lambda account: context.scores[account.id].tier, tiers, lambda tier: tier)
    yield Dimension("status", say_(say("Status")), lambda account: account.status, tuple(STATUSES), lambda status: say_(STATUSES[status]))
    yield Dimension("danger", say_(say("Danger")), partial(_find_danger, context), tuple(DANGER), lambda kind: say_(DANGER[kind]))
    late = say_(say("something late"))
    yield Dimension(
        "late", say_(say("Late")), lambda account: "late" if account.late_actions(context.today) else None, ("late",), lambda _: late
    )
    temperatures = tuple(TEMPERATURE)
    yield Dimension(
        "temperature", say_(say("Relationship")), lambda account: account.temperature, temperatures, lambda kind: say_(TEMPERATURE[kind])
    )
    sour = context.say(say("never satisfied"))
    yield Dimension(
        "sour", context.say(say("Never satisfied")), lambda account: "sour" if account.sour else None, ("sour",), lambda _: sour
    )
    firm = context.firm
    kinds = tuple(dict.fromkeys((*firm.values, *_sort_values((account.value for account in accounts), firm.value_name))))
    yield Dimension("value", say_(say("Kind of value")), lambda account: account.value, kinds, firm.value_name)
    yield Dimension(
        "unit", say_(say("Unit")), lambda account: account.unit, _sort_values((a.unit for a in accounts), portfolio.unit), portfolio.unit
    )
    leads = _sort_values((account.lead for account in accounts), _make_name_finder(context))
    yield Dimension("lead", say_(say("Lead")), lambda account: account.lead, leads, _make_name_finder(context))
    for key in sorted(_choose_segments(accounts), key=_rank_segment):
        yield _make_segment_dimension(context, key)


def _find_danger(context: Context, account: Account) -> Value:
    """How much danger there is; nothing is said of an account that is not a client."""
    if not account.is_client:
        return None
    if risk := context.risks.get(account.id):
        return "serious" if risk.serious else "signs"
    return "calm" if account.tells else "unknown"


def _choose_segments(accounts: Iterable[Account]) -> list[str]:
    """The segments that most accounts have."""
    found = Counter(key for account in accounts for key in account.segment)
    return sorted(found, key=lambda key: (-found[key], key))[:MOST_SEGMENTS]


def _make_segment_dimension(context: Context, key: str) -> Dimension:
    name = context.say(name_segment(key))
    values = _sort_values((account.segment.get(key) for account in context.ranked), str)
    return Dimension(f"segment.{key}", name, lambda account: account.segment.get(key), values, str)


def _rank_segment(key: str) -> tuple[int, str]:
    return (list(SEGMENT).index(key) if key in SEGMENT else len(SEGMENT)), key


def _make_name_finder(context: Context) -> Callable[[str], str]:
    return lambda id: context.last_names.get(id, id)


def _sort_values(values: Iterable[Value], word: Callable[[str], str]) -> tuple[str, ...]:
    found = {value for value in values if value is not None}
    return tuple(sorted(found, key=lambda value: (make_sort_key(word(value)), value)))
