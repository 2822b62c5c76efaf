"""Small views that many pages share: a tier's badge, a temperature, a meter, a finding, a link to edit the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accountplan.base.text import Exact, Text, say
from accountplan.model.analysis import Completeness
from accountplan.model.charts import CompletenessBar, ScoreMeter
from accountplan.model.finding import Finding, Keys
from accountplan.model.pages import Link
from accountplan.model.portfolio import Places
from accountplan.model.scores import AccountScore

from . import links
from .context import Context
from .rounding import count_partial_decimals
from .settings import FirmSettings
from .vocabulary import SEVERITY, TEMPERATURE

NOTHING = "–"
"""What takes the place of what is not there."""
LIGHTEST = 4
"""Tiers beyond the fourth look like the fourth."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A tier as a square with its letter; ``kind`` is its class in the stylesheet; ``note`` says what the letter alone does not."""

    letter: str
    kind: str
    name: str
    note: str

    @property
    def twin(self) -> bool:
        """Whether the name of its tier says no more than the letter does."""
        return self.name.casefold() == self.letter.casefold()


@dataclass(frozen=True, slots=True)
class Temperature:
    """How warm a relationship is: ``red``, ``yellow`` or ``blue``, and the word for it."""

    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Where a section comes from: the words, and the address in the forge (empty when the firm gives none)."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Complete:
    """How complete a plan is: a bar with its four parts, and the whole as a percentage."""

    bar: CompletenessBar
    text: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: ``kind`` is its severity as a class in the stylesheet."""

    kind: str
    severity: str
    what: str
    fix: str
    where: Link
    rule: Link


def show_tier_badge(settings: FirmSettings, tier: str | None, note: str = "", extra: str = "") -> Badge:
    """The badge of a tier as such."""
    if tier is None:
        return Badge(NOTHING, "tier tier-0", settings.say(say("no tier")), note or settings.say(say("no tier")))
    place = settings.tier_order.get(tier, LIGHTEST)
    found = settings.tiers.get(tier)
    return Badge(tier, f"tier tier-{min(place, LIGHTEST)}{extra}", found.name if found else tier, note)


def show_badge(settings: FirmSettings, score: AccountScore) -> Badge:
    """The badge of an account: dashed while provisional, with a double line when set by hand."""
    if score.overruled:
        return show_tier_badge(settings, score.tier, settings.say(say("by hand")), " overruled")
    if score.tier is not None and score.provisional:
        return show_tier_badge(settings, score.tier, settings.words.listing(score.possible, "or"), " provisional")
    return show_tier_badge(settings, score.tier)


def show_temperature(settings: FirmSettings, kind: str | None) -> Temperature | None:
    """How warm a relationship is, or None when nobody wrote it down."""
    return Temperature(kind, settings.say(TEMPERATURE[kind])) if kind else None


def word_score(settings: FirmSettings, score: AccountScore) -> str:
    """The score with one decimal, or with more next to a limit; or a dash."""
    return NOTHING if score.rating is None else settings.words.value(settings.ladder.said(score.rating))


def make_meter(settings: FirmSettings, score: AccountScore) -> ScoreMeter:
    """The meter for the row of a table."""
    low, high = settings.ladder.said(score.low), settings.ladder.said(score.high)
    if score.rating is None:
        label = settings.say(say("not rated; between {low} and {high}", low=low, high=high))
        return ScoreMeter(None, float(score.low), float(score.high), settings.limits, label)
    label = settings.say(say("{score}, between {low} and {high}", score=settings.ladder.said(score.rating), low=low, high=high))
    return ScoreMeter(float(score.rating), float(score.low), float(score.high), settings.limits, label)


def word_marks(settings: FirmSettings, marks: Iterable[tuple[str, Exact]]) -> str:
    """Which of us gave which mark."""
    return ", ".join(f"{settings.who((by,))} {settings.words.plain(mark)}" for by, mark in marks)


def word_known_share(settings: FirmSettings, score: AccountScore) -> str:
    """How much of the weight is known."""
    return settings.say(say("{share} known", share=settings.criteria.said_known(score.known)))


def show_completeness(settings: FirmSettings, found: Completeness) -> Complete:
    """How complete a plan is; no percentage where nothing is asked."""
    parts = tuple(None if share is None else float(share) for share in found.parts.values())
    return Complete(
        CompletenessBar(parts), settings.words.share(found.plan, count_partial_decimals(found.plan)) if found.items else NOTHING
    )


def show_finding(settings: FirmSettings, found: Finding, root: str) -> FindingView:
    """A finding, with links to its place in the source and to its rule."""
    where = f"{found.path}:{found.line}:{found.column}" if found.line else found.path
    return FindingView(
        kind=found.severity.word,
        severity=settings.say(SEVERITY[found.severity.word]),
        what=settings.say(found.message),
        fix=settings.say(found.help),
        where=Link(where, links.make_edit_address(settings.firm, found.path, found.line)),
        rule=Link(found.rule, root + links.make_rule_path(found.rule) if found.rule in settings.rule_names else ""),
    )


def find_file_edit(context: Context, path: str, keys: Keys) -> Edit | None:
    """Where a key is in any file of the workspace; None when it is not recorded."""
    return find_edit(context, context.portfolio.files.get(path), keys)


def find_edit(settings: FirmSettings, places: Places | None, keys: Keys) -> Edit | None:
    """Where a key is in the file that has these places; None when it is not recorded."""
    span = places.span(keys) if places else None
    if places is None or span is None:
        return None
    first, last, href = str(span[0]), str(span[1]), links.make_edit_address(settings.firm, places.path, span[0])
    text = settings.once(("lines", first, last, "edit" if href else ""), lambda: settings.say(_word_lines(first, last, bool(href))))
    return Edit(text, href)


def _word_lines(first: str, last: str, can_edit: bool) -> Text:
    if first == last:
        return say("edit line {first}", first=first) if can_edit else say("line {first}", first=first)
    if can_edit:
        return say("edit lines {first}–{last}", first=first, last=last)
    return say("lines {first}–{last}", first=first, last=last)
