"""Whom should we win (S14): the prospects on the profile, what the best clients have in common, and the firm's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, say
from accountplan.model.analysis import Ideal
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.ideal.prospects import Prospects, list_lede, show_prospects, word_heading
from accountplan.present.ideal.traits import Common, show_common
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import REST_OF_ALL, Sieve, show_sieve_of_rows


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Whom the firm would like to win, in its own words, and when it agreed on them."""

    text: str
    agreed: str
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class ProspectsView:
    """The page; a part is None where there is nothing to say."""

    frame: Frame
    heading: str
    lede: tuple[str, ...]
    prospects: Prospects | None
    own: OwnWords | None
    common: Common | None
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page, in firms with prospects or with words about them."""
    if context.offers_prospects:
        yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages)


def make_page(context: Context) -> Page:
    """Make the page."""
    ideal, root = context.analysis[Ideal], links.make_root_path(links.PROSPECTS)
    shown = show_prospects(context, ideal, root)
    view = ProspectsView(
        frame=context.frame(links.PROSPECTS, context.say(say("Whom should we win?")), links.ACCOUNTS),
        heading=context.say(word_heading(context, ideal)),
        lede=list_lede(context, ideal),
        prospects=shown,
        own=_show_own_words(context),
        common=show_common(context, ideal, root),
        sieve=show_sieve_of_rows(context, (each.within for each in shown.rows), REST_OF_ALL) if shown else None,
    )
    return Page(links.PROSPECTS, "site/prospects.html", view)


def _show_own_words(context: Context) -> OwnWords | None:
    ideal = context.firm.ideal_prospect
    if ideal is None or not ideal.about:
        return None
    agreed = context.say(say("Agreed on {day}", day=Day(ideal.on))) if ideal.on else ""
    return OwnWords(ideal.about, agreed, find_file_edit(context, context.portfolio.firm_path, ("ideal_prospect",)))
