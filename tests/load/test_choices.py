"""Slips of which the remedy left the choice to the writer though the reader knew the answer, or named the wrong place: what is told now, in both languages' ways of writing."""

from __future__ import annotations

from datetime import date

import pytest

from accountplan.load.wording.holidays import compute_easter, find_holiday
from accountplan.load.wording.spoken import spell_spoken
from accountplan.model.files import Kind
from load.sources import list_remedies

DOTS = ", with what belongs in the place of the dots."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twee ton", "200000"), ("anderhalf miljoen", "1500000"), ("een kwart miljoen", "250000"), ("honderdtwintigduizend", "120000"),
        ("tweeënhalf miljoen", "2500000"), ("tweehonderdvijfenveertigduizend", "245000"), ("duizend", "1000"), ("één ton", "100000"),
        ("one hundred and eighty-two thousand", "182000"), ("half a million", "500000"), ("a quarter of a million", "250000"),
        ("two and a half million", "2500000"), ("nineteen hundred", "1900"), ("seventy-five", "75"), ("8 en een half", "8.5"), ("acht en een half", "8.5"),
    ],
)  # fmt: skip
def test_a_number_in_words_is_known(text: str, number: str) -> None:
    assert spell_spoken(text) == number


@pytest.mark.parametrize(
    "text", ["", "-", "a", "een", "half", "ton", "miljoen", "hoog", "twee drie", "a couple of thousand", "een goede klant", "eenhoorn"]
)
def test_what_is_no_number_in_words_stays_as_it_is(text: str) -> None:
    assert spell_spoken(text) == text


FIGURE = "figures: {2024: {turnover: 240000, margin: 60000}, 2025: {%s}}"


@pytest.mark.parametrize(
    ("figures", "remedies"),
    [
        ("turnover: twee ton", ["Write it as `200000`."]),
        (
            "turnover: a couple of thousand",
            ["This says no number: write in digits how much it is, or leave “turnover” out until it is known."],
        ),
        ("turnover: enkele tonnen", ["This says no number: write in digits how much it is, or leave “turnover” out until it is known."]),
        ("turnover: ↑ 245000", ["Write it as `245000`."]),
        ("turnover: 245´000", ["Write it as `245000`."]),
        ("omzet 2025: 245000", ["Write it as `turnover`."]),
        ("omzet in k€: 245", ["Write it as `turnover: 245000`."]),
        ("turnover (x1000): 245", ["Write it as `turnover: 245000`."]),
        ("omzet 2024: 245000", ["Write it below its year, such as `2024: {turnover: 245000}`."]),
        ("uren/jaar: 1600", ["Write it as `hours`."]),
        ("satisfaction: 4 of 5", ["Write it as `8`."]),
        ("hours: 1600:30", ["Write it as `1600.5`."]),
        ("hours: 12 pw", ["A figure is that of a whole year: write in digits what it comes to."]),
    ],
)
def test_a_figure_in_words_or_with_its_unit_in_its_key_is_known(figures: str, remedies: list[str]) -> None:
    """`omzet 2025` became a figure called omzet_2025, and what was thousands was read as units."""
    assert list_remedies(FIGURE % figures) == remedies


def test_a_margin_in_percent_is_a_share_whatever_it_is_called() -> None:
    """`marge %: 24,5` became a margin of 24.5, and then one of 24500."""
    assert list_remedies("figures:\n  2025:\n    turnover: 245000\n    marge %: 24,5") == [
        "Write it as `margin_rate`.",
        "Write it as `0.245`.",
    ]


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("FY 25/26", "Write it as `2026`."), ("FY2025-26", "Write it as `2026`."), ("boekjaar 25", "Write it as `2025`."), ("'25", "Write it as `2025`."),
        ("2025F", "Figures are what a year brought. This belongs beside `figures`, as `forecast: {2025: ...}`."),
        ("2025B", "Figures are what a year brought. This belongs beside `figures`, as `budget: {2025: ...}`."),
    ],
)  # fmt: skip
def test_a_year_by_any_name_is_known(key: str, remedy: str) -> None:
    """`2025F` was taken for what the year brought."""
    assert list_remedies(f"figures:\n  {key}:\n    turnover: 245000")[0] == remedy


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("week 2 jan 2027", "Write it as `2027-01-14`, the last day of that period, or as the day that you mean."),
        ("week 51 dec 2026", "Write it as `2026-12-20`, the last day of that period, or as the day that you mean."),
        ("kerst", "The year is missing. Write it as `2026-12-26` or `2027-12-26`."),
        ("before Christmas 2026", "Write it as `2026-12-24`, or as the day that you mean."),
        ("na de kerst 2026", "Write it as `2026-12-27`, or as the day that you mean."),
        ("Pasen 2027", "Write it as `2027-03-29`, the last day of that period, or as the day that you mean."),
        ("tijdens carnaval 2027", "Write it as `2027-02-09`, the last day of that period, or as the day that you mean."),
        ("bouwvak 2027", "That is on other days in each region or year: write the day itself as year-month-day, such as 2026-03-31."),
        ("half term", "That is on other days in each region or year: write the day itself as year-month-day, such as 2026-03-31."),
        ("no later than 14 Dec 2026", "Write it as `2026-12-14`."),
        ("w/e 18 Dec 2026", "Write it as `2026-12-18`."),
        ("14 decmber 2026", "Write it as `2026-12-14`."),
        ("Mon 14/12/2026 10:00 - 11:00", "Write it as `2026-12-14`."),
        ("📅 14-12-2026", "Write it as `2026-12-14`."),
        ("Q5 2026", "Write it as year-month-day, such as 2026-03-31."),
        ("end of FY26", "Write the last day of that financial year, as year-month-day, such as 2026-03-31."),
        ("EOM", "Nobody can tell later from which day this counts: write the day itself as year-month-day, such as 2026-03-31."),
        ("2x per jaar", "This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."),
        ("'27", "Write it as `2027-12-31`."),
        ("devries", "The day belongs here. Who does it belongs under `who`: `who: devries`."),
    ],
)  # fmt: skip
def test_a_holiday_a_week_of_a_month_and_a_day_with_a_slip_are_known(written: str, remedy: str) -> None:
    assert list_remedies(f"actions:\n  - what: x\n    when: {written}") == [remedy]


def test_easter_is_where_the_almanac_has_it() -> None:
    known = ("1954-04-18", "1981-04-19", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18")
    assert [compute_easter(int(day[:4])).isoformat() for day in known] == list(known)
    assert find_holiday("Thanksgiving 2026") == (date(2026, 11, 26), date(2026, 11, 26))
    assert find_holiday("prinsjesdag 2026") == (date(2026, 9, 15), date(2026, 9, 15))
    assert find_holiday("kerst") is None


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("8 (jansen), 7 (Bas)", "Write it as `[{by: jansen, mark: 8, on: ...}, {by: ..., mark: 7, on: ...}]`" + DOTS),
        ("jansen 9 / Bas 8", "Write it as `[{by: jansen, mark: 9, on: ...}, {by: ..., mark: 8, on: ...}]`" + DOTS),
        ("{jansen: 8}", "Write it as `[{by: jansen, mark: 8, on: ...}]`" + DOTS),
        ("\n    - jansen 9", "Write it as `{by: jansen, mark: 9, on: ...}`" + DOTS),
        ("acht", "Write it as `8`."),
        ("8 en een half", "Write it as `8.5`."),
        ("van 7 naar 8", "Write one number: `8` if that is how it is now, else `7`."),
        ("8 to 9", "Write it as `8.5`."),
        ("jansen: 9", "Write it as `[{by: jansen, mark: 9, on: ...}]`" + DOTS),
        ("8 -> 9", "Write one number: `9` if that is how it is now, else `8`."),
        ("****", "Write it as `8`."),
    ],
)
def test_marks_of_several_raters_and_in_words_are_known(written: str, remedy: str) -> None:
    """Of `8 (Bas), 7 (Elif)` the second mark was put behind a # and no longer counted."""
    assert list_remedies(f"marks:\n  cooperation: {written}") == [remedy]


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("above: 8-10", "Write it as `8`."), ('above: ">8"', "Write it as `8`."), ("above: vanaf 8", "Write it as `8`."), ("above: 0-6", "Write `below: 6` in its place."),
        ("above: 5-7", "Write it as `6`."),
    ],
)  # fmt: skip
def test_a_range_of_a_tier_is_its_limit(written: str, remedy: str) -> None:
    """Of `8-10` the limit became 9: other clients fell into the first tier."""
    text = f"tiers:\n  - id: A\n    name: Cherish\n    {written}\n  - {{id: B, name: Keep}}\n"
    assert list_remedies(text, "tiers") == [remedy]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("chance: ruim de helft", "Write it as `50%`."), ("chance: driekwart", "Write it as `75%`."), ("chance: forty percent", "Write it as `40%`."),
        ("value: 2k a month", "Write in digits how much that is for all of it together."), ("chance: fifty-fifty", "Write it as `50%`."),
        ("chance: 1 in 5", "Write it as `20%`."), ("chance: > 50%", "Write it as `50% # > 50%`."), ("chance: 6", "Write `6%`, or `60%` if this is out of ten."),
        ("chance: 11", "Write it as `11%`."), ("stage: verloren aan Bureau Leiden", "Write it as `lost # verloren aan Bureau Leiden`: a remark comes behind a #."),
    ],
)  # fmt: skip
def test_a_part_in_words_is_a_percentage(written: str, remedy: str) -> None:
    stage = "" if written.startswith("stage") else "    stage: lead\n"
    assert list_remedies(f"proposals:\n  - name: x\n{stage}    {written}") == [remedy]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("hours: 1u30", "Write it as `1.5`."), ("hours: half uur", "Write it as `0.5`."), ("hours: anderhalf uur", "Write it as `1.5`."),
        ("hours: 12 pw", "Write how many hours that is for all of it together, in digits, such as 30."),
        ("hours: 12 p.p.", "Write how many hours that is for all of it together, in digits, such as 30."),
        ("tijd: 12", "Did you mean “hours”?"), ("budget: 500", "Did you mean “cost”?"),
        ("shared: x", "Write it as `true`."), ("shared: ☐", "Write it as `false`."),
    ],
)  # fmt: skip
def test_hours_of_an_action_and_ticks_are_known(written: str, remedy: str) -> None:
    assert list_remedies(f"actions:\n  - what: x\n    {written}") == [remedy]
    assert list_remedies(f"actions:\n  - {{what: x, {written}}}") == [remedy]


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("sector: zorg\nregion: Oost", ["Write them together as `segment: {sector: zorg, region: Oost}`."] * 2),
        ("sector: zorg", ["Write it as `segment: {sector: zorg}`."]),
        ("segment: zorg / Oost", ["Write before each what it is, such as sector, size or region: `segment: {...: zorg, ...: Oost}`. If all of it is one, write `segment: {sector: zorg / Oost}`."]),
        ("segment: [zorg, Oost]", ["Write before each what it is, such as sector, size or region: `segment: {...: zorg, ...: Oost}`."]),
        ("so_far: {until: 2026-10-31, turnover: 5, hours: 6}", ["Write them together as `figures: {turnover: 5, hours: 6}`."] * 2),
        ("market: Grows.", ["Write it as `developments: {market: Grows.}`."]),
        ("budget 2026: 100000", ["Write it as `budget: {2026: {turnover: 100000}}`."]),
        ("figures: {2024: {turnover: 5}}\nomzet 2025: 6", ["Write it below `figures`, as `2025: {turnover: 6}`."]),
        ("website: www.x.nl", ['Write it as `links: [{name: Website, address: "https://www.x.nl"}]`.']),
        ("categorie: A", ["Write it as `tier: {is: A, why: ..., by: ..., until: ...}`" + DOTS]),
        ("boekjaar: juli t/m juni", ["Did you mean “year_ends”?", "Did you mean “6”?"]),
        ("status: actieve klant sinds 2012", ["Write it as `client # actieve klant sinds 2012`: a remark comes behind a #."]),
        ("status: klant niet meer", ["Use one of these: client, prospect or former."]),
        ("temperature: 🟡", ["Did you mean “yellow”? It can be red, yellow or blue."]),
        ("since: '11", ["Write it as `2011`."]),
        ("since: 98", ["Write a year of four digits: `1998`."]),
        ("services: {ontwerp: 45000}", ["Write it as `{state: bought, turnover: {...: 45000}}`, with the year in the place of the dots."]),
        ("evaluation: elk half jaar, volgende op 12 januari 2027", ["Write it as `{every: half-year, next: 2027-01-12}`."]),
        ("evaluation: {notes: [2026-07-01 (Willem): Te laat.]}", ['Write it as `{on: 2026-07-01, text: "Willem: Te laat."}`.']),
        ("competitors: Grant Marlow, Northgate (price)", ["Write it as `[{name: Grant Marlow}, {name: Northgate, notes: price}]`."]),
        ("contacts: Marieke Smit (bestuurder), Ton Bos", ["Write it as `[{name: Marieke Smit, function: bestuurder}, {name: Ton Bos}]`."]),
        ("contacts:\n  Marieke Smit\n  Ton Bos", ["Write it as `[{name: Marieke Smit}, {name: Ton Bos}]`."]),
        (
            "contacts:\n  directie:\n    - {name: Marieke, function: bestuurder}\n  bouw:\n    - {name: Ton}",
            ["Write all of them in one list, each as `- {name: Marieke, function: bestuurder}`. What its group is called can stand behind it, as `# directie`."],
        ),
        ("contacts: [{voornaam: Marieke, achternaam: Smit}]", ["Write the whole name under `name`: `name: Anna de Vries`."] * 2),
        ("contacts: [{name: Raad, phone: {werk: 088 1, mobiel: 06 2}}]", ["Write it as `\"werk 088 1, mobiel 06 2\"`."]),
        ("contacts: [{name: George, known_by: {harrow: well}}]", ["Write it as `{strength: 2}`."]),
        ("contacts: [{name: George, known_by: {harrow: van het golfen}}]", ["Write `{}`, and the rest at the end of the line, as `# van het golfen`."]),
        ("contacts:\n  - name: George\n    known_by:\n      harrow: van het golfen", ["Write it as `{} # van het golfen`: a remark comes behind a #."]),
        ("contacts:\n  - name: George\n    known_by: harrow: well", ["Write it as `{harrow: {strength: 2}}`."]),
        ("contacts:\n  - name: George\n    known_by: Harrow: van het golfen", ["Write it as `{harrow: {}} # Harrow: van het golfen`."]),
        ("contacts: [{name: George, known_by: harrow: well}]", ["Write it as `{harrow: {strength: 2}}`."]),
        ("segment: {sector: zorg; region: Oost}", ["Write it as `zorg, region: Oost`."]),
        ("contacts: [{name: Raad, email: [a@b.example, c@d.example]}]", ["Only one can be here: write `a@b.example` or `c@d.example`, and what is left under `notes`."]),
        ("contacts: [{name: [Carla Smit, Dirk Bos]}]", ["Write each of them as an item of its own: `- {name: Carla Smit}` and `- {name: Dirk Bos}`."]),
        ("contacts: [{name: Raad, function: [bestuurder, jurist]}]", ["Write it as `\"bestuurder, jurist\"`."]),
        ("segment: {sector: [zorg, bouw]}", ["Only one can be named here: write `zorg` or `bouw`."]),
        ("contacts: [{group: ondernemingsraad}]", ["Write `true`, and what the group is called as `name: ondernemingsraad`."]),
        (
            "contacts:\n  - name: George\n    known_by: harrow\n    strength: 3\n    last: 2026-10-30",
            ["Write them together as `known_by: {harrow: {strength: 3, last: 2026-10-30}}`."] * 2,
        ),
        (
            "contacts: [{name: George, known_by: [{who: harrow, strength: 3}]}]",
            ["Write each without a dash, with its `who` before it: `harrow: {strength: 3}`."],
        ),
        ("situation:\n  opportunities:\n    Nieuwbouw\n    Verduurzaming", ["Write it as `[Nieuwbouw, Verduurzaming]`."]),
        ("marks:\n  challenge:\n    by: jansen\n    mark: 7\n    on: 2026-03-02", ["Write it as a list: `[{by: jansen, mark: 7, on: 2026-03-02}]`."]),
        ("objectives:\n  - id: omzet\n  - kind: turnover", ["If this belongs to the item above it, write two spaces in the place of its dash. If not, add `id: turnover`."]),
        ("figures:\n  2024:\n  turnover: 5", ["It belongs below `2024`: write two more spaces before it."]),
        ("team:\n  - lead: jansen", ["Write `jansen`, and the rest at the end of the line, as `# lead`."]),
        ("objectives:\n  - id: x\n    target: from 182 to 220k", ["Write it as `baseline: 182000` and `target: 220000`, each on a line of its own."]),
        ("objectives:\n  - id: x\n    baseline: 245000 → 300000", ["Write it as `baseline: 245000` and `target: 300000`, each on a line of its own."]),
        (
            "figures:\n  jaar\tomzet\turen\n  2024\t240000\t1500\n  2025\t245000\t1600",
            ["Write it as `{2024: {turnover: 240000, hours: 1500}, 2025: {turnover: 245000, hours: 1600}}`."],
        ),
    ],
)  # fmt: skip
def test_what_stands_in_another_place_or_form_is_told_as_it_can_be_written(text: str, remedies: list[str]) -> None:
    """It was told to move it below a key that was not there, or to write keys of which the values stood on the line."""
    assert list_remedies(text) == remedies


