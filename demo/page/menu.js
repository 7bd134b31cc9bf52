// Why: the command list and the "+" list are the same thing: a small menu that opens above its button.

import { make } from "./element.js";
import { name } from "./words.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** A button with a menu. `items()` gives, at each opening, `[{label: Node[], choose: () => void}]`. */
export function menuButton(button, title, items) {
  const list = name(make("div.menu", { role: "menu", hidden: true }), title);
  const close = (back = true) => {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (back) button.focus();
  };
  const open = () => {
    list.replaceChildren(...items().map(({ label, choose }) => entry(label, () => { close(); choose(); })));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.firstElementChild?.focus();
  };
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  list.addEventListener("keydown", (event) => steer(event, list, close));
  document.addEventListener("pointerdown", ({ target }) => {
    if (!list.contains(target) && !button.contains(target)) close(false);
  });
  return make("div.menu-holder", {}, button, list);
}

function entry(label, choose) {
  return make("button", { type: "button", role: "menuitem", tabindex: -1, onclick: choose }, label);
}

function steer(event, list, close) {
  const entries = [...list.children];
  const at = entries.indexOf(document.activeElement);
  if (event.key === "Escape") close();
  else if (event.key === "Tab") return close(false);
  else if (event.key in STEPS) entries.at((at + STEPS[event.key]) % entries.length)?.focus();
  else if (event.key === "Home") entries[0]?.focus();
  else if (event.key === "End") entries.at(-1)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
