"""Troubles in words: a table from pydantic's types of error to what says them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from . import kinds, names
from .problem import Problem
from .recover import Tree
from .said import Said
from .trouble import Trouble
from .values import written

Sayer: TypeAlias = Callable[[Trouble], Said]

SAYERS: dict[str, Sayer] = {
    "missing": names.missing,
    "blank": names.blank,
    "unexpected_keyword_argument": names.unknown,
    "invalid_key": kinds.key_type,
    "literal_error": names.word,
    "string_pattern_mismatch": names.form,
    "string_too_short": names.empty,
    "too_short": names.empty,
    "string_type": kinds.text,
    "number_type": kinds.number,
    "int_type": kinds.whole,
    "share_type": kinds.share,
    "date_type": kinds.day,
    "bool_type": kinds.flag,
    "tuple_type": kinds.row,
    "dict_type": kinds.mapping,
    "dataclass_type": kinds.mapping,
    "choice": kinds.choice,
    "string_too_long": kinds.too_long,
    "greater_than_equal": kinds.too_low,
    "less_than_equal": kinds.too_high,
}
"""How each of pydantic's types of error is said of a value; `blank` and `choice` are our own."""
KEY_SAYERS: dict[str, Sayer] = SAYERS | {"string_type": kinds.key_type, "number_type": kinds.key_type, "int_type": kinds.key_type}
"""And of a key."""


def worded(found: list[Trouble], tree: Tree) -> list[Problem]:
    """A problem for each trouble, and one for all keys that are missing in the same place."""
    missing: dict[tuple[object, ...], list[Trouble]] = {}
    problems = []
    for trouble in found:
        if trouble.type == "missing" and not tree.positions.has(trouble.keys):
            missing.setdefault(trouble.keys[:-1], []).append(trouble)
        else:
            problems.append(_worded(trouble, tree))
    return [*problems, *(_several(each, tree) if len(each) > 1 else _worded(each[0], tree) for each in missing.values())]


def _several(missing: list[Trouble], tree: Tree) -> Problem:
    said = names.several_missing(missing)
    return Problem(said.rule, *tree.positions.value(missing[0].keys), said.message, said.help)


def _worded(trouble: Trouble, tree: Tree) -> Problem:
    """The problem to report for a trouble: at the key when the key is wrong, else at the value."""
    at_key = trouble.is_key or trouble.type in ("unexpected_keyword_argument", "invalid_key")
    line, column = tree.positions.key(trouble.keys) if at_key else tree.positions.value(trouble.keys)
    sayers = KEY_SAYERS if trouble.is_key else SAYERS
    blank = trouble.type == "missing" and tree.positions.has(trouble.keys)
    said = sayers.get("blank" if blank else trouble.type, kinds.unfit)(replace(trouble, written=written(tree.lines, line, column)))
    return Problem(said.rule, line, column, said.message, said.help)
