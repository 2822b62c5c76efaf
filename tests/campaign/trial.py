"""Write one value of one plan in another way, and see whether it is read as meant, or found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from accountplan import pipeline
from accountplan.author import Read, mend_file
from accountplan.author.tree import Node, parse_tree
from accountplan.base.days import Period
from accountplan.base.words import Words
from accountplan.load import reread
from accountplan.model.finding import NOWHERE, Finding, Keys, Severity
from accountplan.model.leaves import Leaf, list_leaves
from accountplan.model.survey import Survey
from accountplan.present import draft_pages
from accountplan.render.templates import make_environment
from campaign.ways import Written
from memory import Memory
from remedies import follow

TODAY = date(2026, 11, 24)
INCIDENTAL = frozenset({"thin-text", "same-text", "incomplete-plan", "sensitive-words"})
"""Rules that say nothing about how a value is written."""
ELSEWHERE = frozenset({"short"})
"""Keys that are shown, but not on a client's own page."""
FREE = frozenset({"phone", "address"})
"""Keys whose text is shown as it is written, a doubt behind a number included."""
DAY_OF_A_MEETING = ("on",)
"""A day that stands in the name of the file as well: of `Q4 2026` the last day is proposed, and the other is told when it is not that one."""
OWN_IDS = frozenset({"name: a letter doubled", "name: a capital", "name: capitals"})
"""Ways in which an id that nothing refers to is another id: that of a tier, or of an objective of a tier or a group."""
LOOKED_UP = frozenset({"id", "item"})
"""Keys of which a text put right may still be unknown elsewhere, and of which nothing is said while it cannot be read."""
WORDS = Words("nl")
TEMPLATES = make_environment(WORDS)
Known = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a plan: its path of keys, its form, what is read there, where it is written, and whether between brackets."""

    keys: Keys
    form: str
    read: Any
    start: int
    end: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Bench:
    """One plan with the settings of its firm, and what is known of it before anything is changed."""

    path: str
    files: Mapping[str, bytes]
    text: str
    before: tuple[Leaf, ...]
    known: Known

    def values(self) -> Iterator[Value]:
        """Every single value that is written in the plan and read from it."""
        root = parse_tree(self.text)
        assert root is not None
        places = dict(_places(root, (), flow=False))
        for keys, read, sort in self.before:
            node, flow = places.get(tuple(map(str, keys)), (root, False))
            parted = flow and isinstance(keys[-1], int) and "," in str(read)  # in a list between brackets a comma parts two items
            if node.kind == "scalar" and keys[-1] != NOWHERE and not parted:
                yield Value(keys, sort.form, read, node.start, node.end, flow)

    def unshown(self, value: Value, written: Written) -> str | None:
        """What of a text does not stand on the client's page, when it is read and the page shows its key; None when all of it does."""
        text = self.text[: value.start] + written.text + self.text[value.end :]
        after = survey({**self.files, self.path: text.encode()})
        read = {keys: leaf for keys, leaf, _ in _leaves(after, self.path)}.get(value.keys)
        if not isinstance(read, str) or value.keys[-1] in ELSEWHERE or _letters(value.read)[:40] not in _letters(page(survey(self.files))):
            return None
        shown = _letters(page(after))
        return None if _letters(read) in shown else f"{written.text!r} for {value.keys} is not on the page as it is written"

    def unmended(self, value: Value, written: Written) -> str | None:
        """What remedy does not mend what is found when a value is written so, loses a word, or leads to another error; None when all do."""
        content = (self.text[: value.start] + written.text + self.text[value.end :]).encode()
        after = survey({**self.files, self.path: content})
        found = [each for each in after.findings if each.path == self.path and _name(each) not in self.known and each.fix]
        try:
            follow(content, found, lambda other: Read(*reread(self.path, other, TODAY)))
        except AssertionError as error:
            return str(error)
        for each in found:
            made = mend_file(content, [each], lambda _: Read((), torn=False)).content
            errors = _count_errors(survey({**self.files, self.path: made}), self.known) - _count_errors(after, self.known)
            if errors and value.keys[-1] not in LOOKED_UP and value.keys != DAY_OF_A_MEETING:
                return f"{written.text!r} for {value.keys}: {each.fix} leads to {errors}"
        return None

    def misread(self, value: Value, written: Written) -> str | None:
        """What is wrong when a value is written so: None when it is read as meant, or found."""
        text = self.text[: value.start] + written.text + self.text[value.end :]
        after = survey({**self.files, self.path: text.encode()})
        if _found(after, self.path) - self.known:
            return None
        read, meant = said(_leaves(after, self.path)), {**said(self.before), value.keys: _plain(written.meant)}
        new = {keys: leaf for keys, leaf, _ in _leaves(after, self.path)}.get(value.keys)
        if value.keys[-1] == "id" and written.way in OWN_IDS and "/accounts/" not in self.path:
            return None
        if (isinstance(new, Period) and new.written == written.text) or (value.keys[-1] in FREE and new == written.text):
            return None
        if written.meant is not None and read == meant:
            return None
        others = sorted(str(keys) for keys in read.keys() | meant.keys() if read.get(keys) != meant.get(keys))
        return f"{written.text!r} for {value.keys} is read as {read.get(value.keys)!r}, and no finding says so; not as meant: {others}"


def bench(path: str, files: Mapping[str, bytes]) -> Bench:
    """A file to try things on, with the settings of the firm and no other plan, group or meeting."""
    few = {name: content for name, content in files.items() if name == path or name.count("/") == 1}
    made = survey(few)
    return Bench(path, few, few[path].decode(), tuple(_leaves(made, path)), _found(made, path))


def survey(files: Mapping[str, bytes]) -> Survey:
    """All that is known of these files."""
    return pipeline.make_survey(Memory(files), TODAY)


def page(made: Survey) -> str:
    """The words of the page of the only client."""
    path = f"accounts/{next(iter(made.portfolio.accounts))}.html"
    draft = next(draft for draft in draft_pages(made, WORDS) if draft.path == path)
    view = draft.make()
    html = TEMPLATES.get_template(view.template).render(page=view.view)
    numbered = re.sub(r'<ol(?: start="(\d+)")?>', lambda found: found[1] or "1", html)
    return unescape(re.sub("<[^>]*>", "", numbered))


def said(found: tuple[Leaf, ...] | list[Leaf]) -> dict[Keys, Any]:
    """What a plan says by its keys, apart from how lines are broken."""
    return {keys: _plain(value) for keys, value, _ in found}


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a workspace."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted((folder / "plans").rglob("*.yaml"))}


def _leaves(made: Survey, path: str) -> list[Leaf]:
    nouns = dict(made.portfolio.nouns())
    return list_leaves(nouns[path]) if path in nouns else []


def _found(made: Survey, path: str) -> Known:
    return frozenset(_name(found) for found in made.findings if found.path == path and found.rule not in INCIDENTAL)


def _name(found: Finding) -> tuple[str, str]:
    return found.rule, str(found.message)


def _count_errors(made: Survey, known: Known) -> Counter[str]:
    return Counter(each.rule for each in made.findings if each.severity is Severity.ERROR and _name(each) not in known)


def _letters(text: str) -> str:
    """The letters and digits of a text; signs can be marks that the page shows in another way."""
    return "".join(each for each in text if each.isalnum())


def _plain(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _places(node: Node, keys: tuple[str, ...], *, flow: bool) -> Iterator[tuple[tuple[str, ...], tuple[Node, bool]]]:
    yield keys, (node, flow)
    for entry in node.entries:
        yield from _places(entry.value, (*keys, str(entry.key)), flow=flow or node.flow)
