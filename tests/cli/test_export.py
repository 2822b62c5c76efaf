"""`export`, and `score` for a spreadsheet: everything that is known, in JSON, CSV and XLSX; read back by others than those who wrote it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.cli.exporting.as_csv import guard
from accountplan.cli.exporting.as_schema import list_keys, make_export_schema
from accountplan.cli.exporting.as_xlsx import MOST
from accountplan.cli.exporting.portfolio import make_export_record
from accountplan.cli.exporting.survey import export_survey
from accountplan.cli.exporting.tables import EXPLAINED, TOP, list_columns, make_tables
from accountplan.cli.formats import make_plain
from accountplan.model.account import Account
from accountplan.model.leaves import list_leaves
from builders import TODAY as DAY
from cli.conftest import Run
from filled import filled
from folders import read_files

ROOT = Path(__file__).parent.parent.parent
RICH = """\
name: Acme
lead: jansen
team: [devries]
unit: water
segment: {sector: ports, region: coast}
figures: {2024: {turnover: 80000, rate: 91.5}, 2025: {turnover: 90000, hours: -3}}
marks:
  cooperation:
    - {by: jansen, mark: 9, on: 2026-03-02, why: opens doors}
  fit: 7
situation: {history: "=1+1", opportunities: [One quay, "-2 quays"]}
objectives: [{id: share, kind: loyalty, baseline: 20, now: 35, target: 50, by: 2026-06-30, own: jansen, measure: share}]
actions:
  - {what: "@mail them", who: [jansen, devries], when: 2026-10-01, hours: 6.5}
  - {what: A visit, status: done, done: 2026-01-05, result: "+1 order"}
evaluation: {every: quarter, next: 2026-12-01, notes: [{on: 2026-09-01, text: Went well}]}
contacts:
  - {name: J. Bos, email: bos@acme.example, phone: "+31 6 12345678", known_by: {jansen: {strength: 2, last: 2026-11-01}}}
  - {name: J. Bos, left: 2025-01-01}
