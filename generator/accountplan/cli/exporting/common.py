"""The six common objectives per tier as plain values, and the shape of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.keys import About
from accountplan.model.objectives import COMMON
from accountplan.model.shapes import Field, Record, Row, Words

from .scores import round_amount
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import CommonAims

SUM = make_record(
    "Sum",
    ("measure", "line", "The measure that several clients share.", "De maat die meer klanten delen."),
    ("objectives", "whole", "Of how many clients.", "Van hoeveel klanten."),
    ("baseline", "number", "Where they began, together.", "Waar zij begonnen, samen."),
    ("now", "number?", "Where they are; null when it is not known of one.", "Waar zij zijn; leeg als het van een niet bekend is."),
    ("target", "number", "Where they go, together.", "Waar zij heen gaan, samen."),
)
AIM = Record(
    "Aim",
    make_record(
        "Aim",
        ("tier", "tier", "The tier.", "De tier."),
        ("kind", Words(COMMON), "Which of the six.", "Welk van de zes."),
        ("own", "whole", "Objectives of the tier itself.", "Doelen van de tier zelf."),
        ("on", "whole", "Objectives of clients that are at their line.", "Doelen van klanten die op hun lijn zijn."),
        ("behind", "whole", "Those behind it.", "Die erachter."),
        ("unknown", "whole", "Those for which it is not known.", "Die waarvan het niet te zeggen is."),
    ).fields
    | {"sums": Field(Row(SUM), True, About("What adds up.", "Wat optelt."), "")},
)


def export_common(found: CommonAims) -> list[dict[str, Any]]:
    """Each kind in each tier of which there is an objective."""
    return [
        {
            "tier": tier,
            "kind": each.kind,
            "own": len(each.own),
            "on": each.on,
            "behind": each.behind,
            "unknown": each.unknown,
            "sums": [
                {
                    "measure": one.measure,
                    "objectives": one.objectives,
                    **{name: round_amount(getattr(one, name)) for name in ("baseline", "now", "target")},
                }
                for one in each.sums
            ],
        }
        for tier, kinds in found.tiers.items()
        for each in kinds
    ]
