"""The command line: the only room that prints, exits, and reads the clock and the environment.

`main` starts, `commands/` holds one small file a command, `reporters/` one file a way to write findings.
"""
