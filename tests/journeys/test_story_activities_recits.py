"""Récits en français: a draft through restarts, offers and their reasons, a party, a series, the référente's tap."""

import asyncio

import pytest

from tests.handlers.activities.a_soup_series import opens, says_yes
from tests.house import House, Person
from tests.journeys.activity_days import heard, instant, leaves, posts_in_a_sentence, shown, told, until
from tests.journeys.phones import all_read, data_of, reads, toasts

NEWS = "📣 Du nouveau dans le quartier"
FREE = "🎁 Une place est libre pour vous."
CALLED_OFF = "🚫 Soupe : c’est annulé."
PLACE = "à la maison de quartier"


async def neighbours(house: House, *names: str, theme: str = "food") -> list[Person]:
    """People who read French and follow a theme."""
    return [await house.resident(name, "fr", follows=(theme,)) for name in names]


async def reasons(organiser: Person, title: str, *, command: str = "/mesactivites") -> str:
    """What the organiser, or a colleague, reads of why the line is as it is."""
    await organiser.says(command)
    await organiser.taps(title)
    await organiser.taps("Noms et liste d’attente")
    await organiser.taps("❓ Pourquoi ?")
    return await reads(organiser)


async def test_un_brouillon_traverse_trois_arrets_est_repris_puis_publie(with_a_minute: House) -> None:
    """Between two questions, at the preview and in the minute: nothing is lost, and nothing goes out twice."""
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, youssef = await neighbours(house, "Fatima", "Youssef")
    await chloe.says("/nouveau Soupe samedi à midi, 20 places")
    assert "Où est-ce ?" in await reads(chloe)
    await house.restarts()
    await chloe.says("Maison de quartier, rue de l’Étang 4")
    preview = await reads(chloe)
    for line in ("🗓️ samedi 28 novembre à 12 h", "📍 Maison de quartier, rue de l’Étang 4", "🪑 Il reste 20 places."):
        assert line in preview
    await house.restarts()
    await chloe.taps("En dire plus")
    await chloe.taps("Le prix")
    await house.restarts()
    await chloe.says("2 euros")
    assert "💶 2 euros" in await reads(chloe)
    await chloe.taps("Publier")
    assert "Dans une minute, Soupe part chez 2 voisins." in await reads(chloe)
    await house.waits(seconds=20)
    await house.restarts()
    await house.waits(seconds=20)
    await chloe.taps("Finalement non")
    assert (await toasts(chloe))[-1] == "↩️ D’accord, rien n’est parti."
    await house.restarts()
    await house.waits(minutes=5)
    assert [await heard(one, "Soupe") for one in (fatima, youssef)] == [0, 0]

    await chloe.says("/nouveau")
    assert "📝 Vous prépariez Soupe. On continue ?" in await reads(chloe)
    await house.restarts()
    await chloe.taps("Continuer")
    assert "💶 2 euros" in await reads(chloe)
    await chloe.says("oui")
    await house.waits(seconds=50)
    await house.bot.stop()
    house.clock.forward(instant("2026-11-24T10:30") - house.clock.now())
    await house.start_bot()
    await leaves(house)
    await house.restarts()
    await house.waits(minutes=10)
    assert [await told(one, NEWS) for one in (fatima, youssef)] == [1, 1]
    assert "💶 2 euros" in await shown(fatima, NEWS)
    assert await heard(chloe, "✅ C’est fini : 2 voisins l’ont reçu.") == 1


