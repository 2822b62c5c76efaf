"""What is told once all files are read: whom several names mean, which unit a number is in, and what was meant by an address."""

from __future__ import annotations

import pytest

from lint.workspace import ENGLISH, check, example

PEOPLE = "# plans/people.yaml\njansen: {name: Ans Jansen, role: partner}\ndevries: {name: Bas de Vries, role: senior}\nvandam: {name: Eva van Dam}\n"
DOTS = ", with what belongs in the place of the dots."
FIGURES = "{2024: {turnover: 210000, margin: 52000}, 2025: {turnover: 245000, margin: %s}}"


def told(change: str, *rules: str) -> list[str]:
    return [ENGLISH.say(each.help) for each in check(change) if each.rule in rules]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("8 (Bas), 7 (Ans)", "Write it as `[{by: devries, mark: 8, on: ...}, {by: jansen, mark: 7, on: ...}]`" + DOTS),
        ("Bas 8 / Piet 7", "Write it as `[{by: devries, mark: 8, on: ...}, {by: ..., mark: 7, on: ...}]`" + DOTS),
        ("{Bas: 8, Ans: 7}", "Write it as `[{by: devries, mark: 8, on: ...}, {by: jansen, mark: 7, on: ...}]`" + DOTS),
        ("[jansen 9]", "Write it as `{by: jansen, mark: 9, on: ...}`" + DOTS),
    ],
)
def test_marks_with_a_name_each_are_told_with_the_ids(written: str, remedy: str) -> None:
    assert told(PEOPLE + example(marks=f"{{cooperation: {written if written[0] in '[{' else repr(written)}}}"), "wrong-type") == [remedy]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("'Ans (goed), Bas (een keer)'", "Write it as `{jansen: {strength: 2}, devries: {strength: 1}}`."),
        ("'Ans (goed), Bas (van het golfen)'", "Write `{jansen: {strength: 2}, devries: {}}`, and the rest at the end of the line, as `# Bas: van het golfen`."),
        ("jansen 3", "Write it as `{jansen: {strength: 3}}`."),
        ("Ans Jansen - goed", "Write it as `{jansen: {strength: 2}}`."),
        ("'Ans: well'", "Write it as `{jansen: {strength: 2}}`."),
        ("[Ans goed, Bas]", "Write it as `{jansen: {strength: 2}, devries: {}}`."),
        ("'jansen (goed, 20-10-2026)'", "Write it as `{jansen: {strength: 2, last: 2026-10-20}}`."),
        ("'Piet (goed)'", "Write it as `{...: {strength: 2}}`" + DOTS),
        ("jansen, devries", "Write it as `{jansen: {}, devries: {}}`."),
    ],
)  # fmt: skip
def test_who_knows_whom_is_told_with_what_is_said_of_it(written: str, remedy: str) -> None:
    """Of `jansen 3` and `[Ans goed, Bas]` how well they know each other was lost."""
    assert told(PEOPLE + example(contacts=f"[{{name: Carla, role: decides, known_by: {written}}}]"), "wrong-type", "comma-in-braces") == [
        remedy
    ]


def test_a_person_with_a_name_and_more_is_told_by_the_id() -> None:
    assert told(PEOPLE + example(lead="{name: Bas de Vries, email: b@vandam.example}"), "wrong-type") == ["Write it as `devries`."]


@pytest.mark.edge("unknown-person")
@pytest.mark.parametrize(
    ("who", "remedy"),
    [
        ("iedereen", "Write the ids of those who are meant, such as those of the team: `jansen` and `devries`."),
        ("team", "Write the ids of those who are meant, such as those of the team: `jansen` and `devries`."),
        ("klant", "Write the id of one of us here. Which of them does it, is said in an action by `theirs`."),
    ],
)
def test_a_word_for_all_of_us_or_for_the_client_is_no_colleague_to_add(who: str, remedy: str) -> None:
    """It was told to add somebody called iedereen to people.yaml."""
    assert told(PEOPLE + example(team="[jansen, devries]", actions=f"[{{what: x, who: {who}}}]"), "unknown-person") == [remedy]


@pytest.mark.parametrize("team", ["[]", "[jansen]"])
def test_a_word_for_all_without_a_team_asks_for_ids(team: str) -> None:
    assert told(PEOPLE + example(team=team, actions="[{what: x, who: everyone}]"), "unknown-person") == [
        "Write the ids of those who are meant."
    ]


