"""Where does the firm stand? A section for each part of the method that it uses, and no page for a firm that uses none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.stand.angles import Angles, show_angles
from accountplan.present.stand.commercial import CommercialView, show_commercial
from accountplan.present.stand.investment import InvestmentView, show_investment
from accountplan.present.stand.plan import PlanView, show_plan
from accountplan.present.stand.pyramid import Pyramid, show_pyramid
from accountplan.present.stand.round import RoundView, show_round
from accountplan.present.stand.scan import ScanView, show_scan
from accountplan.present.stand.served import ServedView, show_served
from accountplan.present.stand.vision import VisionView, show_vision
from accountplan.present.stems import FIRM_STEM


@dataclass(frozen=True, slots=True)
class FirmView:
    """All that the page about the firm shows; a part that the firm does not use is None."""

    frame: Frame
    heading: str
    tools: tuple[Link, ...]
    round: RoundView | None
    angles: Angles | None
    pyramid: Pyramid | None
    commercial: CommercialView | None
    vision: VisionView | None
    plan: PlanView | None
    served: ServedView | None
    scan: ScanView | None
    investment: InvestmentView | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page about the firm, where there is something to say."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages, MenuEntry(say("Firm"), links.FIRM, 5), lambda portfolio: portfolio.looks_at_itself)


def make_page(context: Context) -> Page:
    """Make the page about the firm."""
    angles = show_angles(context)
    view = FirmView(
        frame=context.frame(links.FIRM, context.say(say("Where do we stand?"))),
        heading=angles.answer if angles else context.say(say("Where do we stand?")),
        tools=tuple(_list_tools(context)),
        round=show_round(context),
        angles=angles,
        pyramid=show_pyramid(context),
        commercial=show_commercial(context),
        vision=show_vision(context),
        plan=show_plan(context),
        served=show_served(context),
        scan=show_scan(context),
        investment=show_investment(context),
    )
    return Page(links.FIRM, "site/firm.html", view)


def _list_tools(context: Context) -> Iterator[Link]:
    """The booklet of the firm, when it is made."""
    if FIRM_STEM in context.booklets:
        yield Link(context.say(say("Booklet to read (PDF)")), links.make_booklet_path(FIRM_STEM))
        yield Link(context.say(say("Booklet to print and fold (PDF)")), links.make_print_path(FIRM_STEM))
