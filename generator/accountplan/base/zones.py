"""The time zones of the world by name, such as Europe/Amsterdam: the same list on every machine, whatever it has of its own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from .alike import make_slug


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
