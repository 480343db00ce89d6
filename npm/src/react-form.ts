/** `<RequestForm>` and `useBinding`, over the functions of an entry. */

import {
  createElement,
  type FormHTMLAttributes,
  type ForwardedRef,
  forwardRef,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import type { Binding, BindOptions, bind } from "./bind.js";
import { WasmForbidden } from "./fault.js";
import { trusted } from "./markup.js";
import { type FormProps, ReactBinding, type Rendered } from "./react-binding.js";
import type { render } from "./render.js";
import { languageOf, resolveType } from "./request-type.js";
import type { AnyType, Options, OwnIssue } from "./types.js";

/** What `useBinding` takes: what `bind` does, and props of `RequestForm`. */
export interface BindingOptions<T extends AnyType = AnyType>
  extends Omit<BindOptions, "values">,
    FormProps<T> {}

type Ours = "children" | "dangerouslySetInnerHTML" | keyof FormProps<AnyType>;

/** What `RequestForm` takes; whatever else a `<form>` takes goes on to it. */
export interface RequestFormProps<T extends AnyType = AnyType>
  extends FormProps<T>,
    Omit<FormHTMLAttributes<HTMLFormElement>, Ours> {
  type: T;
  options?: Options | undefined;
  /** What stands before each id in the form; one of its own unless given. */
  idPrefix?: string | undefined;
  /** Gets the binding, once React has taken over. */
  ref?: Ref<Binding<T>> | undefined;
}

/** The form of a `useBinding`, in whatever version of React. */
export interface FormRef {
  readonly current: HTMLFormElement | null;
}

/** Binds a form of the page for as long as React has it there. */
export function useReactBinding<T extends AnyType>(
  bindForm: typeof bind,
  form: FormRef,
  rendered: Rendered<T>,
): { readonly current: Binding<T> | null } {
  const [binding] = useState(() => new ReactBinding<T>(bindForm));
  // After each commit: the form may be another element, or there for the first time.
  useEffect(() => binding.update(form.current, rendered));
  useEffect(() => () => binding.release(), [binding]);
  return binding;
}

/** Parts options from what else `useBinding` takes. */
export function parted<T extends AnyType>(type: T, given: BindingOptions<T>): Rendered<T> {
  const { values, issues, onChange, onSubmit, onInvalid, ...options } = given;
  return { values, issues, onChange, onSubmit, onInvalid, type, options };
}

/** The component of an entry. */
export function requestForm(bindForm: typeof bind, renderForm: typeof render) {
  return forwardRef(RequestForm);

  function RequestForm(props: RequestFormProps, ref: ForwardedRef<Binding>) {
    const { type, options = {}, issues, idPrefix, values: _, onChange, onSubmit, onInvalid, ...rest } = props;
    const { action, className } = rest;
    const ownPrefix = `${useId()}-`;
    const write = (values: unknown, issues: readonly OwnIssue[]) =>
      renderForm(type, { ...options, idPrefix: idPrefix ?? ownPrefix, values, issues });
    // React writes it once: from then on it is the binding's, as what is typed is the user's.
    const [markup] = useState(() => ({ __html: inside(() => write(props.values, issues ?? [])) }));
    const found = resolveType(type, options.revision);
    const lang = languageOf(found, options.locale).tag;
    const form = useRef<HTMLFormElement>(null);
    useReactBinding(bindForm, form, { ...props, options, ref, lang, write, send: useSending(action) });
    return createElement("form", {
      lang,
      // React says itself how a function is posted to.
      method: typeof action === "function" ? undefined : "post",
      ...rest,
      ref: form,
      className: className ? `request-form ${className}` : "request-form",
      "data-request-type": found.id,
      dangerouslySetInnerHTML: markup,
      // What was typed, and what React adds for a server action, are in the page alone.
      suppressHydrationWarning: true,
    });
  }
}

/** What is within the form of a rendered one. */
function inside(write: () => string): string {
  const isInPage = typeof document !== "undefined";
  try {
    const within = write().replace(/^<form(?:"[^"]*"|[^">])*>|<\/form>\s*$/g, "");
    return isInPage ? trusted(document, within) : within;
  } catch (error) {
    // Of what a server has rendered nothing is taken away: it can still be sent, and says that it is not checked.
    if (isInPage && error instanceof WasmForbidden) return "";
    throw error;
  }
}

/** Sends a form by a function, such as a server action: what is typed stays, and nothing is sent twice. */
function useSending(action: RequestFormProps["action"]): Rendered<AnyType>["send"] {
  const [isPending, start] = useTransition();
  const settle = useRef(() => {});
  useEffect(() => (isPending ? () => settle.current() : undefined), [isPending]);
  if (typeof action !== "function") return undefined;
  return (event, data) => {
    event.preventDefault();
    const sent = new Promise<void>((resolve) => {
      settle.current = resolve;
    });
    event.detail.waitUntil(sent);
    start(() => action(data));
  };
}
