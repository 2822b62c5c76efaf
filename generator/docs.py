"""Write the reference pages from the code: `python generator/docs.py` (or `check`, which only says what is stale).

`docs/reference/commands.md` from the commands, `rules.md` from the rules, `format.md` from the JSON Schemas,
`export.md` from what is exported, and the table of the method from its rows. A test keeps them fresh.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeAlias

import click

import method
from accountplan import model, pipeline
from accountplan.base.found import import_modules
from accountplan.base.words import Words
from accountplan.cli.exporting.as_schema import list_keys
from accountplan.cli.exporting.portfolio import make_export_record
from accountplan.cli.exporting.tables import FIGURE, TOP, Column, list_columns
from accountplan.cli.main import root
from accountplan.model.accepted import ALSO
from accountplan.model.finding import Severity
from accountplan.model.rules import Rule
from accountplan.model.schema import KINDS, make_schema

DOCS = Path(__file__).parent.parent / "docs"
FOLDER = DOCS / "reference"
NOTE = "<!-- Made by `make docs` from the code. Change the code, not this page. -->"
Raw: TypeAlias = Mapping[str, Any]


# ---- The commands ---------------------------------------------------------------------------------

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
            yield f"| `{_cell(record[0])}` | {_cell(record[1])} |"


def command_page() -> str:
    """Every command as its own help explains it."""
    ctx = click.Context(root, info_name="accountplan", help_option_names=["-h", "--help"])
    parts = [COMMANDS]
    for command, below in tree(root, ctx):
        path = below.command_path
        parts.append(f"\n{'##' if path.count(' ') < 2 else '###'} {path}\n")
        parts.append(f"\n    {path} {' '.join(command.collect_usage_pieces(below))}\n")
        parts.append(f"\n{_unwrapped(command.help or '')}\n")
        if rows := list(options(command, below)):
            parts.append("\n| option | meaning |\n|---|---|\n" + "\n".join(rows) + "\n")
        if examples := getattr(command, "examples", ()):
            parts.append("\n" + "".join(f"    {example}\n" for example in examples))
    return "".join(parts)


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


# ---- The rules --------------------------------------------------------------------------------------

RULES = f"""\
{NOTE}
# Rules

What `accountplan check` looks at. A firm sets the severity of a rule in `plans/firm.yaml`, for all clients or for each tier:

```yaml
rules:
  late-action: error
  unexplained-mark: {{A: warning, B: advice, C: off}}
```

A plan can waive a rule, with a reason and an end date:

```yaml
waive:
  - {{rule: single-tie, reason: the director wants one contact, until: 2027-06-30}}
```
"""


def rule_page(rules: tuple[Rule, ...]) -> str:
    """Every rule, the worst first, with its examples."""
    say = Words("en").say
    heads = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.ADVICE: "Advice"}
    parts = [RULES]
    for severity, head in heads.items():
        some = [rule for rule in rules if rule.severity == severity]
        rows = "".join(f"| [{rule.name}](#{rule.name}) | {rule.code} | {_cell(say(rule.title))} |\n" for rule in some)
        parts.append(f"\n## {head}\n\n| rule | code | what is wrong |\n|---|---|---|\n{rows}")
    for rule in rules:
        texts = f"**What it checks.** {_unwrapped(say(rule.what))}\n\n**Why it matters.** {_unwrapped(say(rule.why))}"
        example, instead = rule.example.strip("\n"), rule.instead.strip("\n")
        parts.append(
            f"\n### {rule.name}\n\n{_former(rule)}{rule.code}, {rule.severity.word}: {say(rule.title)}.\n\n{texts}\n\n"
            f"Example:\n\n```yaml\n{example}\n```\n\nUse instead:\n\n```yaml\n{instead}\n```\n"
        )
    return "".join(parts)


def _former(rule: Rule) -> str:
    """The names that a rule had before, each an anchor, as links to them exist."""
    return "".join(f'<a id="{name}"></a>Formerly `{name}`.\n' for name in rule.formerly)


# ---- The format ---------------------------------------------------------------------------------------

FORMAT = f"""\
{NOTE}
# The format

Plans are YAML with the meaning of YAML 1.2: `NO` is a text, `010` is ten, `12:30` and `0x10` are texts. Dates are written as `2026-11-24`. Money is a plain
number in the firm's currency. Keys are English; what you write may be in any language. Longer texts are Markdown. The name of a file without
`.yaml` is its id: lower-case letters, digits and single hyphens, at most 64.

