"""JSON Schemas (draft-07) of the files that a user writes, made from the input nouns: editors complete, explain and check by them.

Pydantic gives the raw schema. What is done to it here suits editors: the names of draft-07, no `null` branch for a key that may be left
out, no titles that only repeat the key, known words as known keys, and a description in both languages wherever a key is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from accountplan.base.words import Words

from .accepted import accept_as_read, add_accepted, define_accepted
from .criteria import BUILT_IN, FIGURES
from .files import KINDS, NOUNS, Kind
from .keys import About, Form
from .shapes import Record, Single, Table, list_records, make_kind_shape

__all__ = ["KINDS", "Kind", "make_schema"]

Raw: TypeAlias = dict[str, Any]

_FILES: Mapping[Kind, About] = {
    "firm": About("The firm: plans/firm.yaml.", "Het bureau: plans/firm.yaml."),
    "criteria": About("How clients are ranked: plans/criteria.yaml.", "Hoe klanten worden gerangschikt: plans/criteria.yaml."),
    "tiers": About("The tiers that clients fall into: plans/tiers.yaml.", "De tiers waarin klanten vallen: plans/tiers.yaml."),
    "people": About("One of us, by id: plans/people.yaml.", "Een van ons, op id: plans/people.yaml."),
    "group": About("A plan for a group of clients: plans/groups/<id>.yaml.", "Een plan voor een groep klanten: plans/groups/<id>.yaml."),
    "meeting": About(
        "A meeting, held or still to come: plans/meetings/<day>-<name>.yaml.",
        "Een overleg, gehouden of nog te komen: plans/meetings/<dag>-<naam>.yaml.",
    ),
    "account": About("The plan of one client: plans/accounts/**/<id>.yaml.", "Het plan van één klant: plans/accounts/**/<id>.yaml."),
}
_PS: Mapping[str, About] = {
    "project": About("Excellent work in current assignments.", "Uitblinken in lopende opdrachten."),
    "person": About("Attention and appreciation for people.", "Aandacht en waardering voor personen."),
    "process": About("Cooperation between the two organisations.", "Samenwerking tussen de twee organisaties."),
    "partnership": About("The client's market position improves through us.", "De marktpositie van de klant verbetert door ons."),
}
_SIGNS: Mapping[str, About] = {
    "board_listening": About("We listen at board level.", "Wij luisteren op directieniveau."),
    "joint_development": About("We develop services together.", "Wij ontwikkelen samen diensten."),
    "no_blame": About("When something goes wrong, nobody asks whose fault it is.", "Als er iets misgaat, is er geen schuldvraag."),
    "competitive_advantage": About(
        "The client gains an advantage over its competitors.", "De klant krijgt een voorsprong op zijn concurrenten."
    ),
    "mutual_benefit": About("Both of us have direct economic benefit.", "Wij hebben beiden direct economisch voordeel."),
    "shared_risk": About("We share risk or investment.", "Wij delen risico of investering."),
    "know_each_other": About("We get to know each other's organisation.", "Wij leren elkaars organisatie kennen."),
    "joint_communication": About("We communicate about results together.", "Wij vertellen samen over resultaten."),
    "business_development": About("We help the client develop its business.", "Wij helpen de klant zijn zaken te ontwikkelen."),
    "unasked_advice": About("We give advice unasked.", "Wij adviseren ongevraagd."),
}
_SEGMENTS: Mapping[str, About] = {
    "sector": About("The sector that the client works in.", "De sector waarin de klant werkt."),
    "size": About("The size of the client.", "De omvang van de klant."),
    "region": About("The region that the client works in.", "De regio waarin de klant werkt."),
}
_FORMS: Mapping[Form, str] = {"whole": r"^\d{4}$", "number": r"^-?\d+(\.\d+)?$"}
"""The form of keys that are years or other numbers: JSON has text keys only."""
_FIGURED = frozenset({"Account.figures", "Account.budget", "Account.forecast", "SoFar.figures"})
"""Mappings in which a figure of one's own without a value is a mistake: whether it is lost or not known yet, nobody can tell."""


def make_schema(kind: Kind) -> Raw:
    """The JSON Schema of a kind of file."""
    raw = TypeAdapter(NOUNS[kind]).json_schema(ref_template="#/definitions/{model}")
    definitions = {name: _make_record(each) for name, each in raw.pop("$defs", {}).items()}
    text = _join_languages(_FILES[kind])
    body = _make_table("people", raw, text) if kind == "people" else _make_record(raw)
    made = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"accountplan/{kind}.schema.json",
        "title": f"accountplan: {kind}",
        "description": text,
        **body,
    }
    definitions |= define_accepted(made | {"definitions": definitions})
    return made | {"definitions": definitions}


def _join_languages(about: About) -> str:
    return f"{about.en}\n\n{about.nl}"


@cache
def _list_tables() -> Mapping[str, Table]:
    """The mappings with keys of one's own, by the noun and the key."""
    whole = {kind: shape for kind in KINDS if isinstance(shape := make_kind_shape(kind), Table)}
    below = ((f"{record.noun}.{key}", field.shape) for record in list_records() for key, field in record.fields.items())
    return whole | {place: shape for place, shape in below if isinstance(shape, Table)}


