"""Many reports, one account, every difference kept."""

__version__ = "0.1.0"
