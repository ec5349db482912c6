"""Templates, pins and the comparison on the command line, with the built-in model and a real endpoint."""

from __future__ import annotations

import pytest

from loopback import LlamaServer
from program import Program

pytestmark = [pytest.mark.fault, pytest.mark.timeout(400)]


def test_a_template_is_kept_and_a_draft_made_of_it(with_vault: Program) -> None:
    program = with_vault
    saved = program.run("templates", "save", "Thanks", "Thank {name} for {what}", "--to", "{name}", "--json")
    assert saved.json["placeholders"] == ["name", "what"]
    again = program.run("templates", "save", "thanks", "x")
    assert (again.status, "already" in again.err) == (2, True)
    missing = program.run("draft", "--template", "thanks", "--fill", "name=Anna")
    assert (missing.status, "'what'" in missing.err) == (2, True)
    words = ("--template", "thanks", "--fill", "name=Anna", "--fill", "what=the cake", "--length", "short")
    made = program.run("draft", *words, "--language", "german", "Keep it short", "--mode", "local", "--json")
    (recent,) = program.run("templates", "recent", "cake", "--json").json
    assert recent["draft"] == made.json["id"]
    assert recent["instruction"] == {
        "text": "Thank Anna for the cake\nKeep it short",
        "to": "Anna",
        "length": "short",
        "language": "german",
    }
    assert program.run("templates", "rename", "thanks", "Gratitude").status == 0
    assert program.run("templates", "delete", "gratitude").status == 0
    assert program.run("templates", "list", "--json").json == []


def test_what_a_draft_is_told_is_listed_with_its_reason_and_can_be_pinned(with_vault: Program) -> None:
    program = with_vault
    note = program.folder / "note.txt"
    note.write_text("The varnish for the boat costs 40 euros a tin.", encoding="utf-8")
    assert program.run("import", str(note)).status == 0
    (item,) = program.run("context", "show", "Ask what varnish costs", "--json").json["items"]
    assert item["why"] == ["words", "varnish", "costs"]
    assert program.run("context", "show", "Bake a cake", "--json").json["items"] == []
    assert program.run("context", "pin", item["key"]).status == 0
    (pinned,) = program.run("context", "show", "Bake a cake", "--json").json["items"]
    assert (pinned["key"], pinned["why"]) == (item["key"], ["pinned"])
    assert program.run("context", "unpin", item["key"], "--json").json == []


def test_a_draft_is_compared_with_and_without_the_cloud_and_either_can_be_kept(
    with_endpoint: Program, llama_server: LlamaServer
) -> None:
    program = with_endpoint
    task = "Thank my colleague Boris Quillfeather for the quick help"
    made = program.run("draft", "--mode", "local", "--length", "short", task, "--json").json
    before = len(llama_server.received)
    asked = program.run("compare", made["id"], "--keep", "sketch", "--json").json
    assert len(llama_server.received) == before + 1  # for the cloud's outline, which the draft had not
    assert b"Quillfeather" not in llama_server.received[before]
    assert asked["local"]["sketch"] == made["sketch"]
    joined = "".join(change["text"] for change in asked["changes"] if change["kind"] != "removed")
    assert joined == asked["cloud"]["text"]
    assert asked["sent"]["requests"] == 1
    kept = program.run("drafts", "show", made["id"], "--json").json
    assert (kept["mode"], kept["text"]) == ("sketch", asked["cloud"]["text"])
    assert kept["outbound"]
    again = program.run("compare", made["id"], "--json").json
    assert len(llama_server.received) == before + 1  # the draft has the cloud's outline now
    assert again["cloud"]["text"] == asked["cloud"]["text"]  # same seed, same context, same outline
