"""What a draft was made from is kept by keys, and goes with the draft."""

from __future__ import annotations

import pytest

from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.errors import VaultError
from cogenesis.vault.vault import Vault


def test_keys_are_kept_in_order_and_go_with_the_draft(vault: Vault) -> None:
    draft = vault.drafts.create(Instruction("Ask"), Mode.LOCAL, Level.BALANCED, "email", Sketch())
    assert vault.origins.context(draft.id) == {}
    vault.origins.note(draft.id, [("passage:2", False), ("fact:Name", True)])
    vault.origins.confirm(draft.id, "Zoë")
    assert list(vault.origins.context(draft.id).items()) == [("passage:2", False), ("fact:Name", True)]
    assert vault.origins.confirmed(draft.id) == ["Zoë"]
    vault.drafts.delete(draft.id)
    assert vault.database.value("SELECT count(*) FROM draft_origins") == 0
    with pytest.raises(VaultError):
        vault.origins.note(draft.id, [])
