"""What the page about the target says first, and the few figures beside its chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Code, Money, Text, say, say_n
from accountplan.model.analysis import Bridge
from accountplan.present.context import Context
from accountplan.present.rounding import make_share, make_written_share
from accountplan.present.spelled import capitalise


@dataclass(frozen=True, slots=True)
class WayFigure:
    """A figure, and the sentence that says what it is; ``over`` when it falls short of what the firm wants."""

    figure: str
    text: str
    over: bool = False


def word_heading(context: Context, bridge: Bridge) -> str:
    """Whether the plans reach the target, with ``**`` round the figures."""
    return capitalise(context.say(_word_claim(bridge))) + "."


def _word_claim(bridge: Bridge) -> Text:
    planned, wanted, year = Money(bridge.planned), Money(bridge.wanted), str(bridge.target.year if bridge.target else "")
    if bridge.short:
        return say("our plans bring **{planned}** of the **{wanted}** that we want in {year}", planned=planned, wanted=wanted, year=year)
    if bridge.beyond:
        return say(
            "our plans bring **{planned}** in {year}, more than the **{wanted}** that we want", planned=planned, wanted=wanted, year=year
        )
    return say("our plans bring the **{wanted}** that we want in {year}", wanted=wanted, year=year)


def list_way_figures(context: Context, bridge: Bridge) -> Iterator[WayFigure]:
    """What nobody has planned, what existing clients must bring, what the growth rests on, and what is at stake."""
    if bridge.short:
        yield WayFigure(context.words.money(bridge.unplanned), context.say(say("nobody has planned yet")), over=True)
    yield from _list_existing(context, bridge)
    if bridge.growth:
        text = say("of the {growth} that plans add rests on open proposals, by their chance", growth=Money(bridge.growth))
        yield WayFigure(context.words.money(bridge.backed), context.say(text))
    if bridge.stake:
        yield WayFigure(context.words.money(bridge.stake), context.say(_word_stake(bridge)))


def _list_existing(context: Context, bridge: Bridge) -> Iterator[WayFigure]:
    """The share of the target that existing clients bring, against the firm's own aim."""
    share, aim = bridge.existing_share, bridge.target.existing_share if bridge.target else None
    if share is None:
        return
    said = context.words.value(make_share(share, aim))
    if aim is None or bridge.must is None:
        text = say("of the target comes from clients that we have: {amount}", amount=Money(bridge.existing))
        yield WayFigure(said, context.say(text))
        return
    limit = context.words.value(make_written_share(aim))
    text = say(
        "of the target comes from clients that we have, {amount}; our aim is {limit}, {must}",
        amount=Money(bridge.existing),
        limit=limit,
        must=Money(bridge.must),
    )
    yield WayFigure(said, context.say(text), over=bridge.below_aim)


def _word_stake(bridge: Bridge) -> Text:
    number, loss = len(bridge.endangered), bridge.target.loss if bridge.target else None
    if loss is None:
        return say_n(
            "is at stake at {n} client; {key} does not say how much of that we expect to lose",
            "is at stake at {n} clients; {key} does not say how much of that we expect to lose",
            number,
            key=Code("target: loss"),
        )
    return say_n(
        "is at stake at {n} client, in serious danger, leaving or with a serious risk: {lost} of it counts as lost",
        "is at stake at {n} clients, in serious danger, leaving or with a serious risk: {lost} of it counts as lost",
        number,
        lost=Money(bridge.lost),
    )
