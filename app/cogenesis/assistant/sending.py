"""What must be in place before anything may leave, whatever it is; without any of it there is no request."""

from __future__ import annotations

from cogenesis.errors import Refused
from cogenesis.processes.confinement import Confinement
from cogenesis.vault.outbound import OutboundLog


def require_way_out(log: OutboundLog, confinement: Confinement, *, offline: bool) -> None:
    """Refused, with a sentence, when offline, not confined as it must be, or when the log is not trusted."""
    if offline:
        raise Refused("CoGenesis is offline; `cogenesis offline off` and a new start allow requests again.")
    if not confinement.meets_minimum:
        raise Refused(
            "Nothing may be sent from here: this system does not confine the program as it must; "
            "`cogenesis doctor` says what is missing. Writing locally works."
        )
    if problem := log.problem:
        raise Refused(problem)
