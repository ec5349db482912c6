"""The command line: all that the window does."""
