"""Code between fences, as it is written in Markdown: a fence that nothing closes is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"( *)(`{3,}|~{3,})([^`]*)$")
"""The line of a fence: its margin, its signs, and what is behind them."""


def find_fence_end(lines: Sequence[str], begin: int, unclosed: set[str]) -> int | None:
    """The number of the line that closes the fence at a line; None when there is none. What nothing closes is remembered, so that no line is
    read time and again.
    """
    fence = FENCE.match(lines[begin])
    if fence is None or fence[2] in unclosed:
        return None
    for number in range(begin + 1, len(lines)):
        if lines[number].strip(" ") == fence[2]:
            return number
    unclosed.add(fence[2])
    return None


def tell_code(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is a fence or stands between two."""
    end, unclosed = -1, set[str]()
    for number, line in enumerate(lines):
        found = find_fence_end(lines, number, unclosed) if number > end else None
        end = end if found is None else found
        yield line, number <= end
