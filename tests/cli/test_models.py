"""The models command group, as scripts see it."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from cogenesis.inference.catalog import read_catalog
from cogenesis.inference.discovery import find_model
from program import Program


def test_a_new_file_is_imported_agreed_to_used_and_removed(with_vault: Program, tmp_path: Path) -> None:
    own = tmp_path / "mine.gguf"
    shutil.copy(find_model("").path, own)
    with own.open("ab") as file:
        file.write(b"!")
    digest = hashlib.sha256(own.read_bytes()).hexdigest()

    asked = with_vault.run("models", "use", str(own))
    assert asked.status == 1
    assert digest in asked.err
    assert "--yes" in asked.err
    wrong = with_vault.run("models", "use", str(own), "--sha256", "0" * 64, "--yes")
    assert wrong.status == 1  # a hash that was named goes before a yes to anything
    chosen = json.loads(with_vault.run("models", "use", str(own), "--sha256", digest, "--json").out)
    assert (chosen["path"], chosen["sha256"], chosen["in_use"]) == (str(own), digest, True)

    copied = json.loads(with_vault.run("models", "import", str(own), "--json").out)
    assert Path(copied["path"]).parent.name == "models"
    assert with_vault.run("models", "use", "mine").status == 0  # the same content: not asked again
    own.unlink()
    gone = json.loads(with_vault.run("models", "remove", "mine", "--json").out)
    assert gone == {"removed": "mine", "was_in_use": True}
    (row,) = json.loads(with_vault.run("models", "list", "--json").out)
    assert set(row) == {"name", "path", "bytes", "sha256", "license", "in_use"}
    assert (row["name"], row["in_use"]) == ("smollm2-135m", True)


def test_what_can_be_fetched_is_listed_and_recommended(program: Program) -> None:
    listed = program.run("models", "list")
    assert listed.status == 0
    for entry in read_catalog()[1:]:
        assert entry.name in listed.out
    best = json.loads(program.run("models", "recommend", "--json").out)
    assert best["name"] in {entry.name for entry in read_catalog()}
    refused = program.run("models", "pull", best["name"])
    assert refused.status == 1  # no vault, so no log, so no request
    assert "vault" in refused.err
