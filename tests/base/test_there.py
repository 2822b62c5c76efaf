"""Whether something is there: what is not known is not absent."""

from __future__ import annotations

import ast
import errno
import os
from pathlib import Path

import pytest

from accountplan.base.disk import is_there

GENERATOR = Path(__file__).parents[2] / "generator"


def test_what_is_there_is_there_and_so_is_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert [is_there(tmp_path / name) for name in ("file", "link", "nowhere", "file/below", "a\0b")] == [True, True, False, False, False]


@pytest.mark.parametrize("error", [errno.EIO, errno.EINTR, errno.EMFILE, errno.ENOMEM])
def test_what_the_system_does_not_tell_is_no_answer(monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    def refuse(path: str) -> os.stat_result:
        raise OSError(error, os.strerror(error), path)

    monkeypatch.setattr(os, "lstat", refuse)
    with pytest.raises(OSError, match=os.strerror(error)):
        is_there("file")


def test_nobody_asks_python_whose_answer_is_no_when_it_does_not_know() -> None:
    asked = {
        f"{path.relative_to(GENERATOR)}:{node.lineno}"
        for path in GENERATOR.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute) and node.attr in ("lexists", "exists") and ast.unparse(node.value) == "os.path"
    }
    assert not asked
