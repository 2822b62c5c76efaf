"""How much room there is where an account is shown: on a screen, or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["short", "medium", "month"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What differs between the two but for the template.

    Days ``near`` today are said without their year, others in the style ``far``.
    """

    near: timedelta
    far: Style


SCREEN = Measure(near=timedelta(days=183), far="medium")
