"""What pages and booklets were made from, in words: the commit, by which anybody finds it again."""

from __future__ import annotations

from datetime import date

from accountplan.base.text import Day, Text, say
from accountplan.model.moments import Change, Origin


def word_version(origin: Origin) -> Text | None:
    """The commit whose plans these are; None when nothing is known."""
    if origin.commit:
        return say("commit {commit}", commit=origin.commit.short)
    if origin.kept is None:
        return None
    return say("not committed") if origin.kept else say("not under version control")


def word_change(change: Change, today: date) -> Text | None:
    """When one plan was changed last, and by which commit; None when that is not known. Of a day still to come the commit alone is named."""
    if change.uncommitted:
        return say("This plan has changes that are not committed")
    if change.commit is None:
        return None
    if change.commit.is_after(today):
        return say("This plan is that of commit {commit}", commit=change.commit.short)
    return say("This plan was last changed on {day}, commit {commit}", day=Day(change.commit.day), commit=change.commit.short)
