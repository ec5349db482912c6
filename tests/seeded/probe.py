"""A short traced run of a copy of the program in namespaces of its own; prints what the judge found, as JSON.

Run through `unshare -rmn` by the interpreter of the copy, with a vault and the names of the steps.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # for `wire`

from loopback import answer
from wire import story, window
from wire.canaries import Canary, make_canaries
from wire.judge import Judge
from wire.stage import API_KEY, BASE_URL, PASSPHRASE, PORT, QUICK, Stage

FEW = 24


def plant() -> dict[str, list[Canary]]:
    """Some canaries of several kinds, for a profile and for documents."""
    canaries = make_canaries()
    few = [*canaries[:FEW], *(canary for canary in canaries if canary.kind in ("name", "mail"))]
    return {"profile": few[0::2], "document": few[1::2]}


def prepare(python: Path, folder: Path) -> Path:
    """A vault with a profile and an endpoint, made once by the program as it is; its folder."""
    facts = [
        f"Fact {'abcdefghijklmnopqrst'[i % 20]}{i // 20}: {c.text}" for i, c in enumerate(plant()["profile"])
    ]
    profile, secret = folder / "profile.txt", folder / "secret.txt"
    profile.write_text("\n".join(facts), encoding="utf-8")
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    common = ["--home", str(folder / "vault"), "--passphrase-file", str(secret)]
    endpoint = ["endpoint", "set", "--base-url", BASE_URL, "--model", story.MODEL]
    for words in (["init"], endpoint, ["profile", "import", str(profile)]):
        command = [str(python), "-m", "cogenesis", *common, *words]
        ran = subprocess.run(command, input=f"{API_KEY}\n", capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
    return folder / "vault"


def main(vault: Path, names: list[str]) -> None:
    """Take the vault, do the steps asked for, then export the log; every finding on a line."""
    stage = Stage(llama=False)
    shutil.copytree(vault, stage.vault)
    for name in names:
        STEPS[name](stage, plant())
    story.read_log(stage)
    stage.close()
    found = {f"{each.layer}: {each.what}" for each in Judge(stage, make_canaries()).verdict()}
    print(json.dumps(sorted(found)))


def sketch(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """An outline, for an instruction with what the vault knows."""
    first, second = (canary.text for canary in planted["profile"][:2])
    mail = next(canary.text for canary in planted["profile"] if canary.kind == "mail")
    text = f"Write an email to my manager about {first} because {second}, with a copy to {mail}"
    stage.endpoint.behave = QUICK
    stage.run("sketch", "sketch", "--json", "--to", "Velmor Tasquin", text, requests=1)


def reply(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """An outline for an answer to a message."""
    received = stage.documents / "received.txt"
    received.write_text(f"Hello, {planted['document'][0].text}. What now?\n", encoding="utf-8")
    stage.endpoint.behave = QUICK
    stage.run("reply", "sketch", "--json", "--reply-to", str(received), "Write a short answer", requests=1)


def profile_set(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """One fact."""
    name = next(canary for canary in planted["profile"] if canary.kind == "name")
    stage.run("profile-set", "profile", "set", "Name", name.text)


def import_papers(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """Two documents, one of them with a name that tells something."""
    first, second = planted["document"][:2]
    (stage.documents / "note.md").write_text(f"# Note\n\nI saw that {first.text}.\n", encoding="utf-8")
    (stage.documents / f"{second.text}.txt").write_text("Nothing much.\n", encoding="utf-8")
    stage.run("import", "import", "note.md", f"{second.text}.txt")


def endpoint_503(stage: Stage, _: dict[str, list[Canary]]) -> None:
    """A server that is busy."""
    stage.endpoint.behave = answer(503, b"try again later")
    stage.run("endpoint-503", "endpoint", "test", requests=1)


def endpoint_307(stage: Stage, _: dict[str, list[Canary]]) -> None:
    """A server that points elsewhere."""
    elsewhere = f"Location: http://127.0.0.2:{PORT}/v1/chat/completions"
    stage.endpoint.behave = answer(307, b"", elsewhere)
    stage.run("endpoint-307", "endpoint", "test", requests=1)


def look_at_window(stage: Stage, planted: dict[str, list[Canary]]) -> None:
    """An instruction typed into the window, and not sent."""
    with window.opened(stage, requests=0) as display:
        display.type(f"Write a letter about {planted['profile'][0].text}")
        time.sleep(1.5)


STEPS = {
    "sketch": sketch,
    "reply": reply,
    "profile-set": profile_set,
    "import": import_papers,
    "endpoint-503": endpoint_503,
    "endpoint-307": endpoint_307,
    "window": look_at_window,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
