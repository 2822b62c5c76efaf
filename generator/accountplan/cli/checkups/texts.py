"""What `init` wrote besides plans, compared with what this version would write: the same, an older text, or changed by hand.

Every text that any version wrote is known by its digest (`author.list_known_texts`). So an older text can be told from one that somebody changed,
and whoever changed nothing loses nothing by replacing it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from accountplan import author
from accountplan.base.disk import is_there
from accountplan.base.text import Text, say
from accountplan.cli.checkups import Part, Place, Sign, State, make_unseen
from accountplan.cli.checkups._files import find_odd_kind, read_text
from accountplan.cli.commands.init import make_schemas
from accountplan.cli.commands.schema import FOLDER
from accountplan.cli.repository import find_top

PART = Part.WORKSPACE
LINED = ".gitattributes"
"""A file in which each line stands for itself, so that a firm adds its own. What `.gitignore` comes to, Git is asked."""
REMAKE = say("Run: accountplan schema --out schema")
COMPARE = say("Begin a workspace elsewhere with `accountplan init`, and compare.")
RENEW = say("Begin a workspace elsewhere with `accountplan init`, and copy the file from there.")
ADD = say("`accountplan init --ci github` or `--ci gitlab` adds one.")


def look(place: Place) -> Iterator[Sign]:
    """One sign for each file, and one for all schemas that are as they should be."""
    assert place.workspace
    yield from _look_at_schemas(place.workspace)
    for name in author.YIELDING:
        yield _Written(name, author.list_todays_texts(name), place.workspace).sign
    yield from _look_at_workflows(find_top(place.workspace) or place.workspace)


def _look_at_schemas(workspace: Path) -> list[Sign]:
    """One sign for each schema that is not as it should be, for a file in the place of their folder, or for all that are."""
    folder = workspace / FOLDER
    if folder.exists() and not folder.is_dir():
        message = say("{path} is not a folder, so nothing can be written in it.", path=FOLDER)
        return [Sign(State.DO, message, say("Remove it, and run: accountplan schema --out schema"), FOLDER)]
    signs = [_Schema(path, {"": text}, workspace).sign for path, text in make_schemas().items()]
    return [sign for sign in signs if sign.state != State.WELL] or [
        Sign(State.WELL, say("The schemas for editors are those of this version."), path=f"{FOLDER}/")
    ]


def _look_at_workflows(top: Path) -> Iterator[Sign]:
    """One sign for each forge that has a workflow here, or one for none: a firm may have another forge."""
    there = [(forge, path) for forge, path in author.WORKFLOWS.items() if is_there(top / path)]
    yield from (_Workflow(path, author.list_todays_texts(path), top, forge).sign for forge, path in there)
    if not there:
        yield Sign(State.NOTE, say("There is no workflow that checks and builds every change."), ADD)


@dataclass(frozen=True)
class _Written:
    """A file that `init` wrote below a folder, and what it would write today, by language."""

    path: str
    today: Mapping[str, str]
    folder: Path

    @property
    def sign(self) -> Sign:
        """How the file is. Whatever stands in its place, it is a sign."""
        place = self.folder / self.path
        if odd := find_odd_kind(place, self.path):
            return odd
        try:
            return self.judge(self.text)
        except FileNotFoundError:
            return self.missing()
        except OSError as error:
            return make_unseen(self.path, error)

    @cached_property
    def text(self) -> str:
        """What the file says. Raises OSError."""
        return read_text(self.folder / self.path)

    def judge(self, text: str) -> Sign:
        """How the file is, by what it says."""
        digest = author.digest_text(self.path, text)
        if digest in {author.digest_text(self.path, each) for each in self.today.values()}:
            return self._say(State.WELL, say("{path} is that of this version.", path=self.path))
        if digest in author.list_known_texts(self.path):
            return self.older()
        return self.changed(text)

    def missing(self) -> Sign:
        """There is no such file."""
        return self._say(State.DO, say("{path} is missing.", path=self.path), RENEW)

    def older(self) -> Sign:
        """It is just what an earlier version wrote."""
        return self._say(State.DO, say("{path} is that of an older version.", path=self.path), RENEW)

    def changed(self, text: str) -> Sign:
        """Somebody made it his own, which only he can compare; unless lines are missing from a file of lines."""
        lost = [line for line in self._list_lines() if line not in text.splitlines()] if self.path == LINED else []
        if lost:
            return self._say(
                State.DO, say("{path} lacks a line: {line}", path=self.path, line=lost[0]), say("Add it, and whatever else is missing.")
            )
        return self._say(State.NOTE, say("{path} has been changed by hand.", path=self.path), COMPARE)

    def _list_lines(self) -> list[str]:
        """The lines that say something, which are the same in every language."""
        [first, *_] = self.today.values()
        return [line for line in first.splitlines() if line and not line.startswith("#")]

    def _say(self, state: State, message: Text, help: Text | str = "") -> Sign:
        return Sign(state, message, help, self.path)


class _Schema(_Written):
    """A schema, which a command makes again: nobody needs to change one."""

    def missing(self) -> Sign:
        """There is no such file: editors explain nothing."""
        return self._say(State.DO, say("{path} is missing.", path=self.path), REMAKE)

    def older(self) -> Sign:
        """Editors explain keys of an earlier version."""
        return self._say(State.DO, say("{path} is that of an older version.", path=self.path), REMAKE)

    def changed(self, text: str) -> Sign:  # noqa: ARG002 - what it says does not matter
        """Of a newer version, or spoilt."""
        return self._say(State.DO, say("{path} is of another version, or has been changed by hand.", path=self.path), REMAKE)


@dataclass(frozen=True)
class _Workflow(_Written):
    """The workflow of a forge, which a command compares."""

    forge: str

    def older(self) -> Sign:
        """It is just what an earlier version wrote."""
        return self._say(State.DO, say("{path} is that of an older version.", path=self.path), self._word_command())

    def changed(self, text: str) -> Sign:  # noqa: ARG002 - the command shows what it says
        """Somebody made it his own."""
        return self._say(State.NOTE, say("{path} has been changed by hand.", path=self.path), self._word_command())

    def _word_command(self) -> Text:
        return say("See the difference, and how to take it over, with: accountplan init --ci {forge}", forge=self.forge)
