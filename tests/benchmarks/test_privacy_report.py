"""The privacy report: its own texts, the table, and that it measures the real program."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.privacy import figures, people, preview_time, program, queries, shared
from benchmarks.privacy.figures import Bound, Measured

TOOL = """
import json, sys
if sys.argv[1] == "inputs":
    assert sys.argv[2:] == ["--pupa", sys.argv[3], "--lower"]
    print(json.dumps({"id": "neutral", "instruction": "Write a short text."}))
    print(json.dumps({"id": "a", "instruction": open(sys.argv[3]).read()}))
else:
    rows = [json.loads(line) for line in open(sys.argv[4])]
    print(json.dumps({"rows": len(rows), "L1_pct": 100.0 * ("otter" in rows[1]["gist"])}))
"""


def test_the_own_requests_are_as_described() -> None:
    found = queries.load()
    assert len({query.id for query in found}) == len(found) == 270
    assert all(query.units and unit in query.query for query in found for unit in query.units)
    assert sum(100 <= len(query.query.split()) <= 400 for query in found) >= 90


def test_the_own_people_are_as_described() -> None:
    persons, tasks = people.load()
    assert len({person["profile"] for person in persons}) == len(persons) == 60
    assert len({task.id for task in tasks}) == len(tasks) == 147
    assert all(": " in task.forms["titled"] and ": " not in task.forms["untitled"][:60] for task in tasks)
    assert all(len(secrets.facts) >= 4 and secrets.runs for secrets in people.secrets_of(persons))


def test_a_missed_bound_is_said_in_whatever_column_it_is() -> None:
    bounds = {"L1": Bound(0.4), "gist": Bound(45, least=True), "lift": figures.SHOWN}
    good, bad = {"L1": 0.4, "gist": 45.0, "lift": 1.0}, {"L1": 0.5, "gist": 44.0, "lift": 0.0}
    measured = [Measured("first", bounds, good), Measured("second", bounds, good, bad)]
    assert figures.missed(measured) == ["second: L1", "second: gist"]
    lines = figures.table(measured).splitlines()
    assert lines[2].split() == ["first:", "L1", "at", "most", "0.4", "%", "0.40", "%", "ok"]
    assert lines[5].endswith("0.50 %      MISSED")
    assert lines[7].endswith("0.00 %")


def test_the_real_program_makes_the_briefs(capfd: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "a", "instruction": "Write a letter to my landlord about the broken heating"}]
    sent = program.requests(rows, with_model=False, what="texts")
    assert sent["a"].told
    assert {"landlord", "heating"} <= sent["a"].said
    assert not sent["a"].stray
    assert "texts: 2 of 2" in capfd.readouterr().err


def test_shared_data_is_measured_by_its_own_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "FOLDER", tmp_path)
    assert not shared.present()
    (tmp_path / "tools").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "tools" / "leak_report.py").write_text(TOOL, encoding="utf-8")
    for one in shared.SETS:
        (tmp_path / "data" / one.file).write_text("write a story about an otter", encoding="utf-8")
    assert shared.present()
    assert shared.measure(shared.SETS[1], with_model=False) == {"rows": 2, "L1": 100}


def test_brief_and_gate_are_timed_against_a_real_vault() -> None:
    texts = [query.query for query in queries.load()[:10]]
    taken = preview_time.measure(texts, terms=2000)
    assert taken["median, processor"] > 0
    assert 0 < taken["median"] <= taken["95th percentile"]
