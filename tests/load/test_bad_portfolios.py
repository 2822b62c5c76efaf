"""Workspaces with everything wrong: all that is found, as a person reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accountplan.base.words import Words
from accountplan.load import FolderSource, load
from accountplan.model.finding import Finding
from load.sources import TODAY

BAD = Path(__file__).parents[1] / "portfolios" / "bad"


def shown(finding: Finding, words: Words) -> str:
    head = f"{finding.path}:{finding.line}:{finding.column} {finding.code} {finding.rule}"
    excerpt = finding.excerpt.translate(dict.fromkeys((*range(32), 8232, 65279), 65533))
    mark = f"  | {excerpt}\n  | {' ' * (finding.column - 1)}^\n" if finding.excerpt else ""
    return f"{head}\n{mark}  {words.say(finding.message)}\n  {words.say(finding.help)}\n"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", sorted(path.name for path in BAD.iterdir() if path.is_dir()))
def test_a_bad_workspace_loads_and_says_all_that_is_wrong(name: str, language: str, golden: Callable[[str, str], None]) -> None:
    portfolio, findings = load(FolderSource(BAD / name), TODAY)
    words = Words(language)
    kept = [f"kept: {id} = {account.name}\n" for id, account in portfolio.accounts.items()]
    golden(f"load/{name}-{language}.txt", "\n".join([shown(finding, words) for finding in findings] + ["".join(kept)]))
