"""How old what a plan says is, as Git knows it: on the page of the client, in `check` and in `export`; and nowhere outside Git."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from cli.small import mend
from repository import Repository

ACME = "plans/accounts/acme.yaml"
TEXTS = "situation: {history: A client since the first bridge and before that of others.}\n"


@pytest.fixture
def repository(workspace: Path) -> Repository:
    """All came in March 2025; in October 2026 the history of Acme changed, and nothing else."""
    mend(workspace)
    acme = (workspace / ACME).read_text(encoding="utf-8")
    made = Repository.init(workspace)
    (workspace / ".gitignore").write_text("site/\n.accountplan/\n", encoding="utf-8")
    made.commit({ACME: acme + TEXTS}, "2025-03-10")
    made.commit({ACME: acme + TEXTS.replace("first bridge", "second bridge")}, "2026-10-10")
    return made


def heads(page: str) -> dict[str, str]:
    """What stands beside the head of each section, by what the section is called; the tests run on 24 November 2026."""
    return dict(re.findall(r'<h2>([^<]*) <span class="aside">([^<]*)</span>', page))


def build(run: Run, *words: str) -> str:
    made = run("build", "--no-booklets", "--keep-going", *words)
    assert made.exit_code == 0, made.output
    return Path("site/accounts/acme.html").read_text(encoding="utf-8")


def export(run: Run, *words: str) -> dict[str, Any]:
    return next(each for each in json.loads(run("export", *words).stdout)["accounts"] if each["id"] == "acme")


def test_old_sections_say_since_when_they_are_unchanged_and_new_ones_nothing(repository: Repository, run: Run) -> None:
    """The norm is 366 days: marks and figures are of March 2025, the situation of last month; objectives there are none."""
    found = heads(build(run))
    assert {*found.values()} == {"unchanged since March 2025"}
    assert "Figures" in "".join(found)
    assert not any("Situation" in name or "Objectives" in name for name in found)


def test_without_history_and_outside_git_nothing_of_it_is_there(repository: Repository, run: Run) -> None:
    assert "unchanged since" not in build(run, "--no-history")
    (repository.folder / ".git").rename(repository.folder.parent / "git")
    assert "unchanged since" not in build(run)
    assert export(run)["ages"] == []


def test_export_tells_the_age_of_each_part(repository: Repository, run: Run) -> None:
    ages = {each["part"]: (each["since"], each["how"]) for each in export(run)["ages"]}
    assert ages["situation.history"] == ("2026-10-10", "changed")
    assert ages["figures.2025.turnover"] == ages["marks.fit"] == ("2025-03-10", "came")
    before = {each["part"]: each["since"] for each in export(run, "--at", "2026-10-09")["ages"]}
    assert before["situation.history"] == "2025-03-10", "nobody knew then what would change"


def test_the_same_pages_come_from_what_was_kept_and_from_nothing(repository: Repository, run: Run) -> None:
    first = build(run, "--fresh")
    assert build(run) == first
    repository.write({ACME: (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", "fit: 8")})
    changed = build(run)
    assert changed == build(run, "--fresh")
    assert "Score" not in "".join(heads(changed)), "a mark changed today"


def test_build_since_a_day_adds_a_page_and_refuses_a_day_before_the_first_commit(repository: Repository, run: Run) -> None:
    """Acme's history was put in other words in October 2026; nothing else changed since."""
    build(run, "--since", "2026-09-01")
    page = Path("site/changes-day.html").read_text(encoding="utf-8")
    assert "Since 1 September 2026, counted today" in page.replace("\u00a0", " ")
    assert 'href="changes-day.html"' in Path("site/changes.html").read_text(encoding="utf-8")
    build(run)
    assert not Path("site/changes-day.html").exists(), "it was asked for once"
    for words, why in (
        (("--since", "2024-01-01"), "There is no commit on 2024-01-01"),
        (("--since", "2026-09-01", "--no-history"), "cannot go together"),
    ):
        refused = run("build", "--no-booklets", *words)
        assert (refused.exit_code, why in refused.output) == (2, True), refused.output
