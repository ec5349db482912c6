"""Instructions in German, French, Spanish, Chinese: the slots a reader expects, nothing else leaves."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.paths import package_data
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.cues import TONGUES, Cues, cues_of
from cogenesis.privacy.languages import LANGUAGES, language_of, marks, written_in
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.slots import NONE, SLOTS, find_slots
from cogenesis.privacy.template import render_body
from cogenesis.privacy.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
READ = marks(), *(cues_of(code) for code in TONGUES.values())
"""Read here, so that no test's time holds it."""

NOTHING = MemoryLexicon()
TRACED = 4
"""How much slower a traced run may be."""

NAMES = [slot.name for slot in SLOTS]
ROWS = tomllib.loads((Path(__file__).parent / "instructions.toml").read_text(encoding="utf-8"))
AIMS = {"kind": 95, "purpose": 85, "recipient": 80, "relationship": 80, "tone": 80, "length": 80}
AIMS |= {"language": 100, "register": 80, "topic": 80, "occasion": 80}
ENGLISH_AIMS = AIMS | {"kind": 80, "recipient": 70, "topic": 50}
"""What the cues of the English vocabulary reach; the rules that read them are the same."""


def slots_of(text: str, *, neutral: bool = False) -> dict[str, str]:
    return find_slots(Instruction(text), "", VOCABULARY, neutral=neutral)


def said(text: str) -> dict[str, str]:
    return {name: value for name, value in slots_of(text).items() if value != NONE}


@cache
def brief_of(text: str, level: Level = Level.BALANCED) -> Brief:
    return make_brief(Instruction(text), level, NOTHING, VOCABULARY)


@pytest.mark.parametrize("part", ["held_out", "tuned"])
@pytest.mark.parametrize("language", ["english", *TONGUES])
def test_slots_are_those_a_reader_expects(language: str, part: str) -> None:
    rows = ROWS[language][part]
    right = dict.fromkeys(NAMES, 0)
    for text, expected in rows.items():
        found = brief_of(text).slots
        for name, value in zip(NAMES, expected.split(", "), strict=True):
            right[name] += found[name] == value
    shares = {name: 100 * count / len(rows) for name, count in right.items()}
    aims = ENGLISH_AIMS if language == "english" else AIMS
    assert {name: share for name, share in shares.items() if share < aims[name]} == {}


@pytest.mark.parametrize("language", TONGUES)
def test_there_are_25_rows_a_language_and_none_of_them_gets_a_gist(language: str) -> None:
    texts = [text for part in ROWS[language].values() for text in part]
    assert len(texts) >= 25
    assert [text for text in texts if brief_of(text).gist is not None] == []


