/** Selectors for the hooks of the HTML contract. They are as stable as the functions of the package. */
export const hooks = {
  /** A form once it is bound. */
  form: "form[data-ready]",
  /** The control of a property, by its documented id. */
  control: (name: string) => `[name="${quoted(name)}"]`,
  /** A group, or the item of a list. */
  group: (id: string) => `[data-group="${quoted(id)}"], [data-item="${quoted(id)}"]`,
  /** The message of a control or of a group while it shows one; `idPrefix` is that of the form. */
  message: (name: string, idPrefix = "") => `[id="${quoted(`${idPrefix}${name}-error`)}"][data-code]`,
  /** Any message that shows. */
  shown: "[data-code]",
  /** The button that puts in what the form suggests for a control. */
  suggestion: (name: string) => `button[data-suggestion-for="${quoted(name)}"]`,
  /** The summary of all problems, which has the focus after a refused submit. */
  summary: "[data-error-summary]",
  /** The button that adds an item to a list. */
  add: (list: string) => `button[data-add="${quoted(list)}"]`,
  /** The button that removes an item of a list, counted from 0. */
  remove: (list: string, index: number) => `button[data-remove="${quoted(`${list}.${index}`)}"]`,
  /** The items of a list. */
  items: (list: string) => `[data-item^="${quoted(list)}."]`,
  /** The button that submits a form, within it. */
  submit: ':is(button, input)[type="submit"], button:not([type])',
} as const;

function quoted(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\a ");
}