async def offered(house: House) -> tuple[Person, Person, Person, Person]:
    """Chloé, a guest, who was just offered the place of a third, and who waits behind; about to be called off."""
    chloe = await house.volunteer("Chloé", "fr")
    fatima, youssef, amina, marcel = await neighbours(house, "Fatima", "Youssef", "Amina", "Marcel")
    await posts_in_a_sentence(chloe, f"/nouveau Soupe samedi à midi {PLACE}, 2 places, gratuit")
    for one in (fatima, youssef, amina, marcel):
        await one.taps("Je viens")
    await youssef.taps("Je ne peux pas")
    assert (await reads(amina)).startswith(FREE)
    await chloe.taps("Qui vient ?")
    assert "🤝 Une place est proposée." in await reads(chloe)
    await chloe.taps("🚫 Annuler")
    assert "3 voisins seront prévenus." in await reads(chloe)
    await chloe.taps("Dire aussi pourquoi")
    await chloe.says("La cuisinière est malade.")
    return chloe, fatima, amina, marcel


async def each_was_told_once(house: House, chloe: Person, *guests: Person) -> None:
    """With the reason, and the organiser reads whom it reached."""
    await house.waits(minutes=1)
    for one in guests:
        assert await told(one, CALLED_OFF) == 1
        assert "💬 La cuisinière est malade." in await shown(one, CALLED_OFF)
        assert await heard(one, FREE) == 0
    await chloe.says("/mesactivites")
    await chloe.taps("Soupe")
    card = await reads(chloe)
    assert "🚫 C’est annulé." in card
    assert "💬 La cuisinière est malade." in card
    assert "📬 3 prévenus sur 3." in card
    assert "🤝" not in card, "no place is held any more"
    for name in ("Fatima", "Amina", "Marcel", "Youssef"):
        assert name not in await all_read(chloe)
    await house.waits(days=5)
    assert [await heard(one, "N’oubliez pas") for one in guests] == [0] * len(guests)


async def test_un_oui_juste_avant_l_annulation(with_a_minute: House) -> None:
    house = with_a_minute
    chloe, fatima, amina, marcel = await offered(house)
    await amina.taps("Oui, je viens")
    assert (await toasts(amina))[-1] == "✅ Super, à bientôt !"
    assert "✅ Vous venez." in await reads(amina)
    await chloe.taps("Oui, annuler")
    assert "🚫 C’est annulé. 3 personnes seront prévenues." in await all_read(chloe)
    await each_was_told_once(house, chloe, fatima, amina, marcel)


async def test_un_oui_juste_apres_l_annulation(with_a_minute: House) -> None:
    house = with_a_minute
    chloe, fatima, amina, marcel = await offered(house)
    yes = await data_of(amina, "accept")
    await chloe.taps("Oui, annuler")
    for late in (yes, yes, yes.replace("accept", "passon")):
        await amina.taps(data=late, forge=True)
    assert (await reads(amina)).startswith("🚫 C’est annulé. Regardez dans l’/agenda ce qu’il y a d’autre.")
    assert await heard(amina, "✅ Vous venez") == 0
    await each_was_told_once(house, chloe, fatima, amina, marcel)


async def test_un_oui_la_nuit_apres_l_annulation(with_a_minute: House) -> None:
    """It begins in more than twelve hours: who sleeps is told in the morning, who answers is told at once."""
    house = with_a_minute
    chloe, fatima, amina, marcel = await offered(house)
    yes = await data_of(amina, "accept")
    await until(house, "2026-11-24T22:00")
    await chloe.taps("Oui, annuler")
    later = "La nuit, je n’envoie rien. 3 personnes seront prévenues mercredi 25 novembre à 8 h."
    assert later in await all_read(chloe)
    await amina.taps(data=yes, forge=True)
    assert (await reads(amina)).startswith("🚫 C’est annulé. Regardez dans l’/agenda ce qu’il y a d’autre.")
    await house.restarts()
    await until(house, "2026-11-25T07:59", seconds=0)
    assert [await told(one, CALLED_OFF) for one in (fatima, amina, marcel)] == [0, 0, 0]
    await until(house, "2026-11-25T08:00")
    await each_was_told_once(house, chloe, fatima, amina, marcel)


