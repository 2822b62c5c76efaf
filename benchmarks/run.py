"""Measure accountplan against the plain script, in one run: `python benchmarks/run.py 100 1000 10000`.

Machines differ and drift: quote the ratios. Each figure is the best of the runs, of a whole process from start to end.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import portfolio

HERE = Path(__file__).parent
RUNS = 3
MANY = 5000


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost: wall-clock seconds, and peak memory of its largest process in MiB."""

    seconds: float
    mebibytes: float


def measure(command: Sequence[str]) -> Cost:
    """Run a command to its end; a failure stops the benchmark."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{errors}")
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024)


def best(command: Sequence[str], runs: int, clean: Path | None = None) -> Cost:
    """The quickest of some runs, its output folder removed before each when ``clean`` is given."""
    costs = []
    for _ in range(runs):
        if clean is not None:
            subprocess.run(["rm", "-rf", str(clean)], check=True)
        costs.append(measure(command))
    return min(costs, key=lambda cost: cost.seconds)


def accountplan(workspace: Path, *words: str) -> list[str]:
    """The command line of accountplan for a workspace, on the benchmark's day."""
    return [sys.executable, "-m", "accountplan", "-C", str(workspace), *words, "--today", str(portfolio.TODAY)]


def compare(count: int, folder: Path) -> None:
    """Measure one size and print its rows."""
    workspace, runs = folder / str(count), RUNS if count <= 1000 else 1
    portfolio.write(count, workspace)
    plain_out, out = workspace / "plain", workspace / "site"
    build = accountplan(workspace, "build", "--no-booklets", "--keep-going", "--quiet", "--out", str(out))
    rows = {"plain script": best([sys.executable, str(HERE / "plain.py"), str(workspace), str(plain_out)], runs, plain_out)}
    rows["check"] = best(accountplan(workspace, "check", "--quiet", "--fail-on", "never"), runs)
    rows["cold build"] = best(build, runs, out)
    rows["rebuild, nothing changed"] = best(build, runs)
    changed = workspace / "plans" / "accounts" / "00" / "klant-00000.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("status: client", "status: client\nshort: Klant nul"), encoding="utf-8")
    rows["rebuild, one plan changed"] = best(build, 1)
    plain = rows["plain script"]
    for name, cost in rows.items():
        print(
            f"| {count:>6,} | {name:<26} | {cost.seconds:7.2f} | {cost.seconds / plain.seconds:5.2f} | {cost.mebibytes:6.0f} |", flush=True
        )


def memory_per_plan(folder: Path) -> None:
    """How much the peak of a check grows for each plan, in kB."""
    sizes = (200, 1000)
    peaks = []
    for size in sizes:
        portfolio.write(size, folder / f"memory-{size}")
        peaks.append(measure(accountplan(folder / f"memory-{size}", "check", "--quiet", "--fail-on", "never")).mebibytes)
    print(f"\nMemory of check: {(peaks[1] - peaks[0]) * 1024 / (sizes[1] - sizes[0]):.0f} kB for each plan.")


def heaviest(folder: Path) -> None:
    """The largest page of a site of many plans: no page may grow with the portfolio past 1 MB."""
    workspace, out = folder / "heaviest", folder / "heaviest" / "site"
    portfolio.write(MANY, workspace)
    measure(accountplan(workspace, "build", "--no-booklets", "--keep-going", "--quiet", "--out", str(out)))
    weight, page = max((path.stat().st_size, path.relative_to(out).as_posix()) for path in out.rglob("*.html"))
    print(f"\nLargest page of {MANY:,} plans: {page}, {weight / 1000:,.0f} kB.")


def booklets(folder: Path) -> None:
    """Booklet pages a second, over a portfolio of 60 plans, start-up and site included."""
    import pikepdf

    workspace = folder / "booklets"
    portfolio.write(60, workspace)
    cost = measure(accountplan(workspace, "build", "--keep-going", "--quiet", "--out", str(workspace / "site")))
    pages = 0
    for path in sorted((workspace / "site" / "booklets").glob("*.pdf")):
        if not path.stem.endswith("-print"):
            with pikepdf.open(path) as pdf:
                pages += len(pdf.pages)
    print(
        f"\nBooklets: {pages} pages in {cost.seconds:.1f} s: {pages / cost.seconds:.1f} a second; peak {cost.mebibytes:.0f} MiB in the largest process."
    )


def main(counts: Sequence[int]) -> None:
    """Measure all sizes."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; best of {RUNS} runs (1 above 1,000 plans); whole processes.\n")
    print(
        "|  plans | what                       | seconds | ratio | MiB    |\n|-------:|----------------------------|--------:|------:|-------:|"
    )
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            compare(count, Path(folder))
        memory_per_plan(Path(folder))
        heaviest(Path(folder))
        booklets(Path(folder))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [100, 1000])
