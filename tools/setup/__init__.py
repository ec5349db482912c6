"""Makes `.venv` from the lock files, with nothing but the standard library of the Python that runs it.

Order: system packages, virtual environment, build tools, wheels, llama.cpp (compiled once and kept), the
built-in model, the program itself. Everything that is fetched is checked against a hash in `locks/`; nothing
that is built sees the user's build flags; and whatever interrupts it, the next run finishes the work.
"""