@pytest.mark.parametrize("first", ["accept", "cancel"])
async def test_un_oui_et_l_annulation_au_meme_instant(with_a_minute: House, first: str) -> None:
    house = with_a_minute
    chloe, fatima, amina, marcel = await offered(house)
    taps = [
        (amina, {"data": await data_of(amina, "accept"), "forge": True}),
        (chloe, {"data": await data_of(chloe, "chgcancel"), "forge": True}),
    ]
    taps = taps if first == "accept" else taps[::-1]
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", tap) for one, tap in taps))
    await house.settled()
    await each_was_told_once(house, chloe, fatima, amina, marcel)
    assert not {"✅ Oui, je viens", "✅ Je viens"} & set(await amina.buttons())


async def test_chloe_a_bloque_le_bot_et_les_places_continuent_de_tourner(with_a_minute: House) -> None:
    house = with_a_minute
    chloe, elise = await house.volunteer("Chloé", "fr"), await house.regisseur("Élise", "fr")
    fatima, youssef, amina, marcel = await neighbours(house, "Fatima", "Youssef", "Amina", "Marcel")
    await posts_in_a_sentence(chloe, f"/nouveau Soupe samedi à midi {PLACE}, 2 places, gratuit")
    for one in (fatima, youssef, amina, marcel):
        await one.taps("Je viens")
    await fatima.taps("Je ne peux pas")
    assert (await reads(amina)).startswith(FREE)
    await chloe.taps("Qui vient ?")
    assert "🤝 Une place est proposée." in await reads(chloe)
    await chloe.blocks()
    silent = len(await chloe.transcript())
    await youssef.taps("Je ne peux pas")
    assert (await reads(marcel)).startswith(FREE)
    await amina.taps("Oui, je viens")
    await house.restarts()
    await marcel.taps("Oui, je viens")
    await marcel.taps("Je viens, mais…")
    await marcel.taps("Il me faut un transport")
    await house.waits(minutes=5)
    assert len(await chloe.transcript()) == silent

    await elise.says("/activites")
    assert "👥 Viennent : 2 sur 2." in await reads(elise)
    await elise.taps("Soupe")
    assert "🚗 Une personne a besoin d’un transport." in await reads(elise)
    read = await reasons(elise, "Soupe", command="/activites")
    assert read.count("Cette personne a dit oui.") == 2
    assert "J’ai gardé une place jusqu’à mercredi 25 novembre à 9 h 02." in read
    await until(house, "2026-11-27T18:00")
    assert [await told(one, "🔔 N’oubliez pas : demain à 12 h") for one in (amina, marcel, fatima)] == [1, 1, 0]
    await chloe.blocks(False)
    await chloe.says("/mesactivites")
    assert "👥 Viennent : 2 sur 2." in await reads(chloe)
    await until(house, "2026-11-28T15:00")
    assert "👥 Soupe : combien de personnes étaient là ?" in await reads(chloe)
    await chloe.taps("Comme inscrit : 2")
    assert "🙏 2 personnes à table." in await reads(chloe)


