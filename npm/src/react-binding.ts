/** What React renders, and its binding: brought in line after each commit. */

import type { Ref } from "react";
import type { Binding, BindOptions, bind, RequestFormEventMap, RequestFormSubmitEvent } from "./bind.js";
import type { LiveBinding } from "./binding.js";
import { typedIn } from "./control-states.js";
import { WasmForbidden } from "./fault.js";
import { nodesOf } from "./markup.js";
import { member, pageOf, windowOf } from "./member.js";
import { hasSameStructure, type InternalType, languageOf, resolveType } from "./request-type.js";
import { isSame } from "./same.js";
import type { AnyType, OwnIssue } from "./types.js";
import { sayUnchecked } from "./unchecked.js";

type Detail<Name extends keyof RequestFormEventMap> = RequestFormEventMap[Name]["detail"];

/** Something was typed, added or removed, or other options changed what is wrong. */
export type RequestFormChangeEvent = CustomEvent<Detail<"request-form-change">>;

/** Somebody could not send the form. */
export type RequestFormInvalidEvent = CustomEvent<Detail<"request-form-invalid">>;

/** What both `RequestForm` and `useBinding` take beside the options. */
export interface FormProps<T extends AnyType> {
  /**
   * What the form holds at first. Others take the place of what was typed; into a form of your own they are put, and the
   * rest of it stays. Equal ones do nothing, however often they are given.
   */
  values?: unknown;
  /** Issues that a server answered with, shown on their fields until these change. */
  issues?: readonly OwnIssue[] | undefined;
  onChange?: ((event: RequestFormChangeEvent) => void) | undefined;
  /**
   * Called when the form is valid. Cancel the event to send the payload yourself. A promise that is returned cancels it,
   * too, and until it is settled the form is not sent again.
   */
  onSubmit?: ((event: RequestFormSubmitEvent<T>) => unknown) | undefined;
  onInvalid?: ((event: RequestFormInvalidEvent) => void) | undefined;
}

/** What React rendered last. */
export interface Rendered<T extends AnyType> extends FormProps<T> {
  readonly type: T;
  readonly options: Omit<BindOptions, "values">;
  /** Who is given the binding. */
  readonly ref?: Ref<Binding<T>> | undefined;
  /** Of a form of ours its language, and how it is written. */
  readonly lang?: string;
  readonly write?: (values: unknown, issues: readonly OwnIssue[]) => string;
  /** Sends the form where the page has a function for that. */
  readonly send?: ((event: RequestFormSubmitEvent<T>, data: FormData) => void) | undefined;
}

const heard = ["submit", "request-form-change", "request-form-submit", "request-form-invalid"];

/** Keeps a form and its binding together. It is the ref of the binding, too. */
export class ReactBinding<T extends AnyType> {
  current: Binding<T> | null = null;
  readonly #bind: typeof bind;
  #form: HTMLFormElement | undefined;
  #rendered: Rendered<T> | undefined;
  /** What its request type was made of. */
  #type: InternalType | undefined;
  /** The values that were given last, and the form of the page's own that has them. */
  #values: unknown;
  #filled: HTMLFormElement | undefined;
  /** The issues that were shown last, those of them that nobody has corrected, and whether the form was sent since. */
  #shown: readonly OwnIssue[] | undefined;
  #open: readonly OwnIssue[] = [];
  #wasSent = false;
  #submitter: HTMLElement | null = null;
  /** Whether a change is one to tell of. */
  #isNews: () => boolean = () => true;
  /** Whether what changes is what the page asked for. */
  #isQuiet = false;
  /** Who has the binding, and how it is taken back. */
  #ref: Ref<Binding<T>> | undefined;
  #known: Binding<T> | null = null;
  #takeBack: () => void = () => {};
  /** Whether the page forbids what checks the form, and what takes back that it says so. */
  #isUnchecked = false;
  #takeAlertBack: () => void = () => {};

  constructor(bindForm: typeof bind) {
    this.#bind = bindForm;
  }

