"""How accounts stood month by month, in repositories made here; every expected figure is worked out by hand in the docstring."""

from __future__ import annotations

import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from accountplan import chronicle, pipeline
from accountplan.base.kept import NOTHING, Kept
from accountplan.base.text import say_plainly
from accountplan.load import History
from accountplan.load.workspace import File
from accountplan.model.timeline import Point, Rated, Timeline
from repository import ENVIRONMENT, Repository

TODAY = date(2026, 5, 20)
CITY, PORT, CRITERIA = "plans/accounts/city.yaml", "plans/accounts/port.yaml", "plans/criteria.yaml"
FILES = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\n",
    CRITERIA: "criteria: {cooperation: {weight: 1}, fit: {weight: 1}}\n",
    "plans/tiers.yaml": "tiers: [{id: A, name: Cherish, above: 8}, {id: B, name: Keep}, {id: C, name: Hold, below: 6}]\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen}\n",
    CITY: "name: City\nlead: jansen\nfigures: {2025: {turnover: 100}}\nmarks: {cooperation: 9, fit: 6}\n",
}


def city(cooperation: int, more: str = "") -> str:
    return FILES[CITY].replace("cooperation: 9", f"cooperation: {cooperation}") + more


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """City scores 7.5 since 10 January."""
    made = Repository.init(tmp_path / "work")
    made.commit(FILES, "2026-01-10")
    return made


def look(repository: Repository, kept: Kept = NOTHING, today: date = TODAY, *, most: int = 24, below: str = "") -> Timeline:
    folder = repository.folder / below
    survey = pipeline.make_survey(pipeline.open_workspace(folder), today)
    return chronicle.make_timeline(History(folder, ENVIRONMENT), survey, kept, most=most)


def points(timeline: Timeline) -> list[tuple[str, Point]]:
    """City at each moment at which it is there."""
    return [(str(month.day), month.points["city"]) for month in timeline.months if "city" in month.points]


def course(timeline: Timeline, account: str = "city") -> dict[str, tuple[float | None, str | None]]:
    """Score and tier by day."""
    found = ((month.day, month.points[account]) for month in timeline.months if account in month.points)
    return {str(day): (None if point.score is None else float(point.score), point.tier) for day, point in found}


def test_a_month_stands_as_its_last_commit_left_it(repository: Repository) -> None:
    """Of the two commits of March the last counts: (3 + 6) / 2 = 4.5; what was committed in May is not the end of a month, but today."""
    repository.commit({CITY: city(5)}, "2026-03-02")
    repository.commit({CITY: city(3)}, "2026-03-31")
    repository.commit({CITY: city(10)}, "2026-05-02")
    assert course(look(repository)) == {
        "2026-01-31": (7.5, "B"),
        "2026-02-28": (7.5, "B"),
        "2026-03-31": (4.5, "C"),
        "2026-04-30": (4.5, "C"),
        "2026-05-20": (8.0, "B"),
    }


def test_what_is_not_committed_is_today(repository: Repository) -> None:
    repository.write({CITY: city(4)})
    found = course(look(repository))
    assert (found["2026-04-30"], found["2026-05-20"]) == ((7.5, "B"), (5.0, "C"))


def test_a_day_at_the_end_of_a_month_is_today_and_not_a_month_that_is_over(repository: Repository) -> None:
    assert list(course(look(repository, today=date(2026, 4, 30)))) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]


def test_a_branch_counts_from_its_merge_on(repository: Repository) -> None:
    """Marked on a branch in February, merged in April: the line of first parents knows it from April on. (5 + 6) / 2 = 5.5."""
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit({CITY: city(5)}, "2026-02-10")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "side", day="2026-04-02")
    found = course(look(repository))
    assert [found[day][0] for day in ("2026-02-28", "2026-03-31", "2026-04-30")] == [7.5, 7.5, 5.5]


