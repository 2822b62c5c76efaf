"""The page for what is not there works at any depth, and lets nothing run but itself."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from html import unescape

import pytest

from accountplan.present.site.missing import SCRIPT

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


BROWSER = """
const location = {pathname: process.argv[1]}, link = {dataset: {to: "findings.html"}};
const document = {links: [link], querySelector: () => ({}), createElement: () => ({}), head: {append: () => {}}};
"""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("//elsewhere/x/y.html", "/elsewhere/x/findings.html"),
        ("///elsewhere/accounts/y.html", "/elsewhere/findings.html"),
        ("/accounts/x/y.html", "/findings.html"),
        ("/site/people/y.html", "/site/findings.html"),
        ("/y.html", "/findings.html"),
    ],
)
def test_h5_no_address_sends_its_links_to_another_host(asked: str, found: str) -> None:
    done = subprocess.run(["node", "-e", f"{BROWSER}{SCRIPT}console.log(link.href)", asked], capture_output=True, text=True, check=True)
    assert done.stdout == f"{found}\n"