  /** Brings the binding in line with what was rendered. */
  update(form: HTMLFormElement | null, rendered: Rendered<T>): void {
    const before = this.#rendered;
    this.#rendered = rendered;
    if (form !== this.#form) this.release();
    if (form === null || this.#isUnchecked) return;
    const { options, values = this.#values, lang } = rendered;
    const hasOthers = !isSame(values, this.#values);
    this.#values = values;
    const earlier = this.#type;
    const type = resolveType(rendered.type, options.revision);
    this.#type = type;
    if (!this.#form || !before || !earlier) {
      this.#form = form;
      this.#listen("addEventListener");
      // What was typed before anything ran here stays, and so does what a form holds that was put aside for a while.
      const isBack = form === this.#filled;
      const holdsIt = lang ? values && typedIn(form).size > 0 : isBack;
      try {
        this.#rebind(holdsIt ? undefined : values);
      } catch (error) {
        if (!(error instanceof WasmForbidden)) throw error;
        // A form that can still be sent is better than none.
        this.#sayUnchecked(type, error);
        return;
      }
      this.#filled = form;
      if (!isBack) this.#takeIssues();
      else if (this.#open.length > 0) this.current?.show(this.#open);
    } else if (!hasSameStructure(type, earlier)) {
      this.#replace(rendered.values);
    } else if (!isSame(said(rendered, type), said(before, earlier))) {
      if (hasOthers) this.#replace(values);
      else this.#say();
    } else if (hasOthers) {
      // Who holds the controls of a form of their own is told of each that changes, and of no other.
      if (lang) this.#quietly(false, (binding) => binding.clear());
      this.#open = [];
      this.#rebind(values);
    } else if (!isSame(options, before.options)) {
      // Who renders anew at each change, with functions among the options, would never come to rest.
      this.#quietly(true, (binding) => binding.setOptions(options));
    }
    this.#show(rendered.issues);
    this.#give(rendered.ref);
  }

  #sayUnchecked(type: InternalType, error: Error): void {
    const { options, lang = languageOf(type, options.locale).tag } = this.#rendered as Rendered<T>;
    this.#takeAlertBack = sayUnchecked(this.#form as HTMLFormElement, lang, error);
    this.#isUnchecked = true;
  }

  /** Lets go of the form. */
  release(): void {
    if (!this.#form) return;
    this.#listen("removeEventListener");
    this.#takeAlertBack();
    this.#isUnchecked = false;
    this.current?.destroy();
    this.current = null;
    this.#form = undefined;
    this.#give(undefined);
  }

  handleEvent(event: Event): void {
    const { onChange, onInvalid } = this.#rendered as Rendered<T>;
    const { type } = event;
    if (type === "submit") this.#submitter = (event as SubmitEvent).submitter;
    else if (type === "request-form-submit") this.#submit(event as RequestFormSubmitEvent<T>);
    else if (type === "request-form-invalid") onInvalid?.(event as RequestFormInvalidEvent);
    else {
      if (!this.#isQuiet) this.#correct((event as RequestFormChangeEvent).detail.path);
      if (this.#isNews()) onChange?.(event as RequestFormChangeEvent);
    }
  }

  /** What was said of a field holds until it changes; what is about no single one, until anything does. */
  #correct(changed: string): void {
    if (this.#open.length === 0) return;
    const plain = (path: string) => path.replace(/^request\.|\.\d+(?=\.)/g, "");
    const controls = Array.from(member(this.#form as HTMLFormElement, "elements"));
    const fields = new Set(controls.map((control) => plain(control.getAttribute("name") ?? "")));
    this.#open = this.#open.filter(
      ({ path }) => changed && path && !`${path}.`.startsWith(`${changed}.`) && fields.has(plain(path)),
    );
  }

  #submit(event: RequestFormSubmitEvent<T>): void {
    const { onSubmit, send } = this.#rendered as Rendered<T>;
    this.#wasSent = true;
    this.#open = [];
    const answer = onSubmit?.(event);
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then === "function") {
      event.preventDefault();
      event.detail.waitUntil(answer as PromiseLike<unknown>);
      // To wait is not to handle: what goes wrong is still reported.
      Promise.resolve(answer).then(() => {});
    }
    // A button with an action of its own is React's.
    if (event.defaultPrevented || this.#submitter?.hasAttribute("formaction")) return;
    const form = this.#form as HTMLFormElement;
    send?.(event, new (windowOf(form).FormData)(form, this.#submitter));
  }

  #listen(act: "addEventListener" | "removeEventListener"): void {
    // Who asked for the form to be sent is known before the binding hears of it.
    for (const name of heard)
      member(this.#form as HTMLFormElement, act)(name, this as never, name === "submit");
  }

  /** Another form, or the same one with other values: what a server refused is no longer there. */
  #replace(values: unknown): void {
    this.#open = [];
    this.#write(values);
    this.#rebind(values);
  }

  /** The same form in other words: what was typed stays, and attributes that nobody has touched follow the options. */
  #say(): void {
    const earlier = (this.current as unknown as LiveBinding).handOver();
    this.#write(earlier.values);
    this.#rebind(earlier);
  }

  #rebind(values: unknown): void {
    const { type, options } = this.#rendered as Rendered<T>;
    this.current = this.#bind(this.#form as HTMLFormElement, type, { ...options, values });
  }

  /** Writes the form anew where it is ours, with other issues or with those that are not corrected. */
  #write(values: unknown): void {
    const { write, issues } = this.#rendered as Rendered<T>;
    if (!write) return;
    const form = this.#form as HTMLFormElement;
    this.current?.destroy();
    if (!isSame(issues ?? [], this.#shown ?? [])) this.#takeIssues();
    const written = nodesOf(pageOf(form), write(values, this.#open)).querySelector("form") as HTMLFormElement;
    member(form, "replaceChildren")(...Array.from(written.childNodes));
  }

  /** Of markup of ours, the binding takes over the issues that are in it. */
  #takeIssues(): void {
    const { lang, issues } = this.#rendered as Rendered<T>;
    this.#shown = lang ? issues : undefined;
    this.#open = this.#shown ?? [];
  }

  /** Does what its owner knows of, and tells at most that something else is wrong now. */
  #quietly(isNews: boolean, act: (binding: Binding<T>) => void): void {
    const current = this.current as Binding<T>;
    const said = () => JSON.stringify(current.issues());
    const before = said();
    this.#isQuiet = true;
    this.#isNews = () => isNews && said() !== before;
    act(current);
    this.#isNews = () => true;
    this.#isQuiet = false;
  }

  /** Shows issues of a server: others, or the same ones in answer to another submission. */
  #show(issues: readonly OwnIssue[] | undefined): void {
    const before = this.#shown;
    this.#shown = issues;
    if (issues === before || (!this.#wasSent && isSame(issues ?? [], before ?? []))) return;
    this.#wasSent = false;
    this.#open = issues ?? [];
    this.current?.show(issues);
  }

  #give(ref: Ref<Binding<T>> | undefined): void {
    const { current } = this;
    if (ref === this.#ref && current === this.#known) return;
    this.#takeBack();
    this.#takeBack = () => {};
    this.#ref = ref;
    this.#known = current;
    if (!ref || !current) return;
    if (typeof ref === "function") {
      const undo = ref(current);
      this.#takeBack = undo || (() => ref(null));
    } else {
      ref.current = current;
      this.#takeBack = () => {
        ref.current = null;
      };
    }
  }
}

/**
 * What a form of ours says of itself, and in which words; what a form of the page's own says is the page's. Whether messages
 * go into it is settled when it is bound.
 */
function said(
  { lang, options }: Pick<Rendered<AnyType>, "lang" | "options">,
  { languages }: InternalType,
): unknown {
  return [languages, lang, lang && options.labels, options.insert ?? true];
}
