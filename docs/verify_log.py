"""Checks an exported outbound log with nothing but Python: python3 verify_log.py EXPORT.jsonl [LAST_HASH]"""

import hashlib
import json
import sys

prev, count, seen = "0" * 64, 0, set()
for count, line in enumerate(open(sys.argv[1], encoding="utf-8"), 1):
    record = json.loads(line)
    claimed = record.pop("hash")
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    whole = hashlib.sha256(text.encode()).hexdigest() == claimed and record["prev"] == prev
    if record["type"] == "request":
        whole = whole and hashlib.sha256(record["body"].encode()).hexdigest() == record["body_sha256"]
    if not whole or record["type"] == "break":
        sys.exit(f"record {count} was changed, or one is missing; see verify_log_with_breaks.py")
    seen.add(prev := claimed)
if sys.argv[2:] and sys.argv[2] not in seen:
    sys.exit("the record of that hash is missing: the end was cut off")
print(f"{count} records, whole; the last hash is {prev}")
