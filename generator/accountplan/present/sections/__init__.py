"""The sections of an account's page, one module each: a frozen view and the function that makes it from a `Subject`."""
