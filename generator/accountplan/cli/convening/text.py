"""An agenda for people at a terminal, or to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountplan.cli.convening import Convened, list_blocks
from accountplan.cli.terminal import make_visible, wrap


def report(convened: Convened) -> Iterator[str]:
    """A heading, who and when, then the parts with a blank line between them."""
    made, room = convened.worded, convened.room
    yield from (click.style(line, bold=True) for line in wrap(make_visible(made.heading.replace("**", "")), room))
    for head, text in made.facts:
        yield from wrap(make_visible(f"{head}: {text}"), room)
    for block in list_blocks(convened):
        yield ""
        title = f"{block.title} ({block.aside})" if block.aside else block.title
        yield from (click.style(line, bold=True) for line in wrap(make_visible(title), room))
        for line in block.lines:
            yield from wrap(make_visible(f"  - {line.what}"), room, indent=4)
            if line.why:
                yield from wrap(make_visible(f"    {line.why}"), room, indent=4)
            if line.details:
                yield from wrap(make_visible(f"    {'; '.join(line.details)}"), room, indent=4)
        if block.remark:
            yield from wrap(make_visible(f"  {block.remark}"), room, indent=2)
