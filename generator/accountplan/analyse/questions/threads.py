"""At which clients does nobody know who decides, and with which does one of us hold every thread? (S22)"""

from __future__ import annotations

from collections import defaultdict

from accountplan.analyse.amounts import NOTHING
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Gap, Holder, Threads
from accountplan.model.exact import total
from accountplan.model.figures import find_latest_figure


def answer(facts: Facts) -> Threads:
    """All clients; who has left, of them or of us, does not count."""
    written = [each for each in facts.portfolio.clients if each.contacts_here(facts.today)]
    gaps = [gap for each in written if (gap := _find_gap(each, facts)).unknown or gap.only]
    gaps.sort(key=lambda gap: (-gap.turnover, gap.account))
    return Threads(
        gaps=tuple(gaps),
        holders=_list_holders(gaps),
        clients=len(written),
        unwritten=tuple(each.id for each in facts.portfolio.clients if not each.contacts_here(facts.today)),
    )


def _find_gap(account: Account, facts: Facts) -> Gap:
    here = account.contacts_here(facts.today)
    known = [each for each in here if each.known_to(facts.gone)]
    of_us = {person for each in known for person in each.known_to(facts.gone)}
    turnover = find_latest_figure(account, "turnover", facts.years.of_any_age)
    return Gap(
        account=account.id,
        unknown=tuple(each.label for each in here if each.decides and not each.known_to(facts.gone)),
        only=of_us.pop() if len(of_us) == 1 else None,
        known=len(known),
        turnover=turnover.value if turnover else NOTHING,
    )


def _list_holders(gaps: list[Gap]) -> tuple[Holder, ...]:
    """Who holds most turnover first."""
    held: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.only:
            held[gap.only].append(gap)
    found = [Holder(person, tuple(each.account for each in some), total([each.turnover for each in some])) for person, some in held.items()]
    return tuple(sorted(found, key=lambda each: (-each.turnover, each.person)))
