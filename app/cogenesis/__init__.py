"""CoGenesis: writes emails, letters and posts in its user's own voice, and keeps what is private at home."""

__version__ = "0.1.0"
