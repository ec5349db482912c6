"""Names for values of closed lists and for settings, in the language of the window.

The values themselves are English words that are stored and sent; only what is shown is translated.
`tools/translations.py` reads the lists from where they are declared, so they are not repeated here.
"""

from __future__ import annotations

from cogenesis.gui.translating import translate

SLOTS = "Slots"
SETTINGS = "Settings"
VALUES = "Setting values"
VOICE = "Voice"


def slot_word(value: str) -> str:
    """A value of a brief's slot, such as "cover letter" or "friendly", as a label: "Cover letter"."""
    return translate(SLOTS, as_label(value))


def slot_name(name: str) -> str:
    """The name of a brief's slot, as a label: "Occasion"."""
    return translate(SLOTS, as_label(name))


def kind_word(kind: str) -> str:
    """The kind of a draft or document, as a label."""
    return slot_word(kind)


def setting_name(key: str) -> str:
    """The name of a setting, as a label: "Lock after"."""
    return translate(SETTINGS, as_label(key))


def setting_description(description: str) -> str:
    """What a setting does, from its English declaration."""
    return translate(SETTINGS, description)


def setting_value(word: str) -> str:
    """A word that a setting may be set to, as a label: "Automatic" for "auto"."""
    return translate(VALUES, value_label(word))


def voice_word(word: str) -> str:
    """A measure of the voice card, or a value it may have, as a label: "Sentence length"."""
    return translate(VOICE, as_label(word))


def voice_sentence(template: str) -> str:
    """What a draft differs in, or an edit taught, from its English sentence with places; a measure's unit."""
    return translate(VOICE, template)


def value_label(word: str) -> str:
    """The English label of a setting's value."""
    return SPELLED_OUT.get(word, as_label(word) if word.isalpha() else word)


def as_label(value: str) -> str:
    """The English label of a stored word."""
    return value.replace("_", " ").capitalize()


SPELLED_OUT = {
    "auto": "Automatic",
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "zh": "中文",
    "sketch": "Cloud outline, written here",
    "local": "All on this computer",
    "logits": "Word by word with the cloud",
}
"""Labels that are not the word itself."""
