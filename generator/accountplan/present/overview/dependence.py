"""How dependent are we, in four figures?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Exact, Number, Share, Text, say, say_n
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import exceeds
from accountplan.present import bases
from accountplan.present.context import Context
from accountplan.present.rounding import count_fine_decimals, make_number, make_running_share, make_share, make_written_share
from accountplan.present.spelled import capitalise, spell_number

from .claim import word_no_turnover


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure, the sentence that it begins, and a warning when it is above the firm's limit."""

    figure: str
    sentence: str
    over: str


def list_key_figures(context: Context) -> tuple[KeyFigure, ...]:
    """Shares of turnover, each client apart, as on the page of the portfolio; empty without turnover."""
    turnover = context.analysis[Pareto].turnover
    return tuple(_list_figures(context, turnover)) if turnover.clients else ()


def word_base(context: Context) -> str:
    """What the shares are shares of: turnover of which year, and of how many clients it is not known; empty without turnover."""
    turnover = context.analysis[Pareto].turnover
    if not turnover.clients:
        return ""
    year, missing = str(turnover.year), len(turnover.unknown)
    text = say("turnover before credits, {year}", year=year) if turnover.loss else say("turnover, {year}", year=year)
    return context.say(
        say_n("{base}, not known of {n} client", "{base}, not known of {n} clients", missing, base=text) if missing else text
    )


def word_no_figures(context: Context) -> str:
    """Why there are no figures."""
    turnover = context.analysis[Pareto].turnover
    text = word_no_turnover(turnover) if context.portfolio.clients else say("there are no clients yet")
    return capitalise(context.say(text)) + "."


def _list_figures(context: Context, turnover: Concentration) -> Iterator[KeyFigure]:
    limits = context.firm.limits
    name = context.account(turnover.clients[0][0], "").text
    if turnover.largest is not None:
        said = say("of the turnover comes from one client, {client}", client=name)
        share = make_share(turnover.largest, limits.largest, least=count_fine_decimals(turnover.largest))
        yield _show_against_limit(context, share, said, turnover.largest, limits.largest)
    if turnover.top5 is not None and len(turnover.clients) > 5:
        share = make_share(turnover.top5, limits.top5, 1, least=count_fine_decimals(turnover.top5))
        yield _show_against_limit(context, share, _word_five(turnover), turnover.top5, limits.top5)
    if turnover.clients_for_80pct is not None and len(turnover.clients) > 1:
        yield KeyFigure(context.words.number(turnover.clients_for_80pct, 0), context.say(_word_eighty_percent(turnover)), "")
    if turnover.hhi is not None and len(turnover.clients) > 1:
        said = say("Herfindahl index, 10,000 for one client")
        yield _show_against_limit(context, make_number(turnover.hhi, limits.hhi), said, turnover.hhi, limits.hhi)


def _word_five(turnover: Concentration) -> Text:
    """Where all are of one size, no five are the largest."""
    return say("comes from five of them") if turnover.level else say("comes from the five largest")


def _word_eighty_percent(turnover: Concentration) -> Text:
    """Who brings 80%, and in the same breath the half that the sentence at the top of the page is about."""
    clients, half = bases.count_clients(turnover, int), len(turnover.half)
    if half == turnover.clients_for_80pct:
        return say_n("of {clients} brings 80% of the turnover.", "of {clients} bring 80% of the turnover.", half, clients=clients)
    share = make_running_share(turnover.together_bring(half))
    return say_n(
        "of {clients} bring 80% of the turnover; {number} alone brings {share}.",
        "of {clients} bring 80% of the turnover; {number} bring {share}.",
        half,
        clients=clients,
        number=spell_number(half),
        share=share,
    )


def _show_against_limit(context: Context, figure: Share | Number, said: Text, value: Exact, limit: Exact | None) -> KeyFigure:
    """A figure beside the firm's limit."""
    shown = context.words.value(figure)
    if limit is None:
        return KeyFigure(shown, context.say(said) + ".", "")
    beside = context.words.value(make_written_share(limit)) if isinstance(figure, Share) else context.words.plain(limit)
    if exceeds(value, limit):
        return KeyFigure(shown, context.say(said) + ".", context.say(say("Above the limit of {limit}.", limit=beside)))
    return KeyFigure(shown, context.say(say("{sentence}; limit {limit}.", sentence=said, limit=beside)), "")
