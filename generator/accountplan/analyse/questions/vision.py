"""Where does the firm want to be three years ahead, and what do its plans come to in that year? (S26)"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import Ahead, Bridge
from accountplan.model.analysis.vision import AimBehind, Circled, Picture
from accountplan.model.target import Target
from accountplan.model.vision import FirmAim, ForWhom, Vision

from .bridge import build
from .members import answer as find_members


def answer(facts: Facts) -> Ahead:
    """The picture beside the plans: of former clients none counts."""
    vision = facts.portfolio.firm.vision
    return Ahead(_Painter(facts, vision).paint() if vision else None)


class _Painter:
    """Puts the plans beside each part of the picture."""

    def __init__(self, facts: Facts, vision: Vision) -> None:
        self.facts, self.vision = facts, vision
        wanted = next((each.target for each in vision.aims if each.kind == "turnover"), Decimal(0))
        self.way = build(facts, Target(year=vision.year, turnover=wanted))
        self.last = facts.portfolio.firm.days_of(vision.year)[1]
        self.accounts = facts.portfolio.current
        self.members = facts.ask(find_members).groups

    def paint(self) -> Picture:
        """All of it."""
        over = self.vision.year <= self.facts.portfolio.firm.last_full_year(self.facts.today)
        aims = tuple(self._judge(each) for each in self.vision.aims)
        return Picture(self.vision.year, over, self.way, aims, tuple(self._circle(each) for each in self.vision.clients))

    def _judge(self, aim: FirmAim) -> AimBehind:
        portfolio = self.facts.portfolio
        plans = [each.objectives for each in self.accounts]
        plans += [each.objectives for each in portfolio.tiers.tiers] + [each.objectives for each in portfolio.groups.values()]
        objectives = [each for some in plans for each in self._list_ahead(some) if each.kind == aim.kind]
        planned = self.way.planned if aim.kind == "turnover" and self.way.built else None
        return AimBehind(aim.kind, aim.measure, Fraction(aim.target), len(objectives), planned)

    def _list_ahead(self, objectives: Iterable[Objective]) -> list[Objective]:
        """Those with a day between today and the end of that year."""
        return [each for each in objectives if each.by and self.facts.today <= each.by <= self.last]

    def _circle(self, whom: ForWhom) -> Circled:
        found = [each for each in self.accounts if whom.holds(each) or self._in_group(whom, each)]
        ids = tuple(each.id for each in found)
        own: Bridge = self.way.of(ids)
        known = self.way.built and bool(own.spans)
        aimed = tuple(each.id for each in found if self._list_ahead(each.objectives))
        now, then = (own.base, own.planned) if known else (None, None)
        return Circled(whom, ids, aimed, now, then)

    def _in_group(self, whom: ForWhom, account: Account) -> bool:
        return account.id in self.members.get(whom.group or "", ())
