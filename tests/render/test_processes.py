"""Several processes give what one gives, whatever happens to them."""

from __future__ import annotations

import _thread
import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import synchronize
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from accountplan.base.error import UserError
from accountplan.render.processes import can_fork, map_parts

GENERATOR = Path(__file__).parents[2] / "generator"
PARTS = list(range(23))


@pytest.fixture
def forks(request: pytest.FixtureRequest) -> None:
    """Tests of the browser leave threads in their process, which then may not fork: the test is run in a process of its own instead."""
    if not can_fork():
        command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", request.node.nodeid]
        done = subprocess.run(command, cwd=request.config.rootpath, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        pytest.skip("it passed in a process of its own")


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(3000):
        if true():
            return
        time.sleep(0.01)
    raise TimeoutError


def results(work: Callable[[int], Any], parts: list[int], workers: int) -> list[Any]:
    with map_parts(work, parts, workers) as made:
        return list(made)


@pytest.mark.parametrize("workers", [1, 2, 3, 40])
@pytest.mark.parametrize("parts", [[], [7], PARTS])
def test_every_part_is_done_once_and_comes_back_in_order(parts: list[int], workers: int) -> None:
    assert results(lambda part: 2 * part, parts, workers) == [2 * part for part in parts]


@pytest.mark.usefixtures("forks")
def test_results_come_in_the_order_of_the_parts_whichever_is_ready_first(tmp_path: Path) -> None:
    """The first part waits for the third, so that one process must have done two parts while the other had its first in hand."""

    def work(part: int) -> tuple[int, int]:
        if part == 0:
            until((tmp_path / "2").exists)
        (tmp_path / str(part)).touch()
        return part, os.getpid()

    made = results(work, [0, 1, 2], 2)
    assert [part for part, _ in made] == [0, 1, 2]
    first, second, third = (process for _, process in made)
    assert first != second == third
    assert os.getpid() not in (first, second)


@pytest.mark.usefixtures("forks")
def test_others_begin_before_anybody_asks_and_end_when_nobody_does_any_more(tmp_path: Path) -> None:
    def work(part: int) -> None:
        (tmp_path / str(part)).touch()
        until((tmp_path / "go").exists)

    with map_parts(work, PARTS, 2):
        until((tmp_path / "1").exists)
        (tmp_path / "go").touch()
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("forks")
def test_what_goes_wrong_in_another_process_is_raised_here_with_its_place() -> None:
    def fails_elsewhere(part: int) -> int:
        return 1 // part

    with pytest.raises(ZeroDivisionError) as raised:
        results(fails_elsewhere, PARTS, 2)
    assert "in fails_elsewhere" in str(raised.value.__cause__)
    assert not multiprocessing.active_children()


class FussyError(Exception):
    """An error that cannot be unpacked: it asks for more than it passes on."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{what} at {where}")


@pytest.mark.usefixtures("forks")
def test_an_error_that_cannot_travel_is_still_said_with_its_place() -> None:
    def fussy(part: int) -> int:
        raise FussyError("a slip", "the end")

    with pytest.raises(RuntimeError, match="FussyError: a slip at the end") as raised:
        results(fussy, PARTS, 2)
    assert "in fussy" in str(raised.value.__cause__)


@pytest.mark.usefixtures("forks")
def test_c7_where_processes_can_share_nothing_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")  # as for a /dev/shm that may not be written

    monkeypatch.setattr(synchronize.SemLock, "__init__", refuse)
    assert results(lambda _: os.getpid(), PARTS, 2) == [os.getpid()] * len(PARTS)


@pytest.mark.usefixtures("forks")
def test_a_process_that_is_killed_is_missed() -> None:
    with pytest.raises(UserError, match="stopped from outside"):
        results(lambda _: os.kill(os.getpid(), signal.SIGKILL), PARTS, 2)
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("forks")
@pytest.mark.parametrize("after", [0.1, 0.2, 0.3, 0.4])
def test_h2_a_process_that_is_killed_while_it_hands_over_what_it_made_keeps_nobody_waiting(after: float) -> None:
    """There is half a message then, for the rest of which nobody may wait."""

    def hand_over(_: int) -> bytes:
        threading.Timer(after, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return bytes(100_000_000)

    with pytest.raises(UserError, match="stopped from outside"):
        results(hand_over, PARTS, 2)
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("forks")
def test_what_goes_wrong_here_leaves_no_process_behind() -> None:
    with pytest.raises(ZeroDivisionError), map_parts(str, PARTS, 3):
        raise ZeroDivisionError
    assert not multiprocessing.active_children()


def test_a_process_with_other_threads_does_all_by_itself() -> None:
    """A lock that another thread holds would stay shut in a copy of this process."""
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert not can_fork()
        assert set(results(lambda _: os.getpid(), PARTS, 4)) == {os.getpid()}
    finally:
        stop.set()
        other.join()


@pytest.mark.usefixtures("forks")
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the system does not tell of threads that are not Python's")
def test_a_process_in_which_a_library_has_a_thread_does_all_by_itself() -> None:
    """Pango has asked for fonts in a thread since 1.52: a copy of a process that had printed waited for it for ever, and so did the build."""
    stop = threading.Lock()
    stop.acquire()
    assert can_fork()
    _thread.start_new_thread(stop.acquire, ())  # as a library would: the module that counts threads does not know of it
    try:
        until(lambda: not can_fork())
        assert threading.active_count() == 1
        assert set(results(lambda _: os.getpid(), PARTS, 4)) == {os.getpid()}
    finally:
        stop.release()


@pytest.mark.parametrize(("name", "value"), [("multiprocessing.get_all_start_methods", lambda: ["spawn"]), ("sys.platform", "darwin")])
def test_where_a_system_cannot_fork_or_not_safely_this_process_does_all(name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name, value)
    assert set(results(lambda _: os.getpid(), PARTS, 4)) == {os.getpid()}


# ---- When it all ends ---------------------------------------------------------------------------------

SCRIPT = """
import signal, sys, time
from accountplan.render.processes import map_parts
signal.signal(signal.SIGINT, signal.default_int_handler)
def work(part):
    print("begun", flush=True)
    time.sleep(float(sys.argv[1 if part == 0 else 2]))
with map_parts(work, range(100), 3) as made:
    list(made)
"""


@pytest.fixture
def busy() -> Iterator[Callable[[float, float], subprocess.Popen[str]]]:
    """A process of which others take so many seconds for the first part and for each of the rest; all of them hold its standard output."""

    made: list[subprocess.Popen[str]] = []

    def begin(first: float, rest: float) -> subprocess.Popen[str]:
        command, environment = [sys.executable, "-c", SCRIPT, str(first), str(rest)], {"PYTHONPATH": str(GENERATOR)}
        made.append(subprocess.Popen(command, env=environment, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True))
        return made[-1]

    yield begin
    for running in made:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.communicate()


def begun(running: subprocess.Popen[str], parts: int) -> None:
    """Wait until so many parts are begun."""
    assert running.stdout
    assert [running.stdout.readline() for _ in range(parts)] == ["begun\n"] * parts


def test_other_processes_end_with_the_one_that_began_them(busy: Callable[[float, float], subprocess.Popen[str]]) -> None:
    """One is in the middle of a part that takes long, the others have nothing to do; that standard output comes to an end says that they are gone."""
    running = busy(60, 0)
    begun(running, 100)
    running.kill()
    running.communicate(timeout=30)
    assert running.returncode == -signal.SIGKILL


def test_ctrl_c_ends_all_at_once(busy: Callable[[float, float], subprocess.Popen[str]]) -> None:
    running = busy(0.5, 0.5)
    begun(running, 1)
    os.killpg(running.pid, signal.SIGINT)
    out, errors = running.communicate(timeout=30)
    assert out.count("begun") < 20
    assert errors.splitlines()[-1].startswith("KeyboardInterrupt")  # or "KeyboardInterrupt: ", when it came in the middle of a fork


def test_only_one_process_has_something_to_say_about_ctrl_c(busy: Callable[[float, float], subprocess.Popen[str]]) -> None:
    """A terminal sends it to all of them, also to those that wait for work."""
    running = busy(1, 0)
    begun(running, 100)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert errors.count("Traceback") == 1
