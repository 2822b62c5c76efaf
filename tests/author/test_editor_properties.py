"""Whatever a text looks like: after an edit it reads as was meant, and what was not meant is there to the byte."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accountplan.author.editor import apply_edits
from accountplan.load.recover import read_yaml
from accountplan.model.edits import Edit, Insert, Remove, Rename, Set

KEYS = st.sampled_from(["name", "what", "who", "sector", "besluit", "x"])
TEXTS = st.sampled_from(
    [
        "jansen",
        "Bel de CFO, en mail hem.",
        "no",
        "a: b",
        "x #y",
        "it's",
        'say "no"',
        "C:\\verkoop",
        "- a",
        "é ü",
        "12 mln",
        "[x]",
        "true",
        "~",
        " a ",
        "a\n",
        "one\n\n  two\n",
        "x\ty",
    ]
) | st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters="\ufeff"), max_size=20)
SCALARS = TEXTS | st.integers(-999, 10**9) | st.booleans() | st.dates(date(2000, 1, 1), date(2099, 1, 1)) | st.decimals(0, 999, places=2)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8)
PLANS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)


@dataclass
class Pen:
    """Writes data as people do, every time otherwise; knows the comments that it made."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    comments: int = 0

    def comment(self) -> str:
        if self.draw(st.booleans()):
            return ""
        self.comments += 1
        return f"   # remark {self.comments}"

    def gap(self, column: int) -> list[str]:
        kind = self.draw(st.sampled_from(["", "", "", "blank", "line", "margin"]))
        if kind in ("", "blank"):
            return [""] if kind else []
        self.comments += 1
        return [" " * (column if kind == "line" else 0) + f"# remark {self.comments}"]

    def word(self, value: object) -> str:
        if not isinstance(value, str):
            return str(value).lower()
        if re.fullmatch(r"[a-z]+", value) is not None and value not in ("true", "no") and self.draw(st.booleans()):
            return value
        if "\n" not in value and "\t" not in value and self.draw(st.booleans()):
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'

    def flow(self, value: Any) -> str:
        space: str = self.draw(st.sampled_from(["", " "]))
        if isinstance(value, dict):
            return "{" + space + ", ".join(f"{key}: {self.flow(each)}" for key, each in value.items()) + space + "}"
        if isinstance(value, list):
            return "[" + space + f",{space}".join(self.flow(each) for each in value) + space + "]"
        return self.word(value)

    def block(self, value: Any, column: int) -> list[str]:
        lines: list[str] = []
        items = [(f"{key}:", each) for key, each in value.items()] if isinstance(value, dict) else [("-", each) for each in value]
        for head, each in items:
            lines += self.gap(column)
            lines += self.entry(" " * column + head, each, column, in_list=head == "-")
        return lines

    def entry(self, head: str, value: Any, column: int, *, in_list: bool) -> list[str]:
        if (
            isinstance(value, str)
            and re.fullmatch(r"[a-z][^\n]*(\n+ *[a-z][^\n]*)*\n", value)
            and "\t" not in value
            and self.draw(st.booleans())
        ):
            return [f"{head} |", *(" " * (column + 2) + line if line else "" for line in value[:-1].split("\n"))]
        if not isinstance(value, (dict, list)) or not value or self.draw(st.booleans()):
            return [f"{head} {self.flow(value)}{self.comment()}"]
        step = self.draw(st.sampled_from([0, 2, 4] if isinstance(value, list) and not in_list else [2, 4]))
        inner = self.block(value, column + step)
        if in_list and step == 2 and not inner[0].lstrip().startswith("#") and inner[0] and self.draw(st.booleans()):
            return [f"{head} {inner[0].lstrip()}", *inner[1:]]
        return [f"{head}{self.comment()}", *inner]


