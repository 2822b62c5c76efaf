"""The kinds of page of the site, one module each; found by `present.registry`."""
