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
import type { Binding, bind } from "./bind.js";
import { trusted } from "./markup.js";
import { type FormProps, ReactBinding, type Rendered } from "./react-binding.js";
import type { render } from "./render.js";
import { languageOf, resolveType } from "./request-type.js";
import type { AnyType, Options } from "./types.js";

/** What `useBinding` takes: options, and props of `RequestForm`. */
export interface BindingOptions<T extends AnyType = AnyType> extends Options, FormProps<T> {}

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
  return { type, options, props: { values, issues, onChange, onSubmit, onInvalid } };
}

/** The component of an entry. */
export function requestForm(bindForm: typeof bind, renderForm: typeof render) {
  return forwardRef(RequestForm);

  function RequestForm(all: RequestFormProps, ref: ForwardedRef<Binding>) {
    const { type, options = {}, idPrefix, ...others } = all;
    const { values, issues, onChange, onSubmit, onInvalid, className, ...rest } = others;
    const own = `${useId()}-`;
    const write = (values: unknown) =>
      renderForm(type, { ...options, idPrefix: idPrefix ?? own, values, ...(issues && { issues }) });
    // React writes it once: from then on it is the binding's, as what is typed is the user's.
    const [markup] = useState(() => ({ __html: inside(write(values)) }));
    const { id, tag } = languageFor(type, options);
    const send = useSending(rest.action);
    const form = useRef<HTMLFormElement>(null);
    const props = { values, issues, onChange, onSubmit, onInvalid };
    useReactBinding(bindForm, form, { type, options, props, ref, lang: tag, render: write, send });
    return createElement("form", {
      lang: tag,
      // React says itself how a function is posted to.
      ...(typeof rest.action !== "function" && { method: "post" }),
      ...rest,
      ref: form,
      className: className ? `request-form ${className}` : "request-form",
      "data-request-type": id,
      dangerouslySetInnerHTML: markup,
      // What was typed, and what React adds for a server action, are in the page alone.
      suppressHydrationWarning: true,
    });
  }
}

function languageFor(type: AnyType, { locale, revision }: Options): { id: string; tag: string } {
  const found = resolveType(type, revision);
  return { id: found.id, tag: languageOf(found, locale).tag };
}

/** What is within the form of a rendered one. */
function inside(markup: string): string {
  const within = markup.replace(/^<form(?:"[^"]*"|[^">])*>|<\/form>\s*$/g, "");
  return typeof document === "undefined" ? within : trusted(document, within);
}

/** Sends a form by a function, such as a server action: what is typed stays, and nothing is sent twice. */
function useSending(action: RequestFormProps["action"]): Rendered<AnyType>["send"] {
  const [isPending, start] = useTransition();
  const settle = useRef<() => void>(undefined);
  useEffect(() => (isPending ? () => settle.current?.() : undefined), [isPending]);
  if (typeof action !== "function") return undefined;
  return (event, data) => {
    event.preventDefault();
    const settled = new Promise<void>((resolve) => {
      settle.current = resolve;
    });
    event.detail.waitUntil(settled);
    start(() => action(data));
  };
}
