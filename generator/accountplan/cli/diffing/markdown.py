"""What changed as one comment on a pull request: the verdict, who moves, what one would overlook; the rest is folded.

Read on a phone in one minute, and as plain text. Every name and text of a plan is written as text: it can neither be markup, nor call anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Wording, say, say_n
from accountplan.cli.diffing import Difference, word_sides

if TYPE_CHECKING:
    from accountplan.present.changes import AccountReport, Report

MARKER = "<!-- accountplan: one comment -->"
"""By this line whoever posts the comment finds it again, so that one comment is updated in place."""
MOST = 65_000
"""Characters of a comment: GitHub takes 65,536."""
ROWS = 8
"""Accounts in the table that is not folded."""
FOLDED = 12
"""Accounts that stay in their tier and of which the sum is shown."""
MARKUP = compile_lazily(r"[\\`*_\[\]<>|~#&!$]")
SPACE = compile_lazily(r"[ \t\r\n\f\v]+")
START = compile_lazily(r"^(\s*)([-+=/:]|\d+(?=[.)](?: |$)))")
"""What makes a list, a line or a heading at the beginning of a line, or a command of the forge: `/close`, `::error::`."""
CALLS = compile_lazily(r"@|://|www(?=\.)|[#!%~$](?=\w)|#(?=#\[)|&(?=\d)|GH(?=-\d)", re.IGNORECASE)
"""What a forge makes a link of by itself, whatever stands before it: names of users, addresses, and numbers of issues, requests and milestones."""
TERM = compile_lazily(r"([−+]\u00a0\S+) ")
ADDRESS = compile_lazily(r"https?://[^/\\s]", re.IGNORECASE)
SAFE = "!#$%&'()*+,/:;=?@[]~"
"""What stands in an address as it is; whatever else is written by its code, so that it ends where it ends."""
JOINER = "\u2060"
"""A sign that nobody sees and that breaks such a word."""


def show_text(text: str) -> str:
    """A text as Markdown that says just that, on one line."""
    plain = _break_calls(SPACE.sub(" ", text).strip(" "))
    marked = MARKUP.sub(lambda found: "\\" + found[0], plain)
    return START.sub(lambda found: found[1] + (found[2] + "\\" if found[2].isdigit() else "\\" + found[2]), marked)


def show_html(text: str) -> str:
    """The same in HTML, where Markdown is not read."""
    return escape(_break_calls(SPACE.sub(" ", text)))


def _break_calls(text: str) -> str:
    return CALLS.sub(lambda found: found[0][0] + JOINER + found[0][1:], text)


def report(difference: Difference) -> Iterator[str]:
    """The comment: what stands at its end is always there, and of the folded parts as many as fit."""
    from accountplan import pipeline

    made, words = pipeline.report_changes(difference.changes, difference.words), difference.words
    end = [f"<sub>{show_text(words.say(word_sides(difference)))}</sub>", MARKER]
    cut = words.say(say("**Cut short.** All of it: {where}", where=_show_whole(difference)))
    room = MOST - sum(len(line) + 1 for line in (*end, cut)) - 2
    left_out = False
    for part in _list_parts(made, difference):
        size = sum(len(line) + 1 for line in part) + 1
        if size > room:
            left_out = True
            continue
        room -= size
        yield from (*part, "")
    if left_out:
        yield from (cut, "")
    yield from end


def _show_whole(difference: Difference) -> str:
    """Where all of it can be read: a link when an address was given, else what was said, else the command that shows it."""
    whole = SPACE.sub(" ", difference.whole).strip()
    if not whole:
        return f"`{difference.command}`"
    if ADDRESS.match(whole):
        return f"<{quote(whole, safe=SAFE)}>"
    return show_text(whole)


def _list_parts(made: Report, difference: Difference) -> Iterator[list[str]]:
    """The parts in their order, each of some lines."""
    say_it = difference.words.say
    movers = [each for each in made.accounts if each.moves]
    staying = [each for each in made.accounts if not each.moves]
    yield [f"**{show_text(made.verdict)}**"]
    if len(movers) > ROWS and made.movements:
        yield _list_table((say("Movement"), say("Clients"), say("Turnover")), made.movements, difference)
    if movers:
        yield _list_accounts(movers[:ROWS], difference)
    if made.facts:
        yield [f"**{say_it(say('Look at this'))}**", "", *(f"- {show_text(fact)}" for fact in made.facts)]
    if rest := movers[ROWS:]:
        title = say_n("{n} other account that moves", "{n} other accounts that move", len(rest))
        yield _fold(say_it(title), _list_accounts(rest, difference))
    for account in movers[:ROWS]:
        yield _fold(account.title, [f"- {show_text(line)}" for line in account.lines])
    yield from _list_staying(staying, difference)
    for block in made.blocks:
        yield _fold(block.title, [f"- {show_text(line)}" for line in block.lines])
    if made.quiet:
        yield [line for quiet in made.quiet for line in (show_text(quiet), "")][:-1]


def _list_staying(staying: Sequence[AccountReport], difference: Difference) -> Iterator[list[str]]:
    """Who stays in the tier: those of whom there is more to tell one by one, the others by their sums, as far as the first dozen."""
    telling, brief = [each for each in staying if not each.brief], [each for each in staying if each.brief]
    for account in telling:
        yield _fold(account.title, [f"- {show_text(line)}" for line in account.lines])
    if brief:
        title = say_n(
            "{n} account is moved by the method alone, and stays in its tier",
            "{n} accounts are moved by the method alone, and stay in their tier",
            len(brief),
        )
        rest = len(brief) - FOLDED
        more = [difference.words.say(say("And {n} more.", n=rest))] if rest > 0 else []
        yield _fold(difference.words.say(title), [*_list_accounts(brief[:FOLDED], difference), *(("", *more) if more else ())])


def _list_accounts(accounts: Sequence[AccountReport], difference: Difference) -> list[str]:
    """A table of two columns, which a phone shows without scrolling sideways: no break within a term of a sum."""
    rows = ((f"**{show_text(each.name)}** {_show_move(each)}", _show_sum(each.sum)) for each in accounts)
    head = "| " + " | ".join(difference.words.say(each) for each in (say("Client"), say("Score, and why"))) + " |"
    return [head, "|:--|:--|", *(f"| {name} | {sum_} |" for name, sum_ in rows)]


def _show_sum(sum_: str) -> str:
    """A sum with its outcome in bold, and no break between a number and what it is of."""
    terms, equals, outcome = TERM.sub("\\1\u00a0", show_text(sum_)).rpartition(" = ")
    return f"{terms} = **{outcome}**" if equals else outcome


def _show_move(account: AccountReport) -> str:
    before, after = (show_text(tier) for tier in account.tiers)
    return f"{before}\u00a0→\u00a0**{after}**" if before != after else after


def _list_table(head: Sequence[Wording], rows: Sequence[Sequence[str]], difference: Difference) -> list[str]:
    """A table of which all columns but the first are numbers."""
    made = ["| " + " | ".join(difference.words.say(each) for each in head) + " |", "|:--" + "|--:" * (len(head) - 1) + "|"]
    return [*made, *("| " + " | ".join(show_text(cell) for cell in row) + " |" for row in rows)]


def _fold(title: str, lines: Sequence[str]) -> list[str]:
    """A part that opens by a click; a title holds no Markdown."""
    return ["<details>", f"<summary>{show_html(title)}</summary>", "", *lines, "", "</details>"]
