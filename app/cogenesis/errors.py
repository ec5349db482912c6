"""Every error the program raises on purpose, in one tree.

    CoGenesisError               the world failed; str(error) is a sentence for the user
    ├── UsageError               the command was wrong (exit status 2)
    ├── Refused                  the gate, or a rule of the promise, said no (exit status 3)
    │   └── LimitReached         it might cost more than the user allows
    ├── Cancelled                the user stopped it; never shown as an error
    ├── VaultError               no vault, wrong passphrase, damaged or newer vault
    │   ├── NoVault
    │   ├── WrongKey
    │   └── VaultBusy            another process has this home open
    ├── DocumentError            one item could not be read; the others go on
    ├── ModelError               the local model could not be loaded or stopped working
    │   └── UnknownModel         nobody has agreed to this model file yet
    ├── EndpointError            the cloud side is down, slow, refuses the key or answers nonsense
    ├── RecogniserError          the optional name recogniser failed: what it was to check does not leave
    └── WorkerDied               a worker process ended or hung; it will be started again

A bug is any other exception: it is logged by type and place, never with its values.
"""


class CoGenesisError(Exception):
    """Something outside the program failed; the message is one sentence with what to do next."""

    exit_status = 1


class UsageError(CoGenesisError):
    """The command or a value in it is wrong."""

    exit_status = 2


class Refused(CoGenesisError):
    """The gate, or a rule of the promise, does not let this happen."""

    exit_status = 3


class LimitReached(Refused):
    """A request might cost more than the user allows; locally everything goes on."""


class Cancelled(CoGenesisError):
    """The user stopped what was going on."""


class VaultError(CoGenesisError):
    """The vault cannot be used as asked."""


class NoVault(VaultError):
    """This home holds no vault."""


class WrongKey(VaultError):
    """The passphrase, key file or keyring entry does not open the vault."""


class VaultBusy(VaultError):
    """Another process has this home open."""


class DocumentError(CoGenesisError):
    """One document could not be read."""


class ModelError(CoGenesisError):
    """The local model could not be loaded, or failed while it wrote."""


class UnknownModel(ModelError):
    """The user has not agreed to what is in this model file; asked for once, by its hash.

    Attributes:
        sha256: of the file.
    """

    def __init__(self, message: str, sha256: str = "") -> None:
        super().__init__(message)
        self.sha256 = sha256


class EndpointError(CoGenesisError):
    """The cloud endpoint did not give a usable answer."""


class RecogniserError(CoGenesisError):
    """The name recogniser gave no answer; never to be read as "no names"."""


class WorkerDied(CoGenesisError):
    """A worker process ended or hung in the middle of a request."""
