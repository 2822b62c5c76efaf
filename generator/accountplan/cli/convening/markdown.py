"""An agenda in Markdown: for a wiki, a page of minutes or a mail. What plans hold is written as text."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.cli.convening import Convened, list_blocks
from accountplan.cli.diffing.markdown import show_text


def report(convened: Convened) -> Iterator[str]:
    """A heading, who and when, then a list for each part."""
    made = convened.worded
    yield f"# {show_text(made.heading.replace('**', ''))}"
    yield ""
    yield from (f"- {show_text(head)}: {show_text(text)}" for head, text in made.facts)
    for block in list_blocks(convened):
        yield ""
        yield f"## {show_text(f'{block.title} ({block.aside})' if block.aside else block.title)}"
        yield ""
        for line in block.lines:
            details = "; ".join(show_text(each) for each in line.details)
            yield f"- {'; '.join(each for each in (f'**{show_text(line.what)}**', details) if each)}"
            if line.why:
                yield f"  {show_text(line.why)}"
        if block.remark:
            yield from ([""] if block.lines else [])
            yield show_text(block.remark)
