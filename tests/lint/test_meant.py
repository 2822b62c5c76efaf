"""Names in the place of ids: the remedy is the id, as everybody writes whom he means and nobody the id by heart."""

from __future__ import annotations

import pytest

from accountplan.lint.directory import Directory
from accountplan.model.finding import Finding
from accountplan.model.fix import NewLetters
from lint.workspace import ENGLISH, check, example

PEOPLE = """\
# plans/people.yaml
jansen: {name: Ans Jansen, role: partner}
devries: {name: Bas de Vries, role: senior}
yilmaz: {name: Emre Yılmaz, role: adviser}
vanbeek: {name: Loes van der Beek, role: adviser}
vandam: {name: Eva van Dam, role: adviser}
bakker-b: {name: Bas Bakker, role: adviser}
oneil: {name: Siobhán O’Neil, role: adviser}
"""
HARBOUR = "# plans/accounts/harbour-co.yaml\nname: Rivermouth Harbour B.V.\nshort: Harbour\nstatus: former\n"
UNITS = "# plans/firm.yaml\nname: Van Dam\nyear: 2026\nunits: {w: Water en wegen, roads: Roads}\n"


def told(change: str) -> list[str]:
    """The remedies of what is wrong with the form or the name of an id."""
    return [ENGLISH.say(each.help) for each in asked(change)]


def asked(change: str) -> list[Finding]:
    return [
        each for each in check(change) if each.rule in ("wrong-form", "wrong-type", "comma-in-braces") or each.rule.startswith("unknown-")
    ]


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize(
    ("written", "id", "safe"),
    [
        ("Bas de Vries", "devries", True),
        ("bas DE vries", "devries", True),
        ("Vries, Bas de", "devries", True),
        ("De Vries", "devries", True),
        ("Emre", "yilmaz", False),
        ("Emre Yilmaz", "yilmaz", True),
        ("E. Yılmaz", "yilmaz", False),
        ("Loes v.d. Beek", "vanbeek", False),
        ("Loes Beek", "vanbeek", False),
        ("mevrouw Van der Beek", "vanbeek", False),
        ("de heer Jansen", "jansen", False),
        ("Ans Janssen", "jansen", False),
        ("Siobhan O'Neil", "oneil", True),
        ("LvdB", "vanbeek", False),
        ("EvD", "vandam", False),
    ],
)
def test_b1_a_colleague_is_found_by_the_name_in_whatever_form(written: str, id: str, safe: bool) -> None:
    (finding,) = asked(PEOPLE + example(lead=written))
    assert ENGLISH.say(finding.help) == f"Write it as `{id}`."
    assert finding.fix
    assert finding.fix.safe is safe


@pytest.mark.edge("unknown-person")
@pytest.mark.parametrize(("written", "id"), [("emre", "yilmaz"), ("vries", "devries"), ("bas-de-vries", "devries"), ("ey", "yilmaz"), ("yilmz", "yilmaz")])  # fmt: skip
def test_b1_so_is_one_whose_name_has_the_form_of_an_id(written: str, id: str) -> None:
    (remedy,) = told(PEOPLE + example(lead=written))
    assert remedy.startswith(f"Did you mean “{id}”? Add “{written}” to plans/people.yaml")


@pytest.mark.parametrize("written", ["Bas", "bas"])
def test_b1_when_two_have_a_name_both_are_named(written: str) -> None:
    (finding,) = asked(PEOPLE + example(lead=written))
    assert ENGLISH.say(finding.help).startswith("Did you mean “bakker-b” (Bas Bakker) or “devries” (Bas de Vries)?")
    assert finding.fix is None


def test_b1_a_name_that_nobody_has_gets_the_whole_line_to_add() -> None:
    (remedy,) = told(PEOPLE + example(lead="Piet Puk"))
    assert remedy.startswith("Nobody in plans/people.yaml is called “Piet Puk”. Write the id of someone who is there, or add")
    assert remedy.endswith("add `piet-puk: {name: Piet Puk}` and write `piet-puk` here.")


@pytest.mark.parametrize(
    "written", ["jansen, devries", "jansen en devries", "jansen & de Vries", "Jansen; Vries", "jansen/devries", "Ans Jansen + Bas de Vries", "jansen devries"]
)  # fmt: skip
def test_b1_two_colleagues_where_some_can_be_named_are_a_list(written: str) -> None:
    assert told(PEOPLE + example(team=f'"{written}"')) == ["Write it as `[jansen, devries]`."]


def test_b1_two_colleagues_where_one_is_asked_are_both_named() -> None:
    remedy = "Only one can be named here: write `jansen` or `devries`."
    assert told(PEOPLE + example(lead="jansen en devries")) == [remedy]
    assert told(PEOPLE + example(lead="[Jansen, De Vries]")) == [remedy]


