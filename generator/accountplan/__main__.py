"""`python -m accountplan` is the command `accountplan`."""

from accountplan.cli.main import main

main()
