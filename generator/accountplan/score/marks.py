"""A criterion's mark at one account: by hand, by raters, by a scale over figures, or unknown (S5, S9)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from accountplan.model.account import Account, RaterMark
from accountplan.model.curve import Curve
from accountplan.model.exact import compute_weighted_mean, to_fraction
from accountplan.model.figures import Figure, find_latest_figure
from accountplan.model.scores import Origin
from accountplan.model.years import EVER, Years

from .method import Method, Used

ONE = Fraction(1)


class Found(NamedTuple):
    """A mark and where it came from."""

    mark: Fraction | None
    origin: Origin
    raters: tuple[RaterMark, ...] = ()
    spread: Fraction | None = None
    figure: Figure | None = None


UNKNOWN = Found(None, "unknown")


def find_mark(account: Account, criterion: Used, way: Method) -> Found:
    """The mark of one criterion. A mark by hand, also by raters, beats a scale."""
    given = account.marks.get(criterion.id)
    if isinstance(given, tuple):
        by_raters = _find_rater_mark(list_newest_marks(given), way)
        if by_raters is not None:
            return by_raters
    elif given is not None:
        return Found(to_fraction(given), "hand")
    return UNKNOWN if criterion.curve is None else _find_scale_mark(account, criterion.curve, way.years)


def list_newest_marks(marks: tuple[RaterMark, ...]) -> tuple[RaterMark, ...]:
    """Each rater's newest mark, by rater; of two on one day the last in the file."""
    found: dict[str, RaterMark] = {}
    for each in marks:
        if each.by not in found or each.on >= found[each.by].on:
            found[each.by] = each
    return tuple([found[rater] for rater in sorted(found)])


def _find_rater_mark(raters: tuple[RaterMark, ...], way: Method) -> Found | None:
    """The mean of the raters' newest marks, each by the weight of the rater's role; None when nobody's mark counts."""
    marks = [to_fraction(each.mark) for each in raters]
    mean = compute_weighted_mean([way.raters.get(each.by, ONE) for each in raters], marks)
    return None if mean is None else Found(mean, "raters", raters, max(marks) - min(marks))


def _find_scale_mark(account: Account, curve: Curve, years: Years) -> Found:
    """From a year that is over and not long ago: what a client once brought, or brought so far, says nothing of what it brings."""
    figure = find_latest_figure(account, curve.figure, years)
    if figure:
        return Found(curve.mark(figure.value), "scale", figure=figure)
    uncounted = find_latest_figure(account, curve.figure, EVER)
    return UNKNOWN if uncounted is None else Found(None, "unknown", figure=uncounted)
