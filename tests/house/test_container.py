"""The `Containerfile` agrees with the rest of the project. What its steps do when one fails, `test_scripts.py` tries."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatch

from accountplan.cli.version import MADE_OF
from accountplan.render.booklet.printer_libraries import INSTALL
from house.container import CONTAINERFILE, list_stages

ROOT = CONTAINERFILE.parent
STAGES = list_stages()
WORDS = {"FROM", "RUN", "COPY", "ENV", "WORKDIR", "USER", "ENTRYPOINT", "CMD"}


def test_g4_it_is_made_of_known_steps_in_two_stages() -> None:
    assert {step.word for stage in STAGES for step in stage} == WORDS
    assert [stage[0].text for stage in STAGES] == ["debian:trixie-slim AS package", "debian:trixie-slim"]


def test_g4_a_step_over_several_lines_is_one() -> None:
    [[_, step]] = list_stages("# a remark\n\nFROM debian\nRUN one \\\n && two\n")
    assert step == ("RUN", "one \\\n && two")


def test_g4_within_a_step_each_command_waits_for_the_one_before() -> None:
    """A `;` would go on after a failure: nothing else says so."""
    assert [step for stage in STAGES for step in stage if step.word == "RUN" and re.search(r";|\|", step.text)] == []


def test_g4_what_is_copied_is_there() -> None:
    copies = [step.text.split() for stage in STAGES for step in stage if step.word == "COPY"]
    assert copies
    for *sources, _target in copies:
        for source in sources if not sources[0].startswith("--from=") else ():
            assert (ROOT / source).exists()
    assert [copy[0] for copy in copies if copy[0].startswith("--")] == ["--from=package"]


def test_g4_the_build_sees_all_that_the_version_and_the_package_are_made_of() -> None:
    left_out = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    needed = (".git", ".gitignore", "README.md", "LICENSE", "CHANGELOG.md", "requirements.lock", *MADE_OF)
    assert [name for name in needed for line in left_out if fnmatch(name, line)] == []


def test_g4_the_image_holds_what_booklets_need() -> None:
    wanted = set(INSTALL["debian"].removeprefix("sudo apt install ").split())
    assert wanted <= set(re.split(r"\s+", STAGES[-1][1].text))


def test_g4_the_image_runs_the_command_and_not_as_root() -> None:
    last = {step.word: step.text for step in STAGES[-1]}
    assert json.loads(last["ENTRYPOINT"]) == ["accountplan"]
    assert json.loads(last["CMD"]) == ["check"]
    assert last["USER"] == "1000:1000"
