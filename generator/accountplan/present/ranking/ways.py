"""Three ways to rank beside each other (S11): which clients reach the first tier by rating, by all and by some criteria."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, badge
from accountplan.present.parts import mark as score_of
from accountplan.present.spelled import capital, spelled

MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Way:
    """One way to rank: what it asks and how many clients and prospects it lets in; ``ours`` when the firm ranks by it."""

    name: str
    asks: str
    number: str
    ours: bool


@dataclass(frozen=True, slots=True)
class WayRow:
    """One account under each of the ways: yes or no, in words."""

    name: Link
    badge: Badge
    mark: str
    meets: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways, the accounts that at least one of them lets in, and what they have in common in a sentence."""

    ways: tuple[Way, ...]
    rows: tuple[WayRow, ...]
    message: str


def ways(context: Context, root: str) -> Ways | None:
    """The three ways compared; None when no tier can be reached by marks."""
    tier = next((each for each in context.portfolio.tiers.tiers if not each.by_hand), None)
    if tier is None:
        return None
    current = [account for account in context.ranked if account.status != "former"]
    answers = {account.id: _answers(context, account, tier.id) for account in current}
    inside = [account for account in current if any(answers[account.id])]
    names = (say("By rating"), say("By all criteria"), say("By some criteria"))
    asks = _asks(context, tier.id)
    ours = ("rating", "all", "some").index(context.portfolio.criteria.rank_by)
    return Ways(
        ways=tuple(
            Way(
                context.say(names[way]),
                context.say(asks[way]),
                context.words.number(sum(each[way] for each in answers.values()), 0),
                way == ours,
            )
            for way in range(3)
        ),
        rows=tuple(_row(context, account, answers[account.id], root) for account in inside[:MOST_ROWS]),
        message=capital(context.say(_message(len(inside), sum(all(each) for each in answers.values())))),
    )


def _answers(context: Context, account: Account, tier: str) -> tuple[bool, bool, bool]:
    """Whether an account reaches the first tier by rating, by all and by some criteria."""
    score = context.scores[account.id]
    rated = score.score is not None and score.known >= context.portfolio.criteria.known_at_least
    return rated and score.score is not None and context.ladder.tier(score.score) == tier, score.qualifies_all, score.qualifies_some


def _asks(context: Context, tier: str) -> tuple[Text, Text, Text]:
    criteria = context.portfolio.criteria
    minimum, total = context.words.plain(criteria.minimum), len(criteria.criteria)
    if criteria.at_least is None:
        some = say("a {minimum} or higher on all of them, as `at_least` does not say how many are enough", minimum=minimum)
    else:
        least = spelled(criteria.at_least)
        some = say(
            "a {minimum} or higher on at least {number} of the {total} criteria", minimum=minimum, number=least, total=spelled(total)
        )
    return (
        say("the score alone gives tier {tier}", tier=tier),
        say("a {minimum} or higher on each of the {total} criteria", minimum=minimum, total=spelled(total)),
        some,
    )


def _message(inside: int, always: int) -> Text:
    """What the three ways have in common."""
    if not inside:
        return say("nobody reaches the first tier, however we rank")
    if inside == always:
        return say_n("{number} account reaches the first tier, however we rank", "{number} accounts reach the first tier, however we rank",
                     always, number=spelled(always))  # fmt: skip
    if not always:
        return say_n("{number} account reaches the first tier, but not in every way to rank",
                     "{number} accounts reach the first tier, but none in every way to rank", inside, number=spelled(inside))  # fmt: skip
    return say_n(
        "{number} account reaches the first tier however we rank, {others} only in some of the ways",
        "{number} accounts reach the first tier however we rank, {others} only in some of the ways",
        always,
        number=spelled(always),
        others=spelled(inside - always),
    )


def _row(context: Context, account: Account, answers: tuple[bool, bool, bool], root: str) -> WayRow:
    score = context.scores[account.id]
    yes, no = context.say(say("yes")), NOTHING
    meets = context.say(say("{n} of {total}", n=score.meets, total=len(score.marks)))
    return WayRow(
        context.account(account.id, root),
        badge(context, score),
        score_of(context, score),
        meets,
        tuple(yes if each else no for each in answers),
    )
