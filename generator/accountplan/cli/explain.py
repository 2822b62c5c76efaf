"""A score explained to the last point: each mark, where it came from, what it adds, and what would move the client."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import count
from math import ceil, floor
from typing import TYPE_CHECKING

import click

from accountplan.base.text import Day, Listing, Money, Share, Text, Wording, say, say_n
from accountplan.cli.terminal import fit_columns, format_table, make_visible, wrap
from accountplan.model.bands import make_ladder
from accountplan.model.criteria import FIGURES, MONEY
from accountplan.model.named import count_cents

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.firm import Firm
    from accountplan.model.portfolio import Portfolio
    from accountplan.model.scores import Explanation, MarkScore, Step

STATUS: dict[str, Text] = {"client": say("client"), "prospect": say("prospect"), "former": say("former client")}


def word_figure(firm: Firm, figure: str, value: Fraction) -> Money | Share | str | Fraction:
    """A figure as it is said: money, a share, or a plain number."""
    match firm.measure(figure):
        case "money":
            return Money(value, 0 if figure in MONEY else count_cents(value))
        case "share":
            return Share(value, 1)
    return value


def name_figure(portfolio: Portfolio, figure: str) -> Wording:
    """The name of a figure: the firm's own, else the built-in, else its key."""
    return portfolio.firm.figure_name(figure) or FIGURES.get(figure) or figure


def word_origin(mark: MarkScore, portfolio: Portfolio, words: Words) -> Wording:
    """Where a mark came from."""
    if mark.origin == "hand":
        return say("by hand")
    if mark.origin == "scale" and mark.figure and mark.value is not None:
        value = word_figure(portfolio.firm, mark.figure, mark.value)
        return say(
            "scale: {figure} {value} ({year})",
            figure=name_figure(portfolio, mark.figure),
            value=words.plain(value) if isinstance(value, Fraction) else value,
            year=str(mark.year),
        )
    if mark.origin == "raters":
        given = tuple(
            say("{who} {mark} ({day})", who=portfolio.person(each.by), mark=words.plain(each.mark), day=Day(each.on, "medium"))
            for each in mark.raters
        )
        return say("raters: {marks}; {spread} apart", marks=Listing(given), spread=words.plain(mark.spread or Fraction(0)))
    return say("unknown: the figure of {year} does not count", year=str(mark.year)) if mark.year is not None else say("unknown")


def list_marks(explained: Explanation, portfolio: Portfolio, words: Words, room: int | None) -> list[str]:
    """The table of marks; its last row adds up to the score. Where there is no room for it, weight x mark is left out."""
    head = [say("Criterion"), say("Weight"), say("Mark"), say("Weight x mark"), say("Points"), say("From")]
    rows, products = [], Fraction(0)
    for criterion, mark in explained.score.marks.items():
        product = None if mark.mark is None else mark.weight * mark.mark
        products += product or 0
        rows.append(
            [
                words.say(portfolio.criteria.name(criterion)),
                words.plain(mark.weight),
                "-" if mark.mark is None else words.plain(mark.mark),
                "-" if product is None else words.plain(product),
                "-" if mark.contribution is None else words.number(mark.contribution, 4),
                words.say(word_origin(mark, portfolio, words)),
            ]
        )
    score = explained.score.score
    total = [words.say(say("Known together")), words.plain(explained.known_weight), "", words.plain(products), "", ""]
    cells = [[words.say(each) for each in head], *rows, total if score is None else [*total[:4], words.number(score, 4), ""]]
    stay = fit_columns(cells, room, (3,))
    first, *rest = [[each[at] for at in stay] for each in cells]
    return format_table(first, rest, range(1, len(stay) - 1), room)


def word_verdict(explained: Explanation, portfolio: Portfolio, words: Words) -> Iterator[Wording]:
    """The score, how sure it is, and the tier with its reason."""
    score, limits = explained.score, make_ladder(portfolio.tiers)
    if score.score is None:
        yield say("No score: no mark is known.")
    else:
        points = words.plain(score.score * explained.known_weight)
        yield say_n(
            "Score {score}: {points} point over a weight of {weight}.",
            "Score {score}: {points} points over a weight of {weight}.",
            1 if points == "1" else 2,
            score=limits.said(score.score, 4),
            points=points,
            weight=words.plain(explained.known_weight),
        )
    if score.known < 1:
        yield say(
            "It can still be anything from {low} to {high}: {known} of the weight is known.",
            low=limits.said(score.low, 2),
            high=limits.said(score.high, 2),
            known=portfolio.criteria.said_known(score.known),
        )
    else:
        yield say("All of the weight is known.")
    yield from word_tier(explained, portfolio)
    yield from explained.notes


