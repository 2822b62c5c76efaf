"""`docs/reference/rules.md`, from the rules."""

from __future__ import annotations

from accountplan.base.words import Words
from accountplan.model.finding import Severity
from accountplan.model.rules import Rule

from .cells import NOTE, make_cell, unwrap

RULES = f"""\
{NOTE}
# Rules

What `accountplan check` looks at. A firm sets the severity of a rule in `plans/firm.yaml`, for all clients or for each tier:

```yaml
rules:
  late-action: error
  unexplained-mark: {{A: warning, B: advice, C: off}}
```

A plan can waive a rule, with a reason and an end date:

```yaml
waive:
  - {{rule: single-tie, reason: the director wants one contact, until: 2027-06-30}}
```
"""


def rule_page(rules: tuple[Rule, ...]) -> str:
    """Every rule, the worst first, with its examples."""
    say = Words("en").say
    heads = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.ADVICE: "Advice"}
    parts = [RULES]
    for severity, head in heads.items():
        some = [rule for rule in rules if rule.severity == severity]
        rows = "".join(f"| [{rule.name}](#{rule.name}) | {rule.code} | {make_cell(say(rule.title))} |\n" for rule in some)
        parts.append(f"\n## {head}\n\n| rule | code | what is wrong |\n|---|---|---|\n{rows}")
    for rule in rules:
        texts = f"**What it checks.** {unwrap(say(rule.what))}\n\n**Why it matters.** {unwrap(say(rule.why))}"
        example, instead = rule.example.strip("\n"), rule.instead.strip("\n")
        parts.append(
            f"\n### {rule.name}\n\n{_former(rule)}{rule.code}, {rule.severity.word}: {say(rule.title)}.\n\n{texts}\n\n"
            f"Example:\n\n```yaml\n{example}\n```\n\nUse instead:\n\n```yaml\n{instead}\n```\n"
        )
    return "".join(parts)


def _former(rule: Rule) -> str:
    """The names that a rule had before, each an anchor, as links to them exist."""
    return "".join(f'<a id="{name}"></a>Formerly `{name}`.\n' for name in rule.formerly)
