"""The cloud endpoint as the user set it, and the exact headers a request to it carries.

Only a narrow form of URL is accepted, so that no two parsers can read it differently. Desk and egress
worker both use the checks here: the desk to say what is wrong in words, the worker to refuse whatever
the desk should never have sent. Pure: no sockets, no HTTP library.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.egress.records import MASK
from cogenesis.errors import Refused, UsageError

MAX_URL = 2_000
MAX_MODEL = 200
MAX_KEY = 4_000
MAX_VALUE = 4_096
MAX_HEADERS = 16
USER_AGENT = "cogenesis"

_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>(?:/[A-Za-z0-9._~-]+)*)",
    re.ASCII,
)
_AUTHORITY = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.ASCII | re.DOTALL
)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
_NUMBER_LIKE = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)", re.ASCII)
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}", re.ASCII)
_VISIBLE = re.compile(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*", re.ASCII)
_RESERVED = frozenset(
    {
        "accept",
        "accept-encoding",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
    }
    | {"expect", "host", "keep-alive", "proxy-authorization", "proxy-connection", "te", "trailer"}
    | {"transfer-encoding", "upgrade", "user-agent"}
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, repr=False)
class Endpoint:
    """Where sketches come from. Make one with `parse_endpoint`; key and headers belong to this origin only.

    Attributes:
        base_url: without a slash at its end, usually ending in "/v1".
        headers: names and values the endpoint needs; the values count as secret.
        ca_file: absolute path of a PEM file used in place of the system's certificates.
        proxy: "http://host:port" or "https://host:port"; None goes straight to the endpoint.
        bound_to: the base URL that key and headers were given for. It stays when another field is replaced,
            so that they are not sent to an address they were not given for.
    """

    base_url: str
    model: str
    key: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    ca_file: str | None = None
    proxy: str | None = None
    bound_to: str = ""

    def __post_init__(self) -> None:
        if not self.bound_to:
            object.__setattr__(self, "bound_to", self.base_url)

    @property
    def origin(self) -> str:
        """Scheme, host and port, the port always written out."""
        return origin_of(self.base_url)

    @property
    def key_origin(self) -> str:
        """The only origin that key and headers may go to."""
        return origin_of(self.bound_to) if split_url(self.bound_to) else ""

    @property
    def chat_url(self) -> str:
        """Where chat completions are posted."""
        return f"{self.base_url}/chat/completions"

    @property
    def models_url(self) -> str:
        """Where the list of models is, if the endpoint has one."""
        return f"{self.base_url}/models"

    def __repr__(self) -> str:
        return f"Endpoint({self.base_url!r}, {self.model!r})"


def parse_endpoint(
    base_url: str,
    model: str,
    *,
    key: str | None = None,
    headers: Sequence[tuple[str, str]] = (),
    ca_file: str | Path | None = None,
    proxy: str | None = None,
) -> Endpoint:
    """Check what the user typed; UsageError says what is wrong with it and never quotes a secret."""
    url = _checked_url(base_url.strip(), "the endpoint's address", "https://example.com/v1").removesuffix(
        "/chat/completions"
    )
    loopback = is_loopback(url)
    if url.startswith("http://") and not loopback:
        raise UsageError("Use https:// for the endpoint: plain http:// is only for servers on this machine.")
    model = model.strip()
    if not model or len(model) > MAX_MODEL or not model.isprintable():
        raise UsageError(f"Give the model's name as the endpoint lists it, at most {MAX_MODEL} characters.")
    if key is not None:
        key = key.strip() or None
    if key is not None and (len(key) > MAX_KEY or not _VISIBLE.fullmatch(key) or " " in key):
        raise UsageError("The key holds a space, line break or other character no key has; paste it again.")
    if proxy is not None:
        proxy = _checked_proxy(proxy.strip(), loopback=loopback)
    return Endpoint(
        base_url=url,
        model=model,
        key=key,
        headers=_checked_headers(headers, has_key=key is not None),
        ca_file=None if ca_file is None else _checked_ca_file(Path(ca_file)),
        proxy=proxy,
    )


def split_url(url: str) -> tuple[str, str, int, str] | None:
    """(scheme, host without brackets, port, path) of a URL in the one accepted form, else None."""
    match = _URL.fullmatch(url) if len(url) <= MAX_URL else None
    if match is None:
        return None
    scheme, host, path = match["scheme"], match["host"].strip("[]"), match["path"]
    port = int(match["port"]) if match["port"] else _DEFAULT_PORTS[scheme]
    if not 0 < port < 65_536 or not _good_host(host, bracketed="[" in match["host"]):
        return None
    if any(segment in {".", ".."} for segment in path.split("/")):
        return None
    return scheme, host, port, path


def origin_of(url: str) -> str:
    """Scheme, host and port of an accepted URL; ValueError for any other."""
    parts = split_url(url)
    if parts is None:
        raise ValueError("not an accepted URL")
    scheme, host, port, _ = parts
    return f"{scheme}://{_bracketed(host)}:{port}"


def is_loopback(url: str) -> bool:
    """Whether an accepted URL names this very machine."""
    parts = split_url(url)
    if parts is None:
        return False
    return parts[1] == "localhost" or is_loopback_address(parts[1])


def is_loopback_address(host: str) -> bool:
    """Whether `host` is a numeric loopback address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def wire_headers(
    endpoint: Endpoint, url: str, body: bytes, *, method: str = "POST"
) -> tuple[tuple[str, str], ...]:
    """The header lines as they go out, in order, secrets included.

    Raises Refused when there are secrets and they were given for another origin.
    """
    _require_bound(endpoint, url)
    auth = () if endpoint.key is None else (("Authorization", f"Bearer {endpoint.key}"),)
    return fixed_headers(url, body, method=method) + auth + endpoint.headers


