"""The list of all clients, prospects and former clients, in order of value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from accountplan.base.kept import make_digest
from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Edges, Pareto
from accountplan.model.charts import MeterScale
from accountplan.model.pages import Draft, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.cuts import Cut, make_cuts, word_cuts
from accountplan.present.extract import digest_extract
from accountplan.present.filters import FILTERS_CSS, Filter, Filters, find_filters
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import NOTHING
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.roster import RosterRow, show_roster
from accountplan.present.spelled import spell_number
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import TEMPERATURE


@dataclass(frozen=True, slots=True)
class Keys:
    """What columns sort by that do not sort by their words: numbers with a point, days by ISO; empty for what is not known."""

    tier: str
    score: str
    turnover: str
    danger: str
    temperature: str
    next: str


@dataclass(frozen=True, slots=True)
class Row:
    """One account: what all lists show, its turnover, the choices of the filters that it falls under, the tier that it is ``near`` to, and the line that cuts before it, if any."""

    account: RosterRow
    turnover: str
    within: str
    near: str
    sort: Keys
    cut: Cut | None


@dataclass(frozen=True, slots=True)
class Whole:
    """Where the script finds all rows of a list in pages, how many it may draw at once, and how it says how many there are."""

    rows: tuple[str, ...]
    most: int
    shown: str
    found: str


@dataclass(frozen=True, slots=True)
class AccountsView:
    """All that one page of the list shows; ``turns`` and the ``whole`` are there only when there are more pages."""

    frame: Frame
    heading: str
    lede: str
    filters: tuple[Filter, ...]
    filters_css: str
    scale: MeterScale
    turnover_head: str
    rows: tuple[Row, ...]
    of_all: str
    notes: str
    turns: Turns | None
    whole: Whole | None
    search: str
    prospects: str


@dataclass(frozen=True, slots=True)
class RowsView:
    """The rows of one page, for the script of all others."""

    number: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FiltersView:
    """The filters, for their stylesheet."""

    filters: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What all pages of the list share, made once, so that twice the accounts are twice the work."""

    heading: str
    lede: str
    notes: str
    filters: Filters
    lines: dict[str, str]
    whole: Whole | None
    near: dict[str, str]


def draft_pages(context: Context) -> Iterator[Draft]:
    """The list in as many pages as it needs, the rows of each once more as data, and the stylesheet that makes its filters work."""
    pages = make_stretches(len(context.ranked))
    shared = Shared(
        word_heading(context),
        word_lede(context),
        word_notes(context),
        find_filters(context),
        word_cuts(context, pages),
        show_whole_list(context, pages),
        {each.account: context.say(say("near {tier}", tier=each.move.tier)) for each in context.analysis[Edges].near},
    )
    around = repr((shared.heading, shared.lede, shared.notes, shared.filters.filters))
    for stretch in pages:
        name = _digest_inputs(context, stretch, shared)
        yield Draft(links.make_accounts_path(stretch.number), partial(make_page, context, stretch, shared), make_digest(name, around))
        if shared.whole:
            yield Draft(links.make_rows_path(stretch.number), partial(make_rows_page, context, stretch, shared), name)
    yield make_ready_draft(Page(FILTERS_CSS, "site/accounts-filters.css", FiltersView(shared.filters.filters)))


PAGES = Pages(draft_pages, MenuEntry(say("Clients"), links.ACCOUNTS, 2))


def _digest_inputs(context: Context, stretch: Stretch, shared: Shared) -> str:
    """A name for all that the rows of a page follow from."""
    ids = [account.id for account in stretch.of(context.ranked)]
    places = [(id, shared.filters.rows[id], shared.near.get(id), shared.lines.get(id)) for id in ids]
    return make_digest(digest_extract(context, ids), repr((stretch, places, context.analysis[Pareto].turnover.year)))


def show_whole_list(context: Context, pages: Sequence[Stretch]) -> Whole | None:
    """Where all rows are, when one page does not hold them."""
    if len(pages) == 1:
        return None
    total = pages[0].total
    found = say_n("of {n} found, {first}–{last} shown", "of {n} found, {first}–{last} shown", total, first="{first}", last="{last}")
    return Whole(
        rows=tuple(links.make_rows_path(stretch.number) for stretch in pages),
        most=pages[0].last,
        shown=context.say(say_n("of {n} shown", "of {n} shown", total)),
        found=context.say(found),
    )


