"""How far the plans of clients follow a programme above them (S32, levels 1 and 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Followed
from accountplan.model.pages import Link

from . import links
from .context import Context
from .parts import NOTHING, Badge, show_tier_badge
from .programme import show_deed
from .spelled import word_more
from .vocabulary import P as P_WORDS

MOST = 12
"""Clients that are named in one cell; of more it says how many there are."""


@dataclass(frozen=True, slots=True)
class FollowedRow:
    """One activity: for whom it is, its P, hours planned of those that it takes, in how many plans it stands, who lacks it, and of how many nobody knows."""

    what: str
    under: str
    badge: Badge | None
    part: str
    p: str
    hours: str
    plans: str
    lacking: tuple[Link, ...]
    more: str
    unknown: str


def list_followed(context: Context, rows: Sequence[Followed], root: str) -> tuple[FollowedRow, ...]:
    """The activities that are for any client; none when no activity has an id by which plans could name it."""
    if not any(each.activity.id for each in rows):
        return ()
    return tuple(_show_row(context, each, root) for each in rows if each.clients)


def _show_row(context: Context, each: Followed, root: str) -> FollowedRow:
    deed, rest = show_deed(context, each.activity), len(each.lacking[MOST:])
    return FollowedRow(
        what=deed.what,
        under=deed.under,
        badge=show_tier_badge(context, each.tier) if each.tier and each.group else None,
        part=context.portfolio.groups[each.group].subgroups[each.subgroup].name if each.group and each.subgroup else "",
        p=context.say(P_WORDS[each.p]),
        hours=_word_hours(context, each),
        plans=context.say(say("{n} of {all}", n=len(each.answered), all=each.clients)) if each.activity.id else NOTHING,
        lacking=tuple(Link(context.label(id), f"{root}{links.make_account_path(id)}#action_plan") for id in each.lacking[:MOST]),
        more=context.say(word_more(rest)),
        unknown=context.words.plain(len(each.unknown)),
    )


def _word_hours(context: Context, each: Followed) -> str:
    planned = context.words.plain(each.planned)
    if each.wanted is None:
        return planned if each.planned else NOTHING
    return context.say(say("{planned} of {wanted}", planned=planned, wanted=context.words.plain(each.wanted)))
