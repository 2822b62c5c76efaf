"""A page that is one file: its style and letters are in it, so that it can be sent, kept and printed without the site. It asks nothing of elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from accountplan.base.shipped import find_shipped_folder
from accountplan.base.words import Words

from .templates import load_templates

FACE = re.compile(r"@font-face \{[^}]*?url\(\"fonts/(?P<file>[^\"]+)\"\)[^}]*\}\n*")
RARE = "plan-sans-other.woff2"
"""The file with the letters that most texts do without."""
COMMON = 0x100
"""Letters from here on are among the rare ones; signs such as arrows every device has."""


POLICY = "default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
"""What a page may do: no request, no script, and no style but the one whose digest this is."""


class Style(NamedTuple):
    """A stylesheet as it stands in a page, and the policy by which the page allows it and nothing else."""

    text: Markup
    policy: str


def print_alone(template: str, view: Any, words: Words) -> str:
    """A page of one file, printed with a template from a view that is a frozen record."""
    made = load_templates(words).get_template(template)
    rare = any(ord(letter) >= COMMON and letter.isalpha() for letter in repr(view))
    return made.render(page=view, style=_make_style(rare))


@cache
def _make_style(rare: bool) -> Style:
    """The style of the site, with its letters in it; the rare ones only where a text may need them."""
    assets = find_shipped_folder("templates") / "assets"

    def put_in(found: re.Match[str]) -> str:
        name = found["file"]
        if name == RARE and not rare:
            return ""
        return found[0].replace(f"fonts/{name}", f"data:font/woff2;base64,{_encode(assets / 'fonts' / name)}")

    text = FACE.sub(put_in, (assets / "style.css").read_text(encoding="utf-8"))
    digest = b64encode(sha256(text.encode()).digest()).decode("ascii")
    return Style(Markup(text), POLICY.format(digest=digest))  # noqa: S704 - our own stylesheet


def _encode(file: Path) -> str:
    return b64encode(file.read_bytes()).decode("ascii")
