// The application: one request at a time, filled in, looked over, or done. This file knows only what follows what.

import { requestType } from "page";
import { describe } from "request-forms/form/slim";
import { part } from "./dom.js";
import { contactsOf, drawDone } from "./done.js";
import { createEntries } from "./entries.js";
import { createFormView } from "./form-view.js";
import { createPayloadPane } from "./payload-pane.js";
import { ask } from "./question.js";
import { createReview } from "./review.js";
import { addSent, readSent } from "./sent.js";
import { createSentView } from "./sent-view.js";
import { createServicePoints } from "./service-points.js";
import { createSeveral } from "./sites/several.js";
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
  #request = null; // What is looked over, as { payload, site }, or was sent, as sent.js has it.
  // Resolves once it is clear that no other tab is about to send the same.
  #claimed;

  #keeper = createTabKeeper(requestType.id, () => this.#kept());
  #entries = createEntries({
    // While it is being sent the request stays in sight: its answer is about to come.
    isHeld: () => this.#review.isSending || this.#several.isRunning,
    arrived: (entry, next) => this.#arrive(entry, next),
  });
  #pane = createPayloadPane(() => ({
    description: this.#description,
    ...(this.#view === "several"
      ? { view: this.#several.isOver ? "done" : "review", payload: this.#several.payloads }
      : { view: this.#view, payload: this.#request?.payload, form: this.#form }),
  }));
  #form = createFormView({
    changed: () => {
      this.#keeper.changed();
      this.#whole.changed();
      this.#pane.draw();
    },
    submitted: () => {
      if (isBlank(this.#form.whole())) return this.#form.refuseBlank();
      if (this.#form.sites.length > 1) return this.#toSeveral();
      this.#entries.open({ view: "review" });
      this.#look();
    },
  });
  #review = createReview({
    back: (goal) => this.#change(goal),
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
  #whole = createWhole({
    keeper: this.#keeper,
    view: () => this.#form,
    replace: (values, sites) => this.#replace(values, sites),
  });
  #sent = createSentView();
  #several = createSeveral({
    form: this.#form,
    description: this.#description,
    isWanted: async () => {
      await this.#claimed;
      const isInSight = () => this.#view === "several";
      // While a question is open the reader may go back.
      return isInSight() && (this.#several.isBegun || (await this.#whole.isToBeSent())) && isInSight();
    },
    changed: () => {
      this.#keeper.flush();
      this.#pane.draw();
      this.#drawSent();
    },
    begun: () => this.#emptyForm(),
    accepted: (request) => this.#addSent(request),
    back: (path) => this.#change(path),
    startAgain: () => this.#startAgain(part("several-new")),
    show: () => this.#openSeveral(),
    mend: async (values, answer) => {
      if (!(await this.#mayReplace(words.sitesMend))) return false;
      this.#form.replace(values);
      this.#whole.opened();
      this.#entries.backToForm(() => (answer ? this.#form.refuse(answer) : this.#form.submit()));
      return true;
    },
  });
  #points;

  /** `points` is the list of service points that the portal is about to give, or undefined where it gives none. */
  constructor(points) {
    this.#points = points;
  }

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
    createServicePoints(this.#points, (points) => this.#setPoints(points));
    this.#review.resume(kept.failure ?? null);
    this.#open(kept);
    this.#claimed = this.#claim();
    part("to-review-button").addEventListener("click", () => this.#form.submit());
    part("new").addEventListener("click", ({ target }) => this.#startAgain(target));
    part("new-same").addEventListener("click", ({ target }) =>
      this.#startAgain(target, { contacts: contactsOf(this.#request.payload) }),
    );
    part("print").addEventListener("click", () => print());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#comeBack());
  }

  /** Shows what the tab showed: after a reload, from another page, or in another language. */
  #open(kept) {
    const { current } = this.#entries;
    if (kept.isCopied) {
      this.#showForm();
      return this.#whole.tell(kept.several ? words.copiedSites : words.copiedTab);
    }
    this.#several.resume(kept.several);
    if (current !== null) return this.#arrive(current);
    this.#showForm();
    // Another language goes on where this one was; whoever comes for another reason gets the form.
    if (kept.locale === locale) return;
    const isAtEnd = kept.view === "done" && this.#receipt(kept.sent) !== undefined;
    const isAtSeveral = kept.view === "several" && this.#several.isBegun;
    if (!isAtEnd && !isAtSeveral && !(kept.view === "review" && this.#isComplete())) return;
    const entry = { view: kept.view, sent: kept.sent };
    this.#entries.open(entry);
    this.#arrive(entry);
  }

  /** Shows what an entry of the history is about, or the form where there is no such thing any more. */
  #arrive({ view, sent }, next) {
    const receipt = view === "done" ? this.#receipt(sent) : undefined;
    if (receipt) return this.#showDone(receipt);
    if (view === "review" && this.#isComplete()) return this.#look();
    if (view === "several" && this.#several.isBegun) return this.#lookAtSeveral();
    this.#showForm();
    // Where the page is only just opened, the focus is where the browser has it. On the way back the browser looks for what
    // a "#" in the address names after this event, and takes the focus away for it.
    if (next !== undefined) setTimeout(next ?? (() => this.#focusForm()));
  }

  /** The browser has held the page while another one of this tab was there, which may have gone on with the request. */
  async #comeBack() {
    const held = this.#kept();
    const isOld = () => !isSame(this.#keeper.read(), held);
    this.#claimed = this.#claim();
    // That page may only now be about to go, and write what was typed there last. After that it lets go of the tab's name.
    if (!isOld()) await this.#claimed;
    if (isOld()) {
      this.#keeper.yield();
      // From here nothing is to be sent any more.
      this.#show("form");
      return location.reload();
    }
    this.#sent.draw();
    this.#whole.look();
  }

  async #claim() {
    const isCopy = await claimTab();
    const isLeft = this.#several.claimed(isCopy);
    if (!isCopy || !(isLeft || this.#view === "review")) return;
    // The first tab is about to send it.
    this.#showForm();
    this.#whole.tell(isLeft ? words.copiedSites : words.copiedTab);
    this.#focusForm();
  }

  /** What is to be kept in this tab; null where nothing is typed. */
  #kept() {
    const draft = this.#whole.draft();
    const state = this.#form.state();
    const several = this.#several.kept();
    const kept = { view: this.#view, locale, several };
    const isEmpty = isBlank([state.values, state.sites, state.asked]);
    if (isEmpty && this.#view === "done") return { ...kept, sent: this.#request.key };
    if (isEmpty) return several === null ? null : kept;
    return { ...kept, ...state, failure: this.#review.failure, draft };
  }

  #isComplete() {
    return this.#form.binding.valid && !isBlank(this.#form.binding.values());
  }

  #receipt(key) {
    return readSent().find((one) => one.key === key && one.type === requestType.id);
  }

  /** Shows other values in place of what is in the form. */
  #replace(values, sites) {
    this.#several.leave();
    this.#form.replace(values, sites);
    this.#whole.opened();
    this.#show("form");
    this.#keeper.flush();
  }

  /** Goes back to the form, to a group or a field where one was chosen. One press leads on again from wherever one is. */
  #change(goal) {
    this.#entries.backToForm(() => {
      part("to-review").hidden = false;
      this.#focusForm(goal);
    });
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
    for (const name of ["form", "review", "several", "done"]) part(`${name}-view`).hidden = name !== view;
    const titles = {
      form: [],
      review: [words.reviewTitle],
      several: [words.sitesTitle],
      done: [words.doneTitle],
    };
    // The form itself marks the title where it has errors.
    if (view !== this.#view)
      document.title = [...titles[view], this.#description.title, words.site].join(" – ");
    this.#view = view;
    part("to-review").hidden = true;
    this.#pane.draw();
    this.#drawSent();
    formIsInSight(view === "form");
  }

  /** What was sent in this tab is there wherever nothing is about to be, and has the time of each of several. */
  #drawSent() {
    const isAhead =
      this.#view === "several" ? !this.#several.isBegun || this.#several.isRunning : this.#view === "review";
    if (isAhead) part("sent").hidden = true;
    else this.#sent.draw();
  }

  /** Shows the review of what is in the form now. */
  #look() {
    this.#show("review");
    this.#drawReview();
    this.#keeper.flush();
    part("review-title").focus();
  }

  #drawReview() {
    const { binding } = this.#form;
    const payload = binding.payload();
    this.#request = { payload, site: this.#form.siteOf(payload) };
    const warnings = binding.issues().filter(({ severity }) => severity === "warning");
    this.#review.draw({ description: this.#description, warnings, ...this.#request });
    this.#pane.draw();
  }

  /** Follows another list of service points, which may come while the request is looked over. */
  #setPoints(points) {
    this.#form.setPoints(points);
    this.#pane.draw();
    if (this.#view !== "review" || this.#review.isSending) return;
    if (this.#form.binding.valid) this.#drawReview();
    else this.#entries.backToForm(() => this.#form.submit());
  }

  /** Makes requests for the sites that are chosen now. */
  async #toSeveral() {
    if (await this.#several.open()) this.#openSeveral();
  }

  #openSeveral() {
    this.#entries.open({ view: "several" });
    this.#lookAtSeveral();
  }

  #lookAtSeveral() {
    this.#show("several");
    this.#keeper.flush();
    part("several-title").focus();
  }

  /** Another request may have been typed since this one was sent: Back leads to the form from here. */
  async #mayReplace(yes) {
    if (isBlank(this.#form.whole())) return true;
    return ask({ title: words.exampleTitle, text: words.emptyText, yes, no: words.emptyNo });
  }

  async #startAgain({ textContent }, values) {
    if (!(await this.#mayReplace(textContent))) return;
    this.#several.leave();
    this.#form.replace(values, [], this.#form.lines);
    this.#whole.opened();
    this.#whole.changed();
    this.#entries.backToForm(() => this.#focusForm());
  }

  #toDone(id, status) {
    const request = this.#addSent({ ...this.#request, id, status });
    const isOfSeveral = this.#several.mended(request);
    this.#entries.become(isOfSeveral ? { view: "several" } : { view: "done", sent: request.key });
    this.#emptyForm();
    if (isOfSeveral) return this.#lookAtSeveral();
    this.#showDone(request);
    this.#keeper.flush();
  }

  #addSent(request) {
    const { operation } = this.#description;
    return addSent({ type: requestType.id, operation, ...request, sent: Date.now() });
  }

  /** The same request shall not be sent twice by going back. Sites that there was no room for are still to come. */
  #emptyForm() {
    this.#whole.taken();
    this.#form.replace({}, [], this.#form.lines);
    this.#whole.opened();
  }

  #showDone(request) {
    this.#request = request;
    drawDone(request, this.#description);
    this.#show("done");
    part("done-title").focus();
  }
}
