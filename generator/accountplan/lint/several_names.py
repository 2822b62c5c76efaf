"""Two people in one name, and a function behind one: only where it can hardly be anything else."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily

_BETWEEN = compile_lazily(r"\s*[/;+]\s*|\s+(?:&|en|and|und|et)\s+|,\s+")
_PARTICLES = r"(?:(?:van|von|de|der|den|het|'t|’t|ten|ter|te|la|le|du|di|da|dos|del|el|al|bin|op|in|v\.?d\.?)\s+)*"
_INITIALS = r"(?:[^\W\d_]\.\s?)+"
_WORD = r"[^\W\d_][\w'’.-]*"
_WHOLE = compile_lazily(
    rf"(?:(?:dhr|mw|mevr|mr|mrs|ms|drs|ir|ing|dr|prof)\.?\s+)?(?:{_INITIALS}|{_WORD}\s+)(?:{_WORD}\s+)?{_PARTICLES}{_WORD}", re.IGNORECASE
)
"""A given name or initials, and a surname."""
_TITLED = compile_lazily(
    rf"(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]r|[Mm]rs|[Mm]s|[Dd]rs|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof)\.?\s+((?:{_INITIALS})?(?i:{_PARTICLES}){_WORD})"
)
_BEFORE = frozenset(["van", "von", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "du", "di", "da"])
"""Words with which a surname begins, and no given name."""
LONGEST = 100
"""Characters of a name that is looked into."""
_FIRMS = frozenset(
    [
        "zonen",
        "zoon",
        "zn",
        "sons",
        "son",
        "daughters",
        "dochters",
        "partners",
        "partner",
        "co",
        "company",
        "associates",
        "bv",
        "nv",
        "vof",
        "cv",
        "ltd",
        "llp",
        "llc",
        "inc",
        "plc",
        "gmbh",
        "ag",
        "group",
        "groep",
        "holding",
        "bros",
        "brothers",
        "gebroeders",
        "gebr",
        "advocaten",
        "notarissen",
        "accountants",
        "architecten",
        "adviseurs",
        "consultants",
        "lawyers",
        "solicitors",
        "architects",
        "bank",
        "stichting",
        "vereniging",
        "raad",
        "bestuur",
        "board",
        "council",
        "committee",
        "team",
        "afdeling",
        "department",
        "gemeente",
        "ministry",
        "ministerie",
        "secretariaat",
        "office",
        "university",
        "universiteit",
        "school",
        "hospital",
        "ziekenhuis",
        "international",
        "controls",
        "services",
        "systems",
        "solutions",
        "affairs",
        "policy",
        "relations",
        "resources",
        "industries",
        "energy",
        "water",
        "zaken",
        "beleid",
        "middelen",
        "junior",
        "senior",
        "jr",
        "sr",
    ]
)
"""Words in the name of a firm or a group, or behind that of one person."""
_FUNCTION = compile_lazily(r"([^,(/–—-][^,(/–—]*?)\s*(?:,|\s[-–—/]|\()\s*([^,()]+?)\)?")
_FUNCTIONS = compile_lazily(
    r"(?i)(?:(?:algemeen|technisch|financieel|commercieel|adjunct|managing|deputy|general|assistant|hoofd|head\s+of|manager|chief|senior|interim|plaatsvervangend)\s+)*"
    r"(?:directeur|bestuurder|voorzitter|secretaris|penningmeester|inkoper|hoofd|jurist|controller|wethouder|burgemeester|projectleider|manager|teamleider|adviseur|director|chair(?:man|woman)?"
    r"|secretary|treasurer|buyer|lawyer|head|ceo|cfo|coo|cio|cto|hr|mayor|alderman|project\s+leader|team\s+leader|office\s+manager|directiesecretaris|inkoop|procurement|finance|board\s+member)(?:\s+[^\W\d][\w\s&-]*)?"
)


def split_people(name: str) -> tuple[str, ...]:
    """The two people or more of whom a name is made; none when it may be one, or that of a firm. With a comma between them all have whole names."""
    parts = [part.strip() for part in _BETWEEN.split(name) if part.strip()] if len(name) <= LONGEST else []
    if len(parts) < 2 or not all(map(_is_person, parts)) or not _FIRMS.isdisjoint(make_slug(name).split("-")):
        return ()
    return tuple(parts)


def _is_person(text: str) -> bool:
    """Whether a text is the whole name of one person: a given name or initials before a surname, with capitals."""
    if titled := _TITLED.fullmatch(text):
        return titled[1][:1].isupper()
    words = text.split()
    return (
        len(words) > 1
        and make_slug(words[0]) not in _BEFORE
        and words[0][:1].isupper()
        and words[-1][:1].isupper()
        and _WHOLE.fullmatch(text) is not None
    )


def split_function(name: str) -> tuple[str, str] | None:
    """A name and the function behind it; None when what is behind it may be something else."""
    found = _FUNCTION.fullmatch(name.strip()) if len(name) <= LONGEST else None
    return (found[1].strip(), found[2].strip()) if found and _FUNCTIONS.fullmatch(found[2].strip()) else None
