// What a bound form needs of the JavaScript around it, as little as will do; the package's own is npm/src/kept.ts.

/** @param paths the documented ids by their places */
export function keptFor(form, paths) {
  const find = (attribute, value) => form.querySelector(`[${attribute}="${CSS.escape(value)}"]`) ?? undefined;
  const own = (attribute) => {
    const there = form.querySelector(`[${attribute}]`);
    if (there) return there;
    const made = document.createElement("div");
    made.setAttribute(attribute, "");
    form.append(made);
    return made;
  };
  const kept = {
    focused: null,
    title: "",
    issues: "",
    prefix: () => form.dataset.prefix ?? "",
    name: (place) => {
      const path = paths.get(place) ?? "";
      return find("name", `request.${path}`) ? `request.${path}` : path;
    },
    asks: () => true,
    described: (place) => find("name", kept.name(place)) ?? find("data-group", kept.name(place)),
    edge: (place) => kept.described(place),
    mark: (place, message, isDescribed, isInvalid) => {
      const described = kept.described(place);
      if (!described) return;
      described.toggleAttribute("aria-invalid", isInvalid);
      if (isInvalid) described.setAttribute("aria-invalid", "true");
      const others = (described.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .filter((id) => id !== message);
      described.setAttribute(
        "aria-describedby",
        [...others, ...(isDescribed ? [message] : [])].join(" ").trim(),
      );
    },
    movedTo: (item) => item,
    target: (place, entry) => {
      const name = kept.name(place);
      const inside = find("data-group", name)?.querySelector("[name]");
      const target = find("name", name) ?? inside ?? find("data-add", name);
      if (target) target.id ||= `target-${entry}`;
      return target?.id;
    },
    with: find,
    addAdvice: (name) => {
      const advice = document.createElement("div");
      advice.dataset.advice = name;
      advice.dataset.added = "";
      return advice;
    },
    summary: () => own("data-error-summary"),
    status: () => own("data-status"),
    fill: (element, markup) => {
      element.innerHTML = markup;
    },
    create: (tag) => document.createElement(tag),
    focusSoon: (element) => {
      kept.focused = element;
    },
    markTitle: (prefix) => {
      kept.title = prefix;
    },
    answers: () => kept.issues,
    worded: (_place, issue) => `Ours: ${issue.split("\u001f").at(-1)}`,
  };
  return kept;
}
