"""Sketch mode against a real llama.cpp server: what was shown is what went, and the log has it."""

from __future__ import annotations

import hashlib
import json
import socket

from loopback import LlamaServer
from program import Program

TASK = "Write an email to thank my colleague Boris Quillfeather for the quick help"


def bodies(server: LlamaServer) -> list[bytes]:
    return [raw.partition(b"\r\n\r\n")[2] for raw in server.received]


def test_the_server_receives_byte_for_byte_what_was_shown_and_logged(
    with_endpoint: Program, llama_server: LlamaServer
) -> None:
    program = with_endpoint
    before = len(llama_server.received)
    shown = program.run("brief", "--json", "--length", "medium", TASK).json["request"]
    draft = program.run("draft", "--json", "--mode", "sketch", "--length", "medium", TASK).json
    assert draft["mode"] == "sketch"
    assert len(draft["text"].split()) >= 60
    assert 1 <= len(draft["sketch"]) <= 15
    (request_id,) = draft["outbound"]
    entry = program.run("outbound", "show", request_id, "--json").json
    raw = llama_server.received[before:]
    assert len(raw) == 1
    body = bodies(llama_server)[before]
    assert body == entry["body"].encode() == shown["body"].encode()
    assert hashlib.sha256(body).hexdigest() == shown["sha256"]
    assert b"Quillfeather" not in raw[0]
    assert b"Boris" not in raw[0]
    assert entry["url"] == shown["url"]
    assert entry["draft"] == draft["id"]
    head = raw[0].partition(b"\r\n\r\n")[0]
    assert b"Bearer sk-test-key-1234567890" in head
    assert b"x-stainless" not in head.lower()
    assert "sk-test-key" not in json.dumps(entry)
    listed = program.run("outbound", "list", "--json").json
    assert [(row["id"], row["status"]) for row in listed] == [(request_id, 200)]
    assert program.run("outbound", "verify", "--json").json == {"ok": True, "entries": 2, "problem": None}
    receipt = program.run("outbound", "receipt", draft["id"], "--json").json
    assert receipt["bytes_out"] == len(body)


def test_approval_is_of_the_bytes(with_endpoint: Program, llama_server: LlamaServer) -> None:
    before = len(llama_server.received)
    refused = with_endpoint.run("draft", "--mode", "sketch", "--approve", "0" * 64, TASK)
    assert refused.status == 3
    assert "not the one you approved" in refused.err
    stopped = with_endpoint.run("sketch", "--ask", TASK, stdin="n\n")
    assert stopped.status == 1
    assert "Gist:" in stopped.err
    assert len(llama_server.received) == before
    shown = with_endpoint.run("brief", "--json", TASK).json["request"]
    sent = with_endpoint.run("sketch", "--json", "--approve", shown["sha256"], TASK)
    assert sent.json["sketch"]
    assert len(llama_server.received) == before + 1


def test_approval_can_be_of_the_address_too(with_endpoint: Program, llama_server: LlamaServer) -> None:
    shown = with_endpoint.run("brief", "--json", TASK).json["request"]
    approved = f"{shown['sha256']}@{shown['url']}"
    assert f"--approve {approved}" in with_endpoint.run("brief", TASK).out
    before = len(llama_server.received)
    for other in ("http://127.0.0.1:9/v1/chat/completions", ""):
        refused = with_endpoint.run("sketch", "--approve", f"{shown['sha256']}@{other}", TASK)
        assert refused.status == 3
        assert "not to the address you approved" in refused.err
    assert len(llama_server.received) == before
    assert with_endpoint.run("sketch", "--json", "--approve", approved, TASK).json["sketch"]
    assert len(llama_server.received) == before + 1


def test_an_endpoint_that_is_down_is_one_sentence_and_the_draft_goes_on(with_vault: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    words = ("endpoint", "set", "--base-url", f"http://127.0.0.1:{port}/v1", "--model", "m")
    assert with_vault.run(*words, stdin="\n").status == 0
    draft = with_vault.run("draft", "--json", "--length", "short", TASK).json
    assert draft["mode"] == "local"
    assert draft["text"].strip()
    assert any("local model goes on" in note for note in draft["notes"])
    (request_id,) = draft["outbound"]
    entry = with_vault.run("outbound", "show", request_id, "--json").json
    assert entry["status"] is None
    assert entry["error"] == "refused"


def test_offline_sends_nothing_and_starts_nothing_that_could(
    with_endpoint: Program, llama_server: LlamaServer
) -> None:
    before = len(llama_server.received)
    assert with_endpoint.run("offline", "on", "--json").json == {"offline": True}
    draft = with_endpoint.run("draft", "--json", "--length", "short", TASK).json
    assert (draft["mode"], draft["outbound"]) == ("local", [])
    assert with_endpoint.run("endpoint", "test").status == 3
    assert len(llama_server.received) == before
    assert with_endpoint.run("outbound", "list", "--json").json == []


def test_endpoint_test_is_logged_and_answers(with_endpoint: Program) -> None:
    tried = with_endpoint.run("endpoint", "test", "--json").json
    assert tried["ok"]
    rows = with_endpoint.run("outbound", "list", "--json").json
    assert [row["purpose"] for row in rows] == ["test"]
