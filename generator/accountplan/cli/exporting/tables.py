"""The same values as tables, for a spreadsheet: one for each kind of thing, with a row for each.

A value that stands alone is a column; keys below keys are joined with a point, as in `situation.history`. A list of things is a table of its
own, whose first columns say what the row belongs to. A list of words is one cell. What the firm names itself (target groups, figures of its
own) is a column where anybody has it. Headings are the keys of the JSON, in any language, so that a formula or a program keeps working; the
table `columns` explains each in the language of the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from accountplan.model.keys import About
from accountplan.model.shapes import Field, Record, Row, Shape, Single, Words
from accountplan.model.shapes import Table as Mapped

Cell: TypeAlias = str | bool | int | float | Decimal | date | None
Cells: TypeAlias = dict[str, Cell]
TOP, EXPLAINED = "survey", "columns"
"""The table of what there is one of, and the table that explains the others."""
SINGULAR: Mapping[str, str] = {"accounts": "account", "groups": "group", "contacts": "contact", "meetings": "meeting", "moves": "move"}
"""What a row of these is called in the tables below it."""
HOMES = ("accounts.", "portfolio.")
"""What a table does not carry in its name."""
NUMBER = About("Its place in the list, from 1.", "De plaats in de lijst, vanaf 1.")
OWNER = About("What the row belongs to.", "Waar de rij bij hoort.")
KEY = About("The key in the JSON.", "De sleutel in de JSON.")
FIGURE = About("A figure of that year.", "Een kengetal van dat jaar.")
VALUE = About("Its value.", "De waarde.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``open`` when it stands for all columns that begin with its key: their names are the firm's own."""

    key: str
    about: About
    open: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns and its rows, whose cells stand in the order of the columns."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a record stands: the path of its list, what leads its rows, and its own path below the row."""

    path: str
    owners: tuple[str, ...] = ()
    below: str = ""

    def at(self, key: str) -> str:
        """The name of a column of this record."""
        return f"{self.below}{key}"

    def under(self, key: str) -> str:
        """The path of a list in this record."""
        return f"{self.path}.{self.at(key)}".lstrip(".")

    def inside(self, key: str) -> Spot:
        """The record under a key of this one."""
        return replace(self, below=f"{self.below}{key}.")


def name_table(path: str) -> str:
    """The name of the table of the list at a path."""
    for home in HOMES:
        path = path.removeprefix(home)
    return path.replace(".", "_")


def _find_list(shape: Shape) -> tuple[Record, str | None] | None:
    """The things in a list, or in a mapping by key or by year: their record, and the name of the column for the key; else None."""
    match shape:
        case Row(Record() as item):
            return item, None
        case Mapped(Single(_, thing), Record() as value):
            return value, thing or "key"
        case Mapped(Single("whole"), Mapped(key, value)):
            return Record("Year", {"": Field(Mapped(key, value), True, FIGURE, "")}), "year"
    return None


def _name_owners(path: str, item: Record) -> tuple[str, ...]:
    """The columns by which tables below a list name the row that they belong to: its id, or its place and its name."""
    name = path.rpartition(".")[2]
    owner = SINGULAR.get(name, name)
    return (owner,) if _has_id(item) else (owner, f"{owner}.{_find_label(item)}")


def _find_label(item: Record) -> str:
    return "name" if "name" in item.fields else next(iter(item.fields))


# ---- The columns ------------------------------------------------------------------------------------


def list_columns(whole: Record) -> dict[str, list[Column]]:
    """The columns of each table, those of the firm's own names as one; the top and the explanation are not among them."""
    found: dict[str, list[Column]] = {TOP: []}
    _add_columns(whole, Spot(""), found[TOP], found)
    return found


def _add_columns(record: Record, spot: Spot, columns: list[Column], found: dict[str, list[Column]]) -> None:
    for key, field in record.fields.items():
        about = field.about or OWNER
        if isinstance(field.shape, Record):
            _add_columns(field.shape, spot.inside(key), columns, found)
        elif held := _find_list(field.shape):
            _add_table(held, spot, spot.under(key), found)
        else:
            is_open = isinstance(field.shape, Mapped)
            columns.append(Column(spot.at(key) + ("." if is_open and key else ""), about, is_open))


def _has_id(item: Record) -> bool:
    """Whether each item of a list has an id: one that may be left out tells nothing apart."""
    return "id" in item.fields and item.fields["id"].there


def _add_table(held: tuple[Record, str | None], spot: Spot, path: str, found: dict[str, list[Column]]) -> None:
    item, key = held
    columns = found[name_table(path)] = [Column(owner, OWNER) for owner in spot.owners]
    if key:
        columns.append(Column(key, KEY))
    elif spot.owners and not _has_id(item):
        columns.append(Column("number", NUMBER))
    _add_columns(item, Spot(path, spot.owners + _name_owners(path, item)), columns, found)


