"""A child is reaped by one thread only, so that its end is always noticed."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from cogenesis.processes.children import Child

QUICK = [sys.executable, "-I", "-S", "-c", ""]


def test_killing_a_child_that_has_just_ended_does_not_hide_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    ended, go = threading.Event(), threading.Event()
    waitid = os.waitid

    def late(kind: int, pid: int, options: int) -> object:
        waitid(kind, pid, options)
        ended.set()
        assert go.wait(5)  # between the end and the reaping
        return waitid(kind, pid, options)

    monkeypatch.setattr(os, "waitid", late)
    child = Child(QUICK, environment={})
    assert ended.wait(10)
    child.kill()
    threading.Event().wait(0.1)
    go.set()
    assert child.wait(5)
    assert child.status == 0
