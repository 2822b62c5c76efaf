"""The printed parts of a booklet by what they were made from: each is printed once, and not at all when it was printed before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from accountplan.base.kept import Kept, make_digest

from . import fonts
from .printed import Printed, pack, unpack
from .printing import Printer
from .setting import Way

NAMES, PARTS, FONTS, BOUND = "names", "parts", "fonts", "booklets"
"""The kinds of what is kept: the sources of parts, printed parts, fonts that were cut, and whole booklets."""


class Parts:
    """Parts by their source: what printed them, their HTML and setting, and ``own``, which stands for a workspace's own templates.

    All else that they depend on, ours and the system's, is in the stamp of what is kept. ``printer`` is asked for when something must be printed: it takes time to make.
    """

    def __init__(self, own: str, kept: Kept, printer: Callable[[], Printer]) -> None:
        self._own = own
        self._kept = kept
        self._printer = printer
        self._known: dict[str, Printed] = {}

    def source(self, way: Way, html: str, setting: str) -> str:
        """What stands for a part."""
        return make_digest(self._own, way.__name__, setting, html)

    def get(self, way: Way, html: str, setting: str) -> Printed:
        """A part, printed if need be."""
        source = self.source(way, html, setting)
        return self.known(source) or self.add(source, way(self._printer(), html, setting))

    def named(self, name: str) -> str | None:
        """The source of a part by a name for all that its HTML is written from, when it was written before."""
        found = self._kept.get(NAMES, make_digest(self._own, name))
        return None if found is None else found.decode()

    def name(self, name: str, source: str) -> str:
        """Keep the source of a part by its name, and give it back."""
        self._kept.put(NAMES, make_digest(self._own, name), source.encode())
        return source

    def known(self, source: str) -> Printed | None:
        """A part that was printed in this run or before."""
        if source not in self._known and (content := self._kept.get(PARTS, source)) is not None:
            self._known[source] = unpack(content)
        return self._known.get(source)

    def add(self, source: str, printed: Printed) -> Printed:
        """Keep a part that was just printed."""
        made = self._known[source] = replace(printed, source=source)
        self._kept.put(PARTS, source, pack(made))
        return made

    def cut(self, file: str, glyphs: Sequence[int]) -> bytes:
        """A font with only these glyphs."""
        source = make_digest(self._own, file, *map(str, glyphs))
        found = self._kept.get(FONTS, source)
        if found is None:
            found = fonts.cut(file, glyphs)
            self._kept.put(FONTS, source, found)
        return found

    def bound(self, source: str, names: Sequence[str], make: Callable[[], Sequence[bytes]]) -> Sequence[bytes]:
        """The files of a booklet, by the names that tell them apart: those of before when all are there, else made."""
        found = [self._kept.get(BOUND, f"{source} {name}") for name in names]
        if None not in found:
            return [each for each in found if each is not None]
        made = make()
        for name, content in zip(names, made, strict=True):
            self._kept.put(BOUND, f"{source} {name}", content)
        return made
