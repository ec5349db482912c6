"""A recogniser of the tests: it starts and answers as it is told, `stand_in.py HOW FD`."""

from __future__ import annotations

import os
import sys
import time

from cogenesis.processes.breakout import TryBreakouts
from cogenesis.processes.supervision import open_channel
from cogenesis.recognition.messages import Found, Kind, NotRead, Recognise, Span, Started

ANSWERS = {
    "good": Found([Span(Kind.NAME, 0, 4)]),
    "failing": NotRead(),
    "outside": Found([Span(Kind.NAME, 0, 5000)]),
    "empty": Found([Span(Kind.NAME, 2, 2)]),
    "crossed": Found([Span(Kind.NAME, 0, 3), Span(Kind.PLACE, 2, 4)]),
    "another frame": Started(True, 7, True, []),
}


def main() -> None:
    how, *argv = sys.argv[1:]
    channel = open_channel(argv, Recognise | TryBreakouts)
    channel.send(ANSWERS["good"] if how == "no start" else Started(True, 7, how != "open", []))
    while True:
        frame = channel.receive()
        if how == "dying":
            os._exit(3)
        if how == "hanging":
            time.sleep(60)
        if how == "noting":  # answers with where it finds a word it was not told of
            assert isinstance(frame, Recognise)
            channel.send(Found([Span(Kind.NAME, 0, len(frame.text))]))
            continue
        channel.send(ANSWERS[how])


if __name__ == "__main__":
    main()