def test_a_commit_that_is_reverted_later_counted_in_its_month(repository: Repository) -> None:
    repository.commit({CITY: city(3)}, "2026-02-10")
    repository.git("revert", "--no-edit", "HEAD", day="2026-03-01")
    found = course(look(repository))
    assert [found[day][0] for day in ("2026-01-31", "2026-02-28", "2026-03-31")] == [7.5, 4.5, 7.5]


def test_the_method_of_the_day_and_that_of_today_stand_apart(repository: Repository) -> None:
    """From April on cooperation weighs 3: (3 x 9 + 6) / 4 = 8.25, in A. Before, 7.5 in B by the method of the day, and 8.25 in A by that of today."""
    repository.commit({CRITERIA: FILES[CRITERIA].replace("cooperation: {weight: 1}", "cooperation: {weight: 3}")}, "2026-04-02")
    found = look(repository)
    assert course(found) == {
        "2026-01-31": (7.5, "B"),
        "2026-02-28": (7.5, "B"),
        "2026-03-31": (7.5, "B"),
        "2026-04-30": (8.25, "A"),
        "2026-05-20": (8.25, "A"),
    }
    assert {month.today["city"] for month in found.months} == {Rated(Fraction(33, 4), "A")}
    assert found.method_changes == (date(2026, 4, 30),)


def test_another_text_is_no_other_method(repository: Repository) -> None:
    repository.commit({CRITERIA: FILES[CRITERIA].replace("fit: {weight: 1}", "fit: {weight: 1, question: Do we fit?}")}, "2026-04-02")
    repository.commit({"plans/firm.yaml": FILES["plans/firm.yaml"] + "units: {water: Water}\n"}, "2026-04-03")
    assert look(repository).method_changes == ()


def test_a_file_that_is_renamed_is_followed_twice(repository: Repository) -> None:
    repository.commit({CITY: None, "plans/accounts/town.yaml": city(5)}, "2026-03-02")
    repository.commit({"plans/accounts/town.yaml": None, "plans/accounts/harbour/metropolis.yaml": city(3)}, "2026-05-02")
    found = course(look(repository), "metropolis")
    assert [each[0] for each in found.values()] == [7.5, 7.5, 5.5, 5.5, 4.5]


def test_who_comes_while_another_goes_is_not_taken_for_it(repository: Repository) -> None:
    port = "name: Port\nstatus: prospect\nsituation: {business: Ships of all nations}\nmarks: {fit: 2}\n"
    repository.commit({CITY: None, PORT: port}, "2026-03-02")
    found = look(repository)
    assert list(course(found, "city")) == ["2026-01-31", "2026-02-28"]
    assert list(course(found, "port")) == ["2026-03-31", "2026-04-30", "2026-05-20"]


def test_turnover_and_completeness_are_those_of_that_day(repository: Repository) -> None:
    """The turnover of 2025 was raised in April; the tiers ask nothing but what the plan's status does, so only the figures are looked at here."""
    repository.commit({CITY: FILES[CITY].replace("turnover: 100", "turnover: 250")}, "2026-04-10")
    found = look(repository)
    assert [int(point.turnover or 0) for _, point in points(found)] == [100, 100, 100, 250, 250]
    assert [int(month.stand.turnover.total) for month in found.months if month.stand] == [100, 100, 100, 250, 250]


