"""Where plans, and the files of the firm, name a thing that is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.model.finding import Keys
from accountplan.model.keys import Thing
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.portfolio import Portfolio


def list_references(portfolio: Portfolio, thing: Thing) -> Iterator[tuple[str, Keys, str]]:
    """Every place where such a thing is named: file, keys, id."""
    wish = Wish(thing=thing)
    for path, noun in portfolio.nouns():
        for keys, id, _ in list_leaves(noun, wish):
            yield path, keys, id