@pytest.mark.parametrize("code", TONGUES.values())
def test_every_cue_leads_to_a_value_of_its_list(code: str) -> None:
    path = package_data("resources") / "vocabulary" / f"{code}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert list(data["cues"]) == NAMES
    assert set(data["weak"]) <= set(NAMES)
    for slot in SLOTS:
        for table in (data["cues"][slot.name], data["weak"].get(slot.name, {})):
            assert set(table) <= {*slot.values, NONE}
    assert set(data["marks"]) <= {"greeting", "title", "article", "asking"}
    values = [*data["cues"].values(), *data["weak"].values(), data["marks"], data["sensitive"]]
    for phrase in (p.strip() for table in values for phrases in table.values() for p in phrases.split(",")):
        assert re.fullmatch(r"\*\w{3,}|[^*]+|\w{3,}\*|[^*]+\W\w+\*", phrase), phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schreiben Sie einen Beschwerdebrief", {"kind": "letter", "purpose": "complain"}),
        (
            "Geburtstagseinladung bitte schön formulieren",
            {"kind": "invitation", "purpose": "invite", "occasion": "birthday"},
        ),
        ("Schreib mir ein Kündigungsschreiben", {"kind": "letter", "purpose": "resign", "topic": "career"}),
        ("Verfass eine Dankesmail", {"kind": "email", "purpose": "thank"}),
        ("Schreib eine Gruess-Mail an die Aerztin", {
            "kind": "email", "recipient": "doctor", "topic": "medicine",
        }),
        ("Schreib Herrn Koch und Frau Dr. Sommer eine Mail", {"kind": "email", "recipient": "doctor"}),
        ("Hallo, kannst du mir einen Brief schreiben", {"kind": "letter"}),
        ("Schreib meiner lieben Oma, der Text an meine liebe Oma soll lang sein", {
            "recipient": "relative", "relationship": "family", "tone": "friendly", "length": "long",
        }),
        ("Bitte überarbeiten: die Hochzeit war lang", {"purpose": "rewrite"}),
        ("Schreib eine Mail: die Hochzeit war lang", {
            "kind": "email", "length": "long", "occasion": "wedding",
        }),
        ("Schreib eine Mail\ndie Hochzeit war lang", {"kind": "email"}),
        ("Schreib eine Mail Sehr geehrte Damen, die Hochzeit war lang", {"kind": "email"}),
        ("Liebe Anna, die Hochzeit war lang und schön", {}),
        ("Schreibe eine Rezension zu „Die Hochzeit im Mai“, locker", {
            "kind": "review", "purpose": "review", "tone": "casual",
        }),
        ("Nimm die Einladung zur Hochzeit per Mail an, ich will zusagen", {
            "kind": "email", "purpose": "accept", "occasion": "wedding",
        }),
    ],
)  # fmt: skip
def test_german_is_read_as_it_is_written(text: str, expected: dict[str, str]) -> None:
    assert said(text) == {**expected, "language": "german"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ecrivez un mot pour m'excuser", {"kind": "note", "purpose": "apologise", "length": None}),
        ("Écris à Mme Chef une lettre", {"kind": "letter", "recipient": None}),
        ("Réponds à ce mail pour décliner", {"kind": "email", "purpose": "decline"}),
        ("Réponds à cette invitation", {"kind": None, "purpose": "reply"}),
        ("Escriba una carta al Sr. Casero", {"kind": "letter", "recipient": None}),
        ("Redáctame un texto para mi marido", {"recipient": "relative", "relationship": "family"}),
        ("帮我写封信给王老师", {"kind": "letter", "recipient": "teacher", "relationship": None}),
        ("你好，请帮我写封信", {"kind": "letter"}),
        ("写条朋友圈给同事看", {"recipient": "colleague", "relationship": "peer"}),
        ("Écris un mail sur la réunion avant le mariage", {"occasion": "wedding"}),
        ("你好王先生，我们的会议改期了", {"occasion": None}),
        ("發一條朋友圈", {"kind": "social media post", "recipient": None, "language": "chinese"}),
        ("翻译成日语：我们的婚礼", {"purpose": "translate", "language": "japanese", "occasion": None}),
    ],
)
def test_other_tongues_are_read_as_they_are_written(text: str, expected: dict[str, str | None]) -> None:
    found = said(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Write a letter to the council", "english"),
        ("email maria de la cruz about rent", "english"),
        ("Invite Frau von der Leyen to the gala", "english"),
        ("plan a trip to Le Mans and Las Vegas", "english"),
        ("Rent Letter To The Boss", "english"),
        ("Translate to English: Sehr geehrte Damen und Herren, ich möchte", "english"),
        ("Translate into English: 我明天不能来上班", "english"),
        ("Schreibe einen Brief an die Bank", "german"),
        ("SCHREIBE EINE MAIL AN MEINEN CHEF", "german"),
        ("Schreib eine Mail auf Englisch an John Smith", "german"),
        ("brief vermieter heizung kaputt", "german"),
        ("übersetze ins englische: hello there my friend", "german"),
        ("Écris une lettre pour le voisin", "french"),
        ("redige une lettre a mon proprietaire", "french"),
        ("réponds à ce client mécontent par e-mail, reste neutre", "french"),
        ("Escribe una carta para el vecino", "spanish"),
        ("poema para mama", "spanish"),
        ("给我的房东写一封信", "chinese"),
        ("写一封email给HR关于offer", "chinese"),
        ("大家さんに手紙を書いて", "japanese"),
        ("이웃에게 편지를 써 줘", "korean"),
        ("Напиши письмо соседу", "russian"),
        ("Scrivi una lettera al mio capo", "italian"),
        ("Escreva uma carta para o meu chefe", "portuguese"),
        ("Schrijf een brief aan mijn baas", "dutch"),
        ("Napisz list do mojego szefa", "polish"),
        ("", None),
        ("zzz", None),
        ("mail", None),
    ],
)
def test_the_language_is_known(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_where_nothing_tells_the_language_public_words_decide() -> None:
    assert written_in("yellow kettle", VOCABULARY) == "english"
    assert written_in("xqz kettle zrv", VOCABULARY) is None
    assert slots_of("xqz zrv")["language"] == NONE


@pytest.mark.parametrize(
    "text", ["Напиши письмо врачу о раке", "Scrivi una lettera al mio capo sul divorzio"]
)
def test_a_language_without_cues_gives_its_name_alone(text: str) -> None:
    assert set(said(text)) == {"language"}


@pytest.mark.parametrize(
    "text",
    [
        "Schreib meiner Ärztin eine Mail wegen der Krebsdiagnose im Krankenhaus",
        "Brief an meinen Chef über meine Scheidung und die Miete",
        "Écris à mon médecin un mail sur ma chimio",
        "Une lettre au juge pour mon divorce et la maison",
        "Escribe a mi jefa que estoy embarazada, por el trabajo",
        "Carta al banco por mis deudas y mi piso",
        "写封邮件给经理，说我确诊了癌症要住院",
        "帮我写信给老婆谈离婚和房子",
    ],
)
def test_sensitive_words_make_the_topic_neutral(text: str) -> None:
    assert slots_of(text)["topic"] == "private matter"


@pytest.mark.parametrize(
    "text",
    [
        "Schreib eine Karte zur Genesung, meine Oma liegt in der Klinik",
        "Écris une carte de bon rétablissement à ma tante, elle est à l'hôpital",
        "Escribe una tarjeta de pronta recuperación para mi tía, está en el hospital",
        "给住在医院的外婆写张卡片，祝她早日康复",
    ],
)
def test_strict_hides_delicate_classes_that_balanced_tells(text: str) -> None:
    balanced, strict = slots_of(text), slots_of(text, neutral=True)
    assert (balanced["topic"], balanced["occasion"]) == ("medicine", "illness")
    assert (strict["topic"], strict["occasion"]) == ("private matter", NONE)


WORDS = [
    "schreib", "eine", "Mail", "meiner", "Oma", "über", "die", "Scheidung", "kurz", "Herr", "Müller",
    "écris", "une", "lettre", "à", "mon", "patron", "chimio", "anniversaire", "escribe", "carta", "para",
    "el", "jefe", "boda", "写一封", "邮件", "给", "老板", "离婚", "用英文", "Priya", "Lindqvist", "4711",
    "write", "email", "to", "boss", "yellow", "kettle", ":", "\n", "„", "“", "liebe", "cher", "hola", "*",
]  # fmt: skip
ALLOWED = {slot.name: {NONE, *slot.values} for slot in SLOTS}


@given(
    st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)),
    st.sampled_from(Level),
)
def test_whatever_is_typed_only_slot_values_leave_of_another_language(text: str, level: Level) -> None:
    brief = brief_of(text, level)
    assert list(brief.slots) == NAMES
    assert all(brief.slots[name] in ALLOWED[name] for name in NAMES)
    if written_in(text, VOCABULARY) not in LANGUAGES.values():
        assert brief.gist is None
        same_slots = Brief(level, {name: brief.slots[name] for name in NAMES}, None, ())
        assert render_body(brief, "m") == render_body(same_slots, "m")


