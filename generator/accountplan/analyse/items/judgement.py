"""What a judge is given, and what it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from accountplan.base.text import Text, Wording
from accountplan.model.account import Account
from accountplan.model.ages import NO_AGES, Ages
from accountplan.model.analysis import State
from accountplan.model.finding import Keys
from accountplan.model.years import Years

FULL, NONE = Fraction(1), Fraction(0)
THIN = Fraction(1, 3)
"""What a thin item still counts for."""
OLD = Fraction(1, 2)
"""What is left of an item that is out of date."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One plan to judge. ``last_day`` is as far as objectives look ahead, ``years`` those whose figures count; ``review_days`` the norm for its texts; ``deep`` when more than a profile is asked;
    ``gone`` are those of us who have left, ``ages`` since when each part says what it says.
    """

    account: Account
    today: date
    last_day: date
    years: Years
    review_days: int
    deep: bool
    gone: frozenset[str]
    ages: Ages = NO_AGES


class Judgement(NamedTuple):
    """The state of one item, what it counts for (0 to 1), where to edit it, and what is wrong."""

    state: State
    credit: Fraction
    keys: Keys
    reason: Wording = ""


def judge_present(keys: Keys) -> Judgement:
    """Nothing to do."""
    return Judgement("present", FULL, keys)


def judge_missing(keys: Keys, reason: Text) -> Judgement:
    """Nothing there."""
    return Judgement("missing", NONE, keys, reason)


def judge_partial(keys: Keys, lacking: int, whole: int, reason: Text) -> Judgement:
    """How many of ``whole`` equal parts are lacking."""
    return Judgement("thin", FULL - Fraction(lacking, whole), keys, reason)


def choose_best(found: Iterable[Judgement]) -> Judgement | None:
    """The one that counts most, the first of equals; None of none. Looks no further than the first that is present."""
    most: Judgement | None = None
    for each in found:
        if each.state == "present":
            return each
        if most is None or each.credit > most.credit:
            most = each
    return most
