"""Pairs of firms of which anything may differ: criteria, weights, scales, roles, marks, raters, figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from accountplan import pipeline
from accountplan.model.account_change import AccountChange
from accountplan.model.changes import Changes
from accountplan.model.portfolio import Portfolio
from builders import account, portfolio
from surveys import survey

DAY = date(2026, 3, 1)
CRITERIA = ("turnover", "cooperation", "fit", "image")
PEOPLE = ("ans", "bo", "cas")
ROLES = ("partner", "senior", None)


def rated(**marks: int) -> list[dict[str, Any]]:
    """Marks by raters, each on one day: `rated(ans=9, bo=8)`."""
    return [{"by": who, "mark": mark, "on": DAY} for who, mark in marks.items()]


def changes(before: Portfolio, after: Portfolio) -> Changes:
    """What changed between two portfolios, as the command finds it."""
    return pipeline.compare_surveys(survey(before), survey(after))


def change(before: Portfolio, after: Portfolio, id: str = "acme") -> AccountChange:
    """What changed at one account."""
    return next(each for each in changes(before, after).accounts if each.id == id)


_marks = st.integers(1, 10)
_weights = st.integers(1, 5)
_rated = st.dictionaries(st.sampled_from(PEOPLE), _marks, min_size=1).map(lambda given: rated(**given))
_scale = st.dictionaries(st.integers(0, 4).map(lambda step: step * 100), _marks, min_size=1)


@st.composite
def criteria(draw: Any) -> dict[str, Any]:
    """What the firm settles."""
    made: dict[str, Any] = {}
    for id in draw(st.lists(st.sampled_from(CRITERIA), min_size=1, unique=True)):
        made[id] = {"weight": draw(_weights)}
        if id == "turnover" and draw(st.booleans()):
            made[id]["scale"] = {"figure": "turnover", "points": draw(_scale)}
    return made


@st.composite
def firms(draw: Any) -> Portfolio:
    """A firm with two accounts; one may not be there."""
    accounts = [
        account(
            id,
            marks=draw(st.dictionaries(st.sampled_from(CRITERIA), _marks | _rated)),
            figures={2025: {"turnover": draw(st.integers(0, 500))}} if draw(st.booleans()) else {},
        )
        for id in draw(st.lists(st.sampled_from(("acme", "polder")), min_size=1, unique=True))
    ]
    people = {id: {"role": role} if (role := draw(st.sampled_from(ROLES))) else {} for id in PEOPLE}
    from builders import criteria as settle

    weights = draw(st.dictionaries(st.sampled_from(("partner", "senior")), _weights))
    return portfolio(*accounts, criteria=settle(draw(criteria()), rater_weights=weights), people=people)
