"""Several processes give what one gives, whatever happens to them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from accountplan.base.error import UserError
from accountplan.crew import can_fork, share

PARTS = list(range(23))


@pytest.fixture
def forks(request: pytest.FixtureRequest) -> None:
    """Tests of the browser leave threads in their process, which then may not fork: the test is run in a process of its own instead."""
    if not can_fork():
        command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", request.node.nodeid]
        done = subprocess.run(command, cwd=request.config.rootpath, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        pytest.skip("it passed in a process of its own")


def doubled(part: int, _travels: bool) -> int:
    return 2 * part


@pytest.mark.parametrize("workers", [1, 2, 3, 40])
@pytest.mark.parametrize("parts", [[], [7], PARTS])
def test_every_part_is_done_once_and_comes_back_in_order(parts: list[int], workers: int) -> None:
    assert share(doubled, parts, workers) == [2 * part for part in parts]


@pytest.mark.usefixtures("forks")
def test_all_processes_take_part_and_only_what_they_make_travels() -> None:
    def work(_part: int, travels: bool) -> tuple[int, bool]:
        time.sleep(0.01)
        return os.getpid(), travels

    made = share(work, PARTS, 3)
    assert len({process for process, _ in made}) == 3
    assert {travels for process, travels in made if process == os.getpid()} == {False}
    assert {travels for process, travels in made if process != os.getpid()} == {True}


def test_this_process_can_do_something_else_first() -> None:
    done: list[str] = []
    assert share(doubled, PARTS, 2, meanwhile=lambda: done.append("this")) == [2 * part for part in PARTS]
    assert done == ["this"]


@pytest.mark.parametrize("workers", [1, 2])
def test_it_is_told_how_far_the_work_is(workers: int) -> None:
    told: list[int] = []
    share(doubled, PARTS, workers, tell=told.append)
    assert told == sorted(told)
    assert set(told) <= set(range(1, len(PARTS) + 1))


def fails_elsewhere(_part: int, travels: bool) -> int:
    if travels:
        raise ZeroDivisionError("far away")
    time.sleep(0.01)
    return 0


@pytest.mark.usefixtures("forks")
def test_what_goes_wrong_in_another_process_is_raised_here_with_its_place() -> None:
    with pytest.raises(ZeroDivisionError, match="far away") as raised:
        share(fails_elsewhere, PARTS, 2)
    assert "fails_elsewhere" in raised.value.__notes__[0]


def test_what_goes_wrong_here_leaves_no_process_behind() -> None:
    def fails_here(_part: int, travels: bool) -> int:
        if not travels:
            raise ZeroDivisionError
        time.sleep(60)
        return 0

    with pytest.raises(ZeroDivisionError):
        share(fails_here, PARTS, 3)
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("forks")
def test_a_process_that_is_killed_is_missed() -> None:
    def work(_part: int, travels: bool) -> int:
        if travels:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.01)
        return 0

    with pytest.raises(UserError, match="stopped from outside"):
        share(work, PARTS, 2)


def test_a_process_with_other_threads_does_all_by_itself() -> None:
    """A lock that another thread holds would stay shut in a copy of this process."""
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert not can_fork()
        assert set(share(lambda _part, _travels: os.getpid(), PARTS, 4)) == {os.getpid()}
    finally:
        stop.set()
        other.join()


def test_without_fork_this_process_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert set(share(lambda _part, _travels: os.getpid(), PARTS, 4)) == {os.getpid()}


KILLED = """
import os, signal, time
from accountplan.crew import pool
with pool(2) as others:
    for each in [others.submit(time.sleep, 0), others.submit(time.sleep, 0)]:
        each.result()
    others.submit(time.sleep, 60)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_pool_ends_with_the_process_that_made_it() -> None:
    """Both workers, the idle and the busy one, hold standard output; that it comes to an end says that they are gone."""
    generator = Path(__file__).parent.parent / "generator"
    done = subprocess.run([sys.executable, "-c", KILLED], env={"PYTHONPATH": str(generator)}, capture_output=True, timeout=30, check=False)
    assert done.returncode == -signal.SIGKILL


KILLED_WHILE_IT_SHARES = """
import os, signal, time
from accountplan.crew import share
def work(part, travels):
    time.sleep(60 if travels else 1)
    os.kill(os.getpid(), signal.SIGKILL)
share(work, [1, 2, 3], 3)
"""


def test_those_who_share_the_work_end_with_the_process_that_began_it() -> None:
    """They are in the middle of a part that takes long, and hold standard output."""
    generator = Path(__file__).parent.parent / "generator"
    command = [sys.executable, "-c", KILLED_WHILE_IT_SHARES]
    done = subprocess.run(command, env={"PYTHONPATH": str(generator)}, capture_output=True, timeout=30, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.usefixtures("forks")
def test_when_one_process_fails_the_others_begin_nothing_more() -> None:
    begun: list[int] = []

    def work(part: int, travels: bool) -> int:
        if travels:
            raise ZeroDivisionError
        begun.append(part)
        time.sleep(0.05)
        return 0

    with pytest.raises(ZeroDivisionError):
        share(work, list(range(100)), 2)
    assert len(begun) < 20


class FussyError(Exception):
    """An error that cannot be unpacked: it asks for more than it passes on."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{what} at {where}")


@pytest.mark.usefixtures("forks")
def test_an_error_that_cannot_travel_is_still_said_with_its_place() -> None:
    def work(_part: int, travels: bool) -> int:
        if travels:
            raise FussyError("a slip", "the end")
        time.sleep(0.01)
        return 0

    with pytest.raises(RuntimeError, match="FussyError: a slip at the end") as raised:
        share(work, PARTS, 2)
    assert "in work" in raised.value.__notes__[0]
