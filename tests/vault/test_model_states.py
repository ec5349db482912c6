"""States on disk: what can be read of them, when they go, and what damage does."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canaries import CANARY, READABLE
from cogenesis.domain import Message
from cogenesis.paths import Home
from cogenesis.vault.erasing import erase
from cogenesis.vault.keyrings import SystemKeyring
from cogenesis.vault.keys import FLOOR_KIB, KdfCost, new_key
from cogenesis.vault.model_states import PART_BYTES, KeptState, ModelStates, StateKey, memory_file
from cogenesis.vault.vault import Vault

KEY = StateKey("ab" * 32, ("build", "f16"), ("system", f"About me: {CANARY}"))
NOTE = "5a" * 32
CHEAP = KdfCost(FLOOR_KIB, 1, 1)


@pytest.fixture
def states(tmp_path: Path) -> ModelStates:
    key = new_key()
    return ModelStates(tmp_path / "states", lambda: key)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def keep(states: ModelStates, data: bytes, key: StateKey = KEY, *, most: int = 1 << 30, age: int = 0) -> bool:
    descriptor = memory_file(len(data))
    try:
        os.pwrite(descriptor, data, 0)
        state = KeptState(descriptor, len(data), NOTE)
        return states.save(key, state, most_bytes=most, age=age)
    finally:
        os.close(descriptor)


def kept(states: ModelStates, key: StateKey = KEY) -> bytes | None:
    found = states.load(key)
    if found is None:
        return None
    try:
        assert found.note == NOTE
        return os.pread(found.descriptor, found.size, 0)
    finally:
        os.close(found.descriptor)


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


@given(size=st.sampled_from([1, 17, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES + 5]))
@settings(deadline=None, max_examples=6)
def test_a_state_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, size: int) -> None:
    key = new_key()
    states = ModelStates(tmp_path_factory.mktemp("states") / "s", lambda: key)
    data = os.urandom(size)
    assert kept(states) is None
    assert keep(states, data)
    assert kept(states) == data


def test_no_file_tells_what_is_in_it_or_what_it_is_of(states: ModelStates, tmp_path: Path) -> None:
    tokens = b"".join(number.to_bytes(4, "little") for number in range(1000, 1200))
    data = (CANARY.encode() + tokens) * 2000
    assert keep(states, data)
    (path,) = files(tmp_path / "states")
    assert path.stat().st_mode & 0o777 == 0o600
    written = path.read_bytes()
    for told in (*READABLE, tokens[:32], data[:16], NOTE.encode()):
        assert told not in written
    assert "abab" not in path.name


def test_another_model_prompt_or_form_is_another_state(states: ModelStates) -> None:
    assert keep(states, b"one")
    for other in (
        StateKey("cd" * 32, KEY.form, KEY.prompt),
        StateKey(KEY.model, ("build", "q8_0"), KEY.prompt),
        StateKey(KEY.model, KEY.form, ("system", "About me:")),
        StateKey(KEY.model, ("build",), ("f16", *KEY.prompt)),
        StateKey(KEY.model, KEY.form, ("systemAbout me", f": {CANARY}")),
    ):
        assert states.load(other) is None
    assert kept(states) == b"one"


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_a_file_that_was_tampered_with_is_deleted(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder, key = tmp_path_factory.mktemp("states"), new_key()
    states = ModelStates(folder, lambda: key)
    assert keep(states, os.urandom(PART_BYTES + 100))
    (path,) = files(folder)
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1) | st.integers(0, 80))
    how = data.draw(st.sampled_from(["flip", "cut", "grow", "swap"]))
    if how == "flip":
        changed = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
    elif how == "cut":
        changed = whole[:place]
    elif how == "grow":
        changed = whole + b"x"
    else:
        changed = whole[-200:] + whole[200:-200] + whole[:200]
    path.write_bytes(changed)
    assert kept(states) is None
    assert files(folder) == []


def test_a_state_under_another_name_is_not_taken(states: ModelStates, tmp_path: Path) -> None:
    other = StateKey(KEY.model, KEY.form, ("system", "nothing"))
    assert keep(states, b"mine")
    (mine,) = files(tmp_path / "states")
    written = mine.read_bytes()
    assert keep(states, b"other", other)
    (place,) = files(tmp_path / "states")
    place.write_bytes(written)
    assert kept(states, other) is None


def test_a_newer_state_of_a_model_takes_the_place_of_the_older(states: ModelStates, tmp_path: Path) -> None:
    second = StateKey("cd" * 32, KEY.form, KEY.prompt)
    for text in (b"old", b"new"):
        assert keep(states, text, StateKey(KEY.model, KEY.form, ("system", text.decode())))
        assert keep(states, text, second)
    assert len(files(tmp_path / "states")) == 2
    states.forget_model(KEY.model)
    assert kept(states, second) == b"new"
    assert len(files(tmp_path / "states")) == 1


def test_what_was_used_longest_ago_goes_when_there_is_no_room(states: ModelStates, tmp_path: Path) -> None:
    keys = [StateKey(f"{number:064x}", (), ()) for number in range(3)]
    for number, key in enumerate(keys[:2]):
        assert keep(states, bytes(1000), key)
        newest = max(files(tmp_path / "states"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    assert kept(states, keys[0])
    assert keep(states, bytes(1000), keys[2], most=2500)
    assert [kept(states, key) is not None for key in keys] == [True, False, True]
    assert not keep(states, bytes(1000), keys[1], most=999)


def test_what_was_read_before_a_forgetting_is_not_kept_after_it(states: ModelStates) -> None:
    age = states.age
    assert keep(states, b"before")
    assert states.forget()
    assert kept(states) is None
    assert not keep(states, b"read before", age=age)
    assert kept(states) is None
    assert keep(states, b"read after", age=states.age)


def test_a_full_disk_leaves_nothing_and_raises_nothing(
    states: ModelStates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cogenesis.vault.model_states.os.fsync", full)
    assert not keep(states, b"state")
    assert files(tmp_path / "states") == []


def test_forgetting_a_document_deletes_states_also_when_a_kill_came_first(vault: Vault) -> None:
    text = f"Dear all, {CANARY} is my text."
    numbers = [
        vault.documents.add(
            f"{n}.txt", "txt", Message("", text, own=True), [(0, len(text))], (), f"{text}{n}"
        )
        for n in range(2)
    ]
    assert keep(vault.states, b"state")
    assert numbers[0] is not None
    vault.forgetting.forget([numbers[0]])
    assert files(vault.home.states) == []
    assert keep(vault.states, b"left by a kill", age=vault.states.age)
    assert vault.forgetting.due
    assert vault.forgetting.tidy()
    assert files(vault.home.states) == []


def test_no_state_outlives_its_key(tmp_path: Path) -> None:
    home, stop = Home(tmp_path / "home"), threading.Event()
    with Vault.create(home, passphrase="first", cost=CHEAP) as vault:
        assert keep(vault.states, b"state")
        vault.rotate(passphrase="first", cost=CHEAP, cancel=stop)
        assert files(home.states) == []
        assert keep(vault.states, b"under the new key")
        assert kept(vault.states) == b"under the new key"
        (mine,) = files(home.states)
        foreign = home.states / f"{'0' * 24}-{'1' * 40}.state"
        foreign.write_bytes(os.urandom(200))
        (home.states / ".half.state.0123abcd").write_bytes(b"half")
    with Vault.open(home, passphrase="first"):
        assert files(home.states) == [mine]
    assert keep(vault.states, b"locked") is False
    assert vault.states.load(KEY) is None
    erased = erase(home, SystemKeyring())
    assert files(home.states) == []
    assert erased.left == ()
