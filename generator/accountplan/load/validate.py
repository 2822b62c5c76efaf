"""Plain values to nouns of the model: what is wrong is reported and cut out, and the rest is kept.

The first pass is pydantic's own and is the only one for a good file. When it objects, its errors become troubles, troubles become
sentences by their *type*, each wrong value is cut out at the smallest place that can do without it, and the rest is tried again.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from accountplan.model.files import NOUNS, Kind
from accountplan.model.shapes import Record, Shape, Single, Table, below, fitting, shape_of

from .names import home, meant, well_formed
from .prune import MOST, pruned
from .recover import Tree
from .trouble import Trouble, troubles
from .wording import worded

ROUNDS = 30
"""Passes over one file: each takes out at least one wrong value, nearly always all of them."""


@cache
def adapter(kind: Kind) -> TypeAdapter[Any]:
    """The validator of a kind of file; made once, as making it is slow."""
    return TypeAdapter(NOUNS[kind])


def made(kind: Kind, plain: Any) -> Any:
    """The noun of plain values. Raises ValidationError when they are not valid."""
    return adapter(kind).validate_python(plain)


def validated(kind: Kind, tree: Tree, today: date, id: str = "") -> Any:
    """The noun that a tree holds; problems are added to the tree's, wrong parts are left out of its value.

    ``id`` is the file's name; accounts and groups get it as their own.
    """
    root = shape_of(kind)
    own = {"id": id} if kind in ("account", "group") else {}
    data = _without_nulls(tree.value, root) if tree.has_nulls else tree.value
    if own and isinstance(data, dict) and "id" in data:
        tree.problems += worded([Trouble("unexpected_keyword_argument", ("id",), data.pop("id"), {}, (root,), root)], tree)
    for round_ in range(ROUNDS):
        tree.value = {**data, **own} if isinstance(data, dict) else data
        try:
            return made(kind, tree.value)
        except ValidationError as error:
            found = troubles(error, root, data)
        tree.problems += worded(_telling(found[:MOST], tree, first=round_ == 0), tree)
        _rename(found, tree)
        data = pruned(data, found, tree.positions, id, today)
        tree.partial |= not data
    raise AssertionError(f"{kind} {id} could not be mended in {ROUNDS} rounds")


def _rename(found: list[Trouble], tree: Tree) -> None:
    """Let each misspelt key stand for the one that was meant: what is missing there is not missing, but misspelt."""
    for trouble in found:
        if trouble.type == "unexpected_keyword_argument":
            name = meant(trouble)
        elif trouble.is_key and trouble.type == "string_pattern_mismatch":
            name = well_formed(trouble)
        else:
            name = None
        if name:
            tree.positions.rename(trouble.keys, name)


def _telling(found: list[Trouble], tree: Tree, *, first: bool) -> list[Trouble]:
    """The troubles that do not only follow from others.

    What is missing may stand in a text that could not be read, be a value that was refused, or a key that is misspelt or misplaced. What
    has become empty after the first round was emptied here.
    """
    reported = {(problem.line, problem.column) for problem in tree.problems}
    unknown = [trouble for trouble in found if trouble.type == "unexpected_keyword_argument"]
    misspelt = {(*trouble.keys[:-1], key) for trouble in unknown for key in (meant(trouble), home(trouble))}

    def follows(trouble: Trouble) -> bool:
        refused = tree.positions.has(trouble.keys) and tree.positions.value(trouble.keys) in reported
        missing = trouble.type == "missing" and (tree.partial or refused or trouble.keys in misspelt)
        return missing or (refused and trouble.value is None) or (trouble.type == "too_short" and not first)

    return [trouble for trouble in found if not follows(trouble)]


def _without_nulls(value: Any, wanted: Shape | None) -> Any:
    """The value without keys that hold nothing; in a table of records, a record that holds nothing is an empty one.

    Keys that are wrong themselves stay, to be reported: `{satisfaction: 7,9}` is the key 9 with nothing behind it.
    """
    if wanted is not None:
        wanted = fitting(wanted, value)
    if isinstance(value, list):
        item = below(wanted, 0) if wanted else None
        return [_without_nulls(each, item) for each in value]
    if not isinstance(value, dict):
        return value
    made = {}
    for key, each in value.items():
        known = below(wanted, key) if wanted else None
        if each is not None:
            made[key] = _without_nulls(each, known)
        elif isinstance(wanted, Table) and isinstance(known, (Record, Table)):
            made[key] = {}
        elif known is None or not (isinstance(key, str) or (isinstance(wanted, Table) and wanted.key == Single("number"))):
            made[key] = None
    return made
