"""What the page of a client opens with: danger, what it brings, what comes next, contact, and what happened lately."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from builders import TODAY, account, portfolio

from .reading import DUTCH, ENGLISH, page, plain

PATH = "accounts/acme.html"
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "vandam": {"name": "R. van Dam"}}
OTHER = account("other", figures={2025: {"turnover": 300, "margin": 90, "hours": 10}})


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def opening(*others: Any, words: Any = ENGLISH, given: dict[str, Any] | None = None, **fields: Any) -> dict[str, str]:
    """The sentence and each part of what the page of a client opens with, in words."""
    html = page(portfolio(account("acme", **fields), *others, **{"people": PEOPLE, **(given or {})}), PATH, words=words)
    parts = re.findall(r'<section class="(danger|next|contact|since|brings|offers)"><h2>.*?</h2>(.*?)</section>', html, re.DOTALL)
    (says,) = re.findall(r'<p class="says">(.*?)</p>', html, re.DOTALL)
    return {"says": words_of(says), "alarm": str('<b class="late">' in says), **{name: words_of(text) for name, text in parts}}


def words_of(html: str) -> str:
    """What one reads, without the spaces that stand for the ends of elements before a comma."""
    return re.sub(r"\s+([.,;:])", r"\1", plain(html))


def signal(kind: str, days: int, note: str = "") -> dict[str, Any]:
    return {"kind": kind, "on": ago(days), **({"note": note} if note else {})}


def contact(name: str, person: str, days: int, **fields: Any) -> dict[str, Any]:
    return {"name": name, "known_by": {person: {"last": ago(days)}}, **fields}


# ---- The sentence ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "says", "alarm"),
    [
        ({"signals": [signal("serious_complaint", 9)]}, "In serious danger, and what it brings is not known.", True),
        ({"signals": [signal("no_reaction", 9)]}, "In danger, and what it brings is not known.", False),
        ({"contacts": [contact("M. Smit", "jansen", 9)]}, "No danger seen. What it brings is not known.", False),
        ({"signals": [signal("serious_complaint", 367)]}, "No new danger seen. What it brings is not known.", False),
        ({"signals": [signal("serious_complaint", 367) | {"resolved": ago(9)}]}, "No danger seen. What it brings is not known.", False),
        ({}, "Danger not known. What it brings is not known.", False),
        ({"contacts": [{"name": "M. Smit"}]}, "Danger not known. What it brings is not known.", False),
        ({"status": "prospect"}, "Prospect: no proposal is open.", False),
        (
            {"status": "prospect", "proposals": [{"name": "Quay", "stage": "lead", "value": 500}]},
            "Prospect: €500 in 1 open proposal.",
            False,
        ),
        ({"status": "prospect", "proposals": [{"name": "Quay", "stage": "lead"}]}, "Prospect: 1 proposal is open.", False),
        ({"status": "former"}, "Former client.", False),
        ({"status": "former", "figures": {2019: {"turnover": 800}}}, "Former client: it last brought €800, in 2019.", False),
    ],
)
def test_e1_the_page_of_a_client_says_first_whether_it_is_in_danger(fields: dict[str, Any], says: str, alarm: bool) -> None:
    found = opening(**fields)
    assert (found["says"], found["alarm"]) == (says, str(alarm))


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ({"turnover": 100, "margin": 10, "hours": 90}, "brings 25% of the turnover with 90% of the hours."),
        ({"turnover": 100, "margin": 10, "hours": 1}, "brings 25% of the turnover and 10% of the margin."),
        ({"turnover": 100}, "brings 25% of the turnover."),
        ({"turnover": 1}, "brings 0.3% of the turnover."),
    ],
)
def test_e1_then_what_it_brings_and_what_that_costs(figures: dict[str, int], says: str) -> None:
    assert (
        opening(OTHER, figures={2025: figures}, contacts=[contact("M. Smit", "jansen", 9)])["says"]
        == f"No danger seen. {says[:1].upper()}{says[1:]}"
    )


def test_e1_a_share_says_what_it_is_a_share_of() -> None:
    unknown, lossy = account("unknown"), account("lossy", figures={2025: {"turnover": 100, "margin": -10, "hours": 5}})
    mine: dict[str, Any] = {"figures": {2025: {"turnover": 100, "margin": 10, "hours": 1}}, "signals": [signal("no_reaction", 1)]}
    says = opening(OTHER, unknown, lossy, **mine)["says"]
    assert says == "In danger, and brings 20% of the known turnover and 11% of the known margin after losses."
    assert "of the turnover of 2021" in opening(figures={2021: {"turnover": 5}}, signals=[signal("no_reaction", 1)])["says"]


def test_e1_a_share_that_rounds_to_nothing_is_said_to_be_small() -> None:
    large = account("large", figures={2025: {"turnover": 10_000_000}})
    assert (
        "brings less than 0.1% of the turnover"
        in opening(large, figures={2025: {"turnover": 1}}, signals=[signal("no_reaction", 1)])["says"]
    )


def test_a_signal_of_long_ago_that_was_never_put_right_is_told() -> None:
    """It was no sign, and so there were none: a complaint of thirteen months ago, still open, was no danger seen."""
    assert opening(signals=[signal("serious_complaint", 400)])["danger"] == "No sign of the past year; 1 older signal is still open."
    twice = [signal("serious_complaint", 400), signal("no_reaction", 500)]
    assert opening(signals=twice)["danger"] == "No sign of the past year; 2 older signals are still open."


# ---- Danger ----------------------------------------------------------------------------------------------


def test_a12_a_share_that_rounds_to_all_is_not_all() -> None:
    small = account("other", figures={2025: {"turnover": 3, "margin": 1, "hours": 1}})
    says = opening(small, figures={2025: {"turnover": 997, "margin": 10, "hours": 1}})["says"]
    assert "99.7% of the turnover" in says


def test_a1_a_share_of_the_margin_is_left_out_when_more_margin_is_known_than_is_compared() -> None:
    without_hours = account("other", figures={2025: {"turnover": 300, "margin": 90}})
    says = opening(without_hours, figures={2025: {"turnover": 100, "margin": 10, "hours": 10}})["says"]
    assert "25% of the turnover" in says
    assert "margin" not in says


def test_e1_signs_stand_on_the_first_screen_the_worst_first() -> None:
    signals = [
        signal("no_reaction", 1),
        signal("asks_rates_again", 2, "for the third <time>"),
        signal("serious_complaint", 9, "in writing"),
    ]
    danger = opening(signals=signals)["danger"]
    assert (
        danger
        == "3 signs Serious complaint: in writing 15 Nov Asks for rates again: for the third <time> 22 Nov No reaction to invitations 23 Nov"
    )


def test_e1_a_calm_client_shows_what_could_become_danger() -> None:
    fields: dict[str, Any] = {"contacts": [contact("M. Smit", "jansen", 9)], "situation": {"threats": ["Their own engineers.", "A rival."]}}
    assert opening(**fields)["danger"] == "No signs. Threat: Their own engineers."


def test_e1_what_nobody_can_see_is_not_called_safe() -> None:
    assert opening()["danger"] == "Not known: no day of a contact, signal or rated work is recorded."


# ---- Next ------------------------------------------------------------------------------------------------


def test_e1_the_next_action_with_who_and_day_stands_first_and_a_late_one_says_so() -> None:
    actions = [
        {"what": "Call", "who": ["jansen"], "when": TODAY + timedelta(3)},
        {"what": "Visit", "who": ["vandam", "jansen"], "when": ago(18)},
        {"what": "Write", "when": TODAY + timedelta(60)},
        {"what": "Think"},
        {"what": "Done", "status": "done", "when": ago(30)},
    ]
    found = opening(actions=actions)["next"]
    assert found == "18 days late: Visit Van Dam and Jansen, promised for 6 Nov Fri 27 Nov: Call Jansen; then 2 more actions until 23 Jan"


def test_e1_nothing_planned_is_said() -> None:
    assert opening()["next"] == "No action is planned."


def test_an_action_without_a_date_says_so() -> None:
    assert opening(actions=[{"what": "Think", "who": ["jansen"]}])["next"] == "without a date: Think Jansen"


# ---- Contact ---------------------------------------------------------------------------------------------


def test_e1_the_last_contact_says_who_with_whom_and_how_long_ago_beside_the_norm() -> None:
    contacts = [contact("M. Smit", "jansen", 13, function="project lead"), contact("H. Bos", "vandam", 68, role="decides")]
    found = opening(contacts=contacts)["contact"]
    assert (
        found
        == "Wed 11 Nov: Jansen with M. Smit, project lead 13 days ago; norm 366 days. With whoever decides: 17 Sep, Van Dam with H. Bos."
    )


@pytest.mark.parametrize(
    ("contacts", "said"),
    [
        ([], "No contact is recorded. Norm 366 days."),
        (
            [{"name": "H. Bos", "role": "decides"}],
            "No contact is recorded. Norm 366 days. No contact with whoever decides is recorded.",
        ),
        ([contact("H. Bos", "vandam", 0, role="decides")], "Tue 24 Nov: Van Dam with H. Bos today; norm 366 days."),
        ([contact("H. Bos", "vandam", 1, left=ago(1))], "Mon 23 Nov: Van Dam with H. Bos 1 day ago; norm 366 days."),
    ],
)
def test_e1_contact_at_its_edges(contacts: list[dict[str, Any]], said: str) -> None:
    assert opening(contacts=contacts)["contact"] == said


# ---- Since -----------------------------------------------------------------------------------------------


def test_e1_since_the_last_meeting_says_what_was_promised_and_what_happened() -> None:
    fields: dict[str, Any] = {
        "evaluation": {"notes": [{"on": ago(35), "text": "Good."}, {"on": ago(200), "text": "Well."}]},
        "actions": [
            {"what": "Late", "when": ago(18)},
            {"what": "Kept", "when": ago(9), "done": ago(10)},
            {"what": "Dropped", "when": ago(9), "status": "dropped"},
            {"what": "Before", "when": ago(35), "status": "done"},
            {"what": "Later", "when": TODAY + timedelta(1)},
        ],
        "contacts": [
            {"name": "M. Smit", "known_by": {"jansen": {"last": ago(13)}, "vandam": {"last": ago(13)}}},
            contact("H. Bos", "vandam", 36),
        ],
        "signals": [signal("no_reaction", 3), signal("asks_rates_again", 40)],
    }
    assert opening(**fields)["since"] == "Promised 2, done 1. Contact with 1 of their people: 11 Nov Jansen with M. Smit; 1 new signal"


def test_e1_two_of_us_at_one_table_are_no_two_talks() -> None:
    """A plan holds the last contact of each of us: how many talks there were, nobody can tell from it."""
    both = {"name": "M. Smit", "known_by": {"jansen": {"last": ago(3)}, "vandam": {"last": ago(3)}}}
    found = opening(contacts=[both, contact("H. Bos", "jansen", 9)])["since"]
    assert found == "Nothing was due. Contact with 2 of their people: 21 Nov Jansen with M. Smit and 15 Nov Jansen with H. Bos"


def test_e1_without_a_meeting_it_is_a_month() -> None:
    html = page(portfolio(account("acme"), people=PEOPLE), PATH)
    assert "Since 24 Oct" in words_of(html)
    assert opening()["since"] == "Nothing is recorded."


# ---- Brings ----------------------------------------------------------------------------------------------


def test_e1_what_it_brings_over_three_full_years_and_not_over_the_one_that_runs() -> None:
    figures = {year: {"turnover": 100 * (year - 2020), "margin": 20, "hours": 8, "satisfaction": 8} for year in range(2021, 2027)}
    brings = opening(figures=figures)["brings"]
    assert brings.startswith("Turnover €500, +25%; Margin 4.0%, −1.0 points; Satisfaction 8.0, 0.0")
    assert "2023 2024 2025 in a year Turnover €300 €400 €500 +25%" in brings
    assert "2026" not in brings


@pytest.mark.parametrize(
    ("figures", "said"), [({}, "No figures are recorded."), ({2026: {"turnover": 5}}, "No figures of a full year are recorded.")]
)
def test_e1_no_figures_are_no_nothing(figures: dict[int, Any], said: str) -> None:
    assert opening(figures=figures)["brings"] == said


def test_e1_the_largest_open_proposals() -> None:
    proposals = [
        {"name": "Small", "stage": "talk", "value": 5, "chance": "50%", "who": ["jansen"]},
        {"name": "Won", "stage": "won", "value": 900},
        {"name": "Large", "stage": "submitted", "value": 700},
        {"name": "Unknown", "stage": "lead"},
    ]
    found = opening(proposals=proposals)["offers"]
    assert found == "€700 Large quotation submitted €5 Small in conversation, chance 50%; Jansen and 1 more"
    assert opening()["offers"] == "No proposal is open."


def test_e1_it_opens_in_dutch_too() -> None:
    found = opening(words=DUTCH, signals=[signal("serious_complaint", 9)], given={"firm": {"language": "nl"}})
    assert found["says"] == "Loopt ernstig gevaar, en wat hij opbrengt, is niet bekend."
    assert found["next"] == "Er is geen actie gepland."
