"""The way to a person that stands under every help screen: danger first, then the neighbourhood's own telephone."""

from community.neighbourhoods.models import Neighbourhood, in_language
from community.residents import repository as residents
from core.ids import NeighbourhoodId
from handlers.scene import Scene
from messages.catalogue import Marked


async def neighbourhood_of(scene: Scene, neighbourhood_id: int | None = None) -> Neighbourhood | None:
    """The neighbourhood named, else the one the reader talks to; None when that was not chosen yet."""
    book = scene.rooms.neighbourhoods
    if neighbourhood_id is None:
        only = book.only()
        if only is not None:
            return only
        home = await residents.home_of_chat(await scene.read(), scene.rooms.bot_id, scene.chat_id)
        return None if home is None else book.get(home)
    return book.get(NeighbourhoodId(neighbourhood_id))


async def ways_out_lines(scene: Scene, neighbourhood_id: int | None = None) -> Marked:
    """«Direct gevaar? Bel 112» and «Liever bellen?», as Telegram HTML. The numbers come from the configuration."""
    lines = []
    urgent = scene.rooms.emergency.most_urgent()
    if urgent is not None:
        lines.append(scene.words.text("ways-out-danger", number=urgent.number))
    neighbourhood = await neighbourhood_of(scene, neighbourhood_id)
    if neighbourhood is not None and neighbourhood.phone:
        hours = in_language(neighbourhood.phone_hours, scene.words.language)
        key = "ways-out-phone-hours" if hours else "ways-out-phone"
        lines.append(scene.words.text(key, phone=neighbourhood.phone, **({"hours": hours} if hours else {})))
    return Marked("\n".join(lines))
