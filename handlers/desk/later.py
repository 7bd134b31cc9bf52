"""Put a request off to a date, and tell the resident honestly."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
