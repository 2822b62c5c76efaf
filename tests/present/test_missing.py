"""The page for what is not there works at any depth, and lets nothing run but itself."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape

from .reading import Outline, page
from .test_whole import NOTHING, SMALL


def test_its_policy_allows_exactly_the_style_and_the_script_that_it_holds() -> None:
    made = page(SMALL, "404.html")
    policy = unescape(*re.findall(r'Content-Security-Policy" content="([^"]*)"', made))
    for tag in ("style", "script"):
        [text] = re.findall(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        [rule] = [rule for rule in policy.split("; ") if rule.startswith(f"{tag}-src")]
        assert f"'sha256-{digest}'" in rule
        assert ("'self'" in rule) is (tag == "style")


def test_it_asks_nothing_of_the_site_that_it_may_not_find() -> None:
    made = page(SMALL, "404.html")
    assert "<link" not in made
    assert "src=" not in made


def test_it_leads_back_to_the_pages_that_every_site_has() -> None:
    assert {"index.html", "accounts.html", "portfolio.html", "findings.html"} <= set(Outline(page(NOTHING, "404.html")).hrefs)
