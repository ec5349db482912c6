"""The language of the window: which is chosen, that its words are there, and that none can be forgotten."""

from __future__ import annotations

import textwrap

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QDialogButtonBox

from cogenesis.gui.translating import CATALOGUES, Translations, choose_language
from cogenesis.gui.widgets.words import setting_name, slot_word
from cogenesis.privacy.slots import SLOTS
from cogenesis.settings import SETTINGS
from tools import translations
from tools.shown_words import misused
from tools.translations import Entry


@pytest.fixture
def show(qapp):
    shown, locale = Translations(qapp), QLocale()
    yield shown.show
    shown.remove()
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("auto", ["de-AT", "de", "en"], "de"),
        ("auto", ["pt-BR", "fr_CA"], "fr"),
        ("auto", ["zh-Hans-CN"], "zh"),
        ("auto", ["fi"], "en"),
        ("auto", [], "en"),
        ("es", ["de"], "es"),
    ],
)
def test_the_language_is_the_one_set_else_the_first_of_the_system_s_that_there_is(setting, system, language):
    assert choose_language(setting, system) == language


def test_a_language_brings_its_words_its_numbers_and_qt_s_own_words(show):
    assert show("de") == "de"
    assert QCoreApplication.translate("DraftsScreen", "Drafts") == "Entwürfe"
    assert slot_word("cover letter") == "Anschreiben"
    assert QLocale().language() is QLocale.Language.German
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    assert show("zh") == "zh"
    assert QCoreApplication.translate("DraftsScreen", "Drafts") == "草稿"


def test_what_is_counted_has_its_plural_in_english_too(show):
    show("en")
    counted = [QCoreApplication.translate("DraftsScreen", "%n draft(s)", None, n) for n in (1, 2)]
    assert counted == ["1 draft", "2 drafts"]


@pytest.mark.parametrize("language", [name for name in CATALOGUES if name != "en"])
def test_every_value_of_a_closed_list_and_every_setting_has_a_name(show, language):
    show(language)
    entries = translations.entries(translations.FOLDER / f"cogenesis_{CATALOGUES[language]}.ts")
    told = {entry.source for entry in entries if entry.finished}
    wanted = [value.capitalize() for slot in SLOTS for value in slot.values]
    assert [word for word in wanted if word not in told] == []
    assert all(setting_name(setting.key) for setting in SETTINGS)


@pytest.mark.parametrize(
    ("source", "form", "what"),
    [
        ("Saved as {path}.", "Gespeichert.", "placeholders"),
        ("Saved as {path}.", "Gespeichert als {pfad}.", "placeholders"),
        ("%n draft(s)", "Entwürfe", "number"),
        ("&Open", "Öffnen", "mnemonic"),
        ("Open", "Öffnen ", "white space"),
    ],
)
def test_what_a_translation_loses_is_found(source, form, what):
    entry = Entry(context="X", source=source, forms=(form,), finished=True, plural=False)
    assert [found for found in translations.lost(entry) if what in found]


def test_nothing_is_lost_in_the_translations_there_are():
    stored = [
        (language, entry)
        for language in translations.LANGUAGES
        for entry in translations.entries(translations.FOLDER / f"cogenesis_{language}.ts")
    ]
    assert [(language, what) for language, entry in stored for what in translations.lost(entry)] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('button("Open it", self.go)', "want self.tr"),
        ('label.setText(f"{count} drafts")', "want self.tr"),
        ('owner.tr("Open")', "in place of owner.tr"),
        ("self.tr(sentence)", "literal"),
        ('translate("Here", "%n word(s)", "", count)', "counted"),
        ('self.tr("One.") + other', "concatenated"),
        ('label.setText("CoGenesis")', ""),
        ('label.setText(self.tr("Open"))', ""),
    ],
)
def test_words_that_no_translator_would_see_are_found_in_the_code(tmp_path, line, said):
    module = tmp_path / "screen.py"
    module.write_text(textwrap.dedent(line), encoding="utf-8")
    found = list(misused(module, tmp_path))
    assert bool(found) is bool(said)
    assert all(said in problem for problem in found)


def test_a_class_finds_the_words_of_the_class_it_is_made_from(show):
    class DraftsScreen(QObject):
        pass

    class Special(DraftsScreen):
        pass

    show("de")
    assert Special().tr("Drafts") == "Entwürfe"
