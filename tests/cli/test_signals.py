"""A request to stop, or a kill, at any moment: never a bug, never half a site or plan, and no copy of the site left behind (C18).

`make test` tries a few moments of each command; `pytest --long tests/cli/test_signals.py` a hundred of each signal.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from pathlib import Path

import pytest

from accountplan.render.booklet import printer_libraries

from . import faults, small
from .test_faults import Broken, tree

COMMANDS = (
    "build --no-booklets", "serve --port 0", "init firm --ci github", "new account Dijk", "new person Bo", "new group Quays", "meeting new --tier A",
    "check", "check --fix", "check --write-baseline known.txt", "export --format xlsx --out p.xlsx", "agenda", "doctor",
)  # fmt: skip
SIGNS = {signal.SIGTERM: 143, signal.SIGINT: 130, signal.SIGHUP: 129, signal.SIGKILL: -9}
MOMENTS, MOST = 2, 100
"""How many moments of each command for each signal in `make test`, and in a long run."""


@pytest.mark.parametrize("command", COMMANDS)
def test_c18_at_whatever_moment_a_signal_comes_the_promises_hold(
    standing: Path, tmp_path: Path, command: str, request: pytest.FixtureRequest
) -> None:
    arguments, dice = [*command.split(), "--today", small.TODAY], random.Random(command)
    before, begun = tree(standing), time.monotonic()
    whole = faults.run(arguments, work := faults.copy(standing, tmp_path / "run" / "w"))
    lasts, after, broken = time.monotonic() - begun, tree(work), Broken()
    assert whole.code in (0, command == "doctor"), whole.said
    for sign, code in SIGNS.items():
        for _ in range(MOST if request.config.getoption("--long") else MOMENTS):
            work = faults.copy(standing, work)
            outcome = faults.run(arguments, work, sign=faults.Sign(sign, dice.uniform(0, lasts)))
            early = outcome.code == -sign  # before there was anything to clear away
            broken.unless(outcome.code in (whole.code, code) or early, f"an exit code that says {sign.name}", outcome)
            broken.unless("Traceback" not in outcome.said or early, "never a bug", outcome)
            broken.unless(
                tree(work) in (before, after) or (sign == signal.SIGKILL and not command.startswith("build")), "all or nothing", outcome
            )
            broken.unless(sign == signal.SIGKILL or not faults.list_left(work), "no copy left behind", outcome)
            if command.startswith("build"):
                broken.unless(faults.run(arguments, work).code == 0 and tree(work) == after, "no lock held", outcome)
                broken.unless(not list(work.glob(".site.accountplan-*")), "what was left is cleared", outcome)
    assert broken.all == []


def test_c18_a_drawing_that_a_request_broke_off_is_in_no_booklet(standing: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint takes the request for an error in the drawing. The booklet without it was published, with exit code 0, and kept for the next build."""
    from weasyprint.svg import SVG

    arguments = ["build", "--today", small.TODAY]
    after = tree(_build(arguments, faults.copy(standing, tmp_path / "whole" / "w")))
    work, before, draw = faults.copy(standing, tmp_path / "run" / "w"), tree(standing), SVG.draw

    def stopped(self: SVG, *given: object, **options: object) -> None:
        signal.raise_signal(signal.SIGTERM)
        draw(self, *given, **options)

    monkeypatch.setattr(SVG, "draw", stopped)
    outcome = faults.run(arguments, work)
    assert (outcome.code, outcome.said, tree(work)) == (143, "", before)
    monkeypatch.undo()
    assert tree(_build(arguments, work)) == after


def _build(arguments: list[str], folder: Path) -> Path:
    assert faults.run(arguments, folder).code == 0
    return folder


def test_c18_a_request_while_the_printer_is_imported_waits_until_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Among the C++ of pikepdf it aborted the process, and left the lock and half a site behind."""
    imported = []

    def begin(name: str) -> None:
        signal.raise_signal(signal.SIGTERM)
        imported.append(name)

    monkeypatch.setattr(printer_libraries, "import_module", begin)
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with pytest.raises(SystemExit):
            printer_libraries.import_printer()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert imported == ["weasyprint", "pikepdf"]


KILLED = (
    "init firm --ci github",
    "new account Dijk",
    "new person Bo",
    "check --fix",
    "export --format csv --out tables",
    "build --no-booklets",
)


@pytest.mark.parametrize("command", KILLED)
def test_c18_after_a_kill_at_any_call_to_the_system_the_next_run_is_as_if_nothing_had_happened(
    standing: Path, tmp_path: Path, command: str, request: pytest.FixtureRequest
) -> None:
    """`make test` kills at a few calls of each command; a long run at one of each place in the code from which the system is asked."""
    arguments, long = [*command.split(), "--today", small.TODAY], bool(request.config.getoption("--long"))
    standing = faults.copy(standing, tmp_path / "standing" / "w")
    if command.startswith("check"):
        plan = standing / small.POLDER
        plan.write_text(plan.read_text(encoding="utf-8").replace("40000", "40.000"), encoding="utf-8")
    whole = faults.run(arguments, work := faults.copy(standing, tmp_path / "run" / "w"))
    before, after, broken = tree(standing), tree(work), Broken()
    assert (whole.code, before != after) == (0, True), whole.said
    calls = [*whole.places.values()]
    for number in calls if long else random.Random(command).sample(calls, 5):
        outcome = faults.run(arguments, faults.copy(standing, work), number, -signal.SIGKILL)
        now = tree(work)
        broken.unless(all(now.get(name) in (before.get(name), after.get(name)) for name in {*before, *after}), "old or new", outcome)
        again = faults.run(arguments, work)
        broken.unless(again.code == 0 or (now == after and command.startswith(("init", "new"))), "it can be run again", again)
        broken.unless(tree(work) == after, "as if nothing had happened", outcome)
        if again.code == 0:  # one that is told that all is there already writes nothing, and clears nothing
            broken.unless(not list(work.rglob(".*.new")), "what was half written is cleared away", outcome)
    assert broken.all == []
