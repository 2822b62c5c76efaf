"""What a command that only looks answered the last time. As long as nothing that the answer depends on changes, it is given again, and nothing is looked at."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accountplan.base.disk import read_file_bytes
from accountplan.base.folder import Contents, Folder
from accountplan.base.git import HARMLESS, make_environment
from accountplan.base.kept import Kept, make_digest
from accountplan.cli.day import find_day, find_day_where
from accountplan.cli.keeping import open_store
from accountplan.cli.moments import find_aging
from accountplan.cli.options import Settings
from accountplan.cli.places import find_places
from accountplan.cli.repository import find_top

if TYPE_CHECKING:
    from accountplan.load import Snapshot
    from accountplan.model.survey import Survey

KIND = "answers"
ASK = ("rev-parse", "--is-shallow-repository", "--show-prefix", "--git-common-dir", "HEAD")
"""What Git is asked: whether its history ends early, where in the repository we are, where that is kept, and the commit on which we stand."""
BESIDE = ("shallow", "info/grafts")
"""Files in the folder of Git that say where its history ends or goes on otherwise, while the commit stays."""
PARTIAL = b"promisor"
"""What stands in the settings of a clone that may fetch more of its history at any moment."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: what is printed, and the exit code."""

    text: str
    code: int


class Answers:
    """The last answer to one question about a workspace. Its files are read once. Where it cannot be known what the answer depends
    on, as Git does not say, nothing is kept.
    """

    def __init__(self, settings: Settings, *question: str) -> None:
        self._settings = settings
        self._workspace = workspace = settings.workspace()
        self._contents = Contents(Folder(workspace))
        self._question = make_digest(*question)
        self._past = None if self._contents.unread else _name_past(workspace)
        self._kept = Kept(None) if self._past is None else open_store(workspace)
        here = (str(workspace), repr(find_places(workspace)), settings.language or "")
        self._name = make_digest(self._contents.digest(), self._past or "", *here, *question)

    def open_source(self) -> Snapshot:
        """The same files for whoever looks at them."""
        from accountplan import pipeline

        return pipeline.make_snapshot(self._contents, find_aging(self._settings))

    def recall(self) -> Said | None:
        """The answer that was given before; None when something has changed since, the day included."""
        found = self._kept.get(KIND, self._question)
        if found is None:
            return None
        entry: dict[str, Any] = json.loads(found)  # it carries our seal
        day = find_day_where(self._settings, entry["zone"])
        return Said(entry["text"], entry["code"]) if (entry["of"], entry["day"]) == (self._name, day.isoformat()) else None

    def keep(self, said: Said, survey: Survey) -> None:
        """Keep an answer that a survey of these contents gave, unless Git refused to say what it knows, or knows something else by now."""
        if self._settings.refused is None and self._past == _name_past(self._workspace):
            entry = {
                "of": self._name,
                "zone": survey.portfolio.firm.timezone,
                "day": find_day(self._settings).isoformat(),
                "text": said.text,
                "code": said.code,
            }
            self._kept.put(KIND, self._question, json.dumps(entry).encode())


def _name_past(workspace: Path) -> str | None:
    """A name for all that Git knows of a workspace; empty where Git does not keep it, None where it does not say, or where more may come."""
    if find_top(workspace) is None:
        return ""
    import subprocess  # only where there is a past

    command, environment = ("git", *HARMLESS, "-C", str(workspace), *ASK), make_environment(os.environ)
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(command, env=environment, capture_output=True, check=True).stdout  # noqa: S603
        folder = workspace / os.fsdecode(told.split(b"\n")[-3])
        own = read_file_bytes(str(folder / "config"))
        return None if PARTIAL in own.lower() else make_digest(told, own, *(_read(folder / name) for name in BESIDE))
    return None


def _read(path: Path) -> bytes:
    """What a file holds; nothing when it is not there."""
    try:
        return read_file_bytes(str(path))
    except FileNotFoundError:
        return b""