@pytest.mark.edge("unlikely-unit")
@pytest.mark.parametrize(
    ("margin", "remedy"),
    [
        ("24.5", "Write `24500` if it is in thousands, or `60025` if it is a percentage."),
        ("60", "Write it as `60000`."),
        ("0.245", "Write it as `60025`, or write `margin_rate: 0.245` instead."),
    ],
)
def test_a2_a_margin_that_can_be_thousands_or_a_percentage_is_told_as_both(margin: str, remedy: str) -> None:
    """24.5 beside margins of a quarter became 24500."""
    assert told(example(figures=FIGURES % margin), "unlikely-unit") == [remedy]


@pytest.mark.edge("unlike-values")
@pytest.mark.parametrize(
    ("values", "remedies"),
    [
        ("baseline: 245, target: 300", ["Write it as `245000`.", "Write it as `300000`."]),
        ("baseline: 0.245, target: 0.3", ["Write it as `245000`.", "Write it as `300000`."]),
        ("baseline: 245000, target: 300000", []),
        ("baseline: 245, target: 300, unit: points", []),
        ("baseline: 0, target: 10", []),
        ("baseline: 5, target: 10", []),
        ("target: 300", []),
    ],
)
def test_a2_an_objective_in_thousands_is_seen_by_the_figures_of_the_plan(values: str, remedies: list[str]) -> None:
    """A target of 300 beside a turnover of 245000 was read as reached long ago, and nothing said so."""
    objective = f"[{{id: growth, kind: turnover, measure: turnover a year, by: 2028-12-31, {values}}}]"
    assert told(example(figures=FIGURES % 60000, objectives=objective), "unlike-values") == remedies


@pytest.mark.edge("unlike-values")
@pytest.mark.parametrize(("turnover", "remedies"), [("240", ["Write it as `240000`."]), ("240000", []), ("20000", [])])
def test_a2_a_target_of_the_firm_in_thousands_is_seen_by_what_all_clients_brought(turnover: str, remedies: list[str]) -> None:
    firm = f"# plans/firm.yaml\nname: Van Dam\nyear: 2026\ntarget: {{year: 2027, turnover: {turnover}}}\n"
    assert told(firm + example(figures=FIGURES % 60000), "unlike-values") == remedies


@pytest.mark.edge("odd-address")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("smit(at)board.example", "Write it as `smit@board.example`."),
        ("smit[at]board.example", "Write it as `smit@board.example`."),
        ("smit @ board.example", "Write it as `smit@board.example`."),
        ("'smit@board,example'", "Write it as `smit@board.example`."),
        ("geen", "Leave it out until it is known."),
        (
            "smit@board.example; bos@board.example",
            "Only one can be here: write `smit@board.example` or `bos@board.example`, and what is left under `notes`.",
        ),
        (
            "smit@board.example / bos@board.example",
            "Only one can be here: write `smit@board.example` or `bos@board.example`, and what is left under `notes`.",
        ),
        ("Carla <smit@board.example>", "Write it as `smit@board.example`."),
        ("mailto:smit@board.example", "Write it as `smit@board.example`."),
        ("Secretariaat <smit@board.example>", "Write `smit@board.example`, and the rest at the end of the line, as `# Secretariaat`."),
        ("smit@@board.example", "Write it as `smit@board.example`."),
        ("smit@board..example", "Write it as `smit@board.example`."),
        ("smit@gmail", "What is behind its last point is missing: write `smit@gmail...`, with what belongs in the place of the dots."),
        ("06 12345678", 'It is a telephone number: write it as `phone: "06 12345678"`.'),
        (
            "www.board.example",
            'It is the address of a website: write it under `links`, as `- {name: Website, address: "https://www.board.example"}`.',
        ),
    ],
)
def test_what_was_meant_by_an_address_is_told_and_no_address_is_lost(written: str, remedy: str) -> None:
    """Of two addresses the second was taken away, and `smit@board,example` lost its end."""
    quoted = written if written[0] == "'" else f'"{written}"'
    contacts = f"[{{name: Carla, role: decides, email: {quoted}, known_by: {{jansen: {{last: 2026-10-20}}}}}}]"
    assert told(example(contacts=contacts), "odd-address") == [remedy]


