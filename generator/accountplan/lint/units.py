"""Figures in an unlikely unit: thousands where units are asked, a percentage where an amount is; by what stands beside them and in other years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from accountplan.base.text import Text, Wording, say
from accountplan.lint.measures import exact
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES, SHARES
from accountplan.model.units import of_turnover, written

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
    help: Text


def slips(account: Account, names: Mapping[str, str]) -> tuple[Slip, ...]:
    """At most one for each figure of each year, by year; ``names`` are those of the firm's own figures."""
    found: dict[tuple[int, str], Slip] = {}
    for each in (*_over_time(account.figures, names), *_within(account.figures)):
        found.setdefault((each.year, each.figure), each)
    return tuple(found[key] for key in sorted(found))


def _over_time(years: Mapping[int, Year], names: Mapping[str, str]) -> Iterator[Slip]:
    """Figures that differ by a unit from those of most years; of two years the smaller is taken to be the odd one."""
    for figure in sorted({name for year in years.values() for name in year}):
        values = {year: given[figure] for year, given in years.items() if given.get(figure)}
        if len(values) > 1:
            yield from _over_years(figure, values, names.get(figure) or FIGURES.get(figure) or figure)


def _over_years(figure: str, values: Mapping[int, Decimal], name: Wording) -> Iterator[Slip]:
    usual = sorted(abs(value) for value in values.values())[len(values) // 2]
    like = LIKE_DAYS if figure == "days_to_pay" else LIKE
    alike = [year for year, value in values.items() if usual / like <= abs(value) <= usual * like]
    for year in sorted(values.keys() - set(alike)):
        if factor := _factor(figure, abs(values[year]), usual, like):
            other = min(alike, key=lambda each: (abs(each - year), each))
            message = say(
                "Another unit, by the look of it: {figure} is {value} in {year}, and {usual} in {other}.",
                figure=name,
                value=exact(values[year]),
                year=str(year),
                usual=exact(values[other]),
                other=str(other),
            )
            yield Slip(year, figure, message, _write(values[year] * factor))


def _factor(figure: str, value: Decimal, usual: Decimal, like: Decimal) -> Decimal | None:
    """By what to multiply a value for one that is like the usual one."""
    factors = FACTORS.get(figure, THOUSANDS if figure in FIGURES else OWN)
    return next((factor for factor in factors if usual / like <= value * factor <= usual * like), None)


def _within(years: Mapping[int, Year]) -> Iterator[Slip]:
    """Figures that cannot be in their own unit, by their nature or beside the turnover of the same year."""
    for year, given in years.items():
        for figure, found in (("margin", _margin(given)), ("hours", _hours(given)), ("satisfaction", _satisfaction(given))):
            if found:
                yield Slip(year, figure, *found)
        for figure in sorted(SHARES & given.keys()):
            if found := _share(figure, given[figure]):
                yield Slip(year, figure, *found)


def _margin(given: Year) -> tuple[Text, Text] | None:
    """A margin that is a share of turnover, or a percentage, where the amount is asked."""
    margin, turnover = given.get("margin", Decimal(0)), given.get("turnover", Decimal(0))
    share = margin if abs(margin) < 1 else margin / 100
    if not margin or abs(share) > 1 or turnover < (100 if abs(margin) < 1 else SMALL_TURNOVER):
        return None
    message = say(
        "Margin is {margin} beside a turnover of {turnover}: that looks like a part of it, not an amount.",
        margin=exact(margin),
        turnover=exact(turnover),
    )
    amount, rate = written(of_turnover(share, turnover)), f"margin_rate: {written(share)}"
    return message, say("Write it as `{text}`, or write `{rate}` instead.", text=amount, rate=rate)


def _hours(given: Year) -> tuple[Text, Text] | None:
    """Hours in thousands: with decimals, and each of them dearer than can be."""
    hours, turnover = given.get("hours", Decimal(0)), given.get("turnover", Decimal(0))
    if hours <= 0 or hours == hours.to_integral_value() or turnover < hours * DEAR or turnover > hours * 1000 * FAIR:
        return None
    message = say(
        "Hours are {hours} beside a turnover of {turnover}: that looks like thousands.", hours=exact(hours), turnover=exact(turnover)
    )
    return message, _write(hours * 1000)


def _satisfaction(given: Year) -> tuple[Text, Text] | None:
    """A mark out of 100, or out of 1."""
    mark = given.get("satisfaction", Decimal(1))
    right = mark / 10 if 20 <= mark <= 100 else mark * 10 if Decimal("0.1") <= mark < 1 else None
    return None if right is None else (say("Satisfaction is {mark}; it is a mark from 1 to 10.", mark=exact(mark)), _write(right))


def _share(figure: str, value: Decimal) -> tuple[Text, Text] | None:
    """A percentage where a share is asked; growth may be more than the whole, margin not."""
    most = 1 if figure == "margin_rate" else 2
    if not most < abs(value) <= 100:
        return None
    message = say("{share} is written here for a share of 1: that looks like a percentage.", share=exact(value))
    return message, _write(value / 100)


def _write(number: Decimal) -> Text:
    return say("Write it as `{text}`.", text=written(number))
