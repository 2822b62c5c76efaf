"""The page that a web server shows for an address that does not exist.

It is shown at any depth below the site, where links and stylesheets relative to the site's root lead nowhere. So it holds its own few
lines of style, and a script that finds the root from the folders that a site has, and then takes the site's own stylesheet (the
workspace's, where it has one) instead; without scripts the links work at the root. The policy of the page names both by their hash,
so that nothing else runs. Neither holds a character that a template would escape.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from accountplan.base.text import say
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.registry import Pages, make_ready_draft

STYLE = """
:root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1c2126; --quiet: #555c63; --link: #0b5270; }
@media (prefers-color-scheme: dark) { :root { --paper: #15181b; --ink: #e9e7e2; --quiet: #a9aeb4; --link: #8fcbe2; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2rem; font-weight: 400; line-height: 1.15; margin: 2rem 0 0.5rem; }
a { color: var(--link); text-underline-offset: 0.18em; }
ul { padding-left: 1.1em; }
li { margin-bottom: 0.5rem; }
.quiet { color: var(--quiet); }
"""
SCRIPT = """
const path = location.pathname.replace(/^[/]+/, `/`);
const at = path.search(/[/](accounts|assets|booklets|groups|meetings|people|tiers)[/]/);
const root = path.slice(0, 1 + (at + 1 ? at : path.lastIndexOf(`/`)));
for (const link of document.links) link.href = root + link.dataset.to;
const own = document.querySelector(`style`);
const sheet = document.createElement(`link`);
sheet.rel = `stylesheet`;
sheet.href = `${root}assets/style.css`;
sheet.onload = function () { own.remove(); };
document.head.append(sheet);
"""


@dataclass(frozen=True, slots=True)
class MissingView:
    """All that the page shows; the hrefs are relative to the root of the site."""

    frame: Frame
    policy: str
    style: str
    script: str
    links: tuple[Link, ...]


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page for what is not there."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages)


def make_page(context: Context) -> Page:
    """Make the page."""
    frame = context.frame(links.MISSING, context.say(say("This page does not exist")))
    everywhere = tuple(Link(context.say(entry.text), entry.path) for entry in context.entries)
    view = MissingView(frame, make_policy(), STYLE, SCRIPT, everywhere)
    return Page(links.MISSING, "site/missing.html", view)


def make_policy() -> str:
    """The content security policy: this script, this style and those of the site, and nothing else."""
    own = f"style-src 'self' {_hash(STYLE)}; font-src 'self'; script-src {_hash(SCRIPT)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
