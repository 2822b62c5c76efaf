"""Which work may come, how far is it, and what did we win and lose this year? (S41)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import STAGES, Card, Column, Outcome, Wall
from accountplan.model.exact import total
from accountplan.model.work import Factor

OUTLIER = 3
"""One that is worth more than so many times the next would make all other bars too short to compare."""


def answer(facts: Facts) -> Wall:
    """All proposals of all accounts."""
    cards = [Card(each.id, index, found) for each in facts.portfolio.accounts.values() for index, found in enumerate(each.proposals)]
    waiting = [each for each in cards if not each.proposal.over]
    together = _make_column(waiting)
    reach = _find_reach([Fraction(each.proposal.value) for each in waiting if each.proposal.value])
    largest = max((each.proposal.weighted or Fraction(0) for each in waiting), default=Fraction(0))
    return Wall(
        columns={stage: _make_column([each for each in waiting if each.proposal.stage == stage]) for stage in STAGES},
        together=together,
        outcome=_find_outcome(facts, [each for each in cards if each.proposal.over]),
        reach=reach,
        beyond=len([each for each in waiting if (each.proposal.value or 0) > reach]),
        most=largest / together.weighted if together.weighted else None,
    )


def _make_column(cards: Sequence[Card]) -> Column:
    offers = [each.proposal for each in cards]
    return Column(
        cards=tuple(sorted(cards, key=_rank)),
        value=total([each.value for each in offers if each.value is not None]),
        weighted=total([worth for each in offers if (worth := each.weighted) is not None]),
        unvalued=len([each for each in offers if each.value is None]),
        unweighted=len([each for each in offers if each.weighted is None]),
    )


def _rank(card: Card) -> tuple[Fraction, Fraction, str, int]:
    """The largest chance times value first, then the largest value."""
    return -(card.proposal.weighted or Fraction(0)), -Fraction(card.proposal.value or 0), card.account, card.index


def _find_reach(values: Sequence[Fraction]) -> Fraction:
    """The largest value; the largest but one, rounded up to one figure, when it is dwarfed."""
    first, second, *_ = (*sorted(values, reverse=True), Fraction(0), Fraction(0))
    if not second or first <= OUTLIER * second:
        return first
    unit = Fraction(10) ** (len(str(int(second))) - 1)
    return -(-second // unit) * unit


def _find_outcome(facts: Facts, cards: Sequence[Card]) -> Outcome:
    """What was won and lost in the financial year of today."""
    firm = facts.portfolio.firm
    year = firm.year_of(facts.today)
    of_year = [each for each in cards if each.proposal.settled and firm.year_of(each.proposal.settled) == year]
    won, lost = (_make_column([each for each in of_year if each.proposal.stage == stage]) for stage in ("won", "lost"))
    decided, worth = won.number + lost.number, won.value + lost.value
    return Outcome(
        year=year,
        won=won,
        lost=lost,
        rate=Fraction(won.number, decided) if decided else None,
        value_rate=won.value / worth if worth else None,
        won_by=_count_factors(won),
        lost_by=_count_factors(lost),
        undated=len([each for each in cards if each.proposal.settled is None]),
    )


def _count_factors(column: Column) -> tuple[tuple[Factor, int], ...]:
    """What decided it and how often, the most frequent first and equals in the order of their names."""
    found = Counter(each.proposal.factor for each in column.cards if each.proposal.factor)
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))
