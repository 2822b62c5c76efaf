"""How old each part of each plan is: its versions one after the other, each of which is read once, and what came of them kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from accountplan.base.error import UserError
from accountplan.base.folder import MAX_BYTES
from accountplan.base.kept import NOTHING, Kept, make_digest
from accountplan.model.account import Account
from accountplan.model.ages import NO_AGES, Age, Ages, How
from accountplan.model.meaning import digest_parts
from accountplan.model.portfolio import Places
from accountplan.model.shapes import Record, make_kind_shape

from .blobs import Blobs
from .file import Loaded, load_file
from .lineage import Lineage, Version
from .origin import list_names
from .workspace import sort_paths

KIND, NAME = "ages", "plans"
_SHAPE = make_kind_shape("account")
_KEYS = tuple(_SHAPE.fields) if isinstance(_SHAPE, Record) else ()
State: TypeAlias = Mapping[str, tuple[str, int, How]]
"""By part of a plan: what it says (as a name), since which day, and how that began."""
MOST_LINEAGES = 8
MOST = 20_000
"""States that are held at once: of a plan with a long history those between are let go."""


class Memory:
    """The states of versions by their names: those of this process, and those that were kept by an earlier one."""

    def __init__(self, kept: Kept = NOTHING) -> None:
        self._kept = kept
        self._live: dict[str, State] = {}
        self._asked: dict[str, str] = {}
        self._made: dict[str, Ages] = {}
        self._lineages: dict[tuple[str, str, bool], Lineage] = {}

    @cached_property
    def _lines(self) -> dict[str, str]:
        return self._kept.get_lines(KIND, NAME)

    def find_lineage(self, key: tuple[str, str, bool], make: Callable[[], Lineage]) -> Lineage:
        """The versions that led to a commit, as they were found before; a few are held."""
        if key not in self._lineages:
            for old in list(self._lineages)[: -MOST_LINEAGES + 1]:
                del self._lineages[old]
            self._lineages[key] = make()
        return self._lineages[key]

    def get(self, name: str) -> State | None:
        """The state of a version, None when it is not known."""
        if name not in self._live and (line := self._lines.get(name)):
            self._live[name] = {part: (said, day, how) for part, (said, day, how) in json.loads(line).items()}
        return self._live.get(name)

    def make_ages(self, name: str, state: State, today: date) -> Ages:
        """The ages in a state of this name, made once: on nearly all days all of it had changed before, and is the same."""
        made = self._made.get(name)
        if made is None:
            if len(self._made) > MOST:
                self._made.clear()
            made = self._made[name] = Ages(name, {part: Age(date.fromordinal(day), how) for part, (_, day, how) in state.items()})
        if max((day for _, day, _ in state.values()), default=0) <= today.toordinal():
            return made
        return Ages(name, {part: age for part, age in made.parts.items() if age.day <= today})

    def put(self, name: str, state: State) -> None:
        """Hold the state of a version."""
        self._live[name] = state

    def ask(self, name: str) -> None:
        """Remember that a version is one of those that somebody looks at, and let go of others when there are many."""
        if name not in self._asked:
            self._asked[name] = self._lines.get(name) or json.dumps(self._live[name], separators=(",", ":"))
        if len(self._live) > MOST:
            self._live = {each: state for each, state in self._live.items() if each in self._asked}

    def save(self) -> None:
        """Keep what was looked at; of what was kept before as much again, as another commit may be looked at next."""
        if self._asked.keys() <= self._lines.keys():
            return
        others = [name for name in self._lines if name not in self._asked][: len(self._asked)]
        self.__dict__["_lines"] = lines = {name: self._lines[name] for name in others} | self._asked
        self._kept.put_lines(KIND, NAME, lines)


@dataclass(frozen=True, slots=True)
class Aging:
    """What finds the ages of plans that a source holds: the versions that led to it, up to a day, and what is known of them already.

    ``now`` when the source is the workspace as it is, of which not everything need be committed.
    """

    lineage: Lineage
    memory: Memory = field(default_factory=Memory)
    until: date = date.max
    now: bool = False

    @property
    def name(self) -> str:
        """A name for all that the ages depend on besides the contents."""
        return self.lineage.name

    def date_plans(self, contents: Mapping[str, bytes | OSError], plans: Mapping[str, Loaded], today: date) -> dict[str, Ages]:
        """The ages of the parts of plans by path. What was changed after ``today`` has none: nobody knows how old that is on such a day."""
        if self.lineage.empty:
            return {}
        with closing(Blobs(self.lineage.git)) as blobs:
            reader = _Reader(blobs, self.memory, today)
            found = {path: self._date_plan(reader, path, contents[path], plan) for path, plan in plans.items()}
        self.memory.save()
        return found

    def _date_plan(self, reader: _Reader, path: str, content: bytes | OSError, plan: Loaded) -> Ages:
        if isinstance(content, OSError) or plan.noun is None:
            return NO_AGES
        version = self.lineage.find(path, list_names(content, self.lineage.digits), self.until)
        if version:
            name, state = version.name, reader.recall(version, plan)
        elif self.now:
            before = self.lineage.last(path)
            name = make_digest("now", content, reader.today.isoformat(), before.name if before else "")
            state = _advance(_say(plan), [reader.recall(before)] if before else [], reader.today, "came")
        else:
            return NO_AGES
        return self.memory.make_ages(name, state, reader.today)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the parts of a version say; ``lost`` are the keys at its top of which something could not be read."""

    parts: Mapping[str, str]
    lost: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads old versions of plans."""

    blobs: Blobs
    memory: Memory
    today: date

    def recall(self, version: Version, plan: Loaded | None = None) -> State:
        """How old the parts of a version are; ``plan`` is what its content was read into, when somebody did already."""
        left = [version]
        while left:
            each = left[-1]
            before = [self.memory.get(other.name) for other in each.before]
            if self.memory.get(each.name) is not None:
                left.pop()
            elif None in before:
                left += [other for other, state in zip(each.before, before, strict=True) if state is None]
            else:
                known = [state for state in before if state is not None]
                self.memory.put(each.name, self._make_state(each, known, plan if each is version else None))
        self.blobs.turn()
        found = self.memory.get(version.name)
        assert found is not None
        self.memory.ask(version.name)
        return found

    def _make_state(self, version: Version, before: list[State], plan: Loaded | None) -> State:
        said = _say(plan or self._read(version))
        return _advance(said, before, version.day, "cut" if version.cut else "came")

    def _read(self, version: Version) -> Loaded | None:
        """What a version holds; None when Git does not have it, or when it is no plan."""
        file = sort_paths([version.path]).files.get(version.path)
        with suppress(OSError, UserError):
            return load_file(file, self.blobs.read(version.blob, MAX_BYTES + 1), self.today) if file else None
        return None


def _say(plan: Loaded | None) -> _Said | None:
    """What the parts of a plan say; None when it could not be read at all."""
    if plan is None or not isinstance(plan.noun, Account):
        return None
    parts, places = digest_parts(plan.noun), plan.places
    return _Said(parts, frozenset(_list_lost(places)) if places.lost(()) else frozenset())


def _list_lost(places: Places) -> Iterator[str]:
    return (key for key in _KEYS if places.lost((key,)))


def _advance(said: _Said | None, before: list[State], day: date, first: How) -> State:
    """The state after a version: what says the same as before is as old as it was. What could not be read stays as it was."""
    if said is None:
        return before[0] if before else {}
    made = {part: _date_part(part, name, before, day, first) for part, name in said.parts.items()}
    kept = ((part, entry) for state in before for part, entry in state.items() if part.partition(".")[0] in said.lost)
    return {**made, **dict(kept)}


def _date_part(part: str, name: str, before: list[State], day: date, first: How) -> tuple[str, int, How]:
    known = [entry for state in before if (entry := state.get(part))]
    same = [entry for entry in known if entry[0] == name]
    if same:
        return min(same, key=lambda entry: entry[1])
    return name, day.toordinal(), "changed" if known else "added" if before else first
