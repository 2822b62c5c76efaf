"""The tier as a whole: what we want with it, what it brings, what its clients may expect of us, and what we do for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from accountplan.base.text import Money, Text, Value, say, say_n
from accountplan.model.analysis import Bridge, Concentration, Progress, TierTurnovers
from accountplan.model.charts import Bar
from accountplan.model.pages import Chapter
from accountplan.model.tiers import Tier
from accountplan.present.bases import name_gross
from accountplan.present.kept import word_missed
from accountplan.present.norms import word_norms
from accountplan.present.programme import Deed, show_programme
from accountplan.present.rounding import make_running_share
from accountplan.present.sections.aims import ObjectiveRow, list_objective_rows
from accountplan.present.sections.measure import PAPER

from .context import BookletContext
from .earlier_tier import EarlierTier
from .registry import Chapters
from .then import Barred

PAGE = 27
"""Lines of a page that the heads leave for the rest."""
MEASURE = 62
"""Letters in a line."""
WAY = 2
"""Lines about the way to the target for which a page has room beside the rest."""
FEWEST, MOST = 3, 8
"""How many bars; the other accounts become one line of words."""


@dataclass(frozen=True, slots=True)
class TurnoverBar:
    """One account's turnover."""

    anchor: str
    name: str
    bar: Bar
    amount: str


@dataclass(frozen=True, slots=True)
class Turnover:
    """Who brings the turnover of the tier: the answer in a sentence, the largest accounts, and the rest in words."""

    claim: str
    measure: str
    bars: tuple[TurnoverBar, ...]
    rest: str
    rest_amount: str


@dataclass(frozen=True, slots=True)
class BarredDeeds:
    """What we do in one of the four Ps, each line with what it was."""

    name: str
    lines: tuple[Barred[Deed], ...]


@dataclass(frozen=True, slots=True)
class TierView:
    """The page of the tier; ``about`` is Markdown, ``question`` what to ask when there are no objectives."""

    about: Barred[str]
    objectives: tuple[Barred[ObjectiveRow], ...]
    question: str
    turnover: Turnover | None
    way: str
    norms: Barred[str]
    missed: str
    programme: tuple[BarredDeeds, ...]


def make_chapter(context: BookletContext) -> Chapter | None:
    """What we want with the tier; None for accounts that are not a tier."""
    found = context.tier
    if found is None:
        return None
    earlier = context.earlier_tier(found)
    clients = [each.id for each in context.accounts if each.is_client]
    view = TierView(
        about=Barred(found.about or "", earlier.new or earlier.about),
        objectives=_list_objectives(context, found, earlier),
        question=context.say(
            say(
                "What do we want to have achieved in this tier by {year}, how do we measure it, and where are we now?",
                year=str(context.firm.horizon),
            )
        ),
        turnover=None,
        way=_word_way(context, found.id),
        norms=Barred(word_norms(context.site, found), earlier.norms),
        missed=word_missed(context.site, clients, lambda id: context.brief(context.account(id))),
        programme=tuple(_list_deeds(context, found, earlier)),
    )
    view = replace(view, turnover=_show_turnover(context, found.id, _find_room(view)))
    return Chapter("tier", context.say(say("What we want with this tier")), "booklet/tier.html", view)


CHAPTER = Chapters("front", 5, make_chapter)


def _list_objectives(context: BookletContext, tier: Tier, earlier: EarlierTier) -> tuple[Barred[ObjectiveRow], ...]:
    rows = list_objective_rows(context.site, PAPER, tier.objectives, context.site.analysis[Progress].tiers[tier.id])
    return tuple(Barred(row, earlier.objective(each)) for row, each in zip(rows, tier.objectives, strict=True))


def _list_deeds(context: BookletContext, tier: Tier, earlier: EarlierTier) -> Iterator[BarredDeeds]:
    """What we do in each of the four Ps in which we do anything."""
    for each in show_programme(context.site, tier.programme):
        if each.lines:
            activities = tier.programme[each.p]
            yield BarredDeeds(
                each.name,
                tuple(Barred(line, earlier.activity(each.p, activity)) for line, activity in zip(each.lines, activities, strict=True)),
            )


def _find_room(view: TierView) -> int:
    """How many bars there is room for beside the rest of the page."""
    deeds = [line for each in view.programme for line in each.lines]
    taken = (
        max(_count_lines([view.way]) - WAY, 0)
        + _count_lines(view.about.row.splitlines())
        + 2 * len(view.objectives)
        + _count_lines([view.norms.row, view.missed, *(f"{deed.what} {deed.under}".strip() for deed, _ in deeds)])
        + len([was for _, was in (view.about, view.norms, *view.objectives, *deeds) if was])
    )
    return min(max(PAGE - taken, FEWEST), MOST)


