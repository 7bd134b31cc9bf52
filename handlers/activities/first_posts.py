"""First posts of a new volunteer wait for a colleague's yes."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
