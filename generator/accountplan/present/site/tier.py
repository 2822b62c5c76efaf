"""The page of a tier: its clients in rank order, objectives, programme, norms, what it asks and what it brings (S18)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accountplan.base.text import Share, say
from accountplan.model.analysis import Capacity, Followings, Progress, Totals, Value
from accountplan.model.exact import exceeds
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.model.tiers import Tier
from accountplan.present import links
from accountplan.present.bases import name_net
from accountplan.present.common import Common, show_common
from accountplan.present.context import Context
from accountplan.present.followed import FollowedRow, list_followed
from accountplan.present.frame import Frame
from accountplan.present.further import Whole
from accountplan.present.further import make_further_page as further_page
from accountplan.present.kept import Kept, list_kept
from accountplan.present.limits import word_limits
from accountplan.present.norms import AskedPart, list_asked_parts, list_norms
from accountplan.present.parts import Badge, Edit, find_file_edit, show_tier_badge
from accountplan.present.programme import Deeds, show_programme
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.roster import Roster, show_roster, word_account_counts
from accountplan.present.rounding import count_partial_decimals
from accountplan.present.sections.aims import ObjectiveRow, list_objective_rows
from accountplan.present.sections.measure import AIMS
from accountplan.present.sieve import REST_OF_ALL, Sieve, show_sieve
from accountplan.present.spearheads import TierSpearheads, show_tier_spearheads
from accountplan.present.spelled import capitalise
from accountplan.present.stems import make_stem
from accountplan.present.sums import Sums, show_sums
from accountplan.present.turns import Turns, show_turns
from accountplan.present.unread import Unread, show_unread, word_absent


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it is; ``over`` when it asks for attention."""

    label: str
    text: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class TierView:
    """All that the page of a tier shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    name: str
    badge: Badge
    lede: str
    facts: tuple[Fact, ...]
    tools: tuple[Link, ...]
    roster: Roster
    turns: Turns | None
    sieve: Sieve | None
    about: str
    aims: tuple[ObjectiveRow, ...]
    common: Common | None
    spearheads: TierSpearheads | None
    programme: tuple[Deeds, ...]
    followed: tuple[FollowedRow, ...]
    norms: tuple[str, ...]
    kept: tuple[Kept, ...]
    asked: tuple[AskedPart, ...]
    sums: Sums | None
    edits: dict[str, Edit | None]
    whole: Edit | None
    unread: Unread | None
    absent: dict[str, str]


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for every tier, and further ones where its accounts do not fit on it."""
    for place, tier in enumerate(context.portfolio.tiers.tiers):
        members = sorted((score.account for score in context.scores.in_tier(tier.id)), key=context.order.__getitem__)
        first, *rest = make_stretches(len(members))
        yield make_ready_draft(make_page(context, place, tuple(members), first))
        yield from (make_ready_draft(make_members_page(context, tier, members, stretch)) for stretch in rest)


PAGES = Pages(draft_pages)


def make_page(context: Context, place: int, members: tuple[str, ...], stretch: Stretch) -> Page:
    """Make the page of the tier at this place, with the first stretch of its members."""
    tier = context.portfolio.tiers.tiers[place]
    path = links.make_tier_path(tier.id)
    root = links.make_root_path(path)
    accounts = [context.portfolio.accounts[id] for id in members]
    clients = tuple(account.id for account in accounts if account.is_client)

    def edit(*keys: str | int) -> Edit | None:
        return find_file_edit(context, context.portfolio.tiers_path, ("tiers", place, *keys))

    places = context.portfolio.files.get(context.portfolio.tiers_path)
    view = TierView(
        frame=context.frame(path, tier.name, links.PORTFOLIO),
        crumbs=(Link(context.say(say("Portfolio")), root + links.PORTFOLIO),),
        name=tier.name,
        badge=show_tier_badge(context, tier.id),
        lede=_word_lede(context, tier, members),
        facts=tuple(_list_facts(context, tier, members)),
        tools=tuple(_list_tools(context, tier, root)) if members else (),
        roster=show_roster(context, stretch.of(members), root),
        sieve=show_sieve(context, stretch.of(members), REST_OF_ALL),
        turns=_show_turns(context, tier, stretch, root),
        about=tier.about or "",
        aims=list_objective_rows(context, AIMS, tier.objectives, context.analysis[Progress].tiers[tier.id], root),
        common=show_common(context, tier.id),
        spearheads=show_tier_spearheads(context, tier, root),
        programme=show_programme(context, tier.programme),
        followed=list_followed(context, context.analysis[Followings].of_tier(tier.id), root),
        norms=list_norms(context, tier),
        kept=list_kept(context, clients, root),
        asked=list_asked_parts(context, tier, clients),
        sums=show_sums(context, context.analysis[Totals].tiers[tier.id]),
        edits={key: edit(key) for key in ("about", "objectives", "programme", "norms", "asks")},
        whole=edit(),
        unread=show_unread(context, places, root + links.FINDINGS, ("tiers", place)),
        absent={key: context.say(word_absent(places, ("tiers", place, key))) for key in ("objectives", "programme")},
    )
    return Page(path, "site/tier.html", view)


