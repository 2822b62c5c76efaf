"""A good minimal workspace, and changes to it: what the examples of the rules are written against.

The base is a firm with three people, three criteria, three tiers and one client, `example`, in the first tier, whose plan is in order
on `TODAY`: no rule finds anything. A change is YAML with one or more files, each after a line `# plans/<file>`. A file that the base
does not have, or that gives `name` itself, stands by itself; the keys of any other file take the place of the base's keys of the same
name, and leave the rest as it was. After the file's name may stand `, on <day>` (the day of the check), `, missing`, `, unreadable`
or `, in Windows-1252`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

from accountplan import analyse, lint, load, score
from accountplan.author import Read, mend_file
from accountplan.base.words import Words
from accountplan.load import reread
from accountplan.model.finding import Finding, Keys, group_by_path
from memory import Memory
from remedies import follow

TODAY = date(2026, 11, 23)
ENGLISH = Words("en")

EXAMPLE = "plans/accounts/example.yaml"
BASE: dict[str, str] = {
    "plans/firm.yaml": """\
name: Van Dam
year: 2026
""",
    "plans/people.yaml": """\
vandam: {name: Eva van Dam, role: partner, hours: 400}
jansen: {name: Ans Jansen, role: senior, hours: 300}
devries: {name: Bo de Vries, role: adviser, hours: 200}
""",
    "plans/criteria.yaml": """\
criteria:
  turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
  cooperation: {weight: 2}
  reputation: {weight: 2}
""",
    "plans/tiers.yaml": """\
tiers:
  - {id: A, name: Cherish, above: 8}
  - {id: B, name: Keep}
  - {id: C, name: Hold, below: 6}
""",
    EXAMPLE: """\
name: Example Water Board
status: client
lead: jansen
team: [jansen, devries]
reviewed: 2026-09-01
figures:
  2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8}
marks: {cooperation: 9, reputation: 8}
situation:
  history: We inspected their first dike in 2011, after two other firms had given up.
  business: They keep a million people dry, and want to be the cheapest water board by 2030.
  facts: Five hundred people work there, and the reserves are sound for four years.
  opportunities: [Twelve dikes wait for an inspection by drone.]
  threats: [A new buyer asks three quotations for all work above thirty thousand.]
developments:
  market: Rules for dikes change in 2027, and every board must then inspect twice as often.
  competition: Two large firms bid on every inspection, and one of them hired our former lead.
  strategy: The board wants half of the dikes inspected by drone before 2028.
objectives:
  - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31, own: jansen}
actions:
  - {what: Inspect the first dike by drone, p: project, who: jansen, when: 2026-12-10, how: with their own people, objective: growth}
  - {what: Lunch with the new director, p: person, who: jansen, when: 2026-12-14, how: near their office, objective: growth}
  - {what: Agree on one address for invoices, p: process, who: devries, when: 2027-01-15, how: by telephone, objective: growth}
  - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
evaluation: {every: quarter, next: 2026-12-15}
contacts:
  - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
  - {name: Dirk Bos, role: uses, known_by: {devries: {strength: 2, last: 2026-11-02}}}
""",
}

_HEADER = re.compile(r"^# (plans/[^\s,]+)(?:, (.+))?$", re.MULTILINE)
_KEY = re.compile(r"^(?=[^\s#-])", re.MULTILINE)


def workspace(change: str = "") -> tuple[dict[str, bytes | None], date]:
    """The files of the base with a change, and the day of the check."""
    files: dict[str, bytes | None] = {path: text.encode() for path, text in BASE.items()}
    today = TODAY
    _, *blocks = _HEADER.split(change)
    for path, remark, text in zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True):
        files[path] = changed(BASE.get(path, ""), text.lstrip("\n")).encode("cp1252" if remark == "in Windows-1252" else "utf-8")
        if remark == "missing":
            del files[path]
        elif remark == "unreadable":
            files[path] = None
        elif remark and remark.startswith("on "):
            today = date.fromisoformat(remark.removeprefix("on "))
    return files, today


def changed(base: str, change: str) -> str:
    """The base with the top-level keys of the change in the place of its own; the change alone when it names itself."""
    if re.search(r"^name:", change, re.MULTILINE):
        return change
    keys = {_key(part) for part in _parts(change)}
    return "".join(part for part in _parts(base) if _key(part) not in keys) + change


def check(change: str = "") -> tuple[Finding, ...]:
    """All findings in the base with a change."""
    files, today = workspace(change)
    return findings(files, today)


def found(rule: str, change: str) -> list[str]:
    """What one rule finds in the base with a change: the keys' source line and the message in English, one text a finding."""
    return [f"{each.excerpt.strip()} -> {ENGLISH.say(each.message)}" for each in check(change) if each.rule == rule]


def pointed(rule: str, change: str) -> list[Keys]:
    """The keys that lead to each thing that one rule finds in the base with a change."""
    return [each.keys for each in check(change) if each.rule == rule]


def example(**keys: str) -> str:
    """A change of the example client: each key with its YAML."""
    return "# plans/accounts/example.yaml\n" + "".join(f"{key}: {value}\n" for key, value in keys.items())


def findings(files: Mapping[str, bytes | None], today: date = TODAY) -> tuple[Finding, ...]:
    """All findings in a workspace: the road of `pipeline.survey`. Whatever remedies they bring are followed as well: each must mend."""
    found = _findings(files, today)
    for path, some in group_by_path(each for each in found if each.fix):
        content = files[path]
        assert content is not None
        follow(content, some, partial(_read, path, today))
        for each in some:
            made = mend_file(content, [each], lambda _: Read((), torn=False)).content
            left = [
                other
                for other in _findings({**files, path: made}, today)
                if (other.rule, other.path, other.keys) == (each.rule, path, each.keys)
            ]
            assert left == [], f"the finding stays: {each.rule} {each.fix}"
    return found


def _read(path: str, today: date, content: bytes) -> Read:
    return Read(*reread(path, content, today))


def _findings(files: Mapping[str, bytes | None], today: date) -> tuple[Finding, ...]:
    portfolio, problems = load.load(Memory(files), today)
    scores = score.score(portfolio, today)
    return lint.lint(portfolio, scores, analyse.analyse(portfolio, scores, today), today, problems)


def _parts(text: str) -> list[str]:
    """A file cut before each of its top-level keys."""
    return [part for part in _KEY.split(text) if part]


def _key(part: str) -> str:
    return part.partition(":")[0]
