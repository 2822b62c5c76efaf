"""How what comes due is said, one module for each kind: in a few words, by number when it is late, and where more is told."""
