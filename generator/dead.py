"""Say which code nobody uses: `python generator/dead.py`.

vulture at the level where it sees an unused function, method or field. It reads Python only, so it is told what else uses a name: the
templates, the folders where what is one of many is found by the name of its file, and other libraries. A name in the list below that
is no longer needed there is reported as well.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Set
from keyword import iskeyword
from pathlib import Path

from jinja2 import Environment, nodes
from vulture import Vulture

from accountplan.model.tiers import ITEMS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "accountplan"
TEMPLATES = ROOT / "templates"
CONFIDENCE = 60
"""How sure vulture must be, in percent: it is as sure as this of a name that occurs nowhere else."""
FOUND = (PACKAGE / "lint" / "rules", PACKAGE / "render" / "charts")
"""Folders whose modules offer something by their own name: see `accountplan.base.found`."""
OTHERS = {
    "SAYINGS": "click asks gettext for them, one by one",
    "_ua_stylesheets": "WeasyPrint asks a document for it",
    "ANCESTOR_EXCLUDES": "Markdown reads it from an inline pattern",
    "Alt": "a key of a PDF object",
    "Dest": "a key of a PDF object",
    "F": "a key of a PDF object",
    "FontFile2": "a key of a PDF object",
    "MarkInfo": "a key of a PDF object",
    "PageLayout": "a key of a PDF object",
    "S": "a key of a PDF object",
    "StructParents": "a key of a PDF object",
    "ViewerPreferences": "a key of a PDF object",
    "dump_bytecode": "Jinja asks for it what keeps compiled templates",
    "get_bucket": "Jinja asks for it what keeps compiled templates",
    "call": "compiled templates call it on their context",
    "checked": "the walk over a plan reads each key: this day is looked at for lying in the past",
    "close_connection": "http.server reads it after each request",
    "code_generator_class": "Jinja reads it from an environment",
    "template_class": "Jinja reads it from an environment",
    "color": "click reads it from a context",
    "command_class": "click reads it from a group",
    "RE": "Markdown reads it from a processor of blocks",
    "context_class": "Jinja reads it from an environment",
    "daemon_threads": "socketserver reads it from a server",
    "request_queue_size": "so does it with this one",
    "do_HEAD": "http.server calls it by the method of a request",
    "escaped": "compiled templates call it",
    "exit_code": "click reads it from an error",
    "fetch": "WeasyPrint calls it for each address",
    "extendMarkdown": "Markdown calls it for an extension",
    "make_globals": "Jinja calls it on an environment",
    "is_closed": "pikepdf reads it from an outline item",
    "list_commands": "click calls it for help and completion",
    "log_message": "http.server calls it for each request",
    "prospect": "click calls it: a command",
    "server_version": "http.server reads it from a handler",
    "timeout": "http.server reads it from a handler",
    "show": "click calls it for an error",
    "sys_version": "http.server reads it from a handler",
}
"""What is used by somebody else's code, and by whose."""


def in_templates() -> Iterator[str]:
    """Every name and attribute in the templates."""
    reader = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    for path in sorted(TEMPLATES.rglob("*")):
        if path.suffix in (".html", ".svg", ".css", ".js"):
            tree = reader.parse(path.read_text(encoding="utf-8"))
            yield from (node.name for node in tree.find_all(nodes.Name))
            yield from (node.attr for node in tree.find_all(nodes.Getattr))


def by_file() -> Iterator[str]:
    """The names that the files in a folder give to what they offer."""
    yield from (path.stem for folder in FOUND for path in folder.glob("*.py"))


def by_path() -> Iterator[str]:
    """The keys that a tier asks for by their paths."""
    yield from (key for item in ITEMS for key in item.split("."))


def unused(names: Set[str]) -> Iterator[tuple[str, str]]:
    """What nobody uses besides those who use the ``names``: the name, and a line about it."""
    vulture = Vulture()
    vulture.scavenge([str(PACKAGE)])
    vulture.scan("\n".join(sorted(name for name in names if not iskeyword(name))), filename="names")
    for item in vulture.get_unused_code(min_confidence=CONFIDENCE):
        place = Path(item.filename).relative_to(ROOT).as_posix()
        yield item.name, f"{place}:{item.first_lineno}: nobody uses the {item.typ} {item.name}"


def problems() -> list[str]:
    """What nobody uses, and what is in the list of others without need, one line each."""
    found = list(unused({*in_templates(), *by_file(), *by_path()}))
    needless = sorted(OTHERS.keys() - {name for name, _ in found})
    return [
        *(line for name, line in found if name not in OTHERS),
        *(f"generator/dead.py: {name} needs no reason: it is used, or it is gone" for name in needless),
    ]


if __name__ == "__main__":
    lines = problems()
    print("\n".join(lines) or "all code is used")
    sys.exit(bool(lines))
