"""The assistant: the one object both front ends talk to, and the only place that wires the parts together.

Methods are synchronous and may be called from any thread; the window calls them from its worker threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from cogenesis.assistant import checks, profiles
from cogenesis.assistant.cloud import Cloud, make_preview
from cogenesis.assistant.contexts import choose_context
from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.importing import import_paths
from cogenesis.assistant.models import LocalModels
from cogenesis.assistant.orders import Approve, Order, checked, kind_of, require_mode, resolve_mode
from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.receipts import make_receipt
from cogenesis.assistant.views import (
    Check,
    ImportProgress,
    ImportReport,
    ModelFile,
    Preview,
    SettingRow,
)
from cogenesis.cogeneration.events import DraftEvent
from cogenesis.documents.export import export
from cogenesis.documents.files import read_bounded
from cogenesis.documents.reading import Readers
from cogenesis.documents.retrieval import match_query
from cogenesis.domain import (
    Context,
    ContextItem,
    Draft,
    DraftVersion,
    Instruction,
    Level,
    Mode,
    Passage,
    Profile,
    Sketch,
)
from cogenesis.egress.client import Egress
from cogenesis.egress.endpoint import Endpoint, parse_endpoint
from cogenesis.egress.records import Verification
from cogenesis.errors import NoVault, Refused
from cogenesis.paths import Home
from cogenesis.privacy.lexicon import terms_of
from cogenesis.privacy.slots import slot_named
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.breakout import try_breakouts
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.settings import SettingsFile, Value, find_setting
from cogenesis.vault import vault as vault_module
from cogenesis.vault.documents import StoredDocument
from cogenesis.vault.vault import Vault

UNSENT_KEY = "unsent instruction"


class Assistant:
    """Everything a user can do, whichever front end they do it with.

    Attributes:
        home: where its files lie.
        on_message: gets sentences that concern no single command; set by the front end.
    """

    def __init__(self, home: Home, launcher: Launcher, confinement: Confinement) -> None:
        """Nothing is opened, started or read but the settings file when it is needed."""
        self.on_message: Callable[[str], None] = lambda _sentence: None
        self.home = home
        self._launcher = launcher
        self._confinement = confinement
        self._vault: Vault | None = None
        self._cloud: Cloud | None = None
        self._egress: Egress | None = None
        self._readers = Readers()
        self._vocabulary_loaded: Vocabulary | None = None
        self._lock = threading.RLock()
        self._preferences = Preferences(SettingsFile(home.settings), lambda: self._vault)
        self._models = LocalModels(self._preferences)
        if self.offline:
            launcher.end()

    # The vault

    @property
    def state(self) -> str:
        """Of the vault: "none", "locked" or "open"."""
        if self._vault is not None:
            return "open"
        return "locked" if vault_module.exists(self.home) else "none"

    def protection(self) -> frozenset[str]:
        """What opens the vault: "passphrase", "key_file", "keyring"."""
        return vault_module.protection(self.home)

    def create_vault(
        self, *, passphrase: str | None = None, key_file: Path | None = None, keyring: bool = False
    ) -> None:
        """Make a vault and open it."""
        with self._lock:
            self._use(Vault.create(self.home, passphrase=passphrase, key_file=key_file, keyring=keyring))

    def unlock(self, *, passphrase: str | None = None, key_file: Path | None = None) -> None:
        """Open the vault; drafts that a crash cut off are kept, and the user is told."""
        with self._lock:
            if self._vault is None:
                self._use(Vault.open(self.home, passphrase=passphrase, key_file=key_file))

    def lock(self) -> None:
        """Close the vault, end the local model and the egress worker, and drop what they held."""
        with self._lock:
            self._models.close()
            if self._egress is not None:
                self._egress.stop()
            if self._vault is not None:
                self._vault.close()
            self._vault = self._cloud = None

    def close(self) -> None:
        """Lock, and end every worker."""
        self.lock()
        self._readers.close()
        if self._egress is not None:
            self._egress.close()

    def change_passphrase(self, new: str, old: str | None = None) -> None:
        """Wrap the vault's key under a new passphrase."""
        self._open().change_passphrase(new, old=old)

    def verify_vault(self) -> list[str]:
        """Problems of pages, logic and log, a sentence each; empty when all is well."""
        return self._open().verify()

    # Profile and library

    def profile(self) -> Profile:
        """The facts about the user."""
        return self._open().profile.read()

    def set_fact(self, key: str, value: str) -> None:
        """Set one fact; what of it must not leave goes into the lexicon."""
        profiles.check_fact(key, value)
        terms = self._terms(value, fact=True) | self._terms(key)
        self._open().profile.set(key.strip(), value.strip(), terms)

    def remove_fact(self, key: str) -> None:
        """Remove one fact."""
        self._open().profile.remove(key)

    def import_profile(self, path: Path) -> int:
        """Read facts from a file, replacing those of the same name; how many."""
        facts = profiles.parse_profile(self._text_of(path))
        with self._open().transaction():
            for key, value in facts.items():
                self.set_fact(key, value)
        return len(facts)

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        own: bool | None = None,
        progress: Callable[[ImportProgress], None] = lambda _: None,
        cancel: threading.Event | None = None,
    ) -> ImportReport:
        """Read files and folders into the vault."""
        return import_paths(
            paths,
            vault=self._open(),
            readers=self._readers,
            vocabulary=self._vocabulary(),
            own_addresses=self._own_addresses(),
            own=own,
            progress=progress,
            cancel=cancel or threading.Event(),
        )

    def documents(self) -> list[StoredDocument]:
        """What was imported, the last first."""
        return self._open().documents.list()

    def forget_document(self, document_id: int) -> None:
        """Remove a document and all that came of it."""
        self._open().documents.forget(document_id)

    def search(self, query: str, limit: int = 20) -> list[Passage]:
        """Passages that match, best first."""
        return self._open().documents.search(match_query(query, every_word=True), limit)

    def read_message(self, path: Path) -> str:
        """The text of a file with a message to answer; headers of a mail come first."""
        message = self._readers.read(path)[0].message
        head = [f"From: {message.author}" if message.author else "", f"Subject: {message.title}"]
        return "\n".join([line for line in head if not line.endswith(": ")] + ["", message.text]).strip()

    def choose_context(
        self, instruction: Instruction, *, off: frozenset[str] = frozenset()
    ) -> list[ContextItem]:
        """What the local model would be told, within its token budget; keys in `off` are left out."""
        return choose_context(
            instruction,
            vault=self._vault,
            model=self._models.current(),
            kind=kind_of(instruction, self._vocabulary()),
            most_tokens=int(self._preferences.get("context_tokens")),
            off=off,
        )

    # Briefs and drafts

    def preview(
        self,
        instruction: Instruction,
        level: Level | None = None,
        *,
        instead_of_vault: Mapping[str, Any] | None = None,
    ) -> Preview:
        """What would leave, by rules alone; `instead_of_vault` is a profile in the paper's data set form."""
        level = level or self._level()
        if self._cloud is not None and instead_of_vault is None:
            return self._cloud.preview(instruction, level)
        return make_preview(
            instruction,
            level,
            lexicon=profiles.lexicon_of(instead_of_vault or {}, self._vocabulary()),
            vocabulary=self._vocabulary(),
            endpoint=self._cloud.endpoint if self._cloud else None,
        )

    def sketch(
        self,
        instruction: Instruction,
        *,
        level: Level | None = None,
        approve: Approve | None = None,
        approved_sha256: str | None = None,
        draft_id: str | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Only the outline: from the endpoint, or, with none, from the local model."""
        order = self._order(instruction, None, level, approve, approved_sha256)
        return self._drafting(instruction, frozenset()).sketch(replace(order, draft_id=draft_id), cancel)

    def draft(
        self,
        instruction: Instruction,
        *,
        mode: Mode | None = None,
        level: Level | None = None,
        off: frozenset[str] = frozenset(),
        approve: Approve | None = None,
        approved_sha256: str | None = None,
        sketch: Sketch | None = None,
        draft_id: str | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Write a draft; see `Drafting.draft` for what comes back and what may be raised."""
        order = self._order(instruction, mode, level, approve, approved_sha256)
        order = replace(order, sketch=sketch, draft_id=draft_id)
        return self._drafting(order.instruction, off).draft(order, cancel)

    def revise(self, draft_id: str, change: str, *, cancel: threading.Event) -> Iterator[DraftEvent]:
        """Rewrite a kept draft as told; the text before stays as a version."""
        draft = self._open().drafts.get(draft_id)
        return self._drafting(draft.instruction, frozenset()).revise(draft, change, cancel)

    def checked(self, instruction: Instruction) -> Instruction:
        """The instruction with its values as the closed lists have them; UsageError says what they may be."""
        return checked(instruction)

    def choices(self, name: str) -> tuple[str, ...]:
        """The closed list of a slot, such as "kind", "tone" or "length"."""
        return slot_named(name).values

    def keep_unsent(self, instruction: Instruction | None) -> None:
        """Keep what is typed and not drafted yet, so that a crash does not cost it; None forgets it."""
        self._open().settings.set(UNSENT_KEY, None if instruction is None else asdict(instruction))

    def unsent(self) -> Instruction | None:
        """What was typed and never drafted, from before a crash or a lock."""
        stored = self._open().settings.get(UNSENT_KEY)
        return Instruction(**stored) if stored else None

    def drafts(self, query: str | None = None) -> list[Draft]:
        """Kept drafts, the last changed first."""
        return self._open().drafts.list(query)

    def draft_by_id(self, draft_id: str) -> Draft:
        """One draft."""
        return self._open().drafts.get(draft_id)

    def save_draft(self, draft_id: str, *, text: str, subject: str | None) -> None:
        """Keep what the user typed in the editor."""
        self._open().drafts.save(draft_id, text=text, subject=subject)

    def keep_version(self, draft_id: str) -> None:
        """Keep the text as it stands as a version, and what of it must not leave in the lexicon."""
        drafts = self._open().drafts
        if drafts.add_version(draft_id, "user"):
            self._keep_terms(drafts.get(draft_id))

    def versions(self, draft_id: str) -> list[DraftVersion]:
        """The kept versions, oldest first."""
        return self._open().drafts.versions(draft_id)

    def delete_draft(self, draft_id: str) -> None:
        """Remove a draft and its versions; what left for it stays on the log."""
        self._open().drafts.delete(draft_id)

    def export_draft(self, draft_id: str, format_name: str) -> bytes:
        """A draft as a file: txt, md or eml."""
        return export(self._open().drafts.get(draft_id), format_name)

    def unfinished(self) -> list[Draft]:
        """Drafts that were being written when the program last ended."""
        return self._open().drafts.unfinished()

    # What left

    def outbound(self) -> list[dict[str, Any]]:
        """A row for each request, oldest first."""
        return self._open().outbound.requests()

    def outbound_entry(self, request_id: str) -> dict[str, Any]:
        """One request with its exact bytes and what came back."""
        return self._open().outbound.show(request_id)

    def outbound_verify(self) -> Verification:
        """Recompute the chain."""
        return self._open().outbound.verify()

    def outbound_export(self, path: Path) -> int:
        """Write all records as JSON lines; how many."""
        return self._open().outbound.export(path)

    def receipt(self, draft_id: str) -> dict[str, Any]:
        """What left for one draft."""
        vault = self._open()
        return make_receipt(vault.drafts.get(draft_id), vault.outbound.for_draft(draft_id))

    def bytes_sent_today(self) -> int:
        """Of request bodies, since midnight here."""
        today = datetime.now().astimezone().date()
        return sum(
            row["bytes_out"]
            for row in self.outbound()
            if datetime.fromisoformat(row["time"]).astimezone().date() == today
        )

    # Endpoint, offline switch, settings, models

    def endpoint(self) -> Endpoint | None:
        """The endpoint as set."""
        self._open()
        assert self._cloud is not None
        return self._cloud.endpoint

    def set_endpoint(
        self,
        base_url: str,
        model: str,
        *,
        key: str | None = None,
        ca_file: str | None = None,
        proxy: str | None = None,
        headers: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Set the endpoint. `key` None keeps the stored one if the origin stays the same; "" means none."""
        endpoint = parse_endpoint(base_url, model, key=key, headers=headers, ca_file=ca_file, proxy=proxy)
        before = self.endpoint()
        if key is None and before is not None and before.origin == endpoint.origin:
            endpoint = replace(endpoint, key=before.key)
        assert self._cloud is not None
        self._cloud.endpoint = endpoint

    def clear_endpoint(self) -> None:
        """Forget the endpoint and its key."""
        self._open()
        assert self._cloud is not None
        self._cloud.endpoint = None

    def test_endpoint(self, cancel: threading.Event, approve: Approve | None = None) -> str:
        """Send one harmless, logged request; a sentence, or EndpointError or Refused with one.

        With the setting `ask` on, `approve` is shown it first; without one it is refused.
        """
        self._open()
        assert self._cloud is not None
        if approve is None and self._preferences.on("ask"):
            raise Refused(
                "The setting ask is on; `cogenesis endpoint test` shows the request before it leaves."
            )
        return self._cloud.test(cancel, approve)

    @property
    def offline(self) -> bool:
        """Nothing may leave."""
        return self._preferences.on("offline")

    def set_offline(self, on: bool) -> None:
        """On takes effect at once and for the life of this process; off with the next start."""
        self._preferences.set("offline", "on" if on else "off")
        if on:
            if self._egress is not None:
                self._egress.stop()
            self._launcher.end()
        elif not self._launcher.alive:
            self.on_message("Requests are possible again once CoGenesis has been closed and started anew.")

    def settings(self) -> list[SettingRow]:
        """All settings."""
        return self._preferences.rows()

    def get_setting(self, key: str) -> Value:
        """One setting."""
        return self._preferences.get(key)

    def set_setting(self, key: str, text: str) -> None:
        """Change one setting."""
        if key == "offline":
            self.set_offline(find_setting(key).parse(text) is True)
        else:
            self._preferences.set(key, text)

    def models(self) -> list[ModelFile]:
        """The local models at hand."""
        return self._models.list()

    def use_model(self, name_or_path: str) -> ModelFile:
        """Choose the model that writes."""
        return self._models.use(name_or_path)

    def doctor(self) -> list[Check]:
        """Try what the program needs and what it must not be able to do, and say what happened."""
        return checks.run_trials(
            {
                "Python": checks.system,
                "Qt": checks.qt,
                "home folder": lambda: checks.folder(self.home.root),
                "desk confinement": lambda: checks.confinement(self._confinement),
                "desk": lambda: checks.breakouts(Role.DESK, try_breakouts(Role.DESK)),
                "local model": lambda: checks.local_model(self._models.current()),
                "document reader": lambda: checks.reader(self._readers),
                "egress worker": lambda: checks.egress(self._egress_client(), offline=self.offline),
                "keyring": checks.keyring,
                "vault": lambda: checks.vault(self._vault, self.state),
                "endpoint": lambda: checks.endpoint(self._cloud),
                "brief": checks.ceiling,
            }
        )

    # Wiring

    def _use(self, vault: Vault) -> None:
        self._vault = vault
        self._cloud = Cloud(
            vault, self._egress_client(), self._vocabulary(), self._confinement, lambda: self.offline
        )
        threading.Thread(target=self._cloud.start, name="egress-start", daemon=True).start()
        if cut_off := vault.drafts.unfinished():
            self.on_message(
                f"{len(cut_off)} unfinished draft{'s' if len(cut_off) > 1 else ''} from last time "
                "can be found among your drafts."
            )
        if vault.outbound.problem:
            self.on_message(vault.outbound.problem)

    def _open(self) -> Vault:
        if self._vault is None:
            raise NoVault(
                "The vault is locked; unlock it first."
                if self.state == "locked"
                else "There is no vault here yet; `cogenesis init` makes one."
            )
        return self._vault

    def _egress_client(self) -> Egress:
        with self._lock:
            if self._egress is None:
                self._egress = Egress(self._launcher)
            return self._egress

    def _vocabulary(self) -> Vocabulary:
        with self._lock:
            if self._vocabulary_loaded is None:
                self._vocabulary_loaded = Vocabulary.load()
            return self._vocabulary_loaded

    def _level(self) -> Level:
        return Level(self._preferences.word("level"))

    def _terms(self, text: str, *, fact: bool = False) -> set[str]:
        return terms_of(text, self._vocabulary(), fact=fact)

    def _keep_terms(self, draft: Draft) -> None:
        if self._vault is not None and draft.id:
            self._vault.drafts.set_terms(draft.id, self._terms(f"{draft.subject or ''}\n{draft.text}"))

    def _own_addresses(self) -> frozenset[str]:
        return profiles.addresses(self.profile())

    def _text_of(self, path: Path) -> str:
        return read_bounded(path).decode("utf-8", "replace")

    def _order(
        self,
        instruction: Instruction,
        mode: Mode | None,
        level: Level | None,
        approve: Approve | None,
        approved_sha256: str | None,
    ) -> Order:
        resolved, named = resolve_mode(
            mode, self._preferences.word("mode"), self._cloud, offline=self.offline
        )
        require_mode(resolved, self._cloud, has_vault=self._vault is not None)
        instruction = checked(instruction)
        return Order(
            instruction=instruction,
            kind=kind_of(instruction, self._vocabulary()),
            mode=resolved,
            mode_chosen=named,
            level=level or self._level(),
            approve=approve,
            approved_sha256=approved_sha256,
        )

    def _drafting(self, instruction: Instruction, off: frozenset[str]) -> Drafting:
        return Drafting(
            self._models.current(),
            self._preferences.sampling(),
            vault=self._vault,
            cloud=self._cloud,
            choose_context=lambda: Context(tuple(self.choose_context(instruction, off=off))),
            keep_terms=self._keep_terms,
        )
