"""Give the example firm a past of two years under Git, and build its site: `python generator/past.py [FOLDER]`, or `make past`.

The plans in `plans/` begin on the day on which this project was first committed, so that their own site knows neither courses nor changes. Here
they are the last of a row of commits in a repository of its own. What each plan said before follows from what it says now, by the edits below,
so that the past ends in the plans of today, whatever these are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from accountplan.author.editor import apply_edits
from accountplan.base.git import make_environment
from accountplan.model.edits import Edit, Plainly, Remove, Set

ROOT = Path(__file__).parent.parent
PLACE = ROOT / ".make" / "past"
TODAY = "2026-11-24"
ACCOUNTS = "plans/accounts/"
BEGIN = "2024-12-02", "Plannen in Git"
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Step:
    """What was committed on a day, why, and how the files before it follow from those after it."""

    day: str
    why: str
    undo: Callable[[Files], Files]


def edited(name: str, *edits: Edit) -> Callable[[Files], Files]:
    """Before: one file with some edits."""
    return lambda files: files | {name: apply_edits(files[name], edits)}


def absent(name: str) -> Callable[[Files], Files]:
    """Before: no such file."""
    return lambda files: {path: content for path, content in files.items() if path != name}


def called(name: str, before: str) -> Callable[[Files], Files]:
    """Before: the same under another name."""
    return lambda files: absent(name)(files) | {before: files[name]}


def without_year(year: int) -> Callable[[Files], Files]:
    """Before: no figures of a year, and no turnover of services in it."""

    def undo(files: Files) -> Files:
        return files | {path: _cut_year(content, year) for path, content in files.items() if path.startswith(ACCOUNTS)}

    return undo


def _cut_year(content: bytes, year: int) -> bytes:
    lines = content.decode().splitlines(keepends=True)
    return "".join(each for each in lines if not each.startswith(f"  {year}: {{") or "client_turnover" not in each).encode()


def together(*undone: Callable[[Files], Files]) -> Callable[[Files], Files]:
    """Before: all of these."""

    def undo(files: Files) -> Files:
        for each in undone:
            files = each(files)
        return files

    return undo


def plan(path: str, *edits: Edit) -> Callable[[Files], Files]:
    """Before: one plan with some edits."""
    return edited(f"{ACCOUNTS}{path}.yaml", *edits)


def mark(criterion: str, *marks: int) -> Set:
    """What a criterion was marked."""
    return Set(("marks", criterion), marks[0]) if len(marks) == 1 else Set(("marks", criterion), Plainly(f"[{', '.join(map(str, marks))}]"))


STEPS = (
    Step("2025-02-10", "Jaarcijfers van 2024", without_year(2024)),
    Step("2025-03-03", "Parkmanagement Oosterbaan is klant", absent(f"{ACCOUNTS}energie/parkmanagement-oosterbaan.yaml")),
    Step(
        "2025-06-16",
        "Eerste jaar met Linge",
        plan("energie/energiecooperatie-linge", mark("challenge", 6), mark("cooperation", 6), mark("partnership", 6)),
    ),
    Step(
        "2025-10-06",
        "Havenbedrijf: minder open dan een jaar geleden",
        plan("infra/havenbedrijf-oostmond", mark("partnership", 8), mark("cooperation", 8)),
    ),
    Step("2026-02-09", "Jaarcijfers van 2025", without_year(2025)),
    Step(
        "2026-03-02",
        "Partners stellen de criteria vast",
        edited("plans/criteria.yaml", Set(("criteria", "challenge", "weight"), 1), Set(("criteria", "turnover", "weight"), 5)),
    ),
    Step(
        "2026-03-16",
        "Beoordelingen van maart",
        together(
            plan("bouw/veldhof-gebiedsontwikkeling", mark("cooperation", 6), mark("partnership", 5)),
            plan("water/drinkwaterbedrijf-de-bron", mark("challenge", 7), mark("learning", 7)),
            plan("energie/warmtebedrijf-merwestad", mark("challenge", 7), mark("partnership", 6)),
        ),
    ),
    Step(
        "2026-06-10",
        "Oudervoort heet naar de gemeente",
        together(
            called(f"{ACCOUNTS}overheid/gemeente-oudervoort.yaml", f"{ACCOUNTS}overheid/oudervoort.yaml"),
            edited("plans/groups/gemeenten.yaml", Set(("accounts", 2), "oudervoort")),
        ),
    ),
    Step(
        "2026-09-07",
        "Signalen van Netbeheer",
        plan("energie/netbeheer-noordrand", Remove(("signals",)), mark("cooperation", 7), mark("price_sensitivity", 5)),
    ),
    Step(
        "2026-10-27",
        "Maasbergen: minder samenwerking",
        plan("overheid/gemeente-maasbergen", mark("cooperation", 8), mark("partnership", 7), Remove(("actions", 1))),
    ),
    Step("2026-11-03", "Thuisvast: een referentie erbij", plan("wonen-zorg-en-onderwijs/woningstichting-thuisvast", mark("reference", 6))),
    Step(
        "2026-11-10",
        "De Bron wil meer",
        plan(
            "water/drinkwaterbedrijf-de-bron", Set(("objectives", 0, "target"), 380000), Set(("actions", 0, "when"), Plainly("2026-11-18"))
        ),
    ),
    Step("2026-11-20", "Afspraken voor december", absent("plans/meetings/2026-12-15-tier-a.yaml")),
)


def read_plans() -> Files:
    """The files of the example, by their path."""
    found = sorted(path for path in (ROOT / "plans").rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in found}


def list_versions(files: Files) -> list[tuple[str, str, Files]]:
    """Each day with why something changed and all files of then, the oldest first."""
    versions = []
    for step in reversed(STEPS):
        versions.append((step.day, step.why, files))
        files = step.undo(files)
    return [(*BEGIN, files), *reversed(versions)]


def commit_past(folder: Path) -> None:
    """Make the repository, one commit a day."""
    _git(folder, "init", "--quiet", "--initial-branch=main")
    for day, why, files in list_versions(read_plans()):
        shutil.rmtree(folder / "plans", ignore_errors=True)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        _git(folder, "add", "--all", "plans")
        _git(folder, "commit", "--quiet", "--message", why, day=day)


def _git(folder: Path, *arguments: str, day: str = BEGIN[0]) -> None:
    who = {"NAME": "Anne van Dam", "EMAIL": "vandam@example.org", "DATE": f"{day}T12:00:00+0100"}
    named: Mapping[str, str] = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    environment = {**make_environment(os.environ), **named, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def build_past(place: Path, *options: str) -> None:
    """Make it anew in a folder, and build its site there."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    commit_past(place)
    subprocess.run([sys.executable, "-m", "accountplan", "-C", str(place), "build", "--today", TODAY, *options], check=True)


if __name__ == "__main__":
    build_past(Path(sys.argv[1]).absolute() if sys.argv[1:] else PLACE)
