"""What `serve` adds to a page: the script that reloads it, and what is wrong with the plans."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import TYPE_CHECKING

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Wording, say
from accountplan.cli.terminal import make_visible

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.finding import Finding

POLICY = compile_lazily(r"""(<meta\s+http-equiv="?Content-Security-Policy"?\s+content=")([^"]*)(")""", re.IGNORECASE)
NEEDED = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self'"}
"""What the script of `serve` asks of a page's policy: to be loaded from here, and to ask here."""


def allow_script(policy: str) -> str:
    """A Content-Security-Policy that lets the script of `serve` do its work, and nothing else more than before."""
    parts = [part.split() for part in unescape(policy).split(";") if part.strip()]
    directives = {name.lower(): sources for name, *sources in parts}
    for name, source in NEEDED.items():
        sources = [each for each in directives.get(name, []) if each != "'none'"]
        directives[name] = sources if source in sources else [*sources, source]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def complete_page(html: bytes, version: str, wrong: str) -> bytes:
    """A page of the site with the script and with what is wrong."""
    text = html.decode("utf-8", errors="replace")
    text = POLICY.sub(lambda found: f"{found[1]}{escape(allow_script(found[2]))}{found[3]}", text, count=1)
    extra = f'<link rel="stylesheet" href="/-/serve.css">{wrong}<script src="/-/reload.js" data-version="{escape(version)}"></script>'
    head, end, tail = text.rpartition("</body>")
    return (head + extra + end + tail if end else text + extra).encode()


def list_findings(findings: Iterable[Finding], words: Words) -> str:
    """Findings as a list: place, what is wrong, the line itself, remedy."""
    rows = []
    for each in findings:
        excerpt = f"<pre>{escape(make_visible(each.excerpt.strip()))}</pre>" if each.excerpt.strip() else ""
        help = words.say(each.help)
        remedy = f"<div>{escape(words.say(say('Remedy')))}: {mark_code(help)}</div>" if help else ""
        place = f"<code>{escape(each.path)}:{each.line}:{each.column}</code>"
        rows.append(f"<li>{place}<div><b>{mark_code(words.say(each.message))}</b></div>{excerpt}{remedy}</li>")
    return f"<ol>{''.join(rows)}</ol>"


def mark_code(text: str) -> str:
    """A sentence as HTML, what is between back quotes as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def make_banner(summary: Wording, findings: Iterable[Finding], words: Words) -> str:
    """What is wrong, at the foot of the page: place and remedy at once, and one line when they are folded away."""
    return f'<details class="serve-wrong" role="status" open><summary>{escape(words.say(summary))}</summary>{list_findings(findings, words)}</details>'


def make_page(title: Wording, body: str, words: Words) -> str:
    """A page of its own, for when there is no site to show."""
    heading, plain = mark_code(words.say(title)), escape(words.say(title))
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{plain}</title></head>'
        f'<body><main class="serve-wrong serve-whole"><h1>{heading}</h1>{body}</main></body></html>'
    )
