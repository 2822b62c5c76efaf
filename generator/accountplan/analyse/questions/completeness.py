"""How complete is each plan, and what comes next? (S32)"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache, partial
from typing import NamedTuple

from accountplan.analyse.facts import Facts
from accountplan.analyse.items import JUDGES, Asked
from accountplan.analyse.items.judgement import FULL, NONE
from accountplan.model.account import Account, Status
from accountplan.model.ages import Ages
from accountplan.model.analysis import Completeness, Completenesses, ItemState
from accountplan.model.exact import compute_weighted_mean, total
from accountplan.model.finding import Keys
from accountplan.model.norms import find_review_days, list_asked_items
from accountplan.model.tiers import ITEMS, PARTS, PRESETS, Item, Tiers
from accountplan.model.years import Years

_IMPORTANCE: Mapping[Item, int] = {
    "situation.history": 1, "situation.business": 2, "situation.facts": 1, "situation.opportunities": 2, "situation.threats": 1,
    "situation.figures": 1, "situation.contacts": 2,
    "developments.market": 2, "developments.competition": 1, "developments.strategy": 2,
    "objectives.turnover": 3, "objectives.margin": 2, "objectives.satisfaction": 2, "objectives.services": 2,
    "action_plan.project": 3, "action_plan.person": 2, "action_plan.process": 2, "action_plan.partnership": 2, "action_plan.evaluation": 2,
}  # fmt: skip
WEIGHTS: Mapping[Item, Fraction] = {item: Fraction(_IMPORTANCE[item]) for item in ITEMS}
"""How heavily each item counts: what we want and what we do about it more than what we know; the first of the Ps most (S31)."""
PART: Mapping[Item, str] = {item: item.partition(".")[0] for item in ITEMS}


def answer(facts: Facts) -> Completenesses:
    """The completeness of every plan, and the mean over the clients and prospects that have a tier."""
    accounts, scores = facts.portfolio.accounts, facts.scores
    asking = cache(partial(_make_asking, facts.portfolio.tiers))
    plans = {id: (account, asking(account.status, scores[id].tier), facts.portfolio.age(id)) for id, account in accounts.items()}
    found = facts.known.of_each(
        "completeness", plans, partial(_judge_plan, facts.today, facts.portfolio.firm.last_day, facts.years, facts.gone)
    )
    counted = [found[id].plan for id, account in accounts.items() if not account.is_former and scores[id].tier]
    return Completenesses(found, total(counted) / len(counted) if counted else NONE)


class Asking(NamedTuple):
    """What is asked of a plan: its items, whether that is more than a profile, and within how many days it is reviewed."""

    items: tuple[Item, ...]
    deep: bool
    review_days: int


def _make_asking(tiers: Tiers, status: Status, tier: str | None) -> Asking:
    wanted = frozenset(list_asked_items(tiers, status, tier))
    deep = not wanted <= frozenset(PRESETS["profile"])
    return Asking(tuple(item for item in ITEMS if item in wanted), deep, find_review_days(tiers, tier))


def _judge_plan(today: date, last_day: date, years: Years, gone: frozenset[str], plan: tuple[Account, Asking, Ages]) -> Completeness:
    account, asking, ages = plan
    question = Asked(account, today, last_day, years, asking.review_days, asking.deep, gone, ages)
    items = tuple([_judge_item(item, question) for item in asking.items])
    parts = {part: _compute_share([each for each in items if each.part == part]) for part in PARTS}
    whole = _compute_share(items)
    return Completeness(account.id, FULL if whole is None else whole, parts, items, _list_unfinished(items))


def _judge_item(item: Item, question: Asked) -> ItemState:
    """The state of one item. A waiver in force makes an item count as present; one that is present needs no waiver."""
    found = JUDGES[item](question)
    if found.state == "present":
        return _make_present_state(item, found.keys)
    part, weight = PART[item], WEIGHTS[item]
    for each in question.account.waive:
        if each.item == item and each.holds(question.today):
            return ItemState(item, part, "waived", FULL, weight, found.keys, each.reason)
    return ItemState(item, part, found.state, found.credit, weight, found.keys, found.reason)


@lru_cache(4096)
def _make_present_state(item: Item, keys: Keys) -> ItemState:
    """The state of an item that is there: most are, at the same keys in every plan, and are then one object."""
    return ItemState(item, PART[item], "present", FULL, WEIGHTS[item], keys)


def _compute_share(items: Sequence[ItemState]) -> Fraction | None:
    """What the items count for, of what they could; None when nothing is asked."""
    if items and all(each.credit is FULL for each in items):
        return FULL
    return compute_weighted_mean([each.weight for each in items], [each.credit for each in items])


def _list_unfinished(items: tuple[ItemState, ...]) -> tuple[ItemState, ...]:
    """The items that are not full, first what adds most to the plan."""
    left = [each for each in items if each.state not in ("present", "waived")]
    return tuple(sorted(left, key=lambda each: each.weight * (each.credit - FULL)))
