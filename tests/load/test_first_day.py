"""Words for keys and states as a new user has them, in Dutch and English: told to be what was meant, and never made a text of something else."""

from __future__ import annotations

import pytest

from accountplan.model.files import Kind
from load.sources import list_remedies, load_text
from load.test_quoted import mend


@pytest.mark.edge("unknown-key")
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("account lead: jansen", "lead"),
        ("account owner: jansen", "lead"),
        ("teamleden: [jansen]", "team"),
        ("laatst bijgewerkt: 2026-10-01", "reviewed"),
        ("doelstelling: [{id: x}]", "objectives"),
        ("actiepunten: [{what: x}]", "actions"),
        ("next steps: [{what: x}]", "actions"),
        ("stakeholders: [{name: x}]", "contacts"),
        ("swot: {threats: [x]}", "situation"),
        ("situation: {kans: [x]}", "opportunities"),
        ("contacts: [{name: x, Function: director}]", "function"),
        ("Actions: [{what: x}]", "actions"),
        ("situation: {Kansen (O): [x]}", "opportunities"),
        ("contacts: [{name: x, E-mailadres: a@b.example}]", "email"),
        ("contacts: [{name: x, job title: director}]", "function"),
        ("objectives: [{id: x, due: 2027-12-31}]", "by"),
        ("objectives: [{id: x, who: jansen}]", "own"),
        ("actions: [{what: x, by: jansen}]", "who"),
        ("actions: [{what: x, by: 2027-12-31}]", "when"),
        ("actions: [{what: x, door: jansen}]", "who"),
        ("assignments: [{name: x, omzet: 85000}]", "value"),
    ],
)
def test_b_a_word_for_a_key_in_another_form_or_of_two_words_leads_to_it(text: str, key: str) -> None:
    assert list_remedies(text) == [f"Did you mean “{key}”?"]
    assert load_text(mend(text)).findings == ()


def test_b_several_words_for_keys_in_one_item_are_no_labels() -> None:
    text = "marks:\n  fit:\n    - door: jansen\n      cijfer: 7\n      datum: 2026-03-02\n      reden: mooi werk"
    assert list_remedies(text) == [f"Did you mean “{key}”?" for key in ("by", "mark", "on", "why")]
    assert load_text(mend(text)).noun.marks["fit"][0].why == "mooi werk"


def test_b_a_key_of_an_item_is_not_sent_to_another_part_of_the_plan() -> None:
    assert "belongs" not in " ".join(list_remedies("objectives: [{id: x, dissatisfiers: y, minutes: 5}]"))


def test_b_keys_below_a_needless_word_are_told_to_stand_in_its_place() -> None:
    text = "contacts:\n  - name: Jan\n    bereikbaar:\n      email: a@b.example\n      phone: 06 12"
    assert list_remedies(text) == ["Leave out this line, and begin the lines below it as far to the left as it does."]


@pytest.mark.parametrize("word", ["strengths", "Zwaktes", "sterke punten"])
def test_b_strengths_and_weaknesses_are_told_where_they_can_be_written(word: str) -> None:
    (remedy,) = list_remedies(f"situation: {{{word}: [x]}}")
    assert remedy == "It has no key of its own: write it in the text of `facts`, or below `opportunities` or `threats`."


@pytest.mark.edge("unknown-word")
@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("bijna klaar", "open # bijna klaar"),
        ("in progress (60%)", "open # in progress (60%)"),
        ("nog niet gestart", "open # nog niet gestart"),
        ("wacht op klant", "open # wacht op klant"),
        ("waiting for the client", "open # waiting for the client"),
        ("on hold", "open # on hold"),
        ("klaar op de vorm na", "done # klaar op de vorm na"),
        ("geannuleerd door klant", "dropped # geannuleerd door klant"),
    ],
)
def test_b_a_state_in_words_is_kept_behind_the_word_for_it(written: str, becomes: str) -> None:
    text = f"actions:\n  - what: x\n    status: {written}"
    assert list_remedies(text) == [f"Write it as `{becomes}`: a remark comes behind a #."]
    assert load_text(mend(text)).noun.actions[0].status == becomes.split()[0]


@pytest.mark.parametrize(("written", "word"), [("60%", "open"), ("✓", "done")])
def test_b_a_state_in_a_sign_becomes_the_word_for_it(written: str, word: str) -> None:
    assert list_remedies(f"actions: [{{what: x, status: {written}}}]") == [f"Write it as `{word}`."]


def test_b_the_day_on_which_something_was_done_gets_its_own_key() -> None:
    text = "actions:\n  - what: x\n    status: afgerond 12 november 2026"
    assert list_remedies(text) == ["Write it as `done` and `done: 2026-11-12`, each on a line of its own."]
    assert load_text(mend(text)).noun.actions[0].done.isoformat() == "2026-11-12"


