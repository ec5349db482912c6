"""kill -9 at random points of all that writes: nothing acknowledged is lost, and a stored key still opens."""

from __future__ import annotations

import json
import shutil
import signal
from collections import Counter
from pathlib import Path

from canaries import CANARY
from cogenesis.paths import Home
from cogenesis.vault.backup_files import BackupKey, copy_database_part, open_contents, read_head
from cogenesis.vault.backups import list_backups, make_backup
from cogenesis.vault.migrations import LATEST
from cogenesis.vault.vault import Vault, protection
from faults.conftest import Example
from faults.example import add_document, content, copied, exchange
from faults.jobs import CHEAP, PASSPHRASE
from faults.rounds import chances, rounds
from faults.victims import Moments, Victims

FIXTURES = Path(__file__).parents[1] / "vault" / "fixtures"
KILLED = -signal.SIGKILL


def sound(vault: Vault) -> None:
    """Nothing is amiss, and nothing was lost by the disk: a kill is neither."""
    assert vault.outbound.trusted
    assert vault.notices == ()
    assert vault.verify() == []


@rounds(full=300, ci=40)
def test_saving(rounds: int, whole: Example, victims: Victims) -> None:
    for chance in chances("kill while saving", rounds):
        home = whole.copy()
        fate = victims.kill_after(
            chance.randint(1, 25), chance.uniform(0, 0.004), "save", home=home.root, key_file=whole.key_file
        )
        assert fate.status == KILLED
        last = fate.last()
        with Vault.open(home, key_file=whole.key_file) as vault:
            draft = vault.drafts.get(last["made"])
            reached = int(draft.text.split()[1]) if "draft" in last else 0
            assert reached >= int(last.get("draft", 0))
            assert "draft" not in last or draft.text == f"{CANARY} {reached} " * 50
            kept = {row[0] for row in vault.database.rows("SELECT source FROM documents")}
            assert "document" not in last or f"{CANARY}new{last['document']}.eml" in kept
            assert int(vault.profile.read().facts.get("Round", 0)) >= int(last.get("profile", 0))
            assert (vault.settings.get("round") or {"number": 0})["number"] >= int(last.get("setting", 0))
            assert len(vault.drafts.versions(draft.id)) >= 1 + ("version" in last) * int(
                last.get("version", 0)
            )
            sound(vault)


@rounds(full=300, ci=40)
def test_appending_to_the_outbound_log(rounds: int, whole: Example, victims: Victims) -> None:
    for chance in chances("kill while logging", rounds):
        home = whole.copy()
        fate = victims.kill_after(
            chance.randint(1, 8), chance.uniform(0, 0.008), "log", home=home.root, key_file=whole.key_file
        )
        assert fate.status == KILLED
        with Vault.open(home, key_file=whole.key_file) as vault:
            requests = [r for r in vault.outbound.entries() if r["type"] == "request"]
            assert len(requests) > int(fate.last()["exchange"])
            assert [r["body"] for r in requests] == [f"{CANARY} body {n}" for n in range(len(requests))]
            sound(vault)
            exchange(vault, len(requests))  # and it goes on


@rounds(full=300, ci=40)
def test_migrating(rounds: int, victims: Victims, tmp_path: Path) -> None:
    earlier = sorted(FIXTURES.glob("schema_*.key"))[: LATEST - 1]
    home, key_file = Home(tmp_path / "home"), tmp_path / "key"
    moments = {}
    for name in earlier:
        lay_out(name, home, key_file)
        moments[name] = Moments(victims.run("migrate", home=home.root, key_file=key_file))
    for number, chance in enumerate(chances("kill while migrating", rounds)):
        name = earlier[number % len(earlier)]
        lay_out(name, home, key_file)
        fate = victims.kill_after(1, moments[name].some(chance), "migrate", home=home.root, key_file=key_file)
        moments[name].learn(fate, "migrated")
        with Vault.open(home, key_file=key_file) as vault:
            assert vault.database.value("PRAGMA user_version") == LATEST
            assert vault.profile.read().facts["Name"] == "Zoë Example"
            assert vault.lexicon.known({"garden party", "bread"}) == {"garden party"}
            (draft,) = vault.drafts.list("come")
            assert draft.text == "Dear Anna, come!"
            assert len(vault.documents.search("garden", 5)) == 1
            sound(vault)
    assert (
        sum(each.cut for each in moments.values()) > rounds / 4
    )  # else the kills came too late to show anything


def lay_out(key: Path, home: Home, key_file: Path) -> None:
    shutil.rmtree(home.root, ignore_errors=True)
    shutil.copytree(key.with_suffix(""), home.root)
    shutil.copy(key, key_file)
    key_file.chmod(0o600)


def same(vault: Vault, truth: object) -> bool:
    """All is as it was; of the log all that there was, since a restore puts itself on record."""
    assert isinstance(truth, dict)
    found, log = content(vault.database), truth["outbound"]
    return found | {"outbound": found["outbound"][: len(log)]} == truth


@rounds(full=300, ci=40)
def test_rotating(rounds: int, whole: Example, victims: Victims) -> None:
    home, truth = whole.copy(), whole.truth()
    moments = Moments(victims.run("rotate", home=home.root, key_file=whole.key_file))
    before = home.header.read_bytes()
    left = Counter[str]()
    for chance in chances("kill while rotating", rounds):
        home = whole.copy()
        before = home.header.read_bytes()
        fate = victims.kill_after(1, moments.some(chance), "rotate", home=home.root, key_file=whole.key_file)
        moments.learn(fate, "rotated")
        changed = "the header before" if home.header.read_bytes() == before else "another header"
        left[f"{'rotated' if 'rotated' in fate.kinds() else 'cut'}, {changed}"] += 1
        with Vault.open(home, key_file=whole.key_file) as vault:
            assert same(vault, truth)
            sound(vault)
        assert files(home) == files(whole.home) | {"desk.lock"}
    print(left)
    assert moments.cut > rounds / 4


