"""What an account is called elsewhere, when it came and went: numbers, addresses and days that cannot be right."""

from __future__ import annotations

import json

import pytest

from accountplan.model.account import Reference
from lint.workspace import ENGLISH, check, example, found

OTHER = "# plans/accounts/other.yaml\nname: Other\nstatus: former\n"


@pytest.mark.edge("same-ref")
@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("004512", "004512", 1), ("4512", "004512", 0), ("d 45", "D45", 1), ("a", "", 0), ("", "", 0)],
    ids=["same", "noughts", "capitals and spaces", "one", "none"],
)
def test_i1_two_accounts_with_one_number_are_seen(one: str, other: str, count: int) -> None:
    assert len(found("same-ref", example(ref=one) + OTHER + f"ref: {other}\n")) == count


@pytest.mark.edge("odd-link")
@pytest.mark.parametrize(
    ("address", "help"),
    [
        ("https://client.example", None),
        ("HTTP://client.example/a?b=c#d", None),
        ("mailto:info@client.example", None),
        ("contracts/2026.pdf", None),
        ("\\\\server\\clients\\acme", None),
        ("S:\\clients\\acme", None),
        ("www.client.example", 'Write it as `"https://www.client.example"`.'),
        ("javascript:alert(1)", "Write an address"),
        ("JavaScript:alert(1)", "Write an address"),
        ("data:text/html,x", "Write an address"),
        ("https://", "Write an address"),
        ("https://a b", "Write an address"),
        ("mailto:nobody", "Write an address"),
    ],
)
def test_i1_a_link_is_an_address_or_a_path(address: str, help: str | None) -> None:
    written = example(links=f"[{{name: Web, address: {json.dumps(address)}}}]")
    helps = [ENGLISH.say(each.help) for each in check(written) if each.rule == "odd-link"]
    assert [each[: len(help or "")] for each in helps] == ([help] if help else [])


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", 'https://x.example"onclick=', "//x.example", "vbscript:x", "ftp://x.example", "\tjavascript:x"]
)
def test_i1_only_a_safe_address_becomes_a_link(address: str) -> None:
    assert Reference(address=address).href == ""


@pytest.mark.edge("left-but-client")
@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"left": "2026-11-23"}, "status"),
        ({"left": "2026-11-24"}, None),
        ({"left": "2026-11-23", "status": "former"}, None),
        ({"left": "2026-11-24", "status": "former"}, "left"),
        ({"left": "2026-11-23", "status": "prospect"}, "status"),
        ({"left_reason": "merged"}, "left_reason"),
        ({"left_reason": "merged", "status": "former"}, None),
        ({"left_reason": "merges", "left": "2027-01-01"}, None),
        ({"left": "spring"}, None),
        ({"left": "spring", "left_reason": "merged"}, None),
        ({"status": "gone", "left": "2026-11-01"}, None),
    ],
    ids=[
        "today",
        "tomorrow",
        "former",
        "former tomorrow",
        "prospect",
        "no day",
        "former, no day",
        "to come",
        "unread day",
        "unread day, a reason",
        "unread status",
    ],
)
def test_i1_who_left_is_former(keys: dict[str, str], place: str | None) -> None:
    assert [each.partition(":")[0] for each in found("left-but-client", example(**keys))] == ([place] if place else [])


@pytest.mark.edge("odd-vat")
@pytest.mark.parametrize(
    ("number", "help"),
    [
        ("NL123456789B01", None),
        ("NL 1234.56.789.B01", None),
        ("nl123456789b01", None),
        ("BE0123456789", None),
        ("CHE-123.456.789", None),
        ("12345", None),
        ("123456789B01", "Write it as `NL123456789B01`."),
        ("NL12345678B01", "Compare it with an invoice; it looks like `NL123456789B01`."),
        ("NL1234567890B01", "Compare it with an invoice; it looks like `NL123456789B01`."),
        ("SE12345", "Compare it with an invoice."),
    ],
)
def test_i1_a_vat_number_has_the_form_of_its_country(number: str, help: str | None) -> None:
    helps = [ENGLISH.say(each.help) for each in check(example(vat=number)) if each.rule == "odd-vat"]
    assert helps == ([help] if help else [])


def test_i1_a_client_leaves_after_it_came() -> None:
    assert len(found("dates-out-of-order", example(since="2027", left="2026-12-31"))) == 1
    assert found("dates-out-of-order", example(since="2026", left="2026-01-01")) == []
