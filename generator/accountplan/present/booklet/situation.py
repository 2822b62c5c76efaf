"""Part 1 and part 2 of a plan as paragraphs with short heads, and the figures over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from accountplan.model.account import Account, Assignment, Proposal
from accountplan.model.figures import figure
from accountplan.model.text import Number, Share, say
from accountplan.present.vocabulary import STAGE

from .context import NOTHING, Tiered

YEAR = timedelta(days=365)
"""Work that was delivered longer ago is not told here."""
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text with a short head: Markdown of a plan, or our own plain words."""

    head: str
    text: str
    markdown: bool = True


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure over the years."""

    name: str
    values: tuple[str, ...]


def situation(context: Tiered, account: Account) -> Iterator[Paragraph]:
    """What the plan says of the client and of our work for it."""
    found, say_ = account.situation, context.say
    for head, text in ((say("History"), found.history), (say("Their business"), found.business), (say("Facts"), found.facts)):
        if text and text.strip():
            yield Paragraph(say_(head), text)
    for head, lines in (
        (say("Running work"), [_running(context, each) for each in account.assignments if each.delivered is None]),
        (say("Delivered"), [_delivered(context, each) for each in account.assignments if _recent(context, each)]),
        (say("Proposals"), [_proposal(context, each) for each in account.proposals if each.stage not in ("won", "lost")]),
        (say("Signs"), _signs(context, account)),
    ):
        if lines:
            yield Paragraph(say_(head), "; ".join(lines) + ".", markdown=False)


def developments(context: Tiered, account: Account) -> Iterator[Paragraph]:
    """What the plan says of the coming three years."""
    found = account.developments
    for head, text in ((say("Market"), found.market), (say("Competition"), found.competition), (say("Strategy"), found.strategy)):
        if text and text.strip():
            yield Paragraph(context.say(head), text)


def _running(context: Tiered, found: Assignment) -> str:
    details = [context.site.last_names.get(found.lead, found.lead)] if found.lead else []
    if found.due:
        details.append(context.say(say("due {day}", day=context.day(found.due))))
    return _with(found.name, details)


def _recent(context: Tiered, found: Assignment) -> bool:
    return found.delivered is not None and context.today - found.delivered <= YEAR


def _delivered(context: Tiered, found: Assignment) -> str:
    details = [context.say(say("mark {mark}", mark=Number(found.rating)))] if found.rating is not None else []
    if found.evaluated is None:
        details.append(context.say(say("not yet evaluated")))
    return _with(found.name, details)


def _proposal(context: Tiered, found: Proposal) -> str:
    details = [context.say(STAGE[found.stage])]
    if found.value is not None:
        details.append(context.words.money(found.value))
    if found.chance is not None:
        details.append(context.say(say("chance {share}", share=Share(found.chance))))
    return _with(found.name, details)


def _with(name: str, details: list[str]) -> str:
    return f"{name} ({', '.join(details)})" if details else name


def _signs(context: Tiered, account: Account) -> list[str]:
    risk = context.site.risks.get(account.id)
    return [context.say(sign.text).rstrip(".") for sign in risk.signs] if risk else []


# ---- Figures -----------------------------------------------------------------------------------------


def figures(context: Tiered, account: Account, years: tuple[int, ...]) -> Iterator[FigureRow]:
    """A row for each figure that any of the years has: the built-in ones first, then the firm's own."""
    known = ("turnover", "margin", "margin_rate", "hours", "satisfaction", "days_to_pay", "client_turnover", "client_employees")
    own = sorted({name for year in years for name in account.figures[year]} - {*known, "client_growth"})
    for name in (*known, *own):
        values = [found.value if (found := figure(account, name, year)) else None for year in years]
        if any(value is not None for value in values):
            yield _figure(context, name, values)


def _figure(context: Tiered, name: str, values: list[Fraction | None]) -> FigureRow:
    words, symbol = context.words, context.symbol
    large = max((abs(value) for value in values if value is not None), default=0) >= MILLION
    match name:
        case "turnover" | "margin":
            label = say("Turnover, {currency}", currency=symbol) if name == "turnover" else say("Margin, {currency}", currency=symbol)
            return _row(context.say(label), [words.number(value, 0) if value is not None else NOTHING for value in values])
        case "client_turnover":
            label = (
                say("Their turnover, {currency} million", currency=symbol) if large else say("Their turnover, {currency}", currency=symbol)
            )
            said = [NOTHING if value is None else words.number(value / MILLION, 1) if large else words.number(value, 0) for value in values]
            return _row(context.say(label), said)
        case "margin_rate":
            return _row(context.say(say("Margin as a share")), [words.share(value) if value is not None else NOTHING for value in values])
        case "satisfaction":
            return _row(context.say(say("Satisfaction")), [words.number(value, 1) if value is not None else NOTHING for value in values])
        case "hours" | "days_to_pay" | "client_employees":
            names = {"hours": say("Hours"), "days_to_pay": say("Days to pay"), "client_employees": say("Their employees")}
            return _row(context.say(names[name]), [words.number(value, 0) if value is not None else NOTHING for value in values])
        case _:
            given = context.firm.figures.get(name) or name.replace("_", " ").capitalize()
            return _row(given, [words.plain(value) if value is not None else NOTHING for value in values])


def _row(name: str, values: list[str]) -> FigureRow:
    return FigureRow(name, tuple(values))
