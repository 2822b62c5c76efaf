"""The same plans on the same day give the same bytes: whatever the seed of hashes, the number of processes and the order of the files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from folders import read_files

TESTS = Path(__file__).parent
MILLS = 64
"""So many former clients are added that it is worth a second process to print the pages."""
AS_LISTED = "from accountplan.cli.main import main; main()"
BACKWARDS = """
from accountplan.load import FolderSource
really = FolderSource.list
FolderSource.list = lambda source: tuple(reversed(really(source)))
"""


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small firm with many former clients."""
    folder = shutil.copytree(TESTS / "portfolios" / "small", tmp_path_factory.mktemp("same") / "firm")
    for number in range(MILLS):
        shutil.copy(folder / "plans/accounts/mill.yaml", folder / f"plans/accounts/mill-{number}.yaml")
    return folder


def start(program: str, seed: int, firm: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Begin a command in a process of its own, with a seed for the hashes of its texts."""
    command = [sys.executable, "-c", program, "-C", str(firm), *arguments, "--today", "2026-11-24"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(TESTS.parent / "generator"), "PYTHONHASHSEED": str(seed)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def in_two_ways(firm: Path, one: tuple[str, ...], other: tuple[str, ...]) -> tuple[bytes, bytes]:
    """What a command says as things are, and what it says with another seed and the files listed backwards."""
    processes = (start(AS_LISTED, 1, firm, *one), start(BACKWARDS + AS_LISTED, 2, firm, *other))
    (said, _), (backwards, _) = (process.communicate() for process in processes)
    return said, backwards


def test_two_seeds_two_orders_and_two_processes_give_the_same_site_and_booklets(firm: Path, tmp_path: Path) -> None:
    build = ("build", "--keep-going", "--quiet", "--fresh")
    in_two_ways(firm, (*build, "--workers", "1", "--out", f"{tmp_path}/one"), (*build, "--workers", "2", "--out", f"{tmp_path}/two"))
    one, two = read_files(tmp_path / "one"), read_files(tmp_path / "two")
    assert {"index.html", "accounts/mill-63.html", "booklets/booklet-S.pdf"} <= one.keys()
    assert [path for path in sorted(one.keys() | two.keys()) if one.get(path) != two.get(path)] == []


@pytest.mark.parametrize("command", ["check", "score", "export"])
def test_two_seeds_and_two_orders_say_the_same(firm: Path, command: str) -> None:
    one, two = in_two_ways(firm, (command, "--format", "json"), (command, "--format", "json"))
    assert one == two != b""
