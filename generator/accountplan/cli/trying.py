"""`accountplan score --weight --limit`: which setting to try, and who would change tier under it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.text import Listing, Money, Number, Text, say, say_n
from accountplan.cli import desk
from accountplan.model.bands import HIGHEST, LOWEST, Ladder, make_ladder

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.portfolio import Portfolio
    from accountplan.model.survey import Survey
    from accountplan.model.trial import Edge, Held, Moved, Outcome, Trial

NOTHING = "-"


def read_trial(weights: Iterable[str], limits: Iterable[str], portfolio: Portfolio) -> Trial:
    """The setting that was typed: what differs from the firm's own. Raises UserError for what is no weight or no limit."""
    from accountplan.model.trial import Trial

    heavy = dict(_read_weight(each, portfolio) for each in weights)
    return Trial(heavy, dict(_read_limit(each, portfolio) for each in limits)).besides(portfolio)


def _read_weight(typed: str, portfolio: Portfolio) -> tuple[str, Decimal]:
    name, value = _split(typed, say("Write a weight as CRITERION=NUMBER, such as --weight margin=3."))
    criteria = portfolio.criteria.criteria
    there = say("There are: {names}.", names=Listing(tuple(criteria)))
    id = desk.pick(name, criteria, say("There is no criterion {name}.", name=name), there)
    if not 0 <= value <= 10**15:
        raise UserError(say("{typed} is not a weight.", typed=typed), say("A weight is 0 or more; with 0 the criterion does not count."))
    return id, value


def _read_limit(typed: str, portfolio: Portfolio) -> tuple[tuple[str, Edge], Decimal]:
    from accountplan.model.trial import list_edges

    name, value = _split(typed, say("Write a limit as TIER=NUMBER, such as --limit A=7.5."))
    there = {tier.id: list_edges(tier) for tier in portfolio.tiers.tiers}
    names = {id: (id, edges[0]) for id, edges in there.items() if edges}
    names |= {f"{id}.{edge}": (id, edge) for id, edges in there.items() for edge in edges}
    limits = Listing(tuple(f"{id}.{edge}" for id, edges in there.items() for edge in edges))
    which = desk.pick(name, names, say("There is no limit {name}.", name=name), say("There are: {names}.", names=limits))
    if not LOWEST <= value <= HIGHEST:
        raise UserError(say("{typed} is not a limit.", typed=typed), say("A limit is a score from 1 to 10."))
    return names[which], value


def _split(typed: str, help: Text) -> tuple[str, Decimal]:
    name, equals, number = (part.strip() for part in typed.partition("="))
    try:
        value = Decimal(number.replace(",", ".", 1))
    except InvalidOperation:
        value = Decimal("NaN")
    if not (name and equals and value.is_finite()):
        raise UserError(say("{typed} cannot be read.", typed=repr(typed)), help)
    return name, value


HEAD = (say("Name"), say("Id"), say("Tier"), say("Score"), say("Turnover"), say("Hours"))
SHIFTS = (say("Tier"), say("Accounts"), say("Turnover"), say("Hours"))


def list_outcome(survey: Survey, outcome: Outcome, words: Words) -> Iterator[str]:
    """Who changes tier, what each tier comes to hold, and the setting as YAML and as an address."""
    from accountplan.cli.terminal import count_columns, format_table, wrap
    from accountplan.present.links import CRITERIA

    room = count_columns(sys.stdout)
    yield from wrap(" ".join(words.say(each) for each in _list_sentences(survey.portfolio, outcome, words)), room)
    if outcome.moved:
        yield ""
        ladders = make_ladder(survey.portfolio.tiers), make_ladder(outcome.portfolio.tiers)
        rows = [_make_row(survey, each, ladders, words) for each in outcome.moved]
        yield from _style(format_table([words.say(each) for each in HEAD], rows, (4, 5), room))
    yield ""
    yield from _style(format_table([words.say(each) for each in SHIFTS], _list_shifts(outcome, words), (1, 2, 3), room))
    if not outcome.trial.empty:
        yield ""
        yield from outcome.trial.write_yaml().splitlines()
        yield ""
        yield words.say(say("On the site: {address}", address=f"{CRITERIA}#{outcome.trial.address}"))


def _style(lines: Iterable[str]) -> Iterator[str]:
    first, *rest = lines
    yield click.style(first, bold=True)
    yield from rest


def _list_sentences(portfolio: Portfolio, outcome: Outcome, words: Words) -> Iterator[Text]:
    if outcome.trial.empty:
        yield say("This is the setting of the firm: nothing changes.")
        return
    tried, number = Listing(tuple(_list_tried(portfolio, outcome.trial, words))), len(outcome.moved)
    if not outcome.moved:
        yield say("With {tried}: nobody changes tier.", tried=tried)
    else:
        yield say_n("With {tried}: {n} account changes tier.", "With {tried}: {n} accounts change tier.", number, tried=tried)
        yield from _list_stakes(outcome.stakes, str(outcome.year))
    if outcome.odd:
        yield say("These limits do not fit: there is a score with no tier, or with more than one.")


def _list_stakes(stakes: Held, year: str) -> Iterator[Text]:
    if stakes.turnover is not None:
        yield say("Turnover in {year}: {amount}.", year=year, amount=Money(stakes.turnover))
    if stakes.hours is not None:
        yield say("Hours in {year}: {number}.", year=year, number=Number(stakes.hours, 0))


def _list_tried(portfolio: Portfolio, trial: Trial, words: Words) -> Iterator[Text]:
    for id, weight in trial.weights.items():
        name, own = portfolio.criteria.name(id), portfolio.criteria.criteria[id].weight
        yield say("{name} at {value} instead of {own}", name=name, value=words.plain(weight), own=words.plain(own))
    for (id, edge), limit in trial.limits.items():
        value, before = words.plain(limit), words.plain(getattr(portfolio.tiers.get(id), edge))
        if edge == "above":
            yield say("{name} above {value} instead of {own}", name=id, value=value, own=before)
        else:
            yield say("{name} below {value} instead of {own}", name=id, value=value, own=before)


def _make_row(survey: Survey, moved: Moved, ladders: tuple[Ladder, Ladder], words: Words) -> list[str]:
    tiers = [score.tier or NOTHING for score in (moved.before, moved.after)]
    scores = [
        NOTHING if score.score is None else words.value(ladder.said(score.score, 2))
        for score, ladder in zip((moved.before, moved.after), ladders, strict=True)
    ]
    return [
        survey.portfolio.accounts[moved.account].name,
        moved.account,
        _join(*tiers),
        _join(*scores),
        *_say_amounts(moved.turnover, moved.hours, words),
    ]


def _say_amounts(turnover: Fraction | None, hours: Fraction | None, words: Words) -> tuple[str, str]:
    return NOTHING if turnover is None else words.money(turnover), NOTHING if hours is None else words.number(hours, 0)


def _join(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"


def _list_shifts(outcome: Outcome, words: Words) -> Iterator[list[str]]:
    def say_each(held: Held) -> tuple[str, str, str]:
        return words.number(held.accounts, 0), *_say_amounts(held.turnover, held.hours, words)

    for each in outcome.shifts:
        yield [each.tier or NOTHING, *map(_join, say_each(each.before), say_each(each.after))]
