"""What a list or a chart of accounts is cut by, the same on every page (S8): the filters of the list of clients, with the numbers of this page.

What a page does not have is not offered; yet it is there, so that a choice that comes with the address from another page
holds here too, and then shows nothing rather than everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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
    rows = tuple(accounts)
    known = find_filters(context)
    counts = Counter(choice for id in rows for choice in known.rows.get(id, "").split())
    filters = tuple(_count_filter(context, each, counts) for each in known.filters)
    if all(each.absent for each in filters):
        return None
    shown = say_n("of {n} shown", "of {n} shown", len(rows))
    return Sieve(filters, FILTERS_CSS, context.say(shown), context.say(whole))


def find_choices(context: Context, *accounts: str) -> str:
    """The choices that a row about these accounts falls under."""
    rows = find_filters(context).rows
    return rows.get(accounts[0], "") if len(accounts) == 1 else join_choices(rows.get(id, "") for id in accounts)


def _count_filter(context: Context, found: Filter, counts: Mapping[str, int]) -> Filter:
    choices = tuple(
        replace(each, count=context.words.number(counts.get(each.id, 0), 0), absent=each.id not in counts) for each in found.choices
    )
    here = [each for each in choices if not each.absent]
    return replace(found, choices=choices, folded=len(here) > FOLDED, absent=len(here) < 2)
