"""The search finds what it must: every canary in every form, anywhere; and it is not alarmed by noise."""

from __future__ import annotations

import base64
import codecs
import gzip
import json
import quopri
import random
import zlib
from collections.abc import Callable
from urllib.parse import quote

import pytest

from cogenesis.privacy.vocabulary import Vocabulary
from wire.canaries import make_canaries
from wire.encodings import FORMS, Finder

pytestmark = pytest.mark.wire
CANARIES = make_canaries()
NOISE = random.Random(1).randbytes(5000)

HIDE: dict[str, list[Callable[[str], bytes]]] = {
    "plain": [
        str.encode,
        lambda t: t.upper().encode(),
        lambda t: t.replace(" ", "_").encode(),
        lambda t: t.replace(" ", "\n> ").encode(),
    ],
    "base64": [
        lambda t: base64.b64encode(b"x" + t.encode() + b"yz"),
        lambda t: base64.urlsafe_b64encode(b"ab" + t.encode()),
        lambda t: base64.b64encode(b"{'a':" + t.lower().encode()),
    ],
    "hex": [lambda t: t.encode().hex().encode(), lambda t: t.encode().hex().upper().encode()],
    "percent": [lambda t: quote(t, safe="").encode(), lambda t: t.replace(" ", "+").encode()],
    "escapes": [
        lambda t: json.dumps({"a": t}).encode(),
        lambda t: "".join(f"\\u{ord(c):04X}" for c in t).encode(),
    ],
    "utf-16": [lambda t: t.encode("utf-16-le"), lambda t: t.encode("utf-16-be")],
    "reversed": [lambda t: t[::-1].encode()],
    "rot13": [lambda t: codecs.encode(t, "rot13").encode()],
    "quoted-printable": [lambda t: quopri.encodestring(t.encode(), quotetabs=True)],
    "compressed": [
        lambda t: gzip.compress(b"so: " + t.encode()),
        lambda t: zlib.compress(t.encode()),
    ],
}


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(canary.text for canary in CANARIES)


def test_there_are_two_hundred_and_half_are_everyday_words() -> None:
    assert len(CANARIES) == 200
    phrases = [canary for canary in CANARIES if canary.kind == "phrase"]
    assert len(phrases) > 100
    public = Vocabulary.load()
    words = {word for phrase in phrases for word in phrase.text.split()}
    assert {word for word in words if word not in public} == set()
    assert all(len(phrase.runs) >= 3 for phrase in phrases)
    assert make_canaries() == CANARIES


@pytest.mark.parametrize("form", FORMS)
def test_every_canary_is_found_in_every_form(finder: Finder, form: str) -> None:
    for canary in CANARIES:
        if form == "rot13" and not any(map(str.isalpha, canary.text)):
            continue  # digits stay as they are
        for hide in HIDE[form]:
            found = finder.search(NOISE[:1234] + b"\n" + hide(canary.text) + b"\n" + NOISE[:777])
            assert canary.text in {hit.canary for hit in found}, (form, canary.text)


def test_raw_deflate_is_taken_apart(finder: Finder) -> None:
    packer = zlib.compressobj(wbits=-15)
    data = packer.compress(b"well, " + CANARIES[0].text.encode()) + packer.flush()
    assert [hit.form for hit in finder.search(data)] == ["compressed"]


def test_noise_and_single_words_are_no_alarm(finder: Finder) -> None:
    words = " ".join(CANARIES[0].text.split()[::-2]).encode()
    assert finder.search(NOISE + words + random.Random(2).randbytes(200_000)) == []
