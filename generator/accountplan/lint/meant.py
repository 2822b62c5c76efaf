"""Who or what was meant where the reader found a name in the place of an id: it knows one file, and the names stand in another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Code, Listing, say
from accountplan.base.yaml_word import format_word
from accountplan.model.criteria import FIGURES
from accountplan.model.finding import Finding
from accountplan.model.fix import (
    UNKNOWN,
    Fix,
    Named,
    NewKey,
    NewLetters,
    NewValue,
    Remedy,
    replace_letters,
    write_as,
    write_partly,
    write_remarked,
)
from accountplan.model.keys import Thing

from .directory import FEW, NOBODY, Directory, Match
from .near import word_several
from .rule_names import find_rule, word_rule
from .views import Firmwide

OF_THEIRS = frozenset({("actions",), ("risks",)})
"""Parts of a plan in which somebody of the client can have a task as well."""
_BETWEEN = compile_lazily(r"\s*[,;/&+|]\s*|\s+(?:en|and|und|et|of|or|plus|met|with)\s+", re.IGNORECASE)

_APART = compile_lazily(r"\s*[,;/&+|\n]\s*|\s+(?:en|and)\s+", re.IGNORECASE)
"""What stands between people, and in no name of one."""


def propose_ids(problems: Iterable[Finding], firm: Firmwide) -> Iterator[Finding]:
    """What the reader found, with the ids of those whose names it could not know."""
    for each in problems:
        if each.named and each.named.thing == "rule":
            yield _name_rule(each, each.named)
            continue
        directory = firm.directory(each.named.thing, each.path) if each.named and not _is_known(each) else None
        remedy = None
        if each.named and directory:
            remedy = (
                _write_each(each.named, directory)
                or _write_label(each, each.named, directory)
                or _word_theirs(each, each.named, directory, firm)
                or _keep_remark(each.named, _make_remedy(each.named, directory, firm))
            )
        yield replace(each, help=remedy.help, fix=remedy.fix) if remedy else each


def _name_rule(finding: Finding, named: Named) -> Finding:
    """What the reader found, with the name of the rule that is meant."""
    if named.place == "each":
        name = find_rule(named.words[0])
        return replace(finding, help=write_partly(name.join(named.around)).help, fix=None) if name else finding
    remedy = word_rule(named.words, finding.keys, is_key=named.place == "key")
    return replace(finding, help=remedy.help, fix=remedy.fix)


def _is_known(finding: Finding) -> bool:
    """Whether the reader knows the figure that a key names: it is built in, as `margin_rate` is for `Marge %`."""
    change = finding.fix.change if finding.fix else None
    name = change.name if isinstance(change, NewKey) else change.new.partition(":")[0] if isinstance(change, NewLetters) else ""
    return finding.named is not None and finding.named.thing == "figure" and name in FIGURES


def _write_each(named: Named, directory: Directory) -> Remedy | None:
    """What to write with the ids of several people, each in its place; dots for whom nobody knows. None when that is not what stands there."""
    if named.place != "each":
        return None
    ids = [directory.find(word).one or UNKNOWN for word in named.words]
    new = named.around[0] + "".join(id + part for id, part in zip(ids, named.around[1:], strict=True))
    if named.remark and UNKNOWN not in new:
        return write_remarked(new, named.remark)
    return write_partly(new) if UNKNOWN in new else Remedy(write_as(new).help)


def _write_label(finding: Finding, named: Named, directory: Directory) -> Remedy | None:
    """What to write when a label before a text is one of us; None when it is nobody, or no label."""
    id = directory.find(named.words[0], guess=False).one if named.place == "label" else None
    if not id:
        return None
    new = id.join(named.around)
    if UNKNOWN in new:
        return write_partly(new)
    return replace_letters(finding.fix.change.old, new) if finding.fix and isinstance(finding.fix.change, NewLetters) else None


def _word_theirs(finding: Finding, named: Named, directory: Directory, firm: Firmwide) -> Remedy | None:
    """What to write where one of the client's people stands among ours; None when it is one of us, or when nobody there is called so."""
    key = next((str(key) for key in reversed(finding.keys) if isinstance(key, str)), "")
    account = firm.portfolio.accounts.get(firm.account_of.get(finding.path, ""))
    if (
        named.thing != "person"
        or len(named.words) != 1
        or account is None
        or finding.keys[:1] not in OF_THEIRS
        or key not in ("who", "own")
    ):
        return None
    (word,) = named.words
    if directory.find(word).ids:
        return None
    contact = Directory({each.label: (each.function or "",) for each in account.contacts}).find(word, guess=False).one
    if contact is None:
        return None
    help = say("{name} is one of their people: write `theirs: {word}`, and under `{key}` which of us follows it up.", name=contact, word=format_word(contact), key=key)  # fmt: skip
    return Remedy(help)


