"""The last round of firm.yaml: a figure of the firm's own of which the unit stands where its name belongs."""

from __future__ import annotations

from accountplan.base.synonyms import find_known_word

from .problem import Problem
from .reading import Reading
from .wording.keyed import word_unit_as_name

UNITS = ("number", "points", "money", "share", "hours")
SIGNS = {"€": "money", "$": "money", "£": "money", "%": "share"}
SURE = ("money", "share")
"""Units that no figure has for a name, in whatever language."""


def check_unit_names(reading: Reading) -> Reading:
    """The reading of a firm, with a problem for each such figure; it counts all the same."""
    figures = reading.value.get("figures") if isinstance(reading.value, dict) else None
    pairs = figures.items() if isinstance(figures, dict) else ()
    return reading.telling(problem for key, name in pairs if (problem := _find_unit(key, name, reading)))


def _find_unit(key: object, name: object, reading: Reading) -> Problem | None:
    text = name.strip() if isinstance(name, str) else ""
    meant = SIGNS.get(text) or find_known_word(text, SURE) or (text if text in UNITS else None)
    return word_unit_as_name(str(key), text, str(meant)).at(*reading.positions.value(("figures", key)), ("figures", key)) if meant else None
