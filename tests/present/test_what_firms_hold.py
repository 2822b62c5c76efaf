"""What firms' own files hold, as the page of a client and the booklets show it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from accountplan.model.analysis import Agenda, Capacity
from accountplan.model.portfolio import Portfolio
from builders import account, portfolio

from .reading import DUTCH, Outline, page, plain, survey

PATH = "accounts/acme.html"
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "devries": {"name": "Bo de Vries"}}


def firm(**fields: Any) -> Portfolio:
    return portfolio(account("acme", **fields), people=PEOPLE)


def part(made: Portfolio, id: str) -> str:
    """What one section of the page says, without markup; empty when there is none."""
    html = page(made, PATH)
    _, there, rest = html.partition(f'<section id="{id}">')
    return plain(rest.partition("</section>")[0]) if there else ""


def test_i_risks_stand_by_what_they_weigh() -> None:
    risks = [
        {"what": "Small", "chance": "low", "impact": "high"},
        {"what": "Gone", "chance": "high", "impact": "high", "status": "closed"},
        {"what": "Unweighed", "chance": "high"},
        {"what": "Large", "chance": "high", "impact": "high", "own": "jansen", "response": "Ask them"},
        {"what": "Lucky", "kind": "opportunity", "chance": "medium", "impact": "medium", "theirs": "The board", "value": 500},
    ]
    said = part(firm(risks=risks), "risks")
    assert [said.index(each) for each in ("Large", "Lucky", "Small", "Unweighed", "Gone")] == sorted(
        said.index(each) for each in ("Large", "Lucky", "Small", "Unweighed", "Gone")
    )
    for text in ("Ask them", "with them: The board", "€500", "it can no longer happen", "Opportunity"):
        assert text in said


def test_i_without_risks_and_competitors_there_is_no_heading_for_them() -> None:
    made = page(firm(), PATH)
    assert "Risks and opportunities" not in made
    assert "Competitors" not in made
    assert not {"#risks", "#competitors"} & {*Outline(made).hrefs}


def test_i_a_competitor_leads_to_what_we_lost_to_it() -> None:
    said = part(
        firm(
            competitors=[{"name": "Delta Watch B.V.", "strength": "quick", "weakness": "new here"}, "Low Land"],
            proposals=[
                {"name": "Quay", "stage": "lost", "value": 400, "competitor": "delta watch"},
                {"name": "Lock", "stage": "talk", "competitor": "Somebody"},
            ],
        ),
        "competitors",
    )
    for text in ("Delta Watch B.V.", "quick", "new here", "Quay (€400), lost", "Low Land", "Somebody", "Lock, in conversation"):
        assert text in said


def test_i_the_dutch_page_says_it_in_dutch() -> None:
    made = plain(page(firm(risks=[{"what": "x", "chance": "high", "impact": "low"}], competitors=["Delta"]), PATH, words=DUTCH))
    for text in ("Risico's en kansen", "Gewicht, 1 tot 9", "hoog", "laag", "Concurrenten", "Sterk in"):
        assert text in made


def test_i_who_reports_to_whom_is_a_tree() -> None:
    contacts = [
        {"name": "Cas", "reports_to": "Buyer"},
        {"name": "Ada"},
        {"function": "Buyer", "reports_to": "Ada"},
        {"name": "Alone"},
        {"name": "Eva", "reports_to": "Fay"},
        {"name": "Fay", "reports_to": "Eva"},
    ]
    made = page(firm(contacts=contacts), PATH)
    tree = made.partition('<ul class="plain tree">')[2].partition("</ul>")[0]
    assert re.findall(r'deep(\d)">(\w+)', tree) == [("0", "Ada"), ("1", "Buyer"), ("2", "Cas"), ("0", "Eva"), ("0", "Fay")]
    assert "Who reports to whom" not in page(firm(contacts=contacts[1:2]), PATH)


def test_i_a_chain_of_a_thousand_is_shown() -> None:
    contacts = [{"name": "N0"}, *({"name": f"N{number}", "reports_to": f"N{number - 1}"} for number in range(1, 1000))]
    assert page(firm(contacts=contacts), PATH).count('<li class="deep') == 1000


def test_i_all_that_is_known_of_a_contact_is_shown() -> None:
    said = part(
        firm(
            contacts=[
                {"name": "Works council", "group": True, "interest": "high", "support": "champion"},
                {
                    "function": "Head of the pumps",
                    "support": "blocker",
                    "concern": "fewer visits",
                    "every": "week",
                    "channel": "by telephone",
                },
            ]
        ),
        "people",
    )
    for text in ("Works council", "group", "much interest", "speaks for us", "Head of the pumps", "blocks us", "Concern: fewer visits", "every week, by telephone"):  # fmt: skip
        assert text in said


def test_i_an_action_of_theirs_loads_nobody_and_says_whose_it_is() -> None:
    action = {"what": "Name a leader", "theirs": "Ada", "when": date(2026, 11, 20), "hours": 9}
    made = firm(lead="jansen", contacts=[{"name": "Ada"}], actions=[action])
    said = part(made, "action_plan")
    assert "with them: Ada" in said
    assert "4 days late with them" in said
    assert "9" not in said.replace("19", "")
    assert survey(made).analysis[Capacity].people["jansen"].asked == 0
    with_us = survey(firm(actions=[{**action, "who": ["jansen"]}])).analysis[Capacity].people["jansen"]
    assert with_us.asked == 9
    assert with_us.late == 1


def test_i_what_waits_for_another_action_says_so_until_that_is_done() -> None:
    first, second = {"what": "Ask", "id": "ask"}, {"what": "Act", "after": "ask", "success": "they call us back"}
    said = part(firm(actions=[first, second]), "action_plan")
    assert "waits for: Ask" in said
    assert "succeeded when: they call us back" in said
    assert "waits" not in part(firm(actions=[{**first, "status": "done"}, second]), "action_plan")


def test_i_an_assignment_shows_its_state_its_amount_its_hours_and_its_phases() -> None:
    work = [
        {"name": "Stopped", "status": "cancelled", "due": date(2026, 1, 1)},
        {"name": "Waiting", "status": "on-hold", "due": date(2026, 1, 1)},
        {
            "name": "Watch",
            "value": 2500,
            "per": "month",
            "renews": date(2026, 12, 31),
            "hours": 100,
            "used": 130,
            "phases": [{"name": "First", "due": date(2026, 11, 20)}, {"name": "Second", "delivered": date(2026, 1, 2)}],
        },
        {"name": "Credit", "value": -400, "delivered": date(2026, 2, 2)},
    ]
    said = part(firm(assignments=work), "assignments")
    for text in ("€2,500 a month, €30,000 a year", "goes on or ends on 31 Dec 2026", "130 of 100 hours used", "First: 4 days late", "Second: delivered on 2 Jan 2026", "on hold", "cancelled", "-€400"):  # fmt: skip
        assert text.replace("-", "−") in said or text in said, text
    assert [said.index(each) for each in ("Watch", "Waiting", "Credit", "Stopped")] == sorted(
        said.index(each) for each in ("Watch", "Waiting", "Credit", "Stopped")
    )


def test_i_a_phase_is_late_only_while_somebody_works_on_it() -> None:
    work = {"name": "Watch", "due": date(2027, 1, 1), "phases": [{"name": "First", "due": date(2026, 11, 23)}]}
    assert "First: 1 day late" in part(firm(assignments=[work]), "assignments")
    assert "First: to be delivered on 23 Nov 2026" in part(firm(assignments=[{**work, "status": "on-hold"}]), "assignments")


def test_i_what_is_on_hold_or_cancelled_comes_due_nowhere() -> None:
    dated: dict[str, Any] = {"due": date(2026, 11, 1), "renews": date(2026, 12, 1), "phases": [{"name": "x", "due": date(2026, 11, 2)}]}
    for status, parts in (("on-hold", []), ("cancelled", []), ("done", []), ("running", ["assignments", "phases", "renewals"])):
        agenda = survey(firm(assignments=[{"name": "Watch", "status": status, **dated}])).analysis[Agenda]
        assert [due.part for due in agenda.near] == parts


def test_i_the_day_on_which_they_decide_comes_due_until_they_have() -> None:
    proposal: dict[str, Any] = {"name": "Lock", "who": ["jansen"], "decision": date(2026, 11, 20)}
    open_, won = (survey(firm(proposals=[{**proposal, "stage": stage}])).analysis[Agenda] for stage in ("submitted", "won"))
    assert [(due.part, due.days, due.people) for due in open_.late] == [("outcomes", 4, ("jansen",))]
    assert won.dated == 0


def test_i_a_proposal_shows_what_is_next_and_what_decided_it() -> None:
    made = firm(
        proposals=[
            {"name": "Lock", "stage": "talk", "next_step": "walk along it", "decision": date(2027, 1, 5), "competitor": "Delta"},
            {"name": "Quay", "stage": "lost", "next_step": "none", "factor": "price", "reason": "another was cheaper"},
        ]
    )
    said = part(made, "proposals")
    for text in ("next: walk along it", "they decide on 5 Jan 2027", "competitor: Delta", "decided by: price", "another was cheaper"):
        assert text in said
    assert "next: none" not in said


def test_i_a_firm_calls_stages_as_it_does() -> None:
    made = portfolio(account("acme", proposals=[{"name": "Lock", "stage": "talk"}]), firm={"stages": {"talk": "Discovery"}})
    assert "Discovery" in part(made, "proposals")
    assert "in conversation" not in page(made, PATH)


def test_i_an_objective_shows_its_results_its_range_and_how_sure_we_are() -> None:
    objectives = [
        {"id": "a", "measure": "Pumps", "baseline": 2, "now": 5, "target": 8, "target_to": 10, "by": "2027-Q3", "confidence": 0.6},
        {"id": "b", "measure": "A seat", "met": False},
        {
            "id": "c",
            "measure": "First",
            "results": [{"measure": "Asked", "baseline": 0, "now": 3, "target": 6, "by": "2027-06", "own": "jansen"}],
        },
    ]
    said = part(firm(objectives=objectives), "objectives").replace("\u00a0", " ")
    for text in ("8 to 10", "Q3 2027", "confidence 60%", "not reached", "Asked · 3 of 6 · 50% · Jun 2027 · Jansen"):
        assert text in said


def test_i_a_result_is_as_far_as_a_whole_percentage_says() -> None:
    """A third of the way was 33.3333%: as many decimals as a limit has that somebody wrote."""
    for now, target, far in ((1, 3, "33%"), (2999, 3000, "99.97%"), (4, 3, "133%")):
        result = {"measure": "Asked", "baseline": 0, "now": now, "target": target}
        assert f"{now:,} of {target:,} · {far}" in part(
            firm(objectives=[{"id": "a", "measure": "First", "results": [result]}]), "objectives"
        )


def test_i_what_is_reached_comes_due_no_more() -> None:
    for met, dated in ((True, 0), (False, 1)):
        assert survey(firm(objectives=[{"id": "a", "met": met, "by": date(2027, 1, 1)}])).analysis[Agenda].dated == dated
