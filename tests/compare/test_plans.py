"""What two versions of a plan say otherwise: actions, items, other keys, findings, names of files, hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from accountplan.base.text import say
from accountplan.compare.findings import compare_findings
from accountplan.model.account import Account
from accountplan.model.account_change import AccountChange
from accountplan.model.finding import Finding, Severity
from builders import account, portfolio
from compare.firms import change, changes

TEXTS = {"business": "They keep a million people dry.", "facts": "Five hundred people work there.", "history": "Since 2011."}


def between(before: Account, after: Account) -> AccountChange:
    return change(portfolio(before), portfolio(after))


def action(what: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "when": date(2026, 12, 10), **more}


def finding(message: Any, keys: Any = ("actions", 0), account: str = "acme", line: int = 3) -> Finding:
    return Finding("late-action", "AP300", Severity.WARNING, f"plans/accounts/{account}.yaml", line, 1, message, "", account, keys=keys)


def test_each_action_stands_in_one_row_by_what_became_of_it() -> None:
    one = account(
        actions=[
            action("Call the director"),
            action("Send the contract"),
            action("Visit the site"),
            action("Ask for rates"),
            action("Write a plan"),
        ]
    )
    other = account(
        actions=[
            action("Call the director", status="done"),
            action("Send the contract", when=date(2027, 1, 5)),
            action("Visit the site", status="dropped"),
            action("Write a plan", hours=8),
            action("Book a room for the summer party"),
        ]
    )
    found = between(one, other).actions
    assert [each.what for each in found.new] == ["Book a room for the summer party"]
    assert [each.what for each in found.done] == ["Call the director"]
    assert [(was.when, now.when, now.what) for was, now, _ in found.moved] == [(date(2026, 12, 10), date(2027, 1, 5), "Send the contract")]
    assert ([each.what for each in found.dropped], [each.what for each in found.gone]) == (["Visit the site"], ["Ask for rates"])
    assert [(each.after.what, [key.name for key in each.keys]) for each in found.changed] == [("Write a plan", ["hours"])]


def test_an_action_that_was_done_may_leave_the_plan_without_being_dropped() -> None:
    found = between(account(marks={"fit": 1}, actions=[action("Call", status="done"), action("Visit")]), account(marks={"fit": 2}))
    assert [each.what for each in found.actions.given_up] == ["Visit"]


def test_items_of_every_list_are_followed_by_what_they_are() -> None:
    one = account(contacts=[{"name": "Carla Smit"}, {"name": "Dirk Bos"}], signals=[{"kind": "low_contact", "on": date(2026, 10, 1)}])
    other = account(contacts=[{"name": "Dirk Bos", "role": "uses"}, {"name": "Eva Kok"}])
    found = {each.key: each for each in between(one, other).lists}
    assert {key: (len(each.new), len(each.gone), len(each.changed)) for key, each in found.items()} == {
        "contacts": (1, 1, 1),
        "signals": (0, 1, 0),
    }


def test_a_target_that_is_put_up_is_told_with_what_it_was() -> None:
    aim = {"id": "growth", "measure": "turnover a year", "target": 300, "by": date(2028, 12, 31)}
    (found,) = between(account(objectives=[aim]), account(objectives=[aim | {"target": 350, "own": "ans"}])).lists
    (changed,) = found.changed
    assert [(key.name, key.before, key.after) for key in changed.keys] == [("target", 300, 350), ("own", None, "ans")]


def test_any_other_key_is_named_without_a_list_of_keys_to_keep_up() -> None:
    one = account(situation=TEXTS, segment={"sector": "water"}, figures={2025: {"turnover": 1}})
    other = account(
        situation=TEXTS | {"facts": "Six hundred."}, segment={"sector": "dikes"}, figures={2025: {"turnover": 1}, 2024: {"hours": 2}}
    )
    assert between(one, other).keys == ("segment", "figures", "situation.facts")


def test_words_alone_do_not_count() -> None:
    found = between(account(situation=TEXTS), account(situation=TEXTS | {"facts": "Five hundred people work there now."}))
    assert (found.keys, found.counts) == (("situation.facts",), False)


def test_an_account_that_only_passes_another_is_no_change() -> None:
    before = portfolio(account("acme", marks={"fit": 7}), account("polder", marks={"fit": 8}))
    after = portfolio(account("acme", marks={"fit": 7}), account("polder", marks={"fit": 6}))
    assert [each.id for each in changes(before, after).accounts] == ["polder"]


def test_a_plan_that_was_renamed_is_the_same_account() -> None:
    one = account("acme", name="Acme", marks={"fit": 7}, situation=TEXTS)
    other = account("acme-ltd", name="Acme", marks={"fit": 6}, situation=TEXTS)
    found = changes(portfolio(one), portfolio(other))
    assert found.renamed == {"acme": "acme-ltd"}
    assert [(each.id, each.renamed, each.gain) for each in found.accounts] == [("acme-ltd", "acme", -1)]


def test_two_new_plans_that_hold_little_are_not_taken_for_each_other() -> None:
    found = changes(portfolio(account("acme", name="Acme")), portfolio(account("polder", name="Polder")))
    assert found.renamed == {}
    assert {each.id: (each.before is None, each.after is None) for each in found.accounts} == {
        "acme": (False, True),
        "polder": (True, False),
    }


def test_accounts_come_by_consequence() -> None:
    """Who moves comes first, then the larger client, then the larger change."""

    def firm(small: int, large: int, mover: int) -> Any:
        return portfolio(
            account("small", marks={"fit": small}, figures={2025: {"turnover": 10}}),
            account("large", marks={"fit": large}, figures={2025: {"turnover": 1000}}),
            account("mover", marks={"fit": mover}),
        )

    assert [each.id for each in changes(firm(7, 7, 7), firm(6, 8, 9)).accounts] == ["mover", "large", "small"]


def test_a_finding_is_known_by_what_it_says_and_not_by_its_line() -> None:
    late, none = finding(say("“{what}” is late.", what="Call")), finding(say("There is no lead."), keys=("lead",))
    moved = replace(late, line=90, keys=("actions", 4))
    assert compare_findings([late], [moved], {}).any is False
    found = compare_findings([late], [moved, replace(moved, line=91), none], {})
    assert ([each.line for each in found.new], found.gone) == ([91, 3], ()), "two that say the same are two"
    back = compare_findings([moved, replace(moved, line=91), none], [late], {})
    assert (back.new, len(back.gone)) == ((), 2)


def test_a_finding_that_says_the_same_with_other_numbers_is_still_the_same() -> None:
    one = finding(say("“{what}” is {n} days late.", what="Call", n=3))
    other = finding(say("“{what}” is {n} days late.", what="Call", n=9))
    third = finding(say("“{what}” is {n} days late.", what="Visit", n=9))
    found = compare_findings([one], [other, third], {})
    assert (found.changed, found.new, found.gone) == (((one, other),), (third,), ())


def test_findings_of_a_renamed_plan_go_along() -> None:
    one, other = finding("No lead."), finding("No lead.", account="acme-ltd")
    assert compare_findings([one], [other], {"acme": "acme-ltd"}).any is False
    assert compare_findings([one], [other], {}).any is True


def test_hours_and_settings_of_the_firm_are_told_by_key() -> None:
    tiers: list[dict[str, Any]] = [{"id": "A", "above": 8, "norms": {"contact_days": 60}}, {"id": "B"}]
    other: list[dict[str, Any]] = [
        {"id": "A", "above": 7.5, "norms": {"contact_days": 60, "reply_days": 3}},
        {"id": "B"},
        {"id": "S", "by_hand": True},
    ]
    people = {"ans": {"hours": 100}, "bo": {"hours": 100}}
    one = portfolio(account(actions=[action("Call", who=("ans",), hours=10)]), people=people, tiers=tiers)
    two = portfolio(account(actions=[action("Call", who=("ans", "bo"), hours=30)]), people=people, tiers=other, criteria={"fit": 2})
    found = changes(one, two)
    assert [(each.person, each.before and each.before.planned, each.after and each.after.planned) for each in found.hours] == [
        ("ans", 10, 15),
        ("bo", 0, 15),
    ]
    assert {each.id: [key.name for key in each.keys] for each in found.tiers} == {"A": ["above", "norms.reply_days"], "S": []}
    assert [(key.name, key.before, key.after) for key in found.criteria[0].keys] == [("weight", 1, 2)]


# ---- What keys are called ---------------------------------------------------------------------------


def test_every_key_of_a_plan_has_a_name_that_people_use() -> None:
    """Who adds a key to plans says here what it is called where somebody reads what changed."""
    from dataclasses import fields

    from accountplan.model.account import Account
    from accountplan.present.changes.keys import KEYS, name_key, name_keys

    assert [each.name for each in fields(Account) if each.name != "id" and each.name not in KEYS] == [], "name each in KEYS"
    assert name_key("situation.history") == KEYS["situation.history"]
    assert name_key("situation.somewhere.deep") == KEYS["situation"]
    assert name_key("own_key.of_a_firm") == "own_key.of_a_firm"
    assert name_keys(("services", "services.state", "services.turnover", "ref")).items == (KEYS["services"], KEYS["ref"])
