"""The trust pyramid: how much effort goes to each layer, and whether it sits at the bottom (S25)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Text, say
from accountplan.model.analysis import Acquired
from accountplan.model.analysis.acquisition import LayerEffort, LookBack
from accountplan.model.charts import PyramidLayer, TrustPyramid
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.rounding import make_amount
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import LAYER

from .periods import name_period


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One layer: hours and other costs, with their parts of all, in words."""

    name: str
    note: str
    hours: str
    hours_share: str
    spend: str
    spend_share: str


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The section: its claim, what to do, the drawing, and a row for each layer from the most trusted down."""

    title: str
    advice: str
    measure: str
    chart: TrustPyramid | None
    rows: tuple[LayerRow, ...]
    edit: Edit | None


def show_pyramid(context: Context) -> Pyramid | None:
    """The newest period that has layers; None when there is none."""
    period = context.analysis[Acquired].pyramid
    if period is None:
        return None
    title = capitalise(context.say(_word_title(period)))
    return Pyramid(
        title=title,
        advice=context.say(_word_advice(context, period)) if period.bottom_heavy else "",
        measure=context.say(
            say("Share of hours (left) and of other costs (right) by layer, {period}", period=name_period(context, period))
        ),
        chart=_make_chart(context, period, title),
        rows=tuple(_show_row(context, period, each) for each in period.layers),
        edit=find_file_edit(context, context.portfolio.firm_path, ("acquisition", period.place, "layers")),
    )


def _word_title(period: LookBack) -> Text:
    match period.money_bottom_heavy, period.hours_bottom_heavy:
        case True, True:
            return say("hours and money go to what is trusted least")
        case True, False:
            return say("our money goes to what is trusted least, our hours do not")
        case False, True:
            return say("our hours go to what is trusted least, our money does not")
    if any(each.hours_share is None and each.spend_share is None for each in period.layers):
        return say("effort by layer of trust")
    return say("effort goes to what is trusted most")


def _word_advice(context: Context, period: LookBack) -> Text:
    """Work from the top down: the highest layer that gets less than an equal part has room."""
    room = period.room
    if room is None:
        return say("Work from the top down.")
    name = context.say(LAYER[room.layer]).lower()
    return say("Work from the top down: first more of **{layer}**, then less of media and own sales.", layer=name)


def _make_chart(context: Context, period: LookBack, title: str) -> TrustPyramid | None:
    layers = tuple(
        PyramidLayer(context.say(LAYER[each.layer]), _to_float(each.hours_share), _to_float(each.spend_share)) for each in period.layers
    )
    if all(each.hours is None and each.money is None for each in layers):
        return None
    return TrustPyramid(layers, context.say(say("hours")), context.say(say("costs")), title)


def _to_float(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _show_row(context: Context, period: LookBack, each: LayerEffort) -> LayerRow:
    words, written = context.words, context.firm.acquisition[period.place].layers.get(each.layer)
    return LayerRow(
        name=context.say(LAYER[each.layer]),
        note=(written.note or "") if written else "",
        hours=NOTHING if each.hours is None else words.number(each.hours, 0),
        hours_share=NOTHING if each.hours_share is None else words.share(each.hours_share),
        spend=NOTHING if each.spend is None else words.value(make_amount(each.spend)),
        spend_share=NOTHING if each.spend_share is None else words.share(each.spend_share),
    )
