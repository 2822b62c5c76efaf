"""Where templates come from, and what they can use besides their view: words, charts, Markdown.

Look-up: the overrides of a workspace (only when asked for: a template is code), then the built-in ones. A name that begins with
``builtin/`` is always the built-in one, so that an override can extend what it replaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any, TypeAlias

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from accountplan.base.disk import list_files
from accountplan.base.error import UserError
from accountplan.base.found import import_modules
from accountplan.base.guarded import release
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.text import say
from accountplan.base.words import Words

from . import charts
from .calendars import to_calendar
from .charts import Pen, Screen
from .compiled import Compiled
from .compiler import Calls, Compiler, Rows, Sentences
from .markdown import to_html, to_inline, to_line
from .packed import pack_rows

Chart: TypeAlias = Callable[..., Markup]
CHARTS = 4096
"""How many drawings of each chart are remembered."""


def make_loader(overrides: Path | None) -> BaseLoader:
    """The look-up order."""
    own = FileSystemLoader(find_shipped_folder("templates"))
    first: list[BaseLoader] = [FileSystemLoader(overrides)] if overrides else []
    return ChoiceLoader([*first, own, PrefixLoader({"builtin": own})])


def make_charts(pen: Pen) -> dict[str, Chart]:
    """Every chart by the name of its module, drawn with one pen: a function of its data and its width."""
    return {name: _bind_pen(getattr(module, name), pen) for name, module in import_modules(charts).items()}


def _bind_pen(chart: Chart, pen: Pen) -> Chart:
    """The same marks and shares return on many pages, and are drawn once."""
    return lru_cache(CHARTS)(lambda data, width, **more: chart(data, width, pen, **more))


def make_sayer(words: Words) -> Callable[..., str]:
    """``_("English with {name}", name=...)``; looks each sentence up once."""
    known: dict[str, str] = {}

    def say(message: str, **values: Any) -> str:
        text = known.get(message)
        if text is None:
            text = known[message] = words.catalogue.gettext(message)
        return text.format(**values) if values else text

    return say


def make_counter(words: Words) -> Callable[..., str]:
    """``ngettext("{n} day", "{n} days", n)``; ``{n}`` is the number itself."""

    def count(one: str, many: str, n: int, **values: Any) -> str:
        return words.catalogue.ngettext(one, many, n).format(n=words.number(n, 0), **values)

    return count


class Printed(Template):
    """A template whose text says what a person wrote, letter by letter."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text."""
        return release(super().render(*args, **kwargs))


class Templates(Environment):
    """Jinja, compiled our way."""

    code_generator_class = Compiler
    template_class = Printed
    context_class = Calls

    def make_globals(self, d: MutableMapping[str, Any] | None) -> dict[str, Any]:
        """What a template finds by name: one dictionary, as all of it is there before the first template. Jinja would look through a chain."""
        return {**self.globals, **(d or {})}

    def compile_site(self) -> None:
        """Compile what the pages of the site are made with, so that processes which are forked later need not do it each."""
        for name in self.list_templates(filter_func=lambda name: name.startswith(("base.html", "macros/", "site/"))):
            self.get_template(name)


def load_templates(words: Words, overrides: Path | None = None) -> Templates:
    """The templates of a language, compiled once in this process as long as no file of them changes."""
    folders = (find_shipped_folder("templates"), *([overrides] if overrides else []))
    files = [path for each in folders for name in list_files(each) if (path := each / name).is_file()]
    return _load_templates(words.language, words.currency, overrides, tuple((path, path.stat().st_mtime_ns) for path in files))


@lru_cache(2)
def _load_templates(language: str, currency: str, overrides: Path | None, _state: tuple[tuple[Path, int], ...]) -> Templates:
    return make_environment(Words(language, currency), overrides)


@contextmanager
def catch_template_errors(overrides: Path | None) -> Iterator[None]:
    """Raises UserError, which says where, for what goes wrong in a workspace's own template; what goes wrong in ours stays a bug."""
    try:
        yield
    except TemplateError as error:
        if overrides is None or (place := _find_place(error, overrides)) is None:
            raise
        path, line = place
        file = f"templates/{path.relative_to(overrides).as_posix()}"
        message = say("Line {line} of {file} cannot be used: {reason}.", line=str(line), file=file, reason=str(error).rstrip("."))
        raise UserError(message, say("Mend this template, or build without --templates.")) from error


def _find_place(error: TemplateError, overrides: Path) -> tuple[Path, int] | None:
    """File and line of the innermost of the workspace's own templates that an error went through."""
    places = [(Path(frame.filename), frame.lineno or 1) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.append((Path(error.filename), error.lineno))
    return next((place for place in reversed(places) if place[0].is_relative_to(overrides)), None)


def make_environment(words: Words, overrides: Path | None = None, pen: type[Pen] = Screen) -> Templates:
    """Templates that escape everything, refuse what is not defined, and speak one language; ``overrides`` are a workspace's own."""
    made = Templates(
        loader=make_loader(overrides),
        extensions=[Rows, Sentences],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(f"{words.language} {pen.__name__}"),
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.globals |= make_charts(pen(words))
    made.globals |= {"_": make_sayer(words), "ngettext": make_counter(words)}
    made.filters |= {"inline": to_inline, "markdown": to_html, "markdown_line": to_line, "packed": pack_rows, "calendar": to_calendar}
    return made
