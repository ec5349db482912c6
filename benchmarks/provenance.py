"""Sources of sentences: 100 facts planted in assembled drafts, in other words than their sources have.

Each draft is put together, seeded, from ten facts: of the profile, of notes, of the message answered, of the
instruction and of the outline, among four sentences that nothing gave. What counts is the first source.

By hand, also shorter or with another model: `python -m benchmarks.provenance [--model FILE] [--drafts N]`.
"""

from __future__ import annotations

import argparse
import random
import threading
import time
from pathlib import Path

from benchmarks._models import largest
from benchmarks.table import Row, render
from cogenesis.cogeneration.prompts import Job
from cogenesis.cogeneration.provenance import INSTRUCTION, SKETCH, explain
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Sketch
from cogenesis.inference.model import LocalModel
from cogenesis.privacy.vocabulary import Vocabulary

SEED, DRAFTS, NAMED = 11, 10, 0.8
# What a source says, and how the draft says it.
FACTS = (
    ("Work", "beekeeper with forty hives", "I look after forty colonies of bees these days."),
    ("Car", "an old red tractor", "My tractor is red and rather old."),
    ("Home", "a houseboat in Ghent", "We live on the water in Ghent."),
    ("Hobby", "plays the oboe", "In the evenings I practise the oboe."),
    ("Diet", "does not eat fish", "Please leave the fish out for me."),
    ("Child", "a daughter who fences", "My girl has taken up fencing."),
    ("Pet", "a deaf greyhound", "The greyhound hears nothing any more."),
)
NOTES = (
    (
        "Barn",
        "The roof of the barn got slate from the old mill in March.",
        "The mill's slate is on the barn.",
    ),
    ("Bus", "Line 12 stops running at nine in the evening.", "The last bus leaves at nine."),
    ("Seeds", "The black tomatoes failed, the yellow ones did well.", "The yellow tomatoes were better."),
    ("Pump", "The pump needs a new seal before the frost.", "Before it freezes the pump must be sealed."),
    ("Choir", "Rehearsals moved from Tuesday to Thursday.", "We sing on Thursdays now."),
)
REPLIES = (
    ("Could you bring the long ladder?", "Yes, I will bring the ladder."),
    ("Is the key still with your neighbour?", "The neighbour has the key."),
    ("My train arrives at noon.", "I will be there when your train comes in at noon."),
)
ASKED = (
    ("say that I come on Saturday", "I will come on Saturday."),
    ("ask for strong coffee", "May there be strong coffee?"),
    ("thank them for the books", "Many thanks for the books."),
)
POINTS = (
    ("Mention the new puppy", "We have a puppy now."),
    ("Suggest a walk by the canal", "Shall we walk along the canal?"),
    ("Offer to cook soup", "I could make us a soup."),
)
OWN = (
    "Life is good in many ways.",
    "I hope this finds you well.",
    "It means a lot to me.",
    "Do let me know what you think.",
)


def rows() -> list[Row]:
    return measure(largest())


def measure(path: Path, *, drafts: int = DRAFTS) -> list[Row]:
    """The share of planted facts whose source is named, and of sentences without one that get none."""
    chance, model, stop_words = random.Random(SEED), LocalModel(path), Vocabulary.load().stop_words
    named = planted = own = 0
    began = time.monotonic()
    for _ in range(drafts):
        job, sketch, told = _draft(chance)
        text = " ".join(said for said, _ in told)
        found = explain(job, sketch, text, model, stop_words=stop_words, cancel=threading.Event())
        named_here = {text[o.start : o.end]: o.source.key if o.source else "" for o in found}
        planted += sum(key != "" for _, key in told)
        named += sum(key != "" and named_here.get(said) == key for said, key in told)
        own += sum(key == "" and named_here.get(said) == "" for said, key in told)
    seconds = (time.monotonic() - began) / drafts
    model.close()
    return [
        Row(
            f"sources named, {path.stem}",
            f"{named} of {planted}",
            bound="at least 80 %",
            holds=named >= NAMED * planted,
        ),
        Row(f"the model's own seen as such, {path.stem}", f"{own} of {drafts * len(OWN)}"),
        Row(f"finding the sources of one draft, {path.stem}", f"{seconds:.1f} s"),
    ]


def _draft(chance: random.Random) -> tuple[Job, Sketch, list[tuple[str, str]]]:
    """A job, its outline, and the sentences of a draft with the keys of their sources; "" for none."""
    facts, notes = chance.sample(FACTS, 5), chance.sample(NOTES, 4)
    reply, asked, points = chance.choice(REPLIES), chance.choice(ASKED), chance.sample(POINTS, 2)
    items = [ContextItem(f"fact:{name}", ContextKind.FACT, name, text) for name, text, _ in facts]
    items += [
        ContextItem(f"passage:{n}", ContextKind.PASSAGE, t, text) for n, (t, text, _) in enumerate(notes)
    ]
    items.append(ContextItem("reply", ContextKind.REPLY, "The message you answer", reply[0]))
    told = [(said, f"fact:{name}") for name, _, said in facts[:3]]
    told += [(said, f"passage:{n}") for n, (_, _, said) in enumerate(notes[:3])]
    told += [(reply[1], "reply"), (asked[1], INSTRUCTION)]
    told += [(said, f"{SKETCH}:{n}") for n, (_, said) in enumerate(points, 1)]
    told += [(said, "") for said in OWN]
    chance.shuffle(told)
    job = Job(Instruction(f"Answer Tom and {asked[0]}", to="Tom"), "email", Context(tuple(items)))
    return job, Sketch(tuple(point for point, _ in points)), told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--drafts", type=int, default=DRAFTS)
    options = parser.parse_args()
    print(render(measure(options.model or largest(), drafts=options.drafts)))


if __name__ == "__main__":
    main()
