"""Keys that people expect in a noun, and that it does not have: where to write what they hold."""

from __future__ import annotations

from accountplan.base.alike import make_slug
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Spot

from .items import complete_address
from .open_tables import is_account

_NO_SUCH = say("It has no key of its own: write it in the text of `facts`, or below `opportunities` or `threats`.")
ABSENT: dict[tuple[str, str], Text] = {
    **{
        ("Situation", word): _NO_SUCH
        for word in ("strengths", "weaknesses", "sterktes", "zwaktes", "sterkten", "zwakten", "sterke_punten", "zwakke_punten")
    },
    **{
        (noun, word): say("Write the whole name under `name`: `name: Anna de Vries`.")
        for noun in ("Contact", "Person")
        for word in (
            "voornaam",
            "achternaam",
            "tussenvoegsel",
            "voorletters",
            "first_name",
            "last_name",
            "surname",
            "family_name",
            "initials",
        )
    },
}
"""What to do instead of some keys that people expect in a noun."""


def word_website(key: str, spot: Spot) -> Text | None:
    """How to write an address in the place of which a plan has links."""
    if make_slug(key) not in ("website", "site", "webpage", "homepage", "url") or not is_account(spot) or not isinstance(spot.value, str):
        return None
    address = format_word(complete_address(spot.value) or spot.value)
    if spot.beside.get("links"):
        return say("Write it below `links`: `- {item}`.", item=f"{{name: Website, address: {address}}}")
    return say("Write it as `{text}`.", text=f"links: [{{name: Website, address: {address}}}]")
