"""What changed of meetings: one that is new or gone, and what became of the decisions of each."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from accountplan.model.differences import MeetingChange
from accountplan.model.identity import match_items
from accountplan.model.meetings import Meeting, Resolution
from accountplan.model.survey import Survey

OTHERS = tuple(field.name for field in fields(Meeting) if field.name not in ("id", "decisions"))
"""The keys of a meeting besides its decisions."""


def compare_meetings(before: Survey, after: Survey) -> tuple[MeetingChange, ...]:
    """The meetings that differ, the newest first."""
    one, other = before.portfolio.meetings, after.portfolio.meetings
    found = [_compare(id, one.get(id), other.get(id)) for id in {**one, **other} if one.get(id) != other.get(id)]
    return tuple(sorted(found, key=_make_key, reverse=True))


def _make_key(change: MeetingChange) -> tuple[date, str]:
    meeting = change.after or change.before
    return (meeting.day if meeting and meeting.day else date.min, change.id)


def _compare(id: str, before: Meeting | None, after: Meeting | None) -> MeetingChange:
    old, new = (each.decisions if each else () for each in (before, after))
    matched = match_items(old, new)
    pairs = [(old[one], new[then]) for one, then in matched.pairs]
    going = [(one, then) for one, then in pairs if one.state == then.state]
    ended = [then for one, then in pairs if one.state != then.state]
    moved = tuple((one, then) for one, then in going if one.by != then.by)
    handed = tuple((one, then) for one, then in going if _hands(one) != _hands(then))
    return MeetingChange(
        id,
        before,
        after,
        keys=tuple(key for key in OTHERS if getattr(before, key) != getattr(after, key)) if before and after else (),
        new=(*(new[at] for at in matched.new), *(each for each in ended if each.open)),
        done=tuple(each for each in ended if each.state == "done"),
        moved=moved,
        handed=handed,
        dropped=(*(each for each in ended if each.state == "dropped"), *(old[at] for at in matched.gone if old[at].open)),
        changed=tuple(pair for pair in going if pair[0] != pair[1] and pair not in moved and pair not in handed),
    )


def _hands(each: Resolution) -> tuple[tuple[str, ...], str | None]:
    """Who sees to a decision, of us and of them."""
    return each.who, each.theirs
