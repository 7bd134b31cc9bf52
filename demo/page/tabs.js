// Why: on a narrow screen one phone fits; tabs, arrow keys and a swipe go from one to the next.

import { make } from "./element.js";
import { name, say } from "./words.js";

const NARROW = matchMedia("(max-width: 899px)");
const SWIPE = 60; // px

export class Tabs {
  constructor(row, phones) {
    this.phones = phones;
    this.row = row;
    this.unread = phones.map(() => 0);
    this.buttons = phones.map((phone, index) => this.button(phone, index));
    row.append(...this.buttons);
    row.addEventListener("keydown", (event) => this.key(event));
    NARROW.addEventListener("change", () => this.show(this.current));
    phones.forEach((phone) => this.swipe(phone.element));
    this.show(0);
  }

  button({ info, element }, index) {
    const tab = make("button", { type: "button", role: "tab", "aria-controls": element.id, "data-role": info.role });
    tab.append(make("strong", {}, info.name), say(make("span"), info.role), make("span.count", { hidden: true }));
    tab.addEventListener("click", () => this.show(index));
    return tab;
  }

  show(index) {
    this.current = index;
    this.phones.forEach(({ element }, at) => {
      element.classList.toggle("front", at === index);
      element.setAttribute("role", NARROW.matches ? "tabpanel" : "region");
      this.buttons[at].setAttribute("aria-selected", String(at === index));
      this.buttons[at].tabIndex = at === index ? 0 : -1;
    });
    this.mark(index, 0);
  }

  /** News on phone `index`: counted on its tab while another phone is in front. */
  news(index) {
    if (NARROW.matches && index !== this.current) this.mark(index, this.unread[index] + 1);
  }

  mark(index, count) {
    this.unread[index] = count;
    const badge = this.buttons[index].querySelector(".count");
    badge.textContent = String(count);
    badge.hidden = !count;
    const { name: person, role } = this.phones[index].info;
    name(this.buttons[index], count ? "tab_news" : "tab", { name: person, role: { word: role }, count });
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.show((this.current + step + this.phones.length) % this.phones.length);
    this.buttons[this.current].focus();
  }

  swipe(element) {
    let start;
    element.addEventListener("touchstart", ({ touches }) => (start = touches[0]), { passive: true });
    element.addEventListener("touchend", ({ changedTouches: [end] }) => {
      const across = end.clientX - start.clientX;
      const next = this.current - Math.sign(across);
      if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(end.clientY - start.clientY)) return;
      if (NARROW.matches && next in this.phones) this.show(next);
    });
  }
}
