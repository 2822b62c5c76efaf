"""What stands behind the HTML of every part: the stylesheet and the drawings, the fonts, and whoever makes pages of it all."""

from __future__ import annotations

import ctypes
import platform
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from accountplan.base.kept import digest

from . import fonts

KINDS = {".svg": "image/svg+xml", ".css": "text/css", ".png": "image/png", ".jpg": "image/jpeg"}
"""What a booklet may read from its folders, by the end of its name."""
PRINTERS = ("cssselect2", "fonttools", "pikepdf", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "weasyprint")
"""The packages that make pages of HTML."""
NATIVE = (
    ("pango_version_string", "libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    ("hb_version_string", "libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
)
"""The libraries of the system that break lines and shape words: what asks for the version, and the names of their files."""


def look(folders: Sequence[Path]) -> str | None:
    """What stands for all that parts with the same HTML have in common; None when it cannot be known.

    The first of the ``folders`` that has a file counts.
    """
    native = [_native(*each) for each in NATIVE]
    if None in native:
        return None
    versions = [f"{name} {version(name)}" for name in PRINTERS]
    return digest(platform.python_version(), zlib.ZLIB_RUNTIME_VERSION, *versions, *filter(None, native), *_read(folders))


def _native(ask: str, *files: str) -> str | None:
    """The version of a library, without the packages that use it: to import them takes longer than to find that nothing changed."""
    for file in files:
        with suppress(OSError, AttributeError):
            asked = getattr(ctypes.CDLL(file), ask)
            asked.restype = ctypes.c_char_p
            return f"{ask} {asked().decode()}"
    return None


def _read(folders: Sequence[Path]) -> Iterator[str | bytes]:
    """Name and content of every file that HTML may ask for."""
    for folder in folders:
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix in KINDS and path.is_file():
                yield f"{folders.index(folder)} {path.name}"
                yield path.read_bytes()
    for name in sorted(set(fonts.FILES.values())):
        yield name
        yield fonts.path(name).read_bytes()