def _count_lines(texts: Iterable[str]) -> int:
    """How many lines some texts take, roughly: enough to know how much room is left. Nothing takes none."""
    return sum(1 + len(text) // MEASURE for text in texts if text)


def _show_turnover(context: BookletContext, tier: str, most: int) -> Turnover | None:
    """Who brings the turnover of the tier, with at most this many bars; None when nobody does."""
    spread = context.site.analysis[TierTurnovers].tiers.get(tier)
    if spread is None:
        return None
    shown, rest = spread.clients[:most], len(spread.clients[most:])
    return Turnover(
        claim=_word_claim(context, spread),
        measure=context.say(say("Turnover {year}, in thousands of {currency}", year=str(spread.year), currency=context.firm.currency)),
        bars=tuple(_show_bar(context, id, value, spread.clients[0][1]) for id, value in shown),
        rest=context.say(say_n("{n} other account", "{n} other accounts", rest)) if rest else "",
        rest_amount=_word_thousands(context, spread.beyond(most)),
    )


def _show_bar(context: BookletContext, id: str, value: Fraction, most: Fraction) -> TurnoverBar:
    """One account's turnover, on a scale up to that of the largest."""
    name = context.brief(context.account(id))
    bar = Bar(float(value), float(most), label=context.say(say("turnover of {name}", name=name)))
    return TurnoverBar(context.anchor(id), name, bar, _word_thousands(context, value))


def _word_thousands(context: BookletContext, value: Fraction) -> str:
    return context.words.number(value / 1000, 0)


def _word_way(context: BookletContext, tier: str) -> str:
    """What the plans of the tier bring to the firm's target, and what that rests on; empty without one, or when the tier brings nothing to it."""
    bridge = context.site.analysis[Bridge]
    own = bridge.of(each.account for each in context.site.scores.in_tier(tier) if not context.account(each.account).is_former)
    return " ".join(context.say(each) for each in _list_way(own)) if own.moving else ""


def _list_way(own: Bridge) -> Iterator[Text]:
    """From where to where, so that it adds up; then what stands behind the growth, and of whom it is not known."""
    values: dict[str, Value] = {
        "base": Money(own.base),
        "then": str(own.base_year),
        "planned": Money(own.planned),
        "year": str(own.target.year if own.target else ""),
        "growth": Money(own.growth),
        "gone": Money(own.goes),
    }
    yield _word_change(own, values)
    if own.growth:
        yield _word_backing(own)
    if own.unknown:
        yield say_n("Not counted: {n} client of which the turnover of {year} is not known.",
                    "Not counted: {n} clients of which the turnover of {year} is not known.",
                    len(own.unknown), year=str(own.base_year))  # fmt: skip


def _word_change(own: Bridge, values: dict[str, Value]) -> Text:
    if not (own.growth or own.goes):
        return say("{base} in {then}, and by the plans as much in {year}.", **values)
    if not own.growth:
        return say("{base} in {then}, less {gone} that plans give up or that we expect to lose: {planned} in {year}.", **values)
    if not own.goes:
        return say("{base} in {then}, and {growth} that comes in by the plans: {planned} in {year}.", **values)
    return say("{base} in {then}, less {gone} that plans give up or that we expect to lose, and {growth} that comes in by the plans: {planned} in {year}.", **values)  # fmt: skip


def _word_backing(own: Bridge) -> Text:
    """Which part of the growth has open proposals behind it."""
    if not own.backed:
        return say("No open proposal stands behind what comes in.")
    if own.backed == own.growth:
        return say("Open proposals stand behind all of what comes in.")
    return say("Open proposals stand behind {backed} of what comes in.", backed=Money(own.backed))


def _word_claim(context: BookletContext, spread: Concentration) -> str:
    """How many accounts bring half of it, and how much they bring: true for any tier. Prospects are among them."""
    count, turnover = len(spread.half), name_gross(context.site, spread)
    only_clients = all(context.account(id).is_client for id in spread.half)
    who = say_n("{n} client", "{n} clients", count) if only_clients else say_n("{n} account", "{n} accounts", count)
    if count == len(spread.clients):
        return context.say(
            say_n("{who} brings all {turnover} of this tier", "{who} bring all {turnover} of this tier", count, who=who, turnover=turnover)
        )
    return context.say(
        say_n(
            "{who} brings {share} of this tier's {turnover}",
            "{who} bring {share} of this tier's {turnover}",
            count,
            who=who,
            share=make_running_share(spread.together_bring(count)),
            turnover=turnover,
        )
    )
