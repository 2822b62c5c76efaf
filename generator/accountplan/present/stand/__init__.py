"""The sections of the page about the firm: where it stands."""
