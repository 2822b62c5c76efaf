"""The history for people at a terminal: a month a line, of the firm or of one account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from accountplan.base.text import Day, Wording, say, say_n
from accountplan.cli.terminal import fit_columns, format_table, make_visible
from accountplan.model.bands import Ladder, make_ladder

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.tiers import Tiers
    from accountplan.model.timeline import Month, Point, Timeline

NOTHING = "-"
FIGURES = (say("Turnover"), say("Largest"), say("Top 5"), say("Complete"))
"""The columns of the firm behind its tiers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, in which words, in how many columns (None where nobody watches); ``limits`` are those of the tiers of today."""

    timeline: Timeline
    tiers: tuple[str, ...]
    limits: Ladder
    words: Words
    room: int | None

    def name(self, month: Month) -> str:
        """A month by its name, the last moment by its day."""
        style = "medium" if month is self.timeline.months[-1] else "month"
        return self.words.day(month.day, style)

    def score(self, score: Fraction | None) -> str:
        """A score with as many decimals as show on which side of a limit it is."""
        return NOTHING if score is None else self.words.value(self.limits.said(score, 2))

    def remark(self, month: Month, point: Point | None = None) -> str:
        """What one must know beside the figures."""
        if month.stand is None:
            return self.words.say(say("cannot be read: {why}", why=month.trouble) if month.why else month.trouble)
        found: list[Wording] = [say("another method")] if month.day in self.timeline.method_changes else []
        if point and point.provisional:
            found.append(say("provisional"))
        if point and point.torn:
            found.append(say("read in part"))
        return "; ".join(self.words.say(each) for each in found)


def list_lines(timeline: Timeline, tiers: Tiers, account: str | None, words: Words, room: int | None) -> Iterator[str]:
    """The history of the firm, or of one account."""
    named = dict.fromkeys((*(tier.id for tier in tiers.tiers), *(tier for month in timeline.months for tier in month.tiers if tier)))
    shown = Shown(timeline, tuple(named), make_ladder(tiers), words, room)
    return _list_firm(shown) if account is None else _list_course(shown, account)


def _list_firm(shown: Shown) -> Iterator[str]:
    """The firm; then the same by the method of today where that gives other tiers, and who moved."""
    months, words = shown.timeline.months, shown.words
    head: list[Wording] = [say("Month"), *shown.tiers, say("No tier"), *FIGURES, say("Remark")]
    yield from _format(shown, head, [_make_firm_row(shown, month) for month in months], spare=(-4, -3, -5, -2))
    if any(month.tiers != month.tiers_by_today for month in months):
        yield ""
        yield words.say(say("The plans of then by the method of today:"))
        rows = [[shown.name(month), *_count(shown, month.tiers_by_today), ""] for month in months if month.stand]
        yield from _format(shown, [say("Month"), *shown.tiers, say("No tier"), ""], rows)
    yield from _list_moves(shown)


def _make_firm_row(shown: Shown, month: Month) -> list[str]:
    name, remark, words = shown.name(month), shown.remark(month), shown.words
    if month.stand is None:
        return [name, *([NOTHING] * (len(shown.tiers) + 1 + len(FIGURES))), remark]
    spread = month.stand.turnover
    shares = (NOTHING if share is None else words.share(share) for share in (spread.largest, spread.top5))
    turnover = words.money(spread.total) if spread.year else NOTHING
    return [name, *_count(shown, month.tiers), turnover, *shares, words.share(month.stand.complete), remark]


def _count(shown: Shown, found: Mapping[str | None, int]) -> list[str]:
    """How many clients each tier has, and how many have none."""
    return [str(found.get(tier, 0)) for tier in (*shown.tiers, None)]


def _list_moves(shown: Shown) -> Iterator[str]:
    """Who went to another tier since the first month that can be read."""
    timeline, words = shown.timeline, shown.words
    if timeline.young:
        return
    first = next(month for month in timeline.months if month.stand)
    moved, since = timeline.list_moved(first.day), Day(first.day, "month")
    yield ""
    if not moved:
        yield words.say(say("No client is in another tier than in {month}.", month=since))
        return
    yield words.say(
        say_n("{n} client is in another tier than in {month}:", "{n} clients are in another tier than in {month}:", len(moved), month=since)
    )
    for each in moved:
        before, after = (tier or words.say(say("no tier")) for tier in (each.before, each.after))
        through = f" ({words.say(say('by another method'))})" if each.by_method else ""
        yield f"  {make_visible(each.name)}: {before} → {after}{through}"


def _list_course(shown: Shown, account: str) -> Iterator[str]:
    """One account; by the method of today in columns of their own, where that says something else."""
    months = shown.timeline.months
    methods_differ = any(month.differs(account) for month in months)
    by_today = (say("By today's method"), say("Tier under it")) if methods_differ else ()
    head = [say("Month"), say("Score"), say("Tier"), *by_today, say("Complete"), say("Turnover"), say("Remark")]
    yield from _format(
        shown, head, [_make_course_row(shown, month, account, len(head), methods_differ=methods_differ) for month in months], spare=(-2, -3)
    )


def _make_course_row(shown: Shown, month: Month, account: str, width: int, *, methods_differ: bool) -> list[str]:
    name, point, words = shown.name(month), month.points.get(account), shown.words
    remark = shown.remark(month, point)
    if point is None:
        return [name, *([NOTHING] * (width - 2)), remark if month.stand is None else words.say(say("not there"))]
    now = month.today[account]
    by_today = [shown.score(now.score), now.tier or NOTHING] if methods_differ else []
    turnover = NOTHING if point.turnover is None else words.money(point.turnover)
    return [name, shown.score(point.score), point.tier or NOTHING, *by_today, words.share(point.complete), turnover, remark]


def _format(shown: Shown, head: Sequence[Wording], rows: Sequence[Sequence[str]], spare: Sequence[int] = ()) -> Iterator[str]:
    """A table; on a narrow terminal without the ``spare`` columns, which count from the end."""
    said = [shown.words.say(each) for each in head]
    stay = fit_columns([said, *rows], shown.room, [len(said) + at for at in spare])
    numbers = range(1, len(stay) - 1)
    first, *rest = format_table([said[at] for at in stay], [[row[at] for at in stay] for row in rows], numbers, shown.room)
    yield click.style(first, bold=True)
    yield from rest
