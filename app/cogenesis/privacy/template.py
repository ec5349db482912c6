"""The one request template: what the cloud is asked, in bytes.

Only the model's name, slot values and the gist vary; every label always stands, and lengths and sampling are
constants. The organizer prompt follows the sketch variant of CoGenesis (Zhang et al., ACL 2024):
a numbered skeleton of 8 to 15 points of 3 to 5 words, shown by two examples, which are our own.
"""

from __future__ import annotations

import json

from cogenesis.domain import Brief
from cogenesis.privacy.slots import NONE, SLOTS

TEMPLATE_ID = "sketch-1"
MAX_TOKENS = 400
TEMPERATURE = 0.7
GIST_LABEL = "Gist"

_SYSTEM = """\
You are an organizer. You plan the skeleton of a text that somebody else will write. You are told \
what kind of text it is, and sometimes its gist; "none" means not known. Answer with a numbered list \
of 8 to 15 points and nothing else. Every point has 3 to 5 words. Give the points in the order of \
the text, from greeting or opening to close. Never invent names, numbers, places or dates.

Example 1
Kind: letter
Gist: ask the council to mend a broken street lamp

1. Polite formal salutation
2. Reason for writing
3. Where the lamp stands
4. Since when it fails
5. Danger after dark
6. Earlier calls, no result
7. Clear request to repair
8. Wish for a date
9. Thanks and formal close

Example 2
Kind: blog post
Gist: first steps in baking bread

1. Hook: smell of bread
2. Why bake at home
3. Few tools are enough
4. Choosing the flour
5. Mixing without fear
6. Patience while dough rises
7. Common early mistakes
8. Heat and the crust
9. Tasting and sharing
10. Invite readers to try"""


def render_body(brief: Brief, model: str) -> bytes:
    """The exact bytes of the request for a sketch: an OpenAI chat completion body, UTF-8, no spaces."""
    body = {
        "model": model,
        "messages": [
            {"role": "system", "content": _SYSTEM},
            {"role": "user", "content": render_brief(brief)},
        ],
        "max_tokens": MAX_TOKENS,
        "temperature": TEMPERATURE,
        "stream": True,
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def render_brief(brief: Brief) -> str:
    """The brief as the cloud reads it: one line a slot, in fixed order, then the gist."""
    lines = [f"{slot.label}: {brief.slots[slot.name]}" for slot in SLOTS]
    return "\n".join([*lines, f"{GIST_LABEL}: {brief.gist or NONE}"])


def gist_in(body: str) -> str | None:
    """The gist that a body of ours tells; None for none, and for bytes that are not of this shape."""
    try:
        brief = json.loads(body)["messages"][-1]["content"]
        last = brief.rsplit("\n", 1)[-1]
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    label, _, gist = last.partition(": ")
    return gist if label == GIST_LABEL and gist != NONE else None
