"""The words for what the format says in keys: one place, so that site and booklets call a thing by the same name."""

from __future__ import annotations

from collections.abc import Mapping

from accountplan.base.text import Text, Wording, say, say_in

CONFIDENTIAL = say("Confidential, for internal use")
"""What stands at the foot of every page of a firm that wants no other line there."""
STATUS: Mapping[str, Text] = {"client": say("client"), "prospect": say("prospect"), "former": say("former client")}
OUTLOOK: Mapping[str, Text] = {"one-off": say("one assignment only"), "part": say("we would rather see it leave")}
STATUSES: Mapping[str, Text] = {"client": say("clients"), "prospect": say("prospects"), "former": say("former clients")}
LEVEL: Mapping[str, Text] = {"strategic": say("strategic"), "unit": say("unit"), "team": say("team"), "other": say("other")}
TEMPERATURE: Mapping[str, Text] = {"red": say("warm"), "yellow": say("swinging"), "blue": say("cool")}
SEVERITY: Mapping[str, Text] = {"error": say("error"), "warning": say("warning"), "advice": say("advice")}

P: Mapping[str, Text] = {
    "project": say("Project"), "person": say("Person"), "process": say("Process"), "partnership": say("Partnership"),
}  # fmt: skip
KIND: Mapping[str, Text] = {"business": say("Business"), "professional": say("Professional"), "strategic": say("Strategic")}
PART: Mapping[str, Text] = {
    "situation": say("Situation"), "developments": say("Developments"), "objectives": say("Objectives"), "action_plan": say("Action plan"),
}  # fmt: skip

ROUND_STEP: Mapping[str, Text] = {
    "acquisition": say("Look back at acquisition"), "clients": say("Dare to choose clients"), "activities": say("Fill in the four Ps"),
    "investment": say("Invest"), "organisation": say("Organise"),
}  # fmt: skip
"""The five steps of the yearly round (S1)."""
ROUND_PRODUCT: Mapping[str, Text] = {
    "acquisition": say("how far relationships connect all acquisition"),
    "clients": say("clients ranked by value, with objectives per tier"),
    "activities": say("activities chosen per client or tier"),
    "investment": say("one total plan, with a plan for each tier"),
    "organisation": say("a clear division of relationship work"),
}  # fmt: skip
"""What each step ends in."""

ANGLE: Mapping[str, Text] = {
    "running": say("Running assignments"), "relationships": say("Chosen relationships"), "new_clients": say("New clients"),
    "new_services": say("New services"),
}  # fmt: skip
"""The four angles of acquisition (S2)."""
LAYER: Mapping[str, Text] = {
    "experience": say("Own experience"), "ambassadors": say("Ambassadors"), "independent": say("Independent sources"), "media": say("Media"),
    "own_sales": say("Own sales"),
}  # fmt: skip
"""The layers of the trust pyramid, from most to least trusted (S25)."""

