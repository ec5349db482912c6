"""Processes: who may do what, how they are started, and what they say to each other."""
