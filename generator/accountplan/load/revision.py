"""Where files come from when the workspace is a commit of Git: the same files with the same bytes as in its checkout.

What Git would make of them on the way out (line ends, filters such as LFS) is left alone: here stands what is kept.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from typing import IO, NamedTuple

from accountplan.base.error import UserError
from accountplan.base.folder import MAX_BYTES
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say

from .blobs import Blobs
from .git import Git, word_damage

TOLD = compile_lazily(r"(?P<mode>[0-7]{6}) [a-z]+ (?P<id>[0-9a-f]{40}|[0-9a-f]{64})")
"""How Git names what stands in a tree, before its path."""
LINK, FOLDER, SUBMODULE = "120000", "040000", "160000"
"""How Git marks what is no file."""
UNWALKED = (FOLDER, SUBMODULE)


class Entry(NamedTuple):
    """What stands in a tree: its kind, as Git marks it, and the hash of its content."""

    mode: str
    id: str


WORKSPACE = Entry(FOLDER, "")
"""What stands at the end of a link that leads to the workspace itself."""
MOST = 200_000
"""Entries of a tree: a few kilobytes of Git can hold thousands of millions, as one folder may stand in many places."""
MOST_LINKS = 40
"""Links that lead to each other, after which a file system gives up."""


class Revision:
    """The files below ``plans/`` in a tree of Git. Implements `accountplan.base.folder.Source`.

    Links are followed only within the workspace, as `FolderSource` does; a submodule is a folder that is not walked.
    """

    def __init__(self, git: Git, tree: str, blobs: Blobs) -> None:
        self._blobs = blobs
        top = list_entries(git, tree, "plans")
        linked = any(entry.mode == LINK for entry in top.values())
        self._entries = list_entries(git, tree) if linked else top

    def list(self) -> tuple[str, ...]:
        """All files below ``plans/``, sorted; a folder that is not walked has a slash at its end."""
        start = self._follow("plans")  # the folder itself may be a link, as on disk
        below = ((path.removeprefix(start), entry) for path, entry in self._entries.items() if path.startswith(f"{start}/"))
        return tuple(sorted(f"plans{rest}{self._end(start + rest, entry)}" for rest, entry in below if entry.mode != FOLDER))

    def read(self, path: str) -> bytes:
        """The bytes of one file, at most ``MAX_BYTES`` + 1. Raises OSError when it cannot be read or leads outside."""
        entry = self._at(path)
        if entry.mode in UNWALKED:
            raise PermissionError(f"not a regular file: {path}")
        return self._blobs.read(entry.id, MAX_BYTES + 1)

    def _end(self, path: str, entry: Entry) -> str:
        """What stands behind the name of a file or link."""
        if entry.mode == LINK:
            try:
                entry = self._at(path)
            except OSError:
                return ""
        return "/" if entry.mode in UNWALKED else ""

    def _at(self, path: str) -> Entry:
        return self._entries.get(self._follow(path), WORKSPACE)

    def _follow(self, path: str) -> str:
        """Where a path really leads. Raises OSError when it leads nowhere, round, or out of the workspace."""
        left, real, links = path.split("/")[::-1], list[str](), 0
        while left:
            part = left.pop()
            if part in ("", "."):
                continue
            if part == "..":
                if not real:
                    raise PermissionError(f"leads outside the workspace: {path}")
                real.pop()
                continue
            real.append(part)
            entry = self._entries.get("/".join(real))
            if entry is None:
                raise FileNotFoundError(path)
            if entry.mode == LINK:
                links, real = links + 1, real[:-1]
                left += self._read_link(entry, path, links).split("/")[::-1]
        return "/".join(real)

    def _read_link(self, entry: Entry, path: str, links: int) -> str:
        if links > MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
        target = os.fsdecode(self._blobs.read(entry.id, MAX_BYTES + 1))
        if target.startswith("/"):
            raise PermissionError(f"leads outside the workspace: {path}")
        return target


def list_entries(git: Git, tree: str, *below: str) -> Mapping[str, Entry]:
    """All that stands in a tree, by path. Raises UserError when there is more than anybody has, or when Git cannot read it."""
    found: dict[str, Entry] = {}
    with git.listen("ls-tree", "-r", "-t", "-z", "--full-tree", tree, "--", *below) as process:
        assert process.stdout
        for row in list_rows(process.stdout):
            head, _, path = row.partition(b"\t")
            told = TOLD.fullmatch(head.decode("ascii", "replace"))
            if told is None:
                process.kill()
                raise word_damage(head)
            found[os.fsdecode(path)] = Entry(told["mode"], told["id"])
            if len(found) > MOST:
                process.kill()
                message = say("There are more than {n} files here at that revision.", n=MOST)
                raise UserError(message, say("Choose another revision, or keep the plans in a repository of their own."))
        git.end(process)
    return found


def list_rows(stream: IO[bytes]) -> Iterator[bytes]:
    """What stands between zero bytes, whole, however it comes in."""
    rest = b""
    while part := stream.read(1 << 16):
        *rows, rest = (rest + part).split(b"\0")
        yield from rows
