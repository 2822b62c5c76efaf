"""Tables as comma-separated values by RFC 4180, for programs and for spreadsheets.

UTF-8 with a byte order mark: without it Excel takes the file for the code page of Windows, and every letter with an accent is spoilt. Whoever
reads it in a program skips the mark (`utf-8-sig` in Python).
"""

from __future__ import annotations

import codecs
import csv
import io
from datetime import date
from decimal import Decimal

from accountplan.base.patterns import compile_lazily

from .tables import Cell, Table

FORMULA = compile_lazily("(?:^|(?<=[;\t]))(?='*[=+\\-@\t\r\n＝＋－＠])|(?<=[\r\n])(?='*[=@＝＠])")
"""Where a spreadsheet would begin a formula: in front of a text; behind a semicolon or a tab, at which it splits the lines of this file when that is what
its language separates with; and at the start of a further line, which is then a row. Apostrophes count with what follows, so that the one that is
put there can always be taken away again."""


def guard(text: str) -> str:
    """A text of which no spreadsheet takes anything for a formula: an apostrophe before it makes it a text, whoever wrote it."""
    return FORMULA.sub("'", text)


def format_cell(cell: Cell) -> str:
    """A cell as it is written: numbers with a point, days as 2026-11-24, true or false, and nothing for what is not known."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return guard(cell)
        case Decimal():
            return format(cell, "f")
        case date():
            return cell.isoformat()
    return str(cell)


def format_csv(table: Table) -> bytes:
    """One table, its headings first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([format_cell(cell) for cell in row] for row in table.rows)
    return codecs.BOM_UTF8 + out.getvalue().encode()
