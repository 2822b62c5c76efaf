"""What Python-Markdown would swallow is shown as it was written: who writes a plan writes no HTML, and every sign of it is meant.

Taken out of it are raw HTML, entities and the definitions of links; a heading needs a space, a quotation is no "more than", a star within a
word is a star, a grave accent may be an apostrophe, and a backslash in a path stays. A link that leads nowhere on the site is shown with its address,
and the title of a link behind its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import (
    BACKTICK_RE,
    IMAGE_LINK_RE,
    LINK_RE,
    BacktickInlineProcessor,
    EscapeInlineProcessor,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from markupsafe import escape

from .lists import NO_AMOUNT

STARS = re.compile(r"(?<!\*)\*+")
LOOK_BACK = 2000
"""How many characters before a star are looked at for what it may close."""
DRIVE = re.compile(r"\\\\|[A-Za-z]:")
"""What a path begins with."""
DEFINED = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Links and pictures of which the address stands elsewhere in the text: `[Budget]: 204000` is no such address."""
ENTITY = r"(&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9a-zA-Z]+);)"
ESCAPED = r"(?<!\\)\\(?=[*`\])>|]|(?<![\w:]\\)[^\\])(.)"
"""A backslash that takes the meaning of a sign away. One in a path stays: `C:\\_archief`, `\\\\server`."""
PLACE = re.compile(r"(?=.*(?:[/\\:#?@]|\.[^\W\d_]))\S+")
"""What can be the address of a page or a file: no words, no number, as stand between brackets too."""
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may begin with."""


class Heading(HashHeaderProcessor):
    """A heading has a space after its hashes: `#1 in harbour logistics` is a sentence. Hashes at its end go only when they stand apart: `C#`."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\n]*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)")


class Quotation(BlockQuoteProcessor):
    """`> 5 million` is more than five million."""

    RE = re.compile(rf"(^|\n)[ ]{{0,3}}>{NO_AMOUNT}[ ]?(.*)")


class Tables(TableProcessor):
    """A row with more cells than the head keeps what is in them: in its last cell, with the lines between them as they were written."""

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        cells, most = self._split_row(row), len(align)  # type: ignore[attr-defined]
        if len(cells) > most:
            row = "|".join((*cells[: most - 1], r"\|".join(cells[most - 1 :])))
            row = f"|{row}|" if self.border else row
        super()._build_row(row, parent, align)  # type: ignore[misc]


class Star(InlineProcessor):
    r"""A star between digits (`2*3`), between brackets (`(*)`), in a path (`K:\offers\*.pdf`), or behind a word while nothing is open that it
    could close (`clients*partners`, `1*)`) is a star.
    """

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802 - its name there
        """The stars, when nothing can begin or end with them."""
        before, behind = data[m.start() - 1 : m.start()], data[m.end() : m.end() + 1]
        between = (before.isdigit() and behind.isdigit()) or (before in ("(", "[") and behind in (")", "]"))
        if between or before == "\\" or (before.isalnum() and not _is_open(data, m.start())):
            return m[0], m.start(), m.end()
        return None, m.start(), m.end()


def _is_open(data: str, end: int) -> bool:
    """Whether stars that open something before a place are not closed yet."""
    depth = 0
    for found in STARS.finditer(data, max(0, end - LOOK_BACK), end):
        opens = not data[found.start() - 1 : found.start()].isalnum() and not data[found.end() : found.end() + 1].isspace()
        depth = depth + len(found[0]) if opens else max(0, depth - len(found[0]))
    return depth > 0


class Code(BacktickInlineProcessor):
    """A grave accent within a word, or that would close before one, is an apostrophe: `foto`s`, `'t and 's` written with accents."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802 - its name there
        """The code between accents, when they stand around words."""
        found, begin, end = super().handleMatch(m, data)
        if isinstance(found, Element) and end and (data[m.start() - 1 : m.start()].isalnum() or data[end : end + 1].isalnum()):
            return None, m.start(), m.start() + 1
        return found, begin, end


class Escape(EscapeInlineProcessor):
    r"""A backslash before a star is one of a path when the word begins as a path does: `K:\offers\*.pdf`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802 - its name there
        """The sign itself, outside a path."""
        word = data[max(0, m.start() - LOOK_BACK) : m.start()].rsplit(None, 1)
        if m[1] == "*" and word and not data[m.start() - 1].isspace() and DRIVE.match(word[-1]):
            return None, m.start(), m.end()
        return super().handleMatch(m, data)


