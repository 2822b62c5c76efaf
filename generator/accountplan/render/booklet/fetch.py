"""All that a booklet may read while it is laid out: our own fonts, and files of the booklet's own folders.

Nothing else is opened: no address elsewhere, no file of the machine, no data from a plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from accountplan.base.disk import find_real

from . import fonts

KINDS = {".svg": "image/svg+xml", ".css": "text/css", ".png": "image/png", ".jpg": "image/jpeg"}


class RefusedError(FatalURLFetchingError):  # type: ignore[misc]
    """Something that may not be read was asked for; ``url`` says what."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


class LostError(FatalURLFetchingError):  # type: ignore[misc]
    """A font or a file of the booklet's own folders that is there and cannot be read; its cause says why."""


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Serves ``font:Name.ttf`` and ``asset:name.svg``, the latter from the first of ``folders`` that has it; refuses all else."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.folders = tuple(find_real(folder) for folder in folders)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        """The file behind an address. Raises RefusedError, and LostError when it cannot be read: nothing is printed in another letter, or without its drawings."""
        scheme, _, name = url.partition(":")
        if scheme == "font" and (font := fonts.list_files().get(name)):
            return URLFetcherResponse(url, _read(url, font), {"Content-Type": "font/ttf"})
        if scheme == "asset":
            found = self._asset(url, name)
            return URLFetcherResponse(url, _read(url, found), {"Content-Type": KINDS[found.suffix]})
        raise RefusedError(url)

    def _asset(self, url: str, name: str) -> Path:
        """A regular file that is really in one of the folders; a link that leads out of them does not."""
        if Path(name).name != name or Path(name).suffix not in KINDS:
            raise RefusedError(url)
        for folder in self.folders:
            found = find_real(folder / name)
            if found.parent == folder and found.is_file():
                return found
        raise RefusedError(url)


def _read(url: str, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise LostError(url) from error
