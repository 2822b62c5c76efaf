"""How old each part of a plan is, in repositories made here; every day is read off the commits in the docstring."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from accountplan.base.kept import NOTHING, Kept
from accountplan.load import FolderSource, History, Memory, load
from repository import ENVIRONMENT, Repository

TODAY = date(2026, 11, 24)
ACME, POLDER = "plans/accounts/acme.yaml", "plans/accounts/polder.yaml"
PLAN = """\
name: Acme
figures: {2025: {turnover: 100, margin: 20}}
marks:
  fit: 7
  cooperation:
    - {by: jansen, mark: 9, on: 2025-12-01}
situation:
  history: A client since the first bridge, long ago.
  opportunities: [Two more bridges, A tunnel below the river]
actions:
  - {what: Call the director, who: [jansen, devries]}
  - {what: Send the drawings}
"""
START = {
    "plans/firm.yaml": "name: Firm\nyear: 2026\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\n",
    ACME: PLAN,
    POLDER: "name: Polder\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Both plans came on 10 January 2026."""
    made = Repository.init(tmp_path / "firm")
    made.commit(START, "2026-01-10")
    return made


def ages(repository: Repository, path: str = ACME, kept: Kept = NOTHING, folder: str = "", today: date = TODAY) -> dict[str, str]:
    """Day and how, by part."""
    workspace = repository.folder / folder
    history = History(workspace, ENVIRONMENT, Memory(kept))
    portfolio, _ = load(FolderSource(workspace, history.age()), today)
    id = path.rpartition("/")[2].removesuffix(".yaml")
    return {part: f"{age.day} {age.how}" for part, age in portfolio.age(id).parts.items()}


def changed(old: str, new: str, plan: str = PLAN) -> str:
    assert old in plan
    return plan.replace(old, new)


def test_a_part_is_as_old_as_the_last_commit_that_changed_what_it_says(repository: Repository) -> None:
    """In March the turnover changed, in April a text came, in May the mark by hand changed and the one with a day did not."""
    repository.commit({ACME: (march := changed("turnover: 100", "turnover: 120"))}, "2026-03-01")
    repository.commit({ACME: (april := changed("actions:", "  threats: [A cheaper rival]\nactions:", march))}, "2026-04-01")
    repository.commit({ACME: changed("fit: 7", "fit: 8", april)}, "2026-05-01")
    found = ages(repository)
    assert {
        part: found[part] for part in ("figures.2025.turnover", "figures.2025.margin", "figures", "situation", "situation.history")
    } == {
        "figures.2025.turnover": "2026-03-01 changed",
        "figures.2025.margin": "2026-01-10 came",
        "figures": "2026-03-01 changed",
        "situation": "2026-04-01 changed",
        "situation.history": "2026-01-10 came",
    }
    assert found["situation.threats"] == "2026-04-01 added"
    assert (found["marks.fit"], found["marks.cooperation.jansen 2025-12-01"]) == ("2026-05-01 changed", "2026-01-10 came")
    assert found["actions"] == "2026-01-10 came"


def test_lines_that_were_moved_or_set_in_another_way_are_no_update(repository: Repository) -> None:
    """The same plan with its keys and its lists in another order, in another style, wrapped elsewhere, with a comment and another form of the same number."""
    same = """\
# read on the train
situation:
  opportunities:
    - A tunnel below the
      river
    - Two more bridges
  history: >
    A client since the first bridge,
    long ago.
marks: {cooperation: [{mark: 9.0, on: 2025-12-01, by: jansen}], fit: 7}
actions: [{what: Send the drawings, status: open}, {who: [jansen, devries], what: Call the director}]
figures:
  2025: {margin: 20.00, turnover: 100}
name: "Acme"
"""
    before = ages(repository)
    repository.commit({ACME: same}, "2026-06-01")
    assert ages(repository) == before
    assert {*before.values()} == {"2026-01-10 came"}


def test_who_is_responsible_for_an_action_is_its_meaning(repository: Repository) -> None:
    """The first of the two is responsible: from 1 June that is the other."""
    repository.commit({ACME: changed("[jansen, devries]", "[devries, jansen]")}, "2026-06-01")
    assert ages(repository)["actions"] == "2026-06-01 changed"


def test_the_day_of_review_is_no_change_of_what_the_plan_says(repository: Repository) -> None:
    before = ages(repository)
    repository.commit({ACME: PLAN + "reviewed: 2026-06-01\n"}, "2026-06-01")
    assert ages(repository) == before


def test_a_renamed_file_is_followed_also_when_it_changed_on_the_way(repository: Repository) -> None:
    """In March the file went to another folder, in April it got another name and another mark at once."""
    moved, renamed = "plans/accounts/north/acme.yaml", "plans/accounts/north/acme-bridges.yaml"
    repository.commit({ACME: None, moved: PLAN}, "2026-03-01")
    repository.commit({moved: None, renamed: changed("fit: 7", "fit: 8")}, "2026-04-01")
    found = ages(repository, renamed)
    assert (found["situation"], found["marks.fit"], found["marks"]) == ("2026-01-10 came", "2026-04-01 changed", "2026-04-01 changed")


def test_of_a_merge_each_part_is_as_old_as_on_its_own_side(repository: Repository) -> None:
    """A branch changes the history in February, the main branch the mark in March; the merge of May brings both together, and nothing is of May."""
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit({ACME: changed("long ago", "in 1990")}, "2026-02-01")
    repository.git("switch", "--quiet", "main")
    repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-03-01")
    repository.git("merge", "--quiet", "--no-edit", "side", day="2026-05-01")
    found = ages(repository)
    assert (found["situation.history"], found["marks.fit"]) == ("2026-02-01 changed", "2026-03-01 changed")
    assert found["figures"] == "2026-01-10 came"


