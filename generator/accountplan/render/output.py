"""The folder with the site: written beside it first, then put in its place; only what we wrote ourselves is ever replaced.

Our manifest in the folder is the mark that it is ours, and lists the files that we wrote. Everything else in the folder belongs to
somebody else and stays. Whatever goes wrong before the swap, the old site is still there, whole.
"""

from __future__ import annotations

import glob
import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from accountplan.base.disk import is_there, list_files, read_file_bytes, word_reason
from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests, stop_if_asked
from accountplan.base.text import say

from .fill import give_second_name
from .swap import Swap

MANIFEST = ".accountplan-manifest.json"
MARK = "accountplan"
LARGEST = 100_000_000
"""Bytes of our list; that of a site with a million pages is smaller."""
PLACEHOLDERS = {".gitkeep", ".gitignore"}
"""What may be in a folder that is otherwise empty."""


@contextmanager
def open_output(out: Path, *, adding: bool = False) -> Iterator[Path]:
    """Give an empty folder to write into; when all went well, it takes the place of ``out``, with the foreign files of ``out`` in it.

    When one is ``adding``, what we wrote there before stays too, apart from what is written anew.
    Raises UserError when ``out`` is not ours to write in, when another build is at work there, or when the disk refuses.
    """
    out = out.absolute()
    swap = Swap(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _refuse_planted(swap)
        with lock_folder(swap), _open_stage(swap):
            yield swap.stage
            stop_if_asked()
            if adding:
                _keep_own_files(swap)
            _write_manifest(swap.stage)
            _keep_foreign_files(swap)
            with hold_requests():
                swap.replace()
    except OSError as error:
        raise make_write_error(out, error) from error


@contextmanager
def _open_stage(swap: Swap) -> Iterator[None]:
    """Put right what an earlier build left behind, and begin; clear away what is not needed any more, however it ends."""
    with hold_requests():
        swap.recover()
    _refuse(swap)
    swap.begin()
    try:
        yield
    finally:
        with hold_requests():
            swap.clear()


def make_write_error(out: Path, error: OSError) -> UserError:
    """The disk said no."""
    return UserError(
        say("The site cannot be written to {folder}: {reason}.", folder=str(out), reason=word_reason(error)),
        say("Make room, or choose a folder that you may write in. The site that was there is unchanged."),
    )


@contextmanager
def lock_folder(swap: Swap) -> Iterator[None]:
    """Be the only build of a folder. The lock dies with its process, so that a killed build never stands in the way.

    Raises UserError when another build has the folder.
    """
    from filelock import FileLock, Timeout  # only what builds needs it

    path = swap.place("lock")
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise UserError(
            say("Another build is writing to {folder}.", folder=str(swap.out)),
            say("Wait until it is done, or build into another folder."),
        ) from None
    try:
        yield
    finally:
        try:
            with suppress(OSError):  # while it is ours; where an open file cannot be removed, the lock does so when it is let go
                path.unlink()
        finally:
            lock.release()


def _refuse_planted(swap: Swap) -> None:
    """Refuse what is in the place of our lock and folders and is none: a link would lead us elsewhere, and a pipe would keep us for ever."""
    lock = swap.place("lock")
    for path in sorted(lock.parent.glob(f"{glob.escape(lock.name.removesuffix('lock'))}*")):
        if not _is_ours(path, stat.S_IFREG if path == lock else stat.S_IFDIR):
            raise UserError(
                say("{path} is in the way of the site, and accountplan did not make it.", path=str(path)),
                say("Remove it, and build again."),
            )


def _is_ours(path: Path, kind: int) -> bool:
    """Whether a path is of this kind, or gone meanwhile: another build clears away its own."""
    with suppress(FileNotFoundError):
        return stat.S_IFMT(path.lstat().st_mode) == kind
    return True


def _refuse(swap: Swap) -> None:
    """Refuse a folder that is not ours."""
    out = swap.out
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise UserError(
            say("{folder} is not a folder of its own.", folder=str(out)), say("Remove it, or choose another folder for the site.")
        )
    if out.is_dir() and read_manifest(out) is None and set(swap.inside()) - PLACEHOLDERS:
        raise UserError(
            say("{folder} holds files that accountplan did not write.", folder=str(out)),
            say("Choose an empty or a new folder for the site, so that nothing of yours is touched."),
        )


def read_manifest(out: Path) -> frozenset[str] | None:
    """The files that we wrote into ``out``, relative with forward slashes; None when the folder does not bear our mark."""
    path = out / MANIFEST
    if path.is_symlink() or not path.is_file():
        return None
    try:
        read = json.loads(read_file_bytes(str(path), LARGEST))
        files = read["files"] if read["made_by"] == MARK else None
        return frozenset(file for file in files if isinstance(file, str)) | {MANIFEST} if isinstance(files, list) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _write_manifest(stage: Path) -> None:
    """Write the manifest: the same bytes for the same files."""
    text = json.dumps({"made_by": MARK, "files": list_files(stage)}, indent=0, ensure_ascii=False)
    (stage / MANIFEST).write_text(text + "\n", encoding="utf-8", newline="\n")


def _keep_own_files(swap: Swap) -> None:
    """Bring along what we wrote before, and what is not written anew."""
    for file in sorted((read_manifest(swap.out) or frozenset()) & frozenset(list_files(swap.out))):
        target = swap.stage / file
        if file != MANIFEST and not is_there(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            give_second_name(swap.out / file, target)


def _keep_foreign_files(swap: Swap) -> None:
    """Bring the foreign files of the old folder along: as second names of the same files, so that the old folder stays as it is."""
    out, stage = swap.out, swap.stage
    if not out.is_dir():
        return
    own = read_manifest(out) or frozenset()
    here = frozenset(swap.inside())
    foreign = [file for file in list_files(out) if file not in own and file.split("/")[0] in here]
    for file in foreign:
        target = stage / file
        if is_there(target) or any((stage / parent).is_file() for parent in Path(file).parents):
            raise UserError(
                say("{file} is where a page of the site must go, and accountplan did not write it.", file=str(out / file)),
                say("Move it elsewhere, and build again."),
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        give_second_name(out / file, target)
