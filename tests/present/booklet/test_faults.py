"""What booklets did wrong once, by the numbers of the kinds: what they say; how it is printed is tried in `tests/print/test_faults.py`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from accountplan import present
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.pages import Booklet
from accountplan.present.booklet.opening import show_opening
from accountplan.present.context import Context
from accountplan.present.sections.measure import PAPER
from accountplan.present.subjects import make_subject
from builders import TODAY, account, portfolio
from print.samples import full, surveyed

ENGLISH = Words("en")
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Marloes Jansen"}, "devries": {"name": "Anne de Vries"}}
CRITERIA = {"fit": 2, "turnover": 3}
COMPLAINT = {"kind": "serious_complaint", "on": TODAY, "note": "their director wrote to us"}
TIERS: list[dict[str, Any]] = [{"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6}]


def made(*accounts: Account, **more: Any) -> tuple[Booklet, ...]:
    found = portfolio(*accounts, **{"people": PEOPLE, "criteria": CRITERIA, "tiers": TIERS, **more})
    return tuple(present.make_booklets(surveyed(found), ENGLISH))


def views(booklet: Booklet) -> dict[str, Any]:
    return {each.anchor: each.view for each in booklet.chapters}


def middling(id: str, **fields: Any) -> Account:
    return full(id, marks={"fit": 7, "turnover": 7}, **fields)


# ---- F1: the more a client matters, the more room to meet --------------------------------------------


def test_f1_every_client_of_a_tier_that_asks_everything_gets_the_page_to_meet_and_every_client_in_danger() -> None:
    high, middle = made(full("calm"), full("losing", signals=(COMPLAINT,)), middling("quiet"), middling("leaving", signals=(COMPLAINT,)))
    sure = {anchor: view.meeting.sure for each in (high, middle) for anchor, view in views(each).items() if anchor.startswith("account-")}
    assert sure == {"account-calm": True, "account-losing": True, "account-leaving": True, "account-quiet": False}


def test_f1_its_questions_come_from_the_plan_what_is_most_at_stake_first() -> None:
    late = {"what": "Call their director", "who": ("jansen",), "when": TODAY - timedelta(days=3)}
    missed = {"id": "a", "measure": "orders", "baseline": 1, "target": 9, "now": 2, "by": TODAY - timedelta(days=9)}
    offer = {"name": "Study of locks", "stage": "submitted", "value": 90_000}
    (booklet,) = made(full("acme", signals=(COMPLAINT,), actions=(late,), objectives=(missed,), proposals=(offer,)))
    assert views(booklet)["account-acme"].meeting.questions == (
        "What do we do to keep this client? The worst sign: has a serious complaint: their director wrote to us.",
        "Who takes up “Call their director”, 3 days late?",
        "“Orders” was due by 15\u00a0Nov: is it reached, moved or dropped?",
        "“Study of locks”, quotation submitted: what wins it?",
        "“Inkoop weegt prijs voor 60 %.” Who does what about it?",
    )


def test_f1_a_client_opens_as_its_page_on_the_site_does() -> None:
    survey = surveyed(portfolio(full("acme", signals=(COMPLAINT,)), people=PEOPLE, criteria=CRITERIA))
    subject = make_subject(Context(survey, ENGLISH), survey.portfolio.accounts["acme"], PAPER)
    shown = show_opening(subject)
    assert shown.claim.begins == "In serious danger"
    assert shown.danger is not None
    assert [(each.what, each.note) for each in shown.danger.signs] == [("Serious complaint", "their director wrote to us")]
    assert [step.when for step in shown.next.steps] == ["11 days late", "Thu\u00a010\u00a0Dec"]
    assert shown.contact.who == "Jansen with M. Osinga"
    assert shown.brings.years == ("2024", "2025")
    assert [(row.name, row.cells, row.change) for row in shown.brings.rows][:2] == [
        ("Turnover, €", ("182,000", "204,000"), "+12%"),
        ("Margin as a share", ("31%", "32%"), "+1.6 points"),
    ]


def test_f1_what_a_plan_says_at_length_is_cut_in_its_opening() -> None:
    told = {"what": "word " * 59 + "end", "who": ("jansen",), "when": TODAY}
    signs = tuple({"kind": "serious_complaint", "on": TODAY - timedelta(days=n), "note": "word " * 59 + "end"} for n in range(5))
    survey = surveyed(portfolio(full("acme", actions=(told,), signals=signs), people=PEOPLE, criteria=CRITERIA))
    shown = show_opening(make_subject(Context(survey, ENGLISH), survey.portfolio.accounts["acme"], PAPER))
    assert shown.danger is not None
    assert shown.danger.count == "5 signs"
    assert [len(each.note) <= 120 for each in shown.danger.signs] == [True] * 3
    assert [bool(each.note) for each in shown.danger.signs] == [True, False, False]
    assert len(shown.next.steps[0].what) <= 120


def test_f1_what_is_to_be_decided_begins_with_the_client_in_serious_danger_that_brings_most() -> None:
    late = {"what": "Call", "who": ("jansen",), "when": TODAY - timedelta(days=30)}
    some = (
        full("small", short="Small", figures={2025: {"turnover": 1_000}}, signals=(COMPLAINT,)),
        full("large", short="Large", figures={2025: {"turnover": 900_000}}, signals=(COMPLAINT,)),
        full("late", short="Late", actions=(late,)),
    )
    (booklet,) = made(*some)
    asked = [each.text for each in views(booklet)["decisions"].questions]
    assert asked == [
        "What do we do to keep Large, with 1 sign?",
        "Late: who takes up “Call”, 30 days late?",
        "What do we do to keep Small, with 1 sign?",
    ]


# ---- F2: the index and the lists of points name the place itself -------------------------------------


def test_f2_the_index_leads_to_the_action_the_contact_and_the_row() -> None:
    (booklet,) = made(full("acme", short="Acme"), full("other", short="Other", lead="devries", team=()))
    index = views(booklet)["index"]
    places = {line.name: line.anchors for line in (*index.people, *index.accounts)}
    assert places["Osinga, M., Acme"] == ("account-acme.contact-1",)
    assert places["Jansen, Marloes"] == ("account-acme", "account-acme.action-2", "account-other.action-2", "quarter.jansen")
    assert places["Acme"] == ("glance.acme", "account-acme")


def test_f2_what_is_late_leads_to_the_action() -> None:
    (booklet,) = made(full("acme"))
    (point,) = next(head for head in views(booklet)["discuss"].heads if head.title == "Late").points
    assert point.anchor == "account-acme.action-1"


# ---- F4: a tier that asks a profile, and booklets of others ------------------------------------------


def low(id: str, **fields: Any) -> Account:
    return account(id, marks={"fit": 3, "turnover": 3}, **fields)


def test_f4_a_tier_that_asks_a_profile_has_some_lines_for_each_client_and_a_row_for_whom_nothing_is_written() -> None:
    told = low("told", situation={"business": "Makes **glass** for greenhouses."}, lead="jansen")
    (booklet,) = made(told, low("bare"))
    found = views(booklet)
    assert booklet.accounts == ()
    (profile,) = found["profiles"].rows
    assert (profile.place, profile.name) == ("account-told", "Told")
    assert [(each.title, each.text) for each in profile.told] == [("Their business", "Makes glass for greenhouses.")]
    assert {row.anchor for row in found["glance"].rows} == {"account-told", "glance.bare"}


def test_f4_former_clients_are_in_one_list() -> None:
    gone = low("gone", status="former", figures={2019: {"turnover": 12_000}}, lead="jansen")
    (booklet,) = made(low("here"), gone)
    found = views(booklet)
    assert [row.anchor for row in found["glance"].rows] == ["glance.here"]
    assert [(row.place, row.turnover, row.year, row.lead) for row in found["former"].rows] == [("account-gone", "12,000", "2019", "Jansen")]


def test_f4_a_former_client_is_in_the_index_where_it_stands_in_that_list_and_the_index_names_the_page() -> None:
    (booklet,) = made(low("here"), low("gone", status="former"))
    assert [(line.name, line.anchors) for line in views(booklet)["index"].accounts] == [
        ("Gone", ("account-gone",)),
        ("Here", ("glance.here", "glance.here")),
    ]
    assert [each.anchor for each in (*booklet.end, *booklet.back) if each.names_pages] == ["index"]


def test_f4_a_tier_of_former_clients_alone_has_no_booklet() -> None:
    assert made(low("gone", status="former")) == ()


@pytest.mark.parametrize(
    ("accounts", "wanted"),
    [
        (("acme", "acme-print"), ("account:acme", "account:acme-print")),
        (("acme",), ("tier:unit-water", "unit:water")),
        (("acme",), ("tier:A-print", "tier:A")),
    ],
)
def test_f4_no_two_booklets_have_a_file_in_common(accounts: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    tiers = [{"id": "A", "above": 8}, {"id": "A-print", "above": 7, "below": 8}, {"id": "unit-water", "below": 7}]
    some = [account(id, marks={"fit": 9, "turnover": 9}, unit="water") for id in accounts]
    middle = [account("mid", marks={"fit": 7.5, "turnover": 7.5}), account("low", marks={"fit": 2, "turnover": 2}, unit="water")]
    found = portfolio(*some, *middle, people=PEOPLE, criteria=CRITERIA, tiers=tiers, firm={"name": "F", "units": {"water": "W"}})
    stems = [each.stem for each in present.make_booklets(surveyed(found), ENGLISH, wanted)]
    names = [stem + ending for stem in stems for ending in (".pdf", "-print.pdf")]
    assert len({*names}) == len(names) == 2 * len(wanted)
