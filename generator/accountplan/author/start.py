"""A new workspace that passes `check` and builds at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from accountplan.base.disk import is_there
from accountplan.base.kept import make_digest
from accountplan.base.paths import FIRM

from . import files, starter
from .scalar import format_scalar

YIELDING = ("README.md", ".gitignore", ".gitattributes")
"""Files that every repository has, and that a workspace can do without."""
MARK = FIRM
"""What makes a folder a workspace. It is written last: an `init` that was killed can be run again."""
WORKFLOWS: Mapping[str, str] = {"github": ".github/workflows/accountplan.yml", "gitlab": ".gitlab-ci.yml"}
"""Where each forge looks for its workflow, from the top of the repository."""
SETTING = re.compile(r"^(  FOLDER: )(.*?)(?= *(?:#|$))", re.MULTILINE)
"""What a firm fills in when its plans are not at the top of the repository: no change of the workflow."""
LANGUAGES = ("en", "nl")
KNOWN = "texts.txt"
"""The list of every text that `init` ever wrote in a file that is not a plan: a line each, with its path and its digest."""


def create_workspace(folder: Path, language: str, name: str, today: date, extra: Mapping[str, str]) -> tuple[Path, ...]:
    """Write a new workspace into ``folder``, in ``language``, for the firm ``name``; gives the paths of its files.

    ``extra`` are more files by their path below the folder, such as the schemas. Those of ``YIELDING`` that are already there, as in a
    new repository, stay as they are; so do those that an `init` that was killed has written. Raises UserError, before anything is written, when any other of the files is already there.
    """
    blanks = {"name": format_scalar(name), "language": language, "title": name}
    texts = {
        each: starter.fill(starter.read_text(language, f"workspace/{each}"), today, blanks)
        for each in starter.list_files(language, "workspace")
    }
    hidden = {_show_dot(each): text for each, text in texts.items()}
    found = {**hidden, **extra}
    wanted = {each: found[each] for each in sorted(found, key=lambda each: (each == MARK, each)) if _may_write(folder / each, found[each])}
    return files.create(folder, wanted, resuming=True)


def _may_write(path: Path, text: str) -> bool:
    """Whether a file is written; one that others may have is not when it is there, unless it is ours."""
    return path.name not in YIELDING or not is_there(path) or files.is_written(path, text)


def make_workflow(forge: str, language: str, folder: str = ".") -> str:
    """The workflow that checks, builds and keeps the site, for plans in a folder of the repository."""
    return SETTING.sub(lambda found: found[1] + folder, starter.read_text(language, f"{forge}.yml"))


def find_folder(workflow: str) -> str:
    """Where a workflow says that the plans are; the top of the repository when it says nothing."""
    found = SETTING.search(workflow)
    return found[2] if found else "."


def _show_dot(name: str) -> str:
    """The name of a file in a workspace; in the starter it must not act as what it is called."""
    return "." + name.removeprefix("dot-") if name.startswith("dot-") else name


def list_todays_texts(path: str) -> dict[str, str]:
    """What this version writes at a path of ``YIELDING`` or ``WORKFLOWS``, by language, its blanks left open."""
    forges = {place: forge for forge, place in WORKFLOWS.items()}
    plain = f"workspace/{path.replace('.', 'dot-', 1) if path.startswith('.') else path}"
    name = f"{forges[path]}.yml" if path in forges else plain
    return {language: starter.read_text(language, name) for language in LANGUAGES}


def list_known_texts(path: str) -> frozenset[str]:
    """The digests of all that any version wrote at a path."""
    lines = (line.split(" ") for line in starter.read_file(KNOWN).splitlines())
    return frozenset(digest for name, digest in lines if name == path)


def digest_text(path: str, text: str) -> str:
    """A name for a text. What a firm fills in does not count: its name in the heading of the README, and where a workflow finds the plans."""
    plain = text.partition("\n")[2] if path == "README.md" else SETTING.sub(r"\1.", text) if path in WORKFLOWS.values() else text
    return make_digest(plain)[:20]
