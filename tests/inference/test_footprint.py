"""The memory expected from a header is what a real worker takes, within a tenth."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.footprint import memory_of, use
from cogenesis.inference import footprint
from cogenesis.inference.gguf import read_header
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions

WITHIN = 0.10
SMALL = EngineOptions(n_ctx=1024, n_ubatch=64)
USUAL = EngineOptions(n_ctx=4096)
PLAIN = EngineOptions(n_ctx=8192, n_ubatch=256, flash_attn="off")
QUANTIZED = EngineOptions(n_ctx=8192, type_k="q8_0", type_v="q8_0", n_ubatch=256)
OTHERS = sorted(Path(os.environ.get("COGENESIS_TEST_MODELS", "/nonexistent")).glob("*.gguf"))

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def off_by(path: Path, options: EngineOptions) -> float:
    expected = footprint.estimate(read_header(path), options).total
    with closing(LocalModel(path, options, hang_timeout=60)) as model:
        use(model)
        assert model.pid
        return expected / memory_of(model.pid) - 1


@linux_only
@pytest.mark.parametrize("options", [SMALL, QUANTIZED], ids=["small", "quantized"])
def test_the_built_in_model_takes_what_was_expected(model_file: Path, options: EngineOptions) -> None:
    assert abs(off_by(model_file, options)) < WITHIN


@linux_only
@pytest.mark.fault
@pytest.mark.timeout(600)
@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "options", [SMALL, USUAL, QUANTIZED, PLAIN], ids=["small", "usual", "quantized", "plain"]
)
def test_other_models_take_what_was_expected(path: Path, options: EngineOptions) -> None:
    assert abs(off_by(path, options)) < WITHIN


def test_the_state_is_known_to_the_byte(model_file: Path) -> None:
    header = read_header(model_file)
    layers, heads, width = 30, 3, 64  # as its header says
    assert footprint.state_bytes_per_token(header, USUAL) == 2 * layers * heads * width * 2
    q8 = footprint.state_bytes_per_token(header, QUANTIZED)
    assert q8 == 2 * layers * heads * width * 34 // 32


def test_the_context_is_cut_to_what_the_model_was_trained_for(model_file: Path) -> None:
    header = read_header(model_file)
    assert footprint.state_cells(header, replace(USUAL, n_ctx=100_000)) == header.n_ctx_train == 8192
    assert footprint.state_cells(header, replace(USUAL, n_ctx=1000)) == 1024


def test_more_of_anything_is_never_expected_to_take_less(model_file: Path) -> None:
    header = read_header(model_file)
    total = footprint.estimate(header, USUAL).total
    assert footprint.estimate(header, replace(USUAL, n_ctx=8192)).total > total
    assert footprint.estimate(header, replace(USUAL, n_ubatch=512)).total > total
    assert footprint.estimate(replace(header, weights=header.weights * 2), USUAL).total > total
    assert footprint.estimate(header, replace(USUAL, flash_attn="off")).total > total
    assert footprint.estimate(header, replace(USUAL, type_k="q4_0", type_v="q4_0")).total < total
