"""What search looks through: of every page what it is called, and all that it says, in one line without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import partial

from accountplan.model.account import Account
from accountplan.model.firm import Firm
from accountplan.model.keys import Form
from accountplan.model.leaves import TEXT, Wish, list_leaves

from . import links
from .context import Context

BETWEEN = "\0"
"""Stands between texts while they are cleaned all at once; no text of a plan can hold it."""
MARKUP = re.compile(r"\*|`|#(?<!\S#)#{0,5}(?=[ \t])|\[([^\[\]\0]*)\]\([^)\s\0/:]*[/:][^)\s\0]*\)")
"""The characters of Markdown that nobody searches for, and not the brackets of a text or the sign in `C#`. Each begins with a character of its
own, so that Python can skip all else at once.
"""

NAME = "name"
"""What an entry is called: it is looked for in the list, and not in the index again."""
_TYPED: frozenset[Form] = TEXT | {"ref"}
"""What people type to find a plan: also its number in another program."""
OF_PLAN = Wish(_TYPED, without=frozenset({NAME, "contacts.source"}))
"""Where data about a person come from is kept for whoever must account for it; no page shows it."""
OF_REST = Wish(TEXT, without=frozenset({NAME}))
OF_MEETING = Wish(TEXT)
OF_ITSELF = ("acquisition", "scan", "commercial", "investment")
OF_FIRM = Wish(TEXT, without=frozenset(each.name for each in fields(Firm) if each.name not in OF_ITSELF))
"""Of the firm, what the page about it shows."""
CONTACTS = Wish(TEXT, only=frozenset({"contacts.name"}))


def list_texts(context: Context) -> Iterator[tuple[str, str]]:
    """What every page says; pages that say nothing are left out."""
    portfolio = context.portfolio
    for id, text in context.known.of_each("searched", portfolio.accounts, partial(_make_plan_text, context)).items():
        if text:
            yield links.make_account_path(id), text
    for id, group in portfolio.groups.items():
        yield from _list_page_text(links.make_group_path(id), _list_noun_texts(group, OF_REST))
    for id, meeting in portfolio.meetings.items():
        yield from _list_page_text(links.make_meeting_path(id), _list_noun_texts(meeting, OF_MEETING))
    if context.firm.looks_at_itself:
        yield from _list_page_text(links.FIRM, _list_noun_texts(context.firm, OF_FIRM))
    for tier in portfolio.tiers.tiers:
        yield from _list_page_text(links.make_tier_path(tier.id), _list_noun_texts(tier, OF_REST))


def _make_plan_text(context: Context, account: Account) -> str:
    """What a plan says, with the names of those of us who are in it: these and what it says are all that it follows from."""
    people = ", ".join(context.portfolio.person(id) for id in account.people)
    return _strip_markup([*_list_noun_texts(account, OF_PLAN), people])


def list_contacts(context: Context) -> Iterator[tuple[str, str]]:
    """Whom every page of an account names there: of all that it says, what is typed most."""
    for account in context.portfolio.accounts.values():
        yield from _list_page_text(links.make_account_path(account.id), _list_noun_texts(account, CONTACTS))


def _list_noun_texts(noun: object, wish: Wish) -> list[str]:
    """All text of a noun that a reader may look for."""
    return [text for _, text, _ in list_leaves(noun, wish)]


def _list_page_text(path: str, parts: list[str]) -> Iterator[tuple[str, str]]:
    if text := _strip_markup(parts):
        yield path, text


def _strip_markup(parts: list[str]) -> str:
    cleaned = MARKUP.sub(r"\1", f" {BETWEEN} ".join(parts)).replace("|", " ").replace(">", " ")
    words = " ".join(cleaned.split())
    return " · ".join([text for each in words.split(BETWEEN) if (text := each.strip())])
