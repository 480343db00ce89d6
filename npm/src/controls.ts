/** The controls of a form: what each holds, and how something is put into it. */

import { trimmed } from "./blank.js";

/** What each control of a form holds. */
export type Held = ReadonlyMap<Element, unknown>;

export function heldIn(form: HTMLFormElement): Map<Element, unknown> {
  return new Map(Array.from(form.querySelectorAll("[name]"), (control) => [control, heldBy(control)]));
}

/** The controls that held something else before, or were not there. */
export function changedSince(before: Held, now: Held): Element[] {
  return [...now.keys()].filter((control) => !Object.is(now.get(control), before.get(control)));
}

export function heldBy(control: Element): unknown {
  return (control as HTMLInputElement)[property(control)];
}

/**
 * Through the setter of the platform: frameworks put one of their own on the control, to notice what they wrote
 * themselves, and would take this for theirs.
 */
export function write(control: Element, value: unknown): void {
  Reflect.set(Object.getPrototypeOf(control), property(control), value, control);
}

function property(control: Element): "checked" | "value" {
  return isChoice(control) ? "checked" : "value";
}

/** Whether a control is one of several choices, of which what is checked is the value. */
export function isChoice(control: Element): boolean {
  return control.nodeName === "INPUT" && /^(checkbox|radio)$/.test((control as HTMLInputElement).type);
}

/**
 * What a control holds, as a text. One that holds something its own type cannot read, such as half a date, has a text
 * that no format accepts rather than none.
 */
export function textIn(form: HTMLFormElement, control: Element): string {
  if (isChoice(control)) {
    const checked = named(form, control).find((choice) => (choice as HTMLInputElement).checked);
    return checked?.getAttribute("value") ?? "";
  }
  const { value, validity } = control as HTMLInputElement;
  if (value === "" && control.nodeName === "INPUT" && validity.badInput) return "?";
  return typeof value === "string" ? value : "";
}

/** Puts a text into a control. A select that has no such choice gets it, so that nothing is lost. */
export function putText(form: HTMLFormElement, control: Element, text: string): void {
  if (isChoice(control)) {
    const choice = named(form, control).find((choice) => choice.getAttribute("value") === text);
    if (choice) write(choice, true);
    return;
  }
  if (control.nodeName !== "SELECT") {
    write(control, text);
    return;
  }
  const value = trimmed(text);
  write(control, value);
  if ((control as HTMLSelectElement).value === value) return;
  const option = control.ownerDocument.createElement("option");
  option.setAttribute("value", value);
  option.textContent = value;
  control.append(option);
  write(control, value);
}

/** The controls of the same name. */
function named(form: HTMLFormElement, control: Element): Element[] {
  const name = control.getAttribute("name");
  return [...form.querySelectorAll("[name]")].filter((other) => other.getAttribute("name") === name);
}
