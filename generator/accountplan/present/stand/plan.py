"""One plan for all clients: what we do in each tier, by the four Ps, and in how many plans it is (S32, level 1)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say
from accountplan.model.account import FOUR_PS, P
from accountplan.model.analysis import Followed, Followings
from accountplan.model.pages import Link
from accountplan.model.tiers import Tier
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import Badge, show_tier_badge
from accountplan.present.programme import Deed, show_deed
from accountplan.present.vocabulary import P as P_WORDS


@dataclass(frozen=True, slots=True)
class Planned:
    """One activity, and in how many plans of the tier it is; empty when nobody can tell."""

    deed: Deed
    plans: str
    lacking: bool


@dataclass(frozen=True, slots=True)
class PlanCell:
    """What we do in one of the four Ps."""

    p: str
    lines: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One tier: its name, and a cell for each P."""

    name: Link
    badge: Badge
    cells: tuple[PlanCell, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """The section: the heads of the columns, and a row for each tier, the first tier first."""

    ps: tuple[str, ...]
    rows: tuple[PlanRow, ...]


def show_plan(context: Context) -> PlanView | None:
    """None where no tier has a programme."""
    tiers = context.portfolio.tiers.tiers
    if not any(tier.programme for tier in tiers):
        return None
    return PlanView(tuple(context.say(P_WORDS[p]) for p in FOUR_PS), tuple(_show_row(context, tier) for tier in tiers))


def _show_row(context: Context, tier: Tier) -> PlanRow:
    found = context.analysis[Followings].of_tier(tier.id)
    cells = tuple(_show_cell(context, p, [each for each in found if each.p == p]) for p in FOUR_PS)
    return PlanRow(Link(tier.name, links.make_tier_path(tier.id)), show_tier_badge(context, tier.id), cells)


def _show_cell(context: Context, p: P, found: list[Followed]) -> PlanCell:
    return PlanCell(context.say(P_WORDS[p]), tuple(_show_planned(context, each) for each in found))


def _show_planned(context: Context, each: Followed) -> Planned:
    return Planned(show_deed(context, each.activity), context.say(_word_plans(each)), bool(each.lacking))


def _word_plans(each: Followed) -> Text | str:
    if not each.activity.id:
        return ""
    return say("in plans: {n} of {all}", n=str(len(each.answered)), all=str(each.clients))
