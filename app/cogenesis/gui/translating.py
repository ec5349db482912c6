"""The language of the window: which one, and where its words are.

Sentences are written in English in the code, through `self.tr` or `translate`; `tools/translations.py`
collects them with Qt's Linguist tools into `resources/translations`. English has a file too, for its plurals.
What a language lacks is shown in English.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cogenesis.paths import package_data

AUTOMATIC = "auto"
CATALOGUES = {"en": "en", "de": "de", "fr": "fr", "es": "es", "zh": "zh_CN"}
"""Languages of the window, and how Qt names their files."""

translate = QCoreApplication.translate
"""For words outside a QObject: context and text, both literal."""


def choose_language(setting: str, system: Sequence[str]) -> str:
    """The language to show: the one that is set, else the first of the system's that there is, else English.

    Args:
        setting: `auto` or one of CATALOGUES.
        system: the system's languages as tags such as "de-AT", the preferred one first.
    """
    wanted = system if setting == AUTOMATIC else (setting,)
    for tag in wanted:
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in CATALOGUES:
            return language
    return "en"


class Translations:
    """The catalogues that are installed in an application, Qt's own words first."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self._system = QLocale()

    def show(self, setting: str) -> str:
        """Install what belongs to `setting`, in place of what was; the language.

        Screens made before keep their words.
        """
        language = choose_language(setting, self._system.uiLanguages())
        self.remove()
        name = CATALOGUES[language]
        self._install(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"cogenesis_{name}", str(package_data("resources") / "translations"))
        if setting != AUTOMATIC:
            same = QLocale.languageToCode(self._system.language()) == language
            QLocale.setDefault(self._system if same else QLocale(name))
        return language

    def remove(self) -> None:
        """Take out what was installed: words are those of the code again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
