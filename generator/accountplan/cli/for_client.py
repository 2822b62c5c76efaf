"""The client's own edition: `accountplan build --audience client`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli import desk
from accountplan.cli.options import Settings
from accountplan.cli.progress import Progress
from accountplan.cli.publishing import choose_folder, find_place, find_templates, has_errors, refuse, shorten, tell_done
from accountplan.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Choices:
    """How a client's edition is wanted: where (None: beside the site), with a booklet, with the workspace's own templates, and in spite of errors."""

    out: Path | None
    booklets: bool
    templates: bool
    keep_going: bool


def check_client(audience: str, account: str | None, wanted: tuple[str, ...], since: date | None) -> str:
    """The client for whom the edition is. Raises UserError for options that do not go together."""
    if audience != "client":
        raise UserError(say("--account says for whom an edition is, so it goes with --audience client."), say("Add --audience client, or try: accountplan build --booklet account:{id}", id=account or "acme"))  # fmt: skip
    if not account:
        raise UserError(say("--audience client needs the client for whom it is."), say("Add --account with the id of a client, such as --account acme."))  # fmt: skip
    if wanted:
        raise UserError(say("--audience client and --booklet cannot go together: it has a booklet of its own."), say("Leave out one of them."))  # fmt: skip
    if since:
        raise UserError(say("--audience client and --since cannot go together: a client reads what we want now, and not what changed."), say("Leave out one of them."))  # fmt: skip
    return account


def build_for_client(settings: Settings, wanted: str, choices: Choices) -> None:
    """The client's own edition, in a folder of its own: nothing of it is kept, and nothing that was kept is used."""
    from accountplan import pipeline

    start, workspace = perf_counter(), find_place(settings, choices.out, choices.templates)
    whole = desk.make_survey(settings)
    account = desk.pick_account(whole, wanted)
    folder = choose_folder(choices.out or Path("site-client") / account, settings.folder if choices.out else workspace, workspace)
    if has_errors(whole) and not choices.keep_going:
        refuse(whole, settings)
    shown, own = shorten(folder), find_templates(workspace, choices.templates)
    survey = pipeline.make_client_survey(whole, account)
    with Progress(settings.words(), settings.quiet) as tell:
        made = pipeline.publish_for_client(survey, Edition(settings.words(), folder, own, choices.booklets, passing=True), tell)
    if not settings.quiet:
        tell_done(settings.words(), made, True, shown, perf_counter() - start)
