"""Does the firm pursue more than turnover: which kinds of aim do its open objectives serve? (S3)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import ServedAims
from accountplan.model.analysis.served import AimsOf, ServedRow
from accountplan.model.criteria import KINDS


def answer(facts: Facts) -> ServedAims:
    """Objectives whose day has passed, and those of former clients, are not counted."""
    portfolio = facts.portfolio
    ours = portfolio.current
    tiers = {tier.id: tier.objectives for tier in portfolio.tiers.tiers}
    rows = [_count(facts, "tier", id, [*own, *_list_aims(facts, ours, id)]) for id, own in tiers.items()]
    rows.append(_count(facts, "rest", "", _list_aims(facts, ours, None)))
    rows.append(_count(facts, "groups", "", [aim for group in portfolio.groups.values() for aim in group.objectives]))
    return ServedAims(tuple(each for each in rows if each.total))


def _list_aims(facts: Facts, accounts: Iterable[Account], tier: str | None) -> Iterator[Objective]:
    for account in accounts:
        if facts.scores[account.id].tier == tier:
            yield from account.objectives


def _count(facts: Facts, of: AimsOf, id: str, objectives: Iterable[Objective]) -> ServedRow:
    found = Counter(each.served for each in objectives if not each.passed(facts.today))
    return ServedRow(of, id, {kind: found[kind] for kind in KINDS}, found[None])
