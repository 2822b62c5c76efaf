"""The formats of `check` for forges, editors and build servers: each says every finding at its place, whatever is written in the plans."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.cli import reporters
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.places import Places, find_places
from accountplan.cli.reporters import Report
from accountplan.cli.reporters._fingerprints import list_fingerprints
from accountplan.cli.reporters.rdjson import count_bytes
from accountplan.cli.reporters.text import list_statistics
from accountplan.model.finding import Finding, Severity
from accountplan.pipeline import list_rules

from .conftest import Run
from .test_text_report import FINDINGS

READ = {"concise": "lines", "github": "lines", "gitlab": "json", "junit": "xml", "rdjson": "json", "sarif": "json"}
"""How each format for programs is read: as lines, of which every finding is one, as JSON or as XML."""
HOSTILE = "100%, a:b::error::x\r\n::set-output name=x::y <b>\x1b[31m\x00 ]]> & \u202e"


def write(format: str, *found: Finding, **more: Any) -> str:
    return click.unstyle("\n".join(list_lines(reporters, format, Report(found, 31, Words("en"), **more))))


def finding(severity: Severity = Severity.WARNING, line: int = 3, **more: Any) -> Finding:
    return Finding(**{"rule": "a-rule", "code": "AP1", "severity": severity, "path": "plans/a.yaml", "line": line, "column": 2, "message": "Wrong.",
                      "help": "Mend it.", **more})  # fmt: skip


def parse(format: str, text: str) -> Any:
    return ElementTree.fromstring(text) if READ[format] == "xml" else json.loads(text)


# ---- Each of them -----------------------------------------------------------------------------------


@pytest.mark.parametrize("format", READ)
def test_each_format_says_each_finding(format: str, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accountplan.cli.reporters.sarif.find_version", lambda: "1.2.0+g2c614bf01d")
    rule = replace(next(iter(list_rules())), name="unknown-person")
    golden(f"cli/check-format-{format}.txt", write(format, *FINDINGS, rules=(rule,), places=Places("crm", "..")) + "\n")


def test_each_file_of_a_format_is_offered_and_tried_here() -> None:
    assert set(list_formats(reporters)) - {"text", "json"} == set(READ), (
        "say in READ, in this file, how each of them is read: it is then tried"
    )


@pytest.mark.parametrize("format", READ)
def test_a_hostile_text_stays_a_text(format: str) -> None:
    wrong = finding(message=HOSTILE, help=HOSTILE, path=f"plans/{HOSTILE}.yaml", excerpt=HOSTILE)
    one, made = ("\n".join(list_lines(reporters, format, Report(some, 31, Words("en")))) for some in ((wrong,), (wrong, wrong)))
    assert "\x1b" not in made
    assert "\x00" not in made
    assert "\u202e" not in made or READ[format] == "json"  # which holds a text as it is
    if READ[format] == "lines":
        assert len(made.splitlines()) - len(one.splitlines()) == 1
    else:
        parse(format, made)
    if format == "github":
        assert [line for line in made.splitlines() if not line.startswith("::")] == []


@pytest.mark.parametrize("format", READ)
def test_without_findings_nothing_is_wrong(format: str) -> None:
    made = write(format)
    if format == "junit":
        assert [each.get("name") for each in parse(format, made).iter("testcase")] == ["accountplan check"]
        assert not [*parse(format, made).iter("failure")]
    elif format in ("concise", "github"):
        assert made == ""
    elif READ[format] == "json":
        assert "a-rule" not in made
        parse(format, made)


@pytest.mark.parametrize("format", READ)
def test_what_is_about_a_whole_file_has_a_line_where_one_is_asked(format: str) -> None:
    made = write(format, finding(line=0, column=0))
    assert not re.search(r'(line|startLine|begin)"?[=:] ?0\b', made)
    assert ":0:" not in made or format == "junit"


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit"])
def test_forges_are_told_where_a_file_is_in_the_repository(format: str) -> None:
    assert "firms/dam/plans/a.yaml" in write(format, finding(), places=Places("firms/dam", "../dam"))


@pytest.mark.parametrize("format", ["concise", "rdjson"])
def test_editors_are_told_where_a_file_is_from_here(format: str) -> None:
    assert "../dam/plans/a.yaml" in write(format, finding(), places=Places("firms/dam", "../dam"))


# ---- GitHub -----------------------------------------------------------------------------------------


def test_github_gets_the_worst_of_each_kind_and_how_many_more_there_are() -> None:
    found = [finding(severity, line) for severity, number in ((Severity.ERROR, 12), (Severity.WARNING, 11), (Severity.ADVICE, 30)) for line in range(1, number + 1)]  # fmt: skip
    lines = write("github", *found).splitlines()
    counts = [sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning", "notice")]
    assert counts == [10, 10, 10]
    assert lines[-1] == "::notice title=accountplan::And 24 more findings. See all with: accountplan check"
    assert len(write("github", *found[:10]).splitlines()) == 10


@given(st.text())
def test_what_github_reads_back_is_what_was_said(text: str) -> None:
    from accountplan.cli.reporters.github import escape_message, escape_property

    for escape, others in ((escape_message, ""), (escape_property, ":,")):
        said = escape(text)
        assert not set(said) & set("\r\n" + others)
        for sign in "\r\n:,%":
            said = said.replace(f"%{ord(sign):02X}", sign) if sign != "%" else said.replace("%25", "%")
        assert said == text


# ---- Fingerprints -----------------------------------------------------------------------------------


def test_a_fingerprint_stays_when_lines_move_and_differs_for_what_is_found_twice() -> None:
    twice = (finding(line=3), finding(line=9))
    before, after = (list(list_fingerprints(some)) for some in (twice, [replace(each, line=each.line + 40) for each in twice]))
    assert before == after
    assert len(set(before)) == 2
    others = [finding(message="Other."), finding(rule="b-rule"), finding(account="acme"), finding(keys=("actions", 0, "when"))]
    assert len({*before, *list_fingerprints(others)}) == 6


@given(st.lists(st.sampled_from(FINDINGS), max_size=12))
def test_no_two_findings_have_one_fingerprint(some: list[Finding]) -> None:
    assert len(set(list_fingerprints(some))) == len(some)


def test_a_fingerprint_does_not_follow_the_language() -> None:
    wrong = finding(message=say("There is no person {id} in people.yaml.", id="nobody"))
    prints = [
        json.loads("\n".join(list_lines(reporters, "gitlab", Report((wrong,), 1, Words(language)))))[0]["fingerprint"]
        for language in ("en", "nl")
    ]
    assert prints[0] == prints[1]


# ---- The others -------------------------------------------------------------------------------------


def test_sarif_points_each_result_to_its_rule() -> None:
    log = json.loads(write("sarif", *FINDINGS, rules=tuple(list_rules())))
    [run] = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [each["level"] for each in run["results"]] == ["error", "note", "warning"]


@pytest.mark.parametrize(("line", "column", "bytes"), [("naïef: x", 5, 6), ("naïef: x", 1, 1), ("", 7, 7), ("日本: x", 3, 7), ("ab", 9, 3)])
def test_rdjson_counts_columns_in_bytes(line: str, column: int, bytes: int) -> None:
    assert count_bytes(line, column) == bytes


def test_the_root_of_the_repository_is_where_git_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    firm = tmp_path / "firms" / "dam"
    (firm / "plans").mkdir(parents=True)
    monkeypatch.chdir(firm / "plans")
    assert find_places(firm) == Places("", "..")
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")  # as in a worktree
    monkeypatch.chdir(tmp_path)
    assert find_places(firm) == Places("firms/dam", "firms/dam")


# ---- For people -------------------------------------------------------------------------------------


def strike(rule: str, plans: int, severity: Severity = Severity.WARNING) -> list[Finding]:
    return [finding(severity, rule=rule, account=f"c{number}", path=f"plans/accounts/c{number}.yaml") for number in range(plans)]


def test_a_rule_that_strikes_most_plans_is_one_line() -> None:
    found = (*strike("no-lead", 15), *strike("late-action", 10), *strike("bad", 20, Severity.ERROR))
    made = write("text", *found, plans=20, fold=True)
    assert "no-lead: 15 of 20 plans." in made
    assert "See them one by one with: accountplan check --rule no-lead" in made
    assert made.count("no-lead") == 2
    assert made.count("late-action (AP1)") == 10
    assert made.count("bad (AP1)") == 20
    assert "20 errors, 25 warnings" in made
    assert write("text", *found, plans=20).count("no-lead (AP1)") == 15


@pytest.mark.parametrize(("strikes", "plans", "folded"), [(10, 20, False), (11, 20, True), (9, 9, False), (10, 10, True)])
def test_few_or_half_are_not_most(strikes: int, plans: int, folded: bool) -> None:
    assert (f"{strikes} of {plans} plans" in write("text", *strike("no-lead", strikes), plans=plans, fold=True)) is folded


def test_two_that_strike_most_are_unfolded_by_all() -> None:
    made = write("text", *strike("no-lead", 12), *strike("no-unit", 13), plans=14, fold=True)
    assert made.index("no-unit: 13 of 14 plans") < made.index("no-lead: 12 of 14 plans") < made.index("accountplan check --all")


def test_statistics_count_the_findings_of_each_rule() -> None:
    rules = tuple(list_rules())
    found = (*strike("late-action", 10), *strike("no-lead", 2))
    lines = list(map(click.unstyle, list_statistics(Report(found, 31, Words("en"), rules=rules))))
    assert lines == [
        "10  late-action  An action is late",
        " 2  no-lead  A client has no lead",
        "",
        "0 errors, 12 warnings, 0 pieces of advice in 31 files.",
    ]


# ---- The command ------------------------------------------------------------------------------------


def test_the_command_knows_its_repository(
    workspace: Path, run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = tmp_path_factory.mktemp("repository") / "firms" / "dam"
    shutil.copytree(workspace, firm)
    subprocess.run(["git", "init", "-q", str(firm.parents[1])], check=True)
    monkeypatch.chdir(firm)
    made = run("check", "--format", "github")
    assert "file=firms/dam/plans/" in made.output
    assert made.exit_code == 1


def test_statistics_are_for_people(workspace: Path, run: Run) -> None:
    made = run("check", "--statistics", "--format", "json")
    assert made.exit_code == 2
    assert "--format text" in made.output
    assert re.search(r"^ *\d+  [a-z-]+  ", run("check", "--statistics").output, re.MULTILINE)