def test_what_was_taken_back_changed_twice(repository: Repository) -> None:
    repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-02-01")
    repository.git("revert", "--no-edit", "HEAD", day="2026-03-01")
    found = ages(repository)
    assert (found["marks.fit"], found["situation"]) == ("2026-03-01 changed", "2026-01-10 came")


def test_what_is_not_committed_yet_is_of_today(repository: Repository) -> None:
    """The mark was changed and a plan begun, but not committed."""
    repository.write({ACME: changed("fit: 7", "fit: 8"), "plans/accounts/new.yaml": "name: New\n"})
    found = ages(repository)
    assert (found["marks.fit"], found["situation"]) == ("2026-11-24 changed", "2026-01-10 came")
    assert ages(repository, "plans/accounts/new.yaml") == {"name": "2026-11-24 came", "status": "2026-11-24 came"}


def test_a_version_that_could_not_be_read_is_passed_over(repository: Repository) -> None:
    """In February the file is no YAML, in March its marks are wrong and the turnover changes, in April all is well again as it was."""
    repository.commit({ACME: "name: [Acme\n"}, "2026-02-01")
    wrong = changed("turnover: 100", "turnover: 120", changed("fit: 7", "fit: seventy"))
    repository.commit({ACME: wrong}, "2026-03-01")
    repository.commit({ACME: changed("turnover: 100", "turnover: 120")}, "2026-04-01")
    found = ages(repository)
    assert (found["marks.fit"], found["marks"], found["situation"]) == ("2026-01-10 came", "2026-01-10 came", "2026-01-10 came")
    assert found["figures.2025.turnover"] == "2026-03-01 changed"


def test_a_shallow_clone_says_that_what_it_holds_may_be_older(repository: Repository, tmp_path: Path) -> None:
    """Two commits are there: that of March, at which it ends, and that of May."""
    repository.commit({ACME: (march := changed("fit: 7", "fit: 8"))}, "2026-03-01")
    repository.commit({ACME: changed("turnover: 100", "turnover: 120", march)}, "2026-05-01")
    found = ages(repository.clone(tmp_path / "clone", "--depth=2"))
    assert (found["marks.fit"], found["situation"]) == ("2026-03-01 cut", "2026-03-01 cut")
    assert found["figures.2025.turnover"] == "2026-05-01 changed"


def test_what_came_after_the_day_that_is_looked_at_has_no_age(repository: Repository) -> None:
    repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-11-25")
    found = ages(repository)
    assert "marks.fit" not in found
    assert found["situation"] == "2026-01-10 came"


def test_an_earlier_commit_knows_nothing_of_later_ones(repository: Repository) -> None:
    """The mark goes to 8 and back to 7: in March it was of March, and in January of January, though the plan of January is that of May."""
    march = repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-03-01")
    repository.commit({ACME: PLAN}, "2026-05-01")
    history = History(repository.folder, ENVIRONMENT, Memory())
    with history.open() as read:
        days = []
        for moment in ("HEAD", march, f"{march}~1"):
            source = read(history.find(moment))
            assert source
            days.append(str(load(source, TODAY)[0].age("acme").parts["marks.fit"].day))
    assert days == ["2026-05-01", "2026-03-01", "2026-01-10"]


def test_a_workspace_in_a_subfolder_in_a_repository_with_long_names_and_other_line_ends(tmp_path: Path) -> None:
    repository = Repository.init(tmp_path / "firm", "--object-format=sha256")
    repository.commit({f"clients/*here/{path}": text for path, text in START.items()}, "2026-01-10")
    repository.commit({f"clients/*here/{ACME}": changed("fit: 7", "fit: 8")}, "2026-02-10")
    repository.write({f"clients/*here/{ACME}": changed("fit: 7", "fit: 8").replace("\n", "\r\n")})
    found = ages(repository, folder="clients/*here")
    assert (found["marks.fit"], found["situation"]) == ("2026-02-10 changed", "2026-01-10 came")


def test_what_was_kept_may_be_deleted_torn_or_poisoned(repository: Repository, tmp_path: Path) -> None:
    """The answer is the same, and of what is whole nothing is read again."""
    repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-02-01")
    expected, folder = ages(repository), tmp_path / "kept"
    kept = Kept(folder, "stamp", b"x" * 32)
    assert ages(repository, kept=kept) == expected
    (entry,) = (path for path in folder.rglob("*") if path.is_file() and path.name != ".gitignore")
    whole = entry.read_bytes()
    for broken in (whole[:100], whole.replace(b"2026", b"1999"), b"", whole[:-9] + b"poisoned\n"):
        entry.write_bytes(broken)
        assert ages(repository, kept=kept) == expected
    assert entry.read_bytes() == whole


def test_what_was_kept_is_not_read_again(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({ACME: changed("fit: 7", "fit: 8")}, "2026-02-01")
    kept = Kept(tmp_path / "kept", "stamp", b"x" * 32)
    expected = ages(repository, kept=kept)
    monkeypatch.setattr("accountplan.load.ages.Blobs.read", None)
    monkeypatch.setattr("accountplan.load.ages.digest_parts", None)
    assert ages(repository, kept=kept) == expected
