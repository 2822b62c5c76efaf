"""The start page: who matters, who is at risk, what is late, what is incomplete, how dependent are we."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.overview.attention import Rows, gaps, late, risk, week
from accountplan.present.overview.beyond import FindingsSummary, TierRow, findings, tiers
from accountplan.present.overview.claim import AtRisk, at_risk, heading
from accountplan.present.overview.dependence import KeyFigure, dependence
from accountplan.present.overview.matters import Matters, matters
from accountplan.present.registry import Pages


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the start page shows."""

    frame: Frame
    heading: str
    at_risk: AtRisk | None
    matters: Matters
    risk: Rows
    late: Rows
    gaps: Rows
    dependence: tuple[KeyFigure, ...]
    portfolio: str
    week: Rows
    findings: FindingsSummary
    tiers: tuple[TierRow, ...]


def index(context: Context) -> Iterator[Draft]:
    """The start page."""
    yield Draft(links.INDEX, partial(page, context))


PAGES = Pages(index, MenuEntry(say("Overview"), links.INDEX, 1))


def page(context: Context) -> Page:
    """Make the start page."""
    view = IndexView(
        frame=context.frame(links.INDEX, context.say(say("Overview"))),
        heading=heading(context),
        at_risk=at_risk(context),
        matters=matters(context),
        risk=risk(context),
        late=late(context),
        gaps=gaps(context),
        dependence=dependence(context),
        portfolio=links.PORTFOLIO,
        week=week(context),
        findings=findings(context),
        tiers=tiers(context),
    )
    return Page(links.INDEX, "site/index.html", view)
