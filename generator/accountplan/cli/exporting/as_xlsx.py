"""Tables as a workbook for a spreadsheet: one sheet for each, numbers as numbers, days as days, and every text as a text.

Nothing in it depends on the clock: it is dated on the day of the survey, so that the same plans give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from accountplan.base.error import UserError
from accountplan.base.text import say

from .tables import Cell, Table

MOST = 32_767
"""Characters that a cell holds; what is longer ends in an ellipsis."""
ROWS = 1_048_576
"""Rows of a sheet, its headings included."""
NARROW, WIDE = 14, 60
"""Widths of columns: of short values, and of texts."""
LONG = 30
"""Characters from which on a text asks for a wide column."""
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def format_xlsx(tables: Iterable[Table], today: date) -> bytes:
    """The workbook, a sheet for each table. Raises UserError when one has more rows than a sheet holds."""
    out = io.BytesIO()
    with Workbook(out, OPTIONS) as book:
        book.set_properties({"created": datetime.combine(today, time())})
        formats = {"head": book.add_format({"bold": True}), "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})}
        for table in tables:
            _refuse_too_long(table)
            _add_sheet(book.add_worksheet(table.name), table, formats)
    return out.getvalue()


def _refuse_too_long(table: Table) -> None:
    if len(table.rows) >= ROWS:
        raise UserError(
            say("A sheet holds {most} rows, and table {name} has {n}.", most=ROWS - 1, name=table.name, n=len(table.rows)),
            say("Ask for --format csv."),
        )


def count_cut(tables: Iterable[Table]) -> int:
    """How many texts are longer than a cell holds."""
    return sum(isinstance(cell, str) and len(cell) > MOST for table in tables for row in table.rows for cell in row)


def _add_sheet(sheet: Any, table: Table, formats: dict[str, Any]) -> None:
    """One sheet: headings that stay in sight, and a filter on each."""
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.key, formats["head"])
        longest = max((len(cell) for row in table.rows if isinstance(cell := row[at], str)), default=0)
        sheet.set_column(at, at, WIDE if longest > LONG else max(NARROW, len(column.key) + 2))
    for number, row in enumerate(table.rows, 1):
        for at, cell in enumerate(row):
            _write_cell(sheet, number, at, cell, formats["day"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), max(len(table.columns) - 1, 0))


def _write_cell(sheet: Any, row: int, at: int, cell: Cell, day: Any) -> None:
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, at, cell)
        case str():
            sheet.write_string(row, at, cell if len(cell) <= MOST else cell[: MOST - 1] + "…")
        case date():
            sheet.write_datetime(row, at, datetime.combine(cell, time()), day)
        case Decimal() | int() | float():
            sheet.write_number(row, at, float(cell))
