"""What Git says of the checkout that accountplan runs from, and what it may not do meanwhile."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from accountplan.cli.version import make_version, read_status

COMMIT = "2c614bf01d" + "0" * 30


@pytest.mark.parametrize(
    ("output", "commit"),
    [
        (f"# branch.oid {COMMIT}\n# branch.head main\n", "g2c614bf01d"),
        (f"# branch.oid {COMMIT}\n1 .M N... 100644 100644 100644 a a generator/x.py\n", "g2c614bf01d.changed"),
        (f"# branch.oid {COMMIT}{'0' * 24}\n", "g2c614bf01d"),
        ("# branch.oid (initial)\n# branch.head main\n", None),
        ("", None),
        (f"# branch.oid {COMMIT}", None),
        ("# branch.oid $(touch it)\n", None),
        ("fatal: \udcff\n", None),
    ],
)
def test_h6_whatever_git_says_is_a_commit_or_nothing(output: str, commit: str | None) -> None:
    assert read_status(output.encode("utf-8", "surrogateescape")) == commit


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git")
@pytest.mark.parametrize("key", ["core.fsmonitor", "core.hooksPath"])
def test_h6_a_repository_that_names_a_command_does_not_get_it_run(tmp_path: Path, key: str) -> None:
    planted = tmp_path / "hooks" / "query-watchman"
    planted.parent.mkdir()
    planted.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n", encoding="utf-8")
    planted.chmod(0o755)
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    mine = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in ("init -q", "add .", "commit -q -m x", f"config {key} {planted if key == 'core.fsmonitor' else planted.parent}"):
        subprocess.run(["git", *mine, *command.split()], cwd=tmp_path, check=True)
    (tmp_path / "pyproject.toml").write_text("changed", encoding="utf-8")
    assert make_version(tmp_path).endswith(".changed")
    assert not (tmp_path / "run").exists()
