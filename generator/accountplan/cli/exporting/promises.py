"""The norms of tiers against what happened as plain values, and the shape of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.analysis.promises import NORMS
from accountplan.model.shapes import Words

from .scores import round_amount
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import Promises

PROMISE = make_record(
    "Promise",
    ("account", "id", "The client.", "De klant."),
    ("year", "whole", "The financial year.", "Het boekjaar."),
    ("until", "date", "Its last day, or today while it runs.", "De laatste dag ervan, of vandaag zolang het loopt."),
    ("whole", "flag", "The year is over.", "Het jaar is voorbij."),
    ("norm", Words(NORMS), "The norm of its tier.", "De norm van zijn tier."),
    (
        "limit",
        "number?",
        "The number that the norm asks; of a survey, the mark.",
        "Het getal dat de norm vraagt; van een onderzoek het cijfer.",
    ),
    (
        "verdict",
        Words(("kept", "missed", "open", "unknown")),
        "kept, missed, open while the year can still decide, or unknown.",
        "kept (gehaald), missed (niet gehaald), open zolang het jaar nog kan beslissen, of unknown (niet bekend).",
    ),
    ("good", "whole", "Cases that keep the norm.", "Gevallen die de norm halen."),
    ("bad", "whole", "Cases that miss it.", "Gevallen die haar niet halen."),
    ("waiting", "whole", "Cases that can still do both.", "Gevallen die nog beide kunnen."),
    ("silent", "whole", "Cases for which it is not known.", "Gevallen waarvan niemand het weet."),
    ("explained", "whole", "Invoices that missed it and were explained.", "Facturen die haar niet haalden en zijn uitgelegd."),
    (
        "value",
        "number?",
        "The longest number of working days, the days since the last contact, the talks, or the mark.",
        "Het grootste aantal werkdagen, de dagen sinds het laatste contact, de gesprekken, of het cijfer.",
    ),
    ("day", "date?", "The day of the last contact or survey.", "De dag van het laatste contact of onderzoek."),
)


def export_promises(promises: Promises) -> list[dict[str, Any]]:
    """Each norm at each client, in the last full year and in the one that runs."""
    return [
        {
            "account": account,
            "year": held.period.year,
            "until": held.period.until.isoformat(),
            "whole": held.period.whole,
            "norm": each.norm,
            "limit": round_amount(each.limit),
            "verdict": each.verdict,
            "good": each.good,
            "bad": each.bad,
            "waiting": each.waiting,
            "silent": each.silent,
            "explained": each.explained,
            "value": round_amount(each.value),
            "day": each.day.isoformat() if each.day else None,
        }
        for held in (promises.year, promises.running)
        for account, judged in held.clients.items()
        for each in judged
    ]
