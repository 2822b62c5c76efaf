"""How dependent are we on a few clients, and what do the firm's own limits say?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from accountplan.base.text import Exact, Number, Share, Text, say, say_n
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import exceeds
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import count_fine_decimals, make_number, make_running_share, make_share, make_written_share

Pick: TypeAlias = Callable[[Concentration], Fraction | None]
Form: TypeAlias = Callable[[Fraction, Exact | None], str]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in words; ``over`` when it is above the firm's limit."""

    text: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: a measure for turnover and for margin, and the firm's limit on turnover (or empty)."""

    name: str
    turnover: Amount
    margin: Amount
    limit: str


@dataclass(frozen=True, slots=True)
class Dependence:
    """The table of dependence, each client apart; ``together`` counts clients with a common parent as one, when that differs."""

    rows: tuple[Measure, ...]
    together: tuple[Measure, ...]
    summary: str
    has_margin: bool
    has_limits: bool
    notes: tuple[str, ...]


def show_dependence(context: Context) -> Dependence | None:
    """The measures of dependence, or None when no client has turnover or margin."""
    answer = context.analysis[Pareto]
    if not answer.turnover.clients and not answer.margin.clients:
        return None
    limits = context.firm.limits
    family = answer.turnover_together if answer.turnover.clients else answer.margin_together
    differs = (answer.turnover_together.clients, answer.margin_together.clients) != (answer.turnover.clients, answer.margin.clients)
    return Dependence(
        rows=tuple(_list_rows(context, answer.turnover, answer.margin)),
        together=tuple(_list_rows(context, answer.turnover_together, answer.margin_together)) if differs else (),
        summary=_word_summary(context, family, family.largest) if differs and family.largest is not None else "",
        has_margin=bool(answer.margin.clients),
        has_limits=any(limit is not None for limit in (limits.largest, limits.top5, limits.hhi)),
        notes=tuple(_list_notes(context, answer.turnover)),
    )


def _word_summary(context: Context, family: Concentration, largest: Exact) -> str:
    name = context.account(family.clients[0][0], "").text
    return context.say(
        say(
            "Clients with a common parent as one: the largest, {client}, brings {share}",
            client=name,
            share=Share(largest, count_fine_decimals(largest)),
        )
    )


def _list_rows(context: Context, turnover: Concentration, margin: Concentration) -> Iterator[Measure]:
    limits, words = context.firm.limits, context.words

    def share(value: Fraction, limit: Exact | None) -> str:
        return words.value(make_share(value, limit, 1, least=count_fine_decimals(value)))

    def index(value: Fraction, limit: Exact | None) -> str:
        return words.value(make_number(value, limit))

    def measure(name: Text, pick: Pick, form: Form, limit: Exact | None = None, said: str = "") -> Measure:
        return Measure(context.say(name), _show_amount(pick(turnover), form, limit), _show_amount(pick(margin), form, None), said)

    def say_limit(limit: Exact | None) -> str:
        return "" if limit is None else words.value(make_written_share(limit))

    yield measure(say("Largest client"), lambda each: each.largest, share, limits.largest, say_limit(limits.largest))
    yield measure(say("Five largest"), lambda each: each.top5, share, limits.top5, say_limit(limits.top5))
    yield measure(say("Ten largest"), lambda each: each.top10, share)
    yield measure(say("Largest fifth"), lambda each: each.top20pct, share)
    yield measure(say("Herfindahl index"), lambda each: each.hhi, index, limits.hhi, "" if limits.hhi is None else words.plain(limits.hhi))
    yield measure(say("Gini"), lambda each: each.gini, lambda value, _: words.number(value, 2))
    yield Measure(context.say(say("Clients for 80%")), _show_clients_needed(context, turnover), _show_clients_needed(context, margin), "")


def _show_amount(value: Fraction | None, form: Form, limit: Exact | None) -> Amount:
    return Amount(NOTHING if value is None else form(value, limit), exceeds(value, limit))


def _show_clients_needed(context: Context, answer: Concentration) -> Amount:
    if answer.clients_for_80pct is None:
        return Amount(NOTHING)
    return Amount(context.say(say("{n} of {total}", n=answer.clients_for_80pct, total=len(answer.clients))))


def _word_above(turnover: Concentration, name: str, limit: Share) -> Text:
    """Who is above the limit; of several that are as large none is the largest."""
    if turnover.equals > 1:
        return say("{number} clients of equal size are each above the limit of {limit}.", number=turnover.equals, limit=limit)
    return say("The largest client, {client}, is above the limit of {limit}.", client=name, limit=limit)


def _list_notes(context: Context, turnover: Concentration) -> Iterator[str]:
    limit, words = context.firm.limits.largest, context.words
    if turnover.largest is None:
        return
    name = context.account(turnover.clients[0][0], "").text
    if limit is not None and exceeds(turnover.largest, limit):
        yield context.say(_word_above(turnover, name, make_written_share(limit)))
    if turnover.largest_of_rest is not None:
        share = make_running_share(turnover.largest_of_rest, least=count_fine_decimals(turnover.largest_of_rest))
        yield context.say(say("Without {client} the largest would bring {share} of the turnover.", client=name, share=share))
    if turnover.hhi is not None and turnover.alike is not None and len(turnover.clients) > 1:
        yield context.say(
            say_n(
                "A Herfindahl index of {index} is that of {alike} client of equal size; 10,000 is one client alone.",
                "A Herfindahl index of {index} is that of {alike} clients of equal size; 10,000 is one client alone.",
                2 if words.number(turnover.alike, 1) != words.number(1, 1) else 1,
                index=Number(turnover.hhi, 0),
                alike=Number(turnover.alike, 1),
            )
        )
