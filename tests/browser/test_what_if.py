"""What if we ranked otherwise: the page counts as the program does, to the last digit; its setting can be sent and copied."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from accountplan.base.words import Words
from accountplan.cli.main import root
from accountplan.model.bands import make_ladder
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from accountplan.model.trial import Edge, Held, Trial, list_edges
from accountplan.pipeline import try_out
from accountplan.present.context import Context
from accountplan.present.ranking.trial import make_firm
from builders import account, criteria, portfolio
from present.reading import survey
from properties import examples
from score.strategies import Case, cases, marks

from .conftest import ROOT, Opener, Site

SCRIPT = ROOT / "templates" / "assets" / "what-if.js"
ENGLISH = Words("en")
TRY = """([firm, setting]) => {
  const { begin, tryOut, reduced, writeYaml, spellScore } = window.accountplanWhatIf;
  const found = tryOut(begin(firm), setting);
  const say = (side, ladder) => [side.rating && reduced(side.rating), side.tier, side.provisional, spellScore(side.rating, ladder, { group: ",", point: "." })];
  const held = ({ accounts, turnover, hours }) => [accounts, turnover && reduced(turnover), hours && reduced(hours)];
  return {
    every: found.every.map(({ href, before, after }) => [href, say(before, found.ladders[0]), say(after, found.ladders[1])]),
    moved: found.moved.map(({ href }) => href),
    shifts: found.shifts.map(({ tier, before, after }) => [tier, held(before), held(after)]),
    stakes: held(found.stakes), odd: found.odd, yaml: writeYaml(firm, setting),
  };
}"""


@st.composite
def firms(draw: st.DrawFn) -> tuple[Portfolio, Trial]:
    """A firm with up to five accounts, and a setting to try: weights (0 too) and limits that may not fit."""
    case: Case = draw(cases())
    whole = st.integers(1, 10).map(Decimal)
    case.how["minimum"] = draw(whole | marks)
    amounts = st.decimals(0, 10**6, places=2)
    accounts = []
    for number in range(draw(st.integers(1, 5))):
        known = draw(st.lists(st.sampled_from(sorted(case.weights)), unique=True))
        names = draw(st.lists(st.sampled_from(("turnover", "hours")), unique=True))
        figures = {2025: {name: draw(amounts) for name in names}}
        by_hand = (
            {"is": case.tiers[-1]["id"], "why": "so", "by": "ann", "until": date(2027, 1, 1)} if draw(st.integers(0, 4)) == 0 else None
        )
        status = draw(st.sampled_from(("client", "client", "prospect", "former")))
        fields: dict[str, Any] = {"figures": figures, "status": status, "tier": by_hand}
        accounts.append(account(f"a{number}", marks={id: draw(whole | marks) for id in known}, **fields))
    firm = portfolio(*accounts, criteria=criteria(case.weights, **case.how), tiers=list(case.tiers))
    weights = draw(st.dictionaries(st.sampled_from(sorted(case.weights)), whole | st.decimals(0, 20, places=3)))
    limits: list[tuple[str, Edge]] = [(tier.id, edge) for tier in firm.tiers.tiers for edge in list_edges(tier)]
    moved = draw(st.dictionaries(st.sampled_from(limits), whole | st.decimals(1, 10, places=2)) if limits else st.just({}))
    return firm, Trial(weights, moved).besides(firm)


def say_score(found: Survey, id: str, portfolio: Portfolio, scores: Any) -> list[Any]:
    """A score as the program has it: exact, its tier, and as it is shown."""
    score = scores[id]
    said = "–" if score.score is None else ENGLISH.value(make_ladder(portfolio.tiers).said(score.score))
    return [None if score.score is None else str(score.score), score.tier, score.provisional, said]


def say_held(held: Held) -> list[Any]:
    """How many accounts, and what those bring and cost, exact."""
    return [held.accounts, *(None if value is None else str(value) for value in (held.turnover, held.hours))]


def count(firm: Portfolio, trial: Trial) -> dict[str, Any]:
    """What the program says of a trial, in the shape in which the page says it."""
    found = survey(firm)
    outcome = try_out(found, trial)
    ids = [id for id, each in firm.accounts.items() if each.status != "former"]
    return {
        "every": [
            [f"accounts/{id}.html", say_score(found, id, firm, found.scores), say_score(found, id, outcome.portfolio, outcome.scores)]
            for id in ids
        ],
        "moved": [f"accounts/{each.account}.html" for each in outcome.moved],
        "shifts": [[each.tier, *(say_held(side) for side in (each.before, each.after))] for each in outcome.shifts],
        "stakes": say_held(outcome.stakes),
        "odd": outcome.odd,
        "yaml": trial.write_yaml(),
    }


def as_setting(trial: Trial) -> dict[str, dict[str, str]]:
    """A trial as the fields of the page hold it."""
    pairs = [each.partition("=") for each in trial.address.split("&") if each]
    kinds: dict[str, dict[str, str]] = {"weights": {}, "limits": {}}
    for name, _, value in pairs:
        kind, _, key = name.partition(".")
        kinds[f"{kind}s"][key] = value
    return kinds


def test_s12_what_if_the_page_counts_as_the_program_does_to_the_last_digit(open_page: Opener) -> None:
    """Random firms under random settings: score, tier, doubt, who moves and in which order, what each tier holds, and the YAML."""
    page = open_page()
    page.add_script_tag(path=SCRIPT)

    @settings(max_examples=examples(150))
    @given(firms())
    def agree(made: tuple[Portfolio, Trial]) -> None:
        firm, trial = made
        figures = make_firm(Context(survey(firm), ENGLISH))
        assert page.evaluate(TRY, [figures, as_setting(trial)]) == count(firm, trial)

    agree()


@pytest.mark.parametrize(
    ("typed", "plain"), [("3", "3"), ("3.0", "3"), ("007.50", "7.5"), ("7,5", "7.5"), (".5", "0.5"), ("0", "0"), ("100", "100"), ("", None), ("x", None), ("-1", None), ("1e3", None)]
)  # fmt: skip
def test_a_number_is_read_as_the_program_reads_it(open_page: Opener, typed: str, plain: str | None) -> None:
    page = open_page()
    page.add_script_tag(path=SCRIPT)
    assert page.evaluate("(text) => window.accountplanWhatIf.plainNumber(text)", typed) == plain


def terminal(*arguments: str) -> str:
    """What the command says of the example firm."""
    ran = CliRunner().invoke(root, ["-C", str(ROOT), "--today", "2026-11-24", "score", "--language", "nl", *arguments])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def rows(page: Page, table: str) -> list[list[str]]:
    """The words of a table on the page."""
    texts = page.locator(f"table.{table} tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText))"
    )
    return [[" ".join(cell.split()) for cell in row] for row in texts]


def test_s12_what_if_an_address_opens_the_setting_and_the_terminal_says_the_same(dutch: Site, open_page: Opener) -> None:
    """With margin at 3 the score of Energiecoöperatie Linge comes above 7.5, so with that limit it is A: 64,000 euros and 500 hours of 2025."""
    page = open_page(dutch.file + "criteria.html#weight.margin=3&limit.A.above=7.5")
    said = terminal("--weight", "margin=3", "--limit", "A=7.5")
    expect(page.locator(".trial .verdict")).to_have_text("1 klant verandert van tier. Omzet in 2025: € 64.000. Uren in 2025: 500.")
    [[name, tiers, _, turnover, hours]] = rows(page, "moves")
    assert (name, tiers, turnover, hours) == ("Energiecoöperatie Linge", "B → A", "€ 64.000", "500")
    assert "1 klant verandert van tier. Omzet in 2025: € 64.000. Uren in 2025: 500." in said.replace("\u00a0", " ")
    yaml = page.locator(".trial .yaml").text_content() or ""
    assert yaml == "# plans/criteria.yaml\ncriteria:\n  margin: {weight: 3}\n# plans/tiers.yaml\ntiers:\n  - {id: A, above: 7.5}\n"
    assert yaml in said
    command = (page.locator(".trial .command").text_content() or "").split()
    assert terminal(*command[2:]) == said


def test_what_moves_stands_in_the_address_and_goes_back(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "criteria.html")
    verdict = page.locator(".trial .verdict")
    expect(verdict).to_have_text("Dit is onze eigen instelling: niemand verandert van tier.")
    page.get_by_role("spinbutton", name="A boven").fill("6")
    page.get_by_role("spinbutton", name="A boven").blur()
    expect(verdict).to_contain_text("klanten veranderen van tier")
    assert page.url.endswith("#limit.A.above=6")
    slider = page.get_by_role("slider", name="Omzet, als schuif")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("spinbutton", name="Omzet", exact=True)).to_have_value("3.5")
    page.get_by_role("button", name="Terug naar onze eigen").click()
    expect(verdict).to_have_text("Dit is onze eigen instelling: niemand verandert van tier.")
    assert page.url.endswith("criteria.html")


@pytest.mark.parametrize("wrong", ["", "-3", "99999999999999999"])
def test_a_field_that_cannot_be_read_counts_as_our_own(dutch: Site, open_page: Opener, wrong: str) -> None:
    page = open_page(dutch.file + "criteria.html")
    expect(page.locator(".trial .verdict")).to_contain_text("eigen instelling")
    page.get_by_role("spinbutton", name="Omzet", exact=True).fill(wrong)
    expect(page.locator(".trial .verdict")).to_have_text(
        "Dit is onze eigen instelling: niemand verandert van tier. Een veld is niet te lezen; daar telt onze eigen waarde."
    )


def test_an_address_with_nonsense_shows_our_own(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "criteria.html#weight.margin=%3Cscript%3E&limit.Z.above=3&weight.nobody=2")
    expect(page.locator(".trial .verdict")).to_have_text("Dit is onze eigen instelling: niemand verandert van tier.")


def test_limits_that_cross_are_said_to_do_so(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "criteria.html#limit.C.below=9")
    expect(page.locator(".trial .verdict")).to_contain_text("Deze grenzen sluiten niet")


def test_the_yaml_and_the_address_can_be_copied(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.served + "criteria.html#weight.margin=3", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer als YAML").click()
    expect(page.locator(".trial .heard")).to_have_text("Gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == "# plans/criteria.yaml\ncriteria:\n  margin: {weight: 3}\n"
    page.get_by_role("button", name="Kopieer het adres").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('http'))")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_without_its_figures_or_without_a_script_the_page_stays_as_it_came(dutch: Site, open_page: Opener, tmp_path: Path) -> None:
    page = open_page(dutch.file + "criteria.html", java_script_enabled=False)
    expect(page.locator(".trial")).to_be_hidden()
    page = open_page()
    page.route("**/what-if-figures.js", lambda route: route.abort())
    page.goto(dutch.served + "criteria.html")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".trial")).to_be_hidden()


def test_a_limit_that_is_met_to_the_digit_is_not_passed(open_page: Opener) -> None:
    """Marks 8 and 7 with weights 1 and 1 make 7.5: not above 7.5, and above 7.499."""
    page = open_page()
    page.add_script_tag(path=SCRIPT)
    firm = portfolio(account("a", marks={"fit": 8, "image": 7}), criteria={"fit": 1, "image": 1})
    figures = make_firm(Context(survey(firm), ENGLISH))
    for limit, tier in (("7.5", "B"), ("7.499", "A")):
        [[_, _, (rating, found, _, _)]] = page.evaluate(TRY, [figures, {"weights": {}, "limits": {"A.above": limit}}])["every"]
        assert (Fraction(rating), found) == (Fraction(15, 2), tier)
