"""How a site is wanted: its language, its folder, and what may help to make it sooner; and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.kept import NOTHING, Kept
from accountplan.base.words import Words

from .standing import Standing

if TYPE_CHECKING:
    from .changes import Changes
    from .windows import Window


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to publish a survey.

    ``folder`` is where the site comes, ``overrides`` the folder with a workspace's own templates. ``wanted`` are the booklets that are asked
    for (``unit:water``; else that of the firm and one for each tier). ``workers`` (processes) and ``kept`` (what was made before) change nothing but the time that
    it takes. ``made_from`` names all that the whole site depends on; empty when nobody asked. ``before`` is the site whose files may be used
    again: the one that stood in ``folder``, unless told otherwise. A ``passing`` edition is gone when this process is, so that nothing of it
    need be remembered. ``since`` holds what changed since the days of earlier meetings, as far as their plans are known;
    ``windows`` are stretches of time to tell the changes of. Its pages run ``scripts`` or not: those of the client's own edition do not.
    """

    words: Words
    folder: Path
    overrides: Path | None = None
    booklets: bool = True
    wanted: tuple[str, ...] = ()
    workers: int = 1
    kept: Kept = NOTHING
    made_from: str = ""
    before: Standing | None = None
    passing: bool = False
    since: Mapping[date, Changes] = field(default_factory=dict)
    windows: tuple[Window, ...] = ()
    scripts: bool = True

    @property
    def old(self) -> Path:
        """The folder of the site of before, which need not be there."""
        return self.before.folder if self.before else self.folder.absolute()


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was written, and how many of its pages were ``kept`` from the last time."""

    site: Standing
    kept: int
