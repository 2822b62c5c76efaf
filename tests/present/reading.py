"""A site in memory: pages of a portfolio as text, and their words without markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Any

import surveys
from accountplan import lint, present
from accountplan.base.words import Words
from accountplan.model.finding import Finding
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from accountplan.render.templates import make_environment

ENGLISH, DUTCH = Words("en"), Words("nl")
TEMPLATES = {words.language: make_environment(words) for words in (ENGLISH, DUTCH)}


def survey(portfolio: Portfolio, findings: tuple[Finding, ...] = ()) -> Survey:
    """A survey of a portfolio that was built by hand, with only the findings that are given."""
    return surveys.survey(portfolio, findings, lint.list_rules())


def pages(portfolio: Portfolio, *findings: Finding, words: Words = ENGLISH, only: str = "") -> Mapping[str, str]:
    """Every page (or those whose path begins with ``only``) by its path."""
    drafts = [draft for draft in present.draft_pages(survey(portfolio, findings), words) if draft.path.startswith(only)]
    made = [draft.make() for draft in drafts]
    return {page.path: TEMPLATES[words.language].get_template(page.template).render(page=page.view) for page in made}


def page(portfolio: Portfolio, path: str, *findings: Finding, words: Words = ENGLISH) -> str:
    """One page."""
    return pages(portfolio, *findings, words=words, only=path)[path]


class Outline(HTMLParser):
    """Links, ids and headings of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values: dict[str, Any] = dict(attrs)
        if tag == "a" and "href" in values:
            self.hrefs.append(values["href"])
        if "id" in values:
            self.ids.append(values["id"])


def plain(html: str) -> str:
    """The words of some HTML, with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).replace("\u00a0", " ").strip()


def heading(html: str) -> str:
    """The words of the one main heading."""
    [found] = re.findall(r"<h1.*?</h1>", html, re.DOTALL)
    return re.sub(r" (?=[.,;])", "", plain(found))


def titles(html: str) -> list[str]:
    """The words of the section headings."""
    return [plain(each) for each in re.findall(r"<h2.*?</h2>", html, re.DOTALL)]


def target(path: str, href: str) -> str:
    """The path of the site that a relative link on a page leads to, without its fragment."""
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / href.partition("#")[0]).parts:
        if part == ".." and parts:
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
