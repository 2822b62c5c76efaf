"""Every chapter of the small firm's booklets before it is set, in both languages: what paper says, and not how it looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from accountplan import compare, pipeline, present
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.words import Words
from accountplan.model.pages import AnyChapter, Booklet
from accountplan.model.survey import Survey
from accountplan.present import client
from accountplan.present.stems import FIRM_STEM
from accountplan.render.booklet.writing import Writer
from builders import account, portfolio
from print.samples import full, surveyed
from render.small import LANGUAGES, survey

GOLDEN = Path(__file__).parent.parent / "golden" / "booklet"
NO_CHAPTERS = {"macros.html", "notes.html", "overlay.html", "whole.html"}
"""Templates of what all chapters share, and of what lies over and between them."""
BRIEF = {
    "booklet/profiles.html",
    "booklet/former.html",
    "booklet/client-cover.html",
    "booklet/client-plan.html",
    "booklet/client-back.html",
}
"""Templates of a tier that asks a profile only, and of a client's own edition."""
BLOCK = re.compile(r"(?:\s+|(?<=\S))(?=<(?:body|div|dl|h[1-6]|li|ol|p|section|t(?:able|body|head|r)|ul)\b)")
"""Before a block: the white space there does not show on paper."""


@cache
def booklets(language: str) -> tuple[Booklet, ...]:
    words = Words(language, "EUR")
    ours = (booklet for each in (survey(), brief()) for booklet in present.make_booklets(each, words, (), compare.list_agendas(each, {})))
    return (*ours, replace(client.make_client_booklet(pipeline.make_client_survey(survey(), "haven"), words), stem="client"))


def brief() -> Survey:
    """A firm whose one tier asks a profile: of somebody nobody wrote of, of somebody else, and of one who left."""
    some = [account(id, name=id.title(), marks={"fit": mark}) for id, mark in (("bare", 3), ("gone", 2))]
    gone = replace(some[1], status="former", figures={2019: {"turnover": Decimal(12_000)}}, lead="jansen")
    tiers = [{"id": "C", "name": "Hold", "asks": "profile"}]
    return surveyed(portfolio(full("told", marks={"fit": 4}), some[0], gone, tiers=tiers, people={"jansen": {"name": "Ann Jansen"}}))


def chapters(booklet: Booklet) -> Iterator[tuple[str, AnyChapter]]:
    """All chapters of a booklet, each with the name of its golden file; of a tier that asks a profile only those that others do not have."""
    for chapter in booklet.chapters:
        if booklet.accounts or booklet.stem == FIRM_STEM or chapter.template in BRIEF:
            yield f"{booklet.stem}/{chapter.anchor}.html", chapter


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_is_as_it_was(language: str, golden: Callable[[str, str], None]) -> None:
    writer = Writer(Words(language, "EUR"), None)
    for booklet in booklets(language):
        for name, chapter in chapters(booklet):
            golden(f"booklet/{language}/{name}", BLOCK.sub("\n", writer.chapter(booklet, chapter)))


def test_every_kind_of_chapter_is_among_them() -> None:
    templates = {path.name for path in (find_shipped_folder("templates") / "booklet").glob("*.html")} - NO_CHAPTERS
    assert {chapter.template for booklet in booklets("en") for _, chapter in chapters(booklet)} == {f"booklet/{name}" for name in templates}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_chapter_is_kept_that_is_no_longer_made(language: str) -> None:
    kept = {path.relative_to(GOLDEN / language).as_posix() for path in (GOLDEN / language).rglob("*.html")}
    assert kept == {name for booklet in booklets(language) for name, _ in chapters(booklet)}
