"""Blocks of points for people at a terminal, or to paste into a mail: a title, points with what is said below each, a remark."""

from __future__ import annotations

from collections.abc import Iterator

import click

from .terminal import make_visible, wrap


def write_title(text: str, aside: str, room: int | None) -> Iterator[str]:
    """The lines of a title, in bold; an ``aside`` stands between brackets."""
    title = f"{text} ({aside})" if aside else text
    return (click.style(line, bold=True) for line in wrap(make_visible(title), room))


def write_point(text: str, below: tuple[str, ...], room: int | None) -> Iterator[str]:
    """The lines of a point, and of what is said below it."""
    yield from wrap(make_visible(f"  - {text}"), room, indent=4)
    for each in filter(None, below):
        yield from wrap(make_visible(f"    {each}"), room, indent=4)


def write_remark(text: str, room: int | None) -> Iterator[str]:
    """The lines of what is said after the points of a block; none when nothing is."""
    if text:
        yield from wrap(make_visible(f"  {text}"), room, indent=2)
