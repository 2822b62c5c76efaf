"""What Python-Markdown would swallow is shown as it was written: who writes a plan writes no HTML, and every sign of it is meant.

Taken out of it are raw HTML, entities and the definitions of links; a heading needs a space, a quotation is no "more than", a star between
two digits multiplies, and a backslash in a path stays. A link that leads nowhere on the site is shown with its address.
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
    IMAGE_LINK_RE,
    LINK_RE,
    EscapeInlineProcessor,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    SimpleTextInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from markupsafe import escape

from .lists import NO_AMOUNT

DEFINED = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Links and pictures of which the address stands elsewhere in the text: `[Budget]: 204000` is no such address."""
ENTITY = r"(&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9a-zA-Z]+);)"
ESCAPED = r"(?<!\\)\\(?=[*`\])>|]|(?<![\w:]\\)[^\\])(.)"
"""A backslash that takes the meaning of a sign away. One in a path stays: `C:\\_archief`, `\\\\server`."""
BETWEEN_DIGITS = r"((?<=\d)\*+(?=\d))"
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


class Entity(InlineProcessor):
    """`&copy;` as it is written."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - its name there
        """The characters, of which none means anything."""
        return self.md.htmlStash.store(str(escape(m[1]))), m.start(), m.end()


class Link(LinkInlineProcessor):
    """A link ends in a bracket; the parser itself takes `[x]("y` for one, and drops what follows."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - its name there
        """Address and title from the bracket that opens, where they end, and whether this is a link."""
        address, title, end, found = super().getLink(data, index)
        return address, title, end, found and data[end - 1] == ")"


class Picture(Link, ImageInlineProcessor):
    """The same for a picture."""


class DeadLinks(Treeprocessor):
    """A picture, and a link to a file or a place that the site does not have, becomes its words with the address behind them."""

    def run(self, root: Element) -> None:
        """Make words of each link that a reader cannot follow, and of each picture, of which plans have none."""
        for element in root.iter():
            if element.tag == "img":
                element.text = to_literal(element.attrib.pop("alt", ""))
                _append_address(element, "src")
            elif element.tag == "a" and not element.attrib.get("href", "").startswith(AMP_SUBSTITUTE):
                self._link(element, element.attrib.get("href", ""))

    def _link(self, element: Element, address: str) -> None:
        if is_address(address):
            element.set("href", to_literal(address))
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
        md.inlinePatterns.register(EscapeInlineProcessor(ESCAPED, md), "escape", 180)
        md.inlinePatterns.register(Link(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(Picture(IMAGE_LINK_RE, md), "image_link", 150)
        md.inlinePatterns.register(SimpleTextInlineProcessor(BETWEEN_DIGITS), "times", 175)
        md.treeprocessors.register(DeadLinks(md), "dead_links", 5)