def test_a_month_that_cannot_be_read_says_so_and_the_others_stand(repository: Repository) -> None:
    """The content of February's plan is lost, and in March there was no firm.yaml."""
    repository.commit({CITY: city(3)}, "2026-02-10")
    lost = repository.git("rev-parse", f"HEAD:{CITY}")
    repository.commit({CITY: city(4), "plans/firm.yaml": None}, "2026-03-10")
    repository.commit({"plans/firm.yaml": FILES["plans/firm.yaml"]}, "2026-04-10")
    (repository.folder / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    found = look(repository)
    assert {str(month.day): say_plainly(month.why) for month in found.months if month.why} == {
        "2026-02-28": f"Git does not have the content of {CITY}.",
        "2026-03-31": "`plans/firm.yaml` is missing, so this is not a workspace yet.",
    }
    assert list(course(found)) == ["2026-01-31", "2026-04-30", "2026-05-20"]


def test_a_plan_of_which_a_part_cannot_be_read_says_so(repository: Repository) -> None:
    repository.commit({CITY: FILES[CITY] + "signals: [\n"}, "2026-03-10")
    repository.commit({CITY: FILES[CITY]}, "2026-04-10")
    assert [point.torn for _, point in points(look(repository))] == [False, False, True, False, False]


def test_a_shallow_clone_knows_that_it_does_not_see_all(repository: Repository, tmp_path: Path) -> None:
    repository.commit({CITY: city(3)}, "2026-03-10")
    repository.commit({CITY: city(4)}, "2026-04-10")
    shallow = repository.clone(tmp_path / "shallow", "--depth=2")
    found = look(shallow)
    assert (found.shallow, list(course(found))) == (True, ["2026-03-31", "2026-04-30", "2026-05-20"])
    assert not look(repository).shallow


def test_an_orphan_branch_has_a_history_of_its_own(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "fresh")
    repository.commit(FILES, "2026-03-10")
    assert list(course(look(repository))) == ["2026-03-31", "2026-04-30", "2026-05-20"]


def test_a_history_that_is_rewritten_is_looked_at_anew(repository: Repository, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", "stamp", b"secret")
    repository.commit({CITY: city(3)}, "2026-03-10")
    assert course(look(repository, kept))["2026-03-31"] == (4.5, "C")
    repository.write({CITY: city(5)})
    repository.git("commit", "--quiet", "--all", "--amend", "--message", "Again", day="2026-03-10")
    assert course(look(repository, kept))["2026-03-31"] == (5.5, "C")


def test_months_before_the_plans_are_none_and_a_gap_is_one(tmp_path: Path) -> None:
    made = Repository.init(tmp_path)
    made.commit({"README": "Nothing yet"}, "2025-11-01")
    made.commit(FILES, "2026-01-10")
    made.commit(dict.fromkeys(FILES), "2026-02-10")
    made.commit(FILES, "2026-03-10")
    found = look(made)
    assert [(str(month.day), month.absent) for month in found.months] == [
        ("2026-01-31", False), ("2026-02-28", True), ("2026-03-31", False), ("2026-04-30", False), ("2026-05-20", False),
    ]  # fmt: skip


def test_without_a_commit_or_with_those_of_this_month_alone_it_is_young(tmp_path: Path) -> None:
    made = Repository.init(tmp_path)
    made.write(FILES)
    assert look(made).young
    made.commit(FILES, "2026-05-02")
    assert look(made).young
    assert not look(made, today=date(2026, 6, 1)).young


def test_days_of_commits_that_go_back_and_forth_do_no_harm(repository: Repository) -> None:
    """A commit of a clock that was wrong, in 1970 and in 2090: each month stands as the newest commit of that day or before it on the line left it."""
    repository.commit({CITY: city(3)}, "2090-01-01")
    repository.commit({CITY: city(5)}, "1970-01-02")
    repository.commit({CITY: city(7)}, "2026-04-10")
    assert {day: each[0] for day, each in course(look(repository, most=4)).items()} == {
        "2026-01-31": 5.5, "2026-02-28": 5.5, "2026-03-31": 5.5, "2026-04-30": 6.5, "2026-05-20": 6.5,
    }  # fmt: skip


def test_a_workspace_in_a_subfolder_looks_at_its_own(repository: Repository, tmp_path: Path) -> None:
    made = Repository.init(tmp_path / "both")
    made.commit({f"one/{path}": text for path, text in FILES.items()}, "2026-02-10")
    made.commit({f"two/{path}": text for path, text in FILES.items()} | {f"two/{CITY}": city(3)}, "2026-03-10")
    assert next(iter(course(look(made, below="one")).items())) == ("2026-02-28", (7.5, "B"))
    assert next(iter(course(look(made, below="two")).items())) == ("2026-03-31", (4.5, "C"))


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3] + b"xxx")


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [None, spoil, empty, Path.unlink])
def test_what_was_kept_may_be_spoilt_torn_or_deleted(repository: Repository, tmp_path: Path, harm: object) -> None:
    """With another method in April and a new name in March, so that all three kinds are kept."""
    repository.commit({CITY: None, "plans/accounts/town.yaml": city(5)}, "2026-03-02")
    repository.commit({CRITERIA: FILES[CRITERIA].replace("fit: {weight: 1}", "fit: {weight: 3}")}, "2026-04-02")
    cold, kept = look(repository), Kept(tmp_path / "kept", "stamp", b"secret")
    assert look(repository, kept) == cold
    entries = [path for path in (tmp_path / "kept").rglob("*") if path.is_file() and path.name != ".gitignore"]
    assert len(entries) == 9, "four months, of which three by two methods, today by the older method, and one new name"
    for path in entries:
        if callable(harm):
            harm(path)
    assert look(repository, kept) == cold


