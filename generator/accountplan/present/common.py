"""The six common objectives of a tier: its own, and how far those of its clients keep to their line (S15)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Day, Listing, Text, say, say_n
from accountplan.model.analysis import CommonAim, CommonAims, Standing
from accountplan.model.analysis.common import Summed
from accountplan.model.exact import to_fraction
from accountplan.model.objectives import Objective

from .context import Context
from .parts import NOTHING
from .sections.measure import AIMS
from .vocabulary import OBJECTIVE


@dataclass(frozen=True, slots=True)
class CommonRow:
    """One kind: the tier's own objectives in a line each, how many of its clients have one, and where those stand; what adds up in a line each.

    What there is none of is empty.
    """

    kind: str
    own: tuple[str, ...]
    objectives: str
    on: str
    behind: str
    unknown: str
    sums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """The table, and which kinds nobody set."""

    title: str
    rows: tuple[CommonRow, ...]
    missing: str


def show_common(context: Context, tier: str) -> Common | None:
    """The table; None where no such objective is set."""
    aims = context.analysis[CommonAims]
    if not aims.tiers[tier]:
        return None
    missing = Listing(tuple(context.say(OBJECTIVE[kind]).lower() for kind in aims.missing(tier)))
    return Common(
        title=context.say(_word_title(*aims.count(tier))),
        rows=tuple(_show_row(context, each) for each in aims.tiers[tier]),
        missing=context.say(say("No objective yet for: {kinds}.", kinds=missing)) if aims.missing(tier) else "",
    )


def _word_title(on: int, behind: int, unknown: int) -> Text:
    if not on and not behind:
        return say("The six common objectives")
    if not unknown:
        return say("The six common objectives of clients: {on} on track, {behind} behind", on=on, behind=behind)
    return say(
        "The six common objectives of clients: {on} on track, {behind} behind, {unknown} not known",
        on=on,
        behind=behind,
        unknown=unknown,
    )


def _show_row(context: Context, aim: CommonAim) -> CommonRow:
    return CommonRow(
        kind=context.say(OBJECTIVE[aim.kind]),
        own=tuple(_word_own(context, *each) for each in aim.own),
        objectives=_word_count(aim.objectives),
        on=_word_count(aim.on),
        behind=_word_count(aim.behind),
        unknown=_word_count(aim.unknown),
        sums=tuple(context.say(_word_sum(context, each)) for each in aim.sums),
    )


def _word_count(number: int) -> str:
    return str(number) if number else ""


def _word_own(context: Context, objective: Objective, standing: Standing) -> str:
    """From where to where, and by when; the table above has the measure."""
    ends = (objective.baseline, objective.target)
    began, aim = (NOTHING if end is None else _write(context, to_fraction(end), money=objective.money) for end in ends)
    now = _write(context, standing.now, money=objective.money)
    if objective.by is None:
        return context.say(say("{baseline} → {target}, now {now}", baseline=began, target=aim, now=now))
    return context.say(
        say("{baseline} → {target} by {day}, now {now}", baseline=began, target=aim, now=now, day=Day(objective.by, "month"))
    )


def _word_sum(context: Context, found: Summed) -> Text:
    baseline, now, target = (_write(context, each, money=found.money) for each in (found.baseline, found.now, found.target))
    return say_n(
        "{measure}, {n} client: {baseline} → {target}, now {now}",
        "{measure}, {n} clients: {baseline} → {target}, now {now}",
        found.objectives,
        measure=found.measure,
        baseline=baseline,
        target=target,
        now=now,
    )


def _write(context: Context, value: Fraction | None, *, money: bool) -> str:
    if value is None:
        return NOTHING
    return AIMS.money(context.words, value) if money else context.words.plain(value)
