"""The version of a package that is built, for hatchling: that of the code, with the commit it is made from."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from accountplan.cli.version import make_version

VERSION = make_version(Path(__file__).parent.parent)
