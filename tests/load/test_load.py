"""A whole workspace: everything that can be read is in the portfolio, and nothing stops it."""

from __future__ import annotations

import os
import random
import subprocess
from datetime import date
from pathlib import Path

import pytest

from accountplan.base.error import UserError
from accountplan.base.folder import MAX_BYTES
from accountplan.base.words import Words
from accountplan.load import FolderSource, load
from accountplan.model.tiers import DEFAULT_TIERS
from load.sources import BASE, TODAY, rules
from memory import Memory

CRM = Path(__file__).parents[1] / "portfolios" / "crm"


def files(**more: str | bytes | None) -> dict[str, str | bytes | None]:
    """The base with other files; `accounts__x` stands for plans/accounts/x.yaml."""
    return {**BASE, **{f"plans/{name.replace('__', '/')}.yaml": content for name, content in more.items()}}


def test_the_real_portfolio_loads_without_a_finding() -> None:
    portfolio, findings = load(FolderSource(CRM), date(2018, 1, 15))
    assert not findings
    assert len(portfolio.accounts) == 85
    assert portfolio.firm.name == "Hardware sales"
    assert portfolio.account_paths["finjob"] == "plans/accounts/finjob.yaml"
    places = portfolio.places("finjob")
    assert places is not None
    assert places.line(places.at(("figures", 2017, "win_rate")).line).startswith("  2017: {turnover: 127569, win_rate: 0.7037")


def test_all_kinds_of_file_are_read() -> None:
    portfolio, findings = load(Memory(files(groups__region="name: Region\naccounts: [city]\n")), TODAY)
    assert not findings
    assert (portfolio.firm.name, portfolio.people["jansen"].name, portfolio.groups["region"].accounts) == (
        "Van Dam",
        "Ans Jansen",
        ("city",),
    )
    assert [tier.name for tier in portfolio.tiers.tiers] == ["Cherish", "Keep", "Hold"]
    assert portfolio.accounts["city"].lead == "jansen"
    assert portfolio.group_paths == {"region": "plans/groups/region.yaml"}
    assert [*portfolio.files] == sorted(portfolio.files)


def test_mappings_are_in_the_order_of_the_ids() -> None:
    made = files(accounts__z__a="name: A\n", accounts__a__z="name: Z\n", accounts__b="name: B\n", people="b: {name: B}\na: {name: A}\n")
    portfolio, _ = load(Memory(made), TODAY)
    assert [*portfolio.accounts] == ["a", "b", "city", "z"]
    assert [*portfolio.people] == ["a", "b"]


def test_nothing_to_load_is_said_with_what_to_do() -> None:
    for listed in ({}, {"plans/README.md": "x"}):
        with pytest.raises(UserError) as error:
            load(Memory(listed), TODAY)
        assert "accountplan init" in error.value.help.message  # type: ignore[union-attr]
    with pytest.raises(UserError):
        load(Memory({"plans/accounts/city.yaml": "name: x"}), TODAY)
    with pytest.raises(UserError) as error:
        load(Memory({"plans/firm.yml": "name: x"}), TODAY)
    assert dict(error.value.help.values) == {"path": "plans/firm.yml"}  # type: ignore[union-attr]


