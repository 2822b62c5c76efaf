"""Regular expressions that are compiled when they are first used: most of the four hundred here look at what is wrong in a file, and few commands meet
that. To compile them all took a tenth of the time of a small check.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands for a pattern of `re`; each method is the pattern's own from its first use on."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __repr__(self) -> str:
        return repr(self._compiled())

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled(), name)
        setattr(self, name, found)
        return found

    def _compiled(self) -> re.Pattern[Any]:
        return re.compile(self._source, self._flags)


def compile_lazily(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression with the methods of a compiled one. One that is malformed raises re.error where it is first used."""
    return cast("re.Pattern[AnyStr]", _Later(source, flags))
