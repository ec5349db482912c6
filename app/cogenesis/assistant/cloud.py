"""One request from brief to reply: gate, log, egress, log again. The only way anything is asked of a cloud.

Order is the promise: the gate clears exact bytes, the log holds them on disk, and only then are they handed
to the process that can send. Whatever happens next, an outcome record follows.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from typing import Any

from cogenesis.assistant.proposing import Propose, proposed_brief
from cogenesis.assistant.recognising import recognised_brief
from cogenesis.assistant.sending import require_way_out
from cogenesis.assistant.spending import Entry, Spending
from cogenesis.assistant.views import Preview
from cogenesis.domain import Instruction, Level
from cogenesis.egress import records
from cogenesis.egress.client import Cleared, Egress, Exchange
from cogenesis.egress.endpoint import Endpoint, logged_headers, parse_endpoint
from cogenesis.egress.reply import Reply, ReplyReader
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, Refused
from cogenesis.privacy import gate
from cogenesis.privacy.lexicon import Lexicon, OwnWords, with_own_words
from cogenesis.privacy.template import render_body
from cogenesis.privacy.topics import find_topics
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.confinement import Confinement
from cogenesis.vault.vault import Vault

log = logging.getLogger("cogenesis.cloud")

TEST_INSTRUCTION = Instruction("Write a short text.")
ENDPOINT_KEY = "endpoint"
NO_MODEL = "model"
"""Stands for the model's name in a body that is only shown, because no endpoint is set."""


def make_preview(
    instruction: Instruction,
    level: Level,
    *,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    endpoint: Endpoint | None,
    recognise: gate.Recognise | None = None,
    propose: Propose | None = None,
    topics: frozenset[str] = frozenset(),
) -> Preview:
    """What would leave for an instruction: nothing is sent. With no endpoint the URL is "".

    Args:
        recognise, propose: the name recogniser and the local model, where they are asked.
        topics: the sensitive words that the user lets the cloud read this time.
    """
    model = endpoint.model if endpoint else NO_MODEL
    lexicon = with_own_words(lexicon, instruction, vocabulary)
    brief, note = recognised_brief(instruction, level, lexicon, vocabulary, recognise)
    found = find_topics(brief, instruction, lexicon, vocabulary)
    let = topics.intersection(topic.word for topic in found)
    if let:
        vocabulary = vocabulary.allowing(let)
        brief, note = recognised_brief(instruction, level, lexicon, vocabulary, recognise)
    if propose is not None and not note:
        brief = proposed_brief(brief, instruction, lexicon, vocabulary, propose=propose, recognise=recognise)
    body = render_body(brief, model)
    verdict = gate.clear(body, brief, model, lexicon, vocabulary, recognise=recognise)
    return Preview(
        instruction=instruction,
        brief=brief,
        cleared=verdict.cleared,
        findings=(*brief.findings, *verdict.problems),
        body_findings=verdict.body_findings,
        url=endpoint.chat_url if endpoint else "",
        body=body.decode("utf-8"),
        sha256=verdict.sha256,
        reason="" if verdict.cleared else _reason(verdict),
        note=note,
        topics=found,
        let=let,
    )


