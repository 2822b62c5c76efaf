"""Small matters of type: what belongs together stays together, and only what the fonts can write is written."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from accountplan.base.letters import make_printable
from accountplan.render.amounts import AMOUNT, NBSP

TAG = re.compile(r"(<[^>]*>)")
UNITS = "%|km|m²|m³|ha|kWh|MWh|GWh|mln|mld|miljoen|miljard|million|billion|duizend|thousand|uur|uren|hours?|dag|dagen|days?|weken|weeks?|jaar|years?|keer|times"
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october"
    "|jan|feb|mrt|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec"
)
BOUND = (
    (AMOUNT, r"\1" + NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{UNITS})(?!\w))"), NBSP),
    (re.compile(rf"(?<=\b\d) (?=(?:{MONTHS})\b)|(?<=\b\d\d) (?=(?:{MONTHS})\b)", re.IGNORECASE), NBSP),
    (re.compile(rf"\b({MONTHS}) (?=\d{{4}}\b)", re.IGNORECASE), r"\1" + NBSP),
    (re.compile(r"\b(cijfer|score|mark|tier) (?=\d|[A-Z]\b)"), r"\1" + NBSP),
    (re.compile(r"\b(doel|aim): (?=\w)"), r"\1:" + NBSP),
    (re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z][a-z])"), NBSP),
    (re.compile(r"(?<=\w)(?:'|&#39;)(?=\w)"), "’"),
)
"""A number and its unit, an amount and its sign, a day and its month, a month and its year, initials and a name; and a real apostrophe."""
BETWEEN = "\0"
"""Stands for a tag while all text is bound at once; no text holds it, and no pattern above reaches across."""
LATE_SPACE = re.compile(r' (<(?:a|b|code|em|strong)\b[^>]*>|<span class="late">)')
"""A space before marked words. WeasyPrint breaks a line too early when marked words do not fit on it, but not when the space is among them."""
LINK = re.compile(r'<a\b(?:[^>]*?\shref="([^"]*)")?[^>]*>(.*?)</a>', re.DOTALL)
HEADING = re.compile(r"<h[4-6]>(.*?)</h[4-6]>", re.DOTALL)
BEGINNING = re.compile(r'<ol start="(\d+)"')
OWN_NUMBER = re.compile(r'(<li\b[^>]*?) value="(\d+)"')
TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
HEAD_CELL = re.compile("<th[ >]")
LONG_WORD = re.compile(r"\w{10}(?=\w{5})")
"""In a table a long word may break here."""
ADDRESS = re.compile(r"\bhttps?://\S{20,}")
"""An address that may not fit on a line: it is broken without a hyphen."""
MANY = 5
"""A table of more columns than this may break any word."""
ELSEWHERE = ("https://", "http://", "mailto:", "tel:")
LONGEST_KEPT = 24
"""A longer word with a hyphen is better broken than pushed out of its column."""


def bind(html: str) -> str:
    """HTML with no-break spaces where a line must not end, and without characters that our fonts lack."""
    pieces = TAG.split(LATE_SPACE.sub(r"\1 ", make_printable(html)))
    text = BETWEEN.join(pieces[::2])
    for pattern, replacement in BOUND:
        text = pattern.sub(replacement, text)
    pieces[::2] = text.split(BETWEEN)
    return "".join(pieces)


def keep(name: str) -> Markup:
    """A name in which words with a hyphen stay whole. Their hyphen is the one that a search finds, which lets a line break."""
    words = [
        Markup('<span class="keep">{}</span>').format(word) if "-" in word and len(word) <= LONGEST_KEPT else escape(word)
        for word in name.split(" ")
    ]
    return Markup(" ").join(words)


def to_paper(html: Markup) -> Markup:
    """Text of a plan for a booklet: links within the site become their words, headings a line in bold, tables one of ours, and numbers of lists
    a style: what lays out booklets heeds no attributes.
    """
    text = "".join(piece if number % 2 else ADDRESS.sub(_wrap_address, piece) for number, piece in enumerate(TAG.split(html)))
    text = LINK.sub(lambda found: found[0] if (found[1] or "").startswith(ELSEWHERE) else found[2], text)
    text = BEGINNING.sub(lambda found: f'<ol style="counter-reset: list-item {int(found[1]) - 1}"', text)
    text = OWN_NUMBER.sub(r'\1 style="counter-set: list-item \2; counter-increment: list-item 0"', text)
    text = HEADING.sub(r'<p class="minor">\1</p>', text)
    return Markup(TABLE.sub(_fit_table, text))  # noqa: S704 - was clean, and gets nothing from a plan


def _wrap_address(address: re.Match[str]) -> str:
    return f'<span class="address">{address[0]}</span>'


def _fit_table(found: re.Match[str]) -> str:
    """A table of a plan, in which long words may break: else they push a column off the page."""
    pieces = TAG.split(found[1])
    whole = "".join(piece if number % 2 else LONG_WORD.sub(r"\g<0><wbr>", piece) for number, piece in enumerate(pieces))
    many = " many" if len(HEAD_CELL.findall(found[1].partition("</tr>")[0])) > MANY else ""
    return f'<table class="given{many}">{whole}</table>'


def run_in(html: Markup, head: str) -> Markup:
    """Text that begins with a short head on its first line."""
    short = Markup("<b>{}</b> ").format(head)
    if html.startswith("<p>"):
        return Markup('<p class="run">') + short + html[3:]
    return Markup('<p class="alone">') + short + Markup("</p>") + html
