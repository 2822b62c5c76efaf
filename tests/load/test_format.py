"""What a text says against what the format asks: each wrong value is one finding, and costs as little as it can."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from pydantic_core.core_schema import ErrorType

from accountplan.base.words import Words
from accountplan.load.wording.spots import KEY_SAYERS, SAYERS
from accountplan.model.files import Kind
from accountplan.model.leaves import list_names
from accountplan.model.shapes import make_kind_shape
from load.sources import load_text, rules

ENGLISH = Words("en")


def told(text: str, kind: Kind = "account") -> list[str]:
    """Each finding as: rule line:column sentence | remedy."""
    return [
        f"{each.rule} {each.line}:{each.column} {ENGLISH.say(each.message)} | {ENGLISH.say(each.help)}"
        for each in load_text(text, kind).findings
    ]


def account(text: str) -> Any:
    return load_text(f"name: City\n{text}").noun


NAMES = [name for name in list_names(make_kind_shape("account")) if "." not in name]
EVERY_KEY = re.sub(", (?=[^,]*$)", " or ", ", ".join(NAMES))
CASES = {
    # unknown keys
    "naam: City": "unknown-key 1:1 “naam” is not one of the keys that can be used here. | Did you mean “name”?",
    "name: City\nStatus: client": "unknown-key 2:1 “Status” is not one of the keys that can be used here. | Did you mean “status”?",
    "name: City\nwie: jansen": "unknown-key 2:1 “wie” is not one of the keys that can be used here. | Did you mean “lead”?",
    "name: City\nid: city": "unknown-key 2:1 “id” is not one of the keys that can be used here. | Remove this line: a plan's id is the name of its file.",
    "name: City\nhistory: x": "unknown-key 2:1 “history” is not one of the keys that can be used here. | Write it as `situation: {history: x}`.",
    "name: City\nomzet: 200000": "unknown-key 2:1 “omzet” is not one of the keys that can be used here. | It is a figure of a year: write it below `figures`, such as `2025: {turnover: 200000}`.",
    "name: City\nmargin: 3000": "unknown-key 2:1 “margin” is not one of the keys that can be used here. | It is a figure of a year: write it below `figures`, such as `2025: {margin: 3000}`.",
    "name: City\nreputation: 8": "unknown-key 2:1 “reputation” is not one of the keys that can be used here. | It is a criterion: write it below `marks`, such as `reputation: 8`.",
    "name: City\nsector: bouw": "unknown-key 2:1 “sector” is not one of the keys that can be used here. | Write it as `segment: {sector: bouw}`.",
    "name: City\nsituation: {lead: x}": "unknown-key 2:13 “lead” is not one of the keys that can be used here. | It belongs one level higher: give it less indentation.",
    "name: City\nsituation: {market: x}": "unknown-key 2:13 “market” is not one of the keys that can be used here. | It belongs below `developments`: move it there.",
    "name: City\ntier: {is: A, why: x, by: jansen, until: 2027-01-01, zz: 1}": "unknown-key 2:54 “zz” is not one of the keys that can be used here. | Use one of these: is, why, by or until.",
    "name: City\nactions: [{what: call, write, how: x}]": "comma-in-braces 2:18 “call, write” is cut in two: between braces a comma ends a value. | Put the whole text between quotes: `\"call, write\"`.",
    "name: City\nour text:": f"unknown-key 2:1 “our text” is not one of the keys that can be used here. | Use one of these: {EVERY_KEY}.",
    "name: City\nactions: [{what: call, or write}]": "comma-in-braces 2:18 “call, or write” is cut in two: between braces a comma ends a value. | Put the whole text between quotes: `\"call, or write\"`.",
    # missing keys
    "status: client": "missing-key 1:1 “name” is missing here. | Add it, such as `name: ...`.",
    "name:\nstatus: client": "missing-key 1:6 “name” has no value. | Give it a value, such as `name: ...`.",
    'name: ""': "missing-key 1:7 “name” has no value. | Give it a value, such as `name: ...`.",
    "name: City\nsignals: [{kind: low_contact}]": "missing-key 2:11 “on” is missing here. | Add it, such as `on: 2026-03-31`.",
    "name: City\ntier: {is: A}": (
        "missing-key 2:1 “why”, “by” and “until” are missing here. | Add them, such as `why: ...`, `by: jansen` and `until: 2026-12-31`."
    ),
    "name: City\ntier:\n  is: A\n  why: x": "missing-key 2:1 “by” and “until” are missing here. | Add them, such as `by: jansen` and `until: 2026-12-31`.",
    "name: City\nactions:\n  - what: x\n  -\n": "missing-key 4:4 There is nothing after this dash. | Write something after it, or remove the dash.",
    "name: City\nobjectives: [{kind: other}]": "missing-key 2:14 “id” is missing here. | Add it, such as `id: turnover`.",
    # wrong types
    "name: 2026-01-01": 'wrong-type 1:7 “name” must be text, but this is a date. | Put it between quotes: `"2026-01-01"`.',
    "name: 007": 'wrong-type 1:7 “name” must be text, but this is a number. | Put it between quotes: `"007"`.',
    "name: true": 'wrong-type 1:7 “name” must be text, but this is true or false. | Put it between quotes: `"true"`.',
    "name: [City]": "wrong-type 1:7 “name” must be one value, but this is a list. | Write it as `City`, without brackets or dash.",
    "name: City\nsituation: {history: [a b, c d]}": "wrong-type 2:22 “history” must be text, but this is a list. | Write one text. For more than one line, write `|` after the colon and indent the lines below it.",
    "name: City\nsituation: {threats: [Note: late]}": "wrong-type 2:23 “threats” must be text, but this is a set of keys. | If this is one text with a colon in it, put it between quotes.",
    "name: City\nreviewed: 1-9-2026": "wrong-type 2:11 “reviewed” must be a date. | Write it as `2026-09-01`, if the day is before the month, or as the day that you mean.",
    "name: City\nreviewed: 2026-09-01T10:00:00Z": "wrong-type 2:11 “reviewed” must be a date. | Write it as `2026-09-01`.",
    "name: City\nreviewed: soon": "wrong-type 2:11 “reviewed” must be a date. | Write it as year-month-day, such as 2026-03-31.",
    'name: City\nfigures: {2024: {turnover: "1.204.000,50"}}': "wrong-type 2:28 “turnover” must be a number. | Write it as `1204000.50`.",
    "name: City\nproposals: [{name: x, stage: talk, chance: '0,4'}]": "wrong-type 2:44 “chance” must be a share. | Write it as `0.4`.",
    "name: City\nproposals: [{name: x, stage: talk, chance: '40'}]": "out-of-range 2:44 “chance” must be at most 100%, but is 40. | Write it as `40%`.",
    "name: City\nactions: [{what: x, hours: 7,5}]": "comma-in-braces 2:28 “7,5” is cut in two: between braces a comma ends a value. | Write it as `7.5`.",
    "name: City\nactions: [{what: x, wanneer: 2026-01-01}]": "unknown-key 2:21 “wanneer” is not one of the keys that can be used here. | Did you mean “when”?",
    "name: City\ntemperature: rood": "unknown-word 2:14 “rood” is not one of the words that can be used here. | Did you mean “red”? It can be red, yellow or blue.",
    "name: City\nfigures: {2024: {turnover: 1.204.000}}": "wrong-type 2:28 “turnover” must be a number. | Write it as `1204000`.",
    "name: City\nfigures: {2024: {turnover: € 204000}}": "wrong-type 2:28 “turnover” must be a number. | Write it as `204000`: amounts are in the currency of the firm.",
    "name: City\nfigures:\n  2024:\n    satisfaction: 7,9": "wrong-type 4:19 “satisfaction” must be a number. | Write it as `7.9`.",
    "name: City\nfigures: {2024: {satisfaction: 7,9}}": "comma-in-braces 2:32 “7,9” is cut in two: between braces a comma ends a value. | Write it as `7.9`.",
    "name: City\nfigures: {2024: {turnover: much}}": "wrong-type 2:28 “turnover” must be a number. | Write digits only, such as 204000 or 7.5.",
    "name: City\nfigures: {2024: 5}": "wrong-type 2:17 “2024” must hold keys, but this is a number. | Write first what it is of, such as `2024: {turnover: 5}`.",
    "name: City\nfigures: {turnover: {2024: 5}}": "wrong-type 2:11 The key “turnover” must be a year. | Write the year first, and this below it: `2024: {turnover: 5}`.",
    "name: City\nsegment: {5: x}": "wrong-type 2:11 The key “5” must be a word. | Begin it with a letter, or put it between quotes.",
    "name: City\nobjectives: {id: x}": "wrong-type 2:13 “objectives” must be a list, but this is a set of keys. | Write it as a list: `[{id: x}]`.",
    "name: City\nteam: {jansen: x}": "wrong-type 2:7 “team” must be a list, but this is a set of keys. | Write `[jansen]`, and the rest at the end of the line, as `# jansen: x`.",
    "name: City\nsituation:\n  threats:\n    -x\n    -y": "line-joined-to-text 4:5 “-x” is read as part of a text, and not as an item of a list. | Write a space after each dash, and put the dashes below each other.",
    "name: City\nsituation: text": "wrong-type 2:12 “situation” must hold keys, but this is text. | Write its keys below it, each with a colon and a value: history, business, facts, opportunities and threats.",
    "name: City\nactions: [call them]": "wrong-type 2:11 Each item of “actions” must hold keys, but this is text. | Write it as `{what: call them}`.",
    "name: City\nmarks: {payment: {by: jansen, mark: 5, on: 2026-01-01}}": "wrong-type 2:18 “payment” must be one value or a list, but this is a set of keys. | Write it as a list: `[{by: jansen, mark: 5, on: 2026-01-01}]`.",
    "name: City\nlead: [jansen]": "wrong-type 2:7 “lead” must be one value, but this is a list. | Write it as `jansen`, without brackets or dash.",
    "name: City\nlead:\n  - jansen\n  - devries": "wrong-type 3:3 “lead” must be one value, but this is a list. | Write one of them, without brackets or dash.",
    "name: City\nsegment: {sector: [water]}": "wrong-type 2:19 “sector” must be one value, but this is a list. | Write it as `water`, without brackets or dash.",
    "name: City\nevaluation: {true: x}": "unknown-key 2:14 “true” is not one of the keys that can be used here. | Use one of these: every, next or notes.",
    "name: City\nmarks: {payment: good}": "wrong-type 2:18 “payment” must be a number. | Write a mark from 1 to 10, such as 8 or 7.5.",
    "name: City\nmarks: {payment: [{by: jansen, mark: '', on: 2026-03-02}]}": "missing-key 2:38 “mark” has no value. | Give it a value, such as `mark: 8`.",
    "name: City\nfigures: {2024: {margin_rate: 32%}}": "wrong-type 2:31 “margin_rate” must be a number. | Write it as `0.32`.",
    "name: City\nfigures: {2024: {margin_rate: '12,5 %'}}": "wrong-type 2:31 “margin_rate” must be a number. | Write it as `0.125`.",
    "name: City\nmarks: {payment: [good]}": "wrong-type 2:19 Each item of “payment” must hold keys, but this is text. | Write it as `{by: ..., mark: ..., on: ..., why: good}`, with what belongs in the place of the dots.",
    "name: City\nproposals: [{name: x, stage: talk, chance: high}]": "wrong-type 2:44 “chance” must be a share. | Write a percentage such as 40%, or a share of 1 such as 0.4.",
    "- a": "wrong-type 1:1 This file must hold keys, but this is a list. | Write its keys in it, each with a colon and a value: name, status, short, lead, team, level, unit and segment.",
    "text": "wrong-type 1:1 This file must hold keys, but this is text. | Write its keys in it, each with a colon and a value: name, status, short, lead, team, level, unit and segment.",
    # forms
    "name: City\nteam: jansen, De Vries": "wrong-form 2:7 “jansen, De Vries” is not an id: an id has lower-case letters, digits and single hyphens. | Write them as `[jansen, de-vries]`.",
    "name: City\nwaive: [{rule: AP502, reason: x, until: 2027-01-01}]": "wrong-form 2:16 “AP502” is not an id: an id has lower-case letters, digits and single hyphens. | This is the code of a rule: write its name, which `accountplan rules AP502` gives.",
    "name: City\nteam:\n  -jansen\n  -devries": "line-joined-to-text 3:3 “-jansen” is read as part of a text, and not as an item of a list. | Write a space after each dash, and put the dashes below each other.",
    "name: City\nsegment: water": "wrong-type 2:10 “segment” must hold keys, but this is text. | Write first what it is of, such as `segment: {sector: water}`.",
    "name: City\ncontacts: [{name: x, known_by: [jansen]}]": "wrong-type 2:32 “known_by” must hold keys, but this is a list. | Write lines below it with a key, a colon and a value, such as `jansen: {strength: 1}`.",
    "name: City\nfigures: [2025]": "wrong-type 2:10 “figures” must hold keys, but this is a list. | Write lines below it with a key, a colon and a value, such as `2026: {turnover: 5}`.",
    "name: City\nteam:\n- jansen\n - devries": "line-joined-to-text 4:2 “- devries” is read as part of a text, and not as an item of a list. | Give all items of a list the same indentation.",
    "name: City\nlead: Ans Jansen": "wrong-form 2:7 “Ans Jansen” is not an id: an id has lower-case letters, digits and single hyphens. | Write the id that this person has in `plans/people.yaml`.",
    "name: City\nteam: [jansen, De Vries]": "wrong-form 2:16 “De Vries” is not an id: an id has lower-case letters, digits and single hyphens. | Write the id that this person has in `plans/people.yaml`.",
    "name: City\nactions: [{what: x, who: Één}]": "wrong-form 2:26 “Één” is not an id: an id has lower-case letters, digits and single hyphens. | Write it as `een`.",
    "name: City\nmarks: {Payment: 5}": "wrong-form 2:9 “Payment” is not a key: a key has lower-case letters, digits and underscores, and begins with a letter. | Write it as `payment`.",
    # words
    "name: City\nstatus: klant": "unknown-word 2:9 “klant” is not one of the words that can be used here. | Did you mean “client”? It can be client, prospect or former.",
    "name: City\nstatus: oud-klant": "unknown-word 2:9 “oud-klant” is not one of the words that can be used here. | Did you mean “former”? It can be client, prospect or former.",
    "name: City\nstatus: Client": "unknown-word 2:9 “Client” is not one of the words that can be used here. | Did you mean “client”? It can be client, prospect or former.",
    "name: City\nstatus: 5": "unknown-word 2:9 “5” is not one of the words that can be used here. | Use one of these: client, prospect or former.",
    "name: City\nstatus: [client]": "unknown-word 2:9 “status” must be one word. | Write it as `client`.",
    "name: City\nobjectives: [{id: x, kind: turn over}]": "unknown-word 2:28 “turn over” is not one of the words that can be used here. | Did you mean “turnover”?",
    "name: City\npartnership: {signs: {no blame: x}}": "unknown-word 2:23 “no blame” is not one of the words that can be used here. | Did you mean “no_blame”?",
    # ranges
    "name: City\nmarks: {payment: 11}": "out-of-range 2:18 “payment” must be at most 10, but is 11. | Write a mark from 1 to 10, such as 8 or 7.5.",
    "name: City\nmarks: {payment: 0.5}": "out-of-range 2:18 “payment” must be at least 1, but is 0.5. | Write a mark from 1 to 10: `5`, if this is a share of one.",
    "name: City\nmarks: {payment: [{by: a, mark: 12, on: 2026-01-01}]}": "out-of-range 2:33 “mark” must be at most 10, but is 12. | Write a mark from 1 to 10, such as 8 or 7.5.",
    "name: City\nproposals: [{name: x, stage: talk, chance: 40}]": "out-of-range 2:44 “chance” must be at most 100%, but is 40. | Write it as `40%`.",
    "name: City\nproposals: [{name: x, stage: talk, chance: 400}]": "out-of-range 2:44 “chance” must be at most 100%, but is 400. | Write 100% or less.",
    "name: City\nfigures: {24: {turnover: 1}}": "out-of-range 2:11 “24” must be at least 1900, but is 24. | Write it as `2024`.",
    f"name: {'x' * 301}": "out-of-range 1:7 “name” has 301 characters, but only 300 fit. | Make it shorter.",
    # what the reader saw
    "name: City\nreviewed: 2026-02-30": "bad-date 2:11 “2026-02-30” is not a date in the calendar. | Write it as `2026-02-28`, or as the day that you mean.",
    "name: City\nfigures: {2024: {turnover: 204.000}}": "thousands-separator 2:28 “204.000” would be read as 204, as a point stands for decimals. | Write it as `204000`.",
    "": "empty-file 1:1 This file is empty. | Write a plan in it, such as `accountplan new` makes, or remove the file.",
}  # fmt: skip


@pytest.mark.edge("missing-key", "out-of-range", "unknown-key", "unknown-word", "wrong-form", "wrong-type")
@pytest.mark.parametrize(("text", "finding"), CASES.items(), ids=[text.replace("\n", " / ")[:60] for text in CASES])
def test_one_slip_is_one_finding_with_a_remedy(text: str, finding: str) -> None:
    found = told(text)
    if "Note: late" in text:
        found = found[:1]
    assert found == [finding]


OTHERS = {
    ("firm", "name: X\nyear: 2026.5"): "wrong-type 2:7 “year” must be a whole number. | Write digits only, such as 2026.",
    ("firm", "name: X\nyear: 2026\ncurrency: euro"): "wrong-form 3:11 “euro” does not have the form that “currency” asks for. | Write it as `EUR`.",
    ("firm", "name: X\nyear: 2026\nedit_url: http://x"): "wrong-form 3:11 “http://x” does not have the form that “edit_url” asks for. | Write an address that begins with `https://` or `http://` and has {path} where the file goes.",
    ("firm", "name: X\nyear: 2026\nrules: {late-action: hard}"): "unknown-word 3:22 “hard” is not one of the words that can be used here. | Use one of these: off, advice, warning or error.",
    ("firm", "name: X\nyear: 2026\nrules: {late-action: {A: hard}}"): "unknown-word 3:26 “hard” is not one of the words that can be used here. | Use one of these: off, advice, warning or error.",
    ("firm", "name: X\nyear: 2026\nrules: {late-action: [off]}"): "wrong-type 3:22 “late-action” must be one value or keys with values, but this is a list. | Write it as `off`.",
    ("criteria", "criteria: {turnover: 3}"): "wrong-type 1:22 “turnover” must hold keys, but this is a number. | Write it as `{weight: 3}`.",
    ("firm", "name: X\nyear: 26"): "out-of-range 2:7 “year” must be at least 1900, but is 26. | Write a year of four digits: `2026`.",
    ("firm", "name: X\nyear: 2026\nrules: [no-lead]"): "wrong-type 3:8 “rules” must hold keys, but this is a list. | Write how serious each is, off, advice, warning or error, in the place of the dots: `{no-lead: ...}`.",
    ("criteria", "criteria: {}"): "missing-key 1:11 “criteria” is empty. | Give it a value, such as `criteria: {turnover: {weight: 5}}`.",
    ("criteria", "criteria: {turnover: {weight: 1}}\nknown_at_least: 50"): "out-of-range 2:17 “known_at_least” must be at most 100%, but is 50. | Write it as `50%`.",
    ("criteria", "criteria: {turnover: {weight: 1, scale: {figure: margin_rate, points: {10%: 5}}}}"): "wrong-type 1:72 The key “10%” must be a number. | Write it as `0.1`.",
    ("criteria", "criteria: {turnover: {weight: 1, scale: {figure: turnover, points: {much: 5}}}}"): "wrong-type 1:69 The key “much” must be a number. | Write digits only, such as 25000.",
    ("tiers", "tiers: [{id: A, name: A, by_hand: ja}]"): "wrong-type 1:35 “by_hand” must be true or false. | Write it as `true`.",
    ("tiers", "tiers: [{id: A 1, name: A}, {id: B, name: B}]"): "wrong-form 1:14 “A 1” is not a tier: a tier's id has letters, digits and single hyphens. | Write a short word.",
    ("tiers", "tiers: [{id: CON, name: A}]"): "bad-id 1:14 “CON” cannot be an id: Windows or the site reserves that name. | Choose another id, such as `CON-1`.",
    ("tiers", "tiers: [{id: A, name: A, asks: alles}]"): "unknown-word 1:32 “alles” is not one of the words that can be used here. | Did you mean “everything”? It can be everything, plan or profile.",
    ("people", "Jansen: {name: Ans}"): "wrong-form 1:1 “Jansen” is not an id: an id has lower-case letters, digits and single hyphens. | Write it as `jansen`.",
    ("people", "jansen: Ans Jansen"): "wrong-type 1:9 “jansen” must hold keys, but this is text. | Write it as `{name: Ans Jansen}`.",
    ("people", "jansen:\n"): "missing-key 1:1 “name” is missing here. | Write it as `jansen: {name: ...}`, with what belongs in the place of the dots.",
    ("people", "aux: {name: Ans}"): "bad-id 1:1 “aux” cannot be an id: Windows or the site reserves that name. | Choose another id, such as `aux-1`.",
    ("group", "name: X\naccounts: {a: b}"): "wrong-type 2:11 “accounts” must be a list, but this is a set of keys. | Write `[a]`, and the rest at the end of the line, as `# a: b`.",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "finding"), [(*case, finding) for case, finding in OTHERS.items()])
def test_the_other_files_are_looked_at_as_well(kind: Kind, text: str, finding: str) -> None:
    assert told(text, kind) == [finding]


@pytest.mark.parametrize("text", ["", "\n", "jansen: {name: Ans}\n"])
def test_people_may_be_few(text: str) -> None:
    assert not told(text, "people")


def test_null_is_the_key_left_out() -> None:
    noun = account(
        "status:\nlead: ~\nsituation:\n  history:\nmarks: {payment: , image: 5}\nfigures: {2024: }\nactions:\ncontacts: [{name: x, known_by: {jansen: }}]\n"
    )
    assert (noun.status, noun.lead, noun.situation.history) == ("client", None, None)
    assert noun.marks == {"image": Decimal(5)}
    assert noun.figures == {2024: {}}
    assert noun.actions == ()
    assert [*noun.contacts[0].known_by] == ["jansen"]


def test_an_unknown_key_is_reported_though_nothing_stands_behind_it() -> None:
    assert rules(load_text("name: City\nstatis:\n").findings) == [("unknown-key", 2)]


def test_a_wrong_value_costs_the_smallest_part_that_can_be_missed() -> None:
    noun = account(
        "status: klant\nlead: jansen\nreviewed: 2026-09-01\nteam: [jansen, De Vries]\nmarks: {payment: 11, image: 8}\n"
        "actions:\n  - {what: a, when: soon, who: jansen}\n  - {when: 2026-12-01}\n  - {what: c}\n"
        "contacts: [{name: x, known_by: {jansen: {strength: 9, last: 2026-01-01}}}]\n"
    )
    assert (noun.status, noun.lead, noun.reviewed, noun.team) == ("client", "jansen", date(2026, 9, 1), ("jansen",))
    assert noun.marks == {"image": Decimal(8)}
    assert [(action.what, action.when, action.who) for action in noun.actions] == [("a", None, ("jansen",)), ("c", None, ())]
    assert noun.contacts[0].known_by["jansen"].last == date(2026, 1, 1)


def test_of_several_raters_only_the_wrong_one_is_left_out() -> None:
    noun = account(
        "marks:\n  image:\n    - {by: a, mark: 8, on: 2026-01-01}\n    - {by: b, mark: 80, on: 2026-01-01}\n    - {by: c, mark: 6, on: 2026-02-30}\n"
    )
    assert [mark.by for mark in noun.marks["image"]] == ["a"]


def test_a_name_that_is_missing_is_the_id() -> None:
    assert load_text("status: former\n").noun.name == "city"
    assert load_text("lead: jansen\n", "group").noun.name == "region"
    assert load_text("jansen: {role: partner}\n", "people").noun["jansen"].name == "jansen"
    assert load_text("tiers: [{id: A}]\n", "tiers").noun.tiers[0].name == "A"


def test_a_firm_without_a_year_has_that_of_today() -> None:
    firm = load_text("language: en\n", "firm").noun
    assert (firm.name, firm.year, firm.language) == ("?", 2026, "en")


def test_criteria_and_tiers_that_cannot_be_read_are_the_usual_ones() -> None:
    assert len(load_text("criteria: {}\n", "criteria").noun.criteria) == 15
    assert [tier.id for tier in load_text("tiers: many\n", "tiers").noun.tiers] == ["A", "B", "C"]
    assert load_text("criteria: {image: {weight: heavy}}\n", "criteria").noun.criteria["image"].weight == 1


def test_a_broken_text_does_not_make_keys_missing() -> None:
    loaded = load_text('name: "City\nstatus: former\n')
    assert rules(loaded.findings) == [("yaml-syntax", 1)]
    assert (loaded.noun.name, loaded.noun.status) == ("city", "former")


def test_a_person_whose_line_is_broken_is_still_there() -> None:
    loaded = load_text("jansen: {name: Ans\ndevries: {name: Bo}\n", "people")
    assert rules(loaded.findings) == [("yaml-syntax", 1)]
    assert {id: person.name for id, person in loaded.noun.items()} == {"jansen": "jansen", "devries": "Bo"}


def test_a_refused_value_is_not_missing_too() -> None:
    assert rules(load_text("name: City\nsignals: [{kind: low_contact, on: 2026-02-30}]\n").findings) == [("bad-date", 2)]


def test_a_misspelt_key_is_not_missing_too() -> None:
    assert rules(load_text("name: City\nsignals: [{kind: low_contact, om: 2026-02-03}]\n").findings) == [("unknown-key", 2)]


def test_findings_carry_the_line_and_the_account() -> None:
    (finding,) = load_text("name: City\nstatus: klant   # our oldest\n").findings
    assert finding.excerpt == "status: klant   # our oldest"
    assert (finding.account, finding.path) == ("city", "plans/accounts/city.yaml")
    (finding,) = load_text("name: City\nfigures: 5\n", "group").findings
    assert finding.account is None


@pytest.mark.edge("more-problems")
def test_a_hundred_findings_of_a_file_are_enough() -> None:
    loaded = load_text("name: City\n" + "".join(f"zz{number}: 1\n" for number in range(150)))
    assert len(loaded.findings) == 101
    assert loaded.findings[-1].rule == "more-problems"


@pytest.mark.parametrize("share", ["nan%", "x%", "-5%", "1e-999999999%", "Infinity%", "٣%", "1" * 50 + "%", "%"])
def test_a_percentage_is_plain_digits(share: str) -> None:
    text = f"name: City\nproposals: [{{name: x, stage: talk, chance: '{share}'}}]\n"
    assert rules(load_text(text).findings) == [("wrong-type", 2)]


def test_of_a_file_that_is_nearly_all_trouble_nothing_is_kept() -> None:
    good = "name: City\nlead: jansen\n"
    assert load_text(good + "team: [" + "X Y, " * 300 + "]\n").noun.lead == "jansen"
    assert load_text(good + "team: [" + "X Y, " * 301 + "]\n").noun.lead is None


def test_every_way_in_which_pydantic_can_object_has_words() -> None:
    known = {*get_args(ErrorType), "number_type", "until_type", "share_type", "zone", "choice", "blank", "no_year"}
    assert {*SAYERS, *KEY_SAYERS} <= known
