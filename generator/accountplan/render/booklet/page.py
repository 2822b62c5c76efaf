"""HTML that begins with our own idea of what each element is, instead of WeasyPrint's: see `templates/booklet/elements.css`."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher

LONG = 200
"""A word of more characters may be broken after each of these: it is laid out whole again for every line that it takes, which is minutes for one of pages."""
_LONG = re.compile(rf"\S{{{LONG}}}(?=\S)")


class Page(HTML):  # type: ignore[misc]
    """Some HTML to lay out; ``setting`` becomes the class of its root. The method is WeasyPrint's own hook for this; its name is private, so the version has an upper bound."""

    def __init__(self, html: str, setting: str, elements: CSS, fetcher: URLFetcher) -> None:
        super().__init__(string=html, url_fetcher=fetcher)
        self.etree_element.set("class", setting)
        break_long_words(self.etree_element)
        self._elements = elements

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002
        return [self._elements]


def break_long_words(root: Element) -> None:
    """Put places where they may be broken into the long words of an element and of all below it."""
    for element in [*root.iter()]:
        for number in range(len(element) - 1, -1, -1):
            element[number].tail = _break_text(element, element[number].tail, number + 1)
        element.text = _break_text(element, element.text, 0)


def _break_text(owner: Element, text: str | None, place: int) -> str | None:
    """The text up to the first place where it may be broken; the rest follows such places in its owner."""
    cuts = [found.end() for found in _LONG.finditer(text or "")]
    if not text or not cuts:
        return text
    first, *rest = [text[begin:end] for begin, end in pairwise((0, *cuts, len(text)))]
    for number, part in enumerate(rest):
        chance = Element("wbr")
        chance.tail = part
        owner.insert(place + number, chance)
    return first
