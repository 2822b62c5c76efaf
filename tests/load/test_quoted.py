"""A text that YAML takes for something else, and several keys on one line: the remedy is what is to be written, to the letter."""

from __future__ import annotations

import pytest

from accountplan.author import Read, mend_file
from accountplan.load import reread
from load.sources import PATHS, TODAY, list_remedies, load_text

CONTACT = "contacts:\n  - name: Jan\n    "


def mend(text: str) -> bytes:
    """A plan after every remedy in it is carried out to the letter."""
    content = f"name: City\n{text}\n".encode()
    return mend_file(content, load_text(content).findings, lambda other: Read(*reread(PATHS["account"], other, TODAY))).content


@pytest.mark.edge("yaml-syntax")
@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("situation:\n  business: Maakt sauzen: ketchup en mosterd.", '"Maakt sauzen: ketchup en mosterd."'),
        ("situation:\n  business: Makes sauces - see also: the site", '"Makes sauces - see also: the site"'),
        ('situation:\n  business: "Makes sauces" for supermarkets', "'\"Makes sauces\" for supermarkets'"),
        ("situation:\n  business: 'It's a maker of sauces'", '"It\'s a maker of sauces"'),
        ('situation:\n  business: "Ze zeggen "ja" en doen nee"', "'Ze zeggen \"ja\" en doen nee'"),
        ('situation:\n  business: "Saus" en "soep"', '\'"Saus" en "soep"\''),
        ("situation:\n  business: @Jane to complete", '"@Jane to complete"'),
        ("situation:\n  threats:\n    - **Prijs** stijgt", '"**Prijs** stijgt"'),
        ('situation:\n  threats:\n    - "De dochter" neemt het over', "'\"De dochter\" neemt het over'"),
        ("actions:\n  - what: Overleg: agenda: 2027", '"Overleg: agenda: 2027"'),
    ],
)
def test_b_the_whole_text_is_shown_between_quotes(text: str, whole: str) -> None:
    assert list_remedies(text) == [f"Put the whole text between quotes: `{whole}`."]
    assert load_text(mend(text)).findings == ()


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ('team: "jansen", "devries"', 'Write it as `["jansen", "devries"]`.'),
        ('situation:\n  threats: "prijs", "tijd"', 'Write it as `["prijs", "tijd"]`.'),
        (f"{CONTACT}email: [jan@city.example](mailto:jan@city.example)", "Write it as `jan@city.example`."),
        (f"{CONTACT}known_by:\n      jansen: strength: 3, last: 2026-10-30", "Write it as `{strength: 3, last: 2026-10-30}`."),
        (f"{CONTACT}known_by:\n      jansen: (strength: 3, last: 2026-10-30)", "Write it as `{strength: 3, last: 2026-10-30}`."),
        (
            "objectives:\n  - id: omzet\n    baseline: 7.8, target: 8.2",
            "Write it as `baseline: 7.8` and `target: 8.2`, each on a line of its own.",
        ),
        ("actions:\n  - what: Bellen, who: jansen", "Write it as `what: Bellen` and `who: jansen`, each on a line of its own."),
        ("status: @client", "Write it as `client`."),
        ("situation:\n  business: ?", "Leave “business” out until it is known."),
        ("situation:\n  business: -", "Leave “business” out until it is known."),
    ],
)
def test_b_what_is_no_text_is_not_put_between_quotes(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]


@pytest.mark.parametrize(
    "text",
    [
        "situation:\n  business: Maakt sauzen: ketchup\n    en mosterd.",
        "situation:\n  business: Maakt sauzen: ketchup # zie de site",
        ", sector: $bouw",
    ],
)
def test_b_a_text_that_may_go_on_or_is_none_is_left_to_the_writer(text: str) -> None:
    assert all(each.fix is None for each in load_text(f"name: City\n{text}\n").findings)


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("situation:\n  threats:\n    - Prijs: te hoog", 'Put the whole text between quotes: `"Prijs: te hoog"`.'),
        (f"{CONTACT}phone: [0113 496, 07700 900]", 'Write it as `"0113 496, 07700 900"`.'),
        (
            "situation:\n  business:\n    product: sauzen\n    landen: vier",
            "Write one text. For more than one line, write `|` after the colon and indent the lines below it.",
        ),
    ],
)
def test_b_keys_or_a_list_where_a_text_is_asked_become_that_text(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]
