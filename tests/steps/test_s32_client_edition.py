"""The client's own edition (S32): attacked with canaries in every field that is not for its eyes, searched in every byte of every file."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pydantic import TypeAdapter

from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.lint import list_rules
from accountplan.model import redaction
from accountplan.model.account import Account
from accountplan.model.analysis import Analysis
from accountplan.model.criteria import Criteria
from accountplan.model.edition import Edition
from accountplan.model.firm import Firm
from accountplan.model.groups import Group
from accountplan.model.leaves import ALL, list_leaves
from accountplan.model.meetings import Meeting
from accountplan.model.people import Person
from accountplan.model.portfolio import Portfolio
from accountplan.model.redaction import ID, list_slips, redact
from accountplan.model.scores import Scores
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, make_shape
from accountplan.model.shapes import Words as OneOf
from accountplan.model.survey import Survey
from accountplan.model.tiers import Tiers
from accountplan.pipeline import make_client_survey, publish_for_client
from accountplan.present.client.view import make_view
from accountplan.present.settings import FirmSettings
from builders import TODAY, account, portfolio
from filled import VALUES

FIT = {
    "name", "lead", "team", "foreword", "situation.business", "developments.market",
    "objectives.measure", "objectives.baseline", "objectives.now", "objectives.target", "objectives.target_to", "objectives.by",
    "objectives.own", "objectives.shared", "objectives.unit", "objectives.measured.on", "objectives.measured.value",
    "actions.what", "actions.who", "actions.theirs", "actions.when", "actions.status", "actions.done", "actions.shared",
    "evaluation.every", "evaluation.next",
    "assignments.name", "assignments.status", "assignments.lead", "assignments.second", "assignments.start", "assignments.due",
    "assignments.delivered", "assignments.expectations", "assignments.rating", "assignments.evaluated",
    "assignments.phases.name", "assignments.phases.due", "assignments.phases.delivered",
}  # fmt: skip
"""All that a client may see of its plan; whoever lets it see more changes this list as well."""
CANARIES = count(1)


def fill(wanted: Shape) -> Any:
    """A value of a shape in which everything is filled in, each text, id, code and key with a canary of its own."""
    match wanted:
        case Single(form, thing):
            number = f"{next(CANARIES)}x"
            if thing == "tier" or form == "tier":
                return f"K{number}"
            if thing in ("criterion", "figure") or form == "key":
                return f"canary_{number}"
            if form in ("line", "prose", "ref", "code") and form != "code":
                return f"Canary-{number}"
            if form == "id":
                return f"canary-{number}"
            return VALUES[form]
        case OneOf(allowed):
            return allowed[0]
        case Row(item):
            return (fill(item),)
        case Table(key, value):
            return {fill(key): fill(value)}
        case Either(options):
            return fill(options[-1])
        case Record(fields=fields):
            return {key: fill(each.shape) for key, each in fields.items()}


def make(noun: Any, **fields: Any) -> Any:
    given = {"id": f"canary-{next(CANARIES)}x"} if "id" in getattr(noun, "__pydantic_fields__", {}) else {}
    return TypeAdapter(noun).validate_python({**given, **fill(make_shape(noun)), **fields})


def make_workspace() -> Portfolio:
    """A firm that filled in every key there is: the client, two others, four of us (one gone), a group and a meeting."""
    people = {id: make(Person, name=name, left=left) for id, name, left in (
        ("inside-1x", "Ada Inside", None), ("inside-2x", "Bo Inside", None), ("gone-1x", "Canary-gone", date(2026, 1, 1)), ("else-1x", "Canary-else", None),
    )}  # fmt: skip
    client = make(Account, lead="inside-1x", team=("inside-2x", "gone-1x"), status="client")
    hidden = [replace(client.actions[0], what="Canary-hidden", shared=False)]
    client = replace(
        client,
        actions=(replace(client.actions[0], who=("inside-1x",), shared=True), *hidden),
        objectives=(replace(client.objectives[0], shared=True), replace(client.objectives[0], measure="Canary-own", shared=False)),
        assignments=(replace(client.assignments[0], lead="inside-2x", status="running", delivered=None),),
    )
    others = [make(Account, status=status) for status in ("prospect", "former")]
    firm = make(Firm, language="en", name="The Firm")
    accounts = {each.id: each for each in (client, *others)}
    group, meeting = make(Group), make(Meeting)
    return Portfolio(
        firm=firm,
        criteria=make(Criteria),
        tiers=make(Tiers),
        people=people,
        accounts=accounts,
        groups={group.id: group},
        meetings={meeting.id: meeting},
        account_paths={id: f"plans/accounts/{id}.yaml" for id in accounts},
        revision="c0ffee",
    )


def list_canaries(whole: Portfolio, client: Account) -> set[str]:
    """Every text, id and key of every file but what is fit for the client."""
    found = {
        str(value) for noun in list_nouns(whole) for _, value, sort in list_leaves(noun, ALL) if noun is not client or sort.name not in FIT
    }
    ids = {
        *whole.accounts,
        *whole.people,
        *whole.groups,
        *whole.meetings,
        "c0ffee",
        "Canary-hidden",
        "Canary-own",
        "Canary-gone",
        "Canary-else",
    }
    allowed = {"The Firm", "Ada Inside", "Bo Inside", *(whole.people[id].role or "" for id in ("inside-1x", "inside-2x"))}
    return {each for each in found | ids if re.search(r"\d+x\Z|\ACanary-|c0ffee", each)} - allowed


def list_nouns(whole: Portfolio) -> Iterator[object]:
    yield from whole.accounts.values()
    yield from whole.people.values()
    yield from whole.groups.values()
    yield from whole.meetings.values()
    yield from (whole.firm, whole.criteria, whole.tiers)


def read_all(folder: Path) -> Mapping[str, str]:
    """The bytes of every file and their names; of a PDF every stream as it is uncompressed, what pdftotext reads, and all metadata."""
    found = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        text = path.read_bytes().decode("latin-1")
        if path.suffix == ".pdf":
            text += "".join(read_pdf(path))
        found[str(path.relative_to(folder))] = str(path.relative_to(folder)) + text
    return found


def read_pdf(path: Path) -> Iterator[str]:
    yield subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
    with pikepdf.open(path) as pdf:
        for each in pdf.objects:
            yield repr(each)
            if isinstance(each, pikepdf.Stream):
                yield each.read_bytes().decode("latin-1")


def publish(whole: Portfolio, id: str, folder: Path) -> Mapping[str, str]:
    nothing = Scores({}, {})  # of what was computed before nothing may be used
    survey = make_client_survey(Survey(TODAY, whole, nothing, Analysis({}), (), list_rules()), id)
    publish_for_client(survey, Edition(Words("en"), folder, passing=True))
    return read_all(folder)


def find_leaks(whole: Portfolio, client: Account, files: Mapping[str, str]) -> set[tuple[str, str]]:
    """What is in a file that must not be, also where a line was broken or a letter set apart."""
    canaries = list_canaries(whole, client)
    assert len(canaries) >= 200
    return {(name, each) for name, text in files.items() for each in canaries if re.search(rf"(?<![\w-]){re.escape(each)}(?!\w)", text)}


def test_s32_no_canary_is_in_any_byte_of_the_clients_edition(tmp_path: Path) -> None:
    whole = make_workspace()
    client = next(iter(whole.accounts.values()))
    files = publish(whole, client.id, tmp_path / "out")
    assert {"index.html", "booklets/booklet.pdf", "booklets/booklet-print.pdf"} <= files.keys()
    assert [name for name in files if name.endswith(".js")] == [], "its page runs no script"
    assert find_leaks(whole, client, files) == set()


def test_s32_what_is_fit_is_in_it(tmp_path: Path) -> None:
    whole = make_workspace()
    client = next(iter(whole.accounts.values()))
    aim = replace(client.objectives[0], by=date(2027, 9, 30))
    step = replace(client.actions[0], status="open", done=None, when=date(2027, 12, 31))
    client = replace(client, objectives=(aim,), actions=(step,))
    files = publish(replace(whole, accounts={client.id: client}), client.id, tmp_path / "out")
    work = client.assignments[0]
    shown = [client.name, client.foreword, client.situation.business, client.developments.market, aim.measure, step.what, step.theirs]
    shown += [work.name, work.expectations, work.phases[0].name, "Ada Inside", "Bo Inside", "The Firm", whole.people["inside-1x"].role]
    for name in ("index.html", "booklets/booklet.pdf"):
        assert [each for each in shown if str(each) not in files[name]] == []
    printed = files["booklets/booklet.pdf"].replace("\u00a0", " ")
    assert [each for each in ("30 September 2027", "31 December 2027") if each not in printed] == [], "on one line in a narrow column"


def test_s32_the_search_finds_what_leaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one key too many, the threats, their canary is found: on the page, and in the text of the booklet."""
    whole = make_workspace()
    client = next(iter(whole.accounts.values()))
    threat = client.situation.threats[0]
    monkeypatch.setattr(redaction, "_redact_account", lambda each: replace(redaction.redact_noun(each), foreword=each.situation.threats[0]))
    leaks = find_leaks(whole, client, publish(whole, client.id, tmp_path / "out"))
    assert {("index.html", threat), ("booklets/booklet.pdf", threat)} <= leaks


