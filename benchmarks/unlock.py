"""Unlocking a vault of 100,000 passages and a lexicon of a million entries, to the moment it can be used.

Usable is: the first page of texts with its count, the drafts, a contact while it is typed, and a look at the
lexicon as the gate does it. A process of its own unlocks, as the window does. The share of Argon2, which is
slow on purpose, is shown apart. That nothing goes on being loaded afterwards shows in what the process reads.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks._library import PASSAGES, Texts, make_vault
from benchmarks.table import Row

BOUND_S = 1.5
BEHIND_S = 3.0
BEHIND_MB = 1.0
RECORDS = 1_000
TERMS = 1_000
RUNS = 3
PASSPHRASE = "walk slowly under seven lanterns"


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        vault = make_vault(folder, Texts())
        with vault.lexicon.together():
            for number in range(RECORDS):
                vault.lexicon.replace(f"record {number}", {f"word {number} {each}" for each in range(TERMS)})
        vault.change_passphrase(PASSPHRASE)
        held = f"{PASSAGES:,} passages and {vault.lexicon.size():,} terms"
        vault.close()
        runs = [_unlock(folder / "home") for _ in range(RUNS)]
    best = min(runs, key=lambda run: run["usable"])
    found = [
        Row(
            figure=f"unlock to usable, {held}; of it Argon2",
            ours=f"{best['usable']:.2f} s",
            beside=f"{best['argon2']:.2f} s",
            bound=f"at most {BOUND_S:g} s",
            holds=best["usable"] <= BOUND_S,
        )
    ]
    if "behind" in best:
        found.append(
            Row(
                figure=f"read from disk by then; in the {BEHIND_S:g} s behind it",
                ours=f"{best['read']:.1f} MB",
                beside=f"{best['behind']:.1f} MB",
                bound=f"at most {BEHIND_MB:g} MB behind",
                holds=best["behind"] <= BEHIND_MB,
            )
        )
    return found


def _unlock(home: Path) -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.unlock", str(home)], stdout=subprocess.PIPE, text=True, check=True
    )
    return dict(json.loads(run.stdout.splitlines()[-1]))


def _child(folder: Path) -> None:
    from cogenesis.assistant import Assistant
    from cogenesis.paths import Home
    from cogenesis.processes.confinement import Role, confine
    from cogenesis.processes.supervision import Launcher
    from cogenesis.vault.keys import WrapKind, parse_header, passphrase_bytes, unwrap_keys

    home, launcher = Home(folder), Launcher.start()
    assistant = Assistant(home, launcher, confine(Role.DESK))
    header = parse_header(home.header.read_bytes())
    started = time.perf_counter()
    unwrap_keys(header, WrapKind.PASSPHRASE, passphrase_bytes(PASSPHRASE))
    told = {"argon2": time.perf_counter() - started}
    before, started = _read_mb(), time.perf_counter()
    assistant.unlock(passphrase=PASSPHRASE)
    library = assistant.library
    page = library.documents()
    assert library.count() > len(page) > 0
    assert library.contacts("b")
    assistant.drafts()
    assert assistant._open().lexicon.known([f"word {each} {each}" for each in range(60)])
    told["usable"] = time.perf_counter() - started
    if before is not None:
        then = _read_mb() or 0.0
        time.sleep(BEHIND_S)
        told |= {"read": then - before, "behind": (_read_mb() or 0.0) - then}
    assistant.close()
    launcher.end()
    print(json.dumps(told))


def _read_mb() -> float | None:
    """What this process has read from files so far; None where the system does not tell."""
    try:
        lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return int(lines[0].partition(":")[2]) / 1e6


if __name__ == "__main__":
    _child(Path(sys.argv[1]))
