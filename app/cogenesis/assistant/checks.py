"""doctor: each line is something that was tried just now, and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from cogenesis.assistant.cloud import Cloud
from cogenesis.assistant.exporting import Exports
from cogenesis.assistant.tending import Tending
from cogenesis.assistant.views import Check
from cogenesis.documents.reading import Readers
from cogenesis.egress.client import Egress
from cogenesis.errors import CoGenesisError, VaultError
from cogenesis.inference import devices
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.footprint import Footprint
from cogenesis.inference.model import LocalModel
from cogenesis.inference.tuning import Calibration
from cogenesis.privacy.slots import ceiling_bits
from cogenesis.processes.breakout import Attempt
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.recognition.recogniser import Recogniser
from cogenesis.vault.keyrings import SystemKeyring
from cogenesis.vault.vault import Vault

Trial = Callable[[], Iterable[Check]]


def run_trials(trials: dict[str, Trial]) -> list[Check]:
    """Run each trial; one that fails is a failed check with its sentence, never the end of the others."""
    checks: list[Check] = []
    for name, trial in trials.items():
        try:
            checks += trial()
        except CoGenesisError as error:
            checks.append(Check(name, False, str(error)))
    return checks


def system() -> list[Check]:
    """Python and platform."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    return [Check("Python", (3, 11) <= sys.version_info < (3, 14), version)]


def confinement(found: Confinement) -> list[Check]:
    """What this process gave up."""
    parts = [
        "seccomp" if found.seccomp else "no seccomp",
        f"Landlock {found.landlock_abi}" if found.landlock_abi else "no Landlock",
    ]
    return [
        Check(f"{found.role} confinement", found.meets_minimum, "; ".join([*parts, *found.problems])),
    ]


def breakouts(role: str, attempts: Iterable[Attempt]) -> list[Check]:
    """One line for a process: how many ways out were tried, and each that was open."""
    attempts = list(attempts)
    bad = [f"{a.name}: {a.happened}" for a in attempts if not a.ok]
    denied = sum(a.ok and a.expected == "denied" for a in attempts)
    allowed = sum(a.ok and a.expected == "allowed" for a in attempts)
    if bad:
        return [Check(f"breaking out of the {role} process", False, "; ".join(bad))]
    detail = f"{denied} ways out tried, all closed; {allowed} things it needs still work"
    return [Check(f"breaking out of the {role} process", True, detail)]


def qt() -> list[Check]:
    """Whether a window could be shown, without importing Qt into this process."""
    import importlib.util

    found = importlib.util.find_spec("PySide6") is not None
    detail = (
        "PySide6 is installed" if found else "PySide6 is not installed; the command line works without it"
    )
    return [Check("Qt", found, detail, required=False)]


def folder(root: Path) -> list[Check]:
    """Whether the home can be written and is nobody else's to read."""
    if not root.exists():
        return [Check("home folder", True, f"{root} (not made yet)")]
    mode = root.stat().st_mode & 0o777
    return [Check("home folder", mode & 0o077 == 0, f"{root}, mode {mode:04o}")]


def local_model(model: LocalModel, tending: Tending, kept_states: Path) -> list[Check]:
    """Load the model, say what it runs on and takes, and have its process try to get out."""
    info = model.info()
    detail = f"{info.name or model.path.name}, {info.bytes / 1e6:.0f} MB, loaded in {info.load_s:.1f} s, "
    where = f"{info.n_threads} threads, n_ctx {info.n_ctx}, {_place(info)}"
    confined = Check("inference confinement", not info.confinement, "; ".join(info.confinement) or "in force")
    return [
        Check("local model", True, detail + where),
        Check("threads", True, _speed(tending.calibration(model.path)), required=False),
        graphics_card(info, devices.offered_by_build(), tending.gpu_problem or model.gpu_problem),
        memory(info, tending.estimate(model.path)),
        kept_state(kept_states),
        confined,
        *breakouts(Role.INFERENCE, model.try_breakouts()),
    ]


def graphics_card(info: ModelInfo, offered: Sequence[str], problem: str) -> Check:
    """Which GPU is used; or what was looked for and why none is."""
    found = devices.gpus(info.devices)
    if info.n_gpu_layers != 0 and found:
        cards = ", ".join(f"{card.description} ({card.total / 2**30:.1f} GB)" for card in found)
        return Check("graphics card", True, f"{_place(info)}: {cards}", required=False)
    if problem:
        return Check("graphics card", False, problem, required=False)
    if not offered:
        why = "not used: this build of llama.cpp is for processors only"
    elif not found:
        why = f"not used: the build can use {', '.join(offered)}, and no such card was found or looked for"
    else:
        why = "not used: too little of its memory is free, or n_gpu_layers is 0"
    return Check("graphics card", True, why, required=False)


