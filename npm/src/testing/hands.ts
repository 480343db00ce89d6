/** How a form is filled in: through Playwright, or in the document of the test itself. */

import { hooks } from "./hooks.js";

/** The part of a `Page` or `Locator` of Playwright that is used. */
export interface PageLike {
  locator(selector: string): LocatorLike;
}

/** The part of a `Locator` of Playwright that is used. */
export interface LocatorLike extends PageLike {
  first(): LocatorLike;
  count(): Promise<number>;
  waitFor(): Promise<void>;
  fill(value: string): Promise<void>;
  selectOption(value: string): Promise<unknown>;
  click(): Promise<void>;
  blur(): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: Playwright's own types for these cannot be told without Playwright.
  evaluate(read: (element: any, value: any) => unknown, value?: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: As above.
  evaluateAll(read: (elements: any[]) => unknown): Promise<any>;
}

/** The part of an instance of `@testing-library/user-event` that is used. */
export interface User {
  clear(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
  selectOptions(element: Element, value: string): Promise<void>;
  click(element: Element): Promise<void>;
  tab(): Promise<void>;
}

/** Where the form is: a `Page` or `Locator`, or an element that is the form, holds it, or is its document. */
export type Target = PageLike | Element | Document;

export interface Hand {
  /** Waits for, or asserts, a bound form. */
  ready(): Promise<void>;
  has(selector: string): Promise<boolean>;
  write(selector: string, value: string): Promise<void>;
  press(selector: string): Promise<void>;
  read(selector: string, read: (elements: Element[]) => unknown): Promise<unknown>;
}

export function handFor(target: Target, user?: User): Hand {
  return "locator" in target ? throughPlaywright(target) : inDocument(target, user);
}

function throughPlaywright(target: PageLike): Hand {
  // The form may be below the target, or the target itself.
  const form = target.locator(`${hooks.form}, :scope:is(${hooks.form})`).first();
  const one = (selector: string) => form.locator(selector).first();
  return {
    ready: () => form.waitFor(),
    has: async (selector) => (await form.locator(selector).count()) > 0,
    async write(selector, value) {
      const control = one(selector);
      if (await control.evaluate(isStoodFor)) return control.evaluate(writeInto, value);
      if (await control.evaluate(isCheckbox)) {
        if ((await control.evaluate((element) => element.checked)) !== isTicked(value)) await control.click();
      } else if (await control.evaluate((element) => element.matches("select")))
        await control.selectOption(value);
      else await control.fill(value);
      await control.blur();
    },
    press: (selector) => one(selector).click(),
    read: (selector, read) => form.locator(selector).evaluateAll(read),
  };
}

function inDocument(target: Element | Document, user: User | undefined): Hand {
  const form = () => {
    const isForm = "matches" in target && target.matches(hooks.form);
    const form = isForm ? target : target.querySelector(hooks.form);
    if (!form) throw new Error("No form here is bound: none has data-ready.");
    return form;
  };
  const one = (selector: string) => {
    const element = form().querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The form has nothing that matches ${selector}.`);
    return element;
  };
  return {
    async ready() {
      form();
    },
    has: async (selector) => form().querySelector(selector) !== null,
    async write(selector, value) {
      const control = one(selector);
      if (user && !isStoodFor(control)) await writeAs(user, control, value);
      else if (!isCheckbox(control)) writeInto(control, value);
      else if (control.checked !== isTicked(value)) control.click();
    },
    async press(selector) {
      if (user) await user.click(one(selector));
      else one(selector).click();
    },
    read: async (selector, read) => read([...form().querySelectorAll(selector)]),
  };
}

async function writeAs(user: User, control: HTMLElement, value: string): Promise<void> {
  if (isCheckbox(control)) {
    if (control.checked !== isTicked(value)) await user.click(control);
  } else if (control.matches("select")) {
    await user.selectOptions(control, value);
  } else {
    await user.clear(control);
    // Brackets would be read as names of keys.
    if (value !== "") await user.type(control, value.replace(/[{[]/g, "$&$&"));
  }
  await user.tab();
}

/**
 * Goes to a control, which may be folded away. Gives whether the page leads the focus on to something that stands for it, such
 * as radio buttons, and where no key would reach it. Like the next one it runs where the document is, and uses nothing from
 * outside.
 */
function isStoodFor(control: HTMLElement): boolean {
  for (let place: Element | null = control; place; place = place.parentElement)
    if (place.localName === "details") (place as HTMLDetailsElement).open = true;
  const root = control.getRootNode() as Document | ShadowRoot;
  (root.activeElement as HTMLElement | null)?.blur();
  control.focus();
  const focused = root.activeElement ?? control;
  return focused !== control && focused !== control.ownerDocument.body;
}

function isCheckbox(control: Element): control is HTMLInputElement {
  return control.matches("input[type=checkbox]");
}

/** Whether a checkbox is ticked for a value. */
function isTicked(value: string): boolean {
  return value === "true" || value === "on";
}

function writeInto(control: HTMLElement, value: string): void {
  control.focus();
  // Through the setter of the platform: frameworks put one of their own on the element, which hides the change from them.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
  setter?.call(control, value);
  const { Event } = control.ownerDocument.defaultView ?? globalThis;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  ((control.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null)?.blur();
}
