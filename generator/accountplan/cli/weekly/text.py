"""A week for people at a terminal, or to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountplan.cli.terminal import make_visible, wrap
from accountplan.cli.weekly import Told


def report(told: Told) -> Iterator[str]:
    """A heading, then each list with a blank line before it."""
    made, room = told.worded, told.room
    yield from (click.style(line, bold=True) for line in wrap(make_visible(made.heading.replace("**", "")), room))
    yield from wrap(make_visible(made.span), room)
    for block in made.blocks:
        yield ""
        title = f"{block.title} ({block.aside})" if block.aside else block.title
        yield from (click.style(line, bold=True) for line in wrap(make_visible(title), room))
        for row in block.rows:
            yield from wrap(make_visible(f"  - {row.when}: {row.what.text}"), room, indent=4)
            if details := " · ".join(each for each in (row.note, row.end) if each):
                yield from wrap(make_visible(f"    {details}"), room, indent=4)
        if block.remark:
            yield from wrap(make_visible(f"  {block.remark}"), room, indent=2)
    if made.undated:
        yield ""
        yield from wrap(make_visible(made.undated), room)
