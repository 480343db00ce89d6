// What a bound form needs of the JavaScript around it, as little as will do; the package's own is npm/src/kept.ts.

export function keptFor(form) {
  const lists = [];
  const kept = {
    focused: null,
    title: "",
    issues: "",
    given: () => false,
    ownPrefix: () => "",
    read: (control) => {
      if (control.type !== "radio") return typeof control.value === "string" ? control.value : "";
      return form.querySelector(`[name="${control.name}"]:checked`)?.value ?? "";
    },
    write: (control, text) => {
      if (control.type !== "radio") control.value = text;
    },
    focusSoon: (element) => {
      kept.focused = element;
    },
    isGiven: (group) => kept.given(group),
    keepBlank: (group, item) => {
      if (item?.parentElement) lists[group] = { blank: item.cloneNode(true), container: item.parentElement };
      return lists[group]?.blank;
    },
    addItem: (group, name) => {
      const { blank, container } = lists[group];
      const item = blank.cloneNode(true);
      item.dataset.item = name;
      container.append(item);
      return item;
    },
    markTitle: (prefix) => {
      kept.title = prefix;
    },
    answers: () => kept.issues,
    worded: (_place, issue) => `Ours: ${issue.split("\u001f").at(-1)}`,
  };
  return kept;
}
