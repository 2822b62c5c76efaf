"""Where plans, and the files of the firm, name a thing that is elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from accountplan.model.finding import Keys
from accountplan.model.keys import Thing
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.portfolio import Portfolio

Reference: TypeAlias = tuple[str, Keys, str]
"""A place where a thing is named: file, keys, id."""
NAMED = Wish(any_thing=True)


def list_references(portfolio: Portfolio) -> Mapping[Thing, Sequence[Reference]]:
    """Every place where anything is named, by what is named: of each sort file by file, in the order of the format."""
    found: dict[Thing, list[Reference]] = defaultdict(list)
    for path, noun in portfolio.nouns():
        for keys, id, sort in list_leaves(noun, NAMED):
            if sort.thing:
                found[sort.thing].append((path, keys, id))
    return found
