"""The sample portfolio that nobody of us made up is built and printed by the command itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.print


def test_it_is_built_and_printed_and_every_booklet_is_sound(crm: Path) -> None:
    booklets = sorted(crm.iterdir())
    assert [path.name for path in booklets] == [f"booklet-{tier}{kind}.pdf" for tier in "ABC" for kind in ("-print", "")]
    for path in booklets:
        checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr
