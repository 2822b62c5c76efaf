"""What people write in the words of every day, where the format has words, lists and keys of its own: the remedy says it in those."""

from __future__ import annotations

import re

import pytest

from accountplan.load.wording.values import clean_number, is_certain
from accountplan.model.files import Kind
from accountplan.model.fix import NewValue
from load.sources import list_remedies, load_text


@pytest.mark.parametrize(
    ("plan", "meant"),
    [
        ("signals: [{kind: serieuze klacht, on: 2026-03-01}]", "serious_complaint"),
        ("signals: [{kind: dreigt te vertrekken, on: 2026-03-01}]", "threatens_to_leave"),
        ("signals: [{kind: omzetdaling, on: 2026-03-01}]", "less_business"),
        ("signals: [{kind: no response, on: 2026-03-01}]", "no_reaction"),
        ("proposals: [{name: x, stage: offerte}]", "submitted"),
        ("proposals: [{name: x, stage: aanvraag}]", "requested"),
        ("proposals: [{name: x, stage: gesprek}]", "talk"),
        ("proposals: [{name: x, stage: gewonnen}]", "won"),
        ("evaluation: {every: 2x per jaar}", "half-year"),
        ("evaluation: {every: twee keer per jaar}", "half-year"),
        ("evaluation: {every: twice a year}", "half-year"),
        ("evaluation: {every: 4 x per year}", "quarter"),
        ("evaluation: {every: elk kwartaal}", "quarter"),
        ("evaluation: {every: per maand}", "month"),
        ("evaluation: {every: every six months}", "half-year"),
        ("evaluation: {every: 3x per jaar}", None),
        ("actions: [{what: x, p: relatie}]", "person"),
        ("actions: [{what: x, p: relationship}]", "person"),
        ("balance: [{on: 2026-01-01, direction: given, what: x, weight: zwaar}]", "3"),
        ("balance: [{on: 2026-01-01, direction: given, what: x, weight: light}]", "1"),
        ("contacts: [{name: x, known_by: {jansen: {strength: zwak}}}]", "1"),
    ],
)
def test_b_a_word_of_everyday_is_told_in_that_of_the_format(plan: str, meant: str | None) -> None:
    [finding] = load_text(f"name: City\n{plan}\n").findings
    assert finding.rule == "unknown-word"
    change = finding.fix.change if finding.fix else None
    assert (change.written if isinstance(change, NewValue) else None) == meant


@pytest.mark.parametrize(
    ("written", "meant"), [("3 ton", "300000"), ("3,5 ton", "350000"), ("2 ton euro", "200000"), ("€ 1,25 ton", "125000")]
)
def test_b_a_ton_is_a_hundred_thousand(written: str, meant: str) -> None:
    assert clean_number(written) == meant
    assert not is_certain(written, "turnover", whole=False)


def test_b_a_mark_with_a_minus_is_a_quarter_less() -> None:
    assert list_remedies("figures:\n  2025: {satisfaction: 8-}\n") == ["Write it as `7.75`."]


@pytest.mark.parametrize(
    "text", ["team: jansen\n  - devries\n", "team: jansen\n- devries\n", "actions:\n  - what: x\n    who: jansen\n      - devries\n"]
)
def test_b_a_list_of_ids_that_begins_behind_its_key_begins_below_it(text: str) -> None:
    assert list_remedies(text) == ["Write `- jansen` on a line of its own above it, with its dash in line with the others."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("marks: 8", "marks: {turnover: 8}"),
        ("segment: zorg", "segment: {sector: zorg}"),
        ("figures: 164000", "figures: {2026: {turnover: 164000}}"),
    ],
)
def test_b_a_value_in_the_place_of_keys_gets_the_key_that_it_is_of(text: str, line: str) -> None:
    assert list_remedies(text) == [f"Write first what it is of, such as `{line}`."]


