"""Run the tests of a room in processes of their own: each once, to note which lines it runs, and then those that may see a planted fault.

All tests are collected once, and each run is forked from there, so that no test finds what another left. A fault takes the place of the functions
it is in. What collecting ran (constants, decorators, the list of rules) has left its mark by then: a fault in there is planted before anything is
imported, and all tests of the room are run.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from multiprocessing.connection import Connection
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, TypeVar

import hypothesis
import pytest
from coverage import Coverage

from planting import Functions, plant_before_import

FORK = multiprocessing.get_context("fork")
LEAST, TIMES = 5, 10
"""A test may take five seconds of the processor, and ten times what it took without a fault: that a machine is busy makes no difference."""
ARGUMENTS = ("-x", "--tb=no", "--assert=plain", "-p", "no:cacheprovider")
T = TypeVar("T")
U = TypeVar("U")
Lines = frozenset[tuple[str, int]]


class Verdict(Enum):
    """What became of a fault."""

    SEEN = "a test failed"
    SURVIVED = "no test failed"
    AT_IMPORT = "to be planted before anything is imported"


@dataclass(frozen=True, slots=True)
class Trial:
    """A fault to be tried: the file, its text without and with the fault, and the lines of the statement that it is in."""

    path: str
    before: str
    after: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Run:
    """What a test did when there was no fault: the lines it ran, and the seconds of the processor that it took."""

    passed: bool
    lines: Lines
    seconds: float


def run_alone(work: Callable[[], T], seconds: float | None = None) -> T | None:
    """What work gives in a process of its own; nothing when that dies or takes too long."""
    with TemporaryDirectory(prefix="trial-") as below:
        here, there = FORK.Pipe(duplex=False)
        process = FORK.Process(target=_send, args=(there, work, below))
        process.start()
        there.close()
        try:
            return here.recv() if here.poll(seconds) else None
        except EOFError:
            return None
        finally:
            here.close()
            process.kill()
            process.join()


def _send(there: Connection, work: Callable[[], object], below: str) -> None:
    os.environ["PYTEST_DEBUG_TEMPROOT"] = below
    there.send(work())


def each(work: Callable[[T], U], things: Iterable[T], jobs: int) -> Iterator[U]:
    """What work gives for each thing, in order, in several processes that are forked from here: work may hold what cannot be sent to them."""
    with ProcessPoolExecutor(jobs, FORK, _keep, (work,)) as pool:
        yield from pool.map(_do, things)


_kept: list[Callable[[Any], Any]] = []


def _keep(work: Callable[[Any], Any]) -> None:
    _kept.append(work)


def _do(thing: Any) -> Any:
    return _kept[-1](thing)


class Collector:
    """A plug-in of pytest: it does some work with the tests that were collected, in place of running them."""

    def __init__(self, work: Callable[[Sequence[pytest.Item]], None]) -> None:
        self.work = work

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Let Hypothesis look for no smaller example of a failure, and not fail because the machine is busy."""
        usual = hypothesis.settings.get_profile("usual")
        phases, checks = (hypothesis.Phase.explicit, hypothesis.Phase.generate), list(hypothesis.HealthCheck)
        hypothesis.settings.register_profile("once", usual, phases=phases, suppress_health_check=checks)
        hypothesis.settings.load_profile("once")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Import what no test did while it was collected, so that none is the first to do so, and do the work."""
        package = import_module("accountplan")
        for module in walk_packages(package.__path__, "accountplan."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
        self.work(session.items)
        return True


def collect(tests: Sequence[str], work: Callable[[Sequence[pytest.Item]], None]) -> None:
    """Collect tests and do some work with them, in silence."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    pytest.main([*ARGUMENTS, *tests], plugins=[Collector(work)])


def watch(room: str) -> Coverage:
    """Note from here on which lines of a room are run, in processes forked from this one too."""
    coverage = Coverage(data_file=None, config_file=False, include=[room, f"{room}/*"])
    coverage.set_option("run:disable_warnings", ["no-data-collected", "module-not-measured", "module-not-imported"])
    coverage.start()
    return coverage


def watched(coverage: Coverage) -> Lines:
    """The lines that were run until now."""
    data = coverage.get_data()
    return frozenset((name, line) for name in data.measured_files() for line in data.lines(name) or ())


def passed(items: Sequence[pytest.Item], seconds: Mapping[str, float] | None = None) -> bool:
    """Run tests in this process, until one fails; the process ends when one takes much longer than it should."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        if seconds is not None:
            most = int(process_time() + LEAST + TIMES * seconds[item.nodeid])
            resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        if item.session.testsfailed:
            return False
    return True


class Bench:
    """The tests of a room as they were collected, quickest first, and what each ran when there was no fault."""

    def __init__(self, items: Sequence[pytest.Item], coverage: Coverage, jobs: int) -> None:
        self.at_import = watched(coverage)
        self.functions = Functions()
        gc.freeze()  # what stays is not copied into each process
        runs = each(lambda place: run_alone(lambda: self._run(items[place], coverage)), range(len(items)), jobs)
        found = [(item, run or Run(False, frozenset(), 0)) for item, run in zip(items, runs, strict=True)]
        self.runs = sorted(found, key=lambda pair: pair[1].seconds)
        self.seconds = {item.nodeid: run.seconds for item, run in self.runs}
        coverage.stop()

    def _run(self, item: pytest.Item, coverage: Coverage) -> Run:
        began = process_time()
        good = passed([item])
        return Run(good, watched(coverage) - self.at_import, process_time() - began)

    def failing(self) -> list[str]:
        """The tests that fail without any fault, alone or after all quicker ones."""
        alone = [item.nodeid for item, run in self.runs if not run.passed]
        return alone or ([] if run_alone(lambda: passed([item for item, _ in self.runs])) else ["all tests in one process, quickest first"])

    def judge(self, trial: Trial) -> Verdict:
        """Whether a fault is seen by the tests that run its statement."""
        if trial.lines & self.at_import:
            return Verdict.AT_IMPORT
        chosen = [item for item, run in self.runs if trial.lines & run.lines]
        return (run_alone(lambda: self._judge(trial, chosen)) or Verdict.SEEN) if chosen else Verdict.SURVIVED

    def _judge(self, trial: Trial, items: Sequence[pytest.Item]) -> Verdict:
        if not self.functions.replace(trial.path, trial.before, trial.after):
            return Verdict.AT_IMPORT
        return Verdict.SURVIVED if passed(items, self.seconds) else Verdict.SEEN


def judge_at_import(trial: Trial, tests: Sequence[str], seconds: Mapping[str, float]) -> Verdict:
    """Whether a fault that is there before anything is imported is seen by any test, or by collecting them: all tests, in the order of the times."""
    return run_alone(lambda: _judge_at_import(trial, tests, seconds)) or Verdict.SEEN


def _judge_at_import(trial: Trial, tests: Sequence[str], seconds: Mapping[str, float]) -> Verdict:
    verdict = Verdict.SEEN

    def run(items: Sequence[pytest.Item]) -> None:
        nonlocal verdict
        by_name = {item.nodeid: item for item in items}
        if by_name.keys() == seconds.keys() and passed([by_name[name] for name in seconds], seconds):
            verdict = Verdict.SURVIVED

    plant_before_import(trial.path, trial.after)
    collect(tests, run)
    return verdict
