"""The one sentence that the page about the portfolio begins with, chosen by what the figures say."""

from __future__ import annotations

from accountplan.base.text import Exact, Listing, Money, Share, Text, say, say_n
from accountplan.base.text import Value as Said
from accountplan.model.analysis import Concentration, EffortRow, Pareto, Value
from accountplan.model.criteria import FIGURES
from accountplan.present.context import Context
from accountplan.present.rounding import count_fine_decimals, count_percent_decimals
from accountplan.present.spelled import capitalise, spell_number, word_hours


def word_heading(context: Context) -> str:
    """The claim, with ``**`` round its figures."""
    return capitalise(context.say(_word_claim(context))) + "."


def _word_claim(context: Context) -> Text:
    if not context.portfolio.clients:
        return say("there are no clients yet")
    answer, effort = context.analysis[Pareto], context.analysis[Value].effort
    main = answer.turnover if answer.turnover.clients else answer.margin
    if effort and effort[0].notable:
        return _word_costly_client(context, effort[0])
    if main.largest is None:
        return _word_no_turnover(len(context.portfolio.clients), answer.turnover.year)
    if len(main.clients) == 1:
        return say("**one client** brings **all {figure}**", figure=FIGURES[main.figure])
    limit = context.firm.limits.largest
    if main.figure == "turnover" and limit is not None and main.largest > limit:
        name = context.account(main.clients[0][0], "").text
        return say(
            "{client} brings **{share} of the turnover**, above our limit of {limit}",
            client=name,
            share=Share(main.largest, count_fine_decimals(main.largest)),
            limit=Share(limit, count_percent_decimals(limit)),
        )
    return _word_concentration(context, main, main.largest)


def _word_no_turnover(clients: int, year: int | None) -> Text:
    """Nothing written down is something else than a year in which nothing came in."""
    if year is None:
        return say_n("**{n} client**, and no turnover written down yet", "**{n} clients**, and no turnover written down yet", clients)
    return say_n(
        "**{n} client**, and as far as is known no turnover in {year}",
        "**{n} clients**, and as far as is known no turnover in {year}",
        clients,
        year=str(year),
    )


def _word_costly_client(context: Context, row: EffortRow) -> Text:
    name = context.portfolio.accounts[row.account].name
    if row.margin_share < 0:
        return say("{client} takes **{hours} of the hours** and brings **a loss**", client=name, hours=Share(row.hours_share))
    return say("{client} takes **{hours} of the hours** and brings **{margin} of the margin**",
               client=name, hours=Share(row.hours_share), margin=Share(row.margin_share))  # fmt: skip


def _word_concentration(context: Context, answer: Concentration, largest: Exact) -> Text:
    number = answer.clients_for_80pct or len(answer.clients)
    if answer.needs_most:
        return say(
            "it takes **{number} of {total} clients** to reach 80% of the {figure}; the largest, {client}, brings **{share}**",
            number=spell_number(number),
            total=spell_number(len(answer.clients)),
            figure=FIGURES[answer.figure],
            client=context.account(answer.clients[0][0], "").text,
            share=Share(largest, count_fine_decimals(largest)),
        )
    return say_n(
        "**{number} of {total} clients** brings **{share} of the {figure}**",
        "**{number} of {total} clients** bring **{share} of the {figure}**",
        number,
        number=spell_number(number),
        total=spell_number(len(answer.clients)),
        share=Share(answer.together_bring(number)),
        figure=FIGURES[answer.figure],
    )


def word_lede(context: Context) -> str:
    """How many clients, and what they bring together in the year that counts."""
    value, clients = context.analysis[Value], context.portfolio.clients
    parts: list[Said] = [say_n("{number} client", "{number} clients", len(clients), number=spell_number(len(clients)))]
    if value.year is not None:
        total = value.total
        parts += [say("{amount} turnover", amount=Money(total.turnover))] if total.turnover else []
        parts += [say("{amount} margin", amount=Money(total.margin))] if total.margin else []
        parts += [word_hours(context.words.number(total.hours, 0))] if total.hours else []
    return (
        capitalise(context.say(_word_sum(tuple(parts), value.year))) + " " + context.say(say("Prospects and former clients do not count."))
    )


def _word_sum(parts: tuple[Said, ...], year: int | None) -> Text:
    return say("{parts} in {year}.", parts=Listing(parts), year=str(year)) if len(parts) > 1 else say("{parts}.", parts=Listing(parts))
