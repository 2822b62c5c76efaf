"""The way from last year's turnover to the firm's target (S24): there in firms that have one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say
from accountplan.model.analysis import Bridge
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.ahead.claim import WayFigure, list_way_figures, word_heading
from accountplan.present.ahead.way import SpanTable, show_spans, show_way
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.portfolio.figure import Figure
from accountplan.present.registry import Pages, make_ready_draft


@dataclass(frozen=True, slots=True)
class BridgeView:
    """All that the page about the target shows; ``missing`` says why there is no way to show, and then nothing else is there."""

    frame: Frame
    heading: str
    missing: str
    rule: str
    figures: tuple[WayFigure, ...]
    way: Figure | None
    table: SpanTable | None
    edit: Edit | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page about the target, when the firm has one."""
    if context.firm.target:
        yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages)


def make_page(context: Context) -> Page:
    """Make the page about the target."""
    root, bridge = links.make_root_path(links.BRIDGE), context.analysis[Bridge]
    built = bridge.built
    view = BridgeView(
        frame=context.frame(links.BRIDGE, context.say(say("Way to the target")), links.PORTFOLIO),
        heading=word_heading(context, bridge) if built else context.say(say("Way to the target")),
        missing="" if built else context.say(_word_missing(bridge)),
        rule=context.say(_word_rule(bridge)),
        figures=tuple(list_way_figures(context, bridge)) if built else (),
        way=show_way(context, bridge) if built else None,
        table=show_spans(context, bridge, root) if built else None,
        edit=find_file_edit(context, context.portfolio.firm_path, ("target",)),
    )
    return Page(links.BRIDGE, "site/bridge.html", view)


def _word_missing(bridge: Bridge) -> Text:
    if bridge.base_year is None:
        return say("No client has turnover of a full year yet, so there is nothing to start from.")
    return say("The year of the target is over: turnover of {year} is known.", year=str(bridge.base_year))


def _word_rule(bridge: Bridge) -> Text:
    return say(
        "Of each plan counts, in this order: the budget of {year}; the objective for turnover, on a straight line from {base}; open proposals by their chance. "
        "Without any of these the client stays as it is.",
        year=str(bridge.target.year if bridge.target else ""),
        base=str(bridge.base_year),
    )
