"""Where the command starts: it finds the command that is asked for, and turns what goes wrong into words and an exit code."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import suppress
from functools import cached_property
from typing import IO, Any, NoReturn

import click

from accountplan.base.disk import FULL, make_refusal
from accountplan.base.error import CommandError, UserError
from accountplan.base.found import import_by_name, list_module_names
from accountplan.base.patience import find_request, stop
from accountplan.base.text import Wording, say, say_plainly
from accountplan.cli import commands
from accountplan.cli.clock import settle_timezone
from accountplan.cli.documented import Group
from accountplan.cli.firm import choose_language
from accountplan.cli.options import Settings, add_common_options
from accountplan.cli.speaking import remember_silence
from accountplan.cli.version import find_version

FIRST = ("init", "new", "check", "score", "diff", "build", "serve", "owners", "rules", "schema", "export", "doctor")
"""The order in which help names the commands; any other comes after these."""
USAGE, BUG, HUNG_UP, INTERRUPTED, TERMINATED = 2, 3, 141, 130, 143
"""Exit codes besides 0 (clean) and 1 (findings); the last three are what a shell gives for SIGPIPE, SIGINT and SIGTERM."""
LINE_LOST = 129
"""What a shell gives for SIGHUP: the terminal was closed."""


class Lazy(MutableMapping[str, click.Command]):
    """Commands by name, each imported when it is looked up: start-up stays quick however many there are."""

    def __init__(self) -> None:
        self._added: dict[str, click.Command] = {}

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return list_module_names(commands)

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._added:
            if name not in self._names:
                raise KeyError(name)
            command = import_by_name(commands, name).command
            command.name = name
            self._added[name] = command
        return self._added[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._added[name] = command

    def __delitem__(self, name: str) -> None:
        del self._added[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Failure(click.ClickException):
    """A `CommandError` in the reader's language: what went wrong, then what to do."""

    exit_code = USAGE

    def __init__(self, error: CommandError, in_words: Callable[[Wording], str]) -> None:
        super().__init__(in_words(error.message))
        self.title, self.help = in_words(say("Error")), in_words(error.help)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print to ``file``, else to standard error."""
        from accountplan.cli.terminal import count_columns, make_visible, wrap

        room = count_columns(sys.stderr)
        first, *rest = wrap(make_visible(self.message), room, len(self.title) + 2, 2)
        click.echo(f"{click.style(self.title, fg='red', bold=True)}: {first}", file, err=True, color=self.show_color)
        for line in (*rest, *((f"  {line}" for line in wrap(make_visible(self.help), room, 2)) if self.help else ())):
            click.echo(line, file, err=True)


def make_failure(error: CommandError, ctx: click.Context) -> Failure:
    """A `CommandError` that is said in the language of the firm, when it can be read."""
    settings = ctx.ensure_object(Settings)
    with suppress(OSError):  # what holds the words
        choose_language(settings)
        return Failure(error, settings.words().say)
    return Failure(error, say_plainly)


COMPLETE = "_ACCOUNTPLAN_COMPLETE"
"""With this variable a shell asks to complete the words of a line."""
REFUSALS = (CommandError, OSError, MemoryError, ImportError)
"""What stops a command without being a bug."""


def word_refusal(error: BaseException) -> CommandError:
    """The words for one of `REFUSALS`."""
    if isinstance(error, CommandError):
        return error
    if isinstance(error, OSError):
        return make_refusal(error)
    if isinstance(error, MemoryError):
        return UserError(say("There is too little memory."), say("Make room, and try again."))
    message = say("A part of accountplan is missing or cannot be read: {reason}.", reason=str(error))
    return UserError(message, say("Try again. If it happens again, install accountplan again."))


def forget_output() -> None:
    """Let go of what standard output still holds: it cannot be written, and must not fail once more when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Root(Group):
    """All commands; the border where a user's error, a full disk, a closed pipe and Ctrl-C get their exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line, from its words to its exit code.

        Raises UserError when a shell asks to complete words that it does not give.
        """
        with remember_silence():
            try:
                return super().main(*args, **extra)
            except (KeyError, ValueError) as error:
                if COMPLETE not in os.environ:
                    raise
                help = say("`COMP_WORDS` and `COMP_CWORD` must hold them, as a shell sets them.")
                raise UserError(say("There are no words to complete."), help) from error

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Read the words on the line, and remember them. Help and the version are written here.

        Raises click's Exit when nobody reads them.
        """
        try:
            return super().make_context(info_name, args, parent, obj=Settings(arguments=tuple(args)), **extra)
        except BrokenPipeError as error:
            forget_output()
            raise click.exceptions.Exit(HUNG_UP) from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """The commands in the order in which one meets them."""
        return sorted(self.commands, key=lambda name: (FIRST.index(name) if name in FIRST else len(FIRST), name))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises Failure, said in the language of the firm, for what stops a command; all else is a bug.
        """
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            forget_output()
            ctx.exit(HUNG_UP)
        except REFUSALS as error:
            if isinstance(error, OSError) and error.errno in FULL:
                forget_output()
            raise make_failure(word_refusal(error), ctx) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


