"""Rewriting a text: prompt-lookup decoding beside plain decoding, same model, prompt and sampler, same run.

Rounds alternate, so that a busy machine slows both. The text is rewritten with a small change, which is what
prompt lookup is for; a text that is written anew shows what it costs where nothing repeats.

By hand, also with other models: `python -m benchmarks.revise [--model FILE] [--rounds N] [--longest N,N]`.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks._models import largest
from benchmarks.table import Row, render
from cogenesis.cogeneration.revising import CHANGES, LOOKUP, passage_of, revising_messages
from cogenesis.inference.model import Finished, LocalModel
from cogenesis.inference.options import ChatMessage, Sampling

GREEDY = Sampling(temperature=0.0, repeat_penalty=1.0)
TEXT = """Dear Ms. Weber,

thanks for getting back to me about the roof of the greenhouse. I can be there on Friday at nine, and I will \
bring the keys of the shed, so that your people can get at the ladder. The glass on the north side is \
cracked in two places, and the gutter above it leaks whenever it rains for more than an hour.

It would be good to know what the repair will cost before you begin. My budget is 1,800 euros, and the work \
should be done by the end of September, because the lemon trees come in then.

See you on Friday,
Maria"""
NEW = "Write a letter to a friend about a week in the mountains, day by day."
FASTER = 1.2
NOT_SLOWER = 0.95
TOKENS = 150


def rows() -> list[Row]:
    return measure(largest())


def measure(path: Path, *, rounds: int = 3, longest: Sequence[int] = (LOOKUP,)) -> list[Row]:
    """For a rewrite and for a new text, the median speed of each way, and of the ratios of neighbours."""
    model = LocalModel(path)
    rewriting = revising_messages(passage_of(TEXT, None), CHANGES["formal"])
    found = []
    for name, messages, bound in (
        ("rewrite", rewriting, FASTER),
        ("new text", [ChatMessage("user", NEW)], NOT_SLOWER),
    ):
        speeds: dict[int, list[float]] = {number: [] for number in (0, *longest)}
        speed(model, messages, 0)  # reads the prompt, and warms the model up
        for _ in range(rounds):
            for lookup, taken in speeds.items():
                taken.append(speed(model, messages, lookup))
        plain = statistics.median(speeds[0])
        for lookup in longest:
            ratio = statistics.median(a / b for a, b in zip(speeds[lookup], speeds[0], strict=True))
            figure = f"{name}, {path.stem}, lookup of {lookup}"
            ours = f"{statistics.median(speeds[lookup]):.1f} tokens/s"
            held = ratio >= bound
            found.append(Row(figure, ours, f"plain {plain:.1f} tokens/s", ratio, f"at least {bound}", held))
    model.close()
    return found


def speed(model: LocalModel, messages: Sequence[ChatMessage], lookup: int) -> float:
    """Tokens a second, without the reading of the prompt."""
    for event in model.generate(messages, sampling=GREEDY, max_tokens=TOKENS, lookup=lookup):
        if isinstance(event, Finished):
            return event.new_tokens / event.decode_s
    raise AssertionError("no last event")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--longest", default=str(LOOKUP))
    options = parser.parse_args()
    longest = [int(number) for number in options.longest.split(",")]
    print(render(measure(options.model or largest(), rounds=options.rounds, longest=longest)))


if __name__ == "__main__":
    main()
