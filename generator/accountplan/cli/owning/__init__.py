"""The ways in which forges read CODEOWNERS, one module each: its name is the forge's, `PLACES` says where it looks, `make_lines` writes. A new forge is a new file.

All of it stands between two lines of our own, so that what people wrote above and below stays theirs.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from accountplan.base.found import import_by_name, list_module_names
from accountplan.base.patterns import compile_lazily

if TYPE_CHECKING:
    from accountplan.model.owners import Owned

PROGRAM = ("tools/", "templates/")
"""What CI runs, beside the plans."""
HERE = sys.modules[__name__]
"""This package, whose modules are the forges."""
BEGIN = "# accountplan owners: from here on `accountplan owners --write` writes; lines of your own go above or below"
END = "# accountplan owners: to here"
SPECIAL = compile_lazily(r"[^\w./ -]|[^\S ]", re.ASCII)
"""What means something in a pattern, or could: the patterns of forges differ in how they escape."""


def list_forges() -> list[str]:
    """The forges, in the order of the alphabet."""
    return sorted(list_module_names(HERE))


def list_places(forge: str) -> tuple[str, ...]:
    """Where a forge looks for the file, from the top of the repository, in its own order; a new one is made at the first."""
    return cast("tuple[str, ...]", import_by_name(HERE, forge).PLACES)


def make_block(forge: str, owned: Sequence[Owned], prefix: str) -> list[str]:
    """The lines for a forge, between ours; ``prefix`` leads from the top of the repository to the workspace, empty or with a slash at its end."""
    lines = cast("Callable[[Sequence[Owned], str], Iterator[str]]", import_by_name(HERE, forge).make_lines)
    return [BEGIN, *lines(owned, prefix), END]


def replace_block(text: str, block: Sequence[str]) -> str | None:
    """A file with the block in the place of the one that it holds, and every other byte as it was; None when it holds none, or half of one."""
    lines = text.split("\n")
    plain = [line.rstrip("\r") for line in lines]
    if plain.count(BEGIN) != 1 or plain.count(END) != 1 or plain.index(BEGIN) > plain.index(END):
        return None
    first, last = plain.index(BEGIN), plain.index(END)
    end = lines[first][len(BEGIN) :]
    return "\n".join((*lines[:first], *(line + end for line in block), *lines[last + 1 :]))


def write_glob(path: str) -> str:
    """A path as a pattern that fits it: whatever could mean something else stands for any one character."""
    return "/" + SPECIAL.sub("?", path).replace(" ", "\\ ")


def write_names(owners: Iterable[str]) -> str:
    """Those who are asked."""
    return " ".join(f"@{name}" for name in owners)
