"""A new workspace that passes `check` and builds at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from accountplan.author import files, starter
from accountplan.author.scalar import format_scalar

YIELDING = ("README.md", ".gitignore", ".gitattributes")
"""Files that every repository has, and that a workspace can do without."""
WORKFLOW = ".github/workflows/accountplan.yml"


def create_workspace(folder: Path, language: str, name: str, today: date, extra: Mapping[str, str]) -> tuple[Path, ...]:
    """Write a new workspace into ``folder``, in ``language``, for the firm ``name``; gives the paths of its files.

    ``extra`` are more files by their path below the folder, such as the schemas. Those of ``YIELDING`` that are already there, as in a
    new repository, stay as they are. Raises UserError, before anything is written, when any other of the files is already there.
    """
    blanks = {"name": format_scalar(name), "language": language, "title": name}
    texts = {
        each: starter.fill(starter.read_text(language, f"workspace/{each}"), today, blanks)
        for each in starter.list_files(language, "workspace")
    }
    hidden = {("." + each.removeprefix("dot-") if each.startswith("dot-") else each): text for each, text in texts.items()}
    wanted = {each: text for each, text in {**hidden, **extra}.items() if each not in YIELDING or not os.path.lexists(folder / each)}
    return files.create(folder, wanted)


def make_workflow(language: str, today: date) -> dict[str, str]:
    """The workflow for GitHub that checks, builds and keeps the site, by its path in the workspace."""
    return {WORKFLOW: starter.fill(starter.read_text(language, "github.yml"), today, {})}
