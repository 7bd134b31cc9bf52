"""How the bot gets to know what people did: polling and the webhook."""

from __future__ import annotations

import re
from typing import Any

from demo.standin.errors import Refusal, bad_request
from demo.standin.parameters import Parameters
from demo.standin.registry import Call, method
from demo.standin.state import Webhook

Json = dict[str, Any]

LONGEST_POLL = 50
MOST_UPDATES = 100
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    """Confirm what is below `offset`; answer what waits, or wait for it."""
    world, parameters = call.world, call.parameters
    if world.webhook.url:
        raise Refusal(409, f"Conflict: {WEBHOOK_ACTIVE}")
    world.updates.allow(_allowed(parameters))
    limit = min(max(parameters.integer("limit", MOST_UPDATES), 1), MOST_UPDATES)
    timeout = min(max(parameters.integer("timeout"), 0), LONGEST_POLL)
    return await world.updates.poll(parameters.integer("offset"), limit, timeout, call.connected)


@method("setWebhook")
def set_webhook(call: Call) -> bool:
    """Push updates to `url` from now on; an empty `url` is deleteWebhook."""
    world, parameters = call.world, call.parameters
    url, secret = parameters.text("url"), parameters.text("secret_token")
    if not url:
        return delete_webhook(call)
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    most = min(max(parameters.integer("max_connections", 40), 1), 100)
    world.updates.allow(_allowed(parameters))
    if parameters.flag("drop_pending_updates"):
        world.updates.forget()
    same = (world.webhook.url, world.webhook.secret) == (url, secret)
    call.note = "Webhook is already set" if same else "Webhook was set"
    world.webhook = Webhook(url, secret, most)
    world.updates.end_poll("terminated by setWebhook request")
    world.updates.arrived.set()
    return True


@method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    """Return to polling."""
    world = call.world
    call.note = "Webhook was deleted" if world.webhook.url else "Webhook is already deleted"
    world.webhook = Webhook()
    if call.parameters.flag("drop_pending_updates"):
        world.updates.forget()
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """How the pushing goes."""
    webhook, updates = call.world.webhook, call.world.updates
    info: Json = {"url": webhook.url, "has_custom_certificate": False, "pending_update_count": len(updates)}
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.last_error:
        info["last_error_date"] = webhook.last_error_at
        info["last_error_message"] = webhook.last_error
    if updates.allowed:
        info["allowed_updates"] = updates.allowed
    return info


def _allowed(parameters: Parameters) -> list[str] | None:
    kinds = parameters.structure("allowed_updates", "can't parse allowed updates JSON object")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else None
