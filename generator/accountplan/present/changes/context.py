"""What every part of a report needs: the names of both sides, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Day, Exact, Money, Share, Value, Wording, say
from accountplan.base.words import Words
from accountplan.model.account_change import AccountChange
from accountplan.model.bands import count_decimals_beside, make_ladder
from accountplan.model.changes import Changes
from accountplan.model.criteria import FIGURES, MONEY
from accountplan.model.named import count_cents
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Context:
    """Changes, and both portfolios with names that are told apart."""

    changes: Changes
    words: Words
    before: Portfolio
    after: Portfolio

    def name(self, id: str) -> str:
        """The name of an account."""
        account = self.after.accounts.get(id) or self.before.accounts.get(id)
        return account.name if account else id

    def person(self, id: str) -> str:
        """The name of one of us."""
        return self.after.person(id) if id in self.after.people else self.before.person(id)

    def group(self, id: str) -> str:
        """The name of a group."""
        return (self.after.groups.get(id) or self.before.groups[id]).name

    def criterion(self, id: str) -> str:
        """The name of a criterion."""
        criteria = (self.after if id in self.after.criteria.criteria else self.before).criteria
        return self.words.say(criteria.name(id))

    def figure(self, name: str) -> Wording:
        """The name of a figure."""
        return self.after.firm.figure_name(name) or FIGURES.get(name) or name

    def figure_value(self, name: str, value: Exact | None) -> Value:
        """A figure as it is said: money, a share, or a plain number."""
        if value is None:
            return say("unknown")
        match self.after.firm.measure(name):
            case "money":
                return Money(value, 0 if name in MONEY else count_cents(value))
            case "share":
                return Share(value, 1)
        return self.words.plain(value)

    def plain(self, value: Fraction | None) -> Value:
        """A mark or a weight."""
        return say("unknown") if value is None else self.words.plain(value)

    def score(self, score: Fraction, firm: Portfolio) -> str:
        """A score with as many decimals as show on which side of a limit of this firm it is."""
        return self.words.number(score, make_ladder(firm.tiers).said(score, 2).digits)

    def setting(self, value: object) -> Value:
        """A value of any key, as it is written; a number or a day by the rules of the language."""
        if value is None:
            return say("none")
        if isinstance(value, date):
            return Day(value)
        return self.words.plain(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else str(value)

    def count_digits(self, change: AccountChange) -> int:
        """How many decimals show both scores on their own side of every limit."""
        assert change.scores
        ladders = (make_ladder(side.tiers) for side in (self.before, self.after))
        return count_decimals_beside(zip(ladders, change.scores, strict=True), 2)


def make_context(changes: Changes, words: Words) -> Context:
    """Changes with the names of both sides told apart."""
    return Context(changes, words, distinguish_namesakes(changes.before).portfolio, distinguish_namesakes(changes.after).portfolio)
