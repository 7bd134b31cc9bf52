// Why: what the bot answers to a button press: a short notice at the top of the phone, or a box to be closed.

import { make } from "./element.js";
import { say } from "./words.js";

const READING_TIME = 4500; // ms

export class Notices {
  constructor() {
    this.line = make("p.toast", { hidden: true });
    this.status = make("div.toasts", { role: "status" }, this.line);
    this.text = make("p");
    this.ok = say(make("button.key", { type: "button" }), "close");
    this.box = make("dialog.alert", { role: "alertdialog" }, this.text, this.ok);
    this.element = make("div.notices", {}, this.status, this.box);
    this.ok.addEventListener("click", () => this.close());
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  show({ text, alert }) {
    if (!text) return;
    if (alert) return this.ask(text);
    this.line.textContent = text;
    this.line.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.line.hidden = true), READING_TIME);
  }

  ask(text) {
    this.before = document.activeElement;
    this.text.textContent = text;
    this.box.setAttribute("aria-label", text);
    if (!this.box.open) this.box.show();
    this.ok.focus();
  }

  close() {
    this.box.close();
    this.before?.focus();
  }
}