def print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Say which program this is, and end; Git is asked only now."""
    if wanted and not ctx.resilient_parsing:
        click.echo(f"accountplan {find_version()}")
        ctx.exit()


@click.command(
    cls=Root,
    commands=Lazy(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    examples=('accountplan init my-firm --name "My firm"', "accountplan check", "accountplan build", "accountplan score --help"),
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=print_version,
    help="Show the version, and the commit it was made from.",
)
@add_common_options()
def root() -> None:
    """Account plans in YAML: scored, checked, published as a site and as printed booklets.

    A workspace is a folder with plans/ in it. Every command works from any folder at or below it.

    The options below can be given before or after the command's name.

    Exit codes: 0 clean, 1 findings or something to do, 2 wrong usage or environment, 3 a bug in accountplan.
    """


RARELY = (1_000_000, 20, 50)
"""How often the collector of circular garbage runs: not at all for 1,000 plans. Hardly anything here goes in circles (half an object a page),
and nearly all of it stays until the end: at its usual pace the collector takes a tenth of the time of a check."""


def open_streams() -> None:
    """Give each standard stream that was closed (`check >&-`) a place where nothing arrives.

    Python has none for it, and the next file that is opened would get its number: what a library prints would land in a page.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, open(number, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - it stays open until the end


def set_output_encoding() -> None:
    """Write UTF-8, but to a terminal what it can show: one that does not know a character gets a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def handle_signals() -> None:
    """Clear away what was begun when we are asked to stop, or when the terminal is closed; not the latter under nohup.

    Ctrl-C too: between two commands of click it would be an "Abort" with another exit code.
    """
    if signal.getsignal(signal.SIGINT) in (signal.SIG_DFL, signal.default_int_handler):
        signal.signal(signal.SIGINT, lambda *_: stop(INTERRUPTED))
    signal.signal(signal.SIGTERM, lambda *_: stop(TERMINATED))
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, lambda *_: stop(LINE_LOST))


def overlook_requests() -> None:
    """Show no traceback of a request to stop that comes while Python lets go of something, and that it would tell and forget: it is remembered."""
    told = sys.unraisablehook

    def tell_others(lost: sys.UnraisableHookArgs) -> None:
        if not (isinstance(lost.exc_value, SystemExit) and find_request()):
            told(lost)

    sys.unraisablehook = tell_others


def end(code: int) -> NoReturn:
    """End at once. Python would first take apart, piece by piece, all that is known of the plans: a tenth of a build of 1,000 plans."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a pipe that nobody reads any more
            stream.flush()
    os._exit(code)


def tell(error: Exception) -> None:
    """Say what stopped us where there is no command that could: help is written before there is one, an error after it."""
    if isinstance(error, REFUSALS):
        if isinstance(error, OSError) and error.errno in FULL:
            forget_output()
        refusal = word_refusal(error)
        click.echo(f"{say_plainly(refusal.message)} {say_plainly(refusal.help)}", err=True)
        return
    traceback.print_exc()
    click.echo(f"\nThis is a bug in accountplan {find_version()}. Please report it, with the lines above and what you ran.", err=True)


def main() -> NoReturn:
    """Run the command line and exit. Whatever is not foreseen is a bug: its traceback is kept, and the code is 3."""
    gc.set_threshold(*RARELY)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # no other package has a say in what is a plan, and looking for one takes time
    open_streams()
    set_output_encoding()
    handle_signals()
    overlook_requests()
    settle_timezone()
    try:
        root(prog_name="accountplan")
    except SystemExit as done:  # while it is handled, what its frames know stays
        code = done.code if isinstance(done.code, int) else 0
        end(find_request() or code)
    except Exception as error:  # the outermost border: nothing is hidden, the traceback is the report
        if asked := find_request():
            end(asked)
        with suppress(Exception):  # there is nowhere to say it, or too little to say it with: the exit code does
            tell(error)
        end(USAGE if isinstance(error, REFUSALS) else BUG)
    end(find_request() or 0)
