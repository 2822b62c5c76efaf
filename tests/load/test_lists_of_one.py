"""One number, day, name or file is asked, and something else stands there that looks like it: what is said is what it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from accountplan.base.disk import REASONS, make_refusal
from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.load import load
from accountplan.load.source import FolderSource
from load.sources import BASE, TODAY, load_text

ENGLISH, DUTCH = Words("en"), Words("nl")


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures: {2025: {turnover: [164000, 171000]}}", "Write one of them, that of 2025, without brackets or dash."),
        ("figures: {2025: {turnover: [164000]}}", "Write it as `164000`, without brackets or dash."),
        ("actions: [{what: x, hours: [4, 6]}]", "Write one of them, without brackets or dash."),
        ("reviewed: [2026-01-01]", "Write it as `2026-01-01`, without brackets or dash."),
        ("figures: {2025: {satisfaction: [hoog]}}", "Write a mark from 1 to 10, such as 8 or 7.5."),
        ("sour: {signs: [never_satisfied], choice: afscheid nemen}", "Did you mean “part”? It can be learn or part."),
        ("sour: {signs: [never_satisfied], choice: houden om van te leren}", "Did you mean “learn”? It can be learn or part."),
    ],
)
def test_b_of_a_list_where_one_is_asked_it_says_which(text: str, remedy: str) -> None:
    assert [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}\n").findings] == [remedy]


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize("name", ["\u200d", '"\ufe0f"', "\U000e0041\U000e0042", "'\u00ad \u200c'"])
def test_h1_a_name_of_joiners_alone_is_no_name(name: str) -> None:
    (found,) = load_text(f"name: {name}\n").findings
    assert (found.rule, found.line) == ("unprintable-character", 1)


@pytest.mark.parametrize("name", ["👩\u200d🚒", "❤\ufe0f", "fi\u200cx"])
def test_h1_joiners_between_what_is_seen_stay(name: str) -> None:
    loaded = load_text(f"name: {name}\n")
    assert (loaded.findings, loaded.noun.name) == ((), name)


@pytest.mark.edge("unreadable-file")
@pytest.mark.parametrize("path", ["plans/people.yaml", "plans/criteria.yaml", "plans/accounts/x.yaml", "plans/groups/y.yaml"])
@pytest.mark.parametrize("within", [[], ["notes.txt"]])
def test_h5_a_folder_that_is_called_as_a_file_is_told_to_be_a_folder(tmp_path: Path, path: str, within: list[str]) -> None:
    for name, text in BASE.items():
        if name != path:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / path).mkdir(parents=True)
    for name in within:
        (tmp_path / path / name).touch()
    _, findings = load(FolderSource(tmp_path), TODAY)
    told = [(each.path, ENGLISH.say(each.message)) for each in findings if each.path.startswith(path) and each.rule != "unread-file"]
    assert told == [(f"{path}/", "This is a folder, and its name is that of a file.")]


def test_h5_a_folder_in_the_place_of_the_firm_is_told_to_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "plans/firm.yaml").mkdir(parents=True)
    with pytest.raises(UserError) as error:
        load(FolderSource(tmp_path), TODAY)
    assert ENGLISH.say(error.value.message) == "`plans/firm.yaml` is a folder, so this is not a workspace yet."


@pytest.mark.parametrize("number", [*REASONS, errno.EACCES, errno.EPERM])
def test_c_what_the_system_refuses_is_said_in_dutch_too(number: int) -> None:
    refusal = make_refusal(OSError(number, os.strerror(number), "plans"))
    assert os.strerror(number) not in ENGLISH.say(refusal.message)
    assert DUTCH.say(refusal.message) != ENGLISH.say(refusal.message)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("lead: @jansen", "Write it as `jansen`."),
        ("short: @home", 'Put the whole text between quotes: `"@home"`.'),
        (
            "actions:\n  - what: offerte; who: devries; when: 2026-12-12\n",
            "Write it as `what: offerte`, `who: devries` and `when: 2026-12-12`, each on a line of its own.",
        ),
        ("actions:\n  - what: offerte: nasturen; bellen\n", 'Put the whole text between quotes: `"offerte: nasturen; bellen"`.'),
        ("situation:\n  threats:\n    * prijs\n", "Begin each item with a dash and a space, and put the dashes below each other."),
        ("figures:\n  omzet 2025: 5\n", "Write it below its year, such as `2025: {turnover: 5}`."),
        ("figures:\n  days_to_pay 2025: 30\n", "Write it below its year, such as `2025: {days_to_pay: 30}`."),
        (
            "figures:\n  2026 YTD: {turnover: 5}\n",
            "Figures are those of a whole year: write `2026`, or what came in so far as `so_far: {until: 2026-06-30, figures: {turnover: 5}}`.",
        ),
        ("figures: {2025: {margin: 25 pct}}", "Margin is an amount of money: write that, or write `margin_rate: 0.25` instead."),
        ("figures: {2025: {margin_rate: 25 procent}}", "Write it as `0.25`."),
        ("objectives:\n  - omzet: van 164 naar 300\n", "Write it as `{id: omzet, measure: van 164 naar 300}`."),
    ],
)
def test_b_what_a_hurried_hand_takes_over_from_mail_and_sheets_gets_its_own_remedy(text: str, remedy: str) -> None:
    assert [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}").findings] == [remedy]