def test_what_is_kept_is_not_read_again(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path / "kept", "stamp", b"secret")
    cold = look(repository, kept)
    monkeypatch.setattr(chronicle, "_load", lambda *_: pytest.fail("it was kept"))
    assert look(repository, kept) == cold


def test_a_plan_that_did_not_change_is_read_once(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four months, three contents of City, of which the last is that of today; Port is the same in all."""
    module = sys.modules["accountplan.load.load"]
    repository.commit({PORT: "name: Port\n"}, "2026-01-20")
    repository.commit({CITY: city(5)}, "2026-02-10")
    repository.commit({CITY: city(3)}, "2026-04-10")
    survey = pipeline.make_survey(pipeline.open_workspace(repository.folder), TODAY)
    read, real = list[str](), module.load_file

    def count(file: File, *rest: object, **more: object) -> object:
        read.append(file.path)
        return real(file, *rest, **more)

    monkeypatch.setattr(module, "load_file", count)
    chronicle.make_timeline(History(repository.folder, ENVIRONMENT), survey)
    assert (read.count(CITY), read.count(PORT)) == (3, 1)


def test_the_kept_form_gives_back_what_was_put_in(repository: Repository) -> None:
    from accountplan.model.timeline import read_rates, read_stand, write_rates, write_stand

    repository.commit({PORT: "name: Port\nstatus: prospect\n"}, "2026-02-10")
    for month in look(repository).months:
        assert month.stand
        assert read_stand(write_stand(month.stand)) == month.stand
        assert read_rates(write_rates(month.today)) == month.today


def test_who_moved_by_the_method_alone_is_told_apart(repository: Repository) -> None:
    """City goes from 7.5 to 8.25 by the weight; Port from 9 to 3 by its marks, as its plan of then gives 9 with any weights."""
    port = "name: Port\nmarks: {cooperation: 9, fit: 9}\n"
    repository.commit({PORT: port}, "2026-01-20")
    weights = FILES[CRITERIA].replace("cooperation: {weight: 1}", "cooperation: {weight: 3}")
    repository.commit({CRITERIA: weights, PORT: port.replace("9", "3")}, "2026-04-02")
    assert [each[2:] for each in look(repository).list_moved(date(2026, 3, 31))] == [("B", "A", True), ("A", "C", False)]


def test_who_moved_between_tiers_is_told_of_clients_alone(repository: Repository) -> None:
    repository.commit({PORT: "name: Port\nstatus: prospect\nmarks: {cooperation: 9, fit: 9}\n"}, "2026-01-20")
    repository.commit({CITY: city(3), PORT: "name: Port\nstatus: prospect\nmarks: {cooperation: 3, fit: 3}\n"}, "2026-03-10")
    found = look(repository)
    assert [tuple(each) for each in found.list_moved(date(2026, 2, 28))] == [("city", "City", "B", "C", False)]
    assert found.list_moved(date(2025, 1, 1)) == found.list_moved(date(2026, 1, 31))
    assert found.list_moved(date(2026, 3, 31)) == ()
