"""What a remedy says, as data: so that a program can do what a person reads, and both are one thing.

A fix knows no place: it is at the line and column of the finding that carries it. `accountplan.author.mend` carries it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from accountplan.base.text import Code, Listing, Wording, say

if TYPE_CHECKING:
    from .keys import Thing  # with it would come what validates plans, and every command would wait for that


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


UNKNOWN = "..."
"""In a remedy in the place of what nobody can know but the writer."""


def write_partly(text: str) -> Remedy:
    """The remedy that leaves something to the writer."""
    return Remedy(say("Write it as `{text}`, with what belongs in the place of the dots.", text=text))


def write_remarked(text: str, remark: str) -> Remedy:
    """The remedy for a value with something behind it for which there is no room: only the writer can move that."""
    return Remedy(say("Write `{text}`, and the rest at the end of the line, as `# {remark}`.", text=text, remark=format_remark(remark)))


def format_remark(text: str) -> str:
    """A remark as it can stand behind a #: of a number there nobody knows whether it belongs to the text before it."""
    return f"({text})" if text[:1].isdecimal() else text


def replace_letters(old: str, new: str, *, safe: bool = False) -> Remedy:
    """The remedy that writes other letters; keys that come on lines of their own are shown one by one."""
    fix, lines = Fix(NewLetters(old, new), safe), tuple(Code(line.strip()) for line in new.split("\n"))
    if len(lines) == 1:
        return Remedy(write_as(new).help, fix)
    return Remedy(say("Write it as {words}, each on a line of its own.", words=Listing(lines)), fix)


Where: TypeAlias = Literal["one", "some", "item", "line", "key", "table", "cut", "label", "each"]


class Named(NamedTuple):
    """What was written where ids are asked, but in another form: whose they are is known once all files are read.

    ``place`` says what can be there: ``one`` id, ``some`` of them, an ``item`` of a list between brackets or a ``line`` of one after a dash,
    a ``key``, a ``table`` with ids for keys, or ``some`` of them between braces, where a comma cut them apart (``cut``).
    Of ``each`` word the id stands between two parts of what is written ``around`` them all; what there is no room for among them is the ``remark``.
    A ``label`` before a text is somebody or nobody: if it is, what is written ``around`` the id takes the place of both. In other
    places it is what stands behind the words, for which there is no room.
    """

    thing: Thing
    words: tuple[str, ...]
    place: Where
    around: tuple[str, ...] = ("", "")
    remark: str = ""
