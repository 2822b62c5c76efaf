"""One file: bytes in, a valid noun and its findings out, in rounds. Read this page to follow a file through the room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from accountplan.model.finding import Finding

from .added import tell_added
from .digits import keep_digits
from .homes import HOMES, find_other_kind, find_wrapper
from .lost import find_losses
from .opened import fill_empty, read_source
from .page_names import check_page_names
from .places import FilePlaces, decode_source, split_lines
from .pointed import remove_thousands
from .reading import Reading
from .report import make_findings
from .unit_names import check_unit_names
from .unquoted import remove_quotes
from .validate import validate_reading
from .wording import whole
from .workspace import File


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one file; ``noun`` is None when it is of another kind than its folder says.

    ``plain`` is what the noun was made of, when that was asked for.
    """

    noun: Any
    places: FilePlaces
    findings: tuple[Finding, ...]
    plain: Any = None


def _unwrap(reading: Reading, wrapper: str) -> Reading:
    """The reading as if all that stands below one key stood at the margin, and the problem that it does not."""
    problem = whole.word_wrapped(wrapper).at(*reading.positions.key((wrapper,)))
    return replace(reading, value=reading.value[wrapper], positions=reading.positions.below_first()).telling([problem])


def load_file(file: File, source: bytes | OSError, today: date, *, keep: bool = False) -> Loaded:
    """Read and validate one file; an OSError in place of its bytes is why it could not be read.

    The result depends on nothing but the arguments: the file's path, kind and id (which follow from its path), its bytes, and of ``today``
    only the year, which stands in for the `year` that a firm.yaml lacks, and what remedies propose. So it can be kept for as long as these
    stay the same, when nothing is wrong. What depends on other files, such as which of two files with one id counts, comes after this.

    Whoever will ``keep`` the result gets the plain values along.
    """
    reading = written = fill_empty(read_source(source), file.kind)
    if kind := find_other_kind(file.kind, reading.value):
        reading = reading.telling([whole.word_other_kind(kind, HOMES[kind])])
    else:
        if wrapper := find_wrapper(file.kind, reading.value):
            reading = written = _unwrap(reading, wrapper)
        plain = remove_thousands(keep_digits(remove_quotes(tell_added(reading), file.kind), file.kind))
        reading = check_page_names(validate_reading(plain, file, today), file.kind)
        reading = check_unit_names(reading) if file.kind == "firm" else reading
    text = source if reading.text and isinstance(source, bytes) else b""
    rows = split_lines(decode_source(text)) if reading.problems else ()
    account = file.id if file.kind == "account" else None
    found = make_findings(reading.problems, file.path, account, rows, written.positions) if reading.problems else ()
    kept = reading.value if keep and reading.noun is not None else None
    return Loaded(reading.noun, FilePlaces(file.path, text, reading.positions, find_losses(reading)), found, kept)
