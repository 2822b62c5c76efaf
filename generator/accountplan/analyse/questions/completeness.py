"""How complete is each plan, and what comes next? (S32)"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.analyse.items import JUDGES, Asked
from accountplan.analyse.items.judgement import FULL, NONE
from accountplan.model.account import Account
from accountplan.model.analysis import Completeness, Completenesses, ItemState
from accountplan.model.exact import total, weighted_mean
from accountplan.model.norms import asked, review_days
from accountplan.model.tiers import ITEMS, PARTS, PRESETS, Item

_IMPORTANCE: Mapping[Item, int] = {
    "situation.history": 1, "situation.business": 2, "situation.facts": 1, "situation.opportunities": 2, "situation.threats": 1,
    "situation.figures": 1, "situation.contacts": 2,
    "developments.market": 2, "developments.competition": 1, "developments.strategy": 2,
    "objectives.turnover": 3, "objectives.margin": 2, "objectives.satisfaction": 2, "objectives.services": 2,
    "action_plan.project": 3, "action_plan.person": 2, "action_plan.process": 2, "action_plan.partnership": 2, "action_plan.evaluation": 2,
}  # fmt: skip
WEIGHTS: Mapping[Item, Fraction] = {item: Fraction(_IMPORTANCE[item]) for item in ITEMS}
"""How heavily each item counts: what we want and what we do about it more than what we know; the first of the Ps most (S31)."""


def answer(facts: Facts) -> Completenesses:
    """The completeness of every plan, and the mean over the clients and prospects that have a tier."""
    accounts, scores = facts.portfolio.accounts, facts.scores
    found = {id: _plan(account, scores[id].tier, facts) for id, account in accounts.items()}
    counted = [found[id].plan for id, account in accounts.items() if account.status != "former" and scores[id].tier]
    return Completenesses(found, total(counted) / len(counted) if counted else NONE)


def _plan(account: Account, tier: str | None, facts: Facts) -> Completeness:
    tiers = facts.portfolio.tiers
    wanted = frozenset(asked(tiers, account, tier))
    deep = not wanted <= frozenset(PRESETS["profile"])
    question = Asked(account, facts.today, facts.portfolio.firm.year, review_days(tiers, tier), deep)
    items = tuple(_item(item, question) for item in ITEMS if item in wanted)
    parts = {part: _share([each for each in items if each.part == part]) for part in PARTS}
    whole = _share(items)
    return Completeness(account.id, FULL if whole is None else whole, parts, items, _todo(items))


def _item(item: Item, question: Asked) -> ItemState:
    """The state of one item. A waiver in force makes an item count as present; one that is present needs no waiver."""
    found = JUDGES[item](question)
    part, weight = item.partition(".")[0], WEIGHTS[item]
    for each in question.account.waive if found.state != "present" else ():
        if each.item == item and question.today <= each.until:
            return ItemState(item, part, "waived", FULL, weight, found.keys, each.reason)
    return ItemState(item, part, found.state, found.credit, weight, found.keys, found.reason)


def _share(items: Sequence[ItemState]) -> Fraction | None:
    """What the items count for, of what they could; None when nothing is asked."""
    return weighted_mean([each.weight for each in items], [each.credit for each in items])


def _todo(items: tuple[ItemState, ...]) -> tuple[ItemState, ...]:
    """The items that are not full, first what adds most to the plan."""
    left = [each for each in items if each.state not in ("present", "waived")]
    return tuple(sorted(left, key=lambda each: each.weight * (each.credit - FULL)))
