"""`serve`: only to this machine, only what was built; it follows the plans and shows what is wrong with them."""

import errno
import http.client
import os
import re
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from accountplan import pipeline
from accountplan.base import patience
from accountplan.base.words import Words
from accountplan.cli.commands import serve
from accountplan.cli.options import Settings
from accountplan.cli.serving import builder
from accountplan.cli.serving.builder import Builder, make_waiting_view
from accountplan.cli.serving.copies import clear_lost_copies, open_copy
from accountplan.cli.serving.page import allow_script, complete_page
from accountplan.cli.serving.server import MOST, Handler, Server, View
from accountplan.cli.serving.watch import make_stamp
from cli.small import GENERATOR, POLDER, hear_ctrl_c, mend, write


class Site:
    """A builder and its server on a free port."""

    def __init__(self, workspace: Path, place: Path) -> None:
        self.workspace = workspace
        settings = Settings(folder=workspace, today=date(2026, 11, 24), quiet=True)
        self.builder = Builder(settings, place, folders=(workspace / "plans",))
        self.server = Server(0, self.builder.view)

    def refresh(self) -> bool:
        built = self.builder.refresh()
        self.server.view = self.builder.view
        return built

    def get(self, path: str, host: str | None = None, method: str = "GET") -> tuple[int, dict[str, str], str]:
        """Ask for a path, exactly as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"localhost:{self.server.server_port}")
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", errors="replace")
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    def write(self, path: str, text: str) -> None:
        file = self.workspace / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        later = time.time_ns() + 10_000_000
        os.utime(file, ns=(later, later))


@contextmanager
def running(workspace: Path, place: Path) -> Iterator[Site]:
    made = Site(workspace, place)
    made.refresh()
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()
        thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A site of its own, to change."""
    with running(mend(write(tmp_path / "workspace")), tmp_path / "place") as made:
        yield made


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One site for all tests that change nothing."""
    folder = tmp_path_factory.mktemp("still")
    with running(mend(write(folder / "workspace")), folder / "place") as made:
        assert made.builder.view.folder
        (folder / "place" / "secret.txt").write_text("secret", encoding="utf-8")
        (made.builder.view.folder / "link.txt").symlink_to(folder / "place" / "secret.txt")
        (made.builder.view.folder / "folder").symlink_to(folder / "place")
        yield made


# ---- What is served, and to whom -----------------------------------------------------------------


def test_pages_are_served(still: Site) -> None:
    status, headers, body = still.get("/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Van Dam" in body
    assert still.get("/accounts/acme.html")[0] == 200
    status, headers, body = still.get("/assets/style.css")
    assert (status, headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert body == (still.builder.view.folder / "assets/style.css").read_text(encoding="utf-8")  # type: ignore[operator]


def test_only_this_machine_can_connect(still: Site) -> None:
    assert still.server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "localhost:x", "localhost.evil.example", "127.0.0.1.evil.example:{port}", "0.0.0.0:{port}"],
)
def test_another_host_name_is_refused(still: Site, host: str) -> None:
    status, _, body = still.get("/", host.format(port=still.server.server_port))
    assert status == 403
    assert "Van Dam" not in body


@pytest.mark.parametrize(
    ("path", "status"),
    [("/" + 5000 * "x", 404), ("/accounts/" + 300 * "x" + ".html", 404), ("http://[bad", 400), ("//[bad/", 404), ("/" + 70_000 * "x", 414)],
)
def test_h5_an_address_that_cannot_be_is_refused_without_a_traceback(
    still: Site, path: str, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert still.get(path)[0] == status
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}", "LOCALHOST:{port}"])
def test_its_own_host_names_are_answered(still: Site, host: str) -> None:
    assert still.get("/", host.format(port=still.server.server_port))[0] == 200


@pytest.mark.parametrize("host", ["localhost:9001", "localhost", "127.0.0.1:80", "Localhost:65535"])
def test_c11_a_forwarded_port_is_answered_though_it_has_another_number(still: Site, host: str) -> None:
    assert still.get("/", host)[0] == 200


def test_c12_a_browser_that_goes_away_is_no_error(still: Site, capfd: pytest.CaptureFixture[str]) -> None:
    for sent in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", still.server.server_port)) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closes with a reset
            browser.sendall(sent)
    assert still.get("/")[0] == 200
    assert capfd.readouterr().err == ""


@pytest.fixture
def hasty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site of its own whose server soon has enough of who says nothing."""
    assert Handler.timeout
    assert Handler.timeout <= 60
    monkeypatch.setattr(Handler, "timeout", 0.3)
    with running(mend(write(tmp_path / "workspace")), tmp_path / "place") as made:
        yield made


