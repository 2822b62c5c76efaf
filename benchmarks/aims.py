"""Measure what a change costs against a build that keeps nothing: `python benchmarks/aims.py [--runs 5] [--only serve]`.

Each ratio is of one run: what is compared is measured in turn, round after round, and the middle of the rounds counts. What is compared is
the time of the processor, of a whole process with all that it begins, so that neither idle cores nor other work on the machine weigh in;
the seconds on the clock are beside it.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import hugo
import portfolio
from accountplan.author.editor import apply_edits
from accountplan.model.edits import Set

ROOT = Path(__file__).parent.parent
DAY = ("--today", str(portfolio.TODAY))
WARM = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of what is measured: as with users, Python keeps what it compiled of the modules."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor, and on the clock."""

    cpu: float
    wall: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what was measured, the aim, and what came out, as a ratio of processor time and of time on the clock."""

    what: str
    aim: str
    cpu: float
    wall: float | None = None

    def __str__(self) -> str:
        wall = "" if self.wall is None else f"{self.wall:.2f}"
        return f"| {self.what} | {self.aim} | {self.cpu:.2f} | {wall} |"


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end; a failure stops the benchmark."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=WARM)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{errors}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start)


def accountplan(workspace: Path, *words: str) -> list[str]:
    """The command line of accountplan in a workspace, on the day of the benchmark."""
    return [sys.executable, "-m", "accountplan", "-C", str(workspace), *words, *DAY]


def ratio(over: Sequence[Cost], under: Sequence[Cost]) -> tuple[float, float]:
    """The middle of the ratios of each round: processor, clock."""
    pairs = list(zip(over, under, strict=True))
    return median(a.cpu / b.cpu for a, b in pairs), median(a.wall / b.wall for a, b in pairs)


def change(workspace: Path, turn: int) -> None:
    """Write another history of one client, which its own page shows, and another client each time."""
    path = sorted((workspace / "plans" / "accounts").rglob("*.yaml"))[turn]
    path.write_bytes(apply_edits(path.read_bytes(), [Set(("situation", "history"), f"In round {turn} this client told us how it began.")]))


def rename(workspace: Path, turn: int) -> None:
    """Give one client another short name, which every list and index shows, and another client each time."""
    path = sorted((workspace / "plans" / "accounts").rglob("*.yaml"))[turn]
    path.write_bytes(apply_edits(path.read_bytes(), [Set(("short",), f"Nummer {turn}")]))


def forget(workspace: Path) -> None:
    """Remove the site, and all that was kept."""
    for name in ("site", ".accountplan"):
        shutil.rmtree(workspace / name, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Rounds:
    """In each round a build that finds nothing, one after which nothing changed, one after which a text did, and one after which a name did."""

    cold: list[Cost] = field(default_factory=list)
    nothing: list[Cost] = field(default_factory=list)
    changed: list[Cost] = field(default_factory=list)
    renamed: list[Cost] = field(default_factory=list)


def rebuilds(workspace: Path, words: Sequence[str], runs: int) -> Rounds:
    """Build a workspace again and again."""
    build = accountplan(workspace, "build", "--keep-going", "--quiet", *words)
    found = Rounds()
    for turn in range(runs):
        forget(workspace)
        found.cold.append(run(build))
        found.nothing.append(run(build))
        change(workspace, turn)
        found.changed.append(run(build))
        rename(workspace, turn)
        found.renamed.append(run(build))
    return found


def site(folder: Path, runs: int) -> list[Row]:
    """A site of 1,000 plans without booklets, beside a build of Hugo when there is one."""
    workspace = folder / "site-1000"
    portfolio.write(1000, workspace)
    made = rebuilds(workspace, ["--no-booklets"], runs)
    rows = [
        Row("1,000 plans, `build --no-booklets`, nothing changed", "0.10", *ratio(made.nothing, made.cold)),
        Row("the same, one plan changed", "0.35", *ratio(made.changed, made.cold)),
        Row("the same, one client renamed", "", *ratio(made.renamed, made.cold)),
    ]
    if hugo.there():
        other = folder / "hugo"
        hugo.write(workspace, other)
        theirs = [run(hugo.command(other)) for _ in range(runs)]
        rows.append(Row(f"cold build of 1,000 plans against {hugo.version()}", "2.10", *ratio(made.cold, theirs)))
    return rows


def serve(folder: Path, runs: int) -> list[Row]:
    """From the save of a plan to the moment that `serve` shows it, beside a cold build."""
    workspace = folder / "serve-1000"
    portfolio.write(1000, workspace)
    build = accountplan(workspace, "build", "--no-booklets", "--keep-going", "--quiet")
    cold = []
    for _ in range(runs):
        forget(workspace)
        cold.append(run(build))
    server = subprocess.Popen(accountplan(workspace, "serve", "--port", "0", "--quiet"), stdout=subprocess.PIPE, text=True, env=WARM)
    try:
        assert server.stdout is not None
        found = re.search(r"http://[\d.:]+/", server.stdout.readline())
        assert found is not None
        version, saved = _after(found[0], "0"), []
        for turn in range(runs):
            start, before = time.perf_counter(), _cpu(server.pid)
            change(workspace, turn)
            version = _after(found[0], version)
            saved.append(Cost(_cpu(server.pid) - before, time.perf_counter() - start))
    finally:
        server.terminate()
        server.wait()
    return [Row("the same in `serve`, from save to reload", "0.15", *ratio(saved, cold))]


def _after(address: str, version: str) -> str:
    """The version of the site that `serve` shows next."""
    while True:
        with urllib.request.urlopen(f"{address}-/version") as answer:
            found: str = answer.read().decode()
        if found != version:
            return found
        time.sleep(0.02)


def _cpu(pid: int) -> float:
    """What a process and its ended children have used of the processor, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def booklets(folder: Path, runs: int) -> list[Row]:
    """200 clients in tiers, with booklets."""
    workspace = folder / "booklets-200"
    portfolio.write(200, workspace)
    bare = []
    for _ in range(runs):
        forget(workspace)
        bare.append(run(accountplan(workspace, "build", "--no-booklets", "--keep-going", "--quiet")))
    made = rebuilds(workspace, [], runs)
    speed = pages(workspace) / median(with_them.cpu - without.cpu for with_them, without in zip(made.cold, bare, strict=True))
    return [
        Row("200 clients in tiers with booklets, nothing changed", "0.03", *ratio(made.nothing, made.cold)),
        Row("the same, one plan changed", "0.06", *ratio(made.changed, made.cold)),
        Row("the same, one client renamed", "", *ratio(made.renamed, made.cold)),
        Row("booklet pages a second of the processor, cold", "13", speed),
    ]


