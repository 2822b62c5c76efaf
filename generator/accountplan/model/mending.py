"""What came of mending: what is to be saved, and how things stand then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .finding import Finding
from .survey import Survey


class Change(NamedTuple):
    """The bytes of a file as they are, and as they are to be."""

    before: bytes
    after: bytes


@dataclass(frozen=True)
class Mending:
    """The survey after mending, the files that differ from those on disk, by path, and the findings that were mended.

    The places of these are those at which they stood when it was their turn.
    """

    survey: Survey
    files: Mapping[str, Change]
    done: tuple[Finding, ...]
