"""What a user does with the program, all of it with canaries in it, by the command line and in the window."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
import tomllib
from collections.abc import Sequence
from dataclasses import asdict
from email.message import EmailMessage

from certificates import Authority
from cogenesis.paths import package_data
from file_server import FILE, entry_of, lead_to, serve
from loopback import answer, built_in_model
from wire.canaries import Canary
from wire.stage import API_KEY, BASE_URL, FILES_PORT, PORT, QUICK, Files, Stage, Step, wait_for

MODEL = "smollm2"
SENT = 8
ASKS = (
    "Write an email to my manager about {0}, {1} and {2}; mention {3}",
    "write a letter to tell the council {0}. also {1}, {2}, {3}",
    "Draft a post: {0}. Say {1}, then {2} and {3}",
    "ask my neighbour if {0} or {1} before {2} with {3}",
)
PLACES = ("profile", "document", "draft", "file name", "setting")


def places(canaries: Sequence[Canary]) -> dict[str, list[Canary]]:
    """Which canary is planted where; settings hold few words, so most go to the others."""
    found: dict[str, list[Canary]] = {place: [] for place in PLACES}
    turn = ("profile", "document", "draft", "profile", "document", "document", "draft", "file name")
    for index, canary in enumerate(canaries):
        plain = canary.kind in ("phrase", "title", "name")
        place = turn[index % len(turn)]
        found["document" if place == "file name" and not plain else place].append(canary)
    for _ in range(2):
        found["setting"].append(found["file name"].pop(0))
    return found


def begin(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Vault, endpoint, profile, documents."""
    stage.run("init", "init")
    set_endpoint(stage, BASE_URL)
    profile = stage.documents / "profile.txt"
    facts = [f"{_key(canary, i)}: {canary.text}" for i, canary in enumerate(planted["profile"])]
    profile.write_text("\n".join(["Name: Ilse Varnhol", *facts]) + "\n", encoding="utf-8")
    stage.run("profile-import", "profile", "import", str(profile))
    stage.run("profile-set", "profile", "set", "Home", planted["profile"][-1].text)
    for key, value in (("context_tokens", "300"), ("n_threads", "1")):
        stage.run("settings-set", "settings", "set", key, value)
    stage.run("import", "import", "--json", str(_documents(stage, planted)))


def set_endpoint(stage: Stage, base_url: str) -> None:
    """Point the program at a server."""
    words = ("endpoint", "set", "--base-url", base_url, "--model", MODEL)
    stage.run("endpoint-set", *words, stdin=f"{API_KEY}\n")


def _documents(stage: Stage, planted: dict[str, list[Canary]]) -> str:
    folder = stage.documents / "papers"
    folder.mkdir()
    texts = [canary.text for canary in planted["document"]]
    for number in range(0, len(texts), 6):
        lines = [f"Last week I noted that {text}.\n" for text in texts[number : number + 6]]
        body = "\n".join(lines)
        if number % 18 == 0:
            (folder / f"note{number}.txt").write_text(body, encoding="utf-8")
        elif number % 18 == 6:
            (folder / f"note{number}.md").write_text(f"# About {texts[number]}\n\n{body}", encoding="utf-8")
        else:
            (folder / f"mail{number}.eml").write_bytes(_mail(texts[number], body))
    for number, canary in enumerate(planted["file name"]):
        suffix = ("txt", "md", "eml")[number % 3]
        (folder / f"{canary.text}.{suffix}").write_text(f"Subject: plain\n\nNothing much {number}.\n")
    (folder / f"damaged {planted['file name'][0].text}.txt").write_bytes(b"\x00\xff\x00\xfe" * 100)
    return str(folder)


