"""Names and folders: what is read, what is not, and what a file's name makes of its id."""

from __future__ import annotations

from itertools import permutations

import pytest

from accountplan.base.words import Words
from accountplan.load.workspace import find_kind, sort_paths

ENGLISH = Words("en")


def told(*paths: str) -> list[str]:
    return [
        f"{path} {problem.rule} {ENGLISH.say(problem.message)} | {ENGLISH.say(problem.help)}"
        for path, problem in sort_paths(paths).problems
    ]


def ids(*paths: str) -> dict[str, str]:
    return {file.path: file.id for file in sort_paths(paths).files.values() if file.kept}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("plans/firm.yaml", "firm"),
        ("plans/people.yaml", "people"),
        ("plans/accounts/city.yaml", "account"),
        ("plans/accounts/water/north/city.yaml", "account"),
        ("plans/groups/region.yaml", "group"),
        ("plans/groups/north/region.yaml", None),
        ("plans/city.yaml", None),
        ("plans/accounts/city.yml", None),
        ("plans/accounts/.city.yaml", None),
        ("plans/.trash/accounts/city.yaml", None),
    ],
)
def test_the_place_of_a_file_says_what_it_is(path: str, kind: str | None) -> None:
    assert find_kind(path) == kind


@pytest.mark.parametrize(
    "path",
    [
        "plans/README.md",
        "plans/accounts/readme.txt",
        "plans/.gitkeep",
        "plans/accounts/.city.yaml.swp",
        "plans/logo.png",
        "plans/accounts/map.JPG",
    ],
)
def test_files_that_do_no_harm_are_passed_over(path: str) -> None:
    assert not told(path)


@pytest.mark.edge("unread-file")
@pytest.mark.parametrize(
    ("path", "rule", "remedy"),
    [
        ("plans/accounts/city.yml", "unread-file", "Rename it to `city.yaml`"),
        ("plans/accounts/city.YAML", "unread-file", "Rename it to `city.yaml`"),
        ("plans/accounts/city.yaml.txt", "unread-file", "Rename it to `city.yaml`"),
        ("plans/accounts/city.yaml~", "unread-file", "Rename it to `city.yaml`"),
        ("plans/accounts/city.docx", "unread-file", "Move it out of `plans/`."),
        ("plans/city.yaml", "wrong-folder", "Move it to `plans/accounts/city.yaml`."),
        ("plans/klanten/city.yaml", "wrong-folder", "Move it to `plans/accounts/city.yaml`."),
        ("plans/vergaderingen/x.yaml", "wrong-folder", "Move it to `plans/meetings/x.yaml`."),
        ("plans/plans/groups/region.yaml", "wrong-folder", "Move it to `plans/groups/region.yaml`."),
        ("plans/meetings.yaml", "wrong-folder", "Give each entry a file of its own in `plans/meetings/`."),
        ("plans/groepen.yaml", "wrong-folder", "Give each entry a file of its own in `plans/groups/`."),
        ("plans/accounts.yaml", "wrong-folder", "Give each entry a file of its own in `plans/accounts/`."),
        ("plans/tiers/a.yaml", "wrong-folder", "Put what it holds in `plans/tiers.yaml`, of which there is one."),
        ("plans/mensen/jansen.yaml", "wrong-folder", "Put what it holds in `plans/people.yaml`, of which there is one."),
        ("plans/account/city.yaml", "wrong-folder", "Move it to `plans/accounts/city.yaml`."),
        ("plans/group/region.yaml", "wrong-folder", "Move it to `plans/groups/region.yaml`."),
        ("plans/groups/north/region.yaml", "wrong-folder", "Move it to `plans/groups/region.yaml`."),
        ("plans/meeting/2026-11-02-x.yaml", "wrong-folder", "Move it to `plans/meetings/2026-11-02-x.yaml`."),
        ("plans/meetings/old/2026-11-02-x.yaml", "wrong-folder", "Move it to `plans/meetings/2026-11-02-x.yaml`."),
        ("plans/settings/firm.yaml", "wrong-folder", "Move it to `plans/firm.yaml`."),
        ("plans/criterias.yaml", "wrong-folder", "Move it to `plans/criteria.yaml`."),
        ("plans/person.yaml", "wrong-folder", "Move it to `plans/people.yaml`."),
    ],
)
def test_a_file_that_nobody_reads_is_reported_with_its_better_place(path: str, rule: str, remedy: str) -> None:
    (line,) = told(path)
    assert line.split()[1] == rule
    assert remedy in line


