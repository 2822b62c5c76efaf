"""One file: bytes in, a valid noun and its findings out."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from datetime import date
from typing import Any

from accountplan.base.reserved import taken
from accountplan.base.text import Listing, Text, say
from accountplan.model.files import Kind
from accountplan.model.finding import Finding, Severity
from accountplan.model.shapes import Record, Table, shape_of

from .codes import CODES
from .names import FEW
from .places import TORN, FilePlaces, decoded, lines, torn
from .problem import Problem, finding
from .recover import Tree, read
from .sheet import cleaned
from .source import MAX_BYTES
from .validate import made, validated
from .workspace import SINGLE, File

MOST = 100
"""Findings in one file; the first ones mostly explain the rest."""

HOMES: dict[Kind, str] = {"account": "plans/accounts/", "group": "plans/groups/", **{kind: path for path, kind in SINGLE.items()}}
"""Where each kind of file stands."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one file; ``noun`` is None when it is of another kind than its folder says.

    Between processes the noun travels as the ``plain`` values that it was made of: they are packed in a tenth of the time.
    """

    noun: Any
    places: FilePlaces
    findings: tuple[Finding, ...]
    plain: tuple[Kind, Any] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Needs the plain values of a noun."""
        assert self.plain or self.noun is None
        return _arrived, (self.plain, self.places, self.findings)


def _arrived(plain: tuple[Kind, Any] | None, places: FilePlaces, findings: tuple[Finding, ...]) -> Loaded:
    return Loaded(made(*plain) if plain else None, places, findings)


def load_file(file: File, source: bytes | OSError, today: date, *, travels: bool = False) -> Loaded:
    """Read and validate one file; an OSError in place of its bytes is why it could not be read.

    When the result ``travels`` to another process, it keeps the plain values for the way.
    """
    tree = _unreadable(_why(source)) if isinstance(source, OSError) else _tree(source)
    if tree.value is None and not tree.problems and file.kind != "people":
        message = say("This file is empty.")
        tree.problems.append(Problem("empty-file", 1, 1, message, _fill(file.kind)))
    if tree.value is None:
        tree.value, tree.partial = {}, True
    home = _home(file, tree.value)
    noun = None
    if home:
        tree.problems.append(_misplaced(home))
    else:
        noun = validated(file.kind, tree, today, file.id)
        tree.problems += _taken(file.kind, noun, tree)
    text = source if tree.text and isinstance(source, bytes) else b""
    account = file.id if file.kind == "account" and file.kept else None
    rows = lines(decoded(text)) if tree.problems else []
    findings = tuple(finding(problem, file.path, account, rows) for problem in _first(tree.problems))
    plain = (file.kind, tree.value) if travels and noun is not None else None
    return Loaded(noun, FilePlaces(file.path, text, tree.positions, _lost(tree)), findings, plain)


def _fill(kind: Kind) -> Text:
    """What to do with a file that is empty."""
    shape = shape_of(kind)
    if kind in ("account", "group") or not isinstance(shape, Record):
        return say("Write a plan in it, such as `accountplan new` makes, or remove the file.")
    return say("Write its keys in it, each with a colon and a value: {words}.", words=Listing(tuple(shape.fields)[:FEW]))


def _lost(tree: Tree) -> frozenset[int]:
    """The nodes that were written down but could not be used, so that nobody says that they are missing."""
    places = {(each.line, each.column) for each in tree.problems if _loses(each)}
    nodes = tree.positions.standing_at(places) if places else frozenset[int]()
    nodes |= {torn(node) for node in tree.positions.torn}
    return nodes | {TORN} if tree.partial and tree.problems else nodes


def _loses(problem: Problem) -> bool:
    """Whether what stands at the place of a problem was not used; a key that the file lacks is reported at its beginning."""
    missing = problem.rule == "missing-key" and (problem.line, problem.column) == (1, 1)
    return CODES[problem.rule].severity is Severity.ERROR and not missing


def _tree(source: bytes) -> Tree:
    if len(source) > MAX_BYTES:
        message = say("This file has more than {n} bytes.", n=MAX_BYTES)
        return _unreadable(Problem("too-large", 1, 1, message, say("Make the file smaller, or divide what it holds.")))
    text, problems = cleaned(source)
    if text is None:
        return Tree({}, problems=problems, partial=True)
    tree = read(text)
    tree.problems += problems
    return tree


def _unreadable(problem: Problem) -> Tree:
    return Tree({}, problems=[problem], partial=True)


def _why(error: OSError) -> Problem:
    match error:
        case FileNotFoundError() | OSError(errno=errno.ELOOP):
            message, help = say("This link leads to nothing."), say("Remove the link, or put a file in its place.")
        case PermissionError():
            message = say("This file cannot be read: it may not be opened, or leads out of the workspace.")
            help = say("Change its permissions, or put a copy of the file here.")
        case _:
            message, help = say("This file cannot be read."), say("See whether the disk and the file are in order.")
    return Problem("unreadable-file", 1, 1, message, help)


def _home(file: File, value: object) -> Kind | None:
    """The kind of file that this one is by its keys, when it is not what its folder says and all keys fit another kind."""
    if file.kind not in ("account", "group") or not isinstance(value, dict) or not value:
        return None
    if _fits(value, file.kind):
        return None
    return next((kind for kind in HOMES if _fits(value, kind)), None)


def _fits(value: dict[object, object], kind: Kind) -> bool:
    """Whether all keys are those of a kind of file; for people, those of each of them."""
    match shape_of(kind):
        case Record(fields=fields):
            return value.keys() <= fields.keys()
        case Table(value=Record(fields=fields)):
            return all(isinstance(each, dict) and each and each.keys() <= fields.keys() for each in value.values())
    return False


def _misplaced(home: Kind) -> Problem:
    names = {
        "account": say("a client"),
        "group": say("a group"),
        "firm": say("the firm"),
        "people": say("our people"),
        "criteria": say("the criteria"),
        "tiers": say("the tiers"),
    }
    message = say("By its keys this file is about {other}, and it stands in the folder of another kind.", other=names[home])
    return Problem("wrong-folder", 1, 1, message, say("Move it to `{place}`.", place=HOMES[home]))


def _taken(kind: Kind, noun: Any, tree: Tree) -> list[Problem]:
    """Ids within a file that give their name to a page, and cannot."""
    ids: dict[tuple[Any, ...], str] = {}
    if kind == "people":
        ids = {(id,): id for id in noun if taken(id)}
    elif kind == "tiers":
        ids = {("tiers", number, "id"): tier.id for number, tier in enumerate(noun.tiers) if taken(tier.id)}
    problems = []
    for keys, id in ids.items():
        place = tree.positions.key(keys) if kind == "people" else tree.positions.value(keys)
        message = say("“{name}” cannot be an id: Windows or the site keeps that name.", name=id)
        problems.append(Problem("bad-id", *place, message, say("Choose another id, such as `{name}`.", name=f"{id}-1")))
    return problems


def _first(problems: list[Problem]) -> list[Problem]:
    """The problems in the order of the file, at most so many."""
    inorder = sorted(problems, key=lambda each: (each.line, each.column))
    if len(inorder) <= MOST:
        return inorder
    message = say("This file has more problems than are shown.")
    last = inorder[MOST]
    return [*inorder[:MOST], Problem("more-problems", last.line, last.column, message, say("Solve the first ones, and check again."))]
