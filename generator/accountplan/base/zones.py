"""The time zones of the world by name, such as Europe/Amsterdam: the same list on every machine, whatever it has of its own."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from .alike import make_slug
from .patterns import compile_lazily

_AHEAD = compile_lazily(r"(?:CES?T|MES?Z|MET|UTC|GMT)?\s*\+\s*0?1(?::?00)?", re.IGNORECASE)
"""An hour ahead of Greenwich, as calendars and mail programs write it."""


@cache
def list_zones() -> frozenset[str]:
    """All names in the time zone database of IANA, old ones included."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def find_zone(country: str) -> str | None:
    """The zone of a country that has only one, by its name in Dutch or English."""
    from babel import Locale
    from babel.core import get_global

    names = ((name, code) for language in ("nl", "en") for code, name in Locale(language).territories.items())
    code = next((code for name, code in names if make_slug(name) == make_slug(country)), "")
    zones = get_global("territory_zones").get(code, ())
    return zones[0] if len(zones) == 1 and zones[0] in list_zones() else None


def find_zone_ahead(text: str) -> str | None:
    """The zone that is meant by an hour ahead of Greenwich, such as CET+1 or UTC+01:00: ours, as Paris and Berlin have the same clock."""
    return "Europe/Amsterdam" if _AHEAD.fullmatch(text.strip()) else None
