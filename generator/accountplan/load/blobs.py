"""The contents that Git keeps, asked one after the other of a single process."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from subprocess import Popen

from accountplan.base.error import UserError

from .git import Git, word_damage, word_unasked


class Blobs:
    """Contents by their hash. Whoever opens this closes it.

    For who goes through many commits those of the last one are held, as most files are the same in the next: see `turn`.
    """

    def __init__(self, git: Git) -> None:
        self._git = git
        self._process: Popen[bytes] | None = None
        self._before: dict[str, bytes] = {}
        self._held: dict[str, bytes] = {}

    def turn(self) -> None:
        """Go to another commit: hold what was read of the last one, and let go of what was read before that."""
        self._before, self._held = self._held, {}

    def read(self, id: str, most: int) -> bytes:
        """The first ``most`` bytes of a content. Raises OSError when Git does not have it, UserError when Git gives up, StoppedError when it is stopped or
        the system lets nobody ask: what is not known then must not be taken for a content that is not there, nor for the next one.

        Everybody who reads contents here must ask for as many bytes.
        """
        found = self._held.get(id, self._before.get(id))
        self._held[id] = found = self._read_on(id, most) if found is None else found
        return found

    def _read_on(self, id: str, most: int) -> bytes:
        try:
            found = self._ask(id, most)
        except OSError as error:
            self.close()
            raise word_unasked(error) from error
        if found is None and self._git.is_partial:
            raise word_damage(b"missing " + id.encode())
        if found is None:
            raise OSError(errno.EIO, os.strerror(errno.EIO), id)
        return found

    def _ask(self, id: str, most: int) -> bytes | None:
        process = self._process = self._process or self._git.start("cat-file", "--batch")
        assert process.stdin
        assert process.stdout
        with suppress(BrokenPipeError):
            process.stdin.write(id.encode() + b"\n")
            process.stdin.flush()
        head = process.stdout.readline().split()
        if head[1:] == [b"missing"]:
            return None
        if len(head) != 3 or head[0] != id.encode() or not head[2].isdigit():
            raise self._word_end(process, b" ".join(head))
        size = int(head[2])
        found = process.stdout.read(min(size, most))
        if len(found) < min(size, most):
            raise self._word_end(process, b" ".join(head))
        if size > most:  # the rest may be gigabytes: another process is quicker than to read on
            self.close()
        else:
            process.stdout.read(1)
        return found

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _word_end(self, process: Popen[bytes], said: bytes) -> UserError:
        """What to say when Git ends before its time, or gives another answer than was asked. Raises StoppedError when it was stopped."""
        self._process = None
        self._git.end(process)
        return word_damage(said)
