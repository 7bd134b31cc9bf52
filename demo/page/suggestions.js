// Why: a visitor does not know what to ask; each suggestion writes itself on the right phone and is sent.

import { make } from "./element.js";
import { name } from "./words.js";

const READ_FIRST = 450; // ms between seeing the text in the field and its sending

/** Fill `list` with `suggestions`; `phoneOf(role)` finds the phone and `bringForward(phone)` shows it. */
export function suggestionStrip(list, suggestions, { phoneOf, bringForward }) {
  for (const { role, text, shows } of suggestions) {
    const phone = phoneOf(role);
    if (!phone) continue;
    const lines = [make("span.text", {}, text), make("span.shows", {}, shows)];
    const button = make("button.suggestion", { type: "button", "data-role": role }, lines);
    name(button, "try_on", { name: phone.info.name, text, shows });
    button.addEventListener("click", () => {
      bringForward(phone);
      phone.composer.fill(text);
      setTimeout(() => phone.composer.sendText(), READ_FIRST);
    });
    list.append(make("li", {}, button));
  }
}
