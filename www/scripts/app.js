// The application: one request at a time, filled in, looked over, or done. This file knows only what follows what.

import { requestType } from "page";
import { describe } from "request-forms/form/slim";
import { part } from "./dom.js";
import { contactsOf, drawDone } from "./done.js";
import { createEntries } from "./entries.js";
import { createFormView } from "./form-view.js";
import { createPayloadPane } from "./payload-pane.js";
import { createReview } from "./review.js";
import { addSent, readSent } from "./sent.js";
import { createSentView } from "./sent-view.js";
import { createServicePoints } from "./service-points.js";
import { wireSkip } from "./skip.js";
import { claimTab } from "./tab.js";
import { createTabKeeper } from "./tab-keeper.js";
import { locale, words } from "./texts.js";
import { formIsInSight } from "./turn.js";
import { isBlank, isSame } from "./values.js";
import { createWhole } from "./whole.js";

export class Page {
  #description = describe(requestType, { locale });
  #view = "form";
  #request = null; // What is looked over, as { payload }, or was sent, as sent.js has it.
  // Resolves once it is clear that no other tab is about to send the same.
  #claimed;

  #keeper = createTabKeeper(() => this.#kept());
  #entries = createEntries({
    // While it is being sent the request stays in sight: its answer is about to come.
    isHeld: () => this.#review.isSending,
    arrived: (entry, next) => this.#arrive(entry, next),
  });
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
    submitted: () => {
      this.#entries.open({ view: "review" });
      this.#look();
    },
  });
  #review = createReview({
    back: (goal) =>
      this.#entries.backToForm(() => {
        // One press leads back from wherever one is.
        part("to-review").hidden = false;
        this.#focusForm(goal);
      }),
    take: (path, suggestion) => {
      this.#form.put(path, suggestion);
      if (this.#form.binding.valid) this.#look();
      else this.#entries.backToForm(() => this.#form.submit());
    },
    isWanted: async () => {
      await this.#claimed;
      return this.#view === "review" && this.#whole.isToBeSent();
    },
    changed: () => this.#keeper.flush(),
    still: () => this.#entries.still(),
    accepted: ({ id, requestStatus }) => this.#toDone(id, requestStatus),
    refused: (answer) => this.#entries.backToForm(() => this.#form.refuse(answer)),
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
  #sent = createSentView();

  /** Takes over the form that the page came with, and whatever this tab was about when it was last here. */
  start() {
    wireSkip();
    // What the address asks for besides, such as an example, holds for the other pages too.
    for (const link of part("header").querySelectorAll("a")) link.search = location.search;
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
    this.#review.resume(kept.failure ?? null);
    this.#open(kept);
    this.#claimed = this.#claim();
    part("to-review-button").addEventListener("click", () => this.#form.submit());
    part("new").addEventListener("click", () => this.#startAgain());
    part("new-same").addEventListener("click", () =>
      this.#startAgain({ contacts: contactsOf(this.#request.payload) }),
    );
    part("print").addEventListener("click", () => print());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#comeBack());
  }

  /** Shows what the tab showed: after a reload, from another page, or in another language. */
  #open(kept) {
    const { current } = this.#entries;
    if (kept.isCopied) {
      this.#showForm();
      return this.#whole.tell(words.copiedTab);
    }
    if (current !== null) return this.#arrive(current);
    this.#showForm();
    // Another language goes on where this one was; whoever comes for another reason gets the form.
    if (kept.locale === locale) return;
    const isAtEnd = kept.view === "done" && this.#receipt(kept.sent) !== undefined;
    if (!isAtEnd && !(kept.view === "review" && this.#isComplete())) return;
    const entry = { view: kept.view, sent: kept.sent };
    this.#entries.open(entry);
    this.#arrive(entry);
  }

  /** Shows what an entry of the history is about, or the form where there is no such thing any more. */
  #arrive({ view, sent }, next) {
    const receipt = view === "done" ? this.#receipt(sent) : undefined;
    if (receipt) return this.#showDone(receipt);
    if (view === "review" && this.#isComplete()) return this.#look();
    this.#showForm();
    // Where the page is only just opened, the focus is where the browser has it. On the way back the browser looks for what
    // a "#" in the address names after this event, and takes the focus away for it.
    if (next !== undefined) setTimeout(next ?? (() => this.#focusForm()));
  }

  /** The browser has held the page while another one of this tab was there, which may have gone on with the request. */
  #comeBack() {
    if (!isSame(this.#keeper.read(), this.#kept())) {
      this.#keeper.yield();
      return location.reload();
    }
    this.#sent.draw();
    this.#whole.look();
    this.#claimed = this.#claim();
  }

  async #claim() {
    const isCopy = await claimTab();
    if (!isCopy || this.#view !== "review") return;
    // The first tab is about to send it.
    this.#showForm();
    this.#whole.tell(words.copiedTab);
    this.#focusForm();
  }

  /** What is to be kept in this tab; null where nothing is typed. */
  #kept() {
    const draft = this.#whole.draft();
    const state = this.#form.state();
    const kept = { view: this.#view, locale };
    if (isBlank(state.values)) return this.#view === "done" ? { ...kept, sent: this.#request.key } : null;
    return { ...kept, ...state, failure: this.#review.failure, draft };
  }

  #isComplete() {
    return this.#form.binding.valid && !isBlank(this.#form.binding.values());
  }

  #receipt(key) {
    return readSent().find((one) => one.key === key && one.type === requestType.id);
  }

  /** Shows other values in place of what is in the form. */
  #replace(values) {
    this.#form.replace(values);
    this.#whole.opened();
    this.#show("form");
    this.#keeper.flush();
  }

  #focusForm(group) {
    if (group) this.#form.focus(group);
    else part("title").focus();
  }

  #showForm() {
    this.#entries.become({ view: "form" });
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
    if (view === "review") part("sent").hidden = true;
    else this.#sent.draw();
    formIsInSight(view === "form");
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

  #startAgain(values) {
    this.#form.replace(values);
    this.#whole.opened();
    this.#whole.changed();
    this.#entries.backToForm(() => this.#focusForm());
  }

  #toDone(id, status) {
    const { operation } = this.#description;
    const { payload } = this.#request;
    const request = addSent({ type: requestType.id, operation, payload, id, status, sent: Date.now() });
    this.#entries.become({ view: "done", sent: request.key });
    this.#whole.taken();
    // The form is empty from now on: the same request shall not be sent twice by going back.
    this.#form.replace();
    this.#whole.opened();
    this.#showDone(request);
    this.#keeper.flush();
  }

  #showDone(request) {
    this.#request = request;
    drawDone(request, this.#description);
    this.#show("done");
    part("done-title").focus();
  }
}
