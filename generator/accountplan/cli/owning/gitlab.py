"""GitLab: in each section the last line that fits counts, and each section asks for an approval of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accountplan.cli.owning import PROGRAM, write_glob, write_names

if TYPE_CHECKING:
    from accountplan.model.owners import Owned

PLACES = (".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
OURS = (".gitlab-ci.yml", ".gitlab/", "CODEOWNERS", "docs/CODEOWNERS")
"""What runs with the token, and what says who approves."""
SECTIONS = {"Plans": ("rest", "plan"), "Method": ("method",), "Tiers by hand": ("overrule",)}


def make_lines(owned: Sequence[Owned], prefix: str) -> Iterator[str]:
    """A section for plans, one for the method, and one for tiers that are set by hand: there both the lead and a reviewer approve."""
    for title, reasons in SECTIONS.items():
        mine = [each for each in owned if each.reason in reasons]
        if mine:
            yield f"[{title}]"
            yield from (f"{write_glob(prefix + each.path)} {write_names(each.owners)}" for each in mine)
        if mine and title == "Method":
            yield from (f"{write_glob(path)} {write_names(mine[0].owners)}" for path in (*OURS, *(prefix + folder for folder in PROGRAM)))