class Entity(InlineProcessor):
    """`&copy;` as it is written."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - its name there
        """The characters, of which none means anything."""
        return self.md.htmlStash.store(str(escape(m[1]))), m.start(), m.end()


class Link(LinkInlineProcessor):
    """A link ends in a bracket; the parser itself takes `[x]("y` for one, and drops what follows. And it leads somewhere: `6[a](lid 2)` does not."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - its name there
        """Address and title from the bracket that opens, where they end, and whether this is a link."""
        address, title, end, found = super().getLink(data, index)
        is_link = found and data[end - 1] == ")" and (PLACE.fullmatch(address) is not None or data[index + 1] == "<")
        return address, title, end, is_link


class Picture(Link, ImageInlineProcessor):
    """The same for a picture."""


class Links(Treeprocessor):
    """A link says what it is called, and its title behind that: on paper and on a phone nobody points at it. One without words says its address.
    A picture, and a link to a file or a place that the site does not have, becomes its words with the address behind them.
    """

    def run(self, root: Element) -> None:
        """Make words of each link that a reader cannot follow, and of each picture, of which plans have none; and let the others be read."""
        for element in root.iter():
            if element.tag == "img":
                element.text = to_literal(element.attrib.pop("alt", ""))
                _append_address(element, "src")
            elif element.tag == "a" and not element.attrib.get("href", "").startswith(AMP_SUBSTITUTE):
                self._link(element, element.attrib.get("href", ""))

    def _link(self, element: Element, address: str) -> None:
        if is_address(address):
            element.set("href", to_literal(address))
            title = element.attrib.pop("title", "")
            if not "".join(element.itertext()).strip():
                element.text = to_literal(address)
            _append(element, to_literal(f" ({title})") if title else "")
        else:
            _append_address(element, "href")


@lru_cache(1024)
def is_address(text: str) -> bool:
    """Whether a link to this is left in by the cleaner: `http:/x` is not."""
    return "href" in nh3.clean(
        f'<a href="{escape(text)}"></a>', url_schemes=set(SCHEMES), url_relative="deny", attributes={"a": {"href"}}, link_rel=None
    )


def to_literal(text: str) -> str:
    """A text in which the parser takes no ``&lt;`` for the sign that it stands for."""
    return text.replace("&", f"{AMP_SUBSTITUTE}amp;")


def _append_address(element: Element, name: str) -> None:
    """Put the address and the title of an element behind its words."""
    address = element.attrib.get(name)
    is_shown = address is not None and element.text == to_literal(address)
    where = ", ".join(filter(None, (None if is_shown else address, element.attrib.get("title"))))
    element.tag, element.attrib = "span", {}
    _append(element, to_literal(f" ({where})") if where else "")


def _append(element: Element, text: str) -> None:
    """Add a text at the end of what an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


class Spoken(Extension):
    """All of this, for a parser."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name there
        """Take out and put in."""
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")
        for name in (*DEFINED, "html"):
            md.inlinePatterns.deregister(name)
        md.parser.blockprocessors.register(Heading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(Tables(md.parser, {"use_align_attribute": False}), "table", 75)
        md.parser.blockprocessors.register(Quotation(md.parser), "quote", 20)
        md.inlinePatterns.register(Entity(ENTITY, md), "entity", 80)
        md.inlinePatterns.register(Escape(ESCAPED, md), "escape", 180)
        md.inlinePatterns.register(Code(BACKTICK_RE), "backtick", 190)
        md.inlinePatterns.register(Link(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(Picture(IMAGE_LINK_RE, md), "image_link", 150)
        md.inlinePatterns.register(Star(r"(?<!\*)\*+", md), "star", 175)
        md.treeprocessors.register(Links(md), "links", 5)
