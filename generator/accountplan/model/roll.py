"""Their people by what the rest of a plan calls them: by name, else by function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accountplan.base.same import simplify_person, simplify_text

from .relationship import Contact

DEEPEST = 6
"""Steps from the top that are told apart; whoever stands deeper stands as far."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The places of contacts in their list, by names and by functions without what makes no difference in them."""

    names: dict[str, int]
    functions: dict[str, int]

    def find(self, called: str) -> int | None:
        """The place of the contact with this name, else of the first one with this function; None when there is neither."""
        place = self.names.get(simplify_person(called))
        return self.functions.get(simplify_text(called)) if place is None else place


def make_roll(contacts: Sequence[Contact]) -> Roll:
    """The roll of some contacts; of two with one name or function the first counts."""
    backwards = [*enumerate(contacts)][::-1]
    return Roll(
        {simplify_person(each.name): index for index, each in backwards if each.name},
        {simplify_text(each.function): index for index, each in backwards if each.function},
    )


def list_reports(contacts: Sequence[Contact]) -> dict[int, int]:
    """The reporting lines: the place of each contact that reports to another one, and the place of that one."""
    roll = make_roll(contacts)
    found = {index: roll.find(each.reports_to) for index, each in enumerate(contacts) if each.reports_to}
    return {index: place for index, place in found.items() if place is not None}


def list_lines(contacts: Sequence[Contact]) -> list[tuple[int, int]]:
    """The place of all who report to another, or to whom another reports, each below the one above and with the steps from the top. Who is in a
    circle stands at the top.
    """
    above = list_reports(contacts)
    below: defaultdict[int, list[int]] = defaultdict(list)
    for index, other in above.items():
        below[other].append(index)
    named = [index for index in range(len(contacts)) if index in above or index in below]
    walked = dict(_walk(below, [index for index in named if index not in above]))
    return [*walked.items(), *((index, 0) for index in named if index not in walked)]


def _walk(below: dict[int, list[int]], tops: list[int]) -> Iterator[tuple[int, int]]:
    """Each place with its depth: somebody, then all who report to that person."""
    waiting = [(index, 0) for index in reversed(tops)]
    while waiting:
        index, depth = waiting.pop()
        yield index, depth
        waiting += [(each, min(depth + 1, DEEPEST)) for each in reversed(below.get(index, []))]