@pytest.mark.parametrize(
    ("kind", "text", "remedy"),
    [
        ("tiers", "tiers:\n  A: {name: Cherish, above: 8}\n  B: {name: Keep}\n", "Write each as an item of a list, with its name as `id`: `- {id: A, name: Cherish, above: 8}`."),
        ("tiers", "tiers: {A: {name: A}, B: {name: B}}\n", "Write each as an item of a list, with its name as `id`: `- {id: A, name: A}`."),
        ("criteria", "criteria:\n  - {id: fit, weight: 2}\n  - {id: image, weight: 1}\n", "Write each without a dash, with its `id` before it: `fit: {weight: 2}`."),
        ("people", "- {id: jansen, name: Ans Jansen}\n", "Write each without a dash, with its `id` before it: `jansen: {name: Ans Jansen}`."),
        ("criteria", "criteria:\n  - {weight: 2}\n", "Write lines below it with a key, a colon and a value, such as `turnover: {weight: 5}`."),
    ],
)  # fmt: skip
def test_b_things_with_an_id_are_told_whether_they_are_a_list_or_keys(kind: Kind, text: str, remedy: str) -> None:
    assert list_remedies(text, kind) == [remedy]


@pytest.mark.parametrize(
    "text", ["contacts: [{name: x, role: decides #new}]", "contacts: [{name: x, known_by: {jansen: {strength: 2 #new}}}]"]
)
def test_b_a_remark_behind_a_word_to_choose_is_no_text(text: str) -> None:
    """A key of the same name holds a text elsewhere; quotes round the whole led to the next error."""
    assert list_remedies(text)[0].startswith("A remark can only be at the end of a line.")


def test_b_all_words_to_choose_from_are_told() -> None:
    assert list_remedies("contacts: [{name: x, every: maand}]\n") == [
        "Did you mean “month”? It can be week, month, quarter, half-year or year."
    ]


def test_b_several_names_are_not_told_to_be_one() -> None:
    assert list_remedies("competitors: Arcadis\n") == ["Write it as `[{name: Arcadis}]`."]
    assert "Arcadis, Sweco" not in list_remedies("competitors: Arcadis, Sweco\n")[0]


@pytest.mark.parametrize("since", ["maart 2014", "March 2014", "sinds 2014", "Q2 2014", "2014-03", "2014?"])
def test_b_the_year_of_a_month_is_told_where_a_year_is_asked(since: str) -> None:
    assert list_remedies(f"since: {since}\n") == ["Write it as `2014`."]


@pytest.mark.parametrize(
    ("by", "meant"),
    [
        ("Q3 2027", "2027-Q3"),
        ("eind Q3 2027", "2027-Q3"),
        ("derde kwartaal 2027", "2027-Q3"),
        ("september 2027", "2027-09"),
        ("eind sept 2027", "2027-09"),
        ("09-2027", "2027-09"),
        ("voorjaar 2027", "2027-05-31"),
        ("1 oktober 2027", "2027-10-01"),
    ],
)
def test_b_a_month_or_quarter_is_told_as_such_where_a_plan_can_hold_one(by: str, meant: str) -> None:
    [remedy] = list_remedies(f"objectives: [{{id: x, baseline: 1, target: 2, measure: m, by: {by}}}]\n")
    assert f"`{meant}`" in remedy


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("proposals:\n  - {name: x, stage: lead, value: 40-50}", "Write one number: `40`, `45`, which is halfway, or `50`."),
        ("proposals:\n  - {name: x, stage: lead, chance: 40-50%}", "Write one number: `40%`, `45%`, which is halfway, or `50%`."),
        ("objectives:\n  - {id: x, target: 40-50}", "Write it as `target: 40, target_to: 50`."),
        ("objectives:\n  - id: x\n    target: € 40.000 tot € 50.000", "Write it as `target: 40000` and `target_to: 50000`, each on a line of its own."),
        ("objectives:\n  - {id: x, target: 40-50, target_to: 50}", "Write one number: `40`, `45`, which is halfway, or `50`."),
    ],
)  # fmt: skip
def test_b_two_ends_where_one_number_is_asked_are_told_as_such(value: str, remedy: str) -> None:
    assert list_remedies(f"{value}\n") == [remedy]


