"""The first round: what the disk gave of a file, read as far as it can be."""

from __future__ import annotations

import errno
from dataclasses import replace

from accountplan.model.files import MAX_BYTES, Kind

from .characters import clean_source
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
    return _make_empty(*problems) if text is None else read_yaml(text).telling(problems)


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
        case FileNotFoundError() | OSError(errno=errno.ELOOP):
            return whole.word_dead_link()
        case PermissionError():
            return whole.word_forbidden()
    return whole.word_broken()
