"""Where things lie on disk. One home folder holds everything that is the user's."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import platformdirs

APP_NAME = "cogenesis"


@dataclass(frozen=True, slots=True)
class Home:
    """The files of one home folder; nothing is created by looking."""

    root: Path

    @property
    def header(self) -> Path:
        """Wrapped keys and their parameters; holds no plaintext."""
        return self.root / "vault.json"

    @property
    def database(self) -> Path:
        return self.root / "vault.db"

    @property
    def database_next(self) -> Path:
        """The database under the next data key, while the key is changed."""
        return self.root / "vault.db.next"

    @property
    def database_before(self) -> Path:
        """The database under the data key before, until the next one is known to open it."""
        return self.root / "vault.db.before"

    @property
    def anchor(self) -> Path:
        """Head hash and count of the outbound log, outside the database."""
        return self.root / "outbound.anchor"

    @property
    def commits(self) -> Path:
        """Counter and kinds of the last commits, outside the database."""
        return self.root / "commits.anchor"

    @property
    def settings(self) -> Path:
        """Settings that say nothing about the user and are needed before unlocking."""
        return self.root / "settings.json"

    @property
    def window(self) -> Path:
        """Size and place of the window."""
        return self.root / "window.state"

    @property
    def models(self) -> Path:
        """Model files that were downloaded or imported; all of them may be removed by the program."""
        return self.root / "models"

    @property
    def model_records(self) -> Path:
        """What was found out about each model file: hash, speed, whether the user agreed to it."""
        return self.root / "models.json"

    @property
    def states(self) -> Path:
        """Encrypted model states."""
        return self.root / "states"

    @property
    def lock(self) -> Path:
        """Held by the one desk that has this home open."""
        return self.root / "desk.lock"

    @property
    def socket(self) -> Path:
        """Where a second `cogenesis` reaches the running desk."""
        return self.root / "desk.sock"


def find_home(chosen: str | None = None) -> Home:
    """The home given on the command line, in COGENESIS_HOME, or the platform's data folder."""
    named = chosen or os.environ.get("COGENESIS_HOME")
    root = Path(named) if named else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    return Home(root.expanduser().absolute())


def package_data(kind: str) -> Path:
    """The folder `resources` or `models` that comes with the package.

    In a checkout it stands beside `app/`; in a wheel or bundle inside the package.
    """
    inside = Path(str(files("cogenesis"))) / kind
    return inside if inside.is_dir() else inside.parents[2] / kind