@pytest.mark.edge("unread-file")
@pytest.mark.parametrize(
    ("path", "there", "remedy"),
    [
        ("plans/accounts/city.yaml~", "plans/accounts/city.yaml", "Move it out of `plans/`, or remove it when all that it holds is in `plans/accounts/city.yaml` too."),
        ("plans/accounts/city.yml", "plans/accounts/north/city.yaml", "is in `plans/accounts/north/city.yaml` too."),
        ("plans/firm.yaml.bak", "plans/firm.yaml", "is in `plans/firm.yaml` too."),
        ("plans/city.yaml", "plans/accounts/city.yaml", "`plans/accounts/city.yaml` has this name already: put together what the two hold"),
        ("plans/settings/firm.yaml", "plans/firm.yaml", "`plans/firm.yaml` has this name already"),
    ],
)  # fmt: skip
def test_b_nobody_is_told_to_put_a_file_in_the_place_of_another(path: str, there: str, remedy: str) -> None:
    """The remedy for a copy beside a plan, `city.yaml~`, was to rename it to `city.yaml`: over the plan itself."""
    (line,) = told(path, there)
    assert remedy in line


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("City", "city"),
        ("city of rivermouth", "city-of-rivermouth"),
        ("Gemeente_Één", "gemeente-een"),
        ("-city--x-", "city-x"),
        ("x" * 80, "x" * 64),
        ("con", "con-account"),
        ("COM1", "com1-account"),
        ("index", "index-account"),
        ("ημ", "account"),
    ],
)
def test_a_bad_name_is_reported_and_the_plan_kept_under_a_better_one(name: str, id: str) -> None:
    path = f"plans/accounts/{name}.yaml"
    assert ids(path) == {path: id}
    (line,) = told(path)
    assert " bad-id " in line
    assert f"`{id}.yaml`" in line


@pytest.mark.edge("bad-id")
@pytest.mark.parametrize("name", ["a", "1", "city-2", "console", "nul-1", "x" * 64])
def test_a_good_name_is_the_id(name: str) -> None:
    assert ids(f"plans/accounts/{name}.yaml") == {f"plans/accounts/{name}.yaml": name}
    assert not told(f"plans/accounts/{name}.yaml")


def test_of_two_files_with_one_id_the_first_counts() -> None:
    paths = ("plans/accounts/b/city.yaml", "plans/accounts/a/city.yaml")
    assert ids(*paths) == {"plans/accounts/a/city.yaml": "city"}
    (line,) = told(*paths)
    assert line.startswith("plans/accounts/b/city.yaml duplicate-id The file `plans/accounts/a/city.yaml` has the same id.")


@pytest.mark.edge("duplicate-id")
def test_an_account_and_a_group_may_share_an_id() -> None:
    assert not told("plans/accounts/city.yaml", "plans/groups/city.yaml")


@pytest.mark.parametrize("other", ["City", "CITY"])
def test_ids_that_differ_by_capitals_are_one_and_the_good_one_counts(other: str) -> None:
    paths = (f"plans/accounts/{other}.yaml", "plans/accounts/x/city.yaml")
    assert ids(*paths) == {"plans/accounts/x/city.yaml": "city"}
    assert "only in its capitals or in how its accents are written" in told(*paths)[0]


def test_ids_that_differ_by_the_form_of_an_accent_are_one() -> None:
    paths = ("plans/accounts/caf\u00e9.yaml", "plans/accounts/cafe\u0301.yaml")
    assert len(ids(*paths)) == 1
    assert any("only in its capitals or in how its accents are written" in line for line in told(*paths))


