"""One module per format: the bytes of one item in, a bounded `messages.Item` out. In the reader process only.

An item is what is read, stored, reported and forgotten as one: a file, a message of an mbox, a card of a file
of cards. A module has

    read(untrusted: bytes) -> messages.Item

which gets the bytes of one item, at most `limits.ITEM_BYTES`, and raises `limits.Unreadable` with the reason
it refuses them. Whatever else it raises counts as `Reason.MALFORMED` (MemoryError and RecursionError as what
they are), so a parser's own errors need no handling. It may take `limits.PROCESSOR_SECONDS` and
`limits.MEMORY_BYTES`; past them the process is ended, and the item with it, never those behind it. `read`
leaves `language` and `kind` empty unless the format itself declares them: `documents.worker` fills what is
empty by `documents.recognising`.

A module whose files hold many items has, beside it,

    parts(file: BinaryIO, start: int) -> Iterator[tuple[int, int]]

which finds the items without parsing them: their byte ranges (first, behind the last) in ascending order,
from the first item that begins at `start` or later; `start` is 0 or the end of a range it gave before. It
reads the file in pieces and keeps no more than a piece, as such a file may have any size. `documents.worker`
then reads each range and hands it to `read`. Bytes between the ranges belong to no item.

What is refused is refused with a member of `limits.Reason`, whose sentence stands in `limits.SENTENCES`: add
one there for a reason that is missing. A new format is a line in `documents.formats` (its `Format` and the
ends of names) and one in `documents.worker.READERS`.
"""
