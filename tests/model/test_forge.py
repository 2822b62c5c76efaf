"""A link to edit opens the forge's editor at the right line, in the way of each forge."""

import re

import pytest

from accountplan.model.forge import EDIT_URL, find_forge, make_edit_address

PLAN = "plans/accounts/water/rijn-en-lek.yaml"
EDITORS = {
    "https://github.com/firm/plans/edit/main/{path}": ("github", f"https://github.com/firm/plans/edit/main/{PLAN}#L12"),
    "https://github.firm.example/firm/plans/edit/main/{path}": ("github", f"https://github.firm.example/firm/plans/edit/main/{PLAN}#L12"),
    "https://gitlab.com/firm/sub/plans/-/edit/main/{path}": ("gitlab", f"https://gitlab.com/firm/sub/plans/-/edit/main/{PLAN}#L12"),
    "http://git.intern:8080/firm/plans/_edit/main/{path}": ("forgejo", f"http://git.intern:8080/firm/plans/_edit/main/{PLAN}#L12"),
    "https://codeberg.org/firm/plans/src/branch/main/{path}": ("forgejo", f"https://codeberg.org/firm/plans/src/branch/main/{PLAN}#L12"),
    "https://dev.azure.com/firm/project/_git/plans?path=/{path}&version=GBmain": (
        "azure",
        f"https://dev.azure.com/firm/project/_git/plans?path=/{PLAN}&version=GBmain&line=12&lineEnd=13&lineStartColumn=1&lineEndColumn=1",
    ),
    "https://bitbucket.org/firm/plans/src/main/{path}?mode=edit&at=main": (
        "bitbucket",
        f"https://bitbucket.org/firm/plans/src/main/{PLAN}?mode=edit&at=main#lines-12",
    ),
    "http://bitbucket.intern/projects/P/repos/plans/browse/{path}?at=main": (
        "bitbucket",
        f"http://bitbucket.intern/projects/P/repos/plans/browse/{PLAN}?at=main#12",
    ),
}


@pytest.mark.parametrize("edit_url", EDITORS)
def test_each_forge_goes_to_a_line_in_its_own_way(edit_url: str) -> None:
    name, address = EDITORS[edit_url]
    assert re.search(EDIT_URL, edit_url)
    assert (find_forge(edit_url).name, make_edit_address(edit_url, PLAN, 12)) == (name, address)


@pytest.mark.parametrize("edit_url", EDITORS)
def test_without_a_line_the_address_is_that_of_the_file(edit_url: str) -> None:
    assert make_edit_address(edit_url, PLAN) == edit_url.replace("{path}", PLAN)


def test_a_firm_can_say_itself_where_the_line_goes() -> None:
    edit_url = "https://forge.example/open?file={path}&at={line}"
    assert re.search(EDIT_URL, edit_url)
    assert make_edit_address(edit_url, PLAN, 12) == f"https://forge.example/open?file={PLAN}&at=12"
    assert make_edit_address(edit_url, PLAN) == f"https://forge.example/open?file={PLAN}&at=1"


def test_an_address_that_leads_to_a_place_already_keeps_it() -> None:
    assert make_edit_address("https://forge.example/{path}#editor", "a.yaml", 12) == "https://forge.example/a.yaml#editor"


@pytest.mark.parametrize("edit_url", [*EDITORS, "https://forge.example/open?file={path}&at={line}"])
def test_no_name_of_a_folder_gets_out_of_its_place(edit_url: str) -> None:
    made = make_edit_address(edit_url, 'plans/accounts/a&b #1?/{line}/"x.yaml', 3)
    assert "plans/accounts/a%26b%20%231%3F/%7Bline%7D/%22x.yaml" in made
    assert made.count("#") == edit_url.replace("{path}", "").count("#") + ("#" in EDITORS.get(edit_url, ("", ""))[1])


@pytest.mark.parametrize(
    "edit_url",
    ["javascript:alert('{path}')", "ftp://x/{path}", "https://x/{file}", "https://x/", "https://x/{path} y", "https://{line}/{path}"],
)
def test_no_other_address_is_taken(edit_url: str) -> None:
    assert not re.search(EDIT_URL, edit_url)
