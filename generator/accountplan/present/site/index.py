"""The start page: who matters, who is at risk, what is late, what is incomplete, how dependent are we."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import Day, say, say_n
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
class Made:
    """The date of the site, and the plans that it was made from: it is on the start page, and in one small script for all others."""

    text: str


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
    made: Made


def index(context: Context) -> Iterator[Draft]:
    """The start page, and what says below every page of which day it is."""
    yield Draft(links.INDEX, partial(page, context))
    yield Draft(links.MADE, lambda: Page(links.MADE, "site/made.js", made(context)))


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
        made=made(context),
    )
    return Page(links.INDEX, "site/index.html", view)


def made(context: Context) -> Made:
    """The day that the pages describe, the version of the plans, and how many there are."""
    day, revision = Day(context.today), context.portfolio.revision[:7]
    plans = say_n("{n} plan", "{n} plans", len(context.portfolio.accounts))
    if not revision:
        return Made(context.say(say("As of {day}, from {plans}", day=day, plans=plans)))
    return Made(context.say(say("As of {day}, version {revision} from {plans}", day=day, revision=revision, plans=plans)))
