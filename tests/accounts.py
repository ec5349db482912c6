"""An account of what requests cost, for tests of the cloud side that have no assistant."""

from __future__ import annotations

from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.spending import Spending
from cogenesis.settings import SettingsFile
from cogenesis.vault.vault import Vault


def account_of(vault: Vault) -> Spending:
    """The account of an open vault, with the limits that the home's settings say."""
    return Spending(
        lambda: vault, Preferences(SettingsFile(vault.home.settings), lambda: vault), lambda: None
    )