def test_s32_only_these_keys_are_fit_for_the_client() -> None:
    """A key that is added later is not, unless it says so, and then this list must say so too."""
    assert set(list_fit(make_shape(Account))) == FIT
    assert set(list_fit(make_shape(Person))) == {"name", "role"}
    assert set(list_fit(make_shape(Firm))) == {"name", "language", "currency", "year", "year_ends"}


def list_fit(wanted: Shape, name: str = "") -> Iterator[str]:
    """The keys below which the client may look, and those that it sees."""
    match wanted:
        case Row(item) | Table(_, item):
            yield from list_fit(item, name)
        case Record(fields=fields):
            for key, field in fields.items():
                if field.about and field.about.client:
                    yield from list_fit(field.shape, f"{name}.{key}".strip("."))
        case _:
            yield name


def test_s32_nothing_is_left_but_the_account_and_whom_it_names() -> None:
    whole = make_workspace()
    left = redact(whole, next(iter(whole.accounts)), TODAY)
    assert (list(left.accounts), [each.name for each in left.people.values()]) == ([ID], ["Ada Inside", "Bo Inside"])
    assert (left.groups, left.meetings, left.files, left.account_paths, left.revision) == ({}, {}, {}, {}, "")


def test_s32_what_is_computed_is_computed_from_what_is_left() -> None:
    """Two plans that differ in nothing that is fit give the same survey, to the last number."""
    whole = make_workspace()
    id, client = next(iter(whole.accounts.items()))
    plain = replace(client, marks={}, figures={}, proposals=(), risks=(), contacts=(), gifts=(), temperature="blue", parent=None)
    other = replace(whole, accounts={id: plain}, people=dict(list(whole.people.items())[:3]), criteria=portfolio().criteria)
    assert redact(whole, id, TODAY) == redact(other, id, TODAY)


