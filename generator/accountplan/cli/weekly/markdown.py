"""A week in Markdown: for Monday's mail or chat. What plans hold is written as text."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.cli.diffing.markdown import show_text
from accountplan.cli.weekly import Told


def report(told: Told) -> Iterator[str]:
    """A heading, from when until when, then a list for each part."""
    made = told.worded
    yield f"# {show_text(made.heading.replace('**', ''))}"
    yield ""
    yield show_text(made.span)
    for block in made.blocks:
        yield ""
        yield f"## {show_text(f'{block.title} ({block.aside})' if block.aside else block.title)}"
        yield ""
        for row in block.rows:
            details = " · ".join(show_text(each) for each in (row.when, row.note, row.end) if each)
            yield f"- **{show_text(row.what.text)}** · {details}"
        if block.remark:
            yield from ([""] if block.rows else [])
            yield show_text(block.remark)
    if made.undated:
        yield ""
        yield show_text(made.undated)
