"""Every text of a plan is searched, and looked at for letters that booklets lack if they print it; what is left out is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from accountplan import present
from accountplan.lint.rules.characters_lost_in_print import OF_PLAN
from accountplan.model.account import Account
from accountplan.model.groups import Group
from accountplan.model.leaves import TEXT, Wish, list_leaves
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import Tiers
from accountplan.present import searched
from accountplan.render.booklet.writing import Writer
from builders import portfolio
from filled import filled

from .reading import ENGLISH, page, survey

INDEX = "assets/search-index.js"
PAST: Account = filled(Account, text="Plan")
"""All is written, and all is over: contacts have left, actions are done, the tier by hand has ended."""
NOW = replace(
    filled(Account, text="Plan", tier={"is": "A", "why": "Text of the tier", "by": "jansen", "until": date(2027, 6, 1)}),
    contacts=tuple(replace(each, left=None) for each in PAST.contacts),
    signals=tuple(replace(each, resolved=None) for each in PAST.signals),
    actions=tuple(replace(each, status="open", done=None, result=None) for each in PAST.actions),
    assignments=tuple(
        replace(each, delivered=None, phases=tuple(replace(phase, delivered=None) for phase in each.phases)) for each in PAST.assignments
    ),
)
"""The same, and all of it goes on."""


def firm(account: Account) -> Portfolio:
    made = portfolio(account, people={"jansen": {"name": "Ans Jansen"}}, criteria={"payment": 1})
    group: Group = filled(Group, accounts=("acme",))
    return replace(made, tiers=filled(Tiers), groups={"acme": group}, group_paths={"acme": "plans/groups/acme.yaml"})


def shown(noun: object, text: str) -> set[str]:
    """The names of the keys whose text stands there."""
    return {kind.name for _, value, kind in list_leaves(noun, Wish(TEXT)) if value in text}


def printed(account: Account) -> str:
    """All pages of the booklets, as they are set."""
    writer = Writer(ENGLISH, None)
    [booklet] = present.make_booklets(survey(firm(account)), ENGLISH)
    chapters = booklet.chapters
    return "".join(writer.chapter(booklet, chapter) for chapter in chapters)


def test_every_text_on_the_pages_of_a_plan_a_group_and_a_tier_can_be_searched() -> None:
    made = firm(PAST)
    index = page(made, INDEX)
    for path, noun in (
        ("accounts/acme.html", PAST),
        ("groups/acme.html", made.groups["acme"]),
        ("tiers/a.html", made.tiers.tiers[0]),
    ):
        assert shown(noun, page(made, path)) - {searched.NAME} <= shown(noun, index), path
        assert len(shown(noun, index)) > 2, path


def test_what_is_not_searched_is_named() -> None:
    every = {kind.name for _, _, kind in list_leaves(PAST, Wish(TEXT))}
    assert every - shown(PAST, page(firm(PAST), INDEX)) == searched.OF_PLAN.without - {searched.NAME}, (
        "what is not searched is named in present/searched.py::OF_PLAN; names are its titles"
    )


def test_letters_are_looked_at_in_just_those_texts_of_a_plan_that_booklets_print() -> None:
    looked_at = {kind.name for _, _, kind in list_leaves(PAST, OF_PLAN)}
    elsewhere = {"segment", "foreword"}  # behind a name that two clients have, and in the client's own edition
    found = shown(PAST, printed(PAST)) | shown(NOW, printed(NOW)) | elsewhere
    assert looked_at - found == set(), "no booklet prints it: leave it out in lint/rules/characters_lost_in_print.py::OF_PLAN"
    assert found - looked_at == set(), "a booklet prints it: take it in again there"
