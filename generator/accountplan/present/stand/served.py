"""Which kinds of aim our objectives serve: does the firm pursue more than turnover? (S3)"""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Listing, Text, say
from accountplan.model.analysis import ServedAims
from accountplan.model.analysis.served import ServedRow
from accountplan.model.criteria import KINDS
from accountplan.model.pages import Link
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import KIND


@dataclass(frozen=True, slots=True)
class ServedCell:
    """How many serve one kind of aim; ``lacking`` when none does."""

    kind: str
    text: str
    lacking: bool


@dataclass(frozen=True, slots=True)
class ServedLine:
    """One tier, with how many serve each kind of aim."""

    name: Link
    cells: tuple[ServedCell, ...]
    total: str


@dataclass(frozen=True, slots=True)
class ServedView:
    """The section: its claim, the heads of its columns and a row for each tier; a column for what nobody can tell only where there is any."""

    title: str
    kinds: tuple[str, ...]
    rows: tuple[ServedLine, ...]


def show_served(context: Context) -> ServedView | None:
    """None without open objectives of which the kind of aim is known."""
    found = context.analysis[ServedAims]
    if not found.together.known:
        return None
    doubt = bool(found.together.unknown)
    return ServedView(
        title=capitalise(context.say(_word_title(found.together))),
        kinds=(*(context.say(KIND[kind]) for kind in KINDS), *([context.say(say("Not known"))] if doubt else ())),
        rows=tuple(_show_row(context, each, doubt) for each in found.rows),
    )


def _word_title(found: ServedRow) -> Text:
    business, professional, strategic = (str(found.counts[kind]) for kind in KINDS)
    if found.business_alone:
        return say("all our open objectives are about business: none is professional, none strategic")
    if found.lacking:
        kinds = Listing(tuple(KIND[kind] for kind in found.lacking), "or")
        return say("none of our open objectives serves an aim of this kind: {kinds}", kinds=kinds)
    return say(
        "what our objectives serve: business {business}, professional {professional}, strategic {strategic}",
        business=business,
        professional=professional,
        strategic=strategic,
    )


def _show_row(context: Context, each: ServedRow, doubt: bool) -> ServedLine:
    cells = [ServedCell(context.say(KIND[kind]), str(each.counts[kind]), kind in each.lacking) for kind in KINDS]
    if doubt:
        cells.append(ServedCell(context.say(say("Not known")), str(each.unknown), lacking=False))
    return ServedLine(_name_row(context, each), tuple(cells), str(each.total))


def _name_row(context: Context, each: ServedRow) -> Link:
    match each.of:
        case "tier":
            name = say("tier {tier} and its clients", tier=each.id)
            return Link(capitalise(context.say(name)), links.make_tier_path(each.id))
        case "rest":
            return Link(context.say(say("Clients and prospects without a tier")), links.ACCOUNTS)
    return Link(context.say(say("Groups of clients")), links.PORTFOLIO)
