"""What changed, for people at a terminal: the verdict, then an account a block, by consequence."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say, say_n
from accountplan.cli.diffing import Difference, word_sides
from accountplan.cli.terminal import make_visible, wrap

MOST = 40
"""Accounts that are written out; who wants them all asks for JSON."""


COMMAND = compile_lazily(r"^\s*(?=::)|(?<=#)(?=#\[)")
"""Where a line becomes a command of the machine of a forge that shows it in its log: `::error::` and `##[error]`."""
JOINER = "\u2060"
"""A sign that nobody sees and that breaks such a command."""


def show_plainly(text: str) -> str:
    """A text on one line, of which nothing works on a terminal or in the log of a forge."""
    return COMMAND.sub(lambda found: found[0] + JOINER, make_visible(text))


def report(difference: Difference) -> Iterator[str]:
    """The verdict alone when nothing that counts changed; else all of it, with a blank line between blocks."""
    from accountplan import pipeline

    made, room = pipeline.report_changes(difference.changes, difference.words), difference.room
    yield from (click.style(line, bold=True) for line in wrap(show_plainly(made.verdict), room))
    if made.facts:
        yield ""
        yield from _list_block(difference.words.say(say("Look at this")), made.facts, room)
    shown = made.accounts[:MOST]
    for account in (each for each in shown if not each.brief):
        yield ""
        yield from _list_block(account.title, account.lines, room)
    if brief := tuple(f"{each.title}: {each.sum}" for each in shown if each.brief):
        yield ""
        yield from _list_block(difference.words.say(say("Moved by the method alone")), brief, room)
    for block in made.blocks:
        yield ""
        yield from _list_block(block.title, block.lines, room)
    rest = len(made.accounts) - MOST
    more = (
        say_n(
            "{n} more account changed. All of it: {where}",
            "{n} more accounts changed. All of it: {where}",
            rest,
            where=difference.whole or difference.command,
        )
        if rest > 0
        else None
    )
    closing = (*made.quiet, *([difference.words.say(more)] if more else ()), difference.words.say(word_sides(difference)))
    yield ""
    for line in closing:
        yield from wrap(show_plainly(line), room)


def _list_block(title: str, lines: tuple[str, ...], room: int | None) -> Iterator[str]:
    first, *rest = wrap(show_plainly(title), room)
    yield click.style(first, bold=True)
    yield from rest
    for line in lines:
        first, *rest = wrap(show_plainly(line), room, 2, 4)
        yield f"  {first}"
        yield from rest