async def test_une_place_est_laissee_une_autre_offre_passe_et_la_nuit_ne_compte_pas(with_a_minute: House) -> None:
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, youssef, amina, joelle, marcel = await neighbours(
        house, "Fatima", "Youssef", "Amina", "Joëlle", "Marcel", theme="learning"
    )
    sentence = f"/nouveau Atelier couture samedi à 14h {PLACE}, 2 places, gratuit"
    await posts_in_a_sentence(chloe, sentence, theme="learning")
    for one in (fatima, youssef, amina, joelle, marcel):
        await one.taps("Je viens")
    assert "Vous avez le numéro 3 dans la file." in await reads(marcel)

    # Three in the afternoon: twelve hours would end at three at night, so they end at two the next afternoon.
    await until(house, "2026-11-24T15:00", seconds=20)
    await youssef.taps("Je ne peux pas")
    assert "Je la garde jusqu’à mercredi 25 novembre à 14 h 01." in await reads(amina)
    yes = await data_of(amina, "accept")
    for moment in ("2026-11-25T03:01", "2026-11-25T08:00", "2026-11-25T14:00"):
        await until(house, moment)
        assert (await reads(amina)).startswith(FREE)
        assert await heard(joelle, FREE) == 0
    await until(house, "2026-11-25T14:01", seconds=0)
    assert (await reads(amina)).startswith("⌛ Le délai pour répondre est passé.")
    assert (await reads(joelle)).startswith(FREE)
    await amina.taps(data=yes, forge=True)
    assert (await toasts(amina))[-1] == "⌛ Trop tard : cette offre est passée. Vous pouvez revenir dans la file."
    no = await data_of(joelle, "passon")
    for _ in range(2):
        await joelle.taps(data=no, forge=True)
    assert (await toasts(joelle))[-2:] == ["➡️ D’accord, vous laissez votre place."] * 2
    assert (await reads(joelle)).startswith("➡️ Vous avez laissé votre place.")
    assert (await reads(marcel)).startswith(FREE)
    await marcel.taps("Oui, je viens")

    for one in (amina, joelle):
        await one.taps("Sur la liste d’attente")
        await one.taps("Pourquoi j’attends ?")
    assert "L’offre est passée. Aucune réponse n’est arrivée avant mercredi 25 novembre à 14 h 01" in await reads(amina)
    assert "Vous avez laissé la place." in await reads(joelle)
    read = await reasons(chloe, "Atelier couture")
    for line in (
        "J’ai gardé une place jusqu’à mercredi 25 novembre à 14 h 01.",
        "Aucune réponse n’est arrivée avant mercredi 25 novembre à 14 h 01, donc c’était au tour du suivant.",
        "Cette personne a laissé la place.",
        "Cette personne a dit oui.",
    ):
        assert line in read
    for name in ("Amina", "Joëlle", "Marcel", "Youssef"):
        assert name not in await all_read(chloe)


async def test_fatima_vient_en_groupe_puis_a_moins_nombreux_puis_pas(with_a_minute: House) -> None:
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, youssef, amina = await neighbours(house, "Fatima", "Youssef", "Amina")
    await posts_in_a_sentence(chloe, f"/nouveau Soupe samedi à midi {PLACE}, 4 places, gratuit")
    await fatima.taps("Je viens")
    await fatima.taps("Je viens avec quelqu’un")
    await fatima.taps("👥 À 2")
    assert (await toasts(fatima))[-1] == "👥 Noté : 2 personnes."
    await fatima.taps("Plus, ou avec noms")
    await fatima.says("avec ma mère et Rosine")
    assert "Pour l’instant : 3 personnes en tout." in await reads(fatima)
    assert "Rosine" in await reads(fatima)
    assert "✅ Vous venez à 3. À bientôt !" in await shown(fatima, NEWS)
    await youssef.taps("Je viens")
    await amina.taps("Je viens")
    assert "Vous êtes sur la liste d’attente." in await reads(amina)
    assert "👥 4 personnes viennent déjà." in await reads(amina)

    await chloe.taps("Qui vient ?")
    await chloe.taps("Noms et liste d’attente")
    assert "quelqu’un du quartier, à 3 · (ma mère, Rosine)" in await reads(chloe)
    await fatima.taps("Montrer mon nom")
    await house.restarts()
    await fatima.says("Fatima")
    assert "• Fatima, à 3 · (ma mère, Rosine)" in await reads(chloe)
    await fatima.taps("Plus, ou avec noms")
    await fatima.says("Rosine")
    assert "Pour l’instant : 2 personnes en tout." in await reads(fatima)
    assert "✅ Vous venez à 2. À bientôt !" in await shown(fatima, NEWS)
    assert (await reads(amina)).startswith(FREE)
    await amina.taps("Oui, je viens")
    await fatima.taps("👤 Moi seulement")
    assert "✅ Vous venez. À bientôt !" in await shown(fatima, NEWS)
    await fatima.taps("Je ne peux pas")
    assert "✖️ Vous ne venez pas. Une autre fois !" in await shown(fatima, NEWS)
    await chloe.says("/mesactivites")
    assert "👥 Viennent : 2 sur 4." in await reads(chloe)
    await chloe.taps("1 ·")
    await chloe.taps("Noms et liste d’attente")
    assert "Rosine" not in await reads(chloe)
    for one in (youssef, amina):
        assert "Rosine" not in await all_read(one)


