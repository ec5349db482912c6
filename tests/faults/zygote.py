"""A process with everything imported that forks a victim for each order: a kill costs a fork, not a start.

`python zygote.py DESCRIPTOR`: orders come as JSON, with the victim's stdout, over that socket; the victim's
process id and, once it is gone, its wait status go back. It ends when the socket is closed.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from cogenesis.errors import CoGenesisError
from faults.jobs import JOBS, vocabulary

BUG = 70


def serve(orders: socket.socket) -> None:
    """One victim at a time, until there are no more orders."""
    while True:
        data, descriptors, _, _ = socket.recv_fds(orders, 65536, 1)
        if not data:
            return
        victim = os.fork()
        if victim == 0:
            orders.close()
            os.set_inheritable(descriptors[0], False)  # or what the victim starts would keep it open
            sys.stdout = os.fdopen(descriptors[0], "w", encoding="utf-8")
            os._exit(suffer(json.loads(data)))
        os.close(descriptors[0])
        orders.send(str(victim).encode())
        orders.recv(1)  # its id stays its own until nobody will kill it any more
        orders.send(str(os.waitpid(victim, 0)[1]).encode())


def suffer(order: dict[str, object]) -> int:
    """Do one job; how it ended, as an exit status."""
    try:
        JOBS[str(order.pop("job"))](**order)
        return 0
    except CoGenesisError as error:
        print("error", json.dumps(str(error)), flush=True)
        return 1
    except BaseException:
        traceback.print_exc()
        return BUG


if __name__ == "__main__":
    vocabulary()  # loaded once, for all of them
    serve(socket.socket(fileno=int(sys.argv[1])))
