"""What the system lacks is named with the command that installs it."""

from __future__ import annotations

import os

import pytest

from tools.setup import system
from tools.setup.layout import SetupError
from tools.setup.system import Need, has_library, install_command, missing_basics, missing_for_window, provide


def nothing(_: str) -> bool:
    return False


def test_the_loader_is_asked_for_libraries() -> None:
    assert has_library("libc.so.6")
    assert not has_library("libnothing-of-the-kind.so.1")


def test_this_machine_has_what_qt_needs_to_be_imported() -> None:
    assert missing_basics(compile_needed=False) == []


def test_missing_libraries_are_found_by_name() -> None:
    missing = missing_basics(compile_needed=False, library=lambda name: name != "libEGL.so.1")
    assert missing == [Need("libEGL.so.1", "libegl1")]


def test_without_a_display_nothing_of_x11_or_wayland_is_asked_for() -> None:
    assert missing_for_window({}, library=nothing) == []
    names = {need.what for need in missing_basics(compile_needed=True, library=nothing)}
    assert not {name for name in names if "xcb" in name or "wayland" in name}


def test_a_display_asks_for_its_own_libraries() -> None:
    x11 = {need.debian for need in missing_for_window({"DISPLAY": ":0"}, library=nothing)}
    wayland = {need.debian for need in missing_for_window({"WAYLAND_DISPLAY": "wayland-0"}, library=nothing)}
    assert "libxcb-cursor0" in x11
    assert "libwayland-client0" in wayland
    assert not (x11 & wayland) - {"fonts-dejavu-core"}


def test_each_package_is_named_once() -> None:
    needs = [
        Need("g++", "g++", "gcc-c++"),
        Need("libglib-2.0.so.0", "libglib2.0-0"),
        Need("libgthread-2.0.so.0", "libglib2.0-0"),
    ]
    apt = install_command(needs, program=lambda name: name == "apt-get")
    assert apt == ["apt-get", "install", "-y", "--no-install-recommends", "g++", "libglib2.0-0"]
    dnf = install_command(needs[:2], program=lambda name: name == "dnf")
    assert dnf == ["dnf", "install", "-y", "gcc-c++", "libglib-2.0.so.0()(64bit)"]
    assert install_command(needs, program=nothing) == []


def test_who_may_not_install_is_told_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(
        system,
        "install_command",
        lambda needs: ["apt-get", "install", "-y", "--no-install-recommends", "libegl1"],
    )
    with pytest.raises(SetupError, match=r"lacks libEGL.so.1.*\n\n +sudo apt-get install -y .*libegl1\n"):
        provide(lambda: [Need("libEGL.so.1", "libegl1")], tell=lambda _: None)


def test_nothing_is_installed_where_nothing_is_missing() -> None:
    provide(list, tell=pytest.fail)
