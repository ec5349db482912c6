"""Certificates made on the spot for the tests: good ones, and every kind of bad one."""

from __future__ import annotations

import ipaddress
import ssl
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

HOME: tuple[x509.GeneralName, ...] = (x509.IPAddress(ipaddress.ip_address("127.0.0.1")),)
_PEM = serialization.Encoding.PEM
_numbers = count()

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class Authority:
    """Signs certificates; `path` is its own, as PEM. With an `issuer` it is one below that."""

    def __init__(self, folder: Path, name: str, *, issuer: Authority | None = None, ca: bool = True) -> None:
        self._folder = folder
        self._key: Key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name(name)
        self._chain: list[x509.Certificate] = []
        above = issuer or self
        builder = _builder(self._name, above._name, self._key).add_extension(
            x509.BasicConstraints(ca=ca, path_length=None), critical=True
        )
        if not ca:
            builder = builder.add_extension(x509.SubjectAlternativeName(HOME), critical=False)
        own = builder.sign(above._key, hashes.SHA256())
        self._chain = [own, *above._chain] if issuer else [own]
        self.path = folder / f"authority-{next(_numbers)}.pem"
        self.path.write_bytes(own.public_bytes(_PEM))

    def server(
        self,
        names: Sequence[x509.GeneralName] = HOME,
        *,
        days: tuple[float, float] = (-1, 1),
        key: Key | None = None,
        usage: x509.ObjectIdentifier = ExtendedKeyUsageOID.SERVER_AUTH,
        newest: ssl.TLSVersion | None = None,
        client_authority: Path | None = None,
    ) -> ssl.SSLContext:
        """What a server needs to show a certificate for `names`, valid between `days` from now.

        With no names the common name is 127.0.0.1. `newest` is the newest TLS version that it speaks;
        with `client_authority` clients must show a certificate too.
        """
        key = key or ec.generate_private_key(ec.SECP256R1())
        builder = _builder(_name("127.0.0.1"), self._name, key, days)
        builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        own = builder.sign(self._key, hashes.SHA256())
        number = next(_numbers)
        certificate, private = self._folder / f"{number}.pem", self._folder / f"{number}.key"
        certificate.write_bytes(b"".join(one.public_bytes(_PEM) for one in (own, *self._chain)))
        private.write_bytes(
            key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("DEFAULT:@SECLEVEL=0")  # this side is to offer what the other must refuse
        if newest is not None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                context.minimum_version = context.maximum_version = newest
        context.load_cert_chain(certificate, private)
        if client_authority is not None:
            context.load_verify_locations(client_authority)
            context.verify_mode = ssl.CERT_REQUIRED
        return context


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(
    subject: x509.Name, issuer: x509.Name, key: Key, days: tuple[float, float] = (-1, 1)
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
    )
