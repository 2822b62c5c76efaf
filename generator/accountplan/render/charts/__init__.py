"""Charts as inline SVG: one module, one pure function of the same name, from plain numbers and words to a drawing.

Each takes its data (`accountplan.model.charts`), its width, and a pen: that of the screen or that of paper, in the reader's language. The
templates of site and booklets find it by its name, each with its own pen. What a chart draws has a kind, such as `axis` or `band`; the
pen makes of it a class of the stylesheet, or ink. So both share what a chart says, and differ in measure: pixels here, points there.
Large charts are for the screen. They are drawn twice, wide and narrow, instead of being scaled: their words stay as large as the text.
"""

from ._pen import Paper, Pen, Screen

__all__ = ["Paper", "Pen", "Screen"]
