"""A draft as a file that other programs read: plain text, Markdown, or a mail that opens as a draft."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage

from cogenesis.domain import Draft
from cogenesis.errors import UsageError

FORMATS = ("txt", "md", "eml")


def export(draft: Draft, format_name: str) -> bytes:
    """The file's bytes; UsageError names the formats there are."""
    if format_name == "txt":
        return _text(draft).encode("utf-8")
    if format_name == "md":
        return _markdown(draft).encode("utf-8")
    if format_name == "eml":
        return _mail(draft)
    raise UsageError(f"Drafts are exported as {', '.join(FORMATS)}, not as {format_name[:20]!r}.")


def _text(draft: Draft) -> str:
    return f"{draft.subject}\n\n{draft.text}\n" if draft.subject else f"{draft.text}\n"


def _markdown(draft: Draft) -> str:
    return f"# {draft.subject}\n\n{draft.text}\n" if draft.subject else f"{draft.text}\n"


def _mail(draft: Draft) -> bytes:
    """RFC 5322 with X-Unsent, by which mail programs open a message as one to be sent."""
    mail = EmailMessage(policy=policy.SMTP)
    if draft.subject:
        mail["Subject"] = " ".join(draft.subject.split())
    mail["X-Unsent"] = "1"
    mail.set_content(draft.text + "\n")
    return mail.as_bytes()
