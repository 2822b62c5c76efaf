"""What a share is a share of: all of a figure or what is known of it, before losses or after them, and of which year when that is not the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from accountplan.base.text import Text, say, say_n
from accountplan.base.text import Value as Said
from accountplan.model.analysis import Concentration, Value
from accountplan.model.criteria import FIGURES

from .context import Context
from .spelled import spell_number


def name_gross(context: Context, spread: Concentration) -> Text:
    """What those bring together who bring anything, of which the shares of a curve are shares; with its year when that is not the last."""
    return spread.name_whole(dated=spread.year != context.years.last)


def name_net(sums: Value, figure: str) -> Text:
    """What all clients bring together, with the losses of some taken off: "known margin after losses"."""
    found = FIGURES[figure]
    if figure in sums.net:
        found = say("{figure} after losses", figure=found) if figure == "margin" else say("{figure} after credits", figure=found)
    return say("known {figure}", figure=found) if sums.unknown[figure] else found


def count_clients(spread: Concentration, spell: Callable[[int], Said] = spell_number) -> Text:
    """How many clients bring anything, called so when there are others."""
    number = len(spread.clients)
    spelled = spell(number)
    if not spread.left_out and not spread.unknown:
        return say_n("{number} client", "{number} clients", number, number=spelled)
    figure = FIGURES[spread.figure]
    return say_n("{number} client with {figure}", "{number} clients with {figure}", number, number=spelled, figure=figure)


def list_unknown(context: Context, sums: Value) -> Iterator[str]:
    """Of how many clients each figure is not known; nothing about a figure of which nobody has any."""
    for figure, number in sums.unknown.items():
        if number and sums.has(figure):
            yield context.say(word_unknown(figure, sums.year, number))


def word_unknown(figure: str, year: int | None, number: int) -> Text:
    """Of how many clients nobody wrote a figure down."""
    return say_n(
        "Not known of {n} client: {figure} of {year}.",
        "Not known of {n} clients: {figure} of {year}.",
        number,
        figure=FIGURES[figure],
        year=str(year),
    )
