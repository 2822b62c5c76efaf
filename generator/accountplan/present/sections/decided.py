"""What meetings decided about an account: what is still to be carried out comes first."""

from __future__ import annotations

from accountplan.base.text import say
from accountplan.present.meetings.decided import DecidedRow, show_row

from .subject import Subject


def show_decided(subject: Subject) -> tuple[DecidedRow, ...]:
    """All decisions about it."""
    return tuple(show_row(subject.settings, each, subject.root) for each in subject.decided)


def count_open(subject: Subject) -> str:
    """How many of them are still to be carried out, of how many."""
    open_ = len([each for each in subject.decided if each.what.open])
    return subject.say(say("{n} of {all} open", n=str(open_), all=str(len(subject.decided))))
