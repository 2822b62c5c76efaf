"""What people call the words of the format: in Dutch, or by another English word. For "did you mean", and nothing else."""

from __future__ import annotations

from collections.abc import Collection

SYNONYMS: dict[str, tuple[str, ...]] = {
    # the keys of a plan
    "accountmanager": ("lead",), "account-manager": ("lead",), "leider": ("lead",), "trekker": ("lead",), "relatiebeheerder": ("lead",),
    "verantwoordelijke": ("lead", "own", "who"), "responsible": ("lead", "own", "who"), "owner": ("own", "lead", "who"), "eigenaar": ("own", "lead"),
    "accountteam": ("team",), "niveau": ("level",), "afdeling": ("unit",), "eenheid": ("unit",), "doelgroep": ("segment",), "branche": ("segment",),
    "moeder": ("parent",), "moederbedrijf": ("parent",), "holding": ("parent",), "herzien": ("reviewed",), "bijgewerkt": ("reviewed",),
    "kengetallen": ("figures",), "cijfers": ("marks", "figures"), "rapportcijfers": ("marks",), "beoordelingen": ("marks",), "scores": ("marks",),
    "cijfer": ("mark", "rating"), "score": ("mark", "rating"), "grade": ("mark", "rating"), "beoordeling": ("rating", "mark"),
    "situatie": ("situation",), "ontwikkelingen": ("developments",), "doelen": ("objectives",), "doelstellingen": ("objectives",), "goals": ("objectives",),
    "doel": ("objective", "target"), "goal": ("objective", "target"), "acties": ("actions", "action_plan"), "actieplan": ("actions", "action_plan"), "action-plan": ("actions", "action_plan"), "actions": ("action_plan",),
    "tasks": ("actions",), "evaluatie": ("evaluation",), "contacten": ("contacts",), "contactpersonen": ("contacts",), "opdrachten": ("assignments",),
    "projecten": ("assignments",), "projects": ("assignments",), "offertes": ("proposals",), "voorstellen": ("proposals",), "quotations": ("proposals",),
    "signalen": ("signals",), "speerpunten": ("spearheads",), "balans": ("balance",), "geschenken": ("gifts",), "cadeaus": ("gifts",), "partnerschap": ("partnership",),
    "dienstverlening": ("service_record",), "service-log": ("service_record",), "klantvragen": ("questions",), "herinneringen": ("reminders",), "aanmaningen": ("reminders",),
    "facturen": ("invoices",), "enquetes": ("surveys",), "tevredenheidsonderzoeken": ("surveys",), "beantwoord": ("answered",), "aangekondigd": ("announced",),
    "behouden": ("learn",), "houden": ("learn",), "keep": ("learn",), "afscheid": ("part",), "let-go": ("part",), "leave": ("part", "absent"),
    "ontheffing": ("waive",), "ontheffingen": ("waive",), "waivers": ("waive",),
    "klantnummer": ("ref",), "debiteurnummer": ("ref",), "relatienummer": ("ref",), "crm-id": ("ref",), "crm": ("ref",), "customer-number": ("ref",),
    "btw-nummer": ("vat",), "btw": ("vat",), "vat-number": ("vat",), "statutaire-naam": ("legal_name",), "officiele-naam": ("legal_name",),
    "handelsnaam": ("name",), "trade-name": ("name",), "voorheen": ("formerly",), "vroegere-namen": ("formerly",), "oude-namen": ("formerly",),
    "former-names": ("formerly",), "factuur-aan": ("billed_to",), "facturatie": ("billed_to",), "invoice-to": ("billed_to",), "bill-to": ("billed_to",),
    "klant-sinds": ("since",), "client-since": ("since",), "klant-tot": ("left",), "vertrekdatum": ("left",), "reden-vertrek": ("left_reason",),
    "vragen": ("questions",), "open-questions": ("questions",), "open-vragen": ("questions",), "besluiten": ("decisions",), "beslissingen": ("decisions",),
    "besluitvorming": ("decisions",), "documenten": ("links",), "documents": ("links",), "begroting": ("budget",), "begroot": ("budget",), "prognose": ("forecast",), "verwachting": ("forecast", "expectations"),
    "tussenstand": ("so_far",), "ytd": ("so_far",), "year-to-date": ("so_far",), "afgenomen": ("bought", "services"), "gekocht": ("bought",),
    "producten": ("services",), "products": ("services",), "whitespace": ("open",), "adres": ("address",), "url": ("address",), "href": ("address",),
    # the keys of its parts
    "geschiedenis": ("history",), "historie": ("history",), "bedrijf": ("business",), "feiten": ("facts",), "kansen": ("opportunities",),
    "bedreigingen": ("threats",), "risks": ("threats",), "risicos": ("risks",), "risico's": ("risks",), "risk-register": ("risks",), "risicoregister": ("risks",), "gevolg": ("impact",), "maatregel": ("response",), "mitigation": ("response",), "markt": ("market",), "concurrentie": ("competition", "competitors"), "concurrenten": ("competitors", "competition"), "concurrent": ("competitor",), "lost-to": ("competitor",), "sterk": ("strength", "3"), "strong": ("strength", "3"), "weak": ("weakness", "1"), "sterkte": ("strength",), "zwak": ("weakness", "1"), "zwakte": ("weakness",),
    "competitors": ("competition",), "strategie": ("strategy",), "maatstaf": ("measure",), "meetwaarde": ("measure",), "nulmeting": ("baseline",), "from": ("baseline", "since", "above"), "van": ("baseline", "above"), "aan": ("to",), "op": ("on",), "laatste": ("last",), "eind": ("until", "due"), "einde": ("until", "due"), "end": ("until", "due"), "stage": ("status", "state"), "begin": ("baseline", "start", "since"), "to": ("target", "until"), "naar": ("target",), "ties": ("known_by",), "banden": ("known_by",),
    "startwaarde": ("baseline",), "stand": ("now",), "streefwaarde": ("target",), "key-results": ("results",), "resultaten": ("results",), "kr": ("results",), "vertrouwen": ("confidence",), "gehaald": ("met",), "bereikt": ("met",), "achieved": ("met",), "wanneer": ("when", "on", "by"), "datum": ("on", "when", "by"),
    "date": ("on", "when", "by"), "deadline": ("due", "by", "when", "until"), "einddatum": ("by", "until", "due"), "end-date": ("by", "until", "due"),
    "startdatum": ("start",), "start-date": ("start",), "kosten": ("cost",), "depends-on": ("after",), "depends": ("after",), "hun": ("theirs",), "blocked-by": ("after",), "afhankelijk-van": ("after",), "succes": ("success",), "geslaagd-als": ("success",), "gedaan": ("done",), "klaar": ("done",), "afgerond": ("done",),
    "closed": ("done",), "finished": ("done",), "todo": ("open",), "bezig": ("running", "open"), "loopt": ("running", "open"), "lopend": ("running", "open", "client"), "geannuleerd": ("cancelled", "dropped"), "cancelled": ("dropped",), "resultaat": ("result", "measure"),
    "uitkomst": ("result",), "opmerkingen": ("notes",), "notities": ("notes",), "opmerking": ("note", "why", "about"), "toelichting": ("note", "why", "about"),
    "comment": ("note", "why"), "description": ("about", "what", "note"), "omschrijving": ("about", "what", "note"), "volgende": ("next",),
    "frequentie": ("every",), "ritme": ("every",), "functie": ("function", "role"), "rol": ("role",), "belang": ("interest", "weight"), "belangstelling": ("interest",), "zorg": ("concern",), "zorgen": ("concern",), "kanaal": ("channel",), "rapporteert-aan": ("reports_to",), "manager": ("reports_to", "lead"), "voorstander": ("champion",), "sponsor": ("champion",), "tegenstander": ("blocker", "against"), "laatste-contact": ("last",), "last-contact": ("last",), "groep": ("group", "groups"), "invloed": ("influence",), "steun": ("support",),
    "bekend-bij": ("known_by",), "sinds": ("since",), "vertrokken": ("left",), "mail": ("email",), "e-mail": ("email",), "telefoon": ("phone",),
    "tel": ("phone",), "bron": ("source",), "gecontroleerd": ("checked",), "waarde": ("value",), "bedrag": ("value", "cost"), "amount": ("value", "cost"),
    "dienst": ("service",), "tweede": ("second",), "per-maand": ("per",), "periode": ("per",), "verlenging": ("renews",), "verlengt": ("renews",), "renewal": ("renews",), "renewal-date": ("renews",), "fasen": ("phases",), "fases": ("phases",), "milestones": ("phases",), "mijlpalen": ("phases",), "besteed": ("used",), "hours-used": ("used",), "volgende-stap": ("next_step",), "next-action": ("next_step",), "beslisdatum": ("decision",), "decision-date": ("decision",), "close-date": ("decision",), "loss-reason": ("factor", "reason"), "reden-verlies": ("factor", "reason"), "stil": ("on-hold",), "paused": ("on-hold",), "gepauzeerd": ("on-hold",), "in-de-wacht": ("on-hold",), "opgeleverd": ("delivered",), "oplevering": ("due", "delivered"), "opleverdatum": ("due", "delivered"),
    "status": ("stage", "state"), "verwachtingen": ("expectations",), "geevalueerd": ("evaluated",), "fase": ("stage", "name"), "stadium": ("stage",), "kans": ("chance", "lead", "open"),
    "probability": ("chance",), "gevraagd": ("asked", "requested"), "verstuurd": ("sent", "submitted"), "verzonden": ("sent", "submitted"), "reden": ("reason", "why"),
    "waarom": ("why", "reason"), "opgelost": ("resolved",), "richting": ("direction",), "gewicht": ("weight",), "kenmerken": ("signs",),
    "regel": ("rule",), "onderdeel": ("item",), "tot": ("until", "below"), "t-m": ("until",), "vanaf": ("from", "since", "start", "above"), "tot-en-met": ("until",), "schaal": ("scale",), "punten": ("points",),
    "vraag": ("question",), "soort": ("kind",), "type": ("kind", "p"), "boven": ("above",), "onder": ("below",), "met-de-hand": ("by_hand",),
    "normen": ("norms",), "programma": ("programme",), "program": ("programme",), "taal": ("language",), "valuta": ("currency",), "munt": ("currency",),
    "jaar": ("year",), "vertrouwelijk": ("confidential",), "eenheden": ("units",), "grenzen": ("limits",), "limieten": ("limits",), "regels": ("rules",),
    "text": ("what", "note", "about", "why", "measure", "name"), "tekst": ("what", "note", "about", "why", "measure", "name"),
    "title": ("name", "what", "measure", "function"), "titel": ("name", "what", "measure", "function"), "name": ("what", "measure"), "naam": ("name", "what", "measure"),
    "what": ("name", "measure"), "wat": ("what", "name", "measure", "text", "note"), "hoe": ("how",), "onderwerp": ("what", "name"), "subject": ("what", "name"), "actie": ("what",), "action": ("what",),
    "klant": ("client", "account", "accounts"), "klanten": ("accounts",), "clients": ("accounts",), "over": ("about",), "aanwezig": ("present",), "aanwezigen": ("present",),
    "deelnemers": ("present",), "attendees": ("present",), "participants": ("present",), "agenda": ("questions", "meetings"), "agendapunten": ("questions",),
    "topics": ("questions",), "notulen": ("notes", "meetings"), "verslag": ("notes",), "besloten": ("decisions",), "duur": ("minutes",), "duration": ("minutes",),
    "minuten": ("minutes",), "opties": ("answers",), "options": ("answers",), "keuzes": ("answers",), "antwoorden": ("answers",), "uiterlijk": ("by", "when"),
    "besluit": ("what",), "decision": ("what",), "afspraak": ("what",), "inleider": ("who",),
    "risk": ("what",), "risico": ("what",), "gevaar": ("what",), "signaal": ("kind",), "signal": ("kind",), "na": ("after",), "krs": ("results",), "next": ("next_step",), "categorie": ("tier",), "category": ("tier",), "klasse": ("tier",), "wij-aan-hen": ("given",), "zij-aan-ons": ("received",), "ja": ("bought",), "wie": ("who", "lead", "own", "by", "theirs"),
    "employees": ("client_employees",), "severity": ("impact",), "ernst": ("impact",), "measures": ("response",), "function": ("role",), "importance": ("weight",),
    # words to choose from
    "actief": ("client",), "active": ("client",), "customer": ("client",), "oud": ("former",), "verloren": ("former", "lost"), "lost": ("former",),
    "suspect": ("prospect",), "rood": ("red",), "warm": ("red",), "geel": ("yellow",), "wisselend": ("yellow",), "blauw": ("blue",), "koel": ("blue",),
    "gegeven": ("given",), "gekregen": ("received",), "ontvangen": ("received",), "klacht": ("serious_complaint",), "complaint": ("serious_complaint",),
    "loyaliteit": ("loyalty",), "ambassadeurs": ("ambassadors",), "afhankelijkheid": ("dependence",), "ontwikkeling": ("development",), "tarieven": ("rates", "asks_rates_again"),
    "tarief": ("rates",), "diensten": ("services",), "overig": ("other",), "anders": ("other",), "advies": ("advice",), "introductie": ("introduction",),
    "opdracht": ("assignment", "won"), "tijd": ("time", "minutes", "hours"), "fout": ("error",), "waarschuwing": ("warning",), "uit": ("off",), "nee": ("off",), "no": ("off",),
    "false": ("off",), "nederlands": ("nl",), "dutch": ("nl",), "engels": ("en",), "english": ("en",),
    "beslisser": ("decides",), "decision-maker": ("decides",), "beinvloeder": ("influences",), "inkoper": ("buys",), "buyer": ("buys",),
    "gebruiker": ("uses",), "user": ("uses",), "poortwachter": ("guards",), "gatekeeper": ("guards",), "groot": ("high", "3"), "hoog": ("high",),
    "gemiddeld": ("medium", "2"), "klein": ("low", "1"), "laag": ("low",), "weinig": ("low",), "voor": ("for", "by"), "tegen": ("against",), "positief": ("for",),
    "negatief": ("against",), "maandelijks": ("month",), "jaarlijks": ("year",), "halfjaarlijks": ("half-year",),
    "quarterly": ("quarter",), "monthly": ("month",), "yearly": ("year",), "annual": ("year",),
    # signals of a client, stages of a proposal, the four Ps, weights
    "serieuze-klacht": ("serious_complaint",), "ernstige-klacht": ("serious_complaint",), "klachten": ("serious_complaint",),
    "complaints": ("serious_complaint",), "dreigt-te-vertrekken": ("threatens_to_leave",), "dreigt-met-vertrek": ("threatens_to_leave",),
    "wil-weg": ("threatens_to_leave",), "opzegging": ("threatens_to_leave",), "zegt-op": ("threatens_to_leave",),
    "wants-to-leave": ("threatens_to_leave",), "vraagt-tarieven": ("asks_rates_again",), "vraagt-opnieuw-tarieven": ("asks_rates_again",),
    "asks-rates": ("asks_rates_again",), "asks-for-rates": ("asks_rates_again",), "andere-contactpersoon": ("asks_other_contact",),
    "ander-contact": ("asks_other_contact",), "vraagt-andere-contactpersoon": ("asks_other_contact",), "other-contact": ("asks_other_contact",),
    "nieuwe-prijs": ("asks_new_price_for_repeat",), "vraagt-nieuwe-prijs": ("asks_new_price_for_repeat",),
    "new-price": ("asks_new_price_for_repeat",), "bezwaar-factuur": ("objects_to_invoice",), "bezwaar-tegen-factuur": ("objects_to_invoice",),
    "betwist-factuur": ("objects_to_invoice",), "disputes-invoice": ("objects_to_invoice",), "invoice-dispute": ("objects_to_invoice",),
    "omzetdaling": ("less_business",), "minder-omzet": ("less_business",), "minder-werk": ("less_business",),
    "minder-opdrachten": ("less_business",), "less-work": ("less_business",), "less-turnover": ("less_business",),
    "wisseling-contactpersoon": ("contact_changes",), "nieuwe-contactpersoon": ("contact_changes",),
    "wisselende-contactpersonen": ("contact_changes",), "new-contact": ("contact_changes",), "weinig-contact": ("low_contact",),
    "geen-contact": ("low_contact",), "no-contact": ("low_contact",), "geen-reactie": ("no_reaction",), "reageert-niet": ("no_reaction",),
    "no-response": ("no_reaction",), "factuurdiscussie": ("invoice_discussions",), "factuurdiscussies": ("invoice_discussions",),
    "discussie-factuur": ("invoice_discussions",), "discussie-over-facturen": ("invoice_discussions",), "slechte-beoordeling": ("bad_ratings",),
    "slechte-beoordelingen": ("bad_ratings",), "lage-cijfers": ("bad_ratings",), "low-ratings": ("bad_ratings",),
    "ander-gedrag": ("changed_behaviour",), "gedragsverandering": ("changed_behaviour",), "gedrag-veranderd": ("changed_behaviour",),
    "changed-behavior": ("changed_behaviour",), "other-behaviour": ("changed_behaviour",), "offerte": ("submitted",), "quotation": ("submitted",),
    "quote": ("submitted",), "offered": ("submitted",), "uitgebracht": ("submitted",), "ingediend": ("submitted",),
    "offerte-verstuurd": ("submitted",), "quote-sent": ("submitted",), "offerteaanvraag": ("requested",), "aanvraag": ("requested",),
    "uitvraag": ("requested",), "rfp": ("requested",), "rfq": ("requested",), "tender": ("requested",), "offerte-gevraagd": ("requested",),
    "gesprek": ("talk",), "in-gesprek": ("talk",), "kennismaking": ("talk",), "meeting": ("talk",), "idee": ("lead",), "idea": ("lead",),
    "gewonnen": ("won",), "akkoord": ("won",), "gegund": ("won",), "accepted": ("won",), "afgewezen": ("lost",), "rejected": ("lost",),
    "declined": ("lost",), "niet-gegund": ("lost",), "relatie": ("person",), "relationship": ("person",), "relation": ("person",),
    "mens": ("person",), "persoonlijk": ("person", "personal"), "aandacht": ("person",), "attention": ("person",), "organisatie": ("process",),
    "organisation": ("process",), "organization": ("process",), "work": ("project",), "zwaar": ("3",), "heavy": ("3",),
    "veel": ("3",), "middel": ("2", "medium"), "licht": ("1",), "light": ("1",),
    # lists of words to choose from
    "te-duur": ("rate_too_high",), "vindt-ons-te-duur": ("rate_too_high",), "altijd-te-duur": ("rate_too_high",), "tarief-te-hoog": ("rate_too_high",),
    "too-expensive": ("rate_too_high",), "rates-too-high": ("rate_too_high",), "nooit-tevreden": ("never_satisfied",), "ontevreden": ("never_satisfied",),
    "always-dissatisfied": ("never_satisfied",), "deskundige": ("expert",), "vakman": ("expert",), "specialist": ("expert",), "acquisiteur": ("acquirer",),
    "verkoper": ("acquirer",), "adviseur": ("consultant",), "adviser": ("consultant",), "doet-plezier": ("pleases",), "plezierig": ("pleases",), "leuk": ("pleases",),
    "kwaliteit": ("quality",), "blijvend": ("quality",), "verrast": ("surprises",), "verrassend": ("surprises",), "surprising": ("surprises",),
    "niet-beschamend": ("not_embarrassing",), "brengt-niet-in-verlegenheid": ("not_embarrassing",), "bescheiden": ("not_embarrassing",), "passend": ("personal",),
    "herinnerd": ("remembered",), "onthouden": ("remembered",), "wordt-onthouden": ("remembered",), "memorable": ("remembered",),
    "samen-ontwikkelen": ("joint_development",), "samen-diensten-ontwikkelen": ("joint_development",), "geen-schuldvraag": ("no_blame",),
    "luisteren-op-directieniveau": ("board_listening",), "luistert-op-bestuursniveau": ("board_listening",), "voorsprong": ("competitive_advantage",),
    "concurrentievoordeel": ("competitive_advantage",), "wederzijds-voordeel": ("mutual_benefit",), "gedeeld-risico": ("shared_risk",), "risico-delen": ("shared_risk",),
    "elkaar-kennen": ("know_each_other",), "elkaars-organisatie-kennen": ("know_each_other",), "samen-communiceren": ("joint_communication",),
    "ongevraagd-advies": ("unasked_advice",), "ongevraagd-adviseren": ("unasked_advice",),
    # as in a slide, a sheet or minutes
    "teamleden": ("team",), "team-members": ("team",), "accountteamleden": ("team",), "laatst-bijgewerkt": ("reviewed",), "last-updated": ("reviewed",), "updated": ("reviewed",),
    "swot": ("situation",), "situatieschets": ("situation",), "achtergrond": ("history",), "background": ("history",), "profiel": ("facts",), "profile": ("facts",), "financials": ("figures",), "financieel": ("figures",),
    "actiepunten": ("actions",), "actielijst": ("actions",), "action-list": ("actions",), "to-do": ("actions", "open"), "next-steps": ("actions",), "vervolgstappen": ("actions",), "vervolgacties": ("actions",), "acties-en-afspraken": ("actions",), "afspraken": ("actions", "decisions"),
    "stakeholders": ("contacts",), "people": ("contacts",), "personen": ("contacts", "people"), "relaties": ("contacts", "accounts"), "mensen": ("contacts", "people"), "key-contacts": ("contacts",), "pijplijn": ("proposals",), "pipeline": ("proposals",), "kansen-pijplijn": ("proposals",), "deals": ("proposals",), "engagements": ("assignments",), "jobs": ("assignments",), "opdrachtenlijst": ("assignments",), "werk": ("project", "assignments"),
    "task": ("what",), "taak": ("what",), "activiteit": ("what",), "activity": ("what",), "omzet-per-jaar": ("turnover",), "metric": ("measure",), "kpi": ("measure",), "meten": ("measure",), "indicator": ("measure",), "current": ("now",), "huidig": ("now",), "actueel": ("now",), "start-value": ("baseline",),
    "door": ("by", "who", "own"), "who": ("own", "by", "lead"), "own": ("who", "lead"), "assignee": ("who", "own"), "assigned-to": ("who", "own"), "actiehouder": ("who", "own"), "uitvoerder": ("who",), "wie-doet-het": ("who",), "when": ("by", "due", "on"), "due": ("by", "when"), "due-date": ("due", "by", "when"), "by": ("when", "due", "who", "theirs"), "gereed": ("done", "delivered", "by", "when"), "ready": ("done",), "completed": ("done",), "voltooid": ("done",),
    "position": ("function",), "job-title": ("function",), "jobtitle": ("function",), "titel-functie": ("function",), "functietitel": ("function",), "attitude": ("support",), "houding": ("support",), "stance": ("support",), "e-mailadres": ("email",), "emailadres": ("email",), "mailadres": ("email",), "mobiel": ("phone",), "mobile": ("phone",), "telefoonnummer": ("phone",), "telephone": ("phone",), "gsm": ("phone",),
    "fee": ("value",), "honorarium": ("value",), "prijs": ("value",), "opdrachtsom": ("value",), "projectleider": ("lead",), "project-leader": ("lead",), "project-manager": ("lead",), "partner": ("second",), "project": ("name",), "opportunity": ("name", "opportunities"),
    "turnover": ("value",), "budget": ("value", "cost"), "afdelingen": ("units",), "departments": ("units",), "supporter": ("for",), "positive": ("for",), "very-positive": ("champion",), "zeer-positief": ("champion",), "neutraal": ("neutral",), "very-high": ("high",), "zeer-hoog": ("high",), "heel-hoog": ("high",), "heel-laag": ("low",), "zeer-laag": ("low",), "very-low": ("low",), "h": ("high",), "m": ("medium",), "l": ("low",), "inkoop": ("buys",), "purchasing": ("buys",), "procurement": ("buys",), "adviseert": ("influences",), "advises": ("influences",), "adviser-role": ("influences",),
    "hot": ("red",), "heet": ("red",), "lauw": ("yellow",), "lukewarm": ("yellow",), "cold": ("blue",), "koud": ("blue",), "cool": ("blue",), "bestaande-klant": ("client",), "existing-client": ("client",), "existing-customer": ("client",), "vaste-klant": ("client",), "actieve-klant": ("client",), "oude-klant": ("former",), "ex-klant": ("former",), "potentieel": ("prospect",), "potentiele-klant": ("prospect",), "strategic-account": ("strategic",), "strategische-klant": ("strategic",), "strategisch": ("strategic",),
    "proposal-sent": ("submitted",), "offer-sent": ("submitted",), "verzonden-offerte": ("submitted",), "in-discussion": ("talk",), "discussion": ("talk",), "in-overleg": ("talk",), "payment-days": ("days_to_pay",), "debiteurendagen": ("days_to_pay",), "dso": ("days_to_pay",), "betaaltermijn-dagen": ("days_to_pay",), "ontwikkelaar": ("developer",), "verbinder": ("binder",), "vertrouweling": ("confidant",), "vernieuwer": ("innovator",),
    "euro": ("money",), "euro's": ("money",), "eur": ("money",), "geld": ("money",), "pounds": ("money",), "percent": ("share",), "percentage": ("share",), "procent": ("share",), "aandeel": ("share",), "aantal": ("number",),
    "vóór": ("by",), "before": ("by",), "uiterlijk-op": ("by", "when"), "no-later-than": ("by", "when"), "tijdsduur": ("minutes", "hours"),
    "time": ("minutes", "hours"), "boekjaar": ("year", "year_ends"), "financial-year": ("year", "year_ends"), "fiscal-year": ("year", "year_ends"),
    "einde-boekjaar": ("year_ends",), "year-end": ("year_ends",), "progress": ("now",), "voortgang": ("now",), "lopende": ("client",),
    "slapend": ("former",), "dormant": ("former",), "sinds-client": ("client",),
    "uit-dienst": ("left",),
    "verlof": ("absent",),
    # files
    "customers": ("accounts",), "prospects": ("accounts",), "accountplannen": ("accounts",), "account-plans": ("accounts",),
    "overleggen": ("meetings",), "vergaderingen": ("meetings",), "besprekingen": ("meetings",), "bijeenkomsten": ("meetings",), "groepen": ("groups",),
    "klantgroepen": ("groups",), "person": ("people",), "team": ("people",), "bureau": ("firm",), "bedrijfsgegevens": ("firm",),
    "kantoor": ("firm",), "company": ("firm",), "criterium": ("criteria",), "criterion": ("criteria",), "niveaus": ("tiers",),
    # criteria, figures and kinds of objective
    "client-satisfaction": ("satisfaction",), "customer-satisfaction": ("satisfaction",), "klanttevredenheid": ("satisfaction",), "margin-pct": ("margin_rate",), "margin-percentage": ("margin_rate",), "marge-pct": ("margin_rate",), "marge-percentage": ("margin_rate",), "margepercentage": ("margin_rate",), "headcount": ("client_employees",),
    "omzet": ("turnover", "value"), "revenue": ("turnover",), "sales": ("turnover",), "marge": ("margin",), "winst": ("margin",), "profit": ("margin",),
    "uren": ("hours",), "tevredenheid": ("satisfaction",), "betaaltermijn": ("days_to_pay",), "betaaldagen": ("days_to_pay",),
    "medewerkers": ("client_employees",), "klantomzet": ("client_turnover",), "omzet-klant": ("client_turnover",), "groei": ("client_growth",),
    "prijsgevoeligheid": ("price_sensitivity",), "betaling": ("payment",), "betaalgedrag": ("payment",), "uitdaging": ("challenge",),
    "samenwerking": ("cooperation", "partnership"), "leren": ("learning", "learn"), "waardering": ("appreciation", "rating"), "reputatie": ("reputation",),
    "referentie": ("reference",), "imago": ("image",), "aansluiting": ("fit",),
}  # fmt: skip
"""By the word in small letters with hyphens: the words that may be meant, the likeliest first."""