class Cloud:
    """The cloud side of one open vault."""

    def __init__(
        self,
        vault: Vault,
        egress: Egress,
        vocabulary: Vocabulary,
        confinement: Confinement,
        is_offline: Callable[[], bool],
        *,
        recogniser: Callable[[], gate.Recognise | None] = lambda: None,
        proposer: Callable[[], Propose | None] = lambda: None,
        spending: Spending,
    ) -> None:
        self._spending = spending
        self._vault = vault
        self._egress = egress
        self._vocabulary = vocabulary
        self._confinement = confinement
        self._is_offline = is_offline
        self._recogniser = recogniser
        self._proposer = proposer
        self._own: OwnWords | None = None

    @property
    def endpoint(self) -> Endpoint | None:
        """The endpoint as set, or None."""
        stored = self._vault.settings.get(ENDPOINT_KEY)
        return _endpoint(stored) if stored else None

    @endpoint.setter
    def endpoint(self, endpoint: Endpoint | None) -> None:
        self._vault.settings.set(ENDPOINT_KEY, None if endpoint is None else _stored(endpoint))
        self._egress.stop()

    def start(self) -> None:
        """Have the egress worker ready, if it could be needed; failing is no error here."""
        endpoint = self.endpoint
        if endpoint is None or self._is_offline():
            return
        self._vault.outbound.look()
        try:
            self._egress.start(endpoint)
        except CoGenesisError as error:
            log.info("the egress worker did not start ahead of time: %s", type(error).__name__)

    def preview(
        self,
        instruction: Instruction,
        level: Level,
        *,
        rules_only: bool = False,
        topics: frozenset[str] = frozenset(),
    ) -> Preview:
        """What would leave for an instruction; by rules alone while it is being typed."""
        recognise, propose = self._recogniser(), self._proposer()
        preview = make_preview(
            instruction,
            level,
            lexicon=self._own_words(instruction),
            vocabulary=self._vocabulary,
            endpoint=self.endpoint,
            recognise=None if rules_only else recognise,
            propose=None if rules_only else propose,
            topics=topics,
        )
        return replace(preview, final=not rules_only or (recognise is None and propose is None))

    def ask(
        self, preview: Preview, *, draft_id: str | None, cancel: threading.Event
    ) -> Generator[str, None, None]:
        """Send what the preview showed; the reply's text as it comes, untrusted. Close it to stop early.

        Raises Refused before anything is sent, EndpointError when no usable answer comes, Cancelled.
        """
        return self._send(preview, draft_id=draft_id, purpose="sketch", cancel=cancel)

    def test(self, cancel: threading.Event, approve: Callable[[Preview], str] | None = None) -> str:
        """Send one harmless, logged request; a sentence, or EndpointError or Refused with one.

        The first words of the answer are enough; the rest is not waited for.
        """
        preview = self.preview(TEST_INSTRUCTION, Level.BALANCED)
        if approve is not None and approve(preview) != "send":
            raise Cancelled("Nothing was sent.")
        answer = self._send(preview, draft_id=None, purpose="test", cancel=cancel)
        with closing(answer):
            if not any(text.strip() for text in answer):
                raise EndpointError("The endpoint answered, but with no text; check the model's name.")
        return "The endpoint answers as it should."

    def _send(
        self, preview: Preview, *, draft_id: str | None, purpose: str, cancel: threading.Event
    ) -> Generator[str, None, None]:
        """Clear and log a request, and send it."""
        endpoint = self._require_may_send()
        body = preview.body.encode("utf-8")
        lexicon = self._own_words(preview.instruction)
        vocabulary = self._vocabulary.allowing(preview.let)
        verdict = gate.clear(
            body, preview.brief, endpoint.model, lexicon, vocabulary, recognise=self._recogniser()
        )
        if not verdict.cleared or verdict.sha256 != preview.sha256:
            raise Refused(_reason(verdict))
        if preview.url != endpoint.chat_url:
            raise Refused(
                "Nothing was sent: the endpoint was changed after the request was shown; start again."
            )
        entry = self._spending.enter(endpoint, draft_id, body)
        try:
            tunnel_id, request_id = self._log(preview, endpoint, draft_id, purpose, verdict.body_findings)
        except BaseException:
            entry.drop()
            raise
        entry.name(request_id)
        cleared = Cleared(request_id, endpoint.chat_url, body, verdict.sha256)
        yield from self._read(self._egress.send(cleared, endpoint, cancel=cancel), tunnel_id, entry)

    def _log(
        self,
        preview: Preview,
        endpoint: Endpoint,
        draft_id: str | None,
        purpose: str,
        findings: tuple[tuple[str, int, int], ...],
    ) -> tuple[str | None, str]:
        """Put a request on record; the ids of its tunnel, where there is a proxy, and of itself."""
        tunnel_id = None
        if endpoint.proxy is not None:
            tunnel = records.tunnel_request(endpoint.proxy, endpoint.origin, draft_id)
            tunnel_id = self._vault.outbound.append_request(tunnel)
        headers = logged_headers(endpoint, endpoint.chat_url, preview.body.encode("utf-8"))
        request = records.Request(
            purpose=purpose,
            method="POST",
            url=endpoint.chat_url,
            headers=headers,
            body=preview.body,
            draft=draft_id,
            findings=findings,
        )
        return tunnel_id, self._vault.outbound.append_request(request)

    def _read(self, exchange: Exchange, tunnel_id: str | None, entry: Entry) -> Generator[str, None, None]:
        reader = ReplyReader()
        reply: Reply | None = None
        texts: list[str] = []
        chunks = iter(exchange)
        try:
            for chunk in chunks:
                for text in reader.feed(chunk):
                    texts.append(text)
                    yield text
                if reader.done:
                    break
            rest, reply = reader.end()
            for text in rest:
                texts.append(text)
                yield text
        finally:
            chunks.close()
            outcome = exchange.outcome
            if tunnel_id is not None:
                self._vault.outbound.append_outcome(records.tunnel_outcome(tunnel_id, outcome))
            readable = outcome.status == 200 and texts
            self._vault.outbound.append_outcome(
                replace(outcome, reply="".join(texts)) if readable else outcome
            )
            entry.settle(outcome, reply, "".join(texts))

    def _own_words(self, instruction: Instruction) -> OwnWords:
        """The vault's lexicon with the instruction's own private words; kept while these stay the same."""
        if self._own is None or not self._own.covers(instruction):
            self._own = with_own_words(self._vault.lexicon, instruction, self._vocabulary)
        return self._own

    def _require_may_send(self) -> Endpoint:
        """The endpoint, if everything the promise asks for is in place; Refused says what is not."""
        endpoint = self.endpoint
        if endpoint is None:
            raise Refused("No endpoint is set, so nothing can be sent; `cogenesis endpoint set` sets one.")
        require_way_out(self._vault.outbound, self._confinement, offline=self._is_offline())
        return endpoint


def _reason(verdict: gate.Verdict) -> str:
    kinds = sorted({finding.kind for finding in verdict.problems})
    what = ", ".join(kinds) or "bytes that differ from the brief"
    return f"The gate holds this request back ({what}); `cogenesis brief` shows why."


def _stored(endpoint: Endpoint) -> dict[str, Any]:
    names = ("base_url", "model", "key", "headers", "ca_file", "proxy", "bound_to")
    return {name: getattr(endpoint, name) for name in names}


def _endpoint(stored: dict[str, Any]) -> Endpoint:
    headers = tuple((str(name), str(value)) for name, value in stored.get("headers") or ())
    return replace(
        parse_endpoint(stored["base_url"], stored["model"], key=stored.get("key"), proxy=stored.get("proxy")),
        headers=headers,
        ca_file=stored.get("ca_file"),
        bound_to=stored.get("bound_to") or stored["base_url"],
    )
