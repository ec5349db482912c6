"""Makes a Vulkan build of the locked llama.cpp in `build/vulkan`, and tries it there: `make vulkan`.

The environment of the project stays as it is. The one made here sees the same packages, but for llama.cpp,
which is compiled anew (some 20 minutes on two cores) and kept as the ordinary build is. Then
`vulkan_trial.py` runs in it: with `--software` on Mesa's software device, so that the whole path to a
graphics card is exercised on a machine without one.

Wants from the system (Debian's names): g++, cmake or pip's, glslc, libvulkan-dev of 1.3.275 or later,
spirv-headers; and mesa-vulkan-drivers for the software device. Where the system's Vulkan headers are older,
give newer ones with `--headers FOLDER`.

    python packaging/vulkan.py [--headers FOLDER] [--libraries FOLDER] [--software] [--no-trial] [TRIAL...]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.setup.environment import pip_environment  # noqa: E402
from tools.setup.layout import Layout, SetupError  # noqa: E402
from tools.setup.llama import compile_wheel, kept_wheel, wheel_folder  # noqa: E402
from tools.setup.locks import LLAMA_OPTIONS, read_requirements, split_llama  # noqa: E402

NEEDED = {"glslc": "glslc", "g++": "g++"}


def main(arguments: Sequence[str]) -> int:
    """Make what is missing, run the trial, and give its exit status."""
    given = _parser().parse_args(arguments)
    layout = Layout(ROOT)
    folder = layout.build / "vulkan"
    try:
        python = make_environment(layout, folder)
        if given.libraries:
            use_libraries(python, layout, given.libraries)
        else:
            install(python, layout, build(layout, given.headers))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    if given.no_trial:
        return 0
    environment = dict(os.environ)
    if given.software:
        environment["GGML_VK_VISIBLE_DEVICES"] = "0"  # llama.cpp takes a software device only when told to
    trial = [str(python), "-I", str(ROOT / "packaging" / "vulkan_trial.py"), *given.trials]
    return subprocess.run(trial, env=environment, check=False).returncode


def build(layout: Layout, headers: Path | None) -> Path:
    """The wheel with Vulkan, compiled unless it is kept."""
    options = [*LLAMA_OPTIONS, "-DGGML_VULKAN=ON"]
    if headers:
        options.append(f"-DVulkan_INCLUDE_DIR={headers.absolute()}")
    if missing := [package for program, package in NEEDED.items() if not shutil.which(program)]:
        raise SetupError(f"A Vulkan build wants {' and '.join(missing)}; install it and try again.")
    locked = read_requirements(layout.lock("runtime").read_text(encoding="utf-8"))
    llama, _ = split_llama(locked)
    kept = kept_wheel(wheel_folder(layout, llama, options))
    environment = pip_environment(layout.python, os.environ)
    return kept or compile_wheel(layout, llama, environment, lambda line: print(line, flush=True), options)


def make_environment(layout: Layout, folder: Path) -> Path:
    """An environment that sees the project's packages after its own; the path of its Python."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, symlinks=True)
    ours = next((layout.venv / "lib").glob("python3.*/site-packages"))
    (_site(python) / "project.pth").write_text(f"import site; site.addsitedir({str(ours)!r})\n")
    return python


def install(python: Path, layout: Layout, wheel: Path) -> None:
    """Put the wheel into the environment of `python`; nothing else, and nothing from an index."""
    command = [str(layout.python), "-I", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    command += ["--force-reinstall", "--target", str(_site(python)), "--upgrade", str(wheel)]
    if subprocess.run(command, env=pip_environment(layout.python, os.environ), check=False).returncode != 0:
        raise SetupError("The wheel could not be installed; pip's lines above say why.")


def use_libraries(python: Path, layout: Layout, libraries: Path) -> None:
    """For development: the bindings as installed, with libraries compiled elsewhere."""
    bindings = next((layout.venv / "lib").glob("python3.*/site-packages/llama_cpp"))
    place = _site(python) / "llama_cpp"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(bindings, place, ignore=shutil.ignore_patterns("lib", "__pycache__"))
    shutil.copytree(libraries, place / "lib", symlinks=True)
    # Libraries look for each other where they were compiled: a confined worker must be able to read there.
    (_site(python) / "libraries.pth").write_text(f"{libraries.absolute()}\n")


def _site(python: Path) -> Path:
    return next((python.parents[1] / "lib").glob("python3.*/site-packages"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vulkan.py", description="A Vulkan build of llama.cpp, and its trial."
    )
    parser.add_argument("--headers", type=Path, help="folder that holds vulkan/vulkan.h of 1.3.275 or later")
    parser.add_argument("--libraries", type=Path, help="use these compiled libraries, and compile nothing")
    parser.add_argument("--software", action="store_true", help="try it on Mesa's software device")
    parser.add_argument("trials", nargs="*", help="only these, by their names")
    parser.add_argument("--no-trial", action="store_true", help="only make the build")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
