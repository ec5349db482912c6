"""An exported mail in a mail program that is not ours: opened as a draft, and sent as it is."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest

from cogenesis.documents.exporting.letter import letter_of
from cogenesis.documents.exporting.mail import Envelope, mail

pytestmark = [
    pytest.mark.fault,  # by its length
    pytest.mark.skipif(shutil.which("neomutt") is None, reason="no mail program for a terminal is installed"),
]
TEXT = "Dear Jürgen,\n\n" + "wörter und " * 60 + "Ende.\n\n你好\n\nBest,\nAnna"
SUBJECT = "Grüße aus dem Süden – und ein sehr langer Betreff, der nicht in eine Zeile paßt"


def test_a_mail_program_takes_the_draft_over_and_sends_it(tmp_path: Path) -> None:
    draft, sent, sender = tmp_path / "draft.eml", tmp_path / "sent.eml", tmp_path / "send"
    to = Envelope("Jürgen Groß", "j.gross@example.org", "<2@x.example>", "<1@x.example>")
    draft.write_bytes(mail(letter_of(SUBJECT, TEXT, "de"), to))
    sender.write_text(f"#!/bin/sh\ncat > {sent}.part && mv {sent}.part {sent}\n")
    sender.chmod(0o755)
    (tmp_path / "Mail").mkdir()
    options = [
        *("autoedit=yes", "edit_headers=yes", "editor=true", "abort_unmodified=no", "copy=no"),
        *("charset=utf-8", f"sendmail={sender}", "from=me@x.example"),
    ]
    words = [word for option in options for word in ("-e", f"set {option}")]
    program, terminal = pty.fork()
    if program == 0:
        os.environ.update(HOME=str(tmp_path), TERM="xterm", LC_ALL="C.UTF-8")
        os.execvp("neomutt", ["neomutt", "-n", "-F", "/dev/null", *words, "-H", str(draft)])
    try:
        screen = b""
        until = time.monotonic() + 30
        while not sent.exists() and time.monotonic() < until:
            if select.select([terminal], [], [], 0.2)[0]:
                screen += os.read(terminal, 65536)
            if b"y:Send" in screen:
                os.write(terminal, b"y")
                screen = b""
    finally:
        os.kill(program, signal.SIGKILL)
        os.waitpid(program, 0)
        os.close(terminal)
    found = cast(EmailMessage, message_from_bytes(sent.read_bytes(), policy=policy.default))
    assert found["Subject"] == SUBJECT
    assert found["To"] == "Jürgen Groß <j.gross@example.org>"
    assert found["In-Reply-To"] == "<2@x.example>"
    assert found["References"].split() == ["<1@x.example>", "<2@x.example>"]
    plain, html = found.get_body(("plain",)), found.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().rstrip() == TEXT
    assert '<p dir="auto">你好</p>' in html.get_content()
