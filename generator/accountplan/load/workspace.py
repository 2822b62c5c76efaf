"""Which file of a workspace is what, by its folder and name; and what is wrong with folders and names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from accountplan.base import synonyms
from accountplan.base.alike import make_slug
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.reserved import is_reserved
from accountplan.model.files import NAMED, SINGLE, Kind

from . import portable
from .problem import Problem
from .wording import whole
from .wording.suggest import find_nearest

ACCOUNTS, GROUPS, MEETINGS = "plans/accounts/", "plans/groups/", "plans/meetings/"
FLAT: dict[str, Kind] = {GROUPS: "group", MEETINGS: "meeting"}
"""The folders that hold files of one kind, and no folders."""
HOMES = {"accounts": ACCOUNTS, "groups": GROUPS, "meetings": MEETINGS}
"""The folders by their names."""

_HARMLESS = compile_lazily(r"(?i)readme(\..*)?|.*\.(?:png|jpe?g|svg|gif|webp)")
_YAML = compile_lazily(r"(?i)\.ya?ml")


@dataclass(frozen=True, slots=True)
class File:
    """A file that is read: its kind, and for accounts, groups and meetings the id; ``kept`` is false when another file has that id."""

    path: str
    kind: Kind
    id: str
    kept: bool = True


@dataclass(slots=True)
class Found:
    """The files of a workspace that are read, by path, and what is wrong with the names of all."""

    files: dict[str, File] = field(default_factory=dict)
    problems: list[tuple[str, Problem]] = field(default_factory=list)


def sort_paths(paths: Iterable[str]) -> Found:
    """Sort the paths of a workspace into kinds. The order of the paths does not matter."""
    made, every = Found(), sorted(set(paths))
    known = {(kind, get_stem(path)): path for path in every if (kind := find_kind(path))}
    shown = [path for path in every if path.isprintable()]
    made.problems += portable.find_problems(shown)
    made.problems += [(_make_showable(path), whole.word_unprintable()) for path in every if not path.isprintable()]
    for path in shown:
        if kind := find_kind(path):
            made.files[path] = File(path, kind, get_stem(path))
        elif problem := _word_unread(path, known):
            made.problems.append((path, problem))
    for kind in NAMED:
        _give_ids(made, kind)
    return made


def _make_showable(path: str) -> str:
    """A path that can be shown: a finding must never carry what no text file can hold."""
    whole = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in whole)


def find_kind(path: str) -> Kind | None:
    """The kind of file by its place and ending, or None when nobody reads it."""
    if not path.endswith(".yaml") or _is_hidden(path):
        return None
    if path.startswith(ACCOUNTS):
        return "account"
    for folder, kind in FLAT.items():
        if path.startswith(folder) and "/" not in path.removeprefix(folder):
            return kind
    return SINGLE.get(path)


def get_stem(path: str) -> str:
    """A file's name without its folder and ending."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _word_unread(path: str, known: Mapping[tuple[Kind, str], str]) -> Problem | None:
    """What to say of a file that nobody reads; nothing of a README and pictures, which do no harm. Where its place is taken, nobody is told to put it there."""
    if path.endswith("/"):
        return whole.word_named_folder() if path.endswith(".yaml/") else whole.word_closed_folder()
    name = path.rpartition("/")[2]
    if _is_hidden(path) or _HARMLESS.fullmatch(name):
        return None
    if path.endswith(".yaml"):
        return _word_elsewhere(path, known)
    better = _YAML.split(name)[0] + ".yaml" if _YAML.search(name) else ""
    taken = _find_taken(path.removesuffix(name) + better, known) if better else None
    return whole.word_unread_twin(taken) if taken else whole.word_unread(better)


def _find_taken(place: str, known: Mapping[tuple[Kind, str], str]) -> str | None:
    """The file that has the id which another would have in a place; None when it is free."""
    kind = find_kind(place)
    return known.get((kind, get_stem(place))) if kind else None


def _word_elsewhere(path: str, known: Mapping[tuple[Kind, str], str]) -> Problem:
    """What to say of a file in a place where nobody looks: where it belongs, or which file is there already."""
    problem, place = _find_place(path)
    taken = _find_taken(place, known) if place else None
    return whole.word_misplaced_twin(taken) if taken else problem


def _find_place(path: str) -> tuple[Problem, str]:
    """What to say of such a file, and where it belongs, most likely, by its folder or its name; empty when that is no place of its own."""
    folder, _, name = path.removeprefix("plans/").rpartition("/")
    if f"plans/{name}" in SINGLE:
        return _misplace(f"plans/{name}")
    home = next((each for each in FLAT if path.startswith(each)), None) or _find_home(folder.rpartition("/")[2])
    if folder:
        single = _find_single(folder.rpartition("/")[2]) if home is None else None
        return (whole.word_needless_folder(f"plans/{single}.yaml"), "") if single else _misplace((home or ACCOUNTS) + name)
    if home := _find_home(get_stem(path)):
        return whole.word_together(home), ""
    single = _find_single(get_stem(path))
    return _misplace(f"plans/{single}.yaml" if single else ACCOUNTS + name)


def _misplace(place: str) -> tuple[Problem, str]:
    return whole.word_misplaced(place), place


def _find_home(word: str) -> str | None:
    """The folder of the kind of file that a word names, in one of the languages; None when it names none."""
    meant = synonyms.find_known_word(word, HOMES) or find_nearest(word, HOMES)
    return HOMES[meant] if meant else None


def _find_single(word: str) -> str | None:
    """The kind of file of which there is one that a word names; None when it names none."""
    return synonyms.find_known_word(word, SINGLE.values()) or find_nearest(word, SINGLE.values())


def _give_ids(made: Found, kind: Kind) -> None:
    """Give each account (or group, or meeting) its id; of those with the same id the first is kept, a file with a good name before others."""
    owners: dict[str, str] = {}
    named = [file for file in made.files.values() if file.kind == kind]
    for file in sorted(named, key=lambda each: (not is_good_name(each.id), each.path)):
        name = file.id
        id = name if is_good_name(name) else make_id(name, kind)
        if id in owners:
            made.files[file.path] = File(file.path, kind, id, kept=False)
            made.problems.append((file.path, _word_double(name, owners[id])))
            continue
        owners[id] = file.path
        made.files[file.path] = File(file.path, kind, id)
        if id != name:
            made.problems.append((file.path, whole.word_bad_name(name, id)))


def is_good_name(name: str) -> bool:
    """Whether a name can be an id."""
    return len(name) <= 64 and ID.fullmatch(name) is not None and not is_reserved(name)


def make_id(name: str, kind: str) -> str:
    """An id that resembles a name which cannot be one."""
    made = make_slug(name)
    return made if is_good_name(made) else f"{made}-{kind}".strip("-")


def _word_double(name: str, first: str) -> Problem:
    """What to say of a file whose id another file has."""
    return whole.word_same_id(first, by_form=name != get_stem(first) and _fold_case(name) == _fold_case(get_stem(first)))


def _fold_case(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
