"""What was made before, kept by what it was made from, so that it need not be made again.

The folder may vanish, be torn, be tampered with or come from elsewhere at any moment: what is not exactly what we put there is as good as
absent, so that it never changes what is made, only how long that takes. To that end each entry carries a seal, made with a secret that
is outside the workspace: whoever can only propose a change to the plans cannot bring entries of his own along.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from .disk import find_real, read_file_bytes
from .patience import stop_if_asked
from .patterns import compile_lazily

MOST = 1 << 30
"""What is kept takes at most this many bytes: beyond, what was asked for longest ago goes first."""
SEAL = 32
"""Length of a seal in bytes."""
OURS = compile_lazily(r"[0-9a-f]{38}|\..{8}")
"""How entries are called, and those that are being written."""
IGNORE = "# What accountplan keeps to be quicker the next time. It can be deleted at any moment.\n*\n"


def make_digest(*parts: str | bytes) -> str:
    """A name for what is made from these parts: 40 hexadecimal digits. Where one part ends and the next begins counts."""
    found = blake2b(digest_size=20)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(b"%d:" % len(content))
        found.update(content)
    return found.hexdigest()


class Kept:
    """Entries by kind and key, in a folder of files; with None for a folder, nothing is kept.

    ``stamp`` names all that every entry depends on (mostly versions); an entry with another stamp is absent. ``secret`` seals.
    ``live`` holds, by kind, what this process still has: a process that keeps running asks there first.
    """

    def __init__(self, folder: Path | None, stamp: str = "", secret: bytes = b"") -> None:
        self.folder = folder
        self._stamp = stamp
        self._secret = secret[:64]
        self.live: dict[str, dict[str, Any]] = {}

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under a key, or None. ``kind`` is the name of a folder; ``key`` may be any text."""
        if self.folder is None:
            return None
        path = self._path(kind, key)
        try:
            found = read_file_bytes(str(path))
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        content = found[SEAL:]
        return content if compare_digest(found[:SEAL], self._seal(kind, key, content)) else None

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep something, whole or not at all. A disk that refuses costs nothing but the time of the next build."""
        if self.folder is None:
            return
        stop_if_asked()
        path = self._path(kind, key)
        with suppress(OSError):
            if not self._made(path.parent):
                return
            handle, name = mkstemp(dir=path.parent, prefix=".")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(self._seal(kind, key, content))
                    file.write(content)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def get_lines(self, kind: str, key: str) -> dict[str, str]:
        """Lines that were put under a key, by their names; none when nothing was."""
        found = (self.get(kind, key) or b"").decode()
        return dict(line.split(" ", 1) for line in found.split("\n") if line)

    def put_lines(self, kind: str, key: str, lines: Mapping[str, str]) -> None:
        """Keep a line by each name; there is no space in a name, and no end of a line in either."""
        self.put(kind, key, "".join(f"{name} {line}\n" for name, line in lines.items()).encode())

    def branch(self) -> Kept:
        """What keeps nothing on disk and begins with what this process has: for work beside its main work, which must not change that."""
        made = Kept(None)
        made.live = {kind: dict(found) for kind, found in self.live.items()}
        return made

    def sweep(self, most: int = MOST) -> None:
        """Let go of what was asked for longest ago, until the rest takes at most ``most`` bytes."""
        if self.folder is None:
            return
        found = sorted(_list_entries(self.folder), reverse=True)
        total = 0
        for _, size, path in found:
            total += size
            if total > most:
                with suppress(OSError):
                    path.unlink()

    def _path(self, kind: str, key: str) -> Path:
        assert self.folder is not None
        name = make_digest(self._stamp, kind, key)
        return self.folder / kind / name[:2] / name[2:]

    def _made(self, folder: Path) -> bool:
        """Make a folder of ours: for nobody else's eyes, as the plans may be confidential, and ignored by Git. False when a link leads away."""
        assert self.folder is not None
        if not self.folder.is_dir():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (self.folder / ".gitignore").write_text(IGNORE, encoding="utf-8", newline="\n")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return find_real(folder) == find_real(self.folder) / folder.relative_to(self.folder)

    def _seal(self, kind: str, key: str, content: bytes) -> bytes:
        made = blake2b(make_digest(self._stamp, kind, key).encode(), key=self._secret, digest_size=SEAL)
        made.update(content)
        return made.digest()


NOTHING = Kept(None)
"""Where nothing is kept."""


def _list_entries(folder: Path) -> Iterator[tuple[int, int, Path]]:
    """When each entry was last asked for, its size, and where it stands. Links are not followed, and what is not ours is not looked at."""
    folders = [below for kind in _list_folder(folder) if kind.is_dir(follow_symlinks=False) for below in _list_folder(kind.path)]
    for each in (each for below in folders if below.is_dir(follow_symlinks=False) for each in _list_folder(below.path)):
        if OURS.fullmatch(each.name) and each.is_file(follow_symlinks=False):
            with suppress(OSError):
                known = each.stat(follow_symlinks=False)
                yield known.st_mtime_ns, known.st_size, Path(each.path)


def _list_folder(folder: Path | str) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing when it is not there."""
    with suppress(OSError), os.scandir(folder) as found:
        return list(found)
    return []
