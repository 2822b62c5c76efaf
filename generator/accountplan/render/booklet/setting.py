"""How HTML becomes pages: each way takes a printer, HTML and a setting, and nothing else, so that its pages can be kept by these.

A setting is a word or more that the root of the HTML gets as its class: on which side the first page lies, and how closely it is set.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from .lines import count_lines, list_paragraphs
from .printed import Printed
from .printing import Printer, list_anchors

if TYPE_CHECKING:
    from weasyprint import Document

Way: TypeAlias = Callable[[Printer, str, str], Printed]

LEFT, RIGHT = "left", "right"
CLOSE = "close"
"""Closer: for a whole booklet, where that spares it a second set of sheets."""
APART = "apart"
"""With the action plan of an account on a page of its own."""
FACING = "facing"
"""With the developments of an account, and all that follows, on a page of their own."""
SPREAD = "spread"
"""Over a last page on which a few lines would stand."""

TURN, ACTIONS, END, MEETING, SURE = "turn", "actions", "end", "meeting", "sure"
"""Places within an account: its developments, its actions, the end of the plan, and the page for the meeting, which may be sure to follow."""
INNER = (TURN, ACTIONS, END, MEETING, SURE)
LITTLE = 300.0
"""A page with nothing below this height (in points) is used for less than half."""
SCANT = 3
"""A page of no more lines than this looks forgotten."""
FEW = 10
"""A page of no more lines than this, before the actions get one of their own, would have been better used."""
PAGE = 480.0
"""The height of a page's text, in points."""
LOOSE = 1.25
"""A half that runs over two pages may fit on one when its height is at most this many pages: what is not broken leaves white behind."""


def chapter(printer: Printer, html: str, setting: str) -> Printed:
    """Pages as they come; where a few lines would have the last one, spread over it."""
    return printer.print(_spread(printer, html, setting))


def _spread(printer: Printer, html: str, setting: str) -> Document:
    laid = printer.lay_out(html, setting)
    if len(laid.pages) > 1 and count_lines(laid.pages[-1]) <= SCANT:
        spread = printer.lay_out(html, f"{setting} {SPREAD}")
        laid = spread if len(spread.pages) == len(laid.pages) else laid
    return laid


def placed(printer: Printer, html: str, setting: str) -> Printed:
    """Where each paragraph of a chapter begins, by its number: nothing that could be read."""
    laid = _spread(printer, html, setting)
    return Printed(b"", len(laid.pages), {str(number): spot for number, spot in enumerate(list_paragraphs(laid))}, ())


def overlay(printer: Printer, html: str, setting: str) -> Printed:
    """Pages that lie over others: ornaments, without tags."""
    return printer.print(printer.lay_out(html, setting), tags=False)


def counted(printer: Printer, html: str, setting: str) -> Printed:
    """How many pages something takes and where its places are: nothing that could be read."""
    laid = printer.lay_out(html, setting)
    return Printed(b"", len(laid.pages), list_anchors(laid), ())


def account(printer: Printer, html: str, setting: str) -> Printed:
    """One account, on as few leaves as it can have; with its page for the meeting where that is sure, or faces the end of the plan."""
    printed = printer.print(_choose_layout(printer, html, setting))
    return replace(printed, anchors={name: spot for name, spot in printed.anchors.items() if name not in INNER})


def _choose_layout(printer: Printer, html: str, setting: str) -> Document:
    """The pages of one account: two that face each other when it fits, else running on.

    All actions have a page of their own where that lets them face the page for the meeting, fills a last page that would be used for less
    than half, or spares a page of a few lines; but the page before them must not be left to the pen for that.
    """
    laid = printer.lay_out(html, setting)
    sure = SURE in list_anchors(laid)
    if not sure and _may_face(laid) and (facing := _find_facing(printer.lay_out(html, f"{setting} {FACING}"))):
        return facing
    pages = _count_pages(laid)
    wanted = pages + 1 if sure and pages % 2 == 0 else pages
    if wanted > 1 and (wanted > pages or _ends_early(laid)) and ACTIONS in list_anchors(laid):
        apart = printer.lay_out(html, f"{setting} {APART}")
        enough = (wanted, pages) if _is_scant(laid) else (wanted,)
        if _count_pages(apart) in enough and not _is_scant(apart) and (_is_scant(laid) or not _leaves_few(apart)):
            laid = apart
    pages = _count_pages(laid)
    return laid if sure or pages % 2 else laid.copy(laid.pages[:pages])


def _count_pages(laid: Document) -> int:
    """The pages of the plan itself."""
    return list_anchors(laid)[MEETING].page


def _ends_early(laid: Document) -> bool:
    """Whether the last page of the plan is a left page that is used for less than half, or has hardly anything on it."""
    return _is_scant(laid) or (_count_pages(laid) % 2 == 1 and list_anchors(laid)[END].y > LITTLE)


def _is_scant(laid: Document) -> bool:
    """Whether any page of the plan has hardly anything on it."""
    return any(count_lines(page) <= SCANT for page in laid.pages[: _count_pages(laid)])


def _leaves_few(laid: Document) -> bool:
    """Whether the page before that of the actions has but a few lines on it."""
    before = list_anchors(laid)[ACTIONS].page - 1
    return before > 0 and count_lines(laid.pages[before]) <= FEW


def _may_face(laid: Document) -> bool:
    """Whether both halves of a plan may fit on a page, by the room that they take when it runs on."""
    places = list_anchors(laid)
    if TURN not in places or places[TURN].page > 0:
        return False
    return (places[END].page - places[TURN].page) * PAGE + places[TURN].y - places[END].y <= PAGE * LOOSE


def _find_facing(laid: Document) -> Document | None:
    """Two pages that face each other; None when a half takes more than one."""
    places = list_anchors(laid)
    return laid.copy(laid.pages[:2]) if places[TURN].page == 1 and places[MEETING].page == 2 else None
