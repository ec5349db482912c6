"""The compiled wheel: kept when it fits and is whole, built with our options and no others."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from tools.setup.layout import Layout, SetupError
from tools.setup.llama import (
    build_environment,
    compile_wheel,
    keep_wheel,
    kept_wheel,
    parallel_jobs,
    wheel_folder,
)
from tools.setup.locks import LLAMA_OPTIONS, Requirement

ROOT = Path(__file__).parents[2]
WHEEL = "llama_cpp_python-1.0-py3-none-any.whl"


def requirement(digit: str = "0") -> Requirement:
    hashed = f"sha256:{digit * 64}"
    return Requirement("llama-cpp-python", "1.0", "", (hashed,), f"llama-cpp-python==1.0 --hash={hashed}\n")


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """A checkout with what the compile reads, in a folder whose name has a space."""
    layout = Layout(tmp_path / "a checkout")
    layout.llama_include.parent.mkdir(parents=True)
    shutil.copy(Layout(ROOT).llama_include, layout.llama_include)
    layout.build.mkdir()
    return layout


def finished(layout: Layout, content: bytes = b"wheel") -> Path:
    """A wheel as the compile leaves it."""
    made = layout.build / "new" / "wheel"
    made.mkdir(parents=True)
    (made / WHEEL).write_bytes(content)
    return made / WHEEL


def test_a_kept_wheel_is_found_again(layout: Layout) -> None:
    folder = wheel_folder(layout, requirement())
    folder.parent.mkdir()
    assert kept_wheel(folder) is None
    assert keep_wheel(finished(layout), folder) == kept_wheel(folder) == folder / WHEEL


def test_a_damaged_or_half_kept_wheel_is_not_used_but_replaced(layout: Layout) -> None:
    folder = wheel_folder(layout, requirement())
    folder.parent.mkdir()
    kept = keep_wheel(finished(layout), folder)
    kept.write_bytes(b"whee")
    assert kept_wheel(folder) is None
    (folder / "sha256").unlink()
    assert kept_wheel(folder) is None
    shutil.rmtree(layout.build / "new")
    assert keep_wheel(finished(layout, b"better"), folder).read_bytes() == b"better"
    assert kept_wheel(folder) is not None


def test_another_source_or_option_is_another_wheel(layout: Layout) -> None:
    first = wheel_folder(layout, requirement("0"))
    assert wheel_folder(layout, requirement("1")) != first
    layout.llama_include.write_text("set(GGML_NATIVE ON)\n")
    assert wheel_folder(layout, requirement("0")) != first


def test_the_build_gets_our_options_whole(layout: Layout) -> None:
    environment = build_environment(layout, {"PATH": "/usr/bin"}, 3)
    *options, include = shlex.split(environment["CMAKE_ARGS"])
    assert tuple(options) == LLAMA_OPTIONS
    assert include == f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={layout.llama_include}"
    assert environment["CMAKE_BUILD_PARALLEL_LEVEL"] == "3"
    assert environment["PATH"] == "/usr/bin"


def test_there_is_always_one_compiler_at_work() -> None:
    assert parallel_jobs() >= 1


def test_a_failed_compile_shows_the_end_of_its_log_and_keeps_nothing(layout: Layout) -> None:
    layout.python.parent.mkdir(parents=True)
    layout.python.write_text(
        "#!/bin/sh\necho '[1/4] first'; echo '[2/4] second'; echo 'no such header' >&2; exit 1\n"
    )
    layout.python.chmod(0o700)
    told: list[str] = []
    with pytest.raises(SetupError, match=r"no such header(.|\n)*llama\.log"):
        compile_wheel(layout, requirement(), {}, told.append)
    assert told[0].startswith("compiling llama.cpp, about ")
    assert told[1:] == ["  25 %", "  50 %"]
    assert list((layout.build / "wheels").iterdir()) == []


def test_a_compile_that_was_killed_leaves_nothing_behind_for_long(layout: Layout) -> None:
    (layout.build / "wheels" / "new-abc" / "wheel").mkdir(parents=True)
    layout.python.parent.mkdir(parents=True)
    layout.python.write_text(
        '#!/bin/sh\nfor made; do :; done\nmkdir "$made" && echo built > "$made/one.whl"\n'
    )
    layout.python.chmod(0o700)
    wheel = compile_wheel(layout, requirement(), {"PATH": "/usr/bin:/bin"}, lambda _: None)
    assert wheel == kept_wheel(wheel_folder(layout, requirement()))
    assert list((layout.build / "wheels").iterdir()) == [wheel.parent]
