"""One of a thing is said as one: a sentence that counts has a singular, on every page and in every finding, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

WORDS = Path(__file__).parent.parent.parent / "generator" / "accountplan" / "locale" / "nl"
NOUNS = [
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "clients",
    "accounts",
    "prospects",
    "people",
    "plans",
    "actions",
    "files",
    "criteria",
    "points",
    "signs",
    "marks",
    "rules",
    "contacts",
    "assignments",
    "proposals",
    "objectives",
    "findings",
    "pages",
    "items",
    "lines",
    "letters",
    "characters",
    "words",
    "rows",
    "errors",
    "warnings",
    "scores",
    "tiers",
    "groups",
    "raters",
    "times",
    "members",
    "parts",
    "figures",
    "colleagues",
    "booklets",
    "tables",
    "keys",
]
COUNTED = re.compile(rf"\{{\w+\}}(?:\*\*)? (?:\w+ )?(?:{'|'.join(NOUNS)})\b")
NEVER_ONE = {
    "{n} accounts change tier.": "the script has a sentence of its own for one",
    "{count} clients may belong in another tier: who completes their marks, and when?": "three or more; fewer are named",
    "A sheet holds {most} rows, and table {name} has {n}.": "a million",
    "There is no person {id} in people.yaml.": "not a number",
    "{n} of {pages} pages were made in {seconds} s.": "a site has more pages",
    "{key} of {all} clients ({share}) are in a tier that asks for a full plan.": "four or more",
    "{n} plans have a mark on “{criterion}”, such as {path}, but it is not one of the firm's criteria.": "three or more",
    "{persons} of the {all} open actions are aimed at the person, while “{assignment}” is rated {rating}.": "several",
    "“{key}” has {n} characters, too many for a column on paper.": "over 300",
    "The aliases in this file stand for more than {n} characters.": "a bound",
    "There are more than {n} files here at that revision.": "a bound",
    "“{key}” says {day}, more than {years} years ahead.": "twenty",
    "“{key}” says {day}, more than {years} years ago.": "fifty",
    "“{key}” has the year {year}, more than {years} years ahead.": "twenty",
    "“{key}” has the year {year}, more than {years} years ago.": "fifty",
    "This path has more than {n} characters, which is too long for Windows.": "a bound",
    "“{key}” has {n} characters, but only {limit} fit.": "a bound",
    "**{number} criteria** make up the score; each counts for **{share}**": "one has a sentence of its own",
    "**{number} criteria** make up the score; the {heaviest} heaviest count for **{share}** each": "one has a sentence of its own",
    "**{number} criteria** make up the score; {name} counts for **{share}**": "one has a sentence of its own",
    "The chart shows the {most} clients with the most turnover, out of {total}.": "a thousand",
    "none of {total} clients is a star": "one has a sentence of its own",
    "{folder} holds files that accountplan did not write.": "not a number",
    "{number} clients of equal size are each above the limit of {limit}.": "one is named",
    "{number} of {total} clients cost clearly more hours than they bring margin": "three or more",
    "no client's share of hours is more than {points} points above its share of margin": "said with a decimal",
    "{points} points": "said with a decimal",
    "of the {growth} that plans add rests on open proposals, by their chance": "an amount",
    "{base} in {then}, less {gone} that plans give up or that we expect to lose: {planned} in {year}.": "an amount",
    "{base} in {then}, less {gone} that plans give up or that we expect to lose, and {growth} that comes in by the plans: {planned} in {year}.": "an amount",
    "All {n} open objectives in tier {tier} are about business.": "three or more",
}
"""Sentences whose number is never one, with the reason."""


@pytest.mark.parametrize("catalogue", sorted(WORDS.glob("*.po")), ids=lambda path: path.stem)
def test_a18_what_is_counted_has_a_singular(catalogue: Path) -> None:
    with catalogue.open("rb") as file:
        said = [message.id for message in read_po(file) if isinstance(message.id, str) and COUNTED.search(message.id)]
    assert [each for each in said if each not in NEVER_ONE] == [], "say each with `say_n`, or in NEVER_ONE why the number is never one"


def test_a18_no_exception_is_left_behind() -> None:
    said = set()
    for catalogue in WORDS.glob("*.po"):
        with catalogue.open("rb") as file:
            said |= {message.id for message in read_po(file) if isinstance(message.id, str)}
    assert [each for each in NEVER_ONE if each not in said] == [], "nothing says this any more: take it out of NEVER_ONE"
