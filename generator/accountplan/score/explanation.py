"""One account's score to the last point: its marks are in the score itself; the steps say what would move it to another tier."""

from __future__ import annotations

from datetime import date

from accountplan.model.exact import total
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Explanation, Scores

from .method import make_method
from .notes import word_notes
from .steps import list_steps


def explain(portfolio: Portfolio, scores: Scores, account_id: str, today: date) -> Explanation:
    """Explain the score of one account."""
    way, score = make_method(portfolio, today), scores[account_id]
    known = total([each.weight for each in score.marks.values() if each.mark is not None])
    ranks = scores.ranks
    shared = ranks[score.rank or 0] > 1
    return Explanation(score, known, tuple(list_steps(score, way)), ranks.total(), shared, word_notes(portfolio, score, way, today))
