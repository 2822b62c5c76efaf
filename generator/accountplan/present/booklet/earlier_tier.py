"""What a tier itself said when we last met about it: its words, its norms, its objectives and what it does for its clients (S42)."""

from __future__ import annotations

from accountplan.model.account import Objective, P
from accountplan.model.changes import Changes
from accountplan.model.programme import Activity
from accountplan.model.tiers import Tier
from accountplan.present.changes.context import Context as Sides
from accountplan.present.settings import FirmSettings

from .then import NEW, REWRITTEN, Then, flatten

PROMISED = ("norms", "hours")
"""Keys of what clients may expect of us."""


class EarlierTier:
    """One tier as it was at the last meeting; all answers are empty for what is as it was, and when nobody knows."""

    def __init__(self, settings: FirmSettings, tier: Tier, sides: Sides | None = None, changes: Changes | None = None) -> None:
        self._then = Then(settings, sides)
        self._tier = tier
        self._change = next((each for each in changes.tiers if each.id == tier.id), None) if changes else None

    @property
    def new(self) -> str:
        """That there was no such tier; then nothing more is said."""
        return self._then.say(NEW) if self._change and not self._change.before else ""

    @property
    def about(self) -> str:
        """Whether its words are new, or other words."""
        before = self._change.before if self._change else None
        if not isinstance(before, Tier) or flatten(before.about) == flatten(self._tier.about):
            return ""
        return self._then.say(REWRITTEN if before.about else NEW)

    @property
    def norms(self) -> str:
        """What its norms and its hours were."""
        keys = self._change.keys if self._change else ()
        return self._then.join(self._then.key(each) for each in keys if each.name.partition(".")[0] in PROMISED)

    def objective(self, objective: Objective) -> str:
        """What one of its objectives was."""
        return self._item("objectives", objective)

    def activity(self, p: P, activity: Activity) -> str:
        """What one of the things that we do was."""
        return self._item(f"programme.{p}", activity)

    def _item(self, key: str, item: Objective | Activity) -> str:
        return self._then.item(self._change.lists, key, item) if self._change else ""
