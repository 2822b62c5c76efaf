"""While the site is replaced: whoever looks sees the old site or the new one, whatever stops us at whatever step, here or on a mount."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from accountplan.base.error import UserError
from accountplan.render import swap
from accountplan.render.output import MANIFEST, open_output

GENERATOR = Path(__file__).parents[2] / "generator"
OLD = {
    "index.html": "old: accounts/a.html accounts/z.html assets/old.css",
    "accounts/a.html": "old: ../index.html ../assets/old.css",
    "accounts/z.html": "old: ../index.html ../assets/old.css",
    "assets/old.css": "old",
    "same.html": "the same in both: index.html",
    "place": "a file where the new site has a folder",
}
NEW = {
    "index.html": "new: accounts/a.html groups/b.html people/c.html assets/new.css",
    "accounts/a.html": "new: ../index.html ../groups/b.html ../assets/new.css",
    "groups/b.html": "new: ../people/c.html ../assets/new.css",
    "people/c.html": "new: ../groups/b.html ../accounts/a.html",
    "assets/new.css": "new",
    "same.html": "the same in both: index.html",
    "place/d.txt": "new",
}
FOREIGN = {"CNAME": "x.example", "accounts/notes.txt": "mine"}
LINK = re.compile(r"\S+\.(?:html|css)")
CALLS = ("link", "mkdir", "rename", "replace", "rmdir", "unlink")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, str]:
    """What a reader finds: all files but those that are only ours while we build."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not any(part.startswith(".site") for part in path.parts))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found if path.name != MANIFEST}


def broken(folder: Path) -> list[str]:
    """The links that lead nowhere on the pages that a reader can come to, from those that were there before."""
    pages, nowhere = {name for name in OLD if (folder / name).is_file()}, []
    reached = sorted(pages)
    for name in reached:
        for link in LINK.findall((folder / name).read_text(encoding="utf-8")):
            found = os.path.normpath(Path(name).parent / link)
            if not (folder / found).is_file():
                nowhere.append(f"{name}: {link}")
            elif found.endswith(".html") and found not in pages:
                pages.add(found)
                reached.append(found)
    return nowhere


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "work" / "site"
    with open_output(folder) as stage:
        write(stage, OLD)
    write(folder, FOREIGN)
    return folder