Keys with a * must be there. Everything else may be left out, or left empty, also as `""`. A number, a date or `true` may be between quotes
where such a value is asked.

An editor that knows YAML schemas completes and explains all of this while you type: the first line of each file names its schema, and
`accountplan schema --out schema` writes the schemas.
"""


def format_page() -> str:
    """Every kind of file with its keys, and then the parts that they are made of."""
    schemas = {kind: make_schema(kind) for kind in KINDS}
    parts: dict[str, Raw] = {}
    text = [FORMAT]
    for kind, raw in schemas.items():
        parts |= {name: each for name, each in raw.get("definitions", {}).items() if not name.startswith(ALSO)}
        text.append(f"\n## {kind}\n\n{_paths(_english(raw['description']))}\n\n{_keys(raw, kind.capitalize())}")
    text += [f"\n### {name}\n\n{_keys(raw, name)}" for name, raw in sorted(parts.items())]
    return "".join(text)


def _paths(text: str) -> str:
    return re.sub(r"plans/\S+\.yaml", r"`\g<0>`", text)


def _order(noun: str) -> list[str]:
    """The keys of a noun in the order in which the model gives them."""
    found = next(
        (vars(module)[noun] for module in import_modules(model).values() if hasattr(vars(module).get(noun), "__pydantic_fields__")), None
    )
    return [field.name.rstrip("_") for field in fields(found)] if found else []


def _keys(raw: Raw, noun: str) -> str:
    required, order = raw.get("required", ()), _order(noun)
    properties = sorted(raw.get("properties", {}).items(), key=lambda item: order.index(item[0]))
    rows = [
        f"| `{name}`{'*' if name in required else ''} | {_value(each)} | {_cell(_english(each.get('description', '')))} |"
        for name, each in properties
    ]
    rows += [
        f"| any id | {_value(each)} | {_cell(_english(each.get('description', '')))} |"
        for each in raw.get("patternProperties", {}).values()
    ]
    return "| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _value(raw: Raw) -> str:
    """What a key may hold, in words."""
    if "$ref" in raw:
        name = raw["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if len(raw.get("allOf", ())) == 1:
        return _value(raw["allOf"][0])
    if "anyOf" in raw:
        asked = [each for each in raw["anyOf"] if ALSO not in each.get("$ref", "")]
        return " or ".join(dict.fromkeys(_value(each) for each in asked))
    if "enum" in raw:
        return ", ".join(f"`{each}`" for each in raw["enum"])
    return _plain_value(raw)


def _name_type(raw: Raw) -> str | None:
    """The type that is asked: the first, where nothing is taken as well."""
    found = raw.get("type")
    return found[0] if isinstance(found, list) else found


def _plain_value(raw: Raw) -> str:
    match _name_type(raw):
        case "array":
            return f"list of {_value(raw['items'])}"
        case "boolean":
            return "`true` or `false`"
        case "number" | "integer":
            return _number(raw)
        case "string" if raw.get("format") == "date":
            return "date"
        case "string" if "%" in raw.get("pattern", ""):
            return "percentage such as `50%`"
        case "string":
            return "id" if "a-z0-9]+(-" in raw.get("pattern", "") else "text"
        case _:
            return _mapping(raw)


def _number(raw: Raw) -> str:
    word = "whole number" if raw["type"] == "integer" else "number"
    low, high = raw.get("minimum"), raw.get("maximum")
    if low is not None and high is not None and high <= 10_000:
        return f"{word}, {low} to {high}"
    return f"{word}, {low} or more" if low is not None else word


def _mapping(raw: Raw) -> str:
    values = [*raw.get("patternProperties", {}).values(), *raw.get("properties", {}).values()]
    if isinstance(raw.get("additionalProperties"), Mapping):
        values.append(raw["additionalProperties"])
    known = "".join(f" `{name}`" for name in raw.get("properties", {}))
    words = " or ".join(dict.fromkeys(_value(each) for each in values))
    return f"mapping{f' ({known.strip()})' if known else ''} to {words}" if words else "mapping"


def _english(description: str) -> str:
    return description.partition("\n\n")[0]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


# ---- What `export` gives -------------------------------------------------------------------------------

EXPORT = f"""\
{NOTE}
# Export

What `accountplan export` gives: the firm, every account with its score and all that its plan says, findings, groups, people, and the portfolio as a
whole. Keys of the format keep their name, and a key that the format gets later is exported by itself. Keys are only added; one that is taken away
or changes its meaning is a new major version. `accountplan schema export` prints this as a JSON Schema.