@pytest.mark.parametrize(("chance", "degree"), [("40%", "medium"), ("0.2", "low"), ("90 %", "high"), ("100%", "high"), ("5", None)])
def test_b_a_percentage_is_told_as_one_of_three_degrees(chance: str, degree: str | None) -> None:
    [finding] = load_text(f"name: City\nrisks: [{{what: x, chance: {chance}}}]\n").findings
    change = finding.fix.change if finding.fix else None
    assert (change.written if isinstance(change, NewValue) else None) == degree


@pytest.mark.parametrize(
    ("links", "remedy"),
    [
        ("[www.x.nl]", 'Write it as `{address: "https://www.x.nl"}`.'),
        ("[https://x.nl]", 'Write it as `{address: "https://x.nl"}`.'),
        ("[javascript:alert(1)]", 'Write it as `{address: ..., name: "javascript:alert(1)"}`, with what belongs in the place of the dots.'),
    ],
)
def test_b_an_address_that_nobody_can_follow_is_not_told_to_be_one(links: str, remedy: str) -> None:
    assert list_remedies(f"links: {links}\n") == [remedy]


@pytest.mark.parametrize(
    ("item", "remedy"),
    [
        ("proposals:\n  - Dijkstudie: 40.000", "Write it as `{name: Dijkstudie, stage: ..., value: 40000}`, with what belongs in the place of the dots."),
        ("assignments:\n  - Dijkstudie: 40.000", "Write it as `{name: Dijkstudie, value: 40000}`."),
        ("assignments:\n  - Dijkstudie: € 40.000,-", "Write it as `{name: Dijkstudie, value: 40000}`."),
    ],
)  # fmt: skip
def test_b_an_amount_behind_a_name_is_told_with_its_key_in_one_step(item: str, remedy: str) -> None:
    assert list_remedies(f"{item}\n") == [remedy]


def test_b_what_is_wrong_behind_a_misspelt_key_is_told_with_it() -> None:
    """The key was told first, and its value when the key was mended."""
    plan = "evaluatie:\n  frequentie: elk kwartaal\n  volgende: 1 maart 2027\ncontacten: [{naam: Jan, rol: beslist}]\n"
    assert list_remedies(plan) == [
        "Did you mean “evaluation”?",
        "Did you mean “every”?",
        "Did you mean “quarter”? It can be month, quarter, half-year or year.",
        "Did you mean “next”?",
        "Write it as `2027-03-01`.",
        "Did you mean “contacts”?",
        "Did you mean “name”?",
        "Did you mean “role”?",
        "Did you mean “decides”? It can be decides, influences, buys, uses or guards.",
    ]


