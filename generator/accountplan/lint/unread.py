"""What was recorded in a file but could not be used: nothing is said about what may well be there."""

from __future__ import annotations

from accountplan.model.finding import NOWHERE, Keys
from accountplan.model.portfolio import Places


def is_lost(places: Places | None, keys: Keys) -> bool:
    """Whether something at, below or above this key was recorded but could not be used."""
    return places is not None and places.lost(keys)


def is_shortened(places: Places | None, keys: Keys, kept: int) -> bool:
    """Whether a list has lost items as a whole, of which nobody knows the ids; ``kept`` items are left."""
    whole = is_lost(places, (*keys, NOWHERE))
    return whole or (is_lost(places, keys) and not any(is_lost(places, (*keys, index)) for index in range(kept)))
