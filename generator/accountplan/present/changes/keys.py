"""What the keys of a plan are called by people: who reads what changed need not know how plans are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accountplan.base.text import Listing, Text, say
from accountplan.present.vocabulary import ITEM, PART

KEYS: Mapping[str, Text] = {
    **ITEM,
    **PART,
    "name": say("Name"),
    "status": say("Status"),
    "short": say("Short name"),
    "lead": say("Lead"),
    "team": say("Team"),
    "level": say("Level"),
    "unit": say("Unit"),
    "segment": say("Segment"),
    "parent": say("Part of"),
    "includes_children": say("Whether figures include those of its parts"),
    "temperature": say("Relationship"),
    "reviewed": say("Day of review"),
    "legal_name": say("Legal name"),
    "formerly": say("Former names"),
    "ref": say("Number in the books"),
    "vat": say("VAT number"),
    "billed_to": say("Who is billed"),
    "year_ends": say("Financial year"),
    "since": say("Client since"),
    "left": say("Day of leaving"),
    "left_reason": say("Reason of leaving"),
    "links": say("Links"),
    "figures": say("Figures"),
    "budget": say("Budget"),
    "forecast": say("Forecast"),
    "so_far": say("Figures of this year so far"),
    "services": say("Services"),
    "marks": say("Marks"),
    "tier": say("Tier by hand"),
    "actions": say("Actions"),
    "evaluation": say("Evaluation"),
    "questions": say("What we do not know yet"),
    "decisions": say("Their decisions"),
    "contacts": say("Their people"),
    "assignments": say("Assignments"),
    "proposals": say("Proposals"),
    "risks": say("Risks"),
    "competitors": say("Competitors"),
    "signals": say("Signals"),
    "balance": say("Balance of give and take"),
    "gifts": say("Gifts"),
    "partnership": say("Partnership"),
    "waive": say("Waivers"),
}
"""By key, or by path where a section has parts."""


def name_key(path: str) -> Text | str:
    """What a key is about, by the longest beginning of its path that has a name; a key without one as it is written."""
    parts = path.split(".")
    beginnings = (".".join(parts[:number]) for number in range(len(parts), 0, -1))
    return next((KEYS[each] for each in beginnings if each in KEYS), path)


def name_keys(paths: Iterable[str]) -> Listing:
    """What some keys are about, each thing once."""
    return Listing(tuple(dict.fromkeys(map(name_key, paths))))
