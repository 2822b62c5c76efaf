"""Hostile files cost no more than in proportion to their length: counted in lines of code that are run and characters that are split, not in seconds."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from accountplan.load import prune, report, validate
from accountplan.load.places import split_lines
from accountplan.load.wording import chosen
from accountplan.model.files import Kind
from load.sources import load_text

OURS = str(Path(prune.__file__).parent)
"""In the name of each file of which the lines are counted."""
WORDING = f"{os.sep}wording{os.sep}"
"""And of those that are left out, as it is slow: no more is worded than the bounds allow."""
LINES = 160
"""More than any of `BOUNDS`, so that more of them reach no new bound. A half of it is even, for quotes that are paired."""
BOUNDS = {(prune, "MOST"): 300, (validate, "MOST"): 300, (report, "MOST"): 100, (chosen, "MOST"): 40}
"""How many findings or wrong values in a file, at most, are worded or cut out. Here half of that counts, which takes half as long."""
BROKEN_QUOTES = ("open quotes", "open single quotes", "an odd number of open quotes")
"""Of these the pieces that cannot be read are counted as well, whose bound is not halved."""
SPLIT = 2
"""Characters that are split at the cost of one line of code."""


def repeated(line: str, after: str = "", before: str = "") -> Callable[[int], str]:
    """A text of many times a line, with the number of each in the place of `%d`."""
    return lambda count: before + "".join(line.replace("%d", str(number)) for number in range(count)) + after


BROKEN = 'z: "x\n'
"""The parser stops here, so that the text is cut into blocks."""
HOSTILE = {
    "open quotes": repeated('k%d: "\n'),
    "open single quotes": repeated("k%d: '\n"),
    "an odd number of open quotes": repeated('k%d: "\n', BROKEN),
    "texts over two lines": repeated('k%d: "a\n  b"\n'),
    "open brackets": repeated("k%d: [\n"),
    "keys": repeated("k%d: 1\n"),
    "keys beside a slip": repeated("k%d: 1\n", BROKEN),
    "keys that stand twice": lambda count: repeated("k%d: 1\n")(count) * 2,
    "keys that stand twice beside a slip": lambda count: repeated("k%d: 1\n")(count) * 2 + BROKEN,
    "empty keys that stand again beside a slip": lambda count: repeated("k%d:\n")(count) + repeated("k%d: 1\n")(count) + BROKEN,
    "one key beside a slip": repeated("a: {x: 1}\n", BROKEN),
    "items beside a slip": repeated("- x: 1\n", '- x: "x\n', "a:\n"),
    "a slip far down": repeated("       k%d: 1\n", '       z: "x\n', "a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g:\n"),
    "wrong items": repeated("- {who: [1]}\n", before="name: x\nactions:\n"),
    "aliases": repeated("k%d: *a\n", before="a: &a [1, 2]\n"),
    "names for values": repeated("k%d: &x%d 1\n"),
    "names for values beside a slip": repeated("k%d: &x%d 1\n", BROKEN),
    "aliases beside a slip": repeated("k%d: *a\n", BROKEN, "a: &a [1, 2]\n"),
    "aliases of nothing beside a slip": repeated("k%d: *a\n", BROKEN),
    "keys in braces beside a slip": lambda count: (
        "{" + ", ".join(f"k{n}: 1" for n in range(count)) + "}\n" + repeated("k%d: 1\n")(count) + BROKEN
    ),
    "blank lines beside a slip": repeated("\n", BROKEN, "a: 1\n"),
    "comments beside a slip": repeated("# x\n", BROKEN, "a: 1\n"),
    "dashes in dashes beside a slip": repeated("- - - a: b: c\n"),
    "documents": repeated("---\na: 1\n"),
    "conflicts": repeated("<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n"),
    "halves of conflicts": repeated("<<<<<<< a\nx: 1\n"),
    "invisible characters": repeated("\u2028\n"),
    "tags": repeated("a: !x 1\n"),
    "the same key": repeated("a: 1\n"),
    "mappings that hold a key twice": repeated("k%d: {a: 1, a: 2}\n"),
    "keys that are none": repeated("[a]: 1\n"),
    "tabs": repeated("\ta: 1\n", before="b:\n"),
    "blocks of text": repeated("k%d: |\n  x\n\n"),
    "people without a name": repeated("p%d: {nam: x}\n"),
}


def work(text: str, kind: Kind) -> int:
    """How much is done to read a file: lines of code that are run, and the characters that are split into lines."""
    done = 0
    ours: dict[CodeType, bool] = {}

    def count(_frame: FrameType, _event: str, _: object) -> Callable[..., Any]:
        nonlocal done
        done += 1
        return count

    def begin(frame: FrameType, _event: str, _: object) -> Callable[..., Any] | None:
        nonlocal done
        code = frame.f_code
        if code not in ours:
            ours[code] = OURS in code.co_filename and WORDING not in code.co_filename
        if not ours[code]:
            return None
        done += 1 + (len(frame.f_locals["text"]) // SPLIT if code is split_lines.__code__ else 0)
        return count

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        load_text(text, kind, remedies=False)
    finally:
        sys.settrace(before)
    return done


@pytest.fixture(autouse=True)
def halved(monkeypatch: pytest.MonkeyPatch) -> None:
    for (module, name), bound in BOUNDS.items():
        assert getattr(module, name) == bound
        monkeypatch.setattr(module, name, bound // 2)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_last_quarter_of_a_file_costs_no_more_than_the_third(name: str) -> None:
    kind: Kind = "people" if name == "people without a name" else "account"
    hostile, half = HOSTILE[name], LINES if name in BROKEN_QUOTES else LINES // 2
    load_text(hostile(10), kind, remedies=False)
    one, two, three = (work(hostile(times * half), kind) for times in (2, 3, 4))
    assert three - two < 1.15 * (two - one) + half
