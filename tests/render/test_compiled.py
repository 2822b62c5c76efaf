"""Compiled templates are kept beside our compiled modules, and never change what is made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from accountplan.base.words import Words
from accountplan.render.compiled import Compiled
from accountplan.render.templates import Templates, make_environment

NAME = "macros/sieve.html"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of templates that are compiled from now on."""
    names: list[str] = []
    compile_ = Environment.compile

    def count(self: Environment, source: str, name: str | None = None, *rest: str | None) -> object:
        names.append(name or "")
        return compile_(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", count)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return names


def make(folder: Path, language: str = "en", overrides: Path | None = None) -> Templates:
    made = make_environment(Words(language), overrides)
    made.bytecode_cache = Compiled(language, folder)
    return made


def say(made: Templates) -> str:
    return str(made.get_template(NAME).module.of_all())  # type: ignore[attr-defined]


def test_a_template_is_compiled_once_for_each_language(tmp_path: Path, compiled: list[str]) -> None:
    said = [say(make(tmp_path, language)) for language in ("en", "nl", "en", "nl")]
    assert said == ['<span class="while-cut"> (all clients)</span>', '<span class="while-cut"> (alle klanten)</span>'] * 2
    assert compiled == [NAME, NAME]


@pytest.mark.parametrize("spoil", [b"", b"x" * 200, None])
def test_what_is_torn_or_spoilt_is_as_good_as_absent(tmp_path: Path, compiled: list[str], spoil: bytes | None) -> None:
    said = say(make(tmp_path))
    (path,) = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".gitignore"]
    content = path.read_bytes()
    path.write_bytes(content[:-7] if spoil is None else spoil)
    assert say(make(tmp_path)) == said
    assert compiled == [NAME, NAME]
    assert path.read_bytes() == content


def test_another_text_under_the_same_name_is_compiled(tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    say(make(tmp_path))
    changed = make(tmp_path)
    preprocess = Environment.preprocess
    monkeypatch.setattr(Environment, "preprocess", lambda *given: preprocess(*given).replace("(all clients)", "(one and all)"))
    assert "(one and all)" in say(changed)
    assert compiled == [NAME, NAME]


def test_a_template_of_a_workspace_is_not_kept(tmp_path: Path, compiled: list[str]) -> None:
    own, kept = tmp_path / "own", tmp_path / "kept"
    own.joinpath("macros").mkdir(parents=True)
    own.joinpath(NAME).write_text("{% macro of_all() %}ours{% endmacro %}", encoding="utf-8")
    assert [say(make(kept, overrides=own)) for _ in range(2)] == ["ours", "ours"]
    assert compiled == [NAME, NAME]
    assert not kept.exists()


def test_nothing_is_written_when_python_was_told_so(tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    say(make(tmp_path / "kept"))
    assert compiled == [NAME]
    assert not (tmp_path / "kept").exists()


def test_a_disk_that_refuses_costs_nothing_but_time(tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert "(all clients)" in say(make(tmp_path / "file"))

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    assert "(all clients)" in say(make(tmp_path / "kept"))
    assert [path for path in (tmp_path / "kept/templates").rglob("*") if path.is_file()] == []
    assert compiled == [NAME, NAME]
