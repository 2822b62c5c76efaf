"""The index: our people and theirs, and the clients, each with the pages where they are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from accountplan.base.order import make_sort_key
from accountplan.base.text import say
from accountplan.model.index import Index, IndexLine
from accountplan.model.pages import Chapter
from accountplan.present.sections.people import list_contacts
from accountplan.present.sections.subject import Subject

from .context import BookletContext, has_profile
from .profiles import show_profile
from .quarter import NOBODY, group_tasks
from .registry import Chapters
from .waiting import MOST, WAITING, list_untiered

PREFIXES = {
    "'n", "'s", "'t", "aan", "af", "al", "bij", "bin", "d'", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "het", "ibn", "in", "la",
    "le", "of", "onder", "op", "over", "te", "ten", "ter", "uit", "und", "van", "vom", "von", "voor", "zu", "zum", "zur",
}  # fmt: skip
"""What comes before a family name and does not sort it (small letters only: "El Amrani" sorts under E)."""

YOUNGER = {"jr", "sr", "ii", "iii", "iv"}
"""What stands behind a name without a comma: "John Smith Jr." sorts under S. In small letters, without points, as all of these."""
TITLES = YOUNGER | {
    "aa",
    "ba",
    "bsc",
    "cpa",
    "dr",
    "drs",
    "emba",
    "esq",
    "ing",
    "ir",
    "llb",
    "llm",
    "ma",
    "mba",
    "md",
    "mpa",
    "mr",
    "msc",
    "phd",
    "prof",
    "ra",
}
"""What stands behind a name with a comma: in "Jones, MBA" no first name."""
SALUTATIONS = TITLES | {"dhr", "mevr", "mevrouw", "mw", "meneer", "heer", "fam", "familie", "mrs", "ms", "miss", "herr", "frau"}
"""What stands before a family name alone, and is no first name: in "mevrouw De Vries" De does not sort it, though it has a capital."""


def make_chapter(context: BookletContext) -> Chapter:
    """Who is found where."""
    view = Index(_sort_lines([*_list_our_people(context), *_list_their_people(context)]), _sort_lines(_list_accounts(context)))
    return Chapter("index", context.say(say("Index")), "booklet/index.html", view, names_pages=True)


CHAPTER = Chapters("end", 6, make_chapter)


Named: TypeAlias = tuple[str, str, tuple[str, ...]]
"""A name, what tells it from the same name of another, and the places where it is found."""


def _sort_lines(found: Iterable[Named]) -> tuple[IndexLine, ...]:
    """By the alphabet; two who have the same name are told apart by their mark."""
    each = [*found]
    shared = Counter(name for name, _, _ in each)
    lines = [IndexLine(f"{name} ({mark})" if shared[name] > 1 and mark else name, anchors) for name, mark, anchors in each]
    return tuple(sorted(lines, key=lambda line: make_sort_key(line.name)))


def invert_name(name: str) -> str:
    """A name as an index has it: "Rutger van Dam" gives "Dam, Rutger van", and "'t Hart, Willem" gives "Hart, Willem 't".

    What stands behind it in brackets stays there: "An Bos (Water)" gives "Bos, An (Water)".
    """
    before, bracket, mark = name.rpartition(" (")
    if bracket and mark.endswith(")"):
        return f"{invert_name(before)}{bracket}{mark}"
    written, comma, behind = (part.strip() for part in name.partition(","))
    if comma and behind and not _has_all(TITLES, behind):
        return _put_family_first(written.split(), behind.split())
    words, titles = written.split(), [behind] if behind else []
    while len(words) > 1 and (_has_all(YOUNGER, words[-1]) or _is_degree(words[-1])):
        titles.insert(0, words.pop())
    return ", ".join((_invert_words(words) or name, *titles))


def _has_all(words: set[str], text: str) -> bool:
    return all(word.strip(",").replace(".", "").lower() in words for word in text.split())


def _is_degree(word: str) -> bool:
    """Whether a word is a degree that stands behind a name without a comma: MSc and RA, but no Ma."""
    return word[1:] != word[1:].lower() and _has_all(TITLES, word)


def _invert_words(words: list[str]) -> str:
    """The words of a name that is written as it is said, family first."""
    if not words:
        return ""
    called = next((place for place, word in enumerate(words) if not _has_all(SALUTATIONS, word)), None)
    if called and words[called].lower() in PREFIXES:
        sorting = next((place for place in range(called, len(words)) if words[place].lower() not in PREFIXES), len(words) - 1)
        return ", ".join((" ".join(words[sorting:]), " ".join(words[:sorting])))
    first = next((place for place, word in enumerate(words) if _is_prefix(word) or (place and _is_joined(word))), None)
    if first is None:
        first = next((place for place, word in enumerate(words) if place and word.lower() in PREFIXES), len(words) - 1)
    return _put_family_first(words[first:], words[:first])


def _is_prefix(word: str) -> bool:
    """Whether a word stands before a family name; with a capital it may be a first name: 't Hart and van der Berg, but Van Morrison."""
    return _straighten_quotes(word) in PREFIXES


