"""The start page: a true sentence for any portfolio, and five answers that fit one screen."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountplan.model.account import Account
from accountplan.model.finding import Finding, Severity
from builders import account, portfolio
from properties import examples

from .reading import DUTCH, ENGLISH, Outline, heading, page, plain

PATH = "index.html"
KNOWN: dict[str, Any] = {"contacts": [{"name": "T. Verhoef", "since": date(2020, 1, 1)}]}
OLD: dict[str, Any] = {"signals": [{"kind": "serious_complaint", "on": date(2025, 11, 22)}]}
LATE = {"what": "call", "who": "jansen", "when": date(2026, 11, 13)}


def start(*accounts: Account, words: Any = ENGLISH, found: tuple[Finding, ...] = (), **given: Any) -> str:
    return page(portfolio(*accounts, **{"people": {"jansen": {}}, **given}), PATH, *found, words=words)


def client(id: str, turnover: float | None = None, **fields: Any) -> Account:
    return account(id, figures={} if turnover is None else {2025: {"turnover": turnover}}, **fields)


def leaving(**fields: Any) -> dict[str, Any]:
    return {"signals": [{"kind": "threatens_to_leave", "on": date(2026, 11, 1)}], **fields}


# ---- The sentence -----------------------------------------------------------------------------------


def test_without_plans_the_heading_says_so() -> None:
    assert heading(start()) == "There are no account plans yet"


def test_without_turnover_the_heading_counts() -> None:
    made = start(client("a"), client("b"), account("c", status="prospect"), account("d", status="former"))
    assert heading(made) == (
        "Two clients, one prospect and one former client; no turnover of a full year is recorded yet. It is not known whether any client may leave, and nothing has a date yet."
    )


def test_the_fewest_clients_that_bring_half_are_counted_with_who_of_them_is_in_danger() -> None:
    made = start(client("b", 40), client("a", 25, **leaving(), actions=[LATE]), client("c", 20), client("d", 15, actions=[LATE]))
    assert heading(made) == "Two clients bring 65% of the turnover. One of them, A, is in serious danger, and two actions are late."


@pytest.mark.parametrize(
    ("risky", "said"),
    [
        (("a",), "The largest, A, is in serious danger"),
        (("b",), "One of them, B, is in serious danger"),
        (("a", "b"), "Two of them are in serious danger"),
        (("c",), "One client is in danger"),
    ],
)
def test_e3_the_sentence_names_the_one_among_the_largest_that_is_in_serious_danger(risky: tuple[str, ...], said: str) -> None:
    made = start(*(client(id, amount, **(leaving() if id in risky else KNOWN)) for id, amount in (("a", 40), ("b", 30), ("c", 20))))
    assert f"{said}, and" in heading(made)


def test_e3_of_clients_of_one_size_none_is_called_the_largest() -> None:
    made = start(client("a", 40, **leaving()), client("b", 40, **KNOWN), client("c", 40, **KNOWN))
    assert "One of them, A, is in serious danger" in heading(made)


def test_e3_a_sign_that_is_not_serious_is_danger_and_no_more() -> None:
    calm = {"signals": [{"kind": "no_reaction", "on": date(2026, 11, 1)}]}
    assert "One of them is in danger, and" in heading(start(client("a", 40, **calm), client("b", 40), client("c", 40)))
    assert "That client is in danger, and" in heading(start(client("a", 90, **calm), client("b", 5)))


def test_a_risk_elsewhere_is_not_said_to_be_among_them() -> None:
    made = start(client("a", 90), client("b", 10, **leaving()))
    assert heading(made) == "One client brings 90% of the turnover. One client is in danger, and nothing has a date yet."


def test_one_client_that_brings_everything_can_be_at_risk_itself() -> None:
    made = start(client("a", 90, **leaving(actions=[LATE])))
    assert heading(made) == "One client brings all turnover. That client is in serious danger, and one action is late."


def test_a17_without_clients_nothing_is_said_of_clients_turnover_or_leaving() -> None:
    made = start(client("a", 90, status="former"), account("b", status="prospect", actions=[LATE]))
    assert heading(made) == "One prospect and one former client, but no clients. One action is late."


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        ([client("a"), client("b")], "It is not known whether any client may leave"),
        ([client("a"), client("b", **KNOWN)], "No sign of leaving is known, but for one client there is nothing to go on"),
        ([client("a"), client("b"), client("c", **KNOWN)], "No sign of leaving is known, but for two clients there is nothing to go on"),
        ([client("a", **KNOWN), account("b", status="prospect")], "No client shows a sign of leaving"),
        ([client("a", assignments=[{"name": "x", "rating": 8}])], "No client shows a sign of leaving"),
        (
            [client("a", **OLD), client("b", **KNOWN)],
            "No sign of leaving of the past year is known, but of one client an older signal is still open",
        ),
        (
            [client("a", **OLD), client("b", **OLD), client("c")],
            "No sign of leaving of the past year is known, but of two clients an older signal is still open, and for one client there is nothing to go on",
        ),
    ],
)
def test_a16_of_whom_nothing_is_known_nobody_says_that_they_stay(accounts: list[Account], said: str) -> None:
    made = start(*accounts)
    assert f"{said}, and nothing has a date yet." in heading(made)
    assert f"{said}." in plain(made)


def test_a16_of_whom_nothing_is_known_is_said_beside_who_is_at_risk() -> None:
    risk = answer(start(client("a", **leaving()), client("b"), client("c", **KNOWN), client("d")), "Who is in danger?")
    assert "Threatens to leave." in risk
    assert "For two clients there is nothing to go on." in risk
    assert "nothing to go on" not in answer(start(client("a", **leaving()), client("c", **KNOWN)), "Who is in danger?")


def test_a16_a_plan_without_a_tier_is_not_called_complete() -> None:
    tiers = ({"id": "A", "above": 8, "asks": ["situation.contacts"]}, {"id": "B"})
    full, untiered = client("a", marks={"fit": 9}, **KNOWN), client("b")
    assert "Every plan holds what its tier asks for." in answer(start(full, tiers=tiers), "What is incomplete?")
    said = "Every plan with a tier holds what it asks for; 1 account has no tier yet."
    assert said in answer(start(full, untiered, tiers=tiers), "What is incomplete?")


def test_a16_turnover_of_a_running_year_is_not_called_absent() -> None:
    made = start(account("a", figures={2026: {"turnover": 90}}))
    assert heading(made).startswith("One client; no turnover of a full year is recorded yet.")


def test_a16_a_share_of_what_is_known_is_called_so() -> None:
    made = start(client("a", 60), client("b", 40), client("c"))
    assert heading(made).startswith("One client brings 60% of the known turnover.")
    assert "turnover, 2025, not known of 1 client" in answer(made, "How dependent are we?")
    assert "of 2 clients with turnover bring 80% of the turnover; one alone brings 60%." in answer(made, "How dependent are we?")


def test_a16_turnover_of_long_ago_carries_its_year() -> None:
    made = start(account("a", figures={2016: {"turnover": 90}}), account("b", figures={2016: {"turnover": 10}}, **leaving()))
    assert heading(made).startswith("One client brings 90% of the turnover of 2016.")
    assert "Serious: one client, 10% of the turnover of 2016." in answer(made, "Who is in danger?")


@pytest.mark.parametrize(
    ("accounts", "title", "note"),
    [
        ([client("a")], "Clients", ""),
        ([client("a"), client("b")], "Clients", "By name: nothing tells yet which of them matters most."),
        ([client("a", 5), client("b", 5)], "Clients", "By name: they are worth as much."),
        ([client("a", 5), client("b", 6)], "Who matters most?", ""),
        ([account("a", status="prospect"), account("b", status="former")], "Prospects", ""),
        ([account("a", status="former", marks={"fit": 9}), account("b", status="former")], "Former clients", ""),
        ([client("a", marks={"fit": 9}), client("b")], "Who matters most?", ""),
        (
            [client("a", 9), *(client(f"c{number}", 5) for number in range(9))],
            "Who matters most?",
            "Of 9 that are worth as much, 4 are shown, by name.",
        ),
    ],
)
def test_a17_who_matters_most_is_asked_only_where_something_tells(accounts: list[Account], title: str, note: str) -> None:
    made = start(*accounts)
    assert f"<h2>{title}</h2>" in made
    assert (note in plain(made)) if note else ("By name" not in made and "worth as much" not in made)


def test_clients_with_a_common_parent_are_counted_apart_as_on_the_page_of_the_portfolio() -> None:
    made = start(client("whole", 10), client("part", 60, parent="whole", **leaving()), client("other", 30))
    assert heading(made).startswith("One client brings 60% of the turnover. That client is in serious danger")


def test_a_dutch_heading_begins_with_a_dutch_capital() -> None:
    made = heading(start(client("a", 90, **KNOWN), words=DUTCH))
    assert made == "Eén klant brengt alle omzet. Geen klant geeft een signaal van vertrek, en nog niets heeft een dag."


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.none() | st.integers(-100, 1000), st.booleans(), st.booleans(), st.none() | st.integers(1, 10), st.sampled_from(["client", "prospect", "former"])),
        max_size=12,
    )
)  # fmt: skip
def test_the_page_can_be_made_for_any_portfolio(drawn: list[tuple[int | None, bool, bool, int | None, str]]) -> None:
    accounts = [
        client(
            f"c{number}",
            turnover,
            status=status,
            marks={} if mark is None else {"fit": mark},
            actions=[LATE] if late else [],
            **(leaving() if risk else {}),
        )
        for number, (turnover, risk, late, mark, status) in enumerate(drawn)
    ]
    for words in (ENGLISH, DUTCH):
        made = start(*accounts, words=words)
        assert heading(made)[0].isupper()
        assert "nan" not in made
        assert "**" not in made
    assert_true(heading(start(*accounts)).lower(), accounts)


def assert_true(claim: str, accounts: list[Account]) -> None:
    """What the heading says, worked out apart from the accounts that `client` and `leaving` make: turnover of one year, signs in signals."""
    clients = [each for each in accounts if each.status == "client"]
    late = sum(len(each.actions) for each in accounts)
    assert ("but no clients" in claim) is (bool(accounts) and not clients)
    assert ("nothing has a date yet" in claim) is (bool(accounts) and not late)
    assert ("no client shows a sign" in claim) is (bool(clients) and all(each.contacts for each in clients) and not signs(clients))
    assert ("it is not known whether any client may leave" in claim) is (bool(clients) and not any(each.tells for each in clients))
    assert ("danger" in claim) is bool(signs(clients))
    assert ("turnover**" in claim or " turnover." in claim) is any(each.figures.get(2025, {}).get("turnover", 0) > 0 for each in clients)


def signs(clients: list[Account]) -> int:
    return sum(len(each.signals) for each in clients)


# ---- The answers ------------------------------------------------------------------------------------


def answer(made: str, question: str) -> str:
    """The words under one of the questions."""
    words = plain(made)
    begin = words.index(question)
    ends = [words.index(other, begin + 1) for other in QUESTIONS if other in words[begin + 1 :]]
    return words[begin : min(ends, default=len(words))]


QUESTIONS = ("Who is in danger?", "What is late?", "What is incomplete?", "How dependent are we?", "This week", "What do the rules say?", "For the meeting table")  # fmt: skip


def names_shown(made: str, *names: str) -> list[str]:
    """The names among these in the table of who matters most, in the order of its rows."""
    table = made[made.index("<tbody>") : made.index("</table>")]
    return sorted((name for name in names if f">{name}<" in table), key=lambda name: table.index(f">{name}<"))


def test_without_turnover_tier_and_then_score_say_who_matters_most_and_prospects_do_not_count() -> None:
    made = start(
        client("low", marks={"fit": 5}), client("high", marks={"fit": 9}), client("mid", marks={"fit": 7}),
        account("hope", status="prospect", marks={"fit": 10}),
        client("hand", marks={"fit": 3}, tier={"is": "A", "why": "x", "by": "jansen", "until": date(2027, 1, 1)}),
    )  # fmt: skip
    assert names_shown(made, "High", "Hand", "Mid", "Low", "Hope") == ["High", "Hand", "Mid", "Low"]
    assert "Together" not in plain(made)


def test_e3_turnover_says_who_matters_most_whatever_the_tier() -> None:
    made = start(client("small", 1, marks={"fit": 10}), client("large", 100, marks={"fit": 2}), client("none", marks={"fit": 9}))
    assert names_shown(made, "Large", "Small", "None") == ["Large", "Small", "None"]
    assert "The turnover of 1 client in 2025 is not recorded." in plain(made)


def test_e3_the_table_shows_those_that_the_sentence_counts_and_adds_them_up_to_what_it_says() -> None:
    made = start(
        client("a", 40), client("b", 25, **leaving()), *(client(f"c{n}", 5) for n in range(7)), client("new", status="prospect")
    )  # fmt: skip
    assert heading(made).startswith("Two clients bring 65% of the turnover.")
    table = plain(made[made.index("<tbody>") : made.index("</table>")])
    assert "Together 65% at least 1 of 2" in table
    assert table.index("B") < table.index("Together") < table.index("C0") < table.index("C2")
    assert "C3" not in table


def test_e3_more_than_seven_that_bring_half_are_cut_at_seven_and_their_own_sum() -> None:
    made = start(*(client(f"c{n:02}", 10, **KNOWN) for n in range(40)))
    assert heading(made).startswith("20 clients bring 50% of the turnover.")
    table = plain(made[made.index("<tbody>") : made.index("</table>")])
    assert "Together 18% none" in table
    assert "C06" in table
    assert "C07" not in table


def test_at_most_seven_clients_and_four_of_the_rest_are_on_the_first_screen() -> None:
    many = [client(f"c{number:02}", 10, marks={"fit": 9}, **leaving(actions=[LATE])) for number in range(12)]
    made = start(*many)
    assert made[made.index("<tbody>") : made.index("</tbody>")].count("<tr>") == 6
    for question in ("What is late?", "What is incomplete?"):
        assert "8 more" in answer(made, question)
    assert "9 more" in answer(made, "Who is in danger?")
    assert made.count('<details class="rest">') == 3


def test_a_list_that_ends_before_its_count_says_how_many_more_there_are() -> None:
    many = [client(f"c{number:02}", 10, marks={"fit": 9}, actions=[LATE]) for number in range(70)]
    said = answer(start(*many), "What is late?")
    assert said.count("call") == 64
    assert "66 more" in said
    assert said.strip().endswith("and 6 more")
    assert "and" not in answer(start(*many[:64]), "What is late?")


def test_a_client_at_risk_shows_its_signs_and_what_is_at_stake() -> None:
    risk = answer(start(client("a", 1000, **leaving())), "Who is in danger?")
    assert "Threatens to leave." in risk
    assert "1 sign" in risk
    assert "A 100%" in risk
    before = account("a", figures={2024: {"turnover": 1000}}, **leaving())
    assert "€1,000 turnover in 2024" in answer(start(before, client("b", 5)), "Who is in danger?")


def test_e3_the_serious_are_added_up_above_all_in_danger() -> None:
    calm = {"signals": [{"kind": "no_reaction", "on": date(2026, 11, 1)}]}
    made = start(client("a", 50, **calm), client("b", 30, **leaving()), client("c", 20, **leaving()))
    risk = answer(made, "Who is in danger?")
    assert "Serious: two clients, 50% of the turnover." in risk
    assert risk.index("B 30%") < risk.index("C 20%") < risk.index("A 50%")
    assert "Serious: one client." in answer(start(client("a", **leaving())), "Who is in danger?")
    mild = answer(start(client("a", 5, **calm), client("b", 15)), "Who is in danger?")
    assert "One client, 25% of the turnover." in mild
    assert "Serious" not in mild


def risky(*names: str) -> str:
    """What the start page says of some clients that are all at risk, but for what each of them shows."""
    made = start(*(client(f"c{number:02}", 10, name=name, **leaving()) for number, name in enumerate(names)))
    return answer(made, "Who is in danger?")


def test_every_client_at_risk_is_named_as_far_as_names_fit() -> None:
    assert "Also:" not in risky("Ash", "Bay", "Cod", "Dew")
    five = risky("Ash", "Bay", "Cod", "Dew", "Elm")
    assert five.count("1 sign") == 5
    assert "Also: Dew 20% , Elm 20% 2 more" in five
    assert "Also: Long" in risky("Ash", "Bay", "Cod", "Long " * 60, "Elm")
    assert "Z16 3% , Z17 3% and 22 more" in risky(*(f"Z{number}" for number in range(40)))


def test_a_note_that_is_too_long_for_the_line_makes_way_for_what_the_client_does() -> None:
    note = "they said " + "again and again " * 15
    risk = answer(start(client("a", 10, signals=[{"kind": "no_reaction", "on": date(2026, 11, 1), "note": note}])), "Who is in danger?")
    assert "Does not react to invitations." in risk
    assert "again" not in risk
    short = {"kind": "no_reaction", "on": date(2026, 11, 1), "note": "twice"}
    assert "Does not react to invitations: twice." in answer(start(client("a", 10, signals=[short])), "Who is in danger?")


def test_late_actions_lead_to_their_plan() -> None:
    made = start(client("a", actions=[LATE]))
    assert "call 11 days A · Jansen · 13 Nov" in answer(made, "What is late?")
    assert "accounts/a.html#action_plan" in Outline(made).hrefs


def test_a_plan_that_is_not_complete_says_what_it_misses_most() -> None:
    assert "objective for turnover missing" in answer(start(client("a", marks={"fit": 9})), "What is incomplete?")
    assert "No account has a tier yet." in answer(start(client("a")), "What is incomplete?")


def test_dependence_above_a_limit_is_said_in_words() -> None:
    limits = {"limits": {"largest": 0.2, "hhi": 9000, "top5": 0.99}}
    words = answer(start(*(client(f"c{n}", 30 - n) for n in range(6)), client("big", 300), firm=limits), "How dependent are we?")
    assert "of the turnover comes from one client, Big. Above the limit of 20%." in words
    assert "comes from the five largest; limit 99%." in words
    assert "Herfindahl index, 10,000 for one client; limit 9,000." in words
    assert "No turnover of a full year is recorded yet." in answer(start(client("a")), "How dependent are we?")


def test_the_half_of_the_heading_stands_among_the_figures() -> None:
    made = start(client("a", 40), client("b", 25), client("c", 20), client("d", 15))
    assert heading(made).startswith("Two clients bring 65% of the turnover.")
    assert "of 4 clients bring 80% of the turnover; two bring 65%. 3" in answer(made, "How dependent are we?")
    assert "of 5 clients brings 80% of the turnover. 1" in answer(
        start(client("big", 90), *(client(f"c{n}", 2) for n in range(4))), "How dependent are we?"
    )


def test_one_client_is_not_counted_against_itself() -> None:
    words = answer(start(client("a", 40)), "How dependent are we?")
    assert "of the turnover comes from one client, A. 100.0%" in words
    assert "80%" not in words


def test_a_small_share_is_not_rounded_to_nothing() -> None:
    table = plain(start(client("a", 400), client("b", 1)).partition("</table>")[0])
    assert "99.8%" in table
    assert "0.2%" in table


def test_a_quiet_week_shows_what_comes_first() -> None:
    soon, later = {"what": "visit", "when": date(2026, 11, 27)}, {"what": "review", "when": date(2026, 12, 20)}
    assert "visit" in answer(start(client("a", actions=[soon])), "This week")
    quiet = answer(start(client("a", actions=[later])), "This week")
    assert "nothing this week; what comes next" in quiet
    assert "review" in quiet
    far = client("a", actions=[{"what": "look back", "when": date(2027, 12, 20)}])
    assert "Nothing is due this week or in the coming quarter." in answer(start(far), "This week")
    assert "Nothing is late." in answer(start(far), "What is late?")
    assert heading(start(far)).endswith("and nothing is late.")


def test_a15_without_any_date_nobody_can_tell_what_is_late() -> None:
    made = start(client("a", actions=[{"what": "visit"}]))
    assert "Nothing has a date yet, so it is not known what is late." in answer(made, "What is late?")
    assert "Nothing has a date yet." in answer(made, "This week")


def test_a15_all_that_has_a_date_can_be_late_or_due() -> None:
    """An assignment, a tender, an evaluation and an objective as well as actions."""
    before, soon = date(2026, 11, 20), date(2026, 11, 26)
    made = start(
        client(
            "a",
            actions=[LATE],
            assignments=[{"name": "Quay wall", "due": before, "lead": "jansen"}, {"name": "Lock", "due": soon}],
            proposals=[{"name": "Bridge", "stage": "requested", "due": before}, {"name": "Weir", "stage": "talk", "due": soon}],
            objectives=[
                {"id": "growth", "measure": "turnover a year", "by": before},
                {"id": "done", "baseline": 1, "target": 2, "now": 2, "by": before},
            ],
            evaluation={"next": soon},
        )
    )
    late, week = answer(made, "What is late?"), answer(made, "This week")
    assert "Deliver: Quay wall 4 days A · Jansen · 20 Nov" in late
    for text in ("call", "Send: Bridge", "Reach: turnover a year"):
        assert text in late
    for text in ("Deliver: Lock", "Send: Weir", "Hold our evaluation"):
        assert text in week
    assert {"accounts/a.html#work", "accounts/a.html#objectives", "accounts/a.html#action_plan"} <= set(Outline(made).hrefs)
    assert heading(made).endswith("four things are late.")
    assert heading(start(client("a", actions=[LATE], assignments=[{"name": "Quay wall", "due": before}]))).endswith(
        "one action and one assignment are late."
    )


def test_a15_reviews_decisions_and_who_comes_and_goes_are_due_as_well() -> None:
    before, soon = date(2026, 11, 20), date(2026, 11, 26)
    made = start(
        client(
            "a",
            lead="jansen",
            reviewed=date(2025, 11, 20),
            tier={"is": "A", "why": "x", "by": "jansen", "until": soon},
            waive=[
                {"reason": "x", "item": "developments.market", "until": before},
                {"reason": "x", "rule": "no-team", "until": before},
                {"reason": "x", "rule": "no-such-rule", "until": before},
            ],
            contacts=[{"name": "T. Verhoef", "left": soon}, {"name": "B. Maas", "since": soon}],
            assignments=[{"name": "Lock", "start": soon}],
        )
    )
    late, week = answer(made, "What is late?"), answer(made, "This week")
    for text in (
        "Review the plan 3 days A · Jansen · 21 Nov",
        "Decide: the waiver of Market",
        "Decide on a waiver: A client in the top tiers has no team",
        "Decide: the waiver of no-such-rule",
    ):
        assert text in late
    for text in ("Decide: tier A, set by hand", "T. Verhoef leaves", "B. Maas begins", "Start: Lock"):
        assert text in week
    assert {"accounts/a.html", "accounts/a.html#findings"} <= set(Outline(made).hrefs)
    assert heading(made).endswith("one review and three decisions on waivers are late.")


def test_findings_are_counted_with_the_rules_that_say_most() -> None:
    found = tuple(
        Finding("late-action", "AP502", Severity.WARNING, "plans/accounts/a.yaml", 3, 5, "Late.", "Do it.", "a") for _ in range(3)
    )
    words = answer(start(client("a"), found=found), "What do the rules say?")
    assert "3 warnings" in words
    assert "late-action 3" in words


def test_every_tier_has_its_page_and_only_filled_ones_a_booklet() -> None:
    hrefs = Outline(start(client("a", marks={"fit": 9}))).hrefs
    assert {"tiers/a.html", "tiers/b.html", "tiers/c.html", "booklets/booklet-A.pdf"} <= set(hrefs)
    assert "booklets/booklet-C.pdf" not in hrefs


@pytest.mark.parametrize(
    ("words", "said"), [(ENGLISH, "one client and one former client"), (DUTCH, "één klant en één oud-klant")], ids=["en", "nl"]
)
def test_whoever_left_is_not_called_a_client_of_its_tier(words: Any, said: str) -> None:
    gone = account("b", marks={"fit": 9}, status="former")
    assert said in plain(start(client("a", marks={"fit": 9}), gone, words=words))


@pytest.mark.parametrize(
    ("of_a", "of_b", "said"),
    [
        (KNOWN, KNOWN, "none"),
        (KNOWN, {}, "none known"),
        ({}, {}, "not known"),
        (leaving(), KNOWN, "1 of 2"),
        (leaving(), {}, "at least 1 of 2"),
    ],
)
def test_the_sum_of_those_who_matter_claims_no_more_calm_than_is_known(of_a: dict[str, Any], of_b: dict[str, Any], said: str) -> None:
    made = start(client("a", 45, **of_a), client("b", 45, **of_b), client("c", 10, **KNOWN))
    assert answer(made, "Together").startswith(f"Together 90% {said} C ")


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_a_firm_with_nothing_has_a_page(words: Any) -> None:
    assert 'class="empty"' not in start(words=words)
    assert "0 accounts" not in plain(start(words=words)).partition("For the meeting table")[0]
    assert "None" not in plain(start(words=words))


# ---- The rows for a selection (S8) ------------------------------------------------------------------

ROWS = "assets/overview-rows.js"


def selection(*accounts: Account, **given: Any) -> dict[str, Any]:
    """The lists in the file with the rows of the start page."""
    made = page(portfolio(*accounts, **{"people": {"jansen": {}}, **given}), ROWS)
    found: dict[str, Any] = json.loads(made[made.index("{") : made.rindex(";")])
    return found


def unpacked(list: dict[str, Any]) -> list[str]:
    """The rows of a list in words, put together as the script does."""
    shapes, rows = list["packed"]["shapes"], list["packed"]["rows"]
    return [plain("".join(map("".join, zip(shapes[shape], [*own, ""], strict=True)))) for shape, *own in rows]


def test_s8_all_rows_of_a_list_are_there_in_the_order_of_the_page() -> None:
    """Six things late, of which the page shows four and folds two."""
    made = selection(*(client(f"c{n}", unit="ab"[n % 2], actions=[{**LATE, "when": date(2026, 11, n)}]) for n in range(1, 7)))
    days = [int(row.split()[1]) for row in unpacked(made["late"])]
    assert (len(days), days) == (6, sorted(days, reverse=True))
    assert made["late"]["rest"] == ""


def test_s8_a_list_that_is_cut_says_how_many_rows_were_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six clients three rows are kept: the two largest and the first of the other unit, which is the smallest."""
    monkeypatch.setattr("accountplan.present.overview.selection.KEPT", 3)
    monkeypatch.setattr("accountplan.present.overview.selection.MOST", 1)
    made = selection(*(client(f"c{n}", 100 - n, unit="b" if n == 5 else "a") for n in range(6)))
    assert [row.split()[0] for row in unpacked(made["matters"])] == ["C0", "C1", "C5"]
    assert made["matters"]["rest"] == "Of 6 rows 3 were not looked at: there may be more in this selection."


def test_s8_a_small_share_takes_the_decimals_that_it_needs_and_the_first_keep_theirs() -> None:
    made = selection(*(client(f"c{n}", 1000 - n, unit="ab"[n % 2]) for n in range(8)), client("z", 1, unit="a"))
    said = [next(word for word in row.split() if word.endswith("%")) for row in unpacked(made["matters"])]
    assert [each.count(".") for each in said] == [0] * 8 + [1]
    assert said[8] == "0.01%"