async def test_une_fois_deplacee_la_suite_annulee_et_qui_l_a_su(with_a_minute: House) -> None:
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, youssef, marcel, amina = await neighbours(house, "Fatima", "Youssef", "Marcel", "Amina", theme="moving")
    await posts_in_a_sentence(chloe, f"/nouveau Gym douce chaque jeudi de 10h à 11h {PLACE}, gratuit", theme="moving")
    for one in (fatima, youssef, marcel):
        await says_yes(one, 2, 3)
    await youssef.blocks()
    await opens(chloe, 2)
    await chloe.taps("🗓️ Déplacer")
    await chloe.taps("Cette fois seulement")
    await house.restarts()
    await chloe.says("vendredi 4 décembre 14h")
    assert "3 voisins seront prévenus." in await reads(chloe)
    await chloe.taps("Oui, déplacer")
    for one in (fatima, marcel):
        assert "C’était : jeudi 3 décembre à 10 h" in await reads(one)
        assert "C’est maintenant : vendredi 4 décembre à 14 h" in await reads(one)
        assert "10 décembre" not in await reads(one)
    await house.waits(minutes=1)
    await opens(chloe, 2)
    card = await reads(chloe)
    assert "📬 2 prévenus sur 3." in card
    assert "⚠️ Une personne ne l’a pas reçu : elle a bloqué le bot." in card

    await marcel.says("STOP")
    await opens(chloe, 3)
    await chloe.taps("🚫 Annuler")
    await chloe.taps("Celle-ci et les suivantes")
    assert "La série s’arrête : jeudi 10 décembre à 10 h" in await reads(chloe)
    await chloe.taps("Oui, annuler")
    await house.waits(minutes=1)
    assert await told(fatima, "🚫 Gym douce : c’est annulé.") == 1
    assert "C’était prévu jeudi 10 décembre à 10 h" in await reads(fatima)
    assert [await told(one, "🚫") for one in (marcel, youssef, amina)] == [0, 0, 0]
    await opens(chloe, 3)
    card = await reads(chloe)
    assert "🚫 C’est annulé." in card
    assert "📬 1 prévenu sur 3." in card
    assert "🔕 Une personne ne l’a pas reçu : elle ne veut pas de messages." in card
    assert "⚠️ Une personne ne l’a pas reçu : elle a bloqué le bot." in card
    await amina.says("/agenda")
    agenda = await reads(amina)
    assert "vendredi 4 décembre à 14 h" in agenda
    for gone in ("3 décembre", "10 décembre", "17 décembre", "🔁 + encore"):
        assert gone not in agenda
    await youssef.blocks(False)
    await until(house, "2026-12-03T18:00")
    assert "🔔 N’oubliez pas : demain à 14 h" in await reads(fatima)
    for moment in ("2026-12-04T12:00", "2026-12-09T18:00", "2026-12-10T08:00"):
        await until(house, moment)
    assert await told(fatima, "🔔") == 2, "of what was called off nobody is reminded"
    assert [await told(one, "🔔") for one in (marcel, amina)] == [0, 0]


