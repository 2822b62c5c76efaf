"""Forgejo and Gitea: each line is a regular expression over the whole path, and all lines that fit count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accountplan.base.patterns import compile_lazily
from accountplan.cli.owning import PROGRAM, write_names

if TYPE_CHECKING:
    from accountplan.model.owners import Owned

PLACES = ("CODEOWNERS", "docs/CODEOWNERS", ".forgejo/CODEOWNERS", ".gitea/CODEOWNERS")
OURS = ("CODEOWNERS", "docs/CODEOWNERS", ".forgejo/", ".gitea/")
"""What runs in CI, and what says who approves."""
PLAIN = compile_lazily(r"[^\w/-]", re.ASCII)


def make_lines(owned: Sequence[Owned], prefix: str) -> Iterator[str]:
    """Without a line for the rest, which would ask the reviewers each time: here a new plan asks nobody."""
    for each in owned:
        if each.reason != "rest":
            yield f"{_write_expression(prefix + each.path)} {write_names(each.owners)}"
    for path in (*OURS, *(prefix + folder for folder in PROGRAM)):
        if reviewers := next((each.owners for each in owned if each.reason == "method"), ()):
            yield f"{_write_expression(path)} {write_names(reviewers)}"


def _write_expression(path: str) -> str:
    """An expression that fits a path, or all below a folder. A dot fits any sign; a backslash would be taken away before the expression is read."""
    return PLAIN.sub(".", path) + (".*" if path.endswith("/") else "")