assignments: [{name: Quay wall, value: 120000, start: 2026-01-01, due: 2026-11-20}]
proposals: [{name: A second quay, stage: submitted, value: 80000, chance: 40%, due: 2026-01-01}]
signals: [{kind: low_contact, on: 2026-11-02, by: jansen}]
gifts: [{on: 2025-12-20, to: J. Bos, what: a book, value: 25, meets: [quality, personal]}]
"""


@pytest.fixture
def rich(workspace: Path) -> Path:
    """The small workspace, in which one plan says a little of everything."""
    (workspace / "plans/accounts/acme.yaml").write_text(RICH, encoding="utf-8")
    (workspace / "plans/groups").mkdir()
    (workspace / "plans/groups/ports.yaml").write_text(
        "name: Ports\nlead: jansen\nsegment: {sector: ports}\nprogramme: {A: {person: [Lunch, Dinner]}}\n", encoding="utf-8"
    )
    return workspace


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def read_json(run: Run, *more: str) -> dict[str, Any]:
    return dict(json.loads(run("export", *more).stdout))


# ---- JSON -------------------------------------------------------------------------------------------


def test_g_all_that_a_plan_says_is_exported(rich: Path, run: Run) -> None:
    """The help promised everything that is known, and gave no figures, leads, units, target groups, actions, contacts or proposals."""
    acme = next(each for each in read_json(run)["accounts"] if each["id"] == "acme")
    assert (acme["lead"], acme["team"], acme["unit"]) == ("jansen", ["devries"], "water")
    assert acme["segment"] == {"sector": "ports", "region": "coast"}
    assert acme["figures"] == {"2024": {"turnover": 80000, "rate": 91.5}, "2025": {"turnover": 90000, "hours": -3}}
    assert acme["situation"]["opportunities"] == ["One quay", "-2 quays"]
    assert acme["objectives"][0] | {"measure": "share", "own": "jansen", "progress": 0.5, "behind": True} == acme["objectives"][0]
    assert [(each["what"], each["who"], each["state"], each["late"]) for each in acme["actions"]] == [
        ("@mail them", ["jansen", "devries"], "open", True),
        ("A visit", [], "done", False),
    ]
    assert acme["evaluation"]["notes"] == [{"on": "2026-09-01", "text": "Went well", "by": None}]
    assert acme["contacts"][0]["known_by"] == {"jansen": {"strength": 2, "last": "2026-11-01", "earlier": []}}
    assert [each["here"] for each in acme["contacts"]] == [True, False]
    assert (acme["assignments"][0]["days_late"], acme["proposals"][0]["chance"], acme["proposals"][0]["late"]) == (4, 0.4, True)
    assert (acme["signals"][0]["kind"], acme["gifts"][0]["value"], acme["last_contact"]) == ("low_contact", 25, "2026-11-01")
    assert acme["ratings"] == [{"criterion": "cooperation", "by": "jansen", "mark": 9, "on": "2026-03-02", "why": "opens doors"}]


def test_g_people_groups_and_the_firm_are_exported_with_what_they_say(rich: Path, run: Run) -> None:
    made = read_json(run)
    person = {each["id"]: each for each in made["people"]}["jansen"]
    assert (person["name"], person["role"], person["open"], person["late"]) == ("Ans Jansen", "partner", 1, 1)
    assert (made["groups"][0]["name"], made["groups"][0]["accounts"]) == ("Ports", ["acme"])
    assert [each["what"] for each in made["groups"][0]["programme"]["A"]["person"]] == ["Lunch", "Dinner"]
    assert made["firm"]["units"] == {"water": "Water"}
    assert [each["name"] for each in made["tiers"]] == ["Cherish", "Keep", "Hold"]
    assert [each["name"] for each in made["criteria"]] == ["Turnover", "Cooperation", "Fit"]


def test_no_value_of_a_plan_is_left_out_whatever_keys_the_format_has() -> None:
    """Every leaf of a plan in which all is filled in comes back, under the same keys; marks and tier by hand under keys of their own."""
    from accountplan.cli.exporting.shape import make_noun_record
    from accountplan.cli.exporting.written import export_noun

    plan = filled(Account)
    made = export_noun(make_noun_record("account"), plan, DAY)
    for keys, value, _ in list_leaves(plan):
        if keys[0] not in ("marks", "tier") and not (keys and keys[-1] == -1):
            assert find(made, keys) == value, keys


def find(made: Any, keys: tuple[Any, ...]) -> Any:
    for key in keys:
        if isinstance(made, dict) and key not in made:
            return next(each for each in made if each == keys[-2])
        made = made[key]
    return made


def leaves(value: Any, path: str, known: set[str]) -> Iterator[str]:
    """The keys of a JSON value as paths; a key that the reference does not name is one of the firm's own."""
    if isinstance(value, list):
        for each in value:
            yield from leaves(each, f"{path}[]", known)
    elif isinstance(value, dict):
        for key, each in value.items():
            named = f"{path}.{key}".lstrip(".")
            inside = named if named in known else f"{path}.*"
            yield inside
            yield from leaves(each, inside, known)


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests/portfolios/small", ROOT / "tests/portfolios/crm"])
def test_what_is_exported_is_what_the_reference_and_the_schema_say(folder: Path) -> None:
    """Every key is explained, and every value is of its kind; of the example no key is missing."""
    survey = pipeline.make_survey(pipeline.open_workspace(folder), DAY)
    made = json.loads(json.dumps(export_survey(survey, Words("en")), default=make_plain))
    known = {path for path, _, _ in list_keys(make_export_record())}
    assert set(leaves(made, "", known)) <= known
    jsonschema.validate(made, make_export_schema(make_export_record()))
    for account in made["accounts"]:
        assert {key.removeprefix("accounts[].") for key in known if key.count(".") == 1 and key.startswith("accounts[].")} == set(account)


def test_every_exported_key_says_what_it_means_in_both_languages() -> None:
    schema = make_export_schema(make_export_record())
    assert all(len(text.split("\n\n")) == 2 for text in descriptions(schema))
    assert all(about for path, _, about in list_keys(make_export_record()) if not path.endswith("*"))


def descriptions(raw: Any) -> Iterator[str]:
    if isinstance(raw, dict):
        if isinstance(raw.get("description"), str):
            yield raw["description"]
        for each in raw.values():
            yield from descriptions(each)


def test_the_schema_of_the_export_is_printed(workspace: Path, run: Run) -> None:
    made = json.loads(run("schema", "export").stdout)
    assert made == make_export_schema(make_export_record())
    jsonschema.Draft7Validator.check_schema(made)


# ---- Tables -----------------------------------------------------------------------------------------


