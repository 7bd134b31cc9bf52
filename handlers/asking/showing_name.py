"""Show a name or a number with a request: only who chooses to."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
