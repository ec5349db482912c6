"""An assistant that plays what a test stages: states of the vault, events of a draft, faults, slowness."""

# ruff: noqa: E501
from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from staged_composing import StagedComposing
from staged_ledger import StagedLedger, StagedShelf, StagedSpending
from staged_models import StagedModels, revise, staged_running
from staged_revising import StagedRevising, StagedSpelling
from staged_vault import StagedBackups, StagedKeeping, StagedLibrary
from staged_voice import StagedVoice

from cogenesis.cogeneration import events
from cogenesis.domain import (
    Brief,
    Context,
    ContextItem,
    ContextKind,
    Draft,
    DraftVersion,
    Finding,
    Instruction,
    Level,
    Mode,
    Profile,
    Sketch,
)
from cogenesis.errors import NoVault, WrongKey
from cogenesis.privacy.topics import Topic
from cogenesis.settings import SETTINGS, find_setting

NOW = "2026-11-20T09:30:00Z"
POINTS = (
    "Greet the recipient warmly",
    "Say what the message is about",
    "Explain why a change is needed",
    "Propose two other days",
    "Apologise for the trouble",
    "Thank them for their patience",
    "Ask for a short answer",
    "Close in a friendly way",
)
TEXT = (
    "Dear Dr. Patel,\n\nI am writing about our appointment on Tuesday. Something has come up at home that I cannot "
    "move, so I have to ask you for another day. Would Thursday afternoon suit you, or any morning of the week "
    "after?\n\nI am sorry for the trouble this makes, and thank you for your patience. A short answer is enough; I "
    "will arrange the rest around it.\n\nWarm regards,\nMira\n"
)
SLOTS = {
    "kind": "email",
    "purpose": "reschedule",
    "recipient": "doctor",
    "relationship": "none",
    "tone": "friendly",
    "length": "short",
    "language": "english",
    "register": "plain",
    "topic": "private matter",
    "occasion": "none",
}


