"""Pages in, files out: Jinja templates, Markdown, charts; written beside the site and swapped in at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.progress import Tell, tell_nobody
from accountplan.model.edition import Edition
from accountplan.model.pages import Booklet, Draft

from .output import open_output
from .standing import remember

if TYPE_CHECKING:
    from .site import Pages

__all__ = ["open_output", "remember", "write_booklets", "write_pages"]


def write_pages(drafts: Sequence[Draft], edition: Edition, stage: Path, tell: Tell = tell_nobody) -> Pages:
    """Print the pages of the site into ``stage``. Jinja and Markdown are imported only here: a site that is up to date needs neither."""
    from .site import print_pages

    return print_pages(drafts, edition, stage, tell)


def write_booklets(made: Sequence[Booklet], edition: Edition, stage: Path, tell: Tell = tell_nobody) -> None:
    """Print the booklets into ``stage``. What makes them takes time to import, and so is imported only here."""
    if made:
        from .booklet import print_booklets as printed

        printed(made, edition, stage, tell)
