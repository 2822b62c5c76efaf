"""The package that a workspace keeps in `tools/`, against the program that looks: colleagues and CI install from there."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from accountplan import author
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Listing, say
from accountplan.cli.checkups import Part, Place, Sign, State, make_unseen, name_some
from accountplan.cli.checkups._files import find_odd_kind, read_text
from accountplan.cli.checkups.python import find_installed, list_libraries
from accountplan.cli.repository import find_top
from accountplan.cli.version import LETTERS

PART = Part.WORKSPACE
FOLDER = "tools"
LOCK = f"{FOLDER}/requirements.lock"
WHEEL = compile_lazily(r"accountplan-([^-]+)-.+\.whl")
PIN = compile_lazily(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
"""A line of a lock: a library and its version."""
COMMIT = compile_lazily(r"""\bCOMMIT: *["']?([0-9a-f]{40})\b""")
"""How a workflow names the commit that it installs, instead of a package: docs/how-to/check-with-ci.md."""
COPY = say("Copy both files of one commit to tools/: see docs/how-to/upgrade.md of accountplan.")


def look(place: Place) -> Iterator[Sign]:
    """The package, and the lock beside it."""
    assert place.workspace
    folder = place.workspace / FOLDER
    wheels = sorted(path for path in folder.iterdir() if WHEEL.fullmatch(path.name)) if folder.is_dir() else []
    if not wheels:
        yield _word_absence(place.workspace, place.version)
        return
    if wheels[1:]:
        names = Listing(tuple(path.name for path in wheels))
        yield Sign(
            State.DO,
            say("{folder} holds more than one package: {names}.", folder=f"{FOLDER}/", names=names),
            say("Keep the newest, and remove the others."),
            f"{FOLDER}/",
        )
    for wheel in wheels:
        yield _look_at_wheel(wheel, place.version)
    yield from _look_at_lock(place.workspace)


def _word_absence(workspace: Path, here: str) -> Sign:
    """No package, which a workflow of ours cannot do without, unless it names a commit."""
    top = find_top(workspace) or workspace
    there = [path for path in author.WORKFLOWS.values() if (top / path).is_file() and not (top / path).is_symlink()]
    for path in there:
        if found := COMMIT.search(read_text(top / path)):
            return _compare_commits(path, found[1], here)
    if there:
        message = say("{folder} holds no package, and the workflow installs it from there.", folder=f"{FOLDER}/")
        return Sign(State.DO, message, COPY, f"{FOLDER}/")
    return Sign(
        State.NOTE,
        say("{folder} holds no package, so that nothing says which version made these plans.", folder=f"{FOLDER}/"),
        COPY,
        f"{FOLDER}/",
    )


def _compare_commits(path: str, commit: str, here: str) -> Sign:
    """What the workflow installs, against what runs here."""
    if here.partition("+g")[2] == commit[:LETTERS]:
        return Sign(State.WELL, say("The workflow installs the commit that runs here."), path=path)
    return Sign(
        State.DO,
        say("The workflow installs commit {commit}, and {here} runs here.", commit=commit[:LETTERS], here=here),
        say("Install that commit here; or, to upgrade for everybody, write the new one in the workflow."),
        path,
    )


def _look_at_wheel(wheel: Path, here: str) -> Sign:
    path = f"{FOLDER}/{wheel.name}"
    if odd := find_odd_kind(wheel, path):
        return odd
    try:
        whole = zipfile.is_zipfile(wheel)
        wheel.open("rb").close()  # what cannot be opened is no zip either, and has another remedy
    except OSError as error:
        return make_unseen(path, error)
    if not whole:
        return Sign(State.DO, say("{path} is not a whole package.", path=path), COPY, path)
    found = WHEEL.fullmatch(wheel.name)
    pinned = found[1] if found else ""
    if pinned == here:
        return Sign(State.WELL, say("{path} is the version that runs here.", path=path), path=path)
    return Sign(
        State.DO,
        say("{path} is not the version that runs here, {here}.", path=path, here=here),
        say("Install the one in tools/, as the README says; or, to upgrade for everybody, put the new one there."),
        path,
    )


def _look_at_lock(workspace: Path) -> Iterator[Sign]:
    path = workspace / LOCK
    if odd := find_odd_kind(path, LOCK):
        yield odd
        return
    try:
        pins = read_pins(read_text(path))
    except FileNotFoundError:
        yield Sign(State.DO, say("{path} is missing.", path=LOCK), COPY, LOCK)
        return
    except OSError as error:
        yield make_unseen(LOCK, error)
        return
    yield from _compare(pins)


def read_pins(lock: str) -> Mapping[str, frozenset[str]]:
    """The versions that a lock names, by library: on another system, or another Python, it may be another one."""
    pins: dict[str, set[str]] = {}
    for name, version in PIN.findall(lock):
        pins.setdefault(normalise(name), set()).add(version)
    return {name: frozenset(versions) for name, versions in pins.items()}


def normalise(name: str) -> str:
    """The name of a library as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _compare(pins: Mapping[str, frozenset[str]]) -> Iterator[Sign]:
    """The lock against what this program needs, and against what it has."""
    lacking = [name for name in list_libraries() if normalise(name) not in pins]
    if lacking:
        message = say("{path} lacks libraries that this version needs: {names}.", path=LOCK, names=name_some(lacking))
        yield Sign(State.DO, message, COPY, LOCK)
    installed = {name: version for name in pins if (version := find_installed(name))}
    others = [f"{name} {version}" for name, version in sorted(installed.items()) if version not in pins[name]]
    if others:
        yield Sign(
            State.DO,
            say("The versions installed here differ from those in {path}: {names}.", path=LOCK, names=name_some(others)),
            say("Install from the lock, as the README says."),
            LOCK,
        )
    if not lacking and not others:
        yield Sign(State.WELL, say("{path} names the versions that are installed here.", path=LOCK), path=LOCK)
