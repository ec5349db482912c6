"""What of the user's environment reaches pip and the compiler."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tools.setup.environment import clean_environment, parse_pip_config, pip_environment

POISON = {
    "ARCHFLAGS": "-arch x",
    "CC": "/nowhere/cc",
    "CFLAGS": "-march=native",
    "CMAKE_ARGS": "-DGGML_NATIVE=ON",
    "CMAKE_GENERATOR": "Unix Makefiles",
    "CMAKE_TOOLCHAIN_FILE": "/nowhere/toolchain.cmake",
    "CPATH": "/nowhere",
    "CXX": "/nowhere/c++",
    "CXXFLAGS": "-march=native",
    "FORCE_CMAKE": "1",
    "GGML_CUDA": "1",
    "LDFLAGS": "-lnothing",
    "LD_PRELOAD": "/nowhere.so",
    "LLAMA_CPP_LIB_PATH": "/nowhere",
    "MAKEFLAGS": "-j9",
    "PIP_CONFIG_SETTINGS": "cmake.args=-DGGML_NATIVE=ON",
    "PIP_CONSTRAINT": "/nowhere.txt",
    "PIP_NO_BINARY": ":all:",
    "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_PREFIX": "/nowhere",
    "PIP_TARGET": "/nowhere",
    "PIP_USER": "1",
    "PYTHONHOME": "/nowhere",
    "PYTHONPATH": "/nowhere",
    "SKBUILD_CMAKE_ARGS": "-DGGML_NATIVE=ON",
    "VIRTUAL_ENV": "/nowhere",
}
REACH = {
    "HOME": "/home/someone",
    "HTTPS_PROXY": "http://proxy.invalid:3128",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin",
    "SSL_CERT_FILE": "/etc/certificates.pem",
    "no_proxy": "localhost",
}


def test_build_flags_stay_outside_and_the_way_to_the_network_stays() -> None:
    assert clean_environment(POISON | REACH) == REACH


def test_only_the_way_to_the_index_is_kept_of_pips_configuration() -> None:
    listing = "\n".join(
        [
            ":env:.index-url='file:///chosen'",
            "global.index-url='file:///system'",
            "global.extra-index-url='file:///a file:///b'",
            "global.no-binary=':all:'",
            "install.find-links='/wheels\\n/more'",
            "install.user='true'",
            "wheel.config-settings='x'",
            "download.index-url='file:///other'",
            "a line of another kind",
        ]
    )
    assert parse_pip_config(listing) == {
        "extra-index-url": "file:///a file:///b",
        "find-links": "/wheels\n/more",
        "index-url": "file:///chosen",
    }


@pytest.fixture(scope="module")
def seen_by_pip(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pip gets to see of a poisoned environment and a poisoned configuration file."""
    config = tmp_path_factory.mktemp("pip") / "pip.conf"
    config.write_text("[global]\nindex-url = file:///chosen\nno-binary = :all:\n[install]\nuser = true\n")
    given = POISON | REACH | {"PIP_CONFIG_FILE": str(config), "PIP_TIMEOUT": "7"}
    return pip_environment(Path(sys.executable), given)


def test_pip_sees_no_poison(seen_by_pip: dict[str, str]) -> None:
    assert set(seen_by_pip) & set(POISON) == set()
    assert seen_by_pip["PIP_CONFIG_FILE"] == os.devnull


def test_pip_reaches_the_index_of_the_users_configuration(seen_by_pip: dict[str, str]) -> None:
    assert seen_by_pip["PIP_INDEX_URL"] == "file:///chosen"
    assert seen_by_pip["PIP_TIMEOUT"] == "7"
    assert seen_by_pip["HTTPS_PROXY"] == REACH["HTTPS_PROXY"]


def test_build_tools_of_the_environment_come_first(seen_by_pip: dict[str, str]) -> None:
    assert seen_by_pip["PATH"].split(os.pathsep) == [str(Path(sys.executable).parent), "/usr/bin"]
