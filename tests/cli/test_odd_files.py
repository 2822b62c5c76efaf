"""Odd files in every place that is read or written: pipes, sockets, devices, links that go round or lead out, folders, files too large (H4).

Never a bug, a wait without end or a changed file elsewhere; and a file of the plans that cannot be read is named. `make test` tries three kinds in
each place, `pytest --long tests/cli/test_odd_files.py` all of them.
"""

from __future__ import annotations

import os
import shutil
import socket
import stat
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from . import faults, small
from .test_faults import Broken, tree

LARGE = 200_000_000
SECONDS = 120
"""After which a command waits for something that does not come."""
ELSEWHERE = "name: Elsewhere\n"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def speak(path: Path) -> None:
    """A socket; its name is short, as the system asks."""
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def device(path: Path) -> None:
    """One that gives zeros without end; where nobody may make one, a link to it."""
    try:
        os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except OSError:
        path.symlink_to("/dev/zero")


def go_round(path: Path) -> None:
    path.symlink_to(path.name)


def lead_nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere" / "at-all")


def lead_to_file(path: Path) -> None:
    path.symlink_to(find_outside(path) / "file.yaml")


def lead_to_folder(path: Path) -> None:
    path.symlink_to(find_outside(path) / "folder")


def be_folder(path: Path) -> None:
    (path / "below").mkdir(parents=True)
    (path / "below" / "mine.txt").write_text("mine", encoding="utf-8")


def be_file(path: Path) -> None:
    path.write_text(ELSEWHERE, encoding="utf-8")


def be_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGE)


KINDS: tuple[Callable[[Path], None], ...] = (
    pipe, speak, device, go_round, lead_nowhere, lead_to_file, lead_to_folder, be_folder, be_file, be_large,
)  # fmt: skip
BUILD = "build --no-booklets --fresh"
PLACES = {
    "plans": ("check", BUILD),
    "plans/firm.yaml": ("check", BUILD),
    "plans/people.yaml": ("check", "new person Bo"),
    "plans/criteria.yaml": ("check",),
    "plans/tiers.yaml": ("check",),
    "plans/accounts": ("check", "new account Dijk"),
    "plans/accounts/acme.yaml": ("check", "check --fix", BUILD),
    "plans/accounts/dijk.yaml": ("new account Dijk",),
    "plans/accounts/north": ("check",),
    "plans/groups": ("check", "new group Quays"),
    "plans/.people.yaml.lock": ("new person Bo",),
    "plans/accounts/.acme.yaml.lock": ("check --fix",),
    "site": (BUILD, "build --no-booklets"),
    "site/index.html": (BUILD, "build --no-booklets"),
    "site/accounts": (BUILD, "build --no-booklets"),
    "site/accounts/acme.html": (BUILD,),
    "site/mine": (BUILD,),
    "site/.accountplan-manifest.json": (BUILD, "build --no-booklets"),
    ".site.accountplan-lock": (BUILD,),
    ".site.accountplan-new": (BUILD,),
    ".site.accountplan-aside": (BUILD,),
    ".site.accountplan-swap-1": (BUILD,),
    ".accountplan": ("build --no-booklets", "check"),
    ".accountplan/.gitignore": ("build --no-booklets",),
    ".accountplan/reading": ("build --no-booklets", "check"),
    "templates": ("build --no-booklets --templates",),
    "templates/site": ("build --no-booklets --templates",),
    "templates/site/account.html": ("build --no-booklets --templates", "serve --port 0 --templates"),
    "templates/booklet/booklet.css": ("build --templates",),
    "schema": ("schema --out schema",),
    "schema/account.schema.json": ("schema --out schema",),
    "out.csv": ("score --format csv --out out.csv", "export --out out.csv"),
    "firm": ("init firm",),
    "firm/plans": ("init firm",),
    "firm/.gitignore": ("init firm",),
}
"""Where something odd stands, and the commands that meet it there."""


ASKED = ("out.csv",)
"""Whoever names a pipe on the command line waits until somebody reads from it."""
NAMED = ("schema", "out.csv", "firm")
"""Whoever names a link on the command line has it followed; not so what is in the folder that it leads to."""


def find_outside(path: Path) -> Path:
    """What is beside the workspace, and is nobody's business."""
    return next(each for each in path.parents if each.name == "w").parent / "outside"


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in order, with a site and templates of its own."""
    folder = tmp_path_factory.mktemp("standing") / "w"
    for name in ("site", "booklet"):
        (folder / "templates" / name).mkdir(parents=True)
    return faults.prepare(folder, day=small.TODAY)


@pytest.mark.parametrize("place", PLACES)
def test_h4_an_odd_file_in_any_place_is_refused_in_words(
    standing: Path, tmp_path: Path, place: str, request: pytest.FixtureRequest
) -> None:
    turn, broken = list(PLACES).index(place), Broken()
    kinds = KINDS if request.config.getoption("--long") else tuple(KINDS[(turn + step) % len(KINDS)] for step in (0, 4))
    for command in PLACES[place]:
        for kind in kinds if place not in ASKED else [each for each in kinds if each is not pipe]:
            work = faults.copy(standing, tmp_path / "run" / "w")
            plant(kind, work / place)
            site, apart = tree(work / "site"), tree(find_outside(work / place))
            outcome = faults.run([*command.split(), "--today", small.TODAY], work, patience=SECONDS)
            told = faults.Outcome(f"{kind.__name__} {place} {command}", 0, outcome.code, outcome.said, 0, {})
            broken.unless(outcome.code in (0, 1, 2) and "Traceback" not in outcome.said, "never a bug", told)
            broken.unless(place in NAMED or tree(find_outside(work / place)) == apart, "nothing elsewhere is touched", told)
            broken.unless(outcome.code == 0 or place.startswith("site") or tree(work / "site") == site, "the old site stays", told)
            broken.unless(not list((work.parent / "tmp").iterdir()), "no copy left behind", told)
    assert broken.all == []


def plant(kind: Callable[[Path], None], path: Path) -> None:
    """Put something odd in the place of what is there."""
    outside = find_outside(path)
    (outside / "folder").mkdir(parents=True)
    (outside / "file.yaml").write_text(ELSEWHERE, encoding="utf-8")
    (outside / "folder" / "acme.yaml").write_text(ELSEWHERE, encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    kind(path)
