"""`docs/reference/export.md`, from what is exported."""

from __future__ import annotations

from accountplan.cli.exporting.as_schema import list_keys
from accountplan.cli.exporting.portfolio import make_export_record
from accountplan.cli.exporting.tables import FIGURE, TOP, Column, list_columns

from .cells import NOTE, make_cell

EXPORT = f"""\
{NOTE}
# Export

What `accountplan export` gives: the firm, every account with its score and all that its plan says, findings, groups, people, and the portfolio as a
whole. Keys of the format keep their name, and a key that the format gets later is exported by itself. Keys are only added; one that is taken away
or changes its meaning is a new major version. `accountplan schema export` prints this as a JSON Schema.

The export holds people of clients with their addresses: keep it as carefully as the plans.

## JSON

`accountplan export` or `accountplan export --format json`. Numbers are JSON numbers. Scores, marks and shares are rounded to six decimals; the tier
beside a score was decided on the exact fraction, and a score never lies on another side of a limit than that fraction. Shares go from 0 to 1. Days are text: `2026-11-24`. What is not written or not known is `null`, and
a list or an object is empty. Sentences are in the firm's language, or that of `--language`; never compare them, compare `rule`.

In the first column `[]` stands for each item of a list, and `*` for each key that the firm chose.

"""
TABLES = """
## Tables

CSV and XLSX hold the same values in tables: one for each list, with a row for each item. `accountplan export --format csv --out FOLDER` writes a
file for each; `--table NAME` gives one alone, on standard output or in the file behind `--out`. `accountplan export --format xlsx --out FILE` makes
a workbook with a sheet for each. `accountplan score` gives `accounts` and `marks` in the same way, as CSV the first of them.

- **Headings** are the keys of the JSON in every language, so that formulas, letters and programs keep working. Keys below keys are joined with a
  point: `situation.history`. Table `columns` explains each heading in the firm's language, or that of `--language`.
- **What a row belongs to** stands in its first columns: `account` is an id; `contact` and `move` are the place in the list, with the name beside it.
- **Own names** (target groups, figures, signs) are columns where anybody has them. Table `figures` has a row for each account and year.
- **A list of words** is one cell: ids with `; ` between them, texts each on a line. Table `survey` has what there is one of, a row for each key.
- **All tables are always there**, also without rows.

**CSV** follows RFC 4180: commas, quotes where needed, lines that end in CR LF, numbers with a point, `true` and `false`. It is UTF-8 with a byte order
mark, because Excel would otherwise spoil every accent; Python skips it with `utf-8-sig`. A text that begins with `=`, `+`, `-`, `@`, a tab or a line
break (behind apostrophes or not) gets an apostrophe in front, because a spreadsheet would run it as a formula: names are written by people. So does
what follows a semicolon or a tab within a text, and a further line that begins with `=` or `@`, where a spreadsheet could split it. Whoever wants the
text itself takes that one apostrophe away. Excel in Dutch expects semicolons, and puts such a file in one column when it is opened with a
double click: take XLSX there, or *Data, From text/CSV*.

**XLSX** has numbers as numbers, days as days, and every text as a text: nothing is run and nothing is a link. A cell holds 32,767 characters; a text that is
longer ends in an ellipsis, and the command says so. The workbook is dated on the day of the survey: the same plans on the same day give the same
bytes.

| table | columns |
|---|---|
"""


def export_page() -> str:
    """Every key of the JSON, and the tables that are made of it."""
    whole = make_export_record()
    keys = "".join(f"| `{path}` | {make_cell(word)} | {make_cell(about)} |\n" for path, word, about in list_keys(whole))
    columns = {TOP: [Column(key, FIGURE) for key in ("key", "value")]} | {k: v for k, v in list_columns(whole).items() if k != TOP}
    rows = "".join(f"| `{name}` | {', '.join(f'`{_word_heading(each)}`' for each in found)} |\n" for name, found in columns.items())
    return f"{EXPORT}| key | value | meaning |\n|---|---|---|\n{keys}{TABLES}{rows}| `columns` | `table`, `column`, `meaning` |\n"


def _word_heading(column: Column) -> str:
    return f"{column.key}*" if column.open else column.key
