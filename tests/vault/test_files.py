"""A file is replaced whole or left as it was, whatever the disk does, and without leaving pieces behind."""

from __future__ import annotations

import builtins
import os
from pathlib import Path
from typing import Any

import pytest

from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.files import HomeLock, close_to_others, create_private, read_bounded, replace_private


def fail(*_: object, **__: object) -> None:
    raise OSError(5, "Input/output error")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_replacement_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "file"
    replace_private(path, b"old")
    with monkeypatch.context() as staged:
        staged.setattr(os, call, fail)
        with pytest.raises(OSError, match="Input/output"):
            replace_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    replace_private(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_new_file_never_takes_the_place_of_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    create_private(path, b"old")
    with pytest.raises(FileExistsError):
        create_private(path, b"new")
    assert path.read_bytes() == b"old"


def test_no_more_is_read_than_was_allowed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    assert read_bounded(tmp_path / "file", 5) == b"12345"
    with pytest.raises(ValueError, match="larger than 4"):
        read_bounded(tmp_path / "file", 4)


def test_closing_files_to_others_passes_over_those_that_are_not_there(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch(mode=0o644)
    close_to_others(tmp_path / "none", path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_takes_no_lock_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="cannot be used: No such file"):
        HomeLock(Home(tmp_path / "none"))


def test_a_system_without_file_locks_gets_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_fcntl(name: str, *rest: Any) -> Any:
        if name == "fcntl":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_fcntl)
    with pytest.raises(VaultError, match="no file locks"):
        HomeLock(Home(tmp_path))


def test_a_lock_can_be_released_twice_and_taken_again(tmp_path: Path) -> None:
    lock = HomeLock(Home(tmp_path))
    lock.release()
    lock.release()
    HomeLock(Home(tmp_path)).release()
