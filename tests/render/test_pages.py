"""Pages into files: with any number of processes, from any template, the same bytes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.model.edition import Edition
from accountplan.model.pages import Draft, Page
from accountplan.model.survey import Survey
from accountplan.render import compiler
from accountplan.render.compiler import escaped
from accountplan.render.site import WORTH_IT, list_batches
from accountplan.render.templates import make_environment
from builders import account, portfolio
from folders import read_files
from present.reading import survey

ENGLISH = Words("en")


@dataclass(frozen=True, slots=True)
class View:
    """What a made-up page shows."""

    frame: Any
    heading: str = "x"


def many(number: int) -> Survey:
    """A survey of so many accounts."""
    return survey(
        portfolio(
            *(account(f"c{n:03}", marks={"fit": 1 + n % 10}, lead="jansen", figures={2025: {"turnover": n}}) for n in range(number)),
            people={"jansen": {}},
        )
    )


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    made = many(WORTH_IT + 10)
    for workers in (1, 2, 5):
        render.write_pages(present.draft_pages(made, ENGLISH), Edition(ENGLISH, tmp_path, workers=workers), tmp_path / str(workers))
    one = read_files(tmp_path / "1")
    assert len(one) > WORTH_IT
    assert one == read_files(tmp_path / "2") == read_files(tmp_path / "5")


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_is_told_up_to_the_last_page(tmp_path: Path, workers: int) -> None:
    drafts = present.draft_pages(many(WORTH_IT), ENGLISH)
    told: list[tuple[str, int, int]] = []
    render.write_pages(drafts, Edition(ENGLISH, tmp_path, workers=workers), tmp_path, lambda *each: told.append(each))
    assert told == [("pages", numbers.stop, len(drafts)) for numbers in list_batches(len(drafts))]
    assert told[-1] == ("pages", len(drafts), len(drafts))


def fails(number: int) -> Page:
    raise ZeroDivisionError(f"page {number}")


@pytest.mark.parametrize("workers", [1, 2])
def test_what_goes_wrong_in_a_process_comes_out_with_its_place(tmp_path: Path, workers: int) -> None:
    drafts = [Draft(f"{n}.html", partial(fails, n)) for n in range(WORTH_IT)]
    with pytest.raises(ZeroDivisionError, match="page") as raised:
        render.write_pages(drafts, Edition(ENGLISH, tmp_path, workers=workers), tmp_path)
    trace = "".join(str(each) for each in (raised.value.__cause__, *raised.traceback))
    assert "test_pages.py" in trace


def test_without_fork_one_process_does_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    render.write_pages(present.draft_pages(many(WORTH_IT), ENGLISH), Edition(ENGLISH, tmp_path, workers=4), tmp_path)
    assert (tmp_path / "index.html").is_file()


def test_stylesheet_script_and_fonts_come_along(tmp_path: Path) -> None:
    render.write_pages((), Edition(ENGLISH, tmp_path), tmp_path)
    assert {"assets/style.css", "assets/script.js", "assets/icon.svg", "assets/fonts/OFL.txt"} <= set(read_files(tmp_path))


# ---- Templates --------------------------------------------------------------------------------------


@pytest.fixture
def overrides(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a template of a workspace; gives the folder."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path / "templates"

    return write


def page_of(template: str, folder: Path | None = None, **values: Any) -> str:
    return make_environment(ENGLISH, folder).get_template(template).render(**values)


def test_a_workspace_can_extend_what_it_replaces(overrides: Callable[[str, str], Path], tmp_path: Path) -> None:
    folder = overrides("base.html", '{% extends "builtin/base.html" %}{% block head %}<meta name="x" content="ours">{% endblock %}')
    drafts = [draft for draft in present.draft_pages(many(1), ENGLISH) if draft.path == "index.html"]
    render.write_pages(drafts, Edition(ENGLISH, tmp_path, folder), tmp_path / "site")
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert '<meta name="x" content="ours">' in html
    assert "Who is in danger?" in html


def test_assets_of_a_workspace_come_over_ours(overrides: Callable[[str, str], Path], tmp_path: Path) -> None:
    folder = overrides("assets/style.css", "body { color: teal }")
    render.write_pages((), Edition(ENGLISH, tmp_path, folder), tmp_path / "site")
    assert (tmp_path / "site" / "assets" / "style.css").read_text() == "body { color: teal }"
    assert (tmp_path / "site" / "assets" / "script.js").is_file()


def test_a_template_that_asks_for_what_is_not_there_fails(overrides: Callable[[str, str], Path]) -> None:
    folder = overrides("x.html", "{{ page.nothing }}")
    with pytest.raises(UndefinedError):
        page_of("x.html", folder, page=View(None))


@pytest.mark.parametrize("value", ["plain", "a & b", "<b>", '"', "'", "é€", Markup("<b>"), 3, 3.5, None, ""])
def test_filling_in_escapes_as_markupsafe_does(value: Any, overrides: Callable[[str, str], Path]) -> None:
    from markupsafe import escape

    assert escaped(value) == str(escape(value))
    assert page_of("x.html", overrides("x.html", "{{ value }}"), value=value) == str(escape(value))


def test_a_compiled_template_fills_in_through_our_escaping(overrides: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands under a name that Jinja gives its own; should Jinja choose another, pages would be right all the same, and slower."""
    monkeypatch.setattr(compiler, "escaped", lambda value: f"[{value}]")
    assert page_of("x.html", overrides("x.html", "{{ value }}"), value="plain") == "[plain]"


def test_sentences_are_said_when_a_template_is_compiled_and_escaped_as_any_other(overrides: Callable[[str, str], Path]) -> None:
    folder = overrides("x.html", '{{ _("No") }}|{{ _("a & {b}", b="<") }}|{{ _("a < b") }}|{{ ngettext("{n} day", "{n} days", 2) }}')
    assert page_of("x.html", folder) == "No|a &amp; &lt;|a &lt; b|2 days"
    dutch = make_environment(Words("nl"), folder).get_template("x.html").render()
    assert dutch.endswith("2 dagen")


def test_a_template_of_ones_own_calls_what_it_likes(overrides: Callable[[str, str], Path]) -> None:
    """By place or by name, from a block or a loop, with or without a caller."""
    folder = overrides(
        "x.html",
        "{% macro row(name, what='nothing') %}{{ name }}={{ what }};{% endmacro %}{% macro around() %}({{ caller() }}){% endmacro %}"
        "{% block main %}{% for n in range(2) %}{{ row(n, what=n + 1) }}{% endfor %}{{ row(name='<') }}"
        "{% call around() %}{{ _('No') }}{% endcall %}{% endblock %}",
    )
    assert page_of("x.html", folder) == "0=1;1=2;&lt;=nothing;(No)"
