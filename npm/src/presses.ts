/** What is pressed in a bound form: buttons that add, remove and suggest, and the links of its summary. */

import { addressOf, type BoundRequest } from "./bound-request.js";
import { type States, statesOf } from "./control-states.js";
import { putText } from "./controls.js";
import type { ListsInPage } from "./lists-in-page.js";
import { event } from "./live-events.js";
import { member } from "./member.js";

/** What of a binding a press needs. */
interface Acting {
  /** Does something of which the binding hears nothing itself. */
  act<R>(act: () => R): R;
  /** Takes over what the page holds. */
  look(): void;
  /** Tells of what has changed, be it by what the controls held before. */
  changed(path: string, before?: States): void;
}

export class Presses {
  readonly #form: HTMLFormElement;
  readonly #request: BoundRequest;
  readonly #lists: ListsInPage;
  readonly #binding: Acting;

  constructor(form: HTMLFormElement, request: BoundRequest, lists: ListsInPage, binding: Acting) {
    this.#form = form;
    this.#request = request;
    this.#lists = lists;
    this.#binding = binding;
  }

  hear(clicked: Event, target: Element): void {
    // Of the form itself, a control may hide the member.
    const pressed = member(
      target,
      "closest",
    )<HTMLElement>(
      "[data-unexpected], [data-add], [data-remove], [data-suggestion-for], [data-summary-link]",
    );
    if (pressed === null) return;
    const { unexpected, add, remove, suggestionFor, suggestion, summaryLink } = pressed.dataset;
    if (unexpected !== undefined) this.#removeUnexpected(unexpected);
    else if (add !== undefined) this.#addItem(add);
    else if (remove !== undefined) this.#removeItem(remove);
    else if (suggestionFor !== undefined) this.#takeSuggestion(suggestionFor, suggestion ?? "");
    else if (summaryLink !== undefined) {
      clicked.preventDefault();
      const { kept } = this.#request;
      const target = kept.with("id", summaryLink);
      if (target) this.#binding.act(() => kept.focusSoon(target));
    }
  }

  #removeUnexpected(path: string): void {
    this.#request.removeUnexpected(path);
    this.#binding.act(() => {
      this.#request.handle(event.submit);
      // The button is gone with its entry; where the summary is gone as well, the next thing to do is to send.
      const send = member(this.#form, "querySelector")("[type=submit], button:not([type])");
      if (send && this.#request.valid) this.#request.kept.focusSoon(send);
    });
    this.#binding.changed(path);
  }

  #takeSuggestion(name: string, suggestion: string): void {
    const { controls, kept } = this.#request;
    const leaf = controls.named(name);
    if (leaf === undefined || suggestion === "") return;
    const before = statesOf(controls.of(leaf));
    this.#binding.act(() => {
      putText(controls.of(leaf), suggestion);
      this.#request.readOne(leaf);
      const control = controls.of(leaf)[0];
      if (control) kept.focusSoon(control);
    });
    this.#binding.changed(this.#request.pathAt(leaf.address), before);
  }

  #addItem(id: string): void {
    const list = this.#request.listBy(id);
    const number = list && this.#lists.add(list);
    // Whoever renders the items adds them.
    if (list === undefined || number === undefined) return;
    this.#binding.look();
    const index = this.#request.controls.indexOf(list, number);
    if (index < 0) return;
    this.#binding.act(() => {
      this.#lists.number(list, index);
      this.#request.handle(event.added, addressOf(list.group, index));
      const [control] = list.items[index]?.flatMap((leaf) => this.#request.controls.of(leaf)) ?? [];
      if (control) this.#request.kept.focusSoon(control);
    });
    this.#binding.changed(id);
  }

  #removeItem(name: string): void {
    // Where the focus goes with the item, the browser says so at once: what is read then would lack the item already.
    const removed = this.#binding.act(() => this.#lists.remove(name));
    if (removed === undefined) return;
    const { list, index } = removed;
    this.#binding.act(() => {
      this.#request.read();
      if (index >= 0) {
        this.#lists.number(list, index);
        this.#request.removed(list, index);
      }
      const button =
        this.#lists.removeButton(list, index) ?? this.#request.kept.with("data-add", list.group.id);
      if (button) this.#request.kept.focusSoon(button);
    });
    this.#binding.changed(list.group.id);
  }
}
