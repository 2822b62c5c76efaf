"""A workspace, and short ways to load a text or a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accountplan.author.mend import Read
from accountplan.base.words import Words
from accountplan.load.again import reread
from accountplan.load.file import Loaded, load_file
from accountplan.load.workspace import File
from accountplan.model.files import Kind
from accountplan.model.finding import Finding
from remedies import follow

TODAY = date(2026, 11, 24)
ENGLISH = Words("en")
BASE: Mapping[str, str] = {
    "plans/firm.yaml": "name: Van Dam\nyear: 2026\n",
    "plans/criteria.yaml": "criteria: {turnover: {weight: 2}, cooperation: {weight: 1}}\n",
    "plans/tiers.yaml": "tiers: [{id: A, name: Cherish, above: 8}, {id: B, name: Keep}, {id: C, name: Hold, below: 6}]\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen}\n",
    "plans/accounts/city.yaml": "name: City of Rivermouth\nlead: jansen\n",
}
PATHS: dict[Kind, str] = {
    "firm": "plans/firm.yaml",
    "criteria": "plans/criteria.yaml",
    "tiers": "plans/tiers.yaml",
    "people": "plans/people.yaml",
    "group": "plans/groups/region.yaml",
    "meeting": "plans/meetings/2026-11-02-region.yaml",
    "account": "plans/accounts/city.yaml",
}


FILES: dict[Kind, File] = {kind: File(path, kind, path.rpartition("/")[2].removesuffix(".yaml")) for kind, path in PATHS.items()}


def load_text(text: str | bytes, kind: Kind = "account", *, remedies: bool = True) -> Loaded:
    """One file of a kind with this text, read and validated. Whatever remedies it brings are followed as well: each must mend."""
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    loaded = load_file(FILES[kind], content, TODAY)
    if remedies:
        follow(content, loaded.findings, lambda other: Read(*reread(PATHS[kind], other, TODAY)))
    return loaded


def list_remedies(text: str, kind: Kind = "account", *, remedies: bool = True) -> list[str]:
    """The remedy of each finding in a file, in English; of a plan without its name."""
    whole = f"name: City\n{text}\n" if kind == "account" else text
    return [ENGLISH.say(each.help) for each in load_text(whole, kind, remedies=remedies).findings]


def rules(findings: tuple[Finding, ...]) -> list[tuple[str, int]]:
    """Rule and line of each finding."""
    return [(finding.rule, finding.line) for finding in findings]
