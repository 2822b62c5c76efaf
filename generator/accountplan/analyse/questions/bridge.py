"""How do we get from last year's turnover to the target? (S24)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from accountplan.analyse.aims import find_aim, list_open_proposals, weigh_proposals
from accountplan.analyse.amounts import choose_common_year, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Bridge, Span
from accountplan.model.analysis.bridge import NOTHING, Origin
from accountplan.model.exact import round_half_away, total
from accountplan.model.families import list_children
from accountplan.model.target import Target

from .risk import answer as watch


def answer(facts: Facts) -> Bridge:
    """The parts of all accounts, from the year in which most clients have their newest turnover to that of the firm's target."""
    return build(facts, facts.portfolio.firm.target)


def build(facts: Facts, target: Target | None) -> Bridge:
    """The same to any target."""
    portfolio = facts.portfolio
    year = choose_common_year(portfolio.separate_clients, "turnover", facts.years)
    if target is None or year is None or target.year <= year:
        return Bridge(target, year)
    builder = _Builder(facts, target, year)
    spans = [span for account in portfolio.separate.values() for span in builder.list_spans(account)]
    unknown = [each.id for each in portfolio.separate_clients if builder.find_base(each) is None]
    return Bridge(target, year, tuple(spans), tuple(unknown))


class _Builder:
    """Makes the part of each account."""

    def __init__(self, facts: Facts, target: Target, year: int) -> None:
        self.facts, self.target, self.year = facts, target, year
        self.firm, self.accounts = facts.portfolio.firm, facts.portfolio.accounts
        self.last = self.firm.days_of(target.year)[1]
        self.serious = facts.ask(watch).serious
        self.children: Mapping[str, tuple[Account, ...]] = list_children(self.accounts)

    def find_base(self, account: Account) -> Fraction | None:
        """Turnover of the year that it starts from; nothing for one that was no client then, None when it is not known."""
        found = None if account.is_prospect else find_known_amount(account, "turnover", self.year)
        return NOTHING if found is None and self._came_later(account) else found

    def _came_later(self, account: Account) -> bool:
        return not account.is_client or (account.since is not None and account.since > self.year)

    def _leaves(self, account: Account) -> bool:
        return account.is_former or account.left_before(self.last)

    def list_spans(self, account: Account) -> Iterator[Span]:
        """One part of an account; of one that has left two, when there are plans to win it back."""
        base = self.find_base(account)
        if base is None:
            return
        if base and self._leaves(account):
            yield Span(account.id, "existing", "nothing", base, base, base, base)
        elif base or not self._came_later(account):
            yield self._make_existing(account, base)
        if account.is_former or (not base and self._came_later(account)):
            yield from self._list_new(account)

    def _make_existing(self, account: Account, base: Fraction) -> Span:
        made, rate = self._make(account, base, "existing"), self.target.loss
        stake = min(self._find_stake(account, base), made.stays)
        return replace(made, stake=stake, lost=NOTHING if rate is None else round_half_away(Fraction(rate) * stake, 0))

    def _list_new(self, account: Account) -> Iterator[Span]:
        made = self._make(account, NOTHING, "ambassador" if account.introduced_by else "other")
        if made.aim or made.unweighed:
            yield made

    def _make(self, account: Account, base: Fraction, origin: Origin) -> Span:
        aim, source = find_aim(account, self._find_whole(account, base), self.year, self.target.year, self.firm)
        proposals = list_open_proposals(account, self.target.year, self.firm)
        unweighed = len([each for each in proposals if each.value is None or each.chance is None])
        aim = max(aim - self._sum_below(account), NOTHING)
        return Span(account.id, origin, source, base, aim, proposals=weigh_proposals(proposals), unweighed=unweighed)

    def _find_whole(self, account: Account, base: Fraction) -> Fraction:
        """The turnover that the plan speaks of: with that of the accounts below it where its figures include them."""
        whole = find_known_amount(self.accounts[account.id], "turnover", self.year) if account.includes_children else None
        return base if whole is None else whole

    def _sum_below(self, account: Account) -> Fraction:
        """What an aim that includes others holds of theirs, who are counted themselves."""
        if not account.includes_children:
            return NOTHING
        found = [(each, find_known_amount(each, "turnover", self.year) or NOTHING) for each in self.children.get(account.id, ())]
        return total([find_aim(each, base, self.year, self.target.year, self.firm)[0] for each, base in found])

    def _find_stake(self, account: Account, base: Fraction) -> Fraction:
        """What is in danger: all of a client in serious danger, else the value of its heavy risks; nothing of one that we would rather see leave."""
        if account.unwanted:
            return NOTHING
        if account.id in self.serious:
            return base
        return total([each.value for each in account.risks if each.kind == "risk" and each.heavy and each.value is not None])
