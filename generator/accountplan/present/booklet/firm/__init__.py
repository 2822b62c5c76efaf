"""The booklet of the firm: where do we stand, on a spread, and what partners decide about it. For a firm that looks at itself as a whole.

One file for each kind of chapter, as in the folder above. It names no client but those whose proposals, danger or decisions are on the table.
"""

from __future__ import annotations

from accountplan.base.error import UserError
from accountplan.base.text import Code, Listing, say
from accountplan.model.pages import Booklet
from accountplan.present.booklet.registry import make_chapters
from accountplan.present.context import Context
from accountplan.present.origins import word_version
from accountplan.present.stems import FIRM_STEM

from .context import FirmContext

__all__ = ["find_firm_booklet", "make_firm_booklet"]

STANDS = frozenset({"stand", "way"})
"""The chapters without which there is nothing to talk about."""


def find_firm_booklet(site: Context) -> Booklet | None:
    """The booklet of the firm; None when it says nothing of itself as a whole yet."""
    if not site.firm.has_booklet:
        return None
    version = word_version(site.origin)
    context, covered = FirmContext(site), FirmContext(site, site.say(version) if version else "")
    cover = next(make_chapters("front", covered, __name__))
    _, *front = make_chapters("front", context, __name__)
    end = tuple(make_chapters("end", context, __name__))
    if not STANDS & {each.anchor for each in (*front, *end)}:
        return None
    back = tuple(make_chapters("back", covered, __name__))
    return Booklet("", FIRM_STEM, site.words.language, context.title, covered.frame, (cover, *front), (), end, back)


def make_firm_booklet(site: Context) -> Booklet:
    """The same for somebody who asks for it. Raises UserError when there is none."""
    found = find_firm_booklet(site)
    if found is None:
        keys = Listing(tuple(Code(each) for each in ("round", "acquisition", "scan", "commercial", "target", "vision")), "or")
        raise UserError(
            say("There is no booklet of the firm: nothing is known of where it stands."),
            say("In plans/firm.yaml, write down {keys}.", keys=keys),
        )
    return found