SCAN_PART: Mapping[str, Text] = {
    "symptoms": say("Symptoms"), "causes": say("Causes"), "choices": say("Choices"), "principles": say("Principles"), "excuses": say("Excuses"),
}  # fmt: skip
SCAN_ITEM: Mapping[str, Text] = {
    "fewer_assignments": say("Fewer assignments"), "competition": say("More competition"), "price_pressure": say("Pressure on price"),
    "changing_questions": say("Changing questions"), "falling_turnover": say("Falling turnover"),
    "little_distinction": say("Too little distinction"), "focus_on_trade": say("One-sided focus on the trade"),
    "few_large_clients": say("Dependence on too few large clients"), "dated_marketing": say("Dated ideas of marketing and sales"),
    "neglected_relationships": say("Neglected relationships"),
    "be_unique": say("Be unique"), "not_everything": say("Do not offer everything at once"),
    "valuable_clients": say("Choose clients that create value"), "perfect_delivery": say("Deliver perfectly for the most important clients"),
    "room_for_profile": say("Give professionals room for a profile"), "distinctive_presence": say("Present yourself distinctively"),
    "satisfied_not_loyal": say("Satisfied clients do not become loyal by themselves"),
    "choose_clients": say("Investing means choosing important clients"), "clients_business": say("Attention to the client's business"),
    "professionals_key": say("Professionals play the key part"), "whole_firm": say("The whole firm is set up for it"),
    "bonus_on_size": say("“Big assignments pay the bonus”"), "new_clients_score": say("“New clients score better”"),
    "orders_first": say("“Big orders before long relationships”"), "clients_unwilling": say("“Our clients do not want it”"),
    "billable_first": say("“Billable hours first”"),
}  # fmt: skip
"""What a firm marks itself on (S4)."""
ACTIVITY: Mapping[str, Text] = {
    "acquisition": say("Analyse acquisition"), "portfolio": say("Take stock of the client portfolio"), "losses": say("Analyse loss of clients"),
    "criteria": say("Set criteria"), "categories": say("Categorise clients"), "objectives": say("Set objectives"), "plans": say("Write plans"),
    "organise": say("Organise execution"), "guard": say("Guard results"),
}  # fmt: skip
"""The nine activities that hours are invested in (S28)."""
GAIN: Mapping[str, Text] = {
    "turnover": say("Improve turnover"), "loyalty": say("Keep clients"), "services": say("Sell another service"),
    "satisfaction": say("Raise satisfaction"), "rates": say("Better rates"), "development": say("Develop services"),
}  # fmt: skip
PHASE: Mapping[int, Text] = {
    1: say("commerce apart from delivery"), 2: say("part of commerce with seniors"),
    3: say("commerce shared by professionals and a team of its own"), 4: say("commerce as objective of every team of professionals"),
}  # fmt: skip
"""The four commercial phases (S35)."""

OBJECTIVE: Mapping[str, Text] = {
    "turnover": say("Turnover a year"), "margin": say("Margin a year"), "hours": say("Hours a year"), "satisfaction": say("Satisfaction"),
    "rates": say("Rates"), "services": say("Other services"), "loyalty": say("Loyalty"), "price_sensitivity": say("Less sensitive to price"),
    "ambassadors": say("Ambassadors"), "dependence": say("Less dependence"), "development": say("New services together"), "other": say("Other"),
}  # fmt: skip

ACTION: Mapping[str, Text] = {"open": say("open"), "done": say("done"), "dropped": say("dropped")}
RHYTHM: dict[str, Text] = {
    "week": say("every week"), "month": say("every month"), "quarter": say("every quarter"), "half-year": say("every half year"), "year": say("every year"),
}  # fmt: skip
FREQUENCY: Mapping[str, Text] = RHYTHM | {"assignment": say("for each assignment")}

ROLE: Mapping[str, Text] = {
    "decides": say("decides"), "influences": say("influences"), "buys": say("buys"), "uses": say("uses"), "guards": say("guards the way in"),
}  # fmt: skip
INFLUENCE: Mapping[str, Text] = {"high": say("much influence"), "medium": say("some influence"), "low": say("little influence")}
INTEREST: Mapping[str, Text] = {"high": say("much interest"), "medium": say("some interest"), "low": say("little interest")}
SUPPORT: Mapping[str, Text] = {
    "champion": say("speaks for us"), "for": say("for us"), "neutral": say("neutral"), "against": say("against us"), "blocker": say("blocks us"),
}  # fmt: skip

DEGREE: Mapping[str, Text] = {"high": say_in("degree", "high"), "medium": say_in("degree", "medium"), "low": say_in("degree", "low")}
RISK: Mapping[str, Text] = {"risk": say("Risk"), "opportunity": say("Opportunity")}
RISK_STATE: Mapping[str, Text] = {"happened": say("it happened"), "closed": say("it can no longer happen")}

TIE: Mapping[int, Text] = {1: say("has met"), 2: say("knows well"), 3: say("trusted")}

COMPETENCE: Mapping[str, Text] = {
    "positioning": say("positioning the service"), "relationship": say("building the relationship"),
    "context": say("clarifying context and situation"), "goals": say("setting and reaching commercial goals"),
}  # fmt: skip
LEARNING: Mapping[str, Text] = {"learns": say("learns"), "does": say("does"), "teaches": say("teaches")}
PART_PLAYED: Mapping[str, Text] = {"expert": say("expert"), "consultant": say("consultant"), "acquirer": say("acquirer")}
COACHING: Mapping[str, Text] = {
    "beside": say("partner or senior beside"), "duo": say("in a duo"), "peers": say("with peers"), "individual": say("individual coaching"),
    "training": say("training"),
}  # fmt: skip

