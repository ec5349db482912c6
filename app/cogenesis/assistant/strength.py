"""How easily a passphrase is guessed, as zxcvbn sees it; the library is loaded when it is first asked."""

from __future__ import annotations

from dataclasses import dataclass

_WORDS = ("very easy to guess", "easy to guess", "fair", "good", "very good")
_MOST = 72  # zxcvbn takes time that grows with the square of the length


@dataclass(frozen=True, slots=True)
class Strength:
    """What zxcvbn says of a passphrase.

    Attributes:
        score: 0, very easy to guess, to 4, very good.
        hint: what is wrong with it or would make it better; "" when there is nothing to say.
    """

    score: int
    hint: str

    @property
    def words(self) -> str:
        """The score in words."""
        return _WORDS[self.score]

    @property
    def sentence(self) -> str:
        """For the command line."""
        said = f"This passphrase is {self.words}."
        if self.score >= 3:
            return said
        return f"{said} {self.hint.rstrip('.') or 'Several unrelated words make a good one'}."


def strength(passphrase: str) -> Strength:
    """Rate a passphrase."""
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:_MOST])
    feedback = found["feedback"]
    hints = [feedback["warning"], *feedback["suggestions"]]
    return Strength(int(found["score"]), next((hint for hint in hints if hint), ""))
