"""How fast turnover and margin add up, from the largest client to the smallest."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Share, Text, say, say_n
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.charts import ParetoCurve, Stop
from accountplan.model.criteria import FIGURES
from accountplan.model.figures import find_figure
from accountplan.present import bases
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import count_fine_decimals, count_shared_decimals, make_running_share
from accountplan.present.sieve import find_choices
from accountplan.present.spelled import capitalise, spell_number

from .figure import Figure, Missing, Row, Table, list_separate_notes, make_table, name_clients


def show_pareto(context: Context, root: str) -> Figure | Missing:
    """The Pareto curve over turnover and margin."""
    answer = context.analysis[Pareto]
    main = answer.turnover if answer.turnover.clients else answer.margin
    if not main.clients:
        return _show_missing(context, answer)
    title = capitalise(context.say(_word_title(context, main)))
    chart = ParetoCurve(
        turnover=_list_shares(answer.turnover),
        margin=_list_shares(answer.margin),
        turnover_name=context.say(FIGURES["turnover"]),
        margin_name=context.say(FIGURES["margin"]),
        equal_name=context.say(say("divided equally")),
        axis=context.say(say("number of clients, from large to small")),
        stops=tuple(_list_stops(context, main)),
        label=context.say(say("Pareto curve: {message}", message=title)),
        within=tuple(find_choices(context, id) for id, _ in main.clients),
    )
    return Figure(
        title, context.say(_word_measure(answer)), chart, _show_table(context, answer, main, root), tuple(_list_notes(context, answer))
    )


def _show_missing(context: Context, answer: Pareto) -> Missing:
    """Nothing written down is something else than a year in which nothing came in."""
    return Missing(
        title=context.say(say("How turnover adds up")),
        what=context.say(_word_missing(answer)),
        remedy=context.say(say("Write them under `figures` in each plan, a line for each year.")),
    )


def _word_missing(answer: Pareto) -> Text:
    year = answer.turnover.year or answer.margin.year
    if year is None:
        return say("No client has turnover or margin of a full year yet.")
    if answer.turnover.unknown or answer.margin.unknown:
        return say("No client has turnover or margin above nothing in {year}, as far as is known.", year=str(year))
    return say("No client has turnover or margin above nothing in {year}.", year=str(year))


def _list_shares(answer: Concentration) -> tuple[float, ...]:
    """Cumulative shares for the chart."""
    return tuple(float(share) for share in answer.cumulative)


def _word_title(context: Context, answer: Concentration) -> Text:
    total, figure = len(answer.clients), bases.name_gross(context, answer)
    if total == 1:
        return say("one client brings all {figure}", figure=figure)
    clients = bases.count_clients(answer)
    if answer.even and answer.largest is not None:
        share = Share(answer.largest, count_shared_decimals([answer.largest]))
        if answer.level:
            return say("{figure} is spread evenly: each of {clients} brings {share}", figure=figure, clients=clients, share=share)
        return say("{figure} is spread evenly: the largest of {clients} brings {share}", figure=figure, clients=clients, share=share)
    few = answer.fifth
    return say_n(
        "{number} of {clients} brings {share} of the {figure}",
        "{number} of {clients} bring {share} of the {figure}",
        few,
        number=spell_number(few),
        clients=clients,
        share=make_running_share(answer.together_bring(few)),
        figure=figure,
    )


def _word_measure(answer: Pareto) -> Text:
    turnover, margin = answer.turnover, answer.margin
    first, second = _name_figure(turnover), _name_figure(margin)
    if not margin.clients:
        return say("Cumulative share of the {turnover} of {year}", turnover=first, year=str(turnover.year))
    if not turnover.clients:
        return say("Cumulative share of the {turnover} of {year}", turnover=second, year=str(margin.year))
    if turnover.year == margin.year:
        return say("Cumulative share of {turnover} and {margin}, {year}", turnover=first, margin=second, year=str(turnover.year))
    return say(
        "Cumulative share of the {turnover} of {year} and the {margin} of {other}",
        turnover=first,
        margin=second,
        year=str(turnover.year),
        other=str(margin.year),
    )


def _name_figure(spread: Concentration) -> Text:
    """The figure, before losses where there are any: its year stands beside it, and its notes say of whom it is not known."""
    return spread.name_before_losses(FIGURES[spread.figure])


def _list_stops(context: Context, answer: Concentration) -> Iterator[Stop]:
    """The largest fifth of the clients, and those that bring 80 %; nothing for a client alone."""
    if len(answer.clients) == 1:
        return
    for number in dict.fromkeys(sorted({answer.fifth, answer.clients_for_80pct or len(answer.clients)})):
        share = make_running_share(answer.together_bring(number))
        text = say_n("{number} client: {share}", "{number} clients: {share}", number, number=spell_number(number), share=share)
        yield Stop(number, context.say(text), context.say(say("{number}: {share}", number=spell_number(number), share=share)))


def _show_table(context: Context, answer: Pareto, main: Concentration, root: str) -> Table:
    say_, words, digits = context.say, context.words, count_fine_decimals(main.part(main.clients[0][1]))
    both = bool(answer.turnover.clients and answer.margin.clients)
    head = [capitalise(say_(FIGURES[main.figure])), say_(say("Share")), say_(say("Cumulative share"))]
    if both:
        head.append(capitalise(say_(FIGURES["margin"])))

    def row(id: str, amount: Fraction, running: Fraction) -> Row:
        cells = (words.money(amount), words.share(main.part(amount), digits), words.value(make_running_share(running, least=digits)))
        every = (*cells, _word_margin(context, id, answer.margin.year)) if both else cells
        return Row(context.account(id, root), every, find_choices(context, id))

    rows = (row(id, amount, until) for (id, amount), until in zip(main.clients, main.cumulative, strict=True))
    return make_table(context, (say_(say("Client")), *head), rows, len(main.clients))


def _word_margin(context: Context, id: str, year: int | None) -> str:
    account = context.separate.get(id)
    found = find_figure(account, "margin", year) if account and year is not None else None
    return context.words.money(found.value) if found else NOTHING


def _list_notes(context: Context, answer: Pareto) -> Iterator[str]:
    for each in (answer.turnover, answer.margin):
        figure = FIGURES[each.figure]
        if each.clients and each.left_out:
            clients = name_clients(context, each.left_out)
            yield context.say(say("Left out of the {figure}, with a loss or nothing: {clients}.", figure=figure, clients=clients))
        if each.clients and each.unknown:
            clients = name_clients(context, each.unknown)
            yield context.say(say("Left out of the {figure}, as it is not known: {clients}.", figure=figure, clients=clients))
    yield from list_separate_notes(context)
