// Functions that run in the page: they find elements, and say what can be seen of them. All that is asked about one
// moment comes from one call, so that nothing changes between two looks.

/**
 * The elements at the end of some steps. A step is the `index` of one element, or a selector, `css`, perhaps with what
 * their text has in it, `hasText`, with their `name` to a screen reader, or with the words that are their `label`.
 */
export function find(steps) {
  const wordsOf = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const nameOf = (node) => {
    const [label] = node.labels ?? [];
    return node.ariaLabel ?? wordsOf(label ?? node);
  };
  const has = (text, { pattern, flags, words, isExact }) => {
    if (pattern) return new RegExp(pattern, flags).test(text);
    return isExact ? text === words : text.toLowerCase().includes(words.toLowerCase());
  };
  const isShown = (node) =>
    node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
  const isMeant = (node, { hasText, name, isShownOnly }) =>
    (!hasText || has(wordsOf(node), hasText)) &&
    (!name || has(nameOf(node), name)) &&
    (!isShownOnly || isShown(node));
  let found = [document];
  for (const step of steps) {
    found = step.css
      ? [...new Set(found.flatMap((node) => [...node.querySelectorAll(step.css)]))].filter((node) =>
          isMeant(node, step),
        )
      : found.slice(step.index, step.index + 1);
  }
  return found;
}

export function look(elements) {
  const isInViewport = (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  // Line ends in the source are no words; French signs have spaces of their own, and those count.
  const wordsOf = (element) => element?.textContent.replace(/[ \t\r\n]+/g, " ").trim() ?? "";
  return elements.map((element) => ({
    text: wordsOf(element),
    value: element.value,
    checked: element.checked,
    enabled: !element.matches(":disabled"),
    focused: element === document.activeElement,
    visible: element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
    inViewport: isInViewport(element),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    description: (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => wordsOf(document.getElementById(id)))
      .join(" "),
  }));
}
