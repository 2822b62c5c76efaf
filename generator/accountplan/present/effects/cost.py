"""What a new client costs, beside what it costs to keep one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Money, Text, say, say_n
from accountplan.model.analysis import Winning, WonYear
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.portfolio.figure import name_clients


@dataclass(frozen=True, slots=True)
class CostRow:
    """One year: what went into winning clients and into keeping them, how many that gave, and what one cost."""

    year: str
    winning: str
    new: str
    each: str
    keeping: str
    kept: str
    each_kept: str


@dataclass(frozen=True, slots=True)
class CostTable:
    """The years, the newest first; ``title`` says the answer."""

    title: str
    rows: tuple[CostRow, ...]
    notes: tuple[str, ...]
    edit: Edit | None


def show_cost(context: Context, winning: Winning) -> CostTable | None:
    """None when the firm wrote of no full year what it put into winning clients."""
    if not winning.years:
        return None
    return CostTable(
        title=context.say(_word_title(winning.years[0])),
        rows=tuple(_show_row(context, each) for each in winning.years),
        notes=tuple(_list_notes(context, winning)),
        edit=find_file_edit(context, context.portfolio.firm_path, ("acquisition",)),
    )


def _word_title(newest: WonYear) -> Text:
    year, amount, each, kept = str(newest.year), newest.winning.amount, newest.winning.each, newest.keeping.each
    if amount is None:
        return say("What a new client costs")
    if each is None:
        return say("{amount} went into new clients in {year}, without winning a valuable one", amount=Money(amount), year=year)
    if kept is None:
        return say("A new client cost {each} in {year}", each=Money(each), year=year)
    return say("A new client cost {each} in {year}, keeping one {kept}", each=Money(each), year=year, kept=Money(kept))


def _show_row(context: Context, year: WonYear) -> CostRow:
    def money(amount: Fraction | None) -> str:
        return NOTHING if amount is None else context.words.money(amount)

    return CostRow(
        year=str(year.year),
        winning=money(year.winning.amount),
        new=str(year.winning.clients),
        each=money(year.winning.each),
        keeping=money(year.keeping.amount),
        kept=str(year.keeping.clients),
        each_kept=money(year.keeping.each),
    )


def _list_notes(context: Context, winning: Winning) -> Iterator[str]:
    """What the amounts hold, and who came, who does not count and who may."""
    if all(each.winning.hours_too for each in winning.years):
        yield context.say(say("Hours and other costs; keeping is current work and the relationships that we chose."))
    else:
        yield context.say(
            say("Without hours where what an hour costs is not recorded; keeping is current work and the relationships that we chose.")
        )
    for each in winning.years:
        if each.new:
            yield context.say(say("New in {year}: {clients}.", year=str(each.year), clients=name_clients(context, each.new)))
        if each.left_out:
            text = say_n(
                "Not counted in {year}, as it came for one assignment or we would rather see it leave: {clients}.",
                "Not counted in {year}, as they came for one assignment or we would rather see them leave: {clients}.",
                len(each.left_out),
                year=str(each.year),
                clients=name_clients(context, each.left_out),
            )
            yield context.say(text)
        if each.unsure:
            names = name_clients(context, each.unsure)
            yield context.say(
                say(
                    "Possibly new in {year}, as it is not recorded since when they have been clients: {clients}.",
                    year=str(each.year),
                    clients=names,
                )
            )
