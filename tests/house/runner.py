"""A runner of a forge on which a workflow can be tried: the steps are the workflow's own, and so are Git, the shell and accountplan.

What reaches out is a stand-in: what installs is noted, `gh` talks to a file, and GitLab is a server on this machine that real `curl` and `jq` ask.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

from repository import ENVIRONMENT

ROOT = Path(__file__).parent.parent.parent
STARTER = ROOT / "templates" / "starter"
EPOCH = "1795478400"
"""24 November 2026."""
BOT = "github-actions[bot]"
"""Who writes the comment on GitHub."""
GH = """
import json, os, subprocess, sys
words, given = [], {}
rest = iter(sys.argv[1:])
for word in rest:
    if word in ("--paginate", "--silent"):
        continue
    if word in ("--method", "--jq", "--field"):
        given[word] = next(rest)
    else:
        words.append(word)
api, address = words
assert api == "api" and os.environ["GH_TOKEN"] == "a token"
state = json.load(open(os.environ["STATE"]))
state["asked"].append([given.get("--method", "GET"), address])
code = 0
if len(state["asked"]) == state.get("refuses"):
    code = 1
elif "--field" in given:
    name, _, file = given["--field"].partition("=@")
    body = open(file, encoding="utf-8").read()
    if given["--method"] == "POST":
        state["comments"].append({"id": len(state["comments"]) + 1, "user": {"login": "github-actions[bot]"}, "body": body})
    else:
        state["comments"][int(address.rpartition("/")[2]) - 1]["body"] = body
else:
    answer = state["pages"] if address.endswith("/pages") else state["comments"]
    code = subprocess.run(["jq", "-r", given["--jq"]], input=json.dumps(answer), text=True).returncode
json.dump(state, open(os.environ["STATE"], "w"))
sys.exit(code)
"""


SHELLS = {"github": ("-e",), "gitlab": ("-e", "-o", "pipefail")}
"""How each forge runs a step in bash."""


def read_workflow(name: str, language: str) -> dict[str, Any]:
    """A workflow of the starter as YAML says it; `on` stays a word."""
    flow: dict[str, Any] = yaml.load((STARTER / language / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return flow


def list_steps(flow: dict[str, Any], job: str) -> list[str]:
    """What a job of GitHub runs, in its order."""
    return [step["run"] for step in flow["jobs"][job]["steps"] if "run" in step]


def list_scripts(name: str, language: str) -> list[tuple[str, str]]:
    """All that a workflow runs, each with its place."""
    flow = read_workflow(name, language)
    if name == "github":
        return [(f"{job}-{number}", text) for job in flow["jobs"] for number, text in enumerate(list_steps(flow, job))]
    jobs = {job: given for job, given in flow.items() if isinstance(given, dict)}
    return [(f"{job}-{key}", "\n".join(given[key])) for job, given in jobs.items() for key in ("before_script", "script") if key in given]


class Runner:
    """A machine with a checkout on which steps run, each in a shell of its own."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        self.folder, self.checkout = folder, checkout
        self.commands = folder / "bin"
        self.temporary = folder / "temporary"
        for each in (self.commands, self.temporary):
            each.mkdir(parents=True)
        self.notes, self.state = folder / "notes", folder / "state.json"
        self.notes.touch()
        self.state.write_text(json.dumps({"comments": [], "pages": {"public": True}, "asked": []}), encoding="utf-8")
        self._has("sudo", 'exec "$@"')
        for name in ("apt-get", "python", "python3"):
            self._has(name, f'echo "{name} $*" >> "$NOTES"')
        self._has("accountplan", f'exec {sys.executable} -m accountplan "$@"')
        self._has("gh", f'exec {sys.executable} {folder / "gh.py"} "$@"')
        (folder / "gh.py").write_text(GH, encoding="utf-8")

    def _has(self, name: str, does: str) -> None:
        path = self.commands / name
        path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        path.chmod(0o755)

    def run(self, text: str, *shell: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a step as its forge does: in bash that stops at what fails."""
        variables = {
            **ENVIRONMENT, "PATH": f"{self.commands}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "generator"), "NOTES": str(self.notes),
            "STATE": str(self.state), "RUNNER_TEMP": str(self.temporary), "SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1", **more,
        }  # fmt: skip
        words = ["bash", *(shell or ("-e",)), "-c", text]
        return subprocess.run(words, cwd=self.checkout, env=variables, capture_output=True, text=True, check=False)

    @property
    def forge(self) -> dict[str, Any]:
        """What the forge holds."""
        state: dict[str, Any] = json.loads(self.state.read_text(encoding="utf-8"))
        return state

    def tell(self, **more: Any) -> None:
        """Change what the forge holds."""
        self.state.write_text(json.dumps({**self.forge, **more}), encoding="utf-8")


class GitLab:
    """The notes of one merge request, and a project: what of GitLab's API the workflow asks."""

    def __init__(self) -> None:
        self.notes: list[dict[str, Any]] = []
        self.level, self.stranger = "private", 302
        self.refuses = 0
        self.asked: list[str] = []
        self.tokens: set[str | None] = set()
        self.address = ""

    def answer(self, method: str, path: str, form: dict[str, list[str]], token: str | None) -> tuple[int, object]:
        """The status and what is answered."""
        place, query = urlsplit(path).path, parse_qs(urlsplit(path).query)
        self.asked.append(f"{method} {place}")
        if len(self.asked) == self.refuses:
            return 403, {}
        if place == "/site":
            return self.stranger, {}
        self.tokens.add(token)
        if place == "/api/user":
            return 200, {"id": 7, "username": "accountplan-bot"}
        if place == "/api/projects/5":
            return 200, {"pages_access_level": self.level}
        assert place.startswith("/api/projects/5/merge_requests/3/notes")
        if method == "POST":
            self.notes.append(note(len(self.notes) + 1, 7, form["body"][0]))
        elif method == "PUT":
            self.notes[int(place.rpartition("/")[2]) - 1]["body"] = form["body"][0]
        first = (int(query.get("page", ["1"])[0]) - 1) * 100
        return 200, self.notes[first : first + 100]


def note(id: int, author: int, body: str) -> dict[str, Any]:
    return {"id": id, "author": {"id": author}, "body": body}


@contextmanager
def open_gitlab() -> Iterator[GitLab]:
    """A GitLab on this machine."""
    gitlab = GitLab()

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            status, answer = gitlab.answer(self.command, self.path, parse_qs(body), self.headers.get("PRIVATE-TOKEN"))
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = _do  # noqa: N815 - the names that the library calls

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    gitlab.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield gitlab
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
