"""Stop somebody who floods the desk; danger cards always work."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