@pytest.mark.parametrize("key", ["text", "tekst", "title", "titel", "name", "naam", "onderwerp", "wat"])
def test_b_a_word_for_a_text_is_told_as_the_key_that_holds_it(key: str) -> None:
    assert list_remedies(f"actions: [{{{key}: call them, who: jansen}}]\n") == ["Did you mean “what”?"]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures:\n  2025:\n    turnover: 164000 (excl. btw)", "Write it as `164000 # excl. btw`: a remark comes behind a #."),
        ("marks:\n  turnover: 8 geschat", "Write it as `8 # geschat`: a remark comes behind a #."),
        ("figures: {2025: {turnover: 164000 excl btw}}", "Write `164000`, and the rest at the end of the line, as `# excl btw`."),
        ("marks:\n  turnover: 7,5 (volgens Ans)", "Write it as `7.5 # volgens Ans`: a remark comes behind a #."),
        ("figures: {2025: {hours: 3 weken}}", "Write how many hours that is, in digits, such as 30."),
        ("evaluation: {every: 6 maanden}", "Did you mean “half-year”? It can be month, quarter, half-year or year."),
        ("evaluation: {every: om de 3 maanden}", "Did you mean “quarter”? It can be month, quarter, half-year or year."),
        ("evaluation: {next: 2027}", "Write it as `2027-12-31`, the last day of that period, or as the day that you mean."),
        ("contacts: [{name: x, since: 2014}]", "Write it as `2014-01-01`, the first day of that period, or as the day that you mean."),
        ("reviewed: 2026", "Write it as year-month-day, such as 2026-03-31."),
        ("figures: {2025: {days_to_pay: 30 dgn}}", "Write it as `30`."),
        ("proposals: [{name: x, stage: lead, chance: 50/50}]", "Write it as `50%`."),
        ("actions:\n  1. Bel hen\n  2. Stuur iets", "Write it as `[{what: Bel hen}, {what: Stuur iets}]`."),
        ("services: [advice, design]", "Write lines below it with a key, a colon and a value, such as `advice: {state: bought}`."),
        (
            "signals:\n  - 25 maart 2026 klacht over factuur",
            "Write it as `{kind: ..., on: 2026-03-25, note: klacht over factuur}`, with what belongs in the place of the dots.",
        ),
    ],
)  # fmt: skip
def test_b_what_an_office_writes_by_hand_is_told_as_the_format_has_it(text: str, remedy: str) -> None:
    assert list_remedies(f"{text}\n") == [remedy]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("tier A", "{tier: A}"), ("Tier B", "{tier: B}"), ("groep energie", "{group: energie}"), ("lead jansen", "{lead: jansen}")],
)
def test_b_what_a_meeting_is_about_may_be_said_in_two_words(said: str, meant: str) -> None:
    assert list_remedies(f"on: 2026-12-15\nabout: {said}\n", "meeting") == [f"Write it as `{meant}`."]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("aanwezig", "present"),
        ("attendees", "present"),
        ("over", "about"),
        ("agendapunten", "questions"),
        ("notulen", "notes"),
        ("duur", "minutes"),
    ],
)
def test_b_the_keys_of_a_meeting_are_told_by_what_people_call_them(key: str, meant: str) -> None:
    assert list_remedies(f"on: 2026-12-15\n{key}:\n", "meeting")[0].startswith(f"Did you mean “{meant}”?")


def test_b_the_client_of_a_decision_is_its_account() -> None:
    assert list_remedies("on: 2026-12-15\ndecisions: [{what: We bid, klant: acme}]\n", "meeting") == ["Did you mean “account”?"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1 uur", "60"),
        ("1,5 uur", "90"),
        ("half uur", "30"),
        ("45 min", "45"),
        ("2 hours", "120"),
        ("1:30", "90"),
        ("3 kwartier", "45"),
        ("2 dagen", ""),
    ],
)
def test_a_how_long_a_meeting_takes_is_told_in_minutes(written: str, meant: str) -> None:
    assert list_remedies(f"on: 2026-12-15\nminutes: {written}\n", "meeting") == [
        f"Write it as `{meant}`." if meant else "Write digits only, such as 30."
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30 minuten", "0.5"),
        ("45 min", "0.75"),
        ("2 uur", "2"),
        ("1:30", "1.5"),
        ("2 dagen", ""),
        ("1 week", ""),
        ("0,1 fte", ""),
        ("7,5u", "7.5"),
    ],
)
def test_a_time_in_another_unit_than_its_key_is_never_told_as_hours(written: str, meant: str) -> None:
    for text in (f"  - what: x\n    p: project\n    hours: {written}\n", f"  - {{what: x, p: project, hours: {written}}}\n"):
        (first, *_) = list_remedies(f"actions:\n{text}")
        assert (f"`{meant}`" in first) if meant else not re.search(r"`\d+(?:\.\d+)?`", first)


@pytest.mark.parametrize("written", ["200 uur", "12 dagen", "8 punten", "2 fte"])
def test_a_time_is_never_told_as_an_amount(written: str) -> None:
    assert list_remedies(f"figures: {{2025: {{turnover: {written}}}}}\n") == ["Write digits only, such as 204000 or 7.5."]


@pytest.mark.parametrize("text", ["Wij slaan over (€ 40.000 # marge)", "Study (see # below) of the quays", "a (b) c (d # e)"])
def test_a_a_hash_within_brackets_is_no_comment(text: str) -> None:
    (remedy,) = list_remedies(f"situation:\n  history: {text}\n")
    assert remedy.startswith(f'If it belongs to the text, put the whole text between quotes: `"{text}"`.') or f"`'{text}'`" in remedy


