"""Checks an export with breaks, or one that begins late: verify_log_with_breaks.py EXPORT.jsonl [LAST_HASH]

A file whose end was cut off looks whole: give the last hash that a receipt or `outbound verify` told you.
"""

import hashlib
import json
import sys


def form(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


zero = "0" * 64
count, seq, prev, start, wrong, known, before = 0, 0, zero, (0, zero), "", {zero}, hashlib.sha256()
for count, line in enumerate(open(sys.argv[1], "rb"), 1):
    record = json.loads(line)
    exact, claimed = line == form(record) + b"\n", record.pop("hash", "")
    actual = hashlib.sha256(form(record)).hexdigest()
    exact = exact and claimed == actual
    if count == 1 and "prev" in record:  # a log that begins later needs a checkpoint that says so
        start = seq, prev = record["seq"] - 1, record["prev"]
    follows = record.get("prev") == prev and record["seq"] == seq + 1
    if record["type"] == "request":
        exact = exact and hashlib.sha256(record["body"].encode()).hexdigest() == record["body_sha256"]
    if record["type"] == "checkpoint" and exact and start == (record["last_seq"], record["last_hash"]):
        start = (0, zero)
    if record["type"] == "break":  # accepted by the user, and all after it must be whole again
        pinned = record["before_sha256"] == before.hexdigest()
        follows = pinned or (not wrong and record["prev"] == prev and record["seq"] > seq)
        start, wrong = (0, zero) if pinned else start, "" if follows and exact else wrong
    for gap in [record] if record["type"] == "break" else record.get("breaks", []):
        print(f"BREAK at record {gap['seq']}, {gap['time']}: {gap['code']}; nothing before it is proved")
    if exact and follows:
        seq, prev = record["seq"], claimed
        known.add(claimed)
    else:
        wrong = wrong or f"record {seq + 1} was changed, or one before it is missing"
    before.update(f"{actual}{claimed}\n".encode())
if not wrong and start != (0, zero):
    wrong = "the beginning is missing, and no checkpoint says so"
if not wrong and sys.argv[2:] and sys.argv[2] not in known:
    wrong = "the record of that hash is missing: it was changed, or the end was cut off"
if wrong:
    sys.exit(wrong)
print(f"{count} records, whole; the last hash is {prev}")