async def test_la_premiere_annonce_de_chloe_attend_le_oui_de_la_referente(with_a_reader: House) -> None:
    house = with_a_reader
    elise, nadia = await house.regisseur("Élise", "fr"), await house.regisseur("Nadia", "fr")
    chloe = await house.volunteer("Chloé", "fr")
    fatima, *_ = await neighbours(house, "Fatima")
    await posts_in_a_sentence(chloe, f"/nouveau Soupe samedi à midi {PLACE}, gratuit")
    assert "👀 Presque : un collègue relit Soupe." in await reads(chloe)
    assert "C’est long ? Appelez Buurthuis Het Voorbeeld : 0400 00 00 90." in await reads(chloe)
    await house.restarts()
    for one in (elise, nadia):
        assert (await reads(one)).startswith("👀 Un nouveau volontaire veut publier ceci. D’accord pour l’agenda ?")
        assert "Chloé" not in await all_read(one)
    await fatima.says("/agenda")
    assert "Soupe" not in await all_read(fatima)
    await elise.taps("Renvoyer avec une question")
    await elise.says("Y a-t-il une marche à l’entrée ?")
    assert "💬 Votre question est chez le volontaire." in await reads(elise)
    assert "💬 Un collègue a une question sur Soupe :\nY a-t-il une marche à l’entrée ?" in await reads(chloe)
    assert (await reads(nadia)).startswith("↩️ Soupe est de retour chez le volontaire. Vous n’avez rien à faire.")

    await chloe.taps("Continuer")
    await chloe.taps("En dire plus")
    await chloe.taps("Encore plus")
    await chloe.taps("Accessibilité")
    await chloe.says("pas de marche à l’entrée")
    await chloe.taps("Publier")
    await leaves(house)
    assert "♿ Accessibilité : pas de marche à l’entrée" in await reads(nadia)
    assert await heard(fatima, "Soupe") == 0
    await nadia.taps("D’accord")
    assert (await toasts(nadia))[-1] == "✅ C’est dans l’agenda."
    assert (await reads(elise)).startswith("✅ Soupe est dans l’agenda. L’un de vous l’a relu.")
    assert await elise.buttons() == []
    await house.waits(minutes=1)
    assert await told(fatima, NEWS) == 1
    assert "♿ Accessibilité : pas de marche à l’entrée" in await reads(fatima)
    assert await heard(chloe, "🎉 Soupe est dans l’agenda. Un collègue l’a relu. Merci !") == 1
    await posts_in_a_sentence(chloe, f"/nouveau Crêpes dimanche à 15h {PLACE}, gratuit")
    assert await told(fatima, NEWS) == 2, "the second goes by itself"


async def test_une_premiere_annonce_est_reprise_puis_refusee_avec_egards(with_a_reader: House) -> None:
    """What Chloé takes back herself is no work for anybody; a no is told with whom to ring, and the text is kept."""
    house = with_a_reader
    elise, chloe = await house.regisseur("Élise", "fr"), await house.volunteer("Chloé", "fr")
    fatima, *_ = await neighbours(house, "Fatima")
    await posts_in_a_sentence(chloe, f"/nouveau Soupe samedi à midi {PLACE}, gratuit")
    asked = await data_of(elise, "fpyes")
    await house.restarts()
    await chloe.taps("Finalement non")
    assert (await reads(elise)).startswith("↩️ Soupe est de retour chez le volontaire.")
    await elise.taps(data=asked, forge=True)
    assert await told(fatima, NEWS) == 0, "an old button brings back nothing"
    await chloe.says("oui")
    await leaves(house)
    await elise.taps("Ne pas publier")
    assert (await toasts(elise))[-1] == "✖️ Le volontaire reçoit un message aimable."
    answer = await reads(chloe)
    assert answer.startswith("🤝 Soupe n’ira pas dans l’agenda pour le moment.")
    assert "Votre texte est gardé." in answer
    assert "Appelez sans hésiter Buurthuis Het Voorbeeld : 0400 00 00 90." in answer
    await house.waits(days=1)
    assert await told(fatima, NEWS) == 0
    await chloe.says("/nouveau")
    assert "📝 Vous prépariez Soupe. On continue ?" in await reads(chloe)
