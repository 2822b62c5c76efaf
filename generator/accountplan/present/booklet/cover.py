"""The cover: firm, tier and year, with the scores of all its accounts as the only ornament. No client is named: it lies on desks."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.charts import ScoreMeter
from accountplan.model.pages import Chapter
from accountplan.model.text import say_n
from accountplan.present.parts import meter

from .context import Tiered
from .registry import chapter

MOST = 20
"""More lines than this would fill the cover: then it shows the middle of each group of accounts that stand together."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The scores, highest first, each a line; ``letter_size`` and ``name_size`` are classes of the stylesheet by the length of the words."""

    letter_size: str
    name_size: str
    scores: tuple[ScoreMeter, ...]
    first: int
    label: str


@chapter("front", 1)
def cover(context: Tiered) -> Chapter:
    """The front of the cover."""
    letter, name = context.tier.id, context.tier.name
    shown = [score for score in context.scores if score.score is not None and not score.unrated]
    step = -(-len(shown) // MOST) or 1
    meters = tuple(meter(context.site, score) for score in shown[::step])
    view = Cover(
        letter_size="one" if len(letter) == 1 else "few" if len(letter) < 4 else "many",
        name_size="" if len(name) < 18 else "long",
        scores=meters,
        first=5 if all(each.low >= 5 for each in meters) else 1,
        label=context.say(say_n("The score of {n} account", "The scores of {n} accounts", len(shown))),
    )
    return Chapter("cover", "", "booklet/cover.html", view)
