"""Hours planned against hours available, of one of us, as the pages about a person say it (S36, S40)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say, say_n
from accountplan.model.analysis import Load
from accountplan.model.charts import LoadBar

from .rounding import make_number
from .settings import FirmSettings
from .spelled import choose_plural, word_hours


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours planned against hours available: a sentence, whether it is too much, and a bar with a mark at the limit (None when nobody wrote what is available)."""

    text: str
    over: bool
    bar: LoadBar | None


def show_hours(settings: FirmSettings, load: Load) -> Hours | None:
    """Hours in open actions from the plan year on, against the hours a year for relationships; None when neither is recorded."""
    planned = settings.words.value(make_number(load.planned, load.available))
    if load.available is None and not load.planned:
        return None
    if load.available is None:
        text = say("Open actions take {hours}; how many are available is not recorded.", hours=word_hours(planned))
        return Hours(_add_earlier(settings, load, settings.say(text)), over=False, bar=None)
    available = settings.words.plain(load.available)
    text = say_n(
        "Open actions take {planned} of the {available} hour a year for relationships.",
        "Open actions take {planned} of the {available} hours a year for relationships.",
        choose_plural(available),
        planned=planned,
        available=available,
    )
    return Hours(
        _add_earlier(settings, load, settings.say(text)), bool(load.over), LoadBar(float(load.planned), float(load.available), 0.0)
    )


def _add_earlier(settings: FirmSettings, load: Load, text: str) -> str:
    """With what should have been done before the plan year: it stands in the list below and its sum, but is not set against the hours of this year."""
    if not load.older:
        return text
    hours = word_hours(settings.hours(load.older))
    return f"{text} {settings.say(say('Those from before {year} take {hours} more.', year=str(settings.firm.year), hours=hours))}"
