"""`accountplan serve`: the site at a local address, built again on each save."""

from __future__ import annotations

import errno
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.patience import forget_requests, stop_if_asked
from accountplan.base.text import say
from accountplan.cli import keeping
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.publishing import find_templates

if TYPE_CHECKING:
    from accountplan.cli.serving.builder import Builder
    from accountplan.cli.serving.server import Server, View

PAUSE = 0.25
"""Seconds between two looks at the files."""
REASONS = {errno.EADDRINUSE: say("another program uses it"), errno.EACCES: say("the system reserves it")}


@click.command(
    cls=Command,
    examples=(
        "accountplan serve --open",
        "accountplan serve --port 9000 --booklets",
    ),
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port on this machine; 0 takes any that is free."
)
@click.option("--open", "open_", is_flag=True, help="Open the start page in the browser.")
@click.option("--booklets", is_flag=True, help="Make the booklets as well: slow.")
@click.option("--templates", is_flag=True, help="Use the workspace's own templates/ too. Templates are code: only use what you trust.")
@add_common_options("today", "language", "quiet")
@pass_settings
def command(settings: Settings, port: int, open_: bool, booklets: bool, templates: bool) -> None:
    """Show the site, and rebuild it on each save.

    The site is at an address on this machine, and the browser reloads by itself. What is wrong in a plan is shown on the page; the rest of the site stays visible. Only this
    machine can see it. Stop with Ctrl-C.
    """
    from accountplan.base import shipped
    from accountplan.cli.serving.builder import Builder, make_waiting_view
    from accountplan.cli.serving.copies import open_copy

    workspace = settings.workspace()
    choose_language(settings)
    own = find_templates(workspace, templates)
    watched = (workspace / "plans", shipped.find_shipped_folder("templates"), *([own] if own else []))
    with open_copy() as place:
        builder = Builder(settings, place, booklets, own, watched, keeping.open_store(workspace), view=make_waiting_view(settings.words()))
        with open_server(port, builder.view) as running:
            run(running, builder, open_)


def open_server(port: int, view: View) -> Server:
    """The server, listening. Raises UserError when the port cannot be used."""
    from accountplan.cli.serving.server import Server

    try:
        return Server(port, view)
    except OSError as error:
        raise UserError(
            say(
                "Port {port} cannot be used: {reason}.",
                port=str(port),
                reason=REASONS.get(error.errno or 0) or error.strerror or str(error),
            ),
            say("Choose another with --port, or 0 for any that is free."),
        ) from error


def run(server: Server, builder: Builder, open_: bool) -> None:
    """Serve, build, and look for changes until Ctrl-C, or until asked to stop."""
    words = builder.settings.words()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with suppress(KeyboardInterrupt, SystemExit):
        click.echo(words.say(say("Open {address} (stop with Ctrl-C).", address=server.address)))
        if open_:
            click.launch(server.address)
        while True:
            if builder.refresh():
                server.view = builder.view
            stop_if_asked()  # a library may have taken it for nothing at all
            time.sleep(PAUSE)
    forget_requests()  # to stop is how it ends well
    server.shutdown()
