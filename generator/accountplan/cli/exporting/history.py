"""What `history` gives to other programs: flat lists, so that a table of each says the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from accountplan.model.account import STATUSES
from accountplan.model.shapes import Row, Words

from .scores import round_amount, round_value
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.base.words import Words as Speech
    from accountplan.model.timeline import Month, Timeline

MONTH = make_record(
    "Month",
    ("day", "date", "The last day of a month, or today.", "De laatste dag van een maand, of vandaag."),
    ("commit", "line?", "The commit that stood there; null for the files as they are now.", "De commit die er toen stond; null voor de bestanden van nu."),
    ("unreadable", "line?", "Why it cannot be read; then nothing else is known of it.", "Waarom het niet te lezen is; dan is er verder niets van bekend."),
    ("another_method", "flag", "The method is another than a month before.", "De methode is anders dan een maand ervoor."),
    ("clients", "whole?", "How many clients there were.", "Hoeveel klanten er waren."),
    ("completeness", "number?", "The mean of all plans that have a tier, as a share.", "Het gemiddelde van alle plannen met een tier, als deel."),
    ("turnover_year", "whole?", "The year of which the turnover is.", "Het jaar waarvan de omzet is."),
    ("turnover", "number?", "What all clients brought in that year.", "Wat alle klanten in dat jaar brachten."),
    ("largest", "number?", "The share of the largest client.", "Het deel van de grootste klant."),
    ("top5", "number?", "The share of the five largest clients.", "Het deel van de vijf grootste klanten."),
)  # fmt: skip
TIER = make_record(
    "TierCount",
    ("day", "date", "The last day of a month, or today.", "De laatste dag van een maand, of vandaag."),
    ("tier", "line?", "The tier; null for clients without one.", "De tier; null voor klanten zonder tier."),
    ("clients", "whole", "Its clients by the method of that day.", "De klanten volgens de methode van die dag."),
    ("clients_by_today", "whole", "Its clients by the method of today.", "De klanten volgens de methode van vandaag."),
)
ACCOUNT = make_record(
    "AccountMonth",
    ("day", "date", "The last day of a month, or today.", "De laatste dag van een maand, of vandaag."),
    ("id", "id", "The id that the account has today.", "De id die de relatie vandaag heeft."),
    ("name", "line", "Its name of then.", "De naam van toen."),
    ("status", Words(STATUSES), "client, prospect or former.", "client (klant), prospect of former (oud-klant)."),
    ("score", "number?", "Its score by the method of that day; null while too little is known.", "De score volgens de methode van die dag; null zolang te weinig bekend is."),
    ("tier", "line?", "Its tier of that day.", "De tier van die dag."),
    ("provisional", "flag", "Unknown marks could still change that tier.", "Onbekende cijfers konden die tier nog veranderen."),
    ("score_by_today", "number?", "The plan of then by the method of today.", "Het plan van toen volgens de methode van vandaag."),
    ("tier_by_today", "line?", "The tier that this gives.", "De tier die dat geeft."),
    ("completeness", "number", "How much of what was asked was there, as a share.", "Hoeveel er was van wat werd gevraagd, als deel."),
    ("turnover", "number?", "The turnover of the newest year that counted.", "De omzet van het nieuwste jaar dat telde."),
    ("read_in_part", "flag", "Parts of its file could not be read.", "Delen van het bestand waren niet te lezen."),
)  # fmt: skip
MOVE = make_record(
    "TierMove",
    ("id", "id", "The id of the client.", "De id van de klant."),
    ("name", "line", "Its name.", "De naam."),
    ("before", "line?", "The tier at the first of the months; null when it had none.", "De tier in de eerste van de maanden; null als die er niet was."),
    ("after", "line?", "The tier today.", "De tier van vandaag."),
    ("by_method", "flag", "Its plan of then is in that tier by the method of today: the method moved it.", "Het plan van toen zit volgens de methode van vandaag al in die tier: het komt door de methode."),
)  # fmt: skip
HISTORY = make_record(
    "History",
    ("today", "date", "The day that everything is counted from.", "De dag waarop alles is geteld."),
    ("shallow", "flag", "The clone holds only the newest commits, so months may be missing.", "De kloon heeft alleen de nieuwste commits, dus er kunnen maanden ontbreken."),
    ("months", Row(MONTH), "The months, the oldest first; the last is today.", "De maanden, de oudste eerst; de laatste is vandaag."),
    ("tiers", Row(TIER), "How many clients each tier had.", "Hoeveel klanten elke tier had."),
    ("accounts", Row(ACCOUNT), "Each account in each month.", "Elke relatie in elke maand."),
    ("moves", Row(MOVE), "The clients in another tier than at the first of the months.", "De klanten in een andere tier dan in de eerste van de maanden."),
)  # fmt: skip
"""What `history` gives."""


def export_history(timeline: Timeline, words: Speech, only: str | None = None) -> dict[str, Any]:
    """The whole timeline, or one account of it."""
    months, changed = timeline.months, timeline.method_changes
    moves = (each for each in timeline.list_moved(months[0].day) if only in (None, each.account))
    return {
        "today": months[-1].day,
        "shallow": timeline.shallow,
        "months": [_export_month(month, words, changed=month.day in changed) for month in months],
        "tiers": [row for month in months for row in _list_tiers(month)],
        "accounts": [row for month in months for row in _list_accounts(month, only)],
        "moves": [
            {"id": each.account, "name": each.name, "before": each.before, "after": each.after, "by_method": each.by_method}
            for each in moves
        ],
    }


def _export_month(month: Month, words: Speech, *, changed: bool) -> dict[str, Any]:
    stand = month.stand
    spread = stand.turnover if stand and stand.turnover.year else None
    return {
        "day": month.day,
        "commit": month.commit,
        "unreadable": None if stand else words.say(month.trouble),
        "another_method": changed,
        "clients": month.tiers.total() if stand else None,
        "completeness": round_value(stand.complete) if stand else None,
        "turnover_year": spread.year if spread else None,
        "turnover": round_amount(spread.total) if spread else None,
        "largest": round_value(spread.largest) if spread else None,
        "top5": round_value(spread.top5) if spread else None,
    }


def _list_tiers(month: Month) -> Iterator[dict[str, Any]]:
    then, now = month.tiers, month.tiers_by_today
    for tier in sorted({*then, *now}, key=lambda each: (each is None, each)):
        yield {"day": month.day, "tier": tier, "clients": then[tier], "clients_by_today": now[tier]}


def _list_accounts(month: Month, only: str | None) -> Iterator[dict[str, Any]]:
    for id, point in month.points.items():
        if only in (None, id):
            now = month.today[id]
            yield {
                "day": month.day,
                "id": id,
                "name": point.name,
                "status": point.status,
                "score": round_value(point.score),
                "tier": point.tier,
                "provisional": point.provisional,
                "score_by_today": round_value(now.score),
                "tier_by_today": now.tier,
                "completeness": round_value(point.complete),
                "turnover": round_amount(point.turnover),
                "read_in_part": point.torn,
            }