def make_rows_page(context: Context, stretch: Stretch, shared: Shared) -> Page:
    """Make the rows of one page of the list, as data."""
    return Page(
        links.make_rows_path(stretch.number), "site/accounts-rows.js", RowsView(stretch.number, list_rows(context, stretch, shared))
    )


def list_rows(context: Context, stretch: Stretch, shared: Shared) -> tuple[Row, ...]:
    """The rows of one page of the list."""
    accounts = stretch.of(context.ranked)
    shown = show_roster(context, (account.id for account in accounts), "")
    cuts = make_cuts(accounts, shared.lines, shared.filters.rows)
    year = context.analysis[Pareto].turnover.year
    return tuple(
        Row(
            row,
            word_turnover(context, account, year),
            shared.filters.rows[account.id],
            shared.near.get(account.id, ""),
            make_sort_keys(context, account, row.danger.order, year),
            cuts.get(account.id),
        )
        for account, row in zip(accounts, shown.rows, strict=True)
    )


def make_page(context: Context, stretch: Stretch, shared: Shared) -> Page:
    """Make one page of the list."""
    path, year = links.make_accounts_path(stretch.number), context.analysis[Pareto].turnover.year
    made = list_rows(context, stretch, shared)
    view = AccountsView(
        frame=context.frame(path, context.say(say("Clients")), links.ACCOUNTS),
        heading=shared.heading,
        lede=shared.lede,
        filters=shared.filters.filters,
        filters_css=FILTERS_CSS,
        scale=MeterScale(context.limits),
        turnover_head=context.say(say("Turnover in {year}", year=str(year)) if year else say("Turnover")),
        rows=made,
        of_all=context.say(say_n("of {n} shown", "of {n} shown", len(made))),
        notes=shared.notes,
        turns=show_turns(context, stretch, links.make_accounts_path),
        whole=shared.whole,
        search=links.SEARCH,
        prospects=links.PROSPECTS if context.offers_prospects else "",
    )
    return Page(path, "site/accounts.html", view)


def word_heading(context: Context) -> str:
    """What the list holds."""
    statuses = {account.status for account in context.ranked}
    if not statuses:
        return context.say(say("There are no account plans yet"))
    ranked = any(score.rank is not None for score in context.scores.accounts.values())
    if statuses == {"client"}:
        return context.say(say("Clients, in order of value") if ranked else say("Clients, by name: none is rated yet"))
    return context.say(
        say("Clients and prospects, in order of value") if ranked else say("Clients and prospects, by name: none is rated yet")
    )


def word_lede(context: Context) -> str:
    """What the order means."""
    criteria = context.portfolio.criteria
    number = spell_number(len(criteria.criteria))
    band = say("The band shows where the score can still end up once the missing marks are known.")
    mean = say_n(
        "The score is the mark on one criterion.",
        "The score is the weighted mean of {number} criteria.",
        len(criteria.criteria),
        number=number,
    )
    return f"{context.say(mean)} {context.say(band)}"


def word_notes(context: Context) -> str:
    """How to read the marks of the table."""
    said: list[Text] = []
    scores = context.scores.accounts.values()
    if context.scores.shared:
        said.append(say("Equal scores share a rank."))
    if context.scores.skipped:
        said.append(say("A rank that is missing belongs to a client that is not rated yet."))
    if any(score.provisional and score.tier is not None for score in scores):
        said.append(say("A broken outline is a provisional tier, with the tiers that are still possible."))
    if any(score.overruled for score in scores):
        said.append(say("A double outline is set by hand."))
    return " ".join(context.say(each) for each in said)


def _find_turnover(account: Account, year: int | None) -> Decimal | None:
    return account.figures.get(year, {}).get("turnover") if year else None


def word_turnover(context: Context, account: Account, year: int | None) -> str:
    """Turnover in the year of the analysis."""
    value = _find_turnover(account, year)
    return NOTHING if value is None else context.words.money(value)


def make_sort_keys(context: Context, account: Account, danger: str, year: int | None) -> Keys:
    """What the columns sort by."""
    score, value = context.scores[account.id], _find_turnover(account, year)
    return Keys(
        tier=str(context.tier_order[score.tier]),
        score=f"{float(score.score):.6f}" if score.score is not None and not score.unrated else "",
        turnover=f"{float(value):.2f}" if value is not None else "",
        danger=danger,
        temperature=str(list(TEMPERATURE).index(account.temperature)) if account.temperature else "",
        next=_format_next_day(account),
    )


def _format_next_day(account: Account) -> str:
    action = account.next_action
    return action.when.isoformat() if action and action.when else ""