@dataclass
class StagedAssistant:
    """Answers like the real one, from memory; `faults` maps a method's name to the error it raises."""

    state: str = "none"
    offline: bool = False
    passphrase: str = "correct horse"
    has_endpoint: bool = False
    faults: dict[str, Exception] = field(default_factory=dict)
    calls: list[tuple[str, Any]] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)
    hold: threading.Event = field(default_factory=threading.Event)
    text: str = TEXT
    recovery_key: str = ""
    hold_lock: threading.Event | None = None
    pause_after: int = 0
    seconds_a_word: float = 0.0
    unsent_instruction: Instruction | None = None
    refines: bool = False
    on_message: Callable[[str], None] = lambda _: None

    def __post_init__(self) -> None:
        self.hold.set()
        self.facts: dict[str, str] = {}
        self.never: frozenset[str] = frozenset()
        self.kept: dict[str, Draft] = {}
        self.kept_versions: dict[str, list[DraftVersion]] = {}
        self.values: dict[str, Any] = {setting.key: setting.default for setting in SETTINGS}
        self.log: list[dict[str, Any]] = []
        self.local_models = StagedModels(self._called)
        self.hold_warm = threading.Event()
        self.hold_warm.set()
        self.library = StagedLibrary(self._called, self.hold)
        self.voice = StagedVoice(self._called)
        self.keeping = StagedKeeping(self)
        self.ledger, self.shelf, self.spending = StagedLedger(self), StagedShelf(self), StagedSpending(self)
        self.backups = StagedBackups(self)
        self.composing = StagedComposing(self)
        self.revising = StagedRevising(self)
        self.spelling = StagedSpelling(self)
        self.stored_endpoint: Any = None
        if self.has_endpoint:
            self.set_endpoint("https://models.example.org/v1", "writer-large")
        self.threads.clear()

    def _called(self, name: str, value: Any = None) -> None:
        self.calls.append((name, value))
        self.threads.add(threading.current_thread().name)
        if name in self.faults:
            raise self.faults[name]

    def _open(self) -> None:
        if self.state != "open":
            raise NoVault("There is no vault here yet; set one up first.")

    def protection(self) -> frozenset[str]:
        recovery = {"recovery"} if self.recovery_key else set()
        return frozenset({"passphrase"} | recovery) if self.state != "none" else frozenset()

    def create_vault(self, *, passphrase=None, key_file=None, keyring=False) -> None:
        self._called("create_vault", passphrase)
        self.passphrase = passphrase or ""
        self.state = "open"

    def unlock(self, *, passphrase=None, key_file=None, recovery_key=None) -> None:
        self._called("unlock", passphrase)
        if recovery_key is not None and recovery_key == self.recovery_key:
            self.state = "open"
            return
        if passphrase != self.passphrase:
            raise WrongKey("This passphrase does not open the vault; try again.")
        self.state = "open"

    def lock(self) -> None:
        self._called("lock")
        assert self.hold_lock is None or self.hold_lock.wait(10)
        self.state = "locked"

    def close(self) -> None:
        self._called("close")

    def profile(self) -> Profile:
        self._called("profile")
        return Profile(dict(self.facts), self.never)

    def set_fact(self, key: str, value: str, *, never: bool | None = None) -> str:
        self._called("set_fact", (key, value))
        self.facts[key] = value
        itself = "Passport" in key and never is None
        if never is not None or itself:
            self.never = self.never | {key} if never or itself else self.never - {key}
        return f"{key} looks like a passport: it is marked as never written." if itself else ""

    def remove_fact(self, key: str) -> None:
        self._called("remove_fact", key)
        self.facts.pop(key)

    def import_profile(self, path: Path) -> None:
        self._called("import_profile", path)
        self.facts["City"] = "Graz"

    def preview(
        self,
        instruction: Instruction,
        level: Level,
        *,
        rules_only: bool = False,
        topics: frozenset[str] = frozenset(),
    ) -> Any:
        self._called("preview", (instruction, level))
        found = tuple(
            Topic(word, "a health matter")
            for word in ("chemo", "surgery")
            if word in instruction.text and level is Level.BALANCED
        )
        let = topics & {topic.word for topic in found}
        findings = [
            Finding("topic", t.word, at, at + len(t.word), "topic", t.phrase)
            for t in found
            if (at := instruction.text.find(t.word)) >= 0 and t.word not in let
        ]
        for word, kind, stands, source in (
            ("Dr. Patel", "name", "a doctor", "vault"),
            ("Anna", "name", "a relative", "vault"),
            ("Tuesday", "date", "a day", "pattern"),
        ):
            at = instruction.text.find(word)
            if at >= 0:
                findings.append(Finding(kind, word, at, at + len(word), source, stands))
        gist = "ask to move an appointment to another day" if level is Level.BALANCED else None
        gist = " and ".join([gist, *sorted(let)]) if gist else None
        if gist and self.refines and not rules_only:
            gist = f"please {gist}"
        brief = Brief(level, SLOTS, gist, tuple(findings))
        lines = [f"{key.capitalize()}: {value}" for key, value in SLOTS.items()]
        content = "\n".join(["Outline this text.", *lines, f"Gist: {gist or 'none'}"])
        body = json.dumps(
            {"model": "writer-large", "messages": [{"role": "user", "content": content}], "stream": True}
        )
        return SimpleNamespace(
            brief=brief,
            cleared=True,
            findings=tuple(findings),
            body_findings=(("date", at, at + len("another day")),)
            if (at := body.find("another day")) > 0
            else (),
            url="https://models.example.org/v1/chat/completions" if self.stored_endpoint else "",
            body=body,
            sha256=hashlib.sha256(body.encode()).hexdigest(),
            reason="",
            topics=found,
            let=let,
            final=not (self.refines and rules_only),
        )

    def context(self, instruction: Instruction, *, off=frozenset(), pinned=frozenset()) -> Context:
        self._called("context", instruction)
        told = {k: v for k, v in self.facts.items() if k not in self.never}
        facts = [ContextItem(f"fact:{k}", ContextKind.FACT, k, v, 6) for k, v in told.items()]
        if self.library.texts:
            facts += [
                ContextItem(
                    "voice:1",
                    ContextKind.VOICE,
                    "Letter 1",
                    "Hello all, a short note from the third floor",
                    90,
                ),
                ContextItem(
                    "passage:17",
                    ContextKind.PASSAGE,
                    "Letter 2",
                    "On Tuesdays the practice closes at noon.",
                    60,
                ),
            ]
        return Context(tuple(facts), tuple(key for key in self.facts if key in self.never))

    def sketch(self, instruction, *, level, approve, ask_topics=None, draft_id=None, cancel) -> Iterator[Any]:
        self._called("sketch", instruction)
        yield events.Phase("asking")
        self._ask(instruction, level, approve, ask_topics)
        for point in POINTS:
            yield events.SketchPoint(point)
        yield events.SketchReady(Sketch(POINTS))

    def draft(
        self, instruction, *, mode=None, level, off=frozenset(), pinned=frozenset(), approve=None, approved_sha256=None,
        ask_topics=None, sketch=None, draft_id=None, cancel,
    ) -> Iterator[Any]:  # fmt: skip
        self._called("draft", (instruction, mode, off, sketch))
        if mode is None and self.stored_endpoint and not self.offline:
            mode = Mode.SKETCH
        number = str(len(self.kept) + 1) if self.state == "open" else ""
        draft = Draft(
            id=number, instruction=instruction, mode=mode or Mode.LOCAL, level=level, kind="email",
            subject="Another day for our appointment", text="", sketch=sketch or Sketch(POINTS), state="writing",
            created=NOW, updated=NOW,
        )  # fmt: skip
        yield events.Started(number)
        if sketch is None:
            yield from self._make_sketch(instruction, mode, level, approve, ask_topics)
        yield events.Phase("reading", 400, 800)
        yield events.Phase("writing")
        yield events.SubjectLine(draft.subject)
        written = ""
        for number_of_words, word in enumerate(self.text.split(" ")):
            if number_of_words == self.pause_after > 0:
                self.hold.clear()
            while not self.hold.wait(0.01) and not cancel.is_set():
                pass
            if cancel.wait(self.seconds_a_word):
                break
            if "draft midway" in self.faults and len(written) > 100:
                raise self.faults["draft midway"]
            written += word + " "
            yield events.Piece(word + " ")
        state = "stopped" if cancel.is_set() else "done"
        draft = replace(draft, text=written.rstrip(" "), state=state)
        if number:
            self.kept[number] = draft
            self.kept_versions[number] = [DraftVersion(1, NOW, "model", draft.subject, draft.text)]
        yield events.Done(draft, events.Timings(1.2, 8.4, 31.0))

    def _make_sketch(self, instruction, mode, level, approve, ask_topics) -> Iterator[Any]:
        if mode is Mode.SKETCH:
            yield events.Phase("asking")
            self._ask(instruction, level, approve, ask_topics)
        else:
            yield events.Phase("planning")
        for point in POINTS:
            yield events.SketchPoint(point)
        yield events.SketchReady(Sketch(POINTS))

    def _ask(self, instruction, level, approve, ask_topics) -> None:
        preview = self.preview(instruction, level)
        if ask_topics and preview.topics:
            preview = self.preview(instruction, level, topics=ask_topics(preview.topics))
        if approve(preview) == "send":
            self._leave(preview)

    def _leave(self, preview) -> None:
        self.log.append(
            {
                "id": f"r{len(self.log) + 1}", "time": NOW, "purpose": "sketch", "url": preview.url, "status": 200,
                "bytes_out": len(preview.body), "bytes_in": 812, "body_sha256": preview.sha256, "draft": "1",
                "prev": "0" * 64, "error": None, "duration_ms": 900, "hash": "9f" * 32, "headers": {"content-type": "application/json"},
                "body": preview.body, "reply": "1. " + "\n2. ".join(POINTS),
                "findings": [{"kind": "name", "start": 120, "end": 128}],
            }
        )  # fmt: skip

    def keep_unsent(self, instruction: Instruction | None) -> None:
        self._called("keep_unsent", instruction)
        self.unsent_instruction = instruction

    def unsent(self) -> Instruction | None:
        self._called("unsent")
        return self.unsent_instruction

    def drafts(self, query: str | None = None) -> list[Draft]:
        self._called("drafts", query)
        self._open()
        return [draft for draft in self.kept.values() if not query or query.lower() in draft.text.lower()]

    def draft_by_id(self, number: str) -> Draft:
        return self.kept[number]

    def save_draft(self, number: str, *, text: str, subject: str | None) -> None:
        self._called("save_draft", text)
        self.kept[number] = replace(self.kept[number], text=text, subject=subject)

    def keep_version(self, number: str) -> None:
        self._called("keep_version", number)
        versions = self.kept_versions[number]
        draft = self.kept[number]
        versions.append(DraftVersion(len(versions) + 1, NOW, "user", draft.subject, draft.text))

    def versions(self, number: str) -> list[DraftVersion]:
        return list(self.kept_versions[number])

    def delete_draft(self, number: str) -> None:
        self._called("delete_draft", number)
        del self.kept[number]

    def outbound(self) -> list[dict[str, Any]]:
        return list(self.log)

    def outbound_entry(self, number: str) -> dict[str, Any]:
        return next(entry for entry in self.log if entry["id"] == number)

    def outbound_verify(self) -> Any:
        self._called("outbound_verify")
        return SimpleNamespace(ok=True, entries=len(self.log), problem=None, breaks=())

    def outbound_state(self) -> dict[str, Any]:
        self._called("outbound_state")
        return {
            "entries": len(self.log), "verified": True, "problem": None, "breaks": [], "checkpoint": None,
            "head": {"count": len(self.log), "hash": "9f" * 32}, "anchored_in": ["file"],
        }  # fmt: skip

    def outbound_export(self, path: Path) -> None:
        path.write_text("\n".join(json.dumps(entry) for entry in self.log))

    def endpoint(self) -> Any:
        return self.stored_endpoint

    def set_endpoint(self, base_url, model, *, key=None, ca_file=None, proxy=None, headers=()) -> None:
        self._called("set_endpoint", (base_url, model, key))
        origin = "/".join(base_url.split("/")[:3])
        self.stored_endpoint = SimpleNamespace(
            base_url=base_url, model=model, key=key, ca_file=ca_file, proxy=proxy, origin=origin
        )

    def clear_endpoint(self) -> None:
        self.stored_endpoint = None

    def test_endpoint(self, cancel: threading.Event) -> str:
        self._called("test_endpoint")
        return "The endpoint answers as it should (5 characters came back)."

    def set_offline(self, on: bool) -> None:
        self.offline = on

    def settings(self) -> list[Any]:
        return [
            SimpleNamespace(
                key=s.key,
                value=self.values[s.key],
                default=s.default,
                description=s.description,
                choices=s.choices,
            )
            for s in SETTINGS
        ]

    def set_setting(self, key: str, text: str) -> None:
        self._called("set_setting", (key, text))
        self.values[key] = find_setting(key).parse(text)

    def stay_warm(self) -> None:
        self._called("stay_warm")

    def warm(
        self,
        instruction: Instruction,
        *,
        off=frozenset(),
        pinned=frozenset(),
        sketch=None,
        cancel: threading.Event,
    ) -> bool:
        self._called("warm", (instruction, off))
        if sketch is not None:
            self._called("warm along", sketch)
        while not self.hold_warm.wait(0.01):
            if cancel.is_set():
                return False
        return not cancel.is_set()

    def revise(self, number: str, change: str, *, selection=None, cancel: threading.Event) -> Iterator[Any]:
        self._called("revise", (number, change, selection))
        for event in revise(self.kept[number], change, selection, cancel, self.hold):
            if isinstance(event, events.Done):
                self.kept[number] = event.draft
            yield event

    def running(self) -> Any:
        self._called("running")
        return staged_running(self.local_models)

    def calibrate_model(self, *, cancel: threading.Event) -> None:
        self._called("calibrate_model")

    def doctor(self) -> list[Any]:
        return [SimpleNamespace(name="sockets in the desk", ok=True, detail="refused, as they should be")]

    def bytes_sent_today(self) -> int:
        return sum(entry["bytes_out"] for entry in self.log)
