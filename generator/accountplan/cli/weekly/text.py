"""A week for people at a terminal, or to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.cli.outline import write_point, write_remark, write_title
from accountplan.cli.terminal import make_visible, wrap
from accountplan.cli.weekly import Told


def report(told: Told) -> Iterator[str]:
    """A heading, then each list with a blank line before it."""
    made, room = told.worded, told.room
    yield from write_title(made.heading.replace("**", ""), "", room)
    yield from wrap(make_visible(made.span), room)
    for block in made.blocks:
        yield ""
        yield from write_title(block.title, block.aside, room)
        for row in block.rows:
            yield from write_point(f"{row.when}: {row.what.text}", (" · ".join(each for each in (row.note, row.end) if each),), room)
        yield from write_remark(block.remark, room)
    if made.undated:
        yield ""
        yield from wrap(make_visible(made.undated), room)
