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
    "introduced_by": say("Recommended by"),
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


PARTS: Mapping[str, Text] = {
    "above": say("above"),
    "absent": say("absent"),
    "asked": say("asked on"),
    "asks": say("what a plan must hold"),
    "at_least": say("number of criteria"),
    "baseline": say("starting point"),
    "by": say("by when"),
    "contact_days": say("days between contacts"),
    "done": say("done on"),
    "due": say("due on"),
    "email": say("e-mail address"),
    "evaluate": say("how often we evaluate"),
    "every": say("how often"),
    "external": say("hired"),
    "forge": say("name at the forge"),
    "function": say("function"),
    "hours": say("hours"),
    "influence": say("influence"),
    "interest": say("interest"),
    "known_at_least": say("share of the weight that must be known"),
    "last": say("last contact"),
    "lead": say("lead"),
    "left": say("left on"),
    "manager": say("manager"),
    "minimum": say("minimum"),
    "name": say("name"),
    "next": say("next time"),
    "note": say("note"),
    "now": say("where it stands"),
    "on": say("day"),
    "own": say("owner"),
    "probability": say("chance"),
    "quotation_days": say("working days for a quotation"),
    "rank_by": say("way of ranking"),
    "rating": say("rating"),
    "reply_days": say("working days for an answer"),
    "reviewers": say("who approves the method"),
    "review_days": say("days between reviews"),
    "role": say("role"),
    "second": say("second professional"),
    "second_professional": say("a second professional"),
    "sent": say("sent on"),
    "spread_alert": say("marks that lie too far apart"),
    "stage": say("stage"),
    "stale_after": say("days after which figures are too old"),
    "start": say("begin"),
    "status": say("status"),
    "strength": say("how well known"),
    "support": say("support"),
    "target": say("target"),
    "text": say("text"),
    "type": say("type"),
    "unit": say("unit"),
    "value": say("value"),
    "weight": say("weight"),
    "what": say("what it is"),
    "when": say("when"),
    "who": say("who"),
    "why": say("reason"),
}
"""Keys of items, tiers and people within a sentence, by the last word of their path; those without one are written as in the file."""


def name_key(path: str) -> Text | str:
    """What a key is about, by the longest beginning of its path that has a name; a key without one as it is written."""
    parts = path.split(".")
    beginnings = (".".join(parts[:number]) for number in range(len(parts), 0, -1))
    return next((KEYS[each] for each in beginnings if each in KEYS), path)


def name_keys(paths: Iterable[str]) -> Listing:
    """What some keys are about, each thing once."""
    return Listing(tuple(dict.fromkeys(map(name_key, paths))))
