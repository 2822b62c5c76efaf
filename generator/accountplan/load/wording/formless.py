"""Texts and keys that lack the form that is asked, such as that of an id: what was meant, as far as it can be guessed."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.base.zones import find_zone, find_zone_ahead, list_zones
from accountplan.load.named import may_be_list
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewValue, Remedy, replace_letters, write_as, write_remarked
from accountplan.model.shapes import Shape, Single

from .figure_keys import is_figure, read_figure_key, word_figure_key
from .items import CODE
from .names import make_fix
from .parts import name_key, pick_keys_shape, shorten_value, word_twin
from .remarks import split_remark, word_bracketed
from .suggest import find_nearest

_DASHES = compile_lazily(r"-\S")
_ISO = compile_lazily(r"[A-Z]{3}")
FORMS: dict[str, Text] = {
    "currency": say("Write the three capitals of the currency, such as EUR."),
    "forge": say("Write the name alone, without @, such as `dewit`."),
    "edit_url": say("Write an address that begins with `https://` or `http://` and has {path} where the file goes."),
}
"""What the keys with a form of their own ask."""
CURRENCIES = {
    **dict.fromkeys(("€", "euro", "euros", "euro's", "eur"), "EUR"),
    **dict.fromkeys(("£", "pond", "pound", "pounds", "sterling", "gbp"), "GBP"),
    **dict.fromkeys(("us$", "usd", "us dollar", "us-dollar"), "USD"),
    **dict.fromkeys(("chf", "sfr", "fr."), "CHF"),
}
"""What people call some currencies."""
PEOPLE = ("lead", "team", "who", "own", "by", "second", "known_by")
"""Keys that name one of us: people write the full name there."""


def make_well_formed(spot: Spot) -> str:
    """The text, or key, that lacks the form of an id, brought into that form; empty when nothing of it can be kept."""
    shape, value = _pick_formless(spot)
    made = make_slug(str(value), "_" if shape == Single("key") else "-")
    if shape == Single("key") and spot.is_key and is_figure(spot) and (figure := read_figure_key(str(value))):
        return figure.figure
    if shape == Single("id", "rule") and "(" in str(value):
        return ""  # a remark behind the name of a rule makes no other rule
    return "" if shape == Single("key") and made[:1].isdigit() else made


def _pick_formless(spot: Spot) -> tuple[Shape, object]:
    return (pick_keys_shape(spot), spot.keys[-1]) if spot.is_key else (spot.wanted, spot.value)


def _word_other_meaning(spot: Spot, value: str) -> Remedy | None:
    """The remedy for what is not a mistyped id, but something other than one id: several, a full name, a code."""
    if _DASHES.match(value):
        return None if spot.is_key else _word_dashed(spot, value)
    head, remark = split_remark(value)
    if remark and "," in head and may_be_list(spot):
        return write_remarked(f"[{', '.join(map(make_slug, head.split(',')))}]", remark)
    if bracketed := word_bracketed(spot):
        return bracketed
    if "," in value and may_be_list(spot):
        text = f"[{', '.join(map(make_slug, value.split(',')))}]"
        return Remedy(say("Write them as `{text}`.", text=text), Fix(NewValue(text), safe=False))
    if " " in value.strip() and name_key(spot) in PEOPLE:
        return Remedy(say("Write the id that this person has in `plans/people.yaml`."))
    if CODE.fullmatch(value):
        return Remedy(say("This is the code of a rule: write its name, which `accountplan rules {code}` gives.", code=value))
    return None


def _word_dashed(spot: Spot, value: str) -> Remedy | None:
    """How to write ids with a dash before each, on the line of their key or behind another dash."""
    ids = [each for each in re.split(r"(?:^|\s)-\s*", value.strip()) if each]
    if not all(ID.fullmatch(each) for each in ids) or not ids:
        return None
    if may_be_list(spot):
        return write_as(f"[{', '.join(ids)}]", safe=False)
    return write_as(ids[0], safe=False) if len(ids) == 1 else None


def word_unknown_zone(spot: Spot) -> Problem:
    """A name that no time zone has: with one that ends in the name of this city, or looks like it."""
    text = str(spot.value)
    city = make_slug(text.rpartition("/")[2])
    same = (zone for zone in sorted(list_zones()) if make_slug(zone.rpartition("/")[2]) == city)
    near = next(same, None) or find_zone(text) or find_nearest(text, sorted(list_zones()))
    if any(map(str.isdecimal, text)):
        near = find_zone_ahead(text)
    message = say("“{text}” is not the name of a time zone.", text=text)
    if near:
        return Problem("unknown-word", message, *write_as(near, safe=False))
    return Problem("unknown-word", message, say("Write the name of a continent and a city, such as `Europe/Amsterdam`."))


def _find_currency(text: str) -> str:
    """The code of a currency that a text names; empty when that cannot be made out."""
    words = [word for word in re.split(r"[\s(),/]+", text.strip()) if word]
    found = {CURRENCIES.get(each.casefold(), each if _ISO.fullmatch(each) else "") for each in (text.strip(), *words)} - {""}
    return found.pop() if len(found) == 1 else ""


def word_wrong_form(spot: Spot) -> Problem:
    """A text, or a key, that lacks the form of an id."""
    shape, value = _pick_formless(spot)
    kind = shape.form if isinstance(shape, Single) else "line"
    better = make_well_formed(spot)
    match kind:
        case "id":
            message = say("“{text}” is not an id: an id has lower-case letters, digits and single hyphens.", text=shorten_value(value))
            if meant_otherwise := _word_other_meaning(spot, str(value)):
                return Problem("wrong-form", message, *meant_otherwise)
        case "key":
            message = say(
                "“{text}” is not a key: a key has lower-case letters, digits and underscores, and begins with a letter.", text=str(value)
            )
        case "tier":
            message = say("“{text}” is not a tier: a tier's id has letters, digits and single hyphens.", text=shorten_value(value))
            called = re.fullmatch(r"(?i)tiers?\s+([A-Za-z0-9]{1,16})", str(value).strip())
            better = called[1] if called else ""
            if bracketed := word_bracketed(spot):
                return Problem("wrong-form", message, *bracketed)
        case _:
            message = say("“{text}” does not have the form that “{key}” asks for.", text=shorten_value(value), key=name_key(spot))
            better = _find_currency(str(value)) if name_key(spot) == "currency" else ""
    if (
        spot.is_key
        and better
        and better not in spot.beside
        and spot.behind.rstrip() == f"{value}:"
        and value in spot.beside
        and spot.beside[value] is None
        and kind == "id"
    ):
        return Problem("wrong-form", message, *replace_letters(f"{value}:", f"{better}: {format_word(str(value))}"))
    if spot.is_key and better in spot.beside:
        return Problem("wrong-form", message, word_twin(better))
    if better and spot.is_key and (figure := word_figure_key(spot, better)):
        return Problem("wrong-form", message, *figure)
    if better:
        return Problem("wrong-form", message, write_as(better).help, make_fix(spot, better, safe=str(value).strip().lower() == better))
    return Problem("wrong-form", message, FORMS.get(name_key(spot), say("Write a short word.")))
