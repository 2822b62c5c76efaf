"""What stands behind the bracket or brace that ends a value: a full stop, a remark, or what belongs before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Wording, say
from accountplan.load.named import LISTS
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters, Remedy, format_remark, write_as

from .broken import Break, place_problem
from .forms import takes_text_only
from .quoted import takes_list

_HEAD = compile_lazily(r"(\s*(?:- +)*)(?:([\w-]+):\s+)?([\[{])")
_SIGNS = compile_lazily(r"[;.,:!?]+")
_CLOSERS = compile_lazily(r"[\]}]+")
_MORE_NAMES = compile_lazily(r"(?:,|;|\+|&|en |and )\s*([\w-]+(?:\s*,\s*[\w-]+)*)$")
_MORE_ITEMS = compile_lazily(r"[,;]?\s*(\{[^{}]*\}(?:\s*[,;]\s*\{[^{}]*\})*)$")
_BETWEEN_ITEMS = compile_lazily(r"(?<=\})\s*[,;]\s*(?=\{)")
_SIGNS_BEFORE = compile_lazily(r"^[^\w(]+")
_INNER = compile_lazily(r"[^,\]}]*")
_ENDS, _TURNS = ("]", "}"), ("&", "*", "!", "%", "@", "`")
"""What ends a value, and with what YAML begins something that it reads on from."""
_QUOTED = compile_lazily(r"\"[^\"]*\"|'[^']*'")


def find_behind_bracket(broken: Break) -> Problem | None:
    """What stands behind the end of a list or of keys between braces; None when a text of one's own may begin with a bracket there."""
    at = broken.from_column if broken.opener in _TURNS and broken.from_line == broken.line else broken.column
    before, head = broken.here[:at].rstrip(), _HEAD.match(broken.here)
    close = before[-1:]
    if close not in _ENDS or not head or not _is_structure(head[2], head[3], "- " in head[1], before):
        return None
    bare = _QUOTED.sub("", before)
    inside = sum(map(bare.count, "[{")) > sum(map(bare.count, "]}"))
    rest = broken.here[at:].rstrip()
    rest = _INNER.match(rest)[0].rstrip() if inside else rest  # type: ignore[index]  # it matches nothing as well
    remedy = _word_rest(rest, before, head) if rest and not rest.startswith("#") else None
    if remedy is None or (inside and not _SIGNS.fullmatch(rest)):
        return None
    change = Fix(NewLetters(broken.here[len(before) - 1 : at + len(rest)], remedy.end), remedy.safe)
    message = (
        say("This “{char}” closes nothing.", char=rest)
        if rest in ("]", "}")
        else say("This value ends with “{close}”, but “{text}” follows it.", close=close, text=rest)
    )
    return place_problem(broken.line, at, message, Remedy(remedy.help, change))


class _Better(NamedTuple):
    """How a value is to end, and how to say that."""

    end: str
    help: Wording
    safe: bool = False


def _is_structure(key: str | None, opener: str, in_list: bool, before: str) -> bool:
    if key and (takes_text_only(key) and not (opener == "[" and takes_list(key))):
        return False
    return (opener == "{" and ": " in before) if not key or opener == "{" else not in_list or key in LISTS or takes_list(key)


def _word_rest(rest: str, before: str, head: re.Match[str]) -> _Better | None:
    """What to do with what is behind a value; ``before`` is the line up to its end, and ``head`` what comes before the value."""
    value, close = before[head.start(3) : -1], before[-1]
    if _SIGNS.fullmatch(rest) or _CLOSERS.fullmatch(rest):
        return _Better(close, say("Remove it."), safe=True)
    if head[2] in LISTS and close == "]" and (more := _MORE_NAMES.match(rest)):
        return _Better(f", {more[1]}]", write_as(f"{value}, {more[1]}]").help)
    if not head[2] and close == "}" and (items := _MORE_ITEMS.match(rest)):
        below = _BETWEEN_ITEMS.sub(f"\n{head[1]}", items[1])
        return _Better(
            f"}}\n{head[1]}{below}", say("Begin each item on a line of its own: `{text}`.", text=f"- {below.partition(chr(10))[0]}")
        )
    remark = rest[1:-1] if rest.startswith("(") and rest.endswith(")") else _SIGNS_BEFORE.sub("", rest)
    if not remark[:1].isalnum() or ":" in remark or "#" in remark:
        return None
    remark = format_remark(remark)
    return _Better(f"{close} # {remark}", say("If it is a remark, write it as `# {remark}`.", remark=remark))
