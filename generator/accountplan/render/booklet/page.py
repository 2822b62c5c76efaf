"""HTML that begins with our own idea of what each element is, instead of WeasyPrint's: see `templates/booklet/elements.css`."""

from __future__ import annotations

from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher


class Page(HTML):  # type: ignore[misc]
    """Some HTML to lay out; ``setting`` becomes the class of its root. The method is WeasyPrint's own hook for this; its name is private, so the version has an upper bound."""

    def __init__(self, html: str, setting: str, elements: CSS, fetcher: URLFetcher) -> None:
        super().__init__(string=html, url_fetcher=fetcher)
        self.etree_element.set("class", setting)
        self._elements = elements

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002
        return [self._elements]
