"""What a tier asks of us and of its plans when `tiers.yaml` does not say: by its place, the most valuable first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from accountplan.base.days import count_days

from .account import Status
from .tiers import PRESETS, Item, Norms, Tier, Tiers

CONTACT_DAYS = (92, 92, 183)
"""Days within which a client in the first, second and third tier hears from us; `CONTACT_DAYS_REST` for all others."""
CONTACT_DAYS_REST = 366
REVIEW_DAYS = 366
"""Days within which a plan is reviewed."""


def find_contact_days(tiers: Tiers, tier: str | None) -> int:
    """Days within which someone of us has been in contact with a client in this tier."""
    for place, each in enumerate(tiers.tiers):
        if each.id == tier:
            default = CONTACT_DAYS[place] if place < len(CONTACT_DAYS) else CONTACT_DAYS_REST
            return default if each.norms.contact_days is None else each.norms.contact_days
    return CONTACT_DAYS_REST


def is_silent_too_long(last: date, today: date, norm: int | None) -> bool:
    """Whether the last contact was longer ago than the norm; without a norm none is."""
    return norm is not None and count_days(last, today) > norm


def find_review_days(tiers: Tiers, tier: str | None) -> int:
    """Days within which the plan of a client in this tier is reviewed."""
    found = tiers.get(tier)
    return REVIEW_DAYS if found is None or found.norms.review_days is None else found.norms.review_days


def complete_norms(tiers: Tiers, tier: Tier) -> Norms:
    """The norms that count in a tier: as written, and days of contact and review also when it does not say."""
    return replace(tier.norms, contact_days=find_contact_days(tiers, tier.id), review_days=find_review_days(tiers, tier.id))


def list_asked_items(tiers: Tiers, status: Status, tier: str | None) -> tuple[Item, ...]:
    """The items that an account's plan must hold: nothing of a former client, a profile of a prospect, else what the tier asks."""
    if status == "former":
        return ()
    found = None if status == "prospect" else tiers.get(tier)
    if found is None:
        return PRESETS["profile"]
    return list_client_items(tiers, found)


def list_client_items(tiers: Tiers, tier: Tier) -> tuple[Item, ...]:
    """The items that the plan of a client in this tier must hold."""
    asks = _choose_preset(tiers, tier) if tier.asks is None else tier.asks
    return PRESETS[asks] if isinstance(asks, str) else asks


def asks_profile(tiers: Tiers, tier: Tier) -> bool:
    """Whether a tier asks no more than a profile of its clients."""
    return set(list_client_items(tiers, tier)) <= set(PRESETS["profile"])


def _choose_preset(tiers: Tiers, tier: Tier) -> str:
    """Everything by hand and in the first tier by score, a shorter plan in the next, a profile in the rest."""
    scored = [each.id for each in tiers.scored]
    place = scored.index(tier.id) if tier.id in scored else 0
    return ("everything", "plan", "profile")[min(place, 2)]
