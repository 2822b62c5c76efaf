"""A new page, chart, rule, command or format is a new file in the right folder, and nothing else: it is found, and stands where it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.small import mend, write

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]

PAGE = '''
"""A page with a word of welcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, make_ready_draft

PATH = "welcome.html"


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """All that the page shows."""

    frame: Frame
    word: str


def welcome(context: Context) -> Iterator[Draft]:
    """The page."""
    yield make_ready_draft(Page(PATH, "site/welcome.html", WelcomeView(context.frame(PATH, "Welcome"), "Good day.")))


PAGES = Pages(welcome, MenuEntry(say("Welcome"), PATH, 6))
'''
TEMPLATE = '{% extends "base.html" %}{% block main %}<h1>{{ page.word }}</h1>{% endblock %}'

CHART = '''
"""A stripe."""

from markupsafe import Markup

from ._pen import Pen


def stripe(data: float, width: float, pen: Pen) -> Markup:
    """As long as the value."""
    return pen.svg(width, 2, [pen.line("axis", (0, 1, data, 1))], "a stripe")
'''
DRAW = """
from accountplan.base.words import Words
from accountplan.render.charts import Paper, Screen
from accountplan.render.templates import make_environment

for pen in (Screen, Paper):
    print(make_environment(Words("en"), None, pen).from_string("{{ stripe(3, 40) }}").render())
"""

FORMAT = '''
"""How many findings there are, and nothing else."""

from collections.abc import Iterator

from . import Report


def report(report: Report) -> Iterator[str]:
    """One line."""
    yield f"{len(report.findings)} found"
'''

COMMAND = '''
"""`accountplan hello`."""

import click


@click.command()
def command() -> None:
    """Say hello."""
    click.echo("Hello.")
'''

WHEN = '''
"""A client who is ours for a round number of years."""

from collections.abc import Iterator
from datetime import timedelta

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind

KIND = DueKind("jubilees", 45)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """The day after tomorrow, whoever it is."""
    yield Dated(0, facts.today + timedelta(days=2), (account.lead,) if account.lead else ())


DUES = PlanDues(KIND, list_dated)
'''
WORDED = '''
"""A client who is ours for a round number of years."""

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(account: Account, _index: int) -> Wording:
    """What is to be done."""
    return say("Bring flowers to {name}", name=account.name)


WORDS = PlanWords("#people", word)
'''


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package and its templates."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, tmp_path / "house" / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "house"


@pytest.fixture
def run(house: Path, tmp_path: Path) -> Run:
    """Run a command of the copy in a small workspace."""
    (tmp_path / "work").mkdir()
    workspace = mend(write(tmp_path / "work"))

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "accountplan", "-C", str(workspace), *words]
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(house / "generator"), "XDG_CONFIG_HOME": str(tmp_path)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return run


def add(house: Path, name: str, text: str) -> None:
    (house / name).write_text(text.lstrip(), encoding="utf-8")


def test_a_page_is_a_view_and_a_template(house: Path, run: Run, tmp_path: Path) -> None:
    add(house, "generator/accountplan/present/site/welcome.py", PAGE)
    add(house, "templates/site/welcome.html", TEMPLATE)
    result = run("build", "--no-booklets", "--out", str(tmp_path / "site"))
    assert result.returncode == 0, result.stderr
    assert "<h1>Good day.</h1>" in (tmp_path / "site/welcome.html").read_text(encoding="utf-8")
    for page in ("index.html", "accounts/acme.html", "404.html"):
        menu = re.findall(r'<a href="(?:\.\./)*([\w.]+)"', (tmp_path / "site" / page).read_text(encoding="utf-8"))
        assert "welcome.html" in menu, page


def test_a_chart_is_a_file_for_screen_and_paper(house: Path) -> None:
    add(house, "generator/accountplan/render/charts/stripe.py", CHART)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(house / "generator")}
    result = subprocess.run([sys.executable, "-c", DRAW], env=environment, capture_output=True, text=True, check=False)
    screen, paper = result.stdout.splitlines()
    assert 'width="40"' in screen
    assert '<path class="axis" d="M0 1L3 1"/>' in screen
    assert 'width="40pt"' in paper
    assert '<path d="M0 1L3 1" stroke="#000"' in paper


def test_a_format_is_a_file(house: Path, run: Run) -> None:
    add(house, "generator/accountplan/cli/reporters/total.py", FORMAT)
    assert re.fullmatch(r"\d+ found\n", run("check", "--format", "total").stdout)


def test_a_command_is_a_file(house: Path, run: Run) -> None:
    add(house, "generator/accountplan/cli/commands/hello.py", COMMAND)
    assert run("hello").stdout == "Hello.\n"
    assert "hello" in run("--help").stdout


def test_a_rule_is_a_file(house: Path, run: Run) -> None:
    rules = house / "generator" / "accountplan" / "lint" / "rules"
    text = (rules / "no_lead.py").read_text(encoding="utf-8").replace("def no_lead", "def no_leader")
    (rules / "no_leader.py").write_text(re.sub(r"AP\d{3}", "AP999", text, count=1), encoding="utf-8")
    assert "no-leader" in run("rules").stdout


def test_a_kind_of_due_thing_is_a_file_that_says_when_and_one_that_words_it(house: Path, run: Run, tmp_path: Path) -> None:
    add(house, "generator/accountplan/analyse/dues/jubilees.py", WHEN)
    add(house, "generator/accountplan/present/dues/jubilees.py", WORDED)
    assert "Bring flowers to Acme" in run("week", "--today", "2026-11-24").stdout
    result = run("build", "--no-booklets", "--today", "2026-11-24", "--out", str(tmp_path / "site"))
    assert result.returncode == 0, result.stderr
    for page, anchor in (("index.html", "accounts/acme.html#people"), ("people/jansen/week.html", "../../accounts/acme.html#people")):
        assert f'<a href="{anchor}">Bring flowers to Acme</a>' in (tmp_path / "site" / page).read_text(encoding="utf-8"), page
    assert "SUMMARY:Bring flowers to Acme (Acme)" in (tmp_path / "site/calendar.ics").read_text(encoding="utf-8")
