"""The recovery key: 160 random bits to be written on paper, for the day the passphrase is forgotten.

It is typed in by hand, once in years and in a hurry, so its alphabet (Crockford's base 32) has no letter that
is easily taken for a digit, and its last four characters are a check over the others: a slip is told before
anything is tried. A key this long needs no slow derivation; it wraps the data key by HKDF (see `keys`).
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata

from cogenesis.errors import UsageError

SECRET_BYTES = 20
GROUP = 4
MAX_TYPED = 200

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS = 5
_CHECK_BITS = 20
_LENGTH = (SECRET_BYTES * 8 + _CHECK_BITS) // _BITS
_READ_AS = str.maketrans("OILU", "011V")  # what a look-alike was meant to be; none of them is in the alphabet


def new_recovery_key() -> str:
    """A new key, in groups of four such as "7Q2M-...": the only time it is to be seen."""
    return written(secrets.token_bytes(SECRET_BYTES))


def written(secret: bytes) -> str:
    """How a key of `SECRET_BYTES` bytes is written down."""
    number = int.from_bytes(secret) << _CHECK_BITS | _check(secret)
    letters = [_ALPHABET[number >> _BITS * place & 31] for place in reversed(range(_LENGTH))]
    groups = ["".join(letters[start : start + GROUP]) for start in range(0, _LENGTH, GROUP)]
    return "-".join(groups)


def recovery_secret(typed: str) -> bytes:
    """The bytes of a key as somebody typed it; case, spaces, dashes and look-alike letters do not matter.

    UsageError, before anything is derived, when it cannot be a recovery key.
    """
    if len(typed) > MAX_TYPED:
        raise UsageError("This is too long for a recovery key; type what is on your paper, and no more.")
    plain = unicodedata.normalize("NFKC", typed).upper()
    kept = [c for c in plain if unicodedata.category(c)[0] not in "ZC" and unicodedata.category(c) != "Pd"]
    letters = "".join(kept).translate(_READ_AS)
    strange = sorted(set(letters) - set(_ALPHABET))
    if strange:
        raise UsageError(f"A recovery key has no {strange[0]!r} in it; look at your paper and type it again.")
    if len(letters) != _LENGTH:
        raise UsageError(
            f"A recovery key has {_LENGTH // GROUP} groups of {GROUP} characters, {_LENGTH} in all, "
            f"and this has {len(letters)}; look at your paper and type it again."
        )
    number = 0
    for letter in letters:
        number = number << _BITS | _ALPHABET.index(letter)
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES)
    if number & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise UsageError("There is a slip in the recovery key; compare it with your paper and type it again.")
    return secret


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"cogenesis recovery key" + secret).digest()
    return int.from_bytes(digest[:3]) >> 24 - _CHECK_BITS