@pytest.mark.edge("cut-number", "odd-phone")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("8.8E+08", "Look the number up again where it came from, and write all its digits. Until then, leave it out."),
        ('"3,1612E+10"', "Look the number up again where it came from, and write all its digits. Until then, leave it out."),
        ("6.12345678E+08", "Write it as `0612345678`, if a nought was lost before it."),
        ('"########"', "Write the value itself, or leave it out until it is known."),
        ("31612345678", "Write it as `+31612345678`, if it begins with the number of a country."),
        ("31 6 12345678", "Write it as `+31 6 12345678`, if it begins with the number of a country."),
        ("612345678", "Write it as `0612345678`, if a nought was lost before it."),
        ("612345678.0", "Write it as `0612345678`, if a nought was lost before it."),
        ("O6-12345678", 'Write it as `"06-12345678"`.'),
        ("tel:+31612345678", 'Write it as `"+31612345678"`.'),
        ("geen", "Leave it out until it is known."),
        ("zie website", "Write its digits, such as `+31 6 12345678`, or leave it out until it is known."),
        ("smit@board.example", "It is an e-mail address: write it as `email: smit@board.example`."),
        ("smit@board.example / 06 12345678", 'Write `"06 12345678"` here, and the address below it: `email: smit@board.example`.'),
    ],
)  # fmt: skip
def test_a_telephone_number_that_cannot_be_dialled_is_told(written: str, remedy: str) -> None:
    """Each was shown as it stood, and what was left of a number in a spreadsheet was dialled as another."""
    contacts = f"[{{name: Carla, role: decides, phone: {written}, known_by: {{jansen: {{last: 2026-10-20}}}}}}]"
    assert told(example(contacts=contacts), "odd-phone", "cut-number") == [remedy]


@pytest.mark.parametrize(
    "written", ["0612345678", "+31 (0)6 12345678", "1-617-555-1234", "020-1234567 (ma-do 9-17)", "1234", '"088 1234567, 06 12345678"']
)
def test_a_telephone_number_as_people_write_it_is_left_alone(written: str) -> None:
    contacts = f"[{{name: Carla, role: decides, phone: {written}, known_by: {{jansen: {{last: 2026-10-20}}}}}}]"
    assert told(example(contacts=contacts), "odd-phone", "cut-number") == []


@pytest.mark.edge("cut-number")
def test_a_number_of_the_books_that_a_spreadsheet_cut_is_told() -> None:
    assert len(told(example(ref="1.04E+11", vat='"1,2E+9"'), "cut-number")) == 2
    assert told(example(ref="1E5A"), "cut-number") == []


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("AP502", "Write it as `late-action`."), ("ap502", "Write it as `late-action`."), ("AP 502", "Write it as `late-action`."), ("502", "Write it as `late-action`."),
        ("AP5O2", "Write it as `late-action`."), ("AP502 late-action", "Write it as `late-action`."), ("late-action (AP502)", "Write it as `late-action`."),
        ("An action is late", "Write it as `late-action`."), ("Een actie is te laat", "Write it as `late-action`."),
        ("AP999", "No rule has the code AP999. `accountplan rules` lists all rules by name."),
        ("[late-action, AP503]", "Only one can be named here: write `late-action` or `action-without-objective`. Each other gets an item of its own, with its own reason."),
        ("developments.competition", "It is an item of the plan: write it as `item: developments.competition`."),
        ("te late actie", "Did you mean “late-action”? `accountplan rules` lists all rules by name."),
    ],
)  # fmt: skip
def test_a_rule_is_known_by_its_code_and_by_what_it_finds(written: str, remedy: str) -> None:
    """Of a code with a space an id was made that no rule has: the remedy led to the next error."""
    assert told(example(waive=f"[{{rule: {written}, reason: x, until: 2027-01-01}}]"), "wrong-form", "wrong-type", "unknown-rule") == [
        remedy
    ]


def test_a_code_is_told_by_its_name_wherever_it_stands() -> None:
    waiver = "{reason: ..., until: ..., rule: late-action}"
    assert told(example(waive="AP502"), "wrong-type") == [f"Write it as `[{waiver}]`{DOTS}"]
    assert told(example(waive="[AP502]"), "wrong-type") == [f"Write it as `{waiver}`{DOTS}"]
    assert told(example(waive="[{item: AP502, reason: x, until: 2027-01-01}]"), "unknown-item") == [
        "It is a rule: write it as `rule: late-action`."
    ]
    firm = "# plans/firm.yaml\nname: Van Dam\nyear: 2026\nrules: %s\n"
    assert told(firm % "{AP502: off, ap 503: off}", "wrong-form") == [
        "Write it as `late-action`.",
        "Write it as `action-without-objective`.",
    ]
    assert told(firm % "[late-action]", "wrong-type") == [
        "Write how serious each is, off, advice, warning or error, in the place of the dots: `{late-action: ...}`."
    ]


