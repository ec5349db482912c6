"""format=flowed (RFC 3676): puts the lines back together that the sender's mail program broke."""

from __future__ import annotations

SIGNATURE = "-- "


def unflow(text: str, *, delete_space: bool) -> str:
    """The paragraphs of a flowed text; quoted ones start with their marks and a space.

    `delete_space` is the DelSp parameter: the space at the end of a flowed line is not part of the text.
    """
    paragraphs: list[str] = []
    flowing: list[str] = []
    depth = 0
    for line in text.split("\n"):
        body = line.lstrip(">")
        line_depth = len(line) - len(body)
        body = body.removeprefix(" ")  # space-stuffed, section 4.4
        if flowing and (line_depth != depth or body == SIGNATURE):
            paragraphs.append(_quoted("".join(flowing), depth))
            flowing = []
        depth = line_depth
        if body.endswith(" ") and body != SIGNATURE:
            flowing.append(body[:-1] if delete_space else body)
        else:
            paragraphs.append(_quoted("".join([*flowing, body]), depth))
            flowing = []
    if flowing:
        paragraphs.append(_quoted("".join(flowing), depth))
    return "\n".join(paragraphs)


def _quoted(paragraph: str, depth: int) -> str:
    return f"{'>' * depth} {paragraph}" if depth else paragraph
