"""Bind printed parts into one PDF: pages in order, one tree of tags, one set of fonts, links between parts, an outline.

Each part is a PDF of its own, printed apart. What makes them one document is joined here, and only here.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .faces import Faces
from .order import NOTES, Leaf
from .press import Bookmark, Printed, Spot

if TYPE_CHECKING:
    from pikepdf import Array, Object, OutlineItem, Page, Pdf

LINK = "part:"
"""How a template links to an anchor of any part; the binding makes of it a link within the document."""


def bind(parts: Sequence[Printed], leaves: Sequence[Leaf], notes: Printed, furniture: Sequence[Printed], titles: Mapping[str, str]) -> Pdf:
    """One document of ``leaves``; its page n gets page n of all ``furniture`` laid over it, outside the tags.

    ``titles`` say where a link leads, by anchor. Title, language, author and date are those of the first part.
    Raises KeyError for a link to an anchor that no part has, ValueError for an anchor that two parts have.
    """
    import pikepdf

    binding = _Binding(pikepdf.new())
    sources, overlays = ([pikepdf.open(io.BytesIO(part.pdf)) for part in some] for some in (parts, furniture))
    ruled = pikepdf.open(io.BytesIO(notes.pdf))
    for source in (*sources, ruled, *overlays):
        binding.faces.take(source)
    for leaf in leaves:
        binding.page(ruled if leaf.part == NOTES else sources[leaf.part], leaf.page, tagged=leaf.part != NOTES)
    first = {leaf.part: number for number, leaf in enumerate(leaves) if leaf.page == 0}
    for part, source in enumerate(sources):
        binding.tags(source, first[part])
    binding.overlay([page for overlay in overlays for page in overlay.pages])
    places = _places(parts, first)
    binding.links(places, titles)
    binding.outline([(mark, first[number]) for number, part in enumerate(parts) for mark in part.bookmarks])
    binding.faces.give()
    binding.finish(sources[0], places)
    return binding.pdf


def _places(parts: Sequence[Printed], first: Mapping[int, int]) -> dict[str, Spot]:
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

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.faces = Faces(pdf)
        self.parts: list[Object] = []
        self.owners: list[Object] = []
        self.heads: list[tuple[bytes, Object]] = []

    def page(self, source: Pdf, number: int, tagged: bool) -> None:
        """Add a page; one that holds nothing but ornaments has no place in the tree of tags."""
        self.pdf.pages.append(source.pages[number])
        if not tagged and "/StructParents" in (page := self.pdf.pages[-1].obj):
            del page["/StructParents"]

    def tags(self, source: Pdf, first: int) -> None:
        """Add the tags of a part, whose pages stand from ``first`` on (from 0)."""
        import pikepdf

        tree, base = self.pdf.copy_foreign(source.Root.StructTreeRoot), len(self.owners)
        self.owners += list(tree.ParentTree.Nums)[1::2]
        for number in range(first, first + len(source.pages)):
            page = self.pdf.pages[number].obj
            page.StructParents += base
            for link in page.get("/Annots", ()):
                link.StructParent += base
        names = list(tree.IDTree.Names)
        self.heads += [(bytes(name), head) for name, head in zip(names[::2], names[1::2], strict=True)]
        tree.K[0].S = pikepdf.Name.Part
        self.parts.append(tree.K[0])

    def overlay(self, found: Sequence[Page]) -> None:
        """Lay a page over each page, as an artifact: readers aloud pass over it."""
        import pikepdf

        begin = self.pdf.make_stream(b"q")
        for number, (page, above) in enumerate(zip(self.pdf.pages, found, strict=True)):
            form = self.pdf.copy_foreign(above.as_form_xobject())
            page.Resources.XObject[f"/Over{number}"] = form
            end = self.pdf.make_stream(b"Q /Artifact BMC q /Over%d Do Q EMC" % number)
            page.obj.Contents = pikepdf.Array([begin, page.obj.Contents, end])

    def links(self, places: Mapping[str, Spot], titles: Mapping[str, str]) -> None:
        """Make a link within the document of each address of a place."""
        import pikepdf

        for page in self.pdf.pages:
            for link in page.obj.get("/Annots", ()):
                if (address := str(link.A.URI)).startswith(LINK):
                    name = address.removeprefix(LINK)
                    del link["/A"]
                    link.Dest = self._target(places[name])
                    link.Contents = pikepdf.String(titles.get(name, name))

    def _target(self, spot: Spot) -> Array:
        import pikepdf

        return pikepdf.Array([self.pdf.pages[spot.page].obj, pikepdf.Name.XYZ, round(spot.x, 2), round(spot.y, 2), 0])

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

    def finish(self, first: Pdf, places: Mapping[str, Spot]) -> None:
        """Root of the tags, names of the places, title and language: all that the document says of itself."""
        from pikepdf import Array, Dictionary, Name, String

        pdf, root = self.pdf, self.pdf.Root
        top = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array(self.parts)))
        owners = Array([each for number, owner in enumerate(self.owners) for each in (number, owner)])
        heads = Array([each for name, head in sorted(self.heads, key=lambda head: head[0]) for each in (String(name), head)])
        root.StructTreeRoot = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=Array([top]),
                ParentTree=pdf.make_indirect(Dictionary(Nums=owners)),
                ParentTreeNextKey=len(self.owners),
                IDTree=pdf.make_indirect(Dictionary(Names=heads)),
            )
        )
        for part in (top, *self.parts):
            part.P = root.StructTreeRoot if part is top else top
        names = [each for name in sorted(places) for each in (String(name), self._target(places[name]))]
        root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(names))))
        root.Lang, root.MarkInfo, root.ViewerPreferences = first.Root.Lang, Dictionary(Marked=True), Dictionary(DisplayDocTitle=True)
        root.PageLayout = Name.TwoPageRight
        root.Metadata = pdf.copy_foreign(first.Root.Metadata)
        for key, value in first.docinfo.items():
            pdf.docinfo[key] = value