@pytest.mark.edge("comma-in-braces")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("{strength: 3, last 2026-10-30}", "Write it as `last: 2026-10-30`."),
        ("{strength:3, last:2026-10-30}", "Write a space between the colon and what follows it."),
    ],
)
def test_b_between_braces_a_colon_or_a_space_that_is_missing_is_told(written: str, remedy: str) -> None:
    text = f"contacts:\n  - name: Jan\n    known_by:\n      jansen: {written}"
    assert list_remedies(text) == [remedy]
    assert load_text(mend(text)).noun.contacts[0].known_by["jansen"].strength == 3


ALONE = "Write a colon and a value after it, or remove it with its comma."


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures: {2025: {pipeline: 53669, client_turnover 2514}}", "Write it as `client_turnover: 2514`."),
        ("figures: {2025: {pipeline: 53669, client_turnover\u00a02514}}", "Write it as `client_turnover: 2514`."),
        ("figures: {2025: {pipeline: 53669, employees 495}}", ALONE),
        ("figures: {2025: {turnover: 1.2 mln, hours 840}}", "Write it as `1200000, hours: 840`."),
        ("proposals: [{name: Quay, stage: lead, value: 70.000 ex VAT, due 12-12-2026}]", "Write it as `due: 2026-12-12`."),
        ("figures: {2025: {pipeline: 12.5%, employees}}", ALONE),
        ("contacts: [{name: Jan, known_by: {jansen: {strength: 3, last(26-11-03)}}}]", ALONE),
        ("contacts: [{name: Jan, function: head, rol\n\nnior, note: y}]", ALONE),
    ],
)
def test_b_a_value_that_is_whole_before_the_comma_is_never_put_between_quotes_with_what_follows(text: str, remedy: str) -> None:
    """As safe as it was called, `check --fix` made a text of a figure."""
    assert list_remedies(text)[:1] == [remedy]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("status: former\n{lead: nobody\nunit: a", "Write it as `lead: nobody`."),
        ("target:\n  year: 2027\n  {turnover: 2400000\n  share: 1", "Write it as `turnover: 2400000`."),
        ("figures: {2025: {pipeline: ,32320}}", "Write it as `32320`."),
        ("contacts: [{name: Jan, influence: m,edium}]", "Write it as `medium`."),
        ("actions: [{what: x, who: jansen, by@ 2026-12-31}]", ALONE),
        ("team:\n  - \tjansen\n  - devries", "Write a space in the place of the tab behind the dash."),
        ("team:\n  -\tjansen\n  - devries", "Write a space in the place of the tab behind the dash."),
        ("actions: [{what: x, who: jansen, minu- 10}]", ALONE),
        ("objectives:\n  - id: #growth\n    measure: x", "Write it as `growth`."),
        ("links: #[{address: x}]", "If it belongs to the plan, remove the #. If it is a comment, write a space after the #."),
        (
            "figures:\n  2025: #over: 72543, hours: 27}",
            "If it belongs to the plan, remove the #. If it is a comment, write a space after the #.",
        ),
    ],
)
def test_b_a_sign_too_many_is_taken_away_and_not_made_one_of_two(text: str, remedy: str) -> None:
    assert remedy in list_remedies(text)


@pytest.mark.parametrize("value", ["!x", "'x", "*x", "&x", "|x", ":x", "•1", "“2", "(7", "- 9"])
def test_b_no_space_alone_is_proposed_before_what_begins_something_else(value: str) -> None:
    [remedy] = list_remedies(f"objectives: [{{id: x, kind:{value}, target: 1}}]")
    assert remedy == f"Write a space after it, and let the value begin with a letter or a digit: “{value[0]}” means something else there."


@pytest.mark.edge("missing-key")
def test_b_an_id_without_its_name_is_not_dropped_in_silence() -> None:
    assert list_remedies("name: X\nyear: 2026\nunits:\n  advies:\n", "firm") == ["Give it a value, such as `advies: Advies`."]


@pytest.mark.parametrize(
    ("written", "unit"), [("euro", "money"), ("€", "money"), ("points", "points"), ("procent", "share"), ("%", "share")]
)
def test_a_the_unit_of_a_figure_is_not_taken_for_its_name(written: str, unit: str) -> None:
    text = f'name: X\nyear: 2026\nfigures:\n  hour_rate: "{written}"\n'
    assert list_remedies(text, "firm") == [f"Write it as `{{name: Hour rate, unit: {unit}}}`."]


