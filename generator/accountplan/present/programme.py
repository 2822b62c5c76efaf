"""What we do for a tier or a group, by the four Ps in the order in which they come (S31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.account import FOUR_PS, P
from accountplan.model.programme import Activity

from .settings import FirmSettings
from .spelled import word_hours
from .vocabulary import FREQUENCY
from .vocabulary import P as P_WORDS


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that we do; ``under`` says how often, in how many hours, and who sees to it."""

    what: str
    under: str


@dataclass(frozen=True, slots=True)
class Deeds:
    """What we do in one of the four Ps; no lines when nothing is planned."""

    p: P
    name: str
    lines: tuple[Deed, ...]


def show_programme(settings: FirmSettings, given: Mapping[P, tuple[Activity, ...]]) -> tuple[Deeds, ...]:
    """All four Ps, also those without a line; nothing at all when no P has one."""
    if not any(given.values()):
        return ()
    return tuple(Deeds(p, settings.say(P_WORDS[p]), tuple(show_deed(settings, each) for each in given.get(p, ()))) for p in FOUR_PS)


def show_deed(settings: FirmSettings, activity: Activity) -> Deed:
    """One activity."""
    parts = [settings.say(FREQUENCY[activity.every])] if activity.every else []
    if activity.hours is not None:
        parts.append(settings.say(say("{hours} a client", hours=word_hours(settings.words.plain(activity.hours)))))
    if activity.own:
        parts.append(settings.last_names.get(activity.own, activity.own))
    return Deed(activity.what, " · ".join(parts))
