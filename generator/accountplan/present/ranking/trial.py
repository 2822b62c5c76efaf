"""What if we ranked otherwise: the fields that move, and for the script all marks, limits, turnover and hours, exact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.analysis import Value
from accountplan.model.pages import Page
from accountplan.model.tiers import Tier
from accountplan.model.trial import find_most_weight, find_stakes, list_edges, write_number
from accountplan.present import links
from accountplan.present.context import Context

MOST_WEIGHT = "1000000000000000"
"""As in the format: no number is larger."""


@dataclass(frozen=True, slots=True)
class Knob:
    """A number that can be moved: its key in the address, its name, our own value exact and in words, its bounds, and how its slider moves."""

    key: str
    name: str
    own: str
    said: str
    least: str
    most: str
    slides_to: str
    step: str


@dataclass(frozen=True, slots=True)
class TrialPart:
    """The part of the page: weights, limits, and how numbers are written."""

    source: str
    weights: tuple[Knob, ...]
    limits: tuple[Knob, ...]
    style: dict[str, str]
    turnover_head: str
    hours_head: str


@dataclass(frozen=True, slots=True)
class FiguresView:
    """All that the arithmetic needs, as JSON: numbers are text, so that they stay exact."""

    figures: dict[str, Any]


def show_trial(context: Context) -> TrialPart | None:
    """The part about other weights and limits; None when there is nobody to rank."""
    if not context.portfolio.current:
        return None
    criteria, words = context.portfolio.criteria, context.words
    most = write_number(find_most_weight(criteria))
    year = context.analysis[Value].year
    return TrialPart(
        source=links.TRIAL,
        weights=tuple(
            Knob(
                f"weight.{id}",
                context.say(criteria.name(id)),
                write_number(each.weight),
                words.plain(each.weight),
                "0",
                MOST_WEIGHT,
                most,
                "0.5",
            )
            for id, each in criteria.criteria.items()
            if each.weight > 0
        ),
        limits=tuple(_show_limit(context, tier, edge) for tier in context.portfolio.tiers.tiers for edge in list_edges(tier)),
        style={"unit": words.money(0).removesuffix("0"), "group": words.number(1000, 0)[1:-3], "point": words.number(0, 1)[1:-1]},
        turnover_head=context.say(say("Turnover {year}", year=str(year)) if year is not None else say("Turnover")),
        hours_head=context.say(say("Hours")),
    )


def _show_limit(context: Context, tier: Tier, edge: str) -> Knob:
    value: Decimal = getattr(tier, edge)
    name = say("{tier} above", tier=tier.id) if edge == "above" else say("{tier} below", tier=tier.id)
    return Knob(f"limit.{tier.id}.{edge}", context.say(name), write_number(value), context.words.plain(value), "1", "10", "10", "0.1")


def make_figures(context: Context) -> Page:
    """The figures for the script of the page about the ranking."""
    return Page(links.TRIAL, "site/what-if-figures.js", FiguresView(make_firm(context)))


def make_firm(context: Context) -> dict[str, Any]:
    """How the firm ranks, and its clients and prospects: address, name, tier by hand, turnover, hours, and the mark on each criterion."""
    criteria, year = context.portfolio.criteria, context.analysis[Value].year
    used = [id for id, each in criteria.criteria.items() if each.weight > 0]
    return {
        "year": None if year is None else str(year),
        "rank_by": criteria.rank_by,
        "minimum": write_number(criteria.minimum),
        "at_least": criteria.at_least,
        "known_at_least": write_number(criteria.known_at_least),
        "criteria": [{"id": id, "weight": write_number(criteria.criteria[id].weight)} for id in used],
        "tiers": [_make_tier(tier) for tier in context.portfolio.tiers.tiers],
        "accounts": [list(_list_cells(context, account, used)) for account in context.portfolio.current],
    }


def _make_tier(tier: Tier) -> dict[str, Any]:
    limits = {edge: None if (value := getattr(tier, edge)) is None else write_number(value) for edge in ("above", "below")}
    return {"id": tier.id, "name": tier.name, "by_hand": tier.by_hand, **limits}


def _list_cells(context: Context, account: Account, used: list[str]) -> Iterator[str]:
    score, stakes = context.scores[account.id], find_stakes(context.separate[account.id], context.analysis[Value].year)
    yield from (links.make_account_path(account.id), account.name, score.tier or "" if score.overruled else "")
    yield from map(_write, (*stakes, *(score.marks[id].mark for id in used)))


def _write(value: Fraction | None) -> str:
    """A number as one whole number, or two with a stroke between them; nothing when it is not known."""
    return "" if value is None else str(value)
