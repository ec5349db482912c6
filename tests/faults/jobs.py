"""What victims do until they are killed; what each acknowledges on stdout must be there afterwards."""

from __future__ import annotations

import ctypes
import json
import threading
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from pathlib import Path

from canaries import CANARY
from cogenesis.assistant import importing
from cogenesis.assistant.pulling import Puller
from cogenesis.documents.reading import Readers
from cogenesis.egress.client import Egress
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.egress.records import Request
from cogenesis.errors import CoGenesisError
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.vault.backup_files import BackupKey
from cogenesis.vault.backups import make_backup
from cogenesis.vault.keys import FLOOR_KIB, KdfCost
from cogenesis.vault.restoring import prepare_restore, put_in_place
from cogenesis.vault.vault import Vault
from faults.example import URL, add_document, add_draft, exchange
from file_server import Entry

PASSPHRASE = "a passphrase for backups"
CHEAP = KdfCost(FLOOR_KIB, 1, 4)
REQUEST = Request("sketch", "POST", URL, {}, f"{CANARY} body")
SOUND, FULL, BROKEN = 0, 1, 2


def acknowledge(*words: object) -> None:
    print(*words, flush=True)


def opened(home: str, key_file: str) -> Vault:
    return Vault.open(Home(Path(home)), key_file=Path(key_file))


def save(home: str, key_file: str) -> None:
    """Everything that is ever saved, over and over."""
    with opened(home, key_file) as vault:
        draft = add_draft(vault, 0)
        acknowledge("made", draft)
        for number in count():
            vault.drafts.save(draft, text=f"{CANARY} {number} " * 50)
            acknowledge("draft", number)
            add_document(vault, f"new{number}")
            acknowledge("document", number)
            vault.profile.set("Round", f"{number}", {f"round {number}"})
            acknowledge("profile", number)
            vault.settings.set("round", {"number": number})
            acknowledge("setting", number)
            if vault.drafts.add_version(draft, "user"):
                acknowledge("version", number)


def log(home: str, key_file: str) -> None:
    """Requests and outcomes, over and over; the number of each is the number of exchanges before it."""
    with opened(home, key_file) as vault:
        for number in count(len(vault.outbound.requests())):
            exchange(vault, number)
            acknowledge("exchange", number)


def migrate(home: str, key_file: str) -> None:
    """Open a vault of an earlier schema."""
    acknowledge("started")
    with opened(home, key_file):
        acknowledge("migrated")


def rotate(home: str, key_file: str) -> None:
    """Change the data key."""
    with opened(home, key_file) as vault:
        acknowledge("started")
        vault.rotate(key_file=Path(key_file))
        acknowledge("rotated")


def back_up(home: str, key_file: str, key: str, path: str) -> None:
    """Make a backup; `key` is a `BackupKey` as JSON, so that no passphrase has to be derived."""
    backup_key = BackupKey.from_json(json.loads(key))
    assert backup_key
    with opened(home, key_file) as vault:
        acknowledge("started")
        make_backup(vault, Path(path), backup_key)
        acknowledge("made")


def restore(home: str, path: str) -> None:
    """Put a backup in the place of the vault."""
    acknowledge("started")
    prepared = prepare_restore(Home(Path(home)), Path(path), PASSPHRASE, cost=CHEAP)
    acknowledge("prepared")
    put_in_place(prepared)
    acknowledge("restored")


def import_all(home: str, key_file: str, source: str) -> None:
    """Import a file with many messages."""
    importing.BATCH_ITEMS = 4  # many commits of few, so that the kills fall between them
    readers = Readers()
    try:
        with opened(home, key_file) as vault:
            acknowledge("started")
            report = importing.import_paths(
                [Path(source)],
                vault=vault,
                readers=readers,
                vocabulary=vocabulary(),
                own_addresses=frozenset(),
                own=None,
                progress=lambda progress: acknowledge("items", progress.items),
                cancel=threading.Event(),
            )
            acknowledge("imported", report.added)
    finally:
        readers.close()


def edit(home: str, key_file: str, kind: int, budget: int) -> None:
    """Save a few things while the disk fails after a while; then it works again, and so must the vault.

    Says "armed" when the disk may fail, "saved" for what was acknowledged, "refused" with the sentence.
    """
    disk = ctypes.CDLL(None)
    with opened(home, key_file) as vault:
        draft = vault.drafts.list()[0].id
        actions: list[tuple[str, Callable[[], object]]] = [
            (f"draft {n}", partial(vault.drafts.save, draft, text=f"{CANARY} edited {n}")) for n in range(4)
        ]
        actions[1:1] = [("document big", partial(add_document, vault, "big", 30_000))]
        actions[3:3] = [("document small", partial(add_document, vault, "small"))]
        actions.append(("request 1", partial(vault.outbound.append_request, REQUEST)))
        actions.append(("verify 0", vault.verify))
        acknowledge("armed")
        disk.fault_arm(kind, ctypes.c_long(budget))
        for name, action in actions:
            try:
                action()
            except CoGenesisError as error:
                acknowledge("refused", json.dumps(str(error)))
            else:
                acknowledge("saved", *name.split())
        failures = disk.fault_failures()
        disk.fault_arm(SOUND, ctypes.c_long(0))
        acknowledge("failures", failures)
        vault.drafts.save(draft, text=f"{CANARY} at last")
        acknowledge("saved", "draft", "last")


def pull(home: str, key_file: str, host: str, size: str, sha256: str, ca_file: str) -> None:
    """Download a model file, by way of a launcher and a worker of its own."""
    endpoint = parse_endpoint("https://127.0.0.1:9/v1", "m", ca_file=ca_file)
    launcher = Launcher.start()
    egress = Egress(launcher)
    egress.start(endpoint)
    with opened(home, key_file) as vault:
        puller = Puller(
            Home(Path(home)),
            Confinement(Role.DESK, True, 7, ()),
            vault=lambda: vault,
            egress=lambda: egress,
            endpoint=lambda: endpoint,
            is_offline=lambda: False,
        )
        acknowledge("begun")
        entry = Entry((host,), int(size), sha256)
        puller.pull(entry, progress=lambda done, *_: acknowledge("at", done), cancel=threading.Event())
        acknowledge("pulled")
    egress.close()
    launcher.close()


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load()


JOBS: dict[str, Callable[..., None]] = {
    "save": save,
    "log": log,
    "migrate": migrate,
    "rotate": rotate,
    "back up": back_up,
    "restore": restore,
    "import": import_all,
    "edit": edit,
    "pull": pull,
}
