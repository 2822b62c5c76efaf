"""Keep the message catalogues: `python generator/words.py update | check`.

Each room has a catalogue of its own in `generator/accountplan/locale/<language>/<room>.po`, translated by hand. `update` adds what is
new in the code (with the translation that another room has) and takes out what is gone. `check` says what is untranslated or unused,
and which sentence two rooms translate differently. English needs no catalogue: it is what the code says.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from accountplan.base.catalogues import LOCALES, LONG_AGO, compile_language

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "accountplan"
TEMPLATES = ROOT / "templates"
KEYWORDS = {"_": None, "ngettext": (1, 2)}
"""What says a sentence in a template."""

DOMAINS: dict[str, tuple[Path, ...]] = {
    "model": (PACKAGE / "model", PACKAGE / "base"),
    "load": (PACKAGE / "load",),
    "score": (PACKAGE / "score",),
    "analyse": (PACKAGE / "analyse",),
    "lint": (PACKAGE / "lint",),
    "site": (PACKAGE / "present", PACKAGE / "render", TEMPLATES / "site", TEMPLATES / "macros", TEMPLATES / "base.html"),
    "changes": (PACKAGE / "present" / "changes", PACKAGE / "compare", TEMPLATES / "report"),
    "booklet": (PACKAGE / "present" / "booklet", PACKAGE / "render" / "booklet", TEMPLATES / "booklet"),
    "client": (PACKAGE / "present" / "client", TEMPLATES / "client"),
    "cli": (PACKAGE / "cli", PACKAGE / "author", PACKAGE / "pipeline.py"),
}
"""Which catalogue holds the words of which files; a file belongs to the longest of the places that contain it."""

Sentence: TypeAlias = str | tuple[str, ...] | list[str]
"""A message or a translation, as Babel gives it; one that counts has several forms."""
Key: TypeAlias = tuple[Sentence, str | None]
"""A sentence and its context, if any: what a catalogue translates once."""


REMEDY = "Run `make words`, which adds what is missing and takes out what is unused; then write the Dutch behind each empty msgstr."
"""What is said below the list of what is wrong."""
EXPLAINED = r"^(?:What it checks|Why it matters)\n(.*?)(?=^(?:What it checks|Why it matters|Example|Use instead)\n|\Z)"
"""What stands under each of two headings of a rule's docstring."""


