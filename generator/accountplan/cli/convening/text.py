"""An agenda for people at a terminal, or to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.cli.convening import Convened, list_blocks
from accountplan.cli.outline import write_point, write_remark, write_title
from accountplan.cli.terminal import make_visible, wrap


def report(convened: Convened) -> Iterator[str]:
    """A heading, who and when, then the parts with a blank line between them."""
    made, room = convened.worded, convened.room
    yield from write_title(made.heading.replace("**", ""), "", room)
    for head, text in made.facts:
        yield from wrap(make_visible(f"{head}: {text}"), room)
    for block in list_blocks(convened):
        yield ""
        yield from write_title(block.title, block.aside, room)
        for line in block.lines:
            yield from write_point(line.what, (line.why, "; ".join(line.details)), room)
        yield from write_remark(block.remark, room)
