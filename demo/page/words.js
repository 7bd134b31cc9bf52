// Why: the page itself speaks Dutch, French or English; every word of the page (not of the bot) lives here.

const WORDS = {
  nl: {
    page_title: "Buurtbot: drie telefoons, één buurt",
    tagline: "drie telefoons, één buurt",
    language: "Taal van deze pagina",
    skip: "Ga naar de telefoons",
    clock: "De klok van de buurt",
    clock_now: "Het is nu {day}, {time}",
    clock_hour: "+1 uur",
    clock_day: "+1 dag",
    clock_morning: "Morgen 9:00",
    clock_pick: "Kies een dag en uur",
    clock_go: "Zet de klok",
    clock_refused: "De klok kan alleen vooruit, hoogstens een jaar.",
    try: "Probeer dit",
    try_on: "Stuur als {name}: {text} ({shows})",
    phones: "Telefoons",
    resident: "Bewoner",
    volunteer: "Vrijwilliger",
    regisseur: "Buurtregisseur",
    phone_of: "Telefoon van {name}, {role}",
    tab: "{name}, {role}",
    tab_news: "{name}, {role}, {count} nieuw",
    chat_of: "Gesprek van {name} met de buurtbot",
    bot: "Buurtbot",
    empty: "Nog geen berichten. Schrijf iets, of kies hierboven een voorbeeld.",
    start: "Start",
    write: "Bericht",
    write_as: "Schrijf als {name}",
    send: "Verstuur",
    menu: "Menu",
    menu_none: "De bot heeft hier nog geen menu.",
    attach: "Iets anders sturen",
    send_location: "Mijn plaats",
    send_photo: "Foto",
    send_album: "Album van drie beelden",
    send_voice: "Spraakbericht",
    send_sticker: "Sticker",
    photo: "Foto",
    voice: "Spraakbericht",
    document: "Bestand",
    video: "Video",
    audio: "Muziek",
    animation: "Filmpje",
    video_note: "Videobericht",
    sticker: "Sticker",
    location: "Plaats",
    open_map: "Toon op de kaart",
    save_file: "Bewaar op dit toestel",
    answer: "Beantwoorden",
    answer_to: "Antwoord op: {text}",
    change: "Bewerk",
    changing: "Bericht bewerken",
    cancel: "Annuleer",
    edited: "bewerkt",
    deleted: "Bericht verwijderd",
    deleted_short: "verwijderd bericht",
    new_messages: "Nieuwe berichten",
    unsent: "Niet verstuurd. Probeer het nog eens.",
    offline: "Even geen verbinding. We proberen opnieuw …",
    close: "Sluit",
    keyboard: "Antwoordknoppen",
    hide: "Verborgen tekst: tik om te tonen",
    hint: "Pijltjes ↑ ↓: ander bericht. Tab: de knoppen.",
    failed: "De pagina kan de demo niet bereiken. Start ze opnieuw en herlaad.",
  },
  fr: {
    page_title: "Buurtbot : trois téléphones, un quartier",
    tagline: "trois téléphones, un quartier",
    language: "Langue de cette page",
    skip: "Aller aux téléphones",
    clock: "L'horloge du quartier",
    clock_now: "Nous sommes le {day}, {time}",
    clock_hour: "+1 heure",
    clock_day: "+1 jour",
    clock_morning: "Demain 9:00",
    clock_pick: "Choisir un jour et une heure",
    clock_go: "Régler",
    clock_refused: "L'horloge ne peut qu'avancer, d'un an au plus.",
    try: "Essayez",
    try_on: "Envoyer comme {name} : {text} ({shows})",
    phones: "Téléphones",
    resident: "Habitant·e",
    volunteer: "Bénévole",
    regisseur: "Référent·e de quartier",
    phone_of: "Téléphone de {name}, {role}",
    tab: "{name}, {role}",
    tab_news: "{name}, {role}, {count} à lire",
    chat_of: "Conversation de {name} avec le bot",
    bot: "Buurtbot",
    empty: "Pas encore de messages. Écrivez, ou choisissez un exemple ci-dessus.",
    start: "Démarrer",
    write: "Message",
    write_as: "Écrire comme {name}",
    send: "Envoyer",
    menu: "Menu",
    menu_none: "Le bot n'a pas encore de menu ici.",
    attach: "Envoyer autre chose",
    send_location: "Ma position",
    send_photo: "Photo",
    send_album: "Album de trois images",
    send_voice: "Message vocal",
    send_sticker: "Autocollant",
    photo: "Photo",
    voice: "Message vocal",
    document: "Fichier",
    video: "Vidéo",
    audio: "Musique",
    animation: "Petit film",
    video_note: "Message vidéo",
    sticker: "Autocollant",
    location: "Position",
    open_map: "Voir sur la carte",
    save_file: "Enregistrer sur cet appareil",
    answer: "Répondre",
    answer_to: "Réponse à : {text}",
    change: "Modifier",
    changing: "Modifier le message",
    cancel: "Annuler",
    edited: "modifié",
    deleted: "Message supprimé",
    deleted_short: "message supprimé",
    new_messages: "Nouveaux messages",
    unsent: "Pas envoyé. Veuillez réessayer.",
    offline: "Pas de connexion. Nouvel essai en cours …",
    close: "Fermer",
    keyboard: "Boutons de réponse",
    hide: "Texte caché : touchez pour l'afficher",
    hint: "Flèches ↑ ↓ : autre message. Tab : les boutons.",
    failed: "La page ne joint pas la démo. Relancez-la et rechargez.",
  },
  en: {
    page_title: "Buurtbot: three phones, one neighbourhood",
    tagline: "three phones, one neighbourhood",
    language: "Language of this page",
    skip: "Go to the phones",
    clock: "The neighbourhood clock",
    clock_now: "It is now {day}, {time}",
    clock_hour: "+1 hour",
    clock_day: "+1 day",
    clock_morning: "Tomorrow 9:00",
    clock_pick: "Choose a day and time",
    clock_go: "Set",
    clock_refused: "The clock only moves forward, at most a year.",
    try: "Try this",
    try_on: "Send as {name}: {text} ({shows})",
    phones: "Phones",
    resident: "Resident",
    volunteer: "Volunteer",
    regisseur: "Neighbourhood worker",
    phone_of: "Phone of {name}, {role}",
    tab: "{name}, {role}",
    tab_news: "{name}, {role}, {count} new",
    chat_of: "Chat of {name} with the bot",
    bot: "Buurtbot",
    empty: "No messages yet. Write something, or pick an example above.",
    start: "Start",
    write: "Message",
    write_as: "Write as {name}",
    send: "Send",
    menu: "Menu",
    menu_none: "The bot has no menu here yet.",
    attach: "Send something else",
    send_location: "My location",
    send_photo: "Photo",
    send_album: "Album of three pictures",
    send_voice: "Voice message",
    send_sticker: "Sticker",
    photo: "Photo",
    voice: "Voice message",
    document: "File",
    video: "Video",
    audio: "Music",
    animation: "Short film",
    video_note: "Video message",
    sticker: "Sticker",
    location: "Location",
    open_map: "Show on the map",
    save_file: "Save on this device",
    answer: "Reply",
    answer_to: "Reply to: {text}",
    change: "Edit",
    changing: "Editing a message",
    cancel: "Cancel",
    edited: "edited",
    deleted: "Message deleted",
    deleted_short: "deleted message",
    new_messages: "New messages",
    unsent: "Not sent. Please try again.",
    offline: "No connection. Trying again …",
    close: "Close",
    keyboard: "Reply buttons",
    hide: "Hidden text: tap to show",
    hint: "Arrows ↑ ↓: other message. Tab: its buttons.",
    failed: "The page cannot reach the demo. Start it again and reload.",
  },
};

