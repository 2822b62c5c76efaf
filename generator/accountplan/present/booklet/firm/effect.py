"""What our effort brought per tier (S27), what a new client costs beside keeping one (S29), and whom we may lose (S30)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say, say_n
from accountplan.model.analysis import Effect, Risk, WatchList, Winning
from accountplan.model.pages import Chapter
from accountplan.present.booklet.context import cut
from accountplan.present.booklet.registry import Chapters
from accountplan.present.effects.cost import CostTable, show_cost
from accountplan.present.effects.years import Grid, show_grid, word_heading, word_rule
from accountplan.present.endangered import WatchRow, show_row
from accountplan.present.endangered import word_heading as word_watch
from accountplan.present.spelled import word_more

from .context import FirmContext, name_account

MOST = 3
"""Clients that we may lose; the others are in the booklets of their tiers."""
LINE, PART = 64, 46
"""Letters of a line, and of a sign on a line that counts the others too."""


@dataclass(frozen=True, slots=True)
class Endangered:
    """A client that we may lose: its ``name`` as paper has it, what is at stake, its worst sign, what is planned first, and what is new of it."""

    name: str
    row: WatchRow
    signs: str
    planned: str
    was: str


@dataclass(frozen=True, slots=True)
class EffectPage:
    """The page; a part of which nothing is known is None or empty, and so is the ``heading`` when nobody can tell who left. ``more`` says how many other clients may leave."""

    heading: str
    rule: str
    grid: Grid | None
    cost: CostTable | None
    watch: str
    rows: tuple[Endangered, ...]
    more: str


def make_chapter(context: FirmContext) -> Chapter | None:
    """The page; None when there is nothing to show on it."""
    site = context.site
    effect, watch = site.analysis[Effect], site.analysis[WatchList]
    cost, more = show_cost(site, site.analysis[Winning]), len(watch.risks[MOST:])
    if not (effect.shown or cost or watch.risks):
        return None
    view = EffectPage(
        heading=word_heading(site, effect) if effect.has("churn") else "",
        rule=word_rule(site),
        grid=show_grid(site, effect) if effect.shown else None,
        cost=cost,
        watch=word_watch(site, watch) if watch.risks else "",
        rows=tuple(_show_row(context, each) for each in watch.by_value[:MOST]),
        more=context.say(word_more(more)),
    )
    return Chapter("effect", context.say(say("What it brought")), "booklet/firm-effect.html", view)


CHAPTER = Chapters("end", 2, make_chapter)


def _show_row(context: FirmContext, risk: Risk) -> Endangered:
    row, rest = show_row(context.site, risk), len(risk.signs[1:])
    sign = cut(row.advice[0].sign.rstrip("."), PART if rest else LINE) if row.advice else ""
    signs = say_n("{sign}; and {n} more sign", "{sign}; and {n} more signs", rest, sign=sign) if rest else sign
    return Endangered(
        name_account(context, risk.account),
        row,
        context.say(signs),
        cut(row.next.what, LINE) if row.next else "",
        context.earlier.danger(risk.account),
    )