PER: Mapping[str, Text] = {"month": say("a month"), "quarter": say("a quarter"), "year": say("a year")}
WORK: Mapping[str, Text] = {
    "running": say("running"), "on-hold": say("on hold"), "cancelled": say("cancelled"), "done": say("done"),
}  # fmt: skip
FACTOR: Mapping[str, Text] = {
    "price": say("price"), "quality": say("quality"), "relationship": say("relationship"), "experience": say("experience"),
    "capacity": say("capacity"), "timing": say("timing"), "budget": say("budget"), "other": say("other"),
}  # fmt: skip

STAGE: Mapping[str, Text] = {
    "lead": say("idea"), "talk": say("in conversation"), "requested": say("quotation requested"), "submitted": say("quotation submitted"),
    "won": say("won"), "lost": say("lost"),
}  # fmt: skip

SIGNAL: Mapping[str, Text] = {
    "threatens_to_leave": say("Threatens to leave"),
    "asks_rates_again": say("Asks for rates again"),
    "serious_complaint": say("Serious complaint"),
    "asks_other_contact": say("Asks for another contact person"),
    "asks_new_price_for_repeat": say("Asks for a new price for repeat work"),
    "objects_to_invoice": say("Serious objection to an invoice"),
    "less_business": say("Less business year on year"),
    "contact_changes": say("Frequent changes of contact person"),
    "low_contact": say("Little contact lately"),
    "no_reaction": say("No reaction to invitations"),
    "invoice_discussions": say("Recurring discussion about invoices"),
    "bad_ratings": say("Work rated insufficient more than once"),
    "changed_behaviour": say("Other change of behaviour"),
}
STEP: Mapping[str, Text] = {
    "threatens_to_leave": say("The lead and a partner go there this week, hear why, and agree in writing what changes."),
    "asks_rates_again": say("Ask what made them ask, and show what the work brought, before you speak of price."),
    "serious_complaint": say("Call the same day, leave the question of blame alone, and say within a week what we will do."),
    "asks_other_contact": say("A partner asks what went wrong, and introduces the new contact person in their office."),
    "asks_new_price_for_repeat": say("Ask who else is in the running, and offer another way of working rather than a discount."),
    "objects_to_invoice": say("The lead calls, not the accounts department, and settles it within a week."),
    "less_business": say("Ask what they do elsewhere and why, and bring one idea for the coming year."),
    "nothing_bought": say("Ask whether they still see us as theirs; if not, say goodbye well and hear why."),
    "contact_changes": say("Meet each new person within a month, together with somebody who stays."),
    "low_contact": say("Somebody whom they trust calls this week, without an offer."),
    "no_reaction": say("Ask by telephone what does interest them, and invite them less often and in person."),
    "invoice_discussions": say("Look at the last invoices together, and agree how to describe the work and with whom."),
    "bad_ratings": say("Evaluate the work together, and let another senior read along in the next assignment."),
    "changed_behaviour": say("Ask somebody there who is for us what has changed."),
}
"""What the method advises at each sign that a client may leave (S30), unless the firm does something else."""
PARTNERSHIP: Mapping[str, Text] = {
    "board_listening": say("Listening at board level"),
    "joint_development": say("Developing services together"),
    "no_blame": say("No question of blame"),
    "competitive_advantage": say("The client gains competitive advantage"),
    "mutual_benefit": say("Direct economic benefit for both"),
    "shared_risk": say("Sharing risk or investment"),
    "know_each_other": say("Getting to know each other's organisation"),
    "joint_communication": say("Communicating together about results"),
    "business_development": say("Helping the client develop its business"),
    "unasked_advice": say("Advising unasked"),
}
"""The ten signs of partnership (S23)."""
DEMAND: Mapping[str, Text] = {
    "pleases": say("pleases"), "quality": say("has quality"), "surprises": say("surprises"), "not_embarrassing": say("does not embarrass"),
    "personal": say("is personal"), "remembered": say("is remembered"),
}  # fmt: skip
"""The six demands on a gift (S21)."""
BALANCE: Mapping[str, Text] = {
    "advice": say("advice"), "introduction": say("introduction"), "reference": say("reference"), "assignment": say("assignment"),
    "time": say("time"), "other": say("other"),
}  # fmt: skip
DIRECTION: Mapping[str, Text] = {"given": say("given by us"), "received": say("received by us")}
PERSON_TYPE: Mapping[str, Text] = {
    "binder": say("client binder"), "confidant": say("confidant"), "developer": say("market developer"), "innovator": say("innovator"),
}  # fmt: skip
SEGMENT: Mapping[str, Text] = {"sector": say("Sector"), "size": say("Size"), "region": say("Region")}
"""Names of the usual ways to cut the portfolio."""