# ---- The rows ---------------------------------------------------------------------------------------


def list_rows(whole: Record, value: Mapping[str, Any]) -> dict[str, list[Cells]]:
    """The cells of each table by column, for the tables that have any."""
    found: dict[str, list[Cells]] = {TOP: [{}]}
    _add_cells(whole, value, Spot(""), (), found[TOP][0], found)
    return found


def _add_cells(
    record: Record, value: Mapping[str, Any], spot: Spot, owner: tuple[Cell, ...], row: Cells, found: dict[str, list[Cells]]
) -> None:
    """Add the cells of a record to its row, and the rows of the lists in it to their tables."""
    for key, field in record.fields.items():
        inner = value.get(key)
        if isinstance(field.shape, Record):
            _add_cells(field.shape, inner or {}, spot.inside(key), owner, row, found)
        elif held := _find_list(field.shape):
            _add_rows(held, inner or {}, replace(spot, path=spot.under(key), below=""), owner, found)
        else:
            row.update(_flatten(field.shape, inner, spot.at(key)))


def _add_rows(held: tuple[Record, str | None], value: Any, spot: Spot, owner: tuple[Cell, ...], found: dict[str, list[Cells]]) -> None:
    item, key = held
    rows = found.setdefault(name_table(spot.path), [])
    below = Spot(spot.path, spot.owners + _name_owners(spot.path, item))
    for number, (name, each) in enumerate(value.items() if key else ((None, each) for each in value), 1):
        row: Cells = dict(zip(spot.owners, owner, strict=True)) | ({key: name} if key else {"number": number})
        rows.append(row)
        inner = {"": each} if key == "year" else each
        own = (inner["id"],) if _has_id(item) else (name if key else number, inner.get(_find_label(item)))
        _add_cells(item, inner, below, owner + own, row, found)


def _flatten(shape: Shape, value: Any, path: str) -> Iterator[tuple[str, Cell]]:
    """The cells of what is neither a record nor a list of records."""
    match shape:
        case Mapped(_, inner):
            for key, each in (value or {}).items():
                yield from _flatten(inner, each, f"{path}.{key}".lstrip("."))
        case Row(item):
            yield path, _join(item, value or ())
        case _:
            yield path, value


def _join(item: Shape, values: Sequence[Any]) -> str:
    """Several words in one cell; texts each on a line of their own, and of a thing what it is called."""
    short = isinstance(item, Words) or (isinstance(item, Single) and item.form not in ("line", "prose"))
    label = _find_label(item) if isinstance(item, Record) else None
    return ("; " if short else "\n").join(str(each[label] if label else each) for each in values)


# ---- The tables -------------------------------------------------------------------------------------


def make_tables(whole: Record, value: Mapping[str, Any], language: str) -> dict[str, Table]:
    """Every table by name, also those without rows: the same each time, so that whoever reads them need not ask."""
    rows, columns = list_rows(whole, value), list_columns(whole)
    made = {name: _make_table(name, each, rows.get(name, [])) for name, each in columns.items()}
    top = made[TOP]
    facts = tuple((column.key, cell) for column, cell in zip(top.columns, top.rows[0], strict=True))
    made[TOP] = Table(TOP, (Column("key", KEY), Column("value", VALUE)), facts)
    return made | {EXPLAINED: _explain(made, top, language)}


def _make_table(name: str, columns: Sequence[Column], rows: Sequence[Cells]) -> Table:
    known = dict.fromkeys(key for row in rows for key in row)
    all_columns: list[Column] = []
    for each in columns:
        own = sorted(key for key in known if key.startswith(each.key)) if each.open else ()
        all_columns += (
            [Column(key, each.about) for key in own if each.key or key not in [one.key for one in columns]] if each.open else [each]
        )
    return Table(name, tuple(all_columns), tuple(tuple(row.get(each.key) for each in all_columns) for row in rows))


def _explain(tables: Mapping[str, Table], top: Table, language: str) -> Table:
    """What each column means; of the top, what each row means."""
    about = {"en": ("The table.", "The column.", "What it holds."), "nl": ("De tabel.", "De kolom.", "Wat erin staat.")}[language]
    columns = tuple(Column(key, About(text, text)) for key, text in zip(("table", "column", "meaning"), about, strict=True))
    listed = [(name, each) for name, table in tables.items() for each in (top if name == TOP else table).columns]
    rows = tuple((name, each.key, each.about.nl if language == "nl" else each.about.en) for name, each in listed)
    return Table(EXPLAINED, columns, rows)
