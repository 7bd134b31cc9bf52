"""A danger inside a request: called out until somebody taps "seen"."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
