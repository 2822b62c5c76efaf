"""How far plans follow the programmes as plain values, and the shape of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.plan import FOUR_PS
from accountplan.model.shapes import Words

from .scores import round_amount
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import Followings

FOLLOWED = make_record(
    "Followed",
    ("tier", "tier?", "The tier that it is for; null for a part of a group.", "De tier waarvoor het is; leeg bij een deel van een groep."),
    (
        "group",
        "id?",
        "The group whose programme it is in; null for that of the tier.",
        "De groep van het programma; leeg bij dat van de tier.",
    ),
    ("subgroup", "id?", "The part of the group.", "Het deel van de groep."),
    ("p", Words(FOUR_PS), "Which of the four Ps.", "Welke van de vier P's."),
    ("activity", "id?", "Its id, by which plans name it.", "De id waarmee plannen het noemen."),
    ("what", "line", "What we do.", "Wat wij doen."),
    ("every", "line?", "How often.", "Hoe vaak."),
    ("own", "id?", "Who sees to it.", "Wie erop toeziet."),
    ("wanted_hours", "number?", "Hours a year that it takes for all of them.", "Uren per jaar die het voor hen allen kost."),
    ("planned_hours", "number", "Hours of the actions that name it.", "Uren van de acties die het noemen."),
    ("answered", "id[]", "Clients whose plan names it.", "Klanten van wie het plan het noemt."),
    ("lacking", "id[]", "Clients whose plan does not.", "Klanten van wie het plan het niet noemt."),
    ("unknown", "id[]", "Clients for which it is not known.", "Klanten van wie niemand het weet."),
)


def export_followings(followings: Followings) -> list[dict[str, Any]]:
    """Each activity of a programme, and which plans follow it."""
    return [
        {
            "tier": each.tier,
            "group": each.group,
            "subgroup": each.subgroup,
            "p": each.p,
            "activity": each.activity.id,
            "what": each.activity.what,
            "every": each.activity.every,
            "own": each.activity.own,
            "wanted_hours": round_amount(each.wanted),
            "planned_hours": round_amount(each.planned),
            "answered": list(each.answered),
            "lacking": list(each.lacking),
            "unknown": list(each.unknown),
        }
        for each in followings.rows
    ]
