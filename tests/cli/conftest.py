"""The program, without a vault and with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopback import LlamaServer
from program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def with_vault(program: Program) -> Program:
    made = program.run("init")
    assert made.status == 0, made.err
    return program


@pytest.fixture
def with_endpoint(with_vault: Program, llama_server: LlamaServer) -> Program:
    words = ("endpoint", "set", "--base-url", llama_server.base_url, "--model", llama_server.model)
    done = with_vault.run(*words, stdin="sk-test-key-1234567890\n")
    assert done.status == 0, done.err
    return with_vault
