"""What a remedy says, as data: so that a program can do what a person reads, and both are one thing.

A fix knows no place: it is at the line and column of the finding that carries it. `accountplan.author.mend` carries it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.text import Wording, say

from .keys import Thing


@dataclass(frozen=True, slots=True)
class NewValue:
    """The value at the place, or behind the key that begins there, makes way for this one, which is written just so: YAML on one line."""

    written: str


@dataclass(frozen=True, slots=True)
class NewKey:
    """The key that begins at the place gets this name."""

    name: str


@dataclass(frozen=True, slots=True)
class NewLetters:
    """The ``old`` letters, those that have the place among them or else the first behind it on the line, make way for the new ones.

    For what the parser cannot follow, or follows otherwise than was meant: there is no value to replace.
    """

    old: str
    new: str


Change: TypeAlias = NewValue | NewKey | NewLetters


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding. It is ``safe`` when nothing but the notation can have been meant otherwise: no guess, and no word lost."""

    change: Change
    safe: bool = True


class Remedy(NamedTuple):
    """How to mend something: in words, and as a change where the words leave no choice."""

    help: Wording
    fix: Fix | None = None


def write_as(text: str, *, safe: bool = True) -> Remedy:
    """The remedy for a value that is to be written otherwise."""
    return Remedy(say("Write it as `{text}`.", text=text), Fix(NewValue(text), safe))


Where: TypeAlias = Literal["one", "some", "item", "line", "key", "table", "cut"]


class Named(NamedTuple):
    """What was written where ids are asked, but in another form: whose they are is known once all files are read.

    ``place`` says what can be there: ``one`` id, ``some`` of them, an ``item`` of a list between brackets or a ``line`` of one after a dash,
    a ``key``, a ``table`` with ids for keys, or ``some`` of them between braces, where a comma cut them apart (``cut``).
    """

    thing: Thing
    words: tuple[str, ...]
    place: Where
