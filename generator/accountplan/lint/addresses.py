"""E-mail addresses that cannot be right, and the one that was meant."""

from __future__ import annotations

import re

from accountplan.base.text import Code, Listing, say
from accountplan.base.unknown import is_unknown
from accountplan.model.fix import Remedy, write_as

ADDRESS = re.compile(r"[^\s@<>()\[\]\"“”,;:?&#%/]+@[\w-]+(\.[\w-]+)*")
_AT = re.compile(r"(?i)\s*(?:[(\[{]\s*(?:at|apenstaartje|@)\s*[)\]}]|\s@\s|@\s|\s@|\sat\s)\s*")
_DOT = re.compile(r"(?i)\s*[(\[{]\s*(?:dot|punt|\.)\s*[)\]}]\s*")
_COMMA = re.compile(r"(?<=[\w-]),(?=[A-Za-z]{2,}\s*$)")


def word_address(text: str) -> Remedy:
    """What to write in the place of a text that is no address."""
    plain = _COMMA.sub(".", _DOT.sub(".", _AT.sub("@", text.strip())))
    for each in (plain, text):
        found = list(dict.fromkeys(match[0] for match in ADDRESS.finditer(each)))
        if len(found) > 1:
            return Remedy(say("Only one can be named here: write {words}.", words=Listing(tuple(map(Code, found)), "or")))
        if found:
            return write_as(found[0], safe=False)
    if is_unknown(text):
        return Remedy(say("Leave it out until it is known."))
    return Remedy(say("Write one address, such as `name@client.com`."))
