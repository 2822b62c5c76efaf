"""Keep the message catalogues: `python generator/words.py update | compile | check`.

Each room has a catalogue of its own in `generator/accountplan/locale/<language>/<room>.po`, translated by hand. `update` adds
what is new in the code, drops what is gone (kept as obsolete, marked #~) and fills the English, which is its own translation.
`compile` joins them into the one file that is read at run time. `check` says what is untranslated, unused or stale.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "accountplan"
LOCALES = PACKAGE / "locale"
TEMPLATES = ROOT / "templates"
LANGUAGES = ("nl", "en")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)

DOMAINS: dict[str, tuple[Path, ...]] = {
    "model": (PACKAGE / "model", PACKAGE / "base"),
    "load": (PACKAGE / "load",),
    "score": (PACKAGE / "score",),
    "analyse": (PACKAGE / "analyse",),
    "lint": (PACKAGE / "lint",),
    "site": (PACKAGE / "present", PACKAGE / "render", TEMPLATES / "site", TEMPLATES / "macros", TEMPLATES / "base.html"),
    "booklet": (PACKAGE / "present" / "booklet", PACKAGE / "render" / "booklet", TEMPLATES / "booklet"),
    "cli": (PACKAGE / "cli", PACKAGE / "author", PACKAGE / "pipeline.py", PACKAGE / "crew.py"),
}
"""Which catalogue holds the words of which files; a file belongs to the longest of the places that contain it."""

Message = str | tuple[str, str]


def docs(path: Path) -> Iterator[str]:
    """The sentences of a rule's docstring that readers see: its title, and the texts under two of its headings."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list and (text := ast.get_docstring(node)):
            yield text.partition("\n")[0].strip()
            for heading in ("What it checks", "Why it matters"):
                if found := re.search(
                    rf"^{heading}\n(.*?)(?=^(?:What it checks|Why it matters|Example|Use instead)\n|\Z)", text, re.MULTILINE | re.DOTALL
                ):
                    yield found[1].strip()


def said(path: Path) -> Iterator[Message]:
    """The literal messages of every call of `say` and `say_n` in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "say_n"):
            words = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if node.func.id == "say" and words:
                yield words[0]
            elif len(words) > 1:
                yield words[0], words[1]


def domain_of(path: Path) -> str:
    """The catalogue that a source file belongs to."""
    fitting = [(len(place.parts), name) for name, places in DOMAINS.items() for place in places if path.is_relative_to(place)]
    return max(fitting)[1]


def messages() -> dict[str, set[Message]]:
    """All messages in the code, by catalogue."""
    found: dict[str, set[Message]] = {name: set() for name in DOMAINS}
    for path in sorted(PACKAGE.rglob("*.py")):
        if not any(path.is_relative_to(place) for places in DOMAINS.values() for place in places):
            continue
        found[domain_of(path)].update(said(path))
        if path.is_relative_to(PACKAGE / "lint" / "rules"):
            found["lint"].update(docs(path))
    if TEMPLATES.is_dir():
        method, options = (
            [("**.html", "jinja2.ext:babel_extract"), ("**.svg", "jinja2.ext:babel_extract")],
            {"**.html": {"silent": "false"}},
        )
        for name, _, message, _, _ in extract_from_dir(TEMPLATES, method, options, KEYWORDS, ()):
            if not name.startswith("starter/"):
                found[domain_of(TEMPLATES / name)].add(message if isinstance(message, str) else (message[0], message[1]))
    for each in found.values():
        each.discard("")
    return found


def catalogue(language: str, domain: str) -> Catalog:
    """A catalogue as it stands on disk, or an empty one."""
    path = LOCALES / language / f"{domain}.po"
    if path.is_file():
        return read_po(io.BytesIO(path.read_bytes()), locale=language)
    return Catalog(locale=language)


def updated(language: str, domain: str, wanted: set[Message]) -> Catalog:
    """The catalogue with exactly the wanted messages; translations are kept, also of those that are gone (as obsolete)."""
    old = catalogue(language, domain)
    new = Catalog(
        locale=language, header_comment=f"# Words of the room `{domain}`.", project="accountplan", version="1", creation_date=EPOCH, revision_date=EPOCH,
        msgid_bugs_address="none", last_translator="the accountplan maintainers", language_team="none", charset="utf-8", fuzzy=False,
    )  # fmt: skip
    known = {message.id: message.string for message in old if message.id} | {id: message.string for id, message in old.obsolete.items()}
    for message in sorted(wanted, key=str):
        string = message if language == "en" else known.get(message, "")
        new.add(message, string)
    for id, message in [*old._messages.items(), *old.obsolete.items()]:
        if language != "en" and message.id and message.id not in wanted and message.string:
            new.obsolete[id] = message
    return new


def text(made: Catalog) -> bytes:
    """A catalogue as bytes, the same on every machine."""
    buffer = io.BytesIO()
    write_po(buffer, made, width=110, sort_output=True, no_location=True)
    return buffer.getvalue()


def update() -> None:
    """Write all catalogues."""
    for domain, wanted in messages().items():
        for language in LANGUAGES:
            path = LOCALES / language / f"{domain}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text(updated(language, domain, wanted)))


def compiled(language: str) -> bytes:
    """All catalogues of a language joined, as gettext reads them."""
    whole = Catalog(locale=language, project="accountplan", creation_date=EPOCH, revision_date=EPOCH, fuzzy=False)
    for domain in DOMAINS:
        for message in catalogue(language, domain):
            if message.id and message.string and not message.fuzzy:
                whole.add(message.id, message.string)
    buffer = io.BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def compile_all() -> None:
    """Write the joined catalogue of each language."""
    for language in LANGUAGES:
        path = LOCALES / language / "LC_MESSAGES" / "accountplan.mo"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(compiled(language))


def problems() -> list[str]:
    """What is wrong with the catalogues, one line each: untranslated, unused, placeholders that differ, stale."""
    found = []
    for domain, wanted in messages().items():
        for language in LANGUAGES:
            have = {message.id: message for message in catalogue(language, domain) if message.id}
            where = f"{language}/{domain}.po"
            found += [f"{where}: missing: {message!r}" for message in sorted(wanted - set(have), key=str)]
            found += [f"{where}: unused: {message!r}" for message in sorted(set(have) - wanted, key=str)]
            for id, message in have.items():
                strings = message.string if isinstance(message.string, tuple) else (message.string,)
                ids = id if isinstance(id, tuple) else (id,)
                if not all(strings) or message.fuzzy:
                    found.append(f"{where}: untranslated: {id!r}")
                elif "```" not in ids[0] and set(re.findall(r"\{(\w+)\}", " ".join(strings))) - {"n"} != set(
                    re.findall(r"\{(\w+)\}", " ".join(ids))
                ) - {"n"}:
                    found.append(f"{where}: other placeholders: {id!r}")
    for language in LANGUAGES:
        path = LOCALES / language / "LC_MESSAGES" / "accountplan.mo"
        if not path.is_file() or path.read_bytes() != compiled(language):
            found.append(f"{language}/LC_MESSAGES/accountplan.mo: stale: run `make words`")
    return found


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["update"]:
            update()
            compile_all()
        case ["compile"]:
            compile_all()
        case ["check"]:
            lines = problems()
            print("\n".join(lines) or "the catalogues are complete")
            sys.exit(bool(lines))
        case _:
            sys.exit(__doc__)
