"""What was recorded but could not be used, so that nobody says that it is missing."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.finding import Severity

from .codes import CODES
from .problem import Problem
from .reading import Reading


@dataclass(frozen=True, slots=True)
class Lost:
    """The nodes of a file (see `positions`) of which nothing is used, those of which a part is left out, and whether all may be lost."""

    whole: frozenset[int] = frozenset()
    torn: frozenset[int] = frozenset()
    anything: bool = False


def find_losses(reading: Reading) -> Lost | None:
    """What is lost of a reading; None when nothing is, as nearly always."""
    places = {(each.line, each.column) for each in reading.problems if _loses(each)}
    whole = reading.positions.standing_at(places) if places else frozenset[int]()
    anything = reading.partial and bool(reading.problems)
    return Lost(whole, reading.positions.torn, anything) if whole or reading.positions.torn or anything else None


def _loses(problem: Problem) -> bool:
    """Whether what is at the place of a problem was not used; a key that the file lacks is reported at its beginning."""
    missing = problem.rule == "missing-key" and (problem.line, problem.column) == (1, 1)
    return CODES[problem.rule].severity is Severity.ERROR and not missing
