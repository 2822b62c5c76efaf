"""The clients of a tier that asks a profile only: a third of a page for each of whom more is written than its row at a glance says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from accountplan.base.text import Wording, say
from accountplan.model.pages import Chapter
from accountplan.present.parts import Temperature, show_temperature, word_score
from accountplan.present.sections.subject import Subject
from accountplan.present.sections.told import Told
from accountplan.present.sections.vital import Vital
from accountplan.present.vocabulary import BRIEFLY, ITEM

from .account import word_tier
from .context import BookletContext, has_profile, quote
from .opening import show_opening
from .registry import Chapters

PARTS, TEXT = ("business", "facts"), 90
"""The texts of a profile that are shown, and how many letters of each; the site has all of them."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One account: ``facts`` stand behind its name, ``was`` is what they and its score were at the last meeting, ``told`` are what was written of it, each under a short head."""

    place: str
    name: str
    score: str
    facts: tuple[str, ...]
    temperature: Temperature | None
    was: str
    opening: Vital
    told: tuple[Told, ...]

    def names(self, name: str) -> bool:
        """Whether somebody is named in it, by these words."""
        vital = self.opening
        signs = (part for each in (vital.danger.signs if vital.danger else ()) for part in (each.what, each.note))
        steps = (part for each in vital.next.steps for part in (each.what, each.under))
        sour = vital.sour.choice if vital.sour else ""
        words = (*self.facts, vital.claim.goes_on, sour, *signs, *steps, vital.contact.who, *(each.text for each in self.told))
        return any(re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", each.casefold()) for each in words)


@dataclass(frozen=True, slots=True)
class Profiles:
    """All of them, in rank order; ``others`` says where the rest stands."""

    rows: tuple[Profile, ...]
    others: str


def make_chapter(context: BookletContext) -> Chapter | None:
    """The clients of the tier in brief; None for other tiers, and when nothing is written of any of them."""
    found = [each for each in context.subjects if has_profile(each)] if context.profiled else []
    if not found:
        return None
    rest = len(context.subjects) > len(found)
    others = context.say(say("For the others, the plans hold no more than the tier at a glance shows.")) if rest else ""
    rows = tuple(show_profile(context, each) for each in found)
    return Chapter("profiles", context.say(say("The clients in brief")), "booklet/profiles.html", Profiles(rows, others))


CHAPTER = Chapters("end", 1, make_chapter)


def show_profile(context: BookletContext, subject: Subject) -> Profile:
    """A third of a page about one account."""
    account, settings, earlier = subject.account, subject.settings, context.earlier(subject.account.id)
    return Profile(
        place=context.anchor(account.id),
        name=context.full(account),
        score=word_score(settings, subject.score),
        facts=tuple(subject.say(each) for each in _list_facts(context, subject)),
        temperature=show_temperature(settings, account.temperature),
        was="; ".join(each for each in (*earlier.facts, earlier.score) if each),
        opening=_shorten(show_opening(subject)),
        told=tuple(_list_told(subject)),
    )


def _shorten(vital: Vital) -> Vital:
    """The worst sign, the first step and the last contact alone: for more there is no room on a third of a page."""
    contact, danger = vital.contact, vital.danger
    return replace(
        vital,
        danger=replace(danger, signs=danger.signs[:1]) if danger else None,
        next=replace(vital.next, steps=vital.next.steps[:1]),
        contact=replace(contact, function="", deciders="", norm=contact.norm if contact.over else ""),
    )


def _list_facts(context: BookletContext, subject: Subject) -> Iterator[Wording]:
    account = subject.account
    if rank := context.ranks[account.id]:
        yield say("rank {rank} of {all}", rank=str(rank), all=str(len(context.selection.scores)))
    yield word_tier(subject.score)
    if account.lead:
        yield say("lead {name}", name=subject.settings.with_leaving(account.lead, subject.settings.name(account.lead)))


def _list_told(subject: Subject) -> Iterator[Told]:
    for key in PARTS:
        if text := getattr(subject.account.situation, key):
            yield Told(subject.say(BRIEFLY.get(f"situation.{key}", ITEM[f"situation.{key}"])), quote(text, TEXT))
