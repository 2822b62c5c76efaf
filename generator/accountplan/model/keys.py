"""The building blocks of the input nouns: the kinds of value that a key can hold, and their bilingual description."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

CONFIG = ConfigDict(extra="forbid", defer_build=True)
"""Configuration of every input noun: unknown keys are refused. What checks a noun is built when the first one is read: only the outermost
need it, and building it for each by itself takes a sixth of the time in which a command starts."""


@dataclass(frozen=True, slots=True)
class About:
    """What a key means, in both languages; becomes ``description`` in the JSON Schema."""

    en: str
    nl: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        made = handler(schema)
        made["description"] = f"{self.en}\n\n{self.nl}"
        return made


def _number(value: object) -> object:
    if type(value) is int:
        return _decimal(value)
    if not isinstance(value, Decimal):
        raise PydanticCustomError("number_type", "Input should be a number")
    return value


@lru_cache(4096)
def _decimal(number: int) -> Decimal:
    """A whole number; marks, ratings and hours return in every plan, and are then one object (of a hundred bytes)."""
    return Decimal(number)


def _share(value: object) -> object:
    if isinstance(value, str) and _PERCENTAGE.fullmatch(value):
        return Decimal(value[:-1].strip()) / 100
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise PydanticCustomError("share_type", "Input should be a percentage such as 50% or a share such as 0.5")
    return value


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_NUMBER = {"type": "number"}
_PERCENTAGE = re.compile(r"\d{1,12}(\.\d{1,12})?\s*%", re.ASCII)
_ID = {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64}

Id: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
"""An id: lower-case letters, digits and single hyphens, at most 64."""
TierId: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=16)]
"""A tier's id: a letter or a short word."""
Key: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=64)]
"""A name within a mapping: lower-case letters, digits and underscores."""
Line: TypeAlias = Annotated[str, Field(strict=True, min_length=1, max_length=300)]
"""A short text without markup."""
Prose: TypeAlias = Annotated[str, Field(strict=True, max_length=20_000)]
"""A text in Markdown."""
Number: TypeAlias = Annotated[Decimal, Field(ge=-(10**15), le=10**15), BeforeValidator(_number), WithJsonSchema(_NUMBER)]
"""An exact number, at most 10^15 either way."""
Positive: TypeAlias = Annotated[Decimal, Field(ge=0, le=10**15), BeforeValidator(_number), WithJsonSchema(_NUMBER | {"minimum": 0})]
"""An exact number, zero or more."""
Mark: TypeAlias = Annotated[Decimal, Field(ge=1, le=10), BeforeValidator(_number), WithJsonSchema(_NUMBER | {"minimum": 1, "maximum": 10})]
"""A report mark, 1 to 10."""
Percent: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=1),
    BeforeValidator(_share),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": r"^\d+(\.\d+)?\s*%$"}]}),
]
"""A share: ``50%`` or ``0.5``."""
Date: TypeAlias = Annotated[date, Field(strict=True)]
Year: TypeAlias = Annotated[int, Field(strict=True, ge=1900, le=2200)]
Count: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=100_000)]
Flag: TypeAlias = Annotated[bool, Field(strict=True)]
Ids: TypeAlias = Annotated[
    tuple[Id, ...],
    BeforeValidator(_one_or_more),
    WithJsonSchema({"anyOf": [_ID, {"type": "array", "items": _ID}]}),
]
"""One id, or a list of them."""

Checker: TypeAlias = Callable[[object], object]
