"""Every key of the format, and in its place too much: brackets, prose, lists in lists, items, aliases. None takes more than its share (H3).

Each kind of file is tried in a process of its own with little memory, in which the work is counted: the functions of ours that are called.
`make test` tries one of these at each key, in turn; `pytest --long tests/load/test_every_bound.py` all of them.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import accountplan
from accountplan.load.file import Loaded, load_file
from accountplan.load.workspace import File
from accountplan.model.files import KINDS, Kind
from accountplan.model.keys import Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words, make_kind_shape
from load.sources import PATHS, TODAY
from load.test_properties import look

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system bounds the memory of a process in another way")
MEMORY = 400_000_000
"""Bytes that reading any file may take, besides what the tests themselves hold."""
CALLS = 2_000_000
"""Functions of ours that may be called for it."""
MOST_IN_SILENCE = 30_000
"""Bytes of a file that holds one thing alone and gives no finding: a text of 20,000 characters is one."""
LONG_LISTS = (("people", ()), ("group", ("accounts",)))
"""A firm may have so many colleagues, and a group so many members: both come on pages of so many each."""
SECONDS = 600
"""Of processor time, for all files of a kind: many times what it takes, so that only what never ends is stopped."""
OURS = str(Path(accountplan.__file__).parent)
"""In the name of each file of which the functions are counted."""

SAMPLES: dict[Form, object] = {
    "line": "x", "prose": "x", "address": "x", "code": "EUR", "id": "a", "tier": "A", "key": "a", "number": 1, "mark": 7, "whole": 2025,
    "flag": True, "date": "2026-01-01", "zone": "UTC", "choice": "x",
}  # fmt: skip
MANY = 4_000
BOMB = ", ".join(
    f"&{name} [{', '.join([f'*{before}'] * 10) if before else 'x, ' * 10}]" for name, before in zip("abcdefg", " abcdef", strict=True)
)
HERE = "put it here"

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A key of the format, what it may hold, and a file that is well written but for what stands there."""

    keys: Keys
    shape: Shape
    whole: Any


def make_sample(shape: Shape) -> Any:
    """A value of this shape, with what it must have and no more."""
    match shape:
        case Single(form):
            return SAMPLES[form]
        case Words(allowed):
            return allowed[0]
        case Row(item):
            return [make_sample(item)]
        case Table(key, value):
            return {str(make_sample(key)): make_sample(value)}
        case Either(options):
            return make_sample(options[0])
        case Record(fields=fields):
            return {key: make_sample(field.shape) for key, field in fields.items() if field.required}


def list_spots(shape: Shape, keys: Keys, put: Callable[[Any], Any]) -> Iterator[Spot]:
    """All that can be written at and below some keys; ``put`` makes the whole of what is there."""
    yield Spot(keys, shape, put(HERE))
    match shape:
        case Row(item):
            yield from list_spots(item, (*keys, 0), lambda value: put([value]))
        case Table(key, value):
            name = str(make_sample(key))
            yield from list_spots(value, (*keys, name), put_below(put, {}, name))
        case Either(options):
            for each in options:
                yield from list_spots(each, keys, put)
        case Record(fields=fields):
            for name, field in fields.items():
                yield from list_spots(field.shape, (*keys, name), put_below(put, make_sample(shape), name))


def put_below(put: Callable[[Any], Any], beside: dict[str, Any], name: str) -> Callable[[Any], Any]:
    """Makes the whole of what is at one key."""
    return lambda inner: put({**beside, name: inner})


def write_many(shape: Shape) -> str:
    """So many of what the list or mapping holds; of any other shape a list of words."""
    match shape:
        case Row(item):
            return json.dumps([make_sample(item)] * MANY)
        case Table(key, value):
            first = str(make_sample(key))
            numbers = first.isdecimal()
            return json.dumps({(str(number) if numbers else f"{first}{number}"): make_sample(value) for number in range(MANY)})
    return json.dumps(["x"] * MANY)


TOO_MUCH: dict[str, Callable[[Shape], str]] = {
    "20,000 brackets": lambda _: json.dumps("[" * 20_000),
    "brackets that are none of a text": lambda _: "[" * 20_000,
    "2 MB of prose": lambda _: json.dumps("The board meets in spring. " * 72_000),
    "lists in one line": lambda _: json.dumps("- " * 65 + "x"),
    "quotations in one line": lambda _: json.dumps("> " * 65 + "x"),
    "lists in lists": lambda _: "[" * 65 + "x" + "]" * 65,
    "4,000 of them": write_many,
    "an alias bomb": lambda _: f"[{BOMB}]",
}


def count_calls(work: Callable[[], Loaded]) -> tuple[Loaded, int]:
    """What some work gives, and how many functions of ours it called."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and OURS in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        return work(), calls
    finally:
        sys.setprofile(None)


def judge(kind: Kind, spot: Spot, what: str, text: str) -> str | None:
    """What is wrong with how a file is read; None when it is said what is too much, or when the noun holds all of it."""
    source = json.dumps(spot.whole).replace(json.dumps(HERE), text).encode()
    loaded, calls = count_calls(lambda: load_file(File(PATHS[kind], kind, "x"), source, TODAY))
    look(loaded, source)
    place = f"{kind} {'.'.join(map(str, spot.keys))}: {what}"
    if calls > CALLS:
        return f"{place}: {calls} calls"
    if not loaded.findings and len(source) > MOST_IN_SILENCE and (kind, spot.keys) not in LONG_LISTS:
        return f"{place}: {len(source)} bytes without a word"
    if loaded.noun is None:
        return f"{place}: nothing is left of the file"
    return None


def try_all(kind: Kind, often: int) -> list[str]:
    """What is wrong, over all keys of a kind of file, each with so many of what is too much, in turn."""
    wrong, ways = [], list(TOO_MUCH.items()) * 2
    for turn, spot in enumerate(list_spots(make_kind_shape(kind), (), lambda value: value)):
        for what, make in ways[turn % len(TOO_MUCH) :][:often]:
            try:
                problem = judge(kind, spot, what, make(spot.shape))
            except Exception as error:
                problem = f"{kind} {spot.keys} {what}: {error!r}"
            wrong += [problem] if problem else []
    return wrong


def try_apart(kind: Kind, often: int, writer: int) -> None:
    """Do it in a process of its own, with little memory, and end."""
    used = int(next(line for line in open("/proc/self/status") if line.startswith("VmSize")).split()[1]) * 1024  # noqa: SIM115, PTH123
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    os.write(writer, json.dumps(try_all(kind, often)).encode())
    os._exit(0)


@pytest.mark.parametrize("kind", KINDS)
def test_h3_too_much_at_any_key_of_a_file_ends_soon_and_in_words(kind: Kind, request: pytest.FixtureRequest) -> None:
    often = len(TOO_MUCH) if request.config.getoption("--long") else 1
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            try_apart(kind, often, writer)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        said = told.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, said
    assert json.loads(said) == []
