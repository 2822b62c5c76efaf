"""A small workspace: three accounts, one error, one warning, one advice on `TODAY`."""

import signal
from pathlib import Path

from repository import Repository

GENERATOR = Path(__file__).parent.parent.parent / "generator"
TODAY = "2026-11-24"
POLDER = "plans/accounts/north/polder.yaml"
FILES = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\nunits: {water: Water}\n",
    "plans/criteria.yaml": """\
criteria:
  turnover: {weight: 3, scale: {figure: turnover, points: {0: 1, 100000: 10}}}
  cooperation: {weight: 2}
  fit: {weight: 1}
""",
    "plans/tiers.yaml": """\
tiers:
  - {id: A, name: Cherish, above: 8, asks: profile}
  - {id: B, name: Keep, asks: profile}
  - {id: C, name: Hold, below: 6, asks: profile}
""",
    "plans/people.yaml": "jansen: {name: Ans Jansen, role: partner}\ndevries: {name: Bo de Vries}\n",
    "plans/accounts/acme.yaml": """\
name: Acme
lead: jansen
figures: {2025: {turnover: 90000}}
marks:
  cooperation:
    - {by: jansen, mark: 9, on: 2026-03-02, why: opens doors}
    - {by: devries, mark: 8, on: 2026-03-04}
  fit: 7
""",
    POLDER: """\
name: Polder
lead: nobody
figures: {2025: {turnover: 40000}}
marks: {cooperation: 6}
""",
    "plans/accounts/quay.yaml": "name: Quay\nstatus: prospect\nlead: jansen\nmarks: {fit: 5, cooperation: 5}\n",
}
"""Acme is A, Polder has an error (nobody leads it) and is provisional, Quay is unrated."""


def write(folder: Path) -> Path:
    """Write the workspace into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def mend(folder: Path) -> Path:
    """Take the error out of the workspace."""
    path = folder / POLDER
    path.write_text(path.read_text(encoding="utf-8").replace("nobody", "devries"), encoding="utf-8")
    return folder


def commit_months(folder: Path) -> Repository:
    """The workspace in order since August: in September Polder's cooperation goes from 6 to 9, and it from C to B; in October cooperation weighs more."""
    mend(folder)
    made = Repository.init(folder)
    made.commit({}, "2026-08-10")
    made.change(POLDER, "cooperation: 6", "cooperation: 9", "2026-09-10")
    made.change("plans/criteria.yaml", "{weight: 2}", "{weight: 9}", "2026-10-10")
    return made


def hear_ctrl_c() -> None:
    """Before a child begins: let it hear Ctrl-C and a terminal that closes, also where the tests themselves run in the background and do not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
