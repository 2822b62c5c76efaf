"""The workflow of a workspace: what it still needs when it is new, and how it differs from this version's when it is not."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.disk import find_real, read_file_bytes
from accountplan.base.text import Text, say
from accountplan.cli.repository import find_top
from accountplan.cli.terminal import make_visible, wrap

if TYPE_CHECKING:
    from accountplan.base.words import Words

ROOM = 78
"""Columns of a paragraph."""
MOST = 1 << 20
"""Bytes that are read of a workflow; ours are far shorter."""


def wrap_sentence(text: Text, words: Words) -> list[str]:
    """A sentence in lines that fit in any terminal."""
    return wrap(words.say(text), ROOM)


def explain_workflow(folder: Path, forge: str, words: Words) -> Iterator[str]:
    """What a new workflow asks for before it can run."""
    from accountplan import author

    path = author.WORKFLOWS[forge]
    yield ""
    text = say("The workflow {path} installs accountplan from two files that you still have to add, and commit with the rest:", path=path)
    yield from wrap_sentence(text, words)
    yield "  tools/accountplan-*.whl"
    yield "  tools/requirements.lock"
    text = say("In the checkout of accountplan, `make wheel` makes the first in dist/; the second is there already.")
    yield from wrap_sentence(text, words)
    top = find_top(folder)
    if top and top != find_real(folder):
        yield ""
        text = say(
            "The forge reads workflows at the top of a repository only. Move {path} to {top}, and write this in it: {line}",
            path=path,
            top=str(top),
            line=f"FOLDER: {find_real(folder).relative_to(top).as_posix()}",
        )
        yield from wrap_sentence(text, words)


def find_workflow(folder: Path, forge: str) -> Path | None:
    """The workflow that a workspace has, in its own folder or at the top of its repository; None when there is no such file."""
    from accountplan import author

    places = (folder, find_top(folder) or folder)
    return next((file for place in places if (file := place / author.WORKFLOWS[forge]).is_file()), None)


def compare_workflow(place: Path, forge: str, words: Words) -> Iterator[str]:
    """How a workflow differs from the one of this version, and how to take that over; one line when it does not. Raises OSError."""
    from accountplan import author

    path = author.WORKFLOWS[forge]
    mine = read_file_bytes(str(place), MOST).decode("utf-8", "replace").replace("\r\n", "\n")
    todays = (author.make_workflow(forge, language, author.find_folder(mine)) for language in author.LANGUAGES)
    differences = [list(_list_differences(mine, each, path)) for each in todays]
    if not all(differences):
        yield words.say(say("{path} is that of this version.", path=path))
        return
    yield words.say(say("{path} differs from the one of this version:", path=path))
    yield ""
    yield from min(differences, key=len)
    yield ""
    yield from _explain_take_over(place, path, mine, forge, words)


def _list_differences(mine: str, todays: str, path: str) -> Iterator[str]:
    """From what is there to what this version writes."""
    for line in difflib.unified_diff(mine.splitlines(), todays.splitlines(), path, path, lineterm=""):
        yield make_visible(line)


def _explain_take_over(place: Path, path: str, mine: str, forge: str, words: Words) -> Iterator[str]:
    """What to type; and whether anything of one's own is in the way."""
    from accountplan import author

    if author.digest_text(path, mine) in author.list_known_texts(path):
        text = say("It is just what an older version wrote, so nothing of yours is lost when you replace it. Remove it, and write it anew:")
    else:
        text = say("Somebody changed it by hand. Commit it, remove it, write it anew, and take back from `git diff` what is to stay:")
    yield from wrap_sentence(text, words)
    yield f"  rm {os.path.relpath(place)}"
    yield f"  accountplan init --ci {forge}"
