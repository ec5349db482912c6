"""Which mail is the user's own: what comes from an address of theirs, whenever it became known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    yield made
    made.close()
    launcher.close()


def test_mail_imported_before_its_address_was_in_the_profile_counts_as_own_afterwards(
    assistant: Assistant, tmp_path: Path
) -> None:
    mail = tmp_path / "sent.eml"
    mail.write_text("From: me@mail.example\nTo: tom@hale.example\nSubject: Roof\n\nThe roof leaks again.\n")
    assistant.library.import_paths([mail])
    assert [each.own for each in assistant.library.documents()] == [False]
    assistant.set_fact("Email", "Me@mail.example")
    assert [each.own for each in assistant.library.documents()] == [True]