@given(st.sampled_from(sorted(TONGUES.values())), st.text(max_size=200))
def test_cues_read_any_text_and_find_closed_values(code: str, text: str) -> None:
    found, sensitive = cues_of(code).find(text)
    assert all(value in ALLOWED[name] for name, value in found.items())
    assert sensitive in {True, False}


@pytest.mark.parametrize("language", TONGUES)
def test_no_word_of_the_instructions_reaches_the_body(language: str) -> None:
    values = {word for slot in SLOTS for value in slot.values for word in value.split()}
    fixed = set(re.findall(r"\w+", render_body(brief_of(""), "m").decode().lower())) | values
    for text in (text for part in ROWS[language].values() for text in part):
        body = set(re.findall(r"\w+", render_body(brief_of(text), "m").decode().lower()))
        assert body <= fixed


def test_an_unknown_language_has_no_cues() -> None:
    with pytest.raises(FileNotFoundError):
        Cues.load("xx")


def test_nothing_is_read_at_import() -> None:
    code = (
        "import cogenesis.privacy.brief as b, cogenesis.privacy.cues as c, cogenesis.privacy.languages as l;"
        "print(c.cues_of.cache_info().currsize, l.marks.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]


@pytest.mark.parametrize(("words", "limit"), [(60, 0.010), (1000, 0.030)])
@pytest.mark.parametrize("language", ["english", *TONGUES])
def test_slots_are_found_fast(language: str, words: int, limit: float) -> None:
    rows = " ".join(ROWS[language]["held_out"]).replace(":", " ").replace("\n", " ")
    text = (rows + " ") * 8
    size = words * 2 if language == "chinese" else len(" ".join(text.split()[:words]))
    instruction = Instruction(text[:size])
    times = []
    for _ in range(9):
        start = time.process_time()
        find_slots(instruction, "", VOCABULARY, neutral=False)
        times.append(time.process_time() - start)
    assert min(times) < limit * (TRACED if sys.gettrace() else 1)
