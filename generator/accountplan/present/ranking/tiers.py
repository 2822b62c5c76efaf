"""The tiers along the scale: their limits in words and drawn, with the score of every account."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Standings
from accountplan.model.charts import TierLimits
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.limits import word_limits
from accountplan.present.parts import Badge, show_tier_badge
from accountplan.present.spelled import capitalise, spell_number


@dataclass(frozen=True, slots=True)
class TierLimit:
    """One tier: which scores give it, and how many accounts it has."""

    badge: Badge
    name: str
    href: str
    limits: str
    number: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The drawing with its claim, and the tiers in a table."""

    title: str
    measure: str
    chart: TierLimits
    rows: tuple[TierLimit, ...]


def show_tier_limits(context: Context, root: str) -> Limits:
    """The limits of the tiers, with the rated clients and prospects."""
    standings = context.analysis[Standings]
    zones = context.zones()
    title = capitalise(context.say(_word_title(len(standings.rated), standings.provisional)))
    counts = [standings.by_score.get(zone.label, 0) for zone in zones]
    chart = TierLimits(
        zones=zones,
        counts=tuple(context.say(say_n("{n} score", "{n} scores", number)) for number in counts),
        scores=tuple(float(score) for id in standings.rated if (score := context.scores[id].score) is not None),
        limits=context.limits,
        label=context.say(say("The tiers on the scale of scores: {message}", message=title)),
    )
    rows = tuple(
        TierLimit(
            show_tier_badge(context, tier.id),
            tier.name,
            root + links.make_tier_path(tier.id),
            capitalise(word_limits(context, tier)),
            context.words.number(len(context.scores.in_tier(tier.id)), 0),
        )
        for tier in context.portfolio.tiers.tiers
    )
    return Limits(title, context.say(say("A dot for each client and prospect with a score; the dotted lines are the limits")), chart, rows)


def _word_title(rated: int, provisional: int) -> Text:
    if not rated:
        return say("nobody has a score yet")
    if not provisional:
        return say_n(
            "{number} account has a score, and its tier is certain",
            "{number} accounts have a score, and every tier is certain",
            rated,
            number=spell_number(rated),
        )
    return say_n(
        "the tier of {number} of {total} accounts is provisional",
        "the tiers of {number} of {total} accounts are provisional",
        provisional,
        number=spell_number(provisional),
        total=spell_number(rated),
    )
