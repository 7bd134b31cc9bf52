"""Notes for those at the desk. They can never be sent."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
