"""The use cases: what a user can do, with every part wired in its place."""

from cogenesis.assistant.assistant import Assistant
from cogenesis.assistant.views import (
    Check,
    ImportProgress,
    ImportReport,
    ModelFile,
    Preview,
    SettingRow,
)

__all__ = ["Assistant", "Check", "ImportProgress", "ImportReport", "ModelFile", "Preview", "SettingRow"]