def _find_form(place: str) -> str:
    """The form of the keys of a mapping that are numbers; empty for others."""
    table = _list_tables().get(place)
    return _FORMS.get(table.key.form, "") if table and isinstance(table.key, Single) else ""


def _asks_value(place: str) -> bool:
    """Whether nothing can be behind a key of one's own: what it holds must have something, or is what its year is written for."""
    match _list_tables().get(place):
        case Table(value=Record(fields=fields)):
            return any(field.required for field in fields.values())
        case Table(key=Single("whole"), value=value):
            return not isinstance(value, Table)
    return False


@cache
def _list_known_keys(place: str) -> dict[str, str]:
    """The keys that are known below a key which takes others as well, each with its description."""
    english, dutch = Words("en"), Words("nl")
    match place:
        case "Account.marks" | "Criteria.criteria":
            return {
                id: "\n\n".join(f"{words.say(each.name)}: {words.say(each.question)}" for words in (english, dutch))
                for id, each in BUILT_IN.items()
            }
        case "Account.figures" | "Account.budget" | "Account.forecast" | "SoFar.figures":
            return {id: "\n\n".join(_word_sentence(words.say(text)) for words in (english, dutch)) for id, text in FIGURES.items()}
        case "Tier.programme" | "Group.programme" | "Subgroup.programme":
            return {id: _join_languages(about) for id, about in _PS.items()}
        case "Partnership.signs":
            return {id: _join_languages(about) for id, about in _SIGNS.items()}
        case "Account.segment" | "Group.segment" | "Subgroup.segment":
            return {id: _join_languages(about) for id, about in _SEGMENTS.items()}
    return {}


def _word_sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _make_record(raw: Raw) -> Raw:
    """A record: its keys, which of them must be there, and no others. The id of a plan is its file's name, and no key."""
    hidden = {name for name, each in raw["properties"].items() if "description" not in each}
    required = [name for name in raw.get("required", ()) if name not in hidden]
    properties = {
        name: _make_property(f"{raw['title']}.{name}", each, open_=name not in required)
        for name, each in raw["properties"].items()
        if name not in hidden
    }
    made: Raw = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": required} if required else {})


def _make_property(place: str, raw: Raw, *, open_: bool) -> Raw:
    """One key of a record; ``place`` is the noun and the key. One that need not be there may be left ``open_`` as well."""
    text = raw["description"]
    made = _make_value(place, raw, text)
    return _describe(add_accepted(made, "nothing") if open_ else made, text) | _make_default(raw)


def _make_value(place: str, raw: Raw, text: str) -> Raw:
    """What a key can hold, without titles, defaults, and the branch for null."""
    if raw.get("type") == "object":
        return _make_table(place, raw, text)
    made = {key: each for key, each in raw.items() if key not in ("title", "default", "description")}
    branches = [_make_value(place, each, text) for each in made.pop("anyOf", ()) if each != {"type": "null"}]
    if len(branches) == 1:
        return made | branches[0]
    if "items" in made:
        item = _make_value(place, made["items"], text)
        made["items"] = item if "minItems" in made else add_accepted(item, "blank")
    if branches:
        return made | {"anyOf": branches}
    return accept_as_read(made) if "type" in made else made


def _make_default(raw: Raw) -> Raw:
    """What counts when a key is left out, where that says something; exact numbers are text in the raw schema."""
    default = raw.get("default")
    if default in (None, [], {}, False):
        return {}
    numeric = isinstance(default, str) and default.replace(".", "", 1).isdigit()
    return {"default": (float(default) if "." in default else int(default)) if numeric else default}


def _describe(raw: Raw, text: str) -> Raw:
    """A schema with a description; in draft-07 nothing counts beside a reference."""
    return {"description": text, **({"allOf": [raw]} if "$ref" in raw else raw)}


def _make_table(place: str, raw: Raw, text: str) -> Raw:
    """A mapping with keys of the user's own: the form that keys must have, and those that are known."""
    forms: Raw = raw.get("patternProperties") or {_find_form(place): raw["additionalProperties"]}
    form, value = next(iter(forms.items()))
    nested = value.get("type") == "object"
    value = _make_value(place, value, text)
    left_open = value if _asks_value(place) else add_accepted(value, "nothing")
    made: Raw = {key: raw[key] for key in ("type", "minProperties", "maxProperties") if key in raw}
    names: Raw = raw.get("propertyNames", {})
    if not nested and (known := _list_known_keys(place) or dict.fromkeys(names.get("enum", ()), text)):
        made["properties"] = {name: _describe(left_open, about) for name, about in known.items()}
    if "enum" in names:
        return made | {"additionalProperties": False}
    if names:
        made["propertyNames"] = names
    if not form:
        return made | {"additionalProperties": _describe(left_open, text)}
    if place in _FIGURED and not nested:
        form, left_open = rf"^(?!(?:{'|'.join(FIGURES)})$){form.removeprefix('^')}", value
    return made | {"patternProperties": {form: _describe(left_open, text)}, "additionalProperties": False}
