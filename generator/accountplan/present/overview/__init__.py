"""The questions that the start page answers, one module each."""