def word_tier(explained: Explanation, portfolio: Portfolio) -> Iterator[Wording]:
    """Why this tier."""
    score = explained.score
    overrule = portfolio.accounts[score.account].tier
    if score.overruled and overrule and score.tier:
        yield say(
            "Tier {tier} by hand: {why} ({who}, until {until}). By marks alone: {by_marks}.",
            tier=score.tier,
            why=overrule.why,
            who=portfolio.person(overrule.by),
            until=overrule.until,
            by_marks=score.by_marks or say("no tier"),
        )
    elif score.tier is None:
        yield say("No tier: less than {share} of the weight is known.", share=Share(portfolio.criteria.known_at_least))
    elif score.provisional:
        yield say("Tier {tier}, provisional: it can still become {tiers}.", tier=score.tier, tiers=Listing(score.possible, "or"))
    else:
        yield say("Tier {tier}.", tier=score.tier)


def word_reach(step: Step, words: Words) -> Wording:
    """The value that a change must reach, never rounded to the wrong side of the limit."""
    digits = next((digits for digits in range(2, 5) if (step.value * 10**digits).denominator == 1), None)
    if digits is not None and step.strict:
        value = words.plain(step.value)
        return say("above {value}", value=value) if step.upward else say("below {value}", value=value)
    value = words.plain(step.value) if digits else _word_nearest(step, words)
    return say("{value} or more", value=value) if step.upward else say("{value} or less", value=value)


def _word_nearest(step: Step, words: Words) -> str:
    """The nearest value of two decimals beyond a limit; of as many as it takes for a weight that must stay above nothing."""
    rounded = ceil if step.upward else floor
    parts, digits = next((parts, digits) for digits in count(2) if (parts := rounded(step.value * 10**digits)) > 0)
    value = Fraction(parts, 10**digits)
    return words.plain(value) if digits == 2 else words.number(value, digits)


def list_moves(explained: Explanation, portfolio: Portfolio, words: Words, room: int | None) -> Iterator[str]:
    """The single changes that would bring the client in another tier, by tier."""
    if not explained.steps:
        yield from wrap(words.say(say("No single change of a mark or a weight would move this client to another tier.")), room)
        return
    if explained.score.overruled:
        text = say("The tier set by hand applies. Each of these changes alone would give another tier on marks:")
    else:
        text = say("Each of these changes alone would move this client:")
    yield from wrap(words.say(text), room)
    head = [say("To tier"), say("Criterion"), say("Change"), say("Now"), say("Becomes")]
    kinds = {"mark": say("mark"), "weight": say("weight")}
    rows = [
        [
            step.tier,
            words.say(portfolio.criteria.name(step.criterion)),
            words.say(kinds[step.change]),
            "-" if step.now is None else words.plain(step.now),
            words.say(word_reach(step, words)),
        ]
        for step in explained.steps
    ]
    yield from (f"  {line}" for line in format_table([words.say(each) for each in head], rows, (3,)))


def explain(explained: Explanation, portfolio: Portfolio, words: Words, room: int | None = None) -> Iterator[str]:
    """All of it, line by line, in ``room`` columns when it is for a terminal."""
    account, score = portfolio.accounts[explained.score.account], explained.score
    yield click.style(f"{make_visible(account.name)} ({account.id})", bold=True)
    status = words.say(STATUS[account.status])
    if score.rank and not score.unrated and explained.ranked > 1:
        status = words.say(say("{status}, number {rank} of {count}", status=status, rank=score.rank, count=explained.ranked))
        status = words.say(say("{place}, shared", place=status)) if explained.shared else status
    yield from (status, "")
    yield from list_marks(explained, portfolio, words, room)
    yield ""
    for text in word_verdict(explained, portfolio, words):
        yield from wrap(make_visible(words.say(text)), room)
    yield ""
    yield from list_moves(explained, portfolio, words, room)
