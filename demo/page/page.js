// Why: raises the curtain: reads who plays, puts the phones in their places and follows what happens.

import { Clock } from "./clock.js";
import { Phone } from "./phone.js";
import * as server from "./server.js";
import { suggestionStrip } from "./suggestions.js";
import { Tabs } from "./tabs.js";
import { languageSwitch, say } from "./words.js";

const find = (id) => document.getElementById(id);

async function open() {
  const timezone = await new Clock(find("clock")).start();
  const [people, examples] = await Promise.all([server.phones(), server.suggestions()]);
  const phones = people.map((info) => new Phone(info, timezone));
  find("street").replaceChildren(...phones.map((phone) => phone.element));
  const tabs = new Tabs(find("tabs"), phones);
  suggestionStrip(find("suggestions"), examples, {
    phoneOf: (role) => phones.find((phone) => phone.info.role === role),
    bringForward: (phone) => tabs.show(phones.indexOf(phone)),
  });
  server.follow({
    happened: (event) => phones.forEach((phone, index) => {
      if (event.chat_id === phone.info.chat_id && phone.happened(event)) tabs.news(index);
    }),
    caughtUp: () => { find("offline").hidden = true; phones.forEach((phone) => phone.load().catch(() => {})); },
    lost: () => { find("offline").hidden = false; },
  });
}

for (const element of document.querySelectorAll("[data-word]")) say(element, element.dataset.word);
for (const element of document.querySelectorAll("[data-name]")) say(element, element.dataset.name, {}, "aria-label");
languageSwitch(find("language"));
open().catch(() => say(find("offline"), "failed").hidden = false);
