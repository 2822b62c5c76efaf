"""Someone who reads a page of the documentation and does what it says.

Before a block may stand, as a comment: `run` (a console block: commands after `$`, then what they print; `...` stands for anything), `change FILE`
(a diff that the reader makes by hand in FILE), `write FILE` (a file that the reader makes), or `same as FILE` (a file as it is). The how-to guides
begin in a workspace that is already there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

EPOCH = "1795478400"
"""24 November 2026, the day on which the examples were typed."""
BLOCK = re.compile(r"(?:^<!-- (?P<do>.+?) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block: the comment before it, its kind, and its text."""

    do: str
    kind: str
    text: str


def blocks(text: str) -> list[Block]:
    return [Block(each["do"] or "", each["kind"], each["text"]) for each in BLOCK.finditer(text)]


class Reader:
    """Someone who follows a page to the letter, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.home = self.here = folder
        (folder / ".gitconfig").write_text("[user]\nname = Reader\nemail = reader@example.com\n", encoding="utf-8")
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": EPOCH,
        }  # fmt: skip

    def type(self, command: str) -> str:
        """Run a command; the folder that it ends in is where the next begins."""
        done = subprocess.run(
            ["bash", "-c", f"{command}\necho; pwd"], cwd=self.here, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        shown, _, here = done.stdout.rstrip("\n").rpartition("\n")
        self.here = Path(here)
        return shown.rstrip("\n")

    def follow(self, block: Block) -> None:
        """Do what a block says, and see what it says that one sees."""
        what, _, file = block.do.partition(" ")
        if what == "run":
            for command, expected in commands(block.text):
                shown = self.type(command)
                assert matches(expected, shown), f"$ {command}\n{shown}\n--- but the page says ---\n{expected}"
        elif what == "change":
            self.change(self.home / file, block.text)
        elif what == "write":
            (self.here / file).parent.mkdir(parents=True, exist_ok=True)
            (self.here / file).write_text(block.text, encoding="utf-8")
        elif block.do.startswith("same as "):
            assert (self.home / block.do.removeprefix("same as ")).read_text(encoding="utf-8") == block.text

    def change(self, file: Path, diff: str) -> None:
        """Put the lines with a plus in the place of those with a minus."""
        lines = diff.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in "- ")
        new = "".join(line[1:] for line in lines if line[0] in "+ ")
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file.name} does not hold, once:\n{old}"
        file.write_text(text.replace(old, new), encoding="utf-8")


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block, with what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected.rstrip("\n")


def matches(expected: str, shown: str) -> bool:
    """Is what is shown what the page says? Spaces at the end of a line do not count, nor whether a line may break at a space."""
    pattern = ".*?".join(re.escape(each) for each in re.sub(r" +$", "", expected, flags=re.MULTILINE).split("..."))
    return re.fullmatch(pattern, re.sub(r" +$", "", shown.replace("\u00a0", " "), flags=re.MULTILINE), re.DOTALL) is not None
