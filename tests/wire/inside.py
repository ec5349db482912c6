"""The whole test inside its namespaces; prints one JSON value. test_wire.py starts it by `unshare -rmn`."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # for `wire` and `loopback`

from wire import story, window
from wire.canaries import make_canaries
from wire.judge import Judge
from wire.stage import Stage


def main() -> None:
    """Tell the story, judge it, print the figures."""
    started = time.monotonic()
    canaries = make_canaries()
    planted = story.places(canaries)
    stage = Stage(llama=True, loud=True)
    times: dict[str, float] = {}

    def part(name: str, began: float) -> None:
        times[name] = round(time.monotonic() - began, 1)
        print(f"{name}: {times[name]} s", file=sys.stderr, flush=True)

    dumps = story.can_dump_core(stage)
    for name, tell in (
        ("begin", story.begin),
        ("drafts", story.drafts),
        ("sweep", story.sweep),
    ):
        began = time.monotonic()
        tell(stage, planted)
        part(name, began)
    began = time.monotonic()
    window.drive(stage, planted)
    part("window", began)
    began = time.monotonic()
    story.faults(stage, planted)
    story.read_log(stage)
    stage.close()
    part("faults", began)
    began = time.monotonic()
    judge = Judge(stage, canaries)
    found = judge.verdict()
    part("judge", began)
    report = {
        "found": sorted({f"{each.layer}: {each.what}" for each in found}),
        "figures": asdict(judge.figures),
        "planted": {place: len(those) for place, those in planted.items()},
        "kinds": Counter(canary.kind for canary in canaries),
        "steps": len(stage.steps),
        "titles": sorted(stage.titles),
        "can_dump_core": dumps,
        "ears": {str(ear.path): ear.connections for ear in stage.ears},
        "names": sorted(set(stage.names.asked)),
        "seconds": round(time.monotonic() - started),
        "times": times,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
