"""Beside a section that nobody touched for longer than the tier's norm: since when it says what it says."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.norms import find_review_days

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Unchanged:
    """What stands beside the head of each section; empty beside one that is new enough, or of which Git does not know it."""

    score: str
    situation: str
    developments: str
    objectives: str
    actions: str
    people: str
    figures: str


def show_unchanged(subject: Subject) -> Unchanged:
    """The sections by the keys of the plan that they show."""
    return Unchanged(
        score=_word_part(subject, "marks"),
        situation=_word_part(subject, "situation"),
        developments=_word_part(subject, "developments"),
        objectives=_word_part(subject, "objectives"),
        actions=_word_part(subject, "actions"),
        people=_word_part(subject, "contacts"),
        figures=_word_part(subject, "figures"),
    )


def _word_part(subject: Subject, part: str) -> str:
    settings = subject.settings
    norm = find_review_days(settings.tiers, subject.score.tier)
    day = subject.ages.find_old(part, subject.account.reviewed, settings.today, norm)
    if day is None or subject.account.status == "former":
        return ""
    return subject.say(say("unchanged since {month} {year}", month=settings.words.month(day.month), year=str(day.year)))
