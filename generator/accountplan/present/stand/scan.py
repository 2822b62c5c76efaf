"""The scan of the firm: how we mark ourselves, where we differ, and what changed since the year before (S4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Listing, Number, Text, say
from accountplan.model.analysis.stand import Scanned, ScanRow, ScanYear
from accountplan.model.charts import CriterionStrip
from accountplan.model.stand import SCAN, ScanPart
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit, word_marks
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import SCAN_ITEM, SCAN_PART


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One thing that is marked: the mean, a strip with each mark, what differs and what changed, and the notes with their writers."""

    name: str
    mean: str
    strip: CriterionStrip
    change: str
    dispute: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScanGroup:
    """One part of the scan with its mean, a strip with that mean, and the mean change of what was marked in both years."""

    name: str
    mean: str
    strip: CriterionStrip
    change: str
    lines: tuple[ScanLine, ...]


@dataclass(frozen=True, slots=True)
class ScanView:
    """The section: its claim, who marked when, and the parts; ``changed`` is the head of the column of changes, empty without an earlier year."""

    title: str
    lede: str
    changed: str
    groups: tuple[ScanGroup, ...]
    edit: Edit | None


def show_scan(context: Context) -> ScanView | None:
    """The newest year in which somebody marked something; None when nobody did."""
    years = context.analysis[Scanned].years
    if not years:
        return None
    newest = years[0]
    return ScanView(
        title=capitalise(context.say(_word_title(context, newest))),
        lede=context.say(_word_lede(context, newest)),
        changed=context.say(say("since {year}", year=str(newest.before))) if newest.before else "",
        groups=tuple(_list_groups(context, newest)),
        edit=find_file_edit(context, context.portfolio.firm_path, ("scan",)),
    )


def _word_title(context: Context, year: ScanYear) -> Text:
    names = Listing(tuple(context.say(SCAN_ITEM[row.item]) for row in year.weakest))
    return say("where we stand weakest: {items}", items=names)


def _word_lede(context: Context, year: ScanYear) -> Text:
    people = Listing(tuple(context.person(id, "").text for id in year.people))
    if any(row.change is not None for row in year.rows):
        return say(
            "Report marks of {year} by {people}; 10 is as it should be, also for a symptom or an excuse. The change since {before} counts only what the same person marked in both years.",
            year=str(year.year), people=people, before=str(year.before),
        )  # fmt: skip
    return say("Report marks of {year} by {people}; 10 is as it should be, also for a symptom or an excuse.", year=str(year.year), people=people)  # fmt: skip


def _list_groups(context: Context, year: ScanYear) -> Iterator[ScanGroup]:
    for part in SCAN:
        lines = tuple(_show_line(context, year, row) for row in year.rows if row.part == part)
        if lines:
            yield _show_group(context, year, part, lines)


def _show_group(context: Context, year: ScanYear, part: ScanPart, lines: tuple[ScanLine, ...]) -> ScanGroup:
    mean = year.mean_of(part)
    name, said = context.say(SCAN_PART[part]), NOTHING if mean is None else context.words.number(mean, 1)
    strip = CriterionStrip(None if mean is None else float(mean), label=f"{name}: {said}")
    return ScanGroup(name, said, strip, _word_change(context, year.change_of(part)), lines)


def _word_change(context: Context, change: Fraction | None) -> str:
    return NOTHING if change is None else context.words.number(change, 1, signed=True)


def _show_line(context: Context, year: ScanYear, row: ScanRow) -> ScanLine:
    disputed = row in year.disputed(context.criteria.spread_alert)
    return ScanLine(
        name=context.say(SCAN_ITEM[row.item]),
        mean=context.words.number(row.mean, 1),
        strip=_make_strip(context, row),
        change=_word_change(context, row.change),
        dispute=context.say(say("{spread} apart: talk about it", spread=Number(row.spread, 0))) if disputed else "",
        notes=tuple(_list_notes(context, year, row)),
    )


def _make_strip(context: Context, row: ScanRow) -> CriterionStrip:
    """The mean on its scale; with the marks of each when several gave one, which stand in no column."""
    if len(row.marks) == 1:
        return CriterionStrip(float(row.mean))
    return CriterionStrip(float(row.mean), tuple(float(mark) for _, mark in row.marks), label=word_marks(context, row.marks))


def _list_notes(context: Context, year: ScanYear, row: ScanRow) -> Iterator[str]:
    """The notes of that year, each with its writer."""
    for scan in context.firm.scan:
        note = scan.notes.get(row.item)
        if note and scan.held(context.today) and context.firm.year_of(scan.on) == year.year:
            yield context.say(say("{note} ({who})", note=note, who=context.who((scan.by,))))
