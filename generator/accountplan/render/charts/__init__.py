"""The charts, one module each: a pure function of the same name, ``(data, width, words) -> Markup``; templates find it by that name."""
