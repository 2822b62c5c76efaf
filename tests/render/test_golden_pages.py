"""Every page of a small firm, byte for byte and in both languages: look at the difference, then write it again with --update-golden."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from accountplan import present
from accountplan.base.shipped import folder
from accountplan.base.words import Words
from accountplan.model.pages import Page
from accountplan.render.templates import environment
from render.small import LANGUAGES, survey

GOLDEN = Path(__file__).parent.parent / "golden" / "site"


@cache
def made(language: str) -> Mapping[str, Page]:
    """The view models of all pages by their paths."""
    return {draft.path: draft.make() for draft in present.pages(survey(), Words(language, "EUR"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_as_it_was(language: str, golden: Callable[[str, str], None]) -> None:
    templates = environment(Words(language, "EUR"))
    for path, page in made(language).items():
        golden(f"site/{language}/{path}", templates.get_template(page.template).render(page=page.view))


def test_every_kind_of_page_is_among_them() -> None:
    """A kind of page has its template in `templates/site/`; the small firm must hold what the page is about."""
    kinds = {path.relative_to(folder("templates")).as_posix() for path in (folder("templates") / "site").iterdir() if path.is_file()}
    assert {page.template for page in made("en").values()} == kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_kept_that_is_no_longer_made(language: str) -> None:
    kept = {path.relative_to(GOLDEN / language).as_posix() for path in (GOLDEN / language).rglob("*") if path.is_file()}
    assert kept == set(made(language))
