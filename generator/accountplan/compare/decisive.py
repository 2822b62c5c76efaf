"""One line decides: the single mark, figure or weight without which a client would have stayed in its tier, and the score that it would have had.

Not by the share of a cause, which is a mean of two ways, but by putting that one thing back as it was and taking the mean again: exact.
"""

from __future__ import annotations

from collections.abc import Sequence

from accountplan.model.bands import make_ladder
from accountplan.model.causes import Cause, Decisive
from accountplan.model.survey import Survey

from .causes import Corner, Corners
from .shares import Term, find_mean


def find_decisive(before: Survey, after: Survey, corners: Corners, causes: Sequence[Cause]) -> Decisive | None:
    """The largest cause that decides alone; None when the client stays, when none does, or when more than the rating decides."""
    old, new = corners.before.score.by_marks, corners.after.score.by_marks
    rated = all(survey.portfolio.criteria.rank_by == "rating" for survey in (before, after))
    if old is None or new is None or old == new or not rated:
        return None
    ladder = make_ladder(after.portfolio.tiers)
    for cause in sorted(causes, key=lambda cause: (-abs(cause.share), cause.criterion)):
        terms = corners.after.terms()
        if term := _put_back(cause, corners, terms.get(cause.criterion)):
            score = find_mean({**terms, cause.criterion: term})
            if ladder.tier(score) == old:
                return Decisive(cause, score)
    return None


def _put_back(cause: Cause, corners: Corners, term: Term | None) -> Term | None:
    """The term of a criterion with this one thing as it was, all else as it is; None when then there is no mark, or no telling."""
    if term is None:
        return None
    match cause.what:
        case "mark" | "figure":
            return _with_mark_of(corners.method_first, cause.criterion, term)
        case "scale" | "years":
            return _with_mark_of(corners.data_first, cause.criterion, term)
        case "weight":
            mark = corners.data_first.score.marks.get(cause.criterion)
            return Term(mark.weight, term.value) if mark else None
        case "rater":
            return _without_rater(cause, corners, term)
    return None


def _with_mark_of(corner: Corner, criterion: str, term: Term) -> Term | None:
    mark = corner.score.marks.get(criterion)
    return Term(term.weight, mark.mark) if mark and mark.mark is not None else None


def _without_rater(cause: Cause, corners: Corners, term: Term) -> Term | None:
    """The mean of the raters when one of them gives the mark of before, or none where he gave none."""
    assert cause.of
    raters = corners.after.raters(cause.criterion)
    old = corners.before.raters(cause.criterion).get(cause.of)
    now = raters.pop(cause.of, None)
    if old:
        raters[cause.of] = Term(now.weight if now else old.weight, old.value)
    return Term(term.weight, find_mean(raters)) if raters else None
