"""The first round: what the disk gave of a file, read as far as it can be."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import replace

from accountplan.base.disk import GoneError
from accountplan.base.folder import MAX_BYTES
from accountplan.model.files import Kind

from .characters import clean_source
from .places import split_lines
from .problem import Problem
from .reading import Reading
from .recover import read_yaml
from .wording import whole

POINTER = b"version https://git-lfs.github.com/spec/"
"""How a file begins of which Git LFS keeps the content elsewhere."""


def read_source(source: bytes | OSError) -> Reading:
    """The reading of a file's bytes, or of why there are none."""
    if isinstance(source, OSError):
        return _make_empty(_word_error(source))
    if len(source) > MAX_BYTES:
        return _make_empty(whole.word_too_large(MAX_BYTES))
    if source.startswith(POINTER):
        return _make_empty(whole.word_pointer())
    text, problems = clean_source(source)
    return _make_empty(*problems) if text is None else _spare(read_yaml(text), problems).telling(problems)


def _spare(reading: Reading, problems: list[Problem]) -> Reading:
    """The reading without what follows from a strange character before all else on a line: a space stands in its place here, and moves that line."""
    if not problems:
        return reading
    rows = split_lines(reading.text)
    lines = {each.line for each in problems if each.rule == "unprintable-character" and _is_first(rows, each)}
    kept = (each for each in reading.problems if each.rule != "yaml-syntax" or each.line not in lines or not _is_first(rows, each))
    return replace(reading, problems=tuple(kept)) if lines else reading


def _is_first(rows: Sequence[str], problem: Problem) -> bool:
    """Whether nothing stands before a problem on its line."""
    return not rows[problem.line - 1][: problem.column - 1].strip()


def fill_empty(reading: Reading, kind: Kind) -> Reading:
    """The reading of a file that says nothing as one without keys; only a firm may have no people."""
    if reading.value is not None:
        return reading
    empty = () if reading.problems or kind == "people" else (whole.word_empty_file(kind),)
    return replace(reading, value={}, partial=True).telling(empty)


def _make_empty(*problems: Problem) -> Reading:
    return Reading({}, problems=problems, partial=True)


def _word_error(error: OSError) -> Problem:
    match error:
        case GoneError():
            return whole.word_gone()
        case FileNotFoundError() | OSError(errno=errno.ELOOP):
            return whole.word_dead_link()
        case PermissionError():
            return whole.word_forbidden()
    return whole.word_broken()
