"""How far do account plans follow what we do for every client in their tier and their groups? (S32, levels 1 and 2)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, P
from accountplan.model.analysis import Followed, Followings
from accountplan.model.exact import total
from accountplan.model.following import judge_following, sum_following_hours
from accountplan.model.programme import Activity, list_activities

from .members import answer as find_members
from .members import belongs


def answer(facts: Facts) -> Followings:
    """Tiers first, then groups by tier and by part; clients by their tier of today, in rank order."""
    return Followings((*_list_tiers(facts), *_list_groups(facts)))


def _list_tiers(facts: Facts) -> Iterator[Followed]:
    for tier in facts.portfolio.tiers.tiers:
        clients = _list_clients(facts, [each.account for each in facts.scores.in_tier(tier.id)])
        yield from _follow(facts, clients, tier.programme, (tier.id, None, None))


def _list_groups(facts: Facts) -> Iterator[Followed]:
    for id, members in facts.ask(find_members).groups.items():
        group, clients = facts.portfolio.groups[id], _list_clients(facts, members)
        for tier, programme in group.programme.items():
            there = [each for each in clients if facts.scores[each.id].tier == tier]
            yield from _follow(facts, there, programme, (tier, id, None))
        for key, part in group.subgroups.items():
            yield from _follow(facts, [each for each in clients if belongs(each, part)], part.programme, (None, id, key))


def _list_clients(facts: Facts, ids: Sequence[str]) -> list[Account]:
    accounts = (facts.portfolio.accounts[id] for id in ids)
    return [each for each in accounts if each.is_client]


def _follow(
    facts: Facts, clients: Sequence[Account], programme: Mapping[P, tuple[Activity, ...]], where: tuple[str | None, str | None, str | None]
) -> Iterator[Followed]:
    tier, group, subgroup = where
    for p, _, activity in list_activities(programme):
        judged = [(each.id, judge_following(each, p, activity, facts.today)) for each in clients]
        yield Followed(
            tier=tier,
            group=group,
            subgroup=subgroup,
            p=p,
            activity=activity,
            answered=tuple(id for id, found in judged if found == "answered"),
            lacking=tuple(id for id, found in judged if found == "lacking"),
            unknown=tuple(id for id, found in judged if found == "unknown"),
            planned=total([sum_following_hours(each, activity, facts.today) for each in clients]),
        )
