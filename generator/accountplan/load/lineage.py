"""The versions of every plan in the history of a workspace: one question to Git, whatever the number of plans and commits.

Of a merge only those plans count that it made unlike all its sides: any other goes on as the side from which it came.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from accountplan.base.kept import make_digest
from accountplan.base.patterns import compile_lazily

from .git import Git, read_day
from .revision import list_rows

HEAD = compile_lazily(r"\x01(?:[0-9a-f]{40}|[0-9a-f]{64}) (?P<day>\S+) (?P<parents>.*)")
"""How a commit begins in what Git tells."""
RAW = compile_lazily(r"(?P<sides>:+)(?P<told>[0-7 ]+ [0-9a-f ]+) (?P<status>[A-Z]+)\d*")
"""How a change of a file begins: the kinds and the hashes of the sides and of what came of them, then what happened."""
TELL = (
    "log", "--topo-order", "--root", "--format=%x01%H %cs %P", "--diff-merges=combined", "--raw", "-z", "--no-abbrev", "--find-renames", "-l1000",
    "--no-relative", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color", "--no-decorate",
)  # fmt: skip
"""The commits, none before those that follow it, each with the files that it changed, whatever the repository's own settings say."""
PLANS = "plans/accounts"


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A content of a plan that a commit made: out of which ``before``, on which ``day``. ``cut`` when a shallow clone ends there.

    ``name`` stands for all of it, and so for all that follows from it: the same name is the same past.
    """

    path: str
    blob: str
    day: date
    before: tuple[Version, ...] = field(repr=False)
    cut: bool
    name: str


class Lineage:
    """The versions that led to a commit, of the workspace in a folder (empty: at the top of the repository)."""

    def __init__(self, git: Git, commit: str, folder: str, shallow: bool) -> None:
        self.git, self._commit, self._folder, self._shallow = git, commit, folder, shallow

    def find(self, path: str, blobs: Iterable[str], until: date = date.max) -> Version | None:
        """The newest version of a plan on or before a day that holds one of these contents; None when there is none."""
        known = self._versions.get(path, ())
        wanted = frozenset(blobs)
        return next((each for each in reversed(known) if each.blob in wanted and each.day <= until), None)

    @property
    def digits(self) -> int:
        """How many hexadecimal digits the names of this repository have."""
        return len(self._commit)

    @cached_property
    def name(self) -> str:
        """A name for the versions of all plans."""
        return make_digest(*(f"{path} {versions[-1].name}" for path, versions in sorted(self._versions.items())))

    @property
    def empty(self) -> bool:
        """Whether Git has no version of any plan."""
        return not self._versions

    def last(self, path: str) -> Version | None:
        """The newest version of a plan, whatever it holds."""
        return next(reversed(self._versions.get(path, ())), None)

    @cached_property
    def _versions(self) -> Mapping[str, list[Version]]:
        """The versions by path, the oldest first."""
        found: dict[str, list[Version]] = {}
        latest: dict[tuple[str, str], Version] = {}
        anywhere: dict[str, Version] = {}  # of a merge Git tells no name that a plan had on another side
        for day, cut, sides, source, path, blob in reversed([*self._list_changes()]):
            before = tuple({id(each): each for side in sides if (each := latest.get((source, side)) or anywhere.get(side))}.values())
            name = make_digest(blob, day.isoformat(), str(cut), *(each.name for each in before))
            latest[path, blob] = anywhere[blob] = made = Version(path, blob, day, before, cut, name)
            found.setdefault(path, []).append(made)
        return found

    def _list_changes(self) -> Iterator[tuple[date, bool, tuple[str, ...], str, str, str]]:
        """Each change of a plan, the newest first: its day, whether the history that is here ends there, the contents before, the path before, and path and content after."""
        below = f"{self._folder}/{PLANS}" if self._folder else PLANS
        cut = len(below) - len(PLANS)
        day, ended = date.max, False
        with self.git.listen(*TELL, self._commit, "--", f":(top,literal){below}") as process:
            assert process.stdout
            tokens = (os.fsdecode(token).lstrip("\n") for token in list_rows(process.stdout))
            for token in tokens:
                if head := HEAD.fullmatch(token):
                    day, ended = read_day(head["day"]), self._shallow and not head["parents"]
                    continue
                if not (change := RAW.fullmatch(token)):
                    continue
                source = path = next(tokens, "")
                if change["status"] in ("R", "C"):
                    path = next(tokens, "")
                blobs = change["told"].split(" ")[-len(change["sides"]) - 1 :]
                if change["status"] != "D":
                    yield day, ended, tuple(blobs[:-1]), source[cut:], path[cut:], blobs[-1]
            self.git.end(process, refusing=True)