def test_names_that_cannot_be_shown_are_reported_and_not_read() -> None:
    made = sort_paths(["plans/accounts/caf\udce9.yaml", "plans/accounts/a\x1bb.yaml", "plans/accounts/a\nb.yaml"])
    assert not made.files
    for path, problem in made.problems:
        assert problem.rule == "bad-id"
        assert path.isprintable()
        path.encode()


def test_the_order_of_listing_does_not_matter() -> None:
    paths = ("plans/accounts/b/city.yaml", "plans/accounts/City.yaml", "plans/accounts/a/city.yaml", "plans/x.yaml")
    results = [sort_paths(order) for order in permutations(paths)]
    assert all(result == results[0] for result in results)
    assert all([*result.files] == [*results[0].files] for result in results)


# ---- Names on other systems -------------------------------------------------------------------------------


@pytest.mark.edge("unportable-name")
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("plans/accounts/con/city.yaml", "Windows keeps the name “con” for itself."),
        ("plans/accounts/Aux/city.yaml", "Windows keeps the name “Aux” for itself."),
        ("plans/accounts/aux.old/city.yaml", "Windows keeps the name “aux.old” for itself."),
        ("plans/lpt1.png", "Windows keeps the name “lpt1.png” for itself."),
        ("plans/accounts/what?/city.yaml", "On Windows, “what?” cannot be a name, as it has ? in it."),
        ("plans/accounts/a:b/city.yaml", "On Windows, “a:b” cannot be a name, as it has : in it."),
        ("plans/accounts/a\\b/city.yaml", "On Windows, “a\\b” cannot be a name, as it has \\ in it."),
        ("plans/accounts/north./city.yaml", "Windows leaves out the point or space at the end of “north.”."),
        ("plans/accounts/north /city.yaml", "Windows leaves out the point or space at the end of “north ”."),
        (f"plans/accounts/{'n' * 156}/city.yaml", "This path has more than 180 characters, which is too long for Windows."),
    ],
)
def test_g6_a_name_that_windows_cannot_have_is_found(path: str, message: str) -> None:
    [line] = told(path)
    assert line.startswith(f"{path} unportable-name {message}")


@pytest.mark.edge("unportable-name")
@pytest.mark.parametrize(
    "path",
    [
        "plans/accounts/cons/city.yaml",
        "plans/accounts/com10/city.yaml",
        "plans/accounts/a.con/city.yaml",
        "plans/accounts/.hidden/city.yaml",
        "plans/accounts/Énergie & water (noord)/city.yaml",
        f"plans/accounts/{'n' * 155}/city.yaml",
    ],
)
def test_g6_a_name_that_only_looks_like_one_is_left_alone(path: str) -> None:
    assert not told(path)


@pytest.mark.edge("unportable-name")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plans/accounts/Water/city.yaml", "plans/accounts/water/dune.yaml"),
        ("plans/accounts/\u00c9nergie/city.yaml", "plans/accounts/E\u0301nergie/dune.yaml"),
        ("plans/Logo.png", "plans/logo.png"),
        ("plans/accounts/STRASSE/city.yaml", "plans/accounts/straße/dune.yaml"),
    ],
)
def test_g6_names_that_are_one_elsewhere_are_found_once(one: str, other: str) -> None:
    [line] = told(one, other)
    assert "unportable-name" in line
    assert "are one on Windows and macOS" in line


def test_g6_a_folder_with_a_bad_name_is_told_once_however_much_is_in_it() -> None:
    assert len(told(*(f"plans/accounts/con/city-{number}.yaml" for number in range(5)))) == 1


def test_g6_a_plan_that_windows_cannot_have_is_told_of_its_id_alone() -> None:
    [aux] = told("plans/accounts/aux.yaml")
    assert aux.startswith("plans/accounts/aux.yaml bad-id “aux” cannot be the id of a plan: Windows or the site reserves that name.")
    [twin] = told("plans/accounts/City.yaml", "plans/accounts/city.yaml")
    assert twin.startswith("plans/accounts/City.yaml duplicate-id The id differs")
