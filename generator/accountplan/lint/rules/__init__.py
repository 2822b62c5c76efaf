"""One rule, one file. The file is named after the rule, with underscores for hyphens, and holds a function of that name.

A rule is a function with `@rule` (looks at one plan), `@firm_rule` (looks at the firm as a whole), `@after_rule` (looks at what the
other rules found in one plan) or `@documents` (explains what the reader of the files finds). Its docstring is its documentation.
"""
