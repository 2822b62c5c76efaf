"""The time zones of the world by name, such as Europe/Amsterdam: the same list on every machine, whatever it has of its own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def list_zones() -> frozenset[str]:
    """All names in the time zone database of IANA, old ones included."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())