def pages(workspace: Path) -> int:
    """How many pages the booklets have."""
    import pikepdf

    found = 0
    for path in sorted((workspace / "site" / "booklets").glob("*.pdf")):
        if not path.stem.endswith("-print"):
            with pikepdf.open(path) as pdf:
                found += len(pdf.pages)
    return found


def example(folder: Path, runs: int) -> list[Row]:
    """The example firm, as `make site` builds it."""
    workspace = folder / "example"
    shutil.copytree(ROOT / "plans", workspace / "plans")
    made = rebuilds(workspace, [], runs)
    return [Row("example firm, again after one change", "0.12", *ratio(made.changed, made.cold))]


def check(folder: Path, runs: int) -> list[Row]:
    """A check of 30 plans, of which nothing is known or nothing has changed, beside a Python that does nothing."""
    workspace = folder / "check-30"
    portfolio.write(30, workspace)
    bare, whole, again = [], [], []
    command = accountplan(workspace, "check", "--quiet", "--fail-on", "never")
    for _ in range(runs):
        bare.append(run([sys.executable, "-c", "pass"]))
        shutil.rmtree(workspace / ".accountplan", ignore_errors=True)
        whole.append(run(command))
        again.append(run(command))
    return [
        Row("`check` of 30 plans against `python -c pass`", "14", *ratio(whole, bare)),
        Row("the same once more, nothing changed", "14", *ratio(again, bare)),
    ]


def diff(folder: Path, runs: int) -> list[Row]:
    """What changed among 1,000 plans since the last commit, beside a check of one side: one plan, and the weight of a criterion."""
    workspace = folder / "diff-1000"
    portfolio.write(1000, workspace)
    who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org")
    for words in (("init", "--quiet"), ("add", "--all"), (*who, "commit", "--quiet", "--message", "All plans")):
        subprocess.run(["git", "-C", str(workspace), *words], check=True)
    checked, one, all_ = [], [], []
    criteria = workspace / "plans" / "criteria.yaml"
    settled = criteria.read_text(encoding="utf-8")
    for turn in range(runs):
        change(workspace, turn)
        checked.append(run(accountplan(workspace, "check", "--quiet", "--fail-on", "never")))
        one.append(run(accountplan(workspace, "diff")))
        criteria.write_text(re.sub(r"weight: \d+", "weight: 6", settled, count=1), encoding="utf-8")
        all_.append(run(accountplan(workspace, "diff")))
        criteria.write_text(settled, encoding="utf-8")
    return [
        Row("`diff` of 1,000 plans, of which one changed, against `check`", "1.60", *ratio(one, checked)),
        Row("the same, another weight of a criterion", "", *ratio(all_, checked)),
    ]


PARTS: dict[str, Callable[[Path, int], list[Row]]] = {
    "site": site, "serve": serve, "booklets": booklets, "example": example, "check": check, "diff": diff,
}  # fmt: skip


def main() -> None:
    """Measure all parts, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=PARTS, action="append")
    asked = parser.parse_args()
    print("| what | aim | processor | clock |\n|---|--:|--:|--:|")
    for name in asked.only or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for row in PARTS[name](Path(folder), asked.runs):
                print(row, flush=True)


if __name__ == "__main__":
    main()
