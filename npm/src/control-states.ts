/** What controls held at some time, and telling of what they came to hold since. */

import { controlsOf, isChoice, setState, stateOf } from "./controls.js";
import { member } from "./member.js";

export type States = ReadonlyMap<Element, unknown>;

export function statesIn(form: HTMLFormElement): States {
  return statesOf(controlsOf(form));
}

export function statesOf(controls: readonly Element[]): States {
  return new Map(controls.map((control) => [control, stateOf(control)]));
}

/**
 * Says on each control that holds something else now that it does, as if the user had typed it: what renders the form
 * keeps a copy of each value, and would put that back.
 */
export function dispatchChanges(before: States, now: States = statesOf([...before.keys()])): void {
  for (const [control, state] of now) {
    const old = before.get(control);
    if (!before.has(control) || Object.is(old, state) || !control.isConnected) continue;
    // What the framework heard of one control made it render all of them.
    if (Object.is(stateOf(control), old)) setState(control, state);
    const { type, checked } = control as HTMLInputElement;
    if (type === "radio" && !checked) continue;
    const { Event } = member(control.ownerDocument, "defaultView") ?? globalThis;
    // React hears of a choice by the click that makes it. This one makes none, as it is no mouse event.
    for (const name of isChoice(control) ? ["click", "input", "change"] : ["input", "change"]) {
      control.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
}