def test_b1_two_in_one_item_of_a_list_are_set_apart() -> None:
    (finding,) = asked(PEOPLE + example(team="[jansen; devries]"))
    assert finding.fix
    assert finding.fix.change == NewLetters("jansen; devries", "jansen, devries")
    assert told(PEOPLE + example(team="\n  - jansen en devries")) == ["Write each of them on a line of its own: `jansen` and `devries`."]


def test_b1_one_who_is_not_known_among_several_is_named() -> None:
    (remedy,) = told(PEOPLE + example(team="jansen en Piet"))
    assert remedy.startswith("Nobody in plans/people.yaml is called “Piet”.")
    assert remedy.endswith("add `piet: {name: Piet}` and write `[jansen, piet]` here.")


@pytest.mark.parametrize("written", ["Piet, Kees", "Piet/Kees", "Piet; Kees", "Piet & Kees"])
def test_b1_several_of_whom_nobody_is_known_are_not_one_colleague(written: str) -> None:
    (remedy,) = told(PEOPLE + example(team=f'"{written}"'))
    assert remedy.startswith("Nobody in plans/people.yaml is called “Piet” or “Kees”.")
    assert remedy.endswith("add `piet: {name: Piet}` and `kees: {name: Kees}` and write `[piet, kees]` here.")


def test_b1_a_comma_between_colleagues_in_braces_makes_a_list_at_once() -> None:
    actions = "[{what: Visit, p: project, who: Ans Jansen, devries, when: 2026-12-10, how: at their office}]"
    assert told(PEOPLE + example(actions=actions)) == ["Write it as `[jansen, devries]`."]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("[jansen, devries]", "{jansen: {}, devries: {}}"),
        ("jansen", "{jansen: {}}"),
        ("Ans Jansen en Emre", "{jansen: {}, yilmaz: {}}"),
        ("\n      - Ans Jansen\n      - emre", "{jansen: {}, yilmaz: {}}"),
    ],
)
def test_b1_who_knows_a_contact_may_be_written_as_names(written: str, remedy: str) -> None:
    contacts = f"\n  - name: Carla Smit\n    known_by: {written}"
    assert told(PEOPLE + example(contacts=contacts)) == [f"Write it as `{remedy}`."]


def test_b1_a_name_as_a_key_becomes_the_id() -> None:
    contacts = "[{name: Carla Smit, known_by: {Emre: {last: 2026-10-20}}}]"
    assert told(PEOPLE + example(contacts=contacts)) == ["Write it as `yilmaz`."]


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        (HARBOUR + example(parent="Rivermouth Harbour"), "Write it as `harbour-co`."),
        (HARBOUR + example(parent="Rivermouth Harbour BV"), "Write it as `harbour-co`."),
        (HARBOUR + "# plans/groups/all.yaml\nname: All\naccounts: Harbour en Example Water Board\n", "Write it as `[harbour-co, example]`."),
        (UNITS + example(unit="Water en wegen"), "Write it as `w`."),
        (example(objectives="[{id: growth, measure: omzet per jaar}]", actions="[{what: Visit, objective: Omzet per jaar}]"), "Write it as `growth`."),
        (example(marks="{Samenwerking: 9, reputation: 8}"), "Write it as `cooperation`."),
        (example(figures="{2025: {Omzet: 204000}}"), "Write it as `turnover`."),
        (example(parent="Piet BV"), 'No plan has that name. Write the name of the client\'s file without `.yaml`, or make one with `accountplan new account "Piet BV"`.'),
        (UNITS + example(unit="Lucht en ruimte"), "The firm has no such unit. Write one of these: w and roads; or add `lucht-en-ruimte: Lucht en ruimte` under `units` in plans/firm.yaml, and write `lucht-en-ruimte` here."),
        (example(marks="{Persoonlijke klik: 9, cooperation: 9, reputation: 8}"), "The firm has no such criterion. Add `persoonlijke_klik: {weight: 1, name: Persoonlijke klik}` under `criteria` in plans/criteria.yaml, and write `persoonlijke_klik` here; or remove the mark."),
        (example(actions="[{what: Visit, objective: More joy}]"), "This plan has no such objective. Give one the line `id: more-joy`, and write `more-joy` here."),
    ],
)  # fmt: skip
def test_b1_whatever_else_has_an_id_is_found_by_name_too(change: str, remedy: str) -> None:
    assert [each for each in told(change) if "Add the keys" not in each] == [remedy]


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        (HARBOUR + example(parent="rivermouth"), "Did you mean “harbour-co”?"),
        (UNITS + example(unit="water"), "Did you mean “w”?"),
        (example(tier="{is: Keep, why: because, by: vandam, until: 2027-06-01}"), "Did you mean “B”?"),
        (example(objectives="[{id: growth, kind: turnover}]", actions="[{what: Visit, objective: turnover}]"), "Did you mean “growth”?"),
    ],
)
def test_b1_so_is_what_has_the_form_of_an_id_and_is_a_name(change: str, remedy: str) -> None:
    (said,) = told(change)
    assert said.startswith(remedy)