@pytest.mark.parametrize("name", ["Uren", "Punten van NPS", "Omzet in euro"])
def test_a_a_name_of_a_figure_stays_its_name(name: str) -> None:
    assert list_remedies(f"name: X\nyear: 2026\nfigures:\n  x: {name}\n", "firm") == []


def test_b_units_behind_each_other_become_units_with_ids() -> None:
    text = "name: X\nyear: 2026\nunits: Advies, Techniek\n"
    assert list_remedies(text, "firm") == ["Write it as `{advies: Advies, techniek: Techniek}`."]


@pytest.mark.parametrize(
    ("written", "remedies"),
    [
        ("points: {20.000: 2, 60.000: 4}", ["Write it as `scale: {figure: turnover, points: {20000: 2, 60000: 4}}`."]),
        ("scores: {20000: 2}", ["Write it as `scale: {figure: turnover, points: {20000: 2}}`."]),
        (
            "scale: {20000: 2}",
            ["Add it, such as `figure: turnover`.", "Write it as `points: {20000: 2}`."],
        ),
    ],
)
def test_b_points_that_stand_beside_their_scale_are_told_in_one_step(written: str, remedies: list[str]) -> None:
    assert list_remedies(f"criteria: {{turnover: {{weight: 1, {written}}}}}\n", "criteria") == remedies


def test_b_what_is_wrong_below_an_id_that_is_written_otherwise_is_told_on_its_own_line() -> None:
    found = load_text("Bakker:\n  naam: Anja\n  uren: 60 per jaar\n", "people", remedies=False).findings
    assert sorted({each.line for each in found}) == [1, 2, 3]


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("assignments: [{name: x, dissatisfiers: 'te laat, jargon'}]", "Write it as `[te laat, jargon]`."),
        ("situation:\n  threats: prijs stijgt; tijd dringt", "Write it as `[prijs stijgt, tijd dringt]`."),
        ("situation:\n  threats: |\n    - prijs\n    - tijd", "Write it as `[prijs, tijd]`."),
        ("situation:\n  threats:\n    1. prijs\n    2. tijd", "Write it as `[prijs, tijd]`."),
        ("signals: [{kind: no_reaction, on: 2026-09-01, by: 2026-09-12}]", "Write the id of one of us here: a day has a key of its own."),
        ("contacts: [{name: x, known_by: {jansen: {earlier: 2026-03-05, 2026-06-11}}}]", "Write it as `[2026-03-05, 2026-06-11]`."),
        ("partnership: {mutual_benefit: samen geleerd}", "Write it as `signs: {mutual_benefit: samen geleerd}`."),
    ],
)
def test_b_several_in_one_text_become_a_list_and_each_thing_is_sent_to_its_place(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]


@pytest.mark.parametrize("written", ["Wie beslist, en wanneer zij dat doen?", "Prijs (hoog); tijd", "de raad beslist in het voorjaar"])
def test_b_one_text_where_a_list_is_asked_stays_one_item(written: str) -> None:
    assert "], [" not in str(list_remedies(f"questions: {written}"))


POINTS = "criteria:\n  turnover:\n    weight: 3\n    scale:\n      figure: turnover\n      points:\n"


@pytest.mark.parametrize("indent", ["      ", "         ", "          ", "     \u00a0   ", "\u00a0        "])
def test_b_a_first_line_that_begins_elsewhere_than_those_below_it_is_set_beside_them(indent: str) -> None:
    (found,) = load_text(f"{POINTS}{indent}20000: 2\n        80000: 5\n        200000: 8\n", "criteria").findings
    assert (found.line, found.fix is not None) == (7, True)


def test_b_of_a_first_line_and_one_below_it_nobody_can_tell_which_is_wrong() -> None:
    text = f"{POINTS}         20000: 2\n        80000: 5\n"
    assert list_remedies(text, "criteria") == ["Write 9 spaces before it, as before “20000”; or 6 spaces, as before “points”."]


@pytest.mark.parametrize("written", ["20000,0", "20.000", "vanaf 20000", "€ 20.000"])
def test_b_a_point_that_is_there_already_is_not_written_a_second_time(written: str) -> None:
    (remedy,) = list_remedies(f"{POINTS}        20000: 2\n        {written}: 5\n        80000: 8\n", "criteria")
    assert remedy.endswith("which is here as well? Keep one of the two.")


@pytest.mark.parametrize("written", ["minute,s", "min,utes"])
def test_b_a_comma_within_a_key_between_braces_is_told_there(written: str) -> None:
    text = f"on: 2026-12-07\nabout: {{unit: audit}}\nquestions:\n  - {{what: Why?, who: harrow, {written}: 10}}\n"
    assert list_remedies(text, "meeting")[0] == "Write it as `minutes`."


