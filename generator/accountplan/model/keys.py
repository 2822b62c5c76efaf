"""The building blocks of the input nouns: the kinds of value that a key can hold, and their bilingual description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

from accountplan.base.days import FIRST_YEAR, LAST_YEAR, read_period
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.zones import list_zones

CONFIG = ConfigDict(extra="forbid", defer_build=True)
"""Configuration of every input noun: unknown keys are refused. What checks a noun is built when the first one is read: only the outermost
need it, and building it for each by itself takes a sixth of the time in which a command starts."""


@dataclass(frozen=True, slots=True)
class About:
    """What a key means, in both languages; becomes ``description`` in the JSON Schema. ``client`` when the client may see it in its own edition."""

    en: str
    nl: str
    client: bool = False

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        made = handler(schema)
        en, nl = (" Fit for the client's own edition.", " Mag in de eigen editie van de klant.") if self.client else ("", "")
        made["description"] = f"{self.en}{en}\n\n{self.nl}{nl}"
        return made


Form: TypeAlias = Literal[
    "line", "prose", "address", "code", "ref", "id", "tier", "key", "number", "mark", "whole", "flag", "date", "zone", "choice"
]
Thing: TypeAlias = Literal[
    "person",
    "account",
    "unit",
    "tier",
    "objective",
    "criterion",
    "figure",
    "rule",
    "item",
    "role",
    "contact",
    "action",
    "service",
    "group",
    "value",
    "activity",
]


@dataclass(frozen=True, slots=True)
class Written:
    """How a single value is written. Each building block has one: whoever reads all texts or all days of a plan finds them by it."""

    form: Form


@dataclass(frozen=True, slots=True)
class Names:
    """What a value refers to, by the id or key that it has elsewhere."""

    thing: Thing


def _check_number(value: object) -> object:
    if type(value) is int:
        return _to_decimal(value)
    if not isinstance(value, Decimal):
        raise PydanticCustomError("number_type", "Input should be a number")
    return value


@lru_cache(4096)
def _to_decimal(number: int) -> Decimal:
    """A whole number; marks, ratings and hours return in every plan, and are then one object (of a hundred bytes)."""
    return Decimal(number)


def is_too_small(share: Decimal) -> bool:
    """Whether nobody writes this share with a percent sign: half a percent of what we ask for is a half that got a sign."""
    return 0 < share < Decimal("0.01")


def _read_share(value: object) -> object:
    if isinstance(value, str) and _PERCENTAGE.fullmatch(value) and not is_too_small(share := Decimal(value[:-1].strip()) / 100):
        return share
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise PydanticCustomError("share_type", "Input should be a percentage such as 50% or a share such as 0.5")
    return value


def _read_until(value: object) -> date:
    if isinstance(value, str) and (period := read_period(value)):
        return period
    if not isinstance(value, date):
        raise PydanticCustomError("until_type", "Input should be a day, a month or a quarter")
    return value


def _check_zone(value: str) -> str:
    if value not in list_zones():
        raise PydanticCustomError("zone", "Input should be the name of a time zone")
    return value


def _refuse_truth(value: object) -> object:
    """Refuse true where one of some numbers is asked: to Python it is 1."""
    if isinstance(value, bool):
        raise PydanticCustomError("literal_error", "Input should be a number")
    return value


def _to_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_NUMBER = {"type": "number"}
_TEXT = {"type": "string", "minLength": 1}
_PERCENTAGE = compile_lazily(r"\d{1,12}(\.\d{1,12})?\s*%", re.ASCII)
_WHOLE_ID = rf"^{ID.pattern}$"
_ID = {"type": "string", "pattern": _WHOLE_ID, "maxLength": 64}
WELL_FORMED = compile_lazily(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", re.ASCII)
"""The form of a key: see `Key`."""
NO_TRUTH = BeforeValidator(_refuse_truth)
"""For one of some numbers: true is none of them."""
_ONE_OR_MORE, _ID_OR_IDS = BeforeValidator(_to_tuple), WithJsonSchema({"anyOf": [_ID, {"type": "array", "items": _ID}]})
"""One id, or a list of them."""

MOST = 1_000
"""Items of a list, or keys of a mapping: a booklet of ten times as many rows would take gigabytes."""
MOST_ACCOUNTS = 20_000
"""Accounts that one list names."""
Item = TypeVar("Item")
Named = TypeVar("Named")

Id: TypeAlias = Annotated[str, Field(strict=True, pattern=_WHOLE_ID, max_length=64), Written("id")]
"""An id: lower-case letters, digits and single hyphens, at most 64."""
TierId: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=16), Written("tier")]
"""A tier's id: a letter or a short word."""
Key: TypeAlias = Annotated[str, Field(strict=True, pattern=f"^{WELL_FORMED.pattern}$", max_length=64), Written("key")]
"""A name within a mapping: lower-case letters, digits and underscores."""
Line: TypeAlias = Annotated[str, Field(strict=True, min_length=1, max_length=20_000), Written("line")]
"""A text without markup, usually short: for what is too long on paper there is the rule `long-line`."""
Name: TypeAlias = Annotated[str, Field(strict=True, min_length=1, max_length=300), Written("line")]
"""What somebody or something is called. It stands on many pages, so that its length counts as often."""
Prose: TypeAlias = Annotated[str, Field(strict=True, max_length=20_000), Written("prose")]
"""A text in Markdown."""
Address: TypeAlias = Annotated[
    str,
    Field(strict=True, min_length=1, max_length=2_000),
    WithJsonSchema({"anyOf": [_TEXT | {"maxLength": 2_000}, _NUMBER]}),
    Written("address"),
]
"""Where somebody or something can be reached, as it is written: the telephone number `0612345678` keeps its nought. Nothing to be read as a text."""
Pattern: TypeAlias = Annotated[str, Field(strict=True, min_length=1, max_length=2_000), Written("address")]
"""An address with places to fill in, of a form of its own."""
ForgeName: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$", max_length=255), Written("code")]
"""The name of a user at a forge, without the sign that calls it."""
Currency: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[A-Z]{3}$"), Written("code")]
"""A currency by its three letters, such as EUR."""
Code: TypeAlias = Annotated[
    str, Field(strict=True, min_length=1, max_length=64), WithJsonSchema({"anyOf": [_TEXT | {"maxLength": 64}, _NUMBER]}), Written("ref")
]
"""A number or id that something has in another program. What is written stays, letter by letter: `004512` keeps its noughts."""
Number: TypeAlias = Annotated[
    Decimal, Field(ge=-(10**15), le=10**15), BeforeValidator(_check_number), WithJsonSchema(_NUMBER), Written("number")
]
"""An exact number, at most 10^15 either way."""
Positive: TypeAlias = Annotated[
    Decimal, Field(ge=0, le=10**15), BeforeValidator(_check_number), WithJsonSchema(_NUMBER | {"minimum": 0}), Written("number")
]
"""An exact number, zero or more."""
Zone: TypeAlias = Annotated[
    str,
    Field(strict=True, max_length=64),
    AfterValidator(_check_zone),
    WithJsonSchema({"type": "string", "pattern": r"^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$", "maxLength": 64}),
    Written("zone"),
]
"""A time zone by its name in the database of IANA, such as Europe/Amsterdam."""
Mark: TypeAlias = Annotated[
    Decimal, Field(ge=1, le=10), BeforeValidator(_check_number), WithJsonSchema(_NUMBER | {"minimum": 1, "maximum": 10}), Written("mark")
]
"""A report mark, 1 to 10."""
SUFFICIENT = Decimal(6)
"""A report mark below this is insufficient."""
Percent: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=1),
    BeforeValidator(_read_share),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": r"^\d+(\.\d+)?\s*%$"}]}),
    Written("number"),
]
"""A share: ``50%`` or ``0.5``."""
Date: TypeAlias = Annotated[date, Field(strict=True), Written("date")]
Until: TypeAlias = Annotated[
    date,
    PlainValidator(_read_until),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "pattern": r"^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$"}]}),
    Written("date"),
]
"""A day by which something is reached, or the month or quarter at whose end: ``2026-12-31``, ``2026-09`` or ``2026-Q3``."""
Year: TypeAlias = Annotated[int, Field(strict=True, ge=FIRST_YEAR, le=LAST_YEAR), Written("whole")]
Month: TypeAlias = Annotated[Literal[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], NO_TRUTH]
"""A month of the calendar, 12 for December."""
Strength: TypeAlias = Annotated[Literal[1, 2, 3], NO_TRUTH]
"""How strong or heavy something is, 3 for most."""
Count: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=100_000), Written("whole")]
Flag: TypeAlias = Annotated[bool, Field(strict=True), Written("flag")]

