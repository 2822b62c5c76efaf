"""The way from last year's turnover to the target as a chart, and account by account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_in, say_n
from accountplan.model.analysis import Bridge, Span
from accountplan.model.analysis.bridge import Part, Source
from accountplan.model.analysis.bridge import Rung as Stretch
from accountplan.model.charts import Rung, Waterfall
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.portfolio.figure import Figure, Row, Table, name_clients
from accountplan.present.sieve import Sieve, find_choices, show_sieve

MOST = 60
"""The table holds this many accounts; the others are counted in its last row."""
PARTS: Mapping[Part, Text] = {
    "less": say("less, as planned"),
    "lost": say("undesired loss"),
    "stays": say("stays"),
    "existing": say("more from clients we have"),
    "ambassador": say("new, through ambassadors"),
    "other": say("new, in other ways"),
}
SOURCES: Mapping[Source, Text] = {
    "budget": say_in("figures", "budget"),
    "objective": say("objective"),
    "proposals": say("proposals"),
    "nothing": say("no aim recorded"),
}


@dataclass(frozen=True, slots=True)
class SpanRow:
    """One account: what it brought, what its plan says it will bring and where, the difference, its open proposals, and what is in danger."""

    within: str
    name: Link
    sub: str
    base: str
    result: str
    change: str
    source: str
    proposals: str
    stake: str


@dataclass(frozen=True, slots=True)
class SpanTable:
    """The accounts of which something changes, the largest gain first; ``still`` says how many stay as they are, with their ``still_amount``."""

    base_year: str
    year: str
    rows: tuple[SpanRow, ...]
    more: str
    still: str
    still_amount: str
    base: str
    planned: str
    sieve: Sieve | None


def show_way(context: Context, bridge: Bridge) -> Figure:
    """The chart with its table."""
    base, year = _name_ends(context, bridge)
    title = context.say(say("From {base} to {year}", base=base, year=year))
    names = {part: context.say(text) for part, text in PARTS.items()} | _name_levels(context, bridge)
    rungs = bridge.rungs
    chart = Waterfall(
        rungs=tuple(_make_rung(context, each, names[each.part]) for each in rungs),
        levels=tuple(float(each.end) for each in rungs),
        label=context.say(say("Way to the target: {message}", message=_word_message(context, rungs, names))),
    )
    measure = context.say(say("Turnover in {currency} a year, from what the account plans say", currency=context.firm.currency))
    head = (context.say(say("Part")), context.say(say("Amount")))
    rows = tuple(Row(Link(names[each.part], ""), (_word_amount(context, each),)) for each in rungs)
    return Figure(title, measure, chart, Table(title, head, rows, ""), tuple(_list_notes(context, bridge)))


def _name_ends(context: Context, bridge: Bridge) -> tuple[str, str]:
    return str(bridge.base_year), context.say(say("the target of {year}", year=str(bridge.target.year if bridge.target else "")))


def _name_levels(context: Context, bridge: Bridge) -> dict[Part, str]:
    base, year = _name_ends(context, bridge)
    unplanned = say("more than the target") if bridge.beyond else say("not planned yet")
    return {"base": context.say(say("turnover {year}", year=base)), "unplanned": context.say(unplanned), "wanted": year}


def _make_rung(context: Context, found: Stretch, name: str) -> Rung:
    low, high = sorted((float(found.begin), float(found.end)))
    return Rung(name, low, high, _word_amount(context, found), _choose_kind(found))


def _choose_kind(found: Stretch) -> str:
    if found.level:
        return "level"
    if found.part == "unplanned":
        return "open"
    return "up" if found.change > 0 else "down"


def _word_amount(context: Context, found: Stretch) -> str:
    return context.words.number(found.end, 0) if found.level else context.words.number(found.change, 0, signed=True)


def _word_message(context: Context, rungs: tuple[Stretch, ...], names: Mapping[Part, str]) -> str:
    return ", ".join(f"{names[each.part]} {_word_amount(context, each)}" for each in rungs)


def _list_notes(context: Context, bridge: Bridge) -> Iterator[str]:
    if bridge.unknown:
        names = name_clients(context, bridge.unknown)
        yield context.say(say("Not counted, as turnover of {year} is not known: {clients}.", year=str(bridge.base_year), clients=names))
    if bridge.unweighed:
        text = say_n(
            "{n} open proposal has no value or no chance, and counts for nothing.",
            "{n} open proposals have no value or no chance, and count for nothing.",
            bridge.unweighed,
        )
        yield context.say(text)


def show_spans(context: Context, bridge: Bridge, root: str) -> SpanTable:
    """Account by account."""
    words, moving, still = context.words, bridge.moving, bridge.still
    left = len(moving[MOST:])
    year = str(bridge.target.year if bridge.target else "")
    return SpanTable(
        base_year=str(bridge.base_year),
        year=year,
        rows=tuple(_show_row(context, each, root) for each in moving[:MOST]),
        more=context.say(say_n("and {n} other", "and {n} others", left)) if left else "",
        still=context.say(say_n("{n} client without any change", "{n} clients without any change", len(still))) if still else "",
        still_amount=words.money(bridge.of(each.account for each in still).base),
        base=words.money(bridge.base),
        planned=words.money(bridge.planned),
        sieve=show_sieve(context, (each.account for each in moving[:MOST]), say("Sums and chart are of all clients.")),
    )


def _show_row(context: Context, span: Span, root: str) -> SpanRow:
    words = context.words
    return SpanRow(
        within=find_choices(context, span.account),
        name=context.account(span.account, root),
        sub=_word_origin(context, span),
        base=words.money(span.base) if span.origin == "existing" else "",
        result=words.money(span.result),
        change=words.number(span.change, 0, signed=True),
        source=context.say(_word_source(span)),
        proposals=words.money(span.proposals) if span.proposals else "",
        stake=words.money(span.stake) if span.stake else "",
    )


def _word_source(span: Span) -> Text:
    return say("leaves") if span.leaves else SOURCES[span.source]


def _word_origin(context: Context, span: Span) -> str:
    """How a new one came to us."""
    if span.origin == "existing":
        return ""
    through = context.portfolio.accounts[span.account].introduced_by
    if through is None:
        return context.say(say("new"))
    return context.say(say("new, through {client}", client=context.account(through, "").text))