def make_members_page(context: Context, tier: Tier, members: Sequence[str], stretch: Stretch) -> Page:
    """Make a further page with members of a tier."""
    path = links.make_tier_path(tier.id, stretch.number)
    root = links.make_root_path(path)
    crumbs = (Link(context.say(say("Portfolio")), root + links.PORTFOLIO), Link(tier.name, root + links.make_tier_path(tier.id)))
    whole = Whole(tier.name, show_tier_badge(context, tier.id), crumbs, context.say(say("Clients in order of value")))
    return further_page(context, path, whole, stretch.of(members), _show_turns(context, tier, stretch, root))


def _show_turns(context: Context, tier: Tier, stretch: Stretch, root: str) -> Turns | None:
    return show_turns(context, stretch, lambda number: root + links.make_tier_path(tier.id, number))


def _word_lede(context: Context, tier: Tier, members: tuple[str, ...]) -> str:
    """How many accounts of which kind, and which scores give this tier."""
    scores = context.say(say("In this tier: {limits}.", limits=word_limits(context, tier)))
    return f"{capitalise(context.say(word_account_counts(context, members)))}. {scores}"


def _list_facts(context: Context, tier: Tier, members: tuple[str, ...]) -> Iterator[Fact]:
    """What the tier brings in the year that counts, what it costs, and how complete its plans are."""
    value, words = context.analysis[Value], context.words
    row = next(each for each in value.tiers if each.tier == tier.id)
    for figure, label, amount, share in (
        ("turnover", say("Turnover {year}", year=str(value.year)), words.money(row.turnover) if row.turnover else "", row.turnover_share),
        ("margin", say("Margin {year}", year=str(value.year)), words.money(row.margin) if row.margin else "", row.margin_share),
        ("hours", say("Hours {year}", year=str(value.year)), words.number(row.hours, 0) if row.hours else "", row.hours_share),
    ):
        if amount and share is not None:
            said = Share(share)
            text = say("{amount}, {share} of all {figure}", amount=amount, share=said, figure=name_net(value, figure))
            yield Fact(context.say(label), context.say(text))
        elif amount:
            yield Fact(context.say(label), amount)
    if row.margin and row.margin_per_hour is not None:
        yield Fact(context.say(say("Margin per hour")), words.money(row.margin_per_hour))
    yield from _list_planned_hours(context, tier)
    mean = context.completeness.mean_of(id for id in members if not context.portfolio.accounts[id].is_former)
    if mean is not None:
        yield Fact(context.say(say("Complete")), context.say(say("{share} on average", share=Share(mean, count_partial_decimals(mean)))))


def _list_planned_hours(context: Context, tier: Tier) -> Iterator[Fact]:
    """Hours that the actions of the plan year ask, against the hours that the tier may have."""
    hours = context.analysis[Capacity].tiers[tier.id]
    label = context.say(say("Relationship hours {year}", year=str(context.firm.year)))
    if tier.hours is not None:
        text = say("{planned} planned of {available}", planned=context.hours(hours), available=context.hours(tier.hours))
        yield Fact(label, context.say(text), exceeds(hours, tier.hours))
    elif hours:
        yield Fact(label, context.say(say("{planned} planned", planned=context.hours(hours))))


def _list_tools(context: Context, tier: Tier, root: str) -> Iterator[Link]:
    """The booklets of the tier, when they are made."""
    if (stem := make_stem(tier.id)) in context.booklets:
        yield Link(context.say(say("Booklet to read (PDF)")), root + links.make_booklet_path(stem))
        yield Link(context.say(say("Booklet to print and fold (PDF)")), root + links.make_print_path(stem))