def _keep_remark(named: Named, remedy: Remedy | None) -> Remedy | None:
    """The remedy with what stood behind the names."""
    if not named.around[1] or not remedy or not remedy.fix:
        return remedy
    change = remedy.fix.change
    text = change.written if isinstance(change, NewValue) else change.new if isinstance(change, NewLetters) else change.name
    return write_remarked(f"[{text}]" if named.place == "some" and not text.startswith("[") else text, named.around[1])


_FILE = compile_lazily(r"(?:.*/)?([^/]+)\.ya?ml")
"""The file of a plan, perhaps with its folder."""


def _make_remedy(named: Named, directory: Directory, firm: Firmwide) -> Remedy | None:
    """What to write in the place of some names; None when nothing is known of them that the reader does not know."""
    if named.place == "label":
        return None
    match = directory.find(_FILE.sub(r"\1", named.words[0])) if len(named.words) == 1 else NOBODY
    if match.one and match.sure:
        return _write_one(match.one, named, sure=True)
    parts = _split_names(named.words, directory)
    if len(parts) > 1:
        return _write_several(parts, named, firm)
    if match.one:
        return _write_one(match.one, named, sure=False)
    if named.thing == "person" and (strangers := _split_strangers(named.words)):
        return _word_nobody(dict.fromkeys(strangers, NOBODY), firm, named.place)
    return Remedy(word_several(match.ids, directory)) if match.ids else _word_unknown(named.words[0], named.thing, firm)


def _split_names(words: tuple[str, ...], directory: Directory) -> dict[str, Match]:
    """Several names that stand in one place, each with whoever is called so; those of one person count once. None of them known is one name."""
    parts = [part for each in words for part in _BETWEEN.split(each) if part.strip()]
    match parts:
        case [only] if all(directory.find(part).sure for part in only.split()):
            parts = only.split()
    found = {match.one or part: match for part in parts if (match := directory.find(part))}
    return found if any(match.one for match in found.values()) else {}


def _write_one(id: str, named: Named, *, sure: bool) -> Remedy:
    match named.place:
        case "key":
            return Remedy(write_as(id).help, Fix(NewKey(id), sure))
        case "table":
            return write_as(f"{{{id}: {{}}}}", safe=sure)
        case "cut":
            return Remedy(write_as(id).help, Fix(NewLetters(named.words[0], id), sure))
    return write_as(format_word(id), safe=sure)


def _write_several(parts: dict[str, Match], named: Named, firm: Firmwide) -> Remedy | None:
    unknown = next((part for part, match in parts.items() if not match.one), None)
    known = [part for part, match in parts.items() if match.one]
    if unknown is not None and known and named.place == "one":
        return Remedy(say("Only one can be named here: write {words}.", words=Listing(tuple(map(Code, known)), "or")))
    if unknown is not None and named.thing == "person":
        return _word_nobody(parts, firm, named.place)
    if unknown is not None:
        return _word_unknown(unknown, named.thing, firm)
    ids, sure = tuple(parts), all(match.sure for match in parts.values())
    match named.place:
        case "some":
            return write_as(f"[{', '.join(ids)}]", safe=sure)
        case "table":
            return write_as(f"{{{', '.join(f'{id}: {{}}' for id in ids)}}}", safe=sure)
        case "item" | "cut":
            text = ", ".join(ids) if named.place == "item" else f"[{', '.join(ids)}]"
            return Remedy(write_as(text).help, Fix(NewLetters(named.words[0], text), sure))
    quoted = tuple(map(Code, ids))
    if named.place == "one":
        return Remedy(say("Only one can be named here: write {words}.", words=Listing(quoted, "or")))
    return Remedy(say("Write each of them on a line of its own: {words}.", words=Listing(quoted)))


