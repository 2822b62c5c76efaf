"""Reading a chart back: the words in it with the room they take, its circles, its lines."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from accountplan.base.words import Words
from accountplan.render.charts import Screen
from accountplan.render.charts._space import Box, Disc, Segment, measure

ENGLISH, DUTCH = Screen(Words("en")), Screen(Words("nl"))


class Said(NamedTuple):
    """Words in a chart, the box that they fill, and their classes."""

    text: str
    box: Box
    kind: str


class Drawing:
    """A chart as a reader sees it."""

    def __init__(self, svg: str) -> None:
        self.root = ElementTree.fromstring(svg)
        left, top, width, height = (float(each) for each in self.root.attrib["viewBox"].split())
        self.frame = Box(left, top, left + width, top + height)

    @property
    def label(self) -> str:
        return self.root.attrib.get("aria-label", "")

    @property
    def texts(self) -> list[Said]:
        return [_said(each) for each in self.root.iter("text")]

    def words(self) -> list[str]:
        return [each.text for each in self.texts]

    def discs(self, kind: str = "") -> list[Disc]:
        found = [each for each in self.root.iter("circle") if kind in each.attrib["class"].split() or not kind]
        return [(float(each.attrib["cx"]), float(each.attrib["cy"]), float(each.attrib["r"])) for each in found]

    def rects(self, kind: str) -> list[Box]:
        found = [each.attrib for each in self.root.iter("rect") if kind in each.attrib["class"].split()]
        return [Box(float(a["x"]), float(a["y"]), float(a["x"]) + float(a["width"]), float(a["y"]) + float(a["height"])) for a in found]

    def lines(self, kind: str) -> list[Segment]:
        paths = [each.attrib["d"] for each in self.root.iter("path") if kind in each.attrib["class"].split()]
        numbers = [float(each) for path in paths for each in re.findall(r"-?\d+\.?\d*", path)]
        return [(a, b, c, d) for a, b, c, d in zip(*[iter(numbers)] * 4, strict=True)]

    def curve(self, kind: str) -> list[tuple[float, float]]:
        found = [each.attrib["points"] for each in self.root.iter("polyline") if kind in each.attrib["class"].split()]
        return [(float(x), float(y)) for x, y in (pair.split(",") for points in found for pair in points.split())]


def _said(element: ElementTree.Element) -> Said:
    words = "".join(element.itertext())
    kind = element.attrib.get("class", "")
    tail = sum(measure(each.text or "", bold="b" in each.attrib["class"].split()) for each in element.iter("tspan"))
    width = measure(element.text or "", bold="b" in kind.split()) + tail
    if "transform" in element.attrib:
        x, y = (float(each) for each in re.findall(r"-?\d+\.?\d*", element.attrib["transform"])[:2])
        return Said(words, Box(x - 10, y - width / 2, x + 3.5, y + width / 2), kind)
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib.get("text-anchor", "start")]
    return Said(words, Box(left, y - 10, left + width, y + 3.5), kind)


def overlaps(texts: list[Said]) -> list[tuple[str, str]]:
    """Pairs of words that touch each other."""
    return [(one.text, other.text) for number, one in enumerate(texts) for other in texts[number + 1 :] if one.box.touches(other.box)]
