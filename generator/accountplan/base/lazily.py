"""A mapping whose values are worked out when they are first asked for: for answers of which most commands need few or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Lazily(Mapping[Key, Value]):
    """The value of each of some ``keys`` is what ``answer`` gives for it, once. ``answer`` must give the same whenever it is asked."""

    def __init__(self, keys: Iterable[Key], answer: Callable[[Key], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._answer = answer
        self._known: dict[Key, Value] = {}

    def __repr__(self) -> str:
        return repr(dict(self))

    def __getitem__(self, key: Key) -> Value:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._known:
            self._known[key] = self._answer(key)
        return self._known[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