PersonRef: TypeAlias = Annotated[Id, Names("person")]
"""One of us, by the id in ``people.yaml``."""
AccountRef: TypeAlias = Annotated[Id, Names("account")]
"""A client, prospect or former client, by the name of its file."""
UnitRef: TypeAlias = Annotated[Id, Names("unit")]
"""One of the firm's units."""
ObjectiveRef: TypeAlias = Annotated[Id, Names("objective")]
"""An objective of the same plan."""
ActionRef: TypeAlias = Annotated[Id, Names("action")]
"""An action of the same plan."""
RuleRef: TypeAlias = Annotated[Id, Names("rule")]
"""A rule of `check`."""
ServiceRef: TypeAlias = Annotated[Id, Names("service")]
"""One of the firm's services."""
ValueRef: TypeAlias = Annotated[Id, Names("value")]
"""One of the kinds of value that a client can have for the firm."""
GroupRef: TypeAlias = Annotated[Id, Names("group")]
"""One of the firm's groups of accounts."""
ActivityRef: TypeAlias = Annotated[Id, Names("activity")]
"""An activity in the programme of a tier or a group."""
TierRef: TypeAlias = Annotated[TierId, Names("tier")]
"""One of the firm's tiers."""
CriterionRef: TypeAlias = Annotated[Key, Names("criterion")]
"""One of the firm's criteria."""
FigureRef: TypeAlias = Annotated[Key, Names("figure")]
"""A figure that is built in, or one of the firm's own."""
ItemRef: TypeAlias = Annotated[Line, Names("item")]
"""An item that a plan can be asked for, such as ``developments.competition``."""
RoleRef: TypeAlias = Annotated[Line, Names("role")]
"""The role of one of us."""
ContactRef: TypeAlias = Annotated[Line, Names("contact")]
"""One of their people, by the name that the plan gives, or by function."""
PersonRefs: TypeAlias = Annotated[tuple[PersonRef, ...], Field(max_length=MOST), _ONE_OR_MORE, _ID_OR_IDS]
ActionRefs: TypeAlias = Annotated[tuple[ActionRef, ...], Field(max_length=MOST), _ONE_OR_MORE, _ID_OR_IDS]
ActivityRefs: TypeAlias = Annotated[tuple[ActivityRef, ...], Field(max_length=MOST), _ONE_OR_MORE, _ID_OR_IDS]
AccountRefs: TypeAlias = Annotated[tuple[AccountRef, ...], Field(max_length=MOST_ACCOUNTS), _ONE_OR_MORE, _ID_OR_IDS]
Rows: TypeAlias = Annotated[tuple[Item, ...], Field(max_length=MOST)]
"""A list of such things."""
Keyed: TypeAlias = Annotated[dict[Named, Item], Field(max_length=MOST)]
"""A mapping from such keys to such values."""


def read_name(value: object) -> object:
    """A thing that is written as its name alone, as the mapping that was meant."""
    return {"name": value} if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class OrName:
    """In the schema: a name alone will do. It stands beside `read_name`."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 300}, handler(schema)]}
