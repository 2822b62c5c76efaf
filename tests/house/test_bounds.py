"""The figures of the page about safety are those of the code: a bound that changes is a table to change, in the same commit (H)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from accountplan.base import folder as source_folder
from accountplan.base import markup
from accountplan.cli import publishing
from accountplan.cli.diffing import markdown as diffing
from accountplan.cli.serving import server
from accountplan.load import anchors, report, revision, scalars
from accountplan.model import files, keys
from accountplan.model.schema import make_schema
from accountplan.present import filters
from accountplan.render import markdown
from accountplan.render.booklet import page

PAGE = (Path(__file__).parents[2] / "docs/explanation/safety.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"10\^\d+|\d{1,3}(?:,\d{3})+|\d+")


def longest(kind: Any) -> int:
    """Characters of the longest value of a building block."""
    found = TypeAdapter(kind).json_schema()
    return int((found.get("anyOf") or [found])[0]["maxLength"])


def most(kind: files.Kind, key: str, word: str) -> int:
    """How many things a key of a kind of file may hold."""
    return int(make_schema(kind)["properties"][key][word])


LARGEST = next(each.le for each in get_args(keys.Number)[1].metadata if hasattr(each, "le"))
"""The largest number that a plan may hold."""
BOUNDS: dict[str, tuple[int, ...]] = {
    "a file": (source_folder.MAX_BYTES,),
    "a file that grows while it is read": (),
    "values in a file, with aliases written out": (anchors.MAX_NODES,),
    "lists and mappings within each other, with aliases written out": (anchors.MAX_DEPTH,),
    "characters that the aliases of a file stand for": (anchors.MAX_ADDED,),
    "a key; an id; a number": (scalars.MAX_KEY, longest(keys.Id), scalars.MAX_DIGITS, LARGEST),
    "a name, which stands on many pages; an address; any other text": (longest(keys.Name), longest(keys.Address), longest(keys.Prose)),
    "items of any list and keys of any mapping; accounts that one list names": (keys.MOST, keys.MOST_ACCOUNTS),
    "segments of an account; criteria; tiers": (
        most("account", "segment", "maxProperties"), most("criteria", "criteria", "maxProperties"), most("tiers", "tiers", "maxItems"),
    ),
    "filters over the clients by segment, in the whole firm": (filters.MOST_SEGMENTS,),
    "markup in a text": (markup.MOST_BRACKETS, markup.MOST_CELLS, markup.MOST_LEVELS, markdown.MOST_LAYERS),
    "all texts of one plan in a booklet": (source_folder.MAX_BYTES, 958, 650),
    "a word on paper": (page.LONG,),
}  # fmt: skip
"""The figures of each row, in their order. Of a booklet of one plan the pages and the memory were measured."""


def read_table() -> dict[str, tuple[int, ...]]:
    """What each row says is the most."""
    rows = PAGE.partition("\n## Bounds\n")[2].partition("\n## ")[0].split("\n|---|---|---|---|\n")[1].strip().split("\n")
    cells = [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows]
    return {what: tuple(read_number(each) for each in NUMBER.findall(bound)) for what, bound, *_ in cells}


def read_number(text: str) -> int:
    base, _, power = text.replace(",", "").partition("^")
    return int(int(base) ** int(power or 1))


def test_h_the_table_has_a_row_for_each_bound_and_no_other() -> None:
    assert set(read_table()) == set(BOUNDS)


@pytest.mark.parametrize("what", BOUNDS)
def test_h_a_row_of_the_table_says_what_the_code_does(what: str) -> None:
    assert read_table().get(what) == BOUNDS[what]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("No finding shows more than {} characters of a line, and a file has at most {} findings.", (report.LONGEST, report.MOST)),
        ("links within the workspace alone, at most {} names", (revision.MOST,)),
        ("never from data; at most {} bytes each", (publishing.LARGEST,)),
        ("no address becomes a link; at most {} characters", (diffing.MOST,)),
        ("{} connections at once, and nobody may be silent for longer than ten seconds", (server.MOST,)),
    ],
)
def test_h_a_sentence_about_a_bound_says_what_the_code_does(sentence: str, figures: tuple[int, ...]) -> None:
    assert sentence.format(*(f"{figure:,}" for figure in figures)) in " ".join(PAGE.split())
