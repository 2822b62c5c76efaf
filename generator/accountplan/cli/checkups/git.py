"""Git: whether it is there, keeps the plans, and leaves out what can be built."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from accountplan.base.git import HARMLESS, make_environment
from accountplan.base.paths import FIRM
from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.WORKSPACE
PATIENCE = 20
"""Seconds that Git may take."""
MADE = {"site": "/site/", ".site.accountplan-new": "/.site.accountplan-*"}
"""The folders in which a build writes, and the lines that keep them out of Git."""
YES = 0
"""What Git ends with when the answer is yes."""


def look(place: Place) -> Iterator[Sign]:
    """Whether every change of the plans is kept, and the site is not."""
    assert place.workspace
    if shutil.which("git") is None:
        yield Sign(State.DO, say("Git is not installed: it keeps every change of your plans."), say("Install Git."))
        return
    try:
        yield from _ask_all(place.workspace)
    except subprocess.TimeoutExpired:
        yield Sign(State.DO, say("Git does not answer within {n} seconds.", n=PATIENCE), say("Try: git status"))


def _ask_all(workspace: Path) -> Iterator[Sign]:
    top = _ask(workspace, "rev-parse", "--show-toplevel")
    if top.returncode != YES:
        yield _word_refusal(workspace, top.stderr.strip())
        return
    if _ask(workspace, "check-ignore", "--quiet", "--", FIRM).returncode == YES:
        yield Sign(
            State.DO,
            say("Git leaves out your plans: a line of some .gitignore names them."),
            say("See which line with: git check-ignore --verbose plans/firm.yaml"),
        )
    else:
        yield Sign(State.WELL, say("Git keeps every change here, in {folder}.", folder=top.stdout.strip()), path=top.stdout.strip())
    for folder, line in MADE.items():
        if _ask(workspace, "check-ignore", "--quiet", "--", f"{folder}/x").returncode != YES:
            yield Sign(
                State.NOTE,
                say("Git does not leave out {folder}, so what is built can end up among your changes.", folder=f"{folder}/"),
                say("Add this line to .gitignore: {line}", line=line),
                f"{folder}/",
            )


def _word_refusal(workspace: Path, reason: str) -> Sign:
    if "not a git repository" in reason:
        return Sign(
            State.DO, say("Git does not keep the changes in {folder}.", folder=str(workspace)), say("Begin with: git init"), str(workspace)
        )
    last = reason.splitlines()[0] if reason else "?"
    return Sign(State.DO, say("Git refuses to look at {folder}: {reason}", folder=str(workspace), reason=last), path=str(workspace))


def _ask(workspace: Path, *question: str) -> subprocess.CompletedProcess[str]:
    """What Git answers, in English, without writing anything."""
    command, environment = ("git", *HARMLESS, "-C", str(workspace), *question), make_environment(os.environ)
    return subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace", check=False, timeout=PATIENCE)  # noqa: S603
