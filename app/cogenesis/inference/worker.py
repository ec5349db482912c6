"""The inference worker: `python -m cogenesis.inference.worker FD MODEL_PATH OPTIONS_JSON`.

In order: take the channel, confine, load the model, then serve one request at a time (see `serving.py`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from cogenesis.inference import devices
from cogenesis.inference.adapters import Adapters
from cogenesis.inference.bindings import load_bindings
from cogenesis.inference.engine import Engine, EngineError
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.footprint import state_bytes_per_token
from cogenesis.inference.gguf import BadModelFile, Header, read_header
from cogenesis.inference.memory_cap import MemoryCap, end_without_memory, limit_memory
from cogenesis.inference.messages import Failed, Loaded, Requests, Started
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.serving import Heartbeat, Server
from cogenesis.inference.templates import ChatTemplate
from cogenesis.processes.confinement import Confinement, Role, confine
from cogenesis.processes.frames import Channel
from cogenesis.processes.worker_side import open_channel

LOAD_LIMIT_S = 600.0


def main(arguments: Sequence[str]) -> None:
    """Run until the desk's end closes. `arguments` come without the program's name."""
    started = time.monotonic()
    channel: Channel[Requests] = open_channel(arguments, Requests, takes_descriptors=True)
    path = Path(arguments[1])
    options = msgspec.json.decode(arguments[2], type=EngineOptions)
    end_without_memory()
    limit_memory(options.memory_limit)
    memory_cap = MemoryCap()
    gpu = devices.uses_gpu(options)
    devices.prepare_environment(gpu=gpu)
    confinement = confine(Role.INFERENCE, readable=[path], gpu=gpu)
    channel.send(Started(confinement.seccomp, confinement.landlock_abi, list(confinement.problems)))
    heartbeat = Heartbeat(channel)
    heartbeat.begin(LOAD_LIMIT_S)
    try:
        header = read_header(path)
        lib = load_bindings()
        found = devices.list_devices(lib)
        options = replace(options, n_gpu_layers=devices.settle_layers(header, options, found) if gpu else 0)
        engine = Engine(lib, path, options)
        if options.n_gpu_layers:
            engine.try_out()
    except BadModelFile as error:
        channel.send(Failed(0, "file", str(error)))
    except OSError:
        channel.send(Failed(0, "file", "cannot be read"))
    except EngineError as error:
        channel.send(Failed(0, "load", str(error)))
    else:
        template = ChatTemplate(
            header.chat_template, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos, guard=memory_cap
        )
        info = replace(
            _info(header, engine, template, confinement),
            devices=found,
            memory_bytes=memory_cap.resident(),
            load_s=time.monotonic() - started,
        )
        server = Server(channel, engine, template, heartbeat, Adapters(lib, engine))
        channel.send(Loaded(info))
        heartbeat.end()
        server.serve()


def _info(header: Header, engine: Engine, template: ChatTemplate, confinement: Confinement) -> ModelInfo:
    return ModelInfo(
        name=header.name,
        architecture=header.architecture,
        n_ctx=engine.n_ctx,
        n_ctx_train=engine.n_ctx_train,
        n_params=engine.n_params,
        bytes=header.bytes,
        n_threads=engine.n_threads,
        template="own" if template.own else "plain",
        load_s=0.0,
        confinement=confinement.problems,
        n_gpu_layers=engine.options.n_gpu_layers,
        type_k=engine.options.type_k,
        type_v=engine.options.type_v,
        n_layer=engine.n_layer,
        build=engine.build,
        state_bytes_per_token=state_bytes_per_token(header, engine.options),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
