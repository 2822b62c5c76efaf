"""The reference pages say what the code says."""

import pytest

import docs
from accountplan.cli.main import root
from reference.commands import command_page
from reference.format import format_page


def test_the_reference_is_fresh() -> None:
    assert docs.stale() == [], "run: make docs"


def test_a_changed_command_makes_the_reference_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(root.commands["score"], "help", "Something else.")
    assert "reference/commands.md" in docs.stale()


def test_every_command_and_every_option_is_on_the_page() -> None:
    page = command_page()
    for words in ("accountplan new person", "accountplan serve", "--fail-on", "--keep-going", "_ACCOUNTPLAN_COMPLETE=zsh_source"):
        assert words in page


def test_rows_of_tables_have_as_many_cells_as_their_heads() -> None:
    for page in (command_page(), format_page()):
        rows = [line for line in page.splitlines() if line.startswith("| ")]
        widths = {line.replace("\\|", "").count("|") for line in rows}
        assert widths <= {3, 4}
