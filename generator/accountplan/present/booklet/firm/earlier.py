"""What the firm said of itself when partners last met about it: beside what is otherwise stands a bar, and in words what it was (S42)."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Money, Wording, say, say_n
from accountplan.model.account import Proposal
from accountplan.model.analysis import Ahead, Bridge, WatchList, YearlyRound
from accountplan.model.analysis.round import RoundProduct
from accountplan.model.analysis.vision import AimBehind
from accountplan.model.changes import Changes
from accountplan.model.criteria import MONEY
from accountplan.present.booklet.earlier import Earlier
from accountplan.present.booklet.then import NEW, Then, find_sides
from accountplan.present.context import Context
from accountplan.present.stand.round import STATE


class FirmEarlier:
    """The firm as it was at that meeting; all answers are empty for what is as it was, and when nobody knows."""

    def __init__(self, site: Context, changes: Changes | None) -> None:
        self._site = site
        self._sides = find_sides(site, changes)
        self._then = Then(site, self._sides)
        self._before = changes.before if changes else None
        self._accounts = {each.id: each for each in changes.accounts} if changes else {}

    def product(self, each: RoundProduct) -> str:
        """What a step of the round was: its state, its day and whose it was."""
        found = self._before.analysis[YearlyRound].products if self._before else ()
        before = next((one for one in found if one.step == each.step), None)
        return self._then.join(self._list_product(before, each)) if before else ""

    def _list_product(self, before: RoundProduct, after: RoundProduct) -> Iterator[Wording]:
        if before.state != after.state:
            yield say("was {before}", before=STATE[before.state])
        if before.by != after.by and before.by and after.state != "there":
            yield say("was due by {before}", before=self._then.day(before.by))
        if before.own != after.own and after.state != "there":
            yield say("was of {names}", names=self._site.who((before.own,))) if before.own else say("was of nobody")

    @property
    def way(self) -> str:
        """What the plans brought, and what was wanted."""
        before, after = (survey.analysis[Bridge] if survey else None for survey in (self._before, self._site))
        if before is None or after is None or not before.built or before.target is None or after.target is None:
            return ""
        if (before.planned, before.wanted, before.target.year) == (after.planned, after.wanted, after.target.year):
            return ""
        planned, wanted = Money(before.planned), Money(before.wanted)
        return self._then.say(say("was {planned} of {wanted} in {year}", planned=planned, wanted=wanted, year=str(before.target.year)))

    def aim(self, aim: AimBehind) -> str:
        """What was wanted of one of the aims of three years ahead, and what the plans came to."""
        before = self._before.analysis[Ahead].picture if self._before else None
        if before is None:
            return ""
        found = next((each for each in before.aims if (each.kind, each.measure) == (aim.kind, aim.measure)), None)
        return self._then.join(self._list_aim(found, aim)) if found else self._then.say(NEW)

    def _list_aim(self, before: AimBehind, after: AimBehind) -> Iterator[Wording]:
        if before.target != after.target:
            target = Money(before.target) if after.kind in MONEY else self._site.words.plain(before.target)
            yield say("was {before}", before=target)
        if before.planned is not None and before.planned != after.planned:
            yield say("plans came to {before}", before=Money(before.planned))
        elif before.objectives != after.objectives:
            yield say_n("had {n} objective", "had {n} objectives", before.objectives)

    @property
    def phase(self) -> str:
        """The commercial phase that it was in."""
        before, after = (firm.commercial if firm else None for firm in (self._before and self._before.portfolio.firm, self._site.firm))
        if before is None or after is None or before.phase == after.phase:
            return ""
        return self._then.say(say("was phase {phase}", phase=str(before.phase)))

    def danger(self, account: str) -> str:
        """That a client was in no danger, or how many of its signals are new."""
        if self._before is None:
            return ""
        if account not in {risk.account for risk in self._before.analysis[WatchList].risks}:
            return self._then.say(NEW)
        count = self._earlier(account).count_new("signals")
        return self._then.say(say_n("{n} new", "{n} new", count)) if count else ""

    def proposal(self, account: str, proposal: Proposal) -> str:
        """What a proposal was: its stage, its chance, its day."""
        return self._earlier(account).item("proposals", proposal)

    def _earlier(self, account: str) -> Earlier:
        return Earlier(self._site, self._sides, self._accounts.get(account))
