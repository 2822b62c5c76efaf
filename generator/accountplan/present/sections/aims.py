"""Objectives as rows, from where we began to where we want to be: of an account, a group or a tier, on a screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Day, Exact, Share, say
from accountplan.model.account import KeyResult, Objective
from accountplan.model.analysis import Standing
from accountplan.model.charts import ObjectiveProgress, ObjectiveTrack
from accountplan.model.pages import Link
from accountplan.model.track import Track
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import make_written_share, round_like
from accountplan.present.settings import FirmSettings
from accountplan.present.vocabulary import KIND, OBJECTIVE

from .measure import Measure


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """One objective: where it began, where it stands, where it must come and by when; a dash for what nobody wrote down.

    ``late`` when its day has passed and the target is not reached. ``track`` is there when something was measured after the start, on a screen.
    """

    name: str
    kind: str
    baseline: str
    now: str
    target: str
    progress: ObjectiveProgress
    track: ObjectiveTrack | None
    by: str
    late: bool
    own: Link | None
    under: tuple[str, ...]


def list_objective_rows(
    settings: FirmSettings, measure: Measure, objectives: Iterable[Objective], standings: Iterable[Standing], root: str = ""
) -> tuple[ObjectiveRow, ...]:
    """The objectives of one owner in the order of the file."""
    return tuple(_show_row(settings, measure, each, standing, root) for each, standing in zip(objectives, standings, strict=True))


def _show_row(settings: FirmSettings, measure: Measure, objective: Objective, standing: Standing, root: str) -> ObjectiveRow:
    write, kind = measure.money if objective.money else measure.number, objective.served

    def amount(value: Exact | None) -> str:
        return NOTHING if value is None else write(settings.words, Fraction(value))

    return ObjectiveRow(
        name=name_objective(settings, measure, objective),
        kind=settings.say(KIND[kind]) if kind else "",
        baseline=amount(objective.baseline),
        now=amount(standing.now),
        target=_word_target(settings, objective, amount),
        progress=_make_progress(settings, measure, standing),
        track=_make_track(settings, standing.track) if standing.track and standing.track.pace and not measure.narrow else None,
        by=settings.words.day(objective.by, measure.far) if objective.by else NOTHING,
        late=standing.behind,
        own=settings.short(objective.own, root) if objective.own else None,
        under=(*_list_pace(settings, measure, standing, amount), *_list_lines(settings, objective)),
    )


def _word_target(settings: FirmSettings, objective: Objective, amount: Callable[[Exact | None], str]) -> str:
    """The value to reach, a range from its lower end, or whether it is reached where it is yes or no."""
    if objective.target is None and objective.met is not None:
        return settings.say(say("reached") if objective.met else say("not reached"))
    if objective.range is None:
        return amount(objective.target)
    low, high = objective.range
    return settings.say(say("{low} to {high}", low=amount(low), high=amount(high)))


def _list_lines(settings: FirmSettings, objective: Objective) -> Iterator[str]:
    """How sure we are, and each of its results."""
    if objective.confidence is not None:
        yield settings.say(say("confidence {share}", share=make_written_share(objective.confidence)))
    for each in objective.results:
        yield " · ".join(_list_result_parts(settings, each))


def _list_result_parts(settings: FirmSettings, each: KeyResult) -> Iterator[str]:
    """What a result is, where it stands, by when, and who owns it."""
    yield each.measure
    if each.met is not None:
        yield settings.say(say("reached") if each.met else say("not reached"))
    elif each.target is not None:
        now = settings.words.plain(each.now) if each.now is not None else NOTHING
        yield settings.say(say("{now} of {target}", now=now, target=settings.words.plain(each.target)))
    if each.met is None and each.progress is not None:
        yield settings.words.share(each.progress)
    if each.by:
        yield settings.words.day(each.by, "medium")
    if each.own:
        yield settings.who((each.own,))


def name_objective(settings: FirmSettings, measure: Measure, objective: Objective) -> str:
    """What an objective is called: its measure, else its kind, else its id in words."""
    kind = settings.say(OBJECTIVE[objective.kind]) if objective.kind else objective.id.replace("-", " ")
    return measure.title(objective.measure or kind)


def _list_pace(settings: FirmSettings, measure: Measure, standing: Standing, amount: Callable[[Exact | None], str]) -> Iterator[str]:
    """Whether it is at the line that runs straight to the target, until the target is reached; on paper only when it is behind."""
    track = standing.track
    if track is None or track.pace is None or standing.reached or (measure.narrow and track.pace == "on"):
        return
    day, value = track.newest
    line = amount(round_like(track.expect(day), (value, track.baseline, track.target)))
    when = Day(day, "medium" if measure.far == "medium" else "month")
    if track.pace == "on":
        yield settings.say(say("on track: {value} on {day}, expected {line}", value=amount(value), day=when, line=line))
    else:
        yield settings.say(say("behind: {value} on {day}, expected {line}", value=amount(value), day=when, line=line))


def _make_track(settings: FirmSettings, track: Track) -> ObjectiveTrack:
    points = tuple((float(day), float(height)) for day, height in track.drawn)
    label = say("what was measured, beside the straight line to the target")
    return ObjectiveTrack(points, float(track.place(settings.today)), settings.say(label))


def _make_progress(settings: FirmSettings, measure: Measure, standing: Standing) -> ObjectiveProgress:
    done = standing.progress
    if not measure.narrow:
        return ObjectiveProgress(None if done is None else float(done))
    if done is None:
        return ObjectiveProgress(None, settings.say(say("progress unknown")))
    return ObjectiveProgress(float(done), settings.say(say("{share} of the way to the target", share=Share(done))))
