/** The controls of forms: what the browser would submit for each, and how something is put into it. */

import { isBlank, trimmed } from "./blank.js";
import { isTrue } from "./leaf.js";
import { member } from "./member.js";

/** What the controls of one property hold together. */
export interface Holding {
  /** What the browser would submit: blank texts not, and those once that are equal but for white space around them. */
  readonly texts: readonly string[];
  /** Whether one of them holds something that its own type cannot read, such as half a date. */
  readonly isBadInput: boolean;
}

export const holdsNothing: Holding = { texts: [], isBadInput: false };

/** The controls that a form would submit something for, wherever they stand; their names may be none of ours. */
export function controlsOf(form: HTMLFormElement): Element[] {
  return Array.from(member(form, "elements")).filter((control) => isSubmittable(control));
}

/** What some controls hold. */
export function holdingOf(controls: readonly Element[]): Holding {
  const texts = new Map<string, string>();
  let isBadInput = false;
  for (const control of controls) {
    if (control.matches(":disabled")) continue;
    for (const text of textsIn(control)) {
      const inner = trimmed(text);
      if (!isBlank(inner) && !texts.has(inner)) texts.set(inner, text);
    }
    isBadInput ||= (control as HTMLInputElement).validity?.badInput === true;
  }
  return { texts: [...texts.values()], isBadInput };
}

export function isSameHolding(one: Holding, other: Holding): boolean {
  if (one.isBadInput !== other.isBadInput || one.texts.length !== other.texts.length) return false;
  return one.texts.every((text, index) => text === other.texts[index]);
}

/** Whether an event came from an element. Not by its class: the form may be moved into another window. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && member(target as Node, "nodeType") === 1;
}

/** Whether what is checked of a control is what it holds, and not a text. */
export function isChoice(control: Element): boolean {
  return control.localName === "input" && /^(?:checkbox|radio)$/.test((control as HTMLInputElement).type);
}

/** The member of a control that tells what the user did with it. */
export function stateOf(control: Element): unknown {
  return (control as HTMLInputElement)[stateMember(control)];
}

/**
 * Through the setter of the platform: frameworks put one of their own on the control, to notice what they wrote
 * themselves, and would take this for theirs.
 */
export function setState(control: Element, state: unknown): void {
  Reflect.set(Object.getPrototypeOf(control), stateMember(control), state, control);
}

/**
 * Puts a text into the controls of a property. A select that has no such choice gets it, so that nothing is lost; of
 * several text fields each gets it, as they would contradict each other.
 */
export function putText(controls: readonly Element[], text: string): void {
  const value = trimmed(text);
  for (const control of controls) {
    if (isChoice(control)) {
      const isIt = value !== "" && isSameChoice(trimmed((control as HTMLInputElement).value), value);
      if (stateOf(control) !== isIt) setState(control, isIt);
    } else if (control.localName === "select") putChoice(control as HTMLSelectElement, value);
    else setState(control, text);
  }
}

/** Puts the texts of a property into its controls; several as far as there is room for them. */
export function putTexts(controls: readonly Element[], texts: readonly string[]): void {
  if (texts.length < 2) {
    putText(controls, texts[0] ?? "");
    return;
  }
  const isOne = (text: string) => texts.includes(trimmed(text));
  let at = 0;
  for (const control of controls) {
    const { type, value, options } = control as HTMLSelectElement;
    if (type === "select-multiple") for (const option of options) option.selected = isOne(option.value);
    else if (isChoice(control)) setState(control, isOne(value));
    else putText([control], controls.length > 1 ? (texts[Math.min(at++, texts.length - 1)] as string) : "");
  }
}

function isSameChoice(one: string, other: string): boolean {
  return one === other || (isTrue(one) && isTrue(other));
}

function putChoice(select: HTMLSelectElement, value: string): void {
  setState(select, value);
  if (select.value === value || value === "") return;
  const option = member(select.ownerDocument, "createElement")("option");
  option.value = value;
  option.textContent = value;
  option.setAttribute("data-added", "");
  select.append(option);
  setState(select, value);
}

function stateMember(control: Element): "checked" | "value" {
  return isChoice(control) ? "checked" : "value";
}

/** Buttons, outputs and files are no texts of the user's. A custom element may be a control. */
export function isSubmittable(control: Element): boolean {
  const { localName } = control;
  if (localName === "input") {
    return !/^(?:button|file|image|reset|submit)$/.test((control as HTMLInputElement).type);
  }
  return localName === "select" || localName === "textarea" || localName.includes("-");
}

function textsIn(control: Element): readonly string[] {
  if (control.localName === "select") {
    const options = Array.from((control as HTMLSelectElement).options);
    return options
      .filter((option) => option.selected && !option.matches(":disabled"))
      .map(({ value }) => value);
  }
  if (isChoice(control) && !(control as HTMLInputElement).checked) return [];
  const { value } = control as HTMLInputElement;
  return typeof value === "string" ? [value] : [];
}
