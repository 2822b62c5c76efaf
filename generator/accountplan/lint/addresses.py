"""E-mail addresses that cannot be right, and the one that was meant."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.telephone import find_dial
from accountplan.base.text import Code, Listing, say
from accountplan.base.unknown import is_unknown
from accountplan.base.yaml_word import format_word
from accountplan.model.fix import Remedy, write_as, write_remarked

ADDRESS = compile_lazily(r"[^\s@<>()\[\]\"“”,;:?&#%/]+@[\w-]+(\.[\w-]+)*")
_ENDLESS = compile_lazily(r"(?i).+@(?:gmail|googlemail|hotmail|outlook|live|icloud|yahoo|proton|ziggo|kpnmail|planet|xs4all|btinternet)")
"""An address at a house that everybody knows, without its ending; at one of which we know nothing a name alone may do."""
_AT = compile_lazily(r"(?i)\s*(?:[(\[{]\s*(?:at|apenstaartje|@)\s*[)\]}]|\s@\s|@\s|\s@|\sat\s)\s*")
_DOT = compile_lazily(r"(?i)\s*[(\[{]\s*(?:dot|punt|\.)\s*[)\]}]\s*")
_COMMA = compile_lazily(r"(?<=[\w-]),(?=[A-Za-z]{2,}\s*$)")
_TWICE = compile_lazily(r"([@.])\1+")
_SITE = compile_lazily(r"(?:https?://)?(?:www\.)[\w.-]+(?:/\S*)?", re.ASCII)
_FORM = compile_lazily(r"(?i)\b(?:mailto|e-?mail|mail)\s*:|[<>()\[\]{}\"'“”‘’,;:/|]|\b(?:en|and|of|or|et|und)\b")
"""What people write round an address, or between two."""


def is_address(text: str) -> bool:
    """Whether a text is one address and nothing else."""
    return ADDRESS.fullmatch(text) is not None and not _ENDLESS.fullmatch(text)


def word_address(text: str, name: str | None = None, *, notes: bool = False) -> Remedy:
    """What to write in the place of a text that is no address of somebody with this ``name``; of two the other goes where ``notes`` are."""
    plain = _TWICE.sub(r"\1", _COMMA.sub(".", _DOT.sub(".", _AT.sub("@", text.strip()))))
    for each in (plain, text):
        found = list(dict.fromkeys(match[0] for match in ADDRESS.finditer(each)))
        if len(found) > 1:
            words = Listing(tuple(map(Code, found)), "or")
            if notes:
                return Remedy(say("Only one can be here: write {words}, and what is left under `notes`.", words=words))
            return Remedy(say("Only one can be named here: write {words}.", words=words))
        address = next(iter(found), "")
        if _ENDLESS.fullmatch(address):
            return Remedy(say("What is behind its last point is missing: write `{text}`, with what belongs in the place of the dots.", text=f"{address}..."))  # fmt: skip
        if address:
            rest = _list_left(each, address, name or "")
            return write_remarked(address, rest) if rest else write_as(address, safe=False)
    if is_unknown(text):
        return Remedy(say("Leave it out until it is known."))
    if notes and find_dial(text) and not re.search(r"[^\W\d_]", text):
        return Remedy(say("It is a telephone number: write it as `{line}`.", line=f"phone: {format_word(text.strip())}"))
    if notes and _SITE.fullmatch(text.strip()):
        address = format_word(text.strip() if "://" in text else f"https://{text.strip()}")
        return Remedy(say("It is the address of a website: write it under `links`, as `- {item}`.", item=f"{{name: Website, address: {address}}}"))  # fmt: skip
    return Remedy(say("Write one address, such as `name@client.com`."))


def _list_left(text: str, address: str, name: str) -> str:
    """What is said beside an address, and is no name of whose it is: that would be lost."""
    rest = " ".join(_FORM.sub(" ", text.replace(address, " ")).split()).strip(" .")
    said = {*make_slug(name).split("-"), *make_slug(address).split("-")}
    words = [word for word in make_slug(rest).split("-") if word]
    return "" if all(word in said for word in words) else rest
