"""The assistant: the one object both front ends talk to, and the only place that wires the parts together.

Methods are synchronous and may be called from any thread; the window calls them from its worker threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cogenesis.assistant import checks, never_write, profiles
from cogenesis.assistant.backing_up import Backups
from cogenesis.assistant.cloud import Cloud, make_preview
from cogenesis.assistant.composing import Composing
from cogenesis.assistant.contexts import Contexts
from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.exporting import Exports
from cogenesis.assistant.keeping import Keeping
from cogenesis.assistant.ledger import Ledger
from cogenesis.assistant.library import Library
from cogenesis.assistant.model_files import ModelFiles
from cogenesis.assistant.models import LocalModels
from cogenesis.assistant.orders import (
    Approve,
    AskTopics,
    Order,
    checked,
    kind_of,
    require_mode,
    resolve_mode,
)
from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.prefix_states import PrefixStates
from cogenesis.assistant.proposing import Propose
from cogenesis.assistant.provenance import Provenance
from cogenesis.assistant.pulling import Puller
from cogenesis.assistant.receipts import explain_gap, log_state, receipt_for, receipt_page
from cogenesis.assistant.revising import Parts, Revising
from cogenesis.assistant.running import Running, look_at
from cogenesis.assistant.samples import Samples
from cogenesis.assistant.shelf import Shelf
from cogenesis.assistant.spelling import Spelling
from cogenesis.assistant.spending import Spending
from cogenesis.assistant.tending import Tending
from cogenesis.assistant.views import (
    Check,
    Preview,
    SettingRow,
)
from cogenesis.assistant.voice import Voice
from cogenesis.assistant.warming import Warming
from cogenesis.cogeneration.events import DraftEvent
from cogenesis.cogeneration.prompts import Job
from cogenesis.documents.files import read_bounded
from cogenesis.documents.reading import Readers
from cogenesis.domain import (
    Context,
    ContextItem,
    Draft,
    DraftVersion,
    Instruction,
    Level,
    Mode,
    Profile,
    Sketch,
)
from cogenesis.egress.client import Egress
from cogenesis.egress.endpoint import Endpoint, parse_endpoint
from cogenesis.egress.records import Cut, Verification
from cogenesis.errors import Cancelled, NoVault, Refused, UsageError
from cogenesis.inference.options import Sampling
from cogenesis.inference.records import ModelRecords
from cogenesis.inference.tuning import Calibration
from cogenesis.paths import Home
from cogenesis.privacy.gate import Recognise
from cogenesis.privacy.lexicon import terms_of, told_by_gist
from cogenesis.privacy.slots import slot_named
from cogenesis.privacy.template import gist_in
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.breakout import try_breakouts
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.recognition.recogniser import Recogniser
from cogenesis.settings import SettingsFile, Value, find_setting
from cogenesis.vault import vault as vault_module
from cogenesis.vault.database import rfc3339
from cogenesis.vault.keyrings import SystemKeyring
from cogenesis.vault.outbound import CHECK_S
from cogenesis.vault.vault import Vault

UNSENT_KEY = "unsent instruction"


class Assistant:
    """Everything a user can do, whichever front end they do it with.

    Attributes:
        home: where its files lie.
        library: what was imported, and the people in it.
        composing: templates, pins and the comparison with and without the cloud.
        backups: of the vault, made, scheduled and restored.
        exports: drafts as files of other programs, and what opens them.
        keeping: the vault as a whole: its keys, whether it is sound, its end.
        local_models: the model that writes, and those that could.
        puller: of model files, from the servers that the catalogue names.
        spending: what requests cost, and the limits that stop them. ledger: what left, in pages.
        shelf: kept drafts, found again.
        voice: how the user writes. warming: what the local model does ahead.
        revising: the model's changes of kept drafts, and what waits of them.
        spelling: of drafts, and the user's own words.
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
        self._recogniser = Recogniser()
        self._vocabulary_loaded: Vocabulary | None = None
        self._lock = threading.RLock()
        self._preferences = Preferences(SettingsFile(home.settings), lambda: self._vault)
        self.puller = Puller(
            home,
            confinement,
            vault=lambda: self._vault,
            egress=self._egress_client,
            endpoint=lambda: self._cloud.endpoint if self._cloud else None,
            is_offline=lambda: self.offline,
        )
        records = ModelRecords(home.model_records)
        self.local_models = LocalModels(
            self._preferences,
            Tending(
                self._preferences,
                records,
                launcher.prepare_gpu,
                tell=lambda sentence: self.on_message(sentence),  # noqa: PLW0108 the front end sets it later
            ),
            ModelFiles(home.models, records),
            records,
            self.puller,
        )
        self._contexts = Contexts(
            lambda: self._vault,
            lambda instruction: kind_of(instruction, self._vocabulary()),
            lambda: int(self._preferences.get("context_tokens")),
        )
        self.warming = self._make_warming()
        self.local_models.on_removed = self.warming.forget_model
        self.revising = Revising(
            Parts(
                self._open,
                self.local_models.current,
                self._preferences.sampling,
                self.context,
                self._contexts.fixed,
                self._keep_terms,
            )
        )
        self.spelling = Spelling(home, lambda: self._vault, self._vocabulary)
        self._stays = False
        self.composing = Composing(
            self._open,
            self.warming.changed,
            make_order=lambda asked, mode, level: self._order(asked, mode, level, None, None),
            make_drafting=lambda *asked: self._drafting(*asked, keeps=False),
            keep_terms=self._keep_terms,
        )
        self.provenance = Provenance(self._open, self.local_models.current, self._vocabulary)
        self.voice = Voice(
            self._open,
            terms=self._terms,
            learns=lambda: self._preferences.on("learn_from_edits"),
            changed=self.warming.changed,
        )
        self.library = Library(
            self._open,
            self._readers,
            self._vocabulary,
            self._own_addresses,
            self.local_models.close,
            changed=self._on_library,
        )
        self.samples = Samples(self.library, self.profile, self.set_fact, self.remove_fact)
        self.exports = Exports(lambda: self._vault, launcher, lambda: self._preferences.word("paper"))
        self.spending = Spending(
            self._open,
            self._preferences,
            lambda: self._cloud.endpoint if self._cloud else None,
            tell=lambda sentence: self.on_message(sentence),  # noqa: PLW0108 the front end sets it later
        )
        self.ledger, self.shelf = Ledger(self._open, self.spending), Shelf(self._open)
        self.keeping = Keeping(home, self._open, self.lock)
        self.backups = Backups(
            home,
            self._open,
            self._preferences,
            lock=self.lock,
            tell=lambda sentence: self.on_message(sentence),  # noqa: PLW0108 the front end sets it later
        )
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
        """What opens the vault: "passphrase", "key_file", "keyring", "recovery"."""
        return vault_module.protection(self.home)

    def create_vault(
        self, *, passphrase: str | None = None, key_file: Path | None = None, keyring: bool = False
    ) -> None:
        """Make a vault and open it."""
        with self._lock:
            vault = Vault.create(
                self.home,
                passphrase=passphrase,
                key_file=key_file,
                keyring=keyring,
                head_store=SystemKeyring(wait_seconds=CHECK_S, quiet=True),
            )
            self._use(vault)

    def unlock(
        self,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        recovery_key: str | None = None,
    ) -> None:
        """Open the vault; drafts that a crash cut off are kept, and the user is told."""
        with self._lock:
            if self._vault is None:
                head_store = SystemKeyring(wait_seconds=CHECK_S, quiet=True)
                self._use(
                    Vault.open(
                        self.home,
                        passphrase=passphrase,
                        key_file=key_file,
                        recovery_key=recovery_key,
                        head_store=head_store,
                    )
                )

    def lock(self) -> None:
        """Close the vault, end the local model, the recogniser, the reader and the egress worker."""
        with self._lock, ExitStack() as ending:  # whatever of it fails, the vault is closed
            ending.callback(self._let_go)
            if self._vault is not None:
                ending.callback(self._vault.close)
            ending.callback(self.library.end)
            ending.callback(self.voice.end)
            ending.callback(self.backups.end)
            if self._egress is not None:
                ending.callback(self._egress.stop)
            ending.callback(self.puller.close)
            ending.callback(self._readers.close)  # it holds what it read last
            ending.callback(self._recogniser.close)
            ending.callback(self.local_models.close)
            ending.callback(self.warming.end)

    def close(self) -> None:
        """Lock, and end every worker."""
        self.lock()
        self._readers.close()
        if self._egress is not None:
            self._egress.close()

    # Profile

    def profile(self) -> Profile:
        """The facts about the user."""
        return never_write.read_profile(self._open())

    def set_fact(self, key: str, value: str, *, never: bool | None = None) -> str:
        """Set one fact; what of it must not leave goes into the lexicon.

        Mail from an address that is new in the profile counts as the user's own from then on.
        `never` True keeps it out of prompts unless an instruction asks for it, False does not; None leaves
        that as it is. Gives a sentence where the fact is marked so by itself, else "".
        """
        profiles.check_fact(key, value)
        terms = self._terms(value, fact=True) | self._terms(key)
        before = self._own_addresses()
        with self._changing_profile():
            said = never_write.set_fact(self._open(), key.strip(), value.strip(), terms, never)
        if added := self._own_addresses() - before:
            self._open().documents.claim(added)
        return said

    def remove_fact(self, key: str) -> None:
        """Remove one fact."""
        with self._changing_profile():
            never_write.remove_fact(self._open(), key)

    def import_profile(self, path: Path) -> int:
        """Read facts from a file, replacing those of the same name; how many."""
        facts = profiles.parse_profile(self._text_of(path))
        with self._open().transaction():
            for key, value in facts.items():
                self.set_fact(key, value)
        return len(facts)

    def read_message(self, path: Path) -> str:
        """The text of a file with a message to answer; headers of a mail come first."""
        return self.received(path)[0]

    def received(self, path: Path) -> tuple[str, str | None]:
        """The same, and its message id, where it has one."""
        message = self._readers.read(path)[0].message
        head = [f"From: {message.author}" if message.author else "", f"Subject: {message.title}"]
        text = "\n".join([line for line in head if not line.endswith(": ")] + ["", message.text]).strip()
        return text, message.message_id or None

    def choose_context(
        self, instruction: Instruction, *, off: frozenset[str] = frozenset()
    ) -> list[ContextItem]:
        """What the local model would be told, within its token budget; keys in `off` are left out."""
        return list(self.context(instruction, off=off).items)

    def context(
        self,
        instruction: Instruction,
        *,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
    ) -> Context:
        """The same, with what was kept out of it and why."""
        self.warming.make_way(instruction)
        return self._contexts.choose(instruction, self.local_models.current(), off=off, pinned=pinned)

    def warm(
        self,
        instruction: Instruction,
        *,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
        sketch: Sketch | None = None,
        cancel: threading.Event | None = None,
    ) -> bool:
        """Have the local model read what a draft of this instruction begins with, before it is ordered.

        With an outline that is at hand, that too.

        Waits until that is done: True; or until something else takes its place, such as a newer instruction
        or a draft: False. What fails in it is not told, and so is what no draft could be made of.
        """
        try:
            return self.state != "locked" and self.warming.warm(
                self.checked(instruction), off, cancel, sketch=sketch, pinned=pinned
            )
        except UsageError:
            return False

    def stay_warm(self) -> None:
        """For a program that stays: from now on, bring back after unlocking what the model had read."""
        self._stays = True
        if self._vault is not None:
            self.warming.begin()
            self.voice.begin()

    # Briefs and drafts

    def preview(
        self,
        instruction: Instruction,
        level: Level | None = None,
        *,
        instead_of_vault: Mapping[str, Any] | None = None,
        rules_only: bool = False,
        topics: frozenset[str] = frozenset(),
    ) -> Preview:
        """What would leave; by rules alone it comes at once and may say a little more than what is sent.

        `instead_of_vault` is a profile in the paper's data set form; `topics` are the words of
        `Preview.topics` that the user lets the cloud read this time.
        """
        level = level or self._level()
        if self._cloud is not None and instead_of_vault is None:
            return self._cloud.preview(instruction, level, rules_only=rules_only, topics=topics)
        return make_preview(
            instruction,
            level,
            lexicon=profiles.lexicon_of(instead_of_vault or {}, self._vocabulary()),
            vocabulary=self._vocabulary(),
            endpoint=self._cloud.endpoint if self._cloud else None,
            recognise=None if rules_only else self._recognise(),
            propose=None if rules_only else self._propose(),
            topics=topics,
        )

    def sketch(
        self,
        instruction: Instruction,
        *,
        level: Level | None = None,
        approve: Approve | None = None,
        approved_sha256: str | None = None,
        ask_topics: AskTopics | None = None,
        draft_id: str | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Only the outline: from the endpoint, or, with none, from the local model."""
        order = self._order(instruction, None, level, approve, approved_sha256)
        order = replace(order, ask_topics=ask_topics, draft_id=draft_id)
        return self._drafting(instruction).sketch(order, cancel)

    def draft(
        self,
        instruction: Instruction,
        *,
        mode: Mode | None = None,
        level: Level | None = None,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
        approve: Approve | None = None,
        approved_sha256: str | None = None,
        ask_topics: AskTopics | None = None,
        sketch: Sketch | None = None,
        draft_id: str | None = None,
        seed: int | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Write a draft; see `Drafting.draft` for what comes back and what may be raised."""
        order = self._order(instruction, mode, level, approve, approved_sha256)
        order = replace(order, ask_topics=ask_topics, sketch=sketch, draft_id=draft_id)
        drafting = self._drafting(order.instruction, off, pinned, seed)

        def events() -> Iterator[DraftEvent]:
            yield from drafting.draft(order, cancel)
            self.warming.after_draft()

        return events()

    def revise(
        self,
        draft_id: str,
        change: str,
        *,
        selection: tuple[int, int] | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Rewrite a kept draft, or a passage of it, as told; see `Revising.revise` for what comes back."""
        return self.revising.revise(draft_id, change, selection=selection, cancel=cancel)

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
        """Keep what the user typed in the editor, and what of it must not leave in the lexicon."""
        self._open().drafts.save(draft_id, text=text, subject=subject)
        self._keep_terms(self._open().drafts.get(draft_id))

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

    def outbound_state(self) -> dict[str, Any]:
        """A full check of the log with its end, its anchors and its breaks; see `receipts.log_state`."""
        return log_state(self._open().outbound)

    def outbound_gap(self) -> dict[str, Any] | None:
        """Why the log is not trusted and what accepting that means; None while it is in order."""
        gap = self._open().outbound.gap()
        return None if gap is None else explain_gap(gap)

    def accept_break(self) -> Verification:
        """Go on although the log is not trusted, by a record that says so; only at the user's word."""
        return self._open().outbound.accept_break()

    def outbound_trim(self, before: date, path: Path) -> Cut:
        """Cut off what was logged before a day began here, once it stands in a new file."""
        start = datetime.combine(before, datetime.min.time()).astimezone(UTC)
        return self._open().outbound.trim(rfc3339(start), path)

    def receipt(self, draft_id: str) -> dict[str, Any]:
        """What left for one draft."""
        return receipt_for(self._open(), draft_id)

    def receipt_page(self, draft_id: str) -> str:
        """The same as a page to print."""
        return receipt_page(self.receipt(draft_id))

    def bytes_sent_today(self) -> int:
        """Of request bodies, since midnight here."""
        return self.ledger.bytes_since(datetime.now().astimezone().date())

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
        if key is None and before is not None and before.key_origin == endpoint.origin:
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
        if key == "warm_state" and self._vault is not None and not self._preferences.on(key):
            self._vault.states.forget()

    def calibrate_model(self, *, cancel: threading.Event | None = None) -> Calibration:
        """Measure and remember how the model in use is fastest here; Cancelled when that was stopped."""
        model = self.local_models.current()
        found = self.local_models.tending.calibrate(model.path, model, cancel=cancel)
        if found is None:
            raise Cancelled("The measurement was stopped; what was known before stays.")
        return found

    def running(self) -> Running:
        """What the model in use runs on now; it is not loaded for that."""
        return look_at(self.local_models.current(), self.local_models.tending)

    def doctor(self) -> list[Check]:
        """Try what the program needs and what it must not be able to do, and say what happened."""
        return checks.run_trials(
            {
                "Python": checks.system,
                "Qt": checks.qt,
                "home folder": lambda: checks.folder(self.home.root),
                "desk confinement": lambda: checks.confinement(self._confinement),
                "desk": lambda: checks.breakouts(Role.DESK, try_breakouts(Role.DESK)),
                "local model": lambda: checks.local_model(
                    self.local_models.current(), self.local_models.tending, self.home.states
                ),
                "document reader": lambda: checks.reader(self._readers),
                "PDF pages": lambda: checks.pages(self.exports),
                "name recogniser": lambda: checks.recogniser(
                    self._recogniser, wanted=self._preferences.on("recogniser")
                ),
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
            vault,
            self._egress_client(),
            self._vocabulary(),
            self._confinement,
            lambda: self.offline,
            recogniser=self._recognise,
            proposer=self._propose,
            spending=self.spending,
        )
        threading.Thread(target=self._cloud.start, name="egress-start", daemon=True).start()
        if cut_off := vault.drafts.unfinished():
            self.on_message(
                f"{len(cut_off)} unfinished draft{'s' if len(cut_off) > 1 else ''} from last time "
                "can be found among your drafts."
            )
        for notice in vault.notices:
            self.on_message(notice)
        if vault.outbound.problem:
            self.on_message(vault.outbound.problem)
        self.backups.begin()
        self.library.begin()
        if self._stays:
            self.warming.begin()
            self.voice.begin()

    def _on_library(self) -> None:
        self.warming.changed()
        self.voice.texts_changed()

    def _make_warming(self) -> Warming:
        def most_mb() -> int:
            return int(self._preferences.get("warm_state_mb")) if self._preferences.on("warm_state") else 0

        def plans_with() -> Sampling | None:
            mode, _ = resolve_mode(None, self._preferences.word("mode"), self._cloud, offline=self.offline)
            return self._preferences.sampling() if mode is Mode.LOCAL else None

        states = PrefixStates(
            ModelRecords(self.home.model_records), lambda: self._preferences.word("flash_attn"), most_mb
        )
        return Warming(
            lambda: self._vault,
            self.local_models.current,
            self._contexts,
            states,
            job_of=lambda instruction: Job(instruction, kind_of(instruction, self._vocabulary())),
            plans_with=plans_with,
        )

    @contextmanager
    def _changing_profile(self) -> Iterator[None]:
        """Delete the kept states of what was told of it: before, for a kill would leave them, and after."""
        states = self._open().states
        states.forget()
        try:
            yield
        finally:
            states.forget()
            self.warming.changed()

    def _let_go(self) -> None:
        self.spelling.forget()
        self._vault = self._cloud = None

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

    def _recognise(self) -> Recognise | None:
        """What finds names in a text, if it is installed and not switched off."""
        wanted = self._preferences.on("recogniser") and self._recogniser.available()
        return self._recogniser.names_in if wanted else None

    def _propose(self) -> Propose | None:
        """What asks the local model about a brief, where it is good enough or the user says so."""
        return self.local_models.proposer(self._preferences.word("brief_model"))

    def _level(self) -> Level:
        return Level(self._preferences.word("level"))

    def _terms(self, text: str, *, fact: bool = False) -> set[str]:
        return terms_of(text, self._vocabulary(), fact=fact)

    def _keep_terms(self, draft: Draft) -> None:
        """The words of a draft, of every version of it, are secrets, but for those that left for it."""
        if self._vault is not None and draft.id:
            kept: list[Draft | DraftVersion] = [draft, *self._vault.drafts.versions(draft.id)]
            texts = dict.fromkeys(f"{each.subject or ''}\n{each.text}" for each in kept)
            terms: set[str] = set().union(*map(self._terms, texts))
            for record in self._vault.outbound.for_draft(draft.id):
                terms -= told_by_gist(gist_in(str(record.get("body", ""))) or "", self._vocabulary())
            self._vault.drafts.set_terms(draft.id, terms)

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

    def _drafting(
        self,
        instruction: Instruction,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
        seed: int | None = None,
        *,
        keeps: bool = True,
    ) -> Drafting:
        sampling = self._preferences.sampling()
        return Drafting(
            self.local_models.current(),
            sampling if seed is None else replace(sampling, seed=seed),
            vault=self._vault if keeps else None,
            cloud=self._cloud,
            choose_context=lambda: self.context(instruction, off=off, pinned=pinned),
            keep_terms=self._keep_terms,
            warming=self.warming,
        )