@rounds(full=300, ci=40)
def test_backing_up(rounds: int, whole: Example, victims: Victims) -> None:
    key = BackupKey.from_passphrase(PASSPHRASE, CHEAP)
    order = {"key": json.dumps(key.to_json()), "key_file": whole.key_file}
    folder = whole.folder / "backups"
    folder.mkdir()
    home, truth = whole.copy(), whole.truth()
    moments = Moments(victims.run("back up", home=home.root, path=folder / "first", **order))
    there = 0
    for number, chance in enumerate(chances("kill while backing up", rounds)):
        home, path = whole.copy(), folder / f"{number}"
        fate = victims.kill_after(1, moments.some(chance), "back up", home=home.root, path=path, **order)
        moments.learn(fate, "made")
        assert path.exists() or "made" not in fate.kinds()
        with Vault.open(home, key_file=whole.key_file) as vault:
            assert same(vault, truth)
            sound(vault)
            if path.exists():  # under its own name there is only ever a whole one
                there += 1
                assert [row.path for row in list_backups(vault.database)] == [str(path)]
                with path.open("rb") as file:
                    contents = open_contents(read_head(file), key.secret)
                    copy_database_part(file, contents)
            again = folder / f"{number} again"
            if number % 10 == 0:
                make_backup(vault, again, key)
        for old in folder.iterdir():
            old.unlink()
    assert there
    assert moments.cut > rounds / 4


@rounds(full=300, ci=40)
def test_restoring(rounds: int, whole: Example, victims: Victims) -> None:
    path, truth = whole.folder / "backup", whole.truth()
    home = whole.copy()
    with Vault.open(home, key_file=whole.key_file) as vault:
        make_backup(vault, path, BackupKey.from_passphrase(PASSPHRASE, CHEAP))
        add_document(vault, "newer")
        newer = content(vault.database)
    lying = Example(copied(home, whole.folder / "lying"), whole.key_file, whole.folder)
    moments = Moments(victims.run("restore", home=home.root, path=path))
    left = Counter[str]()
    for chance in chances("kill while restoring", rounds):
        home = lying.copy()
        late = chance.random() < 0.5  # half of them in the moment when one takes the other's place
        fate = victims.kill_after(
            2 if late else 1,
            chance.uniform(0, 0.02) if late else moments.some(chance),
            "restore",
            home=home.root,
            path=path,
        )
        moments.learn(fate, "restored")
        now = opened_as(home, lying.key_file, newer, truth)
        left[now] += 1
        assert now == "new" or "restored" not in fate.kinds()
    print(left)
    assert left["old"] > rounds / 8
    assert left["new"] > rounds / 8


def opened_as(home: Home, key_file: Path, old: object, new: object) -> str:
    """Which of the two vaults stands there, whole."""
    if "key_file" in protection(home):
        with Vault.open(home, key_file=key_file) as vault:
            assert same(vault, old)
            sound(vault)
        return "old"
    with Vault.open(home, passphrase=PASSPHRASE) as vault:
        assert same(vault, new)
        assert vault.notices == ()
    return "new"


MESSAGES = 40


@rounds(full=300, ci=40)
def test_importing(rounds: int, whole: Example, victims: Victims) -> None:
    source = whole.folder / "letters.mbox"
    source.write_text("".join(letter(number) for number in range(MESSAGES)), encoding="utf-8")
    home = whole.copy()
    order = {"key_file": whole.key_file, "source": source}
    moments = Moments(victims.run("import", home=home.root, **order))
    there = Counter[str]()
    for number, chance in enumerate(chances("kill while importing", rounds)):
        home = whole.copy()
        fate = victims.kill_after(1, moments.some(chance), "import", home=home.root, **order)
        moments.learn(fate, "imported")
        there[imported(home, whole.key_file)] += 1
        if number % 8 == 0:
            assert victims.run("import", home=home.root, **order).status == 0
            assert imported(home, whole.key_file) == "all"
    print(there)
    assert there["some"] > rounds / 8


def letter(number: int) -> str:
    return (
        f"From anna@mail.example Sat Jan  4 10:00:{number % 60:02} 2025\n"
        f"From: Anna <anna@mail.example>\nTo: tom@mail.example\nSubject: {CANARY} {number}\n"
        f"Message-ID: <{number}@mail.example>\nDate: Sat, 4 Jan 2025 10:00:{number % 60:02} +0000\n\n"
        f"{CANARY} letter {number} " + "about the garden and the roses. " * 20 + "\n\n"
    )


def imported(home: Home, key_file: Path) -> str:
    """How much of the letters is there: from the first on, each whole and once."""
    with Vault.open(home, key_file=key_file) as vault:
        rows = vault.database.rows(
            "SELECT title, text FROM documents JOIN document_texts ON document = id "
            "WHERE message_id <> '' ORDER BY id"
        )
        titles = [title for title, _ in rows]
        assert titles == [f"{CANARY} {number}" for number in range(len(titles))]
        assert all(text.startswith(f"{CANARY} letter {n} ") for n, (_, text) in enumerate(rows))
        sound(vault)
    return "all" if len(titles) == MESSAGES else "some" if titles else "none"


def files(home: Home) -> set[str]:
    return {path.name for path in home.root.iterdir()}
