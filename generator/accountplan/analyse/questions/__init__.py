"""One question, one module: a function ``answer(facts)`` that gives a type of `accountplan.model.analysis`."""
