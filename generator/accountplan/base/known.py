"""What was answered before about single plans, so that a process that stays need not ask again about those that did not change.

An answer may be kept by a name only when it follows from what that name stands for. So whoever answers here is a function of one plan and of
what the firm settled, and is given nothing else: it could not look at another plan if it wanted to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .kept import NOTHING, Kept, make_digest

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Known:
    """The answers by kind (``live``), each by the name of what it was made from; ``kept`` is what outlives the process.

    ``names`` gives each plan, by id, a name for what its file holds with all that the firm settled; a plan without one is answered for anew.
    ``stays`` when this process has answered before: it keeps its answers to itself from then on.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    live: dict[str, dict[str, Any]] = field(default_factory=dict)
    kept: Kept = NOTHING
    stays: bool = False

    def of_each(self, kind: str, items: Mapping[str, Item], answer: Callable[[Item], Answer], also: str = "") -> dict[str, Answer]:
        """The answer for the item of each plan, by id; ``also`` names what it follows from besides.

        Answers that nobody asks for any more are let go, so that no more are held than there are plans.
        """
        if not self.names:
            return {id: answer(item) for id, item in items.items()}
        before: dict[str, Answer] = self.live.get(kind, {})
        names = {id: make_digest(self.names[id], also) for id in items if id in self.names}
        found = {id: before[name] if (name := names.get(id, "")) in before else answer(item) for id, item in items.items()}
        self.live[kind] = {name: found[id] for id, name in names.items()}
        return found


UNKNOWN = Known()
"""Nothing was answered before, and nothing will be asked again."""
