"""`docs/reference/commands.md`, from the commands."""

from __future__ import annotations

from collections.abc import Iterator

import click

from accountplan.cli.main import root

from .cells import NOTE, make_cell, unwrap

COMMANDS = f"""\
{NOTE}
# Commands

Every command works from any folder at or below the workspace, the folder that holds `plans/`.

| exit code | meaning |
|---|---|
| 0 | clean |
| 1 | findings at or above the threshold (errors, unless told), errors that stood in the way of a build, or something to do (`doctor`) |
| 2 | wrong usage, or an environment that does not allow it: the message says what to do |
| 3 | a bug in accountplan: the traceback is shown, please report it |

A reader that goes away (`accountplan rules | head`) gives 141, Ctrl-C gives 130, as everywhere.

## For programs

`check`, `score`, `rules`, `doctor` and `export` write JSON with `--format json`, one value on standard output: [JSON](json.md) lists the keys of the first
four, [export](export.md) those of the last. `score` and `export` also write tables, in CSV and XLSX.

## Completion

Commands, options, ids of accounts and names of rules are completed by the shell. Put one of these lines in the file that your shell reads when
it starts:

    eval "$(_ACCOUNTPLAN_COMPLETE=bash_source accountplan)"        # ~/.bashrc
    eval "$(_ACCOUNTPLAN_COMPLETE=zsh_source accountplan)"         # ~/.zshrc
    _ACCOUNTPLAN_COMPLETE=fish_source accountplan | source         # ~/.config/fish/completions/accountplan.fish
"""


def tree(command: click.Command, ctx: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """A command and all below it, in the order of help."""
    yield command, ctx
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            if below := command.get_command(ctx, name):
                yield from tree(below, click.Context(below, info_name=name, parent=ctx))


def options(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """The options of a command that its help shows, as rows of a table; that it has --help is said once, at the top."""
    for parameter in command.get_params(ctx) if command is root else command.params:
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
            yield f"| `{make_cell(record[0])}` | {make_cell(record[1])} |"


def command_page() -> str:
    """Every command as its own help explains it."""
    ctx = click.Context(root, info_name="accountplan", help_option_names=["-h", "--help"])
    parts = [COMMANDS]
    for command, below in tree(root, ctx):
        path = below.command_path
        parts.append(f"\n{'##' if path.count(' ') < 2 else '###'} {path}\n")
        parts.append(f"\n    {path} {' '.join(command.collect_usage_pieces(below))}\n")
        parts.append(f"\n{unwrap(command.help or '')}\n")
        if rows := list(options(command, below)):
            parts.append("\n| option | meaning |\n|---|---|\n" + "\n".join(rows) + "\n")
        if examples := getattr(command, "examples", ()):
            parts.append("\n" + "".join(f"    {example}\n" for example in examples))
    return "".join(parts)
