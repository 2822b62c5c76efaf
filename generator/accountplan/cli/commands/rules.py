"""`accountplan rules`: what is looked at, and why."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from accountplan.base.text import Listing, Text, Wording, say, say_n
from accountplan.cli import desk
from accountplan.cli.completion import complete_rules
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.formats import format_json
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.terminal import count_columns, format_table
from accountplan.model.finding import Severity
from accountplan.model.rules import translate_remarks

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.rules import Rule

WIDTH = 100


def list_rules(rules: tuple[Rule, ...], words: Words) -> Iterator[str]:
    """All rules by severity, the worst first."""
    heads = {Severity.ERROR: say("Errors"), Severity.WARNING: say("Warnings"), Severity.ADVICE: say("Advice")}
    for severity, head in heads.items():
        some = [rule for rule in rules if rule.severity == severity]
        if some:
            yield click.style(words.say(head), bold=True)
            rows = [[f"  {rule.name}", rule.code, words.say(rule.title)] for rule in some]
            yield from format_table(["", "", ""], rows, room=count_columns(sys.stdout))[1:]
            yield ""
    yield words.say(
        say_n("{n} rule; read about one with: accountplan rules NAME", "{n} rules; read about one with: accountplan rules NAME", len(rules))
    )


def wrap_paragraphs(text: str) -> Iterator[str]:
    """A text, each of its paragraphs wrapped."""
    room = min(count_columns(sys.stdout) or WIDTH, WIDTH)
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ""
        yield from textwrap.wrap(" ".join(paragraph.split()), room, initial_indent="  ", subsequent_indent="  ")


def explain(rule: Rule, words: Words) -> Iterator[str]:
    """One rule: what it checks, why it matters, an example, and what to write instead."""
    from accountplan.cli.reporters.text import WORDS

    about: list[Wording] = [rule.code, WORDS[rule.severity]]
    if rule.formerly:
        about.append(say("formerly {names}", names=Listing(rule.formerly)))
    yield f"{click.style(rule.name, bold=True)} ({', '.join(words.say(each) for each in about)})"
    yield words.say(rule.title)
    texts: list[tuple[Text, Iterator[str] | list[str]]] = [
        (say("What it checks"), wrap_paragraphs(words.say(rule.what))),
        (say("Why it matters"), wrap_paragraphs(words.say(rule.why))),
        (say("Example"), textwrap.indent(translate_remarks(rule.example, words.say).strip("\n"), "  ").splitlines()),
        (say("Use instead"), textwrap.indent(translate_remarks(rule.instead, words.say).strip("\n"), "  ").splitlines()),
    ]
    for head, lines in texts:
        yield ""
        yield click.style(words.say(head), bold=True)
        yield from lines


def export_rule(rule: Rule, words: Words) -> dict[str, Any]:
    """A rule for programs."""
    return {
        "rule": rule.name,
        "formerly": list(rule.formerly),
        "code": rule.code,
        "severity": rule.severity.word,
        "title": words.say(rule.title),
        "what": words.say(rule.what),
        "why": words.say(rule.why),
        "example": translate_remarks(rule.example, words.say),
        "instead": translate_remarks(rule.instead, words.say),
    }


@click.command(
    cls=Command,
    examples=(
        "accountplan rules",
        "accountplan rules unknown-person",
        "accountplan rules --language nl --format json",
    ),
)
@click.argument("name", required=False, shell_complete=complete_rules)
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Format of the output.")
@add_common_options("language")
@pass_settings
def command(settings: Settings, name: str | None, format: str) -> None:
    """List all rules, or explain one.

    The explanation says what the rule checks, why it matters, and what to write instead. A firm sets the severity of a rule in plans/firm.yaml; a plan can waive one, with a reason and an end date.
    """
    from accountplan import pipeline

    choose_language(settings)
    words, rules = settings.words(), pipeline.list_rules()
    if name:
        rules = (desk.pick_rule(rules, name),)
    if format == "json":
        click.echo(format_json([export_rule(rule, words) for rule in rules]))
        return
    for line in explain(rules[0], words) if name else list_rules(rules, words):
        click.echo(line)
