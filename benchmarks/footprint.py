"""The memory a worker holds after ordinary use, beside what was expected from the header and its bound.

Resident memory of the worker's process, as Linux counts it (weights are not mapped, so nothing is counted
that other processes share but 15 MB of libraries).
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from benchmarks._models import measured
from benchmarks.table import Row
from cogenesis.inference import footprint
from cogenesis.inference.gguf import read_header
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

WITHIN = 0.10
ALLOWED_SHARE, ALLOWED_MORE = 1.15, 150_000_000
LONG = "The ferry leaves the harbour at seven and the town wakes slowly behind it. " * 8
VARIANTS = {
    "n_ctx 4096": EngineOptions(n_ctx=4096),
    "n_ctx 1024, n_ubatch 32": EngineOptions(n_ctx=1024, n_ubatch=32),
    "n_ctx 8192, q8_0, n_ubatch 512": EngineOptions(n_ctx=8192, type_k="q8_0", type_v="q8_0", n_ubatch=512),
}


def rows() -> list[Row]:
    return [
        row
        for path in measured()
        for number, (name, options) in enumerate(VARIANTS.items())
        for row in _rows_of(path, name, options, against_bound=number == 0)
    ]


def use(model: LocalModel) -> None:
    """What a draft asks of a model: two prompts, an answer, and choices weighed."""
    for text in (LONG, "Now about the mountains. " + LONG[:300]):
        list(model.generate([ChatMessage("user", text)], sampling=Sampling(temperature=0), max_tokens=4))
    model.score([ChatMessage("user", "Is the sea salty?")], choices=["Yes, it is", "No, it is not"] * 4)


def memory_of(pid: int) -> int:
    """Resident bytes of a process."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise ProcessLookupError(pid)


def _rows_of(path: Path, name: str, options: EngineOptions, *, against_bound: bool) -> list[Row]:
    header = read_header(path)
    expected = footprint.estimate(header, options)
    with closing(LocalModel(path, options, hang_timeout=60)) as model:
        use(model)
        assert model.pid is not None
        taken = memory_of(model.pid)
    ratio = expected.total / taken
    estimate = Row(
        f"memory expected / taken, {path.stem}, {name}",
        f"{expected.total / 1e6:,.0f} MB",
        f"{taken / 1e6:,.0f} MB",
        ratio,
        "0.90 to 1.10",
        abs(ratio - 1) <= WITHIN,
    )
    if not against_bound:
        return [estimate]
    plain = header.bytes + expected.state
    allowed = ALLOWED_SHARE * plain + ALLOWED_MORE
    bound = Row(
        f"memory of the worker / model file and state, {path.stem}",
        f"{taken / 1e6:,.0f} MB",
        f"{plain / 1e6:,.0f} MB",
        taken / plain,
        f"{allowed / 1e6:,.0f} MB",
        taken <= allowed,
    )
    return [estimate, bound]
