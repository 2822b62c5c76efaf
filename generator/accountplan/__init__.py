"""Account plans in YAML: scored, checked, published as a site and as printed booklets."""

__version__ = "0.1.0"