def test_a_table_is_a_list_with_a_row_for_each_and_says_whose_it_is(rich: Path, run: Run) -> None:
    actions = read_csv(run("export", "--format", "csv", "--table", "actions").stdout_bytes)
    assert [(each["account"], each["number"], each["who"], each["when"], each["hours"], each["late"]) for each in actions] == [
        ("acme", "1", "jansen; devries", "2026-10-01", "6.5", "true"),
        ("acme", "2", "", "", "", "false"),
    ]
    figures = read_csv(run("export", "--format", "csv", "--table", "figures").stdout_bytes)
    assert [each for each in figures if each["account"] == "acme"] == [
        {"account": "acme", "year": "2024", "hours": "", "rate": "91.5", "turnover": "80000"},
        {"account": "acme", "year": "2025", "hours": "-3", "rate": "", "turnover": "90000"},
    ]
    ties = read_csv(run("export", "--format", "csv", "--table", "contacts_known_by").stdout_bytes)
    assert ties == [
        {
            "account": "acme",
            "contact": "1",
            "contact.name": "J. Bos",
            "person": "jansen",
            "strength": "2",
            "last": "2026-11-01",
            "earlier": "",
        }
    ]
    accounts = {each["id"]: each for each in read_csv(run("export", "--format", "csv", "--table", "accounts").stdout_bytes)}
    assert (accounts["acme"]["segment.sector"], accounts["quay"]["segment.sector"]) == ("ports", "")
    groups = read_csv(run("export", "--format", "csv", "--table", "groups").stdout_bytes)
    assert groups[0]["programme.A.person"] == "Lunch\nDinner"


def test_all_tables_go_into_a_folder_also_those_without_rows(rich: Path, run: Run) -> None:
    result = run("export", "--format", "csv", "--out", "tables")
    names = {each.stem for each in (rich / "tables").iterdir()}
    assert result.stdout == f"Wrote {len(names)} files in tables/.\n"
    assert names == {*list_columns(make_export_record()), EXPLAINED}
    assert read_csv((rich / "tables/waive.csv").read_bytes()) == []
    assert (rich / "tables/waive.csv").read_bytes().endswith(b"account,number,reason,until,rule,item,by\r\n")
    facts = {each["key"]: each["value"] for each in read_csv((rich / f"tables/{TOP}.csv").read_bytes())}
    assert (facts["today"], facts["firm.units.water"], facts["portfolio.turnover.total"]) == ("2026-11-24", "Water", "130000")


def test_every_cell_that_is_written_has_a_heading_and_each_table_a_short_name() -> None:
    survey = pipeline.make_survey(pipeline.open_workspace(ROOT), DAY)
    tables = make_tables(make_export_record(), export_survey(survey, Words("nl")), "nl")
    for name, table in tables.items():
        assert len(name) <= 31
        headings = [column.key for column in table.columns]
        assert len(set(headings)) == len(headings), name
        assert all(len(row) == len(headings) for row in table.rows)
    assert len(tables["figures"].rows) == sum(len(each.figures) for each in survey.portfolio.accounts.values())
    assert len(tables["contacts"].rows) == sum(len(each.contacts) for each in survey.portfolio.accounts.values())


@pytest.mark.parametrize(
    ("language", "meaning"),
    [("en", "Who leads the account: an id from people.yaml."), ("nl", "Wie de klant leidt: een id uit people.yaml.")],
)
def test_headings_are_the_same_in_each_language_and_explained_in_that_of_the_reader(
    rich: Path, run: Run, language: str, meaning: str
) -> None:
    explained = read_csv(run("export", "--format", "csv", "--table", "columns", "--language", language).stdout_bytes)
    assert next(each["meaning"] for each in explained if (each["table"], each["column"]) == ("accounts", "lead")) == meaning
    assert all(each["meaning"] for each in explained)


# ---- CSV --------------------------------------------------------------------------------------------


