"""The written texts of parts 1 and 2, and the lists of opportunities and threats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from accountplan.base.days import count_days
from accountplan.base.text import Text, say, say_n
from accountplan.base.thin import is_placeholder, is_thin_item, is_thin_prose
from accountplan.model.finding import Keys
from accountplan.model.tiers import Item

from .judgement import OLD, THIN, Asked, Judgement, judge_missing, judge_present

RISKS: Keys = ("risks",)
"""Chances and risks that stand on a list of their own count with those in the situation."""


def _judge_prose(part: str, name: str, asked: Asked) -> Judgement:
    """A text of at least five words."""
    text, keys = getattr(getattr(asked.account, part), name) or "", (part, name)
    if not text.strip():
        return judge_missing(keys, say("This text is missing."))
    if not is_thin_prose(text):
        return _lower_when_old(judge_present(keys), asked, keys)
    reason = say("This is a placeholder, not a text.") if is_placeholder(text) else say("This text has only a few words.")
    return _lower_when_old(Judgement("thin", THIN, keys, reason), asked, keys)


def _judge_list(part: str, name: str, asked: Asked) -> Judgement:
    """A list with at least one item of more than a word."""
    items, keys = [item for item in (*getattr(getattr(asked.account, part), name), *_list_risks(asked, name)) if item.strip()], (part, name)
    if not items:
        return judge_missing(keys, say("This list is empty."))
    if any(not is_thin_item(item) for item in items):
        return _lower_when_old(judge_present(keys), asked, keys, RISKS)
    return _lower_when_old(Judgement("thin", THIN, keys, say("This list holds only single words or placeholders.")), asked, keys, RISKS)


def _list_risks(asked: Asked, name: str) -> list[str]:
    """The open items of `risks` that belong to a list: opportunities, or threats."""
    kind = "opportunity" if name == "opportunities" else "risk"
    return [each.what for each in asked.account.risks if each.open and each.kind == kind]


def _judge_competition(asked: Asked) -> Judgement:
    """A text, or what we know of the competitors."""
    found = _judge_prose("developments", "competition", asked)
    keys, known = ("competitors",), asked.account.competitors
    if found.state in ("present", "old") or not known:
        return found
    if any(each.strength or each.weakness for each in known):
        return _lower_when_old(judge_present(keys), asked, keys)
    return (
        found if found.state == "thin" else _lower_when_old(Judgement("thin", THIN, keys, say("This list holds only names.")), asked, keys)
    )


def _lower_when_old(found: Judgement, asked: Asked, *parts: Keys) -> Judgement:
    """What a text still counts for when nobody went through it, or through any of the parts that it is made from, within the norm."""
    gone_through = asked.ages.since((".".join(map(str, part)) for part in parts), asked.account.reviewed)
    if gone_through is None or count_days(gone_through, asked.today) <= asked.review_days:
        return found
    if found.state == "thin":
        return Judgement("thin", found.credit * OLD, found.keys, found.reason)
    if gone_through == asked.account.reviewed:
        return Judgement("old", found.credit * OLD, ("reviewed",), _word_reviewed(gone_through, asked.review_days))
    return Judgement("old", found.credit * OLD, found.keys, _word_unchanged(gone_through, asked.review_days))


def _word_reviewed(day: date, norm: int) -> Text:
    return say_n(
        "Last reviewed on {day}; the norm is within {n} day.", "Last reviewed on {day}; the norm is within {n} days.", norm, day=day
    )


def _word_unchanged(day: date, norm: int) -> Text:
    return say_n("Unchanged since {day}; the norm is within {n} day.", "Unchanged since {day}; the norm is within {n} days.", norm, day=day)


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    "situation.history": partial(_judge_prose, "situation", "history"),
    "situation.business": partial(_judge_prose, "situation", "business"),
    "situation.facts": partial(_judge_prose, "situation", "facts"),
    "situation.opportunities": partial(_judge_list, "situation", "opportunities"),
    "situation.threats": partial(_judge_list, "situation", "threats"),
    "developments.market": partial(_judge_prose, "developments", "market"),
    "developments.competition": _judge_competition,
    "developments.strategy": partial(_judge_prose, "developments", "strategy"),
}
