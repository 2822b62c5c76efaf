"""Figures in an unlikely unit: thousands where units are asked, a percentage where an amount is; by what stands beside them and in other years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from typing import NamedTuple

from accountplan.base.text import Text, Wording, say
from accountplan.lint.measures import to_exact_number
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES, SHARES
from accountplan.model.fix import Fix, NewValue, Remedy, write_as
from accountplan.model.named import Measured, OwnFigure
from accountplan.model.units import compute_share_amount, word_number

Year = Mapping[str, Decimal]

THOUSANDS = (Decimal(1000), Decimal("0.001"), Decimal(10**6), Decimal("0.000001"))
FACTORS: dict[str, tuple[Decimal, ...]] = {
    "days_to_pay": (Decimal(30), Decimal(7)),
    "satisfaction": (),
    "margin_rate": (),
    "client_growth": (),
}
"""By how much a figure differs that is in another unit: days and months, or weeks; of the others thousands or millions."""
OWN = (Decimal(100), Decimal("0.01"), *THOUSANDS)
"""Of a figure of one's own also a percentage and a share."""
OWN_FACTORS: dict[Measured, tuple[Decimal, ...]] = {"number": OWN, "points": (), "money": THOUSANDS, "share": (), "hours": THOUSANDS}
"""The same by the unit that the firm gave it; a percentage in the place of a share is seen by itself."""
LIKE = Decimal(3)
"""What is in the same unit differs by less than this factor from what is usual, mostly."""
LIKE_DAYS = Decimal("1.5")
SMALL_TURNOVER = 10_000
"""Below this turnover a margin of some tens is no wonder."""
DEAR, FAIR = 10_000, 1000
"""Nobody is paid this much an hour; this much is dear, and possible."""


class Slip(NamedTuple):
    """A figure in an unlikely unit."""

    year: int
    figure: str
    message: Text
    help: Remedy


def list_slips(account: Account, own: Mapping[str, OwnFigure]) -> tuple[Slip, ...]:
    """At most one for each figure of each year, by year; ``own`` are the figures that the firm names."""
    found: dict[tuple[int, str], Slip] = {}
    shares = SHARES | {id for id, each in own.items() if each.unit == "share"}
    for each in (*_list_time_slips(account.figures, own), *_list_unit_slips(account.figures, shares)):
        found.setdefault((each.year, each.figure), each)
    return tuple(found[key] for key in sorted(found))


def _list_time_slips(years: Mapping[int, Year], own: Mapping[str, OwnFigure]) -> Iterator[Slip]:
    """Figures that differ by a unit from those of most years; of two years the smaller is taken to be the odd one."""
    for figure in sorted({name for year in years.values() for name in year}):
        values = {year: given[figure] for year, given in years.items() if given.get(figure)}
        if values:
            known = own.get(figure)
            factors = OWN_FACTORS[known.unit] if known else FACTORS.get(figure, THOUSANDS if figure in FIGURES else OWN)
            yield from _list_figure_slips(figure, values, known.name if known else FIGURES.get(figure, figure), factors)


def _list_figure_slips(figure: str, values: Mapping[int, Decimal], name: Wording, factors: tuple[Decimal, ...]) -> Iterator[Slip]:
    usual = sorted(abs(value) for value in values.values())[len(values) // 2]
    like = LIKE_DAYS if figure == "days_to_pay" else LIKE
    alike = [year for year, value in values.items() if usual / like <= abs(value) <= usual * like]
    for year in sorted(values.keys() - set(alike)):
        if factor := _find_factor(factors, abs(values[year]), usual, like):
            other = min(alike, key=lambda each: (abs(each - year), each))
            message = say(
                "Another unit, by the look of it: {figure} is {value} in {year}, and {usual} in {other}.",
                figure=name,
                value=to_exact_number(values[year]),
                year=str(year),
                usual=to_exact_number(values[other]),
                other=str(other),
            )
            yield Slip(year, figure, message, _word_remedy(values[year] * factor))


def _find_factor(factors: tuple[Decimal, ...], value: Decimal, usual: Decimal, like: Decimal) -> Decimal | None:
    """By what to multiply a value for one that is like the usual one."""
    return next((factor for factor in factors if usual / like <= value * factor <= usual * like), None)


def _list_unit_slips(years: Mapping[int, Year], shares: Set[str]) -> Iterator[Slip]:
    """Figures that cannot be in their own unit, by their nature or beside the turnover of the same year."""
    for year, given in years.items():
        for figure, found in (
            ("margin", _check_margin(given)),
            ("hours", _check_hours(given)),
            ("satisfaction", _check_satisfaction(given)),
        ):
            if found:
                yield Slip(year, figure, *found)
        for figure in sorted(shares & given.keys()):
            if found := _check_share(figure, given[figure]):
                yield Slip(year, figure, *found)


def _check_margin(given: Year) -> tuple[Text, Remedy] | None:
    """A margin that is a share of turnover, or a percentage, where the amount is asked."""
    margin, turnover = given.get("margin"), given.get("turnover")
    if not margin or turnover is None:
        return None
    share = margin if abs(margin) < 1 else margin / 100
    if abs(share) > 1 or turnover < (100 if abs(margin) < 1 else SMALL_TURNOVER):
        return None
    message = say(
        "Margin is {margin} beside a turnover of {turnover}: that looks like a part of it, not an amount.",
        margin=to_exact_number(margin),
        turnover=to_exact_number(turnover),
    )
    amount, rate = word_number(compute_share_amount(share, turnover)), f"margin_rate: {word_number(share)}"
    help = say("Write it as `{text}`, or write `{rate}` instead.", text=amount, rate=rate)
    return message, Remedy(help, Fix(NewValue(amount), safe=False))


def _check_hours(given: Year) -> tuple[Text, Remedy] | None:
    """Hours in thousands: with decimals, and each of them dearer than can be."""
    hours, turnover = given.get("hours"), given.get("turnover")
    if hours is None or turnover is None:
        return None
    if hours == hours.to_integral_value() or turnover < hours * DEAR or turnover > hours * 1000 * FAIR:
        return None
    message = say(
        "Hours are {hours} beside a turnover of {turnover}: that looks like thousands.",
        hours=to_exact_number(hours),
        turnover=to_exact_number(turnover),
    )
    return message, _word_remedy(hours * 1000)


def _check_satisfaction(given: Year) -> tuple[Text, Remedy] | None:
    """A mark out of 100, or out of 1."""
    mark = given.get("satisfaction")
    if mark is None:
        return None
    right = mark / 10 if 20 <= mark <= 100 else mark * 10 if Decimal("0.1") <= mark < 1 else None
    if right is None:
        return None
    return say("Satisfaction is {mark}; it is a mark from 1 to 10.", mark=to_exact_number(mark)), _word_remedy(right)


def _check_share(figure: str, value: Decimal) -> tuple[Text, Remedy] | None:
    """A percentage where a share is asked; growth may be more than the whole, margin not."""
    most = 1 if figure == "margin_rate" else 2
    if not most < abs(value) <= 100:
        return None
    message = say("{share} is written here for a share of 1: that looks like a percentage.", share=to_exact_number(value))
    return message, _word_remedy(value / 100)


def _word_remedy(number: Decimal) -> Remedy:
    return write_as(word_number(number), safe=False)
