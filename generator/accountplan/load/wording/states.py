"""How far something is, in words of one's own: `bijna klaar`, `wacht op klant`, `done 12 Nov`."""

from __future__ import annotations

import re
from collections.abc import Collection

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewLetters, Remedy, format_remark, replace_letters, write_as, write_remarked
from accountplan.model.shapes import Record

from .days import find_period
from .parts import find_about
from .suggest import find_translation

_BUSY = r"bezig|loopt|lopend|in progress|ongoing|in behandeling|in uitvoering|gestart|started|begonnen|bijna|almost|nearly|half|deels|partly|partially|doorlopend|continu"
_LATER = r"nog niet|not yet|not started|niet gestart|te doen|to ?do|gepland|planned|nieuw|new|wacht(?:en)?\b|waiting|wachtend|pending|uitgesteld|postponed|vertraagd|delayed|later|nog te"
_HELD = r"on.hold|stil\b|gepauzeerd|paused|geparkeerd|parked|in de wacht|opgeschort"
_DONE = r"gereed|klaar|afgerond|voltooid|gedaan|af\b|done|completed?|finished|ready|uitgevoerd|afgehandeld|opgeleverd|closed|gesloten|ok\b|✓|✔|☑|✅|100 ?%"
_DROPPED = r"vervallen|geannuleerd|cancell?ed|dropped|afgeblazen|gaat niet door|niet door(?:gegaan)?|ingetrokken|geschrapt|stopped|gestopt"
_STATES = tuple(
    (compile_lazily(rf"(?:{words})", re.IGNORECASE), meant)
    for words, meant in (
        (_LATER, ("open", "running")),
        (_HELD, ("on-hold", "open")),
        (_BUSY, ("running", "open")),
        (_DROPPED, ("dropped", "cancelled", "closed")),
        (_DONE, ("done", "closed")),
    )
)
"""How a state begins in words, and the words of the format for it, the likeliest first; what is not done is looked for before what is."""
_PART = compile_lazily(r"\d{1,2} ?%")
_WHOLE = compile_lazily(r"[\w’'✓✔☑✅-]+\W?")
_DENIED = compile_lazily(r"(?i)\b(?:niet|geen|nooit|not|no|never|nor|ex|voormalig|former|was|werd|of|or|en|and)\b|[/,&+]|->|→")
"""Words and signs behind a word that take it back, or name another."""
MOST_WORDS, LONGEST = 3, 60
STATES = frozenset({"open", "done", "closed"})


def word_state(spot: Spot, allowed: Collection[str]) -> Remedy | None:
    """How to write how far something is; whatever else is said of it is kept. None when no state is asked, or when none is named."""
    text = spot.value.strip() if isinstance(spot.value, str) else ""
    word = _find_state(text, allowed) if STATES & set(allowed) else None
    if not word:
        return None
    if _WHOLE.fullmatch(text):
        return write_as(word, safe=False)
    owner = spot.owners[-1]
    day = find_period(re.sub(r"^[^\d]*(?=\d)", "", text)) if word == "done" and any(map(str.isdigit, text)) else None
    in_block = (
        not any(sign in spot.before for sign in "[{")
        and spot.behind.rstrip() == f"{spot.keys[-1]}: {spot.value}"[len(str(spot.keys[-1])) + 2 :]
    )
    if (
        day
        and day.sure
        and day.first == day.last
        and in_block
        and isinstance(owner, Record)
        and "done" in owner.fields
        and "done" not in spot.beside
    ):
        indent = " " * (len(spot.before) - len(f"{spot.keys[-1]}: "))
        return replace_letters(text, f"{word}\n{indent}done: {day.first.isoformat()}")
    if not in_block or "#" in text:
        return write_remarked(word, text)
    new = f"{word} # {format_remark(text)}"
    return Remedy(say("Write it as `{text}`: a remark comes behind a #.", text=new), Fix(NewLetters(text, new), safe=False))


def word_begun(spot: Spot, allowed: Collection[str]) -> Remedy | None:
    """How to write a word to choose from with more behind it, such as `actieve klant sinds 2012`: all of it is kept as a remark. None for anything else."""
    text = spot.value.strip() if isinstance(spot.value, str) and len(spot.value) <= LONGEST else ""
    words = text.split()
    about = find_about(spot)
    for count in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        head, rest = " ".join(words[:count]).rstrip(",;:"), " ".join(words[count:])
        word = head if head in allowed else find_translation(head, about, list(allowed))
        if word and not _DENIED.search(rest) and "#" not in text:
            in_block = not any(sign in spot.before for sign in "[{") and spot.behind.rstrip() == spot.value
            if not in_block:
                return write_remarked(word, text)
            new = f"{word} # {format_remark(text)}"
            return Remedy(say("Write it as `{text}`: a remark comes behind a #.", text=new), Fix(NewLetters(text, new), safe=False))
    return None


def _find_state(text: str, allowed: Collection[str]) -> str | None:
    meant = ("running", "open") if _PART.fullmatch(text) else next((meant for form, meant in _STATES if form.match(text)), ())
    return next((word for word in meant if word in allowed), None)