def connect(site: Site) -> socket.socket:
    return socket.create_connection(("127.0.0.1", site.server.server_port), timeout=60)


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "])
def test_h8_who_connects_and_says_no_more_is_let_go(hasty: Site, sent: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with connect(hasty) as silent:
        silent.sendall(sent)
        assert silent.recv(100) == b""
    assert hasty.get("/")[0] == 200
    assert "Traceback" not in capfd.readouterr().err


def test_h8_of_a_thousand_connections_a_hundred_are_kept_and_the_site_is_there_afterwards(
    hasty: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Handler, "timeout", 20)
    kept, before = 0, threading.active_count()
    with ExitStack() as opened:
        for _ in range(1000):
            with suppress(OSError):
                opened.enter_context(connect(hasty)).setblocking(False)
                kept = max(kept, threading.active_count() - before)
    assert 50 < kept <= MOST
    for _ in range(100):
        with suppress(OSError, http.client.HTTPException):
            if hasty.get("/")[0] == 200:
                break
        time.sleep(0.1)
    assert hasty.get("/")[0] == 200
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("headers", [b"X: " + b"y" * 70_000 + b"\r\n", b"X: y\r\n" * 200])
def test_h8_headers_without_end_are_refused(still: Site, headers: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with connect(still) as browser:
        browser.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + b"\r\n")
        assert b" 431 " in browser.recv(1000)
    assert "Traceback" not in capfd.readouterr().err


def test_h8_a_part_of_a_page_is_the_whole_page(still: Site) -> None:
    with connect(still) as browser:
        browser.sendall(b"GET /assets/style.css HTTP/1.0\r\nHost: localhost\r\nRange: bytes=5-1,9999999999999-,-0\r\n\r\n")
        answer = b"".join(iter(lambda: browser.recv(1 << 16), b""))
    assert answer.startswith(b"HTTP/1.0 200 ")
    assert len(answer.partition(b"\r\n\r\n")[2]) == (still.builder.view.folder / "assets/style.css").stat().st_size  # type: ignore[operator]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "x"])
def test_h8_nothing_but_reading_can_be_asked(still: Site, method: str) -> None:
    status, headers, body = still.get("/", method=method)
    assert (status, "Van Dam" in body) == (501, False)
    assert not [name for name in headers if name.lower().startswith("access-control")]


def test_h8_the_copy_of_the_site_is_for_nobody_elses_eyes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever files would be otherwise. That it goes after each signal: see `test_signals.py`."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = os.umask(0)
    try:
        with open_copy() as place:
            assert stat.S_IMODE(place.stat().st_mode) == 0o700
    finally:
        os.umask(before)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where copies of the site are."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def begin_copy(folder: Path, site: str) -> int:
    """A `serve` of its own with a copy of a site, which waits to be killed."""
    if not (child := os.fork()):
        try:
            with open_copy() as place:
                (place / site).mkdir()
                (place / site / "index.html").write_text("confidential", encoding="utf-8")
                os.kill(os.getpid(), signal.SIGSTOP)
        finally:
            os._exit(0)
    os.waitpid(child, os.WUNTRACED)
    assert list(folder.rglob("index.html"))
    return child


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only a system that forks has a process to kill")
@pytest.mark.parametrize("site", ["site-1", ".site-1.accountplan-new"])
def test_c18_the_copy_of_a_serve_that_was_killed_goes_with_the_next_and_that_of_one_at_work_stays(temporary: Path, site: str) -> None:
    child = begin_copy(temporary, site)
    with open_copy() as place:
        assert len([*temporary.iterdir()]) == 2
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert [path.name for path in temporary.rglob("*.html")] == ["index.html"]
    with open_copy() as place:
        assert [*temporary.iterdir()] == [place]
    assert [*temporary.iterdir()] == []


def test_c18_nothing_but_a_copy_of_ours_is_cleared_away(temporary: Path) -> None:
    """Neither what is elsewhere behind a link, nor what has no lock of ours, nor what may only just begin, nor a folder of somebody's own that happens to have such a name."""
    for name in (
        "elsewhere/site-0",
        "accountplan-serve-unlocked/site-0",
        "accountplan-serve-without1",
        "accountplan-serve-others12345/site-0",
    ):
        (temporary / name).mkdir(parents=True)
    for name in ("elsewhere", "accountplan-serve-without1", "accountplan-serve-others12345"):
        (temporary / name / "lock").touch()
    (temporary / "accountplan-serve-projects" / "lock").mkdir(parents=True)
    (temporary / "accountplan-serve-projects" / "notes.txt").touch()
    (temporary / "accountplan-serve-worksite" / "site-0").mkdir(parents=True)
    for name in ("lock", "notes.txt"):
        (temporary / "accountplan-serve-worksite" / name).touch()
    (temporary / "accountplan-serve-linklink").symlink_to(temporary / "elsewhere")
    (temporary / "accountplan-serve-justmade").mkdir()
    for name in ("accountplan-mybackup", "accountplan-serve-too-long", "accountplan-serve-filefile"):
        (temporary / name).touch() if name.endswith("file") else (temporary / name).mkdir()
        os.utime(temporary / name, (0, 0))
    before = sorted(temporary.rglob("*"))
    clear_lost_copies(temporary)
    clear_lost_copies(temporary / "nowhere")
    assert sorted(temporary.rglob("*")) == before


@pytest.mark.parametrize("holds", [(), ("lock",)])
def test_c18_a_folder_that_was_killed_before_it_had_a_site_goes_too(temporary: Path, holds: tuple[str, ...]) -> None:
    """It was left for good by a kill between its making and its lock: four of fifteen times."""
    left = temporary / "accountplan-serve-leftover"
    left.mkdir()
    for name in holds:
        (left / name).touch()
    clear_lost_copies(temporary)
    assert left.exists()
    os.utime(left, (0, 0))
    clear_lost_copies(temporary)
    assert not left.exists()


@pytest.mark.parametrize(("path", "file"), [("/", "index.html"), ("/nothing", "404.html")])
def test_c17_a_page_that_the_system_does_not_give_is_asked_again_and_no_traceback(
    still: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], path: str, file: str
) -> None:
    """The connection was closed without a word, and the terminal was full of our code."""
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == file:
            raise OSError(errno.EMFILE, "", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert still.get(path)[::2] == (503, "This page cannot be read just now. Try again.")
    monkeypatch.undo()
    assert (still.get(path)[0], capfd.readouterr().err) == (404 if file == "404.html" else 200, "")


def test_no_other_site_may_read_along(still: Site) -> None:
    for path in ("/", "/-/version", "/assets/style.css", "/nothing"):
        headers = still.get(path)[1]
        assert not [name for name in headers if name.lower().startswith("access-control")]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/accounts/../../secret.txt", "/accounts/..%5c..%5csecret.txt", "//etc/passwd",
        "/%2fetc%2fpasswd", "/link.txt", "/folder/secret.txt", "/index.html%00.txt", "/.accountplan-manifest.json", "/assets", "/assets/", "/accounts/",
        "/-/", "/-/server.py", "/-/../server.py", "/%252e%252e%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/..;/secret.txt", "/%2e%2e%5csecret.txt",
        "/%u002e%u002e/secret.txt", "/%ef%bc%8e%ef%bc%8e/secret.txt", "/accounts/%2e%2e/%2e%2e/secret.txt", "/./../secret.txt", "///secret.txt", "/%00../secret.txt",
        "/%ff%fe", "/file:///etc/passwd", "/..%00/secret.txt", "/C:/secret.txt", "/assets/.", "/~root",
    ],
)  # fmt: skip
def test_nothing_but_the_site_is_served_and_no_folder_is_listed(still: Site, path: str) -> None:
    status, _, body = still.get(path)
    assert status == 404
    assert not re.search(r"secret|root:", body)


