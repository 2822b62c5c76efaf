"""Which texts are the same, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from accountplan.lint.passages import list_copied_passages, list_passages
from lint.workspace import ENGLISH, check

TEXT = "We have worked for this client for many years, to the full satisfaction of all involved."


def former(id: str, history: str) -> str:
    return f"# plans/accounts/{id}.yaml\nname: {id}\nstatus: former\nsituation:\n  history: {history}\n"


def same(*texts: tuple[str, str]) -> list[list[str]]:
    found = list_copied_passages(list_passages(account, [(("situation", "history"), text)]) for account, text in texts)
    return [[passage.account for passage in passages] for passages in found]


def test_every_plan_with_the_text_gets_a_finding_that_names_another() -> None:
    found = check(former("a", TEXT) + former("b", TEXT) + former("c", TEXT))
    said = [(finding.path, ENGLISH.say(finding.message)) for finding in found]
    assert said == [
        ("plans/accounts/a.yaml", "The same text is in 2 other plans, such as plans/accounts/b.yaml:4."),
        ("plans/accounts/b.yaml", "The same text is in 2 other plans, such as plans/accounts/a.yaml:4."),
        ("plans/accounts/c.yaml", "The same text is in 2 other plans, such as plans/accounts/a.yaml:4."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "situation: {history: TEXT}",
        "situation: {business: TEXT}",
        "situation: {facts: TEXT}",
        "situation: {opportunities: [short, TEXT]}",
        "situation: {threats: [TEXT]}",
        "developments: {market: TEXT}",
        "developments: {competition: TEXT}",
        "developments: {strategy: TEXT}",
        "evaluation: {notes: [{on: 2026-01-01, text: TEXT}]}",
        "assignments: [{name: Dike, expectations: TEXT}]",
        "partnership: {note: TEXT}",
    ],
)
def test_every_text_of_a_plan_is_compared(text: str) -> None:
    other = "# plans/accounts/b.yaml\nname: b\nstatus: former\n" + text.replace("TEXT", f'"{TEXT}"') + "\n"
    assert [each.account for each in check(former("a", TEXT) + other) if each.rule == "same-text"] == ["a", "b"]


def test_capitals_signs_and_spaces_make_no_difference() -> None:
    assert same(("a", TEXT), ("b", "*" + TEXT.upper().replace(",", " –").replace(" ", "\n") + "!")) == [["a", "b"]]


def test_another_word_makes_a_difference() -> None:
    assert same(("a", TEXT), ("b", TEXT.replace("many", "twenty"))) == []


@pytest.mark.edge("same-text")
def test_a_short_text_may_well_be_the_same() -> None:
    short = "They pay within thirty days and want one invoice a month."
    assert len(short.split()) == 11
    assert same(("a", short), ("b", short)) == []
    assert same(("a", short + " Always."), ("b", short + " Always.")) == [["a", "b"]]


def test_a_plan_may_repeat_itself() -> None:
    assert same(("a", TEXT), ("a", TEXT)) == []


def test_a_paragraph_among_others_is_found_at_its_own_line() -> None:
    block = f"|\n    The first paragraph differs.\n\n    {TEXT}\n"
    finding = next(each for each in check(former("a", block) + former("b", TEXT)) if each.account == "a")
    assert (finding.line, finding.column, finding.excerpt) == (7, 5, f"    {TEXT}")


@pytest.mark.parametrize(
    ("history", "line"),
    [
        (f"|\n    {TEXT}\n\n    It differs.\n", 5),
        (f"|\n    We have worked for us all.\n\n    {TEXT}\n", 7),  # the twentieth character differs
        (f'"It differs.\n\n\n    We have worked for t\\x68{TEXT[21:]}"', 7),  # the twenty-first is written in another way
        (f'"It differs.\n\n\n    \\x57{TEXT[1:]}"', 4),  # the first is: then the place of the whole text is near enough
    ],
)
def test_a_paragraph_is_looked_for_by_its_first_twenty_characters_in_its_own_text(history: str, line: int) -> None:
    changes = former("a", history) + f"  business: {TEXT}\n" + former("b", TEXT)
    finding = next(each for each in check(changes) if each.keys == ("situation", "history") and each.account == "a")
    assert finding.line == line


def test_a_short_text_may_be_spaced_in_another_way() -> None:
    short = "It is so: as we go on, we do it up at an inn"
    assert same(("a", short), ("b", short.replace(" we", "   we"))) == [["a", "b"]]


@given(some.lists(some.text("ab ,.é", min_size=20, max_size=60), min_size=2, max_size=8))
def test_the_same_texts_are_those_with_the_same_letters(texts: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(sign for sign in text.casefold() if sign.isalnum())

    long = [(str(number), text) for number, text in enumerate(texts) if len(text.split()) >= 12]
    groups: dict[str, list[str]] = {}
    for account, text in long:
        groups.setdefault(letters(text), []).append(account)
    expected = [accounts for accounts in groups.values() if len(accounts) > 1]
    assert sorted(same(*long)) == sorted(expected)


def test_twenty_thousand_plans_with_the_same_text_are_one_group() -> None:
    assert len(same(*((str(number), f"{TEXT} {TEXT}") for number in range(20_000)))) == 1


@pytest.mark.edge("same-text")
@pytest.mark.parametrize(("shared", "count"), [(2, 4), (3, 1), (5, 1)])
def test_b4_a_plan_that_was_copied_is_one_finding_for_the_pair(shared: int, count: int) -> None:
    keys = ("history", "business", "facts", "market", "strategy")
    text = "The {} of this client has been the same for many years, and we hope that it will stay so."
    texts = {key: text.format(key) for key in keys[:shared]}
    situation = "".join(f"  {key}: {text}\n" for key, text in texts.items() if key in keys[:3])
    developments = "".join(f"  {key}: {text}\n" for key, text in texts.items() if key in keys[3:])
    body = f"status: former\nsituation:\n{situation}" + (f"developments:\n{developments}" if developments else "")
    change = f"# plans/accounts/city.yaml\nname: City\n{body}# plans/accounts/dike.yaml\nname: Dike\n{body}"
    told = [(each.path, each.line, ENGLISH.say(each.message)) for each in check(change) if each.rule == "same-text"]
    assert len(told) == count
    if count == 1:
        said = f"{shared} texts of this plan are in plans/accounts/city.yaml as well; the first of them begins here."
        assert told == [("plans/accounts/dike.yaml", 4, said)]
