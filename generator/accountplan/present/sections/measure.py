"""How much room there is where an account is shown: on a screen, or on paper. All that differs between the two but for the template."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, timedelta
from fractions import Fraction
from typing import ClassVar, Literal, TypeAlias

from accountplan.base.text import Exact, say
from accountplan.base.words import Words
from accountplan.model.exact import round_half_away
from accountplan.present.spelled import capitalise

Style: TypeAlias = Literal["medium", "month"]
MILLION, BILLION = 1_000_000, 1_000_000_000
WIDE, COARSE = 10_000_000, 10_000
"""On paper no column holds a number from WIDE on, and one from COARSE on has no decimals."""
ONE_LINE = 18
"""A longer family name has no place on one line of a narrow column."""
NBSP = "\u00a0"
LARGE = 1000
"""Nobody's turnover is as small as this."""


class Measure(ABC):
    """What differs: days ``near`` today are said without their year, others in the style ``far``; where it is
    ``narrow`` a list says only what matters most, and a small drawing says in words what no column beside it does.
    """

    near: ClassVar[timedelta]
    far: ClassVar[Style]
    narrow: ClassVar[bool]

    def day(self, words: Words, day: date, today: date) -> str:
        """A day of which it is clear in which year it lies."""
        return words.day(day, "short" if self.is_near(day, today) else self.far)

    def is_near(self, day: date, today: date) -> bool:
        """Whether it is clear in which year a day lies that is said without it."""
        return abs(day - today) < self.near

    def name(self, name: str) -> str:
        """The name of one of us in a row of names."""
        return name

    def hours(self, words: Words, hours: Exact) -> str:
        """Hours of work, with two decimals at most: a third of forty hours has no end."""
        return words.plain(round_half_away(Fraction(hours), 2))

    @abstractmethod
    def title(self, text: str) -> str:
        """The name of an objective."""

    @abstractmethod
    def number(self, words: Words, value: Fraction) -> str:
        """A value of an objective."""

    def money(self, words: Words, value: Fraction) -> str:
        """A value of an objective that is an amount of money."""
        return self.number(words, value)


class Screen(Measure):
    """Room for whatever the plan says, as it says it."""

    near, far, narrow = timedelta(days=183), "medium", False

    def title(self, text: str) -> str:
        """As it is written."""
        return text

    def number(self, words: Words, value: Fraction) -> str:
        """With all its decimals."""
        return words.plain(value)

    def money(self, words: Words, value: Fraction) -> str:
        """With its currency."""
        return words.money(value)


class Aims(Screen):
    """For the objectives of a tier or a group: about turnover or margin they mean a share or a count when their values are small."""

    def money(self, words: Words, value: Fraction) -> str:
        """With its currency from LARGE on."""
        return words.money(value) if abs(value) >= LARGE else words.plain(value)


class Paper(Measure):
    """Narrow columns on a small page."""

    near, far, narrow = timedelta(days=300), "month", True

    def name(self, name: str) -> str:
        """On one line, unless no column is as wide."""
        return name.replace(" ", NBSP) if len(name) <= ONE_LINE else name

    def hours(self, words: Words, hours: Exact) -> str:
        """With one decimal at most: what was multiplied and divided has more than anybody plans."""
        return words.plain(round_half_away(Fraction(hours), 1))

    def title(self, text: str) -> str:
        """With a capital: it begins a row."""
        return capitalise(text)

    def number(self, words: Words, value: Fraction) -> str:
        """A large one without decimals, and one that no column holds in millions or billions; never with a currency."""
        size = abs(value)
        if size >= BILLION:
            return words.say(say("{number} bn", number=words.number(value / BILLION, 1)))
        if size >= WIDE:
            return words.say(say("{number} m", number=words.number(value / MILLION, 1)))
        return words.number(value, 0) if size >= COARSE else words.plain(value)


SCREEN, AIMS, PAPER = Screen(), Aims(), Paper()
