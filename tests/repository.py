"""Scratch repositories of Git: a workspace with commits on days of one's choice, whatever the machine's own settings are."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from accountplan.base.git import make_environment

FIXED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Ans",
    "GIT_AUTHOR_EMAIL": "ans@example.org",
    "GIT_COMMITTER_NAME": "Ans",
    "GIT_COMMITTER_EMAIL": "ans@example.org",
}
ENVIRONMENT = make_environment(os.environ)


class Repository:
    """A repository in a folder: `Repository.init(tmp_path).commit({"plans/firm.yaml": "..."}, "2026-03-01")`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def init(cls, folder: Path, *options: str) -> Repository:
        folder.mkdir(parents=True, exist_ok=True)
        made = cls(folder)
        made.git("init", "--quiet", "--initial-branch=main", *options)
        return made

    def git(self, *arguments: str, day: str = "2026-01-01") -> str:
        variables = {**os.environ, **FIXED, "GIT_AUTHOR_DATE": f"{day}T12:00:00+0100", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0100"}
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        return subprocess.run(command, cwd=self.folder, env=variables, capture_output=True, text=True, check=True).stdout.strip()

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files; None removes one."""
        for name, content in files.items():
            path = self.folder / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, files: Mapping[str, str | bytes | None], day: str = "2026-01-01") -> str:
        """Write files and commit all there is; gives the hash."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", f"On {day}", day=day)
        return self.git("rev-parse", "HEAD")

    def change(self, path: str, old: str, new: str, day: str) -> str:
        """Commit a file in which other words stand in the place of some."""
        return self.commit({path: (self.folder / path).read_text(encoding="utf-8").replace(old, new)}, day)

    def clone(self, folder: Path, *options: str) -> Repository:
        self.git("clone", "--quiet", *options, self.folder.as_uri(), str(folder))
        return Repository(folder)
