"""What comes due, one module for each kind: on which days, of which plans, and for which of us."""
