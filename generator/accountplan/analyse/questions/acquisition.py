"""What did each angle of acquisition cost and bring, and how much of it came through relationships? (S2, S25)"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from accountplan.analyse.amounts import compute_share
from accountplan.analyse.facts import Facts
from accountplan.model.acquisition import ANGLES, LAYERS, RELATED, Acquisition, Angle, AngleName, Layer
from accountplan.model.analysis import Acquired
from accountplan.model.analysis.acquisition import AngleResult, Effort, LayerEffort, LookBack, Weighed
from accountplan.model.exact import total

NO_ANGLE, NO_LAYER = Angle(), Layer()


def answer(facts: Facts) -> Acquired:
    """Every period that is not backwards, the newest first."""
    firm = facts.portfolio.firm
    found = ((place, each, firm.whole_year(each.from_, each.until)) for place, each in enumerate(firm.acquisition) if not each.backwards)
    periods = [_look_back(place, each, year) for place, each, year in found]
    return Acquired(tuple(sorted(periods, key=lambda each: (each.last, each.first), reverse=True)))


def _look_back(place: int, period: Acquisition, year: int | None) -> LookBack:
    written = {name: period.angles.get(name, NO_ANGLE) for name in ANGLES} if period.angles else {}
    efforts = {name: _measure(each, period.hour_cost) for name, each in written.items()}
    together = _sum(list(efforts.values()))
    related = {name: _find_related(name, each) for name, each in written.items()}
    return LookBack(
        place=place,
        first=period.from_,
        last=period.until,
        year=year,
        angles=tuple(_compare(name, each, efforts[name], together) for name, each in written.items()),
        layers=_list_layers(period),
        weighed=_choose_weight(together),
        together=together,
        related=total([each for each in related.values() if each is not None]),
        unknown=tuple(name for name, each in related.items() if each is None),
    )


def _measure(angle: Angle, hour_cost: Decimal | None) -> Effort:
    hours, spend = _to_fraction(angle.hours), _to_fraction(angle.spend)
    cost = None if hour_cost is None or hours is None or spend is None else hours * Fraction(hour_cost) + spend
    return Effort(hours, spend, cost, angle.assignments, _to_fraction(angle.turnover))


def _sum(each: list[Effort]) -> Effort:
    assignments = _add(one.assignments for one in each)
    return Effort(
        hours=_add(one.hours for one in each),
        spend=_add(one.spend for one in each),
        cost=_add(one.cost for one in each),
        assignments=None if assignments is None else int(assignments),
        turnover=_add(one.turnover for one in each),
    )


def _compare(name: AngleName, angle: Angle, effort: Effort, together: Effort) -> AngleResult:
    """Effort is compared in money when all of it is known so, else in hours."""
    mine, all_ = (effort.hours, together.hours) if together.cost is None else (effort.cost, together.cost)
    return AngleResult(
        angle=name,
        effort=effort,
        related=_find_related(name, angle),
        success=angle.success,
        effort_share=_find_share(mine, all_),
        result_share=_find_share(effort.turnover, together.turnover),
    )


def _choose_weight(together: Effort) -> Weighed | None:
    if together.cost is not None:
        return "money"
    return None if together.hours is None else "hours"


def _find_related(name: AngleName, angle: Angle) -> Fraction | None:
    """What came through somebody who knew us: all of it at clients we have, else what was recorded, and no more than was won."""
    if angle.turnover is None:
        return None
    if name in RELATED or not angle.turnover:
        return Fraction(angle.turnover)
    return None if angle.introduced is None else Fraction(min(angle.introduced, angle.turnover))


def _list_layers(period: Acquisition) -> tuple[LayerEffort, ...]:
    written = [(name, period.layers.get(name, NO_LAYER)) for name in LAYERS] if period.layers else []
    hours, spend = (_add([getattr(each, key) for _, each in written]) for key in ("hours", "spend"))
    return tuple(
        LayerEffort(
            name, _to_fraction(each.hours), _to_fraction(each.spend), _find_share(each.hours, hours), _find_share(each.spend, spend)
        )
        for name, each in written
    )


def _add(values: Iterable[Decimal | Fraction | int | None]) -> Fraction | None:
    """The sum; None of nothing, and when one of them is not known."""
    every = tuple(values)
    known = [Fraction(each) for each in every if each is not None]
    return total(known) if known and len(known) == len(every) else None


def _to_fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _find_share(part: Decimal | Fraction | None, whole: Fraction | None) -> Fraction | None:
    return None if part is None or whole is None else compute_share(Fraction(part), whole)