def memory(info: ModelInfo, estimate: Footprint) -> Check:
    """What the model takes, beside what was expected from its header."""
    taken = f"{info.memory_bytes / 1e6:,.0f} MB" if info.memory_bytes else "not known here"
    state = f"{estimate.state / 1e6:,.0f} MB of it for {info.n_ctx:,} tokens of state"
    detail = f"the model's process holds {taken}; expected in use {estimate.total / 1e6:,.0f} MB, {state}"
    return Check("model memory", True, detail, required=False)


def kept_state(folder: Path) -> Check:
    """How much of what the model has read is kept, encrypted, on disk."""
    try:
        sizes = [entry.stat().st_size for entry in folder.iterdir() if entry.is_file()]
    except OSError:
        sizes = []
    said = f"{len(sizes)} kept on disk, encrypted, {sum(sizes) / 1e6:.0f} MB" if sizes else "none on disk"
    return Check("model state", True, said, required=False)


def _place(info: ModelInfo) -> str:
    if info.n_gpu_layers == 0:
        return "on the CPU"
    layers = "all layers" if info.n_gpu_layers < 0 else f"{info.n_gpu_layers} layers"
    return f"{layers} on the graphics card"


def _speed(found: Calibration | None) -> str:
    if found is None:
        return "by rule of thumb; they are measured once the model has been idle for a while"
    threads = f"{found.n_threads} to write, {found.n_threads_batch} to read, steps of {found.n_ubatch}"
    return f"measured: {threads}; {found.decode:.0f} tokens/s written, {found.prefill:.0f} read"


def reader(readers: Readers) -> list[Check]:
    """Start the document reader and have it try to get out."""
    return breakouts(Role.READER, readers.try_breakouts())


def pages(exports: Exports) -> list[Check]:
    """Start the process that lays out PDF pages and have it try to get out; drafts can do without it."""
    try:
        return breakouts("PDF pages", exports.try_breakouts())
    except CoGenesisError as error:
        return [Check("PDF pages", False, str(error), required=False)]


def recogniser(found: Recogniser, *, wanted: bool) -> list[Check]:
    """Start the name recogniser, if it is installed and wanted, and have it try to get out."""
    if not found.available():
        detail = "not installed; `make setup EXTRA=ner` adds it, and briefs are checked without it"
        return [Check("name recogniser", True, detail, required=False)]
    if not wanted:
        return [Check("name recogniser", True, "switched off by the setting recogniser", required=False)]
    return breakouts("recogniser", found.try_breakouts())


def egress(client: Egress, *, offline: bool) -> list[Check]:
    """Start the egress worker, which sends nothing, and have it try to get out."""
    if offline:
        return [Check("egress worker", True, "offline: it cannot be started")]
    return breakouts(Role.EGRESS, client.try_breakouts())


def keyring() -> list[Check]:
    """Whether the desktop has a keyring that keeps secrets encrypted."""
    try:
        SystemKeyring(wait_seconds=10.0).get("doctor")
    except VaultError as error:
        return [Check("keyring", False, str(error), required=False)]
    return [Check("keyring", True, "there is one, and it can be asked", required=False)]


def vault(opened: Vault | None, state: str) -> list[Check]:
    """The vault's pages, its logic, and the outbound log's chain, if it is open."""
    if opened is None:
        meaning = {"none": "not made yet; `cogenesis init` makes one", "locked": "there; locked now"}
        return [Check("vault", True, meaning[state])]
    problems = opened.verify()
    return [Check("vault", not problems, "; ".join(problems) or "open, pages, logic and log are sound")]


def endpoint(cloud: Cloud | None) -> list[Check]:
    """Which endpoint is set; `endpoint test` sends something, this does not."""
    if cloud is None:
        return [Check("endpoint", True, "unknown while the vault is not open", required=False)]
    found = cloud.endpoint
    if found is None:
        return [Check("endpoint", True, "none set; drafts are made locally", required=False)]
    detail = f"{found.origin}, model {found.model}; `cogenesis endpoint test` tries it"
    return [Check("endpoint", True, detail, required=False)]


def ceiling() -> list[Check]:
    """How much the slots of one request can tell at most."""
    return [
        Check("level strict", True, f"a request tells at most {ceiling_bits():.1f} bits of an instruction")
    ]