@pytest.mark.edge("yaml-syntax")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures:\n  2023:\n\tturnover: 5", "Write 4 spaces before it, as it belongs below “2023”."),
        ("situation:\n  history: |\n    Since 2011.\n\tWe began.", "Write 4 spaces before it, as before “Since”."),
        ("situation:\n  facts: |\n  - 1.100 people\n  - 62 million", "Write 4 spaces before it, as it belongs below “facts”."),
        ("situation:\n  business: |\n  Makes sauces in four countries.", "Write 4 spaces before it, as it belongs below “business”."),
        ("situation:\n  business: |\n    Makes sauces\n   in four countries.", "Write 4 spaces before it, as before “Makes”."),
        (
            "situation:\n  opportunities:\n    - Nieuwbouw\n    Verduurzaming van alles",
            "If this is an item of its own, write a dash before it: `- Verduurzaming van alles`. If it goes on with the line above, indent it.",
        ),
        ("situation:\n  opportunities:\n    - One\n   - Two", "Write 4 spaces before it, as before the dash above it."),
        ("team: [jansen, devries\nlevel: unit", "Write it as `[jansen, devries]`."),
        ("contacts:\n  - {name: X; role: decides}", "Write it as `name: X, role: decides`."),
        ("questions:\n  - Wie?\n  ? Wat kost het", "Begin each item with a dash and a space, and put the dashes below each other."),
    ],
)
def test_where_a_line_begins_and_what_closes_it_is_told_to_the_letter(text: str, remedy: str) -> None:
    """Of a tab it was told to write two spaces, where four were asked: that led to the next finding."""
    assert list_remedies(text)[0] == remedy