def paths(value: Any, above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [above] if above else []
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in parts:
        found += paths(each, (*above, key))
    return found


def at(value: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        value = value[key]
    return value


def applied(data: Any, edit: Edit) -> Any:
    """The same edit of plain data."""
    made = copy.deepcopy(data)
    home = at(made, edit.keys[:-1])
    last: Any = edit.keys[-1]
    match edit:
        case Set():
            home[last] = edit.value
        case Insert():
            home.insert(last, edit.value)
        case Remove():
            del home[last]
        case Rename():
            home[edit.name] = home.pop(last)
    return made


@st.composite
def texts(draw: Any) -> tuple[str, dict[str, Any], int]:
    data = draw(PLANS)
    pen = Pen(draw)
    lines = pen.block(data, 0) + pen.gap(0)
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    text = newline.join(lines) + draw(st.sampled_from([newline, ""]))
    reading = read_yaml(text)
    assume(reading.value == data and not reading.problems)
    return text, data, pen.comments


def edits(data: dict[str, Any]) -> st.SearchStrategy[Edit]:
    every = paths(data)
    lists = [path for path in every if isinstance(at(data, path), list)]
    maps = [(), *(path for path in every if isinstance(at(data, path), dict))]
    named = [path for path in every if isinstance(path[-1], str)]
    kinds: list[st.SearchStrategy[Edit]] = [
        st.builds(Set, st.sampled_from(every), VALUES),
        st.builds(lambda path, value: Set((*path, "new"), value), st.sampled_from(maps), VALUES),
        st.builds(Remove, st.sampled_from(every)),
        st.builds(lambda path: Rename(path, "new"), st.sampled_from(named)),
    ]
    if lists:
        kinds.append(
            st.sampled_from(lists).flatmap(
                lambda path: st.builds(lambda number, value: Insert((*path, number), value), st.integers(0, len(at(data, path))), VALUES)
            )
        )
    return st.one_of(kinds)


@given(texts(), st.data())
def test_after_an_edit_the_file_says_what_was_meant(made: tuple[str, dict[str, Any], int], choose: st.DataObject) -> None:
    text, data, comments = made
    edit = choose.draw(edits(data))
    after = apply_edits(text.encode(), [edit]).decode()
    reading = read_yaml(after)
    assert (reading.value or {}) == applied(data, edit)
    assert not reading.problems
    assert ("\r\n" in after) == ("\r\n" in text) or "\n" not in text or "\n" not in after
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in text
    if isinstance(edit, (Insert, Rename)) or (isinstance(edit, Set) and not isinstance(at_or_none(data, edit.keys), (dict, list))):
        assert len(set(re.findall(r"# remark \d+", after))) == comments, "no comment is lost"
        assert kept(text, after)


def at_or_none(data: Any, keys: tuple[str | int, ...]) -> Any:
    try:
        return at(data, keys)
    except (KeyError, IndexError):
        return None


def kept(before: str, after: str) -> bool:
    """Whether the part that differs is one stretch, and holds no line that says something else."""
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    end = next((n for n, (a, b) in enumerate(zip(before[::-1], after[::-1], strict=False)) if a != b), len(before))
    gone = before[start : max(start, len(before) - end)]
    return "# remark" not in gone


PLANS_OF_THE_EXAMPLE = sorted((Path(__file__).parents[2] / "plans").rglob("*.yaml"))


@pytest.mark.parametrize("path", PLANS_OF_THE_EXAMPLE, ids=lambda path: path.stem)
def test_values_of_a_real_plan_can_be_written_anew_and_taken_away(path: Path, pytestconfig: pytest.Config) -> None:
    """One in fourteen of each plan; with ``--long`` all of them."""
    source = path.read_bytes()
    data = read_yaml(source.decode()).value
    for keys in paths(data)[:: 1 if pytestconfig.getoption("--long") else 14]:
        for edit in (Set(keys, "Nieuw: #1, [zo]"), Remove(keys)):
            made = apply_edits(source, [edit])
            assert (read_yaml(made.decode()).value or {}) == applied(data, edit)
