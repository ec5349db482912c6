"""Deliberate holes, each a small change to the program, and what must catch it.

`told` is what the catching layer says, as a pattern. `steps` are the commands that make the hole show, where
a look at the code is not enough. A hole that nothing catches any more is a hole in the tests.
"""

from __future__ import annotations

from seeded.leaks_beside import BESIDE
from seeded.leaks_sent import SENT

LEAKS = (*BESIDE, *SENT)
