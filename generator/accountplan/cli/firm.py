"""What firm.yaml says of itself, read by itself: its language and time zone must be known before anything else is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.error import UserError
from accountplan.base.paths import FIRM

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.cli.options import Settings
    from accountplan.model.firm import Firm

ANY_DAY = date(2000, 1, 1)
"""For what does not depend on the day."""


@dataclass(frozen=True, slots=True)
class Some:
    """A source of which only some files are read. Implements `accountplan.base.folder.Source`."""

    source: Source
    paths: frozenset[str]

    def list(self) -> tuple[str, ...]:
        """The files among these that are there."""
        return tuple(path for path in self.source.list() if path in self.paths)

    def read(self, path: str) -> bytes:
        """The bytes of one file."""
        return self.source.read(path)


def read_settings(workspace: Path) -> Firm:
    """The firm as its own file has it, and nothing else. Raises UserError when that cannot be read."""
    from accountplan import pipeline

    return pipeline.read_portfolio(Some(pipeline.open_workspace(workspace), frozenset({FIRM})), ANY_DAY).firm


def choose_language(settings: Settings) -> None:
    """Speak the language of the firm when there is one; for commands that need no workspace, and before one is read."""
    if settings.language is None and settings.firm_language is None:
        with suppress(UserError):
            settings.firm_language = read_settings(settings.workspace()).language
