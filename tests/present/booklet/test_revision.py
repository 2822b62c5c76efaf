"""What a cover says that a booklet was made from: the commit, by which anybody finds the plans again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from accountplan import present
from accountplan.base.words import Words
from accountplan.model.moments import Commit, Origin
from builders import account, portfolio
from print.samples import surveyed

COMMIT = Commit("4c1e9a2d03" * 4, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (Origin(True, COMMIT), "24 November 2026, commit 4c1e9a2"),
        (Origin(True), "24 November 2026, not committed"),
        (Origin(False), "24 November 2026, not under version control"),
        (Origin(), "24 November 2026"),
    ],
)
def test_a_cover_names_the_commit_or_says_that_there_is_none(origin: Origin, said: str) -> None:
    survey = replace(surveyed(portfolio(account("acme", marks={"fit": 9}))), origin=origin)
    assert {booklet.view.as_of for booklet in present.make_booklets(survey, Words("en"))} == {said}


@pytest.mark.parametrize(("day", "said"), [(24, "changed 24 Nov (4c1e9a2)"), (25, "commit 4c1e9a2")])
def test_a_client_names_its_last_commit_and_its_day_unless_that_is_still_to_come(day: int, said: str) -> None:
    """A booklet of 24 November said: changed 29 November."""
    survey = surveyed(portfolio(account("acme", marks={"fit": 9})))
    changed = {survey.portfolio.account_paths["acme"]: COMMIT._replace(day=date(2026, 11, day))}
    [booklet] = present.make_booklets(replace(survey, origin=Origin(True, None, changed)), Words("en"))
    assert [each.text.replace("\u00a0", " ") for each in booklet.accounts[0].view.people] == [said]
