/** What React renders, and its binding: brought in line after each commit. */

import type { Ref } from "react";
import type { Binding, bind, RequestFormEventMap } from "./bind.js";
import { nodesOf } from "./markup.js";
import { member, pageOf, windowOf } from "./member.js";
import { isSame } from "./same.js";
import type { AnyType, Issue, Options, Payload } from "./types.js";

type Detail<Name extends keyof RequestFormEventMap> = RequestFormEventMap[Name]["detail"];

/** Something was typed, added or removed, or other options changed what is wrong. */
export type RequestFormChangeEvent = CustomEvent<Detail<"request-form-change">>;

/** The form is valid, and about to be sent. */
export type RequestFormSubmitEvent<T extends AnyType = AnyType> = CustomEvent<
  Omit<Detail<"request-form-submit">, "payload"> & { payload: Payload<T> }
>;

/** Somebody could not send the form. */
export type RequestFormInvalidEvent = CustomEvent<Detail<"request-form-invalid">>;

/** What both `RequestForm` and `useBinding` take beside the options. */
export interface FormProps<T extends AnyType> {
  /** What the form holds at first. Others replace what was typed; equal ones, however often they are given, do nothing. */
  values?: unknown;
  /** Issues that a server answered with, shown on their fields until these change. */
  issues?: readonly Issue[] | undefined;
  onChange?: ((event: RequestFormChangeEvent) => void) | undefined;
  /**
   * Called when the form is valid. Cancel the event to send the payload yourself. A promise that is returned cancels it,
   * too, and until it is settled the form is not sent again.
   */
  onSubmit?: ((event: RequestFormSubmitEvent<T>) => unknown) | undefined;
  onInvalid?: ((event: RequestFormInvalidEvent) => void) | undefined;
}

/** What React rendered last. */
export interface Rendered<T extends AnyType> {
  readonly type: T;
  readonly options: Options;
  readonly props: FormProps<T>;
  /** Who is given the binding. */
  readonly ref?: Ref<Binding<T>> | undefined;
  /** The language of the form, and what writes it, where it is ours. */
  readonly lang?: string;
  readonly render?: (values: unknown) => string;
  /** Sends the form where the page has a function for that. */
  readonly send?: ((event: RequestFormSubmitEvent<T>, data: FormData) => void) | undefined;
}

const heard = ["request-form-change", "request-form-submit", "request-form-invalid"];
const always = () => true;
const never = () => false;

/** Keeps a form and its binding together. It is the ref of the binding, too. */
export class ReactBinding<T extends AnyType> {
  current: Binding<T> | null = null;
  readonly #bind: typeof bind;
  #form: HTMLFormElement | undefined;
  #rendered: Rendered<T> | undefined;
  /** Whether nobody has bound the form yet: what it holds came with its markup. */
  #isFresh = true;
  /** The issues that are shown, and whether the form was sent since. */
  #shown: readonly Issue[] | undefined;
  #wasSent = false;
  #submitter: HTMLElement | null = null;
  /** Whether a change is one to tell of: what comes by the props alone is known. */
  #isTelling = always;
  /** Who has the binding, and how it is taken back. */
  #ref: Ref<Binding<T>> | undefined;
  #known: Binding<T> | null = null;
  #takeBack: () => void = () => {};

  constructor(bindForm: typeof bind) {
    this.#bind = bindForm;
  }

  /** Brings the binding in line with what was rendered. */
  update(form: HTMLFormElement | null, rendered: Rendered<T>): void {
    const before = this.#rendered;
    this.#rendered = rendered;
    if (form === null) return this.release();
    const { type, options, props, lang } = rendered;
    const { values } = props;
    if (form !== this.#form || before === undefined) {
      this.release();
      this.#listen(form);
      // What was typed before anything ran here stays.
      this.#rebind(lang !== undefined && values !== undefined && isTyped(form) ? undefined : values);
    } else if (type !== before.type || options.revision !== before.options.revision) {
      this.#write(values);
      this.#rebind(values);
    } else if (!isSame(values, before.props.values)) {
      this.#isTelling = never;
      this.current?.clear();
      this.#rebind(values);
      this.#isTelling = always;
    } else if (lang !== before.lang) {
      const typed = this.current?.values();
      this.#write(typed);
      // The attributes of the request are among what was typed.
      const { request, ...others } = options;
      this.#rebind(typed, others);
    } else if (!isSame(options, before.options)) this.#setOptions(options);
    this.#show(props.issues);
    this.#give(rendered.ref);
  }

