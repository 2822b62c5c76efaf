"""The forges: where the plans are edited in the browser, known by the form of the address of their editor."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from accountplan.base.patterns import compile_lazily

EDIT_URL = r"^https?://[^\s{}]+\{path\}(([^\s{}]|\{line\})*([^\s{},;]|\{line\}))?$"
"""An address with a place for the file and, where the firm wants to say so itself, one for the line."""


class Forge(NamedTuple):
    """A forge by what stands in the address of its editor, and what it wants behind that address to go to a line."""

    name: str
    form: re.Pattern[str]
    line: str


FORGES = (
    Forge(
        "azure", compile_lazily(r"/_git/[^?]+\?(?:[^#]*&)?path=/?\{path\}"), "&line={line}&lineEnd={next}&lineStartColumn=1&lineEndColumn=1"
    ),
    Forge("bitbucket", compile_lazily(r"^https://bitbucket\.org/"), "#lines-{line}"),
    Forge("bitbucket", compile_lazily(r"/repos/[^/]+/browse/"), "#{line}"),
    Forge("gitlab", compile_lazily(r"/-/"), "#L{line}"),
    Forge("forgejo", compile_lazily(r"/_edit/|/src/branch/"), "#L{line}"),
    Forge("github", compile_lazily(r""), "#L{line}"),
)
"""The first of which the form fits: the last fits all, as most forges go to a line like GitHub. Bitbucket is two programs, in the cloud and on a server of one's own."""


def find_forge(edit_url: str) -> Forge:
    """The forge whose editor has such an address."""
    return next(forge for forge in FORGES if forge.form.search(edit_url))


def make_edit_address(edit_url: str, path: str, line: int = 0) -> str:
    """The address at which a file is edited, at a line (from 1) when one is given."""
    address = edit_url.replace("{path}", quote(path))
    if "{line}" in edit_url:
        return address.replace("{line}", str(line or 1))
    if not line or "#" in edit_url:
        return address
    return address + find_forge(edit_url).line.format(line=line, next=line + 1)
