"""Spelling by dictionaries: English with nothing installed, others where a dictionary lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogenesis.documents.spelling import Speller, find_dictionary, words_of
from cogenesis.errors import DocumentError


@pytest.fixture(scope="module")
def english() -> Speller:
    path = find_dictionary("en", [])
    assert path is not None
    return Speller("en", path, {"colour"})


def dictionary(folder: Path, name: str, words: list[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 e .\n")
    (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words]), encoding="utf-8")
    return folder / name


def test_english_needs_nothing_installed(english: Speller) -> None:
    words = [
        "appointment",
        "appoinment",
        "colour",
        "Colour",
        "don’t",
        "don't",
        "dentist's",
        "well-known",
        "wel-known",
    ]
    assert english.unknown(words) == {"appoinment", "wel-known"}
    assert english.suggest("becuase")[0] == "because"
    assert "don’t" in english.suggest("do’nt")


def test_other_languages_are_found_by_their_file_names(tmp_path: Path) -> None:
    assert find_dictionary("de", [tmp_path]) is None
    dictionary(tmp_path, "de_AT", ["Termin/S", "Jänner"])
    assert find_dictionary("de", [tmp_path]) == tmp_path / "de_AT"
    dictionary(tmp_path, "de_DE", ["Termin/S"])
    path = find_dictionary("de", [tmp_path / "none", tmp_path])
    assert path == tmp_path / "de_DE"
    speller = Speller("de", path)
    assert speller.unknown(["Termin", "Termine", "Terrmin", "termin"]) == {"Terrmin", "termin"}
    assert "Termin" in speller.suggest("Terrmin")


def test_a_dictionary_without_its_rules_or_too_large_is_none(tmp_path: Path) -> None:
    (dictionary(tmp_path, "fr", ["bonjour"])).with_suffix(".aff").unlink()
    assert find_dictionary("fr", [tmp_path]) is None
    large = dictionary(tmp_path, "es", ["hola"])
    with large.with_suffix(".dic").open("ab") as file:
        file.truncate(33 * 1024 * 1024)
    assert find_dictionary("es", [tmp_path]) is None


def test_a_broken_dictionary_is_a_sentence(tmp_path: Path) -> None:
    path = dictionary(tmp_path, "de", ["Termin"])
    path.with_suffix(".aff").write_bytes(b"SET UTF-8\nSFX S Y x\n\xff\xfe")
    with pytest.raises(DocumentError, match="could not be read"):
        Speller("de", path)


def test_addresses_numbers_and_initials_are_not_looked_up() -> None:
    text = "Mail jo@example.org or see https://exmple.org/abc, room B12, /usr/shre, USA, a 3rd wrd "
    text += "\N{PARTY POPPER} don’t"
    found = [word.text for word in words_of(text)]
    assert found == ["Mail", "or", "see", "room", "wrd", "don’t"]
    for word in words_of(text):
        assert text[word.start : word.end] == word.text
