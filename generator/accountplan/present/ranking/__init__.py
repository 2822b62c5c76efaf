"""The page about the criteria and the ranking, one module a section: everything that a client's score and tier follow from."""
