"""Where the clients are in the portfolio matrix."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Matrix, MatrixPoint, Quadrant
from accountplan.model.charts import Bubble, PortfolioMatrix
from accountplan.present.context import Context
from accountplan.present.sieve import find_choices
from accountplan.present.spelled import capitalise, spell_number

from .figure import Figure, Missing, Row, Table, make_table, name_clients

MOST_DRAWN = 1000
"""How many clients are drawn, those with the most turnover: more would be a cloud, in which nobody finds one."""

QUADRANT: dict[Quadrant, Text] = {"star": say("Star"), "question": say("Question mark"), "cow": say("Cash cow"), "dog": say("Dog")}


def show_matrix(context: Context, root: str) -> Figure | Missing:
    """The matrix with one bubble a client, most turnover first."""
    answer = context.analysis[Matrix]
    if not answer.points:
        return Missing(
            title=context.say(say("Where the clients stand in the matrix")),
            what=context.say(say("No client has the marks for the matrix.")),
            remedy=context.say(
                say("It needs a mark for turnover or margin, and one for the growth of the client (`client_growth` in `criteria.yaml`).")
            ),
        )
    points = tuple(sorted(answer.points, key=lambda point: (-point.turnover, point.account)))
    title = capitalise(context.say(_word_title(context, answer)))
    chart = PortfolioMatrix(
        bubbles=tuple(_make_bubble(context, point) for point in points[:MOST_DRAWN]),
        middle=float(answer.middle),
        question=context.say(QUADRANT["question"]),
        star=context.say(QUADRANT["star"]),
        dog=context.say(QUADRANT["dog"]),
        cow=context.say(QUADRANT["cow"]),
        x_axis=context.say(say("turnover and margin at this client")),
        y_axis=context.say(say("growth of the client itself")),
        label=context.say(say("Portfolio matrix: {message}", message=title)),
    )
    measure = context.say(say("Marks 1 to 10; the area is the turnover of the newest year, the letter the tier"))
    return Figure(title, measure, chart, _show_table(context, points, root), tuple(_list_notes(context, answer)))


def _make_bubble(context: Context, point: MatrixPoint) -> Bubble:
    account, score = context.portfolio.accounts[point.account], context.scores[point.account]
    return Bubble(
        float(point.value), float(point.growth), float(point.size), account.label, score.tier or "", find_choices(context, account.id)
    )


def _word_title(context: Context, answer: Matrix) -> Text:
    points, fastest = answer.points, answer.fastest
    if len(points) == 1:
        (only,) = points
        return say(
            "{client} is in the quadrant {quadrant}", client=context.label(only.account), quadrant=context.say(QUADRANT[only.quadrant])
        )
    if not answer.stars:
        return say("none of {total} clients is a star", total=spell_number(len(points)))
    text = say_n(
        "{number} of {total} clients is a star",
        "{number} of {total} clients are stars",
        answer.stars,
        number=spell_number(answer.stars),
        total=spell_number(len(points)),
    )
    return say("{stars}; {client} grows fastest", stars=text, client=context.label(fastest.account)) if fastest else text


def _show_table(context: Context, points: tuple[MatrixPoint, ...], root: str) -> Table:
    words = context.words
    head = (say("Client"), say("Quadrant"), say("Turnover and margin"), say("Growth"), say("Turnover"))
    rows = (
        Row(
            context.account(point.account, root),
            (
                context.say(QUADRANT[point.quadrant]),
                words.number(point.value, 1),
                words.number(point.growth, 1),
                words.money(point.turnover),
            ),
            find_choices(context, point.account),
        )
        for point in points
    )
    return make_table(context, tuple(context.say(each) for each in head), rows, len(points))


def _list_notes(context: Context, answer: Matrix) -> Iterator[str]:
    if len(answer.points) > MOST_DRAWN:
        most, total = (context.words.number(each, 0) for each in (MOST_DRAWN, len(answer.points)))
        yield context.say(say("The chart shows the {most} clients with the most turnover, out of {total}.", most=most, total=total))
    if answer.missing:
        yield context.say(say("Not drawn, as they lack the marks for it: {clients}.", clients=name_clients(context, answer.missing)))
