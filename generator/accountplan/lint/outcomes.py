"""Which rules found something in a plan when it was last looked at, so that all others need not look at it again.

What they found is not kept, only that they did: so it is said anew, in the words and at the lines of today.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from accountplan.base.kept import make_digest
from accountplan.base.known import Known
from accountplan.model.finding import Finding

from .checks import Check

KIND = "outcomes"


class Outcomes:
    """Of each plan, by the name of all that these ``checks`` see of it, the codes of those that found something.

    ``settled`` names what the firm settled; whoever has other rules, or settled something else, finds nothing here.
    """

    def __init__(self, known: Known, checks: tuple[Check, ...], settled: str) -> None:
        self._known = known
        self._checks = checks
        self._key = make_digest(settled, *(check.name for check in checks))

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        lines = (self._known.kept.get(KIND, self._key) or b"").decode().splitlines()
        return {name: codes for name, *codes in map(str.split, lines)}

    def select(self, account: str) -> tuple[Check, ...]:
        """The rules that may find something in a plan."""
        codes = self._before.get(self._known.names.get(account, ""))
        return self._checks if codes is None else tuple(check for check in self._checks if check.code in codes)

    def keep(self, found: Mapping[str, tuple[Finding, ...]]) -> None:
        """Keep what was found in each plan, by id, and let go of what was found in others."""
        names = self._known.names
        outcomes = {names[id]: sorted({finding.code for finding in each}) for id, each in found.items() if id in names}
        if outcomes != self._before:
            self._known.kept.put(KIND, self._key, "".join(" ".join((name, *codes)) + "\n" for name, codes in outcomes.items()).encode())