@pytest.mark.parametrize(
    ("kind", "text", "remedies"),
    [
        ("meeting", "on: 2026-11-02\npresent: jansen, devries (afwezig: bakker)\n", ["Write it as `[jansen, devries] # afwezig: bakker`."]),
        ("meeting", "on: 2026-11-02\nabout: zorg\n", ["Write before it what it is: `{tier: zorg}`, `{accounts: [zorg]}`, `{group: zorg}` or `{lead: zorg}`."]),
        ("meeting", "on: 2026-11-02\nabout: alle klanten\n", ["Leave `about` out: a meeting without it is about the whole firm."]),
        ("meeting", "on: 2026-11-02\nabout: [acme, bolt]\n", ["Write it as `{accounts: [acme, bolt]}`."]),
        ("meeting", "on: 2026-11-02\npresent: [jansen: voorzitter, lid: devries]\n", ["Write `jansen`, and the rest at the end of the line, as `# voorzitter`.", "Write `devries`, and the rest at the end of the line, as `# lid`."]),
        ("meeting", "on: 2026-11-02\ntijd: 10:00\n", ["Did you mean “minutes”?", "Write digits only, such as 30."]),
        ("meeting", "on: 2026-11-02\nminutes: 1:30\n", ["Write it as `90`."]),
        ("meeting", "on: 2026-11-02\ndecisions: [{what: x, wanneer: z.s.m.}]\n", ["Did you mean “by”?", "This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."]),
        ("group", "name: X\nprogramme: {A: Een rondleiding}\n", ["Write it as `{...: [Een rondleiding]}`, with one of these in the place of the dots: project, person, process or partnership."]),
        ("group", "name: X\nprogramme: {tier A: {person: [Een rondleiding]}}\n", ["Write it as `A`."]),
        ("people", "jansen\n  name: Ans\n", ["Write it as `jansen:`."]),
        ("people", "jansen: {name: Ans, uit dienst: 2026-12-31}\n", ["Did you mean “left”?"]),
        ("people", "jansen: {name: Ans, verlof: 1 feb - 31 mei 2027}\n", ["Did you mean “absent”?", "Write it as `[{from: 2027-02-01, until: 2027-05-31}]`."]),
        ("firm", "name: X\nyear: 2026\nlimits:\n  largest: max. 25%\n", ["Write it as `25% # max. 25%`: a remark comes behind a #."]),
        ("criteria", "criteria: {turnover: {gewicht: twee}}\n", ["Did you mean “weight”?", "Write it as `2`."]),
        ("tiers", "tiers: [{id: A, name: X, vanaf: 8}, {id: B, name: Y, tot: 8}]\n", ["Did you mean “above”?", "Did you mean “below”?"]),
        ("meeting", "on: 2026-11-02\nabout: A-klanten\n", ["Write it as `{tier: A}`."]),
        ("meeting", "on: 2026-11-02\ntijd: 9:00-10:00\n", ["Did you mean “minutes”?", "Write it as `60`."]),
        ("meeting", "on: 2026-11-02\ndecisions: [{what: x, voor: 2027-01-15}]\n", ["Did you mean “by”?"]),
        ("people", "jansen:\n  name: Ans\n- name: Bas de Vries\n  role: senior\n", ["Write `bas-de-vries:` in the place of this line, and `name: Bas de Vries` below it with two spaces before it."]),
        ("people", "jansen: {name: Ans, hours: 3 per week}\n", ["Write how many hours that is in a whole year, in digits, such as 120."]),
        ("firm", "name: X\nyear: 2026/2027\n", ["Only one year can be here: write `2026` or `2027`."]),
        ("firm", "name: X\njaar: '26\n", ["Write it as `2026`."]),
        ("firm", "name: X\nyear: 2026\nunits:\n  Advies\n  Techniek\n", ["Write it as `{advies: Advies, techniek: Techniek}`."]),
        ("firm", "name: X\nyear: 2026\nfigures: {tarief: {name: Tarief, unit: €}}\n", ["Did you mean “money”? It can be number, points, money, share or hours."]),
        ("firm", "name: X\nyear: 2026\ngift_limit: € 50 per persoon\n", ["Write it as `50 # per persoon`: a remark comes behind a #, and amounts are in the currency of the firm."]),
        ("firm", "name: X\nyear: 2026\nlimits: {largest: een kwart}\n", ["Write it as `25%`."]),
        ("criteria", "criteria: {turnover: {weight: 1, scale: {figure: turnover, points: {'>20000': 2}}}}\n", ["Write it as `20000`."]),
        ("criteria", "criteria: {turnover: {weight: 1, scale: {figure: turnover, points: {0 - 20000: 2}}}}\n", ["Write one figure: `0` or `20000`. The marks between two figures follow by themselves."]),
        ("criteria", "criteria: {turnover: {weight: zwaar}}\n", ["Write digits only, such as 3."]),
        ("criteria", "criteria: {turnover: {weight: 1}}\nstale_after: 2 jaar\n", ["Write it as `730`."]),
        ("tiers", "tiers: [{id: A, name: X, norms: {contact_days: 2 maanden}}]\n", ["Write it as `60`."]),
    ],
)  # fmt: skip
def test_the_other_files_are_told_as_literally(kind: Kind, text: str, remedies: list[str]) -> None:
    found = list_remedies(text, kind)
    assert sorted(found) == sorted(remedies)


