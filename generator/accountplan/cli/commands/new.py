"""`accountplan new`: a plan for an account, a prospect or a group, or a new colleague."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli import desk
from accountplan.cli.completion import complete_accounts, complete_people, complete_units
from accountplan.cli.day import find_day
from accountplan.cli.documented import Group
from accountplan.cli.options import Settings, add_common_options, pass_settings

if TYPE_CHECKING:
    from accountplan.model.people import Person
    from accountplan.model.portfolio import Portfolio

STATUSES = ("client", "prospect", "former")
TYPES = ("binder", "confidant", "developer", "innovator")
FIELDS = ("role", "unit", "type", "hours", "email")


def _add_lead(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--lead", metavar="PERSON", default="", shell_complete=complete_people, help="Who leads it: an id from people.yaml."
    )(command)


def _add_unit(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--unit", metavar="UNIT", default="", shell_complete=complete_units, help="The unit it belongs to: an id from firm.yaml."
    )(command)


_name = click.option("--name", help="The name, when the argument is an id.")


def refuse_unknown(portfolio: Portfolio, day: date, lead: str = "", unit: str = "") -> None:
    """Refuse a person or a unit that the firm does not have, and a lead who has left."""
    if lead:
        refuse_gone(portfolio.people[desk.pick_person(portfolio, lead)], day)
    if unit:
        desk.pick_unit(portfolio, unit)


def refuse_gone(person: Person, day: date) -> None:
    """Refuse someone who has left. Raises UserError for them."""
    if person.left and not person.here(day):
        raise UserError(
            say("{name} left on {day}.", name=person.name, day=person.left),
            say("Name someone who is still here, or take `left` out of plans/people.yaml."),
        )


def report_written(settings: Settings, path: Path) -> None:
    """Say which file was written, and how to see what it still lacks."""
    if not settings.quiet:
        words, name = settings.words(), path.relative_to(settings.workspace()).as_posix()
        click.echo(words.say(say("Wrote {path}. See what it still lacks with:", path=name)))
        click.echo(f"  accountplan check {name}")


@click.group(
    cls=Group,
    examples=(
        'accountplan new account "Waterschap Rijn en Lek" --lead jansen',
        'accountplan new prospect havenbedrijf --name "Havenbedrijf Delta"',
        'accountplan new person "Anna de Vries" --role senior --hours 120',
        "accountplan new group waterschappen",
    ),
)
@add_common_options("language")
def command() -> None:
    """Begin a plan, or add a colleague.

    A plan is for an account, a prospect or a group. Existing files are never overwritten.
    """


def _create_account(settings: Settings, id: str, name: str | None, status: str, lead: str, unit: str) -> None:
    from accountplan import author

    portfolio = desk.read_firm(settings)
    refuse_unknown(portfolio, find_day(settings), lead, unit)
    id, name = author.identify(id, name)
    words = settings.words()
    new = author.NewAccount(id=id, name=name, status=status, lead=lead, unit=unit)
    marks = author.word_questions(portfolio.criteria, words.say)
    report_written(settings, author.create_account(settings.workspace(), new, words.language, find_day(settings), marks))


@command.command(
    examples=(
        'accountplan new account "Waterschap Rijn en Lek" --lead jansen',
        'accountplan new account rijn-en-lek --name "Waterschap Rijn en Lek" --status former',
    )
)
@click.argument("id", metavar="ID|NAME")
@_name
@click.option("--status", type=click.Choice(STATUSES), default="client", show_default=True, help="Client, prospect or former client.")
@_add_lead
@_add_unit
@add_common_options("today", "language")
@pass_settings
def account(settings: Settings, id: str, name: str | None, status: str, lead: str, unit: str) -> None:
    """Begin a plan for a client.

    It becomes plans/accounts/ID.yaml. Given a NAME, the id is made from it.
    """
    _create_account(settings, id, name, status, lead, unit)


@command.command(examples=('accountplan new prospect "Havenbedrijf Delta" --lead devries',))
@click.argument("id", metavar="ID|NAME")
@_name
@_add_lead
@_add_unit
@add_common_options("today", "language")
@pass_settings
def prospect(settings: Settings, id: str, name: str | None, lead: str, unit: str) -> None:
    """Begin a shorter plan for a prospect.

    It becomes plans/accounts/ID.yaml. Given a NAME, the id is made from it.
    """
    _create_account(settings, id, name, "prospect", lead, unit)


@command.command(examples=('accountplan new group "Gemeenten" --account gemeente-hoogveen --account gemeente-maasbergen',))
@click.argument("id", metavar="ID|NAME")
@_name
@_add_lead
@click.option(
    "--account",
    "accounts",
    multiple=True,
    metavar="ACCOUNT",
    shell_complete=complete_accounts,
    help="A member (can be given several times).",
)
@add_common_options("today", "language")
@pass_settings
def group(settings: Settings, id: str, name: str | None, lead: str, accounts: Iterable[str]) -> None:
    """Begin a plan for a group of clients.

    It becomes plans/groups/ID.yaml. Given a NAME, the id is made from it.
    """
    from accountplan import author

    refuse_unknown(desk.read_firm(settings), find_day(settings), lead)
    plans = {path.stem for path in (settings.workspace() / "plans" / "accounts").rglob("*.yaml")}
    for each in accounts:
        desk.pick(each, plans, say("There is no account {id}.", id=each), say("See them all with: accountplan score"))
    id, name = author.identify(id, name)
    new = author.NewGroup(id=id, name=name, lead=lead, accounts=tuple(accounts))
    report_written(settings, author.create_group(settings.workspace(), new, settings.words().language, find_day(settings)))


@command.command(examples=('accountplan new person devries --name "Anna de Vries" --role senior --unit water --hours 120',))
@click.argument("id", metavar="ID|NAME")
@_name
@click.option("--role", help="Role, such as partner or senior.")
@_add_unit
@click.option("--type", type=click.Choice(TYPES), help="Type of professional.")
@click.option("--hours", type=click.IntRange(0, 100_000), help="Hours a year for relationships.")
@click.option("--email", help="E-mail address.")
@add_common_options("today", "language")
@pass_settings
def person(settings: Settings, /, id: str, name: str | None, **given: str | int | None) -> None:
    """Add a colleague to plans/people.yaml.

    The colleague is added at the end; everything already there stays as it is. Given a NAME, the id is made from it.
    """
    from accountplan import author

    refuse_unknown(desk.read_firm(settings), find_day(settings), unit=str(given["unit"] or ""))
    id, name = author.identify(id, name)
    fields: dict[str, str | int] = {"name": name}
    fields |= {key: value for key in FIELDS if (value := given[key]) is not None and value != ""}
    words = settings.words()
    path = author.add_person(settings.workspace(), id, fields, words.language, find_day(settings))
    if not settings.quiet:
        file = path.relative_to(settings.workspace()).as_posix()
        click.echo(words.say(say("Added {name} to {path}. In plans, write: {id}", name=name, path=file, id=id)))