def test_b_a_no_break_space_before_a_value_does_not_hide_what_is_wrong_with_the_value() -> None:
    assert list_remedies("actions: \n  - what: x\n    who:\u00a0bos, jansen]\n")[-1] == "Write them as `[bos, jansen]`."


@pytest.mark.edge("yaml-syntax")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("team: [jansen, bos];", "Remove it."),
        ("team: [jansen, bos].", "Remove it."),
        ("tags: ['a', 'b'],", "Remove it."),
        ("situation:\n  threats: [prijs, tijd];", "Remove it."),
        ("segment: {sector: Bouw, size: groot}}", "Remove it."),
        ("actions:\n  - {what: x, who: [jansen, bos]. , when: 2026-12-12}", "Remove it."),
        ("team: [jansen, bos] en vries", "Write it as `[jansen, bos, vries]`."),
        ("team: [jansen, bos], vries", "Write it as `[jansen, bos, vries]`."),
        ("team: [jansen, bos] & vries", "Write it as `[jansen, bos, vries]`."),
        ("team: [jansen, bos] !", "Remove it."),
        ("segment: {sector: Bouw} @ kust", "If it is a remark, write it as `# kust`."),
        ("team: [jansen, bos] (vz)", "If it is a remark, write it as `# vz`."),
        ("contacts:\n  - {name: Jan, function: directeur} - nieuw", "If it is a remark, write it as `# nieuw`."),
        ("contacts:\n  - {name: Jan}, {name: Els}", "Begin each item on a line of its own: `- {name: Els}`."),
        ("contacts:\n  - {name: Jan, function: directeur}:", "Write it as `{name: Jan, function: directeur}`."),
    ],
)
def test_b_what_stands_behind_the_end_of_a_list_or_of_braces_is_told_where_it_belongs(text: str, remedy: str) -> None:
    assert list_remedies(text)[0] == remedy


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("minutes: 1,0", "Write it without a comma."),
        ("minutes:-10", "Write a space after it, and let"),
        ("by:-2026-12-18", "Write a space after it, and let"),
    ],
)
def test_b_a_number_or_a_day_between_braces_is_proposed_only_as_its_key_can_take_it(written: str, remedy: str) -> None:
    text = f"on: 2026-12-07\nabout: {{unit: audit}}\nquestions:\n  - {{what: x, why: y, who: jansen, {written}}}\n"
    assert list_remedies(text, "meeting")[0].startswith(remedy)


@pytest.mark.parametrize("text", ["short: '[a] b'", "short: |\n  [a, b].", "team: [jansen, bos]   # vz", "short: a [b] c."])
def test_b_a_bracket_in_a_text_or_a_remark_behind_a_list_is_no_slip(text: str) -> None:
    assert load_text(f"name: City\n{text}\n").findings == ()


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures:\n  2025:\n    margin: #9500", "Write it as `9500`."),
        ("figures:\n  2025: {hours: 40}\nreviewed: #13-9-2026", "Write it as `2026-09-13`."),
        ("team:\n  - jansen\n  - #bos", "Write it as `bos`."),
        ("contacts:\n  - name: Jan\n    role: #decides", "Write it as `decides`."),
    ],
)
def test_b_a_value_wholly_behind_a_hash_is_told_as_its_key_asks_for_it(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize("text", ["figures:\n  2025:\n    margin: 9 #500", "reviewed: 2026-09-01 #1", "reviewed: 2026-09-01 #unit: x"])
def test_a4_a_figure_or_a_key_behind_a_number_and_a_hash_is_not_lost_in_silence(text: str) -> None:
    assert list_remedies(text) == ["If it belongs to the plan, remove the #. If it is a comment, write a space after the #."]


@pytest.mark.parametrize(
    ("text", "kind", "remedy"),
    [
        ("on: 2026-12-07\nabout: {unit: audit}\nquestions:\n  - {what: x, why: y, who: jansen, bos}\n", "meeting", "Write a colon"),
        ("jansen: {name: Ans, competences: {advies: learns, verkoop}}\n", "people", "Write a colon"),
        ("name: City\nactions:\n  - {what: x, when: 2026-12-12, who: jansen, bos}\n", "account", "Write it as `[jansen, bos]`"),
    ],
)
def test_b_what_a_comma_cuts_becomes_a_list_or_a_text_only_where_one_can_stand(text: str, kind: Kind, remedy: str) -> None:
    assert list_remedies(text, kind)[-1].startswith(remedy)


def test_b_a_remedy_of_letters_that_go_on_below_their_line_is_said_but_not_offered() -> None:
    (found,) = load_text("name: City\nobjectives:\n  - {id: keep, kind\n     loyalty, measure: x}\n").findings
    assert found.fix is None
