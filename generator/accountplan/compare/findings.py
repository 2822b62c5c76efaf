"""Which findings are new and which are gone: by what they say, wherever they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeAlias

from accountplan.base.text import Text
from accountplan.model.differences import FindingsChange
from accountplan.model.finding import Finding, Identity


def compare_findings(before: Iterable[Finding], after: Iterable[Finding], renamed: Mapping[str, str]) -> FindingsChange:
    """Those of the new side that the old side does not have, and the other way round. ``renamed`` maps old ids of accounts to new ones."""
    old, new = ([(_identify(each, renamed), each) for each in some] for some in (before, after))
    new_left, old_left = _list_left(new, old), _list_left(old, new)
    kinds: dict[Hashable, list[Finding]] = {}
    for identity, each in old_left:
        kinds.setdefault(_name_kind(identity), []).append(each)
    changed = [(kinds[kind].pop(0), each) for identity, each in new_left if kinds.get(kind := _name_kind(identity))]
    paired = {id(each) for pair in changed for each in pair}
    came, went = (tuple(each for _, each in some if id(each) not in paired) for some in (new_left, old_left))
    return FindingsChange(came, went, tuple(changed))


Identified: TypeAlias = tuple[Identity, Finding]


def _list_left(some: list[Identified], others: list[Identified]) -> list[Identified]:
    """Those that the others do not have, or have as less bad or worse; of some that say the same, as many as there are more."""
    known = Counter((identity, each.severity) for identity, each in others)
    left: list[Identified] = []
    for identity, each in some:
        if known[identity, each.severity]:
            known[identity, each.severity] -= 1
        else:
            left.append((identity, each))
    return left


def _identify(finding: Finding, renamed: Mapping[str, str]) -> Identity:
    identity = finding.identity
    return identity._replace(home=renamed.get(identity.home, identity.home))


def _name_kind(identity: Identity) -> Hashable:
    """What a finding says but for its numbers and days: with others it is still the same one."""
    message = identity.message
    if isinstance(message, Text):
        words = tuple((name, value) for name, value in message.values if isinstance(value, str))
        return (*identity[:3], message.message, words)
    return identity
