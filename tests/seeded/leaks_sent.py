"""Holes through which a request says more than it may, or goes where it must not."""

from __future__ import annotations

from seeded.copies import Patch
from seeded.holes import Leak

CLOUD, WIRE = "assistant/cloud.py", "egress/wire.py"
_RAW = Patch(
    CLOUD,
    "    body = render_body(brief, model)\n",
    "    brief = replace(brief, gist=instruction.text)\n    body = render_body(brief, model)\n",
)

SENT = (
    Leak(
        "the gist is the instruction as typed",
        (_RAW,),
        "gate",
        r"gate: sketch: The gate holds this request back",
    ),
    Leak(
        "the same, and the gate is not asked",
        (
            _RAW,
            Patch(
                "privacy/gate.py",
                "    return Verdict(not found, digest, tuple(found), spans)",
                "    return Verdict(True, digest, (), ())",
            ),
        ),
        "capture on the wire",
        r"traffic: '.*' \(plain\) in a request",
    ),
    Leak(
        "another body is sent than the gate cleared",
        (
            Patch(
                CLOUD,
                "cleared = Cleared(request_id, endpoint.chat_url, body, verdict.sha256)",
                "cleared = Cleared(request_id, endpoint.chat_url, body + b' ', verdict.sha256)",
            ),
        ),
        "egress client, by the hash",
        r"program: sketch ended with status 3: Nothing was sent: the request is not the one that was cleared",
    ),
    Leak(
        "another body is put into the frame for the worker",
        (
            Patch(
                "egress/client.py",
                "            body=cleared.body,\n",
                "            body=cleared.body + b' ',\n",
            ),
        ),
        "egress worker, by the hash",
        r"program: sketch ended with status 3: Nothing was sent: the request is not the one that was cleared",
    ),
    Leak(
        "a header tells the operating system",
        (
            Patch(
                "egress/endpoint.py",
                '        ("Connection", "close"),\n',
                '        ("Connection", "close"),\n'
                '        ("X-Platform", __import__("platform").platform()),\n',
            ),
        ),
        "capture on the wire",
        r"traffic: headers X-Platform",
    ),
    Leak(
        "the SDK's own headers are sent",
        (
            Patch(
                WIRE,
                "self._pool().handle_request(self._cleared_request())",
                "self._pool().handle_request(httpcore2.Request(\n"
                "                send.method, send.url, headers=given.headers.raw, content=send.body))",
            ),
        ),
        "capture on the wire, against the log",
        r"traffic: left, and is not in the log",
    ),
    Leak(
        "a slot holds the recipient's name",
        (
            Patch(
                "privacy/slots.py",
                '    if instruction.reply_to and found["purpose"] == NONE:\n',
                '    found["recipient"] = instruction.to or NONE\n'
                '    if instruction.reply_to and found["purpose"] == NONE:\n',
            ),
        ),
        "gate",
        r"gate: sketch: The gate holds this request back \(slot recipient\)",
    ),
    Leak(
        "the answered message is put into the body",
        (
            Patch(
                CLOUD,
                "    body = render_body(brief, model)\n",
                "    body = render_body(brief, model)\n"
                "    if instruction.reply_to:\n"
                "        body = body.replace(b'Gist: ', instruction.reply_to.encode()[:40] + b' Gist: ')\n",
            ),
        ),
        "gate",
        r"gate: reply: The gate holds this request back \(body\)",
        steps=("reply",),
    ),
    Leak(
        "the lexicon of the vault is not asked",
        (
            Patch(
                "privacy/gist.py",
                "    known = lexicon.known(terms.keys()) if terms else frozenset()\n",
                "    known: frozenset[str] = frozenset()\n",
            ),
        ),
        "capture on the wire",
        r"brief: words of a phrase",
    ),
    Leak(
        "a failed request is sent again, unlogged",
        (
            Patch(WIRE, "max_retries=0", "max_retries=1"),
            Patch(
                WIRE,
                "        exchange, self._exchange = self._exchange, None\n",
                "        exchange = self._exchange\n",
            ),
        ),
        "capture on the wire, against the log",
        r"traffic: left, and is not in the log",
        steps=("endpoint-503",),
    ),
    Leak(
        "a redirect to another host is followed",
        (
            Patch(
                WIRE,
                "        self._status = response.status\n",
                "        for name, value in response.headers:\n"
                "            if name.lower() == b'location':\n"
                "                import urllib.request\n\n"
                "                urllib.request.urlopen(urllib.request.Request(value.decode(), send.body))\n"
                "        self._status = response.status\n",
            ),
        ),
        "system calls",
        r"syscalls: cogenesis\.egress\.worker connect to 127\.0\.0\.2 port \d+ in endpoint-307",
        steps=("endpoint-307",),
    ),
    Leak(
        "a proxy is taken from the environment",
        (
            Patch("processes/children.py", '_KEPT = ("LANG",', '_KEPT = ("HTTP_PROXY", "LANG",'),
            Patch("egress/worker.py", '_KEPT = ("SYSTEMROOT",)', '_KEPT = ("SYSTEMROOT", "HTTP_PROXY")'),
            Patch(
                WIRE,
                "        proxy = None\n",
                "        import os\n\n        proxy = httpcore2.Proxy(os.environ['HTTP_PROXY'])\n",
            ),
        ),
        "system calls",
        r"syscalls: cogenesis\.egress\.worker connect to 127\.0\.0\.1 port 9 in sketch",
    ),
    Leak(
        "a reply makes the program ask again",
        (
            Patch(
                "assistant/drafting.py",
                "        yield from map(SketchPoint, reader.finish())\n",
                "        yield from map(SketchPoint, reader.finish())\n"
                "        for _ in self._cloud.ask(preview, draft_id=draft_id, cancel=cancel):\n"
                "            pass\n",
            ),
        ),
        "count of requests",
        r"traffic: 2 requests are logged where 1 were asked for",
    ),
    Leak(
        "max_tokens varies with how much is private",
        (
            Patch(
                "privacy/template.py",
                '"max_tokens": MAX_TOKENS,',
                '"max_tokens": MAX_TOKENS + len(brief.findings),',
            ),
        ),
        "capture on the wire",
        r"brief: what must be constant has 2 forms",
        steps=("sketch", "reply"),
    ),
    Leak(
        "telemetry from a thread of the egress worker",
        (
            Patch(
                WIRE,
                "        send = self._send\n        with (\n",
                "        send = self._send\n"
                "        import urllib.request\n\n"
                "        threading.Thread(target=lambda: urllib.request.urlopen(\n"
                "            'http://203.0.113.9/count', b'1', timeout=2)).start()\n"
                "        with (\n",
            ),
        ),
        "system calls",
        r"syscalls: cogenesis\.egress\.worker connect to 203\.0\.113\.9 port 80",
    ),
)
