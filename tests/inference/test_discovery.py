"""Finding model files, and saying what is wrong with those that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogenesis.errors import ModelError
from cogenesis.inference.catalog import read_catalog
from cogenesis.inference.discovery import find_model, list_models
from cogenesis.inference.records import hash_file


def test_the_built_in_model_is_the_file_the_catalogue_describes() -> None:
    (model,) = list_models()
    entry = read_catalog()[0]
    assert model.path.stat().st_size == model.bytes == entry.bytes
    assert hash_file(model.path) == model.sha256 == entry.sha256
    assert model.license == "Apache-2.0"


@pytest.mark.parametrize("chosen", ["", " ", "smollm2-135m"])
def test_the_built_in_model_is_found_by_name_and_by_default(chosen: str) -> None:
    assert find_model(chosen).name == "smollm2-135m"


def test_a_users_own_file_is_found_by_its_path(tmp_path: Path, model_file: Path) -> None:
    link = tmp_path / "mine.gguf"
    link.symlink_to(model_file)
    model = find_model(str(link))
    assert (model.path, model.bytes, model.sha256) == (link, 98_362_432, "")


def test_what_is_not_there_or_not_a_model_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model or file called 'gpt-9'"):
        find_model("gpt-9")
    (tmp_path / "x.gguf").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ModelError, match=r"x\.gguf is in a version of GGUF that is not supported; choose"):
        find_model(str(tmp_path / "x.gguf"))
