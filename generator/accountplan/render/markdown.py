"""Text fields of a plan as HTML: Markdown, then an allow-list of our own. Nothing that a plan holds gets past it as markup.

Why a fast path: most texts hold no markup at all, and for those the answer is plain to see. It is 70 times faster, and a property
test keeps it equal to what the parser and the cleaner make of the same text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from accountplan.base.markup import find_excess

from . import lists, numbered
from .forge import Forge
from .spoken import SCHEMES, Spoken, to_literal
from .whole import is_whole

TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "sub", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "li": {"value"}}
ALIGNED = {"text-align: center;": "centre", "text-align: right;": "right"}
"""The class of a cell in a column that is aligned: a style may not be in a page."""
CLASSES = {"td": set(ALIGNED.values()), "th": set(ALIGNED.values()), "li": {"task", numbered.SIGNED}}
REL = "noopener noreferrer nofollow"
DEAD_LINK = re.compile(f'<a rel="{REL}">(.*?)</a>', re.DOTALL)
"""A link that leads nowhere on the site, to a file of the plans for one, is words."""
_ROUND = r"\([^\s<>()\[\]\x02\x03]*\)"
ADDRESS = rf"(?<![\w/@\x03])https?://(?:[^\s<>()\[\]\x02\x03]|{_ROUND})*(?:[^\s<>()\[\].,;:!?'\"*_\x02\x03]|{_ROUND})"
"""A bare address, not the words of a link in HTML: of that the parser has left a mark between ``\\x02`` and ``\\x03``, as of code."""
DEEPEST = 6
BELOW = 3
"""A heading in a text comes below the page's own three levels."""

MOST_LAYERS = 48
"""Lists and quotations within each other, counted with their items: the program that lays out booklets follows them down, to twice as many."""
LAYER = re.compile("<(/?)(?:ul|ol|li|blockquote)\\b")

PLAIN = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:()'\"%?/+-\n"
"""Signs that neither Markdown nor HTML reads anything into."""
PLAIN_BEYOND = re.compile("[\\w€–—‘’“”]*")
"""Such characters beyond ASCII: letters of all languages, and some more."""
BOLD_OR_EMPHASISED = re.compile(r"\*(?<![^ (\n]\*)(\*?)([^\W_](?:[\w \-]*[^\W_])?)\*\1(?![^ .,;:)?\n])")
"""A few words between asterisks, apart from what is around them. It begins with the asterisk itself, which is quick to find."""


class Fit(Treeprocessor):
    """Put headings below those of the page, and a class in the place of a style."""

    def run(self, root: Element) -> None:
        """Shift every heading by three levels, and let each cell say how its column is aligned."""
        for element in root.iter():
            if element.tag in ("td", "th"):
                _align(element)
            elif len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdigit():
                element.tag = f"h{min(int(element.tag[1]) + BELOW, DEEPEST)}"


def _align(cell: Element) -> None:
    aligned = ALIGNED.get(cell.attrib.pop("style", ""))
    if aligned:
        cell.set("class", aligned)


class Address(InlineProcessor):
    """Make a link of a bare address, as forges do."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - its name there
        """The address as a link, and where it stands."""
        link = Element("a", href=m[0])
        link.text = AtomicString(to_literal(m[0]))
        return link, m.start(), m.end()


def _make_parser() -> Markdown:
    parser = Markdown(extensions=["tables", "sane_lists", Spoken(), Forge()], output_format="html")
    lists.register(parser)
    numbered.register(parser)
    parser.inlinePatterns.register(Address(ADDRESS), "address", 85)
    parser.treeprocessors.register(Fit(parser), "fit", 0)
    return parser


_PARSER = _make_parser()
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=set(SCHEMES),
    url_relative="deny",
    allowed_classes=CLASSES,
    link_rel=REL,
    strip_comments=True,
)


def to_cleaned_html(text: str) -> str:
    """Any text, through the parser and the cleaner; one of which that would lose a word, or take long, is shown as it was written."""
    html = None if find_excess(text) else _parse(text)
    return html if html is not None and is_whole(text, html) else f"<p>{escape(text)}</p>".replace("\n", "<br>")


def _parse(text: str) -> str | None:
    """The HTML of a text, or None when it is in too many layers."""
    try:
        html = _PARSER.reset().convert(text)
    except RecursionError:
        _PARSER.parser.state.clear()
        return None
    return DEAD_LINK.sub(r"\1", _CLEANER.clean(html)).replace("<p></p>", "") if _count_layers(html) <= MOST_LAYERS else None


def _count_layers(html: str) -> int:
    """How deep lists and quotations are within each other."""
    deepest = depth = 0
    for found in LAYER.finditer(html):
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    return deepest


def to_simple_html(text: str) -> str | None:
    """The HTML of a text that is one paragraph with nothing but words, some of them bold or emphasised; None for any other text."""
    bare = BOLD_OR_EMPHASISED.sub(r"\2", text) if "*" in text else text
    if "://" in bare or not _is_plain(bare):
        return None
    for line in bare.split("\n"):
        if not line[:1].isalpha() or line[-1] == " ":
            return None
    return f"<p>{text}</p>" if bare is text else f"<p>{BOLD_OR_EMPHASISED.sub(_tag_match, text)}</p>"


def _is_plain(text: str) -> bool:
    """Whether a text holds plain characters only; those of ASCII are taken away as bytes, a hundred times as fast as by a pattern."""
    rest = text.encode("utf-8", "replace").translate(None, PLAIN)
    return not rest or (b"_" not in rest and PLAIN_BEYOND.fullmatch(rest.decode()) is not None)


def _tag_match(found: re.Match[str]) -> str:
    tag = "strong" if found[1] else "em"
    return f"<{tag}>{found[2]}</{tag}>"


@lru_cache(4096)
def to_html(text: str) -> Markup:
    """A text in Markdown as safe HTML; an empty text gives nothing."""
    text = text.strip("\n")
    return Markup(to_simple_html(text) or to_cleaned_html(text))  # noqa: S704 - nothing but words, or cleaned by nh3


def to_line(text: str) -> Markup:
    """A text in Markdown for a place that holds one line, such as an item of a list: a single paragraph loses its paragraph."""
    html = to_html(text)
    inner = html[3:-4]
    return Markup(inner) if html.startswith("<p>") and html.endswith("</p>") and "<p>" not in inner else html  # noqa: S704


MARKED = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`")
LOSS = re.compile(r"−[^\s\d<&;]{1,4}\u00a0?\d[\d.,]*\b")
"""An amount below nothing, which browsers would break behind its minus."""


def to_inline(sentence: str) -> Markup:
    """A sentence of ours in which ``**`` is around what counts and a grave accent around a key; all else is text."""
    said = LOSS.sub(r'<span class="nw">\g<0></span>', MARKED.sub(_mark_match, escape(sentence)))
    return Markup(said)  # noqa: S704 - escaped before it is marked


def _mark_match(found: re.Match[str]) -> str:
    return f"<b>{found[1]}</b>" if found[1] else f"<code>{found[2]}</code>"
