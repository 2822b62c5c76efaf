"""What a list or a chart of accounts is cut by, the same on every page (S8): the filters of the list of clients, with the numbers of this page.

What a page does not have is not offered; yet it is there, so that a choice that comes with the address from another page
holds here too, and then shows nothing rather than everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from accountplan.base.text import Text, say, say_n

from .context import Context
from .filters import FILTERS_CSS, FOLDED, Filter, find_filters, join_choices

REST_OF_ALL = say("The rest of this page is about all of them.")
"""What a page says of its figures whose list alone is cut."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """The filters of a page; ``of_all`` says how many rows there are, ``whole`` which figures stay those of all while some rows are shown."""

    filters: tuple[Filter, ...]
    css: str
    of_all: str
    whole: str


def show_sieve(context: Context, accounts: Iterable[str], whole: Text) -> Sieve | None:
    """The filters over rows about these ``accounts``, one for each row; None where they leave no choice."""
    rows = find_filters(context).rows
    return show_sieve_of_rows(context, (rows.get(id, "") for id in accounts), whole)


def show_sieve_of_rows(context: Context, rows: Iterable[str], whole: Text) -> Sieve | None:
    """The filters over rows that are not about one account each, by the choices that each falls under; None where they leave no choice."""
    return _show(context, find_filters(context).filters, tuple(rows), whole)


def _show(context: Context, filters: Iterable[Filter], rows: tuple[str, ...], whole: Text) -> Sieve | None:
    whole_filters = {each.id: tuple(choice.id for choice in each.choices) for each in find_filters(context).filters}
    counts = Counter[str]()
    for row, times in Counter(rows).items():
        counts.update(dict.fromkeys((choice for word in row.split() for choice in whole_filters.get(word, (word,))), times))
    made = tuple(_count_filter(context, each, counts, len(rows)) for each in filters)
    if all(each.absent for each in made):
        return None
    shown = say_n("of {n} row shown", "of {n} rows shown", len(rows))
    return Sieve(made, FILTERS_CSS, context.say(shown), context.say(whole))


def show_unit_sieve(context: Context, rows: Iterable[str], whole: Text) -> Sieve | None:
    """The filter by unit alone, over rows about our people, each with its choice: of all that accounts are cut by it is what people have too."""
    return _show(context, [each for each in find_filters(context).filters if each.about == "unit"], tuple(rows), whole)


def find_unit_choice(context: Context, unit: str | None) -> str:
    """The choice of the filter by unit that a colleague falls under; empty when no account is of that unit."""
    choices = (choice for each in find_filters(context).filters if each.about == "unit" for choice in each.choices)
    return next((each.id for each in choices if each.value == (unit or "")), "")


def find_choices(context: Context, *accounts: str) -> str:
    """The choices that a row about these accounts falls under; of a filter of which several have every value its id alone, however many these are."""
    known = find_filters(context)
    if len(accounts) == 1:
        return known.rows.get(accounts[0], "")
    found = set(join_choices(known.rows.get(id, "") for id in accounts).split())
    return " ".join(_shorten(each, found) for each in known.filters if any(choice.id in found for choice in each.choices))


def _shorten(filter_: Filter, found: Collection[str]) -> str:
    held = [each.id for each in filter_.choices if each.id in found]
    return filter_.id if len(held) == len(filter_.choices) else " ".join(held)


def _count_filter(context: Context, found: Filter, counts: Mapping[str, int], rows: int) -> Filter:
    """The filter with the numbers of a page; absent where no choice leaves out any row."""
    choices = tuple(
        replace(each, count=context.words.number(counts.get(each.id, 0), 0), absent=each.id not in counts) for each in found.choices
    )
    here = [each for each in choices if not each.absent]
    return replace(found, choices=choices, folded=len(here) > FOLDED, absent=len(here) < 2 or all(counts[each.id] == rows for each in here))
