"""Every setting, declared once: key, default, what it may be, and what it does.

Settings that can hold free words are private and live in the vault. The others can only hold a switch, a
number or a word from a list, so they may lie beside the vault and be read before it is unlocked. Names of
model options are llama.cpp's.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import UsageError

Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Setting:
    """One declared setting.

    Attributes:
        choices: the words allowed, for a str that is not private.
        low, high: inclusive range of a number.
        private: kept in the vault.
        safe: taken when a stored value cannot be read, where the default would let more leave.
    """

    key: str
    default: Value
    description: str
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    private: bool = False
    safe: Value | None = None

    def parse(self, text: str) -> Value:
        """The value `text` stands for; UsageError says what would be right."""
        value = _convert(text.strip(), self.default)
        if value is None or not self.allows(value):
            raise UsageError(f"{self.key} takes {self.expected()}, not {text.strip()[:40]!r}.")
        return value

    def allows(self, value: object) -> bool:
        """Whether a stored or parsed value is of the right type and in range."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str):
            return (value in self.choices) if self.choices else len(value) <= 1000
        assert isinstance(value, bool | int | float)
        low_ok = self.low is None or value >= self.low
        return low_ok and (self.high is None or value <= self.high)

    def expected(self) -> str:
        """What may be given, as part of a sentence."""
        if isinstance(self.default, bool):
            return "on or off"
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if isinstance(self.default, str):
            return "up to 1,000 characters"
        return f"a number from {self.low:g} to {self.high:g}"


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "mode",
        "auto",
        "How drafts are made. auto: with a cloud sketch where an endpoint is set, else locally.",
        ("auto", "sketch", "local", "logits"),
    ),
    Setting("level", "balanced", "How much a brief may say.", ("balanced", "strict"), safe="strict"),
    Setting("ask", False, "Show every request and wait for a yes before it leaves.", safe=True),
    Setting("pause_at_sketch", False, "Show the sketch for editing before the draft is written."),
    Setting(
        "recogniser",
        True,
        "Have the name recogniser check every request too, where it is installed.",
        safe=True,
    ),
    Setting(
        "brief_model",
        "auto",
        "Let the local model fill in briefs by closed choices. auto: where it is large enough to help.",
        ("auto", "on", "off"),
    ),
    Setting(
        "language",
        "auto",
        "Language of the window, from the next start on. auto: the system's.",
        ("auto", "en", "de", "fr", "es", "zh"),
    ),
    Setting(
        "paper",
        "auto",
        "Paper of PDF files and prints. auto: what is usual where this computer says it is.",
        ("auto", "a4", "letter"),
    ),
    Setting("offline", False, "Nothing may leave; the process that could send is not started.", safe=True),
    Setting(
        "daily_cost_limit",
        0.0,
        "Most to spend at the endpoint in a day, in the currency of its price; 0 for no limit.",
        low=0,
        high=1_000_000,
        safe=0.01,
    ),
    Setting(
        "monthly_cost_limit",
        0.0,
        "Most to spend at the endpoint in a month, in the currency of its price; 0 for no limit.",
        low=0,
        high=1_000_000,
        safe=0.01,
    ),
    Setting(
        "daily_token_limit",
        0,
        "Most tokens to the endpoint and back in a day; 0 for no limit.",
        low=0,
        high=10**9,
        safe=1,
    ),
    Setting(
        "monthly_token_limit",
        0,
        "Most tokens to the endpoint and back in a month; 0 for no limit.",
        low=0,
        high=10**9,
        safe=1,
    ),
    Setting(
        "learn_from_edits",
        True,
        "Learn how you write from what you keep of drafts; what was learned stays in the vault.",
    ),
    Setting(
        "lock_after",
        15,
        "Minutes without a key or a click after which the window locks; 0 never.",
        low=0,
        high=1440,
    ),
    Setting("lock_with_screen", True, "Lock when the screen locks or the computer goes to sleep.", safe=True),
    Setting(
        "clear_clipboard",
        60,
        "Seconds after locking when copied text is taken off the clipboard again; 0 never.",
        low=0,
        high=3600,
    ),
    Setting("backup_folder", "", "Where scheduled backups go; empty for none.", private=True),
    Setting("backup_every", 7, "Days between scheduled backups.", low=1, high=365),
    Setting("backup_keep", 5, "Scheduled backups kept; older ones are deleted.", low=1, high=100),
    Setting("model", "", "Local model: a name from `models list`, or the path of a GGUF file.", private=True),
    Setting("n_ctx", 4096, "Tokens the local model can hold at once.", low=512, high=131072),
    Setting(
        "n_threads",
        0,
        "Processor threads for the local model; 0 takes what was fastest on this machine.",
        low=0,
        high=256,
    ),
    Setting("n_batch", 512, "Tokens given to the local model at once.", low=32, high=4096),
    Setting(
        "n_ubatch",
        0,
        "Tokens read in one step of prefill; 0 takes what was fastest on this machine.",
        low=0,
        high=4096,
    ),
    Setting(
        "n_gpu_layers",
        -2,
        "Layers to put on the GPU; -1 all, 0 none, -2 as many as fit its free memory.",
        low=-2,
        high=999,
    ),
    Setting("type_k", "f16", "Number format of keys in the model's state.", ("f16", "q8_0", "q4_0")),
    Setting("type_v", "f16", "Number format of values in the model's state.", ("f16", "q8_0", "q4_0")),
    Setting("flash_attn", "auto", "Flash attention; values in q8_0 or q4_0 need it.", ("auto", "on", "off")),
    Setting(
        "unload_after",
        20,
        "Minutes without use after which the local model leaves memory; 0 never.",
        low=0,
        high=1440,
    ),
    Setting("warm_state", True, "Keep what the model has read of profile and examples, encrypted, on disk."),
    Setting("warm_state_mb", 512, "Most megabytes of kept model states on disk.", low=16, high=65536),
    Setting("seed", -1, "Seed of the sampler; -1 draws a new one each time.", low=-1, high=2**31 - 1),
    Setting("temperature", 0.7, "How freely words are chosen; 0 always takes the likeliest.", low=0, high=2),
    Setting("top_k", 40, "Choose among this many likeliest tokens; 0 all.", low=0, high=1000),
    Setting("top_p", 0.9, "Choose among the likeliest tokens that hold this share.", low=0, high=1),
    Setting("min_p", 0.05, "Leave out tokens under this share of the likeliest one.", low=0, high=1),
    Setting("repeat_penalty", 1.1, "Weight against words just used; 1 none.", low=1, high=2),
    Setting("context_tokens", 1200, "Most tokens of profile and past texts in a prompt.", low=0, high=32768),
)

BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


def find_setting(key: str) -> Setting:
    """The declaration of `key`; UsageError names the command that lists them."""
    try:
        return BY_KEY[key]
    except KeyError:
        raise UsageError(f"There is no setting {key[:40]!r}; `settings list` shows them all.") from None


class SettingsFile:
    """The settings that are not private, in one small JSON file of the home.

    A value that is damaged or out of range is read as its default, or, where that would let more leave, as
    its safe value: a broken file never stops the program, and never opens it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, key: str) -> Value:
        """The stored value, or the declared default."""
        setting = find_setting(key)
        value = self._read().get(key, setting.default)
        if setting.allows(value):
            return value  # type: ignore[return-value]
        return setting.default if setting.safe is None else setting.safe

    def set(self, key: str, value: Value) -> None:
        """Store one value: temporary file, permissions, fsync, replace."""
        values = self._read() | {key: value}
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(values, file, indent=1, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _read(self) -> dict[str, object]:
        try:
            untrusted = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            untrusted = None
        return (
            untrusted
            if isinstance(untrusted, dict)
            else {s.key: s.safe for s in SETTINGS if s.safe is not None}
        )


def _convert(text: str, default: Value) -> Value | None:
    if isinstance(default, bool):
        return {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}.get(
            text.lower()
        )
    try:
        return type(default)(text)
    except ValueError:
        return None
