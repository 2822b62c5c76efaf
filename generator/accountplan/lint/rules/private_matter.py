from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.leaves import TEXT, Wish, list_leaves

HINTS = (
    "birth", "born on", "burn", "depress", "pregnan", "divorc", "sick", "chemo", "address", "adres", "citizen service", "burgerservice", "bsn",
    "verjaar", "geboor", "geboren", "overspannen", "zwanger", "scheid", "ziek",
)  # fmt: skip
"""Parts of words without which a text holds none of `WORDS`: quick to look for."""
WORDS = compile_lazily(
    r"\b(?:birthday|date of birth|born on|burn-? ?out|depress(?:ed|ion)|pregnan(?:t|cy)|divorc(?:e|ed|ing)|on sick leave|chemotherapy|home address"
    r"|citizen service number|verjaardag|verjaart|geboortedatum|geboren op|overspannen|depress(?:ie|ief)|zwanger(?:schap)?|(?:gaat|gaan|is|zijn) scheiden"
    r"|pas gescheiden|(?:in|zijn|haar) scheiding|ziekteverlof|ziek thuis|langdurig ziek|chemokuur|priv[eé]-?adres|thuisadres|burgerservicenummer|bsn)\b"
)
"""What tells of someone's birthday, health, family or home, in both languages, in small letters."""

NOTES = Wish(
    TEXT, only=frozenset({"contacts.function", "contacts.notes", "contacts.source", "evaluation.notes.text", "signals.note", "marks.why"})
)
"""Where people write about people; elsewhere these words mostly are about the client's work."""


@rule(code="AP806", severity=Severity.ADVICE)
def private_matter(plan: Plan) -> Iterator[Found]:
    """A note is about someone's private life

    What it checks
    Contacts, notes on evaluations, signals and reasons for marks hold no words about birthdays, health, family or home.

    Why it matters
    Health and family are the person's own. The law forbids keeping such data without need, and a booklet gets left on a train.

    Example
    ```yaml
    # plans/accounts/example.yaml
    evaluation:
      every: quarter
      next: 2026-12-15
      notes:
        - {on: 2026-09-15, text: Carla has a burn-out; Dirk takes over the project until spring.}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    evaluation:
      every: quarter
      next: 2026-12-15
      notes:
        - {on: 2026-09-15, text: Dirk takes over the project from Carla until spring.}
    ```
    """
    notes = list_leaves(plan.account, NOTES)
    everything = "\n".join([text for _, text, _ in notes]).casefold()
    for keys, text, _ in notes if any(hint in everything for hint in HINTS) else ():
        found = WORDS.search(text.casefold())
        if found:
            yield Found(
                keys,
                say("“{word}” is about someone's private life.", word=found[0]),
                say("Leave it out, or write only what it means for the work."),
            )
