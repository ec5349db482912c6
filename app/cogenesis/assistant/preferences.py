"""Settings as the front ends see them: some beside the vault, the private ones in it."""

from __future__ import annotations

from collections.abc import Callable

from cogenesis.assistant.views import SettingRow
from cogenesis.errors import NoVault
from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.settings import SETTINGS, Setting, SettingsFile, Value, find_setting
from cogenesis.vault.vault import Vault


class Preferences:
    """Reads and writes settings wherever they live; a private one reads as its default while locked."""

    def __init__(self, file: SettingsFile, vault: Callable[[], Vault | None]) -> None:
        self._file = file
        self._vault = vault

    def get(self, key: str) -> Value:
        """The value now."""
        setting = find_setting(key)
        if not setting.private:
            return self._file.get(key)
        vault = self._vault()
        value = vault.settings.get(_stored_as(setting), setting.default) if vault else setting.default
        return value if setting.allows(value) else setting.default

    def set(self, key: str, text: str) -> None:
        """Check and store; UsageError says what the setting takes, NoVault that it needs the vault open."""
        setting = find_setting(key)
        value = setting.parse(text)
        if not setting.private:
            self._file.set(key, value)
            return
        vault = self._vault()
        if vault is None:
            raise NoVault(f"{key} is kept in the vault; make one with `cogenesis init`, or unlock it, first.")
        vault.settings.set(_stored_as(setting), value)

    def rows(self) -> list[SettingRow]:
        """All settings with their values."""
        return [SettingRow(s.key, self.get(s.key), s.default, s.description, s.choices) for s in SETTINGS]

    def on(self, key: str) -> bool:
        """A switch."""
        return self.get(key) is True

    def word(self, key: str) -> str:
        """A setting that holds text."""
        return str(self.get(key))

    def engine_options(self) -> EngineOptions:
        """How the local model should be loaded; what the machine is to choose is still open in it."""
        return EngineOptions(
            n_ctx=int(self.get("n_ctx")),
            n_batch=int(self.get("n_batch")),
            n_ubatch=int(self.get("n_ubatch")),
            n_threads=int(self.get("n_threads")),
            n_gpu_layers=int(self.get("n_gpu_layers")),
            type_k=self.word("type_k"),
            type_v=self.word("type_v"),
            flash_attn=self.word("flash_attn"),
        )

    def sampling(self) -> Sampling:
        """How the local model chooses tokens."""
        seed = int(self.get("seed"))
        return Sampling(
            temperature=float(self.get("temperature")),
            top_k=int(self.get("top_k")),
            top_p=float(self.get("top_p")),
            min_p=float(self.get("min_p")),
            repeat_penalty=float(self.get("repeat_penalty")),
            seed=None if seed < 0 else seed,
        )


def _stored_as(setting: Setting) -> str:
    return f"setting:{setting.key}"