def docs(path: Path) -> Iterator[str]:
    """The sentences of a rule's docstring that readers see: its title, and the texts under two of its headings."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list and (text := ast.get_docstring(node)):
            yield text.partition("\n")[0].strip()
            yield from (found.strip() for found in re.findall(EXPLAINED, text, re.MULTILINE | re.DOTALL))


def calls(path: Path) -> Iterator[Key]:
    """The literals of every call of `say`, `say_in` and `say_n` in a module.

    Babel's own reader of Python sees tokens: it takes the key of `say(NAMES["star"])` for a sentence, and misses what is said within an
    f-string.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            words = [each.value for each in node.args[:2] if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            match node.func.id, words:
                case "say", [sentence, *_]:
                    yield sentence, None
                case "say_in", [context, sentence]:
                    yield sentence, context
                case "say_n", [one, many]:
                    yield (one, many), None


def helps(path: Path) -> Iterator[str]:
    """The help of commands and of their options: the paragraphs of a docstring, and what is given by the name `help`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and any(map(_makes_command, node.decorator_list)):
            yield from (" ".join(part.split()) for part in (ast.get_docstring(node) or "").split("\n\n"))
        elif isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
            yield str(node.value.value)


def _makes_command(decorator: ast.expr) -> bool:
    made = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(made, ast.Attribute) and made.attr in ("command", "group")


def domain_of(path: Path) -> str | None:
    """The catalogue that a source file belongs to; None when it says nothing to readers."""
    fitting = [(len(place.parts), name) for name, places in DOMAINS.items() for place in places if path.is_relative_to(place)]
    return max(fitting)[1] if fitting else None


def said() -> Iterator[tuple[Path, Key]]:
    """Every sentence in the code and the templates, with its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from ((path, key) for key in calls(path))
        if path.is_relative_to(PACKAGE / "cli"):
            yield from ((path, (text, None)) for text in helps(path))
        if path.is_relative_to(PACKAGE / "lint" / "rules"):
            for text in docs(path):
                yield path, (text, None)
    method = [("**.html", "jinja2.ext:babel_extract"), ("**.svg", "jinja2.ext:babel_extract")]
    for name, _, sentence, _, context in extract_from_dir(TEMPLATES, method, {"**": {"silent": "false"}}, KEYWORDS):
        yield TEMPLATES / name, (sentence, context)


def wanted() -> dict[str, Catalog]:
    """What each catalogue has to translate."""
    made = {domain: Catalog() for domain in DOMAINS}
    for path, (sentence, context) in said():
        if sentence and (domain := domain_of(path)):
            made[domain].add(sentence, context=context)
    return made


def languages() -> list[Path]:
    """The folders of the languages."""
    return sorted(path for path in LOCALES.iterdir() if path.is_dir())


def catalogue(folder: Path, domain: str) -> Catalog:
    """A catalogue as it is on disk, or an empty one."""
    path = folder / f"{domain}.po"
    return read_po(io.BytesIO(path.read_bytes()), locale=folder.name, abort_invalid=True) if path.is_file() else Catalog(locale=folder.name)


def keyed(made: Catalog) -> dict[Key, Message]:
    """The messages of a catalogue by sentence and context, without its head."""
    return {(message.id, message.context): message for message in made if message.id}


def translated(folder: Path) -> dict[Key, dict[str, Sentence]]:
    """The translations of each sentence, by catalogue."""
    found: dict[Key, dict[str, Sentence]] = defaultdict(dict)
    for domain in DOMAINS:
        for key, message in keyed(catalogue(folder, domain)).items():
            if message.string and any(_forms(message.string)):
                found[key][domain] = message.string
    return found


def text(made: Catalog) -> bytes:
    """A catalogue as bytes, the same on every machine."""
    buffer = io.BytesIO()
    write_po(buffer, made, width=110, sort_output=True, no_location=True)
    return buffer.getvalue()


def updated(folder: Path, domain: str, wanted: Catalog, known: dict[Key, dict[str, Sentence]]) -> Catalog:
    """The catalogue with exactly the wanted messages, each with the translation that it has here, or else in another room."""
    made = Catalog(
        locale=folder.name, header_comment=f"# Words of the room `{domain}`.", project="accountplan", version="1", creation_date=LONG_AGO, revision_date=LONG_AGO,
        msgid_bugs_address="none", last_translator="the accountplan maintainers", language_team="none", charset="utf-8", fuzzy=False,
    )  # fmt: skip
    for key in keyed(wanted):
        rooms = known.get(key, {})
        made.add(key[0], rooms.get(domain) or next(iter(rooms.values()), ""), context=key[1])
    return made


def update() -> None:
    """Write all catalogues."""
    for folder in languages():
        known = translated(folder)
        for domain, each in wanted().items():
            (folder / f"{domain}.po").write_bytes(text(updated(folder, domain, each, known)))
        compile_language(folder)


def problems() -> list[str]:
    """What is wrong with the catalogues, one line each."""
    return [line for folder in languages() for line in (*_incomplete(folder), *_different(folder))]


def _incomplete(folder: Path) -> Iterator[str]:
    for domain, each in wanted().items():
        have, want = keyed(catalogue(folder, domain)), keyed(each)
        where = f"{folder.name}/{domain}.po"
        yield from (f"{where}: missing: {shown(key)}" for key in want if key not in have)
        yield from (f"{where}: unused: {shown(key)}" for key in have if key not in want)
        yield from (f"{where}: {fault}: {shown(key)}" for key, message in have.items() if (fault := _word_fault(message)))


def _word_fault(message: Message) -> str:
    """What is wrong with one translation; nothing when it is whole."""
    if message.fuzzy or not all(_forms(message.string)):
        return "untranslated"
    return "" if placeholders(message.id) == placeholders(message.string) else "other placeholders"


def _different(folder: Path) -> Iterator[str]:
    """Sentences that gettext hears as one: it knows a sentence that counts by its singular."""
    heard: dict[Key, dict[tuple[Sentence, Sentence], str]] = defaultdict(dict)
    for (sentence, context), strings in translated(folder).items():
        for domain, string in strings.items():
            heard[_forms(sentence)[0], context].setdefault((sentence, string), domain)
    for key, ways in heard.items():
        if len(ways) > 1:
            rooms = " and ".join(f"{domain}.po" for domain in ways.values())
            yield f"{folder.name}: {rooms} differ, so that one of them is not heard: {shown(key)}; let them agree, or use say_in"


def _forms(sentence: Sentence | None) -> tuple[str, ...]:
    return (sentence or "",) if sentence is None or isinstance(sentence, str) else tuple(sentence)


def placeholders(sentence: Sentence | None) -> set[str]:
    """The names that a sentence fills in; a singular may leave out the number, and an example shows braces of YAML."""
    whole = " ".join(_forms(sentence))
    return set() if "```" in whole else set(re.findall(r"\{(\w+)\}", whole)) - {"n"}


def shown(key: Key) -> str:
    """A sentence, with its context if it has one."""
    sentence, context = key
    return f"{sentence!r} ({context})" if context else repr(sentence)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["check"]:
            lines = problems()
            print("\n".join([*lines, REMEDY] if lines else ["the catalogues are complete"]))
            sys.exit(bool(lines))
        case _:
            sys.exit(__doc__)