def _mail(subject: str, body: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ilse@varnhol.example", "tom@example.org", subject
    mail.set_content(body)
    return mail.as_bytes()


def sweep(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Ask for outlines with what the vault knows in instructions, typed well and badly, at both levels."""
    known = [canary.text for canary in planted["profile"] + planted["document"]]
    told = [canary.text for place in PLACES[2:] for canary in planted[place]]
    stage.endpoint.behave = QUICK
    for number in range(SENT):
        said = known[number::SENT]
        text = ASKS[number % len(ASKS)].format(*said) + f" because {told[number]}"
        level = "strict" if number % 6 == 5 else "balanced"
        stage.run("sketch", "sketch", "--json", "--level", level, "--to", "Velmor Tasquin", text, requests=1)
    lines = [
        {
            "id": f"{number}",
            "instruction": ask.format(text, *known[number - 3 : number]) if number > 3 else text,
        }
        for number, text in enumerate(known)
        for ask in ASKS
    ]
    batch = stage.documents / "batch.jsonl"
    batch.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    stage.run("brief-batch", "brief", "--batch", str(batch))
    stage.run("search", "search", "--json", known[0])


def drafts(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Drafts made by the real models: locally from an outline, from a sketch, as an answer; and revised."""
    held = [canary.text for canary in planted["draft"]]
    outline = stage.documents / "outline.txt"
    outline.write_text("\n".join(f"{n}. {text}" for n, text in enumerate(held[:6], 1)), encoding="utf-8")
    local = ("draft", "--json", "--mode", "local", "--length", "short")
    made = stage.run("draft-local", *local, "--sketch", str(outline), f"Thank Tom: {'; '.join(held[12:18])}")
    draft_id = json.loads(made.out)["id"]
    received = stage.documents / "received.eml"
    received.write_bytes(_mail(held[0], "\n".join(f"Did you know that {text}?" for text in held)))
    stage.endpoint.behave = None
    asked = ("draft", "--json", "--mode", "sketch", "--length", "short")
    text = f"Write an email to Tom about {planted['profile'][0].text}, because {held[2]}"
    stage.run("draft-sketch", *asked, text, requests=1)
    answer_it = f"Write an answer to {held[3]} and {held[4]}"
    strict = ("--level", "strict", "--tone", "formal")
    stage.run("draft-reply", *asked, "--reply-to", str(received), answer_it, requests=1)
    stage.endpoint.behave = QUICK
    stage.run("sketch-strict", "sketch", *strict, "--reply-to", str(received), answer_it, requests=1)
    stage.run("revise", "revise", draft_id, f"Say also that {held[4]}")
    stage.run("ask-no", "sketch", "--ask", text, stdin="n\n")
    export(stage, draft_id)


def export(stage: Stage, draft_id: str | None) -> None:
    """What the log says, on paper; and a draft, which the user asks for and so may hold canaries."""
    stage.run("outbound-list", "outbound", "list")
    stage.run("outbound-verify", "outbound", "verify")
    if draft_id is not None:
        stage.run("receipt", "outbound", "receipt", draft_id)
        target = stage.exports / "draft.txt"
        stage.run("draft-export", "drafts", "export", draft_id, "-o", str(target))
        stage.exported.add(target)


def read_log(stage: Stage) -> Step:
    """The whole log as a file; the last thing done."""
    return stage.run("outbound-export", "outbound", "export", str(stage.exports / "log.jsonl"))


def faults(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Servers that fail, processes that are killed or crash; settings with canaries; then lock."""
    text = f"Write to the council about {planted['profile'][1].text}"
    stage.endpoint.behave = answer(503, b"try again later")
    stage.run("endpoint-503", "endpoint", "test", requests=1)
    elsewhere = f"Location: http://127.0.0.2:{PORT}/v1/chat/completions"
    stage.endpoint.behave = answer(307, b"", elsewhere)
    stage.run("endpoint-307", "endpoint", "test", requests=1)
    model_setting(stage, planted)
    kills(stage, text)
    other(stage, "http://localhost:9/v1", frozenset({("127.0.0.1", 9), ("::1", 9)}), requests=1)
    other(stage, "https://sketches.example/v1", frozenset({("127.0.0.1", 53)}), requests=1)
    set_endpoint(stage, BASE_URL)
    download(stage)
    stage.run("offline", "offline", "on", reaches=frozenset())
    stage.run("offline-test", "endpoint", "test", reaches=frozenset())
    stage.run("offline-off", "offline", "off")


def model_setting(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """The one setting of free words: the path of a model, under a name that tells something."""
    first, second = (canary.text for canary in planted["setting"])
    folder = stage.documents / first
    folder.mkdir()
    model = folder / f"{second}.gguf"
    shutil.copy(built_in_model(), model)
    stage.run("settings-model", "settings", "set", "model", str(model))
    stage.run("settings-list", "settings", "list")
    stage.run("models-list", "models", "list")


def other(stage: Stage, base_url: str, reaches: frozenset[tuple[str, int]], *, requests: int) -> None:
    """One request to another endpoint."""
    set_endpoint(stage, base_url)
    stage.run("endpoint-other", "endpoint", "test", reaches=reaches, requests=requests)


def download(stage: Stage) -> None:
    """A model from a catalogue that names a server of ours: by a redirect, and with a cut in the middle."""
    body = built_in_model().read_bytes()[:3_000_000]  # no model, which a download does not look at
    authority = Authority(stage.evidence, "Files")
    good = serve(body, etag='"v1"')
    cut = serve(body, etag='"v1"', cut=2_000_000)
    stage.files = Files(authority.server(), lead_to("/there?sig=a%2Fb"), cut, lead_to("/there?sig=c"), good)
    entry = entry_of(body, stage.files.host)
    show_another_catalog(stage, asdict(entry))
    words = ("endpoint", "set", "--base-url", BASE_URL, "--model", MODEL, "--ca-file", str(authority.path))
    stage.run("endpoint-set", *words, stdin=f"{API_KEY}\n")
    here = frozenset({("127.0.0.1", FILES_PORT)})
    stage.run("models-pull", "models", "pull", "wire-tiny", reaches=here, requests=4)
    assert (stage.vault / "models" / FILE).read_bytes() == body
    set_endpoint(stage, BASE_URL)


def show_another_catalog(stage: Stage, changes: dict[str, object]) -> None:
    """Let this run alone see a catalogue in which the first model to download is another."""
    real = package_data("models") / "catalog.toml"
    table = next(t for t in tomllib.loads(real.read_text(encoding="utf-8"))["model"] if "hosts" in t)
    lines = [
        f"{name} = {json.dumps(value)}" for name, value in (table | {"name": "wire-tiny"} | changes).items()
    ]
    staged = stage.evidence / "catalog.toml"
    text = "\n".join(["[[model]]", *lines])
    staged.write_text(f"{real.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")
    subprocess.run(["mount", "--bind", str(staged), str(real)], check=True)


def kills(stage: Stage, text: str) -> None:
    """kill -9 of the sender while it sends; crashes of model and desk while a draft is written."""
    stage.endpoint.behave = lambda _: time.sleep(20)
    before = len(stage.endpoint.received)
    words = ("endpoint", "test")
    process, trace = stage.start("kill-egress", *words)
    wait_for(lambda: len(stage.endpoint.received) > before)
    os.kill(stage.pids("cogenesis.egress.worker")[0], signal.SIGKILL)
    stage.end(process, trace, "kill-egress", *words, requests=1)
    for victim in ("cogenesis.inference.worker", "cogenesis"):
        local = ("draft", "--mode", "local", "--length", "short", text)
        process, trace = stage.start("crash", *local)
        assert process.stdout is not None
        process.stdout.read(20)
        found = stage.pids(victim)
        os.kill(found[-1] if victim == "cogenesis" else found[0], signal.SIGSEGV)
        stage.end(process, trace, "crash", *local)


def can_dump_core(stage: Stage) -> bool:
    """Whether a crash leaves a core file here, so that finding none says something."""
    folder = stage.evidence / "core"
    folder.mkdir()
    command = "ulimit -c unlimited; kill -SEGV $$"
    subprocess.run(["sh", "-c", command], cwd=folder, check=False)
    return any(folder.iterdir())


def _key(canary: Canary, number: int) -> str:
    return f"{canary.kind.title()} {'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10 % 10]}"