def test_b1_without_anybody_to_know_the_reader_has_the_last_word() -> None:
    assert told(example(unit="Water en wegen")) == ["Write it as `water-en-wegen`."]
    assert (
        told("# plans/people.yaml\n? [\n" + example(lead="Bas de Vries"))[0] == "Write the id that this person has in `plans/people.yaml`."
    )


def test_b1_a_word_that_stands_in_very_many_names_names_nobody() -> None:
    directory = Directory({f"c{number}": (f"Bureau {number} Noord",) for number in range(6)})
    assert directory.find("Noord").ids == ()
    assert directory.find("3 Noord").ids == ("c3",)
    assert Directory({"a": ("Noord",), "b": ("Noord",)}).find("noord").ids == ("a", "b")


def test_b1_particles_and_titles_alone_name_nobody() -> None:
    directory = Directory({"vandam": ("Eva van Dam",), "devries": ("Bas de Vries",)})
    assert directory.find("van de").ids == ()
    assert directory.find("mevrouw").ids == ()
    assert directory.find("x").ids == ()


@pytest.mark.parametrize("written", ["harbour-co.yaml", "harbour-co.yml", "plans/accounts/harbour-co.yaml", "Harbour-Co.yaml"])
def test_b_a_client_is_found_by_its_file(written: str) -> None:
    """The remedy was to make a plan called `harbour-co.yaml`."""
    assert told(HARBOUR + example(parent=written)) == ["Write it as `harbour-co`."]


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize(
    ("team", "ends"),
    [
        ("[Karel Nieuw; Truus Anders]", "and write `karel-nieuw, truus-anders` here."),
        ("[jansen, Karel Nieuw & Truus Anders]", "and write `karel-nieuw, truus-anders` here."),
        ("Karel Nieuw; Truus Anders", "and write `[karel-nieuw, truus-anders]` here."),
        ("[Karel Nieuw]", "and write `karel-nieuw` here."),
        ("Karel Nieuw", "and write `karel-nieuw` here."),
        ("\n  - Karel Nieuw", "and write `karel-nieuw` here."),
        ("\n  - Karel Nieuw; Karel Nieuw", "and write `karel-nieuw` here."),
        ("[nieuw@vandam.example]", "or add `nieuw: {name: ..., email: nieuw@vandam.example}` and write `nieuw` here."),
        ("\n  - Karel Nieuw; Truus Anders", "and write each on a line of its own here: `karel-nieuw` and `truus-anders`."),
        ("\n  - Ans Jansen; Truus Anders", "and write each on a line of its own here: `jansen` and `truus-anders`."),
        ("[Ans Jansen; Truus Anders]", "and write `jansen, truus-anders` here."),
    ],
)
def test_b_several_people_in_one_place_stay_several_also_when_nobody_knows_them(team: str, ends: str) -> None:
    """Two strangers became one colleague, and who was known beside one was lost."""
    (help,) = told(f"{PEOPLE}# plans/accounts/example.yaml\nteam: {team}\n")
    assert help.endswith(ends)


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize(
    ("lead", "help"),
    [
        (
            "Karel Nieuw / Truus Anders",
            (
                "Only one can be named here, and nobody in plans/people.yaml is called “Karel Nieuw” or “Truus Anders”."
                " Add the one who is meant, such as `karel-nieuw: {name: Karel Nieuw}`, and write `karel-nieuw` here."
            ),
        ),
        ("Ans Jansen & Truus Anders", "Only one can be named here: write `jansen`."),
        ("Ans Jansen & Bas de Vries", "Only one can be named here: write `jansen` or `devries`."),
    ],
)
def test_b_several_people_where_one_can_be_named_become_no_colleague(lead: str, help: str) -> None:
    assert told(f"{PEOPLE}# plans/accounts/example.yaml\nlead: {lead}\n") == [help]


def test_b_people_who_are_joined_by_a_word_are_several_too() -> None:
    (help,) = told(f"{PEOPLE}# plans/accounts/example.yaml\nteam: karel en Truus and Piet\n")
    assert help.endswith("and write `[karel, truus, piet]` here.")
