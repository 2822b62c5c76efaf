"""What a chart draws: plain numbers for places and lengths, and labels that are already words.

`present` makes these, `render` draws them: one type for each chart. Scores and marks run from 1 to 10, shares from 0 to 1
unless said otherwise. ``label`` is what a screen reader hears; an empty one means that the words beside the chart say it all.
"""

from .figures import (
    Bubble,
    Dumbbell,
    HoursAgainstValue,
    ParetoCurve,
    PortfolioMatrix,
    PyramidLayer,
    Rung,
    ScoreCourse,
    Skipped,
    Stop,
    TierLimits,
    TrustPyramid,
    Waterfall,
)
from .rows import (
    Bar,
    CompletenessBar,
    CriterionStrip,
    LoadBar,
    MeterScale,
    MiniBars,
    ObjectiveProgress,
    ObjectiveTrack,
    OfferBar,
    ScoreMeter,
    TieDots,
    Zone,
    make_bars,
)

__all__ = [
    "Bar",
    "Bubble",
    "CompletenessBar",
    "CriterionStrip",
    "Dumbbell",
    "HoursAgainstValue",
    "LoadBar",
    "MeterScale",
    "MiniBars",
    "ObjectiveProgress",
    "ObjectiveTrack",
    "OfferBar",
    "ParetoCurve",
    "PortfolioMatrix",
    "PyramidLayer",
    "Rung",
    "ScoreCourse",
    "ScoreMeter",
    "Skipped",
    "Stop",
    "TieDots",
    "TierLimits",
    "TrustPyramid",
    "Waterfall",
    "Zone",
    "make_bars",
]
