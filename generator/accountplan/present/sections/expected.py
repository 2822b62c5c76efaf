"""What we planned and what we expect of a year, beside what it brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.expectations import Expectation, list_expected
from accountplan.present.parts import NOTHING, Edit

from .figures import name_figure, word_amount, word_change_from
from .subject import Subject

YEARS = 3
"""The newest years are shown."""


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """One figure of one year: budget, forecast, what it brought (``until`` a day, when that is a part of it), and how far it is from the budget."""

    figure: str
    year: str
    budget: str
    forecast: str
    actual: str
    until: str
    against: str


@dataclass(frozen=True, slots=True)
class Expected:
    """The newest years first."""

    rows: tuple[ExpectedRow, ...]
    edit: Edit | None


def show_expected(subject: Subject) -> Expected | None:
    """Budget, forecast and a part of a year; None when none of them is written."""
    account, rows = subject.account, tuple(_list_rows(subject))
    return Expected(rows, subject.edit("budget" if account.budget else "forecast" if account.forecast else "so_far")) if rows else None


def _list_rows(subject: Subject) -> Iterator[ExpectedRow]:
    settings = subject.settings
    for each in list_expected(subject.account, settings.firm, settings.today, YEARS):
        running = settings.years.runs(each.year)
        yield ExpectedRow(
            figure=name_figure(subject, each.figure),
            year=subject.say(say("{year}, still running", year=str(each.year))) if running else str(each.year),
            budget=word_amount(subject, each.figure, each.budget),
            forecast=word_amount(subject, each.figure, each.forecast),
            actual=word_amount(subject, each.figure, each.actual),
            until=subject.say(say("to {day}", day=settings.words.day(each.until, "medium"))) if each.until else "",
            against=_word_against(subject, each),
        )


def _word_against(subject: Subject, each: Expectation) -> str:
    return word_change_from(subject, each.figure, each.against) or NOTHING
