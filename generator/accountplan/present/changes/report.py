"""Changes in, a report out: a verdict in one sentence, then who moves and why, by consequence; for a terminal, a comment or a page."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Wording, say, say_n
from accountplan.base.words import Words
from accountplan.model.changes import Changes

from .account import AccountReport, report_account
from .context import Context, make_context
from .facts import list_facts, word_movement
from .firm import Block, list_blocks
from .keys import name_keys
from .verdict import word_quiet, word_verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader sees: ``verdict`` survives as the subject of a mail; ``movements`` say from which tier to which, how many accounts and what share of the turnover;
    ``facts`` are what one would overlook; ``accounts`` come by consequence, ``blocks`` are about the whole firm.

    ``quiet`` says which texts were put otherwise, and how many plans did not change.
    """

    verdict: str
    movements: tuple[tuple[str, str, str], ...]
    facts: tuple[str, ...]
    accounts: tuple[AccountReport, ...]
    blocks: tuple[Block, ...]
    quiet: tuple[str, ...]


def make_report(changes: Changes, words: Words) -> Report:
    """Word all that changed. When nothing counts, there is the verdict and a line on what was put otherwise."""
    context = make_context(changes, words)
    verdict = words.say(word_verdict(context) if changes.counts else word_quiet(context))
    accounts = tuple(report_account(each, context) for each in changes.accounts if each.counts)
    rows = (word_movement(each) for each in changes.movements)
    return Report(
        verdict=verdict,
        movements=tuple((words.say(way), words.value(number), words.value(share)) for way, number, share in rows),
        facts=tuple(words.say(each) for each in list_facts(context)),
        accounts=accounts,
        blocks=list_blocks(context) if changes.counts else (),
        quiet=tuple(words.say(each) for each in _list_quiet(context)),
    )


def _list_quiet(context: Context) -> list[Wording]:
    changes = context.changes
    quiet = [each for each in changes.accounts if not each.counts]
    found: list[Wording] = [say("{name}: reworded at {keys}.", name=context.name(each.id), keys=name_keys(each.keys)) for each in quiet]
    same = [id for id in changes.after.portfolio.accounts if id not in {each.id for each in changes.accounts}]
    if changes.accounts and same:
        found.append(say_n("At {n} other account nothing changed.", "At {n} other accounts nothing changed.", len(same)))
    return found
