"""A slip of the keyboard at any place of a plan: whatever is told, its remedy mends, leads to no other error and loses no word (B)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from accountplan.model.files import Kind
from load.sources import load_text

PLANS = Path(__file__).with_name("slips")
SIGNS = (
    '"', "'", "[", "]", "{", "}", "(", ")", ":", ": ", " :", "::", ",", "-", "- ", "\n", "\n\n", "  ", "\n  ", "\n- ", "\t", "\u00a0", "#", " #", "|", ">", "!",
    "*", "&a ", "%", "?", "@", "`", "’", "“", "”", "…", "•", "/", "\\", "=======\n",
)  # fmt: skip
"""What a finger leaves, or a paste."""
FOLDERS: dict[str, Kind] = {"accounts": "account", "groups": "group", "meetings": "meeting"}
FILES: dict[str, Kind] = {"firm": "firm", "people": "people", "criteria": "criteria", "tiers": "tiers"}
OFTEN, LONG = 25, 400
"""How often a slip is made in each file, in `make test` and with --long."""


def name_kind(path: Path) -> Kind:
    return FOLDERS.get(path.parent.name) or FILES[path.stem]


def slip(text: str, chosen: random.Random) -> str:
    """The text with a sign somewhere, in the place of up to five others."""
    start = chosen.randrange(len(text) + 1)
    return text[:start] + chosen.choice(SIGNS) + text[start + chosen.choice((0, 0, 1, 1, 2, 5)) :]


@pytest.mark.parametrize("path", sorted(PLANS.rglob("*.yaml")), ids=lambda path: str(path.relative_to(PLANS)))
def test_b_the_remedy_of_a_slip_at_any_place_mends_it(path: Path, pytestconfig: pytest.Config) -> None:
    """Each slip follows from the name of the file and its number alone: what is written elsewhere does not move it."""
    text = path.read_text(encoding="utf-8")
    for number in range(LONG if pytestconfig.getoption("--long") else OFTEN):
        load_text(slip(text, random.Random(f"{path.stem} {number}")), name_kind(path))