@pytest.mark.edge("bad-key")
@pytest.mark.edge("comma-in-braces")
def test_what_a_template_left_is_one_finding() -> None:
    assert list_remedies("situation:\n  business: {{business}}") == ["Leave “business” out until it is known."]
    assert list_remedies("actions:\n  - what: x\n    who: {devries, bakker}") == ["Write it as `[devries, bakker]`."]


@pytest.mark.edge("unknown-alias")
def test_a_star_before_a_word_to_choose_from_is_left_out() -> None:
    assert list_remedies("status: *client") == ["Write it as `client`."]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("stilzwijgend per 1 januari", "Write it as `2027-01-01 # stilzwijgend per 1 januari`: a remark comes behind a #."),
        ("automatically on 1 January", "Write it as `2027-01-01 # automatically on 1 January`: a remark comes behind a #."),
        ("jaarlijks 1 jan", "Write it as `2027-01-01 # jaarlijks 1 jan`: a remark comes behind a #."),
        ("every year on 1 March", "Write it as `2027-03-01 # every year on 1 March`: a remark comes behind a #."),
        ("elk jaar in maart", "Write it as `2027-03-31 # elk jaar in maart`: a remark comes behind a #."),
        ("stilzwijgend per 1 december", "Write it as `2026-12-01 # stilzwijgend per 1 december`: a remark comes behind a #."),
        ("automatisch 1 januari 2028", "Write it as `2028-01-01 # automatisch 1 januari 2028`: a remark comes behind a #."),
        ("jaarlijks", "This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."),
        ("tot wederopzegging", "Leave it out: what has no end has no such day."),
    ],
)  # fmt: skip
def test_a_day_that_comes_back_each_year_is_the_next_one(written: str, remedy: str) -> None:
    assert list_remedies(f"assignments:\n  - name: x\n    renews: {written}") == [remedy]


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("Makes sauces, # see website", "Makes sauces"),
        ("Maakt sauzen en # zie website", "Maakt sauzen"),
        ("Wij zijn de # een na grootste", "Wij zijn"),
    ],
)
def test_a4_a_text_that_ends_in_the_air_before_a_comment_is_not_cut_in_silence(written: str, end: str) -> None:
    told = (
        f'If it belongs to the text, put the whole text between quotes: `"{written}"`. '
        f"If it is a comment, finish the text before it, such as `{end}`."
    )
    assert list_remedies(f"situation:\n  facts: {written}") == [told]
    assert list_remedies(f"questions:\n  - {written}") == [told]
    assert list_remedies(f"situation:\n  facts: {end} # see website") == []


