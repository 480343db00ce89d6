// Functions that run in the page: they find elements, and say what can be seen of them. All that is asked about one
// moment comes from one call, so that nothing changes between two looks.

/** The elements at the end of some steps: each step is a selector, perhaps with a text, or the index of one element. */
export function find(steps) {
  let found = [document];
  for (const { css, hasText, index } of steps) {
    found = css
      ? [...new Set(found.flatMap((node) => [...node.querySelectorAll(css)]))].filter(
          (node) => !hasText || node.textContent.includes(hasText),
        )
      : found.slice(index, index + 1);
  }
  return found;
}

export function look(elements) {
  const isInViewport = (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  return JSON.stringify(
    elements.map((element) => ({
      // Line ends in the source are no words; French signs have spaces of their own, and those count.
      text: element.textContent.replace(/[ \t\r\n]+/g, " ").trim(),
      value: element.value,
      checked: element.checked,
      focused: element === document.activeElement,
      visible: element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      inViewport: isInViewport(element),
      attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    })),
  );
}
