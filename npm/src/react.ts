"use client";
/** The form, and a form of one's own, in React. */

import type { ReactElement } from "react";
import type { Binding } from "./bind.js";
import { bind, render } from "./index.js";
import {
  type BindingOptions,
  type FormRef,
  parted,
  type RequestFormProps,
  requestForm,
  useReactBinding,
} from "./react-form.js";
import type { AnyType } from "./types.js";

export type { RequestFormSubmitEvent } from "./bind.js";
export type { FormProps, RequestFormChangeEvent, RequestFormInvalidEvent } from "./react-binding.js";
export type { BindingOptions, FormRef, RequestFormProps } from "./react-form.js";

/**
 * The form: complete in what a server renders, checked live once React has taken over; what was typed before stays.
 * Props of a `<form>` go on to it. With a function as its `action`, such as a server action, it is posted there without
 * JavaScript; with it, a valid form is sent there as `FormData`, what is typed stays, and nothing is sent twice.
 */
export const RequestForm: <T extends AnyType>(props: RequestFormProps<T>) => ReactElement =
  /* @__PURE__ */ requestForm(bind, render) as never;

/**
 * Binds a form of your own for as long as it is there, and gives the binding; null before and after. Options, values and
 * listeners may be made anew by each render: what says the same changes nothing.
 */
export function useBinding<T extends AnyType>(
  form: FormRef,
  type: T,
  options: BindingOptions<T> = {},
): { readonly current: Binding<T> | null } {
  return useReactBinding(bind, form, parted(type, options));
}
