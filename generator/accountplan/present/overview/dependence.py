"""How dependent are we, in four figures?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Exact, Share, Text, say, say_n
from accountplan.model.analysis import Concentration, Pareto
from accountplan.present.context import Context
from accountplan.present.rounding import count_fine_decimals, count_percent_decimals
from accountplan.present.spelled import spell_number


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


def _list_figures(context: Context, turnover: Concentration) -> Iterator[KeyFigure]:
    limits, words = context.firm.limits, context.words
    clients = len(turnover.clients)
    name = context.account(turnover.clients[0][0], "").text
    if turnover.largest is not None:
        said = say("of the turnover comes from one client, {client}", client=name)
        yield _show_against_limit(context, _word_share(context, turnover.largest), said, turnover.largest, limits.largest)
    if turnover.top5 is not None and clients > 5:
        yield _show_against_limit(
            context, _word_share(context, turnover.top5), say("comes from the five largest"), turnover.top5, limits.top5
        )
    if turnover.clients_for_80pct is not None and clients > 1:
        yield KeyFigure(words.number(turnover.clients_for_80pct, 0), context.say(_word_eighty_percent(turnover)), "")
    if turnover.hhi is not None and clients > 1:
        said = say("Herfindahl index, 10,000 for one client")
        yield _show_against_limit(context, words.number(turnover.hhi, 0), said, turnover.hhi, limits.hhi)


def _word_share(context: Context, share: Exact) -> str:
    return context.words.share(share, count_fine_decimals(share))


def _word_eighty_percent(turnover: Concentration) -> Text:
    """Who brings 80%, and in the same breath the half that the sentence at the top of the page is about."""
    clients, half = len(turnover.clients), len(turnover.half)
    if half == turnover.clients_for_80pct:
        return say_n("of {all} clients brings 80% of the turnover.", "of {all} clients bring 80% of the turnover.", half, all=clients)
    share = Share(turnover.together_bring(half))
    return say_n(
        "of {all} clients bring 80% of the turnover; {number} alone brings {share}.",
        "of {all} clients bring 80% of the turnover; {number} bring {share}.",
        half,
        all=clients,
        number=spell_number(half),
        share=share,
    )


def _show_against_limit(context: Context, figure: str, said: Text, value: Exact, limit: Exact | None) -> KeyFigure:
    """A figure beside the firm's limit."""
    if limit is None:
        return KeyFigure(figure, context.say(said) + ".", "")
    shown = context.words.share(limit, count_percent_decimals(limit)) if figure.endswith("%") else context.words.number(limit, 0)
    if value > limit:
        return KeyFigure(figure, context.say(said) + ".", context.say(say("Above the limit of {limit}.", limit=shown)))
    return KeyFigure(figure, context.say(say("{sentence}; limit {limit}.", sentence=said, limit=shown)), "")
