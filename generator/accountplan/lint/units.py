"""Figures in an unlikely unit: thousands where units are asked, a percentage where an amount is; by what stands beside them and in other years.

What was planned, expected and brought so far is looked at as the figures of whole years are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from typing import NamedTuple

from accountplan.base.text import Text, Wording, say
from accountplan.lint.measures import to_exact_number
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES, SHARES
from accountplan.model.finding import Keys
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
    """A figure in an unlikely unit, at the end of its keys."""

    keys: Keys
    message: Text
    help: Remedy


class Place(NamedTuple):
    """Where a figure stands: under which key, and of which year."""

    key: str
    year: int


def list_slips(account: Account, own: Mapping[str, OwnFigure]) -> tuple[Slip, ...]:
    """At most one for each figure of each year; ``own`` are the figures that the firm names."""
    shares = SHARES | {id for id, each in own.items() if each.unit == "share"}
    planned = {"figures": account.figures, "budget": account.budget, "forecast": account.forecast}
    years = {Place(key, year): given for key, listed in planned.items() for year, given in sorted(listed.items())}
    found: dict[Keys, Slip] = {}
    timed = _list_time_slips(years, own)
    for each in (*timed, *_list_unit_slips({(*place,): given for place, given in years.items()}, shares)):
        found[each.keys] = _join_slips(found[each.keys], each, _find_usual(account, each.keys)) if each.keys in found else each
    so_far: dict[Keys, Year] = {("so_far", "figures"): account.so_far.figures} if account.so_far else {}
    return (*found.values(), *_list_unit_slips(so_far, shares))


def _join_slips(first: Slip, other: Slip, usual: Decimal) -> Slip:
    """A figure of which two units are likely, as a percentage comes nearer to what is usual than thousands: both are told, and neither is taken."""
    numbers = [each.help.fix.change.written for each in (first, other) if each.help.fix and isinstance(each.help.fix.change, NewValue)]
    far = [max(abs(Decimal(each)), usual) / max(min(abs(Decimal(each)), usual), Decimal("0.01")) for each in numbers]
    if len(far) < 2 or far[1] >= far[0]:
        return first
    help = say("Write `{first}` if it is in thousands, or `{other}` if it is a percentage.", first=numbers[0], other=numbers[1])
    return Slip(first.keys, first.message, Remedy(help))


def _find_usual(account: Account, keys: Keys) -> Decimal:
    """The figure of the other years, by which one is judged."""
    others = sorted(abs(given[str(keys[-1])]) for year, given in account.figures.items() if keys[-1] in given and year not in keys)
    return others[len(others) // 2] if others else Decimal(0)


def _list_time_slips(years: Mapping[Place, Year], own: Mapping[str, OwnFigure]) -> Iterator[Slip]:
    """Figures that differ by a unit from those of most years; of two years the smaller is taken to be the odd one."""
    for figure in sorted({name for year in years.values() for name in year}):
        values = {place: given[figure] for place, given in years.items() if given.get(figure)}
        if values:
            known = own.get(figure)
            factors = OWN_FACTORS[known.unit] if known else FACTORS.get(figure, THOUSANDS if figure in FIGURES else OWN)
            yield from _list_figure_slips(figure, values, known.name if known else FIGURES.get(figure, figure), factors)


def _list_figure_slips(figure: str, values: Mapping[Place, Decimal], name: Wording, factors: tuple[Decimal, ...]) -> Iterator[Slip]:
    sure = [abs(value) for place, value in values.items() if place.key == "figures"] or [abs(value) for value in values.values()]
    usual, like = sorted(sure)[len(sure) // 2], LIKE_DAYS if figure == "days_to_pay" else LIKE
    alike = [place for place, value in values.items() if usual / like <= abs(value) <= usual * like]
    for place in sorted(values.keys() - set(alike)):
        if factor := _find_factor(factors, abs(values[place]), usual, like):
            other = min(alike, key=lambda each: (each.key != "figures", abs(each.year - place.year), each))
            message = say(
                "Another unit, by the look of it: {figure} is {value} in {year}, and {usual} in {other}.",
                figure=name,
                value=to_exact_number(values[place]),
                year=str(place.year),
                usual=to_exact_number(values[other]),
                other=str(other.year),
            )
            yield Slip((*place, figure), message, _word_remedy(values[place] * factor))


def _find_factor(factors: tuple[Decimal, ...], value: Decimal, usual: Decimal, like: Decimal) -> Decimal | None:
    """By what to multiply a value for one that is like the usual one."""
    return next((factor for factor in factors if usual / like <= value * factor <= usual * like), None)


def find_unlike(values: Mapping[str, Decimal], marks: bool) -> Iterator[tuple[str, str, Remedy]]:
    """Of the values of one objective, by key, those in another unit than the largest, or than the others that are marks; with one that is right."""
    sizes = {key: abs(value) for key, value in values.items() if value}
    if marks and (right := [key for key in sizes if 1 <= sizes[key] <= 10]):
        wrong = {key: factor for key in sizes if (factor := _find_factor_of_mark(sizes[key]))}
        yield from ((key, right[0], _word_remedy(values[key] * factor)) for key, factor in wrong.items())
        return
    usual = max(sizes.values(), default=Decimal(0))
    other = next((key for key, size in sizes.items() if size == usual), "")
    for key, size in sizes.items():
        if usual >= SMALL_TURNOVER and (factor := _find_factor(THOUSANDS, size, usual, LIKE)):
            yield key, other, _word_remedy(values[key] * factor)


def find_unlike_figure(values: Mapping[str, Decimal], usual: Decimal) -> Iterator[tuple[str, Remedy]]:
    """The values of an objective, all of them in thousands or millions, beside the figure of the plan that it is about."""
    sizes = {key: abs(value) for key, value in values.items() if value}
    if usual < SMALL_TURNOVER or max(sizes.values(), default=usual) * 100 > usual:
        return
    first = next((key for key in ("baseline", "now") if key in sizes), None)
    factor = _find_factor(THOUSANDS, sizes[first], usual, LIKE) if first else None
    if factor:
        yield from ((key, _word_remedy(values[key] * factor)) for key in sizes)


def _find_factor_of_mark(size: Decimal) -> Decimal | None:
    """By what to multiply what is out of 100, or out of 1, for a mark out of 10."""
    return Decimal("0.1") if 20 <= size <= 100 else Decimal(10) if Decimal("0.1") <= size < 1 else None


def _list_unit_slips(years: Mapping[Keys, Year], shares: Set[str]) -> Iterator[Slip]:
    """Figures that cannot be in their own unit, by their nature or beside the turnover of the same year."""
    for keys, given in years.items():
        for figure, found in (
            ("margin", _check_margin(given)),
            ("hours", _check_hours(given)),
            ("satisfaction", _check_satisfaction(given)),
        ):
            if found:
                yield Slip((*keys, figure), *found)
        for figure in sorted(shares & given.keys()):
            if found := _check_share(figure, given[figure]):
                yield Slip((*keys, figure), *found)


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
    factor = _find_factor_of_mark(mark)
    if factor is None:
        return None
    return say("Satisfaction is {mark}; it is a mark from 1 to 10.", mark=to_exact_number(mark)), _word_remedy(mark * factor)


def _check_share(figure: str, value: Decimal) -> tuple[Text, Remedy] | None:
    """A percentage where a share is asked; growth may be more than the whole, margin not."""
    most = 1 if figure == "margin_rate" else 2
    if not most < abs(value) <= 100:
        return None
    message = say("{share} is written here for a share of 1: that looks like a percentage.", share=to_exact_number(value))
    return message, _word_remedy(value / 100)


def _word_remedy(number: Decimal) -> Remedy:
    return write_as(word_number(number), safe=False)
