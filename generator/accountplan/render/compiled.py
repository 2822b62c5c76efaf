"""Compiled templates, kept beside our compiled modules and for the same reason: compiling takes a quarter of the time of a small site.

Kept are the templates that travel with the package, and no others: what a workspace brings along is compiled each time. What is torn or
was made from something else is as good as absent; a disk that refuses costs nothing but time. Whoever may write there may as well write
in the package, so nothing is trusted that was not trusted before.
"""

from __future__ import annotations

import marshal
import sys
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, bccache, compiler

from accountplan.base.kept import Kept, make_digest
from accountplan.base.shipped import find_shipped_folder

FOLDER = Path(cache_from_source(__file__)).parent
"""Where Python keeps the compiled modules of this room."""
KIND = "templates"


class Compiled(BytecodeCache):
    """The compiled templates of one ``dialect``: a language, and the pen that draws charts. Each is made from its text with its sentences said, and by this program."""

    def __init__(self, dialect: str, folder: Path = FOLDER) -> None:
        self._kept = Kept(None if sys.dont_write_bytecode else folder, dialect)
        self._shipped = find_shipped_folder("templates")
        files = (Path(compiler.__file__), *sorted(Path(__file__).parent.glob("*.py")))
        self._program = make_digest(bccache.bc_magic, *map(_describe_file, files))

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> bccache.Bucket:
        """The place of a template, with its code when that is kept."""
        ours = filename is not None and Path(filename).is_relative_to(self._shipped)
        text = environment.preprocess(source, name, filename)
        bucket = bccache.Bucket(environment, filename or "" if ours else "", make_digest(self._program, text))
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: bccache.Bucket) -> None:
        """Read the code, when it was made from just this."""
        made_from = bucket.checksum.encode()
        found = bucket.key and self._kept.get(KIND, bucket.key)
        if found and found.startswith(made_from):
            bucket.code = marshal.loads(found[len(made_from) :])  # noqa: S302 - we wrote it, where Python keeps its own

    def dump_bytecode(self, bucket: bccache.Bucket) -> None:
        """Keep the code, unless Python was told to write none."""
        if bucket.key:
            self._kept.put(KIND, bucket.key, bucket.checksum.encode() + marshal.dumps(bucket.code))


def _describe_file(path: Path) -> str:
    found = path.stat()
    return f"{path} {found.st_size} {found.st_mtime_ns}"
