"""Every page of a small firm, byte for byte and in both languages: look at the difference, then write it again with --update-golden."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest

from accountplan import compare, present
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.words import Words
from accountplan.model.moments import Origin
from accountplan.model.pages import Page
from accountplan.model.stretches import make_stretches
from accountplan.model.weighed import fill_files, spread
from accountplan.present.context import Context
from accountplan.present.registry import list_menu_entries
from accountplan.present.site import accounts, search, tier
from accountplan.render.templates import make_environment
from render.small import LANGUAGES, past, survey

GOLDEN = Path(__file__).parent.parent / "golden" / "site"


@cache
def made(language: str) -> Mapping[str, Page]:
    """The view models of all pages by their paths."""
    return {
        draft.path: draft.make()
        for draft in present.draft_pages(survey(), Words(language, "EUR"), None, compare.list_agendas(survey(), {}))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_as_it_was(language: str, golden: Callable[[str, str], None]) -> None:
    templates = make_environment(Words(language, "EUR"))
    for path, page in made(language).items():
        golden(f"site/{language}/{path}", templates.get_template(page.template).render(page=page.view))


def test_every_address_is_on_the_page_on_files() -> None:
    told = (GOLDEN.parents[2] / "docs" / "reference" / "files.md").read_text(encoding="utf-8")
    found = [path for path in made("en") if path.endswith(".html") and "/" not in path and f" {path} " not in told]
    assert found == [], "an address is a promise: put it in docs/reference/files.md, with what the page shows"


@cache
def paged(language: str) -> Mapping[str, Page]:
    """The second pages of lists and their rows as data, as if two clients filled a page and all were in the first tier, and the index of search
    as if half a kilobyte filled a file: no small firm has these.
    """
    context = Context(survey(), Words(language, "EUR"), None, list_menu_entries(survey().portfolio))
    everybody, second = [account.id for account in context.ranked], make_stretches(len(context.ranked), most=2)[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "make_stretches", partial(make_stretches, most=2))
        patch.setattr(search, "fill_files", partial(fill_files, most=500))
        patch.setattr(search, "spread", partial(spread, most=500))
        listed = [draft.make() for draft in accounts.draft_pages(context) if draft.path in ("accounts-2.html", "assets/accounts-rows-2.js")]
        searched = [draft.make() for draft in search.draft_pages(context)]
    members = tier.make_members_page(context, context.portfolio.tiers.tiers[0], everybody, second)
    return {page.path: page for page in (*listed, *searched, members)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_in_pages_is_as_it_was(language: str, golden: Callable[[str, str], None]) -> None:
    templates = make_environment(Words(language, "EUR"))
    for path, page in paged(language).items():
        golden(f"paged/{language}/{path}", templates.get_template(page.template).render(page=page.view))


@cache
def looked_back(language: str) -> Mapping[str, Page]:
    """The pages that show a past, of the firm when it has one."""
    survey, windows = past()
    former = {"plans/accounts/rhine-board.yaml": survey.portfolio.account_paths["rhine"]}
    survey = replace(survey, origin=Origin(True, renamed=former))
    shown = {"accounts/rhine-board.html", "index.html", "portfolio.html", "accounts/rhine.html", "changes.html", "changes-quarter.html"}
    drafts = present.draft_pages(survey, Words(language, "EUR"), windows=windows)
    return {draft.path: draft.make() for draft in drafts if draft.path in shown}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_shows_the_past_is_as_it_was(language: str, golden: Callable[[str, str], None]) -> None:
    templates = make_environment(Words(language, "EUR"))
    assert len(looked_back(language)) == 6
    for path, page in looked_back(language).items():
        golden(f"past/{language}/{path}", templates.get_template(page.template).render(page=page.view))


def test_every_kind_of_page_is_among_them() -> None:
    """A kind of page has its template in `templates/site/`; the small firm must hold what the page is about."""
    kinds = {
        path.relative_to(find_shipped_folder("templates")).as_posix()
        for path in (find_shipped_folder("templates") / "site").iterdir()
        if path.is_file()
    }
    assert {page.template for page in (*made("en").values(), *paged("en").values(), *looked_back("en").values())} == kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_kept_that_is_no_longer_made(language: str) -> None:
    kept = {path.relative_to(GOLDEN / language).as_posix() for path in (GOLDEN / language).rglob("*") if path.is_file()}
    assert kept == set(made(language))
