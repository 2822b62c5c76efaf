"""What plans were made from: whether a commit holds them as they are, and which commit touched each file last. Two processes of Git, however many plans there are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from accountplan.base.folder import Source
from accountplan.base.patterns import compile_lazily
from accountplan.model.moments import Commit, Origin, is_plan, list_plans

from .git import Git, read_day
from .revision import LINK, Entry, list_entries, list_rows

HEAD = compile_lazily(r"\x01(?P<id>[0-9a-f]{40}|[0-9a-f]{64}) (?P<day>\S+) (?P<parents>.*)")
"""How a commit begins in what Git tells."""
TELL = (
    "log", "--format=%x01%H %cs %P", "--diff-merges=combined", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv",
    "--no-show-signature", "--no-color", "--no-decorate",
)  # fmt: skip
"""The commits with the files that each touched, whatever the repository's own settings say. Of a merge those that it made unlike both sides."""
RENAMED = (
    "log", "--first-parent", "--format=", "--diff-merges=first-parent", "--find-renames", "--diff-filter=R", "--name-status", "-z", "--no-relative",
    "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color",
)  # fmt: skip
"""The renamings, each with its score, the old name and the new one."""
SCORE = compile_lazily(r"R\d+")
"""How a renaming begins: by how much of the file is the same."""


def find_origin(git: Git, commit: Commit, folder: str, source: Source, shallow: bool) -> Origin:
    """What the files of a source were made from, seen from a commit that holds the workspace in a folder (empty: at its top)."""
    there = {path: entry for path, entry in list_entries(git, f"{commit.id}:{folder}", "plans").items() if is_plan(path)}
    here = list_plans(source.list())
    differing = frozenset(path for path in here if not _is_committed(source, path, there.get(path)))
    top, changes = _trace(git, commit, folder, here - differing, shallow)
    same = not differing and there.keys() <= here
    return Origin(True, top if same else None, changes, differing, _list_renamed(git, commit, folder, here))


def _is_committed(source: Source, path: str, entry: Entry | None) -> bool:
    """Whether a file is as the commit has it, up to its line ends, which Git may change on the way out. What a link leads to is not looked at."""
    if entry is None or entry.mode == LINK:
        return entry is not None
    with suppress(OSError):
        content = source.read(path)
        return entry.id in list_names(content, len(entry.id))
    return True


def list_names(content: bytes, digits: int) -> tuple[str, ...]:
    """The names that Git may have for a content, in so many hexadecimal digits: as it is, and with the line ends that Git may have changed on the way out."""
    return tuple(_name_blob(each, digits) for each in dict.fromkeys((content, content.replace(b"\r\n", b"\n"))))


def _name_blob(content: bytes, digits: int) -> str:
    """The name that Git has for a content."""
    named = b"blob %d\x00%s" % (len(content), content)
    return hashlib.sha256(named).hexdigest() if digits == 64 else hashlib.sha1(named, usedforsecurity=False).hexdigest()


def _list_renamed(git: Git, start: Commit, folder: str, here: frozenset[str]) -> dict[str, str]:
    """What plans that are here were called before, on the line of first parents: where a file went that went on, and how it is called now.

    The newest renaming is told first, so that what it leads to is known when an older one leads there. A name that is in use again leads nowhere else.
    """
    below = f"{folder}/plans/accounts" if folder else "plans/accounts"
    cut = len(below) - len("plans/accounts")
    found: dict[str, str] = {}
    onward: dict[str, str] = {}  # where a name led after the moment that is looked at; one that was used twice led to two places
    with git.listen(*RENAMED, start.id, "--", f":(top,literal){below}") as process:
        assert process.stdout
        names = (os.fsdecode(token).lstrip("\n") for token in list_rows(process.stdout))
        for status in names:
            if not SCORE.fullmatch(status):
                continue
            old, new = next(names, "")[cut:], next(names, "")[cut:]
            onward[old] = onward.get(new, new)
            found.setdefault(old, onward[old])
        git.end(process, refusing=True)
    return {old: now for old, now in found.items() if now in here and old not in here}


def _trace(git: Git, start: Commit, folder: str, wanted: frozenset[str], shallow: bool) -> tuple[Commit, Mapping[str, Commit]]:
    """The last commit that changed anything of the plans, and for each wanted path the last that touched it.

    A commit at which a shallow clone ends seems to have made all that it holds: it is passed over.
    """
    below = f"{folder}/plans" if folder else "plans"
    cut = len(below) - len("plans")
    found: dict[str, Commit] = {}
    top: Commit | None = None
    left = set(wanted)
    with git.listen(*TELL, start.id, "--", f":(top,literal){below}") as process:
        assert process.stdout
        for commit, name in _list_touched(list_rows(process.stdout), shallow):
            top = top or commit or start
            path = name[cut:]
            if commit and path in left:
                left.discard(path)
                found[path] = commit
            if not left:
                process.kill()
                return top, found
        git.end(process)
    return top or start, found


def _list_touched(tokens: Iterable[bytes], shallow: bool) -> Iterator[tuple[Commit | None, str]]:
    """Each commit without a name, and then with each name that it touched; None for a commit at which a shallow clone ends."""
    commit: Commit | None = None
    for token in tokens:
        name = os.fsdecode(token).lstrip("\n")
        if head := HEAD.fullmatch(name):
            ended = shallow and not head["parents"]
            commit = None if ended else Commit(head["id"], read_day(head["day"]))
            yield commit, ""
        else:
            yield commit, name
