"""What we do for a tier or a group, by the four Ps in the order in which they come (S31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.model.account import FOUR_PS, P

from .context import Context
from .vocabulary import P as P_WORDS


@dataclass(frozen=True, slots=True)
class Deeds:
    """What we do in one of the four Ps; no lines when nothing is planned."""

    name: str
    lines: tuple[str, ...]


def show_programme(context: Context, given: Mapping[P, tuple[str, ...]]) -> tuple[Deeds, ...]:
    """All four Ps, also those without a line; nothing at all when no P has one."""
    if not any(given.values()):
        return ()
    return tuple(Deeds(context.say(P_WORDS[p]), given.get(p, ())) for p in FOUR_PS)
