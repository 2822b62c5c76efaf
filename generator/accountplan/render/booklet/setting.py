"""How HTML becomes pages: each way takes a printer, HTML and a setting, and nothing else, so that its pages can be kept by these.

A setting is a word or more that the root of the HTML gets as its class: on which side the first page lies, and how closely it is set.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from .printed import Printed
from .printing import Printer, list_anchors

if TYPE_CHECKING:
    from weasyprint import Document

Way: TypeAlias = Callable[[Printer, str, str], Printed]

LEFT, RIGHT = "left", "right"
CLOSE = "close"
"""Closer, where that saves a page."""
APART = "apart"
"""With the action plan of an account on a page of its own."""
FACING = "facing"
"""With the developments of an account, and all that follows, on a page of their own."""

TURN, ACTIONS, END, MEETING = "turn", "actions", "end", "meeting"
"""Places within an account: its developments, its actions, the end of the plan, and the page for the meeting that may follow."""
INNER = (TURN, ACTIONS, END, MEETING)
LITTLE = 300.0
"""A page with nothing below this height (in points) is used for less than half."""
PAGE = 480.0
"""The height of a page's text, in points."""
LOOSE = 1.25
"""A half that runs over two pages may fit on one when its height is at most this many pages: what is not broken leaves white behind."""


def chapter(printer: Printer, html: str, setting: str) -> Printed:
    """Pages as they come."""
    return printer.print(printer.lay_out(html, setting))


def overlay(printer: Printer, html: str, setting: str) -> Printed:
    """Pages that lie over others: ornaments, without tags."""
    return printer.print(printer.lay_out(html, setting), tags=False)


def counted(printer: Printer, html: str, setting: str) -> Printed:
    """How many pages something takes and where its places are: nothing that could be read."""
    laid = printer.lay_out(html, setting)
    return Printed(b"", len(laid.pages), list_anchors(laid), ())


def account(printer: Printer, html: str, setting: str) -> Printed:
    """One account, on as few leaves as it can have."""
    printed = printer.print(_choose_layout(printer, html, setting))
    return replace(printed, anchors={name: spot for name, spot in printed.anchors.items() if name not in INNER})


def _choose_layout(printer: Printer, html: str, setting: str) -> Document:
    """The pages of one account: two that face each other when it fits, else running on.

    When the last left page would be used for less than half: closer when that saves a leaf, else with all actions on that page.
    """
    laid = printer.lay_out(html, setting)
    places = list_anchors(laid)
    if _may_face(laid) and (facing := _find_facing(printer.lay_out(html, f"{setting} {FACING}"))):
        return facing
    pages = places[MEETING].page
    if pages > 1 and pages % 2 and places[END].y > LITTLE:
        closer = printer.lay_out(html, f"{setting} {CLOSE}")
        if list_anchors(closer)[MEETING].page < pages:
            return _trim_pages(closer)
        if ACTIONS in places and places[ACTIONS].page == pages - 2:
            apart = printer.lay_out(html, f"{setting} {APART}")
            return apart if list_anchors(apart)[MEETING].page == pages else laid
    return _trim_pages(laid)


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


def _trim_pages(laid: Document) -> Document:
    """The pages of one account; the right page that would face the last one is for the meeting, a left one is not."""
    pages = list_anchors(laid)[MEETING].page
    return laid if pages % 2 else laid.copy(laid.pages[:pages])
