"""Cut the short table of the alphabet out of that of the library: `python generator/letters.py`.

It holds, as they stand there, the lines for letters that are not far (`accountplan.base.order`), in whatever way these follow each other.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pyuca

from accountplan.base.order import NEAR, is_far

NOTICE = 4
"""The lines at the top of the table that say whose it is."""


def cut_table() -> str:
    """The short table, under the notice of the whole one."""
    lines = Path(pyuca.__file__).with_name(f"allkeys-{pyuca.Collator.UCA_VERSION}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("#")[0].rstrip() for line in lines)
    return "".join(f"{line}\n" for line in (*lines[:NOTICE], *filter(_is_looked_up, rows)))


def _is_looked_up(row: str) -> bool:
    """Whether a row is of letters that the short table is asked for: not far, and taken apart."""
    if not row or row.startswith("@"):
        return False
    letters = "".join(chr(int(code, 16)) for code in row.partition(";")[0].split())
    return not is_far(letters) and unicodedata.is_normalized("NFD", letters)


if __name__ == "__main__":
    NEAR.write_text(cut_table(), encoding="utf-8")