def test_head_gives_the_headers_alone(still: Site) -> None:
    status, headers, body = still.get("/", method="HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) == len(still.get("/")[2].encode())


def test_nothing_can_be_sent_to_it(still: Site) -> None:
    assert still.get("/", method="POST")[0] == 501


# ---- Following the plans --------------------------------------------------------------------------


def test_a_page_reloads_itself_when_the_version_changes(site: Site) -> None:
    _, _, page = site.get("/")
    version = site.get("/-/version")[2]
    assert f'<script src="/-/reload.js" data-version="{version}"></script>' in page
    assert "location.reload()" in site.get("/-/reload.js")[2]
    assert site.refresh() is False
    assert site.get("/-/version")[2] == version
    site.write("plans/accounts/acme.yaml", "name: Acme Renewed\nlead: jansen\n")
    assert site.refresh() is True
    assert site.get("/-/version")[2] != version
    assert "Acme Renewed" in site.get("/accounts/acme.html")[2]


def test_a_new_and_a_removed_file_are_seen(site: Site) -> None:
    site.write("plans/accounts/new.yaml", "name: New\nlead: jansen\n")
    assert site.refresh()
    assert site.get("/accounts/new.html")[0] == 200
    (site.workspace / "plans/accounts/new.yaml").unlink()
    assert site.refresh()
    assert site.get("/accounts/new.html")[0] == 404


def test_what_an_editor_hides_is_no_change(site: Site) -> None:
    site.write("plans/accounts/.acme.yaml.swp", "x")
    assert site.refresh() is False


def test_a_page_that_was_open_stays_whole_while_the_next_is_built(site: Site) -> None:
    before = site.builder.view
    site.write("plans/accounts/acme.yaml", "name: Acme Renewed\nlead: jansen\n")
    site.refresh()
    assert before.folder
    assert before.folder != site.builder.view.folder
    assert (before.folder / "index.html").is_file()


# ---- What is wrong --------------------------------------------------------------------------------


def test_an_error_is_shown_in_every_page_and_goes_when_it_is_mended(site: Site) -> None:
    good = (site.workspace / POLDER).read_text(encoding="utf-8")
    assert "serve-wrong" not in site.get("/")[2]
    site.write(POLDER, good.replace("devries", "<b>nobody</b>"))
    site.refresh()
    for path in ("/", "/accounts/acme.html"):
        body = site.get(path)[2]
        assert re.search(r'<details class="serve-wrong"[^>]* open>', body), "place and remedy are seen at once"
        assert f"{POLDER}:2:" in body
        assert "&lt;b&gt;nobody&lt;/b&gt;" in body
        assert "<b>nobody</b>" not in body
    site.write(POLDER, good)
    site.refresh()
    assert "serve-wrong" not in site.get("/")[2]


@pytest.mark.parametrize(("language", "says"), [("en", "error  Nobody in"), ("nl", "fout  Niemand in")])
def test_g_the_terminal_shows_each_error_with_its_place_and_remedy(
    site: Site, capsys: pytest.CaptureFixture[str], language: str, says: str
) -> None:
    """In the language of the firm; warnings and advice are counted, and stay for `check`."""
    site.write("plans/firm.yaml", f"name: Van Dam\nlanguage: {language}\nyear: 2026\nunits: {{water: Water}}\n")
    site.write(POLDER, (site.workspace / POLDER).read_text(encoding="utf-8").replace("devries", "nobody"))
    site.refresh()
    told = capsys.readouterr().err
    assert f"{POLDER}\n  2:1  {says} plans/people.yaml" in told
    assert "      lead: nobody\n" in told
    assert "unknown-person (" in told
    assert "missing-marks" not in told


def test_g_of_many_errors_the_terminal_shows_some_and_counts_the_rest(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(22):
        site.write(f"plans/accounts/more-{number}.yaml", f"name: More {number}\nlead: nobody\n")
    site.refresh()
    told = capsys.readouterr().err
    assert told.count("unknown-person (") == 20
    assert "2 more errors. See: accountplan check" in told


@pytest.mark.parametrize("text", ["name: [", "", "\x00", "<<<<<<< HEAD\nname: a\n", "- a\n", "name: {a: b}\nstatus: 3\n"])
def test_a_broken_plan_never_takes_the_site_away(site: Site, text: str) -> None:
    site.write(POLDER, text)
    site.refresh()
    status, _, body = site.get("/")
    assert status == 200
    assert "Van Dam" in body
    assert f"{POLDER}:1:" in body


def test_a_workspace_that_cannot_be_read_gets_a_page_that_says_so(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted((site.workspace / "plans").rglob("*.yaml")):
        path.unlink()
    site.refresh()
    status, _, body = site.get("/accounts/acme.html")
    assert status == 200
    assert 'class="serve-wrong serve-whole"' in body
    assert capsys.readouterr().err, "the terminal says so too"
    assert "reload.js" in body
    site.write("plans/firm.yaml", "name: Van Dam\nlanguage: en\nyear: 2026\n")
    site.refresh()
    assert "serve-whole" not in site.get("/")[2]


def test_a_bug_is_shown_with_its_traceback_and_does_not_stop_the_server(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def oops(*_: object) -> None:
        raise RuntimeError("planted <bug>")

    monkeypatch.setattr(pipeline, "make_survey", oops)
    site.write("plans/accounts/acme.yaml", "name: Acme\n")
    site.refresh()
    body = site.get("/")[2]
    assert "RuntimeError: planted &lt;bug&gt;" in body
    assert "This is a bug in accountplan." in body


def swallow_request(*_: object) -> None:
    """What a library does with a request to stop that comes while it is at work."""
    with suppress(SystemExit):
        patience.stop(143)


def test_c18_a_request_that_a_library_took_for_an_error_of_its_own_is_no_bug_to_serve(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a schema that could not be built. It was shown as a bug, and `serve` went on for ever."""

    def build(*_: object) -> None:
        swallow_request()
        raise RuntimeError

    monkeypatch.setattr(pipeline, "publish", build)
    site.write("plans/accounts/acme.yaml", "name: Acme\n")
    with pytest.raises(SystemExit):
        site.refresh()
    patience.forget_requests()
    assert capsys.readouterr().err == ""


def test_c18_a_request_that_a_library_took_for_nothing_at_all_stops_serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Site(mend(write(tmp_path / "workspace")), tmp_path / "place")
    monkeypatch.setattr(Builder, "refresh", swallow_request)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it goes on"))
    serve.run(made.server, made.builder, open_=False)
    made.server.server_close()
    assert patience.find_request() is None


def test_before_the_first_site_there_is_a_page_that_waits_for_it() -> None:
    view = make_waiting_view(Words("en"))
    assert view.folder is None
    assert "The site is being built." in view.instead


# ---- The page's policy ----------------------------------------------------------------------------


def test_a_policy_is_opened_for_the_script_of_serve_and_nothing_else() -> None:
    assert (
        allow_script("default-src 'none'; img-src 'self'")
        == "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'"
    )
    assert allow_script("script-src 'sha256-x'; connect-src 'none'") == "script-src 'sha256-x' 'self'; connect-src 'self'; style-src 'self'"


def test_the_policy_of_a_page_is_rewritten_once_and_only_there() -> None:
    meta = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">'
    made = complete_page(f"<head>{meta}</head><body>&lt;/body&gt; {meta}</body></html>".encode(), "v<1", "WRONG").decode()
    assert made.count("connect-src") == 1
    assert made.index("connect-src") < made.index("<body>")
    assert made.endswith('WRONG<script src="/-/reload.js" data-version="v&lt;1"></script></body></html>')


def test_c17_what_refused_a_build_and_is_over_needs_no_save(
    site: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A moment of a full disk, or of too many open files, took the site away until somebody changed a plan. As long as it stays, it is told once."""
    scan, plans, now = os.scandir, site.workspace / "plans", [1000.0]

    def refuse(folder: str) -> object:
        if str(folder) == str(plans):
            raise OSError(errno.EIO, "", str(folder))
        return scan(folder)

    monkeypatch.setattr(builder, "monotonic", lambda: now[0])
    monkeypatch.setattr(builder, "make_stamp", lambda _: {})  # it lists the plans as well
    monkeypatch.setattr(os, "scandir", refuse)
    told = [(now[0], site.refresh()) for now[0] in (1000.0, 1001.9, 1002.0, 1005.9, 1006.0, 1006.1)]
    assert [at for at, seen in told if seen] == [1000.0]
    assert ("It is tried again by itself" in site.get("/")[2], capfd.readouterr().err.count(f"{plans} cannot be used")) == (True, 1)
    monkeypatch.setattr(os, "scandir", scan)
    told = [(now[0], site.refresh()) for now[0] in (1013.9, 1014.0, 1099.0)]
    assert ([at for at, seen in told if seen], "Van Dam" in site.get("/")[2]) == ([1014.0], True)


def test_without_a_site_every_address_gives_the_page_that_says_why() -> None:
    server = Server(0, View("1", instead="<body>why</body>"))
    server.server_close()
    assert complete_page(b"<body>why</body>", "1", "").startswith(b"<body>why<link")


def test_a_file_that_goes_while_we_look_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "here.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    assert list(make_stamp([tmp_path, tmp_path / "missing"])) == [str(tmp_path / "here.yaml")]


# ---- The command itself ---------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["ctrl-c", "terminate", "c10-terminal-closed"])
def test_the_command_serves_follows_and_stops(clean: Path, tmp_path_factory: pytest.TempPathFactory, sign: signal.Signals) -> None:
    scratch = tmp_path_factory.mktemp("scratch")
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR), "TMPDIR": str(scratch)}
    command = [sys.executable, "-m", "accountplan", "serve", "--port", "0", "--today", "2026-11-24"]
    with subprocess.Popen(
        command, cwd=clean, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_ctrl_c
    ) as running:
        assert running.stdout
        assert running.stderr
        found = re.fullmatch(r"Open http://127\.0\.0\.1:(\d+)/ \(stop with Ctrl-C\)\.\n", running.stdout.readline())
        assert found
        first = changed(int(found[1]), "0")
        polder = clean / POLDER
        polder.write_text(polder.read_text(encoding="utf-8") + "short: P\n", encoding="utf-8")
        changed(int(found[1]), first)
        running.send_signal(sign)
        try:
            _, errors = running.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            running.kill()
            raise
    assert running.returncode == 0
    assert "Traceback" not in errors
    assert list(scratch.iterdir()) == []
    assert not (clean / "site").exists()


def changed(port: int, before: str) -> str:
    """The version as soon as it is another."""
    for _ in range(600):
        if (now := version(port)) != before:
            return now
        time.sleep(0.1)
    raise AssertionError("nothing was built")


def version(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/-/version")
    return connection.getresponse().read().decode()


def test_a_port_that_is_taken_is_said(clean: Path) -> None:
    with Server(0, View("1")) as taken:
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)}
        command = [sys.executable, "-m", "accountplan", "serve", "--port", str(taken.server_port)]
        done = subprocess.run(command, cwd=clean, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"Port {taken.server_port} cannot be used: another program uses it." in done.stderr
