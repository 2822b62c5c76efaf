"""Measure the history of N plans over M monthly commits: `python benchmarks/history.py 1000 100`, in seconds of the processor.

In each commit one plan in a hundred gets other marks; in the middle one the method changes, so that half of the months are counted twice.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import portfolio
from accountplan.base.days import find_month_end_before
from aims import accountplan, forget, run

CHANGED = 100
"""One plan in this many changes a month."""


def list_days(count: int) -> list[date]:
    """The last days of this many months, the oldest first."""
    found = [find_month_end_before(portfolio.TODAY)]
    while len(found) < count:
        found.append(find_month_end_before(found[-1]))
    return found[::-1]


def commit(workspace: Path, day: date) -> None:
    """Commit all there is on a day."""
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+0100", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0100"}
    who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org")
    for words in (("add", "--all"), (*who, "commit", "--quiet", "--message", f"On {day}")):
        subprocess.run(["git", "-C", str(workspace), *words], check=True, env={**os.environ, **when})


def write(plans: int, commits: int, workspace: Path) -> None:
    """A workspace with its history."""
    portfolio.write(plans, workspace)
    subprocess.run(["git", "-C", str(workspace), "init", "--quiet"], check=True)
    chance, paths = random.Random(1), sorted((workspace / "plans" / "accounts").rglob("*.yaml"))
    criteria = workspace / "plans" / "criteria.yaml"
    for turn, day in enumerate(list_days(commits)):
        for path in chance.sample(paths, max(1, plans // CHANGED)):
            path.write_text(re.sub(r"mark: \d+", f"mark: {1 + turn % 10}", path.read_text(encoding="utf-8")), encoding="utf-8")
        if turn == commits // 2:
            criteria.write_text(re.sub(r"weight: \d+", "weight: 6", criteria.read_text(encoding="utf-8"), count=1), encoding="utf-8")
        commit(workspace, day)


def measure_ages(workspace: Path) -> None:
    """Measure a check that learns how old all plans are, one that knows it, one of a commit more, and one that never asks."""
    check = accountplan(workspace, "check", "--fail-on", "never", "--statistics")
    forget(workspace)
    for name in ("`check`, nothing kept", "`check`, again"):
        print(f"| {name} | {run(check).cpu:.1f} |", flush=True)
    path = min((workspace / "plans" / "accounts").rglob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8") + "# read again\n", encoding="utf-8")
    commit(workspace, portfolio.TODAY)
    print(f"| `check` after another commit | {run(check).cpu:.1f} |", flush=True)
    (workspace / ".git").rename(workspace / "git")
    print(f"| `check` outside Git | {run(check).cpu:.1f} |", flush=True)
    (workspace / "git").rename(workspace / ".git")


def measure_rebuild(workspace: Path) -> None:
    """Measure a build after one change, with and without the history."""
    paths = sorted((workspace / "plans" / "accounts").rglob("*.yaml"))
    for turn, (name, words) in enumerate((("a build after one change", ()), ("the same with `--no-history`", ("--no-history",)))):
        build = accountplan(workspace, "build", "--no-booklets", "--keep-going", "--quiet", *words)
        run(build)
        paths[turn].write_text(paths[turn].read_text(encoding="utf-8").replace("name: ", "name: Nieuw ", 1), encoding="utf-8")
        print(f"| {name} | {run(build).cpu:.1f} |", flush=True)


def main() -> None:
    """Measure once without and once with what was kept, a cold build with and without the history, and what ages cost."""
    plans, commits = (int(word) for word in (sys.argv[1:] or ("1000", "100")))
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        write(plans, commits, workspace)
        history = accountplan(workspace, "history", "--months", str(commits), "--quiet")
        print(f"| {plans} plans, {commits} commits | seconds of the processor |\n|---|--:|")
        for name in ("`history`, nothing kept", "`history`, again"):
            print(f"| {name} | {run(history).cpu:.1f} |", flush=True)
        for name, words in (("cold `build --no-booklets`", ()), ("the same with `--no-history`", ("--no-history",))):
            forget(workspace)
            print(
                f"| {name} | {run(accountplan(workspace, 'build', '--no-booklets', '--keep-going', '--quiet', *words)).cpu:.1f} |",
                flush=True,
            )
        measure_ages(workspace)
        measure_rebuild(workspace)


if __name__ == "__main__":
    main()
