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
        score=word_unchanged(subject, "marks"),
        situation=word_unchanged(subject, "situation"),
        developments=word_unchanged(subject, "developments"),
        objectives=word_unchanged(subject, "objectives"),
        actions=word_unchanged(subject, "actions"),
        people=word_unchanged(subject, "contacts"),
        figures=word_unchanged(subject, "figures"),
    )


def word_unchanged(subject: Subject, part: str) -> str:
    """Since when one part of the plan is unchanged; empty when it is new enough, or when Git does not know it."""
    settings = subject.settings
    norm = find_review_days(settings.tiers, subject.score.tier)
    day = subject.ages.find_old(part, subject.account.reviewed, settings.today, norm)
    if day is None or subject.account.is_former:
        return ""
    return subject.say(say("unchanged since {month} {year}", month=settings.words.month(day.month), year=str(day.year)))