The export holds people of clients with their addresses: keep it as carefully as the plans.

## JSON

`accountplan export` or `accountplan export --format json`. Numbers are JSON numbers. Scores, marks and shares are rounded to six decimals; the tier
beside a score was decided on the exact fraction, and a score never lies on another side of a limit than that fraction. Shares go from 0 to 1. Days are text: `2026-11-24`. What is not written or not known is `null`, and
a list or an object is empty. Sentences are in the firm's language, or that of `--language`; never compare them, compare `rule`.

In the first column `[]` stands for each item of a list, and `*` for each key that the firm chose.

"""
TABLES = """
## Tables

CSV and XLSX hold the same values in tables: one for each list, with a row for each item. `accountplan export --format csv --out FOLDER` writes a
file for each; `--table NAME` gives one alone, on standard output or in the file behind `--out`. `accountplan export --format xlsx --out FILE` makes
a workbook with a sheet for each. `accountplan score` gives `accounts` and `marks` in the same way, as CSV the first of them.

- **Headings** are the keys of the JSON in every language, so that formulas, letters and programs keep working. Keys below keys are joined with a
  point: `situation.history`. Table `columns` explains each heading in the firm's language, or that of `--language`.
- **What a row belongs to** stands in its first columns: `account` is an id; `contact` and `move` are the place in the list, with the name beside it.
- **Own names** (target groups, figures, signs) are columns where anybody has them. Table `figures` has a row for each account and year.
- **A list of words** is one cell: ids with `; ` between them, texts each on a line. Table `survey` has what there is one of, a row for each key.
- **All tables are always there**, also without rows.

**CSV** follows RFC 4180: commas, quotes where needed, lines that end in CR LF, numbers with a point, `true` and `false`. It is UTF-8 with a byte order
mark, because Excel would otherwise spoil every accent; Python skips it with `utf-8-sig`. A text that begins with `=`, `+`, `-`, `@`, a tab or a line
break (behind apostrophes or not) gets an apostrophe in front, because a spreadsheet would run it as a formula: names are written by people. Whoever
wants the text itself takes that one apostrophe away. Excel in Dutch expects semicolons, and puts such a file in one column when it is opened with a
double click: take XLSX there, or *Data, From text/CSV*.

**XLSX** has numbers as numbers, days as days, and every text as a text: nothing is run and nothing is a link. A cell holds 32,767 characters; a text that is
longer ends in an ellipsis, and the command says so. The workbook is dated on the day of the survey: the same plans on the same day give the same
bytes.

| table | columns |
|---|---|
"""


def export_page() -> str:
    """Every key of the JSON, and the tables that are made of it."""
    whole = make_export_record()
    keys = "".join(f"| `{path}` | {_cell(word)} | {_cell(about)} |\n" for path, word, about in list_keys(whole))
    columns = {TOP: [Column(key, FIGURE) for key in ("key", "value")]} | {k: v for k, v in list_columns(whole).items() if k != TOP}
    rows = "".join(f"| `{name}` | {', '.join(f'`{_word_heading(each)}`' for each in found)} |\n" for name, found in columns.items())
    return f"{EXPORT}| key | value | meaning |\n|---|---|---|\n{keys}{TABLES}{rows}| `columns` | `table`, `column`, `meaning` |\n"


def _word_heading(column: Column) -> str:
    return f"{column.key}*" if column.open else column.key


# ---- Writing --------------------------------------------------------------------------------------------


def pages() -> dict[Path, str]:
    """Every page by its file."""
    return {
        FOLDER / "commands.md": command_page(),
        FOLDER / "rules.md": rule_page(pipeline.list_rules()),
        FOLDER / "format.md": format_page(),
        FOLDER / "export.md": export_page(),
        method.PAGE: method.make_page(),
    }


def stale() -> list[str]:
    """The pages that are not as the code would write them now, by their place in `docs/`."""
    found = pages().items()
    return [path.relative_to(DOCS).as_posix() for path, text in found if not path.is_file() or path.read_text(encoding="utf-8") != text]


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            FOLDER.mkdir(parents=True, exist_ok=True)
            for path, text in pages().items():
                path.write_text(text, encoding="utf-8")
        case ["check"]:
            names = stale()
            print("\n".join(f"docs/{name} is stale: run make docs" for name in names) or "what is made from the code is fresh")
            sys.exit(bool(names))
        case _:
            sys.exit(__doc__)
