"""A request to stop waits while something is put in its place or cleared away, and is heard afterwards."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from accountplan.base import disk, patience
from accountplan.base.kept import Kept
from accountplan.base.patience import hold_requests
from accountplan.cli.serving import copies
from accountplan.render.output import open_output


@pytest.fixture(autouse=True)
def _stopping() -> Iterator[None]:
    """As in a command: SIGTERM ends it."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    yield
    signal.signal(signal.SIGTERM, before)


def test_c18_a_request_is_heard_when_it_is_done_and_the_first_counts() -> None:
    done = []

    def work() -> None:
        with hold_requests():
            signal.raise_signal(signal.SIGTERM)
            signal.raise_signal(signal.SIGINT)
            done.append(True)

    with pytest.raises(SystemExit) as stopped:
        work()
    assert (done, stopped.value.code) == ([True], 143)


def test_c18_without_a_request_nothing_has_changed() -> None:
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)]
    with hold_requests():
        pass
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] == before


def test_c18_what_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with hold_requests():
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        signal.raise_signal(signal.SIGHUP)
    signal.signal(signal.SIGHUP, before)


def test_c18_another_thread_than_the_first_may_do_it_too() -> None:
    done = []

    def work() -> None:
        with hold_requests():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_c18_a_request_while_the_copy_of_serve_is_cleared_away_leaves_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rmtree = shutil.rmtree

    def stopped(folder: Path, ignore_errors: bool = False) -> None:
        signal.raise_signal(signal.SIGTERM)
        rmtree(folder, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", stopped)
    with pytest.raises(SystemExit), copies.open_copy() as place:
        (place / "index.html").write_text("confidential", encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


# ---- What a library makes of a request ----------------------------------------------------------------


@pytest.fixture
def swallowed() -> Iterator[None]:
    """A request that a library took for an error of its own, and went on."""
    with suppress(SystemExit):
        patience.stop(143)
    yield
    patience.forget_requests()


@pytest.mark.usefixtures("swallowed")
def test_c18_after_a_request_that_was_swallowed_nothing_is_kept_written_or_put_in_its_place(tmp_path: Path) -> None:
    """It may lack what the library was doing: a booklet lost a drawing, was published with exit code 0, and was kept for the next build."""
    kept = Kept(tmp_path / "kept", "v1", b"s")
    with pytest.raises(SystemExit) as stopped:
        kept.put("page", "x", b"half")
    with pytest.raises(SystemExit):
        disk.put_file(tmp_path / "plan.yaml", b"half")
    assert stopped.value.code == 143
    with pytest.raises(SystemExit), open_output(tmp_path / "site") as stage:
        (stage / "index.html").write_text("half", encoding="utf-8")
    assert patience.find_request() == 143
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("swallowed")
def test_c18_a_second_request_at_once_does_not_break_off_what_is_cleared_away_for_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    patience.stop(130)
    assert patience.find_request() == 143
    monkeypatch.setattr(patience, "GRACE", 0)
    with pytest.raises(SystemExit):
        patience.stop(130)
    assert patience.find_request() == 143
