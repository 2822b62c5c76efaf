"""The smallest changes to a user's file: what to write where, without saying how. `accountplan.author.editor` makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from .finding import Keys


@dataclass(frozen=True, slots=True)
class Plainly:
    """A value as it is to be written, to the letter: YAML on one line, such as a remedy shows."""

    yaml: str


Written: TypeAlias = "str | bool | int | Decimal | date | Plainly | Sequence[Written] | Mapping[Any, Written] | None"
"""What can be written in a plan: words, numbers, days, and lists and mappings of these; a key is a word or a year."""


@dataclass(frozen=True, slots=True)
class Set:
    """Write a value at the end of the keys. What is there makes way; a key that is not there, or one above it, is put at the end of its mapping."""

    keys: Keys
    value: Written


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a new item in a list: before the item that has the number now, or at the end when no item has it."""

    keys: Keys
    value: Written


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a key or an item away, with all below it; the comments above it stay."""

    keys: Keys


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a key another name, and leave its value and its turn."""

    keys: Keys
    name: str


Edit: TypeAlias = Set | Insert | Remove | Rename