PLAIN = frozenset(
    """
    aan af als at bij bijlage cadeau achternaam afspraken afwezig antwoord bedankt budget dag datum deadline directeur doel eind einde eigenaar functie gebeld gelegenheid gereed
    gever geslacht hoe hoeveel huidige klaar kolom korting kosten kwartaal laatste land leider leverancier locatie looptijd maand marge met mobiel naar nieuw norm omschrijving
    om ontvanger oorzaak op organisatie over plaats prijs prioriteit provincie rang sinds soort stad tijd titel tot totaal uit van verschil volgende voor voornaam voortgang voorzitter
    waar waarom wanneer wat weging welke wie absent active actual agenda amount attachment author back birthday cause city client color colour company country created current
    director discount duration editor effect end flag from giver group how industry label language last leader level mobile next occasion order owner partner place price priority
    progress quarter rank recipient region remark remarks score site size start state street tag tags task time title tot total trend type update updated version where which
    """.split()  # noqa: SIM905 - a page of quotes is no better to read
)
"""Words that mean something themselves, in the place of a key: nobody wrote them by a slip for another that only looks like them."""
DAYS = frozenset({"datum", "date", "deadline", "wanneer", "when", "einddatum", "end-date", "uiterlijk", "startdatum", "start-date", "begin", "eind", "einde", "end", "op", "vanaf", "tot"})  # fmt: skip
PERSONS = frozenset({"wie", "who", "owner", "eigenaar", "verantwoordelijke", "responsible", "trekker", "leider", "accountmanager"})
"""Words that ask for a day, and words that ask for a person."""

DIVISIONS = (
    {"sector", "branche", "industry", "industrie"}, {"region", "regio"}, {"size", "grootte", "omvang"}, {"country", "land"},
    {"province", "provincie"}, {"city", "stad", "plaats"}, {"market", "markt"}, {"service", "dienst"}, {"channel", "kanaal"},
    {"kind", "type", "soort"}, {"group", "groep"}, {"target_group", "doelgroep"},
)  # fmt: skip
"""Keys by which firms divide their clients; those in one set say the same."""


def find_known_word(word: str, known: Collection[object]) -> str | None:
    """The known word that this one stands for, or None."""
    found = SYNONYMS.get(word.casefold().replace("_", "-").replace(" ", "-"), ())
    return next((each for each in found if each in known), None)


def is_same_division(key: str, other: str) -> bool:
    """Whether two keys divide clients by the same thing."""
    return any({key, other} <= words for words in DIVISIONS)