@pytest.mark.parametrize("text", ["Wij slaan over (40) # marge)", "Wij slaan over # (marge)", "Wij slaan over (40 # marge"])
def test_a_a_hash_outside_of_brackets_is_one(text: str) -> None:
    assert list_remedies(f"situation:\n  history: {text}\n") == []


KEYS = pytest.mark.parametrize(
    "key", ["figures: {2025: {turnover: %s}}", "figures:\n  2025:\n    turnover: %s", "assignments:\n  - name: x\n    value: %s"]
)


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    "written",
    ["164 (k€)", "164 (T€)", "164 (mille)", "5000 gulden", "5000 Zwitserse frank", "5000 stuks", "NLG 5000", "5 gros", "5 KEUR/wk"],
)
@KEYS
def test_a1_a_word_behind_a_number_that_may_multiply_it_or_be_a_currency_is_no_remark(key: str, written: str) -> None:
    """`5 # mille` was proposed, which is 5."""
    (help,) = list_remedies(f"{key % written}\n")
    assert help in (
        "Write digits only, such as 204000 or 7.5.",
        "Write the whole number in digits. What is only a remark about it comes behind a #, at the end of the line.",
        "A figure is that of a whole year: write in digits what it comes to.",
        "Write in digits how much that is for all of it together.",
    )


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("5 mille", "5000"), ("5 grand", "5000"), ("5 duiz.", "5000"), ("5 tsd", "5000"), ("5 TEUR", "5000"), ("5 KEUR", "5000"), ("5 T€", "5000"),
        ("5 milj", "5000000"), ("5 mlj", "5000000"), ("5 lakh", "500000"), ("5 crore", "50000000"), ("5000 CHF", "5000"),
    ],
)  # fmt: skip
@KEYS
def test_a1_a_word_that_multiplies_a_number_is_worked_out(key: str, written: str, number: str) -> None:
    (help,) = list_remedies(f"{key % written}\n")
    assert help.startswith(f"Write it as `{number}`")


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize("written", ["€ 5000", "USD 5000", "£5000", "5000 euro's", "5000 dollar", "€ 5k"])
def test_a1_an_amount_in_a_currency_is_told_in_which_one_the_firm_counts(written: str) -> None:
    """It may be another: which one the firm counts in is in another file."""
    assert list_remedies(f"figures:\n  2025:\n    turnover: {written}\n") == [
        "Write it as `5000`: amounts are in the currency of the firm."
    ]
    assert list_remedies(f"figures:\n  2025:\n    hours: {written}\n") != ["Write it as `5000`: amounts are in the currency of the firm."]


@pytest.mark.edge("wrong-type")
def test_a1_no_number_is_proposed_whose_unit_is_not_that_of_its_key() -> None:
    """`contacts: 60 dagen` was proposed as 60 contacts."""
    digits = "Write digits only, such as 30."
    tiers = "tiers:\n  - {id: A, name: A, norms: {%s}}\n"
    written = {
        "contacts: 60 dagen": digits,
        "contacts: 4 uur": digits,
        "contact_days: 60 dagen": "Write it as `60`.",
        "reply_days: 4 uur": digits,
    }
    assert {each: list_remedies(tiers % each, "tiers") for each in written} == {each: [help] for each, help in written.items()}


@pytest.mark.edge("missing-key")
@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("signals: [{kind: low_contact}]", "on: 2026-03-31"),
        ("objectives: [{id: a, measured: [{value: 3}]}]", "on: 2026-03-31"),
        ("so_far: {figures: {turnover: 5}}", "until: 2026-03-31"),
        ("tier: {is: A, why: x, by: jansen}", "until: 2026-12-31"),
    ],
)
def test_b_an_example_of_a_day_that_has_been_is_not_one_to_come(written: str, line: str) -> None:
    """The remedy led to the next finding."""
    assert list_remedies(f"{written}\n") == [f"Add it, such as `{line}`."]