def _split_strangers(words: tuple[str, ...]) -> list[str]:
    """Several people of whom nobody is known, where a sign that no name holds stands between them; none where it may be one name."""
    parts = [part.strip() for each in words for part in _APART.split(each) if make_slug(part)]
    return parts if len(parts) > 1 else []


def _word_nobody(parts: Mapping[str, Match], firm: Firmwide, place: str = "one") -> Remedy:
    """What to do about people of whom one or more are not there: whom to add, and what to write with all of them."""
    ids = [match.one or _make_id(part) for part, match in parts.items()]
    strangers = [part for part, match in parts.items() if not match.one]
    lines = Listing(tuple(Code(f"{_make_id(part)}: {{{_introduce(part)}}}") for part in strangers))
    names, all_ids = Listing(tuple(say("“{word}”", word=part) for part in strangers), "or"), ", ".join(ids)
    if place == "one" and len(ids) > 1:
        return Remedy(say("Only one can be named here, and nobody in {file} is called {names}. Add the one who is meant, such as {line}, and write `{here}` here.", file=firm.portfolio.people_path, names=names, line=lines.items[0], here=ids[0]))  # fmt: skip
    if place == "line" and len(ids) > 1:
        return Remedy(say("Nobody in {file} is called {names}. Add {lines}, or take the ids of others who are there, and write each on a line of its own here: {words}.", file=firm.portfolio.people_path, names=names, lines=lines, words=Listing(tuple(map(Code, ids)))))  # fmt: skip
    here = f"[{all_ids}]" if len(ids) > 1 and place != "item" else all_ids
    return Remedy(say("Nobody in {file} is called {names}. Write the id of someone who is there, or add {lines} and write `{here}` here.", file=firm.portfolio.people_path, names=names, lines=lines, here=here))  # fmt: skip


def _make_id(name: str) -> str:
    """The id that somebody can get: of an address by what stands before the @."""
    return make_slug(name.strip(" <>").partition("@")[0])


def _introduce(name: str) -> str:
    """What is known of somebody who is not there yet, as keys."""
    return f"name: {UNKNOWN}, email: {name.strip(' <>')}" if "@" in name else f"name: {format_word(name)}"


def _word_unknown(word: str, thing: Thing, firm: Firmwide) -> Remedy | None:
    """What to do about a name that nothing has; None when any word will do there."""
    id, files = make_slug(word, "_" if thing in ("criterion", "figure") else "-"), firm.portfolio
    if not id:
        return None
    name = format_word(word)
    match thing:
        case "person":
            return _word_nobody({word: NOBODY}, firm)
        case "unit":
            return Remedy(say("The firm has no such unit. Write one of these: {words}; or add `{line}` under `units` in {file}, and write `{id}` here.", words=Listing(tuple(files.firm.units)[:FEW]), line=f"{id}: {name}", file=files.firm_path, id=id))  # fmt: skip
        case "value":
            known = Listing(tuple(files.firm.values)[:FEW]) if files.firm.values else None
            if known is None:
                return Remedy(say("The firm has no such kind of value. Add `{line}` under `values` in {file}, and write `{id}` here.", line=f"{id}: {name}", file=files.firm_path, id=id))  # fmt: skip
            return Remedy(say("The firm has no such kind of value. Write one of these: {words}; or add `{line}` under `values` in {file}, and write `{id}` here.", words=known, line=f"{id}: {name}", file=files.firm_path, id=id))  # fmt: skip
        case "account":
            return Remedy(say("No plan has that name. Write the name of the client's file without `.yaml`, or make one with `accountplan new account {name}`.", name=json.dumps(word, ensure_ascii=False)))  # fmt: skip
        case "criterion":
            return Remedy(say("The firm has no such criterion. Add `{line}` under `criteria` in {file}, and write `{id}` here; or remove the mark.", line=f"{id}: {{weight: 1, name: {name}}}", file=files.criteria_path, id=id))  # fmt: skip
        case "objective":
            return Remedy(say("This plan has no such objective. Give one the line `id: {id}`, and write `{id}` here.", id=id))
    return None
