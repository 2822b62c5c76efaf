"""What the build of the package does besides copying: it joins the message catalogues, and writes down what a wheel was made from."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

from accountplan.base.catalogues import JOINED, LOCALES, compile_language
from accountplan.cli.version import WRITTEN


class Completed(BuildHookInterface[Any]):
    """Found by hatchling, because it is the one hook in the file that `pyproject.toml` names."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Join the catalogues of each language, and take the joined ones along although Git ignores them.

        An editable install (a ``version`` of the wheel, to hatchling) gets no commit written down: that of its checkout changes.
        """
        for folder in LOCALES.iterdir():
            compile_language(folder)
            build_data["artifacts"].append(f"/{(folder / JOINED).relative_to(self.root).as_posix()}")
        self.scratch = Path(tempfile.mkdtemp())
        if version != "editable":
            note = self.scratch / WRITTEN.name
            note.write_text(f"{self.metadata.version}\n", encoding="ascii", newline="\n")
            build_data["force_include"][str(note)] = f"{WRITTEN.parent.name}/{WRITTEN.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling gives them by name
        """Clear away what was only for the wheel."""
        shutil.rmtree(self.scratch)
