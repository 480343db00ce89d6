/** What controls held at some time, and telling of what they came to hold since. */

import { controlsOf, isChoice, isSubmittable, setState, stateOf } from "./controls.js";
import { member } from "./member.js";

export type States = ReadonlyMap<Element, unknown>;

export function statesIn(form: HTMLFormElement): States {
  return statesOf(controlsOf(form));
}

export function statesOf(controls: readonly Element[]): States {
  return new Map(controls.map((control) => [control, stateOf(control)]));
}

/** What was typed before there was a script: the controls that hold something else than their markup says. */
export function typedIn(form: HTMLFormElement): States {
  const written = member(form, "cloneNode")(true) as HTMLFormElement;
  member(written, "reset")();
  const states = [...statesOf(allIn(written)).values()];
  return new Map([...statesOf(allIn(form))].filter(([, state], index) => !Object.is(state, states[index])));
}

/** The controls within a form, whichever form they belong to: in a copy of it they are the same ones. */
function allIn(form: HTMLFormElement): Element[] {
  return Array.from(member(form, "querySelectorAll")("*")).filter(isSubmittable);
}

/** The same states on the controls of another form that have the same names, and, of choices, the same values. */
export function statesOn(form: HTMLFormElement, states: States): States {
  const keyOf = (control: Element) =>
    [control.getAttribute("name"), isChoice(control) && control.getAttribute("value")].join("=");
  const byKey = new Map([...states].map(([control, state]) => [keyOf(control), state]));
  const there = allIn(form).filter((control) => byKey.has(keyOf(control)));
  return new Map(there.map((control) => [control, byKey.get(keyOf(control))]));
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
