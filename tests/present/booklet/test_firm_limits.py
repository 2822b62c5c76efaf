"""How much the booklet of the firm has room for: at the limit everything stands there, and one more is counted, or a text is cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accountplan import compare
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.meetings import Circle, Meeting, Question, Resolution
from accountplan.present.booklet import make_booklets
from builders import TODAY, account, portfolio
from surveys import survey

LATE = TODAY - timedelta(days=1)
SILENT = {"kind": "no_reaction", "on": LATE}


def view(anchor: str, *accounts: Account, meetings: tuple[Meeting, ...] = (), **firm: Any) -> Any:
    """One chapter of the booklet of a firm that is in its second commercial phase."""
    made = portfolio(*accounts, people={"jansen": {}}, firm={"commercial": {"phase": 2}, **firm})
    found = survey(replace(made, meetings={each.id: each for each in meetings}))
    (booklet,) = make_booklets(found, Words("en"), ("firm",), compare.list_agendas(found, {}))
    return next(each.view for each in (*booklet.front, *booklet.end, *booklet.back) if each.anchor == anchor)


def endangered(number: int, **fields: Any) -> list[Account]:
    return [account(f"c{place}", temperature="red", **{"signals": [SILENT], **fields}) for place in range(number)]


@pytest.mark.parametrize(("number", "shown", "lede"), [(8, 8, False), (9, 8, True)])
def test_eight_proposals_have_room_and_of_more_is_said_which_are_shown(number: int, shown: int, lede: bool) -> None:
    offers = [{"name": f"Quay {place}", "stage": "talk", "value": 100 + place, "chance": 0.5} for place in range(number)]
    found = view("offers", account(proposals=offers))
    assert [row.name for stage in found.stages for row in stage.rows] == ["Acme"] * shown
    assert found.lede.startswith("The 8 with the largest chance times value") == lede


@pytest.mark.parametrize(("letters", "cut"), [(52, False), (53, True)])
def test_a_proposal_has_room_for_52_letters(letters: int, cut: bool) -> None:
    found = view("offers", account(proposals=[{"name": "k" * letters, "stage": "talk"}]))
    assert found.stages[0].rows[0].what.endswith("…") == cut


@pytest.mark.parametrize(("number", "shown", "more"), [(3, 3, ""), (4, 3, "and 1 more")])
def test_three_clients_in_danger_have_room(number: int, shown: int, more: str) -> None:
    found = view("effect", *endangered(number))
    assert (len(found.rows), found.more) == (shown, more)


@pytest.mark.parametrize(("letters", "cut"), [(64, False), (65, True)])
def test_what_is_done_about_a_client_in_danger_takes_one_line(letters: int, cut: bool) -> None:
    found = view("effect", *endangered(1, actions=[{"what": "k" * letters, "when": TODAY}]))
    assert found.rows[0].planned.endswith("…") == cut


@pytest.mark.parametrize(
    ("note", "others", "said"),
    [
        ("k" * 39, 0, ": " + "k" * 39),
        ("k" * 40, 0, "…"),
        ("k" * 21, 1, ": " + "k" * 21 + "; and 1 more sign"),
        ("k" * 22, 1, "…; and 1 more sign"),
        ("They wrote.", 2, ": They wrote; and 2 more signs"),
    ],
)
def test_the_worst_sign_of_a_client_in_danger_takes_one_line_with_how_many_others_there_are(note: str, others: int, said: str) -> None:
    """Of the 64 letters of a line, or of 46 before the number of the others, “Has a serious complaint: ” takes 25."""
    signs = [{"kind": "serious_complaint", "on": LATE, "note": note}, SILENT, {"kind": "threatens_to_leave", "on": LATE}]
    (row,) = view("effect", account(signals=signs[: others + 1])).rows
    assert (row.signs, row.planned) == (f"Has a serious complaint{said}", "")


@pytest.mark.parametrize(
    ("accounts", "parts"),
    [
        ([account("a", figures={2025: {"turnover": 5}})], ("", True, "")),
        (
            [
                account("a", figures={2024: {"turnover": 5}, 2025: {"turnover": 5}}),
                account("b", status="former", figures={2024: {"turnover": 5}}),
            ],
            ("We lost **no client** in 2025, as far as is known.", True, ""),
        ),
        ([account("a", signals=[SILENT])], ("", False, "**One client** may leave")),
    ],
)
def test_of_what_it_brought_only_what_is_known_has_a_part(accounts: list[Account], parts: tuple[str, bool, str]) -> None:
    """Who left is known only where a former client is kept."""
    found = view("effect", *accounts)
    assert (found.heading, bool(found.grid), found.watch) == parts


def test_where_nothing_was_brought_and_nobody_may_leave_there_is_no_such_chapter() -> None:
    with pytest.raises(StopIteration):
        view("effect", account())


@pytest.mark.parametrize(("number", "shown"), [(5, 5), (6, 5)])
def test_five_aims_of_the_firm_have_room(number: int, shown: int) -> None:
    aims = [{"kind": "satisfaction", "target": 8}] * number
    assert len(view("way", account(), vision={"year": 2029, "aims": aims}).aims) == shown


@pytest.mark.parametrize(("letters", "cut"), [(480, False), (481, True)])
def test_a_strategy_has_room_for_480_letters(letters: int, cut: bool) -> None:
    found = view("stand", account(), commercial={"phase": 2, "strategy": "k" * letters}).commercial
    assert found.strategy == ("k" * 479 + "…" if cut else "k" * letters)


@pytest.mark.parametrize(("decided", "questions", "shown"), [(0, 5, (0, 5)), (0, 6, (0, 5)), (4, 4, (4, 4)), (5, 5, (4, 4))])
def test_five_questions_have_room_or_four_of_what_was_decided_and_four_questions(
    decided: int, questions: int, shown: tuple[int, int]
) -> None:
    held = Meeting(
        id="2026-10-20-met", on=date(2026, 10, 20), about=Circle(), decisions=tuple(Resolution(what=f"Do {n}") for n in range(decided))
    )
    coming = Meeting(id="2026-12-08-partners", questions=tuple(Question(what=f"Whether {n}?") for n in range(questions)))
    found = view("decisions", account(), meetings=(held, coming))
    assert (len(found.decided), len(found.questions)) == shown


def test_after_where_we_stand_come_what_we_want_what_it_brought_what_we_offer_and_what_is_decided() -> None:
    made = portfolio(
        account(signals=[SILENT], proposals=[{"name": "Quay", "stage": "talk"}]),
        people={"jansen": {}},
        firm={"commercial": {"phase": 2}, "vision": {"year": 2029, "aims": [{"kind": "satisfaction", "target": 8}]}},
    )
    found = survey(made)
    (booklet,) = make_booklets(found, Words("en"), ("firm",), compare.list_agendas(found, {}))
    assert [each.anchor for each in booklet.end] == ["way", "effect", "offers", "decisions"]
