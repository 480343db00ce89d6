// The application: one request at a time, filled in, looked over, or done. This file knows only what follows what. The
// review and the end are entries of the history of their own, so that Back and Forward lead where one expects.

import { requestType } from "page";
import { describe } from "request-forms/form/slim";
import { part } from "./dom.js";
import { contactsOf, drawDone } from "./done.js";
import { createFormView } from "./form-view.js";
import { createPayloadPane } from "./payload-pane.js";
import { createReview } from "./review.js";
import { createServicePoints } from "./service-points.js";
import { wireSkip } from "./skip.js";
import { claimTab } from "./tab.js";
import { createTabKeeper } from "./tab-keeper.js";
import { expireTab } from "./tab-store.js";
import { locale, words } from "./texts.js";
import { formIsInSight } from "./turn.js";
import { isBlank } from "./values.js";
import { createWhole } from "./whole.js";

export class Page {
  #description = describe(requestType, { locale });
  #view = "form";
  #request = null; // What is looked over or was sent, as { payload, id }.
  // Whether another language is about to take the place of this one, and then goes on where this one is.
  #isOtherLanguage = false;
  // Where to go once the history is back at the form.
  #next = null;

  #keeper = createTabKeeper(() => this.#kept());
  #pane = createPayloadPane(this.#description, () => ({
    view: this.#view,
    payload: this.#request?.payload,
    binding: this.#form.binding,
  }));
  #form = createFormView({
    changed: () => {
      this.#keeper.changed();
      this.#whole.changed();
      this.#pane.draw();
    },
    submitted: (payload) => this.#toReview(payload),
  });
  #review = createReview({
    back: (goal) =>
      this.#backToForm(() => {
        // One press leads back from wherever one is.
        part("to-review").hidden = false;
        if (goal) this.#form.focus(goal);
        else part("title").focus();
      }),
    take: (path, suggestion) => {
      this.#form.put(path, suggestion);
      if (this.#form.binding.valid) this.#look();
      else this.#backToForm(() => this.#form.submit());
    },
    accepted: ({ id }) => this.#toDone(id),
    refused: (answer) => this.#backToForm(() => this.#form.refuse(answer)),
    copied: () => this.#backToForm(() => this.#whole.say(words.copiedTab)),
  });
  #panel = createServicePoints((points) => {
    this.#form.setPoints(points);
    this.#pane.draw();
  });
  #whole = createWhole({
    keeper: this.#keeper,
    binding: () => this.#form.binding,
    replace: (values) => this.#replace(values),
  });

  /** Takes over the form that the page came with, and whatever this tab was about when it was last here. */
  start() {
    expireTab();
    wireSkip();
    // What the address asks for besides, such as an example, holds for the other pages too.
    for (const link of part("header").querySelectorAll("a")) link.search = location.search;
    part("languages").addEventListener("click", () => {
      this.#isOtherLanguage = true;
    });
    const kept = this.#keeper.read() ?? {};
    try {
      this.#form.takeOver(kept);
      this.#whole.opened(kept);
    } catch (error) {
      // A file from the page of another type may be none of this one.
      if (!kept.file) throw error;
      this.#form.takeOver();
      this.#whole.refused();
    }
    this.#panel.draw(this.#description.groups.some(({ id }) => id === "servicePoint"));
    this.#arrive(kept);
    part("to-review-button").addEventListener("click", () => this.#form.submit());
    part("new").addEventListener("click", () => this.#startAgain());
    part("new-same").addEventListener("click", () =>
      this.#startAgain({ contacts: contactsOf(this.#request.payload) }),
    );
    addEventListener("popstate", ({ state }) => this.#travel(state?.view ?? "form"));
    // The page may be an old one that the browser held; what was typed since lies with the tab.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  }

  /** Shows what the tab showed: after a reload, or in another language. */
  #arrive({ view, isSending, isOtherLanguage }) {
    const isCopy = claimTab();
    const goesOn = isOtherLanguage || history.state?.view === view;
    if (!goesOn || view !== "review" || !this.#form.binding.valid) {
      history.replaceState(null, "");
      return this.#show("form");
    }
    if (history.state?.view !== "review") history.pushState({ view: "review" }, "");
    this.#look();
    this.#review.resume(isCopy, isSending);
  }

  /** Follows Back and Forward. */
  #travel(view) {
    // While it is being sent the request stays in sight: its answer is about to come.
    if (this.#review.isSending) return history.forward();
    if (view === "review" && this.#form.binding.valid && !isBlank(this.#form.binding.values()))
      return this.#look();
    if (view === "done" && this.#request?.isSent) return this.#show("done");
    const next = this.#next ?? (() => part("title").focus());
    this.#next = null;
    this.#show("form");
    // After this event the browser looks for what a "#" in the address names, and takes the focus away for it.
    setTimeout(next);
  }

  /** What is to be kept in this tab; null where nothing is typed. */
  #kept() {
    const state = this.#form.state();
    if (isBlank(state.values)) return null;
    return {
      ...state,
      view: this.#view,
      isSending: this.#review.isSending,
      isOtherLanguage: this.#isOtherLanguage,
      draft: this.#whole.draft,
    };
  }

  /** Shows other values in place of what is in the form. */
  #replace(values) {
    this.#form.replace(values);
    this.#keeper.flush();
    this.#whole.opened();
    this.#show("form");
  }

  #show(view) {
    for (const name of ["form", "review", "done"]) part(`${name}-view`).hidden = name !== view;
    const titles = { form: [], review: [words.reviewTitle], done: [words.doneTitle] };
    // The form itself marks the title where it has errors.
    if (view !== this.#view)
      document.title = [...titles[view], this.#description.title, words.site].join(" – ");
    this.#view = view;
    part("to-review").hidden = true;
    this.#pane.draw();
    formIsInSight(view === "form");
  }

  #toReview() {
    history.pushState({ view: "review" }, "");
    this.#review.forget();
    this.#look();
  }

  /** Shows the review of what is in the form now. */
  #look() {
    const { binding } = this.#form;
    this.#request = { payload: binding.payload() };
    this.#show("review");
    const warnings = binding.issues().filter(({ severity }) => severity === "warning");
    this.#review.draw({ description: this.#description, warnings, payload: this.#request.payload });
    this.#keeper.flush();
    part("review-title").focus();
  }

  /** Leaves the review by the history, so that Back from the form does not lead to it again. */
  #backToForm(next) {
    this.#next = next;
    history.back();
  }

  #startAgain(values) {
    this.#form.replace(values);
    this.#whole.opened();
    this.#backToForm(() => part("title").focus());
  }

  #toDone(id) {
    this.#request = { ...this.#request, id, isSent: true };
    history.replaceState({ view: "done" }, "");
    this.#whole.taken();
    // The form is empty from now on: the same request shall not be sent twice by going back.
    this.#form.replace();
    this.#whole.opened();
    drawDone({ description: this.#description, ...this.#request });
    this.#show("done");
    this.#keeper.flush();
    part("done-title").focus();
  }
}
