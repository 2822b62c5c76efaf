"""How each item of a plan is judged: present, missing, too thin or out of date; one module a part of the plan.

Every judgement can only rise when something is filled in: of several objectives, actions or years the best one counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accountplan.model.tiers import Item

from . import actions, objectives, situation, texts
from .judgement import Asked, Judgement

JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    **texts.JUDGES,
    **situation.JUDGES,
    **objectives.JUDGES,
    **actions.JUDGES,
}
"""The judge of every item."""

__all__ = ["JUDGES", "Asked", "Judgement"]
