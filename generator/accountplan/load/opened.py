"""The first round: what the disk gave of a file, read as far as it can be."""

from __future__ import annotations

import errno
from dataclasses import replace

from accountplan.model.files import Kind

from .characters import cleaned
from .problem import Problem
from .reading import Reading
from .recover import read
from .source import MAX_BYTES
from .wording import whole


def opened(source: bytes | OSError) -> Reading:
    """The reading of a file's bytes, or of why there are none."""
    if isinstance(source, OSError):
        return _nothing(_why(source))
    if len(source) > MAX_BYTES:
        return _nothing(whole.too_large(MAX_BYTES))
    text, problems = cleaned(source)
    return _nothing(*problems) if text is None else read(text).telling(problems)


def filled(reading: Reading, kind: Kind) -> Reading:
    """The reading of a file that says nothing as one without keys; only a firm may have no people."""
    if reading.value is not None:
        return reading
    empty = () if reading.problems or kind == "people" else (whole.empty(kind),)
    return replace(reading, value={}, partial=True).telling(empty)


def _nothing(*problems: Problem) -> Reading:
    return Reading({}, problems=problems, partial=True)


def _why(error: OSError) -> Problem:
    match error:
        case FileNotFoundError() | OSError(errno=errno.ELOOP):
            return whole.dead_link()
        case PermissionError():
            return whole.forbidden()
    return whole.broken()
