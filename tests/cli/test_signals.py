"""A request to stop, or a kill, at any moment: never a bug, never half a site or plan, and no copy of the site left behind (C18).

`make test` tries a few moments of each command; `pytest --long tests/cli/test_signals.py` a hundred of each signal.
"""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from . import faults, small
from .test_faults import Broken, tree

COMMANDS = ("build --no-booklets", "serve --port 0", "init firm", "new account Dijk", "new person Bo", "check")
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
    assert whole.code == 0, whole.said
    for sign, code in SIGNS.items():
        for _ in range(MOST if request.config.getoption("--long") else MOMENTS):
            work = faults.copy(standing, work)
            outcome = faults.run(arguments, work, sign=faults.Sign(sign, dice.uniform(0, lasts)))
            early = outcome.code == -sign  # before there was anything to clear away
            broken.unless(outcome.code in (0, code) or early, f"an exit code that says {sign.name}", outcome)
            broken.unless("Traceback" not in outcome.said or early, "never a bug", outcome)
            broken.unless(
                tree(work) in (before, after) or (sign == signal.SIGKILL and not command.startswith("build")), "all or nothing", outcome
            )
            broken.unless(sign == signal.SIGKILL or not faults.list_left(work), "no copy left behind", outcome)
            if command.startswith("build"):
                broken.unless(faults.run(arguments, work).code == 0 and tree(work) == after, "no lock held", outcome)
                broken.unless(not list(work.glob(".site.accountplan-*")), "what was left is cleared", outcome)
    assert broken.all == []
