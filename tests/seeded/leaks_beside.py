"""Holes beside the requests: libraries, look-ups, files, logs, arguments, and confinement that is missing."""

from __future__ import annotations

from seeded.copies import Patch
from seeded.holes import Leak

CLOUD, IMPORTING = "assistant/cloud.py", "assistant/importing.py"
_WEB = "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)"

BESIDE = (
    Leak(
        "an HTTP library imported by the desk, inside a function",
        (
            Patch(
                CLOUD,
                "    def start(self) -> None:\n",
                "    def start(self) -> None:\n        import httpx2  # noqa\n\n",
            ),
        ),
        "import contract",
        r"cogenesis\.assistant\.cloud -> httpx2",
        look="imports",
    ),
    Leak(
        "a reader that imports the vault",
        (
            Patch(
                "documents/readers/text.py",
                "from cogenesis.documents.limits import",
                "from cogenesis.vault.vault import Vault  # noqa\nfrom cogenesis.documents.limits import",
            ),
        ),
        "import contract",
        r"cogenesis\.documents\.readers\.text -> cogenesis\.vault",
        look="imports",
    ),
    Leak(
        "an image load in the window's text view, by QtNetwork",
        (
            Patch(
                "gui/screens/editor.py",
                "from PySide6.QtWidgets import",
                "from PySide6.QtNetwork import QNetworkAccessManager  # noqa\nfrom PySide6.QtWidgets import",
            ),
        ),
        "test of what the desk loads",
        r"PySide6\.QtNetwork",
        look="loaded",
    ),
    Leak(
        "a link of a Markdown document fetched while it is read",
        (
            Patch(
                "documents/readers/markdown.py",
                "    text = finished(text)\n",
                f"    text = finished(text)\n    {_WEB}\n",
            ),
        ),
        "seccomp",
        r"seccomp: refused the cogenesis\.documents\.worker a socket: AF_INET",
        steps=("import",),
    ),
    Leak(
        "a name of the profile looked up by the desk",
        (
            Patch(
                "assistant/assistant.py",
                "        profiles.check_fact(key, value)\n",
                "        profiles.check_fact(key, value)\n        import socket\n\n"
                "        socket.getaddrinfo(f'{len(value)}.example', 80)\n",
            ),
        ),
        "audit hook of the desk",
        r"program: profile-set ended with status 1: .*PermissionError",
        steps=("profile-set",),
    ),
    Leak(
        "a name of the profile looked up by a C library, past the audit hook",
        (
            Patch(
                "assistant/assistant.py",
                "        profiles.check_fact(key, value)\n",
                "        profiles.check_fact(key, value)\n        import ctypes\n\n"
                "        ctypes.CDLL(None).gethostbyname(f'{value.split()[0]}.example'.encode())\n",
            ),
        ),
        "stand-in for nscd",
        r"socket: nscd was asked for the host",
        steps=("profile-set",),
    ),
    Leak(
        "the key is an argument of a helper program",
        (
            Patch(
                "egress/conversation.py",
                "        send = self._frame()\n",
                "        send = self._frame()\n        import subprocess\n\n"
                "        subprocess.run(['true', str(self._endpoint.key)], check=False)\n",
            ),
        ),
        "arguments of programs",
        r"arguments: '.*' \(plain\) in the arguments of",
    ),
    Leak(
        "an imported text lies in a temporary file for a moment",
        (
            Patch(
                IMPORTING,
                "    chosen = item.message.own if own is None else own and not item.foreign_only\n",
                "    import tempfile\n\n"
                "    with tempfile.NamedTemporaryFile('w') as kept:\n        kept.write(item.message.text)\n"
                "    chosen = item.message.own if own is None else own and not item.foreign_only\n",
            ),
        ),
        "search of files",
        r"files: '.*' \(plain\) in /.*, which desk wrote and removed",
        steps=("import",),
    ),
    Leak(
        "a list of recent files is kept beside the vault",
        (
            Patch(
                IMPORTING,
                "    files = list(_files(paths))\n",
                "    files = list(_files(paths))\n"
                "    (Path.home() / '.recent').write_text('\\n'.join(path.as_uri() for path in files))\n",
            ),
        ),
        "search of files",
        r"files: '.*' \(percent\) in /.*/\.recent",
        steps=("import",),
    ),
    Leak(
        "the window's title holds the instruction",
        (
            Patch(
                "gui/screens/compose.py",
                "        self.leaving.show_preview(preview)\n",
                "        self.leaving.show_preview(preview)\n"
                "        self.window().setWindowTitle(self.current_instruction().text)\n",
            ),
        ),
        "titles on the display",
        r"window: '.*' \(plain\) in the title",
        steps=("window",),
    ),
    Leak(
        "a log handler notes the instruction",
        (
            Patch(
                CLOUD,
                "    model = endpoint.model if endpoint else NO_MODEL\n",
                "    model = endpoint.model if endpoint else NO_MODEL\n"
                "    log.info('previewing %r', instruction.text.encode().hex())\n",
            ),
        ),
        "search of program logs",
        r"log: '.*' \(hex\) in what sketch logged",
    ),
    Leak(
        "a crash report with the values of the stack",
        (
            Patch(
                "cli/main.py",
                '        log.error("bug: %s", place)\n',
                '        log.error("bug: %s %s", place, traceback.TracebackException.from_exception(\n'
                "            error, capture_locals=True).stack.format())\n",
            ),
            Patch(
                CLOUD, "    body = render_body(brief, model)\n", "    body = render_body(brief, model + 1)\n"
            ),
        ),
        "search of program logs",
        r"log: '.*' \(plain\) in what sketch logged",
    ),
    Leak(
        "findings in the log hold the words that were held back",
        (
            Patch(
                CLOUD,
                "                findings=verdict.body_findings,\n",
                "                findings=tuple((f.text, 0, 1) for f in preview.brief.findings),\n",
            ),
        ),
        "search of the exported log, or the log's own form",
        r"files: '.*' \(plain\) in /.*/log\.jsonl|program: sketch ended with status",
    ),
    Leak(
        "the filter on system calls is not installed, and its test is left out",
        (
            Patch("processes/confinement.py", "        seccomp.install(", "        (lambda *_: None)("),
            Patch("processes/confinement.py", "    if not _filter_holds(families):\n", "    if False:\n"),
        ),
        "doctor",
        r"FAIL  breaking out of the desk process: .*socket AF_INET",
        look="doctor",
    ),
    Leak(
        "readers keep all files",
        (
            Patch(
                "processes/confinement.py",
                "    scope = landlock.SCOPE_SIGNAL | landlock.SCOPE_ABSTRACT_UNIX\n",
                "    files = [Path('/')] if role is Role.READER else files\n"
                "    scope = landlock.SCOPE_SIGNAL | landlock.SCOPE_ABSTRACT_UNIX\n",
            ),
        ),
        "doctor",
        r"FAIL  breaking out of the reader process: .*list the home folders",
        look="doctor",
    ),
)