@pytest.mark.parametrize(
    "text",
    [
        "lead: jansen # until May",
        "team: [jansen, devries] # and more",
        "status: client # ok",
        "situation:\n  facts: They make sauces. # see website",
        "situation:\n  facts: What they stand for # as their director says",
        "situation:\n  facts: De bank gaf hun C+ # in mei",
        "questions:\n  - Wanneer begint plan A # vraag Els",
        "name: City # or town",
    ],
)
def test_what_is_rightly_a_comment_is_left_alone(text: str) -> None:
    assert list_remedies(text.removeprefix("name: City # or town")) == []


@pytest.mark.edge("unknown-key")
@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("email/phone: a@b.example / 06 12345678", 'Write it as `email: a@b.example` and `phone: "06 12345678"`, each on a line of its own.'),
        ("telefoon & e-mail: 06 12345678 / a@b.example", 'Write it as `phone: "06 12345678"` and `email: a@b.example`, each on a line of its own.'),
        ("phone/email: 06 12345678", 'These are two keys. Write `phone: "06 12345678"` and `email: ...`, each with its own value.'),
        ("functie / rol: directeur / beslist", "Write it as `function: directeur` and `role: decides`, each on a line of its own."),
        ("contactgegevens: a@b.example", "Write it as `email: a@b.example`."),
        ("contact details: 06 12345678", 'Write it as `phone: "06 12345678"`.'),
        ("contactgegevens: zie site", "These are two keys. Write `email: ...` and `phone: ...`, each with its own value."),
        ("priority: high", 'Write it as `notes: "priority: high"`.'),
        ("afdeling: Inkoop", 'Write it as `notes: "afdeling: Inkoop"`.'),
        ("verjaardag: 12 mei", "Leave it out: about their people, keep only what the work needs."),
        ("beslisser: ja", "Write it as `role: decides`."),
        ("mobiel: 06 12345678", "Did you mean “phone”?"),
    ],
)  # fmt: skip
def test_two_keys_in_one_and_a_key_that_nobody_has_are_told_where_to_go(key: str, remedy: str) -> None:
    assert list_remedies(f"contacts:\n  - name: Jan Bos\n    {key}") == [remedy]