@pytest.mark.edge("several-people")
@pytest.mark.parametrize(
    "name",
    [
        "Jan Jansen en Piet de Vries",
        "Jan Jansen & Piet de Vries",
        "Jan Jansen / Piet de Vries",
        "Jan Jansen, Piet de Vries",
        "Jan Jansen; Piet de Vries",
    ],
)
def test_two_people_in_one_name_are_told(name: str) -> None:
    assert told(example(contacts=f'[{{name: "{name}"}}]'), "several-people") == [
        "Write each of them as an item of its own: `- {name: Jan Jansen}` and `- {name: Piet de Vries}`. If it is one group, add `group: true`."
    ]


@pytest.mark.edge("several-people")
@pytest.mark.parametrize(
    "name",
    ["Jansen & Zonen", "Mercer and Sons", "Jan-Piet Jansen-de Vries", "Jansen, Piet", "Jan en Piet de Vries", "Ernst & Young", "Van der Goes en Van Voorst",
     "Raad van Bestuur en Raad van Toezicht", "Johnson Controls & York International", "Piet Bos, MSc", "J. de Boer jr.", "Human Resources & Finance"],
)  # fmt: skip
def test_what_may_be_one_name_is_not_called_two(name: str) -> None:
    assert told(example(contacts=f'[{{name: "{name}"}}]'), "several-people") == []


@pytest.mark.edge("several-people")
@pytest.mark.parametrize("name", ["Jan Jansen, directeur", "Jan Jansen (directeur)", "Jan Jansen - directeur", "Jan Jansen / directeur"])
def test_a_function_behind_a_name_is_told(name: str) -> None:
    assert told(example(contacts=f'[{{name: "{name}"}}]'), "several-people") == [
        "Write it as `name: Jan Jansen` and `function: directeur`, each on a line of its own."
    ]
    assert told(example(contacts=f'[{{name: "{name}", function: jurist}}]'), "several-people") == []
    assert told(example(contacts="[{name: Jan Jansen en Piet Bos, group: true}]"), "several-people") == []


@pytest.mark.edge("odd-scale")
@pytest.mark.parametrize(
    ("points", "remedies"),
    [
        ("{10: 4, 20: 9}", ["Write it as `{0.1: 4, 0.2: 9}`."]),
        ("{1: 4, 20: 9}", ["Write it as `{0.01: 4, 0.2: 9}`."]),
        ("{0.1: 4, 0.2: 9}", []),
        ("{-0.05: 2, 5: 9}", []),
        ("{0: 4, 1: 9}", []),
    ],
)
def test_a2_points_of_a_share_in_percent_are_told(points: str, remedies: list[str]) -> None:
    """Every client had the lowest mark, and nothing said so."""
    criteria = "# plans/criteria.yaml\ncriteria: {margin: {weight: 1, scale: {figure: margin_rate, points: %s}}, cooperation: {weight: 1}, reputation: {weight: 1}}\n"
    assert told(criteria % points, "odd-scale") == remedies


@pytest.mark.edge("unknown-contact")
def test_a_contact_is_found_by_the_first_name() -> None:
    contacts = "[{name: George Miller, role: decides}, {name: Anna, role: uses, reports_to: George}]"
    assert told(example(contacts=contacts), "unknown-contact") == [
        "Did you mean “George Miller”? Add this person to `contacts`, or name one who is there."
    ]


@pytest.mark.edge("unknown-item")
@pytest.mark.parametrize("item", ["competition", "concurrentie", "developments.concurrentie"])
def test_an_item_is_found_by_its_last_part(item: str) -> None:
    waive = f"[{{item: {item}, reason: x, until: 2027-01-01}}]"
    assert told(example(waive=waive), "unknown-item") == ["Did you mean “developments.competition”?"]


@pytest.mark.parametrize(("key", "rate"), [("Margin %", "margin_rate"), ("marge %", "margin_rate"), ("Marge pct", "margin_rate")])
def test_a_margin_in_percent_stays_a_share_when_all_files_are_read(key: str, rate: str) -> None:
    """Once the names of all figures were known, `Margin %` was told to be the amount."""
    assert told(example(figures=f"{{2025: {{turnover: 245000, {key}: 0.25}}}}"), "wrong-form") == [f"Write it as `{rate}`."]
