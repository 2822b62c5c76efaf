"""Several things in one text, on lines of their own, with commas between them, or as the rows of a table: the list, or the mapping, that was meant."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.synonyms import find_known_word
from accountplan.base.text import Code, Listing, say
from accountplan.base.yaml_word import format_word
from accountplan.load.named import LONGEST as LONGEST_NAME
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.fix import UNKNOWN, Fix, NewValue, Remedy, write_as, write_partly
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words

from .days import find_period
from .figure_keys import read_figure_key
from .items import find_text_key, format_item
from .rhythms import find_rhythm
from .values import clean_number

_APART = compile_lazily(r"\s*[,;\n]\s*(?![^()]*\))")
_NAMED = compile_lazily(r"([^()]+?)\s*(?:\(([^()]+)\))?")
_BEGINS = compile_lazily(r"[A-Z\d“\"'(]|[-•*+–]\s")
_MARK = compile_lazily(r"(?:[-•*+–]|\d{1,2}[.)])\s+")
_CELLS = compile_lazily(r"\t+|\s*\|\s*|\s*;\s*")
_TIER = compile_lazily(r"(?:tier\s+)?([A-Za-z0-9]{1,16})[\s-](?:klanten|clients|customers|accounts|lijst|list)")
_ALL = compile_lazily(
    r"(?i)(?:al(?:le|l)?|onze|our|the|de)\s+(?:(?:onze|our|the|de)\s+)?(?:klanten|clients|customers|accounts)|iedereen|alles|everyone|all|het hele bureau|the whole firm"
)
SHORT_TIER = 2
"""Letters of what is the id of a tier by its look."""
MOST, LONGEST = 12, 60
"""How many things are written out, and how long each may be."""


def list_rows(spot: Spot) -> list[str]:
    """The lines of a text that YAML made one of, where they are in the file; none when it is on one line."""
    if not isinstance(spot.value, str) or not spot.rows:
        return []
    found, words = [spot.rows[spot.line - 1][len(spot.before) :].strip()], "".join(spot.value.split())
    for row in spot.rows[spot.line :]:
        if len("".join("".join(found).split())) >= len(words):
            break
        if row.strip():
            found.append(row.strip())
    return found if len(found) > 1 and "".join("".join(found).split()) == words else []


def word_several_items(spot: Spot) -> Remedy | None:
    """How to write several texts, or things with a name, where a list of them is asked; None when it may be one text."""
    item = spot.wanted.item if isinstance(spot.wanted, Row) else None
    record = item if isinstance(item, Record) else None
    names = isinstance(item, Either) or (record is not None and "name" in record.fields)
    rows = [_MARK.sub("", row) for row in list_rows(spot)]
    parts = rows if rows and all(map(_BEGINS.match, rows)) else _APART.split(spot.value) if names and isinstance(spot.value, str) else []
    if not 1 < len(parts) <= MOST or not all(0 < len(part) <= LONGEST for part in parts):
        return None
    if record is None:
        return _write(f"[{', '.join(map(format_word, parts))}]", spot)
    found = [_NAMED.fullmatch(part) for part in parts]
    text = find_text_key(record)
    if rows and text and text != "name":
        return _write(f"[{', '.join(format_item(record, {text: format_word(part)})[0] for part in parts)}]", spot)
    if "name" not in record.fields or not all(found):
        return None
    behind = "function" if "function" in record.fields else "notes"
    items = [{"name": format_word(each[1])} | ({behind: format_word(each[2])} if each[2] else {}) for each in found if each]
    return _write(f"[{', '.join(format_item(record, given)[0] for given in items)}]", spot)


def word_several_names(spot: Spot) -> Remedy | None:
    """How to write names on lines of their own where ids with names are asked; None when it is something else."""
    rows, wanted = list_rows(spot), spot.wanted
    if not rows or not isinstance(wanted, Table) or wanted.key != Single("id") or not _takes_name(wanted.value):
        return None
    ids = [make_slug(row) for row in rows]
    if len(set(ids)) < len(rows) or len(rows) > MOST or not all(ids) or not all(map(_BEGINS.match, rows)):
        return None
    return _write("{" + ", ".join(f"{id}: {format_word(row)}" for id, row in zip(ids, rows, strict=True)) + "}", spot)


def _takes_name(shape: Shape) -> bool:
    options = shape.options if isinstance(shape, Either) else (shape,)
    return any(isinstance(each, Single) and each.form == "line" for each in options)


def word_table_of_years(spot: Spot) -> Remedy | None:
    """How to write a table with a row for each year and a column for each figure; None when it is no such table."""
    rows = [_CELLS.split(row.strip().strip("|").strip()) for row in list_rows(spot)]
    if len(rows) < 2 or not isinstance(spot.wanted, Table) or spot.wanted.key != Single("whole") or len({len(row) for row in rows}) > 1:
        return None
    head, *body = (row for row in rows if not all(set(cell) <= set("-: ") for cell in row))
    figures = [_name_figure(cell) for cell in head[1:]]
    years = [row[0] for row in body]
    numbers = [[clean_number(cell) for cell in row[1:]] for row in body]
    if not all(figures) or not all(each.isdecimal() and FIRST_YEAR <= int(each) <= LAST_YEAR for each in years):
        return None
    if not all(number for row in numbers for number in row) or len(set(figures)) < len(figures):
        return None
    inner = (", ".join(f"{figure}: {number}" for figure, number in zip(figures, row, strict=True)) for row in numbers)
    text = "{" + ", ".join(f"{year}: {{{each}}}" for year, each in zip(years, inner, strict=True)) + "}"
    return Remedy(write_as(text).help)  # what heads the columns is no word of the plan, and whoever wrote it sees that


def _name_figure(cell: str) -> str | None:
    said = read_figure_key(cell)
    if said:
        return None if said.power or said.year else said.figure
    slug = make_slug(cell, "_")
    return slug if slug in FIGURES else find_known_word(slug, FIGURES)


def _write(text: str, spot: Spot) -> Remedy:
    if UNKNOWN in text:
        return write_partly(text)
    return Remedy(write_as(text).help, Fix(NewValue(text), safe=False) if "{" not in spot.before and "[" not in spot.before else None)


def word_said(spot: Spot) -> Remedy | None:
    """How to write what a text says of a few keys that are known by what they ask: `elk half jaar, volgende op 12 januari 2027`, `A-klanten`, `45000`."""
    fields = spot.wanted.fields if isinstance(spot.wanted, Record) else {}
    if isinstance(spot.wanted, Table) and isinstance(spot.wanted.key, Words) and isinstance(spot.wanted.value, Row):
        return _word_under_word(spot, [str(word) for word in spot.wanted.key.allowed])
    if {"tier", "accounts", "group"} <= fields.keys():
        return _word_circle(spot.value)
    if isinstance(spot.value, str) and {"every", "next"} <= fields.keys() and len(spot.value) <= LONGEST_NAME:
        return _word_evaluation(spot.value, [str(word) for word in getattr(fields["every"].shape, "allowed", ())])
    number = clean_number(spot.value) if isinstance(spot.value, str) else str(spot.value) if isinstance(spot.value, int) else None
    if {"state", "turnover"} <= fields.keys() and number and not isinstance(spot.value, bool) and float(number) > 0:
        text = f"{{state: bought, turnover: {{...: {number}}}}}"
        return Remedy(say("Write it as `{text}`, with the year in the place of the dots.", text=text))
    return None


def _word_under_word(spot: Spot, allowed: list[str]) -> Remedy | None:
    """How to write a text, or a list of texts, where lists stand below words to choose from."""
    items = spot.value if isinstance(spot.value, list) else [spot.value]
    if not items or len(items) > MOST or not all(isinstance(each, str) and len(each) <= LONGEST for each in items):
        return None
    text = f"{{{UNKNOWN}: [{', '.join(map(format_word, items))}]}}"
    return Remedy(
        say("Write it as `{text}`, with one of these in the place of the dots: {words}.", text=text, words=Listing(tuple(allowed), "or"))
    )


def _word_circle(value: object) -> Remedy | None:
    """How to write whom a meeting is about: of one word nobody knows whether it is a tier, a client, a group or one of us."""
    if isinstance(value, list) and value and all(isinstance(each, str) and ID.fullmatch(each) for each in value):
        return write_as(f"{{accounts: [{', '.join(value)}]}}", safe=False)
    text = value.strip() if isinstance(value, str) else ""
    if _ALL.fullmatch(text):
        return Remedy(say("Leave `about` out: a meeting without it is about the whole firm."))
    if tier := _TIER.fullmatch(text):
        return write_as(f"{{tier: {tier[1]}}}", safe=False)
    id = make_slug(text)
    if len(text) <= SHORT_TIER or " " in text or not ID.fullmatch(id):
        return None
    lines = Listing(
        tuple(Code(line) for line in (f"{{tier: {text}}}", f"{{accounts: [{id}]}}", f"{{group: {id}}}", f"{{lead: {id}}}")), "or"
    )
    return Remedy(say("Write before it what it is: {lines}.", lines=lines))


def _word_evaluation(text: str, allowed: list[str]) -> Remedy | None:
    given: dict[str, str] = {}
    for part in re.split(r"\s*[,;]\s*", text):
        bare = re.sub(r"(?i)^(?:volgende|eerstvolgende|daarna|next|the next|then)\s*(?:is|op|on|:)?\s*", "", part)
        day = find_period(bare)
        if word := find_rhythm(part, allowed):
            given["every"] = word
        elif day and day.first == day.last:
            given["next"] = day.last.isoformat()
        else:
            return None
    text = "{" + ", ".join(f"{key}: {each}" for key, each in sorted(given.items())) + "}"
    return Remedy(write_as(text).help) if len(given) > 1 else None
