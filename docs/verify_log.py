"""Checks an exported outbound log with nothing but Python: python3 verify_log.py EXPORT.jsonl"""

import hashlib
import json
import sys

prev, count = "0" * 64, 0
for count, line in enumerate(open(sys.argv[1], encoding="utf-8"), 1):
    record = json.loads(line)
    claimed = record.pop("hash")
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    whole = hashlib.sha256(text.encode()).hexdigest() == claimed and record["prev"] == prev
    if record["type"] == "request":
        body = hashlib.sha256(record["body"].encode()).hexdigest()
        whole = whole and body == record["body_sha256"]
    if not whole:
        sys.exit(f"record {count} was changed, or one before it is missing")
    prev = claimed
print(f"{count} records, whole; the last hash is {prev}")