  /** Lets go of the form. */
  release(): void {
    const form = this.#form;
    if (form === undefined) return;
    for (const name of heard) member(form, "removeEventListener")(name, this as never);
    member(form, "removeEventListener")("submit", this as never, true);
    this.current?.destroy();
    this.current = null;
    this.#form = undefined;
    this.#shown = undefined;
    this.#give(undefined);
  }

  handleEvent(event: Event): void {
    const { onChange, onInvalid } = this.#rendered?.props ?? {};
    switch (event.type) {
      case "submit":
        this.#submitter = (event as SubmitEvent).submitter;
        break;
      case "request-form-change":
        if (this.#isTelling()) onChange?.(event as RequestFormChangeEvent);
        break;
      case "request-form-invalid":
        onInvalid?.(event as RequestFormInvalidEvent);
        break;
      default:
        this.#submit(event as RequestFormSubmitEvent<T>);
    }
  }

  #submit(event: RequestFormSubmitEvent<T>): void {
    const { props, send } = this.#rendered as Rendered<T>;
    this.#wasSent = true;
    const answer = props.onSubmit?.(event);
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then === "function") {
      event.preventDefault();
      event.detail.waitUntil(answer as PromiseLike<unknown>);
      // To wait is not to handle: what goes wrong is still reported.
      void Promise.resolve(answer).then(() => {});
    }
    const form = this.#form;
    // A button with an action of its own is React's.
    if (event.defaultPrevented || !send || !form || this.#submitter?.hasAttribute("formaction")) return;
    const { FormData } = windowOf(form);
    send(event, new FormData(form, this.#submitter));
  }

  #listen(form: HTMLFormElement): void {
    this.#form = form;
    for (const name of heard) member(form, "addEventListener")(name, this as never);
    member(form, "addEventListener")("submit", this as never, true);
  }

  #rebind(values: unknown, options: Options = (this.#rendered as Rendered<T>).options): void {
    const { type, props, lang } = this.#rendered as Rendered<T>;
    this.current = this.#bind(this.#form as HTMLFormElement, type, { ...options, values });
    // Of markup of ours the binding has taken them over.
    this.#shown = this.#isFresh && lang !== undefined ? props.issues : undefined;
    this.#isFresh = false;
  }

  /** Writes the form anew where it is ours. */
  #write(values: unknown): void {
    const form = this.#form as HTMLFormElement;
    const { render } = this.#rendered as Rendered<T>;
    if (render === undefined) return;
    this.current?.destroy();
    const written = nodesOf(pageOf(form), render(values)).querySelector("form") as HTMLFormElement;
    member(form, "replaceChildren")(...Array.from(written.childNodes));
  }

  #setOptions(options: Options): void {
    const { current } = this;
    if (current === null) return;
    const before = said(current);
    // Who renders anew at each change, with functions among the options, would never come to rest.
    this.#isTelling = () => said(current) !== before;
    current.setOptions(options);
    this.#isTelling = always;
  }

  /** Shows issues of a server: others, or the same ones in answer to another submission. */
  #show(issues: readonly Issue[] | undefined): void {
    const before = this.#shown;
    this.#shown = issues;
    if (issues === before || (!this.#wasSent && isSame(issues ?? [], before ?? []))) return;
    this.#wasSent = false;
    this.current?.show(issues);
  }

  #give(ref: Ref<Binding<T>> | undefined): void {
    if (ref === this.#ref && this.current === this.#known) return;
    this.#takeBack();
    this.#takeBack = () => {};
    const { current } = this;
    this.#ref = ref;
    this.#known = current;
    if (!ref || !current) return;
    if (typeof ref === "function") {
      const undo = ref(current);
      this.#takeBack = typeof undo === "function" ? undo : () => void ref(null);
    } else {
      ref.current = current;
      this.#takeBack = () => {
        ref.current = null;
      };
    }
  }
}

function said(binding: { issues(): Issue[] }): string {
  return JSON.stringify(binding.issues());
}

/** Whether a form holds something else than its markup says. */
function isTyped(form: HTMLFormElement): boolean {
  const fresh = member(form, "cloneNode")(true) as HTMLFormElement;
  member(fresh, "reset")();
  const { FormData } = windowOf(form);
  const [is, was] = [form, fresh].map((one) => JSON.stringify([...new FormData(one)]));
  return is !== was;
}
