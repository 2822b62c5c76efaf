"""The page of a group of clients: members, objectives, and what we do per tier and per P (S32, level 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accountplan.base.text import Listing, Money, Share, Text, say
from accountplan.model.analysis import Members, Progress, Together, Totals, Value
from accountplan.model.groups import Group
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, stretches
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.further import Whole
from accountplan.present.further import further as further_page
from accountplan.present.parts import Badge, Edit, edit_in, tier_badge
from accountplan.present.programme import Deeds, programme
from accountplan.present.registry import Pages, ready
from accountplan.present.roster import Roster, counted, roster
from accountplan.present.sections.aims import ObjectiveRow, objective_rows
from accountplan.present.sections.measure import AIMS
from accountplan.present.spelled import capital
from accountplan.present.sums import Sums, sums
from accountplan.present.turns import Turns, turns
from accountplan.present.vocabulary import SEGMENT


@dataclass(frozen=True, slots=True)
class TierProgramme:
    """What we do for the members in one tier."""

    badge: Badge
    name: str
    href: str
    deeds: tuple[Deeds, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """All that the page of a group shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    name: str
    lede: str
    lead: Link | None
    about: str
    roster: Roster
    turns: Turns | None
    rule: str
    aims: tuple[ObjectiveRow, ...]
    programme: tuple[TierProgramme, ...]
    sums: Sums | None
    edits: dict[str, Edit | None]
    path: str


def groups(context: Context) -> Iterator[Draft]:
    """A page for every group, and further ones where its members do not fit on it."""
    for id in context.portfolio.groups:
        members = sorted(context.analysis[Members].groups[id], key=context.order.__getitem__)
        first, *rest = stretches(len(members))
        yield ready(page(context, id, tuple(members), first))
        yield from (ready(further(context, id, members, stretch)) for stretch in rest)


PAGES = Pages(groups)


def page(context: Context, id: str, members: tuple[str, ...], stretch: Stretch) -> Page:
    """Make the page of a group, with the first stretch of its members."""
    group, path = context.portfolio.groups[id], links.group(id)
    root, source = links.root(path), context.portfolio.group_paths.get(id, "")
    together = context.analysis[Totals].groups[id]
    view = GroupView(
        frame=context.frame(path, group.name, links.PORTFOLIO),
        crumbs=(Link(context.say(say("Portfolio")), root + links.PORTFOLIO), Link(context.say(say("Groups of clients")), "")),
        name=group.name,
        lede=_lede(context, members, together),
        lead=context.person(group.lead, root) if group.lead else None,
        about=group.about or "",
        roster=roster(context, stretch.of(members), root),
        turns=_turns(context, id, stretch, root),
        rule=context.say(_rule(context, group)),
        aims=objective_rows(context, AIMS, group.objectives, context.analysis[Progress].groups[group.id], root),
        programme=_programme(context, group, root),
        sums=sums(context, together),
        edits={key: edit_in(context, source, (key,)) for key in ("about", "accounts", "segment", "objectives", "programme")},
        path=source,
    )
    return Page(path, "site/group.html", view)


def further(context: Context, id: str, members: Sequence[str], stretch: Stretch) -> Page:
    """Make a further page with members of a group."""
    path, name = links.group(id, stretch.number), context.portfolio.groups[id].name
    root = links.root(path)
    crumbs = (Link(context.say(say("Portfolio")), root + links.PORTFOLIO), Link(name, root + links.group(id)))
    whole = Whole(name, None, crumbs, context.say(say("Members in order of value")))
    return further_page(context, path, whole, stretch.of(members), _turns(context, id, stretch, root))


def _turns(context: Context, id: str, stretch: Stretch, root: str) -> Turns | None:
    return turns(context, stretch, lambda number: root + links.group(id, number))


def _lede(context: Context, members: tuple[str, ...], together: Together) -> str:
    """How many members, and their share in the turnover of all clients."""
    said = counted(context, members)
    if together.turnover <= 0 or together.share is None:
        return capital(context.say(say("{members}.", members=said)))
    text = say(
        "{members}; {amount} turnover in {year}, {share} of all.",
        members=said,
        amount=Money(together.turnover),
        year=str(context.analysis[Value].year),
        share=Share(together.share),
    )
    return capital(context.say(text))


def _rule(context: Context, group: Group) -> Text:
    """How an account becomes a member."""
    terms = tuple(f"{context.say(SEGMENT[key]) if key in SEGMENT else key}: {value}" for key, value in sorted(group.segment.items()))
    if terms and group.accounts:
        return say("Members are named, or found by segment: {segment}.", segment=Listing(terms))
    if terms:
        return say("Members are found by segment: {segment}.", segment=Listing(terms))
    return say("Members are named one by one.")


def _programme(context: Context, group: Group, root: str) -> tuple[TierProgramme, ...]:
    """The tiers that the group plans for, most valuable first; a tier that the firm does not have is last."""
    order = sorted(group.programme, key=lambda tier: (tier not in context.tier_order, context.tier_order.get(tier), tier))
    rows = []
    for tier in order:
        deeds = programme(context, group.programme[tier])
        badge = tier_badge(context, tier)
        if deeds:
            rows.append(TierProgramme(badge, badge.name, root + links.tier(tier) if tier in context.tier_order else "", deeds))
    return tuple(rows)
