"""S42: an account team introduces its spearhead account: commercial objectives, group, intended activities, results. Today is 24 November 2026."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from accountplan.cli.main import root

Run = Callable[..., Result]
PLAN = """\
name: Acme
lead: jansen
team: [jansen, devries]
marks: {fit: 9}
figures: {2025: {turnover: 120000}}
objectives:
  - {id: growth, kind: turnover, measure: turnover a year, baseline: 100000, target: 200000, by: 2028-12-31}
actions:
  - {what: Second, who: devries, when: 2027-01-10}
  - {what: First, who: jansen, when: 2026-12-01}
  - {what: Visit, who: jansen, when: 2026-05-01, status: done, done: 2026-05-02, result: they want a quotation}
  - {what: Lunch, who: jansen, when: 2026-06-01, status: done, done: 2026-06-01}
  - {what: Long ago, who: jansen, when: 2024-06-01, status: done, done: 2024-06-01, result: they came}
  - {what: Never, who: jansen, when: 2026-06-01, status: dropped}
"""


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """A firm with two clients; gives what the agenda says."""
    files = {
        "firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\n",
        "people.yaml": "jansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\n",
        "criteria.yaml": "criteria: {fit: {weight: 1}}\n",
        "groups/ports.yaml": "name: Ports\naccounts: [acme]\n",
        "accounts/acme.yaml": PLAN,
        "accounts/bare.yaml": "name: Bare\nmarks: {fit: 9}\n",
        "meetings/2026-12-15-tier-a.yaml": "on: 2026-12-15\nabout: {tier: A}\nspearhead: acme\n",
    }
    for name, text in files.items():
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*options: str) -> str:
        result = CliRunner().invoke(root, ["--today", "2026-11-24", "agenda", *options], prog_name="accountplan")
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


EXPECTED: dict[str, Any] = {
    "account": "acme",
    "who": "jansen",
    "objectives": [{"id": "growth", "now": 120000, "target": 200000, "by": "2028-12-31"}],
    "groups": ["ports"],
    "intended": [
        {"what": "First", "who": ["jansen"], "theirs": None, "when": "2026-12-01"},
        {"what": "Second", "who": ["devries"], "theirs": None, "when": "2027-01-10"},
    ],
    "results": [{"what": "Visit", "done": "2026-05-02", "result": "they want a quotation"}],
}


@pytest.mark.parametrize("options", [("--account", "acme"), ("--tier", "A")])
def test_s42_the_team_introduces_its_spearhead_account_from_the_plan(ask: Callable[..., str], options: tuple[str, ...]) -> None:
    """By hand: turnover stands at the 120,000 of 2025; two actions are open, the earliest first; of three that were done within a year or longer ago only the
    visit of May has both a result and a day in the past year.
    """
    assert json.loads(ask(*options, "--format", "json"))["introduction"] == EXPECTED


def test_s42_what_nobody_wrote_down_is_said_to_be_so(ask: Callable[..., str]) -> None:
    said = ask("--account", "bare")
    assert "Introduction of Bare" in said
    assert said.count("Not recorded.") == 4


def test_s42_a_meeting_that_names_no_spearhead_has_no_introduction(ask: Callable[..., str]) -> None:
    assert json.loads(ask("--format", "json"))["introduction"] is None
    assert "Introduction" not in ask()


def test_s42_text_and_markdown_say_where_it_stands(ask: Callable[..., str]) -> None:
    for format in ("text", "markdown"):
        said = " ".join(ask("--tier", "A", "--format", format).replace("\u00a0", " ").split())
        assert "now €120,000, aim €200,000 by 31 December 2028" in said
        assert "Visit: they want a quotation" in said
