"""What a period of acquisition is called."""

from __future__ import annotations

from accountplan.base.text import Day, say
from accountplan.model.analysis.acquisition import LookBack
from accountplan.present.context import Context


def name_period(context: Context, period: LookBack) -> str:
    """The financial year that it is, else its first and last day."""
    if period.year is not None:
        return str(period.year)
    return context.say(say("{first} to {last}", first=Day(period.first, "medium"), last=Day(period.last, "medium")))
