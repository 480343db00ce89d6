/** Forms in the page that are checked live. */

import { LiveBinding } from "./binding.js";
import { BoundRequest } from "./bound-request.js";
import { warnOfMisspeltNames } from "./markup-warnings.js";
import { member } from "./member.js";
import { optionOf, type ReadOptions, readOptions } from "./options.js";
import { resolveType } from "./request-type.js";
import { stepOf } from "./step.js";
import type {
  AnyType,
  Issue,
  Options,
  OwnIssue,
  PartialDeep,
  Payload,
  RequestTypeId,
  Values,
} from "./types.js";

/** A form in the page that is checked live. */
export interface Binding<T extends AnyType = AnyType> {
  readonly valid: boolean;
  issues(): Issue[];
  /** @throws {InvalidRequest} when the request has an error */
  payload(): Payload<T>;
  /** What was typed, nested. */
  values(): PartialDeep<Values<T>>;
  /** Shows issues, such as those of `readResponse`, on their fields until these change; none: takes them away. */
  show(issues?: readonly OwnIssue[]): void;
  /** Back to what the form held when it was bound; the browser's own reset does the same. */
  reset(): void;
  /**
   * Replaces all options; everything is checked again where it is: text, focus and messages stay. With other paths in `only`
   * a wizard goes on to its next step, without any to the whole; what was said of the step that is left goes.
   */
  setOptions(options: Options & Pick<BindOptions, "only">): void;
  /** Takes everything away. */
  clear(): void;
  /** Lets go of the form. */
  destroy(): void;
}

/** How a form is bound. */
export interface BindOptions extends Options {
  /** What the form is filled in with. */
  values?: unknown;
  /**
   * With `false` nothing is put into the form, and no control is marked: `request-form-issue` says what would be shown, at
   * the time when it would be.
   */
  insert?: boolean | undefined;
  /**
   * A step of the form, by the paths of properties, groups and lists: only these are asked for and checked on submit. A rule
   * of a group goes with the group, or with all of its properties that the form has.
   */
  only?: readonly string[] | undefined;
}

/**
 * What a bound form dispatches, besides what every form does; all bubble. All but `request-form-issue` have a second name
 * with a colon: with the same detail, and if one is cancelled, so is the other.
 *
 * `T` is the request type that the form is bound to. TypeScript does not carry it from `bind` to the form, so a listener
 * says it: `form.addEventListener<"R_BVPN_FR_1">("request-form-submit", …)`, or by the type of its parameter,
 * `(event: RequestFormSubmitEvent<"R_BVPN_FR_1">) => …`. Unless it does, the payload is that of any of our types.
 */
export interface RequestFormEventMap<T extends AnyType = RequestTypeId> {
  /** `path` is the documented id of what changed; a list, where a button added or removed an item; "" for the form. */
  "request-form-change": CustomEvent<{ path: string; readonly issues: Issue[]; valid: boolean }>;
  /** Only when valid, or what `only` names is; cancel it to send the payload yourself. */
  "request-form-submit": RequestFormSubmitEvent<T>;
  "request-form-invalid": CustomEvent<{ issues: Issue[] }>;
  /** Of a form bound with `insert: false`: what would be shown at a path from here on, or null for nothing any more. */
  "request-form-issue": CustomEvent<{ path: string; issue: Issue | null }>;
  "request-form:change": RequestFormEventMap["request-form-change"];
  "request-form:submit": RequestFormSubmitEvent<T>;
  "request-form:invalid": RequestFormEventMap["request-form-invalid"];
}

/** What a bound form dispatches when it is submitted and valid. */
export interface RequestFormSubmitEvent<T extends AnyType = RequestTypeId>
  extends CustomEvent<{
    /** With `only`, undefined until the whole is valid. */
    payload: Payload<T>;
    /** Until the promise is settled, the form is not sent again; it does not cancel by itself. */
    waitUntil(promise: PromiseLike<unknown>): void;
  }> {}

const bindings = /* @__PURE__ */ new WeakMap<HTMLFormElement, LiveBinding>();

/**
 * Binds a form, rendered or written by hand: its controls are found by their names. A control that the binding itself
 * changes (values put in, a suggestion taken, a reset) dispatches `input` and `change`, for those who hold its value too.
 * @throws {RangeError} when there is no such request type
 */
export function bind<T extends AnyType>(form: HTMLFormElement, type: T, options?: BindOptions): Binding<T> {
  if (!isForm(form)) throw new TypeError("form must be a form element.");
  const read = readOptions(options);
  try {
    const internal = resolveType(type, read.revision);
    const language = read.languageOf(internal);
    const given = {
      settings: read.settings,
      values: optionOf(options, "values"),
      step: stepOf(internal, optionOf(options, "only")),
      inserts: insertOption(options),
    };
    // Two bindings of one form would say everything twice.
    bindings.get(form)?.destroy();
    const request = (listenTo: (element: Element) => void) =>
      new BoundRequest(form, internal, language, given, listenTo);
    const binding = new LiveBinding(form, type, internal, request, () => bindings.delete(form));
    bindings.set(form, binding);
    // The element writes its form itself.
    if (!member(form, "closest")("request-form")) warnOfMisspeltNames(form, type, withoutSettings(read));
    return binding as unknown as Binding<T>;
  } catch (error) {
    read.release();
    throw error;
  }
}

/** What of the options says which request type it is, and in which words. */
function withoutSettings({ locale, revision }: ReadOptions): Options {
  return { locale, revision } as Options;
}

function insertOption(options: unknown): boolean {
  const insert = optionOf(options, "insert") ?? true;
  if (typeof insert !== "boolean") throw new TypeError("options.insert must be true or false.");
  return insert;
}

function isForm(form: unknown): boolean {
  try {
    // Not instanceof: the form may belong to another window.
    return member(form as HTMLFormElement, "localName") === "form";
  } catch {
    return false;
  }
}