def test_a_folder_without_plans_is_nothing_to_load(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        load(FolderSource(tmp_path), TODAY)
    (tmp_path / "plans").write_text("a file")
    with pytest.raises(UserError):
        load(FolderSource(tmp_path), TODAY)


@pytest.mark.edge("missing-file")
def test_missing_files_are_findings_and_have_a_stand_in() -> None:
    portfolio, findings = load(Memory({"plans/firm.yaml": "name: X\nyear: 2026\n"}), TODAY)
    assert [(finding.rule, finding.path) for finding in findings] == [
        ("missing-file", "plans/criteria.yaml"),
        ("missing-file", "plans/people.yaml"),
    ]
    assert len(portfolio.criteria.criteria) == 15
    assert portfolio.tiers == DEFAULT_TIERS
    assert portfolio.people == {}


@pytest.mark.edge("unreadable-file")
def test_a_file_that_cannot_be_read_is_a_finding_and_its_account_stays() -> None:
    portfolio, findings = load(Memory(files(accounts__shut=None)), TODAY)
    assert [(finding.rule, finding.path, finding.account) for finding in findings] == [
        ("unreadable-file", "plans/accounts/shut.yaml", "shut")
    ]
    assert portfolio.accounts["shut"].name == "shut"


def test_a_firm_that_cannot_be_read_stops_nothing() -> None:
    portfolio, findings = load(Memory(files(firm=None)), TODAY)
    assert rules(findings) == [("unreadable-file", 1)]
    assert (portfolio.firm.name, portfolio.firm.year) == ("?", 2026)


@pytest.mark.edge("wrong-folder")
def test_a_plan_in_the_folder_of_another_kind_is_left_out() -> None:
    made = files(
        accounts__region="name: Region\naccounts: [city]\nprogramme: {A: {person: [x]}}\n",
        groups__town="name: Town\nstatus: client\nmarks: {}\n",
        accounts__weights="criteria: {turnover: {weight: 1}}\n",
        accounts__we="jansen: {name: Ans Jansen, role: senior}\n",
    )
    portfolio, findings = load(Memory(made), TODAY)
    assert [(finding.rule, finding.path) for finding in findings] == [
        ("wrong-folder", "plans/accounts/region.yaml"),
        ("wrong-folder", "plans/accounts/we.yaml"),
        ("wrong-folder", "plans/accounts/weights.yaml"),
        ("wrong-folder", "plans/groups/town.yaml"),
    ]
    assert [*portfolio.accounts] == ["city"]
    assert not portfolio.groups


def test_of_two_plans_with_one_id_the_first_is_in_the_portfolio_and_both_are_looked_at() -> None:
    portfolio, findings = load(Memory(files(accounts__old__city="name: Old city\nstatis: client\n")), TODAY)
    assert portfolio.accounts["city"].name == "City of Rivermouth"
    assert [(finding.rule, finding.account) for finding in findings] == [("duplicate-id", None), ("unknown-key", None)]
    assert portfolio.account_paths["city"] == "plans/accounts/city.yaml"


def test_findings_come_by_file_and_line() -> None:
    made = files(accounts__b="zz: 1\nname: B\nyy: 2\n", accounts__a="name: [1]\n", firm="name: X\nyear: x\n")
    _, findings = load(Memory({**made, "plans/x.yaml": "name: X\n"}), TODAY)
    assert [(finding.path, finding.line) for finding in findings] == sorted((finding.path, finding.line) for finding in findings)
    assert len(findings) == 5


def test_the_order_in_which_files_are_listed_does_not_matter() -> None:
    made = files(accounts__b__city="name: B\n", accounts__x="nam: X\n", accounts__y=None, accounts__City="name: C\n")
    first = load(Memory(made), TODAY)
    for seed in range(5):
        paths = [*made]
        random.Random(seed).shuffle(paths)
        portfolio, findings = load(Memory({path: made[path] for path in paths}), TODAY)
        assert findings == first[1]
        assert (portfolio.accounts, portfolio.revision) == (first[0].accounts, first[0].revision)
        assert [*portfolio.files] == [*first[0].files]


def test_the_revision_is_of_paths_and_content() -> None:
    def revision(made: dict[str, str | bytes | None]) -> str:
        return load(Memory(made), TODAY)[0].revision

    same = revision(files())
    assert same == revision(files())
    assert len(same) == 64
    others = [files(accounts__city="name: City\n"), files(accounts__town="name: Town\n"), files(firm="name: X\nyear: 2026\n")]
    moved = {path.replace("city", "town"): content for path, content in BASE.items()}
    assert len({same, *map(revision, others), revision(dict(moved))}) == 5
    assert revision({**BASE, "plans/README.md": "x"}) == same
    one, two = "plans/accounts/x.yaml", "plans/accounts/y.yaml"
    assert revision({**BASE, one: "# a", two: "# b"}) != revision({**BASE, one: f"# a{two}# b"})


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    for path, content in BASE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content)
    return root


def test_a_folder_gives_the_same_as_memory(workspace: Path) -> None:
    assert load(FolderSource(workspace), TODAY)[0].revision == load(Memory(BASE), TODAY)[0].revision
    assert FolderSource(workspace).list() == tuple(sorted(BASE))


