"""Importing a mailbox: mails a second, memory, and whether a mail costs the same in a large library.

Two imports, each into a new vault and in a process of its own: 10,000 mails for speed and memory, 50,000 for
the cost of the last ones beside the first. Memory is the most that desk and reader ever held, added up.
COGENESIS_BENCHMARK_MAILS sets the size of the large one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks._mailbox import OWN_ADDRESS, write_mailbox
from benchmarks.table import Row
from cogenesis.assistant.importing import import_paths
from cogenesis.assistant.views import ImportProgress
from cogenesis.documents.reading import Readers
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

MAILS = 10_000
MANY = 50_000
PACE = 1_000
TIMEOUT = 3_600
_ONE = "--import"


def rows() -> list[Row]:
    many = int(os.environ.get("COGENESIS_BENCHMARK_MAILS", str(MANY)))
    first, large = _measured(MAILS), _measured(many)
    speed = MAILS / first["seconds"]
    memory = first["desk_mb"] + first["reader_mb"]
    early = _cost(large["marks"], 0, MAILS)
    late = _cost(large["marks"], many - MAILS, many)
    return [
        Row("import of 10,000 mails", f"{speed:.0f} a second", bound="at least 150", holds=speed >= 150),
        Row("memory of desk and reader", f"{memory:.0f} MB", bound="under 300 MB", holds=memory < 300),
        Row("the same, larger mailbox", f"{large['desk_mb'] + large['reader_mb']:.0f} MB"),
        Row(
            f"a mail among the last of {many:,}",
            f"{late * 1000:.1f} ms",
            f"{early * 1000:.1f} ms (first)",
            late / early,
            "at most 1.5 times",
            late <= 1.5 * early,
        ),
    ]


def _cost(marks: list[tuple[int, float]], first: int, last: int) -> float:
    """Seconds a mail took between two counts of mails, by the marks nearest to them."""
    low = min(marks, key=lambda mark: abs(mark[0] - first))
    high = min(marks, key=lambda mark: abs(mark[0] - last))
    return (high[1] - low[1]) / (high[0] - low[0])


def _measured(mails: int) -> dict[str, object]:
    run = subprocess.run(
        [sys.executable, __file__, _ONE, str(mails)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=TIMEOUT,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    return json.loads(run.stdout.splitlines()[-1])


def _import(mails: int) -> None:
    """One import, in this process; prints what was measured."""
    marks: list[tuple[int, float]] = [(0, 0.0)]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        write_mailbox(place / "mail.mbox", mails)
        with Vault.create(Home(place / "home"), key_file=place / "key") as vault:
            vocabulary = Vocabulary.load()
            began = time.perf_counter()
            memory = _ChildMemory()

            def show(progress: ImportProgress) -> None:
                memory.look()
                if progress.items >= marks[-1][0] + PACE:
                    marks.append((progress.items, time.perf_counter() - began))

            report = import_paths(
                [place / "mail.mbox"],
                vault=vault,
                readers=Readers(),
                vocabulary=vocabulary,
                own_addresses=frozenset([OWN_ADDRESS]),
                own=None,
                progress=show,
                cancel=threading.Event(),
            )
            seconds = time.perf_counter() - began
            marks.append((mails, seconds))
    if report.added != mails:
        raise SystemExit(f"{report.added} of {mails} mails went in")
    print(
        json.dumps({"seconds": seconds, "marks": marks, "desk_mb": _peak("self"), "reader_mb": memory.most})
    )


class _ChildMemory:
    """The most that the reader held; it is gone at the end, so it is looked at while it runs."""

    def __init__(self) -> None:
        self.most = 0.0

    def look(self) -> None:
        children = Path("/proc/self/task").glob("*/children")
        for child in " ".join(path.read_text() for path in children).split():
            try:
                self.most = max(self.most, _peak(child))
            except OSError:  # ended meanwhile
                continue


def _peak(process: str) -> float:
    """The most memory a process has held, in MB."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0


if __name__ == "__main__" and sys.argv[1:2] == [_ONE]:
    _import(int(sys.argv[2]))
