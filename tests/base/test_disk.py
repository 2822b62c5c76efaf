"""Files that change while they are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accountplan.base.disk import read_file_bytes

REAL = os.read


@pytest.mark.parametrize(("most", "held"), [(None, 10), (4, 4), (25, 25)])
def test_h_a_file_that_grows_while_it_is_read_is_read_to_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int | None, held: int
) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"x" * 10)

    def read_and_grow(descriptor: int, number: int) -> bytes:
        found = REAL(descriptor, min(number, 7))
        with path.open("ab") as file:
            file.write(b"y" * 20)
        return found

    monkeypatch.setattr(os, "read", read_and_grow)
    assert len(read_file_bytes(str(path), most)) == held


def test_h_a_file_that_shrinks_while_it_is_read_ends_where_it_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "shrinking"
    path.write_bytes(b"x" * 20)

    def read_and_cut(descriptor: int, number: int) -> bytes:
        found = REAL(descriptor, min(number, 5))
        os.truncate(path, 8)
        return found

    monkeypatch.setattr(os, "read", read_and_cut)
    assert read_file_bytes(str(path)) == b"x" * 8
