"""What the build of the package does besides copying: it joins the message catalogues, for a wheel and for an editable install alike."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

from accountplan.base.catalogues import JOINED, LOCALES, compile_language


class Catalogues(BuildHookInterface[Any]):
    """Found by hatchling, because it is the one hook in the file that `pyproject.toml` names."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling gives it by name
        """Join the catalogues of each language, and take the joined ones along although Git ignores them."""
        for folder in LOCALES.iterdir():
            compile_language(folder)
            build_data["artifacts"].append(f"/{(folder / JOINED).relative_to(self.root).as_posix()}")
