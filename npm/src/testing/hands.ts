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
  evaluate(read: (element: any) => unknown): Promise<any>;
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
  readonly user?: User | undefined;
  /** Waits for, or asserts, a bound form. */
  ready(): Promise<void>;
  has(selector: string): Promise<boolean>;
  count(selector: string): Promise<number>;
  write(selector: string, value: string): Promise<void>;
  press(selector: string): Promise<void>;
  read(selector: string, read: (elements: Element[]) => unknown): Promise<unknown>;
}

export function handFor(target: Target, user?: User): Hand {
  return "locator" in target ? throughPlaywright(target) : inDocument(target, user);
}

function throughPlaywright(target: PageLike): Hand {
  const all = (selector: string) => target.locator(selector);
  return {
    // The form may be the target itself, so its button stands for it.
    ready: () => all(hooks.submit).first().waitFor(),
    has: async (selector) => (await all(selector).count()) > 0,
    count: (selector) => all(selector).count(),
    async write(selector, value) {
      const control = all(selector).first();
      if (await control.evaluate((element) => element.matches("select"))) await control.selectOption(value);
      else await control.fill(value);
      await control.blur();
    },
    press: (selector) => all(selector).first().click(),
    read: (selector, read) => all(selector).evaluateAll(read),
  };
}

function inDocument(target: Element | Document, user: User | undefined): Hand {
  const all = (selector: string) => [...target.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => {
    const element = all(selector)[0];
    if (!element) throw new Error(`Nothing matches ${selector}.`);
    return element;
  };
  return {
    user,
    async ready() {
      const isForm = "matches" in target && target.matches(hooks.form);
      if (!isForm && all(hooks.form).length === 0)
        throw new Error("No form here is bound: none has data-ready.");
    },
    has: async (selector) => all(selector).length > 0,
    count: async (selector) => all(selector).length,
    async write(selector, value) {
      const control = one(selector);
      if (user) await writeAs(user, control, value);
      else writeInto(control, value);
    },
    async press(selector) {
      if (user) await user.click(one(selector));
      else one(selector).click();
    },
    read: async (selector, read) => read(all(selector)),
  };
}

async function writeAs(user: User, control: HTMLElement, value: string): Promise<void> {
  if (control.matches("select")) {
    await user.selectOptions(control, value);
  } else {
    await user.clear(control);
    // Brackets would be read as names of keys.
    if (value !== "") await user.type(control, value.replace(/[{[]/g, "$&$&"));
  }
  await user.tab();
}

function writeInto(control: HTMLElement, value: string): void {
  control.focus();
  // Through the setter of the platform: frameworks put one of their own on the element, which hides the change from them.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
  setter?.call(control, value);
  const { Event } = control.ownerDocument.defaultView ?? globalThis;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  control.blur();
}
