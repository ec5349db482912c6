"""Log, account, drafts, library search and settings search, on a real vault with a real library."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget

from canaries import CANARY
from cogenesis.assistant import Assistant
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens import outbound
from cogenesis.gui.screens.drafts import DraftsScreen
from cogenesis.gui.screens.library import LibraryScreen
from cogenesis.gui.screens.outbound import COSTS, OutboundScreen
from cogenesis.gui.screens.outbound_model import LogModel
from cogenesis.gui.screens.receipt import ReceiptDialog
from cogenesis.gui.screens.settings import SettingsScreen
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

URL = "https://models.example.org/v1/chat/completions"
HOSTILE = "1. Greet\x1b[2J \u202etxet\u202c the\u200b team"


def fill_drafts(assistant: Assistant) -> list[str]:
    """Thirty drafts, of which one is about a boat and one in Chinese; their ids."""
    drafts, made = assistant._open().drafts, []
    for number in range(30):
        draft = drafts.create(
            Instruction(f"Write about matter {number}", to="Zoë Bell" if number % 2 else "Tom"),
            Mode.SKETCH if number < 3 else Mode.LOCAL,
            Level.BALANCED,
            "email" if number % 3 else "letter",
            Sketch(("Greet",)),
        )
        text = f"Dear all,\n\nthis is matter number {number}. " + "More of it follows here. " * 12
        if number == 7:
            text += f"In the end the Bootshäuser were sold to {CANARY}, and nobody rowed again. "
        if number == 8:
            text = "各位同事,下周的会议改到星期四。"
        drafts.save(
            draft.id, text=text, subject=f"Matter {number}", state="stopped" if number == 9 else "done"
        )
        made.append(draft.id)
    return made


def fill_log(assistant: Assistant, drafts: list[str], requests: int = 9) -> None:
    """Requests of three drafts, and one of none, with a hostile reply."""
    vault = assistant._open()
    for number in range(requests):
        draft = drafts[number % 3] if number else None
        body = json.dumps({"model": "m", "messages": [{"role": "user", "content": f"Gist: topic {number}"}]})
        purpose = "sketch" if number else "test"
        sent = vault.outbound.append_request(Request(purpose, "POST", URL, {"Host": "x"}, body, draft))
        if number != 4:
            reply = HOSTILE if number == 8 else "1. Greet"
            raw = reply.encode()
            vault.outbound.append_outcome(Outcome(sent, 200, None, 900, len(raw), sha256_hex(raw), reply))
        entered = vault.spending.enter(draft, 900, 400, None)
        vault.spending.name(entered, sent)
        vault.spending.settle(entered, 300, 80, counted=True)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("assistant")
    launcher = Launcher.start()
    made = Assistant(Home(folder / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=folder / "key")
    made.set_endpoint("https://models.example.org/v1", "writer")
    fill_log(made, fill_drafts(made))
    texts = folder / "texts"
    texts.mkdir()
    (texts / "boat.txt").write_text(
        "The old house.\n\n" * 300 + "We painted the rowing boat green in May.\n\n" * 2
    )
    (texts / "garden.md").write_text("# Garden\n\nThe garden is large and the boat is small.\n")
    (texts / "photo.jpg").write_bytes(b"\xff\xd8")
    (texts / "broken.docx").write_bytes(b"no archive")
    made.texts = texts
    yield made
    made.close()
    launcher.close()


@pytest.fixture
def shown(qtbot, tasks, assistant):
    """Makes a screen and shows it."""

    def show(screen_class: type[QWidget]):
        screen = screen_class(assistant, tasks, Messages())
        qtbot.addWidget(screen)
        screen.resize(1000, 740)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.reload()
        return screen

    return show


def lines_of(model: LogModel) -> list[tuple[str, int]]:
    """What stands on the top lines of the log, and how many requests are under each."""
    tops = [model.index(at, 0) for at in range(model.rowCount())]
    return [(model.data(index).partition("   ")[0], model.rowCount(index)) for index in tops]


def test_requests_stand_under_their_drafts_and_what_cannot_be_seen_is_spelled_out(qtbot, shown):
    log = shown(OutboundScreen)
    qtbot.waitUntil(lambda: log.log.requests == 9)
    assert lines_of(log.log) == [
        ("Matter 2", 3),
        ("Matter 1", 3),
        ("Matter 0", 2),
        ("For no draft: tests, downloads", 1),
    ]
    qtbot.waitUntil(lambda: "topic 8" in log.body.toPlainText())
    assert log.reply.toPlainText() == r"1. Greet\u{1B}[2J \u{202E}txet\u{202C} the\u{200B} team"
    assert "4" in log.details.hidden.text()
    log.details.view.setCurrentIndex(2)
    assert "1b 5b 32 4a" in log.reply.toPlainText()
    assert "\x1b" not in log.reply.toPlainText()
    assert "300 + 80" in log.facts.toPlainText()


def test_the_log_is_searched_filtered_checked_and_put_in_a_row(qtbot, shown, assistant):
    log = shown(OutboundScreen)
    qtbot.waitUntil(lambda: log.log.requests == 9)
    log.grouped.click()
    qtbot.waitUntil(lambda: log.log.rowCount() == 9)
    qtbot.keyClicks(log.words, "topic 5")
    qtbot.waitUntil(lambda: log.log.requests == 1)
    log.words.clear()
    log.answered.setCurrentIndex(2)
    log.answered.activated.emit(2)
    qtbot.waitUntil(lambda: log.log.requests == 1)
    qtbot.waitUntil(lambda: "topic 4" in log.body.toPlainText())
    log.check()
    qtbot.waitUntil(lambda: "whole" in log.said.text())
    assert str(assistant.outbound_state()["head"]["hash"][:16]) in log.said.text()


def test_the_log_comes_in_pages_and_later_ones_go_under_the_same_drafts(qtbot, shown, monkeypatch):
    monkeypatch.setattr(outbound, "PAGE", 4)
    log = shown(OutboundScreen)
    qtbot.waitUntil(lambda: log.log.requests >= 4)

    def all_read() -> bool:
        log.log.fetchMore(QModelIndex())  # as the view does at its end
        return log.log.requests == 9

    qtbot.waitUntil(all_read)
    assert [under for _, under in lines_of(log.log)] == [3, 3, 2, 1]
    assert "9" in log.found.text()


def test_a_receipt_is_shown_and_saved_as_a_page_or_as_json(qtbot, shown, tmp_path):
    log = shown(OutboundScreen)
    qtbot.waitUntil(log.details.receipt.isEnabled)
    log.details.receipt.click()
    dialog = log.findChild(ReceiptDialog)
    qtbot.waitUntil(dialog.save.isEnabled)
    assert "left this computer" in dialog.page.toPlainText()
    for name in ("receipt.html", "receipt.json"):
        dialog.save_to(tmp_path / name)
        qtbot.waitUntil(lambda name=name: (tmp_path / name).exists())
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    receipt = json.loads((tmp_path / "receipt.json").read_text())
    assert receipt["tokens"] == {"sent": 900, "received": 240, "estimated": False}  # by the endpoint's count


def test_tokens_and_cost_by_day_and_draft_and_a_limit_is_set(qtbot, shown, assistant):
    log = shown(OutboundScreen)
    log.tabs.setCurrentIndex(COSTS)
    account = log.spending
    qtbot.waitUntil(lambda: account.days.rowCount() == 1)
    assert "3420 tokens" in account.today.text().replace(",", "")
    assert [account.days.item(0, at).text() for at in range(1, 4)] == ["9", "2700", "720"]
    assert [account.drafts.item(at, 0).text() for at in range(3)] == ["Matter 2", "Matter 1", "Matter 0"]
    form = account.limit_form
    qtbot.keyClicks(form.sent, "2,5")
    qtbot.keyClicks(form.received, "10")
    form.store.click()
    qtbot.waitUntil(lambda: "Set:" in form.said.text())
    assert assistant.spending.price(assistant.endpoint()).tokens_in == 2.5
    form.options.stored.emit("daily_token_limit", "3500")
    qtbot.waitUntil(lambda: account.limits.count() == 1)
    words = account.limits.itemAt(0).widget().findChildren(QWidget)[0].text().replace(",", "")
    assert words == "3420 tokens of 3500 tokens used today: nearly used up"
    assistant.set_setting("daily_token_limit", "0")


def about(drafts: DraftsScreen) -> list[str]:
    return [each.row.subject for each in drafts.drafts.drafts]


def test_drafts_are_found_by_words_and_filters_and_the_words_are_marked(qtbot, shown):
    drafts = shown(DraftsScreen)
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() == 30)
    qtbot.keyClicks(drafts.search, "bootshaus")  # accents do not count, and the last word may be a beginning
    qtbot.waitUntil(lambda: about(drafts) == ["Matter 7"])
    (found,) = drafts.drafts.drafts
    ((start, end),) = found.excerpt.marks
    assert found.excerpt.text[start:end] == "Bootshäuser"
    drafts.search.setText("会议")
    qtbot.waitUntil(lambda: about(drafts) == ["Matter 8"])
    drafts.search.clear()
    drafts.to.setText("zo")
    drafts.kind.setCurrentIndex(drafts.kind.findData("letter"))
    drafts.sort.setCurrentIndex(drafts.sort.findData("created"))
    drafts.reload()
    qtbot.waitUntil(lambda: about(drafts) == [f"Matter {n}" for n in (27, 21, 15, 9, 3)])
    drafts.state.setCurrentIndex(drafts.state.findData("stopped"))
    drafts.reload()
    qtbot.waitUntil(lambda: about(drafts) == ["Matter 9"])
    assert drafts.found.text() == "1 of 30 drafts"


def test_a_found_draft_is_opened_and_several_are_deleted_by_keys(qtbot, shown, assistant):
    drafts = shown(DraftsScreen)
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() >= 28)
    drafts.search.setFocus()
    qtbot.keyClicks(drafts.search, "bootshaus")
    qtbot.keyClick(drafts.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: about(drafts) == ["Matter 7"])
    with qtbot.waitSignal(drafts.opened) as opened:
        qtbot.keyClick(drafts.table, Qt.Key.Key_Return)
    assert CANARY in opened.args[0].text
    drafts.search.clear()
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() == 30)
    drafts.table.selectRow(0)
    qtbot.keyClick(drafts.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(drafts.selected) == 2
    drafts.delete.click()
    assert "2" in drafts.dialog.text()
    next(each for each in drafts.dialog.buttons() if each.text() == "Delete").click()
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() == 28)


def test_an_import_says_what_was_left_out_and_a_passage_opens_at_its_place(qtbot, shown, assistant, tmp_path):
    library = shown(LibraryScreen)
    library.import_paths([assistant.texts])
    qtbot.waitUntil(lambda: library.list.documents.rowCount() == 2, timeout=20_000)
    assert "1 .jpg" in library.report.passed_over.text()
    assert library.report.table.item(0, 0).text().endswith("broken.docx")
    library.report.save_to(tmp_path / "report.txt")
    qtbot.waitUntil((tmp_path / "report.txt").exists)
    library.search("rowing boat")
    searching, place = library.searching, library.place
    qtbot.waitUntil(lambda: searching.passages.rowCount() >= 2)
    first = searching.passages.found[0]
    assert [first.excerpt.text[a:b] for a, b in first.excerpt.marks][:2] == ["rowing", "boat"]
    qtbot.waitUntil(lambda: "rowing boat" in place.text.toPlainText())
    text = place.text.toPlainText()
    marked = [selection.cursor.selectedText() for selection in place.text.extraSelections()]
    assert marked[0].startswith(first.passage.text[:20].replace("\n", "\u2029"))
    assert marked[1:3] == ["rowing", "boat"]
    assert place.text.textCursor().position() == text.index("rowing boat")


def test_settings_are_found_by_what_they_do_and_put_back(qtbot, shown, assistant):
    settings = shown(SettingsScreen)
    qtbot.waitUntil(lambda: "lock_after" in settings.results.options.fields)
    qtbot.keyClicks(settings.words, "minutes lock")
    options = settings.results.options
    visible = [key for key, field in options.fields.items() if field.isVisible()]
    assert visible == ["lock_after"]
    field = options.fields["lock_after"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.get_setting("lock_after") == 3)
    qtbot.waitUntil(options.resets["lock_after"].isVisible)
    options.resets["lock_after"].click()
    qtbot.waitUntil(lambda: assistant.get_setting("lock_after") == 15)
    settings.words.setText("passphrase")
    assert not [key for key, field in options.fields.items() if field.isVisible()]
    QApplication.processEvents()
    settings.words.setText("no such thing at all")
    assert settings.results.nothing.isVisible()
