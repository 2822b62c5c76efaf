"""Three ways to rank beside each other (S11): which clients reach the first tier by rating, by all and by some criteria."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Ways as Answer
from accountplan.model.criteria import RankBy
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, show_badge
from accountplan.present.parts import word_score as score_of
from accountplan.present.sieve import find_choices
from accountplan.present.spelled import capitalise, spell_number

MOST_ROWS = 500
NAME: Mapping[RankBy, Text] = {"rating": say("By rating"), "all": say("By all criteria"), "some": say("By some criteria")}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to rank: what it asks and how many clients and prospects it lets in; ``ours`` when the firm ranks by it."""

    name: str
    asks: str
    number: str
    ours: bool


@dataclass(frozen=True, slots=True)
class WayRow:
    """One account under each of the ways: yes or no, in words; ``within`` are the choices of the filters."""

    name: Link
    badge: Badge
    mark: str
    meets: str
    answers: tuple[str, ...]
    within: str


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways, the accounts that at least one of them lets in, and what they have in common in a sentence."""

    ways: tuple[Way, ...]
    rows: tuple[WayRow, ...]
    message: str


def show_ways(context: Context, root: str) -> Ways | None:
    """The three ways compared; None when no tier can be reached by marks."""
    found = context.analysis[Answer]
    if found.tier is None:
        return None
    inside = found.ever
    ever = [account for account in context.ranked if account.id in inside]
    asks = _word_demands(context, found.tier)
    return Ways(
        ways=tuple(
            Way(
                context.say(NAME[way]),
                context.say(asks[way]),
                context.words.number(len(ids), 0),
                way == context.portfolio.criteria.rank_by,
            )
            for way, ids in found.inside.items()
        ),
        rows=tuple(_show_row(context, account, found, root) for account in ever[:MOST_ROWS]),
        message=capitalise(context.say(_word_message(found))),
    )


def _word_demands(context: Context, tier: str) -> dict[RankBy, Text]:
    criteria = context.portfolio.criteria
    minimum, total = context.words.plain(criteria.minimum), len(criteria.criteria)
    if criteria.at_least is None:
        some = say("a {minimum} or higher on all of them, as `at_least` does not say how many are enough", minimum=minimum)
    else:
        least = spell_number(criteria.at_least)
        some = say_n(
            "a {minimum} or higher on at least {number} of one criterion",
            "a {minimum} or higher on at least {number} of the {total} criteria",
            total,
            minimum=minimum,
            number=least,
            total=spell_number(total),
        )
    return {
        "rating": say("the score alone gives tier {tier}", tier=tier),
        "all": say_n(
            "a {minimum} or higher on the one criterion",
            "a {minimum} or higher on each of the {total} criteria",
            total,
            minimum=minimum,
            total=spell_number(total),
        ),
        "some": some,
    }


def _word_message(found: Answer) -> Text:
    """What the three ways have in common."""
    always, sometimes = len(found.always), len(found.sometimes)
    if not found.ever:
        return say("nobody reaches the top tier, however we rank")
    if not sometimes:
        return say_n("{number} account reaches the top tier, however we rank", "{number} accounts reach the top tier, however we rank",
                     always, number=spell_number(always))  # fmt: skip
    if not always:
        return say_n("{number} account reaches the top tier, but not in every way to rank",
                     "{number} accounts reach the top tier, but none in every way to rank", sometimes, number=spell_number(sometimes))  # fmt: skip
    return say_n(
        "{number} account reaches the top tier however we rank, {others} only in some of the ways",
        "{number} accounts reach the top tier however we rank, {others} only in some of the ways",
        always,
        number=spell_number(always),
        others=spell_number(sometimes),
    )


def _show_row(context: Context, account: Account, found: Answer, root: str) -> WayRow:
    score = context.scores[account.id]
    yes, no = context.say(say("yes")), NOTHING
    meets = context.say(say("{n} of {total}", n=score.meets, total=len(score.marks)))
    return WayRow(
        context.account(account.id, root),
        show_badge(context, score),
        score_of(context, score),
        meets,
        tuple(yes if account.id in ids else no for ids in found.inside.values()),
        find_choices(context, account.id),
    )
