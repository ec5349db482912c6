"""Decode speed through the desk beside a bare llama.cpp loop: same file, threads, prompt, sampler, same run.

The bare loop is what anyone could write with llama-cpp-python's declarations in one process. The desk's side
is everything a draft goes through: worker, frames, text. Rounds alternate, so that a busy machine slows both.
Both have OpenMP spin equally briefly: with its default the bare loop falls to a tenth as soon as another
program wants a core, and the ratio would flatter us.

By hand, also with other models: `python -m benchmarks.decode [--model FILE] [--tokens N] [--rounds N]
[--threads N]`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.table import Row, render
from cogenesis.inference.bindings import SPIN
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import Finished, LocalModel, Piece
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

BOUND = 0.97
PROMPT = "Write a long letter to a friend about a week in the mountains, day by day."
SAMPLING = Sampling(seed=7)


def rows() -> list[Row]:
    return [measure(find_model("").path)]


def measure(path: Path, *, tokens: int = 200, threads: int = 0, rounds: int = 5) -> Row:
    """Medians of both sides, and the median of the ratios of neighbouring rounds."""
    threads = threads or len(os.sched_getaffinity(0))
    bare, desk = [], []
    model = LocalModel(path, EngineOptions(n_threads=threads))
    command = [sys.executable, "-m", "benchmarks.decode", "--bare", "--model", str(path)]
    command += ["--tokens", str(tokens), "--threads", str(threads), "--rounds", str(rounds + 1)]
    with subprocess.Popen(
        command,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"GOMP_SPINCOUNT": SPIN},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(rounds + 1):  # the first round warms both up
            process.stdin.write("\n")
            process.stdin.flush()
            bare.append(float(process.stdout.readline()))
            desk.append(desk_speed(model, tokens))
    model.close()
    ratio = statistics.median(ours / theirs for ours, theirs in zip(desk[1:], bare[1:], strict=True))
    return Row(
        f"decode, {path.stem}, {threads} threads",
        f"{statistics.median(desk[1:]):.1f} tokens/s",
        f"bare llama.cpp loop {statistics.median(bare[1:]):.1f} tokens/s",
        ratio,
        f"at least {BOUND}",
        ratio >= BOUND,
    )


def desk_speed(model: LocalModel, tokens: int) -> float:
    """Tokens a second as the consumer of LocalModel.generate sees them, from its first piece to the end."""
    first = last = 0.0
    count = 0
    for event in model.generate([ChatMessage("user", PROMPT)], sampling=SAMPLING, max_tokens=tokens):
        last = time.perf_counter()
        if isinstance(event, Piece):
            first = first or last
        elif isinstance(event, Finished):
            count = event.new_tokens
    return (count - 1) / (last - first)


def bare_speed(path: Path, tokens: int, threads: int, rounds: int) -> None:
    """Print tokens a second of a bare loop, a line for each line read; runs in a process of its own."""
    import llama_cpp as lib

    lib.llama_log_set(silence := lib.llama_log_callback(lambda level, text, data: None), None)
    lib.llama_backend_init()
    model = lib.llama_model_load_from_file(os.fsencode(path), lib.llama_model_default_params())
    params = lib.llama_context_default_params()
    params.n_ctx, params.n_batch = 4096, 512
    params.n_threads = params.n_threads_batch = threads
    context = lib.llama_init_from_model(model, params)
    vocab = lib.llama_model_get_vocab(model)
    text = f"<|im_start|>user\n{PROMPT}<|im_end|>\n<|im_start|>assistant\n".encode()
    prompt = (lib.llama_token * 512)()
    length = lib.llama_tokenize(vocab, text, len(text), prompt, 512, True, True)
    for _ in range(rounds):
        sys.stdin.readline()
        lib.llama_memory_clear(lib.llama_get_memory(context), True)
        sampler = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for part in (
            lib.llama_sampler_init_penalties(lib.llama_vocab_n_tokens(vocab), 64, 1.1, 0.0, 0.0),
            lib.llama_sampler_init_top_k(40),
            lib.llama_sampler_init_top_p(0.9, 1),
            lib.llama_sampler_init_min_p(0.05, 1),
            lib.llama_sampler_init_temp(0.7),
            lib.llama_sampler_init_dist(7),
        ):
            lib.llama_sampler_chain_add(sampler, part)
        lib.llama_decode(context, lib.llama_batch_get_one(prompt, length))
        one, count, first = (lib.llama_token * 1)(), 0, 0.0
        while count < tokens:
            one[0] = lib.llama_sampler_sample(sampler, context, -1)
            if lib.llama_vocab_is_eog(vocab, one[0]):
                break
            count += 1
            first = first or time.perf_counter()
            if count < tokens:
                lib.llama_decode(context, lib.llama_batch_get_one(one, 1))
        print((count - 1) / (time.perf_counter() - first), flush=True)
        lib.llama_sampler_free(sampler)
    del silence


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--tokens", type=int, default=200)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bare", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    path = options.model or find_model("").path
    if options.bare:
        bare_speed(path, options.tokens, options.threads, options.rounds)
    else:
        row = measure(path, tokens=options.tokens, threads=options.threads, rounds=options.rounds)
        print(render([row]))


if __name__ == "__main__":
    main()
