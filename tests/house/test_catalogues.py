"""Both languages are complete: nothing untranslated, nothing unused, nothing stale."""

from pathlib import Path

import pytest

import words


def test_both_catalogues_are_complete() -> None:
    assert words.problems() == []


def test_a_new_sentence_without_a_translation_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new.py").write_text(
        'from accountplan.base.text import say\nx = say("A sentence that nobody translated")\n', encoding="utf-8"
    )
    monkeypatch.setattr(words, "PACKAGE", tmp_path)
    monkeypatch.setattr(words, "TEMPLATES", tmp_path / "none")
    monkeypatch.setattr(words, "DOMAINS", {"model": (tmp_path,)})
    found = words.problems()
    assert "nl/model.po: missing: 'A sentence that nobody translated'" in found
    assert any("unused: 'Turnover'" in line for line in found)
