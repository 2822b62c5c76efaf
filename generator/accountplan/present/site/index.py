"""The start page: who matters, who is in danger, what is late, what is incomplete, how dependent are we."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import Day, say, say_n
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.origins import word_version
from accountplan.present.overview.attention import SHOWN, Rows, show_gaps, show_late, show_risks, show_week
from accountplan.present.overview.beyond import FindingsSummary, FirmRow, TierRow, list_tier_rows, show_findings, show_firm
from accountplan.present.overview.changed import Changed, show_changed
from accountplan.present.overview.claim import word_heading
from accountplan.present.overview.decided import OpenDecisions, show_open_decisions
from accountplan.present.overview.dependence import KeyFigure, list_key_figures, word_base, word_no_figures
from accountplan.present.overview.matters import MOST, Matters, show_most_valuable
from accountplan.present.overview.selection import make_selection
from accountplan.present.registry import Pages
from accountplan.present.sieve import Sieve, show_sieve


@dataclass(frozen=True, slots=True)
class Made:
    """The date of the site, and the plans that it was made from: it is on the start page, and in one small script for all others.

    ``version`` is for programs alone: another one where any plan says something else, committed or not, or the day is another.
    """

    text: str
    version: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the start page shows; ``rows`` is where the script finds the rows of any selection, of which a list shows ``shown``, and the clients that matter
    most ``most``.
    """

    frame: Frame
    heading: str
    matters: Matters
    risk: Rows
    late: Rows
    changed: Changed | None
    gaps: Rows
    dependence: tuple[KeyFigure, ...]
    dependence_base: str
    no_turnover: str
    portfolio: str
    week: Rows
    findings: FindingsSummary
    whole: FirmRow | None
    tiers: tuple[TierRow, ...]
    tables: str
    decided: OpenDecisions | None
    made: Made
    sieve: Sieve | None
    rows: str
    shown: int = SHOWN
    most: int = MOST


def draft_pages(context: Context) -> Iterator[Draft]:
    """The start page, the rows of its lists for any selection, and what says below every page of which day it is."""
    yield Draft(links.INDEX, partial(make_page, context))
    if _show_sieve(context):
        yield Draft(links.SELECTION, partial(make_rows_page, context))
    yield Draft(links.MADE, lambda: Page(links.MADE, "site/made.js", word_origin(context)))


PAGES = Pages(draft_pages, MenuEntry(say("Overview"), links.INDEX, 1))


def make_page(context: Context) -> Page:
    """Make the start page."""
    view = IndexView(
        frame=context.frame(links.INDEX, context.say(say("Overview"))),
        heading=word_heading(context),
        matters=show_most_valuable(context),
        risk=show_risks(context),
        late=show_late(context),
        changed=show_changed(context),
        gaps=show_gaps(context),
        dependence=list_key_figures(context),
        dependence_base=word_base(context),
        no_turnover=word_no_figures(context),
        portfolio=links.PORTFOLIO,
        week=show_week(context),
        findings=show_findings(context),
        whole=show_firm(context),
        tiers=list_tier_rows(context),
        tables=context.say(say("a page and a booklet per tier") if context.booklets else say("a page per tier")),
        decided=show_open_decisions(context),
        made=word_origin(context),
        sieve=_show_sieve(context),
        rows=links.SELECTION,
    )
    return Page(links.INDEX, "site/index.html", view)


def _show_sieve(context: Context) -> Sieve | None:
    """The filters over all accounts; None where they leave no choice."""
    whole = say("The heading, the key figures, the findings and the numbers beside the tiers are of all.")
    return show_sieve(context, (each.id for each in context.ranked), whole)


def make_rows_page(context: Context) -> Page:
    """Make the rows of the lists, as data."""
    return Page(links.SELECTION, "site/overview-rows.js", make_selection(context, show_most_valuable(context).year))


def word_origin(context: Context) -> Made:
    """The day that the pages describe, how many plans there are, and which commit they were made from."""
    plans = say_n("{n} plan", "{n} plans", len(context.portfolio.accounts))
    made = say("As of {day}, from {plans}", day=Day(context.today), plans=plans)
    version = word_version(context.origin)
    text = context.say(say("{made}, {version}", made=made, version=version) if version else made)
    return Made(text, f"{context.today.isoformat()}-{context.portfolio.revision[:7]}")
