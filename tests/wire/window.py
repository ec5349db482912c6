"""The window itself, on a display of its own, driven by keys as by a user: nothing of ours runs inside it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from wire.canaries import Canary
from wire.stage import PASSPHRASE, Stage, wait_for

DISPLAY = ":7"
DRAFT_S = 240
TRIES, UNLOCK_S = 4, 20


class Display:
    """Xvfb with a window on it."""

    def __init__(self, stage: Stage) -> None:
        self.titles: set[str] = set()
        heard = [ear.heard for ear in stage.ears]
        command = ["Xvfb", DISPLAY, "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", "1"]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._server.stdout is not None
        self._server.stdout.readline()  # it says its number once it listens
        for ear, before in zip(stage.ears, heard, strict=True):
            ear.heard = before  # the display itself asks who is allowed on it

    def find(self) -> None:
        """Wait for the window and give it the keyboard."""
        found = wait_for(lambda: self._tool("search", "--onlyvisible", "--name", "CoGenesis"))
        self._window = found.split()[0]
        self._tool("windowfocus", "--sync", self._window)
        time.sleep(0.5)

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        self._tool("key", "--delay", "60", *names)
        self.look()

    def type(self, text: str) -> None:
        """Type a text."""
        self._tool("type", "--delay", "12", text)
        self.look()

    def look(self) -> None:
        """Note what stands in the titles of all windows."""
        for window in self._tool("search", "--name", "").split():
            self.titles.add(self._tool("getwindowname", window).strip())

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def _tool(self, *words: str) -> str:
        environment = os.environ | {"DISPLAY": DISPLAY}
        ran = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, check=False, timeout=120
        )
        return ran.stdout


def drive(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Draft from a sketch with the live preview, look around, leave something unsent, lock, close."""
    said = [canary.text for canary in (planted["profile"][2], planted["document"][3], planted["draft"][4])]
    stage.endpoint.behave = None
    sent = len(stage.endpoint.received)
    with opened(stage, requests=1) as display:
        display.type(f"Write a short email to my manager about {said[0]} and {said[1]} because {said[2]}")
        time.sleep(1.5)
        display.keys("ctrl+Return")
        wait_for(lambda: len(stage.endpoint.received) > sent, 30)
        wait_for(lambda: _drafted(stage), DRAFT_S)
        display.type("PS ")
        for number in ("2", "3", "4", "5", "6", "1"):
            display.keys(f"ctrl+{number}")
            time.sleep(0.6)
        display.keys("ctrl+n")
        display.type(f"A letter, not sent, on {said[1]}")
        time.sleep(1.5)
        display.keys("ctrl+l")
        time.sleep(1.5)


@contextmanager
def opened(stage: Stage, *, requests: int) -> Iterator[Display]:
    """The window, unlocked and ready to be typed into; closed in the end, whatever happens."""
    display = Display(stage)
    process, trace = stage.start("window", DISPLAY=DISPLAY, QT_QPA_PLATFORM="xcb")
    try:
        _unlock(stage, display)
        yield display
        display.look()
        os.kill(stage.pids("cogenesis")[-1], signal.SIGTERM)
    except BaseException:
        for pid in stage.pids("cogenesis"):
            os.kill(pid, signal.SIGKILL)
        raise
    finally:
        stage.end(process, trace, "window", requests=requests)
        stage.titles |= display.titles
        display.close()


def _unlock(stage: Stage, display: Display) -> None:
    """Type the passphrase; again where the machine was too slow to take every key."""
    for _ in range(TRIES):
        display.find()
        display.keys("ctrl+a")
        display.type(PASSPHRASE)
        display.keys("Return")
        try:
            wait_for(lambda: _ask(stage, "outbound", "list") is not None, UNLOCK_S)
        except AssertionError:
            continue
        time.sleep(1.0)
        return
    raise AssertionError("the window did not open the vault")


def _drafted(stage: Stage) -> bool:
    rows = _ask(stage, "drafts", "list") or []
    return bool(rows) and rows[0]["state"] == "done"


def _ask(stage: Stage, *words: str) -> list[dict[str, object]] | None:
    """A second `cogenesis`, which the window answers; None while it cannot. It cannot unlock by itself."""
    command = [str(stage.python), "-m", "cogenesis", "--json", *words]
    environment = stage.environment
    del environment["COGENESIS_PASSPHRASE_FILE"]
    ran = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return json.loads(ran.stdout) if ran.returncode == 0 else None