def test_s32_a_text_that_names_another_client_is_refused() -> None:
    """Deep within a text, whatever its capitals; a short name only as it is written; a part of the own name, or a daughter, is nobody else."""
    client = account(
        "delta",
        name="Delta North",
        situation={"business": "Works with DELTA SOUTH; Province, and delta north itself."},
        competitors=["Rival"],
    )
    others = (account("south", name="Delta South"), account("province", name="Province of Zeeland", short="Province"))
    whole = portfolio(client, *others, account("child", name="works with", parent="delta"))
    assert [(slip.keys, slip.name) for slip in list_slips(whole, "delta", TODAY)] == [
        (("situation", "business"), "Delta South"),
        (("situation", "business"), "Province"),
    ]
    survey = Survey(TODAY, whole, Scores({}, {}), Analysis({}), (), ())
    with pytest.raises(UserError) as refused:
        make_client_survey(survey, "delta")
    assert Words("en").say(refused.value.message) == (
        "Nothing was built: this edition would name others to the client: Delta South under `situation.business` and Province under `situation.business`."
    )
    fine = portfolio(replace(client, foreword="Rivalry", situation=account().situation), *others)
    assert list_slips(fine, "delta", TODAY) == []


def test_s32_a_range_is_read_from_its_lower_end_whichever_was_written_first(tmp_path: Path) -> None:
    aim = {"id": "mark", "measure": "mark for our work", "baseline": 6, "target": 9, "target_to": 8, "shared": True}
    page = publish(portfolio(account("delta", name="Delta", objectives=[aim])), "delta", tmp_path / "out")["index.html"]
    assert "from 6 to 8 to 9" in page


@pytest.mark.parametrize(
    ("fields", "way"),
    [
        ({"kind": "turnover", "baseline": 204000, "target": 300000}, "from €204,000 to €300,000"),
        ({"unit": "money", "now": 150, "target": 100, "target_to": 120}, "now €150, to €100 to €120"),
        ({"kind": "turnover", "unit": "number", "baseline": 4, "target": 6.5}, "from 4 to 6.5"),
        ({"kind": "satisfaction", "baseline": 7.9, "target": 8.5}, "from 7.9 to 8.5"),
    ],
)
def test_s32_an_amount_of_money_has_its_currency(fields: dict[str, Any], way: str) -> None:
    """Also where the kind of the objective alone tells that it is one: the client sees no kind, and yet the currency."""
    made = portfolio(account("delta", name="Delta", objectives=[{"id": "aim", "measure": "aim", "shared": True, **fields}]))
    left = redact(made, "delta", TODAY)
    assert left.accounts[ID].objectives[0].kind is None
    (aim,) = make_view(FirmSettings(Survey(TODAY, left, Scores({}, {}), Analysis({}), (), ()), Words("en")), left).aims
    assert aim.way == way
