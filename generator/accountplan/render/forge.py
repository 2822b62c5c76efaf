"""What forges read beyond Markdown itself: lists of tasks, struck words and footnotes. All of it becomes words and marks; nothing can be clicked.

Why footnotes without links: a page holds many texts, and each begins with its own first note.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .fences import tell_code

STRUCK = r"()(?<!~)~~(?![\s~])(.+?)(?<![\s~])~~(?!~)"
MARKED = re.compile(r"\[([ xX])\][ \n]+(?=\S|\Z)")
TASK = re.compile(r"^([ >]*(?:[-*+]|\d{1,9}[.)])[ ]+)\[[xX]\](?=[ \n])", re.MULTILINE)
"""The mark of a task that is done, as it is written in a text."""
BOXES = {" ": "☐", "x": "☑"}
NAME = r"\[\^([^\]\s\[^]{1,40})\]"
NOTE = re.compile(NAME)
"""Where a footnote is called."""
DEFINED = re.compile(rf" {{0,3}}{NAME}:[ \t]+(?=\S)(.*)")
"""Where it stands."""


class Notes(Preprocessor):
    """Put the footnotes that are called to the end, numbered in the order in which they are called; others stay as they are written."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without these notes, and the notes below a rule."""
        kept, notes = _take_notes(lines)
        called = list(dict.fromkeys(name for line, is_code in tell_code(kept) if not is_code for name in NOTE.findall(line)))
        called = [name for name in called if name in notes]
        self.md.note_numbers = {name: number for number, name in enumerate(called, 1)}  # type: ignore[attr-defined]
        if len(called) < len(notes):
            kept, notes = _take_notes(lines, frozenset(called))
        return [*kept, "", "---", "", *(f"{number}. {notes[name]}" for number, name in enumerate(called, 1))] if called else lines


def _take_notes(lines: list[str], wanted: frozenset[str] | None = None) -> tuple[list[str], dict[str, str]]:
    """The lines without the notes, and the text of each note, the first of each name; only the ``wanted`` ones when told."""
    kept, notes, open_ = list[str](), dict[str, str](), ""
    for line, is_code in tell_code(lines):
        defined = None if is_code else DEFINED.fullmatch(line)
        if defined and defined[1] not in notes and (wanted is None or defined[1] in wanted):
            open_ = defined[1]
            notes[open_] = defined[2]
        elif open_ and line.startswith("  ") and line.strip() and not is_code:
            notes[open_] += f" {line.strip()}"
        else:
            open_ = ""
            kept.append(line)
    return kept, notes


class Call(InlineProcessor):
    """Where a footnote is called, its number stands above the line."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802, ARG002 - its name there
        """The number of the note; nothing when there is no such note."""
        number = getattr(self.md, "note_numbers", {}).get(m[1])
        if number is None:
            return None, None, None
        above = Element("sup")
        above.text = str(number)
        return above, m.start(), m.end()


class Tasks(Treeprocessor):
    """A task has a box before it, empty or ticked."""

    def run(self, root: Element) -> None:
        """Put a box in the place of the mark of each item that begins with one."""
        for item in root.iter("li"):
            first = item if (item.text or "").strip() else item.find("p")
            found = MARKED.match(first.text or "") if first is not None else None
            if first is not None and first.text and found:
                first.text = f"{BOXES[found[1].lower()]} {first.text[found.end() :]}"
                item.set("class", "task")


class Forge(Extension):
    """All of this, for a parser."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name there
        """Take it in: notes before lists are read, calls before links."""
        md.preprocessors.register(Notes(md), "notes", 29)
        md.inlinePatterns.register(Call(NAME, md), "call", 165)
        md.inlinePatterns.register(SimpleTagInlineProcessor(STRUCK, "del"), "struck", 70)
        md.treeprocessors.register(Tasks(md), "tasks", 4)


def strip_marks(text: str) -> str:
    """A text without the letters that these marks hold, which no reader misses."""
    return NOTE.sub("", TASK.sub(r"\1", text))
