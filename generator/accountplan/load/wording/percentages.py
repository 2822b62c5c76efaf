"""A percentage where a number is asked: what was meant follows from the figure, and from what stands beside it."""

from __future__ import annotations

from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES, SHARES
from accountplan.model.fix import Fix, NewKey, NewValue, Remedy, write_as
from accountplan.model.keys import is_too_small
from accountplan.model.units import compute_share_amount, word_number

from .figure_keys import name_figure
from .values import clean_number

NEAR = 12
"""Lines in which the figure of a scale is looked for."""
_FIGURE = compile_lazily(r"\bfigure:\s*[\"']?([a-z_]+)")


def word_remedy(spot: Spot) -> Remedy | None:
    """How to write what was written as a percentage; None when it is no percentage."""
    share, key = _find_share(spot.value), name_figure(spot)
    if share is None:
        return None
    if key in SHARES:
        return write_as(word_number(share))
    if key == "satisfaction" and Decimal("0.1") <= share <= 1:
        return write_as(word_number(share * 10), safe=False)
    if key == "margin":
        return _word_margin(share, spot.beside.get("turnover"))
    if key in FIGURES:
        return Remedy(say("Write the number itself, without a percent sign."))
    help = word_either(spot.value)
    return Remedy(help) if help else None


def word_either(value: object) -> Text | None:
    """Both numbers that a percentage can be meant for; None when it is no percentage."""
    share = _find_share(value)
    if share is None:
        return None
    return say(
        "Leave out the sign: write `{number}`, or `{share}` where a share is meant.",
        number=word_number(share * 100),
        share=word_number(share),
    )


def word_point(spot: Spot, text: str) -> Remedy | None:
    """How to write a percentage as a point of a scale: as its figure counts; None when it is none."""
    share, figure = _find_share(text), _find_figure(spot)
    if share is None:
        return None
    if figure in SHARES:
        return Remedy(write_as(word_number(share)).help, Fix(NewKey(word_number(share)), safe=False))
    if figure in FIGURES:
        return Remedy(say("Write the number itself, without a percent sign."))
    help = word_either(text)
    return Remedy(help) if help else None


def _find_figure(spot: Spot) -> str:
    """The figure of the scale to which a point belongs, as it stands on the same line or right above or below the points."""
    inside = f"{spot.before}{spot.behind}" if "{" in spot.before else ""
    if here := _FIGURE.search(inside):
        return here[1]
    depth = len(spot.rows[spot.line - 1]) - len(spot.rows[spot.line - 1].lstrip()) if spot.rows else 0
    near = [*reversed(spot.rows[max(0, spot.line - NEAR) : spot.line]), *spot.rows[spot.line : spot.line + NEAR]]
    for row in near:
        found = _FIGURE.search(row)
        if found and len(row) - len(row.lstrip()) <= depth:
            return found[1]
    return ""


def word_doubtful_share(value: object) -> Problem | None:
    """A percentage of less than one where a share is asked: `0.45%` is mostly 45%; None when it is none."""
    share = _find_share(value)
    if share is None or not is_too_small(share):
        return None
    message = say("“{text}” is less than one in a hundred.", text=str(value).strip())
    more, less = word_number(share * 100), word_number(share)
    return Problem("wrong-form", message, say("Write `{more}`, or `{less}` if it is as little as that.", more=more, less=less))


def _word_margin(share: Decimal, turnover: object) -> Remedy:
    """A margin is an amount of money: worked out from the turnover of that year, where there is one."""
    rate = f"margin_rate: {word_number(share)}"
    if not isinstance(turnover, (int, Decimal)) or turnover <= 0:
        return Remedy(say("Margin is an amount of money: write that, or write `{rate}` instead.", rate=rate))
    amount = word_number(compute_share_amount(share, Decimal(turnover)))
    help = say("Write it as `{text}`, which is that share of the turnover beside it, or write `{rate}` instead.", text=amount, rate=rate)
    return Remedy(help, Fix(NewValue(amount), safe=False))


def _find_share(value: object) -> Decimal | None:
    """The share that a percentage is."""
    text = value.strip() if isinstance(value, str) else ""
    number = clean_number(text.removesuffix("%").rstrip()) if text.endswith("%") else None
    return Decimal(number) / 100 if number else None