def test_csv_is_what_excel_and_rfc_4180_ask(rich: Path, run: Run) -> None:
    content = run("export", "--format", "csv", "--table", "actions").stdout_bytes
    assert content.startswith(b"\xef\xbb\xbfaccount,number,what,")
    assert content.count(b"\r\n") == 3
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_g_no_text_becomes_a_formula_and_no_number_becomes_a_text(rich: Path, run: Run) -> None:
    actions = read_csv(run("export", "--format", "csv", "--table", "actions").stdout_bytes)
    assert [each["what"] for each in actions] == ["'@mail them", "A visit"]
    assert actions[1]["result"] == "'+1 order"
    contacts = read_csv(run("export", "--format", "csv", "--table", "contacts").stdout_bytes)
    assert contacts[0]["phone"] == "'+31 6 12345678"
    acme = {each["id"]: each for each in read_csv(run("export", "--format", "csv", "--table", "accounts").stdout_bytes)}["acme"]
    assert (acme["situation.history"], acme["situation.opportunities"]) == ("'=1+1", "One quay\n-2 quays")
    assert any(each["hours"] == "-3" for each in read_csv(run("export", "--format", "csv", "--table", "figures").stdout_bytes))


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''-x"])
def test_whatever_begins_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("x;=1", "x;'=1"), ("x;@y;-1", "x;'@y;'-1"), ("x\t+1", "x\t'+1"), ("x\n=1", "x\n'=1"), ("- x\n- y", "'- x\n- y"), ("x; =1", "x; =1")],
)
def test_h_a_semicolon_or_a_line_break_in_a_text_begins_no_formula(text: str, shown: str) -> None:
    """Where commas do not separate, a spreadsheet splits a line at semicolons, and heeds no quotes that stand within it."""
    assert guard(text) == shown


