"""Bind printed parts into one PDF: pages in order, one tree of tags, one set of fonts, links between parts, an outline.

Each part is a PDF of its own, printed apart. What makes them one document is joined here, and only here.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from .faces import Cut, Faces
from .order import NOTES, Leaf
from .printed import Bookmark, Printed, Spot

if TYPE_CHECKING:
    from pikepdf import Array, Object, OutlineItem, Pdf

PRINTED = 4
"""The flag of a link that is on paper as well as on the screen."""
WITHIN = "."
"""What stands in an anchor between that of a chapter and a place within it."""
LINK = "part:"
"""How a template links to an anchor of any part; the binding makes of it a link within the document."""


def bind(
    parts: Sequence[Printed], leaves: Sequence[Leaf], notes: Printed, overlays: Sequence[Printed], titles: Mapping[str, str], cut: Cut
) -> Pdf:
    """One document of ``leaves``; its page n gets page n of all ``overlays`` laid over it, outside the tags.

    ``titles`` say where a link leads, by anchor; ``cut`` gives the fonts. Title, language, author and date are those of the first part.
    Raises KeyError for a link to an anchor that no part has, ValueError for an anchor that two parts have.
    """
    import pikepdf

    binding = _Binding(pikepdf.new(), cut)
    for leaf in leaves:
        if leaf.part == NOTES:
            binding.notes(notes)
        elif leaf.page == 0:
            binding.part(parts[leaf.part])
    binding.overlay(overlays)
    first = {leaf.part: number for number, leaf in enumerate(leaves) if leaf.page == 0}
    places = _list_places(parts, first)
    binding.links(places, titles)
    binding.outline([(mark, first[number]) for number, part in enumerate(parts) for mark in part.bookmarks])
    binding.faces.give()
    binding.finish(places)
    return binding.pdf


def _list_places(parts: Sequence[Printed], first: Mapping[int, int]) -> dict[str, Spot]:
    """Every anchor with its page in the whole, from 0."""
    found: dict[str, Spot] = {}
    for number, part in enumerate(parts):
        for name, spot in part.anchors.items():
            if name in found:
                raise ValueError(f"two places are called {name!r}")
            found[name] = Spot(first[number] + spot.page, spot.x, spot.y)
    return found


class _Binding:
    """A document that grows."""

    def __init__(self, pdf: Pdf, cut: Cut) -> None:
        self.pdf = pdf
        self.faces = Faces(pdf, cut)
        self.parts: list[Object] = []
        self.owners: list[Object] = []
        self.ruled: Pdf | None = None

    @cached_property
    def pages(self) -> list[Object]:
        """All pages, for when none will come any more: to ask the document for one of them takes it as long as for all."""
        return [page.obj for page in self.pdf.pages]

    def part(self, printed: Printed) -> None:
        """Add the pages and the tags of a part."""
        source, first = self._open(printed), not self.parts
        self._shift(source)
        self.pdf.pages.extend(source.pages)
        self._tags(source)
        if first:
            self._say(source)

    def notes(self, printed: Printed) -> None:
        """Add a page that holds nothing but ornaments, and so has no place in the tree of tags."""
        if self.ruled is None:
            self.ruled = self._open(printed)
            del self.ruled.pages[0].obj["/StructParents"]
        self.pdf.pages.append(self.ruled.pages[0])

    def overlay(self, overlays: Sequence[Printed]) -> None:
        """Lay a page over each page, as an artifact: readers aloud pass over it."""
        import pikepdf

        sources = [self._open(printed) for printed in overlays]
        begin = self.pdf.make_stream(b"q")
        found = [page for source in sources for page in source.pages]
        for number, (page, above) in enumerate(zip(self.pages, found, strict=True)):
            page.Resources.XObject[f"/Over{number}"] = self.pdf.copy_foreign(above.as_form_xobject())
            end = self.pdf.make_stream(b"Q /Artifact BMC q /Over%d Do Q EMC" % number)
            page.Contents = pikepdf.Array([begin, page.Contents, end])

    def _open(self, printed: Printed) -> Pdf:
        import pikepdf

        source = pikepdf.open(io.BytesIO(printed.pdf))
        self.faces.take(printed.faces, source)
        return source

    def _shift(self, source: Pdf) -> None:
        """Let the pages and links of a part find their tags behind those of the parts before. This is done before either is copied."""
        for page in source.pages:
            page.obj.StructParents += len(self.owners)
            for link in page.obj.get("/Annots", ()):
                link.StructParent += len(self.owners)

    def _tags(self, source: Pdf) -> None:
        """Add the tags of a part."""
        import pikepdf

        tree = self.pdf.copy_foreign(source.Root.StructTreeRoot)
        self.owners += list(tree.ParentTree.Nums)[1::2]
        tree.K[0].S = pikepdf.Name.Part
        self.parts.append(tree.K[0])

    def _say(self, source: Pdf) -> None:
        """Take over title, language, author and date."""
        self.pdf.Root.Lang = source.Root.Lang
        self.pdf.Root.Metadata = self.pdf.copy_foreign(source.Root.Metadata)
        for key, value in source.docinfo.items():
            self.pdf.docinfo[key] = value

    def links(self, places: Mapping[str, Spot], titles: Mapping[str, str]) -> None:
        """Make a link within the document of each address of a place."""
        import pikepdf

        for page in self.pages:
            for link in page.get("/Annots", ()):
                link.F = PRINTED
                if (address := str(link.A.URI)).startswith(LINK):
                    name = address.removeprefix(LINK)
                    del link["/A"]
                    link.Dest = self._target(places[name])
                    link.Contents = pikepdf.String(titles.get(name.partition(WITHIN)[0], name))
                    self._name_wordless(link)

    def _name_wordless(self, link: Object) -> None:
        """Give the end of a link that runs over two lines its words, when no word of it stands on that line."""
        tag = self.owners[int(link.StructParent)]
        if len(tag.K) == 1:
            tag.Alt = link.Contents

    def _target(self, spot: Spot) -> Array:
        import pikepdf

        return pikepdf.Array([self.pages[spot.page], pikepdf.Name.XYZ, round(spot.x, 2), round(spot.y, 2), 0])

    def outline(self, marks: Sequence[tuple[Bookmark, int]]) -> None:
        """Add bookmarks, each with the place of its part's first page."""
        with self.pdf.open_outline() as outline:
            outline.root.extend(self._item(mark, first) for mark, first in marks)

    def _item(self, mark: Bookmark, first: int) -> OutlineItem:
        import pikepdf

        item = pikepdf.OutlineItem(mark.title, self._target(Spot(mark.spot.page + first, mark.spot.x, mark.spot.y)))
        item.is_closed = bool(mark.below)
        item.children.extend(self._item(below, first) for below in mark.below)
        return item

    def finish(self, places: Mapping[str, Spot]) -> None:
        """The root of the tags, the names of the places, and how a reader should show it all."""
        from pikepdf import Array, Dictionary, Name, String

        pdf, root = self.pdf, self.pdf.Root
        top = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array(self.parts)))
        owners = Array([each for number, owner in enumerate(self.owners) for each in (number, owner)])
        root.StructTreeRoot = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=Array([top]),
                ParentTree=pdf.make_indirect(Dictionary(Nums=owners)),
                ParentTreeNextKey=len(self.owners),
            )
        )
        for part in (top, *self.parts):
            part.P = root.StructTreeRoot if part is top else top
        names = [each for name in sorted(places) for each in (String(name), self._target(places[name]))]
        root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(names))))
        root.MarkInfo, root.ViewerPreferences = Dictionary(Marked=True), Dictionary(DisplayDocTitle=True)
        root.PageLayout = Name.TwoPageRight