@pytest.fixture(params=["beside", "mounted", "plain"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Folders that change places; a folder on which something is mounted; a system where folders cannot change places."""
    name = str(request.param)
    if name == "mounted":
        monkeypatch.setattr(swap, "is_mounted", lambda folder: folder.is_dir())
    if name == "plain":
        monkeypatch.setattr(swap, "exchange_places", lambda *_: False)
    return name


def stepping(monkeypatch: pytest.MonkeyPatch, step: Callable[[str], Any]) -> None:
    """Do something before each change of the disk; the system says no to folders that would change places when that something fails."""

    def before(name: str, change: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            try:
                step(name)
            except OSError:
                if name == "exchange":
                    return False
                raise
            return change(*arguments, **options)

        return call

    for name in CALLS:
        monkeypatch.setattr(os, name, before(name, getattr(os, name)))
    monkeypatch.setattr(swap, "exchange_places", before("exchange", swap.exchange_places))


def renew(out: Path) -> Iterator[None]:
    """Build the new site; gives way when all that is left is to put it in its place."""
    with open_output(out) as stage:
        write(stage, NEW)
        (stage / "same.html").unlink()
        os.link(out / "same.html", stage / "same.html")
        yield


def test_c16_at_every_step_a_reader_sees_a_site_whose_links_lead_somewhere(out: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = (OLD | FOREIGN, NEW | FOREIGN)
    seen: list[dict[str, str]] = []

    def look(_: str) -> None:
        assert broken(out) == []
        seen.append(tree(out))

    for _ in renew(out):
        stepping(monkeypatch, look)
    assert len(seen) > 20
    assert tree(out) == whole[1]
    if way == "beside":
        assert [found for found in seen if found not in whole] == []
    for found in seen:
        assert {name: text for name, text in found.items() if name in FOREIGN} == FOREIGN
        assert all(text in (OLD.get(name), NEW.get(name), FOREIGN.get(name)) for name, text in found.items())


def test_c16_a_reader_who_goes_round_during_twenty_builds_never_misses_what_a_page_needs(out: Path, way: str) -> None:
    missing, rounds, over = list[str](), [0], Event()

    def read() -> None:
        while not over.is_set():
            rounds[0] += 1
            for page in ("index.html", "accounts/a.html", "same.html"):
                before = (out / page).read_text(encoding="utf-8")
                lost = [link for link in LINK.findall(before) if not (out / page).parent.joinpath(link).exists()]
                if lost and (out / page).read_text(encoding="utf-8") == before:
                    missing.extend(link for link in lost if not (out / page).parent.joinpath(link).exists())

    reader = Thread(target=read)
    reader.start()
    try:
        for _ in range(10):
            for _ in renew(out):
                pass
            with open_output(out) as stage:
                write(stage, OLD)
    finally:
        over.set()
        reader.join()
    assert (missing, rounds[0] > 20) == ([], True)


def test_c16_who_has_the_folder_open_sees_the_new_site_too(out: Path, way: str) -> None:
    """As a server does that went into the folder, or a container that has it mounted."""
    held = os.open(out, os.O_RDONLY)
    for _ in renew(out):
        pass
    assert os.fstat(held).st_ino == out.stat().st_ino
    there = os.scandir(held)
    assert sorted(entry.name for entry in there) == sorted([MANIFEST, *{name.split("/")[0] for name in (*NEW, *FOREIGN)}])
    os.close(held)


def test_c16_a_page_that_did_not_change_stays_the_same_file(out: Path, way: str) -> None:
    before = (out / "same.html").stat().st_ino
    for _ in renew(out):
        pass
    assert (out / "same.html").stat().st_ino == before
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
def test_c16_whatever_step_fails_the_site_is_the_old_or_the_new(
    out: Path, way: str, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 200, 1 if way == "beside" else 4):
        steps = iter(range(1, 1000))

        def fail(_: str, steps: Iterator[int] = steps, number: int = number) -> None:
            if next(steps) == number:
                raise error

        expected = [NEW | FOREIGN]
        with monkeypatch.context() as patch:
            try:
                for _ in renew(out):
                    stepping(patch, fail)
            except UserError:
                expected = [OLD | FOREIGN]
            except KeyboardInterrupt:
                expected = [OLD | FOREIGN, NEW | FOREIGN]
        assert tree(out) in expected, number
        with open_output(out) as stage:
            write(stage, OLD)
        assert tree(out) == OLD | FOREIGN, number
        assert [path.name for path in out.parent.iterdir()] == ["site"], number
        if next(steps) <= number:
            break
    assert number > 20


def test_c16_a_swap_that_is_killed_at_any_step_is_finished_by_the_next_build(out: Path, way: str) -> None:
    for number in range(1, 200, 5):
        died = subprocess.run(
            [sys.executable, "-c", KILLED, str(out), way, str(number), str(Path(__file__).parents[1])],
            env={"PYTHONPATH": str(GENERATOR)}, check=False,
        )  # fmt: skip
        assert died.returncode in (0, 9)
        assert broken(out) == []
        if way == "beside":
            assert tree(out) in (OLD | FOREIGN, NEW | FOREIGN)
        inode = out.stat().st_ino
        with open_output(out) as stage:
            assert tree(out) in (OLD | FOREIGN, NEW | FOREIGN)
            write(stage, OLD)
        assert tree(out) == OLD | FOREIGN
        assert [path.name for path in out.parent.iterdir()] == ["site"]
        assert way == "beside" or out.stat().st_ino == inode
        if died.returncode == 0:
            break
    assert number > 20, "there are more steps than that"


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[4])
import pytest
from render import test_swap
from accountplan.render import swap
out, way, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if way == "mounted":
    swap.is_mounted = lambda folder: folder.is_dir()
if way == "plain":
    swap.exchange_places = lambda *_: False
steps = iter(range(1, 1000))
def kill(_):
    if next(steps) == number:
        os._exit(9)
for _ in test_swap.renew(out):
    test_swap.stepping(pytest.MonkeyPatch(), kill)
"""


def test_c16_a_folder_that_had_changed_places_comes_back(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, way = out.stat().st_ino, swap.exchange_places
    times = iter([True, False])
    monkeypatch.setattr(swap, "exchange_places", lambda one, other: next(times) and way(one, other))
    for _ in renew(out):
        pass
    assert tree(out) == NEW | FOREIGN
    assert out.stat().st_ino != before
    monkeypatch.setattr(swap, "exchange_places", way)
    with open_output(out) as stage:
        assert (out.stat().st_ino, tree(out)) == (before, NEW | FOREIGN)
        write(stage, OLD)
    assert (out.stat().st_ino, tree(out)) == (before, OLD | FOREIGN)
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_c16_what_was_planted_under_our_names_is_not_followed(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, {"mine.txt": "mine"})
    out.with_name(f".site.accountplan-swap-{out.stat().st_ino}").symlink_to(elsewhere)
    out.with_name(".site.accountplan-aside").symlink_to(elsewhere)
    with pytest.raises(UserError):
        for _ in renew(out):
            pass
    assert tree(out) == OLD | FOREIGN
    assert tree(elsewhere) == {"mine.txt": "mine"}


def test_c16_an_empty_folder_of_somebody_else_stays(out: Path, way: str) -> None:
    (out / "inbox").mkdir()
    for _ in renew(out):
        pass
    assert (out / "inbox").is_dir()
