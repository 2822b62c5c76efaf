"""The points of a scale that stand where the scale itself does, or below another word."""

from __future__ import annotations

from accountplan.load.pointed import THOUSANDS
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.fix import UNKNOWN, Remedy, write_as, write_partly

from .items import is_number

OF = {"margin": "margin_rate", "payment": "days_to_pay"}
"""The figures from which some criteria follow that are called otherwise."""


def word_scale(spot: Spot) -> Remedy | None:
    """How to write points behind an unknown key of a criterion as the scale that they make; None when these are no points."""
    points = spot.value if isinstance(spot.value, dict) else {}
    if not points or "scale" in spot.beside or not all(is_number(key) and is_number(mark) for key, mark in points.items()):
        return None
    id = str(spot.keys[-2])
    figure = OF.get(id, id if id in FIGURES else UNKNOWN)
    text = ", ".join(f"{_write_number(str(key))}: {mark}" for key, mark in points.items())
    written = f"scale: {{figure: {figure}, points: {{{text}}}}}"
    return write_partly(written) if figure == UNKNOWN else Remedy(write_as(written).help)


def _write_number(text: str) -> str:
    return text.replace(".", "") if THOUSANDS.fullmatch(text) else text
