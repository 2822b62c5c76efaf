"""Where do the clients stand in the portfolio matrix? (S10)"""

from __future__ import annotations

from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Matrix, MatrixPoint, Quadrant
from accountplan.model.exact import compute_weighted_mean
from accountplan.model.figures import find_latest_figure
from accountplan.model.scores import AccountScore
from accountplan.model.years import Years

MIDDLE = Fraction(11, 2)
"""Where the cross stands: halfway between 1 and 10. A mark on the cross counts as high."""
VALUE = ("turnover", "margin")
GROWTH = "client_growth"
QUADRANTS: dict[tuple[bool, bool], Quadrant] = {
    (True, True): "star",
    (False, True): "question",
    (True, False): "cow",
    (False, False): "dog",
}
"""By whether our value at the client, and its own growth, are high."""


def answer(facts: Facts) -> Matrix:
    """A point for every client that has the marks for it, in the order of the ids."""
    points = {account.id: _make_point(account, facts.scores[account.id], facts.years) for account in facts.portfolio.clients}
    return Matrix(
        points=tuple(point for point in points.values() if point),
        missing=tuple(id for id, point in points.items() if point is None),
        middle=MIDDLE,
    )


def _make_point(account: Account, score: AccountScore, years: Years) -> MatrixPoint | None:
    value, growth = _compute_mean(score, VALUE), _compute_mean(score, (GROWTH,))
    if value is None or growth is None:
        return None
    turnover = find_latest_figure(account, "turnover", years)
    size = turnover.value if turnover else Fraction(0)
    return MatrixPoint(account.id, value, growth, size, QUADRANTS[value >= MIDDLE, growth >= MIDDLE])


def _compute_mean(score: AccountScore, criteria: tuple[str, ...]) -> Fraction | None:
    """The mean of the known marks on these criteria, by their weights; None when there is none."""
    marks = [score.marks[each] for each in criteria if each in score.marks]
    return compute_weighted_mean(
        [each.weight for each in marks if each.mark is not None], [each.mark for each in marks if each.mark is not None]
    )
