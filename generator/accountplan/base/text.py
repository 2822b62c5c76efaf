"""Sentences that are written once in English and said in the reader's language.

Rooms below ``cli`` never know which language is read. They make a `Text`; `accountplan.base.words.Words` says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TypeAlias

Exact: TypeAlias = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the firm's currency; said in whole units unless it is to have decimals."""

    amount: Exact
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1; said as a percentage with ``digits`` decimals, or as many as it takes so that only nothing reads as nothing and
    only all as all. ``signed`` puts a plus before a gain.
    """

    value: Exact
    digits: int | None = None
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number said with ``digits`` decimals; ``signed`` puts a plus before a gain."""

    value: Exact
    digits: int = 1
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A date; ``style`` is ``long`` (1 September 2026), ``short`` (1 Sep) or ``month`` (Sep 2026)."""

    value: date
    style: str = "long"


@dataclass(frozen=True, slots=True)
class Code:
    """A key, a file or letters to write, as they are: said between grave accents."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several words said as one: "a, b and c"; ``last`` is ``and`` or ``or``."""

    items: tuple[Value, ...]
    last: str = "and"


Value: TypeAlias = "str | int | Decimal | Fraction | date | Money | Share | Number | Day | Code | Listing | Text"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence: its English form with ``{names}``, the plural form when it counts, and the values to fill in.

    ``context`` tells apart what is one word in English and two in another language.
    """

    message: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str | None = None
    count: int = 0
    context: str | None = None


Wording: TypeAlias = Text | str


def say_plainly(wording: Wording) -> str:
    """A sentence in English without any rules of a language, for when the words themselves cannot be read."""
    if isinstance(wording, str):
        return wording
    message = wording.plural if wording.plural and wording.count != 1 else wording.message
    return message.format(**{name: _say_plainly(value) for name, value in wording.values})


def _say_plainly(value: Value) -> str:
    if isinstance(value, Code):
        return f"`{value.text}`"
    return say_plainly(value) if isinstance(value, Text) else str(value)


def say(message: str, /, **values: Value) -> Text:
    """Make a sentence. The message must be a literal, so that the catalogues can be checked against the code."""
    return Text(message, tuple(values.items())) if values else _make_plain(message)


@cache
def _make_plain(message: str) -> Text:
    """A sentence without values: one object for each message, as there are only so many literals."""
    return Text(message)


@cache
def say_in(context: str, message: str, /) -> Text:
    """Make a word whose translation depends on where it stands: `say_in("number", "no")`. Both must be literals."""
    return Text(message, context=context)


def say_n(one: str, many: str, number: int, /, **values: Value) -> Text:
    """Make a sentence that counts; ``{n}`` is the number."""
    return Text(one, (("n", number), *values.items()), many, number)
