"""The page of a group of clients: members, objectives, and what we do per tier and per P (S32, level 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accountplan.base.text import Listing, Money, Share, Text, say
from accountplan.model.analysis import Followings, Members, Progress, Together, Totals, Value
from accountplan.model.groups import Group
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.present import links
from accountplan.present.bases import name_net
from accountplan.present.context import Context
from accountplan.present.followed import FollowedRow, list_followed
from accountplan.present.frame import Frame
from accountplan.present.further import Whole
from accountplan.present.further import make_further_page as further_page
from accountplan.present.parts import Badge, Edit, find_file_edit, show_tier_badge
from accountplan.present.programme import Deeds, show_programme
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.roster import Roster, show_roster, word_account_counts
from accountplan.present.sections.aims import ObjectiveRow, list_objective_rows
from accountplan.present.sections.measure import AIMS
from accountplan.present.sieve import REST_OF_ALL, Sieve, show_sieve
from accountplan.present.spelled import capitalise
from accountplan.present.sums import Sums, show_sums
from accountplan.present.turns import Turns, show_turns
from accountplan.present.unread import Unread, show_unread, word_absent
from accountplan.present.vocabulary import SEGMENT


@dataclass(frozen=True, slots=True)
class TierProgramme:
    """What we do for the members in one tier, or in one part of the group, which has no badge."""

    badge: Badge | None
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
    order: str
    roster: Roster
    turns: Turns | None
    sieve: Sieve | None
    rule: str
    aims: tuple[ObjectiveRow, ...]
    programme: tuple[TierProgramme, ...]
    followed: tuple[FollowedRow, ...]
    sums: Sums | None
    edits: dict[str, Edit | None]
    path: str
    unread: Unread | None
    absent: dict[str, str]


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for every group, and further ones where its members do not fit on it."""
    for id in context.portfolio.groups:
        members = sorted(context.analysis[Members].groups[id], key=context.order.__getitem__)
        first, *rest = make_stretches(len(members))
        yield make_ready_draft(make_page(context, id, tuple(members), first))
        yield from (make_ready_draft(make_members_page(context, id, members, stretch)) for stretch in rest)


PAGES = Pages(draft_pages)


def make_page(context: Context, id: str, members: tuple[str, ...], stretch: Stretch) -> Page:
    """Make the page of a group, with the first stretch of its members."""
    group, path = context.portfolio.groups[id], links.make_group_path(id)
    root, source = links.make_root_path(path), context.portfolio.group_paths.get(id, "")
    together = context.analysis[Totals].groups[id]
    places = context.portfolio.files.get(source)
    view = GroupView(
        frame=context.frame(path, group.name, links.PORTFOLIO),
        crumbs=(Link(context.say(say("Portfolio")), root + links.PORTFOLIO), Link(context.say(say("Groups of clients")), "")),
        name=group.name,
        lede=_word_lede(context, members, together),
        lead=context.person(group.lead, root) if group.lead else None,
        about=group.about or "",
        order=context.say(_word_order(context, members)),
        roster=show_roster(context, stretch.of(members), root),
        sieve=show_sieve(context, stretch.of(members), REST_OF_ALL),
        turns=_show_turns(context, id, stretch, root),
        rule=context.say(_word_membership(context, group)),
        aims=list_objective_rows(context, AIMS, group.objectives, context.analysis[Progress].groups[group.id], root),
        programme=_list_tier_programmes(context, group, root),
        followed=list_followed(context, context.analysis[Followings].of_group(id), root),
        sums=show_sums(context, together),
        edits={key: find_file_edit(context, source, (key,)) for key in ("about", "accounts", "segment", "objectives", "programme")},
        path=source,
        unread=show_unread(context, places, root + links.FINDINGS),
        absent={key: context.say(word_absent(places, (key,))) for key in ("objectives", "programme")},
    )
    return Page(path, "site/group.html", view)


def make_members_page(context: Context, id: str, members: Sequence[str], stretch: Stretch) -> Page:
    """Make a further page with members of a group."""
    path, name = links.make_group_path(id, stretch.number), context.portfolio.groups[id].name
    root = links.make_root_path(path)
    crumbs = (Link(context.say(say("Portfolio")), root + links.PORTFOLIO), Link(name, root + links.make_group_path(id)))
    whole = Whole(name, None, crumbs, context.say(_word_order(context, members)))
    return further_page(context, path, whole, stretch.of(members), _show_turns(context, id, stretch, root))


def _word_order(context: Context, members: Sequence[str]) -> Text:
    """What the members stand by: their value, once any is rated."""
    ranked = not members or any(context.scores[id].rank is not None for id in members)
    return say("Members in order of value") if ranked else say("Members by name: none is rated yet")


def _show_turns(context: Context, id: str, stretch: Stretch, root: str) -> Turns | None:
    return show_turns(context, stretch, lambda number: root + links.make_group_path(id, number))


def _word_lede(context: Context, members: tuple[str, ...], together: Together) -> str:
    """How many members, and their share in the turnover of all clients."""
    said = word_account_counts(context, members)
    if together.turnover <= 0 or together.share is None:
        return capitalise(context.say(say("{members}.", members=said)))
    text = say(
        "{members}; {amount} turnover in {year}, {share} of all {turnover}.",
        members=said,
        amount=Money(together.turnover),
        year=str(context.analysis[Value].year),
        share=Share(together.share),
        turnover=name_net(context.analysis[Value], "turnover"),
    )
    return capitalise(context.say(text))


def _word_membership(context: Context, group: Group) -> Text:
    """How an account becomes a member."""
    terms = tuple(f"{context.say(SEGMENT[key]) if key in SEGMENT else key}: {value}" for key, value in sorted(group.segment.items()))
    if terms and group.accounts:
        return say("Members are named, or found by segment: {segment}.", segment=Listing(terms))
    if terms:
        return say("Members are found by segment: {segment}.", segment=Listing(terms))
    return say("Members are named one by one.")


def _list_tier_programmes(context: Context, group: Group, root: str) -> tuple[TierProgramme, ...]:
    """The tiers that the group plans for, most valuable first; a tier that the firm does not have is last."""
    order = sorted(group.programme, key=lambda tier: (tier not in context.tier_order, context.tier_order.get(tier), tier))
    rows = []
    for tier in order:
        deeds = show_programme(context, group.programme[tier])
        badge = show_tier_badge(context, tier)
        if deeds:
            rows.append(TierProgramme(badge, badge.name, root + links.make_tier_path(tier) if tier in context.tier_order else "", deeds))
    parts = ((part.name, show_programme(context, part.programme)) for part in group.subgroups.values())
    return (*rows, *(TierProgramme(None, name, "", deeds) for name, deeds in parts if deeds))
