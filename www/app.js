// The application: one request at a time, filled in, looked over, or done. This file knows only what follows what.

import { writeAddress } from "./address.js";
import { part } from "./dom.js";
import { contactsOf, drawDone } from "./done.js";
import { createFormView } from "./form-view.js";
import { drawHeading } from "./heading.js";
import { createPayloadPane } from "./payload-pane.js";
import { describe } from "./pkg/slim.js";
import { createReview } from "./review.js";
import { createServicePoints } from "./service-points.js";
import { drawSwitches, onSwitch } from "./switches.js";
import { speak } from "./texts.js";
import { createWhole } from "./whole.js";

export class Page {
  #types;
  #state;
  #whole;
  #view = "form";
  // What was typed for the other types: in memory alone, so that it goes with the page.
  #typed = new Map();
  #request = null; // What is looked over or was sent, as { payload, id }.
  #points;

  #pane = createPayloadPane(() => ({
    type: this.#state.type,
    view: this.#view,
    payload: this.#request?.payload,
    binding: this.#form.binding,
  }));
  #form = createFormView({
    changed: () => {
      this.#whole.changed();
      this.#pane.draw();
    },
    submitted: (payload) => this.#toReview(payload),
  });
  #review = createReview({
    back: (group) => this.#backToForm(group),
    accepted: ({ id }) => this.#toDone(id),
    refused: ({ issuesIn }) => {
      this.#show("form");
      this.#form.refuse(issuesIn, this.#state.locale);
    },
  });
  #panel = createServicePoints((points) => {
    this.#points = points;
    this.#reopenForm();
  });

  constructor(types, state) {
    this.#types = types;
    this.#state = state;
    onSwitch((next) => this.#follow(next));
    this.#whole = createWhole({
      types: types.map(({ id }) => id),
      state: () => this.#state,
      binding: () => this.#form.binding,
      elsewhere: (type) => this.#typed.get(type),
      open: (request) => this.#replace(request),
    });
    part("new").addEventListener("click", () => this.#startAgain());
    part("new-same").addEventListener("click", () =>
      this.#startAgain({ contacts: contactsOf(this.#request.payload) }),
    );
  }

  /** Shows the form with these values. */
  openForm(values = {}) {
    const { type, locale } = this.#state;
    this.#form.open(type, { locale, values, points: this.#points });
    this.#whole.opened();
    this.#show("form");
  }

  /** Shows another request of this type or another in place of what is in the form. */
  #replace({ type, values }) {
    if (type !== this.#state.type) this.#follow({ ...this.#state, type }, values);
    else this.openForm(values);
  }

  /** Draws the form anew with all that is in it, after a change of what it is drawn with. */
  #reopenForm() {
    const { type, locale } = this.#state;
    const sayAgain = this.#form.reopen(type, { locale, points: this.#points });
    this.#draw();
    sayAgain();
  }

  #show(view) {
    this.#view = view;
    for (const name of ["form", "review", "done"]) part(`${name}-view`).hidden = name !== view;
    this.#draw();
  }

  /** Draws all but the form, in the current language. */
  #draw() {
    const { type, locale } = this.#state;
    const description = describe(type, { locale });
    drawSwitches(this.#state, this.#types, (id) => describe(id, { locale }).title);
    drawHeading(description, this.#view);
    part("tools-status").textContent = "";
    this.#whole.draw();
    this.#panel.draw(description.groups.some(({ id }) => id === "servicePoint"));
    if (this.#view === "review") {
      const warnings = this.#form.binding.issues().filter(({ severity }) => severity === "warning");
      this.#review.draw({ type, description, warnings, payload: this.#request.payload });
    }
    if (this.#view === "done") drawDone({ description, ...this.#request });
    this.#pane.draw();
  }

  /** To another language, which keeps the view; or to a request type, which shows its form. */
  #follow(next, values = this.#typed.get(next.type)) {
    const isOtherType = next.type !== this.#state.type;
    const isOtherLanguage = next.locale !== this.#state.locale;
    this.#whole.leaving();
    this.#typed.set(this.#state.type, this.#form.binding.values());
    this.#state = next;
    writeAddress(next);
    speak(next.locale);
    if (isOtherType) this.openForm(values);
    else if (isOtherLanguage) this.#reopenForm();
    else if (this.#view !== "form") this.#show("form");
    if (!isOtherLanguage) part("title").focus();
  }

  #toReview(payload) {
    this.#request = { payload };
    this.#review.forget();
    this.#show("review");
    part("review-title").focus();
  }

  #backToForm(group) {
    this.#show("form");
    if (group) this.#form.focus(group);
    else part("title").focus();
  }

  #startAgain(values) {
    this.openForm(values);
    part("title").focus();
  }

  #toDone(id) {
    this.#request = { ...this.#request, id };
    this.#whole.taken();
    // The form is empty from now on: the same request shall not be sent twice by going back.
    this.openForm();
    this.#show("done");
    part("done-title").focus();
  }
}