const LOCALES = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };
const STORE = "buurtbot-page-language";

let language = "nl";

export const locale = () => LOCALES[language];

/** The page's word for `key`, with `{names}` filled in. */
export function word(key, values = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Give `element` the page's words and remember which, so that switching the language rewrites them.
 *  `where` is "text" or an attribute such as "aria-label". A value `{word: key}` is itself a word of the page. */
export function say(element, key, values = {}, where = "text") {
  const spoken = JSON.parse(element.dataset.said ?? "{}");
  spoken[where] = [key, values];
  element.dataset.said = JSON.stringify(spoken);
  write(element, where, key, values);
  return element;
}

export const name = (element, key, values) => say(element, key, values, "aria-label");

function write(element, where, key, values) {
  const filled = Object.fromEntries(
    Object.entries(values).map(([k, v]) => [k, v?.word ? word(v.word) : v]),
  );
  const text = word(key, filled);
  if (where === "text") element.textContent = text;
  else element.setAttribute(where, text);
}

/** Switch the page to `chosen` (nl, fr, en); listeners of "page-language" on document redraw dates. */
export function speak(chosen) {
  language = chosen in WORDS ? chosen : "nl";
  document.documentElement.lang = language;
  document.title = word("page_title");
  for (const element of document.querySelectorAll("[data-said]")) {
    for (const [where, [key, values]] of Object.entries(JSON.parse(element.dataset.said))) {
      write(element, where, key, values);
    }
  }
  document.dispatchEvent(new CustomEvent("page-language"));
}

/** The three-way switch in the header; the choice is kept in this browser. */
export function languageSwitch(group) {
  for (const button of group.querySelectorAll("button")) {
    button.addEventListener("click", () => choose(button.value));
  }
  const choose = (chosen) => {
    localStorage.setItem(STORE, chosen);
    speak(chosen);
    for (const button of group.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === language));
    }
  };
  choose(localStorage.getItem(STORE) ?? "nl");
}
