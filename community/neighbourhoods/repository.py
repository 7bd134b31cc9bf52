"""Queries on neighbourhoods."""

from sqlalchemy import insert, select, update

from community.neighbourhoods.tables import neighbourhoods
from core.database import Tx
from core.ids import NeighbourhoodId


async def id_for(tx: Tx, slug: str, name: str) -> NeighbourhoodId:
    """The id of the neighbourhood with this slug, made when it is new. Its name follows the configuration."""
    found = (await tx.execute(select(neighbourhoods.c.id).where(neighbourhoods.c.slug == slug))).scalar_one_or_none()
    if found is None:
        made = await tx.execute(insert(neighbourhoods).values(slug=slug, name=name).returning(neighbourhoods.c.id))
        return NeighbourhoodId(made.scalar_one())
    await tx.execute(update(neighbourhoods).where(neighbourhoods.c.id == found).values(name=name))
    return NeighbourhoodId(found)
