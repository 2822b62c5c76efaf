"""What is fuzzed: functions that take any bytes, and raise when something is wrong with what comes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from html import unescape
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from accountplan.base.error import CommandError
from accountplan.base.ids import ID
from accountplan.cli.version import read_status
from accountplan.load.blobs import Blobs
from accountplan.load.characters import is_invisible
from accountplan.load.file import load_file
from accountplan.load.lineage import Lineage
from accountplan.load.revision import list_entries
from accountplan.load.workspace import File, sort_paths
from accountplan.model.files import KINDS
from accountplan.render.markdown import ATTRIBUTES, TAGS, to_html
from accountplan.render.output import MANIFEST, read_manifest
from accountplan.render.whole import LANGUAGE
from load.sources import PATHS, TODAY
from load.test_properties import look

MARK = Path(gettempdir()) / "accountplan-fuzz"
TAG = re.compile(r"</?([a-z0-9]+)((?: [a-z]+=\"[^\"]*\")*)>")
ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
MARKS = re.compile(r"^[ \t>*+-]*\d+[.)](?=\s)|\[\^[^\]]*\]", re.MULTILINE)
"""The number of an item, which a browser counts, and the name of a footnote, which has a number of its own."""
ALLOWED = {name for names in ATTRIBUTES.values() for name in names} | {"class", "rel"}


def read_file(data: bytes) -> None:
    """A file of any kind, which the first byte chooses: findings with words and places, and for all that is right a noun."""
    source, kind = data[1:], KINDS[data[0] % len(KINDS)] if data else "account"
    look(load_file(File(PATHS[kind], kind, "x"), source, TODAY), source)


def show_text(data: bytes) -> None:
    """A text on a page: its letters in their order and no others, apart from the addresses of links, and no markup but what is allowed."""
    text = "".join(" " if is_invisible(sign) or sign == "\r" else sign for sign in data.decode("utf-8", "replace"))
    html = str(to_html(text))
    for tag, attributes in TAG.findall(html):
        assert tag in TAGS, tag
        assert {name for name, _ in ATTRIBUTE.findall(attributes)} <= ALLOWED, attributes
    shown = list_letters(unescape(re.sub("<[^>]*>", "", html)))
    rest = iter(list_letters(text))
    assert all(letter in rest for letter in shown), "other words, or in another order"
    addresses = " ".join(unescape(value) for _, attributes in TAG.findall(html) for _, value in ATTRIBUTE.findall(attributes))
    figures = Counter(re.findall("[0-9]", LANGUAGE.sub("", text))) - Counter(re.findall("[0-9]", unescape(re.sub("<[^>]*>", "", html))))
    figures -= Counter(re.findall("[0-9]", f"{addresses} {MARKS.findall(text)}"))
    assert not figures, f"lost figures: {figures}"
    ticked = Counter("x" * html.count("☑"))  # `[x]` is a box on the page
    lost = Counter(list_letters(LANGUAGE.sub("", text))) - Counter(shown) - Counter(list_letters(addresses)) - ticked
    assert not lost, f"lost words: {lost}"


def list_letters(text: str) -> list[str]:
    """Its letters of ASCII, as an address may write others in another way."""
    return re.findall("[a-z]", text.lower())


def sort_names(data: bytes) -> None:
    """Names of files, one a line: those that are read have an id that can be part of an address, and no two the same."""
    names = data.decode("utf-8", "surrogateescape").split("\n")
    found = sort_paths(f"plans/{name}" for name in names)
    kept = [(file.kind, file.id) for file in found.files.values() if file.kept and file.kind in ("account", "group")]
    assert len(kept) == len(set(kept))
    assert all(ID.fullmatch(id) for _, id in kept)
    assert all(path.isprintable() and problem.help for path, problem in found.problems)


def read_mark(data: bytes) -> None:
    """What somebody left in the folder of a site in the place of our list of files."""
    MARK.mkdir(exist_ok=True)
    (MARK / MANIFEST).write_bytes(data)
    found = read_manifest(MARK)
    assert found is None or all(isinstance(file, str) for file in found)


class Saying:
    """A Git that says the same whatever it is asked, and a process of it."""

    returncode = 0
    stdin = BytesIO()

    def __init__(self, said: bytes) -> None:
        self.said, self.stdout = said, BytesIO(said)

    def start(self, *_question: str) -> Any:
        return type(self)(self.said)

    listen = start

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None: ...

    def kill(self) -> None: ...

    def communicate(self) -> tuple[bytes, bytes]:
        return b"", b""

    def end(self, _process: object, *, refusing: bool = False) -> None: ...


def read_git(data: bytes) -> None:
    """What Git says of the checkout that we run from: a commit that can be part of a version, or nothing. What it says of plans is read, or refused in words."""
    found = read_status(data)
    assert found is None or re.fullmatch(r"g[0-9a-f]{10}(\.changed)?", found)
    git: Any = Saying(data)
    for ask in (
        lambda: Lineage(git, "0" * 40, "", shallow=True).last("plans/accounts/acme.yaml"),
        lambda: list_entries(git, "0" * 40),
        lambda: Blobs(git).read("0" * 40, 1000),
    ):
        with suppress(CommandError, OSError):
            ask()


TARGETS: dict[str, Callable[[bytes], None]] = {each.__name__: each for each in (read_file, show_text, sort_names, read_mark, read_git)}
