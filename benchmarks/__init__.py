"""Figures about the program, each measured beside something bare in the same run.

A script here is a module with a function `rows() -> list[Row]`. `python -m benchmarks [NAME...]` runs each
in a process of its own and prints one table.
"""
