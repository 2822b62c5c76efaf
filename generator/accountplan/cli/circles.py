"""Which accounts a meeting is about: the options of the commands that prepare one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypedDict

import click

from accountplan.base.text import say
from accountplan.cli import desk
from accountplan.cli.completion import complete_accounts, complete_people, complete_units

if TYPE_CHECKING:
    from accountplan.model.meetings import Circle
    from accountplan.model.survey import Survey


class Wanted(TypedDict):
    """What the options say; None or empty where one was not given."""

    tier: str | None
    unit: str | None
    group: str | None
    lead: str | None
    accounts: tuple[str, ...]


def add_circle_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say whom a meeting is about."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS = (
    click.option("--tier", metavar="TIER", help="The accounts of this tier."),
    click.option("--unit", metavar="UNIT", shell_complete=complete_units, help="The accounts of this unit: an id from firm.yaml."),
    click.option("--group", metavar="GROUP", help="The members of this group: the name of its file in plans/groups/."),
    click.option("--lead", metavar="PERSON", shell_complete=complete_people, help="The accounts that this person leads."),
    click.option(
        "--account",
        "accounts",
        multiple=True,
        metavar="ACCOUNT",
        shell_complete=complete_accounts,
        help="This account (can be given several times).",
    ),
)


def read_circle(survey: Survey, wanted: Wanted) -> Circle:
    """Whom a meeting is about, all of which the firm must know; nothing given is the whole firm."""
    from accountplan.model.meetings import Circle

    portfolio = survey.portfolio
    tiers = {each.id.casefold(): each.id for each in portfolio.tiers.tiers}
    if tier := wanted["tier"]:
        tier = tiers.get(tier.casefold(), tier)
        desk.pick(tier, tiers.values(), say("There is no tier {id}.", id=tier), say("See them all in plans/tiers.yaml."))
    if unit := wanted["unit"]:
        desk.pick_unit(portfolio, unit)
    if group := wanted["group"]:
        absent = desk.word_absent(survey, say("See them all in plans/groups/."))
        desk.pick(group, portfolio.groups, say("There is no group {id}.", id=group), absent)
    if lead := wanted["lead"]:
        desk.pick_person(portfolio, lead)
    for each in wanted["accounts"]:
        desk.pick_account(survey, each)
    return Circle(tier=tier, unit=unit, group=group, lead=lead, accounts=wanted["accounts"])


def write_options(about: Circle) -> str:
    """The options that say the same."""
    return "".join([*(f" --{key} {id}" for key, id in about.named.items()), *(f" --account {id}" for id in about.accounts)])


def name_file(about: Circle) -> str:
    """What a file about them is called, behind its day; short enough to be an id with it."""
    parts = [f"tier-{about.tier.lower()}"] if about.tier else []
    parts += [id for id in (about.unit, about.group, about.lead, *about.accounts[:1]) if id]
    return "-".join(parts)[:50].rstrip("-") or "firm"


def write_circle(about: Circle) -> str:
    """Whom it is about, as a plan says it."""
    parts = [f"{key}: {id}" for key, id in about.named.items()]
    if about.accounts:
        parts.append(f"accounts: [{', '.join(about.accounts)}]")
    return f"{{{', '.join(parts)}}}"
