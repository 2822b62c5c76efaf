"""The table of the method's rows, in `docs/explanation/method.md`: each row is a file in `generator/rows/`, and `make docs` writes the table.

A row says `what` it is about, `how` it works, and what is still `missing`. It is *yes* when nothing is, *partly* when something works and
something is missing, and *later* when nothing works yet. What stands between grave accents is a rule, a key, a file or a command, and a test
sees to it that it exists; a row that is *yes* has a test that is named after it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROWS = Path(__file__).parent / "rows"
PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "method.md"
MADE = "<!-- The table is made by `make docs` from generator/rows/. Change a row there. -->\n"
HEAD = "| row | what | now | how, and what is missing |\n|---|---|---|---|\n"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the method, as far as the product has come with it."""

    number: int
    what: str
    how: str = ""
    missing: str = ""

    @property
    def state(self) -> str:
        """`yes`, `partly` or `later`."""
        return ("partly" if self.how else "later") if self.missing else "yes"

    @property
    def told(self) -> str:
        """What works, and then what is missing."""
        missing = f"Missing: {self.missing}." if self.missing else ""
        return " ".join(each for each in (self.how and f"{self.how[0].upper()}{self.how[1:]}.", missing) if each)

    @property
    def named(self) -> list[str]:
        """The rules, keys, files and commands that it names."""
        return re.findall(r"`([^`]+)`", self.how)


def read_rows() -> list[Row]:
    """All rows, by number. A file that is no row raises TypeError."""
    found = [Row(number=int(path.stem[1:]), **tomllib.loads(path.read_text(encoding="utf-8"))) for path in ROWS.glob("s*.toml")]
    return sorted(found, key=lambda row: row.number)


def make_table(rows: list[Row]) -> str:
    """The table in Markdown."""
    return HEAD + "".join(f"| S{row.number} | {row.what} | {row.state} | {row.told} |\n" for row in rows)


def make_page() -> str:
    """The page with the table as the rows say it; what stands around it is written by hand."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(MADE)
    after = re.sub(r"\A\n?(?:\|.*\n)*\n*", "", rest)
    return f"{before}{MADE}\n{make_table(read_rows())}\n{after}"
