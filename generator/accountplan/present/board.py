"""The proposals as cards by stage, and how those of this year ended (S41): for the wall, and for the booklet of the firm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from accountplan.base.text import Money, Share, Text, Wording, say, say_n
from accountplan.model.analysis import Card, Column, Outcome, Wall
from accountplan.model.charts import OfferBar
from accountplan.model.pages import Link
from accountplan.model.work import Factor, Proposal

from . import links
from .context import Context
from .parts import Badge, show_badge
from .rounding import make_written_share
from .sieve import find_choices
from .spelled import capitalise, word_more
from .vocabulary import FACTOR, STATUS

MOST = 60
"""Cards in one column."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the days of a proposal; ``late`` when a day has passed."""

    text: str
    late: bool


@dataclass(frozen=True, slots=True)
class CardView:
    """One proposal: the client with its tier and, unless it is one already, what it is to us; what, how large, how likely, who, and which days count."""

    within: str
    badge: Badge
    client: Link
    fresh: str
    what: str
    size: str
    who: str
    bar: OfferBar | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One stage: how many, for how much, and that weighted by chance; ``more`` says how many cards there are besides."""

    title: str
    sums: tuple[str, ...]
    cards: tuple[CardView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What was won and lost this year, how often, and what decided it."""

    title: str
    sums: tuple[str, ...]
    rate: str
    parts: tuple[ColumnView, ...]
    note: str


def list_shown(wall: Wall) -> Iterator[str]:
    """The accounts of all cards, one for each card."""
    for column in (*wall.columns.values(), wall.outcome.won, wall.outcome.lost):
        yield from (card.account for card in column.cards[:MOST])


def show_columns(context: Context, wall: Wall) -> tuple[ColumnView, ...]:
    """Every open proposal by its stage."""
    return tuple(_show_column(context, context.stage(stage), each, wall.reach) for stage, each in wall.columns.items())


def word_heading(context: Context, wall: Wall) -> str:
    """How much is open, whole and weighted, with ``**`` round the figures."""
    return capitalise(context.say(_word_open(wall)))


def _word_open(wall: Wall) -> Text:
    """How much is open, whole and weighted, and whether most of it is one proposal."""
    together = wall.together
    if not together.number:
        return say("no proposal is open")
    if not together.value:
        return say_n("**{n} proposal** is open, of unknown value", "**{n} proposals** are open, of unknown value", together.number)
    if not together.weighted:
        return say("proposals for **{amount}** are open", amount=Money(together.value))
    said = say(
        "proposals for **{amount}** are open; weighted by chance **{weighted}**",
        amount=Money(together.value), weighted=Money(together.weighted),
    )  # fmt: skip
    if wall.leans_on_one and wall.most is not None:
        return say("{proposals}, of which {share} is one proposal", proposals=said, share=Share(wall.most))
    return said


def list_lede(wall: Wall) -> Iterator[Text]:
    """How to read the cards, and what is in no sum."""
    if not wall.together.number:
        return
    yield say("The largest chance times value comes first. The bar is the value, its filled part the chance.")
    if wall.beyond:
        reach = Money(wall.reach)
        yield say_n("{n} bar is cut off at {reach}.", "{n} bars are cut off at {reach}.", wall.beyond, reach=reach)
    if missing := wall.together.unvalued:
        yield say_n("{n} proposal without a value is in no sum.", "{n} proposals without a value are in no sum.", missing)
    if missing := wall.together.uncertain:
        yield say_n("{n} proposal without a chance is not weighted.", "{n} proposals without a chance are not weighted.", missing)


def _show_column(context: Context, title: Wording, column: Column, reach: Fraction) -> ColumnView:
    return ColumnView(
        title=capitalise(context.say(title)),
        sums=tuple(context.say(each) for each in list_sums(column)),
        cards=tuple(show_card(context, each, reach) for each in column.cards[:MOST]),
        more=_word_more(context, column),
    )


def list_sums(column: Column) -> Iterator[Text]:
    """How many proposals a stage has, for how much, and that weighted by chance."""
    if not column.number:
        yield say("nothing")
        return
    if not column.value:
        yield say_n("{n}, value not known", "{n}, value not known", column.number)
        return
    yield say_n("{n} for {amount}", "{n} for {amount}", column.number, amount=Money(column.value))
    if column.weighted:
        yield say("weighted **{amount}**", amount=Money(column.weighted))


def _word_more(context: Context, column: Column) -> str:
    rest = len(column.cards[MOST:])
    return context.say(word_more(rest))


