"""Did it help? Asked once, a while after a request was closed; "no" opens it again."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
