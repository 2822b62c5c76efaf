"""The ways to write a week, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accountplan.model.analysis import Week
    from accountplan.model.portfolio import Portfolio
    from accountplan.present.week import WeekView


@dataclass(frozen=True, slots=True)
class Told:
    """A week, and the same in words. ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere."""

    week: Week
    portfolio: Portfolio
    worded: WeekView
    room: int | None = None