def logged_headers(endpoint: Endpoint, url: str, body: bytes, *, method: str = "POST") -> dict[str, str]:
    """The same lines for the log and the preview: the key and every declared value masked."""
    _require_bound(endpoint, url)
    fixed = dict(fixed_headers(url, body, method=method))
    auth = {} if endpoint.key is None else {"Authorization": MASK}
    return fixed | auth | dict.fromkeys((name for name, _ in endpoint.headers), MASK)


def fixed_headers(url: str, body: bytes, *, method: str = "POST") -> tuple[tuple[str, str], ...]:
    """The lines every request carries; none tells operating system, architecture or version.

    No compression is asked for, so that what comes back is bounded byte by byte as it arrives.
    """
    parts = split_url(url)
    if parts is None:
        raise ValueError("not an accepted URL")
    authority = _authority(*parts[:3])
    content = (("Content-Type", "application/json"), ("Content-Length", str(len(body))))
    return (
        ("Host", authority),
        ("User-Agent", USER_AGENT),
        ("Accept", "text/event-stream, application/json"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
        *(content if method == "POST" else ()),
    )


def headers_allowed(
    headers: Sequence[tuple[str, str]], url: str, body: bytes, *, method: str = "POST"
) -> bool:
    """Whether `headers` are the fixed ones, then well-formed ones that no other line could contradict."""
    fixed = fixed_headers(url, body, method=method)
    declared = headers[len(fixed) :]
    return (
        tuple(headers[: len(fixed)]) == fixed
        and len(declared) <= MAX_HEADERS + 1
        and len({name.lower() for name, _ in declared}) == len(declared)
        and all(_header_well_formed(name, value) for name, value in declared)
    )


def _require_bound(endpoint: Endpoint, url: str) -> None:
    if (endpoint.key or endpoint.headers) and endpoint.key_origin != origin_of(url):
        raise Refused("Nothing was sent: the key was given for another address; set the endpoint again.")


def _checked_url(url: str, what: str, example: str) -> str:
    """The URL in its one accepted form: lower-case scheme and host, no usual port, no slash at the end."""
    if any(ord(character) < 0x21 or ord(character) == 0x7F for character in url):
        raise UsageError(f"There is a space or control character in {what}; type it again.")
    match = _AUTHORITY.fullmatch(url)
    if match is None:
        raise UsageError(f"Give {what} in full, such as {example}.")
    scheme, authority, rest = match["scheme"].lower(), match["authority"], match["rest"]
    if "@" in authority:
        raise UsageError(f"Leave user names and passwords out of {what}; a key is given separately.")
    if scheme not in _DEFAULT_PORTS:
        raise UsageError(f"Only https:// and http:// can be used in {what}.")
    if "?" in rest or "#" in rest:
        raise UsageError(f"Leave everything from the first ? or # on out of {what}.")
    if not authority.isascii():
        raise UsageError(f"Write {what} with plain letters (xn--... for others): look-alike letters deceive.")
    parts = split_url(f"{scheme}://{authority.lower()}{rest.rstrip('/')}")
    if parts is None:
        raise UsageError(f"The host, port or path is not usable in {what}; give it like {example}.")
    return f"{scheme}://{_authority(*parts[:3])}{parts[3]}"


def _checked_proxy(proxy: str, *, loopback: bool) -> str:
    url = _checked_url(proxy, "the proxy's address", "http://proxy.example.com:3128")
    parts = split_url(url)
    if parts is None or parts[3]:
        raise UsageError("Give the proxy as http://host:port, with no path.")
    if loopback:
        raise UsageError("An endpoint on this machine is reached without a proxy; leave the proxy out.")
    return url


def _checked_headers(headers: Sequence[tuple[str, str]], *, has_key: bool) -> tuple[tuple[str, str], ...]:
    if len(headers) > MAX_HEADERS:
        raise UsageError(f"At most {MAX_HEADERS} extra headers can be declared.")
    seen = {"authorization"} if has_key else set()
    checked = []
    for raw_name, raw_value in headers:
        name, value = raw_name.strip(), raw_value.strip()
        if not _header_well_formed(name, value):
            shown = name if _HEADER_NAME.fullmatch(name) else "given"
            raise UsageError(f"The header {shown} is set by the program or not well formed; leave it out.")
        if name.lower() in seen:
            raise UsageError(f"The header {name} is declared twice; leave one out.")
        seen.add(name.lower())
        checked.append((name, value))
    return tuple(checked)


def _header_well_formed(name: str, value: str) -> bool:
    return bool(
        _HEADER_NAME.fullmatch(name)
        and name.lower() not in _RESERVED
        and len(value) <= MAX_VALUE
        and _VISIBLE.fullmatch(value)
    )


def _checked_ca_file(path: Path) -> str:
    path = path.expanduser().absolute()
    if not path.is_file():
        raise UsageError("The certificate file cannot be found; give the path of a PEM file.")
    return str(path)


def _good_host(host: str, *, bracketed: bool) -> bool:
    """A numeric address in its usual form, or a name whose last label is no number (else `127.1` is one)."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        labels = host.split(".")
        return (
            not bracketed
            and len(host) <= 253
            and all(_LABEL.fullmatch(label) for label in labels)
            and not _NUMBER_LIKE.fullmatch(labels[-1])
        )
    return (address.version == 6) is bracketed


def _authority(scheme: str, host: str, port: int) -> str:
    """Host and port as a URL and the Host header have them: without the scheme's usual port."""
    return _bracketed(host) if port == _DEFAULT_PORTS[scheme] else f"{_bracketed(host)}:{port}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
