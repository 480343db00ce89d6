// The one place where text becomes markup: a form as the package renders it, in which all that a definition says stands as
// text. The page allows one policy of this name, which is made at once, so that nothing else can make it.

const policy = globalThis.trustedTypes?.createPolicy("request-forms", { createHTML: (markup) => markup });

/** The form that `render` gave, as an element. */
export function formOf(markup) {
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  return template.content.querySelector("form");
}