def test_links_within_the_workspace_are_followed_and_others_are_not(workspace: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: Secret\n")
    accounts = workspace / "plans" / "accounts"
    (workspace / "shared.yaml").write_text("name: Shared\n")
    (accounts / "inside.yaml").symlink_to("../../shared.yaml")
    (accounts / "outside.yaml").symlink_to(secret)
    (accounts / "nowhere.yaml").symlink_to("nothing.yaml")
    (accounts / "loop.yaml").symlink_to("loop.yaml")
    (accounts / "folder.yaml").symlink_to("../../..")
    portfolio, findings = load(FolderSource(workspace), TODAY)
    assert portfolio.accounts["inside"].name == "Shared"
    assert {finding.path.rpartition("/")[2]: finding.rule for finding in findings} == dict.fromkeys(
        ("", "loop.yaml", "nowhere.yaml", "outside.yaml"), "unreadable-file"
    )
    loop = next(finding for finding in findings if finding.path.endswith("loop.yaml"))
    assert Words("en").say(loop.message) == "This link points to nothing."
    assert not any("Secret" in account.name for account in portfolio.accounts.values())


def test_a_link_to_a_folder_is_reported_and_not_walked(workspace: Path) -> None:
    (workspace / "plans" / "accounts" / "more").symlink_to("..", target_is_directory=True)
    portfolio, findings = load(FolderSource(workspace), TODAY)
    assert [*portfolio.accounts] == ["city"]
    assert [(finding.rule, finding.path) for finding in findings] == [("unreadable-file", "plans/accounts/more/")]


def test_a_folder_that_may_not_be_opened_is_reported(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = workspace / "plans" / "accounts" / "shut"
    shut.mkdir()
    really = os.scandir

    def scandir(folder: str) -> object:
        if Path(folder) == shut:
            raise PermissionError(13, "Permission denied", str(folder))
        return really(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    portfolio, findings = load(FolderSource(workspace), TODAY)
    assert [*portfolio.accounts] == ["city"]
    assert [(finding.rule, finding.path) for finding in findings] == [("unreadable-file", "plans/accounts/shut/")]


def test_pipes_and_devices_are_not_opened(workspace: Path) -> None:
    os.mkfifo(workspace / "plans" / "accounts" / "pipe.yaml")
    portfolio, findings = load(FolderSource(workspace), TODAY)
    assert not findings
    assert [*portfolio.accounts] == ["city"]


def test_a_file_that_became_a_pipe_meanwhile_is_not_waited_for(workspace: Path) -> None:
    os.mkfifo(workspace / "plans" / "accounts" / "pipe.yaml")
    with pytest.raises(PermissionError, match="not a regular file"):
        FolderSource(workspace).read("plans/accounts/pipe.yaml")


def test_a_folder_that_became_a_link_to_elsewhere_is_not_read_through(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.yaml").write_text("name: Secret\n")
    (workspace / "plans" / "accounts" / "more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(PermissionError, match="leads outside"):
        FolderSource(workspace).read("plans/accounts/more/secret.yaml")


def test_folders_a_thousand_deep_are_walked(workspace: Path) -> None:
    deep = "plans/accounts"
    for _ in range(1200):
        deep += "/a"
        (workspace / deep).mkdir()
    (workspace / deep / "far.yaml").write_text("name: Far\n")
    try:
        assert f"{deep}/far.yaml" in FolderSource(workspace).list()
    finally:  # pytest cannot remove so deep a folder, and fails when it clears away what earlier runs left
        subprocess.run(["rm", "-r", workspace / "plans/accounts/a"], check=True)


def test_no_more_is_read_of_a_file_than_may_be(workspace: Path) -> None:
    big = workspace / "plans" / "accounts" / "big.yaml"
    big.write_bytes(b"name: x\n" + b"#" * (2 * MAX_BYTES))
    assert len(FolderSource(workspace).read("plans/accounts/big.yaml")) == MAX_BYTES + 1
    _, findings = load(FolderSource(workspace), TODAY)
    assert rules(findings) == [("too-large", 1)]


@pytest.mark.edge("too-large")
def test_a_file_may_be_as_large_as_may_be(workspace: Path) -> None:
    head = b"name: x\n"
    (workspace / "plans" / "accounts" / "big.yaml").write_bytes(head + b"#" * (MAX_BYTES - len(head)))
    assert not load(FolderSource(workspace), TODAY)[1]


def test_the_workspace_may_be_reached_through_a_link(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(workspace, target_is_directory=True)
    assert not load(FolderSource(tmp_path / "link"), TODAY)[1]
