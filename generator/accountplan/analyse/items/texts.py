"""The written texts of parts 1 and 2, and the lists of opportunities and threats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from accountplan.base.text import say
from accountplan.base.thin import placeholder, thin_item, thin_prose
from accountplan.model.tiers import Item

from .judgement import OLD, THIN, Asked, Judgement, missing, present


def _prose(part: str, name: str, asked: Asked) -> Judgement:
    """A text of at least five words."""
    text, keys = getattr(getattr(asked.account, part), name) or "", (part, name)
    if not text.strip():
        return missing(keys, say("This text is missing."))
    if not thin_prose(text):
        return _aged(present(keys), asked)
    reason = say("This is a placeholder, not a text.") if placeholder(text) else say("This text has only a few words.")
    return _aged(Judgement("thin", THIN, keys, reason), asked)


def _listed(part: str, name: str, asked: Asked) -> Judgement:
    """A list with at least one item of more than a word."""
    items, keys = [item for item in getattr(getattr(asked.account, part), name) if item.strip()], (part, name)
    if not items:
        return missing(keys, say("This list is empty."))
    if any(not thin_item(item) for item in items):
        return _aged(present(keys), asked)
    return _aged(Judgement("thin", THIN, keys, say("This list holds only single words or placeholders.")), asked)


def _aged(found: Judgement, asked: Asked) -> Judgement:
    """What a text still counts for when the plan was last reviewed longer ago than the norm."""
    reviewed = asked.account.reviewed
    if reviewed is None or (asked.today - reviewed).days <= asked.review_days:
        return found
    if found.state == "thin":
        return Judgement("thin", found.credit * OLD, found.keys, found.reason)
    reason = say("Last reviewed on {day}; the norm is within {n} days.", day=reviewed, n=asked.review_days)
    return Judgement("old", found.credit * OLD, ("reviewed",), reason)


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    "situation.history": partial(_prose, "situation", "history"),
    "situation.business": partial(_prose, "situation", "business"),
    "situation.facts": partial(_prose, "situation", "facts"),
    "situation.opportunities": partial(_listed, "situation", "opportunities"),
    "situation.threats": partial(_listed, "situation", "threats"),
    "developments.market": partial(_prose, "developments", "market"),
    "developments.competition": partial(_prose, "developments", "competition"),
    "developments.strategy": partial(_prose, "developments", "strategy"),
}
