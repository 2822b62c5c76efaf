"""Charts as inline SVG: one module, one pure function of the same name, from plain numbers and words to a drawing.

Each takes its data (`accountplan.model.charts`), its width in pixels, and the words of the reader's language; templates find it by its
name. Classes of the stylesheet give the colours; nothing here has a style of its own. Large charts are drawn twice, wide and narrow,
instead of being scaled: their words stay as large as the text.
"""
