"""The reader process: `python -I -m cogenesis.documents.worker CHANNEL_FD PROCESSOR_SECONDS`.

It gives up the network, files, other processes and most memory before it imports a parser; then it reads
items, one after the other, from bytes that the desk sends. A limit it runs into costs the one item.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from cogenesis.documents.formats import Format
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Found, NotRead, Read, Started
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.frames import ChannelClosed
from cogenesis.processes.supervision import open_channel

if TYPE_CHECKING:
    from cogenesis.documents.messages import Item

Reader = Callable[[bytes], "Item"]


def main(argv: list[str]) -> int:
    """Serve the desk until its end of the channel closes."""
    channel = open_channel(argv, Read | TryBreakouts)
    processor_seconds = int(argv[1])
    confinement = confine(Role.READER)
    readers = _readers()
    channel.send(
        Started(
            confinement.seccomp,
            confinement.landlock_abi,
            confinement.meets_minimum,
            list(confinement.problems),
        )
    )
    try:
        while True:
            frame = channel.receive()
            if isinstance(frame, Read):
                _allow_processor_time(processor_seconds)
                channel.send(_read(frame, readers))
            else:
                channel.send(Breakouts(try_breakouts(Role.READER)))
    except ChannelClosed:
        return 0


def _read(frame: Read, readers: dict[str, Reader]) -> Found | NotRead:
    try:
        return Found([readers[frame.format](frame.data)])
    except Unreadable as refusal:
        return NotRead(refusal.reason)
    except MemoryError:
        return NotRead(Reason.MEMORY)
    except RecursionError:
        return NotRead(Reason.TOO_DEEP)
    except Exception:  # parsers raise anything on hostile input; it must not cost the items behind this one
        return NotRead(Reason.MALFORMED)


def _readers() -> dict[str, Reader]:
    """The parsers, imported only now that nothing they do can reach out."""
    from cogenesis.documents.readers import mail, markdown, text

    return {Format.TEXT: text.read, Format.MARKDOWN: markdown.read, Format.MAIL: mail.read}


def _allow_processor_time(seconds: int) -> None:
    """Let the kernel end this process once the next item has taken `seconds` of processor time.

    A signal the kernel acts on itself: parsers written in C never return to Python's own handlers.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
