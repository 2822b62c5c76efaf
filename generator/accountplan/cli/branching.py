"""What a branch is about: the files that it touched, and the findings that it caused, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accountplan.base.error import UserError
from accountplan.base.folder import Folder
from accountplan.base.kept import Kept
from accountplan.cli import desk
from accountplan.cli.moments import find_aging, find_start, open_history, open_source

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.cli.options import Settings
    from accountplan.load import Snapshot
    from accountplan.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Branch:
    """The files in which a branch differs from where it began, and the findings that were not there then."""

    touched: frozenset[str]
    caused: frozenset[Finding]

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is in a file that the branch touched, or came with it elsewhere."""
        return finding.path in self.touched or finding in self.caused


def find_branch(settings: Settings, base: str) -> Branch:
    """What the work since ``base`` did (empty: since it left the main branch)."""
    from accountplan import pipeline

    history = open_history(settings)
    before = history.read(history.find(base) if base else history.find_base())
    now = pipeline.make_snapshot(Folder(settings.workspace()), find_aging(settings)) if settings.at is None else open_source(settings)
    kept = Kept(None)
    old, new = (desk.make_survey(settings, source, kept) for source in (before, now))
    found = pipeline.compare_surveys(old, new).caused_findings
    return Branch(_list_touched(before, now), frozenset(found))


def _list_touched(before: Snapshot, now: Source) -> frozenset[str]:
    """The files that differ, those that are new included."""
    earlier = frozenset(before.list())
    return frozenset(path for path in now.list() if path not in earlier or _read(before, path) != _read(now, path))


def _read(source: Source, path: str) -> bytes | None:
    """The bytes of a file; None when they cannot be read."""
    with suppress(OSError):
        return source.read(path)
    return None


def find_new_name(settings: Settings, path: str) -> str | None:
    """Of a file that Git has, or had where the branch began, and that is gone: how it is called now, or nothing (empty) when no file holds what it held.

    None when Git does not know the file either: then its name is a slip.
    """
    from accountplan import pipeline

    before = next((each for each in _list_earlier(settings) if path in each.list()), None)
    if before is None:
        return None
    now = pipeline.make_snapshot(Folder(find_start(settings)))
    known, content = frozenset(before.list()), _read(before, path)
    return next((name for name in now.list() if name not in known and _read(now, name) == content), "")


def _list_earlier(settings: Settings) -> Iterator[Snapshot]:
    """The newest commit, and where the branch began; as far as there are such commits here."""
    with suppress(UserError):
        history = open_history(settings)
        yield history.read(history.find("HEAD"))
        yield history.read(history.find_base())
