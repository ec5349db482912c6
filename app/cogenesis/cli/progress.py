"""How far a download is, on the user's terminal: one line that is written over, or a line now and then.

The command may run in another process than the terminal belongs to, so it goes through that terminal's own
two verbs and needs no library that would look for a screen of its own.
"""

from __future__ import annotations

import time

from cogenesis.cli.terminal import Output

_EVERY_S = 15.0
_WIDTH = 78


class DownloadProgress:
    """Shows each call on stderr; leave its `with` to end the line."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._over = output.terminal.interactive  # one line, written over
        self._told = 0.0
        self._open = False

    def __enter__(self) -> DownloadProgress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._open:
            self._output.terminal.err("\n")

    def __call__(self, done: int, total: int, bytes_per_s: float) -> None:
        """Bytes there, bytes in all, bytes a second lately (0 while that is not known)."""
        text = describe(done, total, bytes_per_s)
        now = time.monotonic()
        if self._over:
            self._output.terminal.err(f"\r{text.ljust(_WIDTH)}")
            self._open = True
        elif now - self._told >= _EVERY_S or done == total:
            self._told = now
            self._output.note(text)


def describe(done: int, total: int, bytes_per_s: float) -> str:
    """The line, such as `43 %, 1.07 of 2.50 GB, 12.3 MB/s, 2 min left`."""
    text = f"{100 * done // total} %, {done / 1e9:.2f} of {total / 1e9:.2f} GB"
    if bytes_per_s <= 0 or done == total:
        return text
    return f"{text}, {bytes_per_s / 1e6:.1f} MB/s, {_duration((total - done) / bytes_per_s)} left"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
