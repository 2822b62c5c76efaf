"""The history of a workspace: which commit is meant, and the plans that it holds."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from accountplan.base.days import find_month_end_before
from accountplan.base.error import UserError
from accountplan.base.folder import Source
from accountplan.base.paths import FIRM
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.model.moments import Commit, Origin, list_plans

from .ages import Aging, Memory
from .blobs import Blobs
from .git import NO, YES, Git, read_day
from .lineage import Lineage
from .origin import find_origin
from .revision import Revision
from .source import Snapshot

DAY = compile_lazily(r"\d{4}-\d{2}-\d{2}")
"""What is a day and not the name of a revision; a branch that is called like this is named in full: refs/heads/2026-11-24."""
HEX = compile_lazily(r"[0-9a-f]{40}|[0-9a-f]{64}")
MAINS = ("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master")
"""Where the main branch is found, the surest first."""


class History:
    """The commits of the repository in which a folder lies: a worktree, a subfolder of one, or a bare repository.

    Whatever a user or a repository says is a hash before it is used. Raises UserError when there is no Git or no repository. With a ``memory`` the plans that
    are read tell how old what they say is.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str], memory: Memory | None = None) -> None:
        self._git = Git(folder, environment)
        self._memory = memory
        answer = self._git.ask("rev-parse", "--is-shallow-repository", "--is-bare-repository", "--show-prefix")
        if answer.code != YES:
            raise self._git.word_refusal(answer.why)
        shallow, bare, prefix = answer.word.split("\n", 2)
        self.shallow, self.bare = shallow == "true", bare == "true"
        self._prefix = prefix.strip("/")

    def find(self, wanted: str) -> Commit:
        """The commit of a revision; of a day, its last one. Raises UserError when there is none."""
        with suppress(ValueError):
            if DAY.fullmatch(wanted):
                return self.find_day(date.fromisoformat(wanted), self.find("HEAD"))
        id = self._resolve(wanted)
        if id is None:
            raise self._word_unknown(wanted)
        return next(self._list_commits(id, "--max-count=1"))

    def find_base(self) -> Commit:
        """Where the work of now left the main branch. Raises UserError when there is no such branch, or nothing in common with it."""
        main = next((found for found in map(self._resolve, MAINS) if found), None)
        if main is None:
            raise UserError(say("There is no main branch here to compare with."), say("Name a revision to compare with, such as HEAD~1."))
        head = self.find("HEAD")
        answer = self._git.ask("merge-base", main, head.id)
        if answer.code == NO:
            message = say("The main branch and yours have no commit in common.")
            raise UserError(message, self.word_missing() or say("Name a revision to compare with, such as HEAD~1."))
        return self.find(answer.word)

    def read(self, commit: Commit) -> Snapshot:
        """The plans that a commit holds. Raises UserError when it holds none."""
        with self.open() as read:
            found = read(commit)
        if found is None:
            message = say("There was no folder plans/ here at {revision}.", revision=commit.id[:10])
            raise UserError(message, say("Choose a later revision. See which changed the plans with: git log --oneline -- plans"))
        return found

    def find_on(self, day: date, start: str = "HEAD") -> Commit | None:
        """The last commit on or before a day on the line of first parents of a revision; None when there is none."""
        head = self._resolve(start)
        with closing(self._list_commits(head) if head else _list_nothing()) as line:
            return next((commit for commit in line if commit.day <= day), None)

    def list_month_ends(self, today: date, most: int, start: str = "HEAD") -> tuple[tuple[date, Commit], ...]:
        """The last commit of each month that was over on a day, with the last day of that month, the oldest first: ``most`` months at most.

        A month without a commit stands as the one before it left it. None when there is no commit.
        """
        head = self._resolve(start)
        found, month = list[tuple[date, Commit]](), find_month_end_before(today)
        with closing(self._list_commits(head) if head else _list_nothing()) as line:
            for commit in line:
                while commit.day <= month and len(found) < most:
                    found.append((month, commit))
                    month = find_month_end_before(month)
                if len(found) == most:
                    break
        return tuple(reversed(found))

    def trace(self, source: Source, start: str = "HEAD") -> Origin:
        """What the files of a source were made from, as seen from a revision: nothing is committed where there is no commit yet, or none of plans."""
        head = self._resolve(start)
        commit = next(self._list_commits(head, "--max-count=1")) if head else None
        folder = self._find_folder(commit) if commit else None
        if commit is None or folder is None:
            return Origin(True, uncommitted=list_plans(source.list()))
        return find_origin(self._git, commit, folder, source, self.shallow)

    @contextmanager
    def open(self) -> Iterator[Callable[[Commit], Snapshot | None]]:
        """What reads the plans of one commit after the other, in one process of Git: None where a commit holds none."""
        with closing(Blobs(self._git)) as blobs:
            newest: list[Aging | None] = []  # commits are read from the newest on: what led to the first led to all

            def read(commit: Commit) -> Snapshot | None:
                blobs.turn()
                folder = self._find_folder(commit)
                if folder is None:
                    return None
                if not newest:
                    newest.append(self._age(commit.id, folder))
                aging = replace(newest[0], until=commit.day) if newest[0] else None
                return Snapshot(Revision(self._git, self._get_tree(f"{commit.id}:{folder}"), blobs), aging)

            yield read

    def age(self, start: str = "HEAD") -> Aging | None:
        """What finds how old the plans are that lie in the workspace now, as seen from a revision; None when Git holds no plans, or nobody asks."""
        head = self._resolve(start)
        commit = next(self._list_commits(head, "--max-count=1")) if head else None
        folder = self._find_folder(commit) if commit else None
        found = None if commit is None or folder is None else self._age(commit.id, folder)
        return replace(found, now=True) if found else None

    def _age(self, id: str, folder: str) -> Aging | None:
        if self._memory is None:
            return None
        key = id, folder, self.shallow
        return Aging(self._memory.find_lineage(key, lambda: Lineage(self._git, id, folder, self.shallow)), self._memory)

    def _resolve(self, wanted: str) -> str | None:
        """The hash of the commit that a revision names, if there is one."""
        if not wanted.isprintable():
            return None
        answer = self._git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{wanted}^{{commit}}")
        return answer.word if answer.code == YES and HEX.fullmatch(answer.word) else None

    def _list_commits(self, id: str, *options: str) -> Generator[Commit, None, None]:
        """A commit and those before it on the line of first parents, the newest first, as far as they are asked for."""
        with self._git.listen("rev-list", "--first-parent", "--format=%cs", *options, id, "--") as process:
            assert process.stdout
            lines = (line.decode().strip() for line in process.stdout)
            try:
                yield from (Commit(line.removeprefix("commit "), read_day(next(lines, ""))) for line in lines)
                self._git.end(process)
            finally:
                process.kill()

    def find_day(self, day: date, newest: Commit) -> Commit:
        """The last commit on or before a day, of ``newest`` and those before it on the line of first parents, which is that of the branch itself.

        Raises UserError when there is none.
        """
        found = self.find_on(day, newest.id)
        if found is None:
            message = say("There is no commit on {day}, nor before it.", day=day.isoformat())
            raise UserError(message, self.word_missing() or say("Choose a later day."))
        return found

    def _find_folder(self, commit: Commit) -> str | None:
        """The folder that holds ``plans/``, empty for the top: the folder itself, else of the nearest above it. In a bare repository, which has no folder,
        that of the only workspace in it.
        """
        folders = [self._prefix.rsplit("/", cut)[0] if cut else self._prefix for cut in range(self._prefix.count("/") + 1)]
        for folder in dict.fromkeys((*folders, "")):
            if self._has(f"{commit.id}:{folder}/plans" if folder else f"{commit.id}:plans"):
                return folder
        if not self.bare:
            return None
        listing = self._git.ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit.id).word.split("\0")
        found = [path.removesuffix(FIRM) for path in listing if path.endswith(f"/{FIRM}")]
        return found[0].rstrip("/") if len(found) == 1 else None

    def _has(self, name: str) -> bool:
        return self._git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name).code == YES

    def _get_tree(self, name: str) -> str:
        return self._git.ask("rev-parse", "--verify", "--end-of-options", name).word

    def _word_unknown(self, wanted: str) -> UserError:
        if wanted == "HEAD":
            return UserError(say("There is no commit here yet."), say("Commit your plans first."))
        message = say("There is no revision {name} here.", name=wanted)
        help = say("Name a branch, a tag, a commit or a day, such as 2026-03-01. See the commits with: git log --oneline")
        return UserError(message, self.word_missing() or help)

    def word_missing(self) -> Text | None:
        """What to do in a clone that holds only the newest commits."""
        if not self.shallow:
            return None
        return say("This clone is shallow: it holds only the newest commits. Get the others with: git fetch --unshallow")


def _list_nothing() -> Generator[Commit, None, None]:
    """No commits."""
    yield from ()
