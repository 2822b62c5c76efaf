"""The one sentence that the page about the portfolio begins with, chosen by what the figures say."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.text import Listing, Money, Share, Text, say, say_n
from accountplan.base.text import Value as Said
from accountplan.model.analysis import Concentration, EffortRow, Pareto, Value
from accountplan.model.exact import exceeds
from accountplan.present import bases
from accountplan.present.context import Context
from accountplan.present.overview.claim import word_no_turnover
from accountplan.present.rounding import count_fine_decimals, make_running_share, make_share, make_written_share
from accountplan.present.spelled import capitalise, spell_number, word_hours


def word_heading(context: Context) -> str:
    """The claim, with ``**`` round its figures."""
    return capitalise(context.say(_word_claim(context))) + "."


def _word_claim(context: Context) -> Text:
    if not context.portfolio.clients:
        return say("there are no clients yet")
    answer, value = context.analysis[Pareto], context.analysis[Value]
    main = answer.turnover if answer.turnover.clients else answer.margin
    if value.effort and value.effort[0].notable:
        return _word_costly_client(context, value, value.effort[0])
    if main.largest is None:
        return _word_nothing(len(context.portfolio.clients), answer)
    if len(main.clients) == 1:
        return say("**one client** brings **all {figure}**", figure=bases.name_gross(context, main))
    limit = context.firm.limits.largest
    if main.figure == "turnover" and limit is not None and exceeds(main.largest, limit):
        return say(
            "{client} brings **{share} of the {turnover}**, above our limit of {limit}",
            client=context.account(main.clients[0][0], "").text,
            share=make_share(main.largest, limit, least=count_fine_decimals(main.largest)),
            turnover=bases.name_gross(context, main),
            limit=make_written_share(limit),
        )
    return _word_concentration(context, main, main.largest)


def _word_nothing(clients: int, answer: Pareto) -> Text:
    """Nothing written down is something else than a year in which nothing came in."""
    return say_n("**{n} client**; {turnover}", "**{n} clients**; {turnover}", clients, turnover=word_no_turnover(answer.turnover))


def _word_costly_client(context: Context, value: Value, row: EffortRow) -> Text:
    """Of the hours and the margin of those of whom both are known."""
    name, hours = context.portfolio.accounts[row.account].name, value.name_compared("hours")
    if row.margin_share < 0:
        return say(
            "{client} takes **{share} of the {hours}** and brings **a loss**", client=name, share=Share(row.hours_share), hours=hours
        )
    return say(
        "{client} takes **{share} of the {hours}** and brings **{part} of the {margin}**",
        client=name,
        share=Share(row.hours_share),
        hours=hours,
        part=Share(row.margin_share),
        margin=value.name_compared("margin"),
    )


def _word_concentration(context: Context, answer: Concentration, largest: Fraction) -> Text:
    number, clients = answer.clients_for_80pct or len(answer.clients), bases.count_clients(answer)
    figure = bases.name_gross(context, answer)
    if not answer.needs_most:
        return say_n(
            "**{number} of {clients}** brings **{share} of the {figure}**",
            "**{number} of {clients}** bring **{share} of the {figure}**",
            number,
            number=spell_number(number),
            clients=clients,
            share=make_running_share(answer.together_bring(number)),
            figure=figure,
        )
    return say(
        "it takes **{number} of {clients}** to reach 80% of the {figure}; {largest}",
        number=spell_number(number),
        clients=clients,
        figure=figure,
        largest=_word_largest(context, answer, Share(largest, count_fine_decimals(largest))),
    )


def _word_largest(context: Context, answer: Concentration, share: Share) -> Text:
    """What the largest brings; of several that are as large none is named."""
    if answer.equals > 1:
        return say("the {number} largest bring **{share}** each", number=spell_number(answer.equals), share=share)
    return say("the largest, {client}, brings **{share}**", client=context.account(answer.clients[0][0], "").text, share=share)


def word_lede(context: Context) -> str:
    """How many clients, and what they bring together in the year that counts, losses taken off."""
    value, words, clients = context.analysis[Value], context.words, context.portfolio.clients
    total = value.total
    hours = word_hours(words.number(total.hours, 0))
    every = (
        ("turnover", say("{amount} {figure}", amount=Money(total.turnover), figure=bases.name_net(value, "turnover"))),
        ("margin", say("{amount} {figure}", amount=Money(total.margin), figure=bases.name_net(value, "margin"))),
        ("hours", say("{hours} known", hours=hours) if value.unknown["hours"] else hours),
    )
    parts: list[Said] = [say_n("{number} client", "{number} clients", len(clients), number=spell_number(len(clients)))]
    parts += [said for figure, said in every if value.has(figure)]
    said = capitalise(context.say(_word_sum(tuple(parts), value.year)))
    return said + " " + context.say(say("Prospects and former clients do not count."))


def _word_sum(parts: tuple[Said, ...], year: int | None) -> Text:
    return say("{parts} in {year}.", parts=Listing(parts), year=str(year)) if len(parts) > 1 else say("{parts}.", parts=Listing(parts))
