"""The plain script to measure against: PyYAML's C loader, Python-Markdown, one Jinja page and a file each, one process.

It validates nothing, scores nothing and finds nothing: `python benchmarks/plain.py WORKSPACE OUT`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from jinja2 import Environment
from markdown import Markdown

PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ plan.name }}</title><link rel="stylesheet" href="style.css"></head><body>
<header class="masthead"><a href="index.html">Meetbureau</a><nav aria-label="Hoofdmenu"><ul>{% for word in nav %}<li><a href="{{ word }}.html">{{ word }}</a></li>{% endfor %}</ul></nav></header>
<main><h1>{{ plan.name }}</h1><dl class="facts">{% for key in ("status", "lead", "level", "unit", "temperature", "reviewed") %}<div><dt>{{ key }}</dt><dd>{{ plan[key] }}</dd></div>{% endfor %}</dl>
<section id="score"><h2>Score</h2><table role="table" class="stack"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Criterium</th><th role="columnheader" scope="col">Cijfer</th><th role="columnheader" scope="col">Herkomst</th></tr></thead><tbody role="rowgroup">
{% for name, mark in plan.marks.items() %}<tr role="row"><th role="rowheader" scope="row">{{ name }}</th>{% if mark is iterable %}<td role="cell" class="n" data-l="Cijfer">{{ mark[0].mark }}</td><td role="cell" class="quiet full" data-l="Herkomst">{% for each in mark %}{{ each.by }} {{ each.mark }} op {{ each.on }}: {{ each.why }} {% endfor %}</td>{% else %}<td role="cell" class="n" data-l="Cijfer">{{ mark }}</td><td role="cell" class="quiet full" data-l="Herkomst">met de hand</td>{% endif %}</tr>
{% endfor %}</tbody></table></section>
{% for part, texts in parts %}<section id="{{ part }}"><div class="head"><h2>{{ part }}</h2><a class="edit" href="#bron">bewerk</a></div>{% for key, html in texts %}<h3>{{ key }}</h3>{{ html|safe }}{% endfor %}</section>
{% endfor %}<section id="doelen"><h2>Doelen</h2><table role="table" class="stack"><tbody role="rowgroup">{% for o in plan.objectives %}<tr role="row"><th role="rowheader" scope="row">{{ o.measure }}<span class="sub">{{ o.kind }}</span></th><td role="cell" class="n" data-l="Begin">{{ o.baseline }}</td><td role="cell" class="n" data-l="Doel">{{ o.target }}</td><td role="cell" class="nw" data-l="Uiterlijk">{{ o.by }}</td><td role="cell" class="nw" data-l="Van">{{ o.own }}</td></tr>{% endfor %}</tbody></table></section>
<section id="acties"><h2>Acties</h2><table role="table" class="stack"><thead role="rowgroup"><tr role="row">{% for word in ("Wat", "P", "Wie", "Wanneer", "Hoe", "Uren", "Doel") %}<th role="columnheader" scope="col">{{ word }}</th>{% endfor %}</tr></thead><tbody role="rowgroup">
{% for a in plan.actions %}<tr role="row"><th role="rowheader" scope="row">{{ a.what }}</th><td role="cell" data-l="P">{{ a.p }}</td><td role="cell" class="nw" data-l="Wie">{{ a.who }}</td><td role="cell" class="nw" data-l="Wanneer">{{ a.when }}</td><td role="cell" data-l="Hoe">{{ a.how }}</td><td role="cell" class="n" data-l="Uren">{{ a.hours }}</td><td role="cell" data-l="Doel">{{ a.objective }}</td></tr>
{% endfor %}</tbody></table></section>
<section id="mensen"><h2>Mensen</h2><table><tbody>{% for c in plan.contacts %}<tr><th scope="row">{{ c.name }}<span class="sub">{{ c.function }}</span></th><td>{{ c.role }}</td><td>{{ c.support }}</td>{% for who, tie in c.known_by.items() %}<td>{{ who }}: <svg width="38" height="12" viewBox="0 0 38 12" role="img" aria-label="band {{ tie.strength }} van 3"><circle cx="6" cy="6" r="4.5"/><circle cx="19" cy="6" r="4.5"/><circle cx="32" cy="6" r="4.5"/></svg><span class="sub nw">{{ tie.last }}</span></td>{% endfor %}</tr>{% endfor %}</tbody></table></section>
<section id="cijfers"><h2>Cijfers</h2><table><tbody>{% for year, values in plan.figures.items() %}<tr><th scope="row">{{ year }}</th>{% for key, value in values.items() %}<td class="n" data-l="{{ key }}">{{ value }}</td>{% endfor %}</tr>{% endfor %}</tbody></table></section>
<section id="werk"><h2>Opdrachten</h2><table><tbody>{% for a in plan.assignments %}<tr><th scope="row">{{ a.name }}</th><td class="n">{{ a.value }}</td><td>{{ a.lead }}</td><td>{{ a.second }}</td><td>{{ a.due }}</td><td class="n">{{ a.rating }}</td></tr>{% endfor %}</tbody></table></section>
</main><footer class="colophon"><span>Vertrouwelijk</span></footer></body></html>
"""
PARTS = {"situation": ("history", "business", "facts"), "developments": ("market", "competition", "strategy")}


def main(workspace: Path, out: Path) -> None:
    """Make a page of every plan."""
    template = Environment(autoescape=True).from_string(PAGE)
    markdown = Markdown()
    (out / "accounts").mkdir(parents=True, exist_ok=True)
    for path in sorted((workspace / "plans" / "accounts").rglob("*.yaml")):
        plan = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        parts = [(part, [(key, markdown.reset().convert(plan[part][key])) for key in keys]) for part, keys in PARTS.items()]
        page = template.render(plan=plan, parts=parts, nav=("overzicht", "klanten", "portefeuille", "bevindingen"))
        (out / "accounts" / f"{path.stem}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