def name_segment(key: str) -> Wording:
    """What a way to cut the portfolio is called; a firm's own key as it is written, with a capital and spaces."""
    return SEGMENT.get(key) or key.capitalize().replace("_", " ")


ITEM: Mapping[str, Text] = {
    "situation.history": say("History"),
    "situation.business": say("Business of the client"),
    "situation.facts": say("Facts and profile"),
    "situation.opportunities": say("Opportunities for us"),
    "situation.threats": say("Threats to us"),
    "situation.figures": say("Figures"),
    "situation.contacts": say("Their people"),
    "developments.market": say("Market"),
    "developments.competition": say("Competition"),
    "developments.strategy": say("Strategy of the client"),
    "objectives.turnover": say("Objective for turnover"),
    "objectives.margin": say("Objective for margin"),
    "objectives.satisfaction": say("Objective for satisfaction"),
    "objectives.services": say("Objective for other services"),
    "action_plan.project": say("A project action"),
    "action_plan.person": say("A person action"),
    "action_plan.process": say("A process action"),
    "action_plan.partnership": say("A partnership action"),
    "action_plan.evaluation": say("Evaluation"),
}
"""What a plan can be asked for."""
BRIEFLY: Mapping[str, Text] = {
    "situation.business": say("Their business"), "situation.facts": say("Facts"), "developments.strategy": say("Strategy"),
}  # fmt: skip
"""The same where it is narrow."""
QUESTION: Mapping[str, Text] = {
    "situation.history": say("How did we meet, what did we do for this client, and what marked the relationship?"),
    "situation.business": say("What does the client deliver, in which markets, and which objectives does it pursue?"),
    "situation.facts": say("How large is the client, how is it organised, and how healthy are its finances?"),
    "situation.opportunities": say("Where can we do more for this client?"),
    "situation.threats": say("What could cost us this client, or work for this client?"),
    "situation.figures": say("What did we earn here in recent years, and how satisfied was the client?"),
    "situation.contacts": say("Who decides, who influences, and which of us know them?"),
    "developments.market": say("What will happen in the client's market in the next three years?"),
    "developments.competition": say("Who else wants to work for this client, and what makes them strong?"),
    "developments.strategy": say("Which choices will the client make for the next three years, and what will they ask of us?"),
    "objectives.turnover": say("How much turnover do we want here in three years?"),
    "objectives.margin": say("What margin do we want here in three years?"),
    "objectives.satisfaction": say("How satisfied must the client be, and when?"),
    "objectives.services": say("Which other services can we offer this client?"),
    "action_plan.project": say("How do we exceed expectations in current work?"),
    "action_plan.person": say("To whom do we give attention or appreciation, and how?"),
    "action_plan.process": say("How can both organisations work together better?"),
    "action_plan.partnership": say("How can we strengthen the client's own market position?"),
    "action_plan.evaluation": say("How often do we evaluate ourselves, and when is the next time?"),
}
"""The question that would fill what is missing."""
STATE: Mapping[str, Text] = {
    "present": say("present"), "missing": say("missing"), "thin": say("too thin"), "old": say("out of date"), "waived": say("waived"),
}  # fmt: skip
SPAN: Mapping[str, Text] = {
    "month": say_in("back", "a month"),
    "quarter": say_in("back", "a quarter"),
    "year": say_in("back", "a year"),
    "meeting": say_in("back", "the last meeting"),
}
"""How far one looks back."""
