"""The tags of a part, made lean and ready to be joined with those of other parts.

WeasyPrint gives every piece of text and every anonymous box an element of its own. Most say nothing that their parent does not say: they
are taken out, which leaves half of the tree. In our tables a head is above its column or before its row; saying which takes the
place of a list of heads at every cell, and of the names that such a list needs.
"""

from __future__ import annotations

from typing import Any

import pydyf

EMPTY = ("/Span", "/NonStruct")
"""Kinds of element that mean nothing by themselves."""
CELLS = ("/TH", "/TD")


def thin_tags(pdf: pydyf.PDF) -> None:
    """Take out of the tags what means nothing."""
    dictionaries = [each for each in pdf.objects if isinstance(each, pydyf.Dictionary)]
    root = next((each for each in dictionaries if each.get("Type") == "/StructTreeRoot"), None)
    if root is None:
        return
    tree = _Tree({each.reference: each for each in dictionaries if each.get("Type") == "/StructElem"})
    tree.thin(tree.found[root["K"][0]], "/Row")
    owners = pdf.objects[int(root["ParentTree"].split()[0])]["Nums"]
    for place in range(1, len(owners), 2):
        owners[place] = tree.owners(owners[place])


class _Tree:
    """Elements by their reference; those that were taken out, with the element that took their place."""

    def __init__(self, found: dict[bytes, pydyf.Dictionary]) -> None:
        self.found = found
        self.instead: dict[bytes, bytes] = {}

    def thin(self, element: pydyf.Dictionary, scope: str) -> None:
        """Let an element hold what its meaningless children held, all the way down; ``scope`` is what a head would stand for."""
        if element["S"] in CELLS:
            _set_scope(element, scope)
        del element["Type"]
        element["K"] = pydyf.Array(self._kids(element, element, "/Column" if element["S"] == "/THead" else scope))

    def _kids(self, element: pydyf.Dictionary, owner: pydyf.Dictionary, scope: str) -> list[Any]:
        kids: list[Any] = []
        for kid in element["K"]:
            child = self.found.get(kid) if isinstance(kid, bytes) else None
            if child is None:
                kids.append(kid)
            elif child["S"] in EMPTY and child.get("Pg") == owner.get("Pg"):
                self.instead[kid] = owner.reference
                kids += self._kids(child, owner, scope)
                child.clear()
            else:
                child["P"] = owner.reference
                self.thin(child, scope)
                kids.append(kid)
        return kids

    def owners(self, owner: Any) -> Any:
        """The element that now owns a piece of a page: for one link, or for all pieces of a page."""
        if isinstance(owner, pydyf.Array):
            return pydyf.Array(self.instead.get(each, each) for each in owner)
        return self.instead.get(owner, owner)


def _set_scope(cell: pydyf.Dictionary, scope: str) -> None:
    """Say what a head stands for, instead of naming the heads at every cell."""
    cell.pop("ID", None)
    cell["A"].pop("Headers", None)
    if cell["S"] == "/TH":
        cell["A"]["Scope"] = scope
    elif len(cell["A"]) == 1:
        del cell["A"]
