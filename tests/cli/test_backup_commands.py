"""vault backup, restore and schedule, as typed."""

from __future__ import annotations

from pathlib import Path

from program import Program


def test_a_backup_is_made_and_restored_by_its_own_passphrase(with_vault: Program) -> None:
    program, folder = with_vault, with_vault.folder
    (folder / "other.txt").write_text("the backup's own words\n", encoding="utf-8")
    own = ("--backup-passphrase-file", "other.txt")
    assert program.run("profile", "set", "Name", "first").status == 0
    made = program.run("vault", "backup", "a.backup", *own, "--json").json
    assert (made["path"], made["verified"]) == (str(folder / "a.backup"), True)
    done = program.run("vault", "restore", "a.backup", *own, "--json").json
    assert done["restored"]
    assert (Path(done["kept"]) / "vault.json").exists()
    shown = program.run("profile", "show", "--passphrase-file", "other.txt", "--json")
    assert shown.json == {"Name": "first"}


def test_a_schedule_makes_its_first_backup_at_once_and_is_switched_off(with_vault: Program) -> None:
    program, folder = with_vault, with_vault.folder / "copies"
    folder.mkdir()
    planned = program.run("vault", "schedule", "copies", "--every", "3", "--keep", "2", "--json").json
    assert (planned["folder"], planned["every_days"], planned["keep"]) == (str(folder), 3, 2)
    assert [str(path) for path in folder.iterdir()] == [planned["made"]]
    assert program.run("vault", "schedule", "off", "--json").json == {"folder": None, "made": None}