def _is_joined(word: str) -> bool:
    """Whether a family name goes on behind a hyphen with what does not sort it by itself: Jansen-van 't Hoff."""
    return _is_prefix(word.rpartition("-")[2]) and "-" in word.strip("-")


def _straighten_quotes(word: str) -> str:
    return word.replace("’", "'").replace("‘", "'")


def _put_family_first(family: list[str], first: list[str]) -> str:
    """The family name without what does not sort it, and then all else."""
    place = next((place for place, word in enumerate(family) if not _is_prefix(word)), len(family) - 1)
    before = [*first, *family[:place]]
    return ", ".join((" ".join(family[place:]), *([" ".join(before)] if before else [])))


def _list_our_people(context: BookletContext) -> Iterator[Named]:
    """Our people: the accounts that they lead or serve, what they do, and the page of the quarter that names them. In a tier of profiles, where there
    is no room for everybody, only where they are named.
    """
    found: dict[str, dict[str, None]] = {}
    for subject in context.subjects:
        for id in _list_named(context, subject):
            found.setdefault(id, {})[context.anchor(subject.account.id)] = None
    for each in context.open:
        for id in each.action.who:
            if not context.profiled or each.account.is_former:
                found.setdefault(id, {})[context.place_action(each)] = None
    for id in group_tasks(context):
        if id != NOBODY:
            found.setdefault(id, {})[f"quarter.{id}"] = None
    for id, anchors in found.items():
        yield invert_name(context.portfolio.person(id)), id, tuple(anchors)


def _list_named(context: BookletContext, subject: Subject) -> Iterator[str]:
    """Our people who are named where an account begins."""
    account = subject.account
    if not context.profiled:
        yield from account.people
    elif has_profile(subject):
        profile, names = show_profile(context, subject), subject.settings.last_names
        doers = (id for each in account.actions for id in each.who)
        known = (id for each in account.contacts for id in each.known_by)
        everybody = dict.fromkeys((*account.people, *doers, *known, *([account.sour.who] if account.sour and account.sour.who else [])))
        yield from (id for id in everybody if profile.names(names.get(id, id)))
    elif account.lead:
        yield account.lead


def _list_their_people(context: BookletContext) -> Iterator[Named]:
    """Their people who are named on its pages, with the short name of the client."""
    for subject in context.subjects:
        profile = show_profile(context, subject) if context.profiled and has_profile(subject) else None
        for number, contact in enumerate(list_contacts(subject), 1):
            if contact.name is None or (profile and not profile.names(contact.name)):
                continue
            name = f"{contact.name if contact.group else invert_name(contact.name)}, {context.brief(subject.account)}"
            yield name, contact.function or subject.account.id, (context.place(subject.account.id, "contact", number),)


def _list_accounts(context: BookletContext) -> Iterator[Named]:
    """The accounts: at a glance, their own pages, and the watch list when they are on it; those without a tier only at a glance."""
    risky = context.site.risks
    for account in context.accounts:
        watched = (f"watch.{account.id}",) if account.id in risky else ()
        yield context.full(account), account.id, (f"glance.{account.id}", context.anchor(account.id), *watched)
    for account in context.former:
        yield context.full(account), account.id, (context.anchor(account.id),)
    for account, _ in list_untiered(context)[:MOST]:
        yield context.full(account), account.id, (WAITING,)
