"""The same plans as a site of Hugo, a well-kept generator in Go: one page a plan, of about half the size of ours, without any check."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

LAYOUT = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }} · Meetbureau</title><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><ul><li><a href="/">Klanten</a></li></ul></nav></header>
<main><h1>{{ .Title }}</h1>{{ $plan := .Params.plan }}
<dl><dt>Status</dt><dd>{{ $plan.status }}</dd><dt>Leider</dt><dd>{{ $plan.lead }}</dd><dt>Eenheid</dt><dd>{{ $plan.unit }}</dd></dl>
<h2>Cijfers</h2><table><thead><tr><th scope="col">Criterium</th><th scope="col">Cijfer</th></tr></thead><tbody>
{{ range $id, $mark := $plan.marks }}<tr><th scope="row" id="mark-{{ $id }}">{{ $id }}</th><td>{{ if reflect.IsSlice $mark }}{{ range $mark }}{{ .mark }} <span class="quiet">{{ .by }}, {{ .on }}: {{ .why }}</span> {{ end }}{{ else }}{{ $mark }}{{ end }}</td></tr>
{{ end }}</tbody></table>
<h2>Kengetallen</h2>{{ range $year, $figures := $plan.figures }}<h3>{{ $year }}</h3><dl>{{ range $name, $value := $figures }}<dt>{{ $name }}</dt><dd class="n">{{ $value }}</dd>{{ end }}</dl>{{ end }}
{{ range $part := slice $plan.situation $plan.developments }}{{ range $key, $text := $part }}<section class="part" id="{{ $key }}"><h2>{{ $key }}</h2>{{ if reflect.IsSlice $text }}<ul>{{ range $text }}<li>{{ . | markdownify }}</li>{{ end }}</ul>{{ else }}{{ $text | markdownify }}{{ end }}</section>{{ end }}{{ end }}
{{ range $list := slice "objectives" "actions" "contacts" "assignments" "signals" "proposals" }}{{ with index $plan $list }}<section id="{{ $list }}"><h2>{{ $list }}</h2><table class="stack"><tbody>
{{ range $number, $item := . }}{{ range $key, $value := $item }}<tr class="item"><th scope="row" id="{{ $list }}-{{ $number }}-{{ $key }}">{{ $key }}</th><td class="value">{{ if reflect.IsMap $value }}{{ range $k, $v := $value }}{{ $k }}: {{ $v }} {{ end }}{{ else }}{{ $value }}{{ end }}</td></tr>
{{ end }}{{ end }}</tbody></table></section>{{ end }}{{ end }}
</main><footer>Vertrouwelijk, voor intern gebruik</footer></body></html>
"""
LIST = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Klanten</title></head><body><h1>Klanten</h1>
<ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
"""


def there() -> bool:
    """Whether Hugo can be called."""
    return shutil.which("hugo") is not None


def version() -> str:
    """Its name and version."""
    said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"hugo v([\d.]+)", said)
    return f"Hugo {found[1]}" if found else "Hugo"


def command(folder: Path) -> list[str]:
    """Build the site."""
    return ["hugo", "--quiet", "--source", str(folder), "--destination", str(folder / "public"), "--cleanDestinationDir"]


def write(workspace: Path, folder: Path) -> None:
    """Write the plans of a workspace as pages of Hugo, with layouts."""
    layouts, content = folder / "layouts" / "_default", folder / "content"
    layouts.mkdir(parents=True)
    content.mkdir()
    (folder / "hugo.yaml").write_text('baseURL: "http://localhost/"\ndisableKinds: [taxonomy, term, RSS, sitemap]\n', encoding="utf-8")
    (layouts / "single.html").write_text(LAYOUT, encoding="utf-8")
    (layouts / "list.html").write_text(LIST, encoding="utf-8")
    for path in sorted((workspace / "plans" / "accounts").rglob("*.yaml")):
        plan: dict[str, Any] = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        plan["figures"] = {str(year): figures for year, figures in plan.get("figures", {}).items()}
        front = yaml.dump({"title": plan["name"], "plan": plan}, Dumper=yaml.CSafeDumper, allow_unicode=True)
        (content / f"{path.stem}.md").write_text(f"---\n{front}---\n", encoding="utf-8")
