"""Pages in, files out: Jinja templates, Markdown, charts; written beside the site and swapped in at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from accountplan.base.kept import Kept
from accountplan.base.words import Words
from accountplan.model.pages import Booklet

from .output import output
from .press import print_pages as pages

__all__ = ["booklets", "output", "pages"]

Tell = Callable[[str, int, int], None]


def booklets(
    made: Sequence[Booklet],
    words: Words,
    stage: Path,
    *,
    kept: Kept | None = None,
    workers: int = 1,
    overrides: Path | None = None,
    tell: Tell | None = None,
) -> None:
    """Print the booklets into ``stage``. What makes them takes time to import, and so is imported only here."""
    from .booklet import booklets as printed

    printed(made, words, stage, kept=kept, workers=workers, overrides=overrides, tell=tell)
