"""What `export` holds about where the firm stands, and what it comes to: the yearly round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from accountplan.model.analysis.round import RoundPart, RoundState
from accountplan.model.rounds import STEPS
from accountplan.model.shapes import Row, Words

from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import YearlyRound
    from accountplan.model.analysis.round import RoundProduct

ROUND_PART = make_record(
    "RoundPart",
    ("part", Words(get_args(RoundPart)), "What it is about.", "Waar het over gaat."),
    ("state", Words(get_args(RoundState)), "As for a step.", "Zoals bij een stap."),
    ("year", "whole?", "The year that it is about, where it is about one.", "Het jaar waar het over gaat, als het over een jaar gaat."),
    ("short", "line[]", "Which accounts, tiers, Ps or people lack it.", "Welke klanten, tiers, P's of mensen het missen."),
    ("whole", "whole", "Of how many.", "Van hoeveel."),
)
ROUND_STEP = make_record(
    "RoundStep",
    ("step", Words(STEPS), "The step.", "De stap."),
    (
        "state",
        Words(get_args(RoundState)),
        "Whether its product is there, partly there, old (out of date) or missing.",
        "Of het product er is (there), deels (partly), verouderd is (old) of ontbreekt (missing).",
    ),
    ("parts", Row(ROUND_PART), "What the product consists of.", "Waar het product uit bestaat."),
)
ROUND = make_record(
    "Round",
    ("year", "whole", "The financial year that runs.", "Het boekjaar dat loopt."),
    ("next", "line?", "The first step whose product is not there; null when all are.", "De eerste stap waarvan het product er niet is; leeg als alles er is."),
    ("steps", Row(ROUND_STEP), "The five steps in order.", "De vijf stappen op volgorde."),
)  # fmt: skip


def export_round(found: YearlyRound) -> dict[str, Any]:
    """Where the yearly round stands."""
    return {
        "year": found.year,
        "next": found.next.step if found.next else None,
        "steps": [{"step": each.step, "state": each.state, "parts": _export_parts(each)} for each in found.products],
    }


def _export_parts(product: RoundProduct) -> list[dict[str, Any]]:
    return [
        {"part": each.part, "state": each.state, "year": each.year, "short": list(each.short), "whole": each.whole}
        for each in product.parts
    ]
