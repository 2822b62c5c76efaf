"""Services beside clients: what is bought, offered and still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accountplan.base.text import Listing, Number, Text, say, say_n
from accountplan.model.analysis import Buyer, Sale, ServiceSum, Sold
from accountplan.model.analysis.sold import State
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import Badge, show_badge
from accountplan.present.portfolio.figure import name_clients
from accountplan.present.sieve import Sieve, find_choices, show_sieve

MOST = 100
"""The table holds this many clients; the others are counted in its last row."""
STATES: Mapping[State, Text] = {"bought": say("bought"), "offered": say("proposal"), "open": say("open"), "unfit": say("unfit")}


@dataclass(frozen=True, slots=True)
class SaleCell:
    """One service at one client: ``kind`` is bought, offered, open, unfit, or empty when nothing is written; ``note`` says what is offered besides."""

    kind: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class BuyerRow:
    """One client, and how each service stands there."""

    within: str
    name: Link
    badge: Badge
    cells: tuple[SaleCell, ...]


@dataclass(frozen=True, slots=True)
class SumRow:
    """One line below the clients, with a cell for each service."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoughtTable:
    """The clients of which any service is written, the largest turnover first."""

    title: str
    measure: str
    services: tuple[str, ...]
    rows: tuple[BuyerRow, ...]
    more: str
    sums: tuple[SumRow, ...]
    notes: tuple[str, ...]
    sieve: Sieve | None


def show_bought(context: Context, sold: Sold, root: str) -> BoughtTable | None:
    """The grid; None when no plan writes any service."""
    if not sold.buyers:
        return None
    left = len(sold.buyers[MOST:])
    return BoughtTable(
        title=context.say(_word_title(sold)),
        measure=context.say(
            say("Turnover in {currency} of {year}; open proposals at their full value", currency=context.firm.currency, year=str(sold.year))
        ),
        services=tuple(context.firm.service_name(each) for each in sold.services),
        rows=tuple(_show_row(context, sold, each, root) for each in sold.buyers[:MOST]),
        more=context.say(say_n("and {n} other", "and {n} others", left)) if left else "",
        sums=tuple(_list_sums(context, sold.sums)),
        notes=tuple(_list_notes(context, sold)),
        sieve=show_sieve(context, (each.account for each in sold.buyers[:MOST]), say("The rest of this page is about all clients.")),
    )


def _word_title(sold: Sold) -> Text:
    number = len(sold.single)
    return say_n(
        "Who buys what: {n} client of {total} buys one service",
        "Who buys what: {n} clients of {total} buy one service",
        number,
        total=len(sold.buyers),
    )


def _show_row(context: Context, sold: Sold, buyer: Buyer, root: str) -> BuyerRow:
    cells = tuple(_show_cell(context, buyer.sales.get(service)) for service in sold.services)
    name = Link(context.label(buyer.account), context.account(buyer.account, root).href)
    return BuyerRow(find_choices(context, buyer.account), name, show_badge(context, context.scores[buyer.account]), cells)


def _show_cell(context: Context, sale: Sale | None) -> SaleCell:
    if sale is None:
        return SaleCell("", "")
    words, state = context.words, context.say(STATES[sale.state])
    bid = context.say(say("proposal {amount}", amount=Number(sale.value, 0))) if sale.value else context.say(STATES["offered"])
    if sale.state == "offered":
        return SaleCell("offered", bid)
    text = words.number(sale.turnover, 0) if sale.state == "bought" and sale.turnover is not None else state
    return SaleCell(sale.state, text, bid if sale.offers else "")


def _list_sums(context: Context, sums: tuple[ServiceSum, ...]) -> Iterator[SumRow]:
    """Each service over all clients: its turnover, how many buy it, what is offered, and at how many it is open."""
    words = context.words
    yield SumRow(context.say(say("Together")), tuple(words.number(each.turnover, 0) for each in sums))
    yield SumRow(context.say(say("Clients that buy it")), tuple(str(each.buyers) for each in sums))
    if any(each.offered for each in sums):
        yield SumRow(context.say(say("Proposals")), tuple(words.number(each.value, 0) if each.offered else "" for each in sums))
    if any(each.open for each in sums):
        yield SumRow(context.say(say("Clients where it is open")), tuple(str(each.open) if each.open else "" for each in sums))


def _list_notes(context: Context, sold: Sold) -> Iterator[str]:
    if sold.unknown:
        yield context.say(say("Not known what they buy: {clients}.", clients=name_clients(context, sold.unknown)))
    if sold.unsold:
        names = Listing(tuple(context.firm.service_name(each) for each in sold.unsold))
        yield context.say(say("In no plan: {services}.", services=names))