@pytest.mark.parametrize("text", ["", "a=1", "'t Hof", "1-2", " =1", "’=1"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert guard(text) == text


@given(st.text())
def test_the_apostrophe_can_always_be_taken_away_again(text: str) -> None:
    assert re.sub("(?:^|(?<=[;\t]))'(?='*[=+\\-@\t\r\n＝＋－＠])|(?<=[\r\n])'(?='*[=@＝＠])", "", guard(text)) == text


# ---- XLSX -------------------------------------------------------------------------------------------


def test_a_workbook_holds_numbers_days_and_texts_as_what_they_are(rich: Path, run: Run) -> None:
    assert run("export", "--format", "xlsx", "--out", "all.xlsx").stdout == "Wrote all.xlsx.\n"
    book = load_workbook(rich / "all.xlsx")
    assert book.sheetnames == [*list_columns(make_export_record()), EXPLAINED]
    rows = [{head.value: cell for head, cell in zip(book["actions"][1], row, strict=True)} for row in book["actions"].iter_rows(min_row=2)]
    first = rows[0]
    assert (first["what"].value, first["what"].data_type) == ("@mail them", "s")
    assert (first["when"].value, first["when"].is_date, first["when"].number_format) == (datetime(2026, 10, 1), True, "yyyy-mm-dd")
    assert (first["hours"].value, first["hours"].data_type) == (6.5, "n")
    assert (first["late"].value, first["late"].data_type) == (True, "b")
    assert (rows[1]["result"].value, rows[1]["result"].data_type) == ("+1 order", "s")


def test_g_a_workbook_runs_nothing_and_links_nowhere(rich: Path, run: Run) -> None:
    plan = rich / "plans/accounts/acme.yaml"
    plan.write_text(RICH.replace("Went well", "https://elsewhere.example/").replace("A second quay", '"=HYPERLINK(1)"'), encoding="utf-8")
    run("export", "--format", "xlsx", "--out", "all.xlsx")
    cells = [cell for sheet in load_workbook(rich / "all.xlsx") for row in sheet.iter_rows() for cell in row]
    assert {"=HYPERLINK(1)", "=1+1", "https://elsewhere.example/"} <= {cell.value for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_a_text_that_is_longer_than_a_cell_is_cut_and_that_is_said(rich: Path, run: Run) -> None:
    texts = ", ".join([f"'{'quay ' * 3000}'"] * 3)
    (rich / "plans/accounts/acme.yaml").write_text(f"name: Acme\nlead: jansen\nsituation: {{opportunities: [{texts}]}}\n", encoding="utf-8")
    result = run("export", "--format", "xlsx", "--table", "accounts", "--out", "a.xlsx")
    assert result.stderr.splitlines()[0] == "1 text is longer than a cell holds, and ends in an ellipsis. CSV and JSON hold all of it."
    longest = max((str(cell.value) for row in load_workbook(rich / "a.xlsx")["accounts"].iter_rows() for cell in row), key=len)
    assert (len(longest), longest[-1]) == (MOST, "…")


@pytest.mark.parametrize("format", ["json", "csv", "xlsx"])
def test_the_same_plans_on_the_same_day_give_the_same_bytes(rich: Path, run: Run, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the clock says, and however the plans are listed."""
    table = ("--table", "contacts") if format == "csv" else ()
    run("export", "--format", format, *table, "--out", "one")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    run("export", "--format", format, *table, "--out", "two")
    assert (rich / "one").read_bytes() == (rich / "two").read_bytes()
    if format == "xlsx":
        with zipfile.ZipFile(rich / "one") as packed:
            assert {each.date_time[0] for each in packed.infolist()} == {1980}
            assert "2026-11-24T00:00:00Z" in packed.read("docProps/core.xml").decode()


# ---- Where it goes ----------------------------------------------------------------------------------


def test_an_export_goes_into_a_file_and_takes_the_place_of_an_older_one(rich: Path, run: Run) -> None:
    out = rich / "deep/portfolio.json"
    assert run("export", "--out", str(out)).exit_code == 0
    out.write_text("old", encoding="utf-8")
    out.chmod(0o600)
    run("-q", "export", "--out", str(out))
    assert json.loads(out.read_text(encoding="utf-8"))["firm"]["name"] == "Van Dam"
    assert (out.stat().st_mode & 0o777, [each.name for each in out.parent.iterdir()]) == (0o600, ["portfolio.json"])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "csv"), "CSV holds one table, and there are "),
        (("--table", "accounts"), "JSON has no tables: it holds all at once."),
        (("--format", "csv", "--table", "action"), "There is no table action.\n  Did you mean actions"),
        (("--out", "plans/export.json"), "plans/export.json lies among the plans."),
        (("--format", "csv", "--out", "plans"), "plans/survey.csv lies among the plans."),
        (("--format", "csv", "--out", "plans/firm.yaml"), "plans/firm.yaml/survey.csv"),
        (("--out", "site"), "site cannot be written: something else is in its place."),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(rich: Path, run: Run, arguments: tuple[str, ...], says: str) -> None:
    (rich / "site").mkdir()
    before = read_files(rich)
    result = run("export", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert read_files(rich) == before


# ---- score ------------------------------------------------------------------------------------------


def test_the_ranking_is_a_table_as_well(rich: Path, run: Run) -> None:
    ranking = read_csv(run("score", "--format", "csv").stdout_bytes)
    assert [(each["id"], each["rank"], each["tier"]) for each in ranking] == [("acme", "1", "A"), ("polder", "2", "C"), ("quay", "3", "C")]
    marks = read_csv(run("score", "--format", "csv", "--table", "marks").stdout_bytes)
    assert next(each for each in marks if each["account"] == "acme" and each["criterion"] == "fit")["mark"] == "7.0"
    run("score", "--format", "xlsx", "--out", "ranking.xlsx")
    assert load_workbook(rich / "ranking.xlsx").sheetnames == [TOP, "accounts", "marks", EXPLAINED]
    assert [each["id"] for each in read_csv(run("score", "acme", "--format", "csv").stdout_bytes)] == ["acme"]


def test_a_ranking_as_text_stays_in_the_terminal(rich: Path, run: Run) -> None:
    result = run("score", "--out", "ranking.txt")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "Error: A ranking as text is for the terminal alone.")


def test_an_exact_number_stays_exact_in_csv(rich: Path, run: Run) -> None:
    (rich / "plans/accounts/acme.yaml").write_text(
        "name: Acme\nlead: jansen\nfigures: {2025: {turnover: 123456789012.25}}\n", encoding="utf-8"
    )
    rows = read_csv(run("export", "--format", "csv", "--table", "figures").stdout_bytes)
    assert Decimal(rows[0]["turnover"]) == Decimal("123456789012.25")


def test_meetings_are_exported_with_how_each_decision_stands(workspace: Path, run: Run) -> None:
    """One decision of 1 November is still open on 24 November, one has a day on which it was done."""
    (workspace / "plans/meetings").mkdir()
    decisions = "decisions: [{what: We dig, who: jansen, by: 2026-11-01}, {what: We swim, theirs: C. Smit, done: 2026-11-03}]\n"
    (workspace / "plans/meetings/2026-10-20-tier-a.yaml").write_text(f"on: 2026-10-20\nabout: {{tier: A}}\n{decisions}", encoding="utf-8")
    [meeting] = json.loads(run("export", "--format", "json").stdout)["meetings"]
    assert (meeting["id"], meeting["on"], meeting["about"]["tier"]) == ("2026-10-20-tier-a", "2026-10-20", "A")
    told = [(each["what"], each["state"], each["late"], each["theirs"]) for each in meeting["decisions"]]
    assert told == [("We dig", "open", True, None), ("We swim", "done", False, "C. Smit")]
