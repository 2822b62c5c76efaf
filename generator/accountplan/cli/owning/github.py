"""GitHub: of all lines that fit a file the last one counts, and each of those whom it names may approve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accountplan.cli.owning import PROGRAM, write_glob, write_names

if TYPE_CHECKING:
    from accountplan.model.owners import Owned

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
OURS = (".github/", "CODEOWNERS", "docs/CODEOWNERS")
"""What runs with a right to write, and what says who approves."""


def make_lines(owned: Sequence[Owned], prefix: str) -> Iterator[str]:
    """The general first. A plan whose tier is set by hand comes last, so that only the reviewers may approve."""
    for each in owned:
        yield f"{write_glob(prefix + each.path)} {write_names(each.owners)}"
    for path in (*OURS, *(prefix + folder for folder in PROGRAM)):
        if reviewers := next((each.owners for each in owned if each.reason == "method"), ()):
            yield f"{write_glob(path)} {write_names(reviewers)}"
