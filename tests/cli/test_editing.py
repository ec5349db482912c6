"""versions, changes and spelling on the command line."""

from __future__ import annotations

import pytest

from cogenesis.cli.editing import marked
from cogenesis.cogeneration.changes import word_diff
from program import Program


def test_a_diff_is_plain_text() -> None:
    assert marked(word_diff("come on Tuesday", "come on Friday")) == "come on [-Tuesday-]{+Friday+}"


@pytest.mark.fault  # for its length: the model writes twice
@pytest.mark.timeout(600)
def test_what_the_model_changed_is_shown_rejected_and_had_back(with_vault: Program) -> None:
    program = with_vault
    draft = program.run("draft", "--json", "--mode", "local", "--length", "short", "Thank Jo for Zorbel").json
    went_on = program.run("continue", "--json", draft["id"]).json
    assert went_on["text"].startswith(draft["text"])
    shown = program.run("changes", "--json", draft["id"]).json
    assert shown["places"] == 1
    assert "".join(c["text"] for c in shown["changes"] if c["kind"] != "added") == draft["text"]
    assert program.run("changes", "--json", draft["id"], "--reject").json["rejected"] == 1
    assert program.run("drafts", "show", "--json", draft["id"]).json["text"] == draft["text"]
    versions = program.run("versions", "list", "--json", draft["id"]).json
    assert went_on["text"] in [version["text"] for version in versions]
    number = str(next(each["number"] for each in versions if each["text"] == went_on["text"]))
    assert program.run("versions", "restore", draft["id"], number).status == 0
    assert program.run("drafts", "show", "--json", draft["id"]).json["text"] == went_on["text"]
    both = program.run("changes", draft["id"], "--accept", "--reject")
    assert both.status == 2
    assert "not both" in both.err


def test_words_of_ones_own_are_kept_in_the_vault(with_vault: Program) -> None:
    assert with_vault.run("spelling", "add", "Zorbel").status == 0
    assert with_vault.run("spelling", "words", "--json").json == ["Zorbel"]
    assert with_vault.run("spelling", "suggest", "--json", "becuase").json[0] == "because"
    assert with_vault.run("spelling", "remove", "Zorbel").status == 0
    assert with_vault.run("spelling", "remove", "Zorbel").status == 2
