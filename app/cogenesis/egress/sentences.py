"""What the user is told when the cloud side fails: one sentence for each way, with what to do next.

The endpoint's own words never stand in them; they are untrusted, and the outbound log has them.
"""

from __future__ import annotations

from cogenesis.egress.endpoint import Endpoint
from cogenesis.egress.messages import Reason
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, Refused

_LOCALLY = "or write locally"

_REFUSALS: dict[Reason, str] = {
    "unconfined": (
        "Nothing was sent: this system does not give the protection that sending needs; "
        "see `cogenesis doctor` for what is missing, or write locally."
    ),
    "hash": "Nothing was sent: the request is not the one that was cleared; please report this.",
    "url": "Nothing was sent: the request's address is not allowed; set the endpoint again.",
    "origin": "Nothing was sent: the request does not belong to the endpoint that is set; try again.",
    "headers": "Nothing was sent: the request's headers are not the declared ones; set the endpoint again.",
}

_FAILURES: dict[Reason, str] = {
    "stale": "The sending process was replaced in the middle of the request; try again, {locally}.",
    "busy": "Another request is still on its way; try again when it is done.",
    "internal": "The sending process had a fault of its own; try again, {locally}.",
    "ca_file": "The endpoint's certificate file cannot be read as PEM; set the endpoint again.",
    "dns": "The name in {origin} cannot be found; check the address and the connection, {locally}.",
    "refused": "Nothing listens at {origin}; start the server, check the address, {locally}.",
    "connect": "{origin} cannot be reached; check the address and the connection, {locally}.",
    "not_loopback": "{origin} is not on this machine after all, so nothing was sent; use https://.",
    "certificate": (
        "The certificate of {origin} is not one this system trusts, so nothing was sent; "
        "check the address, or name the file of its authority with --ca-file."
    ),
    "tls": "{origin} does not speak TLS as it should, so nothing was sent; check the address, {locally}.",
    "proxy": "The proxy cannot be reached or does not connect to {origin}; check the proxy, {locally}.",
    "timeout_connect": "{origin} does not answer; check the address and the connection, {locally}.",
    "timeout_first_byte": "{origin} took the request but is too slow to answer; try again, {locally}.",
    "timeout_idle": "{origin} fell silent in the middle of its answer; try again, {locally}.",
    "timeout_total": "{origin} takes too long to finish its answer; try again, {locally}.",
    "closed": "{origin} broke the connection off in the middle; try again, {locally}.",
    "protocol": "{origin} closed the connection or does not speak HTTP; check the address, {locally}.",
    "encoding": "{origin} answers in a compressed form nobody asked for; use another endpoint, {locally}.",
    "too_large": "{origin} answers far more than a sketch needs; check the address, {locally}.",
}

WORKER_DIED = "The sending process ended unexpectedly; try again, which starts it anew, or write locally."
WORKER_HUNG = "The sending process stopped answering and was ended; try again, or write locally."
WORKER_NO_START = "The sending process did not start; see `cogenesis doctor` for why, or write locally."


def failure(reason: Reason, endpoint: Endpoint) -> CoGenesisError:
    """The error to raise when no reply came: Cancelled, Refused (a rule said no) or EndpointError."""
    if reason == "cancelled":
        return Cancelled("Stopped.")
    if reason in _REFUSALS:
        return Refused(_REFUSALS[reason])
    if reason == "timeout_connect" and endpoint.proxy is not None:
        reason = "proxy"
    return EndpointError(_filled(_FAILURES[reason], endpoint))


def status_failure(status: int, endpoint: Endpoint) -> EndpointError:
    """The error to raise for a reply whose status is not 200."""
    if status in {401, 403}:
        text = "{origin} refuses the key; set the endpoint again with a valid one, {locally}."
    elif status == 404:
        text = "{origin} knows no model “{model}”, or its address is not {base_url}; check both, {locally}."
    elif status == 429:
        text = "{origin} takes no more requests just now, or the account's limit is reached; wait, {locally}."
    elif 300 <= status < 400:
        text = "{origin} points to another address, which is not followed; check the address, {locally}."
    elif status >= 500:
        text = "{origin} has a fault of its own (status {status}); try again later, {locally}."
    elif status in {400, 413, 422}:
        text = "{origin} does not accept the request (status {status}); check the model's name, {locally}."
    else:
        text = "{origin} answers with status {status}; check the address and the model's name, {locally}."
    return EndpointError(_filled(text, endpoint, status=status))


def _filled(text: str, endpoint: Endpoint, *, status: int = 0) -> str:
    shown = endpoint.origin.removesuffix(":443" if endpoint.origin.startswith("https:") else ":80")
    return text.format(
        origin=shown, base_url=endpoint.base_url, model=endpoint.model, status=status, locally=_LOCALLY
    )
