"""The parts of the page about whom to win."""
