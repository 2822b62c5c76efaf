"""The pages of an account in a booklet are not made again when what they are named by is the same: that name must say all that they show."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

from accountplan import pipeline
from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.present import make_booklets
from cli.small import write
from cli.test_kept import EDITS, spoil_page

WANTED = ("tier:A", "tier:B", "tier:C", "unit:water", "lead:jansen", "account:acme")
PLANS = [each for each in EDITS if each is not spoil_page]


def list_views(workspace: Path, today: date, wanted: tuple[str, ...]) -> dict[str, str]:
    """What the pages of each account show, by the name of all that they are made from."""
    survey = pipeline.make_survey(pipeline.open_workspace(workspace), today)
    found = dict[str, str]()
    for each in wanted:
        try:
            booklets = make_booklets(survey, Words(survey.portfolio.firm.language), [each])
        except UserError:  # nobody is in it now
            continue
        found |= {chapter.made_from: repr(chapter.view) for booklet in booklets for chapter in booklet.accounts if chapter.made_from}
    return found


def test_pages_of_an_account_that_are_named_alike_show_the_same(tmp_path: Path, edits: int) -> None:
    """Seen red with the rank within the tier, or what the page on the site follows from, left out of the name."""
    dice, seen, again = random.Random(20261130), dict[str, str](), 0
    write(tmp_path)
    for _ in range(edits):
        dice.choice(PLANS)(tmp_path, dice)
        found = list_views(tmp_path, date(2026, 11, dice.choice((24, 25))), tuple(dice.sample(WANTED, 3)))
        again += len(found.keys() & seen.keys())
        assert {name: view for name, view in found.items() if seen.get(name, view) != view} == {}
        seen |= found
    assert again > edits / 2
