"""Where does the yearly round stand: which of its five products is there, missing or out of date? (S1)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from accountplan.analyse.facts import Facts
from accountplan.model.account import FOUR_PS, Account
from accountplan.model.analysis import Acquired, YearlyRound
from accountplan.model.analysis.round import Made, RoundPart, RoundProduct, RoundState
from accountplan.model.rounds import STEPS, RoundStep, StepName
from accountplan.model.tiers import Tier

from .acquisition import answer as look_back

UNPLANNED = RoundStep()


def answer(facts: Facts) -> YearlyRound:
    """All five, whatever the firm uses of them."""
    firm, judge = facts.portfolio.firm, _Judge(facts)
    parts: Mapping[StepName, Iterator[Made]] = {
        "acquisition": judge.list_acquisition(facts.ask(look_back)),
        "clients": judge.list_ranking(),
        "activities": judge.list_activities(),
        "investment": judge.list_investment(),
        "organisation": judge.list_organisation(),
    }
    written = firm.round or {}
    planned = {step: written.get(step, UNPLANNED) for step in STEPS}
    products = (RoundProduct(step, tuple(parts[step]), planned[step].by, planned[step].own) for step in STEPS)
    return YearlyRound(firm.year_of(facts.today), tuple(products))


def _make(part: RoundPart, short: Sequence[str], whole: int) -> Made:
    """A part that everybody should have: missing when all lack it or there is nobody, partly there when some do."""
    state: RoundState = "missing" if len(short) == whole else "partly" if short else "there"
    return Made(part, state, short=tuple(short), whole=whole)


class _Judge:
    """Judges each part of each product."""

    def __init__(self, facts: Facts) -> None:
        self.facts, self.today, self.portfolio = facts, facts.today, facts.portfolio
        self.firm, self.clients = facts.portfolio.firm, facts.portfolio.clients
        self.rated = [each for each in self.clients if facts.scores[each.id].tier is not None]
        used = {facts.scores[each.id].tier for each in self.rated}
        self.tiers = [each for each in self.portfolio.tiers.tiers if each.id in used or not used]

    def list_acquisition(self, acquired: Acquired) -> Iterator[Made]:
        """The answer to how far relationships connect all acquisition, about the last full year."""
        over = [each for each in acquired.periods if each.angles and each.last < self.today]
        if not over:
            yield Made("look_back", "missing", self.firm.last_full_year(self.today))
            return
        newest, wanted = over[0], self.firm.days_of(self.firm.last_full_year(self.today))[1]
        until = newest.last if newest.year is None else None
        yield Made("look_back", "there" if newest.last >= wanted else "old", newest.year, until=until)
        known = newest.related_share is not None and not newest.unknown
        yield Made("answer", "there" if known else "missing", newest.year, until=until)

    def list_ranking(self) -> Iterator[Made]:
        """A ranking of clients by value, with objectives per tier."""
        rated = {each.id for each in self.rated}
        yield _make("ranking", [each.id for each in self.clients if each.id not in rated], len(self.clients))
        if rated:
            old = [each.id for each in self.rated if self._has_old_marks(each)]
            yield Made("marks", "old" if old else "there", short=tuple(old), whole=len(rated))
        yield self._judge_aims()

    def _has_old_marks(self, account: Account) -> bool:
        ages, limit = self.portfolio.age(account.id), self.portfolio.criteria.stale_after
        return bool(self.facts.scores[account.id].list_old_marks(ages, self.today, limit))

    def _judge_aims(self) -> Made:
        """A tier has objectives when one is measurable and has a day; they are out of date when all such days have passed."""
        days = {tier.id: _list_days(tier) for tier in self.tiers}
        lacking = _make("aims", [id for id, each in days.items() if not each], len(days))
        old = tuple(id for id, each in days.items() if each and max(each) < self.today)
        return lacking if lacking.short or not old else Made("aims", "old", short=old, whole=len(days))

    def list_activities(self) -> Iterator[Made]:
        """Activities chosen for each client or its tier, in all four Ps."""
        programmes = {tier.id: tier.programme for tier in self.portfolio.tiers.tiers}
        own = {each.id: [action for action in each.actions if action.p] for each in self.clients}
        served = {each.id: programmes.get(self.facts.scores[each.id].tier or "") for each in self.clients}
        chosen = {id for id, actions in own.items() if served[id] or any(action.counts(self.today) for action in actions)}
        yield _make("chosen", [each.id for each in self.clients if each.id not in chosen], len(self.clients))
        used = {action.p for actions in own.values() for action in actions if action.counts(self.today)}
        used |= {p for tier in self.tiers for p, deeds in tier.programme.items() if deeds}
        yield _make("four_ps", [p for p in FOUR_PS if p not in used], len(FOUR_PS))

    def list_investment(self) -> Iterator[Made]:
        """One total plan on the firm's own objective, with a plan for each tier; what is invested counts in firms that write it down."""
        year, target = self.firm.year_of(self.today), self.firm.target
        yield Made("target", "missing" if target is None else "there" if target.year >= year else "old", target.year if target else None)
        newest = max((each.year for each in self.firm.investment), default=None)
        if newest is not None:
            yield Made("budget", "there" if newest >= year else "old", newest)
        yield _make("plans", [tier.id for tier in self.tiers if not _is_plan(tier)], len(self.tiers))

    def list_organisation(self) -> Iterator[Made]:
        """Who does what, of those of us who are still here: a lead for each client, somebody for each open action, a role and hours for each of us."""
        gone, here = self.facts.gone, {id: each for id, each in self.portfolio.people.items() if each.here(self.today)}
        yield _make("leads", [each.id for each in self.clients if each.lead is None or each.lead in gone], len(self.clients))
        tasks = [(each.id, action) for each in self.clients for action in each.actions if action.open]
        if tasks:
            nobody = [id for id, action in tasks if not set(self.portfolio.accounts[id].list_responsible(action)) - gone]
            yield _make("tasks", nobody, len(tasks))
        yield _make("roles", [id for id, each in here.items() if each.role is None], len(here))
        if here:
            yield _make("hours", [id for id, each in here.items() if each.hours is None], len(here))


def _list_days(tier: Tier) -> list[date]:
    return [each.by for each in tier.objectives if each.by and each.measurable]


def _is_plan(tier: Tier) -> bool:
    """Whether it says what we want of the tier, what we do for it, and how many hours that may take."""
    return bool(tier.objectives and tier.programme and tier.hours is not None)
