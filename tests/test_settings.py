"""Settings: checked when set, harmless when damaged."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from cogenesis.errors import UsageError
from cogenesis.settings import SETTINGS, SettingsFile, find_setting


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_allowed_and_described(setting) -> None:
    assert setting.allows(setting.default)
    assert setting.description.endswith(".")
    assert setting.expected()


def test_only_private_settings_can_hold_free_words() -> None:
    free = [s.key for s in SETTINGS if isinstance(s.default, str) and not s.choices]
    assert free == [s.key for s in SETTINGS if s.private]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("ask", "on", True),
        ("ask", " No ", False),
        ("n_ctx", "2048", 2048),
        ("temperature", "1", 1.0),
        ("mode", "local", "local"),
        ("model", "my model.gguf", "my model.gguf"),
        ("n_gpu_layers", "-1", -1),
    ],
)
def test_values_are_read_as_their_type(key: str, text: str, value: object) -> None:
    assert find_setting(key).parse(text) == value


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("ask", "perhaps", "on or off"),
        ("n_ctx", "many", "from 512 to 131072"),
        ("n_ctx", "100", "from 512"),
        ("top_p", "1.5", "from 0 to 1"),
        ("top_p", "nan", "from 0 to 1"),
        ("mode", "magic", "one of auto"),
        ("model", "x" * 1001, "1,000 characters"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(key: str, text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        find_setting(key).parse(text)


def test_an_unknown_setting_names_the_command_that_lists_them() -> None:
    with pytest.raises(UsageError, match="settings list"):
        find_setting("colour")


def test_what_is_set_is_read_again_by_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    SettingsFile(path).set("ask", True)
    SettingsFile(path).set("n_ctx", 2048)
    again = SettingsFile(path)
    assert (again.get("ask"), again.get("n_ctx"), again.get("seed")) == (True, 2048, -1)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"not json", b"[1]", b"\xff\xfe", b'{"n_ctx": "x", "ask": 1}'])
def test_a_damaged_file_reads_as_defaults_and_can_be_written(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = SettingsFile(path)
    assert (settings.get("n_ctx"), settings.get("ask")) == (4096, True)
    settings.set("ask", False)
    assert json.loads(path.read_text())["ask"] is False


@pytest.mark.parametrize(
    "content", [b"", b'{"off', b"[" * 100_000, b'{"offline": 1, "ask": "on", "level": "loose"}']
)
def test_a_damaged_file_never_lets_more_leave(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = SettingsFile(path)
    closed = (True, True, "strict")
    assert (settings.get("offline"), settings.get("ask"), settings.get("level")) == closed
    settings.set("n_ctx", 2048)
    assert (settings.get("offline"), settings.get("ask"), settings.get("level")) == closed


def test_a_failed_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).set("ask", True)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        SettingsFile(path).set("ask", False)
    assert SettingsFile(path).get("ask") is True
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]