@pytest.mark.edge("unknown-key")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("tags: a; b", "Write before each what it is, such as sector, size or region: `segment: {...: a, ...: b}`."),
        ("stad: Leiden", "Write it as `segment: {stad: Leiden}`."),
        ("adres: Kade 1, Leiden", 'Write it as `situation: {facts: "adres: Kade 1, Leiden"}`.'),
        ("samenvatting: Maakt sauzen.", "Write it as `situation: {facts: Maakt sauzen.}`."),
        ("strategie: Halveren.", "Write it as `developments: {strategy: Halveren.}`."),
        ("kansen: Nieuwbouw", "Write it as `situation: {opportunities: [Nieuwbouw]}`."),
        ("contract: tot 2028", 'Write it as `situation: {facts: "contract: tot 2028"}`.'),
        ("telefoon: 020 1234567", 'Write it as `contacts: [{name: ..., phone: "020 1234567"}]`, with what belongs in the place of the dots.'),
        ("volgende stap: bellen", "Write it as `actions: [{what: bellen}]`."),
        ("laatste contact: 2026-10-20", "This is recorded for each of their people: write it below `contacts`, as `last: 2026-10-20`."),
        ("prioriteit: hoog", "There is no key for it here. If it is only for readers of this file, keep it as `# prioriteit: hoog`."),
        ("actions: [{what: x, priority: high}]", "There is no key for it here. If it is only for readers of this file, keep it at the end of the line, as `# priority: high`."),
        ("actions: [{what: x, locatie: kantoor}]", "Write it as `how: kantoor`."),
        ("actions: [{what: x, every: month}]", "An action is done once: write one for each time. What comes back each year belongs in the `programme` of a tier or a group, with `every`."),
        ("objectives: [{id: x, jaar: 2027}]", "Write it as `by: 2027-12-31`."),
        ("assignments: [{name: x, einde: onbepaalde tijd}]", "Leave it out: what has no end has no such day."),
    ],
)  # fmt: skip
def test_a_word_that_a_plan_has_no_key_for_is_told_where_it_goes(text: str, remedy: str) -> None:
    """Fifty keys were listed, and `contract` and `laatste contact` became contacts."""
    assert list_remedies(text) == [remedy]


@pytest.mark.edge("unknown-word", "wrong-type")
@pytest.mark.parametrize(
    ("asks", "first", "last"),
    [
        ("[situatie]", "`situation.history", "situation.contacts`"),
        ("[situation and acties]", "`situation.history", "action_plan.evaluation`"),
        ("'situatie, doelen'", "`[situation.history", "objectives.services]`"),
        ("{situation: true, actions: true}", "`[situation.history", "action_plan.evaluation]`"),
    ],
)
def test_a_part_of_the_plan_stands_for_all_that_can_be_asked_of_it(asks: str, first: str, last: str) -> None:
    [remedy] = list_remedies(f"tiers:\n  - {{id: A, name: Cherish, above: 8, asks: {asks}}}\n  - {{id: B, name: Keep}}\n", "tiers")
    assert first in remedy
    assert last in remedy


@pytest.mark.parametrize(
    ("point", "remedy"), [("10%", "Write it as `0.1`."), ("10 %", "Write it as `0.1`."), ("0,1", "Write it as `0.1`.")]
)
def test_a_percentage_is_a_share_in_the_scale_of_a_share(point: str, remedy: str) -> None:
    scale = (
        f"criteria:\n  margin:\n    weight: 1\n    scale:\n      figure: margin_rate\n      points:\n        {point}: 4\n        0.5: 9\n"
    )
    assert list_remedies(scale, "criteria") == [remedy]