def show_card(context: Context, card: Card, reach: Fraction) -> CardView:
    """Word one proposal; its bar is on a scale to ``reach``."""
    account, proposal = context.portfolio.accounts[card.account], card.proposal
    return CardView(
        within=find_choices(context, card.account),
        badge=show_badge(context, context.scores[card.account]),
        client=Link(account.name, links.make_account_path(card.account) + "#proposals"),
        fresh="" if account.is_client else context.say(say("new") if account.is_prospect else STATUS[account.status]),
        what=proposal.name,
        size=_word_size(context, proposal),
        who=context.who(proposal.who),
        bar=OfferBar(float(proposal.value), float(proposal.chance or 0), float(reach)) if proposal.value and reach else None,
        notes=tuple(_list_notes(context, proposal)),
    )


def _word_size(context: Context, proposal: Proposal) -> str:
    """What it is worth and how likely it is; of one that is over only the first."""
    amount = context.say(say("value not known")) if proposal.value is None else context.words.money(proposal.value)
    if proposal.over:
        return amount
    if proposal.chance is None:
        return context.say(say("{amount}, chance not known", amount=amount))
    return f"{amount}, {context.words.value(make_written_share(proposal.chance))}"


def _list_notes(context: Context, proposal: Proposal) -> Iterator[Note]:
    """The days that count at its stage; of one that is over, what decided it."""
    if proposal.over:
        if text := _word_reason(context, proposal):
            yield Note(text, late=False)
        return
    if proposal.stage == "requested" and proposal.asked:
        yield Note(context.say(say("asked {day}", day=_word_day(context, proposal.asked))), late=False)
    if due := proposal.deadline:
        yield Note(context.say(say("by {day}", day=_word_day(context, due))), proposal.late(context.today))
    if (days := proposal.waits(context.today)) is not None:
        yield Note(context.say(say_n("{n} day with them", "{n} days with them", days)), late=False)
    if awaited := proposal.awaited:
        passed = proposal.overdue(context.today)
        said = say("they were to decide {day}", day=_word_day(context, awaited)) if passed else say("they decide {day}", day=_word_day(context, awaited))  # fmt: skip
        yield Note(context.say(said), passed)


def _word_reason(context: Context, proposal: Proposal) -> str:
    """What decided it in a word, and why."""
    return ": ".join(each for each in (context.say(FACTOR[proposal.factor]) if proposal.factor else "", proposal.reason or "") if each)


def _word_day(context: Context, day: date) -> str:
    """A day, with its year when that is not this one."""
    return context.words.day(day, "short" if day.year == context.today.year else "medium")


def show_outcome(context: Context, outcome: Outcome) -> OutcomeView:
    """How the proposals of this year ended."""
    parts = tuple(_show_side(context, each, outcome) for each in (outcome.won, outcome.lost) if each.number)
    undated = say_n(
        "{n} more was won or lost; no day says when.", "{n} more were won or lost; no day says when.", outcome.undated
    )  # fmt: skip
    return OutcomeView(
        title=context.say(say("Outcome of {year}", year=str(outcome.year))),
        sums=tuple(context.say(each) for each in _list_results(outcome)),
        rate=context.say(_word_rate(outcome)) if outcome.rate is not None else "",
        parts=parts,
        note=context.say(undated) if outcome.undated else "",
    )


def _list_results(outcome: Outcome) -> Iterator[Text]:
    if not outcome.decided:
        yield say("nothing won or lost yet")
        return
    won, lost = outcome.won, outcome.lost
    yield say_n("{n} won, **{amount}**", "{n} won, **{amount}**", won.number, amount=Money(won.value))
    yield say_n("{n} lost, {amount}", "{n} lost, {amount}", lost.number, amount=Money(lost.value))


def _word_rate(outcome: Outcome) -> Text:
    """How much was won of what was decided, by number and by value."""
    rate, by_value = outcome.rate, outcome.value_rate
    if rate is None or by_value is None:
        return say("{share} won", share=Share(rate or 0))
    return say("{share} of them won, {part} of the value", share=Share(rate), part=Share(by_value))


def _show_side(context: Context, column: Column, outcome: Outcome) -> ColumnView:
    won = column is outcome.won
    return ColumnView(
        title=context.say(say("Won") if won else say("Lost")),
        sums=tuple(_name_factor(context, *each) for each in (outcome.won_by if won else outcome.lost_by)),
        cards=tuple(show_card(context, each, Fraction(0)) for each in column.cards[:MOST]),
        more=_word_more(context, column),
    )


def _name_factor(context: Context, factor: Factor, number: int) -> str:
    return f"{context.say(FACTOR[factor])} {context.words.number(number, 0)}"
